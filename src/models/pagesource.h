// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chatlog/entities.h"
#include "chatlog/filter.h"
#include "chatlog/page.h"

#include <functional>
#include <memory>

class QObject;

namespace scrollback::models {

/// The rows of a page, of whatever kind.
class PageRows
{
public:
    virtual ~PageRows() = default;
    virtual int size() const = 0;
    virtual chatlog::RowRef refAt(int row) const = 0;
    /// The row's time in the list's order.
    virtual std::optional<TimeMs> timeAt(int row) const = 0;
    /// A stretch of these rows, as a page of its own.
    virtual std::shared_ptr<const PageRows> part(int first, int size) const = 0;
};

template <class Row>
class TypedRows final : public PageRows
{
public:
    explicit TypedRows(std::vector<Row> values)
        : rows(std::move(values))
    {
    }
    int size() const override { return int(rows.size()); }
    chatlog::RowRef refAt(int row) const override { return rows[size_t(row)].row; }
    std::optional<TimeMs> timeAt(int row) const override
    {
        if constexpr (requires { rows[0].createdAt; })
            return rows[size_t(row)].createdAt;
        else
            return rows[size_t(row)].lastActivityAt;
    }
    std::shared_ptr<const PageRows> part(int first, int size) const override
    {
        return std::make_shared<TypedRows>(
            std::vector<Row>(rows.begin() + first, rows.begin() + first + size));
    }

    const std::vector<Row> rows;
};

struct LoadedPage
{
    std::shared_ptr<const PageRows> rows;
    std::optional<chatlog::Cursor> next; ///< without: this was the end
    bool provisional = false;
};

/// Takes a question back: it is stopped, and no answer comes.
using TakeBack = std::function<void()>;

/// Where a paged model has its rows from. Questions come back at once; the answer is a call in the asker's
/// thread, as long as `context` lives. A question that somebody else stopped is answered with
/// Error::Code::Cancelled.
class PageSource
{
public:
    struct PageRequest
    {
        chatlog::ListQuery query;
        std::optional<chatlog::Cursor> after;
        int limit = chatlog::Overview::pageSize;
        bool trustKeys = false;
    };
    using PageDone = std::function<void(Result<LoadedPage>)>;
    using OverviewDone = std::function<void(Result<chatlog::Overview>)>;
    using ShareDone = std::function<void(double)>;

    virtual ~PageSource() = default;
    virtual TakeBack requestPage(const PageRequest& request, QObject* context, PageDone done) = 0;
    /// `progress` gets 0 to 1, or -1 while it is not known how far the work is.
    virtual TakeBack requestOverview(const chatlog::ListQuery& query, QObject* context, ShareDone progress,
                                     OverviewDone done) = 0;
};

} // namespace scrollback::models
