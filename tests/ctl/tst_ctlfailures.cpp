// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace program;

namespace {

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// One line that says what happened and what to do, and nothing else.
void isOneErrorLine(const Outcome& outcome)
{
    QVERIFY2(outcome.err.startsWith("scrollbackctl: "), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(outcome.err.endsWith('\n'));
    QVERIFY(QString::fromUtf8(outcome.err).count(QStringLiteral(": ")) >= 2);
}

} // namespace

class TestCtlFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_small = m_folder.filePath(QStringLiteral("small.db"));
        m_large = m_folder.filePath(QStringLiteral("large.db"));
        const QStringList at = {QStringLiteral("--now"), QStringLiteral("2026-06-30T20:00:00Z")};
        QCOMPARE(run(QStringList{QStringLiteral("demo"), m_small, QStringLiteral("--conversations=30")} + at)
                     .status,
                 0);
        QCOMPARE(
            run(QStringList{QStringLiteral("demo"), m_large, QStringLiteral("--conversations=4000")} + at)
                .status,
            0);
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("out")));
    }

    void wrongCommandLinesExitWithTwo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("hint");
        const auto row = [](const char* line, const char* hint) {
            QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(hint);
        };
        row("", "--help");
        row("mesages DB", "did you mean messages?");
        row("frobnicate DB", "--help");
        row("messages", "messages SOURCE");
        row("thread DB", "thread SOURCE ID");
        row("search DB", "search SOURCE TEXT");
        row("messages DB more", "one word too many");
        row("messages DB --dyas 3", "did you mean --days?");
        row("messages DB -x", "no option -x");
        row("messages DB --days", "--days N");
        row("messages DB --days 0", "write 1 to");
        row("messages DB --limit -1", "write 0 or more");
        row("messages DB --limit=", "empty value");
        row("messages DB --time-zone Mars", "Europe/Berlin");
        row("messages DB --from soon", "2026-06-30");
        row("messages DB --days 3 --to 2026-01-01", "leave one of them out");
        row("messages DB --format xlsx", "table, json, jsonl, csv");
        row("messages DB --tool x", "makes no sense for messages");
        row("messages DB --raw", "only CSV");
        row("dashboard DB --format csv", "table, json");
        row("dashboard DB --limit 3", "makes no sense for dashboard");
        row("dashboard DB --from 2099-01-01", "future");
        row("dashboard DB --from 1700-01-01 --to 2100-01-01", "at most");
        row("info DB --days 3", "makes no sense for info");
        row("export DB messages", "-o FILE");
        row("export DB messages -o OUT/x", "--format csv");
        row("export DB widgets -o OUT/x.csv", "conversations, messages");
        row("export DB mesages -o OUT/x.csv", "did you mean messages?");
        row("export DB messages -o OUT/x.csv --level error", "makes no sense for an export of messages");
        row("export DB messages -o OUT/x.xlsx --raw", "only CSV");
        row("export DB messages -o DB --format csv", "does not replace");
        row("export sqlite://DB messages -o DB --format csv", "does not replace");
        row("export DB messages -o OTHER --format xlsx", "does not replace");
        row("export DB messages -o DB-wal --format csv", "about to write");
        row("export DB messages -o DB-shm --format csv", "about to write");
        row("export OTHER messages -o DB-journal --format jsonl", "about to write");
        row("export DB messages -o -", "--format csv");
        row("export DB messages -o - --format xlsx", "cannot be written to standard output");
        row("demo DB-wal", "about to write");
        row("messages DB --conversation ,", "write --conversation ID");
        row("dashboard DB --user u1", "Nothing can be counted by user_id");
        row("demo OUT/x.db --system widgetlogs", "did you mean widget-logs?");
        row("demo OUT/x.db --system parrot", "chat-sessions");
        row("demo OUT/x.db --conversations 0", "write 1 to");
        row("demo OUT/x.db --format json", "makes no sense for demo");
    }
    void wrongCommandLinesExitWithTwo()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, hint);
        const Outcome outcome = run(words(filled(line)));
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QByteArray());
        isOneErrorLine(outcome);
        QVERIFY2(outcome.err.contains(hint), outcome.err.constData());
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("out"))).isEmpty());
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*-*")}, QDir::Files), QStringList());
    }

    void sourcesThatCannotBeOpenedExitWithThree_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("no such file") << QStringLiteral("/no/such/file.db") << QByteArray("There is no file");
        QTest::newRow("a folder") << QStringLiteral("OUT") << QByteArray("folder");
        QTest::newRow("no database") << QStringLiteral(SCROLLBACKCTL) << QByteArray("no SQLite database");
        QTest::newRow("a server") << QStringLiteral("postgresql://me@127.0.0.1:1/db")
                                  << QByteArray("refuses connections");
        QTest::newRow("another server")
            << QStringLiteral("mysql://me@127.0.0.1:1/db") << QByteArray("refuses connections");
        QTest::newRow("a dump") << QStringLiteral("DUMP") << QByteArray("no table of a chat system");
        QTest::newRow("a saved connection") << QStringLiteral("production") << QByteArray("There is no");
    }
    void sourcesThatCannotBeOpenedExitWithThree()
    {
        QFETCH(QString, source);
        QFETCH(QByteArray, hint);
        QFile dump(m_folder.filePath(QStringLiteral("dump.sql")));
        QVERIFY(dump.open(QIODevice::WriteOnly));
        dump.write("create table a(b);");
        dump.close();
        for (const char* command : {"info", "messages", "dashboard"}) {
            const Outcome outcome = run({QString::fromLatin1(command), filled(source)});
            QCOMPARE(outcome.status, 3);
            QCOMPARE(outcome.out, QByteArray());
            isOneErrorLine(outcome);
            QVERIFY2(outcome.err.contains(hint), outcome.err.constData());
        }
        QFile::remove(dump.fileName());
    }

    void databasesOfNoKnownSystemExitWithThree()
    {
        const QString path = m_folder.filePath(QStringLiteral("other.db"));
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); "
                                     "db.execute('create table recipes(id, flour)')"),
                      path});
        QCOMPARE(finish(python).status, 0);
        const Outcome outcome = run({QStringLiteral("info"), path});
        QCOMPARE(outcome.status, 3);
        isOneErrorLine(outcome);
        QVERIFY(outcome.err.contains("recipes"));
        const Outcome other = run(
            {QStringLiteral("info"), m_small, QStringLiteral("--system"), QStringLiteral("chat-history")});
        QCOMPARE(other.status, 3);
        QVERIFY(other.err.contains("widget-logs"));
    }

    void whatIsNotThereExitsWithOne_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("an entity that the system has not") << QStringLiteral("jobs DB");
        QTest::newRow("an export of it") << QStringLiteral("export DB jobs -o OUT/jobs.csv");
        QTest::newRow("a conversation") << QStringLiteral("thread DB no-such-id");
        QTest::newRow("a demo over a file") << QStringLiteral("demo DB");
        QTest::newRow("a folder to write into")
            << QStringLiteral("export DB messages -o /no/such/folder/x.csv");
        QTest::newRow("a folder as a file") << QStringLiteral("export DB messages -o OUT --format csv");
        QTest::newRow("a full device") << QStringLiteral("export DB messages -o /dev/full --format csv");
        QTest::newRow("a workbook into a device")
            << QStringLiteral("export DB messages -o /dev/full --format xlsx");
    }
    void whatIsNotThereExitsWithOne()
    {
        QFETCH(QString, line);
        const Outcome outcome = run(words(filled(line)));
        QVERIFY2(outcome.status == 1, outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
        isOneErrorLine(outcome);
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("out"))).isEmpty());
    }

    void aFullStandardOutputIsAnError_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"messages DB", "messages DB --format csv", "messages DB --format table",
                                 "info DB", "dashboard DB", "--help", "messages --help", "--version"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aFullStandardOutputIsAnError()
    {
        QFETCH(QString, line);
        QProcess process;
        prepare(process);
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(path(), words(filled(line)));
        const Outcome outcome = finish(process);
        QCOMPARE(outcome.status, 1);
        isOneErrorLine(outcome);
        QVERIFY(outcome.err.contains("The disk is full"));
    }

    void aReaderThatGoesAwayEndsItQuietly()
    {
        QProcess shell;
        prepare(shell);
        shell.start(
            QStringLiteral("bash"),
            {QStringLiteral("-c"),
             QStringLiteral("\"$0\" messages \"$1\" --limit 0 | head -c 10; echo \" ${PIPESTATUS[0]}\""),
             path(), m_large});
        const Outcome outcome = finish(shell);
        QCOMPARE(outcome.out, QByteArray("[\n{\"messag 0\n"));
        QCOMPARE(outcome.err, QByteArray());
    }

    void anInterruptedListExitsWith130_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void anInterruptedListExitsWith130()
    {
        QFETCH(int, signal);
        // Nobody reads: it waits in the middle of a write.
        QProcess process;
        prepare(process);
        process.start(path(), {QStringLiteral("messages"), m_large, QStringLiteral("--limit=0")});
        QVERIFY(process.waitForStarted());
        QTest::qSleep(500);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
        const Outcome outcome = finish(process);
        QCOMPARE(outcome.status, 130);
        QCOMPARE(outcome.err, QByteArray("scrollbackctl: Interrupted\n"));
        QVERIFY(timer.elapsed() < 5000);
    }

    void anInterruptedExportLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"x.csv", "x.json", "x.xlsx", "x.html"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void anInterruptedExportLeavesNothing()
    {
        QFETCH(QString, name);
        const QDir out(m_folder.filePath(QStringLiteral("out")));
        // It is stopped in its tracks as soon as it has begun to write. On a busy machine it may be done
        // before that is seen; then it is tried again.
        QProcess process;
        prepare(process);
        for (int attempt = 0; attempt < 50; ++attempt) {
            process.start(path(), {QStringLiteral("export"), m_large, QStringLiteral("messages"),
                                   QStringLiteral("-o"), out.filePath(name)});
            QVERIFY(process.waitForStarted());
            QElapsedTimer timer;
            timer.start();
            while (out.entryList(QDir::Files | QDir::Hidden).isEmpty() && timer.elapsed() < patience)
                QTest::qSleep(0);
            QCOMPARE(::kill(pid_t(process.processId()), SIGSTOP), 0);
            if (!QFile::exists(out.filePath(name)))
                break;
            process.kill();
            process.waitForFinished();
            QVERIFY(QFile::remove(out.filePath(name)));
        }
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QCOMPARE(::kill(pid_t(process.processId()), SIGCONT), 0);
        const Outcome outcome = finish(process);
        QCOMPARE(outcome.status, 130);
        QCOMPARE(outcome.err, QByteArray("scrollbackctl: Interrupted\n"));
        QCOMPARE(out.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    void anExportIntoAPipeWaitsForItsReaderAndCanBeInterrupted_data()
    {
        QTest::addColumn<bool>("reader");
        QTest::newRow("nobody has opened it") << false;
        QTest::newRow("whoever has opened it does not read") << true;
    }
    void anExportIntoAPipeWaitsForItsReaderAndCanBeInterrupted()
    {
        QFETCH(bool, reader);
        const QByteArray pipe = QFile::encodeName(m_folder.filePath(QStringLiteral("pipe")));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const int descriptor = reader ? ::open(pipe.constData(), O_RDONLY | O_NONBLOCK) : -1;
        QProcess process;
        prepare(process);
        process.start(path(),
                      {QStringLiteral("export"), m_large, QStringLiteral("messages"), QStringLiteral("-o"),
                       QFile::decodeName(pipe), QStringLiteral("--format"), QStringLiteral("csv")});
        QVERIFY(process.waitForStarted());
        QVERIFY(!process.waitForFinished(500));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        const Outcome outcome = finish(process);
        if (descriptor >= 0)
            ::close(descriptor);
        QVERIFY(QFileInfo::exists(QFile::decodeName(pipe))); // a pipe is nobody's half file
        QVERIFY(QFile::remove(QFile::decodeName(pipe)));
        QCOMPARE(outcome.status, 130);
        QCOMPARE(outcome.err, QByteArray("scrollbackctl: Interrupted\n"));
        QVERIFY(timer.elapsed() < 5000);
    }

    void anExportIntoAPipeArrivesWhole()
    {
        QProcess shell;
        prepare(shell);
        shell.start(
            QStringLiteral("bash"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "mkfifo \"$2\" && { cat \"$2\" & \"$0\" export \"$1\" messages -o \"$2\" --format csv; "
                 "echo $? >&2; wait; rm \"$2\"; }"),
             path(), m_large, m_folder.filePath(QStringLiteral("pipe"))});
        const Outcome outcome = finish(shell);
        QCOMPARE(outcome.err, QByteArray("0\n"));
        QCOMPARE(outcome.out, run({QStringLiteral("messages"), m_large, QStringLiteral("--limit=0"),
                                   QStringLiteral("--format=csv")})
                                  .out);
    }

    void closedStandardDescriptorsAreNotWrittenThrough()
    {
        // Whatever is opened next would get their numbers: the export's file, or the database's.
        const QString target = m_folder.filePath(QStringLiteral("closed.csv"));
        QProcess shell;
        prepare(shell);
        shell.start(
            QStringLiteral("bash"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "\"$0\" export \"$1\" messages -o \"$2\" <&- >&- 2>&-; echo $?; \"$0\" info \"$1\" >&-; "
                 "echo $?; \"$0\" frobnicate 2>&-; echo $?"),
             path(), m_small, target});
        const Outcome outcome = finish(shell);
        QCOMPARE(outcome.out, QByteArray("0\n1\n2\n"));
        QVERIFY2(outcome.err.startsWith("scrollbackctl: Standard output cannot be written to"),
                 outcome.err.constData());
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), run({QStringLiteral("messages"), m_small, QStringLiteral("--limit=0"),
                                         QStringLiteral("--format=csv")})
                                        .out);
    }

    void ofSeveralSystemsTheMostCompleteIsReadAndNamed()
    {
        const QString path = m_folder.filePath(QStringLiteral("several.db"));
        QVERIFY(QFile::copy(m_small, path));
        QProcess python;
        python.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); "
                            "db.execute('create table wp_jobs(id, type, status, progress, createdAt)')"),
             path});
        QCOMPARE(finish(python).status, 0);
        const Outcome unsaid = run({QStringLiteral("info"), path});
        QCOMPARE(unsaid.status, 0);
        QCOMPARE(unsaid.json().object().value(QStringLiteral("system")).toString(),
                 QStringLiteral("widget-logs"));
        QCOMPARE(
            QString::fromUtf8(unsaid.err),
            QStringLiteral("scrollbackctl: “several.db” holds several systems, and widget-logs was opened: "
                           "for the others add --system job-history:wp_\n"));
        const Outcome said = run(
            {QStringLiteral("jobs"), path, QStringLiteral("--system"), QStringLiteral("job-history:wp_")});
        QCOMPARE(said.status, 0);
        QCOMPARE(said.err, QByteArray());
        QCOMPARE(said.out, QByteArray("[]\n"));
        QCOMPARE(
            run({QStringLiteral("info"), path, QStringLiteral("--system"), QStringLiteral("widget-logs")})
                .err,
            QByteArray());
    }

    void anInterruptedDemoLeavesNothing()
    {
        const QDir out(m_folder.filePath(QStringLiteral("out")));
        QProcess process;
        prepare(process);
        process.start(path(), {QStringLiteral("demo"), out.filePath(QStringLiteral("x.db")),
                               QStringLiteral("--conversations=1000000")});
        QVERIFY(process.waitForStarted());
        QTest::qSleep(300);
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QCOMPARE(finish(process).status, 130);
        QCOMPARE(out.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    void anExistingFileIsReplacedOnlyByAWholeOne()
    {
        const QString target = m_folder.filePath(QStringLiteral("kept.csv"));
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before");
        file.close();
        // The shell forbids files of more than 100 blocks: the disk fills up on the way.
        QProcess shell;
        prepare(shell);
        shell.start(QStringLiteral("bash"),
                    {QStringLiteral("-c"),
                     QStringLiteral("ulimit -f 100; exec \"$0\" export \"$1\" messages -o \"$2\""), path(),
                     m_large, target});
        const Outcome outcome = finish(shell);
        QCOMPARE(outcome.status, 1);
        isOneErrorLine(outcome);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("before"));
        file.close();
        QCOMPARE(
            QDir(m_folder.path()).entryList({QStringLiteral(".scrollback*")}, QDir::Files | QDir::Hidden),
            QStringList());
        QCOMPARE(
            run({QStringLiteral("export"), m_small, QStringLiteral("messages"), QStringLiteral("-o"), target})
                .status,
            0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("message_id,"));
    }

    void aLocaleWithoutUtf8IsNoTrouble()
    {
        const Outcome outcome = run({QStringLiteral("search"), m_large, QStringLiteral("订单")},
                                    {QStringLiteral("LC_ALL=C"), QStringLiteral("LANG=C")});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(outcome.out.contains("订单"));
    }

private:
    QString filled(QString line) const
    {
        line.replace(QStringLiteral("DUMP"), m_folder.filePath(QStringLiteral("dump.sql")));
        line.replace(QStringLiteral("OTHER"), m_large);
        line.replace(QStringLiteral("DB"), m_small);
        return line.replace(QStringLiteral("OUT"), m_folder.filePath(QStringLiteral("out")));
    }

    QTemporaryDir m_folder;
    QString m_small;
    QString m_large;
};

QTEST_GUILESS_MAIN(TestCtlFailures)
#include "tst_ctlfailures.moc"
