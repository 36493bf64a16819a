// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "db/cell.h"
#include "dumps/tabledefinition.h"

#include <memory>
#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace scrollback::dumps {

/// A new SQLite file that is filled in one go. Until finish() it has no way back: a file whose writing failed
/// is for the bin.
class SqliteWriter
{
public:
    static Result<std::unique_ptr<SqliteWriter>> create(const QString& path, const CancelToken& token);
    ~SqliteWriter();
    Q_DISABLE_COPY_MOVE(SqliteWriter)

    Result<void> run(const QByteArray& sql);
    /// How many rows a table has, by its quoted name.
    Result<qint64> rows(const QByteArray& table);
    Result<void> finish();

    sqlite3* handle() const { return m_handle; }
    Error errorNow(int code) const;

private:
    SqliteWriter(QString path, sqlite3* handle, CancelToken token);

    QString m_path;
    sqlite3* m_handle;
    CancelToken m_token;
};

/// One table of it.
class TableWriter
{
public:
    enum class Added : quint8 {
        Yes,
        KeyIsThere, ///< a row with this key is in the table already
    };

    /// `key`: the column that becomes SQLite's own key of rows, -1 for none. `certain`: the dump says so;
    /// where it is a guess, the first row that contradicts ends it.
    static Result<std::unique_ptr<TableWriter>> create(SqliteWriter& file, const TableDefinition& table,
                                                       int key, bool certain);
    ~TableWriter();
    Q_DISABLE_COPY_MOVE(TableWriter)

    /// As many cells as the table has columns. `replace`: the row takes the place of one with its key.
    Result<Added> add(std::span<const db::Cell> row, bool replace);
    /// Makes another column the key, after all rows are there. Stays as it is where that cannot be.
    Result<void> changeKey(int key);
    Result<void> drop();

    int key() const { return m_key; }

private:
    TableWriter(SqliteWriter& file, const TableDefinition& table, int key, bool certain);
    QByteArray createStatement(const QByteArray& name, int key) const;
    Result<void> prepare();
    void finalize();
    Result<int> step(std::span<const db::Cell> row, bool replace);

    SqliteWriter& m_file;
    QByteArray m_name;                 ///< quoted
    std::vector<QByteArray> m_columns; ///< quoted
    std::vector<ColumnType> m_types;
    int m_key;
    bool m_certain;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_replace = nullptr;
};

} // namespace scrollback::dumps
