// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagesource.h"
#include "source/service.h"

namespace scrollback::models {

/// The pages of the list of conversations, asked from a service. As long as the source's summary is being
/// made, the first page is what was active last: ids, titles, times.
class ConversationPageSource final : public PageSource
{
public:
    /// How many are shown before anything is counted.
    static constexpr int recentRows = 100;

    explicit ConversationPageSource(source::Service& service);

    TakeBack requestPage(const PageRequest& request, QObject* context, PageDone done) override;
    TakeBack requestOverview(const chatlog::ListQuery& query, QObject* context, ShareDone progress,
                             OverviewDone done) override;

    /// Whether the conversations that were active last can stand for the start of this list for a while.
    static bool canBeginWithRecent(const chatlog::ListQuery& query);
    /// Those of them that can be meant by the query.
    static LoadedPage recentPage(std::vector<chatlog::Conversation> recent, const chatlog::ListQuery& query);

private:
    /// What needs the summary waits for it where it is made, and nobody waits behind it.
    source::Service::Lane lane() const;

    source::Service& m_service;
};

/// Gives a conversation a place of its own among all, whether a table holds it or only its messages do.
void identify(chatlog::Conversation& conversation);

} // namespace scrollback::models
