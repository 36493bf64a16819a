// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldtext.h"
#include "models/filterediting.h"
#include "models/filtermodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace scrollback;
using namespace scrollback::models;
using chatlog::Condition;
using chatlog::Field;
using chatlog::Filter;
using chatlog::ValueCount;

namespace {

const QString error = QStringLiteral("error");
const QString info = QStringLiteral("info");
const QString warning = QStringLiteral("warning");

TimeMs at(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class TestFilterEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyReplacesWhatWasSaidAboutAField()
    {
        Filter filter = withNot({}, Field::Level, {info});
        filter = withOnly(filter, Field::Level, {error});
        QCOMPARE(filter.conditions.size(), size_t(1));
        QCOMPARE(filter.conditions[0], (Condition{Field::Level, {error}, false}));
    }

    void notAddsUp()
    {
        Filter filter = withNot({}, Field::Level, {info});
        filter = withNot(filter, Field::Level, {warning, info});
        QCOMPARE(filter.conditions[0].values, (QStringList{info, warning}));
        QVERIFY(filter.conditions[0].negated);
    }

    void notTakesAwayFromOnly()
    {
        Filter filter = withOnly({}, Field::Level, {error, info});
        filter = withNot(filter, Field::Level, {info});
        QCOMPARE(filter.conditions[0], (Condition{Field::Level, {error}, false}));
        filter = withNot(filter, Field::Level, {error});
        QCOMPARE(filter.conditions[0], (Condition{Field::Level, {error}, true}));
    }

    void aToggledValueComesAndGoes()
    {
        Filter filter = withValueToggled({}, Field::Level, error);
        filter = withValueToggled(filter, Field::Level, warning);
        QCOMPARE(filter.conditions[0].values, (QStringList{error, warning}));
        filter = withValueToggled(filter, Field::Level, error);
        filter = withValueToggled(filter, Field::Level, warning);
        QVERIFY(filter.conditions.empty());
    }

    void unknownIsNotEmpty()
    {
        Filter filter = withValueToggled({}, Field::Level, QString());
        filter = withValueToggled(filter, Field::Level, QStringLiteral(""));
        QCOMPARE(filter.conditions[0].values.size(), 2);
        QVERIFY(filter.conditions[0].values[0].isNull());
        QCOMPARE(valueLabel(filter.conditions[0].values[0]), QStringLiteral("unknown"));
        QCOMPARE(valueLabel(filter.conditions[0].values[1]), QStringLiteral("empty"));
    }

    void beforeAndFromCutThePeriod()
    {
        Filter filter;
        filter.period = {1000, 9000};
        QCOMPARE(withBefore(filter, 5000).period, (TimeRange{1000, 5000}));
        QCOMPARE(withBefore(filter, 20'000).period, (TimeRange{1000, 9000}));
        QCOMPARE(withFrom(filter, 5000).period, (TimeRange{5000, 9000}));
    }

    void historyGoesBackAndForward()
    {
        FilterHistory history;
        const Filter a = withOnly({}, Field::Level, {error});
        const Filter b = withOnly(a, Field::Category, {QStringLiteral("x")});
        history.push(a);
        history.push(a);
        history.push(b);
        QCOMPARE(history.back(), a);
        QCOMPARE(history.back(), Filter{});
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), a);
        history.push(withOnly(a, Field::Source, {QStringLiteral("y")}));
        QVERIFY(!history.canGoForward());
    }

    void whatWasClosedComesBackLastFirst()
    {
        FilterHistory history;
        history.close(Condition{Field::Level, {error}, false});
        history.close(QStringLiteral("timeout"));
        history.close(TimeRange{1, 2});
        Filter filter = history.reopen({});
        QCOMPARE(filter.period, (TimeRange{1, 2}));
        filter = history.reopen(filter);
        QCOMPARE(filter.text, QStringLiteral("timeout"));
        filter = history.reopen(filter);
        QCOMPARE(filter.conditions.size(), size_t(1));
        QVERIFY(!history.canReopen());
    }

    void facetsRememberWhatAFilterHides()
    {
        Facets facets;
        facets.update({}, {{Field::Level, {{error, 284, 284}, {info, 151, 0}}}});
        const Filter onlyErrors = withOnly({}, Field::Level, {error});
        facets.update(onlyErrors, {{Field::Level, {{error, 284, 284}}}});
        QCOMPARE(facets.values(Field::Level).size(), size_t(2));
        QCOMPARE(facets.values(Field::Level)[1].count, qint64(151));
        // With another filter besides, the count of what is hidden is no longer known.
        Filter narrower = onlyErrors;
        narrower.text = QStringLiteral("timeout");
        facets.update(narrower, {{Field::Level, {{error, 20, 20}}}});
        QCOMPARE(facets.values(Field::Level)[0].count, qint64(20));
        QCOMPARE(facets.values(Field::Level)[1].value, info);
        QCOMPARE(facets.values(Field::Level)[1].count, Facets::unknownCount);
        facets.update({}, {{Field::Level, {{info, 3, 0}}}});
        QCOMPARE(facets.values(Field::Level).size(), size_t(1));
    }

    void levelsStandByGravity()
    {
        const auto ordered = inReadingOrder(
            Field::Level,
            {{info, 900, 0}, {QStringLiteral("notice"), 950, 0}, {error, 3, 3}, {warning, 50, 0}});
        QStringList names;
        for (const ValueCount& value : ordered)
            names += value.value;
        QCOMPARE(names, (QStringList{error, warning, info, QStringLiteral("notice")}));
    }

    void valuesCanBeChecked()
    {
        FilterValuesModel model(QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues({{error, 284, 284}, {QString(), 2, 0}}, {QStringLiteral("gone")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.checked(), QStringList{QStringLiteral("gone")});
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.checked().size(), 2);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("284"));
        QCOMPARE(model.index(2, 1).data().toString(), QString());
        QCOMPARE(model.addTyped(error), 0);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.addTyped(QStringLiteral("new")), 0);
        QCOMPARE(model.rowCount(), 4);
    }

