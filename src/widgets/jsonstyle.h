// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jsondocument.h"

#include <QColor>
#include <QString>
#include <QStringList>

namespace scrollback::widgets {

class Theme;

// What JSON looks like, in the tree and in a conversation.

QColor jsonValueColor(const Theme& theme, JsonDocument::Kind kind, bool link, bool error);
/// "{3}", "[12]"
QString jsonSizeText(bool array, qint64 size);
/// Members that name a conversation, a job or an execution, as the systems write them.
QStringList jsonLinkKeys();

} // namespace scrollback::widgets
