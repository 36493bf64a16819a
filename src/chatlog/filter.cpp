// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatlog/filter.h"

#include <cstring>

namespace scrollback::chatlog {

namespace {

struct Folding
{
    const char* word;
    const char* canonical;
};

constexpr Folding levels[] = {
    {"debug", "debug"},  {"info", "info"}, {"success", "success"}, {"warning", "warning"}, {"error", "error"},
    {"warn", "warning"}, {"err", "error"}, {"critical", "error"},  {"fatal", "error"},
};
constexpr Folding roles[] = {
    {"system", "system"}, {"user", "user"},    {"assistant", "assistant"}, {"tool", "tool"},
    {"human", "user"},    {"ai", "assistant"}, {"bot", "assistant"},       {"model", "assistant"},
};

bool sameWord(std::string_view word, const char* lower)
{
    const size_t length = std::strlen(lower);
    if (word.size() != length)
        return false;
    for (size_t i = 0; i < length; ++i) {
        const char c = word[i] >= 'A' && word[i] <= 'Z' ? char(word[i] + 32) : word[i];
        if (c != lower[i])
            return false;
    }
    return true;
}

std::string_view fold(std::string_view word, std::span<const Folding> table)
{
    for (const Folding& entry : table) {
        if (sameWord(word, entry.word))
            return entry.canonical;
    }
    return word;
}

} // namespace

std::string_view foldLevel(std::string_view word)
{
    return fold(word, levels);
}

std::string_view foldRole(std::string_view word)
{
    return fold(word, roles);
}

QStringList spellingsOf(Field field, const QString& canonical)
{
    QStringList words{canonical.toLower()};
    const std::span<const Folding> table = field == Field::Level  ? std::span<const Folding>(levels)
                                           : field == Field::Role ? std::span<const Folding>(roles)
                                                                  : std::span<const Folding>();
    for (const Folding& entry : table) {
        if (words.front() == QLatin1String(entry.canonical) && words.front() != QLatin1String(entry.word))
            words += QLatin1String(entry.word);
    }
    return words;
}

} // namespace scrollback::chatlog
