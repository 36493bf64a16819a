// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatlog/dashboard.h"
#include "demo/demo.h"
#include "source/database.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace scrollback;

namespace {

constexpr TimeMs now = 1'782'849'600'000; // 2026-06-30T20:00:00Z

struct Ran
{
    int exitCode = -1;
    QString out;
    QString err;
};

Ran start(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// As a cron job starts it: no display, no session, and somebody's empty home.
QProcessEnvironment environmentIn(const QString& home)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("TMPDIR"), home);
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

Ran report(const QStringList& arguments, const QString& home)
{
    return start(QStringLiteral(SCROLLBACK_PROGRAM), arguments, environmentIn(home));
}

QString textOf(const QString& pdf)
{
    return start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")},
                 QProcessEnvironment::systemEnvironment())
        .out;
}

} // namespace

class TestReportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReportSaysWhatTheDashboardCounts_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QString>("size");
        QTest::addColumn<QStringList>("headings");
        const auto row = [](const char* system, const char* paper, const char* size,
                            const QStringList& headings) {
            QTest::addRow("%s on %s", system, paper)
                << QString::fromLatin1(system) << QString::fromLatin1(paper) << QString::fromLatin1(size)
                << headings;
        };
        row("widget-logs", "a4", "595 x 842",
            {QStringLiteral("Conversations"), QStringLiteral("Tokens"), QStringLiteral("Tool calls"),
             QStringLiteral("Error rate"), QStringLiteral("Response time"), QStringLiteral("Top tools"),
             QStringLiteral("Tools that failed most"), QStringLiteral("Widgets"),
             QStringLiteral("Log levels"), QStringLiteral("Day by day"),
             QStringLiteral("search_knowledge_base")});
        row("chat-sessions", "letter", "612 x 792",
            {QStringLiteral("Conversations"), QStringLiteral("Response time"), QStringLiteral("Day by day")});
        row("assistant-threads", "a4", "595 x 842",
            {QStringLiteral("Conversations"), QStringLiteral("Satisfaction"), QStringLiteral("Day by day")});
        row("job-history", "letter", "612 x 792",
            {QStringLiteral("Jobs"), QStringLiteral("Job success rate"), QStringLiteral("Log levels"),
             QStringLiteral("Jobs by status"), QStringLiteral("Day by day")});
        row("chat-history", "a4", "595 x 842",
            {QStringLiteral("Conversations"), QStringLiteral("Error rate"), QStringLiteral("Day by day")});
    }
    void aReportSaysWhatTheDashboardCounts()
    {
        QFETCH(QString, system);
        QFETCH(QString, paper);
        QFETCH(QString, size);
        QFETCH(QStringList, headings);
        const QTemporaryDir folder;
        const QString database = folder.filePath(QStringLiteral("demo.sqlite"));
        demo::DemoOptions options;
        options.system = system;
        options.conversations = 150;
        options.days = 30;
        options.now = now;
        QVERIFY(demo::writeDemo(database, options));
        const QDir out(folder.path());
        QVERIFY(out.mkdir(QStringLiteral("home")));
        const QString pdf = out.filePath(QStringLiteral("r.pdf"));
        const Ran ran = report({QStringLiteral("--report"), pdf, QStringLiteral("--days"),
                                QStringLiteral("14"), QStringLiteral("--now"),
                                QStringLiteral("2026-06-30T20:00:00Z"), QStringLiteral("--time-zone"),
                                QStringLiteral("Europe/Berlin"), QStringLiteral("--paper"), paper, database},
                               out.filePath(QStringLiteral("home")));
        QCOMPARE(ran.err, QString());
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.exitCode, 0);
        // Nothing stays behind: neither beside the report nor in place of the session that is not there.
        QCOMPARE(
            out.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            (QStringList{QStringLiteral("demo.sqlite"), QStringLiteral("home"), QStringLiteral("r.pdf")}));
        QCOMPARE(
            QDir(out.filePath(QStringLiteral("home")))
                .entryList({QStringLiteral("scrollback-*"), QStringLiteral("runtime-*")}, QDir::AllEntries),
            QStringList());

        const QString sheet =
            start(QStringLiteral("pdfinfo"), {pdf}, QProcessEnvironment::systemEnvironment()).out;
        QVERIFY2(sheet.contains(size), qPrintable(sheet));
        const QString text = textOf(pdf);
        for (const char* part : {"Report on demo.sqlite", "Jun 17", "(14 days)", "time zone Europe/Berlin",
                                 "Jun 30, 2026, 22:00"})
            QVERIFY2(text.contains(QString::fromLatin1(part)), part);
        for (const QString& heading : std::as_const(headings))
            QVERIFY2(text.contains(heading), qPrintable(heading));
        QVERIFY2(!text.contains(QStringLiteral("…")), "something was cut off");
        const int pages = int(text.count(QLatin1Char('\f')));
        for (int page = 1; page <= pages; ++page)
            QVERIFY2(text.contains(QStringLiteral("%1 of %2").arg(page).arg(pages)), qPrintable(text));

        source::OpenOptions source;
        source.location = database;
        const auto opened = source::Database::open(source);
        QVERIFY(opened.has_value());
        const DayRange range = DayRange::lastDays(14, now, QTimeZone("Europe/Berlin"));
        const auto summary = (*opened)->summarize(range.cuts());
        QVERIFY(summary);
        const chatlog::Figures totals = source::dashboardOf(**summary, range).totals;
        const QString most = QLocale(QLocale::English, QLocale::UnitedStates)
                                 .toString(totals.messages ? *totals.messages : totals.jobs.value());
        QVERIFY2(text.contains(
                     QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(most)))),
                 qPrintable(most));
    }

    void aReportThatIsStoppedLeavesNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("ended by the system") << SIGTERM;
    }
    void aReportThatIsStoppedLeavesNothing()
    {
        QFETCH(int, signal);
        const QTemporaryDir folder;
        const QDir out(folder.path());
        QVERIFY(out.mkdir(QStringLiteral("home")));
        const QDir home(out.filePath(QStringLiteral("home")));
        const QString database = out.filePath(QStringLiteral("demo.sqlite"));
        demo::DemoOptions options;
        options.conversations = 3000;
        options.days = 30;
        options.now = now;
        QVERIFY(demo::writeDemo(database, options));
        QProcess process;
        process.setProcessEnvironment(environmentIn(home.path()));
        process.start(QStringLiteral(SCROLLBACK_PROGRAM),
                      {QStringLiteral("--report"), out.filePath(QStringLiteral("r.pdf")), database});
        // Its folder is there: it has begun.
        QTRY_VERIFY_WITH_TIMEOUT(!home.entryList({QStringLiteral("scrollback-*")}).isEmpty(), 20'000);
        QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.startsWith(QStringLiteral("scrollback: ")), qPrintable(said));
        QCOMPARE(out.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("demo.sqlite"), QStringLiteral("home")}));
        QCOMPARE(
            home.entryList({QStringLiteral("scrollback-*"), QStringLiteral("runtime-*")}, QDir::AllEntries),
            QStringList());
    }

    void aReportThatCannotBeWrittenLeavesNothing_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("no such folder") << QStringLiteral("no/such/folder/r.pdf") << 1;
        QTest::newRow("a folder") << QStringLiteral("home") << 1;
        QTest::newRow("its own source") << QStringLiteral("demo.sqlite") << 2;
    }
    void aReportThatCannotBeWrittenLeavesNothing()
    {
        QFETCH(QString, target);
        QFETCH(int, status);
        const QTemporaryDir folder;
        const QDir out(folder.path());
        QVERIFY(out.mkdir(QStringLiteral("home")));
        const QString database = out.filePath(QStringLiteral("demo.sqlite"));
        demo::DemoOptions options;
        options.conversations = 5;
        options.days = 5;
        options.now = now;
        QVERIFY(demo::writeDemo(database, options));
        const auto bytes = [&database] {
            QFile file(database);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        const Ran ran = report({QStringLiteral("--report"), out.filePath(target), QStringLiteral("--days"),
                                QStringLiteral("7"), database},
                               out.filePath(QStringLiteral("home")));
        QCOMPARE(ran.exitCode, status);
        QVERIFY2(ran.err.startsWith(QStringLiteral("scrollback: ")), qPrintable(ran.err));
        QCOMPARE(ran.err.count(u'\n'), 1);
        QVERIFY(bytes() == before);
        QCOMPARE(out.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("demo.sqlite"), QStringLiteral("home")}));
    }

    void pipesAndDevicesAreWrittenTo()
    {
        const QTemporaryDir folder;
        const QString database = smallDemo(folder);
        const QStringList words = {QStringLiteral("--days"), QStringLiteral("7"), database,
                                   QStringLiteral("--report")};
        const QProcessEnvironment environment = environmentIn(folder.path());
        // Standard output is a pipe here, and stays one.
        const Ran toPipe = start(QStringLiteral(SCROLLBACK_PROGRAM),
                                 words + QStringList{QStringLiteral("/dev/stdout")}, environment);
        QCOMPARE(toPipe.err, QString());
        QCOMPARE(toPipe.exitCode, 0);
        QVERIFY(toPipe.out.startsWith(QStringLiteral("%PDF-")));
        QVERIFY(toPipe.out.trimmed().endsWith(QStringLiteral("%%EOF")));

        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess reader;
        reader.start(QStringLiteral("cat"), {pipe});
        QCOMPARE(start(QStringLiteral(SCROLLBACK_PROGRAM), words + QStringList{pipe}, environment).exitCode,
                 0);
        QVERIFY(reader.waitForFinished(20'000));
        const QByteArray received = reader.readAllStandardOutput();
        QVERIFY(received.startsWith("%PDF-"));
        QVERIFY(received.trimmed().endsWith("%%EOF"));
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());

        const Ran full = start(QStringLiteral(SCROLLBACK_PROGRAM),
                               words + QStringList{QStringLiteral("/dev/full")}, environment);
        QCOMPARE(full.exitCode, 1);
        QVERIFY2(full.err.startsWith(QStringLiteral("scrollback: The disk is full: ")), qPrintable(full.err));
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.pdf")}), QStringList());
    }

    void ofSeveralSystemsTheOneThatWasOpenedIsNamed()
    {
        const QTemporaryDir folder;
        const QString database = smallDemo(folder);
        QCOMPARE(
            start(QStringLiteral("python3"),
                  {QStringLiteral("-c"),
                   QStringLiteral("import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('create table "
                                  "jobs(id, type, status, progress, createdAt)')"),
                   database},
                  QProcessEnvironment::systemEnvironment())
                .exitCode,
            0);
        const QStringList words = {QStringLiteral("--days"), QStringLiteral("7"), database,
                                   QStringLiteral("--report"), folder.filePath(QStringLiteral("r.pdf"))};
        const Ran unsaid = report(words, folder.path());
        QCOMPARE(unsaid.exitCode, 0);
        QCOMPARE(
            unsaid.err,
            QStringLiteral("scrollback: “demo.sqlite” holds several systems, and widget-logs was opened: "
                           "for the others add --system job-history\n"));
        const Ran said = report(
            words + QStringList{QStringLiteral("--system"), QStringLiteral("widget-logs")}, folder.path());
        QCOMPARE(said.exitCode, 0);
        QCOMPARE(said.err, QString());
    }

private:
    static QString smallDemo(const QTemporaryDir& folder)
    {
        const QString database = folder.filePath(QStringLiteral("demo.sqlite"));
        demo::DemoOptions options;
        options.conversations = 5;
        options.days = 5;
        options.now = now;
        return demo::writeDemo(database, options) ? database : QString();
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
