// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that are written to, go away and come back while they are read.
#include "demo/demo.h"
#include "source/service.h"
#include "support/enginecopy.h"
#include "support/opening.h"
#include "support/servers.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <map>

using namespace scrollback;
using namespace scrollback::source;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using chatlog::Entity;
using chatlog::Message;
using tests::TestServer;

class LiveServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void newRowsAreNoticed_data() { engines(); }
    void newRowsAreNoticed();
    void changedAndDeletedRowsAreNoticed_data() { engines(); }
    void changedAndDeletedRowsAreNoticed();
    void nothingIsNoticedWhereNothingHappens_data() { engines(); }
    void nothingIsNoticedWhereNothingHappens();
    void aServerThatGoesAwayIsTriedUntilItIsBack_data() { engines(); }
    void aServerThatGoesAwayIsTriedUntilItIsBack();
    void aQuestionThatFailsBySuchACutIsHeeded_data() { engines(); }
    void aQuestionThatFailsBySuchACutIsHeeded();
    void linesThatNobodyUsesAreClosed_data() { engines(); }
    void linesThatNobodyUsesAreClosed();
    void thereAreAtMostThreeLines_data() { engines(); }
    void thereAreAtMostThreeLines();
    void pagingSeesEveryRowOnceWhileRowsComeAndGo_data() { engines(); }
    void pagingSeesEveryRowOnceWhileRowsComeAndGo();
    void aTableThatVanishesIsSaidAndTheOthersStay_data() { engines(); }
    void aTableThatVanishesIsSaidAndTheOthersStay();

private:
    static void engines()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("PostgreSQL") << int(db::Engine::Postgres);
        QTest::newRow("MariaDB") << int(db::Engine::MySql);
    }
    /// An open service on the row's server, in a database of this test's own.
    std::unique_ptr<Service> service();
    QString address() const;
    OpenOptions options() const { return {address(), m_server->settings().password, {}, QTimeZone::utc()}; }
    void run(const QByteArray& sql) const { m_server->run(sql, m_database); }
    /// How many lines the reader has to the server.
    int lines() const;

    std::map<db::Engine, std::unique_ptr<TestServer>> m_servers;
    std::map<db::Engine, QByteArray> m_content;
    TestServer* m_server = nullptr;
    QString m_database;
    int m_databases = 0;
};

void LiveServersTest::initTestCase()
{
    const QTemporaryDir folder;
    demo::DemoOptions demo;
    demo.system = u"widget-logs"_s;
    demo.conversations = 60;
    demo.now = 1'782'849'600'000;
    const QString file = folder.filePath(u"demo.db"_s);
    QVERIFY(demo::writeDemo(file, demo).has_value());
    for (const db::Engine engine : {db::Engine::Postgres, db::Engine::MySql}) {
        m_servers[engine] = std::make_unique<TestServer>(engine);
        m_content[engine] = tests::asServerSql(file, engine);
    }
}

void LiveServersTest::cleanupTestCase()
{
    m_servers.clear();
}

void LiveServersTest::init()
{
    QFETCH(int, engine);
    m_server = m_servers.at(db::Engine(engine)).get();
    m_database = u"live%1"_s.arg(++m_databases);
    if (m_server->isPostgres())
        m_server->run("CREATE DATABASE " + m_database.toUtf8());
    else
        m_server->run("CREATE DATABASE " + m_database.toUtf8() + " CHARACTER SET utf8mb4; GRANT SELECT ON " +
                      m_database.toUtf8() + ".* TO reader@'%'");
    run(m_content.at(db::Engine(engine)));
    if (m_server->isPostgres())
        run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; CHECKPOINT"); // some tests kill the
                                                                                  // server
}

QString LiveServersTest::address() const
{
    return m_server->settings(m_database).shown();
}

