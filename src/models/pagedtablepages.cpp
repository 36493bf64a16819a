// SPDX-License-Identifier: GPL-3.0-or-later
// How a paged model comes by its pages: what is asked for when, and what becomes of the answers.
#include "models/pagedtablemodel.h"

#include <QMetaObject>

#include <algorithm>

namespace scrollback::models {

using chatlog::Cursor;
using chatlog::Overview;
using chatlog::RowRef;

namespace {

constexpr size_t mostWanted = 4;
/// Orders that no cursor can go on in are read in one piece; this is far more than such lists have.
constexpr int mostSorted = 100'000;

bool sameRows(const PageRows& a, const PageRows& b)
{
    if (a.size() != b.size())
        return false;
    for (int i = 0; i < a.size(); ++i) {
        if (!(a.refAt(i) == b.refAt(i)))
            return false;
    }
    return true;
}

/// Whether `a` stands before `b` in a list by time; rows without a time are last whichever way it runs.
bool standsBefore(const Cursor& a, const Cursor& b, bool descending)
{
    if (a.time != b.time) {
        if (!a.time || !b.time)
            return a.time.has_value();
        return descending ? *a.time > *b.time : *a.time < *b.time;
    }
    if (a.key != b.key)
        return descending ? a.key > b.key : a.key < b.key;
    return descending ? a.arm > b.arm : a.arm < b.arm;
}

} // namespace

void PagedTableModel::askFirstPage()
{
    PageSource::PageRequest request{m_query, {}, ordersByTime() ? pageSize : mostSorted, true};
    m_firstPage =
        m_source->requestPage(request, this, [this, generation = m_generation](Result<LoadedPage> result) {
            if (generation == m_generation)
                firstPageArrived(std::move(result));
        });
}

void PagedTableModel::firstPageArrived(Result<LoadedPage> result)
{
    if (!result) {
        m_error = std::move(result).error();
        if (m_rows > 0) {
            // What is still shown belongs to another filter: no row is better than a wrong one.
            beginResetModel();
            m_cache.clear();
            m_rows = 0;
            m_count = {};
            endResetModel();
        }
        setState(State::Failed);
        return;
    }
    const std::shared_ptr<const PageRows> rows = result->rows;
    const int size = rows->size();
    beginResetModel();
    m_cache.clear();
    m_anchors.assign(1, std::nullopt);
    if (ordersByTime()) {
        m_cache.setBudget(cachedPages);
        storePage(0, *result);
    } else {
        const int pages = (size + pageSize - 1) / pageSize;
        m_cache.setBudget(std::max<size_t>(cachedPages, size_t(pages)));
        for (int page = 0; page < pages; ++page) {
            const int first = page * pageSize;
            m_cache.insert(page, {rows->part(first, std::min(pageSize, size - first)), false});
        }
    }
    m_rows = size;
    m_count = {result->next ? RowCount::Kind::AtLeast : RowCount::Kind::Exact, size};
    endResetModel();
    setState(State::Ready);
    askOverview();
}

void PagedTableModel::storePage(int page, const LoadedPage& loaded)
{
    m_cache.insert(page, {loaded.rows, loaded.provisional});
    if (!m_overview && loaded.next && m_anchors.size() == size_t(page) + 1)
        m_anchors.push_back(loaded.next);
}

void PagedTableModel::askOverview()
{
    if (m_overviewQuestion)
        m_overviewQuestion();
    m_share = -1;
    setCounting(Counting::Running);
    m_overviewSerial = ++m_serial;
    const auto current = [this, serial = m_overviewSerial] { return serial == m_overviewSerial; };
    m_overviewQuestion = m_source->requestOverview(
        m_query, this,
        [this, current](double share) {
            if (!current() || m_counting != Counting::Running)
                return;
            m_share = share;
            Q_EMIT countingChanged();
        },
        [this, current](Result<Overview> result) {
            if (current() && m_counting == Counting::Running)
                overviewArrived(std::move(result));
        });
}

void PagedTableModel::overviewArrived(Result<Overview> result)
{
    if (!result) {
        const bool stopped = result.error().code == Error::Code::Cancelled;
        if (!stopped)
            m_error = std::move(result).error();
        setCounting(stopped ? Counting::Stopped : Counting::Failed);
        return;
    }
    m_overview = std::move(*result);
    if (ordersByTime()) {
        if (m_overview->anchors.empty())
            m_overview->anchors.emplace_back();
        m_anchors = m_overview->anchors;
        // Pages whose order was a guess are asked for once more: those in sight now, the others when they
        // come into sight again.
        const std::vector<int> pages = m_cache.pages();
        for (const int page : pages) {
            const CachedPage* cached = m_cache.use(page);
            if (!cached->provisional && !m_reloading)
                continue;
            if (inSight(page))
                m_toConfirm.insert(page);
            else
                m_cache.erase(page);
        }
        setRows(m_overview->count, RowCount::Kind::Exact);
    }
    m_reloading = false;
    setCounting(Counting::Done);
    Q_EMIT overviewChanged();
    dispatch();
}

void PagedTableModel::want(int page) const
{
    if (m_state != State::Ready || m_failed.contains(page))
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    scheduleDispatch();
}

void PagedTableModel::scheduleDispatch() const
{
    if (m_dispatchPending)
        return;
    // A paint asks for hundreds of cells; the page is chosen when it is over.
    m_dispatchPending = true;
    auto* self = const_cast<PagedTableModel*>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->dispatch(); }, Qt::QueuedConnection);
}

