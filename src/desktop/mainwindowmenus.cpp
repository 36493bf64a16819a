// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"
#include "demo/demo.h"
#include "desktop/aboutdialog.h"
#include "desktop/appcontext.h"
#include "desktop/commandpalette.h"
#include "desktop/connectiondialog.h"
#include "desktop/dumpsdialog.h"
#include "desktop/infobar.h"
#include "desktop/keychain.h"
#include "desktop/locationname.h"
#include "desktop/mainwindow.h"
#include "desktop/opendialog.h"
#include "desktop/page.h"
#include "desktop/places.h"
#include "desktop/recentfiles.h"
#include "desktop/savedviews.h"
#include "desktop/searchfield.h"
#include "desktop/shortcutsdialog.h"
#include "desktop/sidebar.h"
#include "desktop/sourcebar.h"
#include "desktop/sourceview.h"
#include "desktop/statusline.h"
#include "models/conversationlistmodel.h"
#include "models/daytext.h"
#include "widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QUrl>

namespace scrollback::desktop {

using source::Service;

void MainWindow::on(Command command, const std::function<void()>& act)
{
    connect((*m_actions)[command], &QAction::triggered, this, act);
}

void MainWindow::wireFile()
{
    on(Command::NewWindow, [this] { Q_EMIT newWindowRequested(); });
    on(Command::Open, [this] { chooseFiles(); });
    on(Command::Connect, [this] { connectToServer(); });
    on(Command::ShowInFolder, [this] { showInFolder(m_location); });
    on(Command::CloseWindow, [this] { close(); });
    on(Command::Quit, [this] { Q_EMIT quitRequested(); });
}

void MainWindow::wireView()
{
    on(Command::ShowSidebar, [this] {
        if (m_view)
            m_view->sideBar().setVisible((*m_actions)[Command::ShowSidebar]->isChecked());
    });
    on(Command::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(Command::Reload, [this] { reload(); });
    on(Command::SaveView, [this] { saveView(); });
    on(Command::ThemeFollow, [this] { Q_EMIT themeChosen(ThemeChoice::FollowDesktop); });
    on(Command::ThemeLight, [this] { Q_EMIT themeChosen(ThemeChoice::Light); });
    on(Command::ThemeDark, [this] { Q_EMIT themeChosen(ThemeChoice::Dark); });
    // Which one is chosen may have been decided in another window.
    connect(m_actions->menu(Menu::View), &QMenu::aboutToShow, this, &MainWindow::updateActions);
}

void MainWindow::wireGo()
{
    const auto go = [this](Command command, const QString& place) {
        on(command, [this, place] {
            if (m_view && m_view->showPlace(place))
                m_view->currentPage()->focusContent();
        });
    };
    go(Command::GoDashboard, QStringLiteral("dashboard"));
    go(Command::GoConversations, QStringLiteral("conversations"));
    go(Command::GoMessages, QStringLiteral("messages"));
    go(Command::GoTools, QStringLiteral("tools"));
    go(Command::GoLogs, QStringLiteral("logs"));
    go(Command::GoJobs, QStringLiteral("jobs"));
    go(Command::GoSearch, QStringLiteral("search"));
    on(Command::Back, [this] {
        if (m_view)
            m_view->goBack();
    });
    on(Command::Forward, [this] {
        if (m_view)
            m_view->goForward();
    });
    const auto goToPane = [this](int step) {
        if (m_view)
            m_view->goToPane(step);
    };
    on(Command::NextPane, [goToPane] { goToPane(1); });
    on(Command::PreviousPane, [goToPane] { goToPane(-1); });
    on(Command::Find, [this] {
        m_sourceBar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_sourceBar->searchField()->selectAll();
    });
    connect(m_sourceBar->searchField(), &SearchField::left, this, [this] {
        if (m_view && m_view->currentPage())
            m_view->currentPage()->focusContent();
    });
}

void MainWindow::wireTools()
{
    on(Command::Palette, [this] { openPalette(); });
    on(Command::Stop, [this] {
        if (m_service)
            m_service->cancelAll();
    });
    on(Command::Preferences, [this] { Q_EMIT preferencesRequested(); });
    on(Command::Dumps, [this] {
        DumpsDialog dialog(m_context, source::dumpCacheFolder(), this);
        connect(&dialog, &DumpsDialog::openRequested, this,
                [this](const QString& dump) { Q_EMIT openRequested({dump}); });
        dialog.exec();
    });
    on(Command::Shortcuts, [this] {
        QList<QAction*> pageActions;
        if (m_view && m_view->currentPage())
            pageActions = m_view->currentPage()->pageActions();
        ShortcutsDialog dialog(*m_actions, pageActions, this);
        dialog.exec();
    });
    on(Command::About, [this] {
        AboutDialog dialog(m_context, this);
        dialog.exec();
    });
    on(Command::AboutQt, [] { QApplication::aboutQt(); });
    connect(m_palette, &CommandPalette::lookUpRequested, this, &MainWindow::lookUpConversations);
    connect(m_palette, &CommandPalette::closed, this, [this] {
        if (m_lookUp)
            m_lookUp->cancel();
    });
}

void MainWindow::buildSubmenus()
{
    QMenu* file = m_actions->menu(Menu::File);
    QAction* beforeExport = (*m_actions)[Command::Export];
    m_recentMenu = new QMenu(tr("Open &recent"), this);
    auto* demos = new QMenu(tr("Open a &demo"), this);
    // In front of the line above Export.
    QAction* line = file->actions().value(file->actions().indexOf(beforeExport) - 1);
    file->insertMenu(line, m_recentMenu);
    file->insertMenu(line, demos);
    const QStringList systems = demo::demoSystems();
    for (const QString& system : systems)
        demos->addAction(system, this, [this, system] { Q_EMIT demoRequested(system); });
    connect(&m_recent, &RecentFiles::changed, this, &MainWindow::fillRecentMenu);

    QMenu* view = m_actions->menu(Menu::View);
    m_followMenu = new QMenu(tr("Look for &new rows"), this);
    view->insertMenu(view->actions().value(view->actions().indexOf((*m_actions)[Command::Reload]) + 1),
                     m_followMenu);

    QMenu* go = m_actions->menu(Menu::Go);
    m_viewsMenu = new QMenu(tr("Saved &views"), this);
    go->addMenu(m_viewsMenu);

    QMenu* tools = m_actions->menu(Menu::Tools);
    m_systemMenu = new QMenu(tr("S&ystem in this database"), this);
    m_zoneMenu = new QMenu(tr("Stored times are in &zone"), this);
    QAction* toolsLine =
        tools->actions().value(tools->actions().indexOf((*m_actions)[Command::Preferences]) - 1);
    tools->insertSeparator(toolsLine);
    tools->insertMenu(toolsLine, m_systemMenu);
    tools->insertMenu(toolsLine, m_zoneMenu);

    m_sourceMenu = new QMenu(this);
    m_sourceBar->setSourceMenu(m_sourceMenu);
    fillRecentMenu();
    fillViewsMenu();
    fillSourceMenu();
    fillFollowMenu();
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const QStringList locations = m_recent.locations();
    for (const QString& location : locations) {
        QString text = m_recent.displayName(location);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action =
            m_recentMenu->addAction(text, this, [this, location] { Q_EMIT openRequested({location}); });
        action->setToolTip(location);
    }
    m_recentMenu->setToolTipsVisible(true);
    if (!locations.isEmpty()) {
        m_recentMenu->addSeparator();
        m_recentMenu->addAction(tr("&Clear this list"), this, [this] { m_recent.clear(); });
    }
    m_recentMenu->setEnabled(!locations.isEmpty());
}

void MainWindow::fillViewsMenu()
{
    m_viewsMenu->clear();
    if (m_view) {
        for (const SavedView& view : m_view->savedViews().views()) {
            QString text = view.name;
            text.replace(QLatin1Char('&'), QLatin1String("&&"));
            m_viewsMenu->addAction(text, this, [this, name = view.name] {
                if (m_view)
                    m_view->showSavedView(name);
            });
        }
    }
    m_viewsMenu->setEnabled(!m_viewsMenu->isEmpty());
}

void MainWindow::fillSourceMenu()
{
    m_systemMenu->clear();
    m_zoneMenu->clear();
    m_sourceMenu->clear();
    const bool open = m_service && m_service->isOpen();
    if (open) {
        const source::SourceInfo& info = m_service->info();
        std::vector<source::SystemChoice> systems{info.system};
        systems.insert(systems.end(), info.others.begin(), info.others.end());
        auto* group = new QActionGroup(m_systemMenu);
        for (const source::SystemChoice& choice : systems) {
            QAction* action = m_systemMenu->addAction(choice.title + QStringLiteral(" · ") + choice.name());
            action->setCheckable(true);
            action->setChecked(choice.name() == info.system.name());
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, name = choice.name()] {
                m_remembered->system.set(name);
                OpenWish wish = currentWish();
                wish.system = name;
                reopen(wish);
            });
        }

        const QString current = QString::fromUtf8(m_service->options().sourceZone.id());
        QStringList zones{QStringLiteral("UTC"), QString::fromUtf8(QTimeZone::systemTimeZoneId()),
                          QString::fromUtf8(m_context.displayZone.id()), current};
        zones.removeDuplicates();
        const auto useZone = [this](const QString& zone) {
            m_remembered->sourceZone.set(zone);
            OpenWish wish = currentWish();
            wish.sourceZone = zone;
            reopen(wish);
        };
        auto* zoneGroup = new QActionGroup(m_zoneMenu);
        for (const QString& zone : zones) {
            QAction* action = m_zoneMenu->addAction(zone);
            action->setCheckable(true);
            action->setChecked(zone == current);
            zoneGroup->addAction(action);
            connect(action, &QAction::triggered, this, [useZone, zone] { useZone(zone); });
        }
        m_zoneMenu->addSeparator();
        m_zoneMenu->addAction(tr("&Another zone…"), this, [this, useZone, current] {
            QStringList all;
            const auto ids = QTimeZone::availableTimeZoneIds();
            for (const QByteArray& id : ids)
                all.append(QString::fromLatin1(id));
            bool chosen = false;
            const QString zone = QInputDialog::getItem(
                this, tr("Zone of stored times"), tr("Times that name no zone are stored in:"), all,
                int(qMax(qsizetype(0), all.indexOf(current))), false, &chosen);
            if (chosen)
                useZone(zone);
        });
    }
    m_systemMenu->setEnabled(open);
    m_zoneMenu->setEnabled(open);

