// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/dashboard.h"
#include "chatlog/filter.h"
#include "widgets/chartdata.h"

#include <map>
#include <optional>
#include <vector>

namespace scrollback::widgets {

/// What a source can have at all; what it has not gets no tile, and a chart only where its absence is worth a
/// sentence.
struct Holdings
{
    bool conversations = true; ///< with their messages
    bool toolCalls = true;
    bool logs = true;
    bool jobs = true;     ///< with their executions
    bool failures = true; ///< something stored says what failed
    bool tokens = true;
    bool satisfaction = true;
    /// Why a chart that this kind of system has cannot be drawn here (a table is missing), as a sentence.
    std::map<ChartId, QString> missing;
};

/// The charts of a dashboard, in the order in which they stand: those that the source has something for, and
/// a sentence in the place of those that one would look for.
std::vector<ChartData> chartsOf(const chatlog::Dashboard& dashboard, const Holdings& holdings, TimeMs now,
                                const QLocale& locale);

/// The rows that a point of a chart stands for; nothing where no list shows them.
std::optional<chatlog::ListQuery> queryOf(const chatlog::Dashboard& dashboard, const ChartData& chart,
                                          const ChartPick& pick);

/// Whatever failed in a period: the calls, messages, executions or log entries, whichever the source counts.
chatlog::ListQuery failuresOf(const chatlog::Figures& figures, const TimeRange& period);

/// Whether the range ends before its last day does.
bool lastDayIsOpen(const DayRange& range, TimeMs now);

} // namespace scrollback::widgets
