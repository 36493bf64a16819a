// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/sessionrows.h"
#include "support/servers.h"

#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace scrollback;
using namespace scrollback::db;
using namespace scrollback::tests;
using namespace Qt::StringLiterals;

/// Far below what it takes to the end; how far is for tests/bench to measure.
static constexpr qint64 atOnceMs = 2000;

/// What goes wrong on the way to a server and while reading from it.
class ServerFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void whatFailedIsSaid_data();
    void whatFailedIsSaid();
    void connectingStopsAtOnce();
    void passwordsOfTheEnvironmentAreUsed_data() { engines(); }
    void passwordsOfTheEnvironmentAreUsed();
    void socketsAreFound_data() { engines(); }
    void socketsAreFound();
    void aRightThatIsMissingIsNamed_data() { engines(); }
    void aRightThatIsMissingIsNamed();
    void aTableThatVanishesIsNamed_data() { engines(); }
    void aTableThatVanishesIsNamed();
    void aLimitOfConnectionsIsSaid_data() { engines(); }
    void aLimitOfConnectionsIsSaid();
    void aFullServerIsSaid_data() { engines(); }
    void aFullServerIsSaid();
    void statementsTakeNoLongerThanAllowed_data() { engines(); }
    void statementsTakeNoLongerThanAllowed();
    void aLockIsSaid_data() { engines(); }
    void aLockIsSaid();
    void anIdleLineThatWasClosedIsMadeAgain_data() { engines(); }
    void anIdleLineThatWasClosedIsMadeAgain();
    void aServerKilledInAQueryComesBack_data() { engines(); }
    void aServerKilledInAQueryComesBack();
    void aServerKilledInAStreamIsGone_data() { engines(); }
    void aServerKilledInAStreamIsGone();
    void aServerThatHangsIsLeft_data() { engines(); }
    void aServerThatHangsIsLeft();
    void encryptionIsEnforced_data() { engines(); }
    void encryptionIsEnforced();

private:
    static void engines()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("postgres") << int(Engine::Postgres);
        QTest::newRow("mysql") << int(Engine::MySql);
    }
    TestServer& server(int engine) { return engine == int(Engine::Postgres) ? *m_postgres : *m_mysql; }
    TestServer& server()
    {
        QFETCH(int, engine);
        return server(engine);
    }
    static std::unique_ptr<Session> open(const ConnectionSettings& settings)
    {
        auto session = openSession(settings, {});
        if (!session)
            qFatal("%s (%s)", qPrintable(session.error().line()), qPrintable(session.error().detail));
        return std::move(*session);
    }
    /// The first cell of a result, or what went wrong.
    static QString oneOf(Session& session, const QString& sql)
    {
        QString text;
        const auto read = forEachRow(session, sql, {}, [&](const Row& row) {
            const Cell cell = row.cell(0);
            text = cell.kind == Cell::Kind::Integer ? QString::number(cell.integer) : textOf(row, 0);
        });
        return read ? text
                    : u"error %1: %2 (%3)"_s.arg(int(read.error().code))
                          .arg(read.error().line(), read.error().detail);
    }
    static QString million(Engine engine)
    {
        return engine == Engine::Postgres ? u"SELECT i, repeat('x',100) FROM generate_series(1,1000000) i"_s
                                          : u"SELECT seq, repeat('x',100) FROM seq_1_to_1000000"_s;
    }
    void verifyNoPassword(const Error& error, const ConnectionSettings& settings)
    {
        for (const QString& text : {error.message, error.advice, error.detail})
            QVERIFY2(settings.password.isEmpty() || !text.contains(settings.password), qPrintable(text));
    }

    std::unique_ptr<TestServer> m_postgres;
    std::unique_ptr<TestServer> m_mysql;
};

void ServerFaultsTest::initTestCase()
{
    m_postgres = std::make_unique<TestServer>(Engine::Postgres);
    m_mysql = std::make_unique<TestServer>(Engine::MySql);
    m_postgres->run("CREATE TABLE t (id int); INSERT INTO t VALUES (1);"
                    "CREATE TABLE \"se cret\" (id int); REVOKE ALL ON \"se cret\" FROM reader;"
                    "CREATE DATABASE closed; REVOKE CONNECT ON DATABASE closed FROM PUBLIC;");
    m_mysql->run("CREATE TABLE t (id int); INSERT INTO t VALUES (1); CREATE DATABASE closed;"
                 "CREATE DATABASE half; CREATE TABLE half.t (id int); CREATE TABLE half.`se cret` (id int);"
                 "GRANT SELECT ON half.t TO reader@'%';");
}

