// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresconnection.h"
#include "db/postgressession.h"
#include "db/sessionrows.h"

#include <QHash>

#include <array>
#include <map>

namespace scrollback::db {

namespace {

/// `type` is the type's own name, that of a domain its base's; `group` is pg_type.typtype.
ColumnKind kindOf(const QString& type, const QString& group)
{
    struct Known
    {
        const char* type;
        ColumnKind kind;
    };
    static constexpr std::array known = {
        Known{"int2", ColumnKind::Integer},        Known{"int4", ColumnKind::Integer},
        Known{"int8", ColumnKind::Integer},        Known{"oid", ColumnKind::Integer},
        Known{"bool", ColumnKind::Integer},        Known{"float4", ColumnKind::Real},
        Known{"float8", ColumnKind::Real},         Known{"numeric", ColumnKind::Real},
        Known{"text", ColumnKind::Text},           Known{"varchar", ColumnKind::Text},
        Known{"bpchar", ColumnKind::Text},         Known{"name", ColumnKind::Text},
        Known{"citext", ColumnKind::Text},         Known{"json", ColumnKind::Json},
        Known{"jsonb", ColumnKind::Json},          Known{"uuid", ColumnKind::Uuid},
        Known{"timestamp", ColumnKind::LocalTime}, Known{"date", ColumnKind::LocalTime},
        Known{"timestamptz", ColumnKind::Instant}, Known{"bytea", ColumnKind::Bytes},
    };
    if (group == QLatin1String("e"))
        return ColumnKind::Text;
    for (const Known& one : known) {
        if (type == QLatin1String(one.type))
            return one.kind;
    }
    return ColumnKind::Other;
}

/// What is looked at: tables in the chosen schema, else those that a plain name finds. Partitions belong to
/// their table.
QString wanted(const QString& schema)
{
    const QString place = schema.isEmpty() ? QStringLiteral("pg_catalog.pg_table_is_visible(c.oid)")
                                           : QStringLiteral("n.nspname=?");
    return QStringLiteral("pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid=c.relnamespace "
                          "WHERE c.relkind IN (%1) AND NOT c.relispartition AND n.nspname !~ '^pg_' "
                          "AND n.nspname<>'information_schema' AND ") +
           place;
}

struct Table
{
    TableInfo info;
    QHash<int, QString> names; ///< of all its columns, by their number
};

/// The columns of an index, where it can put rows in order by them.
QStringList indexColumns(const Table& table, const QString& numbers, const QString& directions, int keys)
{
    const QStringList parts = numbers.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList options = directions.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList columns;
    for (int i = 0; i < keys && i < parts.size(); ++i) {
        const QString name = table.names.value(parts[i].toInt());
        // Backwards is as good as forwards, as long as all of it is.
        const QString option = options.value(i);
        if (name.isEmpty() || option != options.value(0) ||
            (option != QLatin1String("0") && option != QLatin1String("3")))
            return {};
        columns += name;
    }
    return columns;
}

} // namespace

Result<Catalog> PostgresSession::catalog()
{
    const QString from = wanted(m_settings.schema);
    const QString readable = from.arg(QStringLiteral("'r','p'"));
    std::vector<Bound> values;
    if (!m_settings.schema.isEmpty())
        values.push_back(Bound::of(m_settings.schema));

    Catalog catalog;
    std::map<qint64, Table> tables;
    const auto tableOf = [&tables](const Row& row) -> Table* {
        const auto found = tables.find(row.cell(0).integer);
        return found == tables.end() ? nullptr : &found->second;
    };

    const QString tableSql =
        QStringLiteral("SELECT c.oid,n.nspname,c.relname,c.relkind,"
                       "has_schema_privilege(n.oid,'USAGE') AND has_any_column_privilege(c.oid,'SELECT') "
                       "FROM %1 ORDER BY c.relname")
            .arg(from.arg(QStringLiteral("'r','p','v','m','f'")));
    auto read = forEachRow(*this, tableSql, values, [&](const Row& row) {
        const QString name = textOf(row, 2);
        const QString kind = textOf(row, 3);
        if (kind != QLatin1String("r") && kind != QLatin1String("p")) {
            catalog.unreadable += name;
        } else if (row.cell(4).integer == 0) {
            catalog.forbidden += name;
        } else {
            TableInfo& table = tables[row.cell(0).integer].info;
            table.name = name;
            table.schema = textOf(row, 1);
        }
    });
    if (!read)
        return tl::unexpected(read.error());

    // A right may be to some columns only.
    const QString columnSql =
        QStringLiteral("WITH RECURSIVE domain(oid,base,fixed) AS ("
                       "SELECT oid,typbasetype,typnotnull FROM pg_catalog.pg_type WHERE typtype='d' "
                       "UNION ALL SELECT d.oid,t.typbasetype,d.fixed OR t.typnotnull FROM domain d "
                       "JOIN pg_catalog.pg_type t ON t.oid=d.base WHERE t.typtype='d') "
                       "SELECT a.attrelid,a.attnum,a.attname,pg_catalog.format_type(a.atttypid,a.atttypmod),"
                       "b.typname,b.typtype,a.attnotnull OR coalesce(d.fixed,false),"
                       "has_table_privilege(c.oid,'SELECT') OR has_column_privilege(c.oid,a.attnum,'SELECT') "
                       "FROM pg_catalog.pg_attribute a "
                       "LEFT JOIN (SELECT d.oid,d.base,d.fixed FROM domain d JOIN pg_catalog.pg_type t "
                       "ON t.oid=d.base WHERE t.typtype<>'d') d ON d.oid=a.atttypid "
                       "JOIN pg_catalog.pg_type b ON b.oid=coalesce(d.base,a.atttypid) "
                       "JOIN (SELECT c.oid FROM %1) c ON c.oid=a.attrelid "
                       "WHERE a.attnum>0 AND NOT a.attisdropped ORDER BY a.attrelid,a.attnum")
            .arg(readable);
    read = forEachRow(*this, columnSql, values, [&](const Row& row) {
        Table* table = tableOf(row);
        if (!table)
            return;
        const QString name = textOf(row, 2);
        table->names[int(row.cell(1).integer)] = name;
        if (row.cell(7).integer != 0)
            table->info.columns.push_back(
                {name, textOf(row, 3), kindOf(textOf(row, 4), textOf(row, 5)), row.cell(6).integer == 0});
    });
    if (!read)
        return tl::unexpected(read.error());

    const bool mayInclude = m_connection->version() >= 110'000; // columns that are carried along
    const QString indexSql =
        QStringLiteral("SELECT i.indrelid,i.indisprimary,i.indkey::text,i.indoption::text,i.%1 "
                       "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid=i.indexrelid "
                       "JOIN pg_catalog.pg_am m ON m.oid=x.relam AND m.amname='btree' "
                       "JOIN (SELECT c.oid FROM %2) c ON c.oid=i.indrelid "
                       "WHERE i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND NOT EXISTS ("
                       "SELECT 1 FROM pg_catalog.pg_opclass o WHERE o.oid=ANY(i.indclass::oid[]) "
                       "AND NOT o.opcdefault) ORDER BY i.indrelid,i.indexrelid")
            .arg(mayInclude ? QStringLiteral("indnkeyatts") : QStringLiteral("indnatts"), readable);
    read = forEachRow(*this, indexSql, values, [&](const Row& row) {
        Table* table = tableOf(row);
        if (!table)
            return;
        const QStringList columns =
            indexColumns(*table, textOf(row, 2), textOf(row, 3), int(row.cell(4).integer));
        if (columns.isEmpty())
            return;
        table->info.indexes.push_back(columns);
        if (row.cell(1).integer != 0 && columns.size() == 1 && table->info.hasColumn(columns.first()))
            table->info.rowKey = columns.first();
    });
    if (!read)
        return tl::unexpected(read.error());

    for (auto& [oid, table] : tables)
        catalog.tables.push_back(std::move(table.info));
    std::ranges::sort(catalog.tables, {}, &TableInfo::name);
    return catalog;
}

} // namespace scrollback::db
