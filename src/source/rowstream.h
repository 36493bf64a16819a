// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chatlog/page.h"
#include "chatlog/record.h"
#include "systems/whereclause.h"

#include <memory>
#include <vector>

namespace scrollback::source {

/// The place of a row in the total order (time, key, arm); rows without a time come first in it.
struct RowPlace
{
    static constexpr TimeMs noTime = std::numeric_limits<TimeMs>::min();

    TimeMs time = noTime;
    chatlog::RowKey key;
    int arm = 0;

    static RowPlace of(const chatlog::Cursor& cursor)
    {
        return {cursor.time.value_or(noTime), cursor.key, cursor.arm};
    }
    chatlog::Cursor cursor() const { return {time == noTime ? std::nullopt : std::optional(time), key, arm}; }
    friend bool operator==(const RowPlace&, const RowPlace&) = default;
    friend std::strong_ordering operator<=>(const RowPlace&, const RowPlace&) = default;
};

/// The rows of one arm that a filter leaves, in the order of their times.
class RowStream
{
public:
    virtual ~RowStream() = default;

    /// Moves to the next row that passes; false after the last.
    virtual Result<bool> next() = 0;
    virtual const RowPlace& place() const = 0;
    /// The fields that were asked for, in their order; more may follow. Valid until the next row.
    virtual const std::vector<chatlog::FieldValue>& values() const = 0;

protected:
    RowStream() = default;
    Q_DISABLE_COPY_MOVE(RowStream)

    /// What has to be read of a row: `wanted` first, then what its place and the filter need.
    static std::vector<chatlog::Field> neededFields(const systems::Arm& arm,
                                                    const std::vector<chatlog::Field>& wanted,
                                                    const systems::WhereClause& where);
};

/// Several arms as one stream, in one order.
class MergedStream
{
public:
    explicit MergedStream(bool descending)
        : m_descending(descending)
    {
    }

    void add(std::unique_ptr<RowStream> stream) { m_streams.push_back({std::move(stream), State::Waiting}); }
    const RowStream& current() const { return *m_streams[m_current].stream; }

    /// Moves to the next row; false after the last.
    Result<bool> next();

private:
    enum class State { Waiting, Ready, Ended };
    struct Entry
    {
        std::unique_ptr<RowStream> stream;
        State state;
    };

    bool isSooner(size_t i) const;

    bool m_descending;
    std::vector<Entry> m_streams;
    size_t m_current = 0;
};

} // namespace scrollback::source
