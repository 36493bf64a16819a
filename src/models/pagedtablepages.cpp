// SPDX-License-Identifier: GPL-3.0-or-later
// How a paged model comes by its pages: what is asked for when, and what becomes of the answers.
#include "models/pagedtablemodel.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

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
            m_head.clear();
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
    m_head.clear();
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
    rememberTop();
    setState(State::Ready);
    m_quiet = false;
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
    if (!m_quiet)
        setCounting(Counting::Running);
    m_countAsked.start();
    m_outOfDate = false;
    m_overviewSerial = ++m_serial;
    const auto current = [this, serial = m_overviewSerial] { return serial == m_overviewSerial; };
    m_overviewQuestion = m_source->requestOverview(
        m_query, this,
        [this, current](double share) {
            if (!current() || m_quiet)
                return;
            m_share = share;
            Q_EMIT countingChanged();
        },
        [this, current](Result<Overview> result) {
            if (current())
                overviewArrived(std::move(result));
        });
}

void PagedTableModel::overviewArrived(Result<Overview> result)
{
    m_overviewSerial = 0;
    const bool reloading = std::exchange(m_reloading, false);
    const bool quiet = std::exchange(m_quiet, false);
    if (!result) {
        // What nobody asked for need not be complained about: what is shown is as good as before.
        if (quiet)
            return;
        const bool stopped = result.error().code == Error::Code::Cancelled;
        if (!stopped)
            m_error = std::move(result).error();
        setCounting(stopped ? Counting::Stopped : Counting::Failed);
        return;
    }
    m_countCost = std::chrono::milliseconds(m_countAsked.elapsed());
    m_counted.start();
    if (ordersByTime() && result->anchors.empty())
        result->anchors.emplace_back();
    if (reloading || !m_head.empty()) {
        beginRenewal(std::move(*result));
        return;
    }
    m_overview = std::move(*result);
    if (ordersByTime()) {
        m_anchors = m_overview->anchors;
        // Pages whose order was a guess are asked for once more: those in sight now, the others when they
        // come into sight again.
        const std::vector<int> pages = m_cache.pages();
        for (const int page : pages) {
            const CachedPage* cached = m_cache.use(page);
            if (!cached->provisional)
                continue;
            if (inSight(page))
                m_toConfirm.insert(page);
            else
                m_cache.erase(page);
        }
        setRows(m_overview->count, RowCount::Kind::Exact);
    }
    setCounting(Counting::Done);
    Q_EMIT overviewChanged();
    scheduleRenewal();
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
    const int last = m_sightLast - headRows();
    return last >= 0 && page >= (m_sightFirst - headRows()) / pageSize && page <= last / pageSize;
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
    const int sightFirst = m_sightFirst - headRows();
    const int sightLast = m_sightLast - headRows();
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
    if (canFetchMore({}) && (m_fetchMore || sightLast + pageSize / 2 >= bodyRows()))
        return bodyRows() / pageSize;
    if (m_overview && sightLast >= 0) {
        const int ahead = (sightLast + pageSize / 2) / pageSize;
        const int behind = std::max(0, sightFirst - pageSize / 2) / pageSize;
        for (const int page : {ahead, behind}) {
            if (!m_cache.contains(page) && size_t(page) < m_anchors.size() && !m_failed.contains(page) &&
                page <= (bodyRows() - 1) / pageSize)
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
        if (m_flight->renewal || inSight(page) || m_wanted.empty() || m_wanted.back() == page)
            return;
        // Somebody has scrolled on: what was asked for is out of sight.
        if (m_flight->takeBack)
            m_flight->takeBack();
        m_flight.reset();
    }
    const bool renewal = m_renewal.has_value();
    const int page = renewal ? m_renewal->missing.front() : nextWanted();
    if (page < 0)
        return;
    const auto& anchors = renewal ? m_renewal->overview.anchors : m_anchors;
    PageSource::PageRequest request{m_query, anchors[size_t(page)], pageSize, !m_overview && !renewal};
    const quint64 serial = ++m_serial;
    m_flight = Flight{page, serial, {}, renewal};
    const TakeBack takeBack =
        m_source->requestPage(request, this, [this, page, serial, renewal](Result<LoadedPage> result) {
            if (!m_flight || m_flight->serial != serial)
                return;
            if (renewal)
                renewalPageArrived(page, std::move(result));
            else
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
        const int first = headRows() + page * pageSize;
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
        const int first = headRows() + page * pageSize;
        Q_EMIT dataChanged(index(first, 0), index(first + loaded.rows->size() - 1, columns() - 1));
        return;
    }
    // The order turned out different.
    exchangeRows([&] { m_cache.insert(page, {loaded.rows, loaded.provisional}); });
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
    const int lastPage = bodyRows() > 0 ? (bodyRows() - 1) / pageSize : 0;
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
