// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/location.h"
#include "db/sqlitesession.h"
#include "support/tempdb.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace scrollback;
using namespace scrollback::db;

class SqliteSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesThatCannotBeOpenedSayWhy_data();
    void filesThatCannotBeOpenedSayWhy();
    void nothingButReadingIsAllowed_data();
    void nothingButReadingIsAllowed();
    void computedColumnsAreNotRead();
    void theFileIsTheSameAfterwards_data();
    void theFileIsTheSameAfterwards();
    void severalSessionsLeaveNoTraceEither_data();
    void severalSessionsLeaveNoTraceEither();
    void aLiveWalIsReadAndLeftAlone();
    void anUnfinishedChangeIsUndoneInACopy();
    void aLockedFileSaysSo();
    void aRunningStatementStopsWhenCancelled();
    void locationsAreFiles_data();
    void locationsAreFiles();

private:
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    static Result<std::unique_ptr<SqliteSession>> open(const QString& path)
    {
        const auto file = SqliteFile::examine(path);
        if (!file)
            return tl::unexpected(file.error());
        return SqliteSession::open(*file, QTimeZone::utc());
    }
};

void SqliteSessionTest::filesThatCannotBeOpenedSayWhy_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such file") << "missing"
                                  << "no file";
    QTest::newRow("a folder") << "folder"
                              << "folder";
    QTest::newRow("empty") << "empty"
                           << "empty";
    QTest::newRow("text") << "text"
                          << "no SQLite database";
    QTest::newRow("random bytes") << "random"
                                  << "encrypted";
    QTest::newRow("compressed") << "gzip"
                                << "compressed";
    QTest::newRow("half a header") << "header"
                                   << "cut off";
    QTest::newRow("truncated") << "truncated"
                               << "cut off";
    QTest::newRow("header of garbage") << "garbage"
                                       << "";
    QTest::newRow("no permission") << "forbidden"
                                   << "may not be read";
    QTest::newRow("dangling link") << "link"
                                   << "points to";
}

void SqliteSessionTest::filesThatCannotBeOpenedSayWhy()
{
    QFETCH(QString, kind);
    QFETCH(QString, says);
    const tests::TempDb folder;
    const QString path = folder.path();
    const auto write = [&](const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    if (kind == QLatin1String("folder")) {
        QDir().mkpath(path);
    } else if (kind == QLatin1String("empty")) {
        write({});
    } else if (kind == QLatin1String("text")) {
        write("user,assistant\nhello,hi\n");
    } else if (kind == QLatin1String("random")) {
        QByteArray bytes;
        for (int i = 0; i < 8192; ++i)
            bytes += char((i * 2654435761U) >> 13U);
        write(bytes);
    } else if (kind == QLatin1String("gzip")) {
        write("\x1f\x8b\x08 and so on");
    } else if (kind == QLatin1String("header")) {
        write(QByteArray("SQLite format 3\0", 16));
    } else if (kind == QLatin1String("garbage")) {
        write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xaa'));
    } else if (kind == QLatin1String("truncated")) {
        folder.run(
            "CREATE TABLE t (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000)"
            " INSERT INTO t SELECT i FROM n;");
        QVERIFY(QFile::resize(path, 8192));
    } else if (kind == QLatin1String("forbidden")) {
        folder.run("CREATE TABLE t (x);");
        QFile::setPermissions(path, {});
        QFile::setPermissions(folder.folder(), QFile::Permissions(0x7755));
        if (::geteuid() == 0) // who may read every file is somebody else for a moment
            QCOMPARE(::seteuid(65534), 0);
    } else if (kind == QLatin1String("link")) {
        QVERIFY(QFile::link(folder.path(QStringLiteral("nowhere.db")), path));
    }
    const auto session = open(path);
    if (::getuid() == 0)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!session.has_value());
    QCOMPARE(session.error().code, Error::Code::CannotOpen);
    QVERIFY2(session.error().message.contains(says), qPrintable(session.error().message));
    QVERIFY2(!session.error().advice.isEmpty(), qPrintable(session.error().message));
    QVERIFY(!session.error().line().contains(QLatin1Char('\n')));
}

