// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitedatabase.h"

#include "base/textcut.h"
#include "base/words.h"
#include "db/identifier.h"
#include "source/overviewbuilder.h"
#include "source/summarybuilder.h"
#include "source/threadreader.h"

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

tl::unexpected<Error> stopped()
{
    return failure(Error::Code::Cancelled, Words::tr("Stopped"));
}

std::vector<Field> fieldsOf(const RecordSchema& schema)
{
    std::vector<Field> fields;
    fields.reserve(schema.fields.size());
    for (const chatlog::FieldInfo& info : schema.fields)
        fields.push_back(info.field);
    return fields;
}

/// Which field says that a row failed, and how.
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

QString entityWords(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return Words::tr("conversations");
    case Entity::Message:
        return Words::tr("messages");
    case Entity::ToolCall:
        return Words::tr("tool calls");
    case Entity::LogEntry:
        return Words::tr("log entries");
    case Entity::Job:
        return Words::tr("jobs");
    case Entity::Execution:
        return Words::tr("job executions");
    }
    return {};
}

/// What missing a table means for the rest.
QString consequence(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return Words::tr("Conversations are put together from their messages alone.");
    case Entity::Message:
        return Words::tr(
            "There are no conversations to read, and no figures of messages, tokens and response times.");
    case Entity::ToolCall:
        return Words::tr("The error rate is counted without tool calls.");
    case Entity::LogEntry:
        return Words::tr("What the system reported around a failure cannot be shown.");
    case Entity::Job:
        return Words::tr("Success rates of jobs cannot be counted.");
    case Entity::Execution:
        return Words::tr("Durations and retries of jobs cannot be shown.");
    }
    return {};
}

std::vector<MissingEntity> missingEntities(const systems::BoundSystem& system)
{
    std::vector<MissingEntity> missing;
    for (const Entity entity : chatlog::allEntities) {
        if (system.has(entity) || (entity == Entity::Conversation && system.has(Entity::Message)))
            continue;
        if (!system.knows(entity)) {
            missing.push_back({entity, true,
                               Words::tr("A database of the kind “%1” holds no %2.")
                                   .arg(system.profile.title, entityWords(entity))});
            continue;
        }
        // Conversations that are only the sum of their messages go with the messages' table.
        const Entity stored = system.profile.arms.contains(entity) ? entity : Entity::Message;
        QStringList tables;
        for (const systems::ArmProfile& arm : system.profile.arms.value(stored)) {
            if (!tables.contains(system.prefix + arm.table))
                tables += system.prefix + arm.table;
        }
        missing.push_back(
            {entity, false,
             Words::tr("This database has no table %1 with the columns of “%2”, so there are no %3 to "
                       "show. %4")
                 .arg(tables.join(Words::tr(" or ")), system.profile.title, entityWords(entity),
                      consequence(entity))});
    }
    return missing;
}

SystemChoice choiceOf(const systems::Match& match)
{
    return {match.profile->id, match.prefix, match.profile->title, int(match.tables.size())};
}

tl::unexpected<Error> unknownSystem(const QString& name, const db::Catalog& catalog,
                                    const std::vector<systems::Profile>& profiles)
{
    QStringList tables;
    for (const db::TableInfo& table : catalog.tables)
        tables += table.name;
    if (tables.isEmpty())
        return failure(Error::Code::UnknownSystem, Words::tr("“%1” is a database without tables").arg(name),
                       Words::tr("ask for the export again"));
    constexpr qsizetype shown = 12;
    const qsizetype count = tables.size();
    QString list = tables.mid(0, shown).join(QLatin1String(", "));
    if (count > shown)
        list += Words::tr(" and %n more", nullptr, int(count - shown));
    QString advice;
    if (const auto near = systems::nearestSystem(profiles, catalog)) {
        advice = near->lacking.isEmpty()
                     ? Words::tr("“%1” comes nearest; its table is called %2")
                           .arg(near->profile->title, near->table)
                     : Words::tr("“%1” comes nearest, but %2 has no column %3")
                           .arg(near->profile->title, near->table, near->lacking.join(QLatin1String(", ")));
    } else {
        QStringList known;
        for (const systems::Profile& profile : profiles)
            known += profile.id;
        advice = Words::tr("known systems are %1").arg(known.join(QLatin1String(", ")));
    }
    return failure(Error::Code::UnknownSystem,
                   Words::tr("“%1” is of no system that is known; its tables are %2").arg(name, list),
                   advice);
}

