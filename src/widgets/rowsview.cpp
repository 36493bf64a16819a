// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowsview.h"

#include "widgets/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace scrollback::widgets {

RowsView::RowsView(QHeaderView* header, QWidget* parent)
    : QListView(parent)
    , m_header(header)
{
    m_header->setParent(this);
    m_header->show();
    Theme::setLook(this, QStringLiteral("plain"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    const auto place = [this] {
        updateGeometries();
        viewport()->update();
    };
    connect(m_header, &QHeaderView::sectionResized, this, place);
    connect(m_header, &QHeaderView::sectionMoved, this, place);
    connect(m_header, &QHeaderView::sectionCountChanged, this, place);
    connect(m_header, &QHeaderView::geometriesChanged, this, place);
}

RowsView::~RowsView()
{
    // The header goes last, and would still speak to what is gone by then.
    disconnect(m_header, nullptr, this, nullptr);
}

void RowsView::setModel(QAbstractItemModel* model)
{
    m_header->setModel(model);
    QListView::setModel(model);
}

int RowsView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

void RowsView::setRowHeight(int height)
{
    if (height == m_rowHeight || height < 1)
        return;
    const int first = verticalOffset() / m_rowHeight;
    m_rowHeight = height;
    updateGeometries();
    verticalScrollBar()->setValue(first * m_rowHeight);
    viewport()->update();
}

int RowsView::rowAt(int y) const
{
    const int place = y + verticalOffset();
    const int row = place / m_rowHeight;
    return place >= 0 && row < rowCount() ? row : -1;
}

int RowsView::rowViewportPosition(int row) const
{
    return row * m_rowHeight - verticalOffset();
}

int RowsView::columnWidth(int column) const
{
    return m_header->sectionSize(column);
}

void RowsView::setColumnWidth(int column, int width)
{
    m_header->resizeSection(column, width);
}

bool RowsView::isColumnHidden(int column) const
{
    return m_header->isSectionHidden(column);
}

void RowsView::setColumnHidden(int column, bool hidden)
{
    m_header->setSectionHidden(column, hidden);
}

QRect RowsView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || m_header->isSectionHidden(index.column()))
        return {};
    return {m_header->sectionViewportPosition(index.column()), rowViewportPosition(index.row()),
            m_header->sectionSize(index.column()), m_rowHeight};
}

QModelIndex RowsView::indexAt(const QPoint& point) const
{
    const int row = rowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    return row >= 0 && column >= 0 ? model()->index(row, column, rootIndex()) : QModelIndex();
}

void RowsView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const int height = viewport()->height();
    const int top = index.row() * m_rowHeight;
    QScrollBar* bar = verticalScrollBar();
    const bool above = top < bar->value();
    const bool below = top + m_rowHeight > bar->value() + height;
    if (hint == PositionAtTop || (hint == EnsureVisible && above))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && below))
        bar->setValue(top + m_rowHeight - height);
    else if (hint == PositionAtCenter)
        bar->setValue(top - (height - m_rowHeight) / 2);

    const int left = m_header->sectionPosition(index.column());
    const int right = left + m_header->sectionSize(index.column());
    QScrollBar* across = horizontalScrollBar();
    if (left < across->value())
        across->setValue(left);
    else if (right > across->value() + viewport()->width())
        across->setValue(std::min(left, right - viewport()->width()));
}

void RowsView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call): a list's layout is not ours
}

int RowsView::horizontalOffset() const
{
    return m_header->offset();
}

int RowsView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void RowsView::updateGeometries()
{
    if (m_placing)
        return;
    const QScopedValueRollback placing(m_placing, true);
    const int top = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, top, 0, 0);
    QScrollBar* bar = verticalScrollBar();
    QScrollBar* across = horizontalScrollBar();
    for (int attempt = 0; attempt < 3; ++attempt) { // a scroll bar that appears takes room from the other
        const QRect area = viewport()->geometry();
        m_header->setGeometry(area.left(), area.top() - top, area.width(), top);
        bar->setPageStep(area.height());
        across->setPageStep(area.width());
        bar->setRange(0, std::max(0, rowCount() * m_rowHeight - area.height()));
        across->setRange(0, std::max(0, m_header->length() - area.width()));
        if (viewport()->geometry() == area)
            break;
    }
    bar->setSingleStep(m_rowHeight);
    across->setSingleStep(20);
    m_header->setOffset(across->value());
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

