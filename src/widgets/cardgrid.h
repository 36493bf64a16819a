// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace scrollback::widgets {

/// Cards in as many equal columns as there is room for. A row that is not full is shared by its cards; rows
/// grow with the room there is, up to a point.
class CardGrid : public QLayout
{
    Q_OBJECT

public:
    struct Shape
    {
        int leastWidth = 300; ///< of a card; 0: what the widest card needs at least
        int leastHeight = 0;  ///< 0: what the highest card wants
        int mostHeight = 0;   ///< 0: cards do not grow
        int mostColumns = 4;
    };

    explicit CardGrid(Shape shape);
    ~CardGrid() override;
    Q_DISABLE_COPY_MOVE(CardGrid)

    int columnsFor(int width) const;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int cardWidth() const;
    int cardHeight() const;
    int rowsFor(int columns) const;

    Shape m_shape;
    QList<QLayoutItem*> m_items;
};

} // namespace scrollback::widgets
