// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitedatabase.h"

#include "base/textcut.h"
#include "base/words.h"
#include "db/identifier.h"
#include "source/mergedstream.h"
#include "source/overviewbuilder.h"
#include "source/rowsorter.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;
using chatlog::RecordSchema;
using systems::Arm;

namespace {

constexpr qint64 demoApplicationId = 0x53426b64; ///< "SBkd", see demo/demo.h
constexpr size_t keyListsKept = 3;
constexpr qint64 cancelEvery = 4096;
constexpr int recentRowsAtMost =
    20'000; ///< newest messages that are looked through for the conversations active last

} // namespace

Result<std::unique_ptr<Database>> SqliteDatabase::open(const OpenOptions& options, const QString& path)
{
    const auto file = db::SqliteFile::examine(path);
    if (!file)
        return tl::unexpected(file.error());
    auto session = db::SqliteSession::open(*file, options.sourceZone);
    if (!session)
        return tl::unexpected(session.error());
    const auto catalog = (*session)->catalog();
    if (!catalog) {
        Error error = catalog.error();
        error.code = error.code == Error::Code::Damaged ? Error::Code::CannotOpen : error.code;
        return tl::unexpected(error);
    }
    auto found = identify(*catalog, options, QFileInfo(path).fileName(), db::Dialect());
    if (!found)
        return tl::unexpected(found.error());
    SourceInfo& info = found->info;
    info.sizeBytes = file->sizeBytes;
    info.isDemo = (*session)->applicationId().value_or(0) == demoApplicationId;
    QStringList notes;
    if (!(*session)->file().note.isEmpty())
        notes += (*session)->file().note;
    if (file->walMode && file->hadWal)
        notes += Words::tr("Another program may be writing to this file; new rows appear when you reload.");
    info.notes = notes + info.notes;
    return std::unique_ptr<Database>(
        new SqliteDatabase(std::move(*session), std::move(*found), options.sourceZone));
}

Result<std::unique_ptr<Database>> SqliteDatabase::openLoaded(const OpenOptions& options,
                                                             const dumps::LoadedDump& dump)
{
    auto opened = open(options, dump.path);
    if (!opened)
        return opened;
    auto& database = static_cast<SqliteDatabase&>(**opened);
    database.m_lease = dump.lease;
    SourceInfo& info = database.m_info;
    info.location = options.location;
    info.displayName = QFileInfo(dump.dump).fileName();
    info.sizeBytes = QFileInfo(dump.dump).size();
    info.isDump = true;
    info.origin = dump.origin;
    info.notes = dump.notes + info.notes;
    return opened;
}

SqliteDatabase::SqliteDatabase(std::unique_ptr<db::SqliteSession> session, Identified found,
                               const QTimeZone& sourceZone)
    : SessionDatabase(std::move(session), std::move(found), sourceZone)
{
    m_dataVersion = sqlite().dataVersion().value_or(0);
}

db::SqliteSession& SqliteDatabase::sqlite() const
{
    return static_cast<db::SqliteSession&>(session());
}

std::unique_ptr<ConversationRows> SqliteDatabase::conversationRows(const SummaryData& data)
{
    return std::make_unique<SqliteConversationRows>(sqlite(), m_system, m_judge, data);
}

Result<void> SqliteDatabase::stillThere() const
{
    const db::SqliteFile& file = sqlite().file();
    const auto now = db::FileIdentity::of(file.path);
    const QString name = QFileInfo(file.path).fileName();
    if (!now)
        return failure(Error::Code::Gone, Words::tr("“%1” is not there any more").arg(name),
                       Words::tr("what was read stays on the screen; open the file where it is now"));
    if (*now != file.identity)
        return failure(Error::Code::Gone, Words::tr("“%1” was replaced by another file").arg(name),
                       Words::tr("reload to see the new one"));
    return {};
}

Result<bool> SqliteDatabase::changed()
{
    if (auto there = stillThere(); !there)
        return tl::unexpected(there.error());
    const auto version = sqlite().dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version == m_dataVersion)
        return false;
    m_dataVersion = *version;
    m_keyOrders.clear();
    m_cachedKeys.clear();
    m_executionCounts.reset();
    m_sortedQuery.reset();
    return true;
}

Result<SqliteDatabase::KeyOrder> SqliteDatabase::keyOrderOf(const Arm& arm)
{
    KeyOrder& order = m_keyOrders[{int(arm.entity), arm.index}];
    if (order != KeyOrder::Unknown)
        return order;
    const QString key = db::quoteIdentifier(arm.table.rowKey);
    auto statement = sqlite().prepare(
        QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
            .arg(systems::RowPlan::timeExpression(arm), db::quoteIdentifier(arm.table.name), key));
    if (!statement)
        return tl::unexpected(statement.error());
    TimeMs previous = std::numeric_limits<TimeMs>::min();
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return order = KeyOrder::ByTime;
        const db::Cell time = statement->cell(0);
        if (time.isNull() || time.integer < previous)
            return order = KeyOrder::NotByTime;
        previous = time.integer;
    }
}

