// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/inputwindow.h"
#include "dumps/loadedtables.h"
#include "dumps/rowliterals.h"

namespace scrollback::dumps {

/// Reads the statements of a dump, one after the other, and hands the rows of the wanted tables on. No
/// statement is run: a dump is text that says what a database held.
class DumpReader
{
public:
    DumpReader(InputWindow& window, LoadedTables& tables, Notes& notes);

    Result<void> run();

    /// "PostgreSQL 15.3", as the dump's own header says; empty where it does not.
    const QString& origin() const { return m_origin; }
    /// Whether there was anything that only a dump has.
    bool isDump() const { return m_isDump; }

private:
    /// Where rows go, and which of their values into which column.
    struct Target
    {
        DumpTable* table = nullptr; ///< null: nobody wants them
        std::vector<int> columns;   ///< for each value the column, or -1
        QString name;
        bool replace = false;
    };

    void readHeader();
    bool skipBetween();
    bool skipLine();
    void skipLineComment(std::string_view line);
    void connectTo(std::string_view line);
    Result<void> readStatement();
    void lineNotUnderstood();

    /// The whole statement, still in the window; nothing where the dump ends before it does.
    std::optional<std::string_view> wholeStatement();
    bool skipStatement();
    void statementCutOff();
    void statementNotUnderstood();

    Result<void> createStatement();
    Result<void> alterTable();
    Result<void> dropTable();
    Result<void> truncateTable();
    void setStatement();
    void setEncoding(const QByteArray& name);
    void setSqlMode(const Token& value);
    void useDatabase();
    void changeDelimiter();

    Result<void> copyStatement();
    Result<void> copyRows(Target& target, bool crlf);
    Result<void> insertStatement(bool replace);
    Result<void> insertRows(Target& target, bool knowsColumns);
    Target targetFor(const TableName& name, const std::vector<std::string>& columns);
    void mapAll(Target& target, size_t values);
    Result<void> addRow(const Target& target);
    void rowsCutOff(const Target& target);

    TableName resolved(TableName name) const;

    InputWindow& m_window;
    LoadedTables& m_tables;
    Notes& m_notes;
    Dialect m_dialect;
    ValueReader m_values;
    std::string m_schema; ///< for names that do not say theirs
    std::map<std::string, bool> m_savedModes;
    std::vector<Literal> m_row;
    std::vector<db::Cell> m_cells;
    QString m_origin;
    std::string m_closing; ///< the comment at the end of a whole dump
    bool m_closed = true;
    bool m_isDump = false;
    bool m_atLineStart = true;
};

} // namespace scrollback::dumps