std::unique_ptr<Service> LiveServersTest::service()
{
    auto service = std::make_unique<Service>(options());
    QSignalSpy opened(service.get(), &Service::opened);
    QSignalSpy failed(service.get(), &Service::failed);
    service->open();
    if (!opened.wait(10'000))
        qFatal("not opened: %s",
               qPrintable(failed.isEmpty() ? QString() : failed.at(0).at(0).value<Error>().line()));
    return service;
}

int LiveServersTest::lines() const
{
    return m_server
        ->run(m_server->isPostgres()
                  ? "SELECT count(*) FROM pg_stat_activity WHERE usename='reader'"
                  : "SELECT count(*) FROM information_schema.processlist WHERE user='reader'")
        .trimmed()
        .toInt();
}

void LiveServersTest::newRowsAreNoticed()
{
    const auto live = service();
    QSignalSpy changed(live.get(), &Service::contentChanged);
    live->setWatch(50ms);
    run("INSERT INTO message_logs (id, conversation_id, message_type, message_text, created_at) VALUES "
        "(999999, 'new one', 'user', 'hello', '2026-06-30 19:59:59')");
    QTRY_COMPARE(changed.size(), 1);
    // Every line knows of it, also the one that had counted before.
    QSignalSpy ready(live.get(), &Service::summaryReady);
    live->renewSummary({});
    QVERIFY(ready.wait());
    QVERIFY(live->summary()->count(Entity::Message).has_value());
}

void LiveServersTest::changedAndDeletedRowsAreNoticed()
{
    const auto live = service();
    QSignalSpy changed(live.get(), &Service::contentChanged);
    live->setWatch(50ms);
    QTest::qWait(1100); // one engine writes down the second of a change
    changed.clear();
    run("UPDATE tool_call_logs SET status='error' WHERE id=1");
    QTRY_VERIFY(!changed.isEmpty());
    QTest::qWait(1100);
    changed.clear();
    run("DELETE FROM system_logs WHERE id=1");
    QTRY_VERIFY(!changed.isEmpty());
}

void LiveServersTest::nothingIsNoticedWhereNothingHappens()
{
    const auto live = service();
    QTest::qWait(1500); // what the server counted late is counted by now
    live->setWatch(20ms);
    QTest::qWait(200);
    QSignalSpy changed(live.get(), &Service::contentChanged);
    QTest::qWait(600);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!live->isAway());
}

void LiveServersTest::aServerThatGoesAwayIsTriedUntilItIsBack()
{
    const auto live = service();
    QSignalSpy away(live.get(), &Service::away);
    QSignalSpy back(live.get(), &Service::back);
    QSignalSpy gone(live.get(), &Service::gone);
    live->setWatch(50ms);
    m_server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(away.size() >= 2, 15'000);
    QVERIFY(live->isAway());
    const auto pause = [&](int i) { return away.at(i).at(1).value<std::chrono::milliseconds>(); };
    QCOMPARE(pause(1), pause(0) * 2);
    QVERIFY(!away.at(0).at(0).value<Error>().message.isEmpty());
    QVERIFY(!away.at(0).at(0).value<Error>().line().contains(m_server->settings().password));
    m_server->start();
    live->tryAgain();
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 15'000);
    QVERIFY(!live->isAway());
    QCOMPARE(gone.size(), 0);
    std::optional<size_t> rows;
    QString problem;
    live->ask<chatlog::Page<Message>>(
        Service::Lane::Pages, {}, this,
        [](Database& database, const CancelToken& token, const Progress&) {
            return database.page<Message>(tests::listOf(Entity::Message), {}, 20, token);
        },
        [&](const Result<chatlog::Page<Message>>& page) {
            rows = page ? page->rows.size() : 0;
            problem = page ? QString() : page.error().line() + page.error().detail;
        });
    QTRY_VERIFY(rows.has_value());
    QVERIFY2(*rows == 20, qPrintable(problem));
}

void LiveServersTest::aQuestionThatFailsBySuchACutIsHeeded()
{
    const auto live = service();
    live->setWatch(0ms);
    QSignalSpy away(live.get(), &Service::away);
    QSignalSpy back(live.get(), &Service::back);
    m_server->kill();
    std::optional<Error::Code> code;
    live->ask<chatlog::Page<Message>>(
        Service::Lane::Figures, {}, this,
        [](Database& database, const CancelToken& token, const Progress&) {
            return database.page<Message>(tests::listOf(Entity::Message), {}, 20, token);
        },
        [&](const Result<chatlog::Page<Message>>& page) {
            code = page ? Error::Code::Failed : page.error().code;
        });
    QTRY_VERIFY_WITH_TIMEOUT(!away.isEmpty(), 15'000);
    QVERIFY(code == Error::Code::Gone || code == Error::Code::CannotOpen);
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 15'000); // by itself, although nobody watches
}

void LiveServersTest::linesThatNobodyUsesAreClosed()
{
    const auto live = service();
    live->setWatch(0ms);
    live->setIdleClose(100ms);
    const auto ask = [&](Service::Lane lane) {
        bool answered = false;
        live->ask<chatlog::Page<Message>>(
            lane, {}, this,
            [](Database& database, const CancelToken& token, const Progress&) {
                return database.page<Message>(tests::listOf(Entity::Message), {}, 5, token);
            },
            [&](const Result<chatlog::Page<Message>>& page) { answered = page && page->rows.size() == 5; });
        return QTest::qWaitFor([&] { return answered; });
    };
    QVERIFY(ask(Service::Lane::Pages));
    QVERIFY(ask(Service::Lane::Bulk));
    QTRY_COMPARE(lines(), 0);
    QVERIFY(ask(Service::Lane::Pages)); // and made again
}

void LiveServersTest::thereAreAtMostThreeLines()
{
    const auto live = service();
    live->setWatch(10ms);
    int answered = 0;
    for (int i = 0; i < 12; ++i) {
        for (const Service::Lane lane : {Service::Lane::Pages, Service::Lane::Figures, Service::Lane::Bulk}) {
            live->ask<chatlog::Page<Message>>(
                lane, {}, this,
                [](Database& database, const CancelToken& token, const Progress&) {
                    return database.page<Message>(tests::listOf(Entity::Message), {}, 50, token);
                },
                [&](const Result<chatlog::Page<Message>>&) { ++answered; });
        }
    }
    QTRY_COMPARE(answered, 36);
    const int open = lines();
    QVERIFY2(open >= 1 && open <= 3, qPrintable(QString::number(open)));
}

void LiveServersTest::pagingSeesEveryRowOnceWhileRowsComeAndGo()
{
    const auto database = Database::open(options());
    QVERIFY2(database.has_value(), database ? "" : qPrintable(database.error().line()));
    const auto all = tests::allRows<Message>(**database, tests::listOf(Entity::Message));
    QVERIFY(all.size() > 300);
    QSet<QString> deleted;
    QHash<QString, int> seen;
    std::optional<chatlog::Cursor> after;
    int round = 0;
    do {
        const auto page = (*database)->page<Message>(tests::listOf(Entity::Message), after, 40);
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().line()));
        for (const Message& message : page->rows)
            ++seen[message.messageId];
        after = page->next;
        // One comes on top, one comes where was read already, one goes from each side, and the row at which
        // the page ended goes as well.
        const QByteArray id = QByteArray::number(5'000'000 + round);
        const qint64 topId = all[size_t(2 * round)].messageId.toLongLong();
        const qint64 lowId = all[all.size() - 1 - size_t(2 * round)].messageId.toLongLong();
        const qint64 lastId = page->rows.empty() ? 0 : page->rows.back().messageId.toLongLong();
        run("INSERT INTO message_logs (id, conversation_id, message_type, message_text, created_at) VALUES "
            "(" +
            id + ", 'c', 'user', 'x', '2027-01-01 00:00:00')");
        for (const qint64 gone : {topId, lowId, lastId}) {
            run("DELETE FROM message_logs WHERE id=" + QByteArray::number(gone));
            deleted.insert(QString::number(gone));
        }
        ++round;
    } while (after && round < 200);
    QVERIFY(round > 5);
    for (auto row = seen.cbegin(); row != seen.cend(); ++row)
        QVERIFY2(row.value() == 1, qPrintable(row.key()));
    for (const Message& message : all)
        QVERIFY2(seen.contains(message.messageId) || deleted.contains(message.messageId),
                 qPrintable(message.messageId));
}

void LiveServersTest::aTableThatVanishesIsSaidAndTheOthersStay()
{
    const auto live = service();
    QSignalSpy away(live.get(), &Service::away);
    run("DROP TABLE tool_call_logs");
    std::optional<Error> error;
    live->ask<chatlog::Page<chatlog::ToolCall>>(
        Service::Lane::Pages, {}, this,
        [](Database& database, const CancelToken& token, const Progress&) {
            return database.page<chatlog::ToolCall>(tests::listOf(Entity::ToolCall), {}, 5, token);
        },
        [&](const Result<chatlog::Page<chatlog::ToolCall>>& page) { error = page ? Error{} : page.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, Error::Code::NotThere);
    QVERIFY2(error->message.contains(u"tool_call_logs"_s), qPrintable(error->message));
    QVERIFY(!error->advice.isEmpty());
    std::optional<size_t> rows;
    live->ask<chatlog::Page<Message>>(
        Service::Lane::Pages, {}, this,
        [](Database& database, const CancelToken& token, const Progress&) {
            return database.page<Message>(tests::listOf(Entity::Message), {}, 5, token);
        },
        [&](const Result<chatlog::Page<Message>>& page) { rows = page ? page->rows.size() : 0; });
    QTRY_VERIFY(rows.has_value());
    QCOMPARE(*rows, size_t(5));
    QCOMPARE(away.size(), 0);
}

QTEST_GUILESS_MAIN(LiveServersTest)
#include "tst_liveservers.moc"
