// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartmarks.h"
#include "widgets/chartscene.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

void drawHatch(QPainter& painter, const QRectF& rect, int series, const ChartStyle& style)
{
    const Qt::BrushStyle hatch = hatchOf(series);
    if (hatch == Qt::NoBrush || rect.isEmpty())
        return;
    QColor color = style.color(ColorId::Base);
    color.setAlphaF(style.paper ? 0.85F : 0.32F);
    painter.fillRect(rect, QBrush(color, hatch));
}

} // namespace

void ChartScene::paint(QPainter& painter) const
{
    if (!m_chart)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.kind != ChartKind::Shares)
        paintGrid(painter);
    m_scene->render(&painter, QRectF(QPointF(), m_size), QRectF(QPointF(), m_size));
    paintHatching(painter);
    painter.setFont(m_style.smallFont());
    if (m_data.kind == ChartKind::Shares) {
        paintNames(painter);
    } else {
        paintValueLabels(painter);
        paintDayLabels(painter);
    }
    paintLegend(painter);
    painter.restore();
}

void ChartScene::paintGrid(QPainter& painter) const
{
    painter.setPen(
        QPen(m_style.color(m_style.paper ? ColorId::Border : ColorId::GridLine), m_style.paper ? 0.6 : 1));
    const auto ticks = m_scale.ticks();
    for (const double tick : ticks) {
        // On the screen a line of one pixel is sharp between two pixels' edges.
        const qreal at = m_style.paper ? y(tick) : std::floor(y(tick)) + 0.5;
        painter.drawLine(QPointF(m_plot.left(), at), QPointF(m_plot.right(), at));
    }
    painter.setPen(QPen(m_style.color(m_style.paper ? ColorId::TextFaint : ColorId::Border), 1));
    painter.drawLine(QPointF(m_plot.left(), m_plot.bottom()), QPointF(m_plot.right(), m_plot.bottom()));
}

