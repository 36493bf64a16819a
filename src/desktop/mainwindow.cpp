// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mainwindow.h"

#include "desktop/appcontext.h"
#include "desktop/commandpalette.h"
#include "desktop/dropframe.h"
#include "desktop/exportdialog.h"
#include "desktop/exportjob.h"
#include "desktop/failedpage.h"
#include "desktop/infobar.h"
#include "desktop/keychain.h"
#include "desktop/locationname.h"
#include "desktop/opendialog.h"
#include "desktop/page.h"
#include "desktop/passworddialog.h"
#include "desktop/places.h"
#include "desktop/recentfiles.h"
#include "desktop/savedviews.h"
#include "desktop/sidebar.h"
#include "desktop/sourcebar.h"
#include "desktop/sourceview.h"
#include "desktop/statusline.h"
#include "desktop/systempage.h"
#include "desktop/waitpage.h"
#include "desktop/welcomepage.h"
#include "models/fieldtext.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scrollback::desktop {

using chatlog::Entity;
using source::Service;

MainWindow::MainWindow(AppContext& context, RecentFiles& recent)
    : m_context(context)
    , m_recent(recent)
    , m_keychain(new Keychain(this))
    , m_actions(new WindowActions(context.theme, this))
    , m_sourceBar(new SourceBar(context, *m_actions, this))
    , m_infoBars(new InfoBars(context, this))
    , m_center(new QStackedWidget(this))
    , m_status(new StatusLine(context, this))
    , m_palette(new CommandPalette(context, this))
    , m_welcome(new WelcomePage(context, recent, this))
    , m_wait(new WaitPage(this))
    , m_failed(new FailedPage(context, this))
    , m_systems(new SystemPage(context, this))
    , m_dropFrame(new DropFrame(context.theme, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumSize(760, 480);
    buildFrame();

    m_actions->fill(*menuBar());
    buildSubmenus();
    wireFile();
    wireView();
    wireGo();
    wirePeriod();
    wireTools();
    wireOutput();

    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFiles);
    connect(m_welcome, &WelcomePage::connectRequested, this, &MainWindow::connectToServer);
    connect(m_welcome, &WelcomePage::demoRequested, this, [this] { Q_EMIT demoRequested({}); });
    connect(m_welcome, &WelcomePage::recentChosen, this,
            [this](const QString& location) { Q_EMIT openRequested({location}); });
    connect(m_failed, &FailedPage::openRequested, this, [this] {
        if (isServer(m_location))
            connectToServer();
        else
            chooseFiles();
    });
    connect(m_failed, &FailedPage::retryRequested, this, [this] { openSource(m_location, m_wish); });
    connect(m_systems, &SystemPage::chosen, this, [this](const QString& system) {
        m_remembered->system.set(system);
        if (system == m_service->info().system.name()) {
            askNewestEntry();
        } else {
            m_wish.system = system;
            reopen(m_wish);
        }
    });
    connect(m_wait, &WaitPage::stopRequested, this, [this] {
        closeSource();
        showWelcome();
    });
    connect(m_status, &StatusLine::stopRequested, this, [this] { (*m_actions)[Command::Stop]->trigger(); });
    connect(m_sourceBar, &SourceBar::periodChosen, this, &MainWindow::choosePeriod);
    connect(m_sourceBar, &SourceBar::searchRequested, this, [this](const QString& text) {
        if (m_view)
            m_view->search(text);
    });

    restoreGeometryOf(m_context.settings.windowGeometry.get());
    showWelcome();
}

MainWindow::~MainWindow()
{
    // The pages ask the service until they are gone.
    delete m_export;
    delete m_view;
    m_service.reset();
}

void MainWindow::buildFrame()
{
    auto* frame = new QWidget(this);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sourceBar);
    layout->addWidget(m_infoBars);
    layout->addWidget(m_center, 1);
    layout->addWidget(m_status);
    for (QWidget* page : {static_cast<QWidget*>(m_welcome), static_cast<QWidget*>(m_wait),
                          static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_systems)})
        m_center->addWidget(page);
    setCentralWidget(frame);
}

void MainWindow::restoreGeometryOf(const QByteArray& geometry)
{
    if (!geometry.isEmpty() && restoreGeometry(geometry))
        return;
    const QSize room = screen()->availableSize();
    resize(qMin(1440, room.width() * 9 / 10), qMin(900, room.height() * 9 / 10));
}

void MainWindow::showWelcome()
{
    m_location.clear();
    m_sourceBar->hide();
    m_status->hide();
    m_center->setCurrentWidget(m_welcome);
    updateActions();
    setTitle();
}

