// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/serverdatabase.h"

#include "base/textcut.h"
#include "base/words.h"
#include "source/indexadvice.h"
#include "source/mergedstream.h"
#include "source/overviewbuilder.h"
#include "source/rowsorter.h"
#include "source/serverstream.h"

#include <algorithm>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;
using chatlog::RecordSchema;
using systems::Arm;

namespace {

constexpr qint64 rowsInPiece = 20'000;  ///< of streams that take turns on one connection
constexpr size_t rowsByKeyAtOnce = 256; ///< of a list in another order than that of time
constexpr qint64 cancelEvery = 4096;
constexpr int recentRowsAtMost = 20'000; ///< newest messages that are looked through for the conversations
                                         ///< active last

using Merged = MergedStream<ServerStream>;

/// Of the whole database on its disk; 0 where the server does not tell.
qint64 sizeOf(db::Session& session)
{
    const auto rows = session.query(
        session.engine() == db::Engine::Postgres
            ? QStringLiteral("SELECT pg_database_size(current_database())")
            : QStringLiteral(
                  "SELECT CAST(sum(data_length + index_length) AS SIGNED) FROM information_schema.tables "
                  "WHERE table_schema = database()"));
    const bool known = rows && (*rows)->next().value_or(false);
    return known ? (*rows)->cell(0).integer : 0;
}

} // namespace

Result<std::unique_ptr<Database>> ServerDatabase::open(const OpenOptions& options,
                                                       const db::ConnectionSettings& settings,
                                                       const CancelToken& cancel)
{
    db::ConnectStep reached = db::ConnectStep::Name;
    auto session = db::openSession(settings, cancel, &reached);
    if (!session) {
        Error error = session.error();
        if (reached == db::ConnectStep::Password && error.code == Error::Code::CannotOpen)
            error.code = Error::Code::NeedsPassword;
        return tl::unexpected(error);
    }
    const db::Session::Scope scope(**session, cancel);
    const auto catalog = (*session)->catalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    OpenOptions shown = options;
    shown.location = settings.shown();
    const QString name = settings.database.isEmpty() ? settings.hostText() : settings.database;
    auto found = identify(*catalog, shown, name, db::Dialect((*session)->engine(), options.sourceZone));
    if (!found)
        return tl::unexpected(found.error());
    found->info.isLive = true;
    found->info.encrypted = (*session)->encrypted();
    found->info.indexAdvice = indexAdvice(found->system);
    found->info.sizeBytes = sizeOf(**session);
    if (!catalog->forbidden.isEmpty())
        found->info.notes += Words::tr("You have no right to read: %1.")
                                 .arg(catalog->forbidden.mid(0, 10).join(QLatin1String(", ")));
    return std::unique_ptr<Database>(
        new ServerDatabase(std::move(*session), std::move(*found), options.sourceZone));
}

ServerDatabase::ServerDatabase(std::unique_ptr<db::Session> session, Identified found,
                               const QTimeZone& sourceZone)
    : SessionDatabase(std::move(session), std::move(found), sourceZone)
{
}

std::unique_ptr<ConversationRows> ServerDatabase::conversationRows(const SummaryData& data)
{
    return std::make_unique<ServerConversationRows>(session(), m_system, m_judge, data);
}

Result<QString> ServerDatabase::newestRows()
{
    QStringList parts;
    for (const Entity entity : chatlog::allEntities) {
        for (const Arm& arm : m_system.armsOf(entity)) {
            const db::ColumnInfo* key = arm.keyColumn();
            const db::ColumnInfo* time = plainTimeOf(arm);
            // Asked every few seconds: only what an index answers, never by a pass over a table.
            const db::ColumnInfo* newest = nullptr;
            if (key && key->kind == db::ColumnKind::Integer)
                newest = key;
            else if (time && hasIndexOn(arm.table, *time))
                newest = time;
            if (!newest)
                continue;
            const auto rows =
                session().query(QStringLiteral("SELECT max(%1) FROM %2")
                                    .arg(arm.dialect.name(*newest), arm.dialect.table(arm.table)));
            if (!rows)
                return tl::unexpected(rows.error());
            const auto row = (*rows)->next();
            if (!row)
                return tl::unexpected(row.error());
            parts += systems::cellText((*rows)->cell(0));
        }
    }
    return parts.join(QLatin1Char(' '));
}

Result<bool> ServerDatabase::changed()
{
    const auto newest = newestRows();
    if (!newest)
        return tl::unexpected(newest.error());
    const bool first = m_newestRows.isEmpty();
    if (*newest == m_newestRows)
        return false;
    m_newestRows = *newest;
    m_sortedQuery.reset();
    m_keysRise.clear();
    return !first;
}

