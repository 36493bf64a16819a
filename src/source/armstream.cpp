// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/armstream.h"

#include <algorithm>

namespace scrollback::source {

using systems::Arm;

ArmStream::ArmStream(db::SqliteSession& session, const TimeJudge& judge, Request request)
    : m_session(session)
    , m_request(std::move(request))
    , m_fields(neededFields(*m_request.arm, m_request.fields, m_request.where))
    , m_plan(*m_request.arm, m_fields, judge, m_request.cutTexts)
    , m_timeIndex(
          size_t(std::ranges::find(m_fields, chatlog::timeFieldOf(m_request.arm->entity)) - m_fields.begin()))
    , m_values(m_fields.size())
{
}

Result<std::unique_ptr<ArmStream>> ArmStream::open(db::SqliteSession& session, const TimeJudge& judge,
                                                   Request request)
{
    std::unique_ptr<ArmStream> stream(new ArmStream(session, judge, std::move(request)));
    if (auto started = stream->start(); !started)
        return tl::unexpected(started.error());
    return stream;
}

/// The first key whose time is at or after `t` (or, with `after`, later than `t`), where keys rise with
/// times.
Result<std::optional<qint64>> ArmStream::keyAtTime(TimeMs t, bool after)
{
    const Arm& arm = *m_request.arm;
    const QString key = arm.dialect.name(arm.table.rowKey);
    const QString table = arm.dialect.table(arm.table);
    // Asked for both at once, SQLite walks over the whole table; each alone is at an end of it.
    auto ends = m_session.prepare(
        QStringLiteral("SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)").arg(key, table));
    if (!ends)
        return tl::unexpected(ends.error());
    if (const auto row = ends->next(); !row)
        return tl::unexpected(row.error());
    if (ends->cell(0).isNull())
        return std::optional<qint64>();
    qint64 low = ends->cell(0).integer;
    const qint64 high = ends->cell(1).integer;
    qint64 count = high - low + 1;
    auto probe = m_session.prepare(QStringLiteral("SELECT %1, %2 FROM %3 WHERE %1 >= ? ORDER BY %1 LIMIT 1")
                                       .arg(key, systems::RowPlan::timeExpression(arm), table));
    if (!probe)
        return tl::unexpected(probe.error());
    while (count > 0) {
        const qint64 half = count / 2;
        probe->reset();
        probe->bind(1, db::Bound::of(low + half));
        const auto row = probe->next();
        if (!row)
            return tl::unexpected(row.error());
        const bool before = *row && !probe->cell(1).isNull() &&
                            (after ? probe->cell(1).integer <= t : probe->cell(1).integer < t);
        if (before) {
            const qint64 next = std::max(low + half, probe->cell(0).integer) + 1;
            count -= next - low;
            low = next;
        } else {
            count = half;
        }
    }
    return std::optional(low);
}

Result<void> ArmStream::start()
{
    const Arm& arm = *m_request.arm;
    const QString table = arm.dialect.table(arm.table);
    const QString key = arm.dialect.name(arm.table.rowKey);
    systems::WhereClause where = m_request.where;

    if (m_request.keys) {
        const KeyList& keys = *m_request.keys; // newest first
        if (m_request.after) {
            const auto isAfter = [&](const TimedKey& at) {
                const RowPlace place{at.time, at.key, arm.index};
                return m_request.descending ? place < *m_request.after : place > *m_request.after;
            };
            if (m_request.descending) {
                const auto first = std::partition_point(keys.begin(), keys.end(),
                                                        [&](const TimedKey& at) { return !isAfter(at); });
                m_nextKey = size_t(first - keys.begin());
            } else {
                const auto first = std::partition_point(keys.rbegin(), keys.rend(),
                                                        [&](const TimedKey& at) { return !isAfter(at); });
                m_nextKey = size_t(first - keys.rbegin());
            }
        }
        // The filter was applied when the keys were collected.
        auto statement = m_session.prepare(
            QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?").arg(m_plan.columns(), table, key));
        if (!statement)
            return tl::unexpected(statement.error());
        m_statement.emplace(std::move(*statement));
        return {};
    }

    if (m_request.period.from) {
        const auto first = keyAtTime(*m_request.period.from, false);
        if (!first)
            return tl::unexpected(first.error());
        if (*first)
            where.add(key + QStringLiteral(" >= ?"), {db::Bound::of(**first)});
    }
    if (m_request.period.to) {
        const auto end = keyAtTime(*m_request.period.to, false);
        if (!end)
            return tl::unexpected(end.error());
        if (*end)
            where.add(key + QStringLiteral(" < ?"), {db::Bound::of(**end)});
    }
    if (m_request.after) {
        const RowPlace& after = *m_request.after;
        if (after.arm == arm.index) {
            where.add(key + (m_request.descending ? QStringLiteral(" < ?") : QStringLiteral(" > ?")),
                      {db::Bound::of(after.key.number)});
        } else if (after.time != RowPlace::noTime) {
            // Another arm's row: go to its time, and pass over the few of the same millisecond in next().
            const auto edge = keyAtTime(after.time, m_request.descending);
            if (!edge)
                return tl::unexpected(edge.error());
            if (*edge)
                where.add(key + (m_request.descending ? QStringLiteral(" < ?") : QStringLiteral(" >= ?")),
                          {db::Bound::of(**edge)});
        }
    }
    auto statement = m_session.prepare(QStringLiteral("SELECT %1 FROM %2").arg(m_plan.columns(), table) +
                                       where.sql() + QStringLiteral(" ORDER BY ") + key +
                                       (m_request.descending ? QStringLiteral(" DESC") : QString()));
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(where.values);
    m_statement.emplace(std::move(*statement));
    return {};
}

Result<bool> ArmStream::step()
{
    if (!m_request.keys)
        return m_statement->next();
    const KeyList& keys = *m_request.keys;
    while (m_nextKey < keys.size()) {
        const size_t at = m_request.descending ? m_nextKey : keys.size() - 1 - m_nextKey;
        ++m_nextKey;
        m_statement->reset();
        m_statement->bind(1, db::Bound::of(keys[at].key));
        auto row = m_statement->next();
        if (!row || *row)
            return row;
        // deleted meanwhile
    }
    return false;
}

Result<bool> ArmStream::next()
{
    for (;;) {
        auto row = step();
        if (!row || !*row)
            return row;
        m_plan.decode(*m_statement, m_values.data());
        m_place.arm = m_request.arm->index;
        m_place.key.number = m_plan.key(*m_statement);
        m_place.time = m_values[m_timeIndex].toTime().value_or(RowPlace::noTime);
        if (!m_request.where.residual.empty() && !m_request.where.accepts(m_fields, m_values.data()))
            continue;
        if (m_request.after && !m_request.keys && m_request.after->arm != m_place.arm &&
            (m_request.descending ? m_place >= *m_request.after : m_place <= *m_request.after))
            continue;
        return true;
    }
}

} // namespace scrollback::source
