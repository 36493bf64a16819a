// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/threadview.h"
#include "widgets/threadview_p.h"
#include "widgets/threadviewtext.h"

#include <QPaintEvent>
#include <QPainter>

namespace scrollback::widgets {

void ThreadView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    d->paint(painter, event->rect());
}

void ThreadView::Private::paint(QPainter& painter, const QRect& dirty)
{
    painter.fillRect(dirty, theme.color(ColorId::Canvas));
    int top = -anchor.offset;
    for (int row = anchor.row; row < count() && top <= dirty.bottom(); ++row) {
        const int height = exactHeight(row);
        if (top + height >= dirty.top())
            paintRow(painter, row, top, dirty);
        top += height;
    }
}

void ThreadView::Private::paintRow(QPainter& painter, int row, int top, const QRect& dirty)
{
    ThreadBlock& shown = block(row);
    const int blockTop = top + spaceAbove(row);
    if (breakHeight(row) > 0)
        paintBreak(painter, row, top + (spaceAbove(row) - breakHeight(row)) / 2);
    if (isSelected(row)) {
        QColor ground = theme.color(ColorId::Accent);
        ground.setAlpha(36);
        painter.fillRect(QRect(0, blockTop - 4, q->viewport()->width(), shown.height() + 8), ground);
    }

    ThreadPaint how;
    const QPoint origin(columnLeft(), blockTop);
    how.clip = QRectF(dirty.translated(-origin));
    how.current = row == current;
    how.focused = q->hasFocus();
    how.hovered = row == hovered;
    how.pointer = pointer;
    how.marks.needle = search.needle();
    if (const ThreadFind::Match* match = search.currentMatch(); match && match->item == row)
        how.marks.currentMatch = match->nth;
    if (selection.item == row) {
        how.marks.selectionStart = std::min(selection.from, selection.to);
        how.marks.selectionEnd = std::max(selection.from, selection.to);
    }
    painter.save();
    painter.translate(origin);
    shown.paint(painter, how);
    painter.restore();
}

void ThreadView::Private::paintBreak(QPainter& painter, int row, int top)
{
    const ThreadBreak& between = breaks[std::size_t(row)];
    const bool day = between.kind == ThreadBreak::Kind::Day;
    QString text = day ? dayText(*timeOf(item(row)), style) : gapText(between.gap, style);
    if (day && between.gap > 0)
        text += QStringLiteral(" · ") + gapText(between.gap, style);
    const QFontMetrics metrics(look->small);
    const QRect line(columnLeft(), top, columnWidth(), breakHeight(row));
    const QRect words = metrics.boundingRect(line, Qt::AlignCenter, text).adjusted(-10, 0, 10, 0);
    painter.setFont(look->small);
    painter.setPen(theme.color(day ? ColorId::TextMuted : ColorId::TextFaint));
    painter.drawText(line, Qt::AlignCenter, text);
    if (!day)
        return;
    painter.setPen(theme.color(ColorId::Border));
    const int middle = line.center().y();
    painter.drawLine(line.left(), middle, words.left(), middle);
    painter.drawLine(words.right(), middle, line.right(), middle);
}

} // namespace scrollback::widgets
