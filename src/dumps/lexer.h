// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/textencoding.h"

#include <string>
#include <string_view>

namespace scrollback::dumps {

/// How the dump's statements are to be read; some of them change it.
struct Dialect
{
    Engine engine = Engine::Postgres;
    bool backslashEscapes = false; ///< in plain '…' strings
    std::string delimiter = ";";
    TextEncoding encoding;
};

/// How a text stands between its quotes.
enum class Escapes : quint8 {
    None,     ///< as it is
    Doubled,  ///< '' for '
    MySql,    ///< backslashes too, as MySQL reads them
    Extended, ///< backslashes too, as in PostgreSQL's E'…'
    Copy,     ///< a field of COPY
};

struct Token
{
    enum class Kind : quint8 {
        Word, ///< a keyword or a plain name
        Name, ///< a quoted name
        String,
        Number,
        Symbol,     ///< one character
        Terminator, ///< the end of a statement
        Unfinished, ///< the text in sight ends within a token
        End,        ///< the text in sight ends
    };

    Kind kind = Kind::End;
    std::string_view raw;  ///< with quotes
    std::string_view body; ///< without
    Escapes escapes = Escapes::None;
    char prefix = '\0'; ///< of a string, in lower case: e, b, x, n

    bool isSymbol(char c) const { return kind == Kind::Symbol && raw[0] == c; }
    /// `upper` in upper case; any case fits.
    bool isWord(std::string_view upper) const;
    bool mayBeName() const { return kind == Kind::Word || kind == Kind::Name; }
};

/// Parts SQL into tokens, without the comments between them. Knows both dialects, by what it is told.
class Lexer
{
public:
    /// `last`: nothing follows behind the text, so that what stands at its end is whole.
    Lexer(std::string_view text, const Dialect& dialect, bool last);

    Token next();
    size_t position() const { return m_at; }

    /// A name or a string as it is meant, in UTF-8. Plain names of PostgreSQL are in lower case.
    std::string nameOf(const Token& token) const;

private:
    bool skipBlanks(); ///< false within a comment that does not end
    bool skipBlockComment();
    Token stringFrom(size_t start, size_t quote, Escapes escapes, char prefix);
    Token quotedName(char quote);
    Token dollarString();
    Token word();
    Token number();
    Token unfinished() const { return {Token::Kind::Unfinished, m_text.substr(m_at), {}, {}, '\0'}; }
    char peek(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool mySql() const { return m_dialect.engine == Engine::MySql; }

    std::string_view m_text;
    const Dialect& m_dialect;
    bool m_last;
    size_t m_at = 0;
};

/// The place of the quote that ends a string which begins before `from`; npos where it is not in sight.
size_t closingQuote(std::string_view text, size_t from, char quote, bool backslashes, bool pairs);

/// Takes the escapes out of a text. What comes out is never longer.
size_t unescape(std::string_view text, Escapes escapes, bool pairs, char* out);

} // namespace scrollback::dumps
