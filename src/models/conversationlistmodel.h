// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"

namespace scrollback::models {

/// The conversations: first those that were active last, at once; then all of them, counted, in any order.
class ConversationListModel final : public RowTableModel<chatlog::Conversation>
{
    Q_OBJECT

public:
    explicit ConversationListModel(std::unique_ptr<PageSource> source, QObject* parent = nullptr);

    /// The instant after which a time of the same day is written without the day.
    void setNow(TimeMs now) { m_now = now; }

    // What stands in the two lines of a row, for one that is in memory.
    static QString titleText(const chatlog::Conversation& conversation);
    /// When it was active last, as short as the day allows: "18:52", "Jun 29 20:11", "Dec 30, 2024".
    QString timeText(const chatlog::Conversation& conversation) const;
    /// User, widget, messages, calls, status.
    static QStringList facts(const chatlog::Conversation& conversation);

    /// The row of a conversation among those that are in memory; -1 where it is in none.
    int rowOfConversation(const ConversationId& id) const;

protected:
    CellValue valueOf(const chatlog::Conversation& conversation, chatlog::Field field) const override;

private:
    TimeMs m_now = 0;
};

/// One way to order the list, as it is offered.
struct ConversationOrder
{
    const char* label; ///< to be translated in the context "scrollback"
    chatlog::Order order;
};
/// Newest activity, oldest, most messages, tokens, errors, longest, title.
const std::vector<ConversationOrder>& conversationOrders();
QString conversationOrderLabel(const chatlog::Order& order);

} // namespace scrollback::models
