// SPDX-License-Identifier: GPL-3.0-or-later
// The list of conversations: which ones, in which order, and how far its reading has come.
#include "desktop/appcontext.h"
#include "desktop/conversationreader.h"
#include "desktop/conversationspage.h"
#include "models/conversationlistmodel.h"
#include "models/filterediting.h"
#include "ui_conversationspage.h"
#include "widgets/conversationdetails.h"
#include "widgets/conversationlistview.h"
#include "widgets/filterbar.h"
#include "widgets/listview.h"
#include "widgets/statepane.h"

#include <QAction>
#include <QActionGroup>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;
using models::PagedTableModel;
using models::RowCount;

void ConversationsPage::setPeriod(const DayRange& period)
{
    m_windowPeriod = period.range();
    m_filterBar->setHomePeriod(m_windowPeriod);
    Filter filter = m_filterBar->filter();
    filter.period = m_windowPeriod;
    m_filterBar->setFilter(filter);
    m_model->setNow(m_context.now());
    if (m_service.isOpen() && sourceHasConversations())
        m_service.requestSummary(period.cuts()); // the same that the figures are made of
    applySoon();
}

void ConversationsPage::showQuery(const chatlog::ListQuery& query)
{
    m_order = query.order;
    m_filterBar->setFilter(query.filter);
    updateOrder();
    applySoon();
}

void ConversationsPage::refresh()
{
    if (m_stale || m_model->state() == PagedTableModel::State::Failed) {
        m_stale = false;
        m_model->reload();
        m_reader->reload();
    }
    applySoon();
}

void ConversationsPage::follow(const DayRange& period)
{
    m_windowPeriod = period.range();
    m_filterBar->moveHomePeriod(m_windowPeriod);
    m_model->setNow(m_context.now());
    m_followPending = true;
}

void ConversationsPage::takeNewContent()
{
    if (!std::exchange(m_followPending, false))
        return;
    m_model->follow({Entity::Conversation, m_filterBar->filter(), m_order});
    m_reader->follow();
}

void ConversationsPage::applySoon()
{
    // A period, a query and a refresh come together when the page is brought up: one question for all of
    // them.
    m_applyTimer->start();
}

void ConversationsPage::apply()
{
    m_applyTimer->stop();
    if (!sourceHasConversations()) {
        updateState();
        return;
    }
    m_model->setQuery({Entity::Conversation, m_filterBar->filter(), m_order});
}

void ConversationsPage::setOrder(const chatlog::Order& order)
{
    m_order = order;
    updateOrder();
    apply();
}

void ConversationsPage::updateOrder()
{
    m_ui->orderButton->setText(models::conversationOrderLabel(m_order));
    const std::vector<models::ConversationOrder>& orders = models::conversationOrders();
    for (std::size_t i = 0; i < orders.size(); ++i)
        m_orders->actions().at(qsizetype(i))->setChecked(orders[i].order == m_order);
}

void ConversationsPage::changeFilter(const Filter& filter)
{
    m_filterBar->changeFilter(filter);
}

void ConversationsPage::filterBy(Field field, const QString& value, bool negated)
{
    if (value.isEmpty())
        return;
    const Filter& filter = m_filterBar->filter();
    changeFilter(negated ? models::withNot(filter, field, {value})
                         : models::withOnly(filter, field, {value}));
}