void RowsView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        m_header->setOffset(horizontalScrollBar()->value());
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

int RowsView::firstColumn() const
{
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            return column;
    }
    return 0;
}

int RowsView::neighbour(int column, int direction) const
{
    for (int visual = m_header->visualIndex(column) + direction; visual >= 0 && visual < m_header->count();
         visual += direction) {
        const int next = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(next))
            return next;
    }
    return column;
}

QModelIndex RowsView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = rowCount();
    if (rows == 0)
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(action == MoveEnd ? rows - 1 : 0, firstColumn(), rootIndex());
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = current.row();
    int column = current.column();
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    // Home and End lead to the first and last row, as in any list; columns are reached with the arrows.
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    case MoveLeft:
    case MovePrevious:
        column = neighbour(column, -1);
        break;
    case MoveRight:
    case MoveNext:
        column = neighbour(column, 1);
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), column, rootIndex());
}

void RowsView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const int rows = rowCount();
    if (!selectionModel() || rows == 0)
        return;
    const QRect area = rect.normalized();
    const auto rowNear = [&](int y) { return std::clamp((y + verticalOffset()) / m_rowHeight, 0, rows - 1); };
    const QItemSelection selection(
        model()->index(rowNear(area.top()), 0, rootIndex()),
        model()->index(rowNear(area.bottom()), model()->columnCount(rootIndex()) - 1, rootIndex()));
    selectionModel()->select(selection, command);
}

QRegion RowsView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const QRect sight = viewport()->rect();
    for (const QItemSelectionRange& range : selection) {
        const QRect rows(0, rowViewportPosition(range.top()), sight.width(), range.height() * m_rowHeight);
        region += rows & sight;
    }
    return region;
}

void RowsView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                           const QList<int>& roles)
{
    // A list would lay itself out again.
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // NOLINT(bugprone-parent-virtual-call)
}

void RowsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
    if (hasFocus())
        tellScreenReader(current, QAccessible::Focus);
}

void RowsView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
    if (!selected.isEmpty())
        tellScreenReader(selected.constFirst().topLeft(), QAccessible::Selection);
}

void RowsView::tellScreenReader(const QModelIndex& index, int event)
{
    if (!QAccessible::isActive() || !index.isValid())
        return;
    QAccessibleEvent told(this, QAccessible::Event(event));
    told.setChild(index.row() * model()->columnCount(rootIndex()) + index.column());
    QAccessible::updateAccessibility(&told);
}

/// What the rows in sight want; the others are not asked.
int RowsView::sizeHintForColumn(int column) const
{
    if (!model())
        return -1;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = std::max(0, rowAt(0));
    const int last = std::min(rowCount() - 1, first + viewport()->height() / m_rowHeight + 1);
    int width = 0;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

void RowsView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int rows = rowCount();
    if (rows == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect area = event->rect();
    const int first = std::max(0, (area.top() + verticalOffset()) / m_rowHeight);
    const int last = std::min(rows - 1, (area.bottom() + verticalOffset()) / m_rowHeight);
    for (int row = first; row <= last; ++row)
        paintRow(painter, option, row, area);
}

void RowsView::paintRow(QPainter& painter, QStyleOptionViewItem option, int row, const QRect& area) const
{
    const QModelIndex current = hasFocus() ? currentIndex() : QModelIndex();
    const QStyle::State state = option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus);
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const int left = m_header->sectionViewportPosition(column);
        const int width = m_header->sectionSize(column);
        if (width == 0 || left > area.right() || left + width <= area.left())
            continue;
        const QModelIndex index = model()->index(row, column, rootIndex());
        option.rect = QRect(left, rowViewportPosition(row), width, m_rowHeight);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, index == current);
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call)
}

void RowsView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    hover(rowAt(int(event->position().y())));
}

void RowsView::leaveEvent(QEvent* event)
{
    hover(-1);
    QListView::leaveEvent(event);
}

void RowsView::hover(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), m_rowHeight);
    }
    m_hovered = row;
}

} // namespace scrollback::widgets
