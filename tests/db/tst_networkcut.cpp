// SPDX-License-Identifier: GPL-3.0-or-later
// A network that swallows packets without a word, between two network namespaces. Needs the rights of root.
#include "db/sessionrows.h"
#include "support/servers.h"

#include <unistd.h>

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace scrollback;
using namespace scrollback::db;
using namespace Qt::StringLiterals;
using tests::TestServer;

namespace {

constexpr int noticedWithinMs = 60'000; ///< "in about half a minute" on an idle machine
constexpr int atOnceMs = 3000;

/// Two network namespaces, this process's own and another, with a cable between them that can be pulled.
class Cable
{
public:
    /// Why there is none; empty where there is.
    QString plugIn()
    {
        if (::geteuid() != 0)
            return u"only root may make network namespaces"_s;
        m_holder.start(u"unshare"_s, {u"-n"_s, u"sleep"_s, u"1000"_s});
        if (!m_holder.waitForStarted())
            return u"there is no unshare"_s;
        // unshare becomes sleep when it is in its namespace.
        const QString ours = QFile::symLinkTarget(u"/proc/self/ns/net"_s);
        if (!QTest::qWaitFor([&] {
                return m_holder.state() != QProcess::Running ||
                       QFile::symLinkTarget(u"/proc/%1/ns/net"_s.arg(process())) != ours;
            }) ||
            m_holder.state() != QProcess::Running)
            return u"a network namespace cannot be made here"_s;
        const QString pid = QString::number(process());
        if (!ip(u"link add %1 type veth peer name %2 netns %3"_s.arg(near(), far(), pid)) ||
            !ip(u"addr add 10.213.77.1/30 dev "_s + near()) || !ip(u"link set %1 up"_s.arg(near())) ||
            !ipThere(u"addr add 10.213.77.2/30 dev "_s + far()) || !ipThere(u"link set lo up"_s) || !mend())
            return u"a network cannot be made here"_s;
        return {};
    }
    ~Cable()
    {
        m_holder.kill(); // and with the namespace go both ends
        m_holder.waitForFinished();
    }
    void pull() { ipThere(u"link set %1 down"_s.arg(far())); }
    bool mend() { return ipThere(u"link set %1 up"_s.arg(far())); }
    qint64 process() const { return m_holder.processId(); }

private:
    static QString near() { return u"sbn%1"_s.arg(::getpid() % 100'000); }
    static QString far() { return u"sbf%1"_s.arg(::getpid() % 100'000); }
    static bool ip(const QString& arguments)
    {
        return QProcess::execute(TestServer::program(u"ip"_s), arguments.split(u' ')) == 0;
    }
    bool ipThere(const QString& arguments) const
    {
        return QProcess::execute(u"nsenter"_s, QStringList{u"-t"_s, QString::number(process()), u"-n"_s,
                                                           TestServer::program(u"ip"_s)} +
                                                   arguments.split(u' ')) == 0;
    }

    QProcess m_holder;
};

} // namespace

class NetworkCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatIsCutWithoutAWordIsNoticed_data();
    void aLineThatIsCutWithoutAWordIsNoticed();
};

void NetworkCutTest::aLineThatIsCutWithoutAWordIsNoticed_data()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("PostgreSQL") << int(Engine::Postgres);
    QTest::newRow("MariaDB") << int(Engine::MySql);
}

void NetworkCutTest::aLineThatIsCutWithoutAWordIsNoticed()
{
    QFETCH(int, engine);
    Cable cable;
    if (const QString problem = cable.plugIn(); !problem.isEmpty())
        QSKIP(qPrintable(problem));
    TestServer server(Engine(engine), {}, {u"10.213.77.2"_s, cable.process()});
    server.run("CREATE TABLE t (id int); INSERT INTO t VALUES (7);");
    if (server.isPostgres())
        server.run("GRANT SELECT ON t TO reader");
    const auto opened = openSession(server.settings(), {});
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().line()));
    Session& session = **opened;
    const QString many = server.isPostgres()
                             ? u"SELECT i, repeat('x',1000) FROM generate_series(1,1000000) i"_s
                             : u"SELECT seq, repeat('x',1000) FROM seq_1_to_1000000"_s;
    const auto one = [&session]() -> Result<qint64> {
        const auto rows = session.query(u"SELECT id FROM t"_s);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto row = (*rows)->next();
        if (!row)
            return tl::unexpected(row.error());
        return (*rows)->cell(0).integer;
    };
    QCOMPARE(one().value(), 7);

    { // In the middle of a stream: the stop button acts at once, although nobody is there to be asked.
        const CancelToken token;
        const Session::Scope scope(session, token);
        auto rows = session.query(many);
        QVERIFY(rows.has_value());
        for (int i = 0; i < 100; ++i)
            QVERIFY((*rows)->next().value_or(false));
        cable.pull();
        std::thread other([&token] {
            std::this_thread::sleep_for(std::chrono::milliseconds(500));
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
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().code, Error::Code::Cancelled);
        QVERIFY2(taken < 500 + atOnceMs, qPrintable(QString::number(taken)));
    }
    QVERIFY(cable.mend());
    QTRY_COMPARE_WITH_TIMEOUT(one().value_or(0), 7, noticedWithinMs);

    { // And nobody stops it: it is noticed.
        auto rows = session.query(many);
        QVERIFY(rows.has_value());
        for (int i = 0; i < 100; ++i)
            QVERIFY((*rows)->next().value_or(false));
        cable.pull();
        QElapsedTimer clock;
        clock.start();
        Result<bool> more = true;
        while (more.value_or(false))
            more = (*rows)->next();
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().code, Error::Code::Gone);
        QVERIFY2(more.error().message.contains(u"was lost"_s), qPrintable(more.error().line()));
        QVERIFY2(clock.elapsed() < noticedWithinMs, qPrintable(QString::number(clock.elapsed())));
    }
    // Away still: said, not waited for without an end.
    QVERIFY(!one().has_value());
    QVERIFY(cable.mend());
    QTRY_COMPARE_WITH_TIMEOUT(one().value_or(0), 7, noticedWithinMs);
}

QTEST_GUILESS_MAIN(NetworkCutTest)
#include "tst_networkcut.moc"
