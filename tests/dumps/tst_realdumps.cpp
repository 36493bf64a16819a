// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps that the real tools make of real servers, held against what the servers themselves say.
#include "dumpfiles.h"
#include "realtables.h"
#include "support/servers.h"

#include <QProcess>

using namespace scrollback;
using tests::DumpFiles;
using tests::rowsOf;
using tests::TestServer;

namespace {

/// The values of a row, each in hexadecimal digits, so that nothing can be confused. `hex`: how the engine
/// writes those of %1.
QByteArray rowExpression(const QByteArray& hex, const QList<QByteArray>& values)
{
    QByteArray expression;
    for (const QByteArray& value : values) {
        if (!expression.isEmpty())
            expression += ", ";
        expression += "coalesce(" + QByteArray(hex).replace("%1", value) + ", '-')";
    }
    return expression;
}

QByteArray inSqlite(const QString& path, const QList<QByteArray>& values, const QByteArray& from)
{
    QByteArray sql;
    for (const QByteArray& value : values) {
        sql += sql.isEmpty() ? "SELECT " : " || ':' || ";
        sql += "iif(" + value + " IS NULL, '-', lower(hex(" + value + ")))"; // hex() of NULL is an empty text
    }
    sql += " FROM " + from;
    QByteArray rows = rowsOf(path, sql);
    return rows.replace("'", "");
}

QStringList computedNote(const char* table, const char* column)
{
    return {
        QStringLiteral("Column “%1” of table “%2” is worked out by the server; a dump has no values for it.")
            .arg(QLatin1String(column), QLatin1String(table))};
}

} // namespace

class RealDumpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dumpsOfPostgreSqlAreWhatTheServerSays_data();
    void dumpsOfPostgreSqlAreWhatTheServerSays();
    void dumpsOfMariaDbAreWhatTheServerSays_data();
    void dumpsOfMariaDbAreWhatTheServerSays();

private:
    QByteArray dumped(const QString& program, const QStringList& arguments) const;

    std::unique_ptr<TestServer> m_postgres;
    std::unique_ptr<TestServer> m_mariaDb;
};

void RealDumpsTest::initTestCase()
{
    m_postgres = std::make_unique<TestServer>(db::Engine::Postgres);
    m_mariaDb = std::make_unique<TestServer>(db::Engine::MySql);
    m_postgres->run(tests::postgresTables());
    m_mariaDb->run(tests::mySqlTables());
}

