// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sparkline.h"

#include <QPainter>

#include <algorithm>

namespace scrollback::widgets {

void paintSparkLine(QPainter& painter, const QRectF& rect, const SparkValues& values, const QColor& color,
                    bool lastOpen)
{
    double highest = 0;
    int known = 0;
    for (const auto& value : values) {
        if (!value)
            continue;
        highest = std::max(highest, *value);
        ++known;
    }
    // One point is no course, and a line along the bottom says nothing that the figure does not say.
    if (known < 2 || highest <= 0)
        return;
    const auto at = [&](size_t index) {
        const qreal x = rect.left() + rect.width() * qreal(index) / qreal(values.size() - 1);
        return QPointF(x, rect.bottom() - rect.height() * *values[index] / highest);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPolygonF run;
    const auto finishRun = [&] {
        painter.setPen(pen);
        if (run.size() > 1)
            painter.drawPolyline(run);
        else if (run.size() == 1)
            painter.drawPoint(run.first());
        run.clear();
    };
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            finishRun();
            continue;
        }
        if (lastOpen && i + 1 == values.size() && !run.isEmpty()) {
            const QPointF before = run.last();
            finishRun();
            QPen open = pen;
            open.setStyle(Qt::DotLine);
            painter.setPen(open);
            painter.drawLine(before, at(i));
            break;
        }
        run.append(at(i));
    }
    finishRun();
    painter.restore();
}

} // namespace scrollback::widgets
