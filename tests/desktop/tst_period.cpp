// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/period.h"
#include "desktop/periodpopup.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;

class TestPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceSurvivesBeingRemembered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a week") << QStringLiteral("last:7");
        QTest::newRow("a month") << QStringLiteral("2026-06-01..2026-06-30");
        QTest::newRow("one day") << QStringLiteral("2026-06-01..2026-06-01");
        QTest::newRow("all") << QStringLiteral("everything");
    }
    void aChoiceSurvivesBeingRemembered()
    {
        QFETCH(QString, text);
        const auto choice = PeriodChoice::fromText(text);
        QVERIFY(choice);
        QCOMPARE(choice->toText(), text);
    }

    void nonsenseIsNoChoice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no days") << QStringLiteral("last:0");
        QTest::newRow("negative") << QStringLiteral("last:-3");
        QTest::newRow("too many") << QStringLiteral("last:99999");
        QTest::newRow("no number") << QStringLiteral("last:week");
        QTest::newRow("no date") << QStringLiteral("2026-02-30..2026-03-01");
        QTest::newRow("one end") << QStringLiteral("2026-02-01");
    }
    void nonsenseIsNoChoice()
    {
        QFETCH(QString, text);
        QVERIFY(!PeriodChoice::fromText(text));
    }

    void daysAreCountedFromTodayOrFromTheNewestEntry()
    {
        const QTimeZone berlin("Europe/Berlin");
        PeriodScene scene;
        scene.zone = berlin;
        scene.now = startOfDay(QDate(2026, 11, 20), berlin) + 8 * 3'600'000;
        scene.lastAt = startOfDay(QDate(2026, 6, 30), berlin) + 20 * 3'600'000;
        scene.firstAt = startOfDay(QDate(2026, 5, 1), berlin) + 1;

        DayRange days = resolve(PeriodChoice::lastDays(7), scene);
        QCOMPARE(days.lastDay(), QDate(2026, 11, 20));
        QCOMPARE(days.days(), 7);

        scene.countFromNewest = true;
        days = resolve(PeriodChoice::lastDays(7), scene);
        QCOMPARE(days.firstDay(), QDate(2026, 6, 24));
        QCOMPARE(days.lastDay(), QDate(2026, 6, 30));
        QVERIFY(days.range().contains(*scene.lastAt));

        days = resolve(PeriodChoice::everything(), scene);
        QCOMPARE(days.firstDay(), QDate(2026, 5, 1));
        QCOMPARE(days.lastDay(), QDate(2026, 6, 30));
    }

    void aPeriodMovesByItsOwnLength()
    {
        const DayRange june = DayRange::between(QDate(2026, 6, 1), QDate(2026, 6, 30), QTimeZone::utc());
        QCOMPARE(shifted(june, -1), PeriodChoice::between(QDate(2026, 5, 2), QDate(2026, 5, 31)));
        QCOMPARE(shifted(june, 1), PeriodChoice::between(QDate(2026, 7, 1), QDate(2026, 7, 30)));
    }

    void theMonthsOfThePresets()
    {
        QCOMPARE(thisMonth(QDate(2026, 3, 15)), PeriodChoice::between(QDate(2026, 3, 1), QDate(2026, 3, 15)));
        QCOMPARE(lastMonth(QDate(2026, 3, 31)), PeriodChoice::between(QDate(2026, 2, 1), QDate(2026, 2, 28)));
        QCOMPARE(lastMonth(QDate(2026, 1, 5)),
                 PeriodChoice::between(QDate(2025, 12, 1), QDate(2025, 12, 31)));
    }
};

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
