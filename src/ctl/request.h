// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "chatlog/filter.h"
#include "ctl/options.h"

#include <optional>

namespace scrollback::ctl {

/// What the options ask for, judged and complete. Whoever does not take an option sees its default.
struct Request
{
    QString format; ///< null: by where the output goes
    QString output;
    bool raw = false;
    QString system;
    QTimeZone zone = QTimeZone::utc();
    QTimeZone sourceZone = QTimeZone::utc();
    TimeMs now = 0;
    std::optional<int> days;
    std::optional<TypedTime> from;
    std::optional<TypedTime> to;
    std::optional<qint64> limit;
    chatlog::Filter filter; ///< conditions, text and the period
    std::optional<qint64> conversations;
    std::optional<quint64> seed;

    static Result<Request> read(const ParsedWords& words);

    /// The days that --days, --from and --to name; the last `otherwise` days where they name none.
    DayRange dayRange(int otherwise) const;
};

/// Whether an option filters by a field's values.
bool isFilter(Opt option);

} // namespace scrollback::ctl