void ServerFaultsTest::whatFailedIsSaid_data()
{
    QTest::addColumn<int>("engine");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("says");
    struct Row
    {
        const char* fault;
        ConnectStep step;
        const char* says;
    };
    const std::vector<Row> both = {
        {"host", ConnectStep::Name, "There is no host “nowhere.invalid”"},
        {"port", ConnectStep::Reach, "refuses connections on port"},
        {"silence", ConnectStep::Reach, "did not answer within 1 second"},
        {"babble", ConnectStep::Reach, "does not take the connection"},
        {"socket", ConnectStep::Reach, "There is no socket of a server"},
        {"dead socket", ConnectStep::Reach, "No server answers at “"},
        {"password", ConnectStep::Password, "does not take the password of user “reader”"},
        {"no password", ConnectStep::Password, "asks for a password"},
        {"user", ConnectStep::Password, "does not take the password of user “nobody ”"},
        {"closed", ConnectStep::Database, "has no right to database “closed”"},
        {"tls", ConnectStep::Tls, "offers no encryption (TLS)"},
        {"tls verified", ConnectStep::Tls, "offers no encryption (TLS)"},
        {"certificate", ConnectStep::Tls, "The root certificate “/nowhere/ca.pem” cannot be read"},
    };
    for (const Row& row : both) {
        QTest::addRow("postgres %s", row.fault) << int(Engine::Postgres) << QString::fromLatin1(row.fault)
                                                << int(row.step) << QString::fromUtf8(row.says);
        QTest::addRow("mysql %s", row.fault) << int(Engine::MySql) << QString::fromLatin1(row.fault)
                                             << int(row.step) << QString::fromUtf8(row.says);
    }
    QTest::newRow("postgres database") << int(Engine::Postgres) << u"database"_s << int(ConnectStep::Database)
                                       << u"There is no database “missing”"_s;
    // MySQL tells nobody which databases there are.
    QTest::newRow("mysql database") << int(Engine::MySql) << u"database"_s << int(ConnectStep::Database)
                                    << u"database “missing”"_s;
    QTest::newRow("mysql no database")
        << int(Engine::MySql) << u"no database"_s << int(ConnectStep::Database) << u"No database"_s;
    QTest::newRow("postgres schema") << int(Engine::Postgres) << u"schema"_s << int(ConnectStep::Database)
                                     << u"There is no schema “missing”"_s;
}

