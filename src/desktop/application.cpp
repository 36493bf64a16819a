// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/locationname.h"
#include "desktop/mainwindow.h"
#include "desktop/preferences.h"

#include <QApplication>
#include <QFileInfo>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace scrollback::desktop {

namespace {

widgets::Theme::Mode modeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return widgets::Theme::Mode::Light;
    case ThemeChoice::Dark:
        return widgets::Theme::Mode::Dark;
    case ThemeChoice::FollowDesktop:
        break;
    }
    return widgets::Theme::Mode::FollowDesktop;
}

/// Large blocks go back to the system as soon as they are free. Without this the C library takes the first of
/// them as a reason to keep the next, and what a summary needed while it was made stays with the process.
void giveMemoryBack()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
#endif
}

} // namespace

QTimeZone displayZoneOf(const Settings& settings, const QString& commandLineZone)
{
    for (const QString& name : {commandLineZone, settings.displayZone.get()}) {
        if (const auto zone = parseZone(name); !name.isEmpty() && zone)
            return *zone;
    }
    const QTimeZone desktop = QTimeZone::systemTimeZone();
    return desktop.isValid() ? desktop : QTimeZone::utc();
}

Application::Application(const StartOptions& options, const QString& settingsFile)
    : m_options(options)
    , m_settings(settingsFile)
    , m_context{m_settings, m_theme, localeFor(m_settings.language.get()),
                displayZoneOf(m_settings, options.timeZone), options.now}
    , m_recent(m_settings)
{
    giveMemoryBack();
    m_translators.install(m_settings.language.get());
    QLocale::setDefault(m_context.locale);
    m_theme.setMode(modeOf(m_settings.theme.get()));
    m_theme.applyTo(*qApp);

    connect(&m_demoMaker, &DemoMaker::progress, this, [this](double share) {
        if (m_demoWindow && m_demoMaker.isRunning())
            m_demoWindow->showPreparing(tr("Making a demo database with made-up data…"), share);
    });
    connect(&m_demoMaker, &DemoMaker::made, this, [this](const QString& path) {
        m_settings.demoPath.set(path);
        m_settings.startedBefore.set(true);
        open(path, {}, m_demoWindow);
    });
    connect(&m_demoMaker, &DemoMaker::failed, this, [this](const Error& error) {
        m_settings.startedBefore.set(true);
        if (m_demoWindow)
            m_demoWindow->showFailure({}, error);
    });
}

Application::~Application()
{
    for (const QPointer<MainWindow>& window : std::as_const(m_windows))
        delete window;
}

OpenWish Application::startWish() const
{
    OpenWish wish;
    wish.system = m_options.system;
    wish.sourceZone = m_options.sourceZone;
    wish.page = m_options.page;
    wish.days = m_options.days;
    return wish;
}

void Application::start()
{
    if (!m_options.sources.isEmpty()) {
        m_settings.startedBefore.set(true);
        for (const QString& source : std::as_const(m_options.sources))
            open(source, startWish(), nullptr);
        return;
    }
    MainWindow* window = makeWindow();
    const QString last = m_settings.lastSource.get();
    if (!m_settings.startedBefore.get())
        openDemo({}, window);
    else if (!last.isEmpty() && (isServer(last) || QFileInfo::exists(last)))
        open(last, startWish(), window);
    window->show();
}

MainWindow* Application::makeWindow()
{
    auto* window = new MainWindow(m_context, m_recent);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    connect(window, &MainWindow::openRequested, this, [this, window](const QStringList& locations) {
        for (const QString& location : locations)
            open(location, {}, window);
    });
    connect(window, &MainWindow::connectionRequested, this,
            [this, window](const QString& location, const OpenWish& wish) { open(location, wish, window); });
    connect(window, &MainWindow::newWindowRequested, this, [this] { makeWindow()->show(); });
    connect(window, &MainWindow::demoRequested, this,
            [this, window](const QString& system) { openDemo(system, window); });
    connect(window, &MainWindow::quitRequested, this, &Application::quit);
    connect(window, &MainWindow::preferencesRequested, this, [this, window] { showPreferences(window); });
    connect(window, &MainWindow::themeChosen, this, [this](ThemeChoice choice) {
        m_settings.theme.set(choice);
        m_theme.setMode(modeOf(choice));
    });
    return window;
}

QList<MainWindow*> Application::windows() const
{
    QList<MainWindow*> alive;
    for (const QPointer<MainWindow>& window : m_windows) {
        if (window)
            alive.append(window);
    }
    return alive;
}

MainWindow* Application::open(const QString& location, const OpenWish& wish, MainWindow* from)
{
    const QString wanted = canonicalLocation(location);
    const auto all = windows();
    for (MainWindow* window : all) {
        if (window->location() == wanted && window->failureShown().isEmpty()) {
            window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
            window->raise();
            window->activateWindow();
            return window;
        }
    }
    MainWindow* window = from && from->isFree() ? from : makeWindow();
    window->openSource(location, wish); // before it is seen: it takes the source's place on the screen
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void Application::openDemo(const QString& system, MainWindow* into)
{
    if (m_demoMaker.isRunning())
        return;
    const QString wanted = system.isEmpty() ? QStringLiteral("widget-logs") : system;
    const QString path = DemoMaker::pathOf(wanted);
    m_demoWindow = into;
    if (!QFileInfo::exists(path)) {
        m_demoWindow = into->isFree() ? into : makeWindow();
        m_demoWindow->showPreparing(tr("Making a demo database with made-up data…"), 0);
        m_demoWindow->show();
    }
    m_demoMaker.make(wanted, path, m_context.now());
}

void Application::showPreferences(MainWindow* window)
{
    Preferences dialog(m_context, window->location(), window);
    bool changed = false;
    connect(&dialog, &Preferences::applied, this, [this, &changed] {
        changed = true;
        m_theme.setMode(modeOf(m_settings.theme.get()));
    });
    dialog.exec();
    if (changed)
        applyPreferences();
}

void Application::applyPreferences()
{
    m_options.timeZone.clear(); // what is chosen now counts for more than how the program was started
    m_context.displayZone = displayZoneOf(m_settings, {});
    m_context.locale = localeFor(m_settings.language.get());
    QLocale::setDefault(m_context.locale);
    m_translators.install(m_settings.language.get());
    rebuildWindows();
}

void Application::rebuildWindows()
{
    // Language and zone are in every text of a window: each is made anew, with the source it had.
    const auto old = windows();
    m_windows.clear();
    for (MainWindow* window : old) {
        window->saveState();
        const QString location = window->location();
        OpenWish wish = window->currentWish();
        wish.sourceZone.clear();
        wish.days.reset();
        MainWindow* fresh = makeWindow();
        if (!location.isEmpty())
            fresh->openSource(location, wish);
        fresh->restoreGeometry(window->saveGeometry());
        fresh->show();
        window->hide();
        window->deleteLater();
    }
}

void Application::quit()
{
    const auto all = windows();
    for (MainWindow* window : all)
        window->close();
    QApplication::quit();
}

} // namespace scrollback::desktop
