// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/database.h"
#include "source/identify.h"
#include "support/opening.h"
#include "support/tempdb.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace scrollback;
using namespace scrollback::chatlog;
namespace schema = scrollback::tests::schema;
using tests::allRows;
using tests::listOf;
using tests::openDatabase;

/// Bad input: a clear sentence, nothing lost, nothing changed, no crash.
class OdditiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDatabaseOfNoKnownSystemSaysWhatItHolds();
    void aDatabaseWithoutTablesSaysSo();
    void whoMayReadNoTableIsToldSo();
    void knownTablesMayBeEmpty_data();
    void knownTablesMayBeEmpty();
    void everyColumnMayBeNull_data();
    void everyColumnMayBeNull();
    void everyColumnMayHoldAnyType_data();
    void everyColumnMayHoldAnyType();
    void idsMayBeThereTwice();
    void idsMayBeBytesOrNumbers_data();
    void idsMayBeBytesOrNumbers();
    void timesOfEveryKindStandInOneColumn();
    void textsMayHoldAnyBytes();
    void aMessageMayBeFiftyMegabytes();
    void jsonMayBeBrokenDeepOrHuge();
    void aDamagedPageIsNamed();
    void aFileThatVanishesOrIsReplacedIsNoticed();
    void aHostileSchemaDoesNothing();
    void namesMayHoldQuotesAndSql();
    void rowKeysMayBeShadowed();
    void filterValuesAreOnlyValues_data();
    void filterValuesAreOnlyValues();

private:
    static void readEverything(source::Database& database);
};

/// Asks every question there is. What comes back is checked elsewhere; here it must come back.
void OdditiesTest::readEverything(source::Database& database)
{
    const DayRange range = DayRange::lastDays(30, 1'782'849'600'000, QTimeZone("Europe/Berlin"));
    const auto summary = database.summarize(range.cuts());
    QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().line()));
    source::dashboardOf(**summary, range);
    database.adoptSummary(*summary);
    for (const Entity entity : allEntities) {
        if (!database.info().has(entity))
            continue;
        const ListQuery query = listOf(entity);
        std::optional<RowRef> some;
        const auto rows = database.streamPlaced(query, {}, [&](RecordView row, const RowRef& ref) {
            for (const FieldValue& value : row)
                value.toString();
            some = ref;
            return true;
        });
        QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().line()));
        const auto overview = database.overview(query);
        QVERIFY2(overview.has_value(), overview ? "" : qPrintable(overview.error().line()));
        QCOMPARE(overview->count, rows->rows);
        if (some && some->arm >= 0)
            QVERIFY(database.rawRow(*some).has_value());
        ListQuery search = query;
        search.filter.text = QStringLiteral("ä");
        QVERIFY(database.overview(search).has_value());
    }
    if (database.info().has(Entity::Conversation)) {
        QVERIFY(database.recentConversations(50).has_value());
        for (const Conversation& conversation : allRows<Conversation>(database, listOf(Entity::Conversation)))
            QVERIFY(database.thread(conversation.conversationId).has_value());
    }
}

void OdditiesTest::aDatabaseOfNoKnownSystemSaysWhatItHolds()
{
    const tests::TempDb folder;
    const auto database =
        source::Database::open({folder.run("CREATE TABLE invoices (a); CREATE TABLE chat_messages (id, "
                                           "session_id, message_id, role, content);"),
                                {},
                                {},
                                QTimeZone::utc()});
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().code, Error::Code::UnknownSystem);
    QVERIFY2(database.error().message.contains(QStringLiteral("invoices")),
             qPrintable(database.error().message));
    QVERIFY2(database.error().advice.contains(QStringLiteral("Chat history")),
             qPrintable(database.error().advice));
    QVERIFY2(database.error().advice.contains(QStringLiteral("timestamp")),
             qPrintable(database.error().advice));
}

