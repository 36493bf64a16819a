// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QDate>
#include <QString>

#include <optional>

namespace scrollback::desktop {

/// What somebody means by a period: "the last 30 days" moves with the calendar, "June 1 to June 30" does not.
struct PeriodChoice
{
    enum class Kind { LastDays, Between, Everything };

    Kind kind = Kind::LastDays;
    int days = 30;
    QDate first;
    QDate last;

    static PeriodChoice lastDays(int days);
    static PeriodChoice between(QDate first, QDate last);
    static PeriodChoice everything();

    /// "last:30", "2026-06-01..2026-06-30", "everything": as it is remembered.
    QString toText() const;
    static std::optional<PeriodChoice> fromText(const QString& text);

    friend bool operator==(const PeriodChoice&, const PeriodChoice&) = default;
};

/// What a choice is resolved against.
struct PeriodScene
{
    TimeMs now = 0;
    QTimeZone zone = QTimeZone::utc();
    std::optional<TimeMs> firstAt; ///< of the source, where it is known by now
    std::optional<TimeMs> lastAt;
    bool countFromNewest = false; ///< the last N days end with the source's newest entry, not today
};

DayRange resolve(const PeriodChoice& choice, const PeriodScene& scene);

/// The period of the same length right before or after (`steps` of them).
PeriodChoice shifted(const DayRange& range, int steps);

} // namespace scrollback::desktop
