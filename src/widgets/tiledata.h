// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartcatalog.h"
#include "widgets/sparkline.h"

#include <QLocale>
#include <QString>

namespace scrollback::widgets {

enum class TileId {
    Conversations,
    Messages,
    Tokens,
    ToolCalls,
    ErrorRate,
    ResponseTime,
    Satisfaction,
    Jobs,
    JobSuccess,
    JobDuration,
    LogErrors,
};

/// How a change is meant.
enum class Tone { Neutral, Good, Bad };

/// A figure with what it was before and its course over the days, in the words of the locale.
struct TileData
{
    TileId id = TileId::Conversations;
    QString label;
    QString figure; ///< "40.7 k"; "–" where unknown
    QString exact;  ///< "40,712"
    QString change; ///< "▲ 12 %", "▼ 0.4 pt"; empty where there is nothing to compare with
    Tone tone = Tone::Neutral;
    QString note; ///< "known for 83 % of messages"
    SparkValues course;
    ColorId color = ColorId::SeriesFirst;
    bool lastOpen = false;
    /// All of it in a sentence, for tooltips and screen readers.
    QString sentence;
};

/// The figures of a dashboard, those that the source has.
std::vector<TileData> tilesOf(const chatlog::Dashboard& dashboard, const Holdings& holdings, TimeMs now,
                              const QLocale& locale);

/// "▲ 12 %" for counts, "▲ 0.4 pt" for shares, "▲ 3 s" for durations; empty where one of both is unknown or
/// nothing can be said.
QString changeText(std::optional<double> value, std::optional<double> before, Unit unit,
                   const QLocale& locale);

/// The rows that a figure counts.
chatlog::ListQuery queryOf(const chatlog::Dashboard& dashboard, TileId tile);

} // namespace scrollback::widgets
