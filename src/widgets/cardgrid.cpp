// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cardgrid.h"

#include <QWidget>

#include <algorithm>

namespace scrollback::widgets {

CardGrid::CardGrid(Shape shape)
    : m_shape(shape)
{
    setSpacing(12);
    setContentsMargins(0, 0, 0, 0);
}

CardGrid::~CardGrid()
{
    while (!m_items.isEmpty())
        delete m_items.takeLast();
}

int CardGrid::cardWidth() const
{
    if (m_shape.leastWidth > 0)
        return m_shape.leastWidth;
    int width = 0;
    for (const QLayoutItem* item : m_items)
        width = std::max(width, item->minimumSize().width());
    return std::max(width, 1);
}

int CardGrid::cardHeight() const
{
    if (m_shape.leastHeight > 0)
        return m_shape.leastHeight;
    int height = 0;
    for (const QLayoutItem* item : m_items)
        height = std::max(height, item->sizeHint().height());
    return height;
}

int CardGrid::columnsFor(int width) const
{
    const int fitting = (width + spacing()) / (cardWidth() + spacing());
    const int most = std::clamp(fitting, 1, std::min(m_shape.mostColumns, std::max(1, count())));
    const int rows = rowsFor(most);
    return rows > 0 ? (count() + rows - 1) / rows : most;
}

int CardGrid::rowsFor(int columns) const
{
    return (count() + columns - 1) / columns;
}

void CardGrid::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* CardGrid::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* CardGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations CardGrid::expandingDirections() const
{
    return m_shape.mostHeight > 0 ? Qt::Horizontal | Qt::Vertical : Qt::Orientations(Qt::Horizontal);
}

int CardGrid::heightForWidth(int width) const
{
    const int rows = rowsFor(columnsFor(width));
    return rows == 0 ? 0 : rows * cardHeight() + (rows - 1) * spacing();
}

QSize CardGrid::sizeHint() const
{
    const int width = cardWidth() * std::min(3, m_shape.mostColumns);
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSize() const
{
    return {count() > 0 ? std::min(cardWidth(), 200) : 0, count() > 0 ? cardHeight() : 0};
}

void CardGrid::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    if (count() == 0)
        return;
    const int columns = columnsFor(rect.width());
    const int rows = rowsFor(columns);
    int height = cardHeight();
    if (m_shape.mostHeight > 0)
        height = std::clamp((rect.height() - (rows - 1) * spacing()) / rows, height,
                            std::max(height, m_shape.mostHeight));
    int first = 0;
    for (int row = 0; row < rows; ++row) {
        // Seven cards in three rows are three, two and two: no card is left alone.
        const int inRow = count() / rows + (row < count() % rows ? 1 : 0);
        const int room = rect.width() - (inRow - 1) * spacing();
        for (int i = 0; i < inRow; ++i) {
            const int left = room * i / inRow + i * spacing();
            const int right = room * (i + 1) / inRow + i * spacing();
            const int x = parentWidget() && parentWidget()->isRightToLeft() ? rect.right() + 1 - right
                                                                            : rect.left() + left;
            m_items.at(first + i)->setGeometry(
                {x, rect.top() + row * (height + spacing()), right - left, height});
        }
        first += inRow;
    }
}

} // namespace scrollback::widgets
