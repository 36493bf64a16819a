// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace scrollback::db {

struct ColumnInfo
{
    QString name;
    QString declaredType;
};

/// A table that can be read: no view (it could hold anything, a query without end included), no virtual
/// table, none without an integer key for its rows (WITHOUT ROWID), and without the columns that the database
/// would compute while they are read.
struct TableInfo
{
    QString name;
    std::vector<ColumnInfo> columns;
    QString rowKey; ///< the name under which the engine's own integer row key is reached

    bool hasColumn(const QString& column) const
    {
        return std::ranges::any_of(
            columns, [&](const ColumnInfo& c) { return c.name.compare(column, Qt::CaseInsensitive) == 0; });
    }
};

struct Catalog
{
    std::vector<TableInfo> tables;
    QStringList unreadable; ///< there, but not read: see TableInfo
};

} // namespace scrollback::db
