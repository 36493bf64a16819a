// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/rowliterals.h"

#include <cstring>

namespace scrollback::dumps {

namespace {

using Kind = Token::Kind;

bool endsValue(const Token& token)
{
    return token.isSymbol(',') || token.isSymbol(')');
}

bool isOutOfSight(const Token& token)
{
    return token.kind == Kind::End || token.kind == Kind::Unfinished;
}

Literal fromString(const Token& token)
{
    Literal literal;
    literal.kind = token.prefix == 'x'   ? Literal::Kind::Hex
                   : token.prefix == 'b' ? Literal::Kind::Bits
                                         : Literal::Kind::String;
    literal.text = token.body;
    literal.escapes = token.escapes;
    return literal;
}

Literal fromNumber(const Token& token, const Dialect& dialect)
{
    Literal literal;
    literal.kind = Literal::Kind::Number;
    literal.text = token.raw;
    if (dialect.engine == Engine::MySql && token.raw.size() > 1 && token.raw[0] == '0') {
        if (token.raw[1] == 'x')
            literal.kind = Literal::Kind::Hex;
        else if (token.raw[1] == 'b')
            literal.kind = Literal::Kind::Bits;
        if (literal.kind != Literal::Kind::Number)
            literal.text.remove_prefix(2);
    }
    return literal;
}

std::string_view between(std::string_view first, const char* end)
{
    return {first.data(), size_t(end - first.data())};
}

/// One value; afterwards `next` is the comma or parenthesis behind it.
Parsed readValue(Lexer& lexer, const Dialect& dialect, Token& next, Literal& literal)
{
    const Token first = next;
    bool understood = true;
    literal = {};
    next = lexer.next();
    if (first.kind == Kind::String) {
        literal = fromString(first);
    } else if (first.kind == Kind::Number) {
        literal = fromNumber(first, dialect);
    } else if ((first.isSymbol('-') || first.isSymbol('+')) && next.kind == Kind::Number) {
        literal.kind = Literal::Kind::Number;
        literal.text = between(first.raw, next.raw.data() + next.raw.size());
        next = lexer.next();
    } else if (first.isWord("NULL") || first.isWord("DEFAULT")) {
        literal.kind = Literal::Kind::Null;
    } else if (first.isWord("TRUE") || first.isWord("FALSE")) {
        literal.kind = first.isWord("TRUE") ? Literal::Kind::True : Literal::Kind::False;
    } else if (first.kind == Kind::Word && first.raw[0] == '_' &&
               (next.kind == Kind::String || next.kind == Kind::Number)) {
        literal = next.kind == Kind::String ? fromString(next) : fromNumber(next, dialect);
        literal.binary = first.isWord("_BINARY");
        literal.encoded = !first.isWord("_UTF8MB4") && !first.isWord("_UTF8MB3") && !first.isWord("_UTF8");
        next = lexer.next();
    } else if (first.kind == Kind::Name && first.raw[0] == '"' && dialect.engine == Engine::MySql) {
        literal.kind = Literal::Kind::String;
        literal.text = first.body;
        literal.escapes = first.escapes;
    } else {
        understood = false;
    }

    // 'x'::text is 'x'; anything else behind a value makes it an expression.
    const bool cast = understood && next.isSymbol(':');
    if (understood && endsValue(next))
        return Parsed::Yes;
    int depth = first.isSymbol('(') ? 1 : 0;
    while (depth > 0 || !endsValue(next)) {
        if (isOutOfSight(next))
            return Parsed::NeedsMore;
        if (next.kind == Kind::Terminator)
            return Parsed::No;
        depth += next.isSymbol('(') ? 1 : next.isSymbol(')') ? -1 : 0;
        next = lexer.next();
    }
    if (!cast) {
        literal.kind = Literal::Kind::Expression;
        literal.text = between(first.raw, next.raw.data());
    }
    return Parsed::Yes;
}

} // namespace

Parsed readTuple(Lexer& lexer, const Dialect& dialect, std::vector<Literal>& row)
{
    row.clear();
    Token next = lexer.next();
    if (next.isSymbol(')'))
        return Parsed::Yes;
    for (;;) {
        if (isOutOfSight(next))
            return Parsed::NeedsMore;
        if (next.kind == Kind::Terminator || endsValue(next))
            return Parsed::No;
        const Parsed parsed = readValue(lexer, dialect, next, row.emplace_back());
        if (parsed != Parsed::Yes)
            return parsed;
        if (next.isSymbol(')'))
            return Parsed::Yes;
        next = lexer.next();
    }
}

void readCopyLine(std::string_view line, std::vector<Literal>& row)
{
    row.clear();
    const bool escapes = line.find('\\') != std::string_view::npos;
    size_t start = 0;
    for (;;) {
        const size_t tab = line.find('\t', start);
        const std::string_view field = line.substr(start, tab == std::string_view::npos ? tab : tab - start);
        Literal& literal = row.emplace_back();
        if (!escapes || field != "\\N") {
            literal.kind = Literal::Kind::String;
            literal.text = field;
            literal.escapes = Escapes::Copy;
        }
        if (tab == std::string_view::npos)
            return;
        start = tab + 1;
    }
}

} // namespace scrollback::dumps
