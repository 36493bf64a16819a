// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messagespage.h"

#include "models/filterediting.h"
#include "models/messagemodel.h"
#include "models/servicepagesource.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"

#include <QAction>

namespace scrollback::desktop {

using chatlog::Field;
using chatlog::Message;

MessagesPage::MessagesPage(AppContext& context, source::Service& service, QWidget* parent)
    : ListPage(context, service, chatlog::Entity::Message,
               std::make_unique<models::MessageModel>(
                   std::make_unique<models::ServicePageSource<Message>>(service)),
               parent)
    , m_conversation(addLink(tr("Open the conversation at this message")))
    , m_onlyConversation(addLink(tr("Only messages of this conversation")))
{
    connect(m_onlyConversation, &QAction::triggered, this, [this] {
        changeFilter(models::withOnly(filterBar().filter(), Field::ConversationId, {m_current.value}));
    });
}

const models::MessageModel& MessagesPage::messages() const
{
    return static_cast<const models::MessageModel&>(model());
}

void MessagesPage::showDetail(int row)
{
    if (const Message* message = messages().rowAt(row))
        detail().showMessage(*message);
}

void MessagesPage::updateLinks(int row)
{
    const Message* message = messages().rowAt(row);
    m_current = message ? message->conversationId : ConversationId();
    linkToConversation(m_conversation, m_current, message ? message->row : chatlog::RowRef());
    const bool already = models::hasCondition(filterBar().filter(), Field::ConversationId);
    m_onlyConversation->setVisible(!m_current.isEmpty() && !already);
}

void MessagesPage::activateRow(int row)
{
    if (const Message* message = messages().rowAt(row); message && !message->conversationId.isEmpty())
        Q_EMIT conversationRequested(message->conversationId, message->row, filterBar().filter().text);
}

std::optional<chatlog::Condition> MessagesPage::likeness(int row) const
{
    // Messages are alike in how they failed; what was said is nobody's business to compare.
    const Message* message = messages().rowAt(row);
    if (!message || message->error.isEmpty() || message->error.size() > 300)
        return std::nullopt;
    return chatlog::Condition{Field::Error, {message->error}, false};
}

} // namespace scrollback::desktop