Result<QHash<QByteArray, qint64>> ServerDatabase::executionCounts()
{
    QHash<QByteArray, qint64> counts;
    for (const Arm& arm : m_system.armsOf(Entity::Execution)) {
        const db::ColumnInfo* job = arm.plainColumn(Field::JobId);
        if (!job)
            continue;
        const QString column = arm.dialect.name(*job);
        const auto rows = session().query(QStringLiteral("SELECT %1, count(*) FROM %2 GROUP BY %1")
                                              .arg(column, arm.dialect.table(arm.table)));
        if (!rows)
            return tl::unexpected(rows.error());
        for (;;) {
            const auto row = (*rows)->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            if (!(*rows)->cell(0).isNull())
                counts[systems::cellText((*rows)->cell(0)).toUtf8()] += (*rows)->cell(1).integer;
        }
    }
    return counts;
}

Result<bool> ServerDatabase::listsByKey(const Arm& arm, bool trust, bool& provisional)
{
    const db::ColumnInfo* key = arm.keyColumn();
    const db::ColumnInfo* time = plainTimeOf(arm);
    if (m_system.armsOf(arm.entity).size() > 1 || !key || key->kind != db::ColumnKind::Integer || !time ||
        time->mayBeNull)
        return false;
    if (hasIndexOn(arm.table, *time))
        return false;
    const std::pair<int, int> which = {int(arm.entity), arm.index};
    if (const auto known = m_keysRise.constFind(which); known != m_keysRise.cend())
        return *known;
    if (trust) {
        provisional = true;
        return true;
    }
    const auto rows = session().query(
        QStringLiteral(
            "SELECT 1 FROM (SELECT %1 AS sb_t, lag(%1) OVER (ORDER BY %2) AS sb_p FROM %3) AS sb_q "
            "WHERE sb_t<sb_p LIMIT 1")
            .arg(arm.dialect.name(*time), arm.dialect.name(*key), arm.dialect.table(arm.table)));
    if (!rows)
        return tl::unexpected(rows.error());
    auto disorder = (*rows)->next();
    if (!disorder)
        return disorder;
    m_keysRise.insert(which, !*disorder);
    return !*disorder;
}

Result<StreamEnd> ServerDatabase::streamByTime(const chatlog::ListQuery& query, const StreamOptions& options,
                                               const PlacedSink& sink, const CancelToken& cancel)
{
    const RecordSchema& schema = schemaOf(query.entity);
    const std::vector<Field> fields = fieldsOf(schema);
    const int executionsIndex = query.entity == Entity::Job ? schema.indexOf(Field::Executions) : -1;
    const int jobIndex = query.entity == Entity::Job ? schema.indexOf(Field::JobId) : -1;
    std::optional<QHash<QByteArray, qint64>> executions;
    if (executionsIndex >= 0 && m_system.has(Entity::Execution)) {
        auto counted = executionCounts();
        if (!counted)
            return tl::unexpected(counted.error());
        executions = std::move(*counted);
    }
    StreamEnd end;
    const std::vector<Arm>& arms = m_system.armsOf(query.entity);
    Merged merged(query.order.descending);
    for (const Arm& arm : arms) {
        auto where = systems::WhereClause::from(m_system, arm, query.filter);
        if (!where)
            return tl::unexpected(where.error());
        if (where->never)
            continue;
        const auto byKey = listsByKey(arm, options.trustKeys, end.provisional);
        if (!byKey)
            return tl::unexpected(byKey.error());
        ServerStream::Request request;
        request.arm = &arm;
        request.byKey = *byKey;
        request.where = std::move(*where);
        request.fields = fields;
        request.descending = query.order.descending;
        if (options.after)
            request.after = RowPlace::of(*options.after);
        request.cutTexts = options.cutTexts;
        // A few more than are wanted: of the last millisecond all must be there.
        if (options.limit > 0)
            request.piece = options.limit + 16;
        else if (arms.size() > 1)
            request.piece = rowsInPiece;
        merged.add(std::make_unique<ServerStream>(session(), m_judge, std::move(request)));
    }

    std::vector<FieldValue> row(fields.size());
    for (;;) {
        const auto more = merged.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return end;
        if (cancel.cancelled())
            return stopped();
        const ServerStream& stream = merged.current();
        std::copy_n(stream.values().begin(), fields.size(), row.begin());
        if (executions) {
            const std::string_view id = row[size_t(jobIndex)].text;
            row[size_t(executionsIndex)] = FieldValue::ofInteger(
                executions->value(QByteArray::fromRawData(id.data(), qsizetype(id.size()))));
        }
        ++end.rows;
        const bool goOn = sink(row, {query.entity, stream.place().arm, stream.place().key});
        if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
            end.next = stream.place().cursor();
            return end;
        }
    }
}

