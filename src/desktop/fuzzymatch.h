// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace scrollback::desktop {

/// How well a text answers what somebody typed: all typed characters, in their order, whatever their case and
/// accents.
struct FuzzyMatch
{
    int score = 0;                  ///< higher is better; only comparable for one pattern
    std::vector<qsizetype> matched; ///< which characters of the text, ascending
    bool scattered = false;         ///< some stand neither beside the one before nor at a word's start
};

/// Nothing where a character is missing. Starts of words, neighbours and short texts count more. Words of the
/// pattern may stand in any order ("pdf save" finds "Save report as PDF").
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace scrollback::desktop