Result<std::shared_ptr<const KeyList>> SqliteDatabase::keysInOrder(const Arm& arm,
                                                                   const systems::WhereClause& where)
{
    QString query = arm.table.name + QLatin1Char('\n') + QString::number(arm.index) + where.sql();
    for (const db::Bound& value : where.values)
        query += QLatin1Char('\n') + QString::number(value.integer) + QString::fromUtf8(value.text);
    const auto cached = std::ranges::find(m_cachedKeys, query, &CachedKeys::query);
    if (cached != m_cachedKeys.end()) {
        m_cachedKeys.splice(m_cachedKeys.begin(), m_cachedKeys, cached);
        return m_cachedKeys.front().keys;
    }
    auto statement = sqlite().prepare(QStringLiteral("SELECT %1, %2 FROM %3")
                                          .arg(db::quoteIdentifier(arm.table.rowKey),
                                               systems::RowPlan::timeExpression(arm),
                                               db::quoteIdentifier(arm.table.name)) +
                                      where.sql());
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(where.values);
    auto keys = std::make_shared<KeyList>();
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const db::Cell time = statement->cell(1);
        keys->push_back({time.isNull() ? TimedKey::noTime : time.integer, statement->cell(0).integer});
    }
    std::ranges::sort(*keys, std::greater<>());
    m_cachedKeys.push_front({query, keys});
    if (m_cachedKeys.size() > keyListsKept)
        m_cachedKeys.pop_back();
    return std::shared_ptr<const KeyList>(keys);
}

Result<void> SqliteDatabase::countExecutions()
{
    if (m_executionCounts || !m_system.has(Entity::Execution))
        return {};
    QHash<QByteArray, qint64> counts;
    for (const Arm& arm : m_system.armsOf(Entity::Execution)) {
        const systems::RowPlan plan(arm, {Field::JobId}, m_judge);
        auto statement = sqlite().prepare(
            QStringLiteral("SELECT %1 FROM %2").arg(plan.columns(), db::quoteIdentifier(arm.table.name)));
        if (!statement)
            return tl::unexpected(statement.error());
        FieldValue job;
        for (;;) {
            const auto row = statement->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            plan.decode(*statement, &job);
            if (!job.isNull())
                ++counts[QByteArray(job.text.data(), qsizetype(job.text.size()))];
        }
    }
    m_executionCounts = std::move(counts);
    return {};
}

Result<StreamEnd> SqliteDatabase::streamByTime(const chatlog::ListQuery& query, const StreamOptions& options,
                                               const PlacedSink& sink, const CancelToken& cancel)
{
    const RecordSchema& schema = schemaOf(query.entity);
    const std::vector<Field> fields = fieldsOf(schema);
    const int executionsIndex = query.entity == Entity::Job ? schema.indexOf(Field::Executions) : -1;
    const int jobIndex = query.entity == Entity::Job ? schema.indexOf(Field::JobId) : -1;
    if (executionsIndex >= 0) {
        if (auto counted = countExecutions(); !counted)
            return tl::unexpected(counted.error());
    }
    StreamEnd end;
    MergedStream<ArmStream> merged(query.order.descending);
    for (const Arm& arm : m_system.armsOf(query.entity)) {
        ArmStream::Request request;
        request.arm = &arm;
        request.fields = fields;
        request.descending = query.order.descending;
        request.cutTexts = options.cutTexts;
        if (options.after)
            request.after = Place::of(*options.after);
        auto where = systems::WhereClause::from(m_system, arm, query.filter, false);
        if (!where)
            return tl::unexpected(where.error());
        if (where->never)
            continue;
        KeyOrder order = m_keyOrders.value({int(arm.entity), arm.index}, KeyOrder::Unknown);
        if (order == KeyOrder::Unknown && options.trustKeys) {
            order = KeyOrder::ByTime;
            end.provisional = true;
        }
        if (order == KeyOrder::Unknown) {
            const auto found = keyOrderOf(arm);
            if (!found)
                return tl::unexpected(found.error());
            order = *found;
        }
        if (order == KeyOrder::ByTime) {
            request.where = std::move(*where);
            request.period = query.filter.period;
        } else {
            auto timed = systems::WhereClause::from(m_system, arm, query.filter, true);
            if (!timed)
                return tl::unexpected(timed.error());
            auto keys = keysInOrder(arm, *timed);
            if (!keys)
                return tl::unexpected(keys.error());
            request.keys = std::move(*keys);
            request.where = std::move(*timed);
        }
        auto stream = ArmStream::open(sqlite(), m_judge, std::move(request));
        if (!stream)
            return tl::unexpected(stream.error());
        merged.add(std::move(*stream));
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
        const ArmStream& stream = merged.current();
        std::copy_n(stream.values().begin(), fields.size(), row.begin());
        if (executionsIndex >= 0 && m_executionCounts) {
            const std::string_view id = row[size_t(jobIndex)].text;
            row[size_t(executionsIndex)] = FieldValue::ofInteger(
                m_executionCounts->value(QByteArray::fromRawData(id.data(), qsizetype(id.size()))));
        }
        ++end.rows;
        const bool goOn = sink(row, {query.entity, stream.place().arm, stream.place().at.key});
        if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
            end.next = stream.place().cursor();
            return end;
        }
    }
}