void ServerFaultsTest::whatFailedIsSaid()
{
    QFETCH(int, engine);
    QFETCH(QString, fault);
    QFETCH(int, step);
    QFETCH(QString, says);
    ConnectionSettings settings = server(engine).settings();
    // Listens and says nothing, or something that no database says.
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    QVERIFY(::bind(listening, plain, size) == 0 && ::getsockname(listening, plain, &size) == 0);
    std::thread babbler;
    const QTemporaryDir folder;
    if (fault == u"host"_s) {
        settings.host = u"nowhere.invalid"_s;
    } else if (fault == u"port"_s) {
        settings.port = ntohs(address.sin_port); // bound, and nobody listens
    } else if (fault == u"silence"_s) {
        QVERIFY(::listen(listening, 8) == 0);
        settings.port = ntohs(address.sin_port);
        settings.connectTimeoutMs = 1000;
    } else if (fault == u"babble"_s) {
        QVERIFY(::listen(listening, 8) == 0);
        settings.port = ntohs(address.sin_port);
        settings.connectTimeoutMs = 3000;
        babbler = std::thread([listening] {
            while (true) {
                const int line = ::accept(listening, nullptr, nullptr);
                if (line < 0)
                    return;
                const char text[] = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
                ::send(line, text, sizeof text - 1, MSG_NOSIGNAL);
                ::close(line);
            }
        });
    } else if (fault == u"socket"_s) {
        settings.host = u"/nowhere/at/all"_s;
    } else if (fault == u"dead socket"_s) { // left behind by a server that is gone
        const bool postgres = settings.engine == Engine::Postgres;
        settings.port = postgres ? 5432 : 0;
        const QString path = folder.filePath(postgres ? u".s.PGSQL.5432"_s : u"mysqld.sock"_s);
        settings.host = postgres ? folder.path() : path;
        sockaddr_un left = {};
        left.sun_family = AF_UNIX;
        qstrncpy(left.sun_path, QFile::encodeName(path).constData(), sizeof left.sun_path);
        const int dead = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QVERIFY(::bind(dead, reinterpret_cast<sockaddr*>(&left), sizeof left) == 0);
        ::close(dead);
    } else if (fault == u"password"_s) {
        settings.password += u"x"_s;
    } else if (fault == u"no password"_s) {
        settings.password.clear();
    } else if (fault == u"user"_s) {
        settings.user = u"nobody "_s;
    } else if (fault == u"database"_s) {
        settings.database = u"missing"_s;
    } else if (fault == u"no database"_s) {
        settings.database.clear();
    } else if (fault == u"closed"_s) {
        settings.database = u"closed"_s;
    } else if (fault == u"schema"_s) {
        settings.schema = u"missing"_s;
    } else if (fault == u"tls"_s) {
        settings.tls = TlsMode::Require;
    } else if (fault == u"tls verified"_s) {
        settings.tls = TlsMode::VerifyFull;
        settings.host = u"localhost"_s;
    } else if (fault == u"certificate"_s) {
        settings.tls = TlsMode::VerifyCa;
        settings.rootCertificate = u"/nowhere/ca.pem"_s;
    }
    ConnectStep reached = ConnectStep::Done;
    QElapsedTimer clock;
    clock.start();
    const auto session = openSession(settings, {}, &reached);
    const qint64 taken = clock.elapsed();
    ::shutdown(listening, SHUT_RDWR);
    if (babbler.joinable())
        babbler.join();
    ::close(listening);
    QVERIFY(!session.has_value());
    QVERIFY2(session.error().message.contains(says),
             qPrintable(session.error().line() + u" ("_s + session.error().detail + u')'));
    QCOMPARE(session.error().code, Error::Code::CannotOpen);
    QVERIFY(!session.error().advice.isEmpty());
    QVERIFY(!settings.isSocket() || !session.error().advice.contains(u"port"));
    QCOMPARE(int(reached), step);
    QVERIFY2(taken < 4000, qPrintable(QString::number(taken)));
    verifyNoPassword(session.error(), settings);
    verifyNoPassword(session.error(), server(engine).settings());
}

void ServerFaultsTest::connectingStopsAtOnce()
{
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    QVERIFY(::bind(listening, plain, size) == 0 && ::getsockname(listening, plain, &size) == 0 &&
            ::listen(listening, 8) == 0);
    for (const Engine engine : {Engine::Postgres, Engine::MySql}) {
        ConnectionSettings settings = server(int(engine)).settings();
        settings.port = ntohs(address.sin_port);
        const CancelToken token;
        QElapsedTimer clock;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            clock.start();
            token.cancel();
        });
        const auto session = openSession(settings, token);
        const qint64 taken = clock.elapsed();
        other.join();
        QVERIFY(!session.has_value());
        QCOMPARE(session.error().code, Error::Code::Cancelled);
        QVERIFY2(taken < atOnceMs, qPrintable(QString::number(taken)));
    }
    ::close(listening);
}

void ServerFaultsTest::passwordsOfTheEnvironmentAreUsed()
{
    TestServer& database = server();
    ConnectionSettings settings = database.settings();
    const char* name = database.isPostgres() ? "PGPASSWORD" : "MYSQL_PWD";
    qputenv(name, settings.password.toUtf8());
    settings.password.clear();
    const auto session = openSession(settings, {});
    qputenv(name, "wrong");
    settings.password = database.settings().password; // what is given goes first
    const auto given = openSession(settings, {});
    qunsetenv(name);
    QVERIFY(session.has_value());
    QVERIFY(given.has_value());
}

