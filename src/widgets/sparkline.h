// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace scrollback::widgets {

using SparkValues = std::vector<std::optional<double>>;

/// Draws a figure's course over the days, without axes; gaps where nothing is known. `lastOpen`: the way to
/// the last day, which is not over, is drawn paler.
void paintSparkLine(QPainter& painter, const QRectF& rect, const SparkValues& values, const QColor& color,
                    bool lastOpen);

/// The same as a widget.
class SparkLine : public QWidget
{
    Q_OBJECT

public:
    explicit SparkLine(Theme& theme, QWidget* parent = nullptr);

    void setValues(const SparkValues& values, ColorId color, bool lastOpen);
    QSize sizeHint() const override { return {84, 20}; }
    QSize minimumSizeHint() const override { return {24, 14}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    SparkValues m_values;
    ColorId m_color = ColorId::SeriesFirst;
    bool m_lastOpen = false;
};

} // namespace scrollback::widgets
