// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversationpagesource.h"

#include "models/servicepagesource.h"

#include <QCoreApplication>

namespace scrollback::models {

using chatlog::Conversation;
using source::Service;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

} // namespace

void identify(Conversation& conversation)
{
    // Rows of the list are told apart by this; a conversation is read again by its id.
    conversation.row = {chatlog::Entity::Conversation, -1,
                        qint64(qHash(conversation.conversationId.value, 0))};
}

ConversationPageSource::ConversationPageSource(Service& service)
    : m_service(service)
{
}

Service::Lane ConversationPageSource::lane() const
{
    return m_service.summary() ? Service::Lane::Pages : Service::Lane::Figures;
}

bool ConversationPageSource::canBeginWithRecent(const chatlog::ListQuery& query)
{
    return query.order == chatlog::Order{} && query.filter.conditions.empty() && query.filter.text.isEmpty();
}

LoadedPage ConversationPageSource::recentPage(std::vector<Conversation> recent,
                                              const chatlog::ListQuery& query)
{
    const bool more = recent.size() >= std::size_t(recentRows);
    const TimeRange& period = query.filter.period;
    if (!period.isEverything()) {
        std::erase_if(recent, [&](const Conversation& conversation) {
            const std::optional<TimeMs>& time = !query.filter.active && conversation.startedAt
                                                    ? conversation.startedAt
                                                    : conversation.lastActivityAt;
            return !time || !period.contains(*time);
        });
    }
    for (Conversation& conversation : recent)
        identify(conversation);
    LoadedPage page;
    if (more && !recent.empty())
        page.next = chatlog::Cursor{{}, qint64(recent.size()) - 1, 0};
    page.rows = std::make_shared<TypedRows<Conversation>>(std::move(recent));
    page.provisional = true;
    return page;
}

TakeBack ConversationPageSource::requestPage(const PageRequest& request, QObject* context, PageDone done)
{
    const QString what = Words::tr("Reading conversations");
    if (request.trustKeys && !request.after && !m_service.summary() && canBeginWithRecent(request.query)) {
        const auto ticket = m_service.ask<LoadedPage>(
            Service::Lane::Pages, what, context,
            [query = request.query](source::Database& database, const CancelToken& cancel,
                                    const source::Progress&) -> Result<LoadedPage> {
                auto recent = database.recentConversations(recentRows, cancel);
                if (!recent)
                    return tl::unexpected(std::move(recent).error());
                return recentPage(std::move(*recent), query);
            },
            std::move(done));
        return [ticket] { ticket.cancel(); };
    }
    const auto ticket = m_service.ask<LoadedPage>(
        lane(), what, context,
        [request](source::Database& database, const CancelToken& cancel,
                  const source::Progress&) -> Result<LoadedPage> {
            auto page = database.page<Conversation>(request.query, request.after, request.limit, cancel);
            if (!page)
                return tl::unexpected(std::move(page).error());
            for (Conversation& conversation : page->rows)
                identify(conversation);
            return LoadedPage{std::make_shared<TypedRows<Conversation>>(std::move(page->rows)), page->next,
                              false};
        },
        std::move(done));
    return [ticket] { ticket.cancel(); };
}

TakeBack ConversationPageSource::requestOverview(const chatlog::ListQuery& query, QObject* context,
                                                 ShareDone progress, OverviewDone done)
{
    return ServicePageSource<Conversation>(m_service).requestOverview(query, context, std::move(progress),
                                                                      std::move(done));
}

} // namespace scrollback::models