void ServerFaultsTest::socketsAreFound()
{
    TestServer& database = server();
    ConnectionSettings settings = database.settings();
    settings.host = database.socket();
    if (!database.isPostgres())
        settings.port = 0;
    const auto session = open(settings);
    QCOMPARE(oneOf(*session, u"SELECT id FROM t"_s), u"1"_s);
}

void ServerFaultsTest::aRightThatIsMissingIsNamed()
{
    TestServer& database = server();
    const auto session = open(database.settings(database.isPostgres() ? u"chat"_s : u"half"_s));
    const auto rows = session->query(u"SELECT id FROM \"se cret\""_s);
    QVERIFY(!rows.has_value());
    QCOMPARE(rows.error().code, Error::Code::Failed);
    QVERIFY2(rows.error().message.startsWith(u"This user has no right to read “"_s) &&
                 rows.error().message.contains(u"cret”"_s),
             qPrintable(rows.error().line() + rows.error().detail));
}

void ServerFaultsTest::aTableThatVanishesIsNamed()
{
    TestServer& database = server();
    database.run("CREATE TABLE passing (id int, x int)");
    const auto session = open(database.settings());
    QCOMPARE(oneOf(*session, u"SELECT count(*) FROM passing"_s), u"0"_s);
    database.run("ALTER TABLE passing DROP COLUMN x");
    const auto column = session->query(u"SELECT x FROM passing"_s);
    QVERIFY(!column.has_value());
    QCOMPARE(column.error().code, Error::Code::NotThere);
    QCOMPARE(column.error().message, u"A table was changed since it was opened"_s);
    database.run("DROP TABLE passing");
    const auto table = session->query(u"SELECT count(*) FROM passing"_s);
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, Error::Code::NotThere);
    QCOMPARE(table.error().message, u"Table “passing” is not there any more"_s);
    QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
}

void ServerFaultsTest::aLimitOfConnectionsIsSaid()
{
    TestServer& database = server();
    database.run(database.isPostgres() ? "ALTER ROLE reader CONNECTION LIMIT 2"
                                       : "ALTER USER reader@'%' WITH MAX_USER_CONNECTIONS 2");
    const auto first = open(database.settings());
    const auto second = open(database.settings());
    const auto third = openSession(database.settings(), {});
    database.run(database.isPostgres() ? "ALTER ROLE reader CONNECTION LIMIT -1"
                                       : "ALTER USER reader@'%' WITH MAX_USER_CONNECTIONS 0");
    QVERIFY(!third.has_value());
    QVERIFY2(third.error().message.contains(u"has as many connections as it takes"_s),
             qPrintable(third.error().line() + third.error().detail));
}

void ServerFaultsTest::aFullServerIsSaid()
{
    TestServer& database = server();
    // The owner keeps a place for itself on either.
    const int places = database.isPostgres() ? 12 : 10;
    if (database.isPostgres()) {
        database.stop();
        database.start({u"-c"_s, u"max_connections=%1"_s.arg(places), u"-c"_s,
                        u"superuser_reserved_connections=3"_s, u"-c"_s, u"max_wal_senders=0"_s});
    } else {
        database.run("SET GLOBAL max_connections=10");
    }
    std::vector<std::unique_ptr<Session>> sessions;
    std::optional<Error> refused;
    for (int i = 0; i <= places && !refused; ++i) {
        auto session = openSession(database.settings(), {});
        if (session)
            sessions.push_back(std::move(*session));
        else
            refused = session.error();
    }
    sessions.clear();
    if (database.isPostgres()) {
        database.stop();
        database.start();
    } else {
        database.run("SET GLOBAL max_connections=151");
    }
    QVERIFY(refused.has_value());
    QVERIFY2(refused->message.contains(u"has as many connections as it takes"_s),
             qPrintable(refused->line() + refused->detail));
    QVERIFY(!refused->advice.isEmpty());
    verifyNoPassword(*refused, database.settings());
}

void ServerFaultsTest::statementsTakeNoLongerThanAllowed()
{
    TestServer& database = server();
    ConnectionSettings settings = database.settings();
    settings.statementTimeoutMs = 300;
    const auto session = open(settings);
    QElapsedTimer clock;
    clock.start();
    const auto rows =
        session->query(database.isPostgres() ? u"SELECT pg_sleep(10)"_s
                                             : u"SELECT count(*) FROM seq_1_to_900000000 WHERE seq%7=3"_s);
    QVERIFY(!rows.has_value());
    QVERIFY2(rows.error().message.contains(u"because it took too long"_s), qPrintable(rows.error().line()));
    QVERIFY(clock.elapsed() < 2 * atOnceMs);
    QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
}