void SqliteSessionTest::nothingButReadingIsAllowed_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* sql :
         {"INSERT INTO t VALUES (2)", "DELETE FROM t", "UPDATE t SET x = 3", "DROP TABLE t",
          "CREATE TABLE u (x)", "CREATE TEMP TABLE u (x)", "ATTACH 'other.db' AS o", "PRAGMA query_only=OFF",
          "PRAGMA journal_mode=DELETE", "PRAGMA writable_schema=ON", "VACUUM", "SELECT load_extension('x')",
          "SELECT * FROM v", "SELECT randomblob(10)", "SELECT writefile('x','y')",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM n"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void SqliteSessionTest::nothingButReadingIsAllowed()
{
    QFETCH(QString, sql);
    const tests::TempDb folder;
    const auto session =
        open(folder.run("CREATE TABLE t (x); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT * FROM t;"));
    QVERIFY(session.has_value());
    auto statement = (*session)->prepare(sql);
    if (statement)
        QVERIFY(!statement->next().has_value());
    QVERIFY((*session)->prepare(QStringLiteral("SELECT x FROM t")).has_value());
}

void SqliteSessionTest::computedColumnsAreNotRead()
{
    const tests::TempDb folder;
    const auto session = open(folder.run("CREATE TABLE t (x INTEGER, forever TEXT AS (hex(zeroblob(100000000 "
                                         "+ x))) VIRTUAL, kept INTEGER AS (x + 1) STORED);"
                                         "INSERT INTO t (x) VALUES (1);"));
    QVERIFY(session.has_value());
    const auto catalog = (*session)->catalog();
    QVERIFY(catalog.has_value());
    QVERIFY(catalog->tables.at(0).hasColumn(QStringLiteral("x")));
    QVERIFY(catalog->tables.at(0).hasColumn(QStringLiteral("kept")));
    QVERIFY(!catalog->tables.at(0).hasColumn(QStringLiteral("forever")));
}

void SqliteSessionTest::theFileIsTheSameAfterwards_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("rollback journal") << QByteArray("DELETE");
    QTest::newRow("write-ahead log") << QByteArray("WAL");
}

void SqliteSessionTest::theFileIsTheSameAfterwards()
{
    QFETCH(QByteArray, mode);
    const tests::TempDb folder;
    const QString path =
        folder.run("PRAGMA journal_mode=" + mode + "; CREATE TABLE t (x); INSERT INTO t VALUES (1);");
    const QByteArray before = bytesOf(path);
    const QStringList names = QDir(folder.folder()).entryList(QDir::Files);
    {
        const auto session = open(path);
        QVERIFY(session.has_value());
        auto statement = (*session)->prepare(QStringLiteral("SELECT count(*) FROM t"));
        QVERIFY(statement.has_value());
        QVERIFY(statement->next().value());
        QCOMPARE(statement->cell(0).integer, 1);
    }
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(folder.folder()).entryList(QDir::Files), names);
}

void SqliteSessionTest::severalSessionsLeaveNoTraceEither_data()
{
    QTest::addColumn<bool>("logLeft");
    QTest::addColumn<bool>("firstGoesFirst");
    QTest::newRow("closed in order") << false << true;
    QTest::newRow("closed in the other order") << false << false;
    QTest::newRow("a log was left over") << true << true;
    QTest::newRow("a log was left over, closed in the other order") << true << false;
}

void SqliteSessionTest::severalSessionsLeaveNoTraceEither()
{
    QFETCH(bool, logLeft);
    QFETCH(bool, firstGoesFirst);
    const tests::TempDb folder;
    folder.run("PRAGMA journal_mode=WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1);");
    const QString log = folder.path() + QStringLiteral("-wal");
    if (logLeft) {
        sqlite3* writer = nullptr;
        QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &writer), SQLITE_OK);
        QCOMPARE(sqlite3_exec(writer, "INSERT INTO t VALUES (2)", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(QFile::copy(log, folder.path(QStringLiteral("kept"))));
        sqlite3_close(writer);
        // The file as it was before its writer closed it: the log still holds a row.
        folder.run("PRAGMA journal_mode=WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1);",
                   QStringLiteral("again.db"));
        QVERIFY(QFile::remove(folder.path()));
        QVERIFY(QFile::rename(folder.path(QStringLiteral("again.db")), folder.path()));
        QVERIFY(QFile::rename(folder.path(QStringLiteral("kept")), log));
    }
    const QByteArray before = bytesOf(folder.path());
    const QByteArray logBefore = bytesOf(log);
    const QStringList names = QDir(folder.folder()).entryList(QDir::Files);
    {
        auto first = open(folder.path());
        auto second = open(folder.path());
        for (const auto* session : {&first, &second}) {
            QVERIFY(session->has_value());
            const auto statement = (**session)->prepare(QStringLiteral("SELECT count(*) FROM t"));
            QVERIFY(statement.has_value());
        }
        (firstGoesFirst ? first : second)->reset();
    }
    QCOMPARE(QDir(folder.folder()).entryList(QDir::Files), names);
    QVERIFY(bytesOf(folder.path()) == before);
    QVERIFY(bytesOf(log) == logBefore);
}

