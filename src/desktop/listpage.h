// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/page.h"
#include "desktop/page.h"
#include "models/pagedtablemodel.h"
#include "source/service.h"

#include <memory>
#include <set>

class QTimer;

namespace Ui {
class ListPage;
}

namespace scrollback::widgets {
class DetailPane;
class FilterBar;
class HistogramView;
class ListView;
class StatePane;
} // namespace scrollback::widgets

namespace scrollback::desktop {

/// A list of one kind of row: filters, time line, table, and the selected row in full. What derives from it
/// says which rows they are and where they lead.
class ListPage : public Page
{
    Q_OBJECT

public:
    ListPage(AppContext& context, source::Service& service, chatlog::Entity entity,
             std::unique_ptr<models::PagedTableModel> model, QWidget* parent = nullptr);
    ~ListPage() override;

    void setPeriod(const DayRange& period) override;
    void showQuery(const chatlog::ListQuery& query) override;
    void refresh() override;
    void follow(const DayRange& period) override;
    std::optional<chatlog::ListQuery> currentQuery() const override;
    std::vector<chatlog::Field> currentColumns() const override;
    QList<QAction*> pageActions() const override;
    QList<QWidget*> panes() override;
    void focusContent() override;
    QString statusText() const override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;

protected:
    /// Puts a row that is in memory into the detail pane.
    virtual void showDetail(int row) = 0;
    /// Sets what the page's links say about a row, before the pane shows them.
    virtual void updateLinks(int row) = 0;
    /// Return or a double click on a row.
    virtual void activateRow(int row) = 0;
    /// Rows that are "like" a row, for "31 like it in this period"; nothing where that cannot be said.
    virtual std::optional<chatlog::Condition> likeness(int row) const { return (void)row, std::nullopt; }

    /// A link of the detail pane, and of the table's menu.
    QAction* addLink(const QString& text);
    /// Makes a link lead to a conversation, at a row; hides it where there is none.
    void linkToConversation(QAction* link, const ConversationId& id, const chatlog::RowRef& at);
    void showRowInDetail(int row);
    /// The query with another filter, as somebody would set it.
    void changeFilter(const chatlog::Filter& filter);
    bool sourceHas(chatlog::Entity entity) const;

    chatlog::Entity entity() const { return m_entity; }
    models::PagedTableModel& model() const { return *m_model; }
    widgets::FilterBar& filterBar() const { return *m_filterBar; }
    widgets::ListView& view() const { return *m_view; }
    widgets::DetailPane& detail() const { return *m_detail; }
    Ui::ListPage& ui() const { return *m_ui; }

private:
    void buildUi();
    void connectAll();
    void adoptSource();
    void applySoon();
    void apply();
    void updateState();
    void showEmptyState();
    void updateTimeLine();
    void lookForValues(int first, int last);
    void currentRowChanged(int row);
    void askLikeness(int row);
    void openValue(const QString& key, const QString& value);
    void stateAction();

    chatlog::Entity m_entity;
    std::unique_ptr<Ui::ListPage> m_ui;
    std::unique_ptr<models::PagedTableModel> m_model;
    widgets::FilterBar* m_filterBar = nullptr;
    widgets::HistogramView* m_timeLine = nullptr;
    widgets::ListView* m_view = nullptr;
    widgets::StatePane* m_state = nullptr;
    widgets::DetailPane* m_detail = nullptr;

    std::set<chatlog::Field> m_seenFields; ///< that stood in some row so far
    QList<QAction*> m_links;
    QAction* m_likeLink = nullptr;
    TimeRange m_windowPeriod;
    chatlog::Order m_order;
    bool m_showCounting = false;
    bool m_stale = false;
    bool m_periodGiven = false;
    int m_detailRow = -1; ///< shown, or to be shown as soon as it is read
    bool m_detailPending = false;
    QTimer* m_applyTimer = nullptr;
    QTimer* m_countingTimer = nullptr; ///< so that quick counting shows nothing
    QTimer* m_likeTimer = nullptr;
    std::optional<source::Service::Ticket> m_likeTicket;
    std::optional<chatlog::Condition> m_like;
};

} // namespace scrollback::desktop
