// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shortcuts.h"

#include "widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMap>
#include <QMenu>
#include <QMenuBar>

namespace scrollback::desktop {

namespace {

constexpr bool source = true;
constexpr bool checkable = true;
constexpr bool separated = true;
constexpr const char* themes = QT_TRANSLATE_NOOP("scrollback", "&Theme");
constexpr const char* counting = QT_TRANSLATE_NOOP("scrollback", "&Count days back from");

// clang-format off
constexpr CommandInfo commands[] = {
    {Command::NewWindow, Menu::File, QT_TRANSLATE_NOOP("scrollback", "&New window"), "Ctrl+N", "window-new"},
    {Command::Open, Menu::File, QT_TRANSLATE_NOOP("scrollback", "&Open…"), "Ctrl+O", "document-open"},
    {Command::Connect, Menu::File, QT_TRANSLATE_NOOP("scrollback", "Connect to a &server…"), "Ctrl+Shift+O", "network-server"},
    {Command::Export, Menu::File, QT_TRANSLATE_NOOP("scrollback", "&Export…"), "Ctrl+E", "document-export", source, false, separated},
    {Command::ShowInFolder, Menu::File, QT_TRANSLATE_NOOP("scrollback", "Show the file in its &folder"), "", "folder", source},
    {Command::CloseWindow, Menu::File, QT_TRANSLATE_NOOP("scrollback", "&Close window"), "Ctrl+W", "window-close", false, false, separated},
    {Command::Quit, Menu::File, QT_TRANSLATE_NOOP("scrollback", "&Quit"), "Ctrl+Q", "application-exit"},

    {Command::ShowSidebar, Menu::View, QT_TRANSLATE_NOOP("scrollback", "Side &bar"), "F9", "sidebar-expand-left", source, checkable},
    {Command::FullScreen, Menu::View, QT_TRANSLATE_NOOP("scrollback", "&Full screen"), "F11", "view-fullscreen", false, checkable},
    {Command::Reload, Menu::View, QT_TRANSLATE_NOOP("scrollback", "&Reload"), "F5", "view-refresh", source, false, separated},
    {Command::SaveView, Menu::View, QT_TRANSLATE_NOOP("scrollback", "&Save this view…"), "Ctrl+S", "bookmark-new", source},
    {Command::ThemeFollow, Menu::View, QT_TRANSLATE_NOOP("scrollback", "As the &desktop"), "", "", false, checkable, separated, themes},
    {Command::ThemeLight, Menu::View, QT_TRANSLATE_NOOP("scrollback", "&Light"), "", "", false, checkable, false, themes},
    {Command::ThemeDark, Menu::View, QT_TRANSLATE_NOOP("scrollback", "Dar&k"), "", "", false, checkable, false, themes},

    {Command::Back, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Back"), "Alt+Left", "go-previous", source},
    {Command::Forward, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Forward"), "Alt+Right", "go-next", source},
    {Command::GoDashboard, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Dashboard"), "Ctrl+1", "office-chart-bar", source, false, separated},
    {Command::GoConversations, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Conversations"), "Ctrl+2", "dialog-messages", source},
    {Command::GoMessages, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Messages"), "Ctrl+3", "mail-message", source},
    {Command::GoTools, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Tool calls"), "Ctrl+4", "configure", source},
    {Command::GoLogs, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Logs"), "Ctrl+5", "view-list-text", source},
    {Command::GoJobs, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Jobs"), "Ctrl+6", "view-task", source},
    {Command::GoSearch, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "Searc&h results"), "Ctrl+7", "edit-find", source},
    {Command::Find, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Search all conversations"), "Ctrl+F", "edit-find", source, false, separated},
    {Command::NextPane, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Next part of the window"), "F6", "", source},
    {Command::PreviousPane, Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Previous part of the window"), "Shift+F6", "", source},

    {Command::Days7, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&7 days"), "Alt+1", "", source, checkable},
    {Command::Days14, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&14 days"), "Alt+2", "", source, checkable},
    {Command::Days30, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&30 days"), "Alt+3", "", source, checkable},
    {Command::ThisMonth, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "This &month"), "", "", source, false, separated},
    {Command::LastMonth, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&Last month"), "", "", source},
    {Command::AllTime, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&All time"), "Alt+4", "", source, checkable},
    {Command::ChooseDays, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "C&hoose days…"), "Alt+5", "view-calendar", source},
    {Command::Earlier, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&Earlier"), "Alt+PgUp", "go-previous", source, false, separated},
    {Command::Later, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "La&ter"), "Alt+PgDown", "go-next", source},
    {Command::CountAutomatic, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&What fits the database"), "", "", source, checkable, separated, counting},
    {Command::CountFromToday, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&Today"), "", "", source, checkable, false, counting},
    {Command::CountFromNewest, Menu::Period, QT_TRANSLATE_NOOP("scrollback", "The &newest entry"), "", "", source, checkable, false, counting},

    {Command::ReportPreview, Menu::Report, QT_TRANSLATE_NOOP("scrollback", "Print pre&view…"), "Ctrl+Shift+P", "document-print-preview", source},
    {Command::ReportPrint, Menu::Report, QT_TRANSLATE_NOOP("scrollback", "&Print…"), "Ctrl+P", "document-print", source},
    {Command::ReportPdf, Menu::Report, QT_TRANSLATE_NOOP("scrollback", "&Save as PDF…"), "Ctrl+Shift+S", "application-pdf", source},

    {Command::Palette, Menu::Tools, QT_TRANSLATE_NOOP("scrollback", "Command &palette"), "Ctrl+K", "run-build"},
    {Command::Stop, Menu::Tools, QT_TRANSLATE_NOOP("scrollback", "&Stop what is being done"), "Ctrl+.", "process-stop", source},
    {Command::Dumps, Menu::Tools, QT_TRANSLATE_NOOP("scrollback", "&Dumps that were read…"), "", "folder-sync", false, false, separated},
    {Command::Preferences, Menu::Tools, QT_TRANSLATE_NOOP("scrollback", "P&references…"), "Ctrl+,", "configure", false, false, separated},

    {Command::Shortcuts, Menu::Help, QT_TRANSLATE_NOOP("scrollback", "&Keyboard shortcuts"), "F1; Ctrl+?", "input-keyboard"},
    {Command::About, Menu::Help, QT_TRANSLATE_NOOP("scrollback", "&About Scrollback"), "", "help-about", false, false, separated},
    {Command::AboutQt, Menu::Help, QT_TRANSLATE_NOOP("scrollback", "About &Qt"), "", ""},
};

constexpr struct { Menu menu; const char* title; } menuTitles[] = {
    {Menu::File, QT_TRANSLATE_NOOP("scrollback", "&File")}, {Menu::View, QT_TRANSLATE_NOOP("scrollback", "&View")}, {Menu::Go, QT_TRANSLATE_NOOP("scrollback", "&Go")},
    {Menu::Period, QT_TRANSLATE_NOOP("scrollback", "&Period")}, {Menu::Report, QT_TRANSLATE_NOOP("scrollback", "&Report")}, {Menu::Tools, QT_TRANSLATE_NOOP("scrollback", "&Tools")},
    {Menu::Help, QT_TRANSLATE_NOOP("scrollback", "&Help")},
};
// clang-format on

QString say(const char* text)
{
    return QCoreApplication::translate("scrollback", text);
}

} // namespace

QList<QKeySequence> CommandInfo::shortcuts() const
{
    // An empty text would be one empty shortcut, not none.
    if (*keys == '\0')
        return {};
    return QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText);
}

std::span<const CommandInfo> allCommands()
{
    return commands;
}

WindowActions::WindowActions(const widgets::Theme& theme, QWidget* window)
    : QObject(window)
{
    for (const CommandInfo& info : commands) {
        auto* action = new QAction(say(info.text), this);
        action->setShortcuts(info.shortcuts());
        action->setCheckable(info.checkable);
        // A menu role would move some of them to the application menu of other desktops by their words.
        action->setMenuRole(QAction::NoRole);
        if (*info.icon != '\0')
            action->setIcon(theme.icon(QString::fromLatin1(info.icon)));
        m_actions.insert(info.id, action);
        window->addAction(action); // works while the menu bar is hidden, too
    }
    for (const auto& exclusive :
         {QList{Command::ThemeFollow, Command::ThemeLight, Command::ThemeDark},
          QList{Command::CountAutomatic, Command::CountFromToday, Command::CountFromNewest}}) {
        auto* group = new QActionGroup(this);
        for (const Command command : exclusive)
            group->addAction(m_actions.value(command));
    }
}

void WindowActions::fill(QMenuBar& bar)
{
    for (const auto& [id, title] : menuTitles)
        m_menus.insert(id, bar.addMenu(say(title)));

    QHash<QString, QMenu*> submenus;
    for (const CommandInfo& info : commands) {
        QMenu* menu = m_menus.value(info.menu);
        if (info.separatorBefore)
            menu->addSeparator();
        if (info.submenu) {
            const QString title = say(info.submenu);
            if (!submenus.contains(title))
                submenus.insert(title, menu->addMenu(title));
            menu = submenus.value(title);
        }
        menu->addAction(m_actions.value(info.id));
    }
}

void WindowActions::setSourceOpen(bool open)
{
    for (const CommandInfo& info : commands) {
        if (info.needsSource)
            m_actions.value(info.id)->setEnabled(open);
    }
}

QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QStringList shortcutConflicts(const QList<QAction*>& actions)
{
    QMap<QString, QStringList> users;
    for (const QAction* action : actions) {
        const auto keys = action->shortcuts();
        for (const QKeySequence& key : keys)
            users[key.toString(QKeySequence::PortableText)].append(plainText(*action));
    }
    QStringList conflicts;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (it->size() > 1)
            conflicts.append(it.key() + QStringLiteral(": ") + it->join(QStringLiteral(", ")));
    }
    return conflicts;
}

} // namespace scrollback::desktop
