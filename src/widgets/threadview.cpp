// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadview.h"

#include "widgets/theme.h"
#include "widgets/threadview_p.h"
#include "widgets/threadviewmessage.h"
#include "widgets/threadviewtext.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace scrollback::widgets {

ThreadView::Private::Private(ThreadView* view, Theme& house)
    : q(view)
    , theme(house)
{
}

int ThreadView::Private::columnWidth() const
{
    return std::clamp(q->viewport()->width() - 2 * sideMargin, 120, widestColumn);
}

int ThreadView::Private::columnLeft() const
{
    return std::max((q->viewport()->width() - columnWidth()) / 2, 0);
}

int ThreadView::Private::viewHeight() const
{
    return q->viewport()->height();
}

int ThreadView::Private::breakHeight(int row) const
{
    switch (breaks[std::size_t(row)].kind) {
    case ThreadBreak::Kind::None:
        return 0;
    case ThreadBreak::Kind::Gap:
        return look->smallLine + 12;
    case ThreadBreak::Kind::Day:
        return look->smallLine + 18;
    }
    return 0;
}

int ThreadView::Private::spaceAbove(int row) const
{
    const int lines = breakHeight(row);
    if (row == 0)
        return lines + 12;
    const bool folded = isFolded(item(row));
    const bool foldedBefore = isFolded(item(row - 1));
    if (folded && foldedBefore)
        return lines + 3; // calls that belong together stand together
    return lines + (folded || foldedBefore ? 10 : 14);
}

void ThreadView::Private::rebuildLook()
{
    const bool source = look && look->source;
    dropBlocks();
    look = std::make_unique<ThreadLook>(theme, q->font(), style);
    look->source = source;
    estimateAll();
}

void ThreadView::Private::estimateAll()
{
    std::vector<int> estimates(std::size_t(count()), 0);
    const int width = columnWidth();
    for (int row = 0; row < count(); ++row) {
        const chatlog::Thread::Item& at = item(row);
        const auto* message = std::get_if<chatlog::Message>(&at);
        int height = spaceAbove(row);
        if (message && !isFolded(at))
            height += MessageBlock::estimate(*message, *look, width);
        else
            height += FoldBlock::estimate(at, *look, width);
        if (row == count() - 1)
            height += endMargin;
        estimates[std::size_t(row)] = height;
    }
    heights.reset(estimates);
    settle();
}

ThreadBlock* ThreadView::Private::existing(int row)
{
    const auto found = cache.find(row);
    return found == cache.end() ? nullptr : found->second.block.get();
}

ThreadBlock& ThreadView::Private::block(int row)
{
    if (const auto found = cache.find(row); found != cache.end()) {
        used.splice(used.begin(), used, found->second.used);
        found->second.block->layout(columnWidth());
        return *found->second.block;
    }
    // More than are in sight on a tall screen full of folded calls.
    while (cache.size() >= std::max(cacheSize, std::size_t(viewHeight() / 12))) {
        cache.erase(used.back());
        used.pop_back();
    }
    std::unique_ptr<ThreadBlock> made;
    const chatlog::Thread::Item& at = item(row);
    if (isFolded(at))
        made = std::make_unique<FoldBlock>(at, *look, folds[row]);
    else
        made = std::make_unique<MessageBlock>(std::get<chatlog::Message>(at), *look);
    ++created;
    made->layout(columnWidth());
    used.push_front(row);
    ThreadBlock& result = *made;
    cache.emplace(row, Cached{std::move(made), used.begin()});
    return result;
}

int ThreadView::Private::exactHeight(int row)
{
    const int height = spaceAbove(row) + block(row).height() + (row == count() - 1 ? endMargin : 0);
    heights.set(row, height);
    return height;
}

void ThreadView::Private::dropBlocks()
{
    cache.clear();
    used.clear();
}

