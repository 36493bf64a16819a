// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timevalue.h"

#include <QDateTime>
#include <QTest>

using namespace scrollback;

namespace {

constexpr TimeMs noTime = std::numeric_limits<TimeMs>::min();

TimeMs utc(const char* iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

class TimeValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreJudgedByTheirSize_data();
    void numbersAreJudgedByTheirSize();
    void fractionsOfSecondsKeepTheirMilliseconds();
    void textsAreJudgedByTheirForm_data();
    void textsAreJudgedByTheirForm();
    void textsWithoutZoneAreReadInTheSourceZone_data();
    void textsWithoutZoneAreReadInTheSourceZone();
    void localTimesAgreeWithQtForAWholeYear();
    void isoTextIsWrittenWithMilliseconds_data();
    void isoTextIsWrittenWithMilliseconds();
    void onlyTimesOfChatsArePlausible();
};

void TimeValueTest::numbersAreJudgedByTheirSize_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("seconds") << qint64(1782849600) << utc("2026-06-30T20:00:00Z");
    QTest::newRow("milliseconds") << qint64(1782849600123) << utc("2026-06-30T20:00:00.123Z");
    QTest::newRow("microseconds") << qint64(1782849600123456) << utc("2026-06-30T20:00:00.123Z");
    QTest::newRow("nanoseconds") << qint64(1782849600123456789) << utc("2026-06-30T20:00:00.123Z");
    QTest::newRow("zero") << qint64(0) << qint64(0);
    QTest::newRow("before 1970") << qint64(-86400) << qint64(-86400000);
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << noTime;
}

void TimeValueTest::numbersAreJudgedByTheirSize()
{
    QFETCH(qint64, value);
    QFETCH(qint64, expected);
    QCOMPARE(TimeJudge().fromInteger(value).value_or(noTime), expected);
}

void TimeValueTest::fractionsOfSecondsKeepTheirMilliseconds()
{
    const TimeJudge judge;
    QCOMPARE(judge.fromReal(1782849600.789).value_or(noTime), utc("2026-06-30T20:00:00.789Z"));
    QCOMPARE(judge.fromReal(1782849600123.0).value_or(noTime), utc("2026-06-30T20:00:00.123Z"));
    QVERIFY(!judge.fromReal(qQNaN()));
    QVERIFY(!judge.fromReal(qInf()));
    QVERIFY(!judge.fromReal(1e300));
}

void TimeValueTest::textsAreJudgedByTheirForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected");
    const qint64 expected = utc("2026-06-30T20:00:05Z");
    QTest::newRow("SQL") << QByteArray("2026-06-30 20:00:05") << expected;
    QTest::newRow("SQL with ms") << QByteArray("2026-06-30 20:00:05.250") << expected + 250;
    QTest::newRow("SQL with µs") << QByteArray("2026-06-30 20:00:05.250999") << expected + 250;
    QTest::newRow("comma") << QByteArray("2026-06-30 20:00:05,25") << expected + 250;
    QTest::newRow("ISO") << QByteArray("2026-06-30T20:00:05") << expected;
    QTest::newRow("Z") << QByteArray("2026-06-30T20:00:05Z") << expected;
    QTest::newRow("offset") << QByteArray("2026-06-30T22:00:05+02:00") << expected;
    QTest::newRow("offset west") << QByteArray("2026-06-30 16:00:05-0400") << expected;
    QTest::newRow("PostgreSQL's offset") << QByteArray("2026-06-30 22:00:05.25+02") << expected + 250;
    QTest::newRow("half an hour") << QByteArray("2026-07-01T01:30:05+05:30") << expected;
    QTest::newRow("UTC") << QByteArray("2026-06-30 20:00:05 UTC") << expected;
    QTest::newRow("minutes only") << QByteArray("2026-06-30 20:00") << expected - 5000;
    QTest::newRow("day only") << QByteArray("2026-06-30") << utc("2026-06-30T00:00:00Z");
    QTest::newRow("slashes") << QByteArray("2026/06/30 20:00:05") << expected;
    QTest::newRow("blanks around") << QByteArray("  2026-06-30 20:00:05\n") << expected;
    QTest::newRow("digits in seconds") << QByteArray("1782849605") << expected;
    QTest::newRow("digits in ms") << QByteArray("1782849605000") << expected;
    QTest::newRow("digits with fraction") << QByteArray("1782849605.25") << expected + 250;
    QTest::newRow("leap day") << QByteArray("2024-02-29 00:00:00") << utc("2024-02-29T00:00:00Z");
    QTest::newRow("no leap day") << QByteArray("2026-02-29 00:00:00") << noTime;
    QTest::newRow("month 13") << QByteArray("2026-13-01") << noTime;
    QTest::newRow("minute 60") << QByteArray("2026-06-30 20:60:00") << noTime;
    QTest::newRow("empty") << QByteArray("") << noTime;
    QTest::newRow("words") << QByteArray("yesterday") << noTime;
    QTest::newRow("trailing words") << QByteArray("2026-06-30 20:00:05 or so") << noTime;
    QTest::newRow("zeros of MySQL") << QByteArray("0000-00-00 00:00:00") << noTime;
}