    m_sourceMenu->addAction((*m_actions)[Command::Open]);
    m_sourceMenu->addAction((*m_actions)[Command::Connect]);
    m_sourceMenu->addMenu(m_recentMenu);
    m_sourceMenu->addSeparator();
    if (open && !m_service->info().others.empty())
        m_sourceMenu->addMenu(m_systemMenu);
    m_sourceMenu->addMenu(m_zoneMenu);
    m_sourceMenu->addSeparator();
    m_sourceMenu->addAction((*m_actions)[Command::Reload]);
    m_sourceMenu->addAction((*m_actions)[Command::ShowInFolder]);
}

void MainWindow::chooseFiles()
{
    const QStringList files = askForFiles(this, m_context.settings);
    if (!files.isEmpty())
        Q_EMIT openRequested(files);
}

void MainWindow::connectToServer()
{
    ConnectionDialog dialog(m_context, *m_keychain, db::SavedConnections(), this);
    // One that could not be reached is most likely meant again, with something put right.
    if (const auto failed = db::ConnectionSettings::fromUrl(m_location); failed && !m_view)
        dialog.fill(*failed);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const db::ConnectionSettings settings = dialog.settings();
    OpenWish wish;
    if (!settings.password.isEmpty())
        wish.password = settings.password;
    wish.keepPassword = dialog.keepsPassword();
    Q_EMIT connectionRequested(settings.shown(), wish);
}

