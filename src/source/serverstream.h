// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "source/rowstream.h"
#include "systems/rowplan.h"

#include <deque>

namespace scrollback::source {

/// The rows of one arm on a server, which puts them in order, by an index where it has one.
///
/// A whole stream is read as it comes; what is limited, or shares its session with another stream, is fetched
/// in pieces, each of which begins behind the last row of the one before.
class ServerStream final : public RowStream
{
public:
    struct Request
    {
        const systems::Arm* arm = nullptr;
        systems::WhereClause where;         ///< with the period
        std::vector<chatlog::Field> fields; ///< what the caller wants, first; more may follow
        bool descending = true;
        std::optional<RowPlace> after;
        int cutTexts = 0;
        qint64 piece = 0; ///< rows to be fetched at once; 0: all, as they come
        bool byKey =
            false; ///< the keys' own order is that of the times (a log that is written as things happen)
    };

    ServerStream(db::Session& session, const TimeJudge& judge, Request request);

    Result<bool> next() override;
    const RowPlace& place() const override { return m_current.place; }
    const std::vector<chatlog::FieldValue>& values() const override { return m_current.values; }

private:
    /// A row that outlives its statement.
    struct OwnRow
    {
        RowPlace place;
        std::vector<chatlog::FieldValue> values;
        std::vector<char> texts; ///< what the values point into: a vector's room moves with it
    };
    /// Rows with a time and rows without one are two statements: so an index serves the first.
    enum class Part { Timed, Untimed, ByKey };

    QString timeOrder() const;
    QString statement(Part part, std::vector<db::Bound>& values) const;
    void addPlace(systems::WhereClause& where, Part part) const;
    Result<bool> open();
    Result<std::optional<OwnRow>> read();
    Result<std::optional<OwnRow>> readPassing();
    OwnRow keep(const db::Row& row);
    bool isBehind(const RowPlace& place) const;

    db::Session& m_session;
    Request m_request;
    std::vector<chatlog::Field> m_fields;
    systems::RowPlan m_plan;
    size_t m_timeIndex;
    const db::ColumnInfo*
        m_plainTime; ///< the column that is the time, where its own order is that of the times

    std::vector<Part> m_parts; ///< still to be read, the next one last
    std::optional<RowPlace> m_after;
    qint64 m_piece;
    std::unique_ptr<db::Rows> m_rows;
    std::deque<OwnRow> m_fetched;
    bool m_pieceWasFull = false;
    bool m_open = false;

    std::deque<OwnRow> m_group;        ///< rows of one millisecond, in the order of their keys
    std::optional<OwnRow> m_nextGroup; ///< the first row behind them
    OwnRow m_current;
    std::vector<chatlog::FieldValue> m_decoded;
};

/// The column that is the time of an arm's rows, where its own order is that of the times; null where the
/// time has to be made of it first.
const db::ColumnInfo* plainTimeOf(const systems::Arm& arm);

} // namespace scrollback::source
