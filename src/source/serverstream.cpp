// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/serverstream.h"

#include <algorithm>
#include <cstring>

namespace scrollback::source {

using chatlog::FieldValue;
using systems::Arm;

const db::ColumnInfo* plainTimeOf(const Arm& arm)
{
    const auto sources = arm.fields.constFind(chatlog::timeFieldOf(arm.entity));
    if (sources == arm.fields.cend() || sources->size() != 1 || !sources->front().minusMs.isEmpty())
        return nullptr;
    const db::ColumnInfo* column = arm.table.column(sources->front().column);
    return column && !arm.dialect.timeLiteral(*column, 0).isEmpty() ? column : nullptr;
}

ServerStream::ServerStream(db::Session& session, const TimeJudge& judge, Request request)
    : m_session(session)
    , m_request(std::move(request))
    , m_fields(neededFields(*m_request.arm, m_request.fields, m_request.where))
    , m_plan(*m_request.arm, m_fields, judge, m_request.cutTexts)
    , m_timeIndex(
          size_t(std::ranges::find(m_fields, chatlog::timeFieldOf(m_request.arm->entity)) - m_fields.begin()))
    , m_plainTime(plainTimeOf(*m_request.arm))
    , m_parts(m_request.descending ? std::vector{Part::Untimed, Part::Timed}
                                   : std::vector{Part::Timed, Part::Untimed})
    , m_after(m_request.after)
    , m_piece(m_request.piece)
    , m_decoded(m_fields.size())
{
    // Whoever stands among the rows of the second part has the first one behind.
    if (m_request.byKey)
        m_parts = {Part::ByKey};
    else if (m_after && (m_after->time == RowPlace::noTime) == m_request.descending)
        m_parts.pop_back();
}

QString ServerStream::timeOrder() const
{
    return m_plainTime ? m_request.arm->dialect.name(*m_plainTime)
                       : systems::RowPlan::timeExpression(*m_request.arm);
}

/// Rows from m_after on, that row itself and its equals of other arms included: they are passed over one by
/// one.
void ServerStream::addPlace(systems::WhereClause& where, Part part) const
{
    const Arm& arm = *m_request.arm;
    const bool down = m_request.descending;
    if (!m_after)
        return;
    if (part == Part::ByKey) {
        where.add(arm.dialect.name(arm.table.rowKey) +
                      (down ? QStringLiteral(" < ?") : QStringLiteral(" > ?")),
                  {db::Bound::of(m_after->key.number)});
        return;
    }
    if ((m_after->time == RowPlace::noTime) != (part == Part::Untimed))
        return;
    const db::ColumnInfo* key = arm.keyColumn();
    std::vector<db::Bound> keyBound;
    QString keyTerm;
    if (key) {
        keyTerm = arm.dialect.key(*key) + (down ? QStringLiteral(" <= ") : QStringLiteral(" >= ")) +
                  arm.dialect.keyValue(*key);
        keyBound = {m_after->key.text.isNull() ? db::Bound::of(m_after->key.number)
                                               : db::Bound::of(QString::fromUtf8(m_after->key.text))};
    }
    if (part == Part::Untimed) {
        if (key)
            where.add(keyTerm, keyBound);
        return;
    }
    // All of the same millisecond, and of these only what the key leaves.
    const TimeMs t = m_after->time;
    const auto before = [&](TimeMs limit, std::vector<db::Bound>& marks) -> QString {
        if (m_plainTime) {
            const QString literal = arm.dialect.timeLiteral(*m_plainTime, limit);
            if (!literal.isEmpty())
                return timeOrder() + (down ? QStringLiteral(" < ") : QStringLiteral(" >= ")) + literal;
        }
        marks.push_back(db::Bound::of(limit));
        return systems::RowPlan::timeExpression(arm) +
               (down ? QStringLiteral(" < ?") : QStringLiteral(" >= ?"));
    };
    std::vector<db::Bound> bound;
    const QString outer = before(down ? t + 1 : t, bound);
    where.add(outer, bound);
    if (!key)
        return;
    bound.clear();
    const QString beyond = before(down ? t : t + 1, bound);
    bound.insert(bound.end(), keyBound.begin(), keyBound.end());
    where.add(QStringLiteral("(%1 OR %2)").arg(beyond, keyTerm), bound);
}

QString ServerStream::statement(Part part, std::vector<db::Bound>& values) const
{
    const Arm& arm = *m_request.arm;
    const QString direction = m_request.descending ? QStringLiteral(" DESC") : QString();
    systems::WhereClause where = m_request.where;
    if (part != Part::ByKey)
        where.add(systems::RowPlan::timeExpression(arm) +
                  (part == Part::Timed ? QStringLiteral(" IS NOT NULL") : QStringLiteral(" IS NULL")));
    addPlace(where, part);
    QStringList order;
    if (part == Part::Timed)
        order += timeOrder() + direction;
    if (const db::ColumnInfo* key = arm.keyColumn())
        order += arm.dialect.key(*key) + direction;
    QString sql = m_plan.select() + where.sql();
    if (!order.isEmpty())
        sql += QStringLiteral(" ORDER BY ") + order.join(QLatin1String(", "));
    if (m_piece > 0)
        sql += QStringLiteral(" LIMIT %1").arg(m_piece);
    values = where.values;
    return sql;
}

ServerStream::OwnRow ServerStream::keep(const db::Row& row)
{
    m_plan.decode(row, m_decoded.data());
    OwnRow own;
    own.place = {m_decoded[m_timeIndex].toTime().value_or(RowPlace::noTime), m_plan.rowKey(row),
                 m_request.arm->index};
    own.values = m_decoded;
    size_t size = 0;
    for (const FieldValue& value : m_decoded)
        size += value.text.size();
    own.texts.resize(size);
    char* at = own.texts.data();
    for (FieldValue& value : own.values) {
        if (value.text.empty())
            continue;
        std::memcpy(at, value.text.data(), value.text.size());
        value.text = {at, value.text.size()};
        at += value.text.size();
    }
    return own;
}

bool ServerStream::isBehind(const RowPlace& place) const
{
    return !m_after || m_request.byKey || (m_request.descending ? place < *m_after : place > *m_after);
}

/// Asks for the next part, or the next piece of it; false where there is none.
Result<bool> ServerStream::open()
{
    if (m_parts.empty())
        return false;
    std::vector<db::Bound> values;
    const QString sql = statement(m_parts.back(), values);
    auto rows = m_session.query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    m_open = true;
    m_pieceWasFull = false;
    if (m_piece == 0) {
        m_rows = std::move(*rows);
        return true;
    }
    qint64 read = 0;
    for (;;) {
        auto row = (*rows)->next();
        if (!row)
            return row;
        if (!*row)
            break;
        ++read;
        OwnRow own = keep(**rows);
        if (m_request.where.residual.empty() || m_request.where.accepts(m_fields, own.values.data()))
            m_fetched.push_back(std::move(own));
    }
    m_pieceWasFull = read >= m_piece;
    return true;
}

/// The next row of the server's order, within what is open.
Result<std::optional<ServerStream::OwnRow>> ServerStream::read()
{
    if (m_piece > 0) {
        if (m_fetched.empty())
            return std::optional<OwnRow>();
        OwnRow own = std::move(m_fetched.front());
        m_fetched.pop_front();
        return std::optional(std::move(own));
    }
    for (;;) {
        const auto row = m_rows->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return std::optional<OwnRow>();
        OwnRow own = keep(*m_rows);
        if (m_request.where.residual.empty() || m_request.where.accepts(m_fields, own.values.data()))
            return std::optional(std::move(own));
    }
}

Result<std::optional<ServerStream::OwnRow>> ServerStream::readPassing()
{
    for (;;) {
        auto row = read();
        if (!row || !*row || isBehind((**row).place))
            return row;
    }
}

Result<bool> ServerStream::next()
{
    for (;;) {
        if (!m_group.empty()) {
            m_current = std::move(m_group.front());
            m_group.pop_front();
            m_after = m_current.place;
            return true;
        }
        if (!m_open) {
            auto opened = open();
            if (!opened || !*opened)
                return opened;
        }
        // Columns finer than a millisecond are in an order of their own within one.
        bool ended = false;
        if (m_nextGroup) {
            m_group.push_back(std::move(*m_nextGroup));
            m_nextGroup.reset();
        }
        for (;;) {
            auto row = readPassing();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row) {
                ended = true;
                break;
            }
            const bool sameTime = m_group.empty() || m_group.front().place.time == (**row).place.time;
            if (!sameTime) {
                m_nextGroup = std::move(*row);
                break;
            }
            m_group.push_back(std::move(**row));
            // Rows without a time are one group, already in the order of their keys.
            if (m_parts.back() != Part::Timed || !m_plainTime)
                break;
        }
        if (ended) {
            m_open = false;
            m_rows.reset();
            if (m_pieceWasFull) {
                // The last millisecond may go on in the next piece, which begins behind what was handed out.
                if (m_plainTime && m_parts.back() == Part::Timed)
                    m_group.clear();
                m_piece *= 2;
            } else {
                m_parts.pop_back();
            }
        }
        std::ranges::sort(m_group, [this](const OwnRow& a, const OwnRow& b) {
            return m_request.descending ? a.place > b.place : a.place < b.place;
        });
    }
}

} // namespace scrollback::source