void ThreadView::Private::settle()
{
    if (count() == 0) {
        anchor = {};
        updateBar();
        return;
    }
    anchor.row = std::clamp(anchor.row, 0, count() - 1);
    const auto upward = [this] {
        while (anchor.offset < 0 && anchor.row > 0) {
            --anchor.row;
            anchor.offset += exactHeight(anchor.row);
        }
        anchor.offset = std::max(anchor.offset, 0);
    };
    upward();
    while (anchor.row < count() - 1 && anchor.offset >= exactHeight(anchor.row)) {
        anchor.offset -= heights.at(anchor.row);
        ++anchor.row;
    }
    // Everything in sight gets its exact height; what is missing below the end is made up above.
    int bottom = -anchor.offset;
    int row = anchor.row;
    for (; row < count() && bottom < viewHeight(); ++row)
        bottom += exactHeight(row);
    if (row == count() && bottom < viewHeight()) {
        anchor.offset -= viewHeight() - bottom;
        upward();
    }
    updateBar();
}

void ThreadView::Private::updateBar()
{
    movingBar = true;
    const qint64 total = heights.count() > 0 ? heights.total() : 0;
    const qint64 range = std::clamp<qint64>(total - viewHeight(), 0, std::numeric_limits<int>::max() / 2);
    QScrollBar* bar = q->verticalScrollBar();
    bar->setRange(0, int(range));
    bar->setPageStep(std::max(viewHeight() - 40, 1));
    bar->setSingleStep(look ? look->line * 2 : 30);
    const qint64 top = heights.count() > 0 ? heights.top(anchor.row) + anchor.offset : 0;
    bar->setValue(int(std::min(top, range)));
    barValue = bar->value();
    movingBar = false;
    q->viewport()->update();
}

void ThreadView::Private::scrollBy(int pixels)
{
    anchor.offset += pixels;
    settle();
}

void ThreadView::Private::scrollToValue(int value)
{
    const int change = value - barValue;
    if (value >= q->verticalScrollBar()->maximum()) {
        anchor = {count() - 1, 0};
        anchor.offset = count() > 0 ? exactHeight(count() - 1) : 0;
        anchor.offset -= viewHeight();
        settle();
    } else if (value <= 0) {
        anchor = {};
        settle();
    } else if (std::abs(change) <= 2 * viewHeight()) {
        scrollBy(change); // to the pixel, whatever the estimates say
    } else {
        anchor.row = heights.rowAt(value);
        anchor.offset = int(value - heights.top(anchor.row));
        settle();
    }
}

