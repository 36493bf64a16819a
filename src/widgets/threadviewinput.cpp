// SPDX-License-Identifier: GPL-3.0-or-later
// Moving, selecting, finding, folding and copying by keyboard and from outside.
#include "widgets/theme.h"
#include "widgets/threadview.h"
#include "widgets/threadview_p.h"
#include "widgets/threadviewtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace scrollback::widgets {

// ---- what is current and selected

void ThreadView::Private::setCurrent(int row, bool extend)
{
    row = count() == 0 ? -1 : std::clamp(row, 0, count() - 1);
    if (extend && rangeStart < 0)
        rangeStart = std::max(current, 0);
    else if (!extend)
        rangeStart = -1;
    selection = {};
    const bool moved = row != current;
    current = row;
    q->viewport()->update();
    if (moved)
        currentMoved();
}

void ThreadView::Private::currentMoved()
{
    if (current >= 0) {
        QAccessibleEvent focus(q, QAccessible::Focus);
        focus.setChild(current);
        QAccessible::updateAccessibility(&focus);
    }
    Q_EMIT q->currentChanged(current);
}

bool ThreadView::Private::isSelected(int row) const
{
    return rangeStart >= 0 && row >= std::min(rangeStart, current) && row <= std::max(rangeStart, current);
}

void ThreadView::Private::moveCurrent(int step, bool extend)
{
    if (count() == 0)
        return;
    if (current < 0) {
        setCurrent(anchor.row, false);
        ensureVisible(current);
        return;
    }
    // A message that is taller than the view is read to its end before the next one's turn.
    const int top = rowTop(current);
    const int bottom = top + exactHeight(current);
    const int page = viewHeight() - look->line * 2;
    if (!extend && step > 0 && bottom > viewHeight() && top < viewHeight() && bottom - top > viewHeight()) {
        scrollBy(std::min(page, bottom - viewHeight()));
        return;
    }
    if (!extend && step < 0 && top < 0 && bottom > 0 && bottom - top > viewHeight()) {
        scrollBy(-std::min(page, -top));
        return;
    }
    setCurrent(current + step, extend);
    ensureVisible(current);
}

void ThreadView::Private::page(int direction, bool extend)
{
    scrollBy(direction * (viewHeight() - look->line * 2));
    const int last = q->lastVisibleItem();
    const bool atEnd = q->verticalScrollBar()->value() == q->verticalScrollBar()->maximum();
    int row = anchor.row;
    if (direction > 0 && atEnd)
        row = count() - 1;
    else if (direction < 0 && q->verticalScrollBar()->value() == 0)
        row = 0;
    else if (row < last && rowTop(row) + spaceAbove(row) < 0)
        ++row; // the first one that is in sight from its start
    setCurrent(row, extend);
}

int ThreadView::currentItem() const
{
    return d->current;
}

QList<int> ThreadView::selectedItems() const
{
    QList<int> items;
    if (d->rangeStart >= 0) {
        for (int row = std::min(d->rangeStart, d->current); row <= std::max(d->rangeStart, d->current); ++row)
            items.append(row);
    } else if (d->current >= 0) {
        items.append(d->current);
    }
    return items;
}

void ThreadView::selectAll()
{
    if (d->count() == 0)
        return;
    d->selection = {};
    d->rangeStart = 0;
    d->current = d->count() - 1;
    viewport()->update();
    d->currentMoved();
}

bool ThreadView::jumpTo(const chatlog::RowRef& row)
{
    for (int at = 0; at < d->count(); ++at) {
        if (rowOf(d->item(at)) == row) {
            jumpToItem(at);
            return true;
        }
    }
    return false;
}

void ThreadView::jumpToItem(int item)
{
    d->setCurrent(item, false);
    d->ensureVisible(d->current);
}

// ---- finding

int ThreadView::find(const QString& needle)
{
    if (d->thread)
        d->search.search(d->thread->items, needle, std::max(d->current, 0));
    else
        d->search.clear();
    d->goToMatch(d->search.currentMatch());
    return d->search.count();
}

