// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartscene.h"

#include "widgets/chartmarks.h"

#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

namespace {

constexpr double barWidth = 0.72; ///< of a day's column
constexpr qreal widestBar = 46;
constexpr qreal rowHeight = 32; ///< of a name, where there is room
constexpr qreal leastRowHeight = 22;
constexpr qreal thickestRow = 20;

QColor blended(const QColor& color, const QColor& behind, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return QColor(mix(color.red(), behind.red()), mix(color.green(), behind.green()),
                  mix(color.blue(), behind.blue()));
}

} // namespace

QFont ChartStyle::smallFont() const
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(std::max(6, int(std::lround(font.pixelSize() * 0.86))));
    else
        small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

ChartScene::ChartScene(ChartData data, ChartStyle style, QSizeF size)
    : m_data(std::move(data))
    , m_style(std::move(style))
    , m_size(size)
    , m_scene(std::make_unique<QGraphicsScene>())
{
    // Small tables of figures have no need of an index that is kept up to date.
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    layOut();
    if (m_data.isEmpty() || m_plot.width() < 1 || m_plot.height() < 1)
        return;

    m_chart = new QChart;
    m_chart->setTheme(QChart::ChartThemeLight); // before any colour of ours: it overwrites them
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_scene->addItem(m_chart);
    m_scene->setSceneRect(QRectF(QPointF(), m_size));
    m_chart->resize(m_size);
    switch (m_data.kind) {
    case ChartKind::Bars:
        buildBars();
        break;
    case ChartKind::Lines:
        buildLines();
        break;
    case ChartKind::Shares:
        buildShares();
        break;
    }
    m_chart->setPlotArea(m_plot.adjusted(0, -linePadding(), 0, linePadding()));
}

ChartScene::~ChartScene() = default;

void ChartScene::layOut()
{
    const qreal top = m_data.series.size() > 1 ? layOutLegend() : 0;
    m_plot = QRectF(0, top, m_size.width(), m_size.height() - top);
    if (m_data.kind == ChartKind::Shares)
        layOutShares();
    else
        layOutDays();
}

qreal ChartScene::layOutLegend()
{
    const QFontMetricsF metrics(m_style.smallFont());
    const qreal mark = markWidth(metrics, m_data.kind) + 6;
    const qreal line = metrics.height() + 2;
    QPointF place;
    for (const ChartSeries& one : m_data.series) {
        const qreal width = std::min(mark + metrics.horizontalAdvance(one.name) + 2, m_size.width());
        if (place.x() > 0 && place.x() + width > m_size.width())
            place = {0, place.y() + line};
        m_legend.emplace_back(place, QSizeF(width, line));
        place.rx() += width + 12;
    }
    return place.y() + line + 4;
}

void ChartScene::layOutDays()
{
    const QFontMetricsF metrics(m_style.smallFont());
    m_shown = m_data.count();
    const qreal height = m_plot.height() - metrics.height() * 1.5 - 4;
    m_scale = ValueScale::upTo(m_data.highest(), m_data.unit, height > 150 ? 4 : height > 80 ? 3 : 2);
    qreal widest = 0;
    const auto ticks = m_scale.ticks();
    for (const double tick : ticks)
        widest = std::max(widest,
                          metrics.horizontalAdvance(axisLabel(tick, m_scale, m_data.unit, m_style.locale)));
    // Half a label's height above the highest line, a label below the days.
    m_plot.adjust(std::ceil(widest) + 8, metrics.height() / 2, -2, -metrics.height() - 4);
}

