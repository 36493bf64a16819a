// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartdata.h"

#include <QFontMetricsF>

#include <cmath>

namespace scrollback::widgets {

// How a chart's series differ besides their colours.

/// The hatching of bars: none, rising, falling, crossed.
inline Qt::BrushStyle hatchOf(int series)
{
    constexpr Qt::BrushStyle styles[] = {Qt::NoBrush,          Qt::BDiagPattern, Qt::FDiagPattern,
                                         Qt::DiagCrossPattern, Qt::HorPattern,   Qt::VerPattern};
    return styles[series % 6];
}

/// The dashes of lines.
inline Qt::PenStyle dashOf(int series)
{
    constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return styles[series % 4];
}

/// How much room a series' mark takes in the legend: a square, or a piece of line.
inline qreal markWidth(const QFontMetricsF& metrics, ChartKind kind)
{
    const qreal side = std::floor(metrics.height() * 0.6);
    return kind == ChartKind::Lines ? 2 * side : side;
}

} // namespace scrollback::widgets
