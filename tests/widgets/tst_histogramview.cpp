// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogramview.h"
#include "widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace scrollback;
using namespace scrollback::widgets;

Q_DECLARE_METATYPE(scrollback::TimeRange)

namespace {

constexpr TimeMs start = 1'780'272'000'000; // 2026-06-01T00:00:00Z
constexpr TimeMs hour = 3'600'000;

std::vector<qint64> rising(int count)
{
    std::vector<qint64> counts(static_cast<size_t>(count));
    std::iota(counts.begin(), counts.end(), 1);
    return counts;
}

QPoint middleOf(const HistogramView& view, int bar)
{
    return view.barRect(bar).center().toPoint();
}

} // namespace

class HistogramViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<HistogramView>(m_theme);
        m_view->resize(524, m_view->sizeHint().height());
    }

    void everyCountIsABarWhereThereIsRoom()
    {
        m_view->setData(start, hour, {3, 0, 7}, {1, 0, 7});
        QCOMPARE(m_view->bars().size(), size_t(3));
        QCOMPARE(m_view->bars()[2].from, start + 2 * hour);
        QCOMPARE(m_view->bars()[2].to, start + 3 * hour);
        QCOMPARE(m_view->bars()[2].count, 7);
        QCOMPARE(m_view->bars()[0].errors, 1);
    }

    void neighboursAreDrawnTogetherWhereThereIsNoRoomAndNothingIsLost()
    {
        const auto counts = rising(10'000);
        m_view->setData(start, hour, counts, counts);
        QVERIFY(m_view->bars().size() < 200);
        qint64 sum = 0;
        qint64 errors = 0;
        for (const auto& bar : m_view->bars()) {
            sum += bar.count;
            errors += bar.errors;
        }
        QCOMPARE(sum, qint64(10'000) * 10'001 / 2);
        QCOMPARE(errors, sum);
        QCOMPARE(m_view->bars().front().from, start);
        QCOMPARE(m_view->bars().back().to, start + 10'000 * hour);
    }

    void aDragSelectsWholeBars_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("to the right") << 2 << 5;
        QTest::newRow("to the left") << 5 << 2;
    }
    void aDragSelectsWholeBars()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        m_view->setData(start, hour, rising(24), {});
        QSignalSpy selected(m_view.get(), &HistogramView::rangeSelected);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, middleOf(*m_view, from));
        QMouseEvent move(QEvent::MouseMove, QPointF(middleOf(*m_view, to)),
                         QPointF(m_view->mapToGlobal(middleOf(*m_view, to))), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(*m_view, to));
        QCOMPARE(selected.count(), 1);
        const auto range = selected.first().first().value<TimeRange>();
        QCOMPARE(range.from, start + 2 * hour);
        QCOMPARE(range.to, start + 6 * hour);
        QCOMPARE(m_view->selection(), std::optional<TimeRange>(range));
    }

    void aClickSelectsNothingAndTakesASelectionBack()
    {
        m_view->setData(start, hour, rising(24), {});
        QSignalSpy selected(m_view.get(), &HistogramView::rangeSelected);
        QSignalSpy cleared(m_view.get(), &HistogramView::selectionCleared);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(*m_view, 3));
        QCOMPARE(cleared.count(), 0);
        m_view->setSelection(TimeRange{start, start + hour});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(*m_view, 3));
        QCOMPARE(cleared.count(), 1);
        QCOMPARE(selected.count(), 0);
        QVERIFY(!m_view->selection());
    }

    void theKeyboardSelectsAPeriod()
    {
        m_view->setData(start, hour, rising(24), {});
        QSignalSpy selected(m_view.get(), &HistogramView::rangeSelected);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY2(m_view->accessibleName().contains(QLatin1String("9 rows")),
                 qPrintable(m_view->accessibleName()));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(selected.count(), 1);
        const auto range = selected.first().first().value<TimeRange>();
        QCOMPARE(range.from, start + 1 * hour);
        QCOMPARE(range.to, start + 4 * hour);
    }

    void withoutDataNothingHappens()
    {
        QSignalSpy selected(m_view.get(), &HistogramView::rangeSelected);
        m_view->clear(QStringLiteral("Counting…"));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(50, 20));
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, QPoint(50, 20));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(!m_view->grab().isNull());
        QCOMPARE(selected.count(), 0);
    }

private:
    Theme m_theme;
    std::unique_ptr<HistogramView> m_view;
};

QTEST_MAIN(HistogramViewTest)
#include "tst_histogramview.moc"
