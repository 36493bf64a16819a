// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/period.h"
#include "desktop/settings.h"
#include "desktop/shortcuts.h"
#include "source/service.h"

#include <QMainWindow>
#include <QTime>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace scrollback::desktop {

struct AppContext;
class CommandPalette;
class DropFrame;
class ExportJob;
struct ExportRequest;
enum class ExportSubject;
class FailedPage;
class InfoBars;
class Keychain;
class RecentFiles;
class ReportDialog;
class SourceBar;
class SourceView;
class StatusLine;
class SystemPage;
class WaitPage;
class WelcomePage;

/// How a source is opened besides its place; what is empty is taken as it is remembered.
struct OpenWish
{
    QString system;
    QString sourceZone;
    QString page;
    std::optional<int> days;
    QString password;          ///< of a server; null: none is known
    bool keepPassword = false; ///< in the keychain, when it has proved right
};

/// One window for one source: the frame around its pages. It asks for other windows by signal; Application
/// has them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(AppContext& context, RecentFiles& recent);
    ~MainWindow() override;

    void showWelcome();
    /// While the first start's demo is being written.
    void showPreparing(const QString& what, double share);
    void openSource(const QString& location, const OpenWish& wish = {});
    void showFailure(const QString& location, const Error& error);

    /// Canonical; empty while nothing is open or was tried.
    const QString& location() const { return m_location; }
    /// Whether another source may take this window: there is none in it, or the program's own demo.
    bool isFree() const;
    /// Writes down how it looks; done by itself when the window closes.
    void saveState();
    OpenWish currentWish() const;

    SourceView* view() const { return m_view; }
    const WindowActions& actions() const { return *m_actions; }
    QString failureShown() const;

Q_SIGNALS:
    void openRequested(const QStringList& locations);
    void connectionRequested(const QString& location, const scrollback::desktop::OpenWish& wish);
    void newWindowRequested();
    void demoRequested(const QString& system);
    void quitRequested();
    void preferencesRequested();
    void themeChosen(scrollback::desktop::ThemeChoice choice);
    /// The source's pages are there.
    void ready();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // mainwindow.cpp: the states of a window
    void buildFrame();
    void startOpening();
    void closeSource();
    void onOpened();
    void onFailed(const Error& error);
    void findPassword(const Error& error);
    void askPassword(const Error& error);
    void keepPassword();
    void askNewestEntry();
    void buildView();
    void onSummary();
    void showNotes();
    void reload();
    void reopen(const OpenWish& wish);
    void setTitle();
    void restoreGeometryOf(const QByteArray& geometry);

    // mainwindowperiod.cpp: which days are shown
    void choosePeriod(const PeriodChoice& choice);
    void setAnchor(PeriodAnchor anchor);
    void updatePeriod();
    bool countsFromNewest() const;
    PeriodScene periodScene() const;
    void tellAnchor();

    // mainwindowfollow.cpp: a source that changes, goes away and comes back
    void wireFollowing();
    void fillFollowMenu();
    void followContent();
    void setFollowSeconds(int seconds);
    void tellFollowing();

    // mainwindowmenus.cpp: commands
    void wireFile();
    void wireView();
    void wireGo();
    void wirePeriod();
    void wireTools();
    void on(Command command, const std::function<void()>& act);
    void buildSubmenus();
    void fillRecentMenu();
    void fillViewsMenu();
    void fillSourceMenu();
    void chooseFiles();
    void connectToServer();
    void updateActions();
    void saveView();
    void openPalette();
    void lookUpConversations(const QString& text);
    void showInFolder(const QString& path);

    // mainwindowoutput.cpp: files and paper
    void wireOutput();
    void exportShown(ExportSubject first);
    void startExport(ExportRequest request);
    /// Works out the report of the days that are shown, and hands over the dialog that has it.
    void withReport(const std::function<void(ReportDialog&)>& use);

    AppContext& m_context;
    RecentFiles& m_recent;
    Keychain* m_keychain;
    WindowActions* m_actions;
    SourceBar* m_sourceBar;
    InfoBars* m_infoBars;
    QStackedWidget* m_center;
    StatusLine* m_status;
    CommandPalette* m_palette;
    WelcomePage* m_welcome;
    WaitPage* m_wait;
    FailedPage* m_failed;
    SystemPage* m_systems;
    DropFrame* m_dropFrame;

    QMenu* m_recentMenu = nullptr;
    QMenu* m_viewsMenu = nullptr;
    QMenu* m_sourceMenu = nullptr;
    QMenu* m_systemMenu = nullptr;
    QMenu* m_zoneMenu = nullptr;
    QMenu* m_followMenu = nullptr;

    QString m_location;
    OpenWish m_wish;
    std::optional<SourceSettings> m_remembered;
    std::unique_ptr<source::Service> m_service;
    SourceView* m_view = nullptr;
    bool m_gone = false;
    QTime m_awaySince;            ///< when the server last answered no more; invalid: it answers
    bool m_keychainAsked = false; ///< for this opening
    ExportJob* m_export = nullptr;
    std::optional<source::Service::Ticket> m_lookUp;

    PeriodChoice m_period;
    PeriodAnchor m_anchor = PeriodAnchor::Automatic;
    std::optional<TimeMs> m_firstAt;
    std::optional<TimeMs> m_lastAt;
    std::optional<DayRange> m_days;
};

} // namespace scrollback::desktop