void ChartScene::paintHatching(QPainter& painter) const
{
    if (m_data.kind == ChartKind::Lines)
        return;
    for (int series = 0; series < int(m_data.series.size()); ++series) {
        for (int i = 0; i < m_shown; ++i)
            drawHatch(painter, barRect(series, i), series, m_style);
    }
    if (m_data.kind == ChartKind::Bars && m_data.lastDayOpen) {
        QRectF open;
        for (int series = 0; series < int(m_data.series.size()); ++series)
            open = open.united(barRect(series, m_shown - 1));
        if (open.height() > 1) {
            painter.setPen(QPen(m_style.color(m_data.series.back().color), 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(open.adjusted(0.5, 0.5, -0.5, 0));
        }
    }
}

void ChartScene::paintLegend(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    const qreal wide = markWidth(metrics, m_data.kind);
    for (int i = 0; i < int(m_legend.size()); ++i) {
        const ChartSeries& one = m_data.series[size_t(i)];
        const QRectF box = m_legend[size_t(i)];
        const QColor color = m_style.color(one.color);
        if (m_data.kind == ChartKind::Lines) {
            painter.setPen(QPen(color, 1.8, dashOf(i), Qt::FlatCap));
            painter.drawLine(QPointF(box.left(), box.center().y()),
                             QPointF(box.left() + wide, box.center().y()));
        } else {
            const QRectF mark(box.left(), box.center().y() - wide / 2, wide, wide);
            painter.fillRect(mark, color);
            drawHatch(painter, mark, i, m_style);
        }
        const QRectF words = box.adjusted(wide + 6, 0, 0, 0);
        painter.setPen(m_style.color(ColorId::TextMuted));
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(one.name, Qt::ElideRight, words.width()));
    }
}

void ChartScene::paintValueLabels(QPainter& painter) const
{
    painter.setPen(m_style.color(ColorId::TextFaint));
    const QFontMetricsF metrics(painter.font());
    const auto ticks = m_scale.ticks();
    for (const double tick : ticks) {
        const QRectF box(0, y(tick) - metrics.height() / 2, m_plot.left() - 6, metrics.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                         axisLabel(tick, m_scale, m_data.unit, m_style.locale));
    }
}

void ChartScene::paintDayLabels(QPainter& painter) const
{
    painter.setPen(m_style.color(ColorId::TextFaint));
    const QFontMetricsF metrics(painter.font());
    qreal widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest =
            std::max(widest, metrics.horizontalAdvance(dayLabel(QDate(2026, month, 28), m_style.locale)));
    const int most = std::max(1, int(m_plot.width() / (widest + 14)));
    const int days = m_data.barStarts.empty() ? m_shown : m_data.days;
    const auto labelled = labelledDays(m_data.firstDay, days, most, m_style.locale.firstDayOfWeek());
    const bool months = days > 62;
    for (const int index : labelled) {
        const QDate day = m_data.firstDay.addDays(index);
        QString label = dayLabel(day, m_style.locale);
        if (months && day.day() == 1)
            label = day.month() == 1 ? m_style.locale.toString(day, u"yyyy"_s)
                                     : m_style.locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
        qreal middle = x(index);
        if (!m_data.barStarts.empty()) {
            // The bar of the week or month in which the day lies.
            const auto bar = std::upper_bound(m_data.barStarts.begin(), m_data.barStarts.end(), index);
            middle = x(double(bar - m_data.barStarts.begin()) - 1);
        }
        const qreal width = metrics.horizontalAdvance(label) + 2;
        // A label stays inside: the first and last ones move inwards, nothing is cut.
        const qreal left = std::clamp(middle - width / 2, 0.0, std::max(0.0, m_size.width() - width));
        painter.drawText(QRectF(left, m_plot.bottom() + 4, width, metrics.height()), Qt::AlignCenter, label);
    }
}

void ChartScene::paintNames(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    for (int i = 0; i < m_shown; ++i) {
        const QRectF row = slot(i);
        const QRectF box(0, row.top(), m_plot.left() - 8, row.height());
        painter.setPen(m_style.color(ColorId::TextMuted));
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_data.names.at(i), Qt::ElideMiddle, box.width()));
        const double total = m_data.total(i).value_or(0);
        painter.setPen(m_style.color(ColorId::TextFaint));
        painter.drawText(QRectF(x(total) + 6, row.top(), m_size.width() - x(total) - 6, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, shortValue(total, m_data.unit, m_style.locale));
    }
    const int hidden = m_data.count() - m_shown;
    if (hidden > 0) {
        painter.setPen(m_style.color(ColorId::TextFaint));
        painter.drawText(
            QRectF(m_plot.left(), m_plot.bottom() + 2, m_size.width() - m_plot.left(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, Words::tr("and %n more", nullptr, hidden));
    }
}

void paintChart(QPainter& painter, const QRectF& rect, const ChartData& data, const ChartStyle& style)
{
    painter.save();
    QFont title = style.font;
    title.setWeight(QFont::DemiBold);
    const QFontMetricsF titleMetrics(title);
    const QFont small = style.smallFont();
    const QFontMetricsF smallMetrics(small);
    const qreal titleWidth = std::min(titleMetrics.horizontalAdvance(data.title) + 2, rect.width());
    painter.setFont(title);
    painter.setPen(style.color(ColorId::Text));
    painter.drawText(QRectF(rect.left(), rect.top(), titleWidth, titleMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, data.title);
    painter.setFont(small);
    painter.setPen(style.color(ColorId::TextMuted));
    const qreal room = rect.width() - titleWidth - 12;
    if (room > 20)
        painter.drawText(QRectF(rect.right() - room, rect.top(), room, titleMetrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         smallMetrics.elidedText(data.subtitle, Qt::ElideRight, room));
    const QRectF body = rect.adjusted(0, titleMetrics.height() + 6, 0, 0);
    if (data.isEmpty()) {
        painter.drawText(body, Qt::AlignCenter | Qt::TextWordWrap, data.emptySentence);
    } else {
        painter.translate(body.topLeft());
        const ChartScene scene(data, style, body.size());
        scene.paint(painter);
    }
    painter.restore();
}

} // namespace scrollback::widgets
