// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "chatlog/fields.h"
#include "chatlog/filter.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace scrollback::models {

/// How figures, times and words of the domain are written for people: by the desktop's locale, in the display
/// zone.
struct TextStyle
{
    QLocale locale;
    QTimeZone zone = QTimeZone::utc();
    int thisYear = 0; ///< times of other years show theirs; 0: none does

    /// "Jun 30, 18:59:00", "Dec 31, 2025, 23:59:59"
    QString dateTime(TimeMs t) const;
    /// "18:59:00"
    QString time(TimeMs t) const;
    /// Date, weekday, milliseconds and zone, for tooltips.
    QString exactDateTime(TimeMs t) const;
    /// "Jun 1 – 30", "Jun 28 – Jul 3", "Jun 30, 14:00 – 18:30", "since Jun 1", "before Jun 30".
    QString period(const TimeRange& range) const;
    QString count(qint64 n) const;
    /// "340 ms", "1.3 s", "2 min 5 s", "1 h 12 min".
    QString duration(qint64 ms) const;
};

/// "3.4 MB": sizes are told in thousands everywhere.
QString sizeText(qint64 bytes, const QLocale& locale);

/// What stands where a value is not known.
QString unknownMark();

/// The name of a field as a column's heading: "Response time".
QString fieldLabel(chatlog::Field field);
/// What the field means, in a sentence.
QString fieldDescription(chatlog::Field field);
/// A value as it stands on a chip: unknown (null) and empty ones in words, everything else as it is.
QString valueLabel(const QString& value);
/// "Level: error, warning", "not error" in front where these are left out.
QString conditionLabel(const chatlog::Condition& condition);

/// "log entries", for sentences ("No log entries …").
QString entityPlural(chatlog::Entity entity);
/// "Reading log entries", "Counting log entries": what is being done, for the status line.
QString readingText(chatlog::Entity entity);
QString countingText(chatlog::Entity entity);
/// "466 entries"
QString entityCount(chatlog::Entity entity, qint64 count);

} // namespace scrollback::models
