// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "desktop/appcontext.h"
#include "desktop/jobspage.h"
#include "desktop/logspage.h"
#include "desktop/messagespage.h"
#include "desktop/searchpage.h"
#include "desktop/settings.h"
#include "desktop/toolcallspage.h"
#include "models/executionmodel.h"
#include "models/filterediting.h"
#include "models/jobmodel.h"
#include "models/logmodel.h"
#include "models/searchmodel.h"
#include "source/service.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"
#include "widgets/histogramview.h"
#include "widgets/listview.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;
using namespace scrollback::widgets;
using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;
using chatlog::ListQuery;
using models::PagedTableModel;

namespace {

constexpr TimeMs now = 1'782'845'940'000; // 2026-06-30T18:59:00Z
constexpr int patience = 20'000;

/// A window's share of a page: a source that is open, a theme, a period.
template <class PageType>
class Scene
{
public:
    Scene(const QString& location, const QString& settingsFile)
        : m_settings(settingsFile)
        , m_context{m_settings, m_theme, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc(),
                    now}
        , m_service({location, {}, {}, QTimeZone::utc()})
    {
        QSignalSpy opened(&m_service, &source::Service::opened);
        m_service.open();
        if (!m_service.isOpen() && !opened.wait(patience))
            qFatal("The demo does not open.");
        m_page = std::make_unique<PageType>(m_context, m_service);
        m_page->resize(1200, 800);
        m_page->show();
    }

    void open()
    {
        m_page->setPeriod(DayRange::lastDays(30, now, QTimeZone::utc()));
        m_page->refresh();
    }
    bool openWhole()
    {
        open();
        return waitForOverview() &&
               QTest::qWaitFor([this] { return model().rowCount() == 0 || model().isLoaded(0); }, patience);
    }
    bool waitForOverview()
    {
        return QTest::qWaitFor([this] { return model().overview() != nullptr; }, patience);
    }

    PageType& page() { return *m_page; }
    ListView& view() { return *m_page->template findChild<ListView*>(QStringLiteral("list")); }
    PagedTableModel& model() { return *view().listModel(); }
    FilterBar& bar() { return *m_page->template findChild<FilterBar*>(); }
    StatePane& state() { return *m_page->template findChild<StatePane*>(QStringLiteral("listState")); }
    DetailPane& detail() { return *m_page->template findChild<DetailPane*>(); }

private:
    Theme m_theme;
    Settings m_settings;
    AppContext m_context;
    source::Service m_service;
    std::unique_ptr<PageType> m_page;
};

} // namespace

class TestListPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const char* system : {"widget-logs", "job-history", "chat-sessions"}) {
            demo::DemoOptions options;
            options.system = QLatin1String(system);
            options.conversations = 300;
            options.days = 40;
            options.now = now;
            const auto made = demo::writeDemo(demoOf(system), options);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().line()));
        }
    }

    void showsTheRowsOfThePeriod()
    {
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        QVERIFY(scene.model().rowCount() > 10);
        QCOMPARE(scene.model().count().rows, scene.model().overview()->count);
        QTRY_COMPARE(scene.state().sight(), StatePane::Sight::Content);
        const QString status = scene.page().statusText();
        QVERIFY2(status.contains(QStringLiteral("entries")) && status.contains(QStringLiteral("errors")),
                 qPrintable(status));
        QVERIFY(!scene.page().template findChild<HistogramView*>()->isEmpty());
        QVERIFY(scene.page().currentQuery()->filter.period.from.has_value());
    }

    void modelsOfAServiceKeepTheContract()
    {
        Scene<MessagesPage> scene(demoOf("widget-logs"), settingsFile());
        QAbstractItemModelTester tester(&scene.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(scene.openWhole());
        QVERIFY(scene.model().rowCount() > 300);
        scene.view().showRow(scene.model().rowCount() - 1);
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().isLoaded(scene.model().rowCount() - 1), patience);
        ListQuery oldestFirst = scene.model().query();
        oldestFirst.order.descending = false;
        const auto newestTime = scene.model().timeAt(scene.model().rowCount() - 1);
        scene.page().showQuery(oldestFirst);
        QTRY_VERIFY_WITH_TIMEOUT(!scene.model().query().order.descending && scene.model().overview(),
                                 patience);
        QCOMPARE(scene.model().timeAt(0), newestTime);
    }

    void everyPageOfALongListFollowsTheOneBefore()
    {
        Scene<MessagesPage> scene(demoOf("widget-logs"), settingsFile());
        scene.page().showQuery({Entity::Message, {}, {}});
        scene.page().refresh();
        QVERIFY(scene.waitForOverview());
        const int rows = scene.model().rowCount();
        std::optional<TimeMs> before;
        for (int row = 0; row < rows; row += 128) {
            scene.view().showRow(row);
            QTRY_VERIFY_WITH_TIMEOUT(scene.model().isLoaded(row), patience);
            const auto time = scene.model().timeAt(row);
            QVERIFY(!before || !time || *time <= *before);
            before = time;
        }
    }

    void aDragOverTheTimeLineZooms()
    {
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        const TimeRange whole = scene.bar().filter().period;
        const int rows = scene.model().rowCount();
        auto* line = scene.page().findChild<HistogramView*>();
        QVERIFY(line->bars().size() > 6);
        const TimeRange range{line->bars()[2].from, line->bars()[5].to};
        Q_EMIT line->rangeSelected(range);
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().overview() && scene.model().query().filter.period == range,
                                 patience);
        QVERIFY(scene.model().rowCount() < rows);
        scene.bar().actions().back->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().overview() && scene.model().query().filter.period == whole,
                                 patience);
        QCOMPARE(scene.model().rowCount(), rows);
    }

    void showsTheSelectedRowInFullAndWhereItBelongs()
    {
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        const auto& entries = static_cast<const models::LogModel&>(scene.model());
        int row = 0;
        while (row < scene.model().rowCount() && entries.rowAt(row) &&
               entries.rowAt(row)->conversationId.isEmpty())
            ++row;
        QVERIFY(entries.rowAt(row));
        const chatlog::LogEntry entry = *entries.rowAt(row);
        scene.view().showRow(row);
        QCOMPARE(scene.detail().current(), entry.row);
        QSignalSpy requested(&scene.page(), &Page::conversationRequested);
        QTest::keyClick(&scene.view(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<ConversationId>(), entry.conversationId);
        QCOMPARE(requested[0][1].value<chatlog::RowRef>(), entry.row);
    }

    void aRowThatAFilterTakesAwayIsNotShownAnyMore_data()
    {
        QTest::addColumn<bool>("emptied");
        QTest::newRow("other rows stay") << false;
        QTest::newRow("no row stays") << true;
    }
    void aRowThatAFilterTakesAwayIsNotShownAnyMore()
    {
        QFETCH(bool, emptied);
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        scene.view().showRow(3);
        const auto& entries = static_cast<const models::LogModel&>(scene.model());
        const chatlog::LogEntry entry = *entries.rowAt(3);
        QCOMPARE(scene.detail().current(), entry.row);
        // One that keeps it: it stays in sight.
        Filter filter = models::withOnly(scene.bar().filter(), Field::Level, {entry.level});
        scene.bar().changeFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().overview() && scene.view().currentRow() >= 0, patience);
        QCOMPARE(scene.detail().current(), entry.row);
        filter = models::withNot(scene.bar().filter(), Field::Level, {entry.level});
        if (emptied)
            filter.text = QStringLiteral("no such words anywhere");
        scene.bar().changeFilter(filter);
        QTRY_COMPARE_WITH_TIMEOUT(scene.detail().current(), chatlog::RowRef(), patience);
        QCOMPARE(scene.view().currentRow(), -1);
        QTRY_COMPARE(scene.model().rowCount() == 0, emptied);
    }

    void countsWhatIsLikeTheSelectedRow()
    {
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        scene.view().showRow(0);
        const auto& entries = static_cast<const models::LogModel&>(scene.model());
        const QString message = entries.rowAt(0)->message;
        QAction* like = nullptr;
        QVERIFY(QTest::qWaitFor(
            [&] {
                const QList<QAction*> actions = scene.page().findChildren<QAction*>();
                for (QAction* action : actions) {
                    if (action->text().contains(QStringLiteral("like it")) && action->isVisible())
                        like = action;
                }
                return like != nullptr;
            },
            patience));
        like->trigger();
        QCOMPARE(scene.bar().filter().conditions.size(), size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().overview(), patience);
        QVERIFY2(like->text().startsWith(QLocale(QLocale::English).toString(scene.model().overview()->count)),
                 qPrintable(like->text()));
        QCOMPARE(entries.rowAt(0)->message, message);
    }

    void saysThatNothingMatchesAndClearsTheFilters()
    {
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        const int rows = scene.model().rowCount();
        Filter filter = scene.bar().filter();
        filter.text = QStringLiteral("no such words anywhere");
        scene.bar().changeFilter(filter);
        QTRY_COMPARE_WITH_TIMEOUT(scene.state().sight(), StatePane::Sight::Empty, patience);
        Q_EMIT scene.state().actionTriggered();
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().overview() && scene.model().rowCount() == rows, patience);
        QTRY_COMPARE(scene.state().sight(), StatePane::Sight::Content);
    }

    void saysWhatASystemDoesNotHave()
    {
        Scene<JobsPage> scene(demoOf("widget-logs"), settingsFile());
        scene.open();
        QTRY_COMPARE(scene.state().sight(), StatePane::Sight::Missing);
    }

    void keepsItsFiltersAndOrderButNotThePeriod()
    {
        QSettings state(m_folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
        {
            Scene<ToolCallsPage> scene(demoOf("widget-logs"), settingsFile());
            QVERIFY(scene.openWhole());
            scene.bar().changeFilter(
                models::withOnly(scene.bar().filter(), Field::Status, {QStringLiteral("error")}));
            QVERIFY(scene.waitForOverview());
            scene.page().saveState(state);
        }
        Scene<ToolCallsPage> scene(demoOf("widget-logs"), settingsFile());
        scene.page().restoreState(state);
        QVERIFY(scene.openWhole());
        QCOMPARE(scene.bar().filter().conditions.size(), size_t(1));
        QVERIFY(scene.model().rowCount() > 0);
        const int status = scene.model().columnOf(Field::Status);
        for (int row = 0; row < std::min(100, scene.model().rowCount()); ++row)
            QTRY_COMPARE_WITH_TIMEOUT(scene.model().index(row, status).data().toString(),
                                      QStringLiteral("error"), patience);
    }

    void exportsWhatIsOnTheScreen()
    {
        Scene<LogsPage> scene(demoOf("widget-logs"), settingsFile());
        QVERIFY(scene.openWhole());
        const std::vector<Field> columns = scene.page().currentColumns();
        QVERIFY(!columns.empty());
        QVERIFY(columns.front() == Field::CreatedAt);
        QVERIFY(std::ranges::find(columns, Field::LogId) == columns.end()); // hidden at first
    }

    void jobsShowTheirExecutionsAndThoseTheirLog()
    {
        Scene<JobsPage> scene(demoOf("job-history"), settingsFile());
        QVERIFY(scene.openWhole());
        const auto& jobs = static_cast<const models::JobModel&>(scene.model());
        int row = 0;
        while (row < jobs.rowCount() && jobs.rowAt(row) && jobs.rowAt(row)->executions.value_or(0) == 0)
            ++row;
        QVERIFY(jobs.rowAt(row));
        const qint64 executions = *jobs.rowAt(row)->executions;
        scene.view().showRow(row);
        const QList<ListView*> lists = scene.page().findChildren<ListView*>();
        QCOMPARE(lists.size(), 3);
        auto& runs = static_cast<models::ExecutionModel&>(*executionsOf(lists)->listModel());
        QTRY_COMPARE_WITH_TIMEOUT(qint64(runs.rowCount()), executions, patience);
        QCOMPARE(runs.rowAt(0)->jobId, jobs.rowAt(row)->jobId);
        executionsOf(lists)->showRow(0);
        QCOMPARE(scene.detail().current(), runs.rowAt(0)->row);
    }

    void bringsUpAnExecutionByItsId()
    {
        ExecutionId wanted;
        JobId job;
        {
            auto database = source::Database::open({demoOf("job-history"), {}, {}, QTimeZone::utc()});
            QVERIFY(database.has_value());
            const auto page = (*database)->page<chatlog::Execution>({Entity::Execution, {}, {}}, {}, 50);
            QVERIFY(page.has_value() && page->rows.size() > 20);
            wanted = page->rows[20].executionId;
            job = page->rows[20].jobId;
        }
        Scene<JobsPage> scene(demoOf("job-history"), settingsFile());
        scene.open();
        scene.page().showExecution(wanted);
        const QList<ListView*> lists = scene.page().findChildren<ListView*>();
        ListView* runs = executionsOf(lists);
        QTRY_VERIFY_WITH_TIMEOUT(runs->currentRow() >= 0, patience);
        const auto& model = static_cast<const models::ExecutionModel&>(*runs->listModel());
        QCOMPARE(model.rowAt(runs->currentRow())->executionId, wanted);
        QCOMPARE(model.rowAt(runs->currentRow())->jobId, job);
    }

    void jobsCanBeOrderedByAnyColumn()
    {
        Scene<JobsPage> scene(demoOf("job-history"), settingsFile());
        QVERIFY(scene.openWhole());
        const int type = scene.model().columnOf(Field::Type);
        QVERIFY(scene.model().isSortable(type));
        scene.model().sort(type, Qt::AscendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(scene.model().overview(), patience);
        QString before;
        for (int row = 0; row < scene.model().rowCount(); ++row) {
            const QString value = scene.model().index(row, type).data(models::SortRole).toString();
            QVERIFY(before.compare(value, Qt::CaseInsensitive) <= 0);
            before = value;
        }
        QCOMPARE(scene.page().currentQuery()->order.field, std::optional(Field::Type));
    }

    void searchFindsMessagesInAllConversations()
    {
        Scene<SearchPage> scene(demoOf("widget-logs"), settingsFile());
        auto database = source::Database::open({demoOf("widget-logs"), {}, {}, QTimeZone::utc()});
        QVERIFY(database.has_value());
        ListQuery query{Entity::Message, {}, {}};
        query.filter.text = QStringLiteral("the");
        const auto expected = (*database)->overview(query);
        QVERIFY(expected.has_value() && expected->count > 10);

        scene.page().showQuery(query);
        auto* list = scene.page().findChild<QListView*>();
        auto* model = qobject_cast<models::SearchModel*>(list->model());
        QVERIFY(model);
        QTRY_COMPARE_WITH_TIMEOUT(model->state(), models::SearchModel::State::Done, patience);
        QCOMPARE(qint64(model->rowCount()), expected->count);
        std::optional<TimeMs> before;
        for (int row = 0; row < model->rowCount(); ++row) {
            const models::SearchHit& hit = model->hit(row);
            QVERIFY2(!hit.snippet.matches.empty(), qPrintable(hit.snippet.text));
            QVERIFY(!before || !hit.time || *hit.time <= *before);
            before = hit.time;
        }
        list->setCurrentIndex(model->index(3, 0));
        QTRY_COMPARE_WITH_TIMEOUT(scene.detail().current(), model->hit(3).row, patience);
        QSignalSpy requested(&scene.page(), &Page::conversationRequested);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][1].value<chatlog::RowRef>(), model->hit(3).row);
        QCOMPARE(requested[0][2].toString(), QStringLiteral("the"));

        auto* role = scene.page().findChild<QComboBox*>(QStringLiteral("role"));
        role->setCurrentIndex(role->findData(QStringLiteral("user")));
        Q_EMIT role->activated(role->currentIndex());
        QTRY_COMPARE_WITH_TIMEOUT(model->state(), models::SearchModel::State::Done, patience);
        QVERIFY(model->rowCount() > 0 && model->rowCount() < expected->count);
        QCOMPARE(model->hit(0).role, QStringLiteral("user"));
    }

    void searchSaysWhenNothingIsFound()
    {
        Scene<SearchPage> scene(demoOf("chat-sessions"), settingsFile());
        QCOMPARE(scene.state().sight(), StatePane::Sight::Empty);
        scene.page().search(QStringLiteral("no such words anywhere"));
        QTRY_COMPARE_WITH_TIMEOUT(scene.state().sight(), StatePane::Sight::Empty, patience);
        QVERIFY(scene.page().statusText().startsWith(QStringLiteral("0")));
    }

    void searchLeadsToTheLogsOfASystemWithoutMessages()
    {
        Scene<SearchPage> scene(demoOf("job-history"), settingsFile());
        scene.page().search(QStringLiteral("timeout"));
        QTRY_COMPARE(scene.state().sight(), StatePane::Sight::Missing);
        QSignalSpy requested(&scene.page(), &Page::listRequested);
        auto* logs = scene.page().findChild<QPushButton*>(QStringLiteral("inLogs"));
        QVERIFY(logs->isVisible());
        logs->click();
        QCOMPARE(requested.size(), 1);
        const auto query = requested[0][0].value<ListQuery>();
        QVERIFY(query.entity == Entity::LogEntry);
        QCOMPARE(query.filter.text, QStringLiteral("timeout"));
    }

    void noListScrollsSidewaysInAWindowOf1280_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("page");
        QTest::newRow("messages") << QStringLiteral("widget-logs") << QStringLiteral("messages");
        QTest::newRow("tool calls") << QStringLiteral("widget-logs") << QStringLiteral("tools");
        QTest::newRow("logs") << QStringLiteral("widget-logs") << QStringLiteral("logs");
        QTest::newRow("logs of jobs") << QStringLiteral("job-history") << QStringLiteral("logs");
        QTest::newRow("jobs") << QStringLiteral("job-history") << QStringLiteral("jobs");
    }
    void noListScrollsSidewaysInAWindowOf1280()
    {
        QFETCH(QString, system);
        QFETCH(QString, page);
        const QByteArray name = system.toLatin1();
        const auto check = [](auto&& scene) {
            scene.page().resize(1086, 660); // what the places leave of it
            QVERIFY(scene.openWhole());
            QTest::qWait(100);
            const ListView& view = scene.view();
            QVERIFY2(view.horizontalHeader()->length() <= view.viewport()->width(),
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(view.horizontalHeader()->length())
                                    .arg(view.viewport()->width())));
            QVERIFY(!view.horizontalScrollBar()->isVisible());
        };
        if (page == QLatin1String("messages"))
            check(Scene<MessagesPage>(demoOf(name.constData()), settingsFile()));
        else if (page == QLatin1String("tools"))
            check(Scene<ToolCallsPage>(demoOf(name.constData()), settingsFile()));
        else if (page == QLatin1String("logs"))
            check(Scene<LogsPage>(demoOf(name.constData()), settingsFile()));
        else
            check(Scene<JobsPage>(demoOf(name.constData()), settingsFile()));
    }

private:
    QString demoOf(const char* system) const
    {
        return m_folder.filePath(QLatin1String(system) + QStringLiteral(".sqlite"));
    }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    static ListView* executionsOf(const QList<ListView*>& lists)
    {
        for (ListView* list : lists) {
            if (dynamic_cast<models::ExecutionModel*>(list->listModel()))
                return list;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestListPages)
#include "tst_listpages.moc"
