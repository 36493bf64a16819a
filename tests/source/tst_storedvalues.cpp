// SPDX-License-Identifier: GPL-3.0-or-later
// Values mean the same however they are written and wherever they are stored: in a file and on both servers.
#include "source/database.h"
#include "support/opening.h"
#include "support/servers.h"
#include "support/tempdb.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace scrollback;
using namespace scrollback::chatlog;
using namespace Qt::StringLiterals;
using tests::allRows;
using tests::listOf;
using tests::TestServer;

class StoredValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMessageIsAnErrorAlsoWithoutWords_data();
    void aMessageIsAnErrorAlsoWithoutWords();
    void onlyClearWordsAreTruthValues_data() { engines(); }
    void onlyClearWordsAreTruthValues();
    void aQuestionStandsBeforeItsAnswer_data();
    void aQuestionStandsBeforeItsAnswer();
    void statisticsMayBeTexts_data() { engines(); }
    void statisticsMayBeTexts();
    void knownWordsAreOneWhateverTheirCase_data() { engines(); }
    void knownWordsAreOneWhateverTheirCase();
    void whatIsOfNoKnownCategoryIsListed_data() { engines(); }
    void whatIsOfNoKnownCategoryIsListed();
    void whatCannotBeFilteredHasNoFigures();

private:
    enum Place { File, Postgres, MySql };
    static void engines()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("SQLite") << int(File);
        QTest::newRow("PostgreSQL") << int(Postgres);
        QTest::newRow("MariaDB") << int(MySql);
    }
    /// A database of these statements, in the place of the data row.
    std::unique_ptr<source::Database> databaseOf(const QByteArray& sql);
    static Dashboard dashboardOf(source::Database& database, const Filter& filter = {});
    static qint64 countOf(source::Database& database, Entity entity, const Condition& condition);
    static QMap<QString, qint64> facetOf(source::Database& database, Entity entity, Field field);

    std::map<int, std::unique_ptr<TestServer>> m_servers;
    tests::TempDb m_folder;
    int m_databases = 0;
};

namespace {

constexpr TimeMs noon = 1'782'820'800'000; // 2026-06-30T12:00:00Z

} // namespace

void StoredValuesTest::initTestCase()
{
    m_servers[Postgres] = std::make_unique<TestServer>(db::Engine::Postgres);
    m_servers[MySql] = std::make_unique<TestServer>(db::Engine::MySql);
}

void StoredValuesTest::cleanupTestCase()
{
    m_servers.clear();
}

std::unique_ptr<source::Database> StoredValuesTest::databaseOf(const QByteArray& sql)
{
    QFETCH(const int, place);
    const QString name = u"values%1"_s.arg(++m_databases);
    if (place == File)
        return tests::openDatabase(m_folder.run(sql, name));
    const TestServer& server = *m_servers.at(place);
    if (server.isPostgres()) {
        server.run("CREATE DATABASE " + name.toUtf8());
        server.run(sql + "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;", name);
    } else {
        server.run("CREATE DATABASE " + name.toUtf8() + " CHARACTER SET utf8mb4; GRANT SELECT ON " +
                   name.toUtf8() + ".* TO reader@'%'");
        server.run("SET NAMES utf8mb4; SET sql_mode='ANSI_QUOTES'; " + sql, name);
    }
    const db::ConnectionSettings settings = server.settings(name);
    auto database = source::Database::open({settings.shown(), settings.password, {}, QTimeZone::utc()});
    if (!database)
        qFatal("%s (%s)", qPrintable(database.error().line()), qPrintable(database.error().detail));
    return std::move(*database);
}

Dashboard StoredValuesTest::dashboardOf(source::Database& database, const Filter& filter)
{
    const DayRange range = DayRange::lastDays(7, noon + msPerDay, QTimeZone::utc());
    const auto summary = database.summarize(range.cuts(), filter);
    if (!summary)
        qFatal("%s", qPrintable(summary.error().line()));
    return source::dashboardOf(**summary, range);
}

