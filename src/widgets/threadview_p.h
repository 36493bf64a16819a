// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the files of ThreadView share: where it stands (threadview.cpp), how it is painted
// (threadviewpaint.cpp) and what people do with it (threadviewinput.cpp,
// threadviewmouse.cpp).

#include "widgets/threadview.h"
#include "widgets/threadviewblock.h"
#include "widgets/threadviewfind.h"
#include "widgets/threadviewfold.h"
#include "widgets/threadviewrows.h"

#include <list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace scrollback::widgets {

struct ThreadView::Private
{
    /// What is above the viewport's top: `offset` pixels of the row `row`. The one truth about where we are;
    /// the scroll bar is told.
    struct Anchor
    {
        int row = 0;
        int offset = 0;
    };
    struct Cached
    {
        std::unique_ptr<ThreadBlock> block;
        std::list<int>::iterator used;
    };
    struct TextSelection
    {
        int item = -1;
        int from = 0;
        int to = 0;
        bool isEmpty() const { return item < 0 || from == to; }
    };

    static constexpr std::size_t cacheSize = 128;
    static constexpr int sideMargin = 18;
    static constexpr int endMargin = 18;
    static constexpr int widestColumn = 1100; ///< longer lines are hard to read

    ThreadView* q;
    Theme& theme;
    models::TextStyle style;
    std::unique_ptr<ThreadLook> look;
    std::shared_ptr<const chatlog::Thread> thread;

    std::vector<ThreadBreak> breaks;
    RowHeights heights;
    std::unordered_map<int, Cached> cache;
    std::list<int> used; ///< newest first
    std::unordered_map<int, FoldState> folds;
    int created = 0;

    Anchor anchor;
    bool movingBar = false;
    int barValue = 0;

    int current = -1;
    int rangeStart = -1; ///< the other end of a selection of items; -1: only the current one, not selected
    TextSelection selection;
    int pressedItem = -1;
    ThreadHit pressed;
    bool dragging = false;
    int hovered = -1;
    QPointF pointer; ///< in the hovered block's coordinates
    ThreadFind search;

    Private(ThreadView* view, Theme& house);

    // Geometry
    int count() const { return thread ? int(thread->items.size()) : 0; }
    const chatlog::Thread::Item& item(int row) const { return thread->items[std::size_t(row)]; }
    int columnWidth() const;
    int columnLeft() const;
    int spaceAbove(int row) const; ///< room, day line and gap line above the block
    int breakHeight(int row) const;
    int viewHeight() const;

    // Rows and blocks
    void rebuildLook();
    void estimateAll();
    ThreadBlock& block(int row);
    ThreadBlock* existing(int row);
    int exactHeight(int row); ///< lays the row out
    void dropBlocks();

    // Where we are
    void settle(); ///< makes the anchor a place that exists, and tells the scroll bar
    void scrollBy(int pixels);
    void scrollToValue(int value);
    int rowTop(int row); ///< in the viewport; exact for rows near the anchor
    void ensureVisible(int row, const QRectF& part = {});
    std::optional<int> rowAtPoint(const QPoint& point, QPointF* inBlock = nullptr);
    void updateBar();

    // Painting
    void paint(QPainter& painter, const QRect& dirty);
    void paintRow(QPainter& painter, int row, int top, const QRect& dirty);
    void paintBreak(QPainter& painter, int row, int top);

    // What people do
    void setCurrent(int row, bool extend);
    bool isSelected(int row) const;
    void moveCurrent(int step, bool extend);
    void page(int direction, bool extend);
    void activate(const ThreadHit& hit, int row);
    void toggleFold(int row);
    void goToMatch(const ThreadFind::Match* match);
    void hover(const QPoint& point);
    QString selectedText() const;
    void copy(const QString& text, const QString& notice) const;
    void currentMoved();
};

/// Announces a conversation's items to screen readers. Called once, before a view is made.
void installThreadAccessibility();

} // namespace scrollback::widgets