void MainWindow::updateActions()
{
    const WindowActions& actions = *m_actions;
    const bool open = m_view != nullptr;
    m_actions->setSourceOpen(open);
    actions[Command::ShowInFolder]->setEnabled(!m_location.isEmpty() && !isServer(m_location));
    actions[Command::Reload]->setEnabled(m_service != nullptr);
    actions[Command::Back]->setEnabled(open && m_view->canGoBack());
    actions[Command::Forward]->setEnabled(open && m_view->canGoForward());
    const Page* page = open ? m_view->currentPage() : nullptr;
    actions[Command::SaveView]->setEnabled(page && page->currentQuery());

    const auto isLast = [this](int days) {
        return m_period.kind == PeriodChoice::Kind::LastDays && m_period.days == days;
    };
    actions[Command::Days7]->setChecked(isLast(7));
    actions[Command::Days14]->setChecked(isLast(14));
    actions[Command::Days30]->setChecked(isLast(30));
    actions[Command::AllTime]->setChecked(m_period.kind == PeriodChoice::Kind::Everything);
    actions[Command::CountAutomatic]->setChecked(m_anchor == PeriodAnchor::Automatic);
    actions[Command::CountFromToday]->setChecked(m_anchor == PeriodAnchor::Today);
    actions[Command::CountFromNewest]->setChecked(m_anchor == PeriodAnchor::NewestEntry);
    const ThemeChoice theme = m_context.settings.theme.get();
    actions[Command::ThemeFollow]->setChecked(theme == ThemeChoice::FollowDesktop);
    actions[Command::ThemeLight]->setChecked(theme == ThemeChoice::Light);
    actions[Command::ThemeDark]->setChecked(theme == ThemeChoice::Dark);
}

