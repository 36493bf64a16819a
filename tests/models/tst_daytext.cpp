// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/daytext.h"
#include "models/fieldtext.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::models;

class TestDayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreWrittenAsTheLanguageDoes_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("expected");
        QTest::newRow("en_US") << QLocale(QLocale::English, QLocale::UnitedStates)
                               << QStringLiteral("Jun 1 – Jun 30");
        QTest::newRow("en_GB") << QLocale(QLocale::English, QLocale::UnitedKingdom)
                               << QStringLiteral("1 Jun – 30 Jun");
        QTest::newRow("de") << QLocale(QLocale::German) << QStringLiteral("1. Juni – 30. Juni");
        QTest::newRow("es") << QLocale(QLocale::Spanish) << QStringLiteral("1 jun – 30 jun");
        QTest::newRow("ja") << QLocale(QLocale::Japanese) << QStringLiteral("06-01 – 06-30");
    }
    void daysAreWrittenAsTheLanguageDoes()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, expected);
        QCOMPARE(daysText(QDate(2026, 6, 1), QDate(2026, 6, 30), locale, QDate(2026, 7, 1)), expected);
    }

    void theYearIsWrittenWhereItIsNotThisOne()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        const QDate today(2026, 7, 1);
        QCOMPARE(daysText(QDate(2025, 6, 1), QDate(2025, 6, 30), english, today),
                 QStringLiteral("Jun 1 – Jun 30, 2025"));
        QCOMPARE(daysText(QDate(2025, 12, 20), QDate(2026, 1, 5), english, today),
                 QStringLiteral("Dec 20, 2025 – Jan 5, 2026"));
        QCOMPARE(daysText(QDate(2026, 6, 5), QDate(2026, 6, 5), english, today), QStringLiteral("Jun 5"));
    }

    void withoutATodayTheYearIsAlwaysWritten()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(daysText(QDate(2026, 6, 5), QDate(2026, 6, 5), english), QStringLiteral("Jun 5, 2026"));
    }

    void aMonthIsSaidOnceForItsDays_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("expected");
        QTest::newRow("en") << QLocale(QLocale::English, QLocale::UnitedStates)
                            << QStringLiteral("Jun 1 – 30");
        QTest::newRow("de") << QLocale(QLocale::German) << QStringLiteral("1. – 30. Juni");
        QTest::newRow("es") << QLocale(QLocale::Spanish) << QStringLiteral("1 – 30 jun");
    }
    void aMonthIsSaidOnceForItsDays()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, expected);
        TextStyle style;
        style.locale = locale;
        style.zone = QTimeZone::utc();
        const DayRange june = DayRange::between(QDate(2026, 6, 1), QDate(2026, 6, 30), style.zone);
        QCOMPARE(style.period(june.range()), expected);
    }
};

QTEST_APPLESS_MAIN(TestDayText)
#include "tst_daytext.moc"