void OdditiesTest::aDatabaseWithoutTablesSaysSo()
{
    const tests::TempDb folder;
    const auto database =
        source::Database::open({folder.run("CREATE TABLE t (x); DROP TABLE t;"), {}, {}, QTimeZone::utc()});
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().code, Error::Code::UnknownSystem);
    QVERIFY(database.error().message.contains(QStringLiteral("without tables")));
}

void OdditiesTest::whoMayReadNoTableIsToldSo()
{
    const db::Dialect server(db::Engine::Postgres);
    db::Catalog catalog;
    const auto empty = source::identify(catalog, {}, QStringLiteral("chats"), server);
    QVERIFY(!empty.has_value());
    QCOMPARE(empty.error().message, QStringLiteral("“chats” is a database without tables"));
    QVERIFY(empty.error().advice.contains(QStringLiteral("schema")));
    catalog.forbidden = {QStringLiteral("messages")};
    const auto forbidden = source::identify(catalog, {}, QStringLiteral("chats"), server);
    QVERIFY(!forbidden.has_value());
    QCOMPARE(forbidden.error().message,
             QStringLiteral("This user has no right to read any table of “chats”"));
    QVERIFY(forbidden.error().advice.contains(QStringLiteral("ask who runs the server")));
}

namespace {

void systemRows()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("widget-logs") << schema::widgetLogs;
    QTest::newRow("chat-sessions") << schema::chatSessions;
    QTest::newRow("assistant-threads") << schema::assistantThreads;
    QTest::newRow("job-history") << schema::jobHistory;
    QTest::newRow("chat-history") << schema::chatHistory;
}

} // namespace

void OdditiesTest::knownTablesMayBeEmpty_data()
{
    systemRows();
}

void OdditiesTest::knownTablesMayBeEmpty()
{
    QFETCH(QByteArray, sql);
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(sql));
    readEverything(*database);
}

void OdditiesTest::everyColumnMayBeNull_data()
{
    systemRows();
}

/// Puts a row of one value into every table.
static void fillEveryTable(const tests::TempDb& folder, const QByteArray& value, int times)
{
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &handle), SQLITE_OK);
    sqlite3_stmt* tables = nullptr;
    sqlite3_prepare_v2(handle,
                       "SELECT name, (SELECT count(*) FROM pragma_table_info(m.name)) FROM sqlite_master m"
                       " WHERE type='table' AND name NOT LIKE 'sqlite_%'",
                       -1, &tables, nullptr);
    QList<QByteArray> inserts;
    while (sqlite3_step(tables) == SQLITE_ROW) {
        QByteArray values;
        for (int i = 0; i < sqlite3_column_int(tables, 1); ++i)
            values += i == 0 ? QByteArray("NULL") : "," + value;
        inserts += "INSERT INTO " +
                   QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(tables, 0))) + " VALUES (" +
                   values + ")";
    }
    sqlite3_finalize(tables);
    for (int i = 0; i < times; ++i) {
        for (const QByteArray& insert : std::as_const(inserts))
            QCOMPARE(sqlite3_exec(handle, insert.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    }
    sqlite3_close(handle);
}

void OdditiesTest::everyColumnMayBeNull()
{
    QFETCH(QByteArray, sql);
    const tests::TempDb folder;
    folder.run(sql);
    fillEveryTable(folder, "NULL", 3);
    const auto database = openDatabase(folder.path());
    readEverything(*database);
}

void OdditiesTest::everyColumnMayHoldAnyType_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("value");
    for (const auto& [system, sql] :
         {std::pair("widget-logs", schema::widgetLogs), std::pair("chat-sessions", schema::chatSessions),
          std::pair("assistant-threads", schema::assistantThreads),
          std::pair("job-history", schema::jobHistory), std::pair("chat-history", schema::chatHistory)}) {
        for (const char* value : {"0", "-1", "9223372036854775807", "-9223372036854775808", "1e300", "-0.5",
                                  "x'00ff80'", "''", "'\xff\xfe'", "'{\"a\":'", "'{}'", "'null'", "'NaN'",
                                  "char(0)", "'2026-06-30 20:00:00'", "'\xe2\x80\xae'"})
            QTest::addRow("%s %s", system, QByteArray(value).toPercentEncoding(" '{}:\"").constData())
                << sql << QByteArray(value);
    }
}

