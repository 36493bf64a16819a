// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace scrollback::widgets {

/// What a chart's values are: how they are written and which steps an axis takes.
enum class Unit {
    Count,    ///< 1,850 · 40.7 k
    Share,    ///< 0 to 1, written as 3.5 %
    Duration, ///< milliseconds, written as 340 ms · 1.3 s · 2 min 5 s
};

/// A value as people read it at a glance: three or four digits and a unit.
QString shortValue(double value, Unit unit, const QLocale& locale);
/// A value to the last digit (a duration to the millisecond below 10 s).
QString exactValue(double value, Unit unit, const QLocale& locale);

/// A value axis from 0 to a round number at or above the highest value.
struct ValueScale
{
    double top = 1;
    double step = 1;

    static ValueScale upTo(double highest, Unit unit, int steps = 4);
    std::vector<double> ticks() const;
};
/// The labels of an axis: all in one unit, with as many decimals as the step needs.
QString axisLabel(double value, const ValueScale& scale, Unit unit, const QLocale& locale);

/// "Jun 2", in the locale's order.
QString dayLabel(QDate day, const QLocale& locale);
/// "Tuesday, Jun 2, 2026"
QString dayTitle(QDate day, const QLocale& locale);
/// "Jun 1 – 30, 2026", "Dec 28, 2025 – Jan 3, 2026"
QString daysLabel(QDate first, QDate last, const QLocale& locale);

/// Which of some days are labelled: each, each Monday (or whatever the week begins with), every other week,
/// the first of each month …, so that at most `most` are.
std::vector<int> labelledDays(QDate first, int days, int most, Qt::DayOfWeek weekStart);

/// Round instants of a zone on a time line, with their labels: "14:00", "Jun 2", "June", "2026".
struct TimeTick
{
    TimeMs at = 0;
    QString label;
};
std::vector<TimeTick> timeTicks(TimeMs from, TimeMs to, int most, const QTimeZone& zone,
                                const QLocale& locale);

} // namespace scrollback::widgets
