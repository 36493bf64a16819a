// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"
#include "ctl/options.h"
#include "ctl/request.h"
#include "ctl/texttable.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::ctl;

namespace {

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Result<Request> request(const QString& line)
{
    return ParsedWords::parse(words(line)).and_then([](const ParsedWords& parsed) {
        return Request::read(parsed);
    });
}

TimeMs instant(const char* iso)
{
    return parseTime(QString::fromLatin1(iso), QTimeZone::utc())->time;
}

} // namespace

class TestCtlWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandAnywhere_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("behind") << QStringLiteral("messages a.db --limit 5 --role user");
        QTest::newRow("between") << QStringLiteral("messages --limit 5 a.db --role=user");
        QTest::newRow("before") << QStringLiteral("--limit=5 --role user messages a.db");
    }
    void optionsStandAnywhere()
    {
        QFETCH(QString, line);
        const auto parsed = ParsedWords::parse(words(line));
        QVERIFY(parsed);
        QCOMPARE(parsed->positionals(), words(QStringLiteral("messages a.db")));
        QCOMPARE(parsed->value(Opt::Limit), QStringLiteral("5"));
        QCOMPARE(parsed->value(Opt::Role), QStringLiteral("user"));
        QVERIFY(!parsed->has(Opt::Raw));
    }

    void whatFollowsTwoDashesIsNoOption()
    {
        const auto parsed = ParsedWords::parse(words(QStringLiteral("search a.db -- --limit")));
        QVERIFY(parsed);
        QCOMPARE(parsed->positionals(), words(QStringLiteral("search a.db --limit")));
        QVERIFY(!parsed->has(Opt::Limit));
    }

    void valuesComeRepeatedOrWithCommas()
    {
        const auto parsed = ParsedWords::parse(words(QStringLiteral("--status a,b --status c")));
        QVERIFY(parsed);
        QCOMPARE(parsed->values(Opt::Status), words(QStringLiteral("a b c")));
        const auto asked = request(QStringLiteral("--level WARN,fatal --role human"));
        QVERIFY(asked);
        QCOMPARE(asked->filter.conditions.size(), size_t(2));
        QCOMPARE(asked->filter.conditions[0].values, words(QStringLiteral("human")));
        QCOMPARE(asked->filter.conditions[1].values, words(QStringLiteral("WARN fatal")));
    }

    void aBackslashMakesACommaPartOfAValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char* text, const QStringList& values) {
            QTest::newRow(text) << QString::fromLatin1(text) << values;
        };
        row("a,b", {QStringLiteral("a"), QStringLiteral("b")});
        row("a\\,b", {QStringLiteral("a,b")});
        row("a\\\\,b", {QStringLiteral("a\\"), QStringLiteral("b")});
        row("shop\\anna", {QStringLiteral("shop\\anna")});
        row("a\\", {QStringLiteral("a\\")});
        row(" a , b c ,,", {QStringLiteral("a"), QStringLiteral("b c")});
        row(",", {});
        row("\\,", {QStringLiteral(",")});
    }
    void aBackslashMakesACommaPartOfAValue()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        QCOMPARE(splitValues(text), values);
    }

    void daysEndWithNow()
    {
        const auto asked =
            request(QStringLiteral("--days 2 --now 2026-03-29T20:00:00Z --time-zone Europe/Berlin"));
        QVERIFY(asked);
        // The clocks went forward that night: the first of the two days began in winter.
        QCOMPARE(*asked->filter.period.from, instant("2026-03-27T23:00:00Z"));
        QCOMPARE(*asked->filter.period.to, instant("2026-03-29T20:00:00Z") + 1);
        QCOMPARE(asked->dayRange(30).days(), 2);
        QCOMPARE(*asked->dayRange(30).previous().from, instant("2026-03-25T23:00:00Z"));
    }

    void fromAndToIncludeTheirEnds()
    {
        const auto days =
            request(QStringLiteral("--from 2026-06-01 --to 2026-06-02 --time-zone America/New_York"));
        QVERIFY(days);
        QCOMPARE(*days->filter.period.from, instant("2026-06-01T04:00:00Z"));
        QCOMPARE(*days->filter.period.to, instant("2026-06-03T04:00:00Z"));
        QCOMPARE(days->dayRange(30).range(), days->filter.period);
        const auto instants = request(
            QStringLiteral("--from 2026-06-01T10:00:00Z --to 2026-06-02T11:00:00.5Z --time-zone UTC"));
        QVERIFY(instants);
        QCOMPARE(*instants->filter.period.from, instant("2026-06-01T10:00:00Z"));
        QCOMPARE(*instants->filter.period.to, instant("2026-06-02T11:00:00.501Z"));
        QCOMPARE(instants->dayRange(30).range(), instants->filter.period);
        QCOMPARE(instants->dayRange(30).days(), 2);
    }

    void withoutAnEndItIsNow()
    {
        const auto open =
            request(QStringLiteral("--from 2026-06-01 --now 2026-06-03T12:00:00Z --time-zone UTC"));
        QVERIFY(open);
        QVERIFY(!open->filter.period.to); // a list has no end then
        QCOMPARE(open->dayRange(30).days(), 3);
        QCOMPARE(*open->dayRange(30).range().to, instant("2026-06-03T12:00:00Z") + 1);
        const auto until = request(QStringLiteral("--to 2026-06-30 --time-zone UTC"));
        QVERIFY(until);
        QCOMPARE(until->dayRange(30).firstDay(), QDate(2026, 6, 1));
        const auto day = request(QStringLiteral("--now 2026-06-30 --time-zone UTC"));
        QVERIFY(day);
        QCOMPARE(day->now, instant("2026-07-01T00:00:00Z") - 1);
    }

    void theSystemsZoneIsTheDefault()
    {
        QVERIFY(qputenv("TZ", "Asia/Tokyo"));
        const auto asked = request(QString());
        qputenv("TZ", "UTC");
        QVERIFY(asked);
        QCOMPARE(asked->sourceZone.id(), QTimeZone::utc().id());
        QCOMPARE(asked->zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(0)), 9 * 3600);
    }

    void wrongValuesAreErrorsOfUse_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"--days 0",
                                 "--days -3",
                                 "--days 1.5",
                                 "--days many",
                                 "--days 99999999999999999999",
                                 "--limit -1",
                                 "--limit x",
                                 "--from tomorrow",
                                 "--to 2026-13-01",
                                 "--now 12345",
                                 "--time-zone Mars/Base",
                                 "--source-zone x",
                                 "--days 3 --from 2026-01-01",
                                 "--days 3 --to 2026-01-01",
                                 "--from 2026-01-02 --to 2026-01-01",
                                 "--from 2026-01-01T10:00:01Z --to 2026-01-01T10:00:00Z",
                                 "--days 36601",
                                 "--user ,",
                                 "--seed x",
                                 "--conversations 0"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void wrongValuesAreErrorsOfUse()
    {
        QFETCH(QString, line);
        const auto asked = request(line);
        QVERIFY(!asked);
        QVERIFY(asked.error().code == Error::Code::Usage);
        QVERIFY(!asked.error().message.isEmpty());
        QVERIFY(!asked.error().advice.isEmpty());
    }

    void theNearestWordIsFound_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("a letter left out") << QStringLiteral("mesages") << QStringLiteral("messages");
        QTest::newRow("swapped") << QStringLiteral("lgos") << QStringLiteral("logs");
        QTest::newRow("another case") << QStringLiteral("Jobs") << QStringLiteral("jobs");
        QTest::newRow("the beginning") << QStringLiteral("conv") << QStringLiteral("conversations");
        QTest::newRow("singular") << QStringLiteral("tool") << QStringLiteral("tools");
        QTest::newRow("nothing near") << QStringLiteral("frobnicate") << QString();
        QTest::newRow("far too long") << QString(5000, QLatin1Char('m')) << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void theNearestWordIsFound()
    {
        QFETCH(QString, word);
        QFETCH(QString, nearest);
        QStringList names;
        for (const Command& command : allCommands())
            names += command.name;
        QCOMPARE(nearestWord(word, names), nearest);
    }

    void textIsMeasuredAsTerminalsDrawIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("latin") << QStringLiteral("naïve") << 5;
        QTest::newRow("han") << QStringLiteral("订单A") << 5;
        QTest::newRow("hangul") << QStringLiteral("한글") << 4;
        QTest::newRow("kana") << QStringLiteral("カナ") << 4;
        QTest::newRow("fullwidth") << QStringLiteral("Ａ！") << 4;
        QTest::newRow("arabic with marks") << QStringLiteral("مُرَحَّب") << 4;
        QTest::newRow("combining") << QStringLiteral("e\u0301") << 1;
        QTest::newRow("emoji") << QStringLiteral("😀") << 2;
        QTest::newRow("joined") << QStringLiteral("a\u200db") << 2;
        QTest::newRow("beyond the first plane") << QStringLiteral("𠀀") << 2;
        QTest::newRow("dash and ellipsis") << QStringLiteral("–…") << 2;
    }
    void textIsMeasuredAsTerminalsDrawIt()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QCOMPARE(displayWidth(text), width);
    }

    void textIsCutToItsWidth()
    {
        QCOMPARE(cutToWidth(QStringLiteral("abcdef"), 6), QStringLiteral("abcdef"));
        QCOMPARE(cutToWidth(QStringLiteral("abcdef"), 5), QStringLiteral("abcd…"));
        QCOMPARE(cutToWidth(QStringLiteral("订单编号"), 8), QStringLiteral("订单编号"));
        QCOMPARE(cutToWidth(QStringLiteral("订单编号"), 6), QStringLiteral("订单…"));
        QCOMPARE(cutToWidth(QStringLiteral("😀😀😀"), 5), QStringLiteral("😀😀…"));
    }

    void columnsStandInLineAndFit_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {200, 80, 60, 50})
            QTest::addRow("%d", width) << width;
    }
    void columnsStandInLineAndFit()
    {
        QFETCH(int, width);
        TextTable table({{QStringLiteral("time"), TextTable::Left, TextTable::Rigid},
                         {QStringLiteral("id"), TextTable::Left, TextTable::Name},
                         {QStringLiteral("count"), TextTable::Right, TextTable::Rigid},
                         {QStringLiteral("text"), TextTable::Left, TextTable::Prose}});
        const QString time = QStringLiteral("2026-06-30 20:00:00");
        table.addRow({time, QStringLiteral("d75682a2-ca02-437a-b237-3fdcc0a89894"), QStringLiteral("7"),
                      QStringLiteral("如果家里没人怎么办？").repeated(5)});
        table.addRow({time, QStringLiteral("short"), QStringLiteral("12345"), QStringLiteral("end")});
        const QStringList lines = table.text(width).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        for (const QString& line : lines)
            QVERIFY2(displayWidth(line) <= width, qPrintable(line));
        QVERIFY(lines.at(1).startsWith(time));
        // The count is right-aligned and whole in both rows.
        const qsizetype end = lines.at(2).indexOf(QStringLiteral("12345")) + 5;
        QVERIFY(end > 5);
        QCOMPARE(lines.at(1).left(end).back(), QLatin1Char('7'));
        QVERIFY(lines.at(2).endsWith(QStringLiteral("  end")));
    }
};

QTEST_GUILESS_MAIN(TestCtlWords)
#include "tst_ctlwords.moc"
