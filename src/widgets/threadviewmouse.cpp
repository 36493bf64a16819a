// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"
#include "widgets/threadview.h"
#include "widgets/threadview_p.h"
#include "widgets/threadviewtext.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace scrollback::widgets {

void ThreadView::mousePressEvent(QMouseEvent* event)
{
    QPointF inBlock;
    const std::optional<int> row = d->rowAtPoint(event->pos(), &inBlock);
    if (!row || event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    d->pressed = d->block(*row).hit(inBlock);
    d->pressedItem = *row;
    d->dragging = false;
    d->setCurrent(*row, shift);
    if (!shift && (d->pressed.kind == ThreadHit::Kind::Text || d->pressed.kind == ThreadHit::Kind::Link))
        d->selection = {*row, d->pressed.position, d->pressed.position};
    viewport()->update();
}

void ThreadView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || d->pressedItem < 0) {
        d->hover(event->pos());
        return;
    }
    QPointF inBlock;
    const std::optional<int> row = d->rowAtPoint(event->pos(), &inBlock);
    if (!row)
        return;
    d->dragging = true;
    if (*row != d->pressedItem) { // beyond a message, whole messages are selected
        d->selection = {};
        d->rangeStart = d->pressedItem;
        if (*row != d->current) {
            d->current = *row;
            d->currentMoved();
        }
        viewport()->update();
        return;
    }
    if (d->pressed.position >= 0 && d->pressed.kind != ThreadHit::Kind::None) {
        d->rangeStart = -1;
        d->current = *row;
        const ThreadHit hit = d->block(*row).hit(inBlock);
        if (hit.position >= 0)
            d->selection = {*row, d->pressed.position, hit.position};
        viewport()->update();
    }
}

void ThreadView::mouseReleaseEvent(QMouseEvent* event)
{
    QPointF inBlock;
    const std::optional<int> row = d->rowAtPoint(event->pos(), &inBlock);
    const int pressedItem = std::exchange(d->pressedItem, -1);
    if (!row || *row != pressedItem || event->button() != Qt::LeftButton)
        return;
    const ThreadHit hit = d->block(*row).hit(inBlock);
    const bool same = hit.kind == d->pressed.kind && hit.index == d->pressed.index;
    if (same && d->selection.isEmpty() && !event->modifiers().testFlag(Qt::ShiftModifier))
        d->activate(hit, *row);
}

void ThreadView::Private::activate(const ThreadHit& hit, int row)
{
    switch (hit.kind) {
    case ThreadHit::Kind::None:
    case ThreadHit::Kind::Text:
        break;
    case ThreadHit::Kind::Link:
        Q_EMIT q->linkActivated(hit.url);
        break;
    case ThreadHit::Kind::CopyCode:
        copy(block(row).copyText(hit), ThreadView::tr("Copied the code"));
        break;
    case ThreadHit::Kind::ShowAll:
        Q_EMIT q->wholeTextRequested(row);
        break;
    case ThreadHit::Kind::Fold:
        toggleFold(row);
        break;
    case ThreadHit::Kind::Branch:
        if (auto* fold = dynamic_cast<FoldBlock*>(existing(row))) {
            fold->toggle(hit.index);
            settle();
        }
        break;
    case ThreadHit::Kind::Value:
        break;
    case ThreadHit::Kind::Copy:
        copy(plainText(item(row)), ThreadView::tr("Copied the tool call"));
        break;
    case ThreadHit::Kind::Detail:
        Q_EMIT q->detailRequested(row);
        break;
    }
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QPointF inBlock;
    const std::optional<int> row = d->rowAtPoint(event->pos(), &inBlock);
    if (!row || event->button() != Qt::LeftButton)
        return;
    const ThreadHit hit = d->block(*row).hit(inBlock);
    if (hit.kind == ThreadHit::Kind::Value) {
        Q_EMIT detailRequested(*row);
        return;
    }
    if (hit.kind != ThreadHit::Kind::Text && hit.kind != ThreadHit::Kind::Link) {
        mousePressEvent(event); // two quick clicks are two clicks
        return;
    }
    // The word below the pointer.
    const ThreadBlock& block = d->block(*row);
    const QString around = block.textOf(hit.position - 100, hit.position + 100);
    const int middle = std::min(hit.position, 100);
    int from = middle;
    int to = middle;
    const auto isWord = [&](int at) {
        return at >= 0 && at < around.size() && (around.at(at).isLetterOrNumber() || around.at(at) == u'_');
    };
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    d->selection = {*row, hit.position - middle + from, hit.position - middle + to};
    d->pressedItem = -1;
    viewport()->update();
}

void ThreadView::Private::hover(const QPoint& point)
{
    QPointF inBlock;
    const std::optional<int> row = rowAtPoint(point, &inBlock);
    const int before = std::exchange(hovered, row.value_or(-1));
    pointer = inBlock;
    ThreadHit hit;
    if (row)
        hit = block(*row).hit(inBlock);
    switch (hit.kind) {
    case ThreadHit::Kind::None:
        q->viewport()->unsetCursor();
        break;
    case ThreadHit::Kind::Value:
        q->viewport()->setCursor(Qt::ArrowCursor);
        break;
    case ThreadHit::Kind::Text:
        q->viewport()->setCursor(Qt::IBeamCursor);
        break;
    default:
        q->viewport()->setCursor(Qt::PointingHandCursor);
    }
    if (before != hovered || hit.kind == ThreadHit::Kind::CopyCode)
        q->viewport()->update();
}

bool ThreadView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && d->hovered >= 0) {
        d->hovered = -1;
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip) {
        auto* help =
            static_cast<QHelpEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        QPointF inBlock;
        const std::optional<int> row = d->rowAtPoint(help->pos(), &inBlock);
        QString text;
        if (row) {
            const ThreadHit hit = d->block(*row).hit(inBlock);
            if (hit.kind == ThreadHit::Kind::Link)
                text = hit.url.toString();
            else if (hit.kind == ThreadHit::Kind::CopyCode)
                text = tr("Copy this code");
            else if (hit.kind == ThreadHit::Kind::Value)
                text = cutToLine(d->block(*row).copyText(hit), 1000);
            else if (timeOf(d->item(*row)) &&
                     (inBlock.y() < d->look->smallLine || hit.kind == ThreadHit::Kind::Fold))
                text = d->style.exactDateTime(*timeOf(d->item(*row)));
        }
        if (text.isEmpty())
            QToolTip::hideText();
        else // as text: a tool tip would take a tag for markup
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ThreadView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return; // the menu key is taken by keyPressEvent, which knows where the current item stands
    const std::optional<int> row = d->rowAtPoint(event->pos());
    if (!row)
        return;
    if (!d->isSelected(*row)) {
        const Private::TextSelection selection = d->selection;
        d->setCurrent(*row, false);
        if (selection.item == *row)
            d->selection = selection;
    }
    Q_EMIT menuRequested(*row, event->globalPos());
}

} // namespace scrollback::widgets
