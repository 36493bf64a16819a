// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madedashboard.h"
#include "widgets/chartcatalog.h"

#include <QTest>

#include <algorithm>

using namespace scrollback;
using namespace scrollback::chatlog;
using namespace scrollback::widgets;
using namespace Qt::StringLiterals;
using test::madeDashboard;
using test::madeNow;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

std::vector<ChartData> charts(const Dashboard& dashboard, const Holdings& holdings = {})
{
    return chartsOf(dashboard, holdings, madeNow, english);
}

ChartData chart(const Dashboard& dashboard, ChartId id, const Holdings& holdings = {})
{
    const auto all = charts(dashboard, holdings);
    for (const ChartData& one : all) {
        if (one.id == id)
            return one;
    }
    return {};
}

QStringList titles(const std::vector<ChartData>& all)
{
    QStringList list;
    for (const ChartData& one : all)
        list.append(one.isEmpty() ? one.title + u" (empty)"_s : one.title);
    return list;
}

/// "user 50 63 - ": a series with its first values.
QString values(const ChartData& data, int series, int count)
{
    QString text = data.series[size_t(series)].name;
    for (int i = 0; i < count; ++i) {
        const auto value = data.value(series, i);
        text += u' ' + (value ? QString::number(*value, 'g', 4) : u"-"_s);
    }
    return text;
}

} // namespace

class ChartCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFigureHasItsChart()
    {
        QCOMPARE(titles(charts(madeDashboard(30))),
                 (QStringList{u"Conversations"_s, u"Messages"_s, u"Tokens"_s, u"Widgets"_s, u"Tools"_s,
                              u"Jobs"_s, u"Job success rate"_s, u"Error rate"_s, u"Response time"_s,
                              u"Log levels"_s, u"Log categories"_s, u"Models"_s}));
    }

    void aJobHistoryHasNoChatCharts()
    {
        Holdings jobsOnly;
        jobsOnly.conversations = jobsOnly.toolCalls = jobsOnly.tokens = jobsOnly.satisfaction = false;
        Dashboard dashboard = madeDashboard(7);
        dashboard.models.clear();
        QCOMPARE(titles(charts(dashboard, jobsOnly)),
                 (QStringList{u"Jobs"_s, u"Job success rate"_s, u"Error rate"_s, u"Log levels"_s,
                              u"Log categories"_s}));
    }

    void noChartIsDrawnFromNothing()
    {
        Holdings holdings;
        holdings.tokens = holdings.toolCalls = holdings.jobs = holdings.logs = false;
        holdings.missing[ChartId::Tools] = u"There is no table tool_call_logs."_s;
        Dashboard dashboard = madeDashboard(7);
        dashboard.models.clear();
        for (Figures& day : dashboard.perDay) {
            day.responseTimeP50Ms.reset();
            day.responseTimeP95Ms.reset();
        }
        QCOMPARE(titles(charts(dashboard, holdings)),
                 (QStringList{u"Conversations"_s, u"Messages"_s, u"Tokens (empty)"_s, u"Widgets"_s,
                              u"Tools (empty)"_s, u"Error rate"_s, u"Response time (empty)"_s}));
        QCOMPARE(chart(dashboard, ChartId::Tokens, holdings).emptySentence,
                 u"This system stores no token counts with its messages."_s);
        QCOMPARE(chart(dashboard, ChartId::Tools, holdings).emptySentence,
                 u"There is no table tool_call_logs."_s);
        QVERIFY(!chart(dashboard, ChartId::ResponseTime, holdings).emptySentence.isEmpty());
    }

    void withoutStoredFailuresThereIsASentenceInsteadOfARateOfZero()
    {
        Holdings holdings;
        holdings.failures = false;
        const auto charts = chartsOf(madeDashboard(7), holdings, madeNow, english);
        const ChartData chart = *std::ranges::find(charts, ChartId::ErrorRate, &ChartData::id);
        QVERIFY(chart.isEmpty());
        QVERIFY(chart.emptySentence.contains(u"does not store"_s));
        QVERIFY(chart.subtitle.isEmpty());
    }

    void barsStackUserAndAssistantAndLinesHaveGaps()
    {
        const Dashboard dashboard = madeDashboard(30);
        const ChartData messages = chart(dashboard, ChartId::Messages);
        QCOMPARE(messages.kind, ChartKind::Bars);
        QCOMPARE(values(messages, 0, 4), u"user 50 63 0 59"_s);
        QCOMPARE(values(messages, 1, 4), u"assistant 48 65 0 69"_s);
        QCOMPARE(messages.total(1), std::optional<double>(128));
        QVERIFY(messages.lastDayOpen);
        QCOMPARE(messages.firstDay, QDate(2026, 6, 1));
        const ChartData times = chart(dashboard, ChartId::ResponseTime);
        QCOMPARE(times.kind, ChartKind::Lines);
        QCOMPARE(values(times, 0, 4), u"median (p50) 1200 1210 - 1230"_s);
        QCOMPARE(chart(dashboard, ChartId::Tokens).subtitle, u"per day · known for 83 % of messages"_s);
    }

    void rolesBesideUserAndAssistantAreNotLost()
    {
        Dashboard dashboard = madeDashboard(3);
        dashboard.perDay[0].messages = *dashboard.perDay[0].messages + 5;
        const ChartData messages = chart(dashboard, ChartId::Messages);
        QCOMPARE(values(messages, 2, 3), u"other roles 5 0 0"_s);
        const auto query = queryOf(dashboard, messages, {0, 2});
        QVERIFY(query->filter.conditions.front().negated);
    }

    void failedCallsAreApart()
    {
        const ChartData tools = chart(madeDashboard(30), ChartId::Tools);
        QCOMPARE(tools.kind, ChartKind::Shares);
        QCOMPARE(tools.names, (QStringList{u"get_menu_items"_s, u"add_order_item"_s, u"商品_查询"_s}));
        QCOMPARE(values(tools, 0, 3), u"succeeded 1760 1657 0"_s);
        QCOMPARE(values(tools, 1, 3), u"failed 90 0 90"_s);
        QCOMPARE(tools.total(0), std::optional<double>(1850));
    }

    void namesAreTextAndUnknownIsSaid()
    {
        Dashboard dashboard = madeDashboard(3);
        dashboard.widgets[0].name = u"a\u202Eb\n<b>"_s;
        const ChartData widgets = chart(dashboard, ChartId::Widgets);
        QVERIFY(!widgets.names.at(0).contains(QChar(0x202E)));
        QVERIFY(!widgets.names.at(0).contains(u'\n'));
        QCOMPARE(widgets.names.at(2), u"unknown"_s);
        const auto query = queryOf(dashboard, widgets, {2, -1});
        QVERIFY(query->filter.conditions.front().values.front().isNull());
        QCOMPARE(queryOf(dashboard, widgets, {0, -1})->filter.conditions.front().values.front(),
                 u"a\u202Eb\n<b>"_s);
    }

    void strangeWordsAreShownAfterTheKnownOnes()
    {
        const ChartData levels = chart(madeDashboard(8), ChartId::Levels);
        QCOMPARE(values(levels, 0, 5), u"error 0 1 2 3 0"_s);
        QCOMPARE(values(levels, 1, 2), u"info 10 10"_s);
        QCOMPARE(values(levels, 2, 2), u"notice 1 1"_s);
    }

    void aClickOpensTheRowsOfItsDay_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("series");
        QTest::addColumn<int>("entity");
        QTest::addColumn<QString>("condition");
        const auto row = [](const char* name, ChartId id, int series, Entity entity,
                            const QString& condition) {
            QTest::newRow(name) << int(id) << series << int(entity) << condition;
        };
        row("conversations", ChartId::Conversations, 0, Entity::Conversation, {});
        row("a day's messages", ChartId::Messages, -1, Entity::Message, {});
        row("a day's answers", ChartId::Messages, 1, Entity::Message, u"role=assistant"_s);
        row("tokens", ChartId::Tokens, 0, Entity::Message, {});
        row("what failed", ChartId::ErrorRate, 0, Entity::ToolCall, u"status=error"_s);
        row("answers with times", ChartId::ResponseTime, 1, Entity::Message, u"role=assistant"_s);
        row("jobs", ChartId::Jobs, -1, Entity::Job, {});
        row("failed jobs", ChartId::Jobs, 1, Entity::Job, u"status=failed"_s);
        row("errors", ChartId::Levels, 0, Entity::LogEntry, u"level=error"_s);
    }
    void aClickOpensTheRowsOfItsDay()
    {
        QFETCH(int, id);
        QFETCH(int, series);
        QFETCH(int, entity);
        QFETCH(QString, condition);
        const Dashboard dashboard = madeDashboard(30);
        const auto query = queryOf(dashboard, chart(dashboard, ChartId(id)), {5, series});
        QVERIFY(query);
        QCOMPARE(query->entity, Entity(entity));
        QCOMPARE(query->filter.period, dashboard.range.dayRange(5));
        QStringList conditions;
        for (const Condition& one : query->filter.conditions)
            conditions.append(QString::fromLatin1(fieldName(one.field)) + u'=' + one.values.join(u','));
        QCOMPARE(conditions.join(u' '), condition);
    }

    void aClickOnANameOpensItsRowsOfAllDays()
    {
        const Dashboard dashboard = madeDashboard(14);
        const ChartData tools = chart(dashboard, ChartId::Tools);
        const auto calls = queryOf(dashboard, tools, {0, 0});
        QCOMPARE(calls->entity, Entity::ToolCall);
        QCOMPARE(calls->filter.period, dashboard.range.range());
        QCOMPARE(calls->filter.conditions.size(), size_t(1));
        QCOMPARE(calls->filter.conditions.front(),
                 (Condition{Field::ToolName, {u"get_menu_items"_s}, false}));
        QCOMPARE(queryOf(dashboard, tools, {0, 1})->filter.conditions.back(),
                 (Condition{Field::Status, {u"error"_s}, false}));
        QVERIFY(!queryOf(dashboard, tools, {99, 0}));
        QVERIFY(!queryOf(dashboard, tools, {}));
    }

    void manyDaysAreSummedByWeekOrMonthAndNothingIsLost_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("subtitle");
        QTest::newRow("days") << 90 << u"per day, started"_s;
        QTest::newRow("weeks") << 365 << u"per week"_s;
        QTest::newRow("months") << 1000 << u"per month"_s;
    }
    void manyDaysAreSummedByWeekOrMonthAndNothingIsLost()
    {
        QFETCH(int, days);
        const Dashboard dashboard = madeDashboard(days);
        const ChartData data = chart(dashboard, ChartId::Conversations);
        QTEST(data.subtitle, "subtitle");
        QVERIFY(data.count() <= 100);
        double sum = 0;
        int covered = 0;
        for (int i = 0; i < data.count(); ++i) {
            sum += data.total(i).value_or(0);
            const auto query = queryOf(dashboard, data, {i, -1});
            covered += int(data.day(i).daysTo(data.lastDayOf(i))) + 1;
            QCOMPARE(dayOf(*query->filter.period.from, dashboard.range.zone()), data.day(i));
            if (i > 0)
                QCOMPARE(query->filter.period.from, queryOf(dashboard, data, {i - 1, -1})->filter.period.to);
        }
        QCOMPARE(covered, days);
        QCOMPARE(sum, double(*dashboard.totals.conversations));
    }

    void dataCanBeReadByProgramsAndByPeople()
    {
        const Dashboard dashboard = madeDashboard(30);
        const QStringList lines = tabSeparated(chart(dashboard, ChartId::Messages)).split(u'\n');
        QCOMPARE(lines.at(0), u"Day\tuser\tassistant"_s);
        QCOMPARE(lines.at(2), u"2026-06-02\t63\t65"_s);
        QCOMPARE(tabSeparated(chart(dashboard, ChartId::ResponseTime)).split(u'\n').at(3),
                 u"2026-06-03\t\t"_s);
        const ChartTable table = tableOf(chart(dashboard, ChartId::Messages), english);
        QCOMPARE(table.header, (QStringList{u"Day"_s, u"user"_s, u"assistant"_s, u"Total"_s}));
        QCOMPARE(table.rows[1], (QStringList{u"Jun 2"_s, u"63"_s, u"65"_s, u"128"_s}));
        const ChartTable times = tableOf(chart(dashboard, ChartId::ResponseTime), english);
        QCOMPARE(times.rows[2], (QStringList{u"Jun 3"_s, u"–"_s, u"–"_s}));
        QCOMPARE(times.rows[0], (QStringList{u"Jun 1"_s, u"1,200 ms"_s, u"4,800 ms"_s}));
    }

    void aDayIsOpenOnlyWhileItLasts()
    {
        const Dashboard dashboard = madeDashboard(3);
        QVERIFY(lastDayIsOpen(dashboard.range, madeNow));
        const DayRange whole =
            DayRange::between(QDate(2026, 6, 1), QDate(2026, 6, 30), QTimeZone("Europe/Berlin"));
        QVERIFY(!lastDayIsOpen(whole, madeNow + 3 * msPerDay));
    }
};

QTEST_GUILESS_MAIN(ChartCatalogTest)
#include "tst_chartcatalog.moc"