void ServerFaultsTest::aLockIsSaid()
{
    TestServer& database = server();
    ConnectionSettings settings = database.settings();
    settings.lockTimeoutMs = 1000;
    const auto session = open(settings);
    std::thread changing([&] {
        database.run(database.isPostgres()
                         ? "BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(2.5); COMMIT;"
                         : "LOCK TABLES t WRITE; SELECT sleep(2.5); UNLOCK TABLES;");
    });
    QTest::qWait(700);
    QElapsedTimer clock;
    clock.start();
    const auto rows = session->query(u"SELECT count(*) FROM t"_s);
    const qint64 taken = clock.elapsed();
    const auto stopped = [&] { // waiting for a lock is stopped as well
        const CancelToken token;
        const Session::Scope scope(*session, token);
        token.cancel();
        return session->query(u"SELECT count(*) FROM t"_s);
    }();
    changing.join();
    QVERIFY(!rows.has_value());
    QVERIFY2(rows.error().message.contains(u"has it locked"_s),
             qPrintable(rows.error().line() + rows.error().detail));
    QVERIFY2(taken > 500 && taken < 2 * atOnceMs, qPrintable(QString::number(taken)));
    QVERIFY(!stopped.has_value());
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QCOMPARE(oneOf(*session, u"SELECT count(*) FROM t"_s), u"1"_s);
}

void ServerFaultsTest::anIdleLineThatWasClosedIsMadeAgain()
{
    TestServer& database = server();
    const auto session = open(database.settings());
    const QString idSql = database.isPostgres() ? u"SELECT pg_backend_pid()"_s : u"SELECT connection_id()"_s;
    const QString before = oneOf(*session, idSql);
    database.run(
        (database.isPostgres() ? u"SELECT pg_terminate_backend(%1)"_s : u"KILL %1"_s).arg(before).toUtf8());
    const QString after = oneOf(*session, idSql);
    QVERIFY2(after.toInt() > 0 && after != before, qPrintable(after));
    // And is one that only reads.
    QVERIFY(!session->query(u"DELETE FROM t"_s).has_value());
}

void ServerFaultsTest::aServerKilledInAQueryComesBack()
{
    TestServer& database = server();
    const auto session = open(database.settings());
    QTest::qWait(50);
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        database.strike();
    });
    const QString during =
        oneOf(*session, database.isPostgres() ? u"SELECT 5 FROM pg_sleep(2)"_s : u"SELECT 5+sleep(2)"_s);
    other.join();
    database.kill();
    // The repetition found nobody.
    QVERIFY2(during.startsWith(u"error %1: "_s.arg(int(Error::Code::Gone))), qPrintable(during));
    const QString away = oneOf(*session, u"SELECT 7"_s);
    QVERIFY2(away.startsWith(u"error %1: "_s.arg(int(Error::Code::Gone))), qPrintable(away));
    QVERIFY2(away.contains(u"refuses connections"_s), qPrintable(away));
    database.start();
    QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
    QCOMPARE(oneOf(*session, u"SELECT count(*) FROM t"_s), u"1"_s);
}

void ServerFaultsTest::aServerKilledInAStreamIsGone()
{
    TestServer& database = server();
    const auto session = open(database.settings());
    {
        auto rows = session->query(million(database.engine()));
        QVERIFY(rows.has_value());
        for (int i = 0; i < 1000; ++i)
            QVERIFY((*rows)->next().value_or(false));
        database.kill();
        Result<bool> more = true;
        while (more.value_or(false))
            more = (*rows)->next();
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().code, Error::Code::Gone);
        QVERIFY2(more.error().message.startsWith(u"The connection to “"_s), qPrintable(more.error().line()));
        verifyNoPassword(more.error(), database.settings());
    }
    database.start();
    QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
}

