// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "source/database.h"
#include "support/opening.h"

#include <QDateTime>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace scrollback;
using namespace scrollback::chatlog;
using tests::allRows;
using tests::listOf;
using tests::openDatabase;

/// Holds the figures, which come from sums by quarters of an hour, against the same figures counted row by
/// row from the lists.
class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figuresAreWhatTheRowsSay_data();
    void figuresAreWhatTheRowsSay();
    void daysAddUpToTheTotals_data();
    void daysAddUpToTheTotals();

private:
    QTemporaryDir m_folder;
};

namespace {

TimeMs utc(const char* iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

const TimeMs now = utc("2026-04-02T11:07:33.500Z");

/// The contract's figures, one row after the other.
Figures countRows(source::Database& database, const TimeRange& range)
{
    Figures f;
    const source::SourceInfo& info = database.info();
    qint64 failed = 0;
    qint64 finished = 0;
    if (info.has(Entity::Conversation)) {
        f.conversations = 0;
        for (const Conversation& c : allRows<Conversation>(database, listOf(Entity::Conversation)))
            *f.conversations += c.startedAt && range.contains(*c.startedAt) ? 1 : 0;
    }
    if (info.has(Entity::Message)) {
        QSet<QString> active;
        f.messages = f.userMessages = f.assistantMessages = 0;
        qint64 input = 0;
        qint64 output = 0;
        qint64 known = 0;
        ListQuery oldestFirst = listOf(Entity::Message);
        oldestFirst.order.descending = false;
        std::vector<qint64> waits;
        QMap<QString, Message> previous;
        for (const Message& m : allRows<Message>(database, oldestFirst)) {
            const bool inside = m.createdAt && range.contains(*m.createdAt);
            const Message before = previous.value(m.conversationId.value);
            if (m.role == QLatin1String("assistant")) {
                std::optional<qint64> wait = m.responseTimeMs;
                if (!wait && before.role == QLatin1String("user") &&
                    *m.createdAt - *before.createdAt <= 600'000)
                    wait = *m.createdAt - *before.createdAt;
                if (inside && wait)
                    waits.push_back(*wait);
            }
            previous[m.conversationId.value] = m;
            if (!inside)
                continue;
            active.insert(m.conversationId.value);
            ++*f.messages;
            *f.userMessages += m.role == QLatin1String("user") ? 1 : 0;
            if (m.role == QLatin1String("assistant")) {
                ++*f.assistantMessages;
                ++finished;
                failed += m.error.isNull() ? 0 : 1;
            }
            input += m.inputTokens.value_or(0);
            output += m.outputTokens.value_or(0);
            known += m.inputTokens || m.outputTokens ? 1 : 0;
        }
        f.activeConversations = active.size();
        if (known > 0) {
            f.inputTokens = input;
            f.outputTokens = output;
            f.totalTokens = input + output;
        }
        f.tokenCoverage = double(known) / double(*f.messages);
        f.responseTimeCount = qint64(waits.size());
        std::sort(waits.begin(), waits.end());
        const auto rank = [&waits](double percent) {
            return waits[size_t(std::ceil(percent / 100 * double(waits.size()))) - 1];
        };
        if (!waits.empty()) {
            f.responseTimeP50Ms = rank(50);
            f.responseTimeP95Ms = rank(95);
            f.responseTimeP99Ms = rank(99);
            f.responseTimeAvgMs =
                double(std::accumulate(waits.begin(), waits.end(), qint64(0))) / double(waits.size());
        }
    }
    if (info.has(Entity::ToolCall)) {
        f.toolCalls = f.toolErrors = 0;
        for (const ToolCall& call : allRows<ToolCall>(database, listOf(Entity::ToolCall))) {
            if (!call.createdAt || !range.contains(*call.createdAt))
                continue;
            ++*f.toolCalls;
            ++finished;
            *f.toolErrors += call.failed() ? 1 : 0;
            failed += call.failed() ? 1 : 0;
        }
    }
    if (info.has(Entity::LogEntry)) {
        f.logErrors = 0;
        for (const LogEntry& entry : allRows<LogEntry>(database, listOf(Entity::LogEntry)))
            *f.logErrors +=
                entry.level == QLatin1String("error") && range.contains(entry.createdAt.value_or(0)) ? 1 : 0;
    }
    if (info.has(Entity::Job)) {
        f.jobs = 0;
        for (const Job& job : allRows<Job>(database, listOf(Entity::Job))) {
            if (!job.createdAt || !range.contains(*job.createdAt))
                continue;
            ++*f.jobs;
            ++f.jobsByStatus[job.status];
        }
        const double completed = double(f.jobsByStatus.value(QStringLiteral("completed")));
        f.jobSuccessRate = completed / (completed + double(f.jobsByStatus.value(QStringLiteral("failed"))));
        qint64 durations = 0;
        double total = 0;
        for (const Execution& run : allRows<Execution>(database, listOf(Entity::Execution))) {
            const bool isFailed = run.status == QLatin1String("failed");
            if (!range.contains(run.createdAt.value_or(0)) ||
                (!isFailed && run.status != QLatin1String("completed")))
                continue;
            ++finished;
            failed += isFailed ? 1 : 0;
            if (run.durationMs) {
                ++durations;
                total += double(*run.durationMs);
            }
        }
        f.jobDurationAvgMs = total / double(durations);
    }
    if (finished > 0)
        f.errorRate = double(failed) / double(finished);
    return f;
}

void compareFigures(const Figures& figures, const Figures& counted)
{
    QCOMPARE(figures.conversations, counted.conversations);
    QCOMPARE(figures.activeConversations, counted.activeConversations);
    QCOMPARE(figures.messages, counted.messages);
    QCOMPARE(figures.userMessages, counted.userMessages);
    QCOMPARE(figures.assistantMessages, counted.assistantMessages);
    QCOMPARE(figures.inputTokens, counted.inputTokens);
    QCOMPARE(figures.outputTokens, counted.outputTokens);
    QCOMPARE(figures.totalTokens, counted.totalTokens);
    QCOMPARE(figures.tokenCoverage, counted.tokenCoverage);
    QCOMPARE(figures.toolCalls, counted.toolCalls);
    QCOMPARE(figures.toolErrors, counted.toolErrors);
    QCOMPARE(figures.logErrors, counted.logErrors);
    QCOMPARE(figures.errorRate, counted.errorRate);
    QCOMPARE(figures.responseTimeCount, counted.responseTimeCount);
    QCOMPARE(figures.responseTimeAvgMs, counted.responseTimeAvgMs);
    QCOMPARE(figures.responseTimeP50Ms, counted.responseTimeP50Ms);
    QCOMPARE(figures.responseTimeP95Ms, counted.responseTimeP95Ms);
    QCOMPARE(figures.responseTimeP99Ms, counted.responseTimeP99Ms);
    QCOMPARE(figures.jobs, counted.jobs);
    QCOMPARE(figures.jobsByStatus, counted.jobsByStatus);
    QCOMPARE(figures.jobSuccessRate, counted.jobSuccessRate);
    QCOMPARE(figures.jobDurationAvgMs, counted.jobDurationAvgMs);
}

} // namespace

void FiguresTest::initTestCase()
{
    for (const QString& system : demo::demoSystems()) {
        demo::DemoOptions options;
        options.system = system;
        options.conversations = 300;
        options.days = 50;
        options.now = utc("2026-04-03T00:00:00Z"); // rows after `now`, too
        const auto written = demo::writeDemo(m_folder.filePath(system), options);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().line()));
    }
}

