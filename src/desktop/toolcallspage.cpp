// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/toolcallspage.h"

#include "models/servicepagesource.h"
#include "models/toolcallmodel.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"

#include <QAction>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using chatlog::ToolCall;

namespace {
constexpr TimeMs aroundMs = 30'000; ///< what was logged within half a minute belongs to the same story
}

ToolCallsPage::ToolCallsPage(AppContext& context, source::Service& service, QWidget* parent)
    : ListPage(context, service, Entity::ToolCall,
               std::make_unique<models::ToolCallModel>(
                   std::make_unique<models::ServicePageSource<ToolCall>>(service)),
               parent)
    , m_conversation(addLink(tr("Open the conversation at this call")))
    , m_logs(addLink(tr("Log entries at this moment")))
{
    connect(m_logs, &QAction::triggered, this, [this] {
        if (!m_time)
            return;
        chatlog::ListQuery query{Entity::LogEntry, {}, {}};
        query.filter.period = {*m_time - aroundMs, *m_time + aroundMs};
        Q_EMIT listRequested(query);
    });
}

const models::ToolCallModel& ToolCallsPage::calls() const
{
    return static_cast<const models::ToolCallModel&>(model());
}

void ToolCallsPage::showDetail(int row)
{
    if (const ToolCall* call = calls().rowAt(row))
        detail().showToolCall(*call);
}

void ToolCallsPage::updateLinks(int row)
{
    const ToolCall* call = calls().rowAt(row);
    linkToConversation(m_conversation, call ? call->conversationId : ConversationId(),
                       call ? call->row : chatlog::RowRef());
    m_time = call ? call->createdAt : std::nullopt;
    m_logs->setVisible(m_time && sourceHas(Entity::LogEntry));
}

void ToolCallsPage::activateRow(int row)
{
    if (const ToolCall* call = calls().rowAt(row); call && !call->conversationId.isEmpty())
        Q_EMIT conversationRequested(call->conversationId, call->row, filterBar().filter().text);
}

std::optional<chatlog::Condition> ToolCallsPage::likeness(int row) const
{
    const ToolCall* call = calls().rowAt(row);
    if (!call || call->toolName.isEmpty())
        return std::nullopt;
    return chatlog::Condition{Field::ToolName, {call->toolName}, false};
}

} // namespace scrollback::desktop
