// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagedtablemodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrollback::models {

using chatlog::ListQuery;
using chatlog::RowRef;

PagedTableModel::PagedTableModel(std::unique_ptr<PageSource> source, chatlog::Entity entity,
                                 std::vector<Column> columns, QObject* parent)
    : TableModelBase<>(parent)
    , m_source(std::move(source))
    , m_columns(std::move(columns))
    , m_cache(cachedPages)
{
    m_query.entity = entity;
    m_renewTimer.setSingleShot(true);
    connect(&m_renewTimer, &QTimer::timeout, this, &PagedTableModel::renew);
}

PagedTableModel::~PagedTableModel()
{
    takeBackAll();
}

void PagedTableModel::takeBackAll()
{
    for (TakeBack* question : {&m_firstPage, &m_overviewQuestion, &m_newestQuestion}) {
        if (*question)
            (*question)();
        *question = nullptr;
    }
    if (m_flight && m_flight->takeBack)
        m_flight->takeBack();
    m_flight.reset();
}

void PagedTableModel::setStyle(const TextStyle& style)
{
    m_style = style;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columns() - 1), {Qt::DisplayRole});
}

void PagedTableModel::setQuery(const ListQuery& query)
{
    if (query == m_query && (m_state == State::Loading || m_state == State::Ready))
        return;
    const bool changed = !(query == m_query);
    m_query = query;
    if (changed)
        Q_EMIT queryChanged();
    start();
}

void PagedTableModel::reload()
{
    if (m_state == State::Idle || m_state == State::Loading)
        return;
    if (m_state == State::Failed || !m_overview || !ordersByTime()) {
        start();
        return;
    }
    // What is on the screen stays there; once it is counted again, the pages in sight are exchanged.
    m_failed.clear();
    m_error.reset();
    m_reloading = true;
    m_quiet = false;
    askOverview();
}

void PagedTableModel::retry()
{
    m_failed.clear();
    if (m_state == State::Idle)
        return;
    if (m_state == State::Failed) {
        start();
        return;
    }
    m_error.reset();
    Q_EMIT stateChanged();
    if (m_counting == Counting::Failed || m_counting == Counting::Stopped)
        askOverview();
    // The cells of a page that failed are asked for again by whoever paints them now.
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columns() - 1));
}

void PagedTableModel::stopCounting()
{
    if (m_counting != Counting::Running)
        return;
    if (m_overviewQuestion)
        m_overviewQuestion();
    m_overviewQuestion = nullptr;
    m_overviewSerial = 0;
    setCounting(Counting::Stopped);
}

void PagedTableModel::start()
{
    ++m_generation;
    m_overviewSerial = 0;
    m_reloading = false;
    m_renewal.reset();
    m_renewWhenFollowing = false;
    m_renewTimer.stop();
    takeBackAll();
    m_newest.clear();
    m_newestAsked = false;
    setNewRows({});
    m_wanted.clear();
    m_fetchMore = false;
    m_toConfirm.clear();
    m_failed.clear();
    m_locating.reset();
    m_error.reset();
    if (m_overview) {
        m_overview.reset();
        Q_EMIT overviewChanged();
    }
    setCounting(Counting::No);
    setState(State::Loading);
    askFirstPage();
}

bool PagedTableModel::ordersByTime() const
{
    // Conversations are ordered in memory and can be had page by page in any order: their cursors are places.
    if (m_query.entity == chatlog::Entity::Conversation)
        return true;
    return !m_query.order.field || *m_query.order.field == chatlog::timeFieldOf(m_query.entity);
}

void PagedTableModel::setRows(qint64 rows, RowCount::Kind kind)
{
    m_count = {kind, rows};
    const int shown = int(std::min(rows, mostRows));
    if (shown > m_rows) {
        beginInsertRows({}, m_rows, shown - 1);
        m_rows = shown;
        endInsertRows();
    } else if (shown < m_rows) {
        beginRemoveRows({}, shown, m_rows - 1);
        m_rows = shown;
        endRemoveRows();
    }
}

void PagedTableModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void PagedTableModel::setCounting(Counting counting)
{
    if (m_counting == counting)
        return;
    m_counting = counting;
    Q_EMIT countingChanged();
}

