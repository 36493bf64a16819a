// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madedashboard.h"
#include "widgets/chartcard.h"
#include "widgets/chartcatalog.h"
#include "widgets/chartscene.h"
#include "widgets/chartview.h"
#include "widgets/tile.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace scrollback;
using namespace scrollback::widgets;
using namespace Qt::StringLiterals;
using test::madeDashboard;
using test::madeNow;

Q_DECLARE_METATYPE(scrollback::widgets::ChartPick)

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

ChartData chart(ChartId id, int days = 30)
{
    const auto all = chartsOf(madeDashboard(days), {}, madeNow, english);
    for (const ChartData& one : all) {
        if (one.id == id)
            return one;
    }
    return {};
}

void hover(QWidget& widget, QPointF place)
{
    QMouseEvent move(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(&widget, &move);
}

} // namespace

class ChartViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<ChartView>(m_theme);
        m_view->setLocale(english);
        m_view->resize(420, 260);
    }

    void barsStandOnEachOtherAndReachTheirValue()
    {
        m_view->setData(chart(ChartId::Messages));
        const ChartScene* scene = m_view->scene();
        QVERIFY(scene);
        // 63 + 65 of 150: the axis goes to the next round number.
        const QRectF user = scene->barRect(0, 1);
        const QRectF assistant = scene->barRect(1, 1);
        QCOMPARE(user.bottom(), scene->plot().bottom());
        QVERIFY(std::abs(assistant.bottom() - user.top()) < 0.01);
        const double perUnit = user.height() / 63;
        QVERIFY(std::abs(assistant.height() - 65 * perUnit) < 0.01);
        for (int i = 0; i < 30; ++i)
            QVERIFY(scene->barRect(1, i).top() >= scene->plot().top() - 0.01);
        QVERIFY(scene->barRect(0, 0).left() >= scene->plot().left());
        QVERIFY(scene->barRect(0, 29).right() <= scene->plot().right());
    }

    void everythingIsPaintedWithoutAWarning_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("days");
        for (const auto id : {ChartId::Conversations, ChartId::Messages, ChartId::Tokens, ChartId::Widgets,
                              ChartId::Tools, ChartId::ErrorRate, ChartId::ResponseTime, ChartId::Jobs,
                              ChartId::Levels, ChartId::Categories}) {
            for (const int days : {1, 7, 30, 400})
                QTest::addRow("%d over %d days", int(id), days) << int(id) << days;
        }
    }
    void everythingIsPaintedWithoutAWarning()
    {
        QFETCH(int, id);
        QFETCH(int, days);
        QTest::failOnWarning(QRegularExpression(u"NaN|Ignoring|QPainter|QChart"_s));
        m_view->setData(chart(ChartId(id), days));
        for (const QSize size : {QSize(420, 260), QSize(160, 120), QSize(1600, 900)}) {
            m_view->resize(size);
            QVERIFY(!m_view->grab().isNull());
        }
    }

    void hoverShowsTheValuesAndAClickOpensThem()
    {
        m_view->setData(chart(ChartId::Messages));
        QSignalSpy picked(m_view.get(), &ChartView::picked);
        const QPointF onAssistant = m_view->scene()->barRect(1, 4).center() + QPointF(2, 2);
        hover(*m_view, onAssistant);
        QCOMPARE(m_view->current(), 4);
        QCOMPARE(m_view->valuesText(4), (QStringList{u"Friday, June 5, 2026"_s, u"user: 72"_s,
                                                     u"assistant: 56"_s, u"Total: 128"_s}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, onAssistant.toPoint());
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.first().first().value<ChartPick>(), (ChartPick{4, 1}));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_view.get(), &leave);
        QCOMPARE(m_view->current(), -1);
    }

    void theKeyboardGoesFromDayToDay()
    {
        m_view->setData(chart(ChartId::Conversations));
        QSignalSpy picked(m_view.get(), &ChartView::picked);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(picked.count(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->current(), 1);
        QVERIFY2(m_view->accessibleName().contains(u"conversations: 21"_s),
                 qPrintable(m_view->accessibleName()));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->current(), 29);
        QVERIFY(m_view->valuesText(29).first().contains(u"not over yet"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->current(), 29);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(picked.first().first().value<ChartPick>(), (ChartPick{29, -1}));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->current(), -1);
    }

    void namesAreReadDownwards()
    {
        m_view->setData(chart(ChartId::Tools));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->current(), 0);
        QVERIFY(m_view->scene()->slot(0).top() < m_view->scene()->slot(1).top());
        QVERIFY(m_view->scene()->barRect(0, 0).width() > m_view->scene()->barRect(0, 1).width());
        QVERIFY(m_view->scene()->barRect(1, 0).left() >= m_view->scene()->barRect(0, 0).right() - 0.01);
    }

    void whereThereIsNoRoomTheRestIsCounted()
    {
        ChartData many = chart(ChartId::Widgets);
        for (int i = 0; i < 50; ++i) {
            many.names.append(u"widget %1"_s.arg(i));
            many.nameKeys.emplace_back(many.names.last());
            many.series[0].values.emplace_back(50 - i);
        }
        m_view->setData(many);
        QVERIFY(m_view->scene()->shownCount() < 53);
        QVERIFY(m_view->scene()->shownCount() > 4);
        m_view->resize(420, 2000);
        QVERIFY(!m_view->grab().isNull()); // an unseen widget learns of its size when it is drawn
        QCOMPARE(m_view->scene()->shownCount(), 53);
    }

    void anEmptyChartSaysWhyAndCannotBeClicked()
    {
        ChartData empty = chart(ChartId::Tokens);
        empty.series.clear();
        empty.emptySentence = u"This system stores no token counts."_s;
        m_view->setData(empty);
        QSignalSpy picked(m_view.get(), &ChartView::picked);
        QVERIFY(!m_view->scene());
        QVERIFY(!m_view->grab().isNull());
        QTest::mouseClick(m_view.get(), Qt::LeftButton);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(picked.count(), 0);
        QCOMPARE(m_view->accessibleDescription(), empty.emptySentence);
    }

    void theCardShowsATableAndCopiesPictureAndData()
    {
        ChartCard card(m_theme);
        card.setLocale(english);
        card.resize(400, 300);
        card.setData(chart(ChartId::Messages));
        QVERIFY(!card.showsTable());
        card.setShowsTable(true);
        auto* table = card.findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 30);
        QCOMPARE(table->item(1, 3)->text(), u"128"_s);
        QSignalSpy picked(&card, &ChartCard::picked);
        Q_EMIT table->cellActivated(1, 2);
        QCOMPARE(picked.first().first().value<ChartPick>(), (ChartPick{1, 1}));
        Q_EMIT table->cellActivated(1, 3);
        QCOMPARE(picked.last().first().value<ChartPick>(), (ChartPick{1, -1}));

        const auto actions = card.findChildren<QAction*>();
        QSignalSpy noticed(&card, &ChartCard::noticed);
        for (QAction* action : actions) {
            if (action->text().contains(u"data"_s))
                action->trigger();
        }
        QVERIFY(
            QApplication::clipboard()->text().startsWith(u"Day\tuser\tassistant\n2026-06-01\t50\t48\n"_s));
        for (QAction* action : actions) {
            if (action->text().contains(u"picture"_s))
                action->trigger();
        }
        QVERIFY(QApplication::clipboard()->pixmap().width() >= 800);
        QCOMPARE(noticed.count(), 2);
    }

    void aTileIsAButtonThatSaysAllOfIt()
    {
        Tile tile(m_theme);
        tile.setData(tilesOf(madeDashboard(30), {}, madeNow, english).front());
        QCOMPARE(tile.accessibleName(), tile.data().sentence);
        QVERIFY(tile.sizeHint().width() >= tile.minimumSizeHint().width() - 60);
        QSignalSpy clicked(&tile, &Tile::clicked);
        QTest::keyClick(&tile, Qt::Key_Space);
        QTest::keyClick(&tile, Qt::Key_Return);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QCOMPARE(clicked.count(), 3);
        QVERIFY(!tile.grab().isNull());
    }

private:
    Theme m_theme;
    std::unique_ptr<ChartView> m_view;
};

QTEST_MAIN(ChartViewTest)
#include "tst_chartview.moc"
