// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "source/database.h"
#include "support/opening.h"
#include "support/tempdb.h"

#include <QDateTime>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace scrollback;
using namespace scrollback::chatlog;
using tests::allRows;
using tests::listOf;
using tests::openDatabase;

/// Lists by pages, in both orders, under every filter, of every system.
class ListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatHasAValueIsKnown_data();
    void whatHasAValueIsKnown();
    void failuresAreKnownWhereTheyAreStored();
    void pagesMakeTheWholeList_data();
    void pagesMakeTheWholeList();
    void anyPageIsReachedByItsAnchor_data();
    void anyPageIsReachedByItsAnchor();
    void oldestFirstIsTheReverse_data();
    void oldestFirstIsTheReverse();
    void overviewCountsWhatTheListHas_data();
    void overviewCountsWhatTheListHas();
    void conversationsAreOrderedByAnyField_data();
    void conversationsAreOrderedByAnyField();
    void aConversationIsFoundInAnyList();
    void conversationsCanBeThoseActiveInThePeriod();
    void jobsAreOrderedByAnyField();
    void rowsOfTheSameValueStayInTheOrderOfTime();
    void recentConversationsAreTheNewestOnes_data();
    void recentConversationsAreTheNewestOnes();
    void aStreamStopsWhenCancelled();
    void filtersThatTheSystemCannotAnswerSaySo();

private:
    void rowsOfEachSystem();
    QTemporaryDir m_folder;
};

namespace {

struct Line
{
    std::optional<TimeMs> time;
    QStringList values;
    RowRef ref;
};

std::vector<Line> linesOf(source::Database& database, const ListQuery& query,
                          source::StreamOptions options = {}, source::StreamEnd* end = nullptr)
{
    std::vector<Line> lines;
    const int time = database.schemaOf(query.entity).indexOf(timeFieldOf(query.entity));
    const auto done = database.streamPlaced(query, options, [&](RecordView row, const RowRef& ref) {
        Line line;
        line.time = row[size_t(time)].toTime();
        for (const FieldValue& value : row)
            line.values += value.toString();
        line.ref = ref;
        lines.push_back(std::move(line));
        return true;
    });
    if (!done)
        qFatal("%s (%s)", qPrintable(done.error().line()), qPrintable(done.error().detail));
    if (end)
        *end = *done;
    return lines;
}

void compareLines(const std::vector<Line>& a, const std::vector<Line>& b)
{
    QCOMPARE(a.size(), b.size());
    for (size_t i = 0; i < a.size(); ++i)
        QCOMPARE(a[i].values, b[i].values);
}

} // namespace

void ListsTest::initTestCase()
{
    for (const QString& system : demo::demoSystems()) {
        demo::DemoOptions options;
        options.system = system;
        options.conversations = 150;
        options.days = 20;
        options.now = 1'782'849'600'000;
        const auto written = demo::writeDemo(m_folder.filePath(system), options);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().line()));
    }
}

void ListsTest::rowsOfEachSystem()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("entity");
    for (const QString& system : demo::demoSystems()) {
        const auto database = openDatabase(m_folder.filePath(system));
        for (const Entity entity : allEntities) {
            if (database->info().has(entity))
                QTest::newRow(qPrintable(system + QLatin1Char(' ') + QLatin1String(entityName(entity))))
                    << system << int(entity);
        }
    }
}

void ListsTest::whatHasAValueIsKnown_data()
{
    rowsOfEachSystem();
}

void ListsTest::whatHasAValueIsKnown()
{
    QFETCH(QString, system);
    QFETCH(int, entity);
    const auto database = openDatabase(m_folder.filePath(system));
    const RecordSchema& schema = database->schemaOf(Entity(entity));
    QSet<QString> strange;
    const auto look = [&](RecordView row) {
        for (size_t i = 0; i < row.size(); ++i) {
            const Field field = schema.fields[i].field;
            // None was counted, where none can be.
            const bool none = Entity(entity) == Entity::Conversation && row[i].toInteger() == 0 &&
                              (field == Field::Errors || field == Field::ToolCalls);
            if (!row[i].isNull() && !none && !database->info().knows(Entity(entity), field))
                strange += QLatin1String(schema.fields[i].name);
        }
        return true;
    };
    QVERIFY(database->stream(listOf(Entity(entity)), {}, look));
    QCOMPARE(strange, QSet<QString>());
}