qint64 StoredValuesTest::countOf(source::Database& database, Entity entity, const Condition& condition)
{
    ListQuery query = listOf(entity);
    query.filter.conditions = {condition};
    qint64 rows = 0;
    const auto streamed = database.stream(query, {}, [&rows](RecordView) {
        ++rows;
        return true;
    });
    const auto overview = database.overview(query);
    return streamed && overview && overview->count == rows ? rows : -1;
}

QMap<QString, qint64> StoredValuesTest::facetOf(source::Database& database, Entity entity, Field field)
{
    QMap<QString, qint64> counts;
    const auto overview = database.overview(listOf(entity));
    if (overview) {
        for (const ValueCount& value : overview->facets.value(field))
            counts[value.value] = value.count;
    }
    return counts;
}

void StoredValuesTest::aMessageIsAnErrorAlsoWithoutWords_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("SQLite") << int(File) << QByteArray("TEXT");
    QTest::newRow("PostgreSQL, text") << int(Postgres) << QByteArray("TEXT");
    QTest::newRow("PostgreSQL, JSON") << int(Postgres) << QByteArray("JSON");
    QTest::newRow("MariaDB, text") << int(MySql) << QByteArray("TEXT");
    QTest::newRow("MariaDB, JSON") << int(MySql) << QByteArray("JSON");
}

void StoredValuesTest::aMessageIsAnErrorAlsoWithoutWords()
{
    QFETCH(QByteArray, type);
    const QByteArray empty = type == "JSON" ? "'{}'" : "''"; // no text that is empty is JSON
    const auto database = databaseOf(
        "CREATE TABLE chat_sessions (session_id VARCHAR(9) PRIMARY KEY, is_active INTEGER, created_at "
        "VARCHAR(40));"
        "CREATE TABLE chat_messages (id INTEGER PRIMARY KEY, session_id VARCHAR(9), message_id VARCHAR(9), "
        "role VARCHAR(9), content TEXT, message_type VARCHAR(9), timestamp VARCHAR(40), error_info " +
        type +
        ");"
        "INSERT INTO chat_sessions VALUES ('s', 1, '2026-06-30 12:00:00');"
        "INSERT INTO chat_messages VALUES"
        " (1,'s','a','user','hi','text','2026-06-30 12:00:01',NULL),"
        " (2,'s','b','assistant',NULL,'error','2026-06-30 12:00:02',NULL),"
        " (3,'s','c','assistant','','error','2026-06-30 12:00:03',NULL),"
        " (4,'s','d','assistant','No model','Error','2026-06-30 12:00:04',NULL),"
        " (5,'s','e','assistant','x','text','2026-06-30 12:00:05'," +
        empty +
        "),"
        " (6,'s','f','assistant','x','text','2026-06-30 12:00:06','null'),"
        " (7,'s','g','assistant','x','text','2026-06-30 12:00:07','[7]'),"
        " (8,'s','h','assistant','y','error','2026-06-30 12:00:08','null'),"
        " (9,'s','i','assistant','fine','text','2026-06-30 12:00:09',NULL);");
    ListQuery oldestFirst = listOf(Entity::Message);
    oldestFirst.order.descending = false;
    QStringList errors;
    for (const Message& message : allRows<Message>(*database, oldestFirst))
        errors += message.error.isNull() ? u"-"_s : message.error;
    QCOMPARE(errors, (QStringList{u"-"_s, u"error"_s, u"error"_s, u"No model"_s,
                                  type == "JSON" ? u"{}"_s : u"error"_s, u"-"_s, u"[7]"_s, u"y"_s, u"-"_s}));
    QCOMPARE(countOf(*database, Entity::Message, {Field::Error, {QString()}, true}), 6);
    QCOMPARE(countOf(*database, Entity::Message, {Field::Error, {QString()}, false}), 3);
    QCOMPARE(allRows<Conversation>(*database, listOf(Entity::Conversation)).front().errors,
             std::optional<qint64>(6));
    QCOMPARE(dashboardOf(*database).totals.errorRate, std::optional(6.0 / 8.0));
}