const PageRows* PagedTableModel::pageWith(int row, int* inPage) const
{
    if (row < headRows()) {
        *inPage = m_head[size_t(row)].row;
        return m_head[size_t(row)].page.get();
    }
    const int page = (row - headRows()) / pageSize;
    *inPage = (row - headRows()) % pageSize;
    if (const CachedPage* cached = m_cache.use(page))
        return *inPage < cached->rows->size() ? cached->rows.get() : nullptr;
    want(page);
    return nullptr;
}

bool PagedTableModel::isLoaded(int row) const
{
    return row >= 0 && row < m_rows && (row < headRows() || m_cache.contains((row - headRows()) / pageSize));
}

std::optional<RowRef> PagedTableModel::refAt(int row) const
{
    if (!isLoaded(row))
        return std::nullopt;
    int inPage = 0;
    const PageRows* page = pageWith(row, &inPage);
    return page ? std::optional(page->refAt(inPage)) : std::nullopt;
}

std::optional<TimeMs> PagedTableModel::timeAt(int row) const
{
    if (!isLoaded(row))
        return std::nullopt;
    int inPage = 0;
    const PageRows* page = pageWith(row, &inPage);
    return page ? page->timeAt(inPage) : std::nullopt;
}

int PagedTableModel::rowOf(const RowRef& ref) const
{
    for (int row = 0; row < headRows(); ++row) {
        if (m_head[size_t(row)].page->refAt(m_head[size_t(row)].row) == ref)
            return row;
    }
    const std::vector<int> pages = m_cache.pages();
    for (const int page : pages) {
        const std::shared_ptr<const PageRows> rows = m_cache.use(page)->rows;
        for (int i = 0; i < rows->size(); ++i) {
            const int row = headRows() + page * pageSize + i;
            if (rows->refAt(i) == ref && row < m_rows)
                return row;
        }
    }
    return -1;
}

int PagedTableModel::columnOf(chatlog::Field field) const
{
    const auto found = std::ranges::find(m_columns, field, &Column::field);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

bool PagedTableModel::isSortable(int column) const
{
    if (column < 0 || column >= columns())
        return false;
    const chatlog::Field field = fieldOf(column);
    if (field == chatlog::timeFieldOf(m_query.entity))
        return true;
    const bool anyField =
        m_query.entity == chatlog::Entity::Job || m_query.entity == chatlog::Entity::Conversation;
    return anyField && chatlog::fieldIndex(m_query.entity, field) >= 0;
}

bool PagedTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_state == State::Ready && m_count.kind == RowCount::Kind::AtLeast &&
           size_t(bodyRows() / pageSize) < m_anchors.size() && bodyRows() % pageSize == 0 &&
           !m_failed.contains(bodyRows() / pageSize);
}

void PagedTableModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_fetchMore = true;
    scheduleDispatch();
}

void PagedTableModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column))
        return;
    ListQuery query = m_query;
    query.order.descending = order == Qt::DescendingOrder;
    const chatlog::Field field = fieldOf(column);
    if (field == chatlog::timeFieldOf(query.entity))
        query.order.field.reset();
    else
        query.order.field = field;
    setQuery(query);
}

QVariant PagedTableModel::cell(int row, int column, int role) const
{
    const Column& about = m_columns[size_t(column)];
    // These hold for a column, whether its rows are here or not.
    if (role == KindRole)
        return int(about.kind);
    if (role == Qt::TextAlignmentRole) {
        const bool number = about.kind == CellKind::Number || about.kind == CellKind::Duration;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole && role < Qt::UserRole)
        return {};
    int inPage = 0;
    const PageRows* page = pageWith(row, &inPage);
    return page ? cellOf(*page, inPage, about, role) : QVariant();
}

QVariant PagedTableModel::header(int column, int role) const
{
    const Column& about = m_columns[size_t(column)];
    switch (role) {
    case Qt::DisplayRole:
        return about.title ? QCoreApplication::translate("scrollback", about.title) : fieldLabel(about.field);
    case Qt::ToolTipRole:
        return fieldDescription(about.field);
    case Qt::TextAlignmentRole:
        return cell(0, column, Qt::TextAlignmentRole);
    default:
        return {};
    }
}

} // namespace scrollback::models