int ThreadView::Private::rowTop(int row)
{
    constexpr int near = 60;
    int top = -anchor.offset;
    if (std::abs(row - anchor.row) > near)
        return int(std::clamp<qint64>(heights.top(row) - heights.top(anchor.row) + top, -1'000'000'000,
                                      1'000'000'000));
    for (int at = anchor.row; at < row; ++at)
        top += exactHeight(at);
    for (int at = anchor.row; at > row; --at)
        top -= exactHeight(at - 1);
    return top;
}

void ThreadView::Private::ensureVisible(int row, const QRectF& part)
{
    if (row < 0 || row >= count())
        return;
    constexpr int air = 8;
    const int height = exactHeight(row);
    const int above = spaceAbove(row);
    const int wantedTop = part.isNull() ? 0 : above + int(part.top()) - 3 * air;
    const int wantedBottom = part.isNull() ? height + air : above + int(part.bottom()) + 3 * air;
    const int top = rowTop(row);
    if (top + wantedTop >= 0 && top + wantedBottom <= viewHeight())
        return;
    const bool far = top > 2 * viewHeight() || top < -2 * viewHeight();
    anchor.row = row;
    if (far) // comes to stand in the upper third, with what was said before
        anchor.offset = wantedTop - viewHeight() / 4;
    else if (top + wantedTop < 0 || wantedBottom - wantedTop > viewHeight())
        anchor.offset = wantedTop;
    else
        anchor.offset = wantedBottom - viewHeight();
    settle();
}

std::optional<int> ThreadView::Private::rowAtPoint(const QPoint& point, QPointF* inBlock)
{
    int top = -anchor.offset;
    for (int row = anchor.row; row < count() && top < viewHeight(); ++row) {
        const int height = exactHeight(row);
        if (point.y() >= top && point.y() < top + height) {
            if (inBlock)
                *inBlock = QPointF(point.x() - columnLeft(), point.y() - top - spaceAbove(row));
            return row;
        }
        top += height;
    }
    return std::nullopt;
}

ThreadView::ThreadView(Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(this, theme))
{
    installThreadAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Conversation"));
    setMinimumSize(240, 120);
    d->rebuildLook();
    connect(&theme, &Theme::themeChanged, this, [this] { d->rebuildLook(); });
}

ThreadView::~ThreadView() = default;

void ThreadView::setDisplay(const QLocale& locale, const QTimeZone& zone, int thisYear)
{
    d->style = {locale, zone, thisYear};
    if (d->thread)
        d->breaks = breaksOf(d->thread->items, zone);
    d->rebuildLook();
}

void ThreadView::setThread(std::shared_ptr<const chatlog::Thread> thread)
{
    d->dropBlocks();
    d->folds.clear();
    d->search.clear();
    d->thread = std::move(thread);
    d->breaks = d->thread ? breaksOf(d->thread->items, d->style.zone) : std::vector<ThreadBreak>();
    d->created = 0;
    d->anchor = {};
    d->current = -1;
    d->rangeStart = -1;
    d->selection = {};
    d->hovered = -1;
    d->pressedItem = -1;
    d->estimateAll();
    Q_EMIT matchesChanged(-1, 0);
}

void ThreadView::clear()
{
    setThread(nullptr);
}

const chatlog::Thread* ThreadView::thread() const
{
    return d->thread.get();
}

void ThreadView::setSourceShown(bool on)
{
    if (on == d->look->source)
        return;
    d->look->source = on;
    d->dropBlocks();
    d->selection = {};
    d->estimateAll();
}

bool ThreadView::isSourceShown() const
{
    return d->look->source;
}

int ThreadView::laidOutCount() const
{
    return int(d->cache.size());
}

int ThreadView::createdCount() const
{
    return d->created;
}

int ThreadView::firstVisibleItem() const
{
    return d->count() > 0 ? d->anchor.row : -1;
}

int ThreadView::lastVisibleItem() const
{
    int bottom = -d->anchor.offset;
    int row = d->anchor.row;
    for (; row < d->count() && bottom < d->viewHeight(); ++row)
        bottom += d->exactHeight(row);
    return row - 1;
}

QRect ThreadView::visualRect(int item) const
{
    if (item < firstVisibleItem() || item > lastVisibleItem() || item < 0)
        return {};
    const int top = d->rowTop(item) + d->spaceAbove(item);
    return {d->columnLeft(), top, d->columnWidth(), d->block(item).height()};
}

bool ThreadView::event(QEvent* event)
{
    // Shortcuts of the window must not take what moves within the conversation.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = dynamic_cast<QKeyEvent*>(event);
        if (key && key->modifiers() == Qt::NoModifier &&
            (key->key() == Qt::Key_J || key->key() == Qt::Key_K)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void ThreadView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) {
        d->settle();
        return;
    }
    // The row at the top stays there, as far scrolled in as it was.
    const int before = d->heights.count() > 0 ? std::max(d->heights.at(d->anchor.row), 1) : 1;
    const double share = double(d->anchor.offset) / before;
    const int row = d->anchor.row;
    d->anchor = {row, 0};
    d->estimateAll();
    if (d->count() > 0 && share > 0) {
        d->anchor = {row, int(share * d->exactHeight(row))};
        d->settle();
    }
}

void ThreadView::scrollContentsBy(int, int)
{
    if (!d->movingBar)
        d->scrollToValue(verticalScrollBar()->value());
}

void ThreadView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && d->look)
        d->rebuildLook();
}

} // namespace scrollback::widgets
