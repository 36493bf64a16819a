// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace scrollback::db {

/// What a column's values are, as far as statements must know.
enum class ColumnKind : quint8 {
    Any,       ///< SQLite: each value says it itself
    Integer,   ///< whole numbers and truth values
    Real,      ///< numeric, decimal, float, double
    Text,      ///< texts of any length, enumerations
    Json,      ///< json, jsonb
    Uuid,      ///< a type of its own on PostgreSQL
    LocalTime, ///< a date and time without zone: timestamp, datetime, date
    Instant,   ///< a point in time: timestamptz, MySQL's timestamp
    Bytes,     ///< bytea, blob, binary
    Other,     ///< whatever else; read as the server's text
};

struct ColumnInfo
{
    QString name;
    QString declaredType;
    ColumnKind kind = ColumnKind::Any;
    bool mayBeNull = true;
};

/// A table that can be read: no view (it could hold anything, a query without end included), no virtual
/// table, none without an integer key for its rows (WITHOUT ROWID), and without the columns that the database
/// would compute while they are read.
struct TableInfo
{
    QString name;
    std::vector<ColumnInfo> columns;
    /// SQLite: the name under which the engine's own integer row key is reached. Servers: the primary key's
    /// only column; empty where there is none, or where it has several.
    QString rowKey;
    QString schema; ///< PostgreSQL: the schema it is in; empty elsewhere
    /// Servers: the columns of each index that can put rows in order (b-tree, whole, without expressions).
    std::vector<QStringList> indexes;

    const ColumnInfo* column(const QString& wanted) const
    {
        const auto found = std::ranges::find_if(
            columns, [&](const ColumnInfo& c) { return c.name.compare(wanted, Qt::CaseInsensitive) == 0; });
        return found == columns.end() ? nullptr : &*found;
    }
    bool hasColumn(const QString& wanted) const { return column(wanted) != nullptr; }
};

struct Catalog
{
    std::vector<TableInfo> tables;
    QStringList unreadable; ///< there, but not read: see TableInfo
    QStringList forbidden;  ///< there, but this user has no right to read them
};

} // namespace scrollback::db