bool ThreadView::findNext()
{
    const ThreadFind::Match* match = d->search.step(false);
    d->goToMatch(match);
    return match != nullptr;
}

bool ThreadView::findPrevious()
{
    const ThreadFind::Match* match = d->search.step(true);
    d->goToMatch(match);
    return match != nullptr;
}

int ThreadView::matchCount() const
{
    return d->search.count();
}

int ThreadView::currentMatch() const
{
    return d->search.current();
}

void ThreadView::Private::goToMatch(const ThreadFind::Match* match)
{
    q->viewport()->update();
    if (match) {
        setCurrent(match->item, false);
        if (isFolded(item(match->item)))
            q->setUnfolded(match->item, true);
        exactHeight(match->item);
        ensureVisible(match->item, block(match->item).matchRect(search.needle(), match->nth));
    }
    Q_EMIT q->matchesChanged(search.current(), search.count());
}

// ---- folding

bool ThreadView::isUnfolded(int item) const
{
    const auto found = d->folds.find(item);
    return found != d->folds.end() && found->second.open;
}

void ThreadView::setUnfolded(int item, bool on)
{
    if (item < 0 || item >= d->count() || !isFolded(d->item(item)) || isUnfolded(item) == on)
        return;
    d->folds[item].open = on;
    // Its height is exact at once, wherever it is: what comes after it must not be thought to be elsewhere.
    if (d->existing(item)) {
        d->used.erase(d->cache.at(item).used);
        d->cache.erase(item);
        d->exactHeight(item);
    }
    d->settle();
}

void ThreadView::unfoldAll(bool on)
{
    const int row = std::max(d->current, d->anchor.row);
    for (int at = 0; at < d->count(); ++at) {
        if (isFolded(d->item(at)))
            d->folds[at].open = on;
    }
    d->dropBlocks();
    d->estimateAll();
    d->ensureVisible(row);
}

void ThreadView::Private::toggleFold(int row)
{
    const int top = rowTop(row);
    q->setUnfolded(row, !q->isUnfolded(row));
    if (!q->isUnfolded(row) && top < 0) // its head was out of sight: closing must not lose the place
        ensureVisible(row);
}

// ---- copying

void ThreadView::Private::copy(const QString& text, const QString& notice) const
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT q->noticed(notice);
}

QString ThreadView::Private::selectedText() const
{
    if (selection.isEmpty())
        return {};
    const auto found = cache.find(selection.item);
    if (found == cache.end())
        return {};
    return found->second.block->textOf(std::min(selection.from, selection.to),
                                       std::max(selection.from, selection.to));
}

void ThreadView::copySelection() const
{
    if (const QString text = d->selectedText(); !text.isEmpty()) {
        d->copy(text, tr("Copied the selected text"));
        return;
    }
    const QList<int> items = selectedItems();
    if (items.size() == 1) {
        d->copy(plainText(d->item(items.first())), tr("Copied the message"));
        return;
    }
    QStringList parts;
    for (const int row : items)
        parts += quoted(d->item(row), d->style);
    d->copy(parts.join(QLatin1String("\n\n")), tr("Copied %Ln messages", nullptr, int(items.size())));
}

