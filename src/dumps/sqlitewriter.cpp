// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/sqlitewriter.h"

#include "base/words.h"
#include "db/dialect.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>

namespace scrollback::dumps {

namespace {

constexpr int progressOps = 1000; ///< steps of the engine between two looks at the stop button

/// Names that only a damaged dump has must not end the statement they stand in.
QByteArray quoted(QString name)
{
    name.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    return db::Dialect().name(name).toUtf8();
}

/// Names that differ only in the case of their letters are one for SQLite.
std::vector<QByteArray> distinctColumns(const TableDefinition& table)
{
    QStringList taken;
    std::vector<QByteArray> columns;
    for (const ColumnDefinition& column : table.columns) {
        const QString wanted = QString::fromStdString(column.name);
        QString name = wanted;
        for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
            name = wanted + QLatin1Char('_') + QString::number(number);
        taken += name;
        columns.push_back(quoted(name));
    }
    return columns;
}

void bind(sqlite3_stmt* statement, int index, const db::Cell& cell)
{
    // The bytes stay where they are until the statement has run.
    switch (cell.kind) {
    case db::Cell::Kind::Null:
        sqlite3_bind_null(statement, index);
        break;
    case db::Cell::Kind::Integer:
        sqlite3_bind_int64(statement, index, cell.integer);
        break;
    case db::Cell::Kind::Real:
        sqlite3_bind_double(statement, index, cell.real);
        break;
    case db::Cell::Kind::Text:
        sqlite3_bind_text64(statement, index, cell.text.data() ? cell.text.data() : "", cell.text.size(),
                            SQLITE_STATIC, SQLITE_UTF8);
        break;
    case db::Cell::Kind::Blob:
        sqlite3_bind_blob64(statement, index, cell.text.data() ? cell.text.data() : "", cell.text.size(),
                            SQLITE_STATIC);
        break;
    }
}

} // namespace

SqliteWriter::SqliteWriter(QString path, sqlite3* handle, CancelToken token)
    : m_path(std::move(path))
    , m_handle(handle)
    , m_token(std::move(token))
{
    sqlite3_progress_handler(
        m_handle, progressOps,
        [](void* self) { return static_cast<SqliteWriter*>(self)->m_token.cancelled() ? 1 : 0; }, this);
}

SqliteWriter::~SqliteWriter()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<SqliteWriter>> SqliteWriter::create(const QString& path, const CancelToken& token)
{
    // Made here, so that it is nobody else's from its first byte on.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(
            Error::Code::Failed,
            Words::tr("Nothing can be written into the cache folder “%1”").arg(QFileInfo(path).path()),
            Words::tr("check the permissions of that folder, and whether the disk is full"),
            file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();

    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<SqliteWriter> writer(new SqliteWriter(path, handle, token));
    if (code != SQLITE_OK)
        return tl::unexpected(writer->errorNow(code));
    for (const char* sql : {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF",
                            "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA temp_store=MEMORY", "BEGIN"}) {
        if (const auto done = writer->run(sql); !done)
            return tl::unexpected(done.error());
    }
    return writer;
}

Result<void> SqliteWriter::run(const QByteArray& sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(errorNow(code));
    return {};
}

Result<qint64> SqliteWriter::rows(const QByteArray& table)
{
    const QByteArray sql = "SELECT count(*) FROM " + table;
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    const qint64 count = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    if (count < 0)
        return tl::unexpected(errorNow(code));
    return count;
}

Result<void> SqliteWriter::finish()
{
    return run("COMMIT");
}

Error SqliteWriter::errorNow(int code) const
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    const QString folder = QFileInfo(m_path).path();
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled, Words::tr("Stopped"), {}, detail};
    case SQLITE_FULL:
        return {Error::Code::Failed, Words::tr("The disk of the cache folder “%1” is full").arg(folder),
                Words::tr("a dump needs about as much room as it has unpacked; free some space"), detail};
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return {Error::Code::Failed, Words::tr("A value in the dump is too large to be read"),
                Words::tr("ask for a dump without that table"), detail};
    default:
        return {Error::Code::Failed, Words::tr("The dump could not be written into “%1”").arg(folder),
                Words::tr("check whether that disk is full or damaged"), detail};
    }
}

TableWriter::TableWriter(SqliteWriter& file, const TableDefinition& table, int key, bool certain)
    : m_file(file)
    , m_name(quoted(QString::fromStdString(table.name.name)))
    , m_columns(distinctColumns(table))
    , m_key(key)
    , m_certain(certain)
{
    for (const ColumnDefinition& column : table.columns)
        m_types.push_back(column.type);
}

TableWriter::~TableWriter()
{
    finalize();
}

