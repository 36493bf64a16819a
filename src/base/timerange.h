// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timevalue.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace scrollback {

/// Instants from `from` up to, not including, `to`; without one of them, open at that end.
struct TimeRange
{
    std::optional<TimeMs> from;
    std::optional<TimeMs> to;

    bool isEverything() const { return !from && !to; }
    bool contains(TimeMs t) const { return (!from || t >= *from) && (!to || t < *to); }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Calendar days of one zone: what a dashboard, a report and a period filter are about.
///
/// `now` is the last instant that counts; the last day ends with it. The days before, as many whole ones, are
/// what figures are compared with.
class DayRange
{
public:
    /// A hundred years: whoever asks for more has mistyped.
    static constexpr int mostDays = 36'600;

    /// N days of `zone`, the last being the day of `now`.
    static DayRange lastDays(int days, TimeMs now, const QTimeZone& zone);
    /// From the first to the last day, both whole (or to `end` in the last one, itself included).
    static DayRange between(QDate first, QDate last, const QTimeZone& zone, std::optional<TimeMs> end = {},
                            std::optional<TimeMs> begin = {});

    int days() const { return int(m_starts.size()) - 1; }
    QDate firstDay() const { return m_first; }
    QDate day(int index) const { return m_first.addDays(index); }
    QDate lastDay() const { return day(days() - 1); }
    const QTimeZone& zone() const { return m_zone; }

    /// What the figures count: from the start of the first day to `now`, `now` included.
    TimeRange range() const { return {m_from, m_end}; }
    /// As many whole days right before.
    TimeRange previous() const { return {m_previousStart, m_starts.front()}; }
    /// One day of the range (the last ends with `now`).
    TimeRange dayRange(int index) const;
    /// The index of the day in which `t` lies, -1 outside range().
    int indexOf(TimeMs t) const;

    /// The instants that cut it: a sum that is kept by quarters of an hour must also be cut here.
    std::vector<TimeMs> cuts() const;

private:
    DayRange() = default;

    QTimeZone m_zone;
    QDate m_first;
    std::vector<TimeMs> m_starts; ///< the start of each day, then of the day after the last
    TimeMs m_from = 0;
    TimeMs m_end = 0; ///< exclusive
    TimeMs m_previousStart = 0;
};

/// The first instant of a day in a zone (not midnight where the clocks skip it).
TimeMs startOfDay(QDate day, const QTimeZone& zone);
QDate dayOf(TimeMs t, const QTimeZone& zone);

/// An instant or a day as a person types it: ISO 8601, with or without a zone (without: in `zone`), or a
/// plain YYYY-MM-DD, for which `wholeDay` is set and `time` is the day's start.
struct TypedTime
{
    TimeMs time = 0;
    bool wholeDay = false;
};
Result<TypedTime> parseTime(const QString& text, const QTimeZone& zone);

/// "Europe/Berlin", "UTC", "local", "+02:00". Fails with what a zone looks like.
Result<QTimeZone> parseZone(const QString& name);

} // namespace scrollback
