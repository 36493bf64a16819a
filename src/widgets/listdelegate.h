// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace scrollback::widgets {

class Theme;

/// Draws the cells of a list: one line, cut with …, levels and statuses with their mark and colour, JSON
/// monospaced, what is not known faint. A tool tip tells what was cut.
class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ListDelegate(Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Between a cell's edge and its text; the header's is the same.
    static constexpr int padding = 8;

private:
    void paintProgress(QPainter* painter, const QRect& rect, const QModelIndex& index,
                       const QString& text) const;
    void updateFonts();

    Theme& m_theme;
    QFont m_monospace;
};

} // namespace scrollback::widgets
