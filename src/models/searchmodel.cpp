// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmodel.h"

#include "models/roles.h"

#include <QTimer>

namespace scrollback::models {

namespace {
constexpr int drainEveryMs = 40;
}

void SearchSource::Basket::put(SearchHit hit)
{
    const std::lock_guard lock(m_mutex);
    m_hits.push_back(std::move(hit));
}

std::vector<SearchHit> SearchSource::Basket::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_hits, {});
}

TakeBack ServiceSearchSource::search(const Request& request, std::shared_ptr<Basket> basket, QObject* context,
                                     Done done)
{
    using source::Database;
    using source::StreamEnd;
    const auto ticket = m_service.ask<StreamEnd>(
        source::Service::Lane::Bulk, SearchModel::tr("Searching messages"), context,
        [request, basket](Database& database, const CancelToken& token,
                          const source::Progress&) -> Result<StreamEnd> {
            const chatlog::RecordSchema& schema = database.schemaOf(chatlog::Entity::Message);
            source::StreamOptions options;
            options.limit = request.limit;
            options.after = request.after;
            options.trustKeys = true; // to have the first hits at once
            const QString& needle = request.query.filter.text;
            return database.streamPlaced(
                request.query, options,
                [&](chatlog::RecordView row, const chatlog::RowRef& ref) {
                    const auto message = chatlog::Message::fromRecord(schema, row);
                    SearchHit hit{ref, message.conversationId, message.role, message.createdAt,
                                  snippetAround(message.content, needle)};
                    // The text may stand in the error instead.
                    if (hit.snippet.matches.empty() && !message.error.isEmpty()) {
                        Snippet error = snippetAround(message.error, needle);
                        if (!error.matches.empty())
                            hit.snippet = std::move(error);
                    }
                    basket->put(std::move(hit));
                    return true;
                },
                token);
        },
        std::move(done));
    return [ticket] { ticket.cancel(); };
}

SearchModel::SearchModel(std::unique_ptr<SearchSource> source, QObject* parent)
    : TableModelBase<>(parent)
    , m_source(std::move(source))
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(drainEveryMs);
    connect(m_timer, &QTimer::timeout, this, &SearchModel::drain);
}

SearchModel::~SearchModel()
{
    if (m_question)
        m_question();
}

void SearchModel::search(const chatlog::ListQuery& query)
{
    stop();
    beginResetModel();
    m_hits.clear();
    endResetModel();
    m_query = query;
    m_next.reset();
    if (query.filter.text.isEmpty()) {
        setState(State::Idle);
        return;
    }
    ask({});
}

void SearchModel::ask(std::optional<chatlog::Cursor> after)
{
    m_error.reset();
    m_basket = std::make_shared<SearchSource::Basket>();
    m_timer->start();
    setState(State::Searching);
    const quint64 serial = ++m_serial;
    m_question = m_source->search({m_query, std::move(after), portion}, m_basket, this,
                                  [this, serial](Result<source::StreamEnd> end) {
                                      if (serial == m_serial)
                                          finished(std::move(end));
                                  });
}

void SearchModel::stop()
{
    if (m_state != State::Searching)
        return;
    if (m_question)
        m_question();
    drain();
    ++m_serial;
    m_timer->stop();
    setState(State::Stopped);
}

void SearchModel::goOn()
{
    if (m_state == State::Searching || m_state == State::Idle || m_state == State::Done)
        return;
    std::optional<chatlog::Cursor> after = m_next;
    if (!after && !m_hits.empty()) {
        const SearchHit& last = m_hits.back();
        after = chatlog::Cursor{last.time, last.row.key, last.row.arm};
    }
    ask(after);
}

void SearchModel::drain()
{
    std::vector<SearchHit> found = m_basket ? m_basket->take() : std::vector<SearchHit>();
    if (!found.empty()) {
        const int first = rows();
        beginInsertRows({}, first, first + int(found.size()) - 1);
        m_hits.insert(m_hits.end(), std::make_move_iterator(found.begin()),
                      std::make_move_iterator(found.end()));
        endInsertRows();
        m_next.reset();
        Q_EMIT hitsAdded();
    }
}

void SearchModel::finished(Result<source::StreamEnd> end)
{
    drain();
    m_timer->stop();
    if (m_state != State::Searching)
        return;
    if (!end) {
        const bool stopped = end.error().code == Error::Code::Cancelled;
        if (!stopped)
            m_error = std::move(end).error();
        setState(stopped ? State::Stopped : State::Failed);
        return;
    }
    m_next = end->next;
    setState(m_next ? State::Paused : State::Done);
}

void SearchModel::setState(State state)
{
    if (m_state == state && state != State::Failed)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

QVariant SearchModel::cell(int row, int column, int role) const
{
    static_cast<void>(column);
    const SearchHit& hit = m_hits[size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return hit.snippet.text;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(hit.role.isNull() ? unknownMark() : hit.role,
                 hit.time ? m_style.dateTime(*hit.time) : unknownMark(), hit.snippet.text);
    case FullTextRole:
        return hit.snippet.text;
    case RefRole:
        return QVariant::fromValue(hit.row);
    default:
        return {};
    }
}

QVariant SearchModel::header(int column, int role) const
{
    static_cast<void>(column);
    return role == Qt::DisplayRole ? tr("Found") : QVariant();
}

} // namespace scrollback::models
