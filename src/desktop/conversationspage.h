// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"
#include "desktop/page.h"
#include "models/fieldtext.h"
#include "source/service.h"

#include <memory>

class QActionGroup;
class QMenu;
class QStackedWidget;
class QTimer;

namespace Ui {
class ConversationsPage;
}

namespace scrollback::models {
class ConversationListModel;
}

namespace scrollback::widgets {
class ConversationDetails;
class ConversationListView;
class FilterBar;
class ListView;
class StatePane;
} // namespace scrollback::widgets

namespace scrollback::desktop {

class ConversationReader;

/// The conversations: their list (two lines each, or as a table), the one that is open as a dialog, and what
/// is known of it.
class ConversationsPage : public Page
{
    Q_OBJECT

public:
    ConversationsPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);
    ~ConversationsPage() override;

    QString id() const override { return QStringLiteral("conversations"); }
    void setPeriod(const DayRange& period) override;
    void showQuery(const chatlog::ListQuery& query) override;
    void refresh() override;
    void follow(const DayRange& period) override;
    std::optional<chatlog::ListQuery> currentQuery() const override;
    std::vector<chatlog::Field> currentColumns() const override;
    std::optional<ConversationId> currentConversation() const override;
    QList<QAction*> pageActions() const override;
    QList<QWidget*> panes() override;
    void focusContent() override;
    QString statusText() const override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;

    /// Opens a conversation, whether the list has it or not; at a row and with a searched text marked, where
    /// given.
    void openConversation(const ConversationId& id, const chatlog::RowRef& at = {},
                          const QString& searchedText = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Actions
    {
        QAction* exportAs = nullptr;
        QAction* print = nullptr;
        QAction* copyId = nullptr;
        QAction* copyCommand = nullptr;
        QAction* ofUser = nullptr;
        QAction* ofWidget = nullptr;
        QAction* table = nullptr;
    };

    // conversationspage.cpp: what the page is made of, and what the window asks of it
    void buildUi();
    void buildList();
    void makeActions();
    void makeOrderMenu();
    void connectList();
    void connectReader();
    void adoptSource();
    void takeNewContent();
    void applySoon();
    void apply();
    void updateState();
    void showEmptyState();
    void stateAction();
    void threadChanged();
    void showDetailsIfTheyFit();
    void setTableShown(bool on);
    void setOrder(const chatlog::Order& order);
    void updateOrder();
    void changeFilter(const chatlog::Filter& filter);
    void filterBy(chatlog::Field field, const QString& value, bool negated = false);
    void listMenu(int row, const QPoint& at);
    void threadMenu(int item, const QPoint& at);
    void openValue(const QString& key, const QString& value);
    void showLogs(const std::optional<chatlog::RowRef>& entry);
    void print();

    // conversationspageplace.cpp: the list and what is open, one following the other
    void openRow(int row);
    void followReader();
    void selectOpen();
    void askPlace();
    void bringTo(int row);
    void step(int rows);
    void updatePlace();
    std::optional<ConversationId> openId() const;

    int currentRow() const;
    bool sourceHasConversations() const;

    std::unique_ptr<Ui::ConversationsPage> m_ui;
    std::unique_ptr<models::ConversationListModel> m_model;
    Actions m_actions;
    QActionGroup* m_orders = nullptr;
    widgets::FilterBar* m_filterBar = nullptr;
    QStackedWidget* m_lists = nullptr;
    widgets::ConversationListView* m_list = nullptr;
    widgets::ListView* m_table = nullptr;
    widgets::StatePane* m_state = nullptr;
    ConversationReader* m_reader = nullptr;
    widgets::ConversationDetails* m_details = nullptr;

    chatlog::Order m_order;
    TimeRange m_windowPeriod;
    bool m_stale = false;
    bool m_sized = false; ///< the splitter has got its sizes
    bool m_showCounting = false;
    bool m_followPending = false; ///< until the summary is there, of which the list is made
    bool m_selecting = false;     ///< the list is being brought to what is open already
    int m_broughtTo = -1;         ///< the row it was brought to, whoever may be there by now
    /// Where in the list the open conversation was found to be: nowhere is an answer, too.
    struct Place
    {
        ConversationId id;
        chatlog::ListQuery query;
        std::optional<qint64> row;
        bool known = false; ///< otherwise it is being asked for
    };
    std::optional<Place> m_place;
    source::Service::Ticket m_placeTicket;
    QByteArray m_listSplitter;
    QByteArray m_tableSplitter;
    QTimer* m_applyTimer = nullptr;
    QTimer* m_countingTimer = nullptr; ///< so that quick counting shows nothing
};

} // namespace scrollback::desktop
