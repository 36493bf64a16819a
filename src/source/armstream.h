// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlitesession.h"
#include "source/rowstream.h"
#include "systems/rowplan.h"

namespace scrollback::source {

/// A row's time and key; as small as it can be: a list has one for every row.
struct TimedKey
{
    TimeMs time = RowPlace::noTime;
    qint64 key = 0;

    friend auto operator<=>(const TimedKey&, const TimedKey&) = default;
};

/// Keys of some rows in the order of their times, newest first.
using KeyList = std::vector<TimedKey>;

/// The rows of one arm of a file.
///
/// Where the keys rise with the times (a log that is written as things happen), one statement runs over the
/// keys. Elsewhere the keys are first put in the order of the times, and each row is then looked up.
class ArmStream final : public RowStream
{
public:
    struct Request
    {
        const systems::Arm* arm = nullptr;
        systems::WhereClause where; ///< without the period
        TimeRange period;
        std::vector<chatlog::Field> fields; ///< what the caller wants, first; more may follow
        bool descending = true;
        std::optional<RowPlace> after;
        int cutTexts = 0;
        std::shared_ptr<const KeyList> keys; ///< rows in order; null: the keys' own order is the order
    };

    static Result<std::unique_ptr<ArmStream>> open(db::SqliteSession& session, const TimeJudge& judge,
                                                   Request request);

    Result<bool> next() override;
    const RowPlace& place() const override { return m_place; }
    const std::vector<chatlog::FieldValue>& values() const override { return m_values; }

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
    RowPlace m_place;
    std::vector<chatlog::FieldValue> m_values;
};

} // namespace scrollback::source
