// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/lexer.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>

namespace scrollback::dumps {

namespace {

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@' || uchar(c) >= 0x80;
}

constexpr bool continuesName(char c)
{
    return startsName(c) || isDigit(c) || c == '$';
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

constexpr char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 32) : c;
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

} // namespace

bool Token::isWord(std::string_view upperWord) const
{
    return kind == Kind::Word && raw.size() == upperWord.size() &&
           std::ranges::equal(raw, upperWord, [](char a, char b) { return upper(a) == b; });
}

size_t closingQuote(std::string_view text, size_t from, char quote, bool backslashes, bool pairs)
{
    size_t at = from;
    if (pairs) {
        while (at < text.size()) {
            const bool doubled = text[at] == quote && at + 1 < text.size() && text[at + 1] == quote;
            if (TextEncoding::isLead(text[at]) || (text[at] == '\\' && backslashes) || doubled)
                at += 2;
            else if (text[at] == quote)
                return at;
            else
                ++at;
        }
        return std::string_view::npos;
    }
    // The next quote is looked for once, however many backslashes stand before it.
    size_t found = text.find(quote, at);
    while (at < text.size()) {
        if (found != std::string_view::npos && found < at)
            found = text.find(quote, at);
        const size_t until = std::min(found, text.size());
        const void* escape = backslashes ? std::memchr(text.data() + at, '\\', until - at) : nullptr;
        if (escape) {
            at = size_t(static_cast<const char*>(escape) - text.data()) + 2;
        } else if (found != std::string_view::npos && found + 1 < text.size() && text[found + 1] == quote) {
            at = found + 2;
        } else {
            return found;
        }
    }
    return std::string_view::npos;
}

namespace {

size_t appendUtf8(uint code, char* out)
{
    if (code < 0x80) {
        out[0] = char(code);
        return 1;
    }
    if (code < 0x800) {
        out[0] = char(0xc0U | (code >> 6U));
        out[1] = char(0x80U | (code & 0x3fU));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = char(0xe0U | (code >> 12U));
        out[1] = char(0x80U | ((code >> 6U) & 0x3fU));
        out[2] = char(0x80U | (code & 0x3fU));
        return 3;
    }
    out[0] = char(0xf0U | ((code >> 18U) & 0x7U));
    out[1] = char(0x80U | ((code >> 12U) & 0x3fU));
    out[2] = char(0x80U | ((code >> 6U) & 0x3fU));
    out[3] = char(0x80U | (code & 0x3fU));
    return 4;
}

/// Up to `most` digits from `at`; how many there were.
size_t digits(std::string_view text, size_t at, size_t most, int base, uint& value)
{
    size_t count = 0;
    value = 0;
    while (count < most && at + count < text.size()) {
        const int digit = hexValue(text[at + count]);
        if (digit < 0 || digit >= base)
            break;
        value = value * uint(base) + uint(digit);
        ++count;
    }
    return count;
}

/// What stands after a backslash at `at`; returns how many characters it takes.
size_t escapedMySql(char c, char* out, size_t& size)
{
    switch (c) {
    case '0':
        out[size++] = '\0';
        break;
    case 'n':
        out[size++] = '\n';
        break;
    case 't':
        out[size++] = '\t';
        break;
    case 'r':
        out[size++] = '\r';
        break;
    case 'b':
        out[size++] = '\b';
        break;
    case 'Z':
        out[size++] = '\x1a';
        break;
    case '%':
    case '_': // stay as they are, for patterns
        out[size++] = '\\';
        out[size++] = c;
        break;
    default:
        out[size++] = c;
    }
    return 1;
}

size_t escapedPostgres(std::string_view text, size_t at, Escapes escapes, char* out, size_t& size)
{
    const char c = text[at];
    uint value = 0;
    switch (c) {
    case 'b':
        out[size++] = '\b';
        return 1;
    case 'f':
        out[size++] = '\f';
        return 1;
    case 'n':
        out[size++] = '\n';
        return 1;
    case 'r':
        out[size++] = '\r';
        return 1;
    case 't':
        out[size++] = '\t';
        return 1;
    case 'v':
        out[size++] = escapes == Escapes::Copy ? '\v' : 'v';
        return 1;
    case 'x':
        if (const size_t count = digits(text, at + 1, 2, 16, value); count > 0) {
            out[size++] = char(value);
            return 1 + count;
        }
        break;
    case 'u':
    case 'U':
        if (const size_t most = c == 'u' ? 4 : 8;
            escapes == Escapes::Extended && digits(text, at + 1, most, 16, value) == most) {
            // UTF-16 written as two: the pair is one character.
            uint second = 0;
            if (value >= 0xd800 && value < 0xdc00 && text.substr(at + 1 + most, 1) == "\\" &&
                digits(text, at + 3 + most, most, 16, second) == most && second >= 0xdc00 &&
                second < 0xe000) {
                size += appendUtf8(0x10000 + ((value - 0xd800) << 10U) + (second - 0xdc00), out + size);
                return 3 + 2 * most;
            }
            size += appendUtf8(value, out + size);
            return 1 + most;
        }
        break;
    default:
        if (const size_t count = digits(text, at, 3, 8, value); count > 0) {
            out[size++] = char(value);
            return count;
        }
    }
    out[size++] = c;
    return 1;
}

} // namespace