void OdditiesTest::everyColumnMayHoldAnyType()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, value);
    const tests::TempDb folder;
    sql.replace("PRIMARY KEY", "");
    sql.replace("AUTOINCREMENT", "");
    folder.run(sql);
    fillEveryTable(folder, value, 2);
    const auto database = openDatabase(folder.path());
    readEverything(*database);
}

void OdditiesTest::idsMayBeThereTwice()
{
    const tests::TempDb folder;
    QByteArray sql = schema::chatHistory;
    const auto database = openDatabase(folder.run(
        sql +
        "INSERT INTO chat_sessions (session_id, title, user_id, created_at, updated_at, is_active) VALUES "
        "('s','first','u','2026-06-01','2026-06-02',1),('s','second','v','2026-06-03','2026-06-04',0);"
        "INSERT INTO chat_messages (session_id, message_id, role, content, timestamp) VALUES "
        "('s','m','user','a','2026-06-01 10:00:00'),('s','m','user','b','2026-06-01 10:00:00');"
        "INSERT INTO chat_metadata (session_id, total_messages, total_tokens, model_used) VALUES "
        "('s',1,5,'x'),('s',1,7,'y');"));
    readEverything(*database);
    const std::vector<Conversation> all = allRows<Conversation>(*database, listOf(Entity::Conversation));
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].title, QStringLiteral("first"));
    QCOMPARE(all[0].messageCount.value(), 2);
    QCOMPARE(all[0].totalTokens.value(), 5);
}

void OdditiesTest::idsMayBeBytesOrNumbers_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("id");
    QTest::newRow("text") << QByteArray("'abc'") << QStringLiteral("abc");
    QTest::newRow("bytes") << QByteArray("x'616263'") << QStringLiteral("abc");
    QTest::newRow("number") << QByteArray("42") << QStringLiteral("42");
    QTest::newRow("digits") << QByteArray("'42'") << QStringLiteral("42");
}

void OdditiesTest::idsMayBeBytesOrNumbers()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, id);
    const tests::TempDb folder;
    const auto database = openDatabase(
        folder.run("CREATE TABLE message_logs (id, conversation_id, message_type, message_text, created_at);"
                   "INSERT INTO message_logs VALUES (1, " +
                   stored + ", 'user', 'here', '2026-06-01 10:00:00'), (2, 'other', 'user', 'there', 1);"));
    ListQuery query = listOf(Entity::Message);
    query.filter.conditions = {{Field::ConversationId, {id}, false}};
    const std::vector<Message> filtered = allRows<Message>(*database, query);
    QCOMPARE(filtered.size(), size_t(1));
    QCOMPARE(filtered[0].content, QStringLiteral("here"));
    const auto thread = database->thread(ConversationId(id));
    QVERIFY(thread.has_value());
    QCOMPARE(thread->items.size(), size_t(1));
}

