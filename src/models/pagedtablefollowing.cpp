// SPDX-License-Identifier: GPL-3.0-or-later
// How a paged model follows a source that changes while its list is open.
#include "models/pagedtablemodel.h"

#include <algorithm>
#include <utility>

namespace scrollback::models {

using chatlog::Cursor;
using chatlog::ListQuery;
using chatlog::Overview;
using chatlog::RowRef;

namespace {

constexpr int renewalShare = 20; ///< a list is counted again when this many times the cost of it has passed
constexpr int mostNewest = 2048; ///< new rows that are read one by one; beyond, the list is counted again

} // namespace

bool PagedTableModel::newestFirst() const
{
    return m_query.order.descending &&
           (!m_query.order.field || *m_query.order.field == chatlog::timeFieldOf(m_query.entity));
}

void PagedTableModel::follow(const ListQuery& query)
{
    ListQuery sameEnd = query;
    sameEnd.filter.period.to = m_query.filter.period.to;
    if (sameEnd != m_query || m_state == State::Idle || m_state == State::Failed) {
        setQuery(query);
        return;
    }
    m_query = query;
    // What is on its way is newer than the change, or nearly.
    if (m_state != State::Ready)
        return;
    if (newestFirst() && m_top && !m_newestAsked)
        askNewest({});
    m_outOfDate = true;
    scheduleRenewal();
}

void PagedTableModel::scheduleRenewal()
{
    // Who has stopped the counting does not want it every minute.
    if (!m_outOfDate || m_renewTimer.isActive() || m_renewal || m_overviewSerial != 0 ||
        m_counting == Counting::Stopped)
        return;
    const auto rest = m_counted.isValid()
                          ? m_countCost * renewalShare - std::chrono::milliseconds(m_counted.elapsed())
                          : std::chrono::milliseconds(0);
    m_renewTimer.start(std::max(rest, std::chrono::milliseconds(0)));
}

void PagedTableModel::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (!following || !ordersByTime())
        return;
    // What is still being asked for comes in whole, or not at all.
    if (!m_newestAsked)
        showNewest();
    if (std::exchange(m_renewWhenFollowing, false))
        renew();
}

void PagedTableModel::setNewRows(NewRows rows)
{
    if (rows == m_newRows)
        return;
    m_newRows = rows;
    Q_EMIT newRowsChanged();
}

void PagedTableModel::rememberTop()
{
    m_top = refAt(0);
}