bool PagedTableModel::inSight(int page) const
{
    return page >= m_sightFirst / pageSize && page <= m_sightLast / pageSize && m_sightLast >= 0;
}

void PagedTableModel::setSight(int first, int last)
{
    first = std::max(0, first);
    last = std::min(last, m_rows - 1);
    if (first == m_sightFirst && last == m_sightLast)
        return;
    m_sightFirst = first;
    m_sightLast = last;
    if (m_sightLast >= 0)
        std::erase_if(m_wanted, [this](int page) { return !inSight(page); });
    scheduleDispatch();
}

int PagedTableModel::nextWanted()
{
    while (!m_wanted.empty()) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        if (!m_cache.contains(page) && size_t(page) < m_anchors.size() && !m_failed.contains(page))
            return page;
    }
    for (const int page : m_toConfirm) {
        if (inSight(page))
            return page;
    }
    if (m_locating && !m_locating->pages.empty())
        return m_locating->pages.front();
    // Nothing is missing: what comes next when scrolling on is fetched ahead.
    if (canFetchMore({}) && (m_fetchMore || m_sightLast + pageSize / 2 >= m_rows))
        return m_rows / pageSize;
    if (m_overview && m_sightLast >= 0) {
        const int ahead = (m_sightLast + pageSize / 2) / pageSize;
        const int behind = std::max(0, m_sightFirst - pageSize / 2) / pageSize;
        for (const int page : {ahead, behind}) {
            if (!m_cache.contains(page) && size_t(page) < m_anchors.size() && !m_failed.contains(page) &&
                page <= (m_rows - 1) / pageSize)
                return page;
        }
    }
    return -1;
}

void PagedTableModel::dispatch()
{
    m_dispatchPending = false;
    if (m_state != State::Ready || !ordersByTime())
        return;
    if (m_flight) {
        const int page = m_flight->page;
        if (inSight(page) || m_wanted.empty() || m_wanted.back() == page)
            return;
        // Somebody has scrolled on: what was asked for is out of sight.
        if (m_flight->takeBack)
            m_flight->takeBack();
        m_flight.reset();
    }
    const int page = nextWanted();
    if (page < 0)
        return;
    PageSource::PageRequest request{m_query, m_anchors[size_t(page)], pageSize, m_overview == std::nullopt};
    const quint64 serial = ++m_serial;
    m_flight = Flight{page, serial, {}};
    const TakeBack takeBack =
        m_source->requestPage(request, this, [this, page, serial](Result<LoadedPage> result) {
            if (m_flight && m_flight->serial == serial)
                pageArrived(page, std::move(result));
        });
    // A source that answers at once may have let the next one fly already.
    if (m_flight && m_flight->serial == serial)
        m_flight->takeBack = takeBack;
}