void OdditiesTest::timesOfEveryKindStandInOneColumn()
{
    const tests::TempDb folder;
    const auto database = openDatabase(
        folder.run(schema::widgetLogs +
                   "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
                   "('c','user','ms',1782849601000),('c','user','s',1782849600),('c','user','text','2026-06-"
                   "30 20:00:02'),('c','user','ns',1782849603000000000),"
                   "('c','user','missing',NULL),('c','user','zero',0),('c','user','negative',-5000),('c','"
                   "user','far','9999-12-31 00:00:00'),"
                   "('c','user','words','soon'),('c','user','real',1782849604.5),('c','user','digits','"
                   "1782849605'),('far','user','only','9999-12-31 00:00:00');"));
    readEverything(*database);
    ListQuery query = listOf(Entity::Message);
    query.order.descending = false;
    QStringList order;
    for (const Message& message : allRows<Message>(*database, query)) {
        if (message.conversationId.value == QLatin1String("c"))
            order += message.content;
    }
    QCOMPARE(order.mid(2),
             (QStringList{QStringLiteral("negative"), QStringLiteral("zero"), QStringLiteral("s"),
                          QStringLiteral("ms"), QStringLiteral("text"), QStringLiteral("ns"),
                          QStringLiteral("real"), QStringLiteral("digits"), QStringLiteral("far")}));
    const std::vector<Conversation> all = allRows<Conversation>(*database, listOf(Entity::Conversation));
    QCOMPARE(all.size(), size_t(2));
    // A conversation starts and ends with times that it can have; one that has no other keeps what it has.
    const Conversation& c = all[1];
    QCOMPARE(c.conversationId.value, QStringLiteral("c"));
    QCOMPARE(c.messageCount.value(), 11);
    QCOMPARE(toIso(c.startedAt.value()), QStringLiteral("2026-06-30T20:00:00.000Z"));
    QCOMPARE(toIso(c.lastActivityAt.value()), QStringLiteral("2026-06-30T20:00:05.000Z"));
    QCOMPARE(toIso(all[0].startedAt.value()), QStringLiteral("9999-12-31T00:00:00.000Z"));
    const DayRange range = DayRange::lastDays(7, 1'782'856'800'000, QTimeZone::utc());
    QCOMPARE(source::dashboardOf(*database->summarize(range.cuts()).value(), range).totals.messages.value(),
             6);
}

void OdditiesTest::textsMayHoldAnyBytes()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::widgetLogs +
        "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
        "('c','user',CAST(x'61ff62' AS TEXT),'2026-06-01 10:00:00'),('c','user',CAST(x'610062' AS "
        "TEXT),'2026-06-01 10:00:01'),"
        "('c','user',x'61ff62','2026-06-01 10:00:02'),('c','user',12345,'2026-06-01 10:00:03'),"
        "('c','user','<script>alert(1)</script><img src=\"file:///etc/passwd\">','2026-06-01 10:00:04');"));
    const auto thread = database->thread(ConversationId(QStringLiteral("c")));
    QVERIFY(thread.has_value());
    QStringList texts;
    for (const Thread::Item& item : thread->items)
        texts += std::get<Message>(item).content;
    QCOMPARE(texts[0], QStringLiteral("a\ufffd"
                                      "b"));
    QCOMPARE(texts[1], QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    QCOMPARE(texts[2], QStringLiteral("a\ufffd"
                                      "b"));
    QCOMPARE(texts[3], QStringLiteral("12345"));
    QVERIFY(texts[4].startsWith(QStringLiteral("<script>")));
}

