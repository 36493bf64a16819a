// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagefactory.h"

#include "desktop/conversationspage.h"
#include "desktop/dashboardpage.h"
#include "desktop/jobspage.h"
#include "desktop/logspage.h"
#include "desktop/messagespage.h"
#include "desktop/searchpage.h"
#include "desktop/toolcallspage.h"

namespace scrollback::desktop {

Page* createPage(const QString& place, AppContext& context, source::Service& service, QWidget* parent)
{
    if (place == QLatin1String("dashboard"))
        return new DashboardPage(context, service, parent);
    if (place == QLatin1String("conversations"))
        return new ConversationsPage(context, service, parent);
    if (place == QLatin1String("messages"))
        return new MessagesPage(context, service, parent);
    if (place == QLatin1String("tools"))
        return new ToolCallsPage(context, service, parent);
    if (place == QLatin1String("logs"))
        return new LogsPage(context, service, parent);
    if (place == QLatin1String("jobs"))
        return new JobsPage(context, service, parent);
    if (place == QLatin1String("search"))
        return new SearchPage(context, service, parent);
    return nullptr;
}

void openConversationOn(Page& page, const ConversationId& id, const chatlog::RowRef& at,
                        const QString& searchedText)
{
    if (auto* conversations = qobject_cast<ConversationsPage*>(&page))
        conversations->openConversation(id, at, searchedText);
}

void openJobOn(Page& page, const JobId& id)
{
    if (auto* jobs = qobject_cast<JobsPage*>(&page))
        jobs->showJob(id);
}

void openExecutionOn(Page& page, const ExecutionId& id)
{
    if (auto* jobs = qobject_cast<JobsPage*>(&page))
        jobs->showExecution(id);
}

void searchOn(Page& page, const QString& text)
{
    chatlog::ListQuery query;
    query.entity = chatlog::Entity::Message;
    query.filter.text = text;
    page.showQuery(query);
}

} // namespace scrollback::desktop