/// The match that was asked for; without a wish the only one, or the one that clearly holds more.
Result<const systems::Match*> chooseMatch(const std::vector<systems::Match>& matches,
                                          const OpenOptions& options, const QString& name)
{
    QStringList names;
    for (const systems::Match& match : matches)
        names += choiceOf(match).name();
    if (!options.system.isEmpty()) {
        for (const systems::Match& match : matches) {
            if (choiceOf(match).name() == options.system || match.profile->id == options.system)
                return &match;
        }
        return failure(Error::Code::UnknownSystem,
                       Words::tr("“%1” holds no system %2").arg(name, options.system),
                       Words::tr("it holds %1").arg(names.join(QLatin1String(", "))));
    }
    return &matches.front();
}

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

    const QString name = QFileInfo(path).fileName();
    const std::vector<systems::Profile> profiles = systems::loadProfiles();
    const std::vector<systems::Match> matches = systems::findSystems(profiles, *catalog);
    if (matches.empty())
        return unknownSystem(name, *catalog, profiles);
    const auto match = chooseMatch(matches, options, name);
    if (!match)
        return tl::unexpected(match.error());
    systems::BoundSystem system = systems::BoundSystem::from(**match);

    SourceInfo info;
    info.location = options.location;
    info.displayName = name;
    info.engine = QStringLiteral("sqlite");
    info.system = choiceOf(**match);
    for (const systems::Match& other : matches) {
        if (&other != *match)
            info.others.push_back(choiceOf(other));
    }
    info.missing = missingEntities(system);
    info.sizeBytes = file->sizeBytes;
    info.isDemo = (*session)->applicationId().value_or(0) == demoApplicationId;
    info.hasTokens = system.hasField(Entity::Message, Field::InputTokens) ||
                     system.hasField(Entity::Message, Field::OutputTokens);
    info.hasSatisfaction = system.satisfactionTable.has_value();
    info.hasStoredStatistics = system.statisticsTable.has_value();
    if (!(*session)->file().note.isEmpty())
        info.notes += (*session)->file().note;
    if (file->walMode && file->hadWal)
        info.notes +=
            Words::tr("Another program may be writing to this file; new rows appear when you reload.");
    if (!catalog->unreadable.isEmpty())
        info.notes += Words::tr("Not read, because it is no plain table: %1.")
                          .arg(catalog->unreadable.mid(0, 10).join(QLatin1String(", ")));
    return std::unique_ptr<Database>(
        new SqliteDatabase(std::move(*session), std::move(system), std::move(info), options.sourceZone));
}

SqliteDatabase::SqliteDatabase(std::unique_ptr<db::SqliteSession> session, systems::BoundSystem system,
                               SourceInfo info, const QTimeZone& sourceZone)
    : m_session(std::move(session))
    , m_system(std::move(system))
    , m_info(std::move(info))
    , m_judge(sourceZone)
{
    m_dataVersion = m_session->dataVersion().value_or(0);
}

const RecordSchema& SqliteDatabase::schemaOf(Entity entity) const
{
    return *m_system.schemas.constFind(entity);
}

