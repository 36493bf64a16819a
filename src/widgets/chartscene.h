// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartdata.h"

#include <QFont>
#include <QLocale>
#include <QRectF>

#include <memory>

class QChart;
class QGraphicsScene;
class QPainter;

namespace scrollback::widgets {

/// How a chart looks: on the screen in the theme's colours, on paper in light ones that can be told apart in
/// black and white.
struct ChartStyle
{
    QLocale locale;
    QFont font;
    bool dark = false;
    bool paper = false;

    QColor color(ColorId id) const { return dark && !paper ? Theme::darkColor(id) : Theme::paperColor(id); }
    QFont smallFont() const;
};

/// A chart laid out for a size: Qt Charts draws the bars, lines and grid; labels, legend and hatching are
/// ours, so that days stand at their place in the calendar and nothing is cut to "...".
class ChartScene
{
public:
    ChartScene(ChartData data, ChartStyle style, QSizeF size);
    ~ChartScene();
    Q_DISABLE_COPY_MOVE(ChartScene)

    const ChartData& data() const { return m_data; }

    /// Everything but what the pointer adds, from the painter's origin.
    void paint(QPainter& painter) const;

    /// The area of the bars or lines.
    QRectF plot() const { return m_plot; }
    /// How many names have their bar; there may be no room for all of them.
    int shownCount() const { return m_shown; }
    /// The day or name at a place, -1 beside the plot.
    int indexAt(QPointF place) const;
    /// And which of the series, -1: none in particular.
    ChartPick pickAt(QPointF place) const;
    /// The column of a day, the row of a name.
    QRectF slot(int index) const;
    QRectF barRect(int series, int index) const;
    /// Where a line has its value.
    std::optional<QPointF> point(int series, int index) const;

private:
    void layOut();
    qreal layOutLegend();
    void layOutDays();
    void layOutShares();
    void buildBars();
    void buildLines();
    void buildShares();
    void addAxes(double top);
    qreal linePadding() const;
    qreal x(double value) const;
    qreal y(double value) const;
    void paintGrid(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintDayLabels(QPainter& painter) const;
    void paintValueLabels(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintHatching(QPainter& painter) const;

    ChartData m_data;
    ChartStyle m_style;
    QSizeF m_size;
    ValueScale m_scale;
    QRectF m_plot;
    std::vector<QRectF> m_legend; ///< a place for each series' name, in as many lines as they need
    int m_shown = 0;
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart* m_chart = nullptr; ///< belongs to the scene
};

/// Draws a chart with its title and subtitle into a rectangle, as vectors: for paper, and for a copied
/// picture.
void paintChart(QPainter& painter, const QRectF& rect, const ChartData& data, const ChartStyle& style);

} // namespace scrollback::widgets