QByteArray RealDumpsTest::dumped(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.start(TestServer::program(program), arguments);
    const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
    if (!done)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void RealDumpsTest::dumpsOfPostgreSqlAreWhatTheServerSays_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char* name, const QStringList& options) { QTest::newRow(name) << options; };
    row("copy", {});
    row("inserts", {QStringLiteral("--inserts")});
    row("column inserts", {QStringLiteral("--column-inserts")});
    row("many rows an insert", {QStringLiteral("--rows-per-insert=3")});
    row("conflicts", {QStringLiteral("--inserts"), QStringLiteral("--on-conflict-do-nothing")});
    row("quoted", {QStringLiteral("--quote-all-identifiers")});
    row("through the root", {QStringLiteral("--load-via-partition-root")});
    row("clean and create",
        {QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--create")});
    row("bare",
        {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"), QStringLiteral("--no-comments")});
    row("custom format", {QStringLiteral("-Fc")});
    row("tar format", {QStringLiteral("-Ft")});
    row("compressed", {QStringLiteral("-Z6")});
}

void RealDumpsTest::dumpsOfPostgreSqlAreWhatTheServerSays()
{
    QFETCH(QStringList, options);
    const DumpFiles files;
    const auto loaded =
        files.open(dumped(QStringLiteral("pg_dump"),
                          QStringList{QStringLiteral("-h"), m_postgres->socket(), QStringLiteral("-p"),
                                      QString::number(m_postgres->port()), QStringLiteral("-U"),
                                      QStringLiteral("postgres"), QStringLiteral("chat")} +
                              options));
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(loaded->notes, computedNote("public.messages", "upper_content"));
    QVERIFY(loaded->complete);
    QVERIFY(loaded->origin.startsWith(QLatin1String("PostgreSQL 1")));

    // Numbers and truth values are SQLite's; all else is the server's text.
    const QList<QByteArray> values = {"id::text",      "content",    "\"Select\"",  "mood::text",
                                      "ok::int::text", "at::text",   "local::text", "key::text",
                                      "doc::text",     "tags::text", "bits::text"};
    QList<QByteArray> stored;
    for (const QByteArray& value : values)
        stored += value.left(value.indexOf("::") < 0 ? value.size() : value.indexOf("::"));
    const QByteArray expression = rowExpression("encode(convert_to(%1, 'UTF8'), 'hex')", values) +
                                  ", coalesce(encode(data, 'hex'), '-')";
    QByteArray said = m_postgres->run("SET TimeZone = 'UTC'; SELECT concat_ws(':', " + expression +
                                      ") FROM messages ORDER BY id");
    QCOMPARE(inSqlite(loaded->path, stored + QList<QByteArray>{"data"}, "messages ORDER BY rowid"), said);
    QCOMPARE(rowsOf(loaded->path, "SELECT typeof(price), price, ratio FROM messages WHERE id < 3"),
             QByteArray("'real'|12.5|0.1\n'real'|1.23456789012346e+19|NULL\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT count(upper_content) FROM messages"), QByteArray("0\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT id, at, x FROM parts ORDER BY id"),
             QByteArray("1|'2025-05-05'|'a'\n2|'2026-05-05'|'b'\n3|'2025-06-06'|NULL\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT id, x FROM messages_old"),
             QByteArray("1|'gone'\n2|'\\N'\n3|'\\.'\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT count(*) FROM empty"), QByteArray("0\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT name FROM sqlite_schema ORDER BY name"),
             QByteArray("'empty'\n'messages'\n'messages_old'\n'parts'\n"));
}

void RealDumpsTest::dumpsOfMariaDbAreWhatTheServerSays_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char* name, const QStringList& options) { QTest::newRow(name) << options; };
    row("plain", {});
    row("one row an insert", {QStringLiteral("--skip-extended-insert")});
    row("complete inserts", {QStringLiteral("--complete-insert")});
    row("hexadecimal", {QStringLiteral("--hex-blob")});
    row("replace", {QStringLiteral("--replace")});
    row("ignore", {QStringLiteral("--insert-ignore")});
    row("with routines",
        {QStringLiteral("--routines"), QStringLiteral("--events"), QStringLiteral("--triggers")});
    row("ansi", {QStringLiteral("--compatible=ansi"), QStringLiteral("--default-character-set=utf8mb4")});
    row("in order of the key", {QStringLiteral("--order-by-primary"), QStringLiteral("--no-autocommit")});
    row("as a transaction",
        {QStringLiteral("--single-transaction"), QStringLiteral("--skip-add-drop-table")});
}

void RealDumpsTest::dumpsOfMariaDbAreWhatTheServerSays()
{
    QFETCH(QStringList, options);
    const DumpFiles files;
    const auto loaded = files.open(
        dumped(QStringLiteral("mariadb-dump"),
               QStringList{QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + m_mariaDb->socket(),
                           QStringLiteral("-uroot"), QStringLiteral("--databases"), QStringLiteral("chat")} +
                   options));
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(loaded->notes, computedNote("chat.messages", "longer"));
    QVERIFY(loaded->complete);
    QVERIFY(loaded->origin.startsWith(QLatin1String("MariaDB 1")));

    const QList<QByteArray> values = {"id",    "content", "`select`", "mood", "ok",     "data",
                                      "short", "local",   "flags",    "doc",  "born+0", "bits+0"};
    // Numbers are spelled out before their digits are taken, on both sides.
    QList<QByteArray> asked;
    for (const QByteArray& value : values)
        asked += value == "data" || value == "short" ? value : "cast(" + value + " as char)";
    const QByteArray expression =
        rowExpression("lower(hex(%1))", asked) + ", coalesce(lower(hex(concat(at, '+00:00'))), '-')";
    const QByteArray said = m_mariaDb->run("SET time_zone = '+00:00'; SELECT concat_ws(':', " + expression +
                                           ") FROM messages ORDER BY id");
    QCOMPARE(inSqlite(loaded->path, values + QList<QByteArray>{"at"}, "messages ORDER BY rowid"), said);
    QCOMPARE(rowsOf(loaded->path, "SELECT typeof(price), price, ratio FROM messages WHERE id < 3"),
             QByteArray("'real'|12.5|0.1\n'real'|1.23456789012346e+19|-1.0e-300\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT id, at, x FROM parts ORDER BY id"),
             QByteArray("1|1|'a'\n2|2|'b'\n3|3|NULL\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT count(*) FROM empty"), QByteArray("0\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT name FROM sqlite_schema ORDER BY name"),
             QByteArray("'empty'\n'messages'\n'parts'\n"));
}

QTEST_GUILESS_MAIN(RealDumpsTest)
#include "tst_realdumps.moc"
