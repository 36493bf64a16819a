// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <span>

class QAction;
class QMenu;
class QMenuBar;

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

enum class Menu { File, View, Go, Period, Report, Tools, Help };

/// Every command of a window. Pages add their own (Page::pageActions).
enum class Command {
    NewWindow,
    Open,
    Connect,
    Export,
    CloseWindow,
    Quit,
    ShowSidebar,
    FullScreen,
    Reload,
    SaveView,
    ThemeFollow,
    ThemeLight,
    ThemeDark,
    Back,
    Forward,
    GoDashboard,
    GoConversations,
    GoMessages,
    GoTools,
    GoLogs,
    GoJobs,
    GoSearch,
    Find,
    NextPane,
    PreviousPane,
    Days7,
    Days14,
    Days30,
    ThisMonth,
    LastMonth,
    AllTime,
    ChooseDays,
    Earlier,
    Later,
    CountAutomatic,
    CountFromToday,
    CountFromNewest,
    ReportPreview,
    ReportPrint,
    ReportPdf,
    Palette,
    Stop,
    ShowInFolder,
    Dumps,
    Preferences,
    Shortcuts,
    About,
    AboutQt,
};

/// One line of the table: what a command is called, where it stands and which keys it has.
struct CommandInfo
{
    Command id;
    Menu menu;
    const char* text; ///< with its mnemonic, to be translated in the context "scrollback"
    const char* keys; ///< portable, several separated by "; "
    const char* icon;
    bool needsSource = false;
    bool checkable = false;
    bool separatorBefore = false;
    const char* submenu = nullptr; ///< the title of the submenu it stands in

    QList<QKeySequence> shortcuts() const;
};

std::span<const CommandInfo> allCommands();

/// The commands of one window as actions, owned by it; menus, bars and the palette only place them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(const widgets::Theme& theme, QWidget* window);

    QAction* operator[](Command command) const { return m_actions.value(command); }
    /// Puts them into a menu bar, in the order of the table; further menus are added to what menu() gives.
    void fill(QMenuBar& bar);
    QMenu* menu(Menu menu) const { return m_menus.value(menu); }
    /// Only what makes sense without a source stays enabled.
    void setSourceOpen(bool open);

private:
    QHash<Command, QAction*> m_actions;
    QHash<Menu, QMenu*> m_menus;
};

/// Two commands that want the same keys, "Ctrl+E: Export…, Empty the filters"; empty where all is well.
QStringList shortcutConflicts(const QList<QAction*>& actions);

/// An action's text without its mnemonic and dots: "Open".
QString plainText(const QAction& action);

} // namespace scrollback::desktop