void MainWindow::saveView()
{
    const Page* page = m_view ? m_view->currentPage() : nullptr;
    const auto query = page ? page->currentQuery() : std::nullopt;
    if (!query) {
        m_status->notice(tr("Only lists can be saved as views"));
        return;
    }
    QInputDialog dialog(this);
    dialog.setWindowTitle(tr("Save this view"));
    dialog.setLabelText(tr("&Name of the view:"));
    dialog.resize(dialog.sizeHint().expandedTo({48 * fontMetrics().averageCharWidth(), 0}));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString name = dialog.textValue().trimmed();
    if (name.isEmpty())
        return;
    m_view->savedViews().save({name, *query});
    m_view->sideBar().setCurrentView(name);
    m_status->notice(tr("Saved as “%1”").arg(name));
}

void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries;
    if (m_view && m_view->currentPage()) {
        const QString here = placeById(m_view->currentPlace())->translatedTitle();
        const auto pageActions = m_view->currentPage()->pageActions();
        for (QAction* action : pageActions) {
            if (!action->isSeparator() && action->isEnabled() && !action->menu()) {
                entries.push_back({plainText(*action), here,
                                   action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                                   [action] { action->trigger(); }});
            }
        }
    }
    for (const Menu menu :
         {Menu::Go, Menu::Period, Menu::View, Menu::Report, Menu::File, Menu::Tools, Menu::Help}) {
        const QMenu* list = m_actions->menu(menu);
        collectCommands(*list, plainText(*list->menuAction()), entries);
    }
    m_palette->open(std::move(entries));
}

void MainWindow::lookUpConversations(const QString& text)
{
    if (m_lookUp)
        m_lookUp->cancel();
    if (!m_view || text.size() < 2 || !m_service->info().has(chatlog::Entity::Conversation))
        return;
    using Found = chatlog::Page<chatlog::Conversation>;
    chatlog::ListQuery query;
    query.entity = chatlog::Entity::Conversation;
    query.filter.text = text;
    m_lookUp = m_service->ask<Found>(
        Service::Lane::Pages, tr("Looking for conversations"), this,
        [query](source::Database& database, const CancelToken& cancel, const source::Progress&) {
            return database.page<chatlog::Conversation>(query, {}, 8, cancel);
        },
        [this, text](Result<Found> found) {
            if (!found)
                return;
            std::vector<PaletteEntry> entries;
            for (const chatlog::Conversation& conversation : found->rows) {
                const QString id = conversation.conversationId.value;
                PaletteEntry entry;
                entry.title = conversation.title.isEmpty()
                                  ? cutToLine(id)
                                  : models::ConversationListModel::titleText(conversation);
                entry.detail = cutToLine(
                    conversation.userName.isEmpty() ? conversation.userId : conversation.userName, 30);
                if (const auto time =
                        conversation.lastActivityAt ? conversation.lastActivityAt : conversation.startedAt)
                    entry.keys = models::dayText(dayOf(*time, m_context.displayZone), m_context.locale, true);
                entry.icon = m_context.theme.icon(QStringLiteral("dialog-messages"));
                entry.act = [this, opened = conversation.conversationId] {
                    if (m_view)
                        m_view->openConversation(opened);
                };
                entries.push_back(std::move(entry));
            }
            m_palette->addFound(text, std::move(entries));
        });
}

void MainWindow::showInFolder(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_status->notice(tr("The folder %1 could not be opened").arg(folder));
}

} // namespace scrollback::desktop
