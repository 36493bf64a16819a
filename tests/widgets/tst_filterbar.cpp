// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterediting.h"
#include "widgets/filterbar.h"
#include "widgets/filterchip.h"
#include "widgets/filterpopups.h"
#include "widgets/theme.h"

#include <QAction>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace scrollback;
using namespace scrollback::widgets;
using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;

namespace {

const QString error = QStringLiteral("error");
const QString info = QStringLiteral("info");

struct Bench
{
    Bench()
        : bar(theme, Entity::LogEntry)
        , changed(&bar, &FilterBar::filterChanged)
    {
        bar.setStyle({QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc(), 2026},
                     [] { return TimeMs(1'782'840'000'000); });
        bar.resize(900, 60);
        bar.show();
        bar.setFacets(
            {}, {{Field::Level, {{info, 151, 0}, {error, 284, 284}, {QStringLiteral("warning"), 31, 0}}}});
    }
    QStringList chips() const
    {
        // In the order of the layout, which is that of the eye.
        QStringList texts;
        QList<FilterChip*> all = bar.findChildren<FilterChip*>();
        all.removeIf([](const FilterChip* chip) { return chip->isHidden(); });
        bar.layout()->activate();
        QTest::qWait(1);
        std::sort(all.begin(), all.end(), [](const FilterChip* a, const FilterChip* b) {
            return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x();
        });
        for (const FilterChip* chip : all) {
            const FilterChip::Content& content = chip->content();
            const QString line =
                content.mark + QLatin1Char(' ') + content.text + QLatin1Char(' ') + content.count;
            texts += line.trimmed() + (content.active ? QStringLiteral(" *") : QString());
        }
        return texts;
    }
    FilterChip* chip(const QString& text) const
    {
        const QList<FilterChip*> all = bar.findChildren<FilterChip*>();
        for (FilterChip* chip : all) {
            if (!chip->isHidden() && chip->content().text == text)
                return chip;
        }
        return nullptr;
    }
    void closeChip(const QString& text)
    {
        FilterChip* found = chip(text);
        QVERIFY(found);
        QTest::keyClick(found, Qt::Key_Delete);
        QTest::qWait(1);
    }

    Theme theme;
    FilterBar bar;
    QSignalSpy changed;
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTabKeyGoesFromChipToChip()
    {
        Bench bench;
        bench.bar.changeFilter(models::withOnly(bench.bar.filter(), Field::Level, {error}));
        QTest::qWait(1);
        QList<QWidget*> way;
        for (QWidget* widget = bench.bar.nextInFocusChain(); widget != &bench.bar;
             widget = widget->nextInFocusChain()) {
            if (!widget->isHidden() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                way += widget;
        }
        // What the eye meets first comes first.
        QList<QWidget*> sorted = way;
        const auto place = [&](const QWidget* widget) { return widget->mapTo(&bench.bar, QPoint()).x(); };
        std::ranges::sort(sorted, std::ranges::less(), place);
        QVERIFY(way.size() >= 5);
        QCOMPARE(way, sorted);
    }

    void beingNarrowItSaysLess()
    {
        Bench bench;
        QVERIFY(bench.chip(QStringLiteral("+ filter")));
        bench.bar.resize(240, 60);
        QVERIFY(bench.chip(QStringLiteral("+")));
        QCOMPARE(bench.chip(QStringLiteral("+"))->accessibleName(), QStringLiteral("+ filter"));
        bench.bar.resize(900, 60);
        QVERIFY(bench.chip(QStringLiteral("+ filter")));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin|QStandardPaths)")));
    }

    void offersTheValuesThatThereAreByGravity()
    {
        Bench bench;
        QCOMPARE(bench.chips(), (QStringList{QStringLiteral("Any time"), QStringLiteral("✕ error 284"),
                                             QStringLiteral("▲ warning 31"), QStringLiteral("• info 151"),
                                             QStringLiteral("+ filter")}));
        QCOMPARE(bench.changed.size(), 0);
    }

    void aClickNarrowsAndASecondWidensAgain()
    {
        Bench bench;
        QTest::mouseClick(bench.chip(error), Qt::LeftButton, {}, QPoint(20, 8));
        QTRY_COMPARE(bench.changed.size(), 1);
        QCOMPARE(bench.bar.filter(), models::withOnly({}, Field::Level, {error}));
        QVERIFY(bench.chips().contains(QStringLiteral("✕ error 284 *")));
        // The others stay on offer while the filter hides them.
        bench.bar.setFacets(bench.bar.filter(), {{Field::Level, {{error, 284, 284}}}});
        QVERIFY(bench.chips().contains(QStringLiteral("• info 151")));
        QTest::keyClick(bench.chip(error), Qt::Key_Space);
        QTRY_COMPARE(bench.changed.size(), 2);
        QVERIFY(bench.bar.filter().isEmpty());
    }

    void showsAFilterFromElsewhereWithoutASignal()
    {
        Bench bench;
        Filter filter = models::withNot({}, Field::Category, {QStringLiteral("db")});
        filter.text = QStringLiteral("timeout");
        filter.period = {1'780'272'000'000, 1'782'864'000'000};
        bench.bar.setFilter(filter);
        QCOMPARE(bench.changed.size(), 0);
        QVERIFY(bench.chips().contains(QStringLiteral("Jun 1 – 30 *")));
        QVERIFY(bench.chips().contains(QStringLiteral("Category: not db *")));
        QVERIFY(bench.chips().contains(QStringLiteral("contains “timeout” *")));
    }

