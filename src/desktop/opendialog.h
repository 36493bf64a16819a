// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QMimeData;
class QWidget;

namespace scrollback::desktop {

class Settings;

/// Asks for database files; empty where somebody changed their mind.
QStringList askForFiles(QWidget* parent, Settings& settings);

/// The local files among what is being dropped.
QStringList droppedFiles(const QMimeData& data);

} // namespace scrollback::desktop
