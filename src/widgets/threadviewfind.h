// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"

#include <QString>

#include <vector>

namespace scrollback::widgets {

/// Where a text stands in a conversation: every occurrence, in reading order.
class ThreadFind
{
public:
    struct Match
    {
        int item;
        int nth; ///< the occurrence within the item's text
    };
    static constexpr std::size_t mostMatches = 100'000;

    /// Looks through all items; the current match is the first one at or after `from`.
    void search(const std::vector<chatlog::Thread::Item>& items, const QString& needle, int from);
    void clear();

    const QString& needle() const { return m_needle; }
    int count() const { return int(m_matches.size()); }
    int current() const { return m_current; }
    const Match* currentMatch() const;
    /// Goes on, round the end to the start.
    const Match* step(bool backwards);

private:
    QString m_needle;
    std::vector<Match> m_matches;
    int m_current = -1;
};

} // namespace scrollback::widgets
