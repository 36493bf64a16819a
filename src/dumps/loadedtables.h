// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/notes.h"
#include "dumps/sqlitewriter.h"
#include "dumps/tabledefinition.h"

#include <functional>
#include <map>

namespace scrollback::dumps {

/// A table of the dump, whether it is read or not.
struct DumpTable
{
    TableDefinition definition;
    bool defined = false; ///< by a CREATE TABLE
    std::optional<bool> wanted;
    DumpTable* parent = nullptr;
    std::unique_ptr<TableWriter> writer;
    qint64 rows = 0;
    qint64 repeated = 0; ///< rows that were left out: their key was there
};

/// The tables of a dump, and which of them become tables of the SQLite file.
class LoadedTables
{
public:
    LoadedTables(SqliteWriter& file, std::function<bool(const QString&)> wanted, Notes& notes);

    void setEngine(Engine engine) { m_engine = engine; }
    void define(TableDefinition definition);
    /// The rows of a child are read as rows of its parent.
    void attach(const TableName& child, const TableName& parent);
    void setPrimaryKey(const TableName& name, std::vector<std::string> columns);
    void setCounts(const TableName& name, const std::string& column);
    void addColumn(const TableName& name, ColumnDefinition column);
    Result<void> drop(const TableName& name);
    Result<void> empty(const TableName& name);

    /// The table that rows of `name` go into; null where nobody wants them. `columns`: those that come with
    /// the rows, for tables that no statement defined.
    DumpTable* tableForRows(const TableName& name, const std::vector<std::string>& columns);
    /// The columns of a table as the dump defines it, or null.
    const TableDefinition* definitionOf(const TableName& name) const;
    /// Adds a row. `cells` has one for each column of the table.
    Result<void> add(DumpTable& table, std::span<const db::Cell> cells, bool replace);

    /// Makes the tables that have no rows, and the keys that the dump told last.
    Result<void> finish();

    /// Each table by its name, and whether somebody wanted it.
    const std::map<QString, bool>& offered() const { return m_offered; }
    std::vector<const DumpTable*> loaded() const;

private:
    DumpTable* find(const TableName& name);
    DumpTable& findOrMake(const TableName& name);
    bool isWanted(DumpTable& table);
    DumpTable* targetOf(DumpTable& table);
    Result<void> open(DumpTable& table);

    SqliteWriter& m_file;
    std::function<bool(const QString&)> m_wanted;
    Notes& m_notes;
    Engine m_engine = Engine::Postgres;
    std::map<std::pair<std::string, std::string>, DumpTable> m_tables; ///< by schema and name
    std::vector<DumpTable*> m_inOrder;
    std::map<QString, bool> m_offered;
    std::map<QString, std::string> m_schemaOf; ///< of a loaded table, by its name in lower case
    std::optional<std::string> m_database;     ///< MySQL: the one that is read
};

} // namespace scrollback::dumps