/// Any other order than that of time: all rows' values of one field are put in order once, and rows looked up
/// by position. Meant for lists of moderate size.
Result<StreamEnd> SqliteDatabase::streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
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
        all.trustKeys = true; // the order does not matter here
        auto collected = streamByTime(
            byTime, all,
            [&](chatlog::RecordView row, const chatlog::RowRef& ref) {
                sorter.add(row[size_t(index)], {ref.arm, ref.key.number});
                return true;
            },
            cancel);
        if (!collected)
            return collected;
        m_sortedRows = sorter.sorted(query.order.descending);
        m_sortedQuery = query;
    }

    const std::vector<Field> fields = fieldsOf(schema);
    const int executionsIndex = schema.indexOf(Field::Executions);
    const int jobIndex = schema.indexOf(Field::JobId);
    struct Lookup
    {
        systems::RowPlan plan;
        db::Statement statement;
    };
    std::vector<Lookup> lookups;
    for (const Arm& arm : m_system.armsOf(query.entity)) {
        systems::RowPlan plan(arm, fields, m_judge, options.cutTexts);
        auto statement = sqlite().prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                                              .arg(plan.columns(), db::quoteIdentifier(arm.table.name),
                                                   db::quoteIdentifier(arm.table.rowKey)));
        if (!statement)
            return tl::unexpected(statement.error());
        lookups.push_back({std::move(plan), std::move(*statement)});
    }
    StreamEnd end;
    std::vector<FieldValue> row(fields.size());
    for (size_t i = options.after ? size_t(options.after->key.number + 1) : 0; i < m_sortedRows.size(); ++i) {
        if (cancel.cancelled())
            return stopped();
        Lookup& lookup = lookups[size_t(m_sortedRows[i].arm)];
        lookup.statement.reset();
        lookup.statement.bind(1, db::Bound::of(m_sortedRows[i].key));
        const auto found = lookup.statement.next();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            continue;
        lookup.plan.decode(lookup.statement, row.data());
        if (query.entity == Entity::Job && executionsIndex >= 0 && m_executionCounts) {
            const std::string_view id = row[size_t(jobIndex)].text;
            row[size_t(executionsIndex)] = FieldValue::ofInteger(
                m_executionCounts->value(QByteArray::fromRawData(id.data(), qsizetype(id.size()))));
        }
        ++end.rows;
        const bool goOn = sink(row, {query.entity, m_sortedRows[i].arm, m_sortedRows[i].key});
        if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
            if (i + 1 < m_sortedRows.size())
                end.next = chatlog::Cursor{std::nullopt, qint64(i), 0};
            return end;
        }
    }
    return end;
}

