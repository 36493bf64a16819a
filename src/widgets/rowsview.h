// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QHeaderView;

namespace scrollback::widgets {

/// A table of any length whose rows are all of one height.
///
/// A QTableView keeps a place for every row (80 MB for ten million) and sums up heights that are all the
/// same; here a row's place is its number times the height. It is a QListView only in name, so that screen
/// readers take it for the table it is; nothing of its layout is used.
class RowsView : public QListView
{
    Q_OBJECT

public:
    explicit RowsView(QHeaderView* header, QWidget* parent = nullptr);
    ~RowsView() override;
    Q_DISABLE_COPY_MOVE(RowsView)

    void setModel(QAbstractItemModel* model) override;

    QHeaderView* horizontalHeader() const { return m_header; }
    int rowHeight() const { return m_rowHeight; }
    void setRowHeight(int height);
    int rowAt(int y) const; ///< -1 where there is none
    int rowViewportPosition(int row) const;
    int columnWidth(int column) const;
    void setColumnWidth(int column, int width);
    bool isColumnHidden(int column) const;
    void setColumnHidden(int column, bool hidden);

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    /// Letters are no way through millions of rows: each would be compared.
    void keyboardSearch(const QString& search) override { Q_UNUSED(search); }

protected:
    int horizontalOffset() const override;
    int verticalOffset() const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;
    int sizeHintForColumn(int column) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int rowCount() const;
    /// The column next to one, as they stand on screen; the same where it is the last.
    int neighbour(int column, int direction) const;
    int firstColumn() const;
    void paintRow(QPainter& painter, QStyleOptionViewItem option, int row, const QRect& area) const;
    void hover(int row);
    void tellScreenReader(const QModelIndex& index, int event);

    QHeaderView* m_header;
    int m_rowHeight = 24;
    int m_hovered = -1;
    bool m_placing = false;
};

} // namespace scrollback::widgets