void StoredValuesTest::onlyClearWordsAreTruthValues()
{
    const auto threads = databaseOf(
        "CREATE TABLE conversations (id VARCHAR(9), thread_id VARCHAR(9), assistant_id VARCHAR(9));"
        "CREATE TABLE conversation_analytics (id INTEGER PRIMARY KEY, conversation_id VARCHAR(9), "
        "customer_satisfied VARCHAR(9), created_at VARCHAR(40));"
        "INSERT INTO conversation_analytics (id, customer_satisfied) VALUES (1,'1'),(2,'T'),(3,'true'),"
        "(4,'YES'),(5,'y'),(6,'On'),(7,' yes '),(11,'0'),(12,'f'),(13,'False'),(14,'no'),(15,'N'),(16,'OFF'),"
        "(21,NULL),(22,''),(23,' '),(24,'maybe'),(25,'null'),(26,'2'),(27,'5'),(28,'-1');"
        "UPDATE conversation_analytics SET created_at='2026-06-30 12:00:00';");
    QCOMPARE(dashboardOf(*threads).totals.satisfaction, std::optional(7.0 / 13.0));

    const auto history = databaseOf(
        "CREATE TABLE chat_sessions (session_id VARCHAR(9), is_active VARCHAR(9), created_at VARCHAR(40));"
        "INSERT INTO chat_sessions (session_id, is_active) VALUES ('a','Yes'),('b','1'),('c','off'),"
        "('d','maybe'),('e',NULL);");
    QCOMPARE(facetOf(*history, Entity::Conversation, Field::Status),
             (QMap<QString, qint64>{{u"active"_s, 2}, {u"inactive"_s, 1}, {u"maybe"_s, 1}, {QString(), 1}}));
    QCOMPARE(countOf(*history, Entity::Conversation, {Field::Status, {u"active"_s}, false}), 2);
}

void StoredValuesTest::aQuestionStandsBeforeItsAnswer_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArrayList>("values");
    QTest::addColumn<QList<int>>("spans"); // -1: unknown
    const auto row = [](const char* name, const char* type, const QByteArrayList& values,
                        const QList<int>& spans) {
        const std::pair<const char*, Place> places[] = {
            {"SQLite", File}, {"PostgreSQL", Postgres}, {"MariaDB", MySql}};
        for (const auto& [engine, place] : places)
            QTest::addRow("%s, %s", engine, name) << int(place) << QByteArray(type) << values << spans;
    };
    row("integers", "INTEGER", {"250", "-5000", "NULL", "0", "1700"}, {250, -1, -1, 0, 1700});
    row("reals", "DOUBLE PRECISION", {"250.0", "250.5", "-1.5", "NULL", "0.4"}, {250, 251, -1, -1, 0});
    row("texts", "VARCHAR(99)",
        {"'250'", "'250.0'", "' 250 '", "'2.5e2'", "'+1700'", "'.5'", "'x'", "'-5000'", "''", "NULL",
         "'1e99'", "'1 2'", "'nan'"},
        {250, 250, 250, 250, 1700, 1, -1, -1, -1, -1, -1, -1, -1});
}