Result<void> SqliteDatabase::stillThere() const
{
    const db::SqliteFile& file = m_session->file();
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
    const auto version = m_session->dataVersion();
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

Result<std::shared_ptr<const Summary>> SqliteDatabase::summarize(const std::vector<TimeMs>& cuts,
                                                                 const chatlog::Filter& filter,
                                                                 const CancelToken& cancel,
                                                                 const Progress& progress)
{
    const db::SqliteSession::Scope scope(*m_session, cancel);
    return SummaryBuilder(*m_session, m_system, m_judge, cuts, filter, cancel, progress).build();
}

void SqliteDatabase::adoptSummary(std::shared_ptr<const Summary> summary)
{
    if (summary && (!m_conversations || m_conversations->summary() != summary))
        m_conversations =
            std::make_unique<ConversationList>(*m_session, m_system, m_judge, std::move(summary));
}

Result<ConversationList*> SqliteDatabase::conversations(const CancelToken& cancel, const Progress& progress)
{
    if (!m_system.has(Entity::Conversation) && !m_system.has(Entity::Message)) {
        const MissingEntity* missing = m_info.whyMissing(Entity::Conversation);
        return failure(Error::Code::NotThere, missing ? missing->sentence.chopped(1) : QString(),
                       Words::tr("see what else the database holds"));
    }
    if (!m_conversations) {
        auto summary = summarize({}, {}, cancel, progress);
        if (!summary)
            return tl::unexpected(summary.error());
        adoptSummary(std::move(*summary));
    }
    return m_conversations.get();
}

Result<SqliteDatabase::KeyOrder> SqliteDatabase::keyOrderOf(const Arm& arm)
{
    KeyOrder& order = m_keyOrders[{int(arm.entity), arm.index}];
    if (order != KeyOrder::Unknown)
        return order;
    const QString key = db::quoteIdentifier(arm.table.rowKey);
    auto statement = m_session->prepare(
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
    auto statement = m_session->prepare(QStringLiteral("SELECT %1, %2 FROM %3")
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
        auto statement = m_session->prepare(
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

Result<StreamEnd> SqliteDatabase::streamRows(const chatlog::ListQuery& query, const StreamOptions& options,
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
    MergedStream merged(query.order.descending);
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
        auto stream = ArmStream::open(*m_session, m_judge, std::move(request));
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
        struct Entry
        {
            bool known;
            bool isNumber;
            qint64 number;
            QString text;
            SortedRow row;
        };
        std::vector<Entry> entries;
        chatlog::ListQuery byTime = query;
        byTime.order = {};
        StreamOptions all;
        all.cutTexts = 200;
        all.trustKeys = true; // the order does not matter here
        const auto collected = streamRows(
            byTime, all,
            [&](chatlog::RecordView row, const chatlog::RowRef& ref) {
                const FieldValue& value = row[size_t(index)];
                const bool isNumber = schema.fields[size_t(index)].type == chatlog::FieldType::Integer ||
                                      schema.fields[size_t(index)].type == chatlog::FieldType::Time;
                entries.push_back({!value.isNull(),
                                   isNumber,
                                   isNumber ? value.toInteger().value_or(0) : 0,
                                   isNumber ? QString() : value.toString().toCaseFolded(),
                                   {ref.arm, ref.key}});
                return true;
            },
            cancel);
        if (!collected)
            return collected;
        const bool descending = query.order.descending;
        std::ranges::stable_sort(entries, [descending](const Entry& a, const Entry& b) {
            if (a.known != b.known)
                return a.known; // unknown ones last, whatever the direction
            if (!a.known)
                return false;
            if (a.isNumber)
                return descending ? a.number > b.number : a.number < b.number;
            return descending ? b.text < a.text : a.text < b.text;
        });
        m_sortedRows.clear();
        m_sortedRows.reserve(entries.size());
        for (const Entry& entry : entries)
            m_sortedRows.push_back(entry.row);
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
        auto statement = m_session->prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                                                .arg(plan.columns(), db::quoteIdentifier(arm.table.name),
                                                     db::quoteIdentifier(arm.table.rowKey)));
        if (!statement)
            return tl::unexpected(statement.error());
        lookups.push_back({std::move(plan), std::move(*statement)});
    }
    StreamEnd end;
    std::vector<FieldValue> row(fields.size());
    for (size_t i = options.after ? size_t(options.after->key + 1) : 0; i < m_sortedRows.size(); ++i) {
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

Result<StreamEnd> SqliteDatabase::streamPlaced(const chatlog::ListQuery& query, const StreamOptions& options,
                                               const PlacedSink& sink, const CancelToken& cancel)
{
    const db::SqliteSession::Scope scope(*m_session, cancel);
    if (query.entity == Entity::Conversation) {
        const auto list = conversations(cancel, {});
        if (!list)
            return tl::unexpected(list.error());
        auto end = (*list)->stream(query, options, sink, cancel);
        (*list)->release();
        return end;
    }
    if (!m_system.has(query.entity)) {
        const MissingEntity* missing = m_info.whyMissing(query.entity);
        return failure(Error::Code::NotThere, missing ? missing->sentence.chopped(1) : QString(),
                       Words::tr("see what else the database holds"));
    }
    if (query.order.field && *query.order.field != chatlog::timeFieldOf(query.entity))
        return streamSorted(query, options, sink, cancel);
    return streamRows(query, options, sink, cancel);
}

Result<StreamEnd> SqliteDatabase::stream(const chatlog::ListQuery& query, const StreamOptions& options,
                                         const chatlog::RecordSink& sink, const CancelToken& cancel)
{
    return streamPlaced(
        query, options, [&sink](chatlog::RecordView row, const chatlog::RowRef&) { return sink(row); },
        cancel);
}

Result<chatlog::Overview> SqliteDatabase::overview(const chatlog::ListQuery& query, const CancelToken& cancel,
                                                   const Progress& progress)
{
    const db::SqliteSession::Scope scope(*m_session, cancel);
    if (query.entity == Entity::Conversation) {
        const auto list = conversations(cancel, progress);
        if (!list)
            return tl::unexpected(list.error());
        auto overview = (*list)->overview(query, cancel);
        (*list)->release();
        return overview;
    }
    if (!m_system.has(query.entity))
        return chatlog::Overview{};
    return overviewOfRows(query, cancel, progress);
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
                auto ends =
                    m_session->prepare(QStringLiteral("SELECT min(%1), max(%1) FROM %2").arg(key, table));
                if (ends && ends->next().value_or(false)) {
                    topKey = ends->cell(1).integer;
                    keySpan = topKey - ends->cell(0).integer + 1;
                }
            }
            auto statement =
                m_session->prepare(QStringLiteral("SELECT %1 FROM %2").arg(plan.columns(), table) +
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
    const db::SqliteSession::Scope scope(*m_session, cancel);
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
        auto statement = m_session->prepare(
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
    std::vector<chatlog::Conversation> recent(seen.cbegin(), seen.cend());
    std::ranges::sort(recent, [](const chatlog::Conversation& a, const chatlog::Conversation& b) {
        return std::tie(b.lastActivityAt, a.conversationId.value) <
               std::tie(a.lastActivityAt, b.conversationId.value);
    });
    if (qsizetype(recent.size()) > limit)
        recent.resize(size_t(limit));

    // What the system's own table says of them, in one question.
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
        auto statement = m_session->prepare(
            QStringLiteral("SELECT %1 FROM %2").arg(plan.columns(), db::quoteIdentifier(arm.table.name)) +
            where->sql());
        if (!statement)
            return tl::unexpected(statement.error());
        statement->bindAll(where->values);
        std::vector<FieldValue> values(fields.size());
        for (;;) {
            const auto row = statement->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            plan.decode(*statement, values.data());
            const chatlog::Conversation read = chatlog::Conversation::fromRecord(schema, values);
            for (chatlog::Conversation& conversation : recent) {
                if (conversation.conversationId != read.conversationId)
                    continue;
                const auto take = [](QString& to, const QString& from) {
                    if (!from.isEmpty())
                        to = from;
                };
                take(conversation.title, read.title);
                take(conversation.threadId, read.threadId);
                take(conversation.userId, read.userId);
                take(conversation.userName, read.userName);
                take(conversation.userType, read.userType);
                take(conversation.widgetId, read.widgetId);
                take(conversation.status, read.status);
                take(conversation.model, read.model);
                if (read.startedAt)
                    conversation.startedAt = read.startedAt;
                if (!read.tags.isEmpty())
                    conversation.tags = read.tags;
            }
        }
    }
    return recent;
}

Result<chatlog::Thread> SqliteDatabase::thread(const ConversationId& id, const CancelToken& cancel,
                                               const Progress& progress)
{
    const db::SqliteSession::Scope scope(*m_session, cancel);
    const auto list = conversations(cancel, progress);
    if (!list)
        return tl::unexpected(list.error());
    auto thread = ThreadReader(*m_session, m_system, m_judge, **list, cancel, progress).read(id.value);
    (*list)->release();
    return thread;
}

const Arm* SqliteDatabase::armOf(const chatlog::RowRef& ref) const
{
    const std::vector<Arm>& arms = m_system.armsOf(ref.entity);
    return ref.arm >= 0 && size_t(ref.arm) < arms.size() ? &arms[size_t(ref.arm)] : nullptr;
}

template <class T>
Result<T> SqliteDatabase::oneRow(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    const db::SqliteSession::Scope scope(*m_session, cancel);
    const Arm* arm = armOf(ref);
    if (arm) {
        const RecordSchema& schema = schemaOf(ref.entity);
        const systems::RowPlan plan(*arm, fieldsOf(schema), m_judge);
        auto statement = m_session->prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                                                .arg(plan.columns(), db::quoteIdentifier(arm->table.name),
                                                     db::quoteIdentifier(arm->table.rowKey)));
        if (!statement)
            return tl::unexpected(statement.error());
        statement->bind(1, db::Bound::of(ref.key));
        const auto row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        if (*row) {
            std::vector<FieldValue> values(schema.fields.size());
            plan.decode(*statement, values.data());
            T value = T::fromRecord(schema, values);
            value.row = ref;
            return value;
        }
    }
    return failure(Error::Code::NotThere, Words::tr("That row is not there any more"),
                   Words::tr("reload the list"));
}

Result<chatlog::Message> SqliteDatabase::message(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::Message>(ref, cancel);
}

Result<chatlog::ToolCall> SqliteDatabase::toolCall(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::ToolCall>(ref, cancel);
}

Result<chatlog::LogEntry> SqliteDatabase::logEntry(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::LogEntry>(ref, cancel);
}

Result<chatlog::Job> SqliteDatabase::job(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::Job>(ref, cancel);
}

Result<chatlog::Execution> SqliteDatabase::execution(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::Execution>(ref, cancel);
}

Result<chatlog::RawRow> SqliteDatabase::rawRow(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    const db::SqliteSession::Scope scope(*m_session, cancel);
    const Arm* arm = armOf(ref);
    if (arm) {
        auto statement =
            m_session->prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                                   .arg(columnList(arm->table), db::quoteIdentifier(arm->table.name),
                                        db::quoteIdentifier(arm->table.rowKey)));
        if (!statement)
            return tl::unexpected(statement.error());
        statement->bind(1, db::Bound::of(ref.key));
        const auto row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            return rawRowFrom(arm->table, *statement, 0);
    }
    return failure(Error::Code::NotThere, Words::tr("That row is not there any more"),
                   Words::tr("reload the list"));
}

} // namespace scrollback::source
