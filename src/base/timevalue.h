// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mixedhash.h"

#include <tsl/robin_map.h>

#include <QString>
#include <QTimeZone>

#include <optional>
#include <string_view>

namespace scrollback {

/// An instant: milliseconds since 1970-01-01T00:00:00Z. The only form of a time inside the program.
using TimeMs = qint64;

constexpr TimeMs msPerSecond = 1000;
constexpr TimeMs msPerDay = 86'400'000;
constexpr TimeMs msPerQuarter = 900'000; ///< a quarter of an hour: every zone's offset is a multiple of it

/// Whether a chat log can mean this instant. Zero, negative and far-off values are somebody's mistake: they
/// are shown, but no conversation starts or ends with one while it has a better time.
constexpr bool plausibleTime(TimeMs t)
{
    return t >= 631'152'000'000 /* 1990 */ && t < 4'102'444'800'000 /* 2100 */;
}

/// Judges a time value by itself, never by its column: chat systems keep seconds, milliseconds, microseconds,
/// nanoseconds and several kinds of text, side by side in one column.
///
/// Numbers: below 1e11 seconds, below 1e14 ms, below 1e17 µs, else ns (by magnitude). Text: all digits as a
/// number; ISO 8601 with zone exact; without zone in the source zone. What is none of that is no time. Not
/// thread-safe (it remembers offsets); one for each thread.
class TimeJudge
{
public:
    explicit TimeJudge(const QTimeZone& sourceZone = QTimeZone::utc());

    std::optional<TimeMs> fromInteger(qint64 value) const;
    std::optional<TimeMs> fromReal(double value) const;
    std::optional<TimeMs> fromText(std::string_view text) const;

    /// The instant at which the source zone's clocks show this local time: the earlier one where they show it
    /// twice, moved forward where they never do.
    TimeMs fromLocal(qint64 localMs) const;

    const QTimeZone& sourceZone() const { return m_zone; }

private:
    QTimeZone m_zone;
    bool m_utc;
    mutable tsl::robin_map<qint64, qint64, MixedHash>
        m_hours; ///< local hour → offset from UTC in ms, where the hour has just one
};

/// "2026-06-30T20:00:00.000Z"
QString toIso(TimeMs t);
/// Writes the same 24 characters (years 0 to 9999; more for others) to `out`, without a terminating NUL.
/// Returns how many; `out` holds at least 32.
int writeIso(TimeMs t, char* out);

/// Days since 1970-01-01 to year, month, day of the proleptic Gregorian calendar, and back.
struct CivilDate
{
    int year;
    int month;
    int day;
};
CivilDate civilFromDays(qint64 days);
qint64 daysFromCivil(int year, int month, int day);

} // namespace scrollback