/// Any other order than that of time: the server hands over one field's values, they are put in order here,
/// as in every other source, and the rows of a page are asked for by their keys.
Result<StreamEnd> ServerDatabase::streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
                                               const PlacedSink& sink, const CancelToken& cancel)
{
    const RecordSchema& schema = schemaOf(query.entity);
    const int index = schema.indexOf(*query.order.field);
    if (index < 0)
        return failure(Error::Code::Usage, Words::tr("This list cannot be ordered by that column"), {});
    if (m_sortedQuery != query) {
        RowSorter<SortedRow> sorter(schema.fields[size_t(index)].type);
        chatlog::ListQuery byTime = query;
        byTime.order = {};
        StreamOptions all;
        all.cutTexts = 200;
        auto collected = streamByTime(
            byTime, all,
            [&](chatlog::RecordView row, const chatlog::RowRef& ref) {
                sorter.add(row[size_t(index)], {ref.arm, ref.key});
                return true;
            },
            cancel);
        if (!collected)
            return collected;
        m_sortedRows = sorter.sorted(query.order.descending);
        m_sortedQuery = query;
    }

    const int executionsIndex = query.entity == Entity::Job ? schema.indexOf(Field::Executions) : -1;
    const int jobIndex = schema.indexOf(Field::JobId);
    std::optional<QHash<QByteArray, qint64>> executions;
    if (executionsIndex >= 0 && m_system.has(Entity::Execution)) {
        auto counted = executionCounts();
        if (!counted)
            return tl::unexpected(counted.error());
        executions = std::move(*counted);
    }
    StreamEnd end;
    size_t count = 0;
    const size_t first = options.after ? size_t(options.after->key.number + 1) : 0;
    for (size_t from = first; from < m_sortedRows.size(); from += count) {
        count = std::min(rowsByKeyAtOnce, m_sortedRows.size() - from);
        if (options.limit > 0)
            count = std::min(count, size_t(options.limit - end.rows));
        // One question for each arm; then the rows in their order.
        const std::vector<Arm>& arms = m_system.armsOf(query.entity);
        std::vector<std::vector<std::pair<chatlog::RowKey, std::vector<FieldValue>>>> found(arms.size());
        std::deque<std::string> texts;
        const std::vector<Field> fields = fieldsOf(schema);
        for (const Arm& arm : arms) {
            std::vector<chatlog::RowKey> keys;
            for (size_t i = from; i < from + count; ++i) {
                if (m_sortedRows[i].arm == arm.index)
                    keys.push_back(m_sortedRows[i].key);
            }
            if (keys.empty())
                continue;
            const systems::RowPlan plan(arm, fields, m_judge, options.cutTexts);
            std::vector<db::Bound> bound;
            const QString term = arm.keyIn(keys, bound);
            const auto rows = session().query(plan.select() + QStringLiteral(" WHERE ") + term, bound);
            if (!rows)
                return tl::unexpected(rows.error());
            for (;;) {
                const auto row = (*rows)->next();
                if (!row)
                    return tl::unexpected(row.error());
                if (!*row)
                    break;
                std::vector<FieldValue> values(fields.size());
                plan.decode(**rows, values.data());
                for (FieldValue& value : values) {
                    if (!value.text.empty())
                        value.text = texts.emplace_back(value.text);
                }
                if (executions) {
                    const std::string_view id = values[size_t(jobIndex)].text;
                    values[size_t(executionsIndex)] = FieldValue::ofInteger(
                        executions->value(QByteArray::fromRawData(id.data(), qsizetype(id.size()))));
                }
                found[size_t(arm.index)].emplace_back(plan.rowKey(**rows), std::move(values));
            }
        }
        for (size_t i = from; i < from + count; ++i) {
            if (cancel.cancelled())
                return stopped();
            const SortedRow& wanted = m_sortedRows[i];
            auto& rows = found[size_t(wanted.arm)];
            const auto row =
                std::ranges::find(rows, wanted.key, [](const auto& entry) { return entry.first; });
            if (row == rows.end())
                continue; // deleted meanwhile
            ++end.rows;
            const bool goOn = sink(row->second, {query.entity, wanted.arm, wanted.key});
            if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
                if (i + 1 < m_sortedRows.size())
                    end.next = chatlog::Cursor{std::nullopt, qint64(i), 0};
                return end;
            }
        }
    }
    return end;
}

