// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandline.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const QString& line)
    {
        return QStringList{QStringLiteral("scrollback")} + line.split(u' ', Qt::SkipEmptyParts);
    }

    struct Ran
    {
        int exitCode = -1;
        QString out;
        QString err;
    };
    static Ran run(const QStringList& arguments)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // A report needs no display: not even the test's offscreen one is named.
        for (const auto* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            environment.remove(QString::fromLatin1(name));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SCROLLBACK_PROGRAM), arguments);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }

private Q_SLOTS:
    void everythingThatCanBeSaidIsRead()
    {
        const auto options = parseCommandLine(
            words(QStringLiteral("--page logs --days 14 --time-zone Europe/Berlin --source-zone +02:00 "
                                 "--now 2026-06-30T12:00:00Z --system widget-logs:wp_ a.db b.db")));
        QVERIFY(options);
        QCOMPARE(options->page, QStringLiteral("logs"));
        QCOMPARE(options->days, std::optional<int>(14));
        QCOMPARE(options->timeZone, QStringLiteral("Europe/Berlin"));
        QCOMPARE(options->sourceZone, QStringLiteral("+02:00"));
        QCOMPARE(options->now, 1'782'820'800'000);
        QCOMPARE(options->system, QStringLiteral("widget-logs:wp_"));
        QCOMPARE(options->sources, (QStringList{QStringLiteral("a.db"), QStringLiteral("b.db")}));
        QVERIFY(options->reportFile.isEmpty());
    }

    void nowWithoutAZoneIsInTheGivenOne()
    {
        const auto options =
            parseCommandLine(words(QStringLiteral("--now 2026-06-30T12:00 --time-zone Europe/Berlin a.db")));
        QVERIFY(options);
        QCOMPARE(options->now, 1'782'813'600'000);
    }

    void aReportIsAskedFor()
    {
        const auto options =
            parseCommandLine(words(QStringLiteral("--report r.pdf --days 7 --paper Letter a.db")));
        QVERIFY(options);
        QCOMPARE(options->reportFile, QStringLiteral("r.pdf"));
        QCOMPARE(options->paper, std::optional<PaperChoice>(PaperChoice::Letter));
    }

    void whatMakesNoSenseIsAUsageError_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown option") << QStringLiteral("--frobnicate");
        QTest::newRow("value missing") << QStringLiteral("a.db --days");
        QTest::newRow("no such page") << QStringLiteral("--page kitchen a.db");
        QTest::newRow("days in words") << QStringLiteral("--days seven a.db");
        QTest::newRow("zero days") << QStringLiteral("--days 0 a.db");
        QTest::newRow("no such zone") << QStringLiteral("--time-zone Europe/Atlantis a.db");
        QTest::newRow("no such source zone") << QStringLiteral("--source-zone Nowhere a.db");
        QTest::newRow("now in words") << QStringLiteral("--now yesterday a.db");
        QTest::newRow("no such paper") << QStringLiteral("--report r.pdf --paper a3 a.db");
        QTest::newRow("report of nothing") << QStringLiteral("--report r.pdf");
        QTest::newRow("report of two") << QStringLiteral("--report r.pdf a.db b.db");
    }
    void whatMakesNoSenseIsAUsageError()
    {
        QFETCH(QString, line);
        const auto options = parseCommandLine(words(line));
        QVERIFY(!options);
        QCOMPARE(options.error().code, Error::Code::Usage);
        QVERIFY(!options.error().message.isEmpty());
        QVERIFY(!options.error().advice.isEmpty());
        QVERIFY(!options.error().line().contains(u'\n'));
        QCOMPARE(options.error().exitStatus(), 2);
    }

    void everyOptionIsInTheHelp()
    {
        const QString help = commandLineHelp();
        for (const auto* option : {"--page", "--days", "--time-zone", "--source-zone", "--now", "--system",
                                   "--report", "--paper", "--help", "--version"})
            QVERIFY2(help.contains(QString::fromLatin1(option)), option);
    }

    void theProgramSaysWhatIsWrongInOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong option") << QStringLiteral("--frobnicate") << 2;
        QTest::newRow("wrong page") << QStringLiteral("--page kitchen") << 2;
        QTest::newRow("no such file") << QStringLiteral("--report FOLDER/r.pdf FOLDER/nothing.sqlite") << 3;
        QTest::newRow("a folder") << QStringLiteral("--report FOLDER/r.pdf FOLDER") << 3;
        QTest::newRow("no display") << QStringLiteral("FOLDER/nothing.sqlite") << 1;
    }
    void theProgramSaysWhatIsWrongInOneLine()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        const QTemporaryDir folder;
        line.replace(QStringLiteral("FOLDER"), folder.path());
        const Ran ran = run(line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(ran.exitCode, status);
        QVERIFY2(ran.err.startsWith(QStringLiteral("scrollback: ")), qPrintable(ran.err));
        QCOMPARE(ran.err.count(u'\n'), 1);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("r.pdf"))));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