void PagedTableModel::exchangeRows(const std::function<void()>& exchange)
{
    // Only rows change their places: a header need not think of its columns anew.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    std::vector<std::optional<RowRef>> refs;
    refs.reserve(size_t(held.size()));
    for (const QModelIndex& index : held)
        refs.push_back(refAt(index.row()));
    exchange();
    QModelIndexList moved;
    moved.reserve(held.size());
    for (qsizetype i = 0; i < held.size(); ++i) {
        const auto& ref = refs[size_t(i)];
        const int row = ref ? rowOf(*ref) : held.at(i).row();
        moved += row >= 0 ? index(row, held.at(i).column()) : QModelIndex();
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PagedTableModel::askNewest(std::optional<Cursor> after)
{
    if (!after)
        m_newest.clear();
    m_newestAsked = true;
    const PageSource::PageRequest request{m_query, std::move(after), pageSize, true};
    m_newestQuestion =
        m_source->requestPage(request, this, [this, generation = m_generation](Result<LoadedPage> result) {
            if (generation == m_generation)
                newestArrived(std::move(result));
        });
}

void PagedTableModel::newestArrived(Result<LoadedPage> result)
{
    m_newestAsked = false;
    if (!result || !m_top) {
        m_newest.clear();
        return;
    }
    bool met = false;
    for (int i = 0; i < result->rows->size() && !met; ++i) {
        met = result->rows->refAt(i) == *m_top;
        if (!met)
            m_newest.push_back({result->rows, i});
    }
    if (!met && result->next && int(m_newest.size()) < mostNewest) {
        askNewest(result->next);
        return;
    }
    m_newestWhole = met;
    if (!m_following)
        setNewRows({int(m_newest.size()), !met});
    else if (met && canGrow())
        showNewest();
}

/// Conversations are not only added: one that is spoken in again moves to the top from where it was.
bool PagedTableModel::canGrow() const
{
    return m_query.entity != chatlog::Entity::Conversation;
}

void PagedTableModel::showNewest()
{
    setNewRows({});
    const std::vector<HeadRow> rows = std::exchange(m_newest, {});
    if (rows.empty())
        return;
    if (!m_newestWhole || !canGrow()) {
        renew();
        return;
    }
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_head.insert(m_head.begin(), rows.begin(), rows.end());
    m_rows += int(rows.size());
    m_count.rows += qint64(rows.size());
    endInsertRows();
    // The first page begins behind them from now on.
    if (!m_anchors.empty() && !m_anchors.front()) {
        const HeadRow& last = m_head.back();
        const RowRef ref = last.page->refAt(last.row);
        m_anchors.front() = Cursor{last.page->timeAt(last.row), ref.key, ref.arm};
    }
    rememberTop();
}

/// Counts the list again, in the background.
void PagedTableModel::renew()
{
    if (m_state != State::Ready || m_renewal || m_overviewSerial != 0)
        return;
    if (!m_following || !ordersByTime()) {
        // Rows would move under the eyes of whoever reads further down; and a list that is ordered by a
        // column is read anew as a whole, which is for somebody to decide.
        m_renewWhenFollowing = ordersByTime();
        if (m_newRows == NewRows() && !newestFirst())
            setNewRows({0, true});
        return;
    }
    setNewRows({});
    m_renewTimer.stop();
    m_reloading = true;
    m_quiet = true;
    askOverview();
}

void PagedTableModel::beginRenewal(Overview overview)
{
    m_renewal = Renewal{std::move(overview), {}, {}};
    const int last = int(std::min<qint64>(m_renewal->overview.count, mostRows)) - 1;
    if (last >= 0) {
        const int first = std::clamp(m_sightFirst, 0, last) / pageSize;
        for (int page = first; page <= std::clamp(m_sightLast, 0, last) / pageSize; ++page)
            m_renewal->missing.push_back(page);
    }
    if (m_renewal->missing.empty())
        finishRenewal();
    dispatch();
}

void PagedTableModel::renewalPageArrived(int page, Result<LoadedPage> result)
{
    m_flight.reset();
    if (!result) {
        m_renewal.reset();
        if (m_counting == Counting::Running) {
            m_error = std::move(result).error();
            setCounting(Counting::Failed);
        }
        dispatch();
        return;
    }
    m_renewal->pages.emplace_back(page, std::move(*result));
    std::erase(m_renewal->missing, page);
    if (m_renewal->missing.empty())
        finishRenewal();
    dispatch();
}

void PagedTableModel::finishRenewal()
{
    Renewal renewal = std::move(*m_renewal);
    m_renewal.reset();
    const qint64 count = renewal.overview.count;
    if (count > m_rows)
        setRows(count, RowCount::Kind::Exact);
    exchangeRows([&] {
        m_head.clear();
        m_cache.clear();
        m_wanted.clear();
        m_toConfirm.clear();
        m_failed.clear();
        m_newest.clear();
        m_anchors = renewal.overview.anchors;
        for (const auto& [page, loaded] : renewal.pages)
            m_cache.insert(page, {loaded.rows, false});
    });
    setRows(count, RowCount::Kind::Exact);
    m_overview = std::move(renewal.overview);
    setNewRows({});
    if (isLoaded(0) || m_rows == 0)
        rememberTop();
    setCounting(Counting::Done);
    Q_EMIT overviewChanged();
    scheduleRenewal();
}

} // namespace scrollback::models