void StoredValuesTest::aQuestionStandsBeforeItsAnswer()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArrayList, values);
    QFETCH(QList<int>, spans);
    // Closer together than answers take, so that the questions stand in another order than the rows.
    QByteArray sql =
        "CREATE TABLE chat_conversations (id INTEGER PRIMARY KEY, session_id VARCHAR(9), user_message "
        "VARCHAR(9), ai_response VARCHAR(9), timestamp VARCHAR(40), response_time_ms " +
        type + ");";
    QMap<QString, TimeMs> expected;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const TimeMs at = noon + i * 100;
        sql += "INSERT INTO chat_conversations VALUES (" + QByteArray::number(i) + ",'s','q','a','" +
               toIso(at).toUtf8() + "'," + values[i] + ");";
        expected[u"%1/user"_s.arg(i)] = at - std::max(spans[i], 0);
        expected[u"%1/assistant"_s.arg(i)] = at;
    }
    const auto database = databaseOf(sql);

    QMap<QString, TimeMs> found;
    TimeMs last = std::numeric_limits<TimeMs>::max();
    std::optional<Cursor> after;
    do { // by pages, as a list is read: each goes on behind a place that the engine finds
        const auto page = database->page<Message>(listOf(Entity::Message), after, 3);
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().line()));
        for (const Message& message : page->rows) {
            QVERIFY(message.createdAt);
            QVERIFY2(*message.createdAt <= last, qPrintable(message.messageId));
            last = *message.createdAt;
            QVERIFY2(!found.contains(message.messageId), qPrintable(message.messageId));
            found[message.messageId] = *message.createdAt;
            if (message.role == "assistant"_L1) {
                const int span = spans[message.messageId.section(u'/', 0, 0).toInt()];
                QCOMPARE(message.responseTimeMs.value_or(-1), span);
            }
        }
        after = page->next;
    } while (after);
    QCOMPARE(found, expected);

    ListQuery early = listOf(Entity::Message);
    early.filter.period.to = noon;
    const auto isEarly = [](TimeMs t) { return t < noon; };
    const auto overview = database->overview(early);
    QVERIFY(overview.has_value());
    QCOMPARE(overview->count, qint64(std::count_if(expected.cbegin(), expected.cend(), isEarly)));

    const auto thread = database->thread(ConversationId(u"s"_s));
    QVERIFY(thread.has_value());
    QStringList order;
    for (const Thread::Item& item : thread->items)
        order += std::get<Message>(item).messageId;
    for (qsizetype i = 0; i < values.size(); ++i)
        QVERIFY2(order.indexOf(u"%1/user"_s.arg(i)) < order.indexOf(u"%1/assistant"_s.arg(i)),
                 qPrintable(order.join(u' ')));
    const Figures totals = dashboardOf(*database).totals;
    QCOMPARE(totals.responseTimeP99Ms, std::optional<qint64>(*std::ranges::max_element(spans)));
}

void StoredValuesTest::statisticsMayBeTexts()
{
    const auto database = databaseOf(
        "CREATE TABLE chat_sessions (session_id VARCHAR(9), is_active INTEGER, created_at VARCHAR(40));"
        "CREATE TABLE chat_history_stats (id INTEGER PRIMARY KEY, date VARCHAR(20), total_sessions "
        "VARCHAR(9),"
        " total_messages VARCHAR(9), total_users VARCHAR(9));"
        "INSERT INTO chat_history_stats VALUES (1,'2026-06-29','3','4.0',' 5 "
        "'),(2,'2026-06-30','x','',NULL);");
    const std::vector<StoredStatistic> stored = dashboardOf(*database).stored;
    QCOMPARE(stored.size(), size_t(2));
    QCOMPARE(stored[0].storedConversations, std::optional<qint64>(3));
    QCOMPARE(stored[0].storedMessages, std::optional<qint64>(4));
    QCOMPARE(stored[0].storedUsers, std::optional<qint64>(5));
    QCOMPARE(stored[1].storedConversations, std::optional<qint64>());
    QCOMPARE(stored[1].storedMessages, std::optional<qint64>());
    QCOMPARE(stored[1].storedUsers, std::optional<qint64>());
}

