// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "models/pagesource.h"

#include <QPointer>

#include <algorithm>
#include <deque>

namespace scrollback::tests {

/// A page source that answers when the test says so: late, out of order, with a failure, or not at all.
///
/// Its rows are made by `make(i)` for i from 0 to `count` - 1, in the list's order; row i has the key count -
/// i.
template <class Row>
class ScriptedPageSource final : public models::PageSource
{
public:
    struct State
    {
        struct PageQuestion
        {
            PageRequest request;
            CancelToken token;
            PageDone done;
            QPointer<QObject> context;
        };
        struct OverviewQuestion
        {
            chatlog::ListQuery query;
            CancelToken token;
            OverviewDone done;
            ShareDone progress;
            QPointer<QObject> context;
        };

        std::function<Row(int)> make;
        int count = 0;
        bool provisional = false;
        std::deque<PageQuestion> pages;
        std::deque<OverviewQuestion> overviews;
        std::vector<PageRequest> asked; ///< every page that was ever asked for

        /// Rows in the order in which the list has them; tests may exchange some.
        std::vector<int> order;

        Row row(int place) const
        {
            const int i = order.empty() ? place : order[size_t(place)];
            Row value = make(i);
            value.row.key = count - i;
            value.row.arm = 0;
            return value;
        }
        chatlog::Cursor cursorAt(int place) const
        {
            const Row value = row(place);
            return {value.createdAt, value.row.key, 0};
        }
        int placeAfter(const std::optional<chatlog::Cursor>& after) const
        {
            if (!after)
                return 0;
            const int i = count - int(after->key.number);
            if (order.empty())
                return i + 1;
            return int(std::ranges::find(order, i) - order.begin()) + 1;
        }
        models::LoadedPage page(const PageRequest& request) const
        {
            const int first = placeAfter(request.after);
            const int last = std::min(count, first + request.limit);
            std::vector<Row> rows;
            for (int place = first; place < last; ++place)
                rows.push_back(row(place));
            models::LoadedPage loaded;
            if (last < count)
                loaded.next = cursorAt(last - 1);
            loaded.rows = std::make_shared<models::TypedRows<Row>>(std::move(rows));
            loaded.provisional = provisional && request.trustKeys;
            return loaded;
        }
        chatlog::Overview overview() const
        {
            chatlog::Overview overview;
            overview.count = count;
            for (int place = 0; place == 0 || place < count; place += chatlog::Overview::pageSize) {
                if (place == 0)
                    overview.anchors.emplace_back();
                else
                    overview.anchors.emplace_back(cursorAt(place - 1));
            }
            return overview;
        }

        bool givePage(size_t index = 0) { return answerPage(index, page(pages[index].request)); }
        bool failPage(const Error& error, size_t index = 0)
        {
            return answerPage(index, tl::unexpected(error));
        }
        bool answerPage(size_t index, Result<models::LoadedPage> result)
        {
            const PageQuestion question = pages[index];
            pages.erase(pages.begin() + long(index));
            if (!question.context)
                return false;
            question.done(std::move(result));
            return true;
        }
        void giveOverview() { answerOverview(overview()); }
        void answerOverview(Result<chatlog::Overview> result)
        {
            const OverviewQuestion question = overviews.front();
            overviews.pop_front();
            if (question.context)
                question.done(std::move(result));
        }
        /// How many of the questions that wait were not cancelled.
        int waiting() const
        {
            return int(
                std::ranges::count_if(pages, [](const PageQuestion& q) { return !q.token.cancelled(); }));
        }
    };

    explicit ScriptedPageSource(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    models::TakeBack requestPage(const PageRequest& request, QObject* context, PageDone done) override
    {
        const CancelToken token;
        m_state->asked.push_back(request);
        m_state->pages.push_back({request, token, std::move(done), context});
        return [token] { token.cancel(); };
    }
    models::TakeBack requestOverview(const chatlog::ListQuery& query, QObject* context, ShareDone progress,
                                     OverviewDone done) override
    {
        const CancelToken token;
        m_state->overviews.push_back({query, token, std::move(done), std::move(progress), context});
        return [token] { token.cancel(); };
    }

private:
    std::shared_ptr<State> m_state;
};

} // namespace scrollback::tests