Result<chatlog::Overview> SqliteDatabase::overviewOfRows(const chatlog::ListQuery& query,
                                                         const CancelToken& cancel, const Progress& progress)
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
    // One table whose keys rise with its times needs no list of keys; that is found out on the way.
    bool collect = sorted || arms.size() > 1;
    std::vector<Place> places;
    for (int attempt = 0;; ++attempt) {
        OverviewBuilder builder(facets);
        places.clear();
        bool inOrder = true;
        qint64 position = 0;
        std::optional<Place> last;
        for (const Arm& arm : arms) {
            auto where = systems::WhereClause::from(m_system, arm, query.filter);
            if (!where)
                return tl::unexpected(where.error());
            if (where->never)
                continue;
            std::vector<Field> wanted = fields;
            for (const chatlog::Condition& condition : where->residual) {
                if (std::ranges::find(wanted, condition.field) == wanted.end())
                    wanted.push_back(condition.field);
            }
            const systems::RowPlan plan(arm, wanted, m_judge);
            const QString key = db::quoteIdentifier(arm.table.rowKey);
            const QString table = db::quoteIdentifier(arm.table.name);
            qint64 keySpan = 0;
            qint64 topKey = 0;
            if (progress) {
                auto ends = sqlite().prepare(
                    QStringLiteral("SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)")
                        .arg(key, table));
                if (ends && ends->next().value_or(false)) {
                    topKey = ends->cell(1).integer;
                    keySpan = topKey - ends->cell(0).integer + 1;
                }
            }
            auto statement = sqlite().prepare(QStringLiteral("SELECT %1 FROM %2").arg(plan.columns(), table) +
                                              where->sql() + QStringLiteral(" ORDER BY ") + key +
                                              (query.order.descending ? QStringLiteral(" DESC") : QString()));
            if (!statement)
                return tl::unexpected(statement.error());
            statement->bindAll(where->values);
            std::vector<FieldValue> values(wanted.size());
            for (;;) {
                const auto row = statement->next();
                if (!row)
                    return tl::unexpected(row.error());
                if (!*row)
                    break;
                plan.decode(*statement, values.data());
                if (!where->residual.empty() && !where->accepts(wanted, values.data()))
                    continue;
                const auto time = values[timeIndex].toTime();
                const Place place{{time.value_or(TimedKey::noTime), plan.key(*statement)}, arm.index};
                if (collect) {
                    places.push_back(place);
                } else {
                    if (position % chatlog::Overview::pageSize == 0)
                        builder.anchor(last ? std::optional(last->cursor()) : std::nullopt);
                    const bool follows = !last || (query.order.descending ? place < *last : place > *last);
                    if (!follows) {
                        inOrder = false;
                        break;
                    }
                    last = place;
                }
                builder.add(time, rowFailed(query.entity, values[failureIndex]), values.data());
                if (++position % cancelEvery == 0) {
                    if (cancel.cancelled())
                        return stopped();
                    if (progress && keySpan > 0)
                        progress(query.order.descending
                                     ? double(topKey - place.at.key) / double(keySpan)
                                     : 1.0 - double(topKey - place.at.key) / double(keySpan));
                }
            }
        }
        if (!inOrder) {
            collect = true;
            continue;
        }
        if (!collect) {
            if (query.filter.isEmpty() && arms.size() == 1)
                m_keyOrders[{int(query.entity), 0}] = KeyOrder::ByTime;
            return builder.finish(query.filter.period);
        }
        if (sorted) {
            for (qint64 at = 0; at < qint64(places.size()); at += chatlog::Overview::pageSize)
                builder.anchor(at == 0 ? std::nullopt
                                       : std::optional(chatlog::Cursor{std::nullopt, at - 1, 0}));
        } else {
            if (query.order.descending)
                std::ranges::sort(places, std::greater<>());
            else
                std::ranges::sort(places);
            for (size_t at = 0; at < places.size(); at += chatlog::Overview::pageSize)
                builder.anchor(at == 0 ? std::nullopt : std::optional(places[at - 1].cursor()));
        }
        return builder.finish(query.filter.period);
    }
}

Result<std::vector<chatlog::Conversation>> SqliteDatabase::recentConversations(int limit,
                                                                               const CancelToken& cancel)
{
    const db::SqliteSession::Scope scope(sqlite(), cancel);
    QHash<QString, chatlog::Conversation> seen;
    for (const Arm& arm : m_system.armsOf(Entity::Message)) {
        if (!arm.has(Field::ConversationId))
            continue;
        chatlog::Filter everything;
        const auto where = systems::WhereClause::from(m_system, arm, everything);
        if (!where)
            return tl::unexpected(where.error());
        const systems::RowPlan plan(
            arm, {Field::ConversationId, Field::CreatedAt, Field::Role, Field::Content, Field::WidgetId},
            m_judge, 400);
        auto statement = sqlite().prepare(
            QStringLiteral("SELECT %1 FROM %2").arg(plan.columns(), db::quoteIdentifier(arm.table.name)) +
            where->sql() + QStringLiteral(" ORDER BY ") + db::quoteIdentifier(arm.table.rowKey) +
            QStringLiteral(" DESC"));
        if (!statement)
            return tl::unexpected(statement.error());
        statement->bindAll(where->values);
        std::array<FieldValue, 5> v;
        qsizetype newHere = 0;
        for (int rows = 0; rows < recentRowsAtMost && newHere < limit; ++rows) {
            const auto row = statement->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            plan.decode(*statement, v.data());
            if (v[0].isNull())
                continue;
            const QString id = v[0].toString();
            auto entry = seen.find(id);
            if (entry == seen.end()) {
                entry = seen.insert(id, {});
                entry->conversationId = ConversationId(id);
                ++newHere;
            }
            if (const auto time = v[1].toTime();
                time && (!entry->lastActivityAt || *time > *entry->lastActivityAt))
                entry->lastActivityAt = time;
            if (v[2].text == "user")
                entry->title = titleFrom(v[3].toString()); // the oldest one that was seen stays
            if (!v[4].isNull())
                entry->widgetId = v[4].toString();
        }
    }
    return mostRecent(seen, limit);
}

} // namespace scrollback::source