void ThreadView::fillMenu(QMenu& menu, int item)
{
    if (item < 0 || item >= d->count())
        return;
    const chatlog::Thread::Item& at = d->item(item);
    const QIcon copyIcon = d->theme.icon(QStringLiteral("edit-copy"));
    const auto copyText = [this](const QString& text, const QString& notice) {
        return [this, text, notice] { d->copy(text, notice); };
    };
    if (!d->selection.isEmpty())
        menu.addAction(copyIcon, tr("Copy selected text"), this,
                       copyText(d->selectedText(), tr("Copied the selected text")));
    const QList<int> items = selectedItems();
    if (items.size() > 1 && items.contains(item)) {
        menu.addAction(copyIcon, tr("Copy %Ln messages as a quoted dialog", nullptr, int(items.size())), this,
                       [this] { copySelection(); });
        QStringList parts;
        for (const int row : items)
            parts += markdownText(d->item(row), d->style);
        menu.addAction(tr("Copy them as Markdown"), this,
                       copyText(parts.join(QLatin1String("\n\n")), tr("Copied as Markdown")));
        return;
    }
    const bool call = isToolCall(at);
    menu.addAction(copyIcon, call ? tr("Copy tool call") : tr("Copy message"), this,
                   copyText(plainText(at), call ? tr("Copied the tool call") : tr("Copied the message")));
    menu.addAction(tr("Copy as Markdown"), this,
                   copyText(markdownText(at, d->style), tr("Copied as Markdown")));
    // Their buttons are for the mouse; this is how the keyboard comes to them.
    constexpr int mostCodes = 9;
    const int codes = d->block(item).codeBlockCount();
    for (int i = 0; i < std::min(codes, mostCodes); ++i) {
        ThreadHit hit;
        hit.kind = ThreadHit::Kind::CopyCode;
        hit.index = i;
        menu.addAction(codes == 1 ? tr("Copy the code") : tr("Copy code block %1").arg(i + 1), this,
                       copyText(d->block(item).copyText(hit), tr("Copied the code")));
    }
    menu.addAction(tr("Copy as quotation"), this, copyText(quoted(at, d->style), tr("Copied as quotation")));
    if (const QString id = itemId(at); !id.isEmpty())
        menu.addAction(tr("Copy id"), this, copyText(id, tr("Copied the id")));
    if (isFolded(at)) {
        menu.addSeparator();
        menu.addAction(isUnfolded(item) ? tr("Fold") : tr("Unfold"), this,
                       [this, item] { setUnfolded(item, !isUnfolded(item)); });
        menu.addAction(tr("Unfold all tool calls"), this, [this] { unfoldAll(true); });
        menu.addAction(tr("Fold all tool calls"), this, [this] { unfoldAll(false); });
    }
}

// ---- keyboard

void ThreadView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->matches(QKeySequence::FindNext)) {
        findNext();
    } else if (event->matches(QKeySequence::FindPrevious)) {
        findPrevious();
    } else if (!plain) {
        QAbstractScrollArea::keyPressEvent(event);
    } else {
        switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_J:
            d->moveCurrent(1, shift);
            break;
        case Qt::Key_Up:
        case Qt::Key_K:
            d->moveCurrent(-1, shift);
            break;
        case Qt::Key_PageDown:
            d->page(1, shift);
            break;
        case Qt::Key_PageUp:
            d->page(-1, shift);
            break;
        case Qt::Key_Home:
            d->setCurrent(0, shift);
            d->anchor = {};
            d->settle();
            break;
        case Qt::Key_End:
            d->setCurrent(d->count() - 1, shift);
            d->scrollToValue(verticalScrollBar()->maximum());
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (d->current >= 0 && isFolded(d->item(d->current))) {
                d->toggleFold(d->current);
                d->ensureVisible(d->current);
            } else if (d->current >= 0) {
                Q_EMIT detailRequested(d->current);
            }
            break;
        case Qt::Key_Right:
            setUnfolded(d->current, true);
            break;
        case Qt::Key_Left:
            setUnfolded(d->current, false);
            break;
        case Qt::Key_Menu:
            if (d->current >= 0) {
                d->ensureVisible(d->current);
                Q_EMIT menuRequested(d->current, viewport()->mapToGlobal(visualRect(d->current).center()));
            }
            break;
        case Qt::Key_Escape:
            if (d->selection.isEmpty() && d->rangeStart < 0) {
                QAbstractScrollArea::keyPressEvent(event);
                return;
            }
            d->selection = {};
            d->rangeStart = -1;
            viewport()->update();
            break;
        default:
            QAbstractScrollArea::keyPressEvent(event);
            return;
        }
    }
    event->accept();
}

void ThreadView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
    if (d->current < 0 && d->count() > 0 && byKey)
        d->setCurrent(d->anchor.row, false);
    viewport()->update();
}

void ThreadView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace scrollback::widgets