void StoredValuesTest::knownWordsAreOneWhateverTheirCase()
{
    using Counts = QMap<QString, qint64>;
    const auto widgets = databaseOf(
        "CREATE TABLE message_logs (id INTEGER PRIMARY KEY, conversation_id VARCHAR(9), message_type "
        "VARCHAR(9), message_text VARCHAR(9), created_at VARCHAR(40));"
        "CREATE TABLE tool_call_logs (id INTEGER PRIMARY KEY, conversation_id VARCHAR(9), tool_name "
        "VARCHAR(9), status VARCHAR(9), created_at VARCHAR(40));"
        "CREATE TABLE system_logs (id INTEGER PRIMARY KEY, log_type VARCHAR(9), message VARCHAR(9), "
        "created_at "
        "VARCHAR(40));"
        "INSERT INTO message_logs (id, conversation_id, message_type) VALUES (1,'c','User'),(2,'c','HUMAN'),"
        "(3,'c','Assistant'),(4,'c','Narrator'),(5,'c','narrator');"
        "INSERT INTO tool_call_logs (id, conversation_id, tool_name, status) VALUES (1,'c','t','Error'),"
        "(2,'c','t','ERROR'),(3,'c','t','error'),(4,'c','t','Success'),(5,'c','t','Süspekt'),(6,'c','t',NULL)"
        ";"
        "INSERT INTO system_logs (id, log_type) VALUES (1,'WARN'),(2,'Warning'),(3,'Fatal'),(4,'Trace');"
        "UPDATE message_logs SET created_at='2026-06-30 12:00:00';"
        "UPDATE tool_call_logs SET created_at='2026-06-30 12:00:00';"
        "UPDATE system_logs SET created_at='2026-06-30 12:00:00';");
    QCOMPARE(facetOf(*widgets, Entity::Message, Field::Role),
             (Counts{{u"user"_s, 2}, {u"assistant"_s, 1}, {u"Narrator"_s, 1}, {u"narrator"_s, 1}}));
    QCOMPARE(facetOf(*widgets, Entity::ToolCall, Field::Status),
             (Counts{{u"error"_s, 3}, {u"success"_s, 1}, {u"Süspekt"_s, 1}, {QString(), 1}}));
    QCOMPARE(facetOf(*widgets, Entity::LogEntry, Field::Level),
             (Counts{{u"warning"_s, 2}, {u"error"_s, 1}, {u"Trace"_s, 1}}));
    const auto count = [&](Entity entity, Field field, const QString& word) {
        return countOf(*widgets, entity, {field, {word}, false});
    };
    QCOMPARE(count(Entity::Message, Field::Role, u"user"_s), 2);
    QCOMPARE(count(Entity::Message, Field::Role, u"Human"_s), 2);
    QCOMPARE(count(Entity::Message, Field::Role, u"NARRATOR"_s), 2);
    QCOMPARE(count(Entity::ToolCall, Field::Status, u"error"_s), 3);
    QCOMPARE(count(Entity::ToolCall, Field::Status, u"SÜSPEKT"_s), 1);
    QCOMPARE(count(Entity::LogEntry, Field::Level, u"warn"_s), 2);
    QCOMPARE(count(Entity::LogEntry, Field::Level, u"trace"_s), 1);
    const Figures totals = dashboardOf(*widgets).totals;
    QCOMPARE(totals.toolErrors, std::optional<qint64>(3));
    QCOMPARE(totals.userMessages, std::optional<qint64>(2));
    QCOMPARE(totals.levels, (Counts{{u"warning"_s, 2}, {u"error"_s, 1}, {u"Trace"_s, 1}}));

    const auto jobs = databaseOf(
        "CREATE TABLE jobs (id VARCHAR(9), type VARCHAR(9), status VARCHAR(9), progress INTEGER, "
        "\"createdAt\" "
        "VARCHAR(40));"
        "CREATE TABLE job_executions (id VARCHAR(9), \"jobId\" VARCHAR(9), status VARCHAR(9), \"createdAt\" "
        "VARCHAR(40));"
        "INSERT INTO jobs VALUES ('a','t','Completed',1,'2026-06-30 12:00:00'),"
        "('b','t','COMPLETED',1,'2026-06-30 12:00:00'),('c','t','failed',1,'2026-06-30 12:00:00'),"
        "('d','t','On hold',1,'2026-06-30 12:00:00'),('e','t',NULL,1,'2026-06-30 12:00:00');"
        "INSERT INTO job_executions VALUES ('a','a','Failed','2026-06-30 12:00:00'),"
        "('b','b','Completed','2026-06-30 12:00:00');");
    const Counts statuses = {{u"completed"_s, 2}, {u"failed"_s, 1}, {u"On hold"_s, 1}, {QString(), 1}};
    QCOMPARE(facetOf(*jobs, Entity::Job, Field::Status), statuses);
    QCOMPARE(countOf(*jobs, Entity::Job, {Field::Status, {u"COMPLETED"_s}, false}), 2);
    QCOMPARE(countOf(*jobs, Entity::Job, {Field::Status, {u"completed"_s}, true}), 3);
    QCOMPARE(countOf(*jobs, Entity::Execution, {Field::Status, {u"failed"_s}, false}), 1);
    const Figures ofJobs = dashboardOf(*jobs).totals;
    QCOMPARE(ofJobs.jobsByStatus, statuses);
    QCOMPARE(ofJobs.jobSuccessRate, std::optional(2.0 / 3.0));
    QCOMPARE(ofJobs.errorRate, std::optional(0.5));

    const auto threads = databaseOf(
        "CREATE TABLE conversations (id VARCHAR(9), thread_id VARCHAR(9), assistant_id VARCHAR(9), status "
        "VARCHAR(9));"
        "INSERT INTO conversations VALUES "
        "('a','t','x','Active'),('b','t','x','active'),('c','t','x','VIP');");
    QCOMPARE(facetOf(*threads, Entity::Conversation, Field::Status),
             (Counts{{u"active"_s, 2}, {u"VIP"_s, 1}}));
    QCOMPARE(countOf(*threads, Entity::Conversation, {Field::Status, {u"ACTIVE"_s}, false}), 2);
    QCOMPARE(countOf(*threads, Entity::Conversation, {Field::Status, {u"vip"_s}, false}), 1);
}