void ChartScene::layOutShares()
{
    const QFontMetricsF metrics(m_style.smallFont());
    const int count = m_data.count();
    const qreal room = m_plot.height();
    const qreal least = std::max(leastRowHeight, metrics.height() + 4);
    m_shown = std::min(count, std::max(1, int(room / least)));
    // The last row says how many there was no room for.
    if (m_shown < count)
        m_shown = std::max(1, int((room - metrics.height() - 4) / least));

    double highest = 0;
    qreal widestName = 0;
    qreal widestValue = 0;
    for (int i = 0; i < m_shown; ++i) {
        const double total = m_data.total(i).value_or(0);
        highest = std::max(highest, total);
        widestName = std::max(widestName, metrics.horizontalAdvance(m_data.names.at(i)));
        widestValue =
            std::max(widestValue, metrics.horizontalAdvance(shortValue(total, m_data.unit, m_style.locale)));
    }
    m_scale = {std::max(highest, 1e-9), std::max(highest, 1e-9)};
    // Paper measures letters a little wider than a screen does.
    const qreal names = std::min(std::ceil(widestName * 1.06) + 1, m_plot.width() * 0.6);
    const qreal pitch =
        std::min(rowHeight * std::max(1.0, metrics.height() / 14), room / std::max(1, m_shown));
    m_plot = QRectF(m_plot.left() + names + 8, m_plot.top() + 2,
                    m_plot.width() - names - 8 - std::ceil(widestValue) - 10, pitch * m_shown);
    if (m_shown < count)
        m_plot.setHeight(std::min(m_plot.height(), room - metrics.height() - 4));
}

qreal ChartScene::x(double value) const
{
    if (m_data.kind == ChartKind::Shares)
        return m_plot.left() + m_plot.width() * value / m_scale.top;
    return m_plot.left() + m_plot.width() * (value + 0.5) / m_data.count();
}

qreal ChartScene::y(double value) const
{
    if (m_data.kind == ChartKind::Shares)
        return m_plot.top() + m_plot.height() * (value + 0.5) / m_shown;
    return m_plot.bottom() - m_plot.height() * value / m_scale.top;
}

qreal ChartScene::linePadding() const
{
    return m_data.kind == ChartKind::Lines ? 2 : 0;
}

void ChartScene::addAxes(double top)
{
    const bool lying = m_data.kind == ChartKind::Shares;
    // Qt Charts cuts lines at the edge of the plot; one along its bottom would lose half its width.
    const double beyond = linePadding() / std::max(1.0, m_plot.height()) * top;
    auto* values = new QValueAxis;
    values->setRange(-beyond, top + beyond);
    values->setLabelsVisible(false);
    values->setLineVisible(false);
    values->setGridLineVisible(false); // paintGrid() draws them where the labels stand
    auto* indexes = new QValueAxis;
    indexes->setRange(-0.5, m_shown - 0.5);
    indexes->setLabelsVisible(false);
    indexes->setLineVisible(false);
    indexes->setGridLineVisible(false);
    m_chart->addAxis(values, lying ? Qt::AlignBottom : Qt::AlignLeft);
    m_chart->addAxis(indexes, lying ? Qt::AlignLeft : Qt::AlignBottom);
    const auto all = m_chart->series();
    for (QAbstractSeries* series : all) {
        series->attachAxis(values);
        series->attachAxis(indexes);
    }
}

void ChartScene::buildBars()
{
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(std::min(barWidth, widestBar * m_shown / m_plot.width()));
    const QColor behind = m_style.color(ColorId::Base);
    for (const ChartSeries& one : m_data.series) {
        auto* set = new QBarSet(one.name);
        const QColor color = m_style.color(one.color);
        set->setColor(color);
        set->setPen(Qt::NoPen);
        QList<qreal> values;
        values.reserve(m_shown);
        for (int i = 0; i < m_shown; ++i)
            values.append(size_t(i) < one.values.size() ? one.values[size_t(i)].value_or(0) : 0);
        set->append(values);
        if (m_data.lastDayOpen) {
            set->setSelectedColor(blended(color, behind, 0.55));
            set->selectBar(m_shown - 1);
        }
        bars->append(set);
    }
    m_chart->addSeries(bars);
    addAxes(m_scale.top);
}