void TimeValueTest::textsAreJudgedByTheirForm()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, expected);
    QCOMPARE(TimeJudge().fromText({text.constData(), size_t(text.size())}).value_or(noTime), expected);
}

void TimeValueTest::textsWithoutZoneAreReadInTheSourceZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("summer") << QByteArray("Europe/Berlin") << QByteArray("2026-06-30 22:00:00")
                            << utc("2026-06-30T20:00:00Z");
    QTest::newRow("winter") << QByteArray("Europe/Berlin") << QByteArray("2026-01-10 21:00:00")
                            << utc("2026-01-10T20:00:00Z");
    QTest::newRow("shown twice") << QByteArray("Europe/Berlin") << QByteArray("2026-10-25 02:30:00")
                                 << utc("2026-10-25T00:30:00Z");
    QTest::newRow("never shown") << QByteArray("Europe/Berlin") << QByteArray("2026-03-29 02:30:00")
                                 << utc("2026-03-29T01:30:00Z");
    QTest::newRow("west") << QByteArray("America/New_York") << QByteArray("2026-03-08 03:00:00")
                          << utc("2026-03-08T07:00:00Z");
    QTest::newRow("quarters") << QByteArray("Asia/Kathmandu") << QByteArray("2026-06-30 05:45:00")
                              << utc("2026-06-30T00:00:00Z");
    QTest::newRow("has a zone") << QByteArray("America/New_York") << QByteArray("2026-06-30T20:00:00Z")
                                << utc("2026-06-30T20:00:00Z");
}

void TimeValueTest::textsWithoutZoneAreReadInTheSourceZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, text);
    QFETCH(qint64, expected);
    const TimeJudge judge{QTimeZone(zone)};
    QCOMPARE(judge.fromText({text.constData(), size_t(text.size())}).value_or(noTime), expected);
    // The second time the answer comes from what was remembered.
    QCOMPARE(judge.fromText({text.constData(), size_t(text.size())}).value_or(noTime), expected);
}

void TimeValueTest::localTimesAgreeWithQtForAWholeYear()
{
    const QTimeZone zone("Europe/Berlin");
    const TimeJudge judge(zone);
    for (QDateTime at(QDate(2026, 1, 1), QTime(0, 10), zone); at.date().year() == 2026;
         at = at.addSecs(1800)) {
        const qint64 local = at.toMSecsSinceEpoch() + at.offsetFromUtc() * 1000LL;
        const bool shownTwice = at.date() == QDate(2026, 10, 25) && at.time().hour() == 2;
        if (!shownTwice)
            QCOMPARE(judge.fromLocal(local), at.toMSecsSinceEpoch());
    }
}

void TimeValueTest::isoTextIsWrittenWithMilliseconds_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << utc("2026-06-30T20:00:00.007Z") << QStringLiteral("2026-06-30T20:00:00.007Z");
    QTest::newRow("epoch") << qint64(0) << QStringLiteral("1970-01-01T00:00:00.000Z");
    QTest::newRow("before") << qint64(-1) << QStringLiteral("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap day") << utc("2024-02-29T12:00:00Z") << QStringLiteral("2024-02-29T12:00:00.000Z");
    QTest::newRow("far") << qint64(253402300800000) << QStringLiteral("+010000-01-01T00:00:00.000Z");
}

void TimeValueTest::isoTextIsWrittenWithMilliseconds()
{
    QFETCH(qint64, time);
    QFETCH(QString, expected);
    QCOMPARE(toIso(time), expected);
}

void TimeValueTest::onlyTimesOfChatsArePlausible()
{
    QVERIFY(plausibleTime(utc("2026-06-30T20:00:00Z")));
    QVERIFY(!plausibleTime(0));
    QVERIFY(!plausibleTime(-5));
    QVERIFY(!plausibleTime(utc("2190-01-01T00:00:00Z")));
}

QTEST_APPLESS_MAIN(TimeValueTest)
#include "tst_timevalue.moc"
