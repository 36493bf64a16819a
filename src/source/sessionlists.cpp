// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: rows in the order of time or of any field, and the conversations active last.
#include "base/textcut.h"
#include "base/words.h"
#include "db/sessionrows.h"
#include "source/overviewbuilder.h"
#include "source/rowsorter.h"
#include "source/sessiondatabase.h"

#include <algorithm>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;
using chatlog::RecordSchema;
using systems::Arm;

namespace {

/// Rows of a list in another order than that of time that are fetched at once. A file's are near; on a server
/// each question is a way there and back.
constexpr size_t fileRowsByKey = 16;
constexpr size_t serverRowsByKey = 256;
/// Newest messages that are looked through for the conversations active last.
constexpr int recentRowsAtMost = 20'000;

/// Which field says that a row failed, and how.
Field failureField(Entity entity)
{
    switch (entity) {
    case Entity::Message:
        return Field::Error;
    case Entity::LogEntry:
        return Field::Level;
    default:
        return Field::Status;
    }
}

} // namespace

bool rowFailed(Entity entity, const FieldValue& value)
{
    switch (entity) {
    case Entity::Message:
        return !value.isNull();
    case Entity::Job:
    case Entity::Execution:
        return value.text == "failed";
    default:
        return value.text == "error";
    }
}

bool SessionDatabase::isSorted(const chatlog::ListQuery& query)
{
    return query.order.field && *query.order.field != chatlog::timeFieldOf(query.entity);
}

void SessionDatabase::forgetRows()
{
    m_executionCounts.reset();
    m_sortedQuery.reset();
    m_sortedRows.clear();
}

SessionDatabase::OverviewFields SessionDatabase::overviewFields(Entity entity) const
{
    OverviewFields fields;
    for (const Field field : facetFields(entity)) {
        if (m_system.hasField(entity, field))
            fields.facets.push_back(field);
    }
    fields.all = fields.facets;
    const auto indexOf = [&all = fields.all](Field field) {
        const auto found = std::ranges::find(all, field);
        if (found != all.end())
            return size_t(found - all.begin());
        all.push_back(field);
        return all.size() - 1;
    };
    fields.time = indexOf(chatlog::timeFieldOf(entity));
    fields.failure = indexOf(failureField(entity));
    return fields;
}

