// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/textmatcher.h"

#include <algorithm>
#include <cstring>

namespace scrollback::db {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

/// In lower case, and with one small sigma: a Greek word ends in another one than it has inside, and both are
/// the same capital letter.
QString folded(const QString& text)
{
    return text.toLower().replace(QChar(0x03c2), QChar(0x03c3));
}

} // namespace

TextMatcher::TextMatcher(const QString& needle)
    : m_needle(folded(needle))
{
    const bool ascii = std::ranges::all_of(m_needle, [](QChar c) { return c.unicode() < 0x80; });
    if (ascii && !m_needle.isEmpty()) {
        m_ascii = m_needle.toStdString();
        const char first = m_ascii.front();
        m_upperFirst = first >= 'a' && first <= 'z' ? char(first - 32) : first;
    }
}

bool TextMatcher::matchesAscii(std::string_view text) const
{
    const size_t length = m_ascii.size();
    if (text.size() < length)
        return false;
    const char* const last = text.data() + (text.size() - length);
    const auto tailEquals = [&](const char* at) {
        for (size_t i = 1; i < length; ++i) {
            if (lowered(at[i]) != m_ascii[i])
                return false;
        }
        return true;
    };
    // Two searches for the first letter, each as fast as memory: the nearer one is tried next.
    const char first = m_ascii.front();
    const auto find = [&](const char* from, char c) {
        return from > last ? nullptr
                           : static_cast<const char*>(std::memchr(from, c, size_t(last - from) + 1));
    };
    const char* small = find(text.data(), first);
    const char* large = first == m_upperFirst ? nullptr : find(text.data(), m_upperFirst);
    while (small || large) {
        const bool useSmall = small && (!large || small < large);
        const char* at = useSmall ? small : large;
        if (tailEquals(at))
            return true;
        if (useSmall)
            small = find(small + 1, first);
        else
            large = find(large + 1, m_upperFirst);
    }
    return false;
}

bool TextMatcher::matches(std::string_view utf8) const
{
    if (m_needle.isEmpty())
        return true;
    if (!m_ascii.empty()) {
        if (matchesAscii(utf8))
            return true;
        // A few letters beyond ASCII have ASCII letters as their lower case (the Kelvin sign is a k).
        const bool pureAscii =
            std::ranges::all_of(utf8, [](char c) { return static_cast<signed char>(c) >= 0; });
        if (pureAscii || m_ascii.find_first_of("ki") == std::string::npos)
            return false;
    }
    return folded(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).contains(m_needle);
}

} // namespace scrollback::db
