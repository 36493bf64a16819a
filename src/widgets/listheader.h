// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace scrollback::widgets {

class Theme;

/// The header of a table: each title stands exactly above the text of its column, on whichever side that is,
/// and the arrow of the order beside it.
class ListHeader : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr int arrowSize = 10;
    static constexpr int arrowGap = 5;

    explicit ListHeader(Theme& theme, QWidget* parent = nullptr);

    QFont titleFont() const;
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    Theme& m_theme;
};

} // namespace scrollback::widgets
