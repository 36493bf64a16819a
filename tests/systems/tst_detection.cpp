// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitesession.h"
#include "support/tempdb.h"
#include "systems/detection.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::systems;
namespace schema = scrollback::tests::schema;

class DetectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSystemIsFoundByItsTables_data();
    void eachSystemIsFoundByItsTables();
    void anyPrefixIsFound_data();
    void anyPrefixIsFound();
    void aWordInFrontIsNoPrefix();
    void missingTablesAreNamed();
    void severalSystemsInOneFileAreAllFound();
    void furtherTablesAndColumnsAreNoObstacle();
    void viewsAndVirtualTablesAreNotTables();
    void theNearestSystemIsNamedWithWhatItLacks();
};

namespace {

db::Catalog catalogOf(const tests::TempDb& folder, const QByteArray& sql)
{
    const auto file = db::SqliteFile::examine(folder.run(sql));
    if (!file)
        qFatal("%s", qPrintable(file.error().line()));
    auto session = db::SqliteSession::open(*file, QTimeZone::utc());
    if (!session)
        qFatal("%s", qPrintable(session.error().line()));
    return (*session)->catalog().value();
}

} // namespace

void DetectionTest::eachSystemIsFoundByItsTables_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("tables");
    QTest::newRow("widget-logs") << schema::widgetLogs << 3;
    QTest::newRow("chat-sessions") << schema::chatSessions << 2;
    QTest::newRow("assistant-threads") << schema::assistantThreads << 4;
    QTest::newRow("job-history") << schema::jobHistory << 4;
    QTest::newRow("chat-history") << schema::chatHistory << 4;
}

void DetectionTest::eachSystemIsFoundByItsTables()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, tables);
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto matches = findSystems(profiles, catalogOf(folder, sql));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].profile->id, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(int(matches[0].tables.size()), tables);
    QCOMPARE(matches[0].missing, QStringList());
}

void DetectionTest::anyPrefixIsFound_data()
{
    QTest::addColumn<QString>("prefix");
    for (const char* prefix : {"wp_7_chat_", "shop.", "my-", "a b ", "acme", "ß_"})
        QTest::newRow(prefix) << QString::fromUtf8(prefix);
}

void DetectionTest::anyPrefixIsFound()
{
    QFETCH(QString, prefix);
    QByteArray sql = schema::widgetLogs;
    for (const char* table : {"message_logs", "system_logs", "tool_call_logs"}) {
        const QByteArray name(table);
        sql.replace(QByteArray("TABLE " + name), QByteArray("TABLE \"" + prefix.toUtf8() + name + '"'));
    }
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto matches = findSystems(profiles, catalogOf(folder, sql));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].prefix, prefix);
    QCOMPARE(matches[0].tables.value(QStringLiteral("system_logs")).name,
             QString(prefix + QLatin1String("system_logs")));
}

void DetectionTest::aWordInFrontIsNoPrefix()
{
    QByteArray sql = schema::jobHistory;
    sql.replace("TABLE jobs", "TABLE rejobs");
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto matches = findSystems(profiles, catalogOf(folder, sql));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].missing, QStringList{QStringLiteral("jobs")});
}

void DetectionTest::missingTablesAreNamed()
{
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto matches =
        findSystems(profiles, catalogOf(folder, schema::widgetLogs +
                                                    "DROP TABLE tool_call_logs; DROP TABLE system_logs;"));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].missing,
             (QStringList{QStringLiteral("tool_call_logs"), QStringLiteral("system_logs")}));
}

void DetectionTest::severalSystemsInOneFileAreAllFound()
{
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto matches = findSystems(profiles, catalogOf(folder, schema::widgetLogs + schema::jobHistory));
    QCOMPARE(matches.size(), size_t(2));
    QCOMPARE(matches[0].profile->id, QStringLiteral("job-history")); // the one with more tables first
    QCOMPARE(matches[1].profile->id, QStringLiteral("widget-logs"));
}

void DetectionTest::furtherTablesAndColumnsAreNoObstacle()
{
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto matches = findSystems(
        profiles, catalogOf(folder, schema::chatHistory + "ALTER TABLE chat_messages ADD COLUMN mood TEXT;"
                                                          "CREATE TABLE users (id INTEGER, name TEXT);"));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].profile->id, QStringLiteral("chat-history"));
}

void DetectionTest::viewsAndVirtualTablesAreNotTables()
{
    const tests::TempDb folder;
    const db::Catalog catalog = catalogOf(
        folder,
        "CREATE VIEW message_logs AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i "
        "AS id,"
        " 'c' AS conversation_id, 'user' AS message_type, 'x' AS message_text, 'now' AS created_at FROM n;"
        "CREATE VIRTUAL TABLE found USING fts5(text);"
        "CREATE TABLE keyless (a TEXT PRIMARY KEY, b TEXT) WITHOUT ROWID;");
    QVERIFY(catalog.unreadable.contains(QStringLiteral("keyless")));
    QVERIFY(findSystems(loadProfiles(), catalog).empty());
    QVERIFY(catalog.unreadable.contains(QStringLiteral("message_logs")));
    QVERIFY(catalog.unreadable.contains(QStringLiteral("found")));
}

void DetectionTest::theNearestSystemIsNamedWithWhatItLacks()
{
    const tests::TempDb folder;
    const auto profiles = loadProfiles();
    const auto near = nearestSystem(
        profiles,
        catalogOf(folder, "CREATE TABLE message_logs (id INTEGER, conversation_id TEXT, message_type TEXT,"
                          " created_at TEXT);"));
    QVERIFY(near.has_value());
    QCOMPARE(near->profile->id, QStringLiteral("widget-logs"));
    QCOMPARE(near->lacking, QStringList{QStringLiteral("message_text")});
    // A table of messages is half the world's; two names that belong together say more.
    const tests::TempDb pair;
    const auto history =
        nearestSystem(profiles, catalogOf(pair, "CREATE TABLE chat_sessions (id INTEGER, session_id TEXT);"
                                                "CREATE TABLE chat_messages (id INTEGER, role TEXT, content "
                                                "TEXT);"));
    QVERIFY(history.has_value());
    QCOMPARE(history->profile->id, QStringLiteral("chat-history"));
    QCOMPARE(history->table, QStringLiteral("chat_messages"));
    QCOMPARE(history->lacking, (QStringList{QStringLiteral("session_id"), QStringLiteral("message_id"),
                                            QStringLiteral("timestamp")}));
    // And nothing before a name is nearer than something.
    const tests::TempDb one;
    const auto alone =
        nearestSystem(profiles, catalogOf(one, "CREATE TABLE chat_messages (role TEXT, content TEXT);"));
    QVERIFY(alone.has_value());
    QCOMPARE(alone->profile->id, QStringLiteral("chat-history"));
    const tests::TempDb other;
    QVERIFY(!nearestSystem(profiles, catalogOf(other, "CREATE TABLE invoices (number TEXT, amount REAL);"))
                 .has_value());
}

QTEST_GUILESS_MAIN(DetectionTest)
#include "tst_detection.moc"
