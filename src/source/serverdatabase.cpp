// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/serverdatabase.h"

#include "base/words.h"
#include "source/indexadvice.h"
#include "source/overviewbuilder.h"
#include "source/serverstream.h"

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using systems::Arm;

namespace {

constexpr qint64 rowsInPiece = 20'000; ///< of streams that take turns on one connection
constexpr qint64 cancelEvery = 4096;

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
        found->info.notes += Words::tr("This user has no right to read: %1.")
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

/// Asked every few seconds: only what an index or a counter answers, never by a pass over a table.
Result<QByteArray> ServerDatabase::contentMark()
{
    auto mark = writesCounted();
    for (const Entity entity : chatlog::allEntities) {
        for (const Arm& arm : m_system.armsOf(entity)) {
            if (!mark)
                return mark;
            const db::ColumnInfo* key = arm.keyColumn();
            const db::ColumnInfo* time = plainTimeOf(arm);
            const db::ColumnInfo* newest = nullptr;
            if (key && key->kind == db::ColumnKind::Integer)
                newest = key;
            else if (time && hasIndexOn(arm.table, *time))
                newest = time;
            if (!newest)
                continue;
            auto row = firstRow(QStringLiteral("SELECT max(%1) FROM %2")
                                    .arg(arm.dialect.name(*newest), arm.dialect.table(arm.table)),
                                {});
            if (!row)
                return row;
            *mark += ' ' + *row;
        }
    }
    return mark;
}

/// What the server itself counts: rows that were changed or deleted show only there.
Result<QByteArray> ServerDatabase::writesCounted()
{
    const bool postgres = session().engine() == db::Engine::Postgres;
    QStringList places;
    std::vector<db::Bound> names;
    for (const Entity entity : chatlog::allEntities) {
        for (const Arm& arm : m_system.armsOf(entity)) {
            places += postgres ? QStringLiteral("(?,?)") : QStringLiteral("?");
            if (postgres)
                names.push_back(db::Bound::of(arm.table.schema));
            names.push_back(db::Bound::of(arm.table.name));
        }
    }
    const QString sql =
        postgres
            ? QStringLiteral("SELECT concat_ws(',', sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del)) FROM "
                             "pg_stat_user_tables WHERE (schemaname, relname) IN (%1)")
            : QStringLiteral("SELECT CAST(max(update_time) AS CHAR) FROM information_schema.tables "
                             "WHERE table_schema = database() AND table_name IN (%1)");
    return firstRow(sql.arg(places.join(QLatin1Char(','))), names);
}

Result<QByteArray> ServerDatabase::firstRow(const QString& sql, const std::vector<db::Bound>& values)
{
    const auto rows = session().query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = (*rows)->next();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? systems::cellText((*rows)->cell(0)).toUtf8() : QByteArray();
}

void ServerDatabase::forgetContent()
{
    // Which tables' keys rise with their times is kept: new rows seldom change it, and looking is a pass.
    forgetRows();
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

Result<std::unique_ptr<RowStream>> ServerDatabase::openArm(const Arm& arm, const chatlog::ListQuery& query,
                                                           const std::vector<Field>& fields,
                                                           const StreamOptions& options, bool& provisional)
{
    auto where = systems::WhereClause::from(m_system, arm, query.filter);
    if (!where)
        return tl::unexpected(where.error());
    if (where->never)
        return nullptr;
    const auto byKey = listsByKey(arm, options.trustKeys, provisional);
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
    else if (m_system.armsOf(query.entity).size() > 1)
        request.piece = rowsInPiece;
    return std::make_unique<ServerStream>(session(), m_judge, std::move(request));
}

Result<chatlog::Overview> ServerDatabase::overviewOfRows(const chatlog::ListQuery& query,
                                                         const CancelToken& cancel, const Progress&)
{
    const OverviewFields fields = overviewFields(query.entity);
    const bool sorted = isSorted(query);
    StreamOptions options;
    options.cutTexts = 200;
    bool provisional = false; // keys are not trusted here
    auto merged = openRows(query, fields.all, options, provisional);
    if (!merged)
        return tl::unexpected(merged.error());
    OverviewBuilder builder(fields.facets);
    std::optional<chatlog::Cursor> last;
    for (qint64 position = 0;; ++position) {
        const auto more = merged->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return builder.finish(query.filter.period);
        if (position % cancelEvery == 0 && cancel.cancelled())
            return stopped();
        if (position % chatlog::Overview::pageSize == 0) {
            if (position > 0 && sorted)
                last = cursorAt(position - 1);
            builder.anchor(position == 0 ? std::nullopt : last);
        }
        const RowStream& stream = merged->current();
        if (!sorted)
            last = stream.place().cursor();
        builder.add(stream.values()[fields.time].toTime(),
                    rowFailed(query.entity, stream.values()[fields.failure]), stream.values().data());
    }
}

} // namespace scrollback::source
