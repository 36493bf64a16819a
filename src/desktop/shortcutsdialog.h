// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace scrollback::desktop {

class WindowActions;

/// All shortcuts in one overview, made from the actions themselves.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const WindowActions& actions, const QList<QAction*>& pageActions,
                    QWidget* parent = nullptr);
};

} // namespace scrollback::desktop
