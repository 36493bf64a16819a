// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace scrollback::db {

/// Whether a text contains another, whatever the case of the letters, in any script.
///
/// Both sides are compared in lower case, letter by letter. Text that is pure ASCII around an ASCII needle,
/// by far the most, is compared byte by byte without being decoded.
class TextMatcher
{
public:
    explicit TextMatcher(const QString& needle);

    bool matches(std::string_view utf8) const;
    bool isEmpty() const { return m_needle.isEmpty(); }

private:
    bool matchesAscii(std::string_view text) const;

    QString m_needle;    ///< in lower case
    std::string m_ascii; ///< the same, where it is pure ASCII
    char m_upperFirst = '\0';
};

} // namespace scrollback::db
