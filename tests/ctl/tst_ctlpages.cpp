// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QRegularExpression>

using namespace program;

namespace {

/// What the program itself says that it takes.
QStringList commandNames()
{
    QStringList names;
    const QRegularExpression line(QStringLiteral("^  ([a-z]+) [A-Z]"), QRegularExpression::MultilineOption);
    auto matches = line.globalMatch(QString::fromUtf8(run({QStringLiteral("--help")}).out));
    while (matches.hasNext())
        names += matches.next().captured(1);
    return names;
}

QStringList optionsOf(const QString& command)
{
    QStringList options;
    const QRegularExpression line(QStringLiteral("^  (-[a-z], )?(--[a-z-]+)"),
                                  QRegularExpression::MultilineOption);
    auto matches = line.globalMatch(QString::fromUtf8(run({command, QStringLiteral("--help")}).out));
    while (matches.hasNext()) {
        const auto match = matches.next();
        options += match.captured(2);
        if (!match.captured(1).isEmpty())
            options += match.captured(1).left(2);
    }
    options.sort();
    return options;
}

QStringList formatsOf(const QString& command)
{
    const QRegularExpression line(QStringLiteral("--format FORMAT +([a-z, ]+)"));
    const auto match = line.match(QString::fromUtf8(run({command, QStringLiteral("--help")}).out));
    return match.hasMatch() ? match.captured(1).trimmed().split(QStringLiteral(", ")) : QStringList();
}

/// What bash offers for the last of these words.
QStringList completions(const QStringList& words)
{
    QProcess bash;
    bash.start(
        QStringLiteral("bash"),
        QStringList{
            QStringLiteral("--norc"), QStringLiteral("-c"),
            QStringLiteral("source \"$0\" && COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)) && _scrollbackctl && "
                           "printf '%s\\n' \"${COMPREPLY[@]}\""),
            QStringLiteral(PACKAGING "/scrollbackctl.bash"), QStringLiteral("scrollbackctl")} +
            words);
    const Outcome outcome = finish(bash);
    if (outcome.status != 0)
        return {QString::fromUtf8(outcome.err)};
    QStringList offered = QString::fromUtf8(outcome.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    offered.sort();
    return offered;
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

} // namespace

class TestCtlPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesTheCommands()
    {
        QCOMPARE(
            commandNames(),
            (QStringList{QStringLiteral("info"), QStringLiteral("conversations"), QStringLiteral("thread"),
                         QStringLiteral("messages"), QStringLiteral("tools"), QStringLiteral("logs"),
                         QStringLiteral("jobs"), QStringLiteral("executions"), QStringLiteral("search"),
                         QStringLiteral("dashboard"), QStringLiteral("export"), QStringLiteral("demo")}));
        const Outcome version = run({QStringLiteral("--version")});
        QVERIFY(version.out.startsWith("scrollbackctl "));
        QCOMPARE(version.status, 0);
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        const QStringList names = commandNames();
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        const Outcome help = run({command, QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.err, QByteArray());
        QVERIFY(QString::fromUtf8(help.out).startsWith(QStringLiteral("Usage: scrollbackctl ") + command));
        QCOMPARE(run({QStringLiteral("-h"), command}).out, help.out);
    }

    void helpSaysHowManyRowsThereAreWithoutALimit()
    {
        const auto limitOf = [](const char* command) {
            const QString help =
                QString::fromUtf8(run({QString::fromLatin1(command), QStringLiteral("--help")}).out);
            return help.split(QLatin1Char('\n')).filter(QStringLiteral("--limit")).join(QString());
        };
        QVERIFY2(limitOf("messages").endsWith(QStringLiteral("(default: 100)")),
                 qPrintable(limitOf("messages")));
        QVERIFY2(limitOf("search").endsWith(QStringLiteral("(default: 100)")), qPrintable(limitOf("search")));
        QVERIFY2(limitOf("export").endsWith(QStringLiteral("(default: all)")), qPrintable(limitOf("export")));
    }

    void bashCompletesWhatIsTaken_data() { everyCommandHasHelp_data(); }
    void bashCompletesWhatIsTaken()
    {
        QFETCH(QString, command);
        QCOMPARE(completions({command, QStringLiteral("x.db"), QStringLiteral("-")}), optionsOf(command));
        const QStringList formats = sorted(formatsOf(command));
        if (formats.isEmpty())
            return;
        QCOMPARE(completions({command, QStringLiteral("x.db"), QStringLiteral("--format"), QString()}),
                 formats);
        // As bash cuts --format=j into words.
        QCOMPARE(
            completions({command, QStringLiteral("--format"), QStringLiteral("="), QStringLiteral("js")}),
            formats.filter(QRegularExpression(QStringLiteral("^js"))));
    }

    void bashCompletesCommandsFilesAndEntities()
    {
        QCOMPARE(completions({QString()}), sorted(commandNames()));
        QCOMPARE(completions({QStringLiteral("--days"), QStringLiteral("3"), QStringLiteral("mes")}),
                 QStringList{QStringLiteral("messages")});
        QCOMPARE(completions({QStringLiteral("info"), QStringLiteral(PACKAGING "/scrollbackctl.b")}),
                 QStringList{QStringLiteral(PACKAGING "/scrollbackctl.bash")});
        QCOMPARE(completions({QStringLiteral("export"), QStringLiteral("x.db"), QStringLiteral("tool")}),
                 QStringList{QStringLiteral("tool_calls")});
        QCOMPARE(completions({QStringLiteral("demo"), QStringLiteral("x.db"), QStringLiteral("--system"),
                              QStringLiteral("wid")}),
                 QStringList{QStringLiteral("widget-logs")});
    }

    void theManualNamesEverythingThatIsTakenAndNothingElse()
    {
        QFile file(QStringLiteral(PACKAGING "/scrollbackctl.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(file.readAll());
        QStringList taken = {QStringLiteral("--version")};
        const QStringList names = commandNames();
        for (const QString& name : names) {
            QVERIFY2(manual.contains(QStringLiteral("\n.It Cm %1 Ar ").arg(name)), qPrintable(name));
            taken += optionsOf(name);
            const QStringList formats = formatsOf(name);
            for (const QString& format : formats)
                QVERIFY(manual.contains(
                    QRegularExpression(QStringLiteral("\\.Cm .*\\b%1\\b|\n\\.Cm %1|, %1").arg(format))));
        }
        taken.removeDuplicates();
        taken.removeAll(QStringLiteral("-h"));
        taken.removeAll(QStringLiteral("-o"));
        QStringList described;
        const QRegularExpression item(QStringLiteral("Fl -([a-z-]+)"));
        const QStringList lines = manual.split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            if (!line.startsWith(QStringLiteral(".It Fl")))
                continue;
            auto matches = item.globalMatch(line);
            while (matches.hasNext())
                described += QStringLiteral("--") + matches.next().captured(1);
        }
        QCOMPARE(sorted(described), sorted(taken));
    }
};

QTEST_GUILESS_MAIN(TestCtlPages)
#include "tst_ctlpages.moc"
