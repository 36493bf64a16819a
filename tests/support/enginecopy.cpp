// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/enginecopy.h"

#include "base/timevalue.h"

#include <sqlite3.h>

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace scrollback::tests {

namespace {

struct Column
{
    QString name;
    QString type; ///< as the file declares it, in capitals
    bool isKey;
    bool isJson;
    bool isUuid;
    bool isTime() const { return type == QLatin1String("TIMESTAMP") || type == QLatin1String("DATETIME"); }
};

class File
{
public:
    explicit File(const QString& path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
    }
    ~File() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(File)

    template <class Visit>
    void each(const QString& sql, Visit visit) const
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(m_handle));
        while (sqlite3_step(statement) == SQLITE_ROW)
            visit(statement);
        sqlite3_finalize(statement);
    }

private:
    sqlite3* m_handle = nullptr;
};

QByteArray textOf(sqlite3_stmt* row, int column)
{
    return {reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
            sqlite3_column_bytes(row, column)};
}

QString quoted(const QString& name, db::Engine engine)
{
    const QChar mark = engine == db::Engine::MySql ? QLatin1Char('`') : QLatin1Char('"');
    return mark + name + mark;
}

QString typeOf(const Column& column, db::Engine engine)
{
    const bool postgres = engine == db::Engine::Postgres;
    if (column.isUuid && postgres)
        return QStringLiteral("uuid");
    if (column.isTime())
        return postgres ? QStringLiteral("timestamp") : QStringLiteral("datetime(3)");
    if (column.type.startsWith(QLatin1String("INT")))
        return QStringLiteral("bigint");
    if (column.type == QLatin1String("BOOLEAN"))
        return QStringLiteral("boolean");
    if (column.type == QLatin1String("DECIMAL") || column.type == QLatin1String("REAL"))
        return QStringLiteral("decimal(14,3)");
    if (column.isJson)
        return postgres ? QStringLiteral("json") : QStringLiteral("json");
    if (column.isKey || column.type.startsWith(QLatin1String("VARCHAR")))
        return QStringLiteral("varchar(255)");
    return postgres ? QStringLiteral("text") : QStringLiteral("longtext");
}

QByteArray literal(sqlite3_stmt* row, int i, const Column& column, db::Engine engine)
{
    const int kind = sqlite3_column_type(row, i);
    if (kind == SQLITE_NULL)
        return "NULL";
    if (column.isTime() && kind == SQLITE_INTEGER) {
        QByteArray text = toIso(sqlite3_column_int64(row, i)).toLatin1();
        text.chop(1);
        return '\'' + text.replace('T', ' ') + '\'';
    }
    if (column.type == QLatin1String("BOOLEAN"))
        return sqlite3_column_int(row, i) != 0 ? "true" : "false";
    if (kind == SQLITE_INTEGER || kind == SQLITE_FLOAT)
        return textOf(row, i);
    QByteArray text = textOf(row, i);
    if (engine == db::Engine::MySql)
        return text.isEmpty() ? QByteArray("''") : "_utf8mb4 X'" + text.toHex() + '\'';
    return '\'' + text.replace('\'', "''") + '\'';
}

} // namespace

QByteArray asServerSql(const QString& sqliteFile, db::Engine engine)
{
    const File file(sqliteFile);
    QStringList tables;
    file.each(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'"),
        [&](sqlite3_stmt* row) { tables += QString::fromUtf8(textOf(row, 0)); });
    static const QStringList jsonNames = {
        QStringLiteral("metadata"),     QStringLiteral("context"), QStringLiteral("quotation_data"),
        QStringLiteral("error_info"),   QStringLiteral("tags"),    QStringLiteral("source_documents"),
        QStringLiteral("custom_fields")};

    QByteArray sql;
    if (engine == db::Engine::MySql)
        sql += "SET NAMES utf8mb4; SET sql_mode='';\n";
    for (const QString& table : std::as_const(tables)) {
        std::vector<Column> columns;
        file.each(QStringLiteral("PRAGMA table_info(\"%1\")").arg(table), [&](sqlite3_stmt* row) {
            const QString name = QString::fromUtf8(textOf(row, 1));
            columns.push_back({name, QString::fromUtf8(textOf(row, 2)).toUpper(),
                               sqlite3_column_int(row, 5) > 0 || name.endsWith(QLatin1String("_id")),
                               jsonNames.contains(name), false});
        });
        for (Column& column : columns) {
            if (!column.isKey)
                continue;
            bool all = true;
            bool any = false;
            static const QRegularExpression uuid(
                QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
            file.each(
                QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE \"%1\" IS NOT NULL").arg(column.name, table),
                [&](sqlite3_stmt* row) {
                    any = true;
                    all = all && uuid.match(QString::fromUtf8(textOf(row, 0))).hasMatch();
                });
            // Ids of conversations are texts in one system's tables and UUIDs in another's.
            column.isUuid = any && all && column.name != QLatin1String("session_id") &&
                            tables.contains(QStringLiteral("quotations"));
        }
        QStringList definitions;
        QString key;
        file.each(QStringLiteral("SELECT name FROM pragma_table_info('%1') WHERE pk=1").arg(table),
                  [&](sqlite3_stmt* row) { key = QString::fromUtf8(textOf(row, 0)); });
        for (const Column& column : columns)
            definitions += quoted(column.name, engine) + QLatin1Char(' ') + typeOf(column, engine) +
                           (column.name == key ? QStringLiteral(" PRIMARY KEY") : QString());
        sql += QStringLiteral("CREATE TABLE %1 (%2)%3;\n")
                   .arg(quoted(table, engine), definitions.join(QLatin1String(", ")),
                        engine == db::Engine::MySql ? QStringLiteral(" DEFAULT CHARSET=utf8mb4") : QString())
                   .toUtf8();
        QByteArray batch;
        int rows = 0;
        const auto flush = [&] {
            if (rows > 0)
                sql += "INSERT INTO " + quoted(table, engine).toUtf8() + " VALUES " + batch + ";\n";
            batch.clear();
            rows = 0;
        };
        file.each(QStringLiteral("SELECT * FROM \"%1\" ORDER BY rowid").arg(table), [&](sqlite3_stmt* row) {
            batch += rows > 0 ? ",(" : "(";
            for (size_t i = 0; i < columns.size(); ++i)
                batch += (i > 0 ? "," : "") + literal(row, int(i), columns[i], engine);
            batch += ')';
            if (++rows == 200)
                flush();
        });
        flush();
    }
    return sql;
}

} // namespace scrollback::tests
