// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/fuzzymatch.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace scrollback::desktop {

namespace {

constexpr qsizetype longestText = 200; // the matching is quadratic; titles are not longer
constexpr int none = std::numeric_limits<int>::min() / 2;

constexpr int pointsForCharacter = 1;
constexpr int pointsForWordStart = 12;
constexpr int pointsForNeighbour = 24; // letters in a row beat the starts of words
constexpr int pointsForTextStart = 6;

/// One character of the text for each of the original's, so that places can be told: without case and
/// accents.
QString folded(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        QChar base = c;
        if (c.decompositionTag() == QChar::Canonical && !c.decomposition().isEmpty())
            base = c.decomposition().at(0);
        result.append(base.toCaseFolded());
    }
    return result;
}

bool startsWord(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    const QChar here = text.at(at);
    return !before.isLetterOrNumber() || (here.isUpper() && before.isLower());
}

/// The best placement of one word's characters: best[i] is the best score with the word's first k characters
/// placed and the k-th at i.
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& original, const QString& text)
{
    const qsizetype length = text.size();
    if (word.size() > length)
        return std::nullopt;

    std::vector<std::vector<qsizetype>> cameFrom;
    std::vector<int> previous;
    for (qsizetype k = 0; k < word.size(); ++k) {
        std::vector<int> best(size_t(length), none);
        std::vector<qsizetype> from(size_t(length), -1);
        int bestBefore = none;
        qsizetype bestBeforeAt = -1;
        for (qsizetype i = 0; i < length; ++i) {
            if (text.at(i) == word.at(k)) {
                int points = pointsForCharacter;
                if (startsWord(original, i))
                    points += pointsForWordStart;
                if (k == 0) {
                    best[size_t(i)] = points + (i == 0 ? pointsForTextStart : 0);
                } else {
                    const int neighbour = i > 0 && previous[size_t(i - 1)] > none
                                              ? previous[size_t(i - 1)] + pointsForNeighbour
                                              : none;
                    const bool asNeighbour = neighbour >= bestBefore;
                    const int base = asNeighbour ? neighbour : bestBefore;
                    if (base > none) {
                        best[size_t(i)] = base + points;
                        from[size_t(i)] = asNeighbour ? i - 1 : bestBeforeAt;
                    }
                }
            }
            if (k > 0 && previous[size_t(i)] > bestBefore) {
                bestBefore = previous[size_t(i)];
                bestBeforeAt = i;
            }
        }
        previous = std::move(best);
        cameFrom.push_back(std::move(from));
    }

    const auto top = std::ranges::max_element(previous);
    if (top == previous.end() || *top <= none)
        return std::nullopt;
    FuzzyMatch match;
    match.score = *top;
    qsizetype at = top - previous.begin();
    for (qsizetype k = word.size() - 1; k >= 0 && at >= 0; --k) {
        match.matched.push_back(at);
        at = cameFrom[size_t(k)][size_t(at)];
    }
    std::ranges::reverse(match.matched);
    for (size_t k = 0; k < match.matched.size(); ++k) {
        const bool beside = k > 0 && match.matched[k] == match.matched[k - 1] + 1;
        match.scattered |= !beside && !startsWord(original, match.matched[k]);
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text)
{
    const QString original = text.left(longestText);
    const QString foldedText = folded(original);
    FuzzyMatch whole;
    const QStringList words = folded(pattern).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        auto match = matchWord(word, original, foldedText);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.scattered |= match->scattered;
        whole.matched.insert(whole.matched.end(), match->matched.begin(), match->matched.end());
    }
    whole.score = whole.score * 4 - int(original.size()) / 8;
    std::ranges::sort(whole.matched);
    whole.matched.erase(std::unique(whole.matched.begin(), whole.matched.end()), whole.matched.end());
    return whole;
}

} // namespace scrollback::desktop