void ListsTest::failuresAreKnownWhereTheyAreStored()
{
    const QStringList storing{QStringLiteral("widget-logs"), QStringLiteral("chat-history")};
    for (const QString& system : demo::demoSystems()) {
        const auto database = openDatabase(m_folder.filePath(system));
        QCOMPARE(database->info().knows(Entity::Conversation, Field::Errors), storing.contains(system));
        QCOMPARE(database->info().knows(Entity::Execution, Field::Status),
                 system == QLatin1String("job-history"));
    }
}

void ListsTest::pagesMakeTheWholeList_data()
{
    rowsOfEachSystem();
}

void ListsTest::pagesMakeTheWholeList()
{
    QFETCH(QString, system);
    QFETCH(int, entity);
    const auto database = openDatabase(m_folder.filePath(system));
    const ListQuery query = listOf(Entity(entity));
    const std::vector<Line> whole = linesOf(*database, query);
    QVERIFY(whole.size() > 40);
    for (size_t i = 1; i < whole.size(); ++i)
        QVERIFY(whole[i - 1].time.value_or(0) >= whole[i].time.value_or(0));
    std::vector<Line> pages;
    source::StreamOptions options;
    options.limit = 37;
    for (;;) {
        source::StreamEnd end;
        const std::vector<Line> page = linesOf(*database, query, options, &end);
        pages.insert(pages.end(), page.begin(), page.end());
        if (!end.next)
            break;
        options.after = end.next;
    }
    compareLines(pages, whole);
}

void ListsTest::anyPageIsReachedByItsAnchor_data()
{
    rowsOfEachSystem();
}

void ListsTest::anyPageIsReachedByItsAnchor()
{
    QFETCH(QString, system);
    QFETCH(int, entity);
    const auto database = openDatabase(m_folder.filePath(system));
    for (const bool descending : {true, false}) {
        ListQuery query = listOf(Entity(entity));
        query.order.descending = descending;
        const std::vector<Line> whole = linesOf(*database, query);
        const auto overview = database->overview(query);
        QVERIFY(overview.has_value());
        QCOMPARE(overview->count, qint64(whole.size()));
        QCOMPARE(overview->anchors.size(), (whole.size() + Overview::pageSize - 1) / Overview::pageSize);
        for (size_t page = 0; page < overview->anchors.size(); ++page) {
            source::StreamOptions options;
            options.after = overview->anchors[page];
            options.limit = 1;
            const std::vector<Line> first = linesOf(*database, query, options);
            QCOMPARE(first.size(), size_t(1));
            QCOMPARE(first[0].values, whole[page * Overview::pageSize].values);
        }
    }
}

void ListsTest::oldestFirstIsTheReverse_data()
{
    rowsOfEachSystem();
}

void ListsTest::oldestFirstIsTheReverse()
{
    QFETCH(QString, system);
    QFETCH(int, entity);
    if (Entity(entity) == Entity::Conversation)
        return; // ordered by another rule where times are equal
    const auto database = openDatabase(m_folder.filePath(system));
    ListQuery query = listOf(Entity(entity));
    std::vector<Line> newest = linesOf(*database, query);
    query.order.descending = false;
    const std::vector<Line> oldest = linesOf(*database, query);
    std::reverse(newest.begin(), newest.end());
    compareLines(oldest, newest);
}

void ListsTest::overviewCountsWhatTheListHas_data()
{
    rowsOfEachSystem();
}

