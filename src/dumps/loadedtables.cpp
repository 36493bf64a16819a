// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/loadedtables.h"

#include "base/words.h"

#include <algorithm>

namespace scrollback::dumps {

namespace {

constexpr int deepestPartition = 32;

struct KeyChoice
{
    int column = -1;
    bool certain = false;
};

bool isWhole(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Unsigned;
}

/// pg_dump says which column is the key only after the rows. Until then it is the one that the server counts
/// with, or one that is called id.
KeyChoice keyOf(const DumpTable& table)
{
    const TableDefinition& definition = table.definition;
    if (!definition.primaryKey.empty()) {
        const int column =
            definition.primaryKey.size() == 1 ? definition.indexOf(definition.primaryKey[0]) : -1;
        if (column >= 0 && isWhole(definition.columns[size_t(column)].type))
            return {column, true};
        return {};
    }
    for (size_t i = 0; i < definition.columns.size(); ++i) {
        if (definition.columns[i].counts && isWhole(definition.columns[i].type))
            return {int(i), false};
    }
    const int id = definition.indexOf("id");
    if (id < 0)
        return {};
    const ColumnDefinition& column = definition.columns[size_t(id)];
    const bool possible = table.defined ? isWhole(column.type) && !column.mayBeNull : true;
    return possible ? KeyChoice{id, false} : KeyChoice{};
}

QString qualified(const TableName& name)
{
    return QString::fromStdString(name.schema.empty() ? name.name : name.schema + '.' + name.name);
}

} // namespace

LoadedTables::LoadedTables(SqliteWriter& file, std::function<bool(const QString&)> wanted, Notes& notes)
    : m_file(file)
    , m_wanted(std::move(wanted))
    , m_notes(notes)
{
}

DumpTable* LoadedTables::find(const TableName& name)
{
    const auto found = m_tables.find({name.schema, name.name});
    return found == m_tables.end() ? nullptr : &found->second;
}

DumpTable& LoadedTables::findOrMake(const TableName& name)
{
    const auto [place, made] = m_tables.try_emplace({name.schema, name.name});
    DumpTable& table = place->second;
    if (made) {
        table.definition.name = name;
        m_inOrder.push_back(&table);
    }
    return table;
}

void LoadedTables::define(TableDefinition definition)
{
    DumpTable& table = findOrMake(definition.name);
    if (table.defined || table.writer)
        return; // the server would refuse it, too
    if (definition.parent) {
        DumpTable& parent = findOrMake(*definition.parent);
        table.parent = &parent;
        if (definition.columns.empty())
            definition.columns = parent.definition.columns;
    }
    table.definition = std::move(definition);
    table.defined = true;
    if (!table.parent)
        isWanted(table);
}

void LoadedTables::attach(const TableName& child, const TableName& parent)
{
    findOrMake(child).parent = &findOrMake(parent);
}

void LoadedTables::setPrimaryKey(const TableName& name, std::vector<std::string> columns)
{
    if (DumpTable* table = find(name))
        table->definition.primaryKey = std::move(columns);
}

void LoadedTables::setCounts(const TableName& name, const std::string& column)
{
    DumpTable* table = find(name);
    const int index = table ? table->definition.indexOf(column) : -1;
    if (index >= 0)
        table->definition.columns[size_t(index)].counts = true;
}

void LoadedTables::addColumn(const TableName& name, ColumnDefinition column)
{
    DumpTable* table = find(name);
    if (!table)
        return;
    if (!table->writer)
        table->definition.columns.push_back(std::move(column));
    else
        m_notes.add(Words::tr("Column “%1” was added to table “%2” after its rows, and is not read.")
                        .arg(QString::fromStdString(column.name), qualified(name)));
}

Result<void> LoadedTables::drop(const TableName& name)
{
    DumpTable* table = find(name);
    if (!table)
        return {};
    if (auto emptied = empty(name); !emptied)
        return emptied;
    m_schemaOf.erase(QString::fromStdString(name.name).toLower());
    for (auto& [key, other] : m_tables) {
        if (other.parent == table)
            other.parent = nullptr;
    }
    std::erase(m_inOrder, table);
    m_tables.erase({name.schema, name.name});
    return {};
}

Result<void> LoadedTables::empty(const TableName& name)
{
    DumpTable* table = find(name);
    if (!table || !table->writer)
        return {};
    auto dropped = table->writer->drop();
    table->writer.reset();
    table->rows = 0;
    return dropped;
}

bool LoadedTables::isWanted(DumpTable& table)
{
    if (table.wanted)
        return *table.wanted;
    const QString name = QString::fromStdString(table.definition.name.name);
    const bool wanted = m_wanted(name);
    m_offered[name] = wanted;
    table.wanted = wanted;
    if (!wanted)
        return false;
    const std::string& schema = table.definition.name.schema;
    if (m_engine == Engine::MySql && m_database.value_or(schema) != schema) {
        m_notes.add(Words::tr("The dump has several databases with chats: “%1” is read, “%2” is not.")
                        .arg(QString::fromStdString(*m_database), QString::fromStdString(schema)));
        table.wanted = false;
        return false;
    }
    m_database = schema;
    const auto [place, first] = m_schemaOf.try_emplace(name.toLower(), schema);
    if (!first) {
        m_notes.add(
            Words::tr(
                "Table “%1” is in the dump several times: that of schema “%2” is read, that of “%3” is not.")
                .arg(name, QString::fromStdString(place->second), QString::fromStdString(schema)));
        table.wanted = false;
    }
    return *table.wanted;
}

DumpTable* LoadedTables::targetOf(DumpTable& table)
{
    DumpTable* root = &table;
    for (int depth = 0; root->parent && depth < deepestPartition; ++depth)
        root = root->parent;
    if (root != &table && isWanted(*root))
        return root;
    return isWanted(table) ? &table : nullptr;
}

DumpTable* LoadedTables::tableForRows(const TableName& name, const std::vector<std::string>& columns)
{
    DumpTable* target = targetOf(findOrMake(name));
    if (!target || !target->definition.columns.empty())
        return target;
    for (const std::string& column : columns)
        target->definition.columns.push_back({column, ColumnType::Any, true, false, false});
    return target;
}

const TableDefinition* LoadedTables::definitionOf(const TableName& name) const
{
    const auto found = m_tables.find({name.schema, name.name});
    return found == m_tables.end() || found->second.definition.columns.empty() ? nullptr
                                                                               : &found->second.definition;
}

Result<void> LoadedTables::open(DumpTable& table)
{
    const KeyChoice key = keyOf(table);
    auto writer = TableWriter::create(m_file, table.definition, key.column, key.certain);
    if (!writer)
        return tl::unexpected(writer.error());
    table.writer = std::move(*writer);
    return {};
}

Result<void> LoadedTables::add(DumpTable& table, std::span<const db::Cell> cells, bool replace)
{
    if (!table.writer) {
        if (auto opened = open(table); !opened)
            return opened;
    }
    const auto added = table.writer->add(cells, replace);
    if (!added)
        return tl::unexpected(added.error());
    if (*added == TableWriter::Added::Yes)
        ++table.rows;
    else
        ++table.repeated;
    return {};
}

Result<void> LoadedTables::finish()
{
    for (DumpTable* table : m_inOrder) {
        if (!table->writer) {
            if (targetOf(*table) != table || table->definition.columns.empty())
                continue;
            if (auto opened = open(*table); !opened)
                return opened;
        }
        const KeyChoice key = keyOf(*table);
        if (key.certain) {
            if (auto changed = table->writer->changeKey(key.column); !changed)
                return changed;
        }
        for (const ColumnDefinition& column : table->definition.columns) {
            if (column.computed && table->rows > 0)
                m_notes.add(
                    Words::tr(
                        "Column “%1” of table “%2” is worked out by the server; a dump has no values for it.")
                        .arg(QString::fromStdString(column.name), qualified(table->definition.name)));
        }
        if (table->repeated > 0)
            m_notes.add(Words::tr("%Ln rows of table “%1” were left out: their key was there already.",
                                  nullptr, Notes::plural(table->repeated))
                            .arg(qualified(table->definition.name)));
    }
    return {};
}

std::vector<const DumpTable*> LoadedTables::loaded() const
{
    std::vector<const DumpTable*> tables;
    for (const DumpTable* table : m_inOrder) {
        if (table->writer)
            tables.push_back(table);
    }
    return tables;
}

} // namespace scrollback::dumps
