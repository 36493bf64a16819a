// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scrollback::models {
class PagedTableModel;
}

namespace scrollback::widgets {
class ListView;
class StatePane;
class Theme;
} // namespace scrollback::widgets

namespace scrollback::desktop {

/// A small list under another: what belongs to the row that is selected there. A heading, a link, the table.
class SubList : public QWidget
{
    Q_OBJECT

public:
    SubList(widgets::Theme& theme, models::PagedTableModel& model, QWidget* parent = nullptr);
    ~SubList() override;

    /// Shows the rows of a query under a heading; `none` is said where there are none.
    void list(const QString& heading, const chatlog::ListQuery& query, const QString& none);
    /// Shows no rows, but why.
    void showSentence(const QString& heading, const QString& sentence);
    /// The link at the right of the heading: `linkClicked`.
    void setLink(const QString& text);

    widgets::ListView& view() const { return *m_view; }

Q_SIGNALS:
    void linkClicked();

private:
    void updateState();

    models::PagedTableModel& m_model;
    QLabel* m_heading;
    QPushButton* m_link;
    widgets::ListView* m_view;
    widgets::StatePane* m_state;
    QString m_none;
    bool m_asked = false;
};

} // namespace scrollback::desktop
