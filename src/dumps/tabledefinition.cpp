// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/tabledefinition.h"

#include <algorithm>
#include <array>
#include <span>

namespace scrollback::dumps {

namespace {

using Kind = Token::Kind;

bool ends(const Token& token)
{
    return token.kind == Kind::End || token.kind == Kind::Terminator || token.kind == Kind::Unfinished;
}

bool isOneOf(const Token& token, std::span<const char* const> words)
{
    return std::ranges::any_of(words, [&](const char* word) { return token.isWord(word); });
}

/// What comes after the words of a type.
constexpr std::array afterType = {"NOT",         "NULL",           "DEFAULT",   "PRIMARY",   "UNIQUE",
                                  "KEY",         "REFERENCES",     "CHECK",     "COLLATE",   "CHARACTER",
                                  "CHARSET",     "AUTO_INCREMENT", "COMMENT",   "GENERATED", "AS",
                                  "ON",          "CONSTRAINT",     "VISIBLE",   "INVISIBLE", "STORAGE",
                                  "COMPRESSION", "AUTOINCREMENT",  "OPTIONS",   "VIRTUAL",   "STORED",
                                  "PERSISTENT",  "WITHOUT_SYSTEM", "COMPRESSED"};

constexpr std::array constraints = {"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "LIKE"};
/// Words that PostgreSQL lets be the names of columns.
constexpr std::array constraintsOfMySql = {"KEY", "INDEX", "FULLTEXT", "SPATIAL", "PERIOD"};

bool startsConstraint(const Token& token, const Dialect& dialect)
{
    if (token.kind != Kind::Word)
        return false;
    return isOneOf(token, constraints) ||
           (dialect.engine == Engine::MySql ? isOneOf(token, constraintsOfMySql) : token.isWord("EXCLUDE"));
}

void appendLower(std::string& text, std::string_view more)
{
    for (const char c : more)
        text.push_back(c >= 'A' && c <= 'Z' ? char(c + 32) : c);
}

/// To the comma or parenthesis that ends an element, over whatever is in parentheses.
void skipElement(Lexer& lexer, Token& next)
{
    for (int depth = 0; !ends(next); next = lexer.next()) {
        if (depth == 0 && (next.isSymbol(',') || next.isSymbol(')')))
            return;
        depth += next.isSymbol('(') ? 1 : next.isSymbol(')') ? -1 : 0;
    }
}

/// The columns of a PRIMARY KEY in a constraint.
void readConstraint(Lexer& lexer, Token& next, TableDefinition& table)
{
    bool primary = false;
    for (int depth = 0; !ends(next); next = lexer.next()) {
        if (depth == 0 && (next.isSymbol(',') || next.isSymbol(')')))
            return;
        if (next.isWord("PRIMARY"))
            primary = true;
        if (next.isSymbol('(') && depth == 0 && primary) {
            const auto names = readNameList(lexer, next);
            if (names)
                table.primaryKey = *names;
            skipElement(lexer, next);
            return;
        }
        depth += next.isSymbol('(') ? 1 : next.isSymbol(')') ? -1 : 0;
    }
}

} // namespace

int TableDefinition::indexOf(const std::string& column) const
{
    const auto found = std::ranges::find(columns, column, &ColumnDefinition::name);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

std::optional<TableName> readTableName(Lexer& lexer, Token& next)
{
    TableName name;
    for (;;) {
        if (!next.mayBeName())
            return std::nullopt;
        name.schema = std::move(name.name);
        name.name = lexer.nameOf(next);
        next = lexer.next();
        if (!next.isSymbol('.'))
            return name;
        next = lexer.next();
    }
}

std::optional<std::vector<std::string>> readNameList(Lexer& lexer, Token& next)
{
    std::vector<std::string> names;
    next = lexer.next();
    while (!ends(next)) {
        if (!next.mayBeName())
            return std::nullopt;
        names.push_back(lexer.nameOf(next));
        // The length of a key's prefix, its direction.
        next = lexer.next();
        skipElement(lexer, next);
        const bool last = next.isSymbol(')');
        next = lexer.next();
        if (last)
            return names;
    }
    return std::nullopt;
}

std::optional<ColumnDefinition> readColumn(Lexer& lexer, Token& next, const Dialect& dialect, bool& primary)
{
    if (!next.mayBeName())
        return std::nullopt;
    ColumnDefinition column;
    column.name = lexer.nameOf(next);
    std::string type;
    int depth = 0;
    for (next = lexer.next(); !ends(next); next = lexer.next()) {
        const bool behind = isOneOf(next, afterType) && !(type.empty() && next.isWord("CHARACTER"));
        if (depth == 0 && (next.isSymbol(',') || next.isSymbol(')') || behind))
            break;
        depth += next.isSymbol('(') ? 1 : next.isSymbol(')') ? -1 : 0;
        // public.mood, pg_catalog.int4: the last part counts.
        if (next.isSymbol('.'))
            type.clear();
        else {
            if (!type.empty() && next.kind == Kind::Word && type.back() != '(')
                type.push_back(' ');
            appendLower(type, next.kind == Kind::Name ? next.body : next.raw);
        }
    }
    column.type = type.empty() ? ColumnType::Any : columnTypeOf(dialect.engine, type);
    column.counts = type.find("serial") != std::string::npos;

    bool negated = false;
    for (depth = 0; !ends(next); next = lexer.next()) {
        if (depth == 0 && (next.isSymbol(',') || next.isSymbol(')')))
            break;
        if (depth == 0) {
            if (next.isWord("NULL") && negated)
                column.mayBeNull = false;
            else if (next.isWord("PRIMARY"))
                primary = true;
            else if (next.isWord("AUTO_INCREMENT") || next.isWord("AUTOINCREMENT") ||
                     next.isWord("IDENTITY") || next.isWord("NEXTVAL"))
                column.counts = true;
            else if (next.isWord("STORED") || next.isWord("VIRTUAL") || next.isWord("PERSISTENT"))
                column.computed = true;
            negated = next.isWord("NOT");
        }
        depth += next.isSymbol('(') ? 1 : next.isSymbol(')') ? -1 : 0;
    }
    return column;
}

std::optional<TableDefinition> readCreateTable(std::string_view statement, const Dialect& dialect)
{
    Lexer lexer(statement, dialect, true);
    Token next = lexer.next();
    if (!next.isWord("CREATE"))
        return std::nullopt;
    static constexpr std::array kinds = {"OR",   "REPLACE", "UNLOGGED", "TEMPORARY",
                                         "TEMP", "GLOBAL",  "LOCAL",    "FOREIGN"};
    for (next = lexer.next(); isOneOf(next, kinds); next = lexer.next()) {
    }
    if (!next.isWord("TABLE"))
        return std::nullopt;
    TableDefinition table;
    next = lexer.next();
    if (next.isWord("IF")) { // NOT EXISTS
        table.ifMissing = true;
        lexer.next();
        lexer.next();
        next = lexer.next();
    }
    const auto name = readTableName(lexer, next);
    if (!name)
        return std::nullopt;
    table.name = *name;

    if (next.isWord("PARTITION")) { // OF parent: its columns are the parent's
        lexer.next();
        next = lexer.next();
        table.parent = readTableName(lexer, next);
        return table;
    }
    if (!next.isSymbol('('))
        return std::nullopt;
    next = lexer.next();
    while (!ends(next) && !next.isSymbol(')')) {
        if (startsConstraint(next, dialect)) {
            readConstraint(lexer, next, table);
        } else {
            bool primary = false;
            auto column = readColumn(lexer, next, dialect, primary);
            if (!column)
                return std::nullopt;
            if (primary)
                table.primaryKey = {column->name};
            table.columns.push_back(std::move(*column));
        }
        if (next.isSymbol(','))
            next = lexer.next();
    }
    if (ends(next))
        return std::nullopt;
    next = lexer.next();
    if (next.isWord("INHERITS")) {
        lexer.next();
        next = lexer.next();
        table.parent = readTableName(lexer, next);
    }
    return table;
}

} // namespace scrollback::dumps
