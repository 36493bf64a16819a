// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartaxis.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::widgets;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(scrollback::widgets::Unit)

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale spanish(QLocale::Spanish, QLocale::Spain);

QStringList labelsOf(double highest, Unit unit, const QLocale& locale)
{
    const ValueScale scale = ValueScale::upTo(highest, unit);
    QStringList labels;
    const auto ticks = scale.ticks();
    for (const double tick : ticks)
        labels.append(axisLabel(tick, scale, unit, locale));
    return labels;
}

} // namespace

class ChartAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreShortAndInTheWordsOfTheLocale_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("inEnglish");
        QTest::addColumn<QString>("inGerman");
        QTest::newRow("nothing") << 0.0 << Unit::Count << u"0"_s << u"0"_s;
        QTest::newRow("hundreds") << 828.0 << Unit::Count << u"828"_s << u"828"_s;
        QTest::newRow("thousands") << 3079.0 << Unit::Count << u"3,079"_s << u"3.079"_s;
        QTest::newRow("just below") << 9999.0 << Unit::Count << u"9,999"_s << u"9.999"_s;
        QTest::newRow("ten thousands") << 40'712.0 << Unit::Count << u"40.7 k"_s << u"40,7 k"_s;
        QTest::newRow("round") << 10'000.0 << Unit::Count << u"10 k"_s << u"10 k"_s;
        QTest::newRow("nearly a million") << 999'999.0 << Unit::Count << u"1 M"_s << u"1 M"_s;
        QTest::newRow("millions") << 12'340'000.0 << Unit::Count << u"12.3 M"_s << u"12,3 M"_s;
        QTest::newRow("billions") << 7.5e9 << Unit::Count << u"7.5 bn"_s << u"7,5 bn"_s;
        QTest::newRow("rate") << 0.0347 << Unit::Share << u"3.5 %"_s << u"3,5 %"_s;
        QTest::newRow("no rate") << 0.0 << Unit::Share << u"0 %"_s << u"0 %"_s;
        QTest::newRow("whole") << 1.0 << Unit::Share << u"100 %"_s << u"100 %"_s;
        QTest::newRow("tiny rate") << 0.0004 << Unit::Share << u"0.04 %"_s << u"0,04 %"_s;
        QTest::newRow("milliseconds") << 340.0 << Unit::Duration << u"340 ms"_s << u"340 ms"_s;
        QTest::newRow("seconds") << 1340.0 << Unit::Duration << u"1.3 s"_s << u"1,3 s"_s;
        QTest::newRow("many seconds") << 49'200.0 << Unit::Duration << u"49 s"_s << u"49 s"_s;
        QTest::newRow("minutes") << 125'000.0 << Unit::Duration << u"2 min 5 s"_s << u"2 min 5 s"_s;
        QTest::newRow("hours") << 5'520'000.0 << Unit::Duration << u"1 h 32 min"_s << u"1 h 32 min"_s;
    }
    void figuresAreShortAndInTheWordsOfTheLocale()
    {
        QFETCH(double, value);
        QFETCH(Unit, unit);
        QTEST(shortValue(value, unit, english), "inEnglish");
        QTEST(shortValue(value, unit, german), "inGerman");
    }

    void axesTakeRoundSteps_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("labels");
        QTest::newRow("few") << 3.0 << Unit::Count << u"0 1 2 3"_s;
        QTest::newRow("tens") << 42.0 << Unit::Count << u"0 20 40 60"_s;
        QTest::newRow("hundreds") << 163.0 << Unit::Count << u"0 50 100 150 200"_s;
        QTest::newRow("thousands") << 2190.0 << Unit::Count << u"0 1,000 2,000 3,000"_s;
        QTest::newRow("ten thousands") << 61'000.0 << Unit::Count << u"0 20 k 40 k 60 k 80 k"_s;
        QTest::newRow("half thousands") << 9'800'000.0 << Unit::Count << u"0 5 M 10 M"_s;
        QTest::newRow("nothing") << 0.0 << Unit::Count << u"0 1 2 3 4"_s;
        QTest::newRow("rates") << 0.058 << Unit::Share << u"0 % 2 % 4 % 6 %"_s;
        QTest::newRow("all") << 1.0 << Unit::Share << u"0 % 25 % 50 % 75 % 100 %"_s;
        QTest::newRow("seconds") << 49'000.0 << Unit::Duration << u"0 15 s 30 s 45 s 60 s"_s;
        QTest::newRow("part of a second") << 700.0 << Unit::Duration << u"0 200 ms 400 ms 600 ms 800 ms"_s;
        QTest::newRow("minutes") << 400'000.0 << Unit::Duration << u"0 2 min 4 min 6 min 8 min"_s;
    }
    void axesTakeRoundSteps()
    {
        QFETCH(double, highest);
        QFETCH(Unit, unit);
        QTEST(labelsOf(highest, unit, english).join(u' '), "labels");
    }

    void noValueLiesAboveItsAxis()
    {
        for (const auto unit : {Unit::Count, Unit::Share, Unit::Duration}) {
            for (double value = 0.0001; value < 1e10; value *= 1.37) {
                if (unit == Unit::Share && value > 1)
                    break;
                const ValueScale scale = ValueScale::upTo(value, unit);
                QCOMPARE_GE(scale.top, value * 0.999999);
                QCOMPARE_LE(scale.ticks().size(), size_t(8));
                QCOMPARE_GE(scale.ticks().size(), size_t(2));
            }
        }
    }

    void daysAreWrittenInTheOrderOfTheLocale()
    {
        const QDate day(2026, 6, 2);
        QCOMPARE(dayLabel(day, english), u"Jun 2"_s);
        QCOMPARE(dayLabel(day, german), u"2. Juni"_s);
        QVERIFY2(!dayLabel(day, spanish).contains(u"2026"_s), qPrintable(dayLabel(day, spanish)));
        QVERIFY2(dayLabel(day, spanish).startsWith(u"2 "_s), qPrintable(dayLabel(day, spanish)));
        QVERIFY2(!dayLabel(day, QLocale(QLocale::Japanese)).contains(u"2026"_s),
                 qPrintable(dayLabel(day, QLocale(QLocale::Japanese))));
        QCOMPARE(daysLabel(QDate(2026, 6, 1), QDate(2026, 6, 30), english), u"Jun 1 – Jun 30, 2026"_s);
        QCOMPARE(daysLabel(QDate(2025, 12, 28), QDate(2026, 1, 3), english), u"Dec 28, 2025 – Jan 3, 2026"_s);
        QCOMPARE(daysLabel(day, day, english), u"Jun 2, 2026"_s);
    }

    void labelledDaysFollowTheCalendar()
    {
        // The first of June 2026 is a Monday.
        const QDate june(2026, 6, 1);
        QCOMPARE(labelledDays(june, 7, 8, Qt::Monday), (std::vector{0, 1, 2, 3, 4, 5, 6}));
        QCOMPARE(labelledDays(june, 30, 6, Qt::Monday), (std::vector{0, 7, 14, 21, 28}));
        QCOMPARE(labelledDays(june.addDays(1), 30, 6, Qt::Monday), (std::vector{6, 13, 20, 27}));
        QCOMPARE(labelledDays(june, 30, 6, Qt::Sunday), (std::vector{6, 13, 20, 27}));
        // Every other day only where all of them have room, whatever day the week begins with.
        const QDate wednesday(2026, 6, 17);
        QCOMPARE(labelledDays(wednesday, 14, 7, Qt::Monday), (std::vector{1, 3, 5, 7, 9, 11, 13}));
        QCOMPARE(labelledDays(wednesday, 14, 6, Qt::Monday), (std::vector{5, 12}));
        const auto months = labelledDays(QDate(2026, 1, 15), 200, 8, Qt::Monday);
        QCOMPARE(months, (std::vector{17, 45, 76, 106, 137, 167, 198}));
        for (const int days : {1, 2, 14, 31, 90, 365, 1000, 4000}) {
            for (const int most : {1, 3, 6, 12}) {
                for (int shift = 0; shift < 7; ++shift) {
                    const auto labelled = labelledDays(june.addDays(shift), days, most, Qt::Monday);
                    QVERIFY(!labelled.empty());
                    QVERIFY(int(labelled.size()) <= most);
                    QVERIFY(labelled.back() < days);
                }
            }
        }
    }

    void timeTicksStayRoundThroughASummerTimeChange()
    {
        const QTimeZone berlin("Europe/Berlin");
        if (!berlin.isValid())
            QSKIP("This system has no time zone data");
        // On the 29th of March 2026 the clocks go from 02:00 to 03:00.
        const TimeMs from = startOfDay(QDate(2026, 3, 28), berlin);
        const TimeMs to = startOfDay(QDate(2026, 3, 31), berlin);
        const auto ticks = timeTicks(from, to, 14, berlin, english);
        QVERIFY(ticks.size() >= 6);
        QStringList days;
        for (const TimeTick& tick : ticks) {
            if (startOfDay(dayOf(tick.at, berlin), berlin) == tick.at)
                days.append(tick.label);
        }
        QCOMPARE(days, (QStringList{u"Mar 28"_s, u"Mar 29"_s, u"Mar 30"_s}));
    }

    void timeTicksFitFromSecondsToDecades()
    {
        const TimeMs from = 1'780'000'123'456;
        for (qint64 length = 5'000; length < qint64(40) * 366 * msPerDay; length *= 3) {
            const auto ticks = timeTicks(from, from + length, 8, QTimeZone::utc(), german);
            QVERIFY2(ticks.size() <= 10, qPrintable(QString::number(length)));
            QVERIFY2(!ticks.empty() || length < 2 * msPerDay, qPrintable(QString::number(length)));
            for (const TimeTick& tick : ticks) {
                QVERIFY(tick.at >= from && tick.at < from + length);
                QVERIFY(!tick.label.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(ChartAxisTest)
#include "tst_chartaxis.moc"
