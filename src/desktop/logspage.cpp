// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/logspage.h"

#include "models/logmodel.h"
#include "models/servicepagesource.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"

#include <QAction>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using chatlog::LogEntry;

LogsPage::LogsPage(AppContext& context, source::Service& service, QWidget* parent)
    : ListPage(
          context, service, Entity::LogEntry,
          std::make_unique<models::LogModel>(std::make_unique<models::ServicePageSource<LogEntry>>(service)),
          parent)
    , m_conversation(addLink(tr("Open the conversation at this moment")))
    , m_execution(addLink(tr("Open the job's execution")))
{
    connect(m_execution, &QAction::triggered, this, [this] { Q_EMIT executionRequested(m_current); });
}

const models::LogModel& LogsPage::entries() const
{
    return static_cast<const models::LogModel&>(model());
}

void LogsPage::showDetail(int row)
{
    if (const LogEntry* entry = entries().rowAt(row))
        detail().showLogEntry(*entry);
}

void LogsPage::updateLinks(int row)
{
    const LogEntry* entry = entries().rowAt(row);
    linkToConversation(m_conversation, entry ? entry->conversationId : ConversationId(),
                       entry ? entry->row : chatlog::RowRef());
    m_current = entry ? entry->executionId : ExecutionId();
    m_execution->setVisible(!m_current.isEmpty() && sourceHas(Entity::Execution));
}

void LogsPage::activateRow(int row)
{
    const LogEntry* entry = entries().rowAt(row);
    if (!entry)
        return;
    if (!entry->conversationId.isEmpty())
        Q_EMIT conversationRequested(entry->conversationId, entry->row, filterBar().filter().text);
    else if (!entry->executionId.isEmpty() && sourceHas(Entity::Execution))
        Q_EMIT executionRequested(entry->executionId);
}

std::optional<chatlog::Condition> LogsPage::likeness(int row) const
{
    const LogEntry* entry = entries().rowAt(row);
    if (!entry || entry->message.isEmpty() || entry->messageCut)
        return std::nullopt;
    return chatlog::Condition{Field::LogMessage, {entry->message}, false};
}

} // namespace scrollback::desktop