Result<SessionDatabase::ExecutionCounts> SessionDatabase::countExecutions()
{
    ExecutionCounts counts;
    for (const Arm& arm : m_system.armsOf(Entity::Execution)) {
        const systems::RowPlan plan(arm, {Field::JobId}, m_judge);
        // A server counts before it sends; a file's rows are sooner counted here than grouped there.
        const db::ColumnInfo* job = arm.dialect.isServer() ? arm.plainColumn(Field::JobId) : nullptr;
        const QString sql = job ? QStringLiteral("SELECT %1, count(*) FROM %2 GROUP BY %1")
                                      .arg(arm.dialect.name(*job), arm.dialect.table(arm.table))
                                : plan.select();
        FieldValue decoded;
        const auto read = db::forEachRow(session(), sql, {}, [&](const db::Row& row) {
            if (job) {
                if (!row.cell(0).isNull())
                    counts[systems::cellText(row.cell(0)).toUtf8()] += row.cell(1).integer;
                return;
            }
            plan.decode(row, &decoded);
            if (!decoded.isNull())
                ++counts[QByteArray(decoded.text.data(), qsizetype(decoded.text.size()))];
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return counts;
}

Result<void> SessionDatabase::prepareExecutions(Entity entity)
{
    if (entity != Entity::Job || !m_system.has(Entity::Execution))
        return {};
    // On a server jobs are at work.
    if (m_executionCounts && !m_info.isLive)
        return {};
    auto counts = countExecutions();
    if (!counts)
        return tl::unexpected(counts.error());
    m_executionCounts = std::move(*counts);
    return {};
}

void SessionDatabase::addExecutions(Entity entity, std::vector<FieldValue>& row) const
{
    if (entity != Entity::Job || !m_executionCounts)
        return;
    const RecordSchema& schema = schemaOf(entity);
    const int index = schema.indexOf(Field::Executions);
    if (index < 0)
        return;
    const std::string_view id = row[size_t(schema.indexOf(Field::JobId))].text;
    row[size_t(index)] = FieldValue::ofInteger(
        m_executionCounts->value(QByteArray::fromRawData(id.data(), qsizetype(id.size()))));
}

Result<MergedStream> SessionDatabase::openRows(const chatlog::ListQuery& query,
                                               const std::vector<Field>& fields, const StreamOptions& options,
                                               bool& provisional)
{
    MergedStream merged(query.order.descending);
    for (const Arm& arm : m_system.armsOf(query.entity)) {
        auto stream = openArm(arm, query, fields, options, provisional);
        if (!stream)
            return tl::unexpected(stream.error());
        if (*stream)
            merged.add(std::move(*stream));
    }
    return merged;
}

Result<StreamEnd> SessionDatabase::streamByTime(const chatlog::ListQuery& query, const StreamOptions& options,
                                                const PlacedSink& sink, const CancelToken& cancel)
{
    if (auto counted = prepareExecutions(query.entity); !counted)
        return tl::unexpected(counted.error());
    const std::vector<Field> fields = fieldsOf(schemaOf(query.entity));
    StreamEnd end;
    auto merged = openRows(query, fields, options, end.provisional);
    if (!merged)
        return tl::unexpected(merged.error());
    std::vector<FieldValue> row(fields.size());
    for (;;) {
        const auto more = merged->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return end;
        if (cancel.cancelled())
            return stopped();
        const RowStream& stream = merged->current();
        std::copy_n(stream.values().begin(), fields.size(), row.begin());
        addExecutions(query.entity, row);
        ++end.rows;
        const bool goOn = sink(row, {query.entity, stream.place().arm, stream.place().key});
        if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
            end.next = stream.place().cursor();
            return end;
        }
    }
}

/// Puts all rows in the order of the field; those with the same value stay in the order of time, so that
/// every connection to the source makes the same list.
Result<void> SessionDatabase::sortRows(const chatlog::ListQuery& query, const CancelToken& cancel)
{
    const RecordSchema& schema = schemaOf(query.entity);
    const int index = schema.indexOf(*query.order.field);
    if (index < 0)
        return failure(Error::Code::Usage, Words::tr("This list cannot be ordered by that column"),
                       Words::tr("choose another column"));
    RowSorter<SortedRow> sorter(schema.fields[size_t(index)].type);
    chatlog::ListQuery byTime = query;
    byTime.order = {};
    StreamOptions all;
    all.cutTexts = 200;
    const auto collected = streamByTime(
        byTime, all,
        [&](chatlog::RecordView row, const chatlog::RowRef& ref) {
            sorter.add(row[size_t(index)], {ref.arm, ref.key});
            return true;
        },
        cancel);
    if (!collected)
        return tl::unexpected(collected.error());
    m_sortedRows = sorter.sorted(query.order.descending);
    m_sortedQuery = query;
    return {};
}

Result<std::vector<SessionDatabase::FoundRow>>
SessionDatabase::rowsOf(const Arm& arm, const std::vector<chatlog::RowKey>& keys,
                        const StreamOptions& options)
{
    const std::vector<Field> fields = fieldsOf(schemaOf(arm.entity));
    const systems::RowPlan plan(arm, fields, m_judge, options.cutTexts);
    std::vector<db::Bound> bound;
    const QString term = arm.keyIn(keys, bound);
    std::vector<FoundRow> found;
    const auto read = db::forEachRow(session(), plan.select() + QStringLiteral(" WHERE ") + term, bound,
                                     [&](const db::Row& row) {
                                         FoundRow& own = found.emplace_back();
                                         own.key = plan.rowKey(row);
                                         own.values.resize(fields.size());
                                         plan.decode(row, own.values.data());
                                         addExecutions(arm.entity, own.values);
                                         own.texts.reserve(own.values.size()); // short texts must not move
                                         for (FieldValue& value : own.values) {
                                             if (!value.text.empty())
                                                 value.text = own.texts.emplace_back(value.text);
                                         }
                                     });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

/// Any other order than that of time: the values of one field are put in order here, so that it is the same
/// in every kind of source, and the rows of a page are asked for by their keys. Meant for lists of moderate
/// size.
Result<StreamEnd> SessionDatabase::streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
                                                const PlacedSink& sink, const CancelToken& cancel)
{
    if (m_sortedQuery != query) {
        if (auto sorted = sortRows(query, cancel); !sorted)
            return tl::unexpected(sorted.error());
    }
    if (auto counted = prepareExecutions(query.entity); !counted)
        return tl::unexpected(counted.error());
    const std::vector<Arm>& arms = m_system.armsOf(query.entity);
    const size_t atOnce = m_system.dialect.isServer() ? serverRowsByKey : fileRowsByKey;
    StreamEnd end;
    size_t count = 0;
    const size_t first = options.after ? size_t(options.after->key.number + 1) : 0;
    for (size_t from = first; from < m_sortedRows.size(); from += count) {
        count = std::min(atOnce, m_sortedRows.size() - from);
        if (options.limit > 0)
            count = std::min(count, size_t(options.limit - end.rows));
        // One question for each arm; then the rows in their order.
        std::vector<std::vector<FoundRow>> found(arms.size());
        for (const Arm& arm : arms) {
            std::vector<chatlog::RowKey> keys;
            for (size_t i = from; i < from + count; ++i) {
                if (m_sortedRows[i].arm == arm.index)
                    keys.push_back(m_sortedRows[i].key);
            }
            if (keys.empty())
                continue;
            auto rows = rowsOf(arm, keys, options);
            if (!rows)
                return tl::unexpected(rows.error());
            found[size_t(arm.index)] = std::move(*rows);
        }
        for (size_t i = from; i < from + count; ++i) {
            if (cancel.cancelled())
                return stopped();
            const SortedRow& wanted = m_sortedRows[i];
            const std::vector<FoundRow>& rows = found[size_t(wanted.arm)];
            const auto row = std::ranges::find(rows, wanted.key, &FoundRow::key);
            if (row == rows.end())
                continue; // deleted meanwhile
            ++end.rows;
            const bool goOn = sink(row->values, {query.entity, wanted.arm, wanted.key});
            if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
                if (i + 1 < m_sortedRows.size())
                    end.next = cursorAt(qint64(i));
                return end;
            }
        }
    }
    return end;
}

Result<std::vector<chatlog::Conversation>> SessionDatabase::recentConversations(int limit,
                                                                                const CancelToken& cancel)
{
    const db::Session::Scope scope(*m_session, cancel);
    enum : size_t { Conversation, Created, Role, Content, Widget };
    const std::vector<Field> fields = {Field::ConversationId, Field::CreatedAt, Field::Role, Field::Content,
                                       Field::WidgetId};
    chatlog::ListQuery newest;
    newest.entity = Entity::Message;
    StreamOptions options;
    options.cutTexts = 400;
    options.limit = qint64(limit) * 8; // as many as a server is asked for at first
    options.trustKeys = true;
    bool provisional = false; // these are wanted at once; what follows counts them all
    QHash<QString, chatlog::Conversation> seen;
    for (const Arm& arm : m_system.armsOf(Entity::Message)) {
        if (!arm.has(Field::ConversationId))
            continue;
        const auto stream = openArm(arm, newest, fields, options, provisional);
        if (!stream)
            return tl::unexpected(stream.error());
        qsizetype newHere = 0;
        for (int rows = 0; rows < recentRowsAtMost && newHere < limit; ++rows) {
            const auto more = (*stream)->next();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            const std::vector<FieldValue>& v = (*stream)->values();
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

/// Of conversations as their newest messages show them the most recent, with what the system's own table says
/// of them.
Result<std::vector<chatlog::Conversation>>
SessionDatabase::mostRecent(const QHash<QString, chatlog::Conversation>& seen, int limit)
{
    std::vector<chatlog::Conversation> recent(seen.cbegin(), seen.cend());
    std::ranges::sort(recent, [](const chatlog::Conversation& a, const chatlog::Conversation& b) {
        return std::tie(b.lastActivityAt, a.conversationId.value) <
               std::tie(a.lastActivityAt, b.conversationId.value);
    });
    if (qsizetype(recent.size()) > limit)
        recent.resize(size_t(limit));
    if (auto done = completeFromOwnTable(recent); !done)
        return tl::unexpected(done.error());
    return recent;
}

/// What the system's own table says of conversations, in one question.
Result<void> SessionDatabase::completeFromOwnTable(std::vector<chatlog::Conversation>& recent)
{
    const RecordSchema& schema = schemaOf(Entity::Conversation);
    const std::vector<Field> fields = fieldsOf(schema);
    for (const Arm& arm : m_system.armsOf(Entity::Conversation)) {
        if (recent.empty())
            break;
        chatlog::Condition condition{Field::ConversationId, {}, false};
        for (const chatlog::Conversation& conversation : recent)
            condition.values += conversation.conversationId.value;
        chatlog::Filter filter;
        filter.conditions = {condition};
        const auto where = systems::WhereClause::from(m_system, arm, filter);
        if (!where)
            return tl::unexpected(where.error());
        const systems::RowPlan plan(arm, fields, m_judge);
        std::vector<FieldValue> values(fields.size());
        auto read =
            db::forEachRow(*m_session, plan.select() + where->sql(), where->values, [&](const db::Row& row) {
                plan.decode(row, values.data());
                const chatlog::Conversation own = chatlog::Conversation::fromRecord(schema, values);
                for (chatlog::Conversation& conversation : recent) {
                    if (conversation.conversationId != own.conversationId)
                        continue;
                    const auto take = [](QString& to, const QString& from) {
                        if (!from.isEmpty())
                            to = from;
                    };
                    take(conversation.title, own.title);
                    take(conversation.threadId, own.threadId);
                    take(conversation.userId, own.userId);
                    take(conversation.userName, own.userName);
                    take(conversation.userType, own.userType);
                    take(conversation.widgetId, own.widgetId);
                    take(conversation.status, own.status);
                    take(conversation.model, own.model);
                    if (own.startedAt)
                        conversation.startedAt = own.startedAt;
                    if (!own.tags.isEmpty())
                        conversation.tags = own.tags;
                }
            });
        if (!read)
            return read;
    }
    return {};
}

} // namespace scrollback::source
