// SPDX-License-Identifier: GPL-3.0-or-later
// The list and the conversation that is open: a row that is chosen is opened, and what was opened from
// elsewhere is brought up in the list.
#include "desktop/conversationreader.h"
#include "desktop/conversationspage.h"
#include "models/conversationlistmodel.h"
#include "widgets/conversationlistview.h"
#include "widgets/filterbar.h"
#include "widgets/listview.h"
#include "widgets/threadview.h"

#include <QAction>
#include <QScopedValueRollback>

namespace scrollback::desktop {

using models::PagedTableModel;
using models::RowCount;
using source::Service;

void ConversationsPage::openRow(int row)
{
    updatePlace();
    if (m_selecting || row < 0)
        return;
    m_broughtTo = -1;
    if (const chatlog::Conversation* conversation = m_model->rowAt(row))
        m_reader->open(conversation->conversationId, {}, m_filterBar->filter().text);
}

/// The id under which the list has what is open: it may have been opened by its thread's.
std::optional<ConversationId> ConversationsPage::openId() const
{
    return m_reader->thread() ? m_reader->thread()->conversation.conversationId : m_reader->current();
}

/// Rows have come or moved: the list finds what is open; where nothing is, its first row is opened.
void ConversationsPage::followReader()
{
    if (m_selecting || m_model->state() != PagedTableModel::State::Ready)
        return;
    const int row = currentRow();
    if (row >= 0) {
        if (!m_model->isLoaded(row))
            return;
        const chatlog::Conversation* conversation = m_model->rowAt(row);
        if (!conversation || openId() == conversation->conversationId)
            return;
        if (row != m_broughtTo) { // it was chosen before it was here
            openRow(row);
            return;
        }
        m_place.reset(); // the list has moved meanwhile
    }
    if (m_reader->current()) {
        selectOpen();
    } else if (m_model->isLoaded(0)) {
        if (m_actions.table->isChecked())
            m_table->showRow(0);
        else
            m_list->showRow(0);
    }
}

void ConversationsPage::selectOpen()
{
    const auto id = openId();
    if (!id || m_model->state() != PagedTableModel::State::Ready)
        return;
    if (const int row = m_model->rowOfConversation(*id); row >= 0) {
        bringTo(row);
        return;
    }
    bringTo(-1);
    const bool asked = m_place && m_place->id == *m_reader->current() && m_place->query == m_model->query();
    if (!asked)
        askPlace();
    else if (m_place->row && *m_place->row < m_model->rowCount())
        bringTo(int(*m_place->row));
}

/// It may be anywhere in a list of a million: the source has the order, the model only some pages of it.
void ConversationsPage::askPlace()
{
    m_placeTicket.cancel();
    m_place = Place{*m_reader->current(), m_model->query(), std::nullopt, false};
    const Service::Lane lane = m_service.summary() ? Service::Lane::Pages : Service::Lane::Figures;
    m_placeTicket = m_service.ask<std::optional<qint64>>(
        lane, tr("Looking for the conversation in the list"), this,
        [place = *m_place](source::Database& database, const CancelToken& cancel, const source::Progress&) {
            return database.placeOf(place.id, place.query, cancel);
        },
        [this](const Result<std::optional<qint64>>& row) {
            if (!m_place)
                return;
            if (!row && row.error().code == Error::Code::Cancelled) {
                m_place.reset();
                return;
            }
            m_place->known = true;
            m_place->row = row ? *row : std::nullopt;
            followReader();
            updatePlace();
        });
}

/// Selects a row in both forms of the list, or none, without opening it.
void ConversationsPage::bringTo(int row)
{
    const QScopedValueRollback selecting(m_selecting, true);
    m_broughtTo = row;
    if (row < 0) {
        m_list->setCurrentIndex({});
        m_table->setCurrentIndex({});
    } else {
        m_list->showRow(row);
        m_table->showRow(row);
    }
    updatePlace();
}

void ConversationsPage::openConversation(const ConversationId& id, const chatlog::RowRef& at,
                                         const QString& searchedText)
{
    m_reader->open(id, at, searchedText);
    selectOpen();
    updatePlace();
    m_reader->setFocus();
}

void ConversationsPage::step(int rows)
{
    const int row = currentRow() + rows;
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (m_actions.table->isChecked())
        m_table->showRow(row);
    else
        m_list->showRow(row);
}

void ConversationsPage::updatePlace()
{
    const int row = currentRow();
    if (row < 0) {
        const bool nowhere = m_reader->thread() && m_place && m_place->known && !m_place->row;
        m_reader->setPlace(nowhere ? tr("not in this list") : QString(), false, m_model->rowCount() > 0,
                           nowhere ? tr("The period or the filters of the list leave this conversation out.")
                                   : QString());
        return;
    }
    const RowCount count = m_model->count();
    const models::TextStyle style = textStyle();
    const QString place = count.kind == RowCount::Kind::Exact
                              ? tr("%1 of %2").arg(style.count(row + 1), style.count(count.rows))
                              : style.count(row + 1);
    m_reader->setPlace(place, row > 0, row + 1 < m_model->rowCount());
}

} // namespace scrollback::desktop