    void aClosedFilterComesBack()
    {
        Bench bench;
        Filter filter = models::withOnly({}, Field::Category, {QStringLiteral("db")});
        filter.text = QStringLiteral("timeout");
        bench.bar.setFilter(filter);
        QVERIFY(!bench.bar.actions().reopen->isEnabled());
        bench.closeChip(QStringLiteral("Category: db"));
        QVERIFY(bench.bar.filter().conditions.empty());
        QVERIFY(bench.bar.actions().reopen->isEnabled());
        bench.bar.actions().reopen->trigger();
        QCOMPARE(bench.bar.filter(), filter);
        QVERIFY(!bench.bar.actions().reopen->isEnabled());
        QCOMPARE(bench.changed.size(), 2);
    }

    void clearingAllCanBeUndonePieceByPiece()
    {
        Bench bench;
        Filter filter = models::withOnly({}, Field::Category, {QStringLiteral("db")});
        filter.text = QStringLiteral("timeout");
        filter.period = {1000, 2000};
        bench.bar.setFilter(filter);
        bench.bar.actions().clear->trigger();
        QVERIFY(bench.bar.filter().conditions.empty());
        QVERIFY(bench.bar.filter().text.isEmpty());
        QCOMPARE(bench.bar.filter().period, filter.period); // the period is not what was meant
        bench.bar.actions().reopen->trigger();
        bench.bar.actions().reopen->trigger();
        QCOMPARE(bench.bar.filter(), filter);
    }

    void goesBackAndForwardAmongFilters()
    {
        Bench bench;
        bench.bar.setFilter({});
        const Filter a = models::withOnly({}, Field::Level, {error});
        const Filter b = models::withOnly({}, Field::Level, {info});
        bench.bar.changeFilter(a);
        bench.bar.changeFilter(b);
        bench.bar.actions().back->trigger();
        QCOMPARE(bench.bar.filter(), a);
        bench.bar.actions().back->trigger();
        QCOMPARE(bench.bar.filter(), Filter{});
        QVERIFY(!bench.bar.actions().back->isEnabled());
        bench.bar.actions().forward->trigger();
        QCOMPARE(bench.bar.filter(), a);
    }

    void aZoomedPeriodClosesIntoTheWindowsPeriod()
    {
        Bench bench;
        const TimeRange home{1'780'272'000'000, 1'782'864'000'000};
        bench.bar.setHomePeriod(home);
        Filter filter;
        filter.period = {1'781'000'000'000, 1'781'100'000'000};
        bench.bar.setFilter(filter);
        QList<FilterChip*> chips = bench.bar.findChildren<FilterChip*>();
        FilterChip* period = nullptr;
        for (FilterChip* chip : chips) {
            if (chip->content().closable)
                period = chip;
        }
        QVERIFY(period);
        Q_EMIT period->closeRequested();
        QTRY_COMPARE(bench.bar.filter().period, home);
        Q_EMIT period->closeRequested();
        QTRY_VERIFY(bench.bar.filter().period.isEverything());
    }

    void valuesAreChosenFromASearchableList()
    {
        Bench bench;
        bench.bar.setFacets(
            {}, {{Field::Category,
                  {{QStringLiteral("database"), 40, 0}, {QStringLiteral("http"), 9, 0}, {QString(), 2, 0}}}});
        bench.bar.chooseValues(Field::Category);
        auto* popup = bench.bar.findChild<FilterValuesPopup*>();
        QVERIFY(popup);
        auto* search = popup->findChild<QLineEdit*>();
        auto* list = popup->findChild<QTreeView*>();
        QCOMPARE(list->model()->rowCount(), 3);
        QTest::keyClicks(search, QStringLiteral("htt"));
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(bench.changed.size(), 1);
        QCOMPARE(bench.bar.filter(), models::withOnly({}, Field::Category, {QStringLiteral("http")}));
    }

    void aValueThatIsNotThereCanBeTyped()
    {
        Bench bench;
        bench.bar.chooseValues(Field::Source, true);
        auto* popup = bench.bar.findChild<FilterValuesPopup*>();
        QVERIFY(popup);
        auto* search = popup->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("cron"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(bench.changed.size(), 1);
        QCOMPARE(bench.bar.filter(), models::withNot({}, Field::Source, {QStringLiteral("cron")}));
    }

    void goesOnInFurtherLinesWhereItIsNarrow()
    {
        Bench bench;
        const int wide = bench.bar.heightForWidth(1200);
        const int narrow = bench.bar.heightForWidth(320);
        QVERIFY2(narrow > wide + 15, qPrintable(QStringLiteral("%1 %2").arg(wide).arg(narrow)));
    }

    void keepsTheFocusWhereItWas()
    {
        Bench bench;
        bench.bar.activateWindow();
        FilterChip* chip = bench.chip(error);
        chip->setFocus();
        bench.bar.changeFilter(models::withOnly({}, Field::Level, {error}));
        QCOMPARE(bench.chip(error), chip);
    }

    void tellsScreenReadersWhatAChipDoes()
    {
        Bench bench;
        QCOMPARE(bench.chip(error)->accessibleName(), QStringLiteral("error, 284 rows"));
        QVERIFY(!bench.chip(error)->accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