void OdditiesTest::aMessageMayBeFiftyMegabytes()
{
    const tests::TempDb folder;
    folder.run(schema::widgetLogs);
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(
                 handle,
                 "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
                 " ('c','user','start' || hex(zeroblob(25000000)) || 'needle','2026-06-01 "
                 "10:00:00'),('c','assistant','short','2026-06-01 10:00:01')",
                 nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(handle);
    const auto database = openDatabase(folder.path());
    const auto page = database->page<Message>(listOf(Entity::Message), {}, 10);
    QVERIFY(page.has_value());
    QVERIFY(page->rows[1].contentCut);
    QVERIFY(page->rows[1].content.size() < 1000);
    const auto thread = database->thread(ConversationId(QStringLiteral("c")));
    QVERIFY(thread.has_value());
    QVERIFY(std::get<Message>(thread->items[0]).contentCut);
    const auto whole = database->message(page->rows[1].row);
    QVERIFY(whole.has_value());
    QVERIFY(!whole->contentCut);
    QCOMPARE(whole->content.size(), 50'000'000 + 11);
    ListQuery search = listOf(Entity::Message);
    search.filter.text = QStringLiteral("NEEDLE");
    QCOMPARE(database->overview(search).value().count, 1);
}

void OdditiesTest::jsonMayBeBrokenDeepOrHuge()
{
    const tests::TempDb folder;
    folder.run(schema::widgetLogs);
    const QByteArray deep = QByteArray(10'000, '[') + QByteArray(10'000, ']');
    const QByteArray huge = "[" + QByteArray("1,").repeated(1'000'000) + "1]";
    folder.run("INSERT INTO tool_call_logs (conversation_id, tool_name, parameters, result, status, "
               "created_at) VALUES ('c','x','{broken','" +
               deep +
               "','success','2026-06-01 10:00:00'),"
               "('c','y','" +
               huge +
               "','\"text\"','success','2026-06-01 10:00:01');"
               "INSERT INTO system_logs (log_type, message, context, created_at) VALUES ('info','m','" +
               deep + "','2026-06-01 10:00:00');");
    const auto database = openDatabase(folder.path());
    readEverything(*database);
    std::vector<FieldValue::Kind> kinds;
    const RecordSchema& schema = database->schemaOf(Entity::ToolCall);
    QVERIFY(database
                ->stream(listOf(Entity::ToolCall), {},
                         [&](RecordView row) {
                             kinds.push_back(row[size_t(schema.indexOf(Field::Arguments))].kind);
                             kinds.push_back(row[size_t(schema.indexOf(Field::Result))].kind);
                             return true;
                         })
                .has_value());
    using enum FieldValue::Kind;
    QCOMPARE(kinds, (std::vector<FieldValue::Kind>{Json, Json, Text, Text}));
}

void OdditiesTest::aDamagedPageIsNamed()
{
    const tests::TempDb folder;
    folder.run(schema::widgetLogs +
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000) INSERT INTO "
               "message_logs (conversation_id, message_type, message_text, created_at)"
               " SELECT 'c'||i,'user',hex(zeroblob(200)),'2026-06-01 10:00:00' FROM n;");
    QFile file(folder.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 page = 20; page < 60; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\xee'));
    }
    file.close();
    QCOMPARE(file.size(), size);
    const auto database = openDatabase(folder.path());
    const auto summary = database->summarize({});
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().code, Error::Code::Damaged);
    QVERIFY2(summary.error().message.contains(QStringLiteral("damaged")),
             qPrintable(summary.error().message));
    QVERIFY(summary.error().advice.contains(QStringLiteral("recover")));
    // What lies before the damage is still shown.
    const auto page = database->page<Message>(listOf(Entity::Message), {}, 20, {}, true);
    QVERIFY(page.has_value());
    QCOMPARE(page->rows.size(), size_t(20));
}

void OdditiesTest::aFileThatVanishesOrIsReplacedIsNoticed()
{
    const tests::TempDb folder;
    folder.run(schema::widgetLogs);
    const auto database = openDatabase(folder.path());
    const QByteArray before = database->contentMark().value();
    QCOMPARE(database->contentMark().value(), before);
    folder.run("INSERT INTO message_logs (conversation_id) VALUES ('c')");
    const QByteArray after = database->contentMark().value();
    QVERIFY(after != before);
    QCOMPARE(database->contentMark().value(), after);
    QVERIFY(QFile::rename(folder.path(), folder.path(QStringLiteral("moved.db"))));
    QCOMPARE(database->contentMark().error().code, Error::Code::Gone);
    folder.run(schema::widgetLogs);
    const auto replaced = database->contentMark();
    QVERIFY(!replaced.has_value());
    QVERIFY(replaced.error().message.contains(QStringLiteral("replaced")));
    QCOMPARE(database->overview(listOf(Entity::Message)).value().count, 1); // still of what was opened
}

