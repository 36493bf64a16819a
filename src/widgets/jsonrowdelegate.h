// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace scrollback::widgets {

class Theme;

/// Paints a row of JSON: the name, then its value in the colour of its kind, or how much is in it.
class JsonRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    JsonRowDelegate(Theme& theme, QObject* parent);

    void setNeedle(const QString& needle) { m_needle = needle; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Whether a point lies on the value, not on its name.
    bool isOnValue(const QStyleOptionViewItem& option, const QModelIndex& index, const QPoint& point) const;

private:
    int valueLeft(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintMarks(QPainter* painter, const QStyleOptionViewItem& option, const QString& text,
                    int left) const;

    Theme& m_theme;
    QString m_needle;
};

} // namespace scrollback::widgets