    void periodsReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString() << QString() << QStringLiteral("Any time");
        QTest::newRow("one month") << QStringLiteral("2026-06-01T00:00:00Z")
                                   << QStringLiteral("2026-07-01T00:00:00Z") << QStringLiteral("Jun 1 – 30");
        QTest::newRow("up to now") << QStringLiteral("2026-06-01T00:00:00Z")
                                   << QStringLiteral("2026-06-30T18:59:00Z") << QStringLiteral("Jun 1 – 30");
        QTest::newRow("two months") << QStringLiteral("2026-06-28T00:00:00Z")
                                    << QStringLiteral("2026-07-04T00:00:00Z")
                                    << QStringLiteral("Jun 28 – Jul 3");
        QTest::newRow("one day") << QStringLiteral("2026-06-30T00:00:00Z")
                                 << QStringLiteral("2026-07-01T00:00:00Z") << QStringLiteral("Jun 30");
        QTest::newRow("hours") << QStringLiteral("2026-06-30T14:00:00Z")
                               << QStringLiteral("2026-06-30T18:30:00Z")
                               << QStringLiteral("Jun 30, 14:00 – 18:30");
        QTest::newRow("two years") << QStringLiteral("2025-12-30T00:00:00Z")
                                   << QStringLiteral("2026-01-03T00:00:00Z")
                                   << QStringLiteral("Dec 30, 2025 – Jan 2, 2026");
        QTest::newRow("since") << QStringLiteral("2026-06-01T00:00:00Z") << QString()
                               << QStringLiteral("since Jun 1");
        QTest::newRow("before") << QString() << QStringLiteral("2026-06-01T10:30:00Z")
                                << QStringLiteral("before Jun 1, 10:30");
    }
    void periodsReadAsPeopleWriteThem()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, text);
        TextStyle style;
        style.locale = QLocale(QLocale::English, QLocale::UnitedStates);
        TimeRange range;
        if (!from.isEmpty())
            range.from = at(qPrintable(from));
        if (!to.isEmpty())
            range.to = at(qPrintable(to));
        QCOMPARE(style.period(range), text);
    }

    void timesFollowTheZoneAndTheLocale()
    {
        TextStyle style;
        style.locale = QLocale(QLocale::English, QLocale::UnitedStates);
        style.zone = QTimeZone("Europe/Berlin");
        QCOMPARE(style.dateTime(at("2026-06-30T16:59:00Z")), QStringLiteral("Jun 30, 18:59:00"));
        style.thisYear = 2027;
        QCOMPARE(style.dateTime(at("2026-06-30T16:59:00Z")), QStringLiteral("Jun 30, 2026, 18:59:00"));
        style.thisYear = 0;
        style.locale = QLocale(QLocale::German);
        QVERIFY(style.dateTime(at("2026-06-30T16:59:00Z")).startsWith(QStringLiteral("30. Juni")));
    }

    void durationsReadWell_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("ms") << qint64(340) << QStringLiteral("340 ms");
        QTest::newRow("s") << qint64(1340) << QStringLiteral("1.3 s");
        QTest::newRow("min") << qint64(125'000) << QStringLiteral("2 min 5 s");
        QTest::newRow("h") << qint64(4'320'000) << QStringLiteral("1 h 12 min");
    }
    void durationsReadWell()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(TextStyle{QLocale::c()}.duration(ms), text);
    }
};

QTEST_GUILESS_MAIN(TestFilterEditing)
#include "tst_filterediting.moc"