void MainWindow::showPreparing(const QString& what, double share)
{
    m_sourceBar->hide();
    m_status->hide();
    m_wait->showWaiting(what, share, false);
    m_center->setCurrentWidget(m_wait);
    updateActions();
}

QString MainWindow::failureShown() const
{
    return m_center->currentWidget() == m_failed ? m_failed->sentence() : QString();
}

bool MainWindow::isFree() const
{
    if (m_location.isEmpty() || m_center->currentWidget() == m_failed)
        return true;
    return m_service && m_service->isOpen() && m_service->info().isDemo &&
           m_location == canonicalLocation(m_context.settings.demoPath.get());
}

OpenWish MainWindow::currentWish() const
{
    OpenWish wish = m_wish;
    wish.days.reset(); // they are remembered by now
    wish.page = m_view ? m_view->currentPlace() : QString();
    return wish;
}

void MainWindow::closeSource()
{
    if (m_view)
        saveState();
    delete m_export;
    m_export = nullptr;
    delete m_view;
    m_view = nullptr;
    m_lookUp.reset();
    if (m_service) {
        m_service->disconnect(this);
        m_service.release()->deleteLater(); // it may be the one that is telling us something
    }
    m_infoBars->closeAll();
    m_status->clear();
    m_gone = false;
    m_awaySince = {};
    m_firstAt.reset();
    m_lastAt.reset();
    m_days.reset();
}

void MainWindow::openSource(const QString& location, const OpenWish& wish)
{
    m_wish = wish;
    if (m_wish.password.isNull())
        m_wish.password = passwordIn(location);
    m_location = canonicalLocation(location);
    m_keychainAsked = false;
    startOpening();
}

void MainWindow::startOpening()
{
    closeSource();
    const OpenWish& wish = m_wish;
    m_remembered.emplace(m_context.settings.source(m_location));
    if (m_remembered->geometry.isSet() && !isVisible())
        restoreGeometryOf(m_remembered->geometry.get());

    source::OpenOptions options;
    options.location = m_location;
    options.password = wish.password;
    options.system = wish.system.isEmpty() ? m_remembered->system.get() : wish.system;
    const QString zone = wish.sourceZone.isEmpty() ? m_remembered->sourceZone.get() : wish.sourceZone;
    if (const auto parsed = parseZone(zone); !zone.isEmpty() && parsed)
        options.sourceZone = *parsed;

    m_service = std::make_unique<Service>(options);
    connect(m_service.get(), &Service::opened, this, &MainWindow::onOpened);
    connect(m_service.get(), &Service::failed, this, &MainWindow::onFailed);
    connect(m_service.get(), &Service::busy, m_status, &StatusLine::setBusy);
    connect(m_service.get(), &Service::summaryReady, this, &MainWindow::onSummary);
    wireFollowing();
    connect(m_service.get(), &Service::gone, this, [this](const Error& error) {
        m_gone = true;
        m_infoBars->show({QStringLiteral("gone"), Info::Kind::Warning, error.line(), {{tr("&Reload"), [this] {
                                                                                           reload();
                                                                                       }}}});
    });

    const QString name = locationName(m_location);
    m_sourceBar->setSource(name, {}, m_location);
    m_sourceBar->setSourceOpen(false);
    m_sourceBar->show();
    m_status->show();
    m_wait->showWaiting(tr("Opening %1…").arg(name), -1, true);
    m_center->setCurrentWidget(m_wait);
    updateActions();
    fillSourceMenu();
    setTitle();
    m_service->open();
}

void MainWindow::showFailure(const QString& location, const Error& error)
{
    m_failed->showError(location, error);
    m_center->setCurrentWidget(m_failed);
    m_status->clear();
    updateActions();
}

void MainWindow::onFailed(const Error& error)
{
    // A system that was remembered may have been taken out of the file since: then the best one is as good.
    if (error.code == Error::Code::UnknownSystem && m_wish.system.isEmpty() && m_remembered->system.isSet()) {
        m_remembered->system.reset();
        openSource(m_location, m_wish);
        return;
    }
    if (error.code == Error::Code::NeedsPassword)
        findPassword(error);
    else
        showFailure(m_location, error);
}