void TableWriter::finalize()
{
    sqlite3_finalize(m_insert);
    sqlite3_finalize(m_replace);
    m_insert = nullptr;
    m_replace = nullptr;
}

QByteArray TableWriter::createStatement(const QByteArray& name, int key) const
{
    QByteArray sql = "CREATE TABLE " + name + " (";
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            sql += ", ";
        sql += m_columns[i];
        sql += ' ';
        sql += int(i) == key ? "INTEGER PRIMARY KEY" : storedTypeOf(m_types[i]);
    }
    return sql + ')';
}

Result<std::unique_ptr<TableWriter>> TableWriter::create(SqliteWriter& file, const TableDefinition& table,
                                                         int key, bool certain)
{
    std::unique_ptr<TableWriter> writer(new TableWriter(file, table, key, certain));
    if (const auto made = file.run(writer->createStatement(writer->m_name, key)); !made)
        return tl::unexpected(made.error());
    if (const auto ready = writer->prepare(); !ready)
        return tl::unexpected(ready.error());
    return writer;
}

Result<void> TableWriter::prepare()
{
    QByteArray values = " INTO " + m_name + " VALUES (";
    for (size_t i = 0; i < m_columns.size(); ++i)
        values += i == 0 ? "?" : ",?";
    values += ')';
    const QByteArray insert = "INSERT" + values;
    const QByteArray replace = "INSERT OR REPLACE" + values;
    int code = sqlite3_prepare_v3(m_file.handle(), insert.constData(), int(insert.size()),
                                  SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v3(m_file.handle(), replace.constData(), int(replace.size()),
                                  SQLITE_PREPARE_PERSISTENT, &m_replace, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(m_file.errorNow(code));
    return {};
}

Result<int> TableWriter::step(std::span<const db::Cell> row, bool replace)
{
    sqlite3_stmt* statement = replace ? m_replace : m_insert;
    for (size_t i = 0; i < row.size(); ++i)
        bind(statement, int(i) + 1, row[i]);
    sqlite3_step(statement);
    const int code = sqlite3_reset(statement);
    if (code == SQLITE_OK || (code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_MISMATCH)
        return code & 0xff;
    return tl::unexpected(m_file.errorNow(code));
}

Result<TableWriter::Added> TableWriter::add(std::span<const db::Cell> row, bool replace)
{
    // A key that is not given is numbered by the server, and by SQLite alike.
    const db::Cell::Kind given = m_key < 0 ? db::Cell::Kind::Integer : row[size_t(m_key)].kind;
    const bool noKey = given != db::Cell::Kind::Integer && !(given == db::Cell::Kind::Null && m_certain);
    auto code = noKey ? Result<int>(SQLITE_MISMATCH) : step(row, replace);
    if (!code)
        return tl::unexpected(code.error());
    if (*code == SQLITE_OK)
        return Added::Yes;
    if (*code == SQLITE_CONSTRAINT && m_certain)
        return Added::KeyIsThere;
    // It cannot be the key after all.
    if (const auto changed = changeKey(-1); !changed)
        return tl::unexpected(changed.error());
    code = step(row, replace);
    if (!code)
        return tl::unexpected(code.error());
    return *code == SQLITE_OK ? Added::Yes : Added::KeyIsThere;
}

Result<void> TableWriter::changeKey(int key)
{
    if (key == m_key)
        return {};
    finalize();
    const QByteArray next = quoted(QStringLiteral("scrollback_next"));
    if (auto made = m_file.run(createStatement(next, key)); !made)
        return made;
    // Rows that cannot have the key are left out rather than refused: this file has no way back.
    QByteArray from = " ORDER BY rowid";
    if (key >= 0)
        from = " WHERE typeof(" + m_columns[size_t(key)] + ")='integer' ORDER BY " + m_columns[size_t(key)];
    if (auto copied = m_file.run("INSERT OR IGNORE INTO " + next + " SELECT * FROM " + m_name + from);
        !copied)
        return copied;
    const auto before = m_file.rows(m_name);
    const auto after = m_file.rows(next);
    if (!before || !after)
        return tl::unexpected(before ? after.error() : before.error());
    const bool refused = *before != *after;
    if (refused) {
        if (auto dropped = m_file.run("DROP TABLE " + next); !dropped)
            return dropped;
    } else {
        if (auto dropped = m_file.run("DROP TABLE " + m_name); !dropped)
            return dropped;
        if (auto renamed = m_file.run("ALTER TABLE " + next + " RENAME TO " + m_name); !renamed)
            return renamed;
        m_key = key;
    }
    return prepare();
}

Result<void> TableWriter::drop()
{
    finalize();
    return m_file.run("DROP TABLE " + m_name);
}

} // namespace scrollback::dumps