void FiguresTest::figuresAreWhatTheRowsSay_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("days");
    for (const QString& system : demo::demoSystems()) {
        // The clocks of Berlin change on 29 March, those of Lord Howe by half an hour on 5 April.
        for (const char* zone : {"UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"}) {
            for (const int days : {7, 14}) {
                const QByteArray name = system.toUtf8() + ' ' + zone + ' ' + QByteArray::number(days);
                QTest::newRow(name.constData()) << system << QByteArray(zone) << days;
            }
        }
    }
}

void FiguresTest::figuresAreWhatTheRowsSay()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, zone);
    QFETCH(int, days);
    const auto database = openDatabase(m_folder.filePath(system));
    const DayRange range = DayRange::lastDays(days, now, QTimeZone(zone));
    const auto summary = database->summarize(range.cuts());
    QVERIFY(summary.has_value());
    QVERIFY((*summary)->isCutAt(range.cuts()));
    const Dashboard dashboard = source::dashboardOf(**summary, range);
    QCOMPARE(int(dashboard.perDay.size()), days);
    compareFigures(dashboard.totals, countRows(*database, range.range()));
    compareFigures(dashboard.previous, countRows(*database, range.previous()));
}

void FiguresTest::daysAddUpToTheTotals_data()
{
    QTest::addColumn<QString>("system");
    for (const QString& system : demo::demoSystems())
        QTest::newRow(qPrintable(system)) << system;
}

void FiguresTest::daysAddUpToTheTotals()
{
    QFETCH(QString, system);
    const auto database = openDatabase(m_folder.filePath(system));
    const DayRange range = DayRange::lastDays(30, now, QTimeZone("Europe/Berlin"));
    const auto summary = database->summarize(range.cuts());
    QVERIFY(summary.has_value());
    const Dashboard dashboard = source::dashboardOf(**summary, range);
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 calls = 0;
    qint64 jobs = 0;
    for (const Figures& day : dashboard.perDay) {
        conversations += day.conversations.value_or(0);
        messages += day.messages.value_or(0);
        calls += day.toolCalls.value_or(0);
        jobs += day.jobs.value_or(0);
    }
    QCOMPARE(conversations, dashboard.totals.conversations.value_or(0));
    QCOMPARE(messages, dashboard.totals.messages.value_or(0));
    QCOMPARE(calls, dashboard.totals.toolCalls.value_or(0));
    QCOMPARE(jobs, dashboard.totals.jobs.value_or(0));
    qint64 byWidget = 0;
    for (const Share& share : dashboard.widgets)
        byWidget += share.messages;
    if (!dashboard.widgets.empty())
        QCOMPARE(byWidget, messages);
    qint64 byTool = 0;
    for (const Share& share : dashboard.tools)
        byTool += share.calls;
    QCOMPARE(byTool, calls);
}

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