void PagedTableModel::pageArrived(int page, Result<LoadedPage> result)
{
    m_flight.reset();
    m_toConfirm.erase(page);
    m_fetchMore = false;
    if (!result) {
        m_failed.insert(page);
        if (m_locating)
            std::erase(m_locating->pages, page);
        m_error = std::move(result).error();
        Q_EMIT stateChanged();
        dispatch();
        return;
    }
    if (m_cache.contains(page)) {
        exchangePage(page, *result);
    } else {
        storePage(page, *result);
        const int first = page * pageSize;
        const int loaded = first + result->rows->size();
        if (!m_overview && loaded > m_rows)
            setRows(loaded, result->next ? RowCount::Kind::AtLeast : RowCount::Kind::Exact);
        const int last = std::min(loaded, m_rows) - 1;
        if (last >= first)
            Q_EMIT dataChanged(index(first, 0), index(last, columns() - 1));
    }
    continueLocating();
    dispatch();
}

void PagedTableModel::exchangePage(int page, const LoadedPage& loaded)
{
    const std::shared_ptr<const PageRows> before = m_cache.use(page)->rows;
    if (sameRows(*before, *loaded.rows)) {
        m_cache.insert(page, {loaded.rows, loaded.provisional});
        return;
    }
    // The order turned out different: rows move, and what is selected moves with them.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList held = persistentIndexList();
    std::vector<std::optional<RowRef>> refs;
    refs.reserve(size_t(held.size()));
    for (const QModelIndex& index : held)
        refs.push_back(refAt(index.row()));
    m_cache.insert(page, {loaded.rows, loaded.provisional});
    QModelIndexList moved;
    moved.reserve(held.size());
    for (qsizetype i = 0; i < held.size(); ++i) {
        const auto& ref = refs[size_t(i)];
        const int row = ref ? rowOf(*ref) : held.at(i).row();
        moved += row >= 0 ? index(row, held.at(i).column()) : QModelIndex();
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged();
}

void PagedTableModel::locate(const RowRef& ref, std::optional<TimeMs> time)
{
    if (const int row = rowOf(ref); row >= 0 || !m_overview || !ordersByTime()) {
        Q_EMIT located(ref, row);
        return;
    }
    const Cursor place{time, ref.key, ref.arm};
    const bool descending = m_query.order.descending;
    // The anchor of page i is the last row of the page before.
    const auto after = std::partition_point(m_anchors.begin(), m_anchors.end(), [&](const auto& anchor) {
        return !anchor || standsBefore(*anchor, place, descending);
    });
    const int page = std::max(0, int(after - m_anchors.begin()) - 1);
    m_locating = Locating{ref, {}};
    const int lastPage = m_rows > 0 ? (m_rows - 1) / pageSize : 0;
    // Sources may break ties of time their own way, so the neighbours are looked at too.
    for (const int candidate : {page, page - 1, page + 1}) {
        if (candidate >= 0 && candidate <= lastPage)
            m_locating->pages.push_back(candidate);
    }
    continueLocating();
    dispatch();
}

void PagedTableModel::continueLocating()
{
    if (!m_locating)
        return;
    std::erase_if(m_locating->pages,
                  [this](int page) { return m_cache.contains(page) || m_failed.contains(page); });
    const int row = rowOf(m_locating->ref);
    if (row < 0 && !m_locating->pages.empty())
        return;
    const RowRef ref = m_locating->ref;
    m_locating.reset();
    Q_EMIT located(ref, row);
}

} // namespace scrollback::models