void StoredValuesTest::whatIsOfNoKnownCategoryIsListed()
{
    const auto database = databaseOf(
        "CREATE TABLE app_logs (id INTEGER PRIMARY KEY, level VARCHAR(9), category VARCHAR(9), message "
        "VARCHAR(9), \"createdAt\" VARCHAR(40));"
        "CREATE TABLE job_logs (id INTEGER PRIMARY KEY, \"executionId\" VARCHAR(9), level VARCHAR(9), "
        "message "
        "VARCHAR(9), \"createdAt\" VARCHAR(40));"
        "INSERT INTO app_logs VALUES (1,'info','auth','m','2026-06-30 12:00:00'),"
        "(2,'error',NULL,'m','2026-06-30 12:00:00'),(3,'info','auth','m','2026-06-30 12:00:00');"
        "INSERT INTO job_logs VALUES (1,'e','info','m','2026-06-30 12:00:00'),"
        "(2,'e',NULL,'m','2026-06-30 12:00:00');");
    const auto counted = [](const std::vector<Share>& shares) {
        QMap<QString, qint64> counts;
        for (const Share& share : shares)
            counts[share.name.value_or(u"?"_s)] = share.calls;
        return counts;
    };
    const Dashboard dashboard = dashboardOf(*database);
    // What stands in a table without categories is not of an unknown one.
    QCOMPARE(counted(dashboard.categories), (QMap<QString, qint64>{{u"auth"_s, 2}, {u"?"_s, 1}}));
    QCOMPARE(counted(dashboard.levels),
             (QMap<QString, qint64>{{u"info"_s, 3}, {u"error"_s, 1}, {u"?"_s, 1}}));
}

void StoredValuesTest::whatCannotBeFilteredHasNoFigures()
{
    // Messages name their widget and the table of conversations does not.
    const QByteArray messages =
        "CREATE TABLE message_logs (id INTEGER PRIMARY KEY, conversation_id TEXT, widget_id TEXT, "
        "message_type "
        "TEXT, message_text TEXT, created_at TEXT);"
        "CREATE TABLE system_logs (id INTEGER PRIMARY KEY, log_type TEXT, message TEXT, created_at TEXT);"
        "INSERT INTO message_logs VALUES (1,'a','w','user','hi','2026-06-30 12:00:00'),"
        "(2,'b','x','user','hi','2026-06-30 12:00:00');"
        "INSERT INTO system_logs VALUES (1,'info','m','2026-06-30 12:00:00');";
    const auto database = tests::openDatabase(m_folder.run(messages, u"filtered"_s));
    Filter filter;
    filter.conditions = {{Field::WidgetId, {u"w"_s}, false}};
    const Figures totals = dashboardOf(*database, filter).totals;
    QCOMPARE(totals.messages, std::optional<qint64>(1));
    QCOMPARE(totals.conversations, std::optional<qint64>(1));
    QCOMPARE(totals.logErrors, std::optional<qint64>());

    filter.conditions = {{Field::UserId, {u"u1"_s}, false}};
    const auto nothing = database->summarize({}, filter);
    QVERIFY(!nothing.has_value());
    QCOMPARE(nothing.error().code, Error::Code::Usage);
    QCOMPARE(nothing.error().message, u"Nothing can be counted by user_id in this database (Widget logs)"_s);
}

QTEST_GUILESS_MAIN(StoredValuesTest)
#include "tst_storedvalues.moc"