Result<chatlog::Overview> ServerDatabase::overviewOfRows(const chatlog::ListQuery& query,
                                                         const CancelToken& cancel, const Progress&)
{
    std::vector<Field> facets;
    for (const Field field : facetFields(query.entity)) {
        if (m_system.hasField(query.entity, field))
            facets.push_back(field);
    }
    std::vector<Field> fields = facets;
    const auto indexOf = [&fields](Field field) {
        const auto found = std::ranges::find(fields, field);
        if (found != fields.end())
            return size_t(found - fields.begin());
        fields.push_back(field);
        return fields.size() - 1;
    };
    const size_t timeIndex = indexOf(chatlog::timeFieldOf(query.entity));
    const size_t failureIndex = indexOf(failureField(query.entity));
    const bool sorted = query.order.field && *query.order.field != chatlog::timeFieldOf(query.entity);

    const std::vector<Arm>& arms = m_system.armsOf(query.entity);
    Merged merged(query.order.descending);
    for (const Arm& arm : arms) {
        auto where = systems::WhereClause::from(m_system, arm, query.filter);
        if (!where)
            return tl::unexpected(where.error());
        if (where->never)
            continue;
        bool provisional = false;
        const auto byKey = listsByKey(arm, false, provisional);
        if (!byKey)
            return tl::unexpected(byKey.error());
        ServerStream::Request request;
        request.arm = &arm;
        request.byKey = *byKey;
        request.where = std::move(*where);
        request.fields = fields;
        request.descending = query.order.descending;
        request.cutTexts = 200;
        request.piece = arms.size() > 1 ? rowsInPiece : 0;
        merged.add(std::make_unique<ServerStream>(session(), m_judge, std::move(request)));
    }
    OverviewBuilder builder(facets);
    std::optional<chatlog::Cursor> last;
    for (qint64 position = 0;; ++position) {
        const auto more = merged.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return builder.finish(query.filter.period);
        if (position % cancelEvery == 0 && cancel.cancelled())
            return stopped();
        if (position % chatlog::Overview::pageSize == 0) {
            if (position > 0 && sorted)
                last = chatlog::Cursor{std::nullopt, position - 1, 0};
            builder.anchor(position == 0 ? std::nullopt : last);
        }
        const ServerStream& stream = merged.current();
        if (!sorted)
            last = stream.place().cursor();
        builder.add(stream.values()[timeIndex].toTime(),
                    rowFailed(query.entity, stream.values()[failureIndex]), stream.values().data());
    }
}

Result<std::vector<chatlog::Conversation>> ServerDatabase::recentConversations(int limit,
                                                                               const CancelToken& cancel)
{
    const db::Session::Scope scope(session(), cancel);
    enum : size_t { Conversation, Created, Role, Content, Widget };
    QHash<QString, chatlog::Conversation> seen;
    for (const Arm& arm : m_system.armsOf(Entity::Message)) {
        if (!arm.has(Field::ConversationId))
            continue;
        auto where = systems::WhereClause::from(m_system, arm, {});
        if (!where)
            return tl::unexpected(where.error());
        bool provisional = false; // the newest are what is wanted at once; what follows counts them all
        const auto byKey = listsByKey(arm, true, provisional);
        if (!byKey)
            return tl::unexpected(byKey.error());
        ServerStream::Request request;
        request.arm = &arm;
        request.byKey = *byKey;
        request.where = std::move(*where);
        request.fields = {Field::ConversationId, Field::CreatedAt, Field::Role, Field::Content,
                          Field::WidgetId};
        request.cutTexts = 400;
        request.piece = qint64(limit) * 8;
        ServerStream stream(session(), m_judge, std::move(request));
        qsizetype newHere = 0;
        for (int rows = 0; rows < recentRowsAtMost && newHere < limit; ++rows) {
            const auto more = stream.next();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            const std::vector<FieldValue>& v = stream.values();
            if (v[Conversation].isNull())
                continue;
            const QString id = v[Conversation].toString();
            auto entry = seen.find(id);
            if (entry == seen.end()) {
                entry = seen.insert(id, {});
                entry->conversationId = ConversationId(id);
                ++newHere;
            }
            if (const auto time = v[Created].toTime();
                time && (!entry->lastActivityAt || *time > *entry->lastActivityAt))
                entry->lastActivityAt = time;
            if (v[Role].text == "user")
                entry->title = titleFrom(v[Content].toString()); // the oldest one that was seen stays
            if (!v[Widget].isNull())
                entry->widgetId = v[Widget].toString();
        }
    }
    return mostRecent(seen, limit);
}

} // namespace scrollback::source
