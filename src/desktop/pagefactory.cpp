// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagefactory.h"

#ifdef SCROLLBACK_HAS_DASHBOARDPAGE
#include "desktop/dashboardpage.h"
#endif
#ifdef SCROLLBACK_HAS_CONVERSATIONSPAGE
#include "desktop/conversationspage.h"
#endif
#ifdef SCROLLBACK_HAS_MESSAGESPAGE
#include "desktop/messagespage.h"
#endif
#ifdef SCROLLBACK_HAS_TOOLCALLSPAGE
#include "desktop/toolcallspage.h"
#endif
#ifdef SCROLLBACK_HAS_LOGSPAGE
#include "desktop/logspage.h"
#endif
#ifdef SCROLLBACK_HAS_JOBSPAGE
#include "desktop/jobspage.h"
#endif
#ifdef SCROLLBACK_HAS_SEARCHPAGE
#include "desktop/searchpage.h"
#endif

namespace scrollback::desktop {

Page* createPage(const QString& place, AppContext& context, source::Service& service, QWidget* parent)
{
#ifdef SCROLLBACK_HAS_DASHBOARDPAGE
    if (place == QLatin1String("dashboard"))
        return new DashboardPage(context, service, parent);
#endif
#ifdef SCROLLBACK_HAS_CONVERSATIONSPAGE
    if (place == QLatin1String("conversations"))
        return new ConversationsPage(context, service, parent);
#endif
#ifdef SCROLLBACK_HAS_MESSAGESPAGE
    if (place == QLatin1String("messages"))
        return new MessagesPage(context, service, parent);
#endif
#ifdef SCROLLBACK_HAS_TOOLCALLSPAGE
    if (place == QLatin1String("tools"))
        return new ToolCallsPage(context, service, parent);
#endif
#ifdef SCROLLBACK_HAS_LOGSPAGE
    if (place == QLatin1String("logs"))
        return new LogsPage(context, service, parent);
#endif
#ifdef SCROLLBACK_HAS_JOBSPAGE
    if (place == QLatin1String("jobs"))
        return new JobsPage(context, service, parent);
#endif
#ifdef SCROLLBACK_HAS_SEARCHPAGE
    if (place == QLatin1String("search"))
        return new SearchPage(context, service, parent);
#endif
    Q_UNUSED(place);
    Q_UNUSED(context);
    Q_UNUSED(service);
    Q_UNUSED(parent);
    return nullptr;
}

void openConversationOn(Page& page, const ConversationId& id, const chatlog::RowRef& at,
                        const QString& searchedText)
{
#ifdef SCROLLBACK_HAS_CONVERSATIONSPAGE
    if (auto* conversations = qobject_cast<ConversationsPage*>(&page))
        conversations->openConversation(id, at, searchedText);
#endif
    Q_UNUSED(page);
    Q_UNUSED(id);
    Q_UNUSED(at);
    Q_UNUSED(searchedText);
}

void openJobOn(Page& page, const JobId& id)
{
#ifdef SCROLLBACK_HAS_JOBSPAGE
    if (auto* jobs = qobject_cast<JobsPage*>(&page))
        jobs->showJob(id);
#endif
    Q_UNUSED(page);
    Q_UNUSED(id);
}

void openExecutionOn(Page& page, const ExecutionId& id)
{
#ifdef SCROLLBACK_HAS_JOBSPAGE
    if (auto* jobs = qobject_cast<JobsPage*>(&page))
        jobs->showExecution(id);
#endif
    Q_UNUSED(page);
    Q_UNUSED(id);
}

void searchOn(Page& page, const QString& text)
{
    chatlog::ListQuery query;
    query.entity = chatlog::Entity::Message;
    query.filter.text = text;
    page.showQuery(query);
}

} // namespace scrollback::desktop
