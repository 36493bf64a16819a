// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitedatabase.h"

#include "base/words.h"
#include "source/overviewbuilder.h"

#include <QFileInfo>

#include <algorithm>

namespace scrollback::source {

using chatlog::Field;
using chatlog::FieldValue;
using systems::Arm;

namespace {

constexpr qint64 demoApplicationId = 0x53426b64; ///< "SBkd", see demo/demo.h
constexpr size_t keyListsKept = 3;
constexpr qint64 cancelEvery = 4096;

/// A row's place in the total order, as small as it can be: an overview may hold one for every row.
struct Place
{
    TimedKey at;
    int arm = 0;

    chatlog::Cursor cursor() const { return RowPlace{at.time, at.key, arm}.cursor(); }
    friend auto operator<=>(const Place&, const Place&) = default;
};

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

Result<QByteArray> SqliteDatabase::contentMark()
{
    if (auto there = stillThere(); !there)
        return tl::unexpected(there.error());
    const auto version = sqlite().dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    return QByteArray::number(*version);
}

void SqliteDatabase::forgetContent()
{
    m_keyOrders.clear();
    m_cachedKeys.clear();
    forgetRows();
}

Result<SqliteDatabase::KeyOrder> SqliteDatabase::keyOrderOf(const Arm& arm)
{
    KeyOrder& order = m_keyOrders[{int(arm.entity), arm.index}];
    if (order != KeyOrder::Unknown)
        return order;
    auto statement =
        sqlite().prepare(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                             .arg(systems::RowPlan::timeExpression(arm), arm.dialect.table(arm.table),
                                  arm.dialect.name(arm.table.rowKey)));
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
    auto statement =
        sqlite().prepare(QStringLiteral("SELECT %1, %2 FROM %3")
                             .arg(arm.dialect.name(arm.table.rowKey), systems::RowPlan::timeExpression(arm),
                                  arm.dialect.table(arm.table)) +
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
        keys->push_back({time.isNull() ? RowPlace::noTime : time.integer, statement->cell(0).integer});
    }
    std::ranges::sort(*keys, std::greater<>());
    m_cachedKeys.push_front({query, keys});
    if (m_cachedKeys.size() > keyListsKept)
        m_cachedKeys.pop_back();
    return std::shared_ptr<const KeyList>(keys);
}

Result<std::unique_ptr<RowStream>> SqliteDatabase::openArm(const Arm& arm, const chatlog::ListQuery& query,
                                                           const std::vector<Field>& fields,
                                                           const StreamOptions& options, bool& provisional)
{
    auto where = systems::WhereClause::from(m_system, arm, query.filter, false);
    if (!where)
        return tl::unexpected(where.error());
    if (where->never)
        return nullptr;
    KeyOrder order = m_keyOrders.value({int(arm.entity), arm.index}, KeyOrder::Unknown);
    if (order == KeyOrder::Unknown && options.trustKeys) {
        order = KeyOrder::ByTime;
        provisional = true;
    }
    if (order == KeyOrder::Unknown) {
        const auto found = keyOrderOf(arm);
        if (!found)
            return tl::unexpected(found.error());
        order = *found;
    }
    ArmStream::Request request;
    request.arm = &arm;
    request.fields = fields;
    request.descending = query.order.descending;
    request.cutTexts = options.cutTexts;
    if (options.after)
        request.after = RowPlace::of(*options.after);
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
    return ArmStream::open(sqlite(), m_judge, std::move(request));
}

Result<chatlog::Overview> SqliteDatabase::overviewOfRows(const chatlog::ListQuery& query,
                                                         const CancelToken& cancel, const Progress& progress)
{
    const OverviewFields fields = overviewFields(query.entity);
    const bool sorted = isSorted(query);

    const std::vector<Arm>& arms = m_system.armsOf(query.entity);
    // One table whose keys rise with its times needs no list of keys; that is found out on the way.
    bool collect = sorted || arms.size() > 1;
    std::vector<Place> places;
    for (int attempt = 0;; ++attempt) {
        OverviewBuilder builder(fields.facets);
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
            std::vector<Field> wanted = fields.all;
            for (const chatlog::Condition& condition : where->residual) {
                if (std::ranges::find(wanted, condition.field) == wanted.end())
                    wanted.push_back(condition.field);
            }
            const systems::RowPlan plan(arm, wanted, m_judge);
            const QString key = arm.dialect.name(arm.table.rowKey);
            const QString table = arm.dialect.table(arm.table);
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
                const auto time = values[fields.time].toTime();
                const Place place{{time.value_or(RowPlace::noTime), plan.key(*statement)}, arm.index};
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
                builder.add(time, rowFailed(query.entity, values[fields.failure]), values.data());
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
                builder.anchor(at == 0 ? std::nullopt : std::optional(cursorAt(at - 1)));
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

} // namespace scrollback::source
