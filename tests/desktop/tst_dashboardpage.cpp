// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "desktop/appcontext.h"
#include "desktop/dashboardpage.h"
#include "desktop/settings.h"
#include "source/service.h"
#include "support/madedashboard.h"
#include "widgets/chartcard.h"
#include "widgets/chartview.h"
#include "widgets/statepane.h"
#include "widgets/storedtable.h"
#include "widgets/theme.h"
#include "widgets/tile.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;
using namespace scrollback::widgets;
using namespace Qt::StringLiterals;
using chatlog::Entity;
using chatlog::ListQuery;

namespace {

constexpr TimeMs now = test::madeNow;

/// A source that is opened, with a page on it.
class Scene
{
public:
    explicit Scene(const QString& location)
        : m_settings(QDir::tempPath() + u"/scrollback-dashboard-test.ini"_s)
        , m_context{m_settings, m_theme, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc(),
                    now}
        , m_service(options(location))
        , m_page(m_context, m_service)
    {
        m_page.resize(1240, 800);
        m_page.show();
    }

    bool open()
    {
        QSignalSpy opened(&m_service, &source::Service::opened);
        m_service.open();
        return m_service.isOpen() || opened.wait(10'000);
    }
    bool showDays(int days) { return show(DayRange::lastDays(days, now, QTimeZone::utc())); }
    bool show(const DayRange& range)
    {
        QSignalSpy shown(&m_page, &DashboardPage::figuresShown);
        m_page.setPeriod(range);
        return !shown.isEmpty() || shown.wait(20'000);
    }

    DashboardPage& page() { return m_page; }
    StatePane& state() { return *m_page.findChild<StatePane*>(); }
    QList<Tile*> tiles() { return m_page.findChildren<Tile*>(); }
    QList<ChartCard*> cards()
    {
        QList<ChartCard*> cards = m_page.findChildren<ChartCard*>();
        cards.removeIf([this](const ChartCard* card) { return card->parentWidget() != charts(); });
        return cards;
    }
    QWidget* charts() { return m_page.findChild<QWidget*>(u"charts"_s); }
    ChartCard* card(ChartId id)
    {
        const auto all = cards();
        for (ChartCard* one : all) {
            if (one->data().id == id)
                return one;
        }
        return nullptr;
    }

private:
    static source::OpenOptions options(const QString& location)
    {
        source::OpenOptions options;
        options.location = location;
        return options;
    }

    Theme m_theme;
    Settings m_settings;
    AppContext m_context;
    source::Service m_service;
    DashboardPage m_page;
};

} // namespace

Q_DECLARE_METATYPE(scrollback::chatlog::ListQuery)

class DashboardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const QString& system :
             {u"widget-logs"_s, u"job-history"_s, u"chat-history"_s, u"chat-sessions"_s}) {
            demo::DemoOptions options;
            options.system = system;
            options.conversations = 150;
            options.days = 20;
            options.now = now;
            const auto written = demo::writeDemo(pathOf(system), options);
            QVERIFY2(written, qPrintable(written ? QString() : written.error().line()));
        }
    }

    void theFiguresOfTheSourceAreShown_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QStringList>("tiles");
        QTest::addColumn<bool>("stored");
        QTest::newRow("widget-logs") << u"widget-logs"_s
                                     << QStringList{u"Conversations"_s, u"Messages"_s,
                                                    u"Tokens"_s,        u"Tool calls"_s,
                                                    u"Error rate"_s,    u"Response time p95"_s,
                                                    u"Errors in logs"_s}
                                     << false;
        QTest::newRow("job-history") << u"job-history"_s
                                     << QStringList{u"Jobs"_s, u"Job success rate"_s, u"Mean job duration"_s,
                                                    u"Error rate"_s, u"Errors in logs"_s}
                                     << false;
        QTest::newRow("chat-history")
            << u"chat-history"_s
            << QStringList{u"Conversations"_s, u"Messages"_s, u"Error rate"_s, u"Response time p95"_s}
            << true;
    }
    void theFiguresOfTheSourceAreShown()
    {
        QFETCH(QString, system);
        QFETCH(bool, stored);
        Scene scene(pathOf(system));
        QVERIFY(scene.open());
        QVERIFY(scene.showDays(30));
        QCOMPARE(scene.state().sight(), StatePane::Sight::Content);
        QStringList labels;
        const auto tiles = scene.tiles();
        for (const Tile* tile : tiles) {
            labels.append(tile->data().label);
            QVERIFY2(tile->data().figure != u"–"_s, qPrintable(tile->data().label));
        }
        QTEST(labels, "tiles");
        QCOMPARE(scene.page().findChild<StoredTable*>()->isVisible(), stored);
        QVERIFY(!scene.page().statusText().isEmpty());
        QVERIFY(scene.page().report());
        QVERIFY(!scene.page().grab().isNull());
    }

    void everyFigureOpensItsRows()
    {
        Scene scene(pathOf(u"widget-logs"_s));
        QVERIFY(scene.open());
        QVERIFY(scene.showDays(14));
        QSignalSpy asked(&scene.page(), &Page::listRequested);
        const auto tiles = scene.tiles();
        for (Tile* tile : tiles)
            tile->click();
        QCOMPARE(asked.count(), tiles.size());
        const DayRange range = DayRange::lastDays(14, now, QTimeZone::utc());
        for (const auto& call : asked)
            QCOMPARE(call.first().value<ListQuery>().filter.period, range.range());
        QCOMPARE(asked.first().first().value<ListQuery>().entity, Entity::Conversation);

        asked.clear();
        Q_EMIT scene.card(ChartId::Messages)->picked({3, 1});
        const auto query = asked.first().first().value<ListQuery>();
        QCOMPARE(query.entity, Entity::Message);
        QCOMPARE(query.filter.period, range.dayRange(3));
        QCOMPARE(query.filter.conditions.front().values, QStringList{u"assistant"_s});
    }

    void anEmptyPeriodSaysWhereTheNewestIs()
    {
        Scene scene(pathOf(u"widget-logs"_s));
        QVERIFY(scene.open());
        const DayRange later = DayRange::between(QDate(2027, 1, 1), QDate(2027, 1, 7), QTimeZone::utc());
        QVERIFY(scene.show(later));
        QCOMPARE(scene.state().sight(), StatePane::Sight::Empty);
        std::optional<DayRange> asked;
        connect(&scene.page(), &Page::periodRequested, this,
                [&asked](const DayRange& range) { asked = range; });
        QPushButton* button = nullptr;
        const auto buttons = scene.state().findChildren<QPushButton*>();
        for (QPushButton* one : buttons) {
            if (one->isVisible())
                button = one;
        }
        QVERIFY(button);
        button->click();
        QVERIFY(asked);
        QCOMPARE(asked->days(), 7);
        QVERIFY(asked->lastDay() <= QDate(2026, 6, 30) && asked->lastDay() > QDate(2026, 6, 20));
        QVERIFY(scene.show(*asked));
        QCOMPARE(scene.state().sight(), StatePane::Sight::Content);
    }

    void aChartFillsTheWindowAndEscapeTakesItBack()
    {
        Scene scene(pathOf(u"widget-logs"_s));
        QVERIFY(scene.open());
        QVERIFY(scene.showDays(30));
        auto* pages = scene.page().findChild<QStackedWidget*>(u"pages"_s);
        ChartCard* tools = scene.card(ChartId::Tools);
        Q_EMIT tools->fillRequested();
        QCOMPARE(pages->currentWidget()->objectName(), u"filledPage"_s);
        auto* filling = pages->currentWidget()->findChild<ChartCard*>();
        QCOMPARE(filling->data().title, tools->data().title);
        QSignalSpy asked(&scene.page(), &Page::listRequested);
        Q_EMIT filling->picked({0, -1});
        QCOMPARE(asked.first().first().value<ListQuery>().entity, Entity::ToolCall);
        QTest::keyClick(&filling->view(), Qt::Key_Escape);
        QCOMPARE(pages->currentWidget()->objectName(), u"allPage"_s);
    }

    void whatIsShownAsATableIsRemembered()
    {
        QSettings store(m_folder.filePath(u"page.ini"_s), QSettings::IniFormat);
        {
            Scene scene(pathOf(u"widget-logs"_s));
            QVERIFY(scene.open());
            QVERIFY(scene.showDays(7));
            scene.card(ChartId::Messages)->setShowsTable(true);
            QVERIFY(scene.showDays(14)); // other figures, the same table
            QVERIFY(scene.card(ChartId::Messages)->showsTable());
            scene.page().saveState(store);
        }
        Scene scene(pathOf(u"widget-logs"_s));
        scene.page().restoreState(store);
        QVERIFY(scene.open());
        QVERIFY(scene.showDays(7));
        QVERIFY(scene.card(ChartId::Messages)->showsTable());
        QVERIFY(!scene.card(ChartId::Conversations)->showsTable());
    }

    void theGridFollowsTheWindow_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("narrow") << 380 << 1;
        QTest::newRow("small window") << 720 << 2;
        QTest::newRow("usual window") << 1240 << 3;
        QTest::newRow("large window") << 1740 << 4;
    }
    void theGridFollowsTheWindow()
    {
        QFETCH(int, width);
        QFETCH(int, columns);
        Scene scene(pathOf(u"widget-logs"_s));
        scene.page().resize(width, 800);
        scene.page().showDashboard(test::madeDashboard(30), {});
        const auto inFirstRow = [&scene] {
            int count = 0;
            const auto cards = scene.cards();
            for (const ChartCard* card : cards)
                count += card->y() == cards.front()->y() ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(inFirstRow(), columns);
        const auto cards = scene.cards();
        for (const ChartCard* card : cards) {
            QVERIFY(card->geometry().right() <= scene.charts()->width());
            QVERIFY(card->width() >= 300);
        }
    }

    void theFiguresCanBeCopied()
    {
        Scene scene(pathOf(u"widget-logs"_s));
        scene.page().showDashboard(test::madeDashboard(30), {});
        const auto actions = scene.page().pageActions();
        QSignalSpy noticed(&scene.page(), &Page::noticed);
        for (QAction* action : actions) {
            if (!action->isCheckable())
                action->trigger();
        }
        QCOMPARE(noticed.count(), 1);
        QVERIFY(QApplication::clipboard()->text().contains(u"Error rate\t3.47 %\t▼ 0.4 pt"_s));
    }

private:
    QString pathOf(const QString& system) const { return m_folder.filePath(system + u".sqlite"_s); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(DashboardPageTest)
#include "tst_dashboardpage.moc"