void ListsTest::overviewCountsWhatTheListHas()
{
    QFETCH(QString, system);
    QFETCH(int, entity);
    const auto database = openDatabase(m_folder.filePath(system));
    const ListQuery query = listOf(Entity(entity));
    const auto overview = database->overview(query);
    QVERIFY(overview.has_value());
    QCOMPARE(std::accumulate(overview->counts.begin(), overview->counts.end(), qint64(0)) +
                 overview->withoutTime,
             overview->count);
    QVERIFY(overview->counts.size() <= 121);
    // Each facet's value, as a filter, leaves as many rows as it says; "not" leaves the rest.
    for (auto facet = overview->facets.cbegin(); facet != overview->facets.cend(); ++facet) {
        const std::vector<ValueCount>& values = facet.value();
        for (size_t i = 0; i < std::min<size_t>(values.size(), 4); ++i) {
            ListQuery only = query;
            only.filter.conditions = {{facet.key(), {values[i].value}, false}};
            QCOMPARE(qint64(linesOf(*database, only).size()), values[i].count);
            only.filter.conditions[0].negated = true;
            QCOMPARE(qint64(linesOf(*database, only).size()), overview->count - values[i].count);
        }
    }
    // Half of the time line.
    if (!overview->firstAt)
        return;
    ListQuery half = query;
    half.filter.period.from = *overview->firstAt + (*overview->lastAt - *overview->firstAt) / 2;
    const auto halfOverview = database->overview(half);
    QVERIFY(halfOverview.has_value());
    QCOMPARE(halfOverview->count, qint64(linesOf(*database, half).size()));
    ListQuery rest = query;
    rest.filter.period.to = half.filter.period.from;
    QCOMPARE(qint64(linesOf(*database, rest).size()) + halfOverview->count + overview->withoutTime,
             overview->count);
}

void ListsTest::conversationsAreOrderedByAnyField_data()
{
    QTest::addColumn<int>("field");
    for (const Field field : {Field::StartedAt, Field::LastActivityAt, Field::MessageCount,
                              Field::TotalTokens, Field::Errors, Field::Title, Field::UserId, Field::Status})
        QTest::newRow(fieldName(field)) << int(field);
}

void ListsTest::conversationsAreOrderedByAnyField()
{
    QFETCH(int, field);
    const auto database = openDatabase(m_folder.filePath(QStringLiteral("chat-history")));
    const RecordSchema& schema = database->schemaOf(Entity::Conversation);
    const auto index = size_t(schema.indexOf(Field(field)));
    for (const bool descending : {true, false}) {
        ListQuery query = listOf(Entity::Conversation);
        query.order = {Field(field), descending};
        std::vector<qint64> numbers;
        QStringList texts;
        const auto done = database->stream(query, {}, [&](RecordView row) {
            if (schema.fields[index].type == FieldType::Text)
                texts += row[index].toString().toCaseFolded();
            else
                numbers.push_back(row[index].toInteger().value_or(-1));
            return true;
        });
        QVERIFY(done.has_value());
        QCOMPARE(done->rows, 150);
        if (descending) {
            std::reverse(numbers.begin(), numbers.end());
            std::reverse(texts.begin(), texts.end());
        }
        QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
        QVERIFY(std::is_sorted(texts.begin(), texts.end()));
    }
}

void ListsTest::aConversationIsFoundInAnyList()
{
    const auto database = openDatabase(m_folder.filePath(QStringLiteral("chat-history")));
    for (const Order& order : {Order{}, Order{Field::Title, false}, Order{Field::TotalTokens, true}}) {
        ListQuery query = listOf(Entity::Conversation);
        query.order = order;
        const std::vector<Conversation> all = allRows<Conversation>(*database, query);
        for (const size_t row : {size_t(0), size_t(70), all.size() - 1})
            QCOMPARE(database->placeOf(all[row].conversationId, query).value(), std::optional(qint64(row)));
        // Outside of what a filter leaves it has no place.
        const Conversation& first = all.front();
        query.filter.conditions = {{Field::UserId, {first.userId}, true}};
        QCOMPARE(database->placeOf(first.conversationId, query).value(), std::optional<qint64>());
    }
    const auto unknown =
        database->placeOf(ConversationId(QStringLiteral("nobody")), listOf(Entity::Conversation));
    QVERIFY(!unknown && unknown.error().code == Error::Code::NotThere);
}

void ListsTest::conversationsCanBeThoseActiveInThePeriod()
{
    const tests::TempDb folder;
    folder.run(tests::schema::widgetLogs +
               "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
               "('long','user','a','2026-06-01 10:00:00'),('long','user','b','2026-06-20 10:00:00'),"
               "('gone','user','c','2026-06-01 10:00:00'),('new','user','d','2026-06-20 11:00:00');");
    const auto database = openDatabase(folder.path());
    ListQuery query = listOf(Entity::Conversation);
    query.filter.period = DayRange::between({2026, 6, 15}, {2026, 6, 30}, QTimeZone::utc()).range();
    QCOMPARE(allRows<Conversation>(*database, query).size(), size_t(1)); // started
    query.filter.active = true;
    QCOMPARE(allRows<Conversation>(*database, query).size(), size_t(2));
}

