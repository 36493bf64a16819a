// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/columntype.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace scrollback::dumps {

struct TableName
{
    std::string schema; ///< or database; empty where it is not said
    std::string name;
};

struct ColumnDefinition
{
    std::string name;
    ColumnType type = ColumnType::Any;
    bool mayBeNull = true;
    bool counts = false;   ///< the server numbers the rows with it
    bool computed = false; ///< the server works it out; a dump has no values for it
};

struct TableDefinition
{
    TableName name;
    std::vector<ColumnDefinition> columns;
    std::vector<std::string> primaryKey;
    std::optional<TableName> parent; ///< PostgreSQL: the table that the rows are a part of
    bool ifMissing = false;          ///< IF NOT EXISTS

    int indexOf(const std::string& column) const;
};

/// Reads a CREATE TABLE statement; nothing for other statements and for those that make no sense.
std::optional<TableDefinition> readCreateTable(std::string_view statement, const Dialect& dialect);

/// Reads `a`, `a.b` or `a.b.c` from where the lexer stands. `next` is the token behind it.
std::optional<TableName> readTableName(Lexer& lexer, Token& next);

/// Reads (a, b, …), `next` being its opening parenthesis; afterwards the token behind it.
std::optional<std::vector<std::string>> readNameList(Lexer& lexer, Token& next);

/// Reads one column as it stands in CREATE TABLE and behind ADD COLUMN, `next` being its name; afterwards the
/// comma or parenthesis behind it.
std::optional<ColumnDefinition> readColumn(Lexer& lexer, Token& next, const Dialect& dialect, bool& primary);

} // namespace scrollback::dumps