size_t unescape(std::string_view text, Escapes escapes, bool pairs, char* out)
{
    size_t size = 0;
    const bool backslashes = escapes != Escapes::Doubled && escapes != Escapes::None;
    const bool quotes = escapes != Escapes::Copy && escapes != Escapes::None;
    size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (pairs && TextEncoding::isLead(c) && at + 1 < text.size()) {
            out[size++] = c;
            out[size++] = text[at + 1];
            at += 2;
        } else if (c == '\\' && backslashes && at + 1 < text.size()) {
            ++at;
            at += escapes == Escapes::MySql ? escapedMySql(text[at], out, size)
                                            : escapedPostgres(text, at, escapes, out, size);
        } else {
            out[size++] = c;
            ++at;
            // Inside a string a quote can only be the first of two.
            if (quotes && (c == '\'' || c == '"' || c == '`') && at < text.size() && text[at] == c)
                ++at;
        }
    }
    return size;
}

Lexer::Lexer(std::string_view text, const Dialect& dialect, bool last)
    : m_text(text)
    , m_dialect(dialect)
    , m_last(last)
{
}

bool Lexer::skipBlockComment()
{
    if (!mySql()) {
        // PostgreSQL's comments nest.
        int depth = 0;
        size_t at = m_at;
        while (at + 1 < m_text.size()) {
            const std::string_view two = m_text.substr(at, 2);
            if (two == "/*") {
                ++depth;
                at += 2;
            } else if (two == "*/") {
                at += 2;
                if (--depth == 0) {
                    m_at = at;
                    return true;
                }
            } else {
                ++at;
            }
        }
        return false;
    }
    // What stands in /*!40101 … */ is for the server: only the marks are skipped. MariaDB's /*!999999\- is
    // for its own client.
    size_t at = m_at + 2;
    const bool maria = at + 1 < m_text.size() && m_text[at] == 'M' && m_text[at + 1] == '!';
    if (at + 7 >= m_text.size() && !m_last)
        return false;
    if (maria || (at < m_text.size() && m_text[at] == '!')) {
        at += maria ? 2 : 1;
        int version = 0;
        for (int i = 0; i < 6 && at < m_text.size() && isDigit(m_text[at]); ++i)
            version = version * 10 + (m_text[at++] - '0');
        constexpr int forNobody = 999'999;
        if (version < forNobody) {
            m_at = at;
            return true;
        }
    }
    const size_t end = m_text.find("*/", m_at + 2);
    if (end == std::string_view::npos)
        return false;
    m_at = end + 2;
    return true;
}

bool Lexer::skipBlanks()
{
    for (;;) {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        const char c = peek();
        const char second = peek(1);
        const bool dashes = c == '-' && second == '-' &&
                            (!mySql() || m_at + 2 >= m_text.size() || isBlank(peek(2)) || peek(2) < ' ');
        if (dashes || (c == '#' && mySql())) {
            const size_t end = m_text.find('\n', m_at);
            if (end == std::string_view::npos && !m_last)
                return false;
            m_at = end == std::string_view::npos ? m_text.size() : end + 1;
        } else if (c == '/' && second == '*') {
            if (!skipBlockComment())
                return false;
        } else if (c == '*' && second == '/' && mySql()) {
            m_at += 2;
        } else {
            return true;
        }
    }
}

Token Lexer::stringFrom(size_t start, size_t quote, Escapes escapes, char prefix)
{
    const bool backslashes = escapes == Escapes::MySql || escapes == Escapes::Extended;
    const size_t end =
        closingQuote(m_text, quote + 1, m_text[quote], backslashes, m_dialect.encoding.hasPairs());
    // A quote at the very end may be the first of two.
    if (end == std::string_view::npos || (end + 1 == m_text.size() && !m_last))
        return unfinished();
    m_at = end + 1;
    return {Token::Kind::String, m_text.substr(start, m_at - start),
            m_text.substr(quote + 1, end - quote - 1), escapes, prefix};
}

Token Lexer::quotedName(char quote)
{
    const size_t start = m_at;
    const size_t end =
        closingQuote(m_text, start + 1, quote, quote == '"' && mySql() && m_dialect.backslashEscapes,
                     m_dialect.encoding.hasPairs());
    if (end == std::string_view::npos || (end + 1 == m_text.size() && !m_last))
        return unfinished();
    m_at = end + 1;
    return {Token::Kind::Name, m_text.substr(start, m_at - start), m_text.substr(start + 1, end - start - 1),
            quote == '"' && mySql() && m_dialect.backslashEscapes ? Escapes::MySql : Escapes::Doubled, '\0'};
}