void ListsTest::jobsAreOrderedByAnyField()
{
    const auto database = openDatabase(m_folder.filePath(QStringLiteral("job-history")));
    ListQuery query = listOf(Entity::Job);
    query.order = {Field::Progress, true};
    const std::vector<Job> jobs = allRows<Job>(*database, query);
    QVERIFY(std::ranges::is_sorted(jobs, std::ranges::greater(),
                                   [](const Job& job) { return job.progress.value_or(-1); }));
    qint64 executions = 0;
    for (const Job& job : jobs)
        executions += job.executions.value_or(0);
    QCOMPARE(executions, qint64(allRows<Execution>(*database, listOf(Entity::Execution)).size()));
}

void ListsTest::rowsOfTheSameValueStayInTheOrderOfTime()
{
    // The keys rise against the times.
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        tests::schema::widgetLogs +
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<99) "
        "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) SELECT 'c', "
        "CASE WHEN i%2 THEN 'user' ELSE 'assistant' END, 'm', datetime('2026-06-01','-'||i||' minutes') FROM "
        "n;"));
    ListQuery query = listOf(Entity::Message);
    query.order = {Field::Role, false};
    const std::vector<Message> all = allRows<Message>(*database, query);
    QCOMPARE(all.size(), size_t(100));
    QVERIFY(std::ranges::is_sorted(all, [](const Message& a, const Message& b) {
        return std::tie(a.role, b.createdAt) < std::tie(b.role, a.createdAt);
    }));
    // The same in pages.
    std::vector<Message> paged;
    std::optional<Cursor> after;
    do {
        const auto page = database->page<Message>(query, after, 7);
        QVERIFY(page.has_value());
        paged.insert(paged.end(), page->rows.begin(), page->rows.end());
        after = page->next;
    } while (after);
    QVERIFY(std::ranges::equal(all, paged, {}, &Message::row, &Message::row));
}

void ListsTest::recentConversationsAreTheNewestOnes_data()
{
    QTest::addColumn<QString>("system");
    for (const char* system : {"widget-logs", "chat-sessions", "assistant-threads", "chat-history"})
        QTest::newRow(system) << QString::fromLatin1(system);
}

void ListsTest::recentConversationsAreTheNewestOnes()
{
    QFETCH(QString, system);
    const auto database = openDatabase(m_folder.filePath(system));
    const auto recent = database->recentConversations(200);
    QVERIFY(recent.has_value());
    const std::vector<Conversation> all = allRows<Conversation>(*database, listOf(Entity::Conversation));
    QSet<QString> ids;
    for (const Conversation& conversation : all) {
        if (conversation.messageCount.value_or(0) > 0)
            ids.insert(conversation.conversationId.value);
    }
    QSet<QString> found;
    for (const Conversation& conversation : *recent)
        found.insert(conversation.conversationId.value);
    QCOMPARE(found, ids);
    QVERIFY(std::ranges::is_sorted(*recent, std::ranges::greater(), &Conversation::lastActivityAt));
}

void ListsTest::aStreamStopsWhenCancelled()
{
    const auto database = openDatabase(m_folder.filePath(QStringLiteral("widget-logs")));
    const CancelToken token;
    qint64 rows = 0;
    const auto done = database->stream(
        listOf(Entity::Message), {},
        [&](RecordView) {
            if (++rows == 10)
                token.cancel();
            return true;
        },
        token);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, Error::Code::Cancelled);
    QVERIFY(rows < 20);
    // And the next question is answered.
    QVERIFY(database->overview(listOf(Entity::Message)).has_value());
}

void ListsTest::filtersThatTheSystemCannotAnswerSaySo()
{
    const auto database = openDatabase(m_folder.filePath(QStringLiteral("widget-logs")));
    for (const Entity entity : {Entity::Message, Entity::Conversation}) {
        ListQuery query = listOf(entity);
        query.filter.conditions = {{Field::UserName, {QStringLiteral("x")}, false}};
        const auto done = database->stream(query, {}, [](RecordView) { return true; });
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, Error::Code::Usage);
    }
    const auto jobs = database->stream(listOf(Entity::Job), {}, [](RecordView) { return true; });
    QVERIFY(!jobs.has_value());
    QCOMPARE(jobs.error().code, Error::Code::NotThere);
}

QTEST_GUILESS_MAIN(ListsTest)
#include "tst_lists.moc"