void ChartScene::buildLines()
{
    for (int number = 0; number < int(m_data.series.size()); ++number) {
        const ChartSeries& one = m_data.series[size_t(number)];
        const QPen pen(m_style.color(one.color), 1.8, dashOf(number), Qt::RoundCap, Qt::RoundJoin);
        // A line that is not known for a day ends there: nothing is drawn between what is known.
        QList<QPointF> run;
        const auto finishRun = [&] {
            if (run.size() == 1) {
                auto* lone = new QScatterSeries;
                lone->setMarkerSize(6);
                lone->setColor(pen.color());
                lone->setPen(Qt::NoPen);
                lone->replace(run);
                m_chart->addSeries(lone);
            } else if (run.size() > 1) {
                auto* line = new QLineSeries;
                line->setPen(pen);
                line->replace(run);
                m_chart->addSeries(line);
            }
            run.clear();
        };
        for (int i = 0; i < m_shown; ++i) {
            const auto value = m_data.value(number, i);
            if (!value) {
                finishRun();
                continue;
            }
            // The way to a day that is not over is drawn apart, paler.
            if (m_data.lastDayOpen && i == m_shown - 1 && !run.isEmpty()) {
                const QPointF before = run.last();
                finishRun();
                auto* open = new QLineSeries;
                QPen pale = pen;
                pale.setColor(blended(pen.color(), m_style.color(ColorId::Base), 0.55));
                pale.setStyle(Qt::DotLine);
                open->setPen(pale);
                open->replace({before, QPointF(i, *value)});
                m_chart->addSeries(open);
                continue;
            }
            run.append(QPointF(i, *value));
        }
        finishRun();
    }
    addAxes(m_scale.top);
}

void ChartScene::buildShares()
{
    auto* bars = new QHorizontalStackedBarSeries;
    const qreal pitch = m_plot.height() / m_shown;
    bars->setBarWidth(std::min(0.66, thickestRow / pitch));
    for (const ChartSeries& one : m_data.series) {
        auto* set = new QBarSet(one.name);
        set->setColor(m_style.color(one.color));
        set->setPen(Qt::NoPen);
        QList<qreal> values;
        values.reserve(m_shown);
        // Qt Charts counts upwards, people read downwards.
        for (int i = m_shown - 1; i >= 0; --i)
            values.append(size_t(i) < one.values.size() ? one.values[size_t(i)].value_or(0) : 0);
        set->append(values);
        bars->append(set);
    }
    m_chart->addSeries(bars);
    addAxes(m_scale.top);
}

QRectF ChartScene::barRect(int series, int index) const
{
    double from = 0;
    for (int i = 0; i < series; ++i)
        from += m_data.value(i, index).value_or(0);
    const double to = from + m_data.value(series, index).value_or(0);
    if (m_data.kind == ChartKind::Shares) {
        const qreal pitch = m_plot.height() / m_shown;
        const qreal thickness = pitch * std::min(0.66, thickestRow / pitch);
        return {x(from), y(index) - thickness / 2, x(to) - x(from), thickness};
    }
    const qreal pitch = m_plot.width() / m_shown;
    const qreal width = pitch * std::min(barWidth, widestBar / pitch);
    return {x(index) - width / 2, y(to), width, y(from) - y(to)};
}

std::optional<QPointF> ChartScene::point(int series, int index) const
{
    const auto value = m_data.value(series, index);
    if (!value)
        return std::nullopt;
    return QPointF(x(index), y(*value));
}

QRectF ChartScene::slot(int index) const
{
    if (m_data.kind == ChartKind::Shares) {
        const qreal pitch = m_plot.height() / m_shown;
        return {0, m_plot.top() + pitch * index, m_size.width(), pitch};
    }
    const qreal pitch = m_plot.width() / m_shown;
    return {m_plot.left() + pitch * index, m_plot.top(), pitch, m_plot.height()};
}

int ChartScene::indexAt(QPointF place) const
{
    if (!m_chart)
        return -1;
    if (m_data.kind == ChartKind::Shares) {
        const int index = int(std::floor((place.y() - m_plot.top()) / m_plot.height() * m_shown));
        return index >= 0 && index < m_shown ? index : -1;
    }
    // The labels below belong to their days too.
    if (place.y() < m_plot.top() - 4 || place.x() < m_plot.left() - 8 || place.x() > m_plot.right() + 8)
        return -1;
    const int index = int(std::floor((place.x() - m_plot.left()) / m_plot.width() * m_shown));
    return std::clamp(index, 0, m_shown - 1);
}

ChartPick ChartScene::pickAt(QPointF place) const
{
    ChartPick pick{indexAt(place), -1};
    if (pick.index < 0 || m_data.series.size() < 2)
        return pick;
    for (int i = 0; i < int(m_data.series.size()); ++i) {
        if (m_data.kind == ChartKind::Lines) {
            const auto at = point(i, pick.index);
            if (at && std::abs(at->y() - place.y()) < 6)
                pick.series = i;
        } else if (barRect(i, pick.index).contains(place)) {
            pick.series = i;
        }
    }
    return pick;
}

} // namespace scrollback::widgets
