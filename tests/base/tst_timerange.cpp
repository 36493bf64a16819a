// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"

#include <QDateTime>
#include <QTest>

using namespace scrollback;

namespace {

TimeMs utc(const char* iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

class TimeRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastDayEndsWithNow();
    void daysOfASummerTimeSwitchHaveTheirLength();
    void whatIsComparedIsAsManyWholeDaysBefore();
    void cutsAreAllBoundsInOrder();
    void typedTimesAreUnderstood_data();
    void typedTimesAreUnderstood();
    void zonesAreUnderstood();
};

void TimeRangeTest::theLastDayEndsWithNow()
{
    const TimeMs now = utc("2026-06-30T20:00:00Z");
    const DayRange range = DayRange::lastDays(7, now, QTimeZone("Europe/Berlin"));
    QCOMPARE(range.days(), 7);
    QCOMPARE(range.firstDay(), QDate(2026, 6, 24));
    QCOMPARE(range.lastDay(), QDate(2026, 6, 30));
    QVERIFY(range.range().contains(now));
    QVERIFY(!range.range().contains(now + 1));
    QCOMPARE(*range.range().from, utc("2026-06-23T22:00:00Z"));
    QCOMPARE(range.indexOf(now), 6);
    QCOMPARE(range.indexOf(now + 1), -1);
    QCOMPARE(range.indexOf(*range.range().from), 0);
    QCOMPARE(range.indexOf(*range.range().from - 1), -1);
}

void TimeRangeTest::daysOfASummerTimeSwitchHaveTheirLength()
{
    const QTimeZone berlin("Europe/Berlin");
    const DayRange spring = DayRange::between({2026, 3, 29}, {2026, 3, 29}, berlin);
    QCOMPARE(*spring.range().to - *spring.range().from, 23 * 3'600'000LL);
    const DayRange autumn = DayRange::between({2026, 10, 25}, {2026, 10, 25}, berlin);
    QCOMPARE(*autumn.range().to - *autumn.range().from, 25 * 3'600'000LL);
}

void TimeRangeTest::whatIsComparedIsAsManyWholeDaysBefore()
{
    const DayRange range = DayRange::lastDays(14, utc("2026-04-05T12:00:00Z"), QTimeZone("Europe/Berlin"));
    QCOMPARE(*range.previous().to, *range.range().from);
    QCOMPARE(*range.previous().from, utc("2026-03-08T23:00:00Z"));
}

void TimeRangeTest::cutsAreAllBoundsInOrder()
{
    const TimeMs now = utc("2026-06-30T20:07:31.123Z");
    const std::vector<TimeMs> cuts = DayRange::lastDays(2, now, QTimeZone::utc()).cuts();
    QVERIFY(std::is_sorted(cuts.begin(), cuts.end()));
    for (const TimeMs expected :
         {now + 1, utc("2026-06-27T00:00:00Z"), utc("2026-06-29T00:00:00Z"), utc("2026-06-30T00:00:00Z")})
        QVERIFY(std::find(cuts.begin(), cuts.end(), expected) != cuts.end());
}

void TimeRangeTest::typedTimesAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<bool>("wholeDay");
    QTest::addColumn<qint64>("time");
    QTest::newRow("day") << "2026-06-30" << true << true << utc("2026-06-29T22:00:00Z");
    QTest::newRow("instant") << "2026-06-30T20:00:00Z" << true << false << utc("2026-06-30T20:00:00Z");
    QTest::newRow("local") << "2026-06-30 22:00" << true << false << utc("2026-06-30T20:00:00Z");
    QTest::newRow("number") << "20260630" << false << false << qint64(0);
    QTest::newRow("words") << "soon" << false << false << qint64(0);
    QTest::newRow("empty") << "" << false << false << qint64(0);
    QTest::newRow("no such day") << "2026-02-30" << false << false << qint64(0);
}

void TimeRangeTest::typedTimesAreUnderstood()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QFETCH(bool, wholeDay);
    QFETCH(qint64, time);
    const auto typed = parseTime(text, QTimeZone("Europe/Berlin"));
    QCOMPARE(typed.has_value(), valid);
    if (!valid) {
        QCOMPARE(typed.error().code, Error::Code::Usage);
        return;
    }
    QCOMPARE(typed->wholeDay, wholeDay);
    QCOMPARE(typed->time, time);
}

void TimeRangeTest::zonesAreUnderstood()
{
    QCOMPARE(parseZone(QStringLiteral("utc")).value(), QTimeZone::utc());
    QCOMPARE(parseZone(QStringLiteral("Europe/Berlin")).value().id(), QByteArray("Europe/Berlin"));
    QVERIFY(parseZone(QStringLiteral("+02:00")).has_value());
    QVERIFY(!parseZone(QStringLiteral("Berlin")).has_value());
    QVERIFY(!parseZone(QStringLiteral("Europe/Nowhere")).has_value());
    QVERIFY(!parseZone(QString()).has_value());
}

QTEST_APPLESS_MAIN(TimeRangeTest)
#include "tst_timerange.moc"
