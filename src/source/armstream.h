// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/page.h"
#include "db/sqlitesession.h"
#include "systems/rowplan.h"
#include "systems/whereclause.h"

#include <memory>
#include <vector>

namespace scrollback::source {

/// A row's time and key; rows without a time have noTime and come last.
struct TimedKey
{
    static constexpr TimeMs noTime = std::numeric_limits<TimeMs>::min();

    TimeMs time = noTime;
    qint64 key = 0;

    friend auto operator<=>(const TimedKey&, const TimedKey&) = default;
};

/// Keys of some rows in the order of their times, newest first.
using KeyList = std::vector<TimedKey>;

/// The place of a cursor in the total order (time, key, arm).
struct Place
{
    TimedKey at;
    int arm = 0;

    static Place of(const chatlog::Cursor& cursor)
    {
        return {{cursor.time.value_or(TimedKey::noTime), cursor.key.number}, cursor.arm};
    }
    chatlog::Cursor cursor() const
    {
        return {at.time == TimedKey::noTime ? std::nullopt : std::optional(at.time), at.key, arm};
    }
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// The rows of one arm that a filter leaves, in the order of their times, from a place on.
///
/// Where the keys rise with the times (a log that is written as things happen), one statement runs over the
/// keys. Elsewhere the keys are first put in the order of the times, and each row is then looked up.
class ArmStream
{
public:
    struct Request
    {
        const systems::Arm* arm = nullptr;
        systems::WhereClause where; ///< without the period
        TimeRange period;
        std::vector<chatlog::Field> fields; ///< what the caller wants, first; more may follow
        bool descending = true;
        std::optional<Place> after;
        int cutTexts = 0;
        std::shared_ptr<const KeyList> keys; ///< rows in order; null: the keys' own order is the order
    };

    static Result<std::unique_ptr<ArmStream>> open(db::SqliteSession& session, const TimeJudge& judge,
                                                   Request request);

    /// Moves to the next row that passes; false after the last.
    Result<bool> next();
    const Place& place() const { return m_place; }
    const std::vector<chatlog::FieldValue>& values() const { return m_values; }

private:
    ArmStream(db::SqliteSession& session, const TimeJudge& judge, Request request);
    Result<void> start();
    Result<bool> step();
    Result<std::optional<qint64>> keyAtTime(TimeMs t, bool after);

    db::SqliteSession& m_session;
    Request m_request;
    std::vector<chatlog::Field> m_fields;
    systems::RowPlan m_plan;
    size_t m_timeIndex;
    std::optional<db::Statement> m_statement;
    size_t m_nextKey = 0;
    Place m_place;
    std::vector<chatlog::FieldValue> m_values;
};

} // namespace scrollback::source
