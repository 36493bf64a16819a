// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snippet.h"

#include "base/textcut.h"

#include <algorithm>

namespace scrollback::models {

namespace {

constexpr int mostCounted = 99;

/// Not in the middle of a word, where the script has words; never in the middle of a character.
qsizetype startOfWord(const QString& text, qsizetype from, qsizetype earliest)
{
    for (qsizetype at = from; at > earliest; --at) {
        if (text.at(at - 1).isSpace())
            return at;
    }
    return from > 0 && text.at(from).isLowSurrogate() ? from - 1 : from;
}

} // namespace

Snippet snippetAround(const QString& text, const QString& needle, int before, int length)
{
    Snippet snippet;
    const qsizetype first = needle.isEmpty() ? -1 : text.indexOf(needle, 0, Qt::CaseInsensitive);
    qsizetype from = std::max<qsizetype>(0, first - before);
    if (from > 0)
        from = startOfWord(text, from, std::max<qsizetype>(0, from - 20));
    while (from < text.size() && from < first && text.at(from).isSpace())
        ++from;
    qsizetype to = std::min(text.size(), std::max(from + length, first + needle.size()));
    if (to < text.size() && to > from && text.at(to - 1).isHighSurrogate())
        --to;

    if (from > 0)
        snippet.text = QStringLiteral("… ");
    qsizetype done = from;
    for (qsizetype at = first; at >= 0 && at < to; at = text.indexOf(needle, done, Qt::CaseInsensitive)) {
        const qsizetype end = std::min(to, at + needle.size());
        // Piece by piece, as making characters visible moves what follows them.
        snippet.text += inOneLine(text.mid(done, at - done));
        const QString match = inOneLine(text.mid(at, end - at));
        snippet.matches.push_back({int(snippet.text.size()), int(match.size())});
        snippet.text += match;
        done = end;
        ++snippet.count;
        if (done >= to)
            break;
    }
    snippet.text += inOneLine(text.mid(done, to - done));
    if (to < text.size())
        snippet.text += QStringLiteral(" …");
    for (qsizetype at = first < 0 ? -1 : text.indexOf(needle, done, Qt::CaseInsensitive);
         at >= 0 && snippet.count < mostCounted;
         at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive))
        ++snippet.count;
    return snippet;
}

} // namespace scrollback::models
