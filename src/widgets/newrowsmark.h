// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace scrollback::models {
class PagedTableModel;
}

namespace scrollback::widgets {

class RowsView;
class Theme;

/// "12 new": lies over the top of a list whose source has newer rows, while somebody reads further down. A
/// click goes up to them. It also tells the model whether the top is in sight.
class NewRowsMark : public QPushButton
{
    Q_OBJECT

public:
    /// Over `view`, which shows `model`. Both must stay as long as the mark; it is the view's child.
    NewRowsMark(Theme& theme, RowsView& view, models::PagedTableModel& model);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void update();
    void place();

    Theme& m_theme;
    RowsView& m_view;
    models::PagedTableModel& m_model;
};

} // namespace scrollback::widgets