void ServerFaultsTest::aServerThatHangsIsLeft()
{
    TestServer& database = server();
    // Of PostgreSQL the process of this very connection hangs too, so it is stopped by itself.
    const auto session = open(database.settings());
    const QString backend =
        oneOf(*session, database.isPostgres() ? u"SELECT pg_backend_pid()"_s : u"SELECT 1"_s);
    const CancelToken token;
    {
        const Session::Scope scope(*session, token);
        auto rows = session->query(million(database.engine()));
        QVERIFY(rows.has_value());
        database.freeze();
        if (database.isPostgres())
            ::kill(backend.toInt(), SIGSTOP);
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            token.cancel();
        });
        QElapsedTimer clock;
        clock.start();
        Result<bool> more = true;
        while (more.value_or(false))
            more = (*rows)->next();
        rows->reset();
        const qint64 taken = clock.elapsed();
        other.join();
        if (database.isPostgres())
            ::kill(backend.toInt(), SIGCONT);
        database.thaw();
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().code, Error::Code::Cancelled);
        QVERIFY2(taken < 4000, qPrintable(QString::number(taken)));
    }
    QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
}

void ServerFaultsTest::encryptionIsEnforced()
{
    TestServer& database = server();
    ConnectionSettings settings = database.settings();
    settings.tls = TlsMode::Prefer;
    QVERIFY(!open(settings)->encrypted());
    database.startWithTls();
    const auto tried = [&](TlsMode mode, const QString& host, const QString& root) {
        settings.tls = mode;
        settings.host = host;
        settings.rootCertificate = root;
        ConnectStep reached = ConnectStep::Done;
        const auto session = openSession(settings, {}, &reached);
        if (!session)
            return reached == ConnectStep::Tls && session.error().message.contains(u"certificate"_s)
                       ? u"refused"_s
                       : session.error().line() + session.error().detail;
        return (*session)->encrypted() ? u"encrypted"_s : u"open"_s;
    };
    const QString ca = database.rootCertificate();
    QCOMPARE(tried(TlsMode::Disable, u"127.0.0.1"_s, {}), u"open"_s);
    QCOMPARE(tried(TlsMode::Prefer, u"127.0.0.1"_s, {}), u"encrypted"_s);
    QCOMPARE(tried(TlsMode::Require, u"127.0.0.1"_s, {}), u"encrypted"_s);
    QCOMPARE(tried(TlsMode::VerifyCa, u"localhost"_s, ca), u"encrypted"_s);
    QCOMPARE(tried(TlsMode::VerifyFull, u"localhost"_s, ca), u"encrypted"_s);
    QCOMPARE(tried(TlsMode::VerifyFull, u"127.0.0.1"_s, ca), u"refused"_s);
    QCOMPARE(tried(TlsMode::VerifyCa, u"localhost"_s, {}), u"refused"_s);
    QCOMPARE(tried(TlsMode::VerifyFull, u"localhost"_s, {}), u"refused"_s);
    // Statements can be stopped on such a line too.
    settings = database.settings();
    settings.tls = TlsMode::VerifyFull;
    settings.host = u"localhost"_s;
    settings.rootCertificate = ca;
    const auto session = open(settings);
    const CancelToken token;
    {
        const Session::Scope scope(*session, token);
        auto rows = session->query(million(database.engine()));
        QVERIFY(rows.has_value());
        QElapsedTimer clock;
        clock.start();
        token.cancel();
        QVERIFY(!(*rows)->next().value_or(false) || !(*rows)->next().has_value());
        QVERIFY2(clock.elapsed() < atOnceMs, qPrintable(QString::number(clock.elapsed())));
    }
    QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
    // And a server that goes away takes nobody with it: a second write to such a line raises a signal.
    for (int i = 0; i < 2; ++i) {
        database.kill();
        for (int again = 0; again < 3; ++again) {
            const QString away = oneOf(*session, u"SELECT 7"_s);
            QVERIFY2(away.startsWith(u"error %1: "_s.arg(int(Error::Code::Gone))), qPrintable(away));
        }
        database.startWithTls();
        QCOMPARE(oneOf(*session, u"SELECT 7"_s), u"7"_s);
        QVERIFY(session->encrypted());
    }
}

QTEST_GUILESS_MAIN(ServerFaultsTest)
#include "tst_serverfaults.moc"
