// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "demo/random.h"
#include "demo/tools.h"

#include <vector>

namespace scrollback::demo {

/// Some hours in which something outside is broken.
struct Incident
{
    enum class Broken : quint8 { Tool, AllTools, Model };

    TimeMs from = 0;
    TimeMs to = 0;
    Broken broken = Broken::Tool;
    Tool tool = Tool::TrackShipment;
    int failuresPerMille = 0;
    int slowdown = 1; ///< how many times longer everything takes
    const char* type = "";
    int httpStatus = 0;
    const char* reason = "";

    /// How many answers it costs: a broken tool alone none more than usual.
    int lostAnswersPerMille() const
    {
        return broken == Broken::Model      ? failuresPerMille / 2
               : broken == Broken::AllTools ? failuresPerMille / 4
                                            : 5;
    }
    bool breaks(Tool which) const
    {
        return broken == Broken::AllTools || (broken == Broken::Tool && tool == which);
    }
};

/// When things happen: a rhythm of hours and weekdays, growth over the period, and incidents, one of them
/// always a few days before the end.
class Timeline
{
public:
    Timeline(TimeMs now, int days, quint64 seed);

    TimeMs from() const { return m_from; }
    TimeMs now() const { return m_now; }
    /// How far `t` is in the period, per mille.
    int progress(TimeMs t) const { return int((t - m_from) * 1000 / (m_now - m_from)); }

    /// When the `index`-th of `count` things begins: later for each further one. Call it with growing
    /// indexes.
    TimeMs startOf(qint64 index, qint64 count, Random& random);

    const std::vector<Incident>& incidents() const { return m_incidents; }
    const Incident* incidentAt(TimeMs t) const;

private:
    void layIncidents(quint64 seed);

    TimeMs m_now;
    TimeMs m_from;
    std::vector<quint64> m_ends; ///< sums of the weights of the half hours up to and with each
    size_t m_cursor = 0;
    std::vector<Incident> m_incidents; ///< by time, none overlaps
};

} // namespace scrollback::demo