void ConversationsPage::updateState()
{
    Q_EMIT statusTextChanged();
    // The line is narrow; what is counted is plain from where it stands, and the status line says it too.
    const RowCount count = m_model->count();
    const bool known =
        m_model->state() == PagedTableModel::State::Ready && count.kind == RowCount::Kind::Exact;
    m_ui->countLabel->setText(known ? textStyle().count(count.rows) : QString());
    m_ui->countLabel->setAccessibleName(statusText());
    m_ui->countLabel->setToolTip(statusText());
    if (m_service.isOpen() && !sourceHasConversations()) {
        const source::MissingEntity* why = m_service.info().whyMissing(Entity::Conversation);
        m_state->showMissing(why ? why->sentence : tr("This database has no conversations."));
        m_filterBar->setEnabled(false);
        m_ui->orderButton->setEnabled(false);
        m_actions.table->setEnabled(false);
        m_reader->clear(tr("There are no conversations to read in this database."),
                        tr("The places on the left show what it holds."));
        return;
    }
    const PagedTableModel::Counting counting = m_model->counting();
    if (counting != PagedTableModel::Counting::Running) {
        m_countingTimer->stop();
        m_showCounting = false;
    } else if (!m_showCounting && !m_countingTimer->isActive()) {
        m_countingTimer->start();
    }
    m_filterBar->setCounting(counting != PagedTableModel::Counting::Done);
    switch (m_model->state()) {
    case PagedTableModel::State::Idle:
    case PagedTableModel::State::Loading:
        m_state->showLoading(tr("Reading conversations…"));
        return;
    case PagedTableModel::State::Failed:
        m_state->showFailed(*m_model->error());
        return;
    case PagedTableModel::State::Ready:
        break;
    }
    // The start of the list may be empty although there is more to come.
    if (m_model->rowCount() == 0 && counting == PagedTableModel::Counting::Running)
        m_state->showLoading(tr("Counting conversations…"), m_model->countingShare(), true);
    else if (m_model->rowCount() == 0)
        showEmptyState();
    else if (m_model->error())
        m_state->showFailedAbove(*m_model->error());
    else if (m_showCounting)
        m_state->showPartial(tr("Counting conversations… Those that were active last can be read meanwhile."),
                             m_model->countingShare());
    else
        m_state->showContent();
}

void ConversationsPage::showEmptyState()
{
    const Filter& filter = m_filterBar->filter();
    if (!filter.conditions.empty() || !filter.text.isEmpty())
        m_state->showEmpty(tr("No conversations match these filters."),
                           tr("Close a filter above, or clear them all (Ctrl+Z brings a closed one back)."),
                           tr("Clear filters"));
    else if (!filter.period.isEverything())
        m_state->showEmpty(
            tr("No conversation began in this period (%1).").arg(textStyle().period(filter.period)),
            tr("Choose another period, or look at all times."), tr("Show all times"));
    else
        m_state->showEmpty(tr("There are no conversations in this database."),
                           tr("Its tables are there, but empty."));
}

void ConversationsPage::stateAction()
{
    Filter filter = m_filterBar->filter();
    if (!filter.conditions.empty() || !filter.text.isEmpty()) {
        m_filterBar->actions().clear->trigger();
        return;
    }
    filter.period = {};
    changeFilter(filter);
}

int ConversationsPage::currentRow() const
{
    return m_actions.table->isChecked() ? m_table->currentRow() : m_list->currentRow();
}

void ConversationsPage::setTableShown(bool on)
{
    (on ? m_listSplitter : m_tableSplitter) = m_ui->splitter->saveState();
    m_actions.table->setChecked(on);
    const int row = m_reader->current() ? m_model->rowOfConversation(*m_reader->current()) : -1;
    m_lists->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_list);
    const QByteArray& splitter = on ? m_tableSplitter : m_listSplitter;
    showDetailsIfTheyFit();
    if (!splitter.isEmpty()) {
        m_ui->splitter->restoreState(splitter);
    } else if (on) {
        const int room = m_ui->splitter->width();
        const int details = m_details->isHidden() ? 0 : std::clamp(room / 5, 230, 290);
        const int reader = (room - details) * 2 / 5;
        m_ui->splitter->setSizes({room - details - reader, reader, details});
    }
    if (row >= 0) {
        m_selecting = true;
        if (on)
            m_table->showRow(row);
        else
            m_list->showRow(row);
        m_selecting = false;
    }
}

} // namespace scrollback::desktop
