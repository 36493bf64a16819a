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
/// Of tool calls, of jobs and their executions, of conversations.
constexpr Folding statuses[] = {
    {"success", "success"},     {"error", "error"},       {"pending", "pending"},     {"running", "running"},
    {"completed", "completed"}, {"failed", "failed"},     {"cancelled", "cancelled"}, {"active", "active"},
    {"inactive", "inactive"},   {"archived", "archived"},
};

std::span<const Folding> foldingsOf(Field field)
{
    switch (field) {
    case Field::Level:
        return levels;
    case Field::Role:
        return roles;
    case Field::Status:
        return statuses;
    default:
        return {};
    }
}

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

} // namespace

bool hasKnownWords(Field field)
{
    return !foldingsOf(field).empty();
}

std::string_view canonicalWord(Field field, std::string_view word)
{
    for (const Folding& entry : foldingsOf(field)) {
        if (sameWord(word, entry.word))
            return entry.canonical;
    }
    return word;
}

QStringList spellingsOf(Field field, const QString& word)
{
    const QByteArray asked = word.toLower().toUtf8();
    const std::string_view own = canonicalWord(field, {asked.constData(), size_t(asked.size())});
    QStringList words{QString::fromUtf8(own.data(), qsizetype(own.size()))};
    for (const Folding& entry : foldingsOf(field)) {
        if (words.front() == QLatin1String(entry.canonical) && words.front() != QLatin1String(entry.word))
            words += QLatin1String(entry.word);
    }
    return words;
}

} // namespace scrollback::chatlog