Token Lexer::dollarString()
{
    const size_t start = m_at;
    size_t tagEnd = start + 1;
    while (tagEnd < m_text.size() && m_text[tagEnd] != '$' && continuesName(m_text[tagEnd]))
        ++tagEnd;
    if (tagEnd >= m_text.size())
        return unfinished();
    if (m_text[tagEnd] != '$' || isDigit(m_text[start + 1])) {
        ++m_at;
        return {Token::Kind::Symbol, m_text.substr(start, 1), {}, Escapes::None, '\0'};
    }
    const std::string_view tag = m_text.substr(start, tagEnd + 1 - start);
    const size_t end = m_text.find(tag, tagEnd + 1);
    if (end == std::string_view::npos)
        return unfinished();
    m_at = end + tag.size();
    return {Token::Kind::String, m_text.substr(start, m_at - start),
            m_text.substr(tagEnd + 1, end - tagEnd - 1), Escapes::None, '\0'};
}

Token Lexer::word()
{
    const size_t start = m_at;
    size_t end = start + 1;
    const std::string& delimiter = m_dialect.delimiter;
    while (end < m_text.size() && continuesName(m_text[end]) &&
           !(m_text[end] == delimiter[0] && m_text.substr(end).starts_with(delimiter)))
        ++end;
    if (end == m_text.size() && !m_last)
        return unfinished();
    if (end == start + 1 && end < m_text.size() && m_text[end] == '\'') {
        const char prefix = lower(m_text[start]);
        if (prefix == 'e' && !mySql())
            return stringFrom(start, end, Escapes::Extended, prefix);
        if (prefix == 'b' || prefix == 'x' || prefix == 'n')
            return stringFrom(start, end,
                              m_dialect.backslashEscapes && prefix == 'n' ? Escapes::MySql : Escapes::Doubled,
                              prefix);
    }
    m_at = end;
    const std::string_view raw = m_text.substr(start, end - start);
    return {Token::Kind::Word, raw, raw, Escapes::None, '\0'};
}

Token Lexer::number()
{
    const size_t start = m_at;
    size_t end = start;
    const bool plain = peek(1) != 'x' && peek(1) != 'X' && peek(1) != 'b';
    while (end < m_text.size() && (continuesName(m_text[end]) || m_text[end] == '.' ||
                                   ((m_text[end] == '+' || m_text[end] == '-') && plain && end > start &&
                                    lower(m_text[end - 1]) == 'e')))
        ++end;
    if (end == m_text.size() && !m_last)
        return unfinished();
    m_at = end;
    const std::string_view raw = m_text.substr(start, end - start);
    return {Token::Kind::Number, raw, raw, Escapes::None, '\0'};
}

Token Lexer::next()
{
    if (!skipBlanks())
        return m_last ? Token{Token::Kind::Unfinished, m_text.substr(m_at), {}, Escapes::None, '\0'}
                      : unfinished();
    if (m_at >= m_text.size())
        return {};
    const char c = m_text[m_at];
    // A character that means more together with the next ones must not be judged alone.
    constexpr size_t furthest = 3;
    const bool nearEnd = !m_last && m_text.size() - m_at < furthest;
    if (c == m_dialect.delimiter[0]) {
        if (m_text.substr(m_at).starts_with(m_dialect.delimiter)) {
            const size_t start = m_at;
            m_at += m_dialect.delimiter.size();
            return {Token::Kind::Terminator, m_text.substr(start, m_at - start), {}, Escapes::None, '\0'};
        }
        if (!m_last && m_text.size() - m_at < m_dialect.delimiter.size())
            return unfinished();
    }
    if (c == '\'')
        return stringFrom(m_at, m_at,
                          m_dialect.backslashEscapes ? (mySql() ? Escapes::MySql : Escapes::Extended)
                                                     : Escapes::Doubled,
                          '\0');
    if (c == '"' || (c == '`' && mySql()))
        return quotedName(c);
    if (c == '`') // not PostgreSQL's, but nothing else either
        return quotedName(c);
    if (c == '$' && !mySql())
        return dollarString();
    if (isDigit(c) || (c == '.' && isDigit(peek(1))))
        return number();
    if (startsName(c))
        return word();
    if (nearEnd && (c == '/' || c == '-' || c == '*' || c == '.'))
        return unfinished();
    ++m_at;
    return {Token::Kind::Symbol, m_text.substr(m_at - 1, 1), {}, Escapes::None, '\0'};
}

std::string Lexer::nameOf(const Token& token) const
{
    std::string plain(token.body.size(), '\0');
    plain.resize(unescape(token.body, token.escapes, m_dialect.encoding.hasPairs(), plain.data()));
    if (token.kind == Token::Kind::Word && !mySql())
        std::ranges::transform(plain, plain.begin(), lower);
    // Names are often UTF-8 in dumps whose texts are not.
    const auto bytes = QByteArray::fromRawData(plain.data(), qsizetype(plain.size()));
    if (!m_dialect.encoding.isUtf8() && !bytes.isValidUtf8()) {
        std::string converted;
        m_dialect.encoding.convert(plain, converted);
        return converted;
    }
    return plain;
}

} // namespace scrollback::dumps
