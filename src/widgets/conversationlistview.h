// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "widgets/rowsview.h"

#include <optional>

namespace scrollback::models {
class ConversationListModel;
}

namespace scrollback::widgets {

class Theme;

/// The list of conversations, two lines each, of any length. Which one is selected when the list was read
/// again is for its page to say: that knows which one is open.
class ConversationListView : public RowsView
{
    Q_OBJECT

public:
    explicit ConversationListView(Theme& theme, QWidget* parent = nullptr);

    void setListModel(models::ConversationListModel* model);
    int currentRow() const { return currentIndex().row(); }
    std::optional<ConversationId> currentConversation() const;
    /// Makes a row the current one and brings it into sight.
    void showRow(int row);

Q_SIGNALS:
    void currentRowChanged(int row);
    /// Return or a double click: on to the conversation itself.
    void rowActivated(int row);
    void menuRequested(int row, const QPoint& globalPosition);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void updateMetrics();

    models::ConversationListModel* m_model = nullptr;
    bool m_resetting = false;
};

} // namespace scrollback::widgets