void SqliteSessionTest::aLiveWalIsReadAndLeftAlone()
{
    const tests::TempDb folder;
    sqlite3* writer = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &writer), SQLITE_OK);
    const auto write = [&](const char* sql) { return sqlite3_exec(writer, sql, nullptr, nullptr, nullptr); };
    QCOMPARE(write("PRAGMA journal_mode=WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1);"), SQLITE_OK);
    {
        const auto session = open(folder.path());
        QVERIFY(session.has_value());
        const auto count = [&] {
            auto statement = (*session)->prepare(QStringLiteral("SELECT count(*) FROM t"));
            return statement && statement->next().value_or(false) ? statement->cell(0).integer : -1;
        };
        QCOMPARE(count(), 1);
        const qint64 version = (*session)->dataVersion().value();
        QCOMPARE(write("INSERT INTO t VALUES (2)"), SQLITE_OK); // a writer is never kept waiting
        QCOMPARE(count(), 2);
        QVERIFY((*session)->dataVersion().value() != version);
    }
    QVERIFY(QFile::exists(folder.path() + QStringLiteral("-wal"))); // the writer's, not ours to remove
    QCOMPARE(write("INSERT INTO t VALUES (3)"), SQLITE_OK);
    sqlite3_close(writer);
}

void SqliteSessionTest::anUnfinishedChangeIsUndoneInACopy()
{
    const tests::TempDb folder;
    folder.run("CREATE TABLE t (x); INSERT INTO t VALUES (1);");
    // Another process that dies in the middle of a change, with its pages on disk already.
    const pid_t child = fork();
    if (child == 0) {
        sqlite3* writer = nullptr;
        sqlite3_open(folder.path().toUtf8().constData(), &writer);
        sqlite3_exec(writer,
                     "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 "
                     "UNION ALL SELECT i+1 FROM"
                     " n WHERE i<20000) INSERT INTO t SELECT i FROM n; UPDATE t SET x = 99;",
                     nullptr, nullptr, nullptr);
        _exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(QFile(folder.path() + QStringLiteral("-journal")).size() > 0);
    const QByteArray before = bytesOf(folder.path());
    {
        const auto session = open(folder.path());
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().line()));
        QVERIFY(!(*session)->file().note.isEmpty());
        auto statement = (*session)->prepare(QStringLiteral("SELECT count(*), max(x) FROM t"));
        QVERIFY(statement.has_value() && statement->next().value());
        QCOMPARE(statement->cell(0).integer, 1);
        QCOMPARE(statement->cell(1).integer, 1);
    }
    QCOMPARE(bytesOf(folder.path()), before);
    QVERIFY(QFile(folder.path() + QStringLiteral("-journal")).size() > 0);
}

void SqliteSessionTest::aLockedFileSaysSo()
{
    const tests::TempDb folder;
    folder.run("CREATE TABLE t (x);");
    sqlite3* writer = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &writer), SQLITE_OK);
    QCOMPARE(sqlite3_exec(writer, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto session = open(folder.path());
    sqlite3_close(writer);
    QVERIFY(!session.has_value());
    QCOMPARE(session.error().code, Error::Code::CannotOpen);
    QVERIFY2(session.error().message.contains(QStringLiteral("locked")), qPrintable(session.error().message));
}

void SqliteSessionTest::aRunningStatementStopsWhenCancelled()
{
    const tests::TempDb folder;
    const auto session =
        open(folder.run("CREATE TABLE t (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n"
                        " WHERE i<3000) INSERT INTO t SELECT i FROM n;"));
    QVERIFY(session.has_value());
    const CancelToken token;
    const SqliteSession::Scope scope(**session, token);
    auto statement =
        (*session)->prepare(QStringLiteral("SELECT count(*) FROM t a, t b, t c")); // 27 thousand million rows
    QVERIFY(statement.has_value());
    std::unique_ptr<QThread> other(QThread::create([token] {
        QThread::msleep(50);
        token.cancel();
    }));
    other->start();
    const auto row = statement->next();
    other->wait();
    QVERIFY(!row.has_value());
    QCOMPARE(row.error().code, Error::Code::Cancelled);
}

void SqliteSessionTest::locationsAreFiles_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("path");
    QTest::newRow("path") << "/data/a.db"
                          << "/data/a.db";
    QTest::newRow("dots") << "/data/../data/a.db"
                          << "/data/a.db";
    QTest::newRow("URL") << "sqlite:///data/a%20b.db"
                         << "/data/a b.db";
    QTest::newRow("URL without folder") << "sqlite://a.db"
                                        << "";
    QTest::newRow("another address") << "https://example.org/a.db"
                                     << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void SqliteSessionTest::locationsAreFiles()
{
    QFETCH(QString, location);
    QFETCH(QString, path);
    const auto found = locate(location);
    QCOMPARE(found.has_value(), !path.isEmpty());
    if (found)
        QCOMPARE(std::get<QString>(*found), path);
    else
        QVERIFY(!found.error().line().isEmpty());
}

QTEST_GUILESS_MAIN(SqliteSessionTest)
#include "tst_sqlitesession.moc"
