// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/appcontext.h"
#include "desktop/commandline.h"
#include "desktop/demomaker.h"
#include "desktop/recentfiles.h"
#include "desktop/settings.h"
#include "desktop/translators.h"
#include "widgets/theme.h"

#include <QObject>
#include <QPointer>

namespace scrollback::desktop {

class MainWindow;
struct OpenWish;

/// The running program: what its windows share, and the windows. Lives in main().
class Application : public QObject
{
    Q_OBJECT

public:
    /// `settingsFile` is an INI file.
    Application(const StartOptions& options, const QString& settingsFile);
    ~Application() override;

    /// Opens what the command line says, else the last source, on the first start the demo.
    void start();

    /// Opens a source in a window of its own; raises the one that has it already.
    MainWindow* open(const QString& location, const OpenWish& wish, MainWindow* from);
    QList<MainWindow*> windows() const;
    AppContext& context() { return m_context; }

private:
    MainWindow* makeWindow();
    void openDemo(const QString& system, MainWindow* into);
    void showPreferences(MainWindow* window);
    void applyPreferences();
    void rebuildWindows();
    void quit();
    OpenWish startWish() const;

    StartOptions m_options;
    Settings m_settings;
    widgets::Theme m_theme;
    Translators m_translators;
    AppContext m_context;
    RecentFiles m_recent;
    DemoMaker m_demoMaker;
    QPointer<MainWindow> m_demoWindow;
    QList<QPointer<MainWindow>> m_windows;
};

/// The zone that times are shown in: the command line's, else the settings', else the desktop's.
QTimeZone displayZoneOf(const Settings& settings, const QString& commandLineZone);

} // namespace scrollback::desktop
