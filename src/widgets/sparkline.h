// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace scrollback::widgets {

using SparkValues = std::vector<std::optional<double>>;

/// Draws a figure's course over the days, without axes; gaps where nothing is known. `lastOpen`: the way to
/// the last day, which is not over, is drawn paler.
void paintSparkLine(QPainter& painter, const QRectF& rect, const SparkValues& values, const QColor& color,
                    bool lastOpen);

} // namespace scrollback::widgets