void OdditiesTest::aHostileSchemaDoesNothing()
{
    const tests::TempDb folder;
    const auto database = openDatabase(
        folder.run(schema::widgetLogs +
                   "CREATE TABLE victim (x); INSERT INTO victim VALUES (1);"
                   "CREATE TRIGGER t AFTER INSERT ON message_logs BEGIN DELETE FROM victim; END;"
                   "DROP TABLE system_logs;"
                   "CREATE VIEW system_logs AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) "
                   "SELECT i AS id,'error' AS log_type,'x' AS message,'{}' AS context,NULL AS "
                   "widget_id,'2026-06-01' AS created_at FROM n;"
                   "ALTER TABLE message_logs ADD COLUMN slow TEXT AS (hex(zeroblob(300000000))) VIRTUAL;"
                   "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) "
                   "VALUES ('c','user','a','2026-06-01 10:00:00');"));
    QVERIFY(database->info().whyMissing(Entity::LogEntry) != nullptr);
    QVERIFY(database->info().notes.join(QLatin1Char(' ')).contains(QStringLiteral("system_logs")));
    readEverything(*database);
}

void OdditiesTest::namesMayHoldQuotesAndSql()
{
    const tests::TempDb folder;
    QByteArray sql = schema::widgetLogs;
    sql.replace("TABLE message_logs", "TABLE \"we\"\"ird'; DROP TABLE x; --_message_logs\"");
    sql.replace("message_text TEXT", "message_text TEXT, \"extra\"\" col'umn\" TEXT");
    const auto database =
        openDatabase(folder.run(sql + "INSERT INTO \"we\"\"ird'; DROP TABLE x; --_message_logs\" "
                                      "(conversation_id, message_type, message_text, \"extra\"\" col'umn\", "
                                      "created_at) VALUES ('c','user','a','v','2026-06-01 10:00:00');"),
                     QStringLiteral("widget-logs:we\"ird'; DROP TABLE x; --_"));
    readEverything(*database);
    const std::vector<Message> all = allRows<Message>(*database, listOf(Entity::Message));
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all[0].attributes.contains(QStringLiteral("extra\\\" col'umn")));
}

void OdditiesTest::rowKeysMayBeShadowed()
{
    const tests::TempDb folder;
    QByteArray sql = schema::widgetLogs;
    sql.replace("message_text TEXT", "message_text TEXT, rowid TEXT, oid TEXT");
    const auto database = openDatabase(
        folder.run(sql + "INSERT INTO message_logs (conversation_id, message_type, message_text, rowid, oid, "
                         "created_at) VALUES ('c','user','a','x','x','2026-06-01 "
                         "10:00:00'),('c','user','b','x','x','2026-06-01 10:00:00');"));
    readEverything(*database);
    const std::vector<Message> all = allRows<Message>(*database, listOf(Entity::Message));
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(all[0].row.key != all[1].row.key);
}

void OdditiesTest::filterValuesAreOnlyValues_data()
{
    QTest::addColumn<QString>("value");
    for (const char* value : {"' OR 1=1 --", "%", "_", "\\", "\"", "c'; DROP TABLE message_logs; --", "NULL",
                              "0", "", "\xf0\x9f\x98\x80"})
        QTest::newRow(value) << QString::fromUtf8(value);
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
}

void OdditiesTest::filterValuesAreOnlyValues()
{
    QFETCH(QString, value);
    const tests::TempDb folder;
    folder.run(schema::widgetLogs +
               "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES "
               "('other','user','plain text','2026-06-01 10:00:00');");
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &handle), SQLITE_OK);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(handle,
                       "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) "
                       "VALUES (?1,'user',?1,'2026-06-01 10:00:00')",
                       -1, &insert, nullptr);
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(insert, 1, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    QCOMPARE(sqlite3_step(insert), SQLITE_DONE);
    sqlite3_finalize(insert);
    sqlite3_close(handle);
    const auto database = openDatabase(folder.path());
    ListQuery query = listOf(Entity::Message);
    query.filter.conditions = {{Field::ConversationId, {value}, false}};
    QCOMPARE(database->overview(query).value().count, 1);
    if (!value.isEmpty()) {
        ListQuery search = listOf(Entity::Message);
        search.filter.text = value;
        QCOMPARE(database->overview(search).value().count, 1);
    }
    QVERIFY(database->thread(ConversationId(value)).has_value());
}

QTEST_GUILESS_MAIN(OdditiesTest)
#include "tst_oddities.moc"
