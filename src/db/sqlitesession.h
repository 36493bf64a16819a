// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "db/session.h"
#include "db/sqlitefile.h"

#include <QTimeZone>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace scrollback::db {

class SqliteSession;

/// A prepared statement, read forward. Must not outlive its session.
class Statement final : public Rows
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() override;

    void bind(int index, const Bound& value); ///< from 1
    void bindAll(const std::vector<Bound>& values);
    void reset();

    /// Moves to the next row; false after the last.
    Result<bool> next() override;
    Cell cell(int column) const override;

private:
    friend class SqliteSession;
    Statement(SqliteSession& session, sqlite3_stmt* statement);

    SqliteSession* m_session;
    sqlite3_stmt* m_statement;
};

/// One read-only connection to an SQLite file, for one thread.
///
/// The file is treated as hostile: nothing in its schema runs (no views, triggers, functions of ours), an
/// authorizer allows reading and nothing else, and the engine itself refuses to write.
class SqliteSession final : public Session
{
public:
    static Result<std::unique_ptr<SqliteSession>> open(const SqliteFile& file, const QTimeZone& sourceZone);
    ~SqliteSession() override;
    Q_DISABLE_COPY_MOVE(SqliteSession)

    Engine engine() const override { return Engine::Sqlite; }
    Result<std::unique_ptr<Rows>> query(const QString& sql, const std::vector<Bound>& values = {}) override;
    Result<Catalog> catalog() override;

    /// A statement to be run many times.
    Result<Statement> prepare(const QString& sql);
    /// A number that changes when another connection changes the database.
    Result<qint64> dataVersion();
    Result<qint64> applicationId();

    const SqliteFile& file() const { return m_file; }

private:
    friend class Statement;
    SqliteSession(SqliteFile file, sqlite3* handle);
    Error errorNow(int code) const;
    Result<qint64> pragma(const char* name);

    SqliteFile m_file;
    sqlite3* m_handle;
};

} // namespace scrollback::db