void MainWindow::findPassword(const Error& error)
{
    if (m_keychainAsked || !m_keychain->problem().isEmpty()) {
        askPassword(error);
        return;
    }
    m_keychainAsked = true;
    // Something else may have been opened here by the time there is an answer.
    const QPointer<Service> asked = m_service.get();
    m_keychain->read(m_location, this, [this, asked, error](const Result<QString>& kept) {
        if (!asked || asked != m_service.get())
            return;
        if (!kept || kept->isEmpty() || *kept == m_wish.password) {
            askPassword(error);
            return;
        }
        m_wish.password = *kept;
        startOpening();
    });
}

void MainWindow::askPassword(const Error& error)
{
    auto* dialog = new PasswordDialog(m_location, error.message, m_keychain->problem(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_service.get(), &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::rejected, this, [this, error] { showFailure(m_location, error); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_wish.password = dialog->password();
        m_wish.keepPassword = dialog->keepsPassword();
        startOpening();
    });
    dialog->open();
}

void MainWindow::keepPassword()
{
    if (m_wish.keepPassword && !m_wish.password.isEmpty()) {
        m_keychain->write(m_location, m_wish.password, this, [this](const Result<void>& written) {
            if (!written)
                m_status->notice(written.error().line());
        });
    }
    m_wish.keepPassword = false;
}

void MainWindow::onOpened()
{
    const source::SourceInfo& info = m_service->info();
    m_context.settings.lastSource.set(m_location);
    m_context.settings.touchSource(m_location, m_context.now());
    m_recent.add(m_location);
    keepPassword();

    QString detail = info.system.name();
    if (info.sizeBytes > 0)
        detail += QStringLiteral(" · ") + models::sizeText(info.sizeBytes, m_context.locale);
    m_sourceBar->setSource(info.isLive ? locationName(m_location) : info.displayName, detail, m_location);
    m_status->setReadOnly(info.readOnly, info.isLive ? std::optional(info.encrypted) : std::nullopt);
    m_status->setZones(QString::fromUtf8(m_context.displayZone.id()),
                       QString::fromUtf8(m_service->options().sourceZone.id()));
    fillSourceMenu();

    if (!info.others.empty() && m_wish.system.isEmpty() && !m_remembered->system.isSet()) {
        std::vector<source::SystemChoice> choices{info.system};
        choices.insert(choices.end(), info.others.begin(), info.others.end());
        m_systems->showChoices(info.displayName, choices);
        m_center->setCurrentWidget(m_systems);
        return;
    }
    askNewestEntry();
}

void MainWindow::askNewestEntry()
{
    // A few rows by key, to know where the days end before anything is counted.
    using Newest = std::optional<TimeMs>;
    m_service->ask<Newest>(
        Service::Lane::Pages, tr("Looking for the newest entry"), this,
        [](source::Database& database, const CancelToken& cancel, const source::Progress&) -> Result<Newest> {
            Newest newest;
            for (const Entity entity : {Entity::Message, Entity::ToolCall, Entity::LogEntry, Entity::Job}) {
                if (!database.info().has(entity))
                    continue;
                const int column = database.schemaOf(entity).indexOf(chatlog::timeFieldOf(entity));
                if (column < 0)
                    continue;
                source::StreamOptions first;
                first.limit = 1;
                first.cutTexts = 1;
                first.trustKeys = true;
                const auto take = [&](chatlog::RecordView row) {
                    const auto time = row[size_t(column)].toTime();
                    if (time && plausibleTime(*time))
                        newest = newest ? std::max(*newest, *time) : *time;
                    return true;
                };
                const auto end = database.stream({entity, {}, {}}, first, take, cancel);
                if (!end && end.error().code == Error::Code::Cancelled)
                    return tl::unexpected(end.error());
            }
            return newest;
        },
        [this](Result<Newest> newest) {
            if (newest)
                m_lastAt = *newest;
            buildView();
        });
}

void MainWindow::buildView()
{
    const QString remembered = m_remembered->period.get();
    m_period = m_wish.days ? PeriodChoice::lastDays(*m_wish.days)
                           : PeriodChoice::fromText(remembered).value_or(PeriodChoice::lastDays(30));
    m_anchor = m_remembered->anchor.get();
    updatePeriod();

    m_view = new SourceView(m_context, *m_service, *m_remembered, *m_days, m_center);
    m_view->sideBar().setVisible(m_remembered->sidebarVisible.get());
    (*m_actions)[Command::ShowSidebar]->setChecked(m_remembered->sidebarVisible.get());
    connect(m_view, &SourceView::statusTextChanged, m_status, &StatusLine::setPageText);
    connect(m_view, &SourceView::noticed, m_status, &StatusLine::notice);
    connect(m_view, &SourceView::saveViewRequested, this, &MainWindow::saveView);
    connect(m_view, &SourceView::conversationExportRequested, this,
            [this] { exportShown(ExportSubject::Conversation); });
    connect(m_view, &SourceView::historyChanged, this, &MainWindow::updateActions);
    connect(m_view, &SourceView::placeChanged, this, &MainWindow::updateActions);
    connect(m_view, &SourceView::periodRequested, this, [this](const DayRange& days) {
        choosePeriod(PeriodChoice::between(days.firstDay(), days.lastDay()));
    });
    connect(&m_view->savedViews(), &SavedViews::changed, this, &MainWindow::fillViewsMenu);
    m_center->addWidget(m_view);
    m_center->setCurrentWidget(m_view);
    m_sourceBar->setSourceOpen(true);
    setFollowSeconds(m_remembered->followSeconds.get());
    fillViewsMenu();

    QString page = m_wish.page.isEmpty() ? m_remembered->lastPage.get() : m_wish.page;
    if (page.isEmpty())
        page = QStringLiteral("dashboard");
    if (!m_view->showPlace(page)) {
        for (const Place& place : allPlaces()) {
            if (m_view->showPlace(QString::fromLatin1(place.id)))
                break;
        }
    }
    // The figures are looked at first; a frame around one of them would only say where the keyboard is.
    if (Page* current = m_view->currentPage()) {
        if (current->id() == QLatin1String("dashboard"))
            current->setFocus();
        else
            current->focusContent();
    }
    m_service->requestSummary(m_days->cuts());
    showNotes();
    updateActions();
    Q_EMIT ready();
}

void MainWindow::showNotes()
{
    const source::SourceInfo& info = m_service->info();
    if (info.isDemo) {
        m_infoBars->show({QStringLiteral("demo"),
                          Info::Kind::Note,
                          tr("This is a demo with made-up data. Open a file of your own whenever you like."),
                          {{tr("&Open a file…"), [this] { chooseFiles(); }}}});
    }
    if (!info.notes.isEmpty()) {
        m_infoBars->show({QStringLiteral("notes"), Info::Kind::Note, info.notes.join(QLatin1Char('\n')), {}});
    }
    if (!info.indexAdvice.isEmpty()) {
        m_infoBars->show(
            {QStringLiteral("indexes"),
             Info::Kind::Note,
             tr("Lists of this database would open faster with further indexes. Whoever looks after the "
                "server can make them."),
             {{tr("&Copy the statements"), [statements = info.indexAdvice] {
                   QGuiApplication::clipboard()->setText(statements.join(QLatin1Char('\n')));
               }}}});
    }
    tellAnchor();
}

void MainWindow::onSummary()
{
    if (!m_view)
        return;
    const auto summary = m_service->summary();
    if (!summary)
        return;
    m_view->updateCounts();
    const auto firstAt = summary->firstAt();
    const auto lastAt = summary->lastAt();
    const bool moved = firstAt != m_firstAt || lastAt != m_lastAt;
    m_firstAt = firstAt;
    m_lastAt = lastAt;
    if (!moved || (m_period.kind != PeriodChoice::Kind::Everything && !countsFromNewest()))
        return;
    // New rows of a day that is shown already move no day.
    if (resolve(m_period, periodScene()).range() != m_days->range())
        updatePeriod();
}

void MainWindow::reload()
{
    if (!m_service)
        return;
    if (m_gone || !m_view) {
        reopen(currentWish());
        return;
    }
    // Nobody may have looked for new content until now.
    m_service->tryAgain();
    m_view->refresh();
    m_service->requestSummary(m_days->cuts());
}

void MainWindow::reopen(const OpenWish& wish)
{
    openSource(QString(m_location), wish);
}

void MainWindow::setTitle()
{
    const QString name = locationName(m_location);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Scrollback") : name + QStringLiteral(" — Scrollback"));
    setWindowFilePath({});
}

void MainWindow::saveState()
{
    const QByteArray geometry = saveGeometry();
    m_context.settings.windowGeometry.set(geometry);
    if (!m_view || !m_remembered)
        return;
    m_remembered->geometry.set(geometry);
    m_remembered->period.set(m_period.toText());
    m_remembered->anchor.set(m_anchor);
    m_remembered->sidebarVisible.set((*m_actions)[Command::ShowSidebar]->isChecked());
    m_view->saveState();
    m_context.settings.sync();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList files = droppedFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_dropFrame->showFor(files);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_dropFrame->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropFrame->hide();
    const QStringList files = droppedFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT openRequested(files);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        (*m_actions)[Command::FullScreen]->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

} // namespace scrollback::desktop
