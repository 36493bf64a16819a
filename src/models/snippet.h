// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace scrollback::models {

/// A match in its sentence, as one line of text.
struct Snippet
{
    struct Match
    {
        int start = 0;
        int length = 0;
        friend bool operator==(const Match&, const Match&) = default;
    };
    QString text;
    std::vector<Match> matches; ///< where the searched text stands in `text`
    int count = 0;              ///< how often it stands in the whole text (counted up to 99)
};

/// What stands around the first place of `needle` (in any case) in a text: about `before` characters in front
/// of it, from the start of a word, and `length` in all. Without a match: how the text begins.
Snippet snippetAround(const QString& text, const QString& needle, int before = 60, int length = 260);

} // namespace scrollback::models
