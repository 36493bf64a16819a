// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/mysqlsession.h"
#include "db/sessionrows.h"

#include <QSet>

#include <array>
#include <map>

namespace scrollback::db {

namespace {

ColumnKind kindOf(const QString& type)
{
    struct Known
    {
        const char* type;
        ColumnKind kind;
    };
    static constexpr std::array known = {
        Known{"tinyint", ColumnKind::Integer},   Known{"smallint", ColumnKind::Integer},
        Known{"mediumint", ColumnKind::Integer}, Known{"int", ColumnKind::Integer},
        Known{"bigint", ColumnKind::Integer},    Known{"bit", ColumnKind::Integer},
        Known{"year", ColumnKind::Integer},      Known{"decimal", ColumnKind::Real},
        Known{"float", ColumnKind::Real},        Known{"double", ColumnKind::Real},
        Known{"char", ColumnKind::Text},         Known{"varchar", ColumnKind::Text},
        Known{"tinytext", ColumnKind::Text},     Known{"text", ColumnKind::Text},
        Known{"mediumtext", ColumnKind::Text},   Known{"longtext", ColumnKind::Text},
        Known{"enum", ColumnKind::Text},         Known{"set", ColumnKind::Text},
        Known{"json", ColumnKind::Json},         Known{"datetime", ColumnKind::LocalTime},
        Known{"date", ColumnKind::LocalTime},    Known{"timestamp", ColumnKind::Instant},
        Known{"binary", ColumnKind::Bytes},      Known{"varbinary", ColumnKind::Bytes},
        Known{"tinyblob", ColumnKind::Bytes},    Known{"blob", ColumnKind::Bytes},
        Known{"mediumblob", ColumnKind::Bytes},  Known{"longblob", ColumnKind::Bytes},
    };
    for (const Known& one : known) {
        if (type.compare(QLatin1String(one.type), Qt::CaseInsensitive) == 0)
            return one.kind;
    }
    return ColumnKind::Other;
}

/// An index while its columns come in.
struct Index
{
    QStringList columns;
    QString direction;
    bool usable = true;
};

} // namespace

Result<Catalog> MySqlSession::catalog()
{
    Catalog catalog;
    std::map<QString, TableInfo> tables;
    const QString tableSql = QStringLiteral("SELECT TABLE_NAME,TABLE_TYPE FROM information_schema.TABLES "
                                            "WHERE TABLE_SCHEMA=DATABASE() ORDER BY TABLE_NAME");
    auto read = forEachRow(*this, tableSql, {}, [&](const Row& row) {
        const QString name = textOf(row, 0);
        const QString type = textOf(row, 1);
        if (type == QLatin1String("BASE TABLE") || type == QLatin1String("SYSTEM VERSIONED"))
            tables[name].name = name;
        else
            catalog.unreadable += name;
    });
    if (!read)
        return tl::unexpected(read.error());

    const QString columnSql = QStringLiteral(
        "SELECT TABLE_NAME,COLUMN_NAME,DATA_TYPE,COLUMN_TYPE,IS_NULLABLE,EXTRA,PRIVILEGES "
        "FROM information_schema.COLUMNS WHERE TABLE_SCHEMA=DATABASE() ORDER BY TABLE_NAME,ORDINAL_POSITION");
    read = forEachRow(*this, columnSql, {}, [&](const Row& row) {
        const auto table = tables.find(textOf(row, 0));
        // What is computed while it is read is left out, and so is what this user may not read.
        if (table == tables.end() || textOf(row, 5).contains(QLatin1String("VIRTUAL GENERATED")) ||
            !textOf(row, 6).split(QLatin1Char(',')).contains(QLatin1String("select")))
            return;
        table->second.columns.push_back(
            {textOf(row, 1), textOf(row, 3), kindOf(textOf(row, 2)), textOf(row, 4) == QLatin1String("YES")});
    });
    if (!read)
        return tl::unexpected(read.error());

    std::map<std::pair<QString, QString>, Index> indexes;
    const QString indexSql = QStringLiteral(
        "SELECT TABLE_NAME,INDEX_NAME,COLUMN_NAME,SUB_PART IS NULL AND INDEX_TYPE='BTREE',COLLATION "
        "FROM information_schema.STATISTICS WHERE TABLE_SCHEMA=DATABASE() "
        "ORDER BY TABLE_NAME,INDEX_NAME,SEQ_IN_INDEX");
    read = forEachRow(*this, indexSql, {}, [&](const Row& row) {
        Index& index = indexes[{textOf(row, 0), textOf(row, 1)}];
        const QString direction = textOf(row, 4);
        if (index.columns.isEmpty())
            index.direction = direction;
        // Part of a value, an expression (without a name), or up and down by turns: of no use for an order.
        if (row.cell(2).isNull() || row.cell(3).integer == 0 || direction != index.direction)
            index.usable = false;
        index.columns += textOf(row, 2);
    });
    if (!read)
        return tl::unexpected(read.error());
    for (const auto& [where, index] : indexes) {
        const auto table = tables.find(where.first);
        if (table == tables.end() || !index.usable)
            continue;
        table->second.indexes.push_back(index.columns);
        if (where.second == QLatin1String("PRIMARY") && index.columns.size() == 1 &&
            table->second.hasColumn(index.columns.first()))
            table->second.rowKey = index.columns.first();
    }

    for (auto& [name, table] : tables) {
        if (table.columns.empty())
            catalog.forbidden += name;
        else
            catalog.tables.push_back(std::move(table));
    }
    return catalog;
}

} // namespace scrollback::db
