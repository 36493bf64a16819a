// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "db/bound.h"
#include "db/catalog.h"
#include "db/sqlitefile.h"

#include <QTimeZone>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace scrollback::db {

class SqliteSession;

/// A prepared statement, read forward. Must not outlive its session.
class Statement final : public Row
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
    Result<bool> next();
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
class SqliteSession
{
public:
    static Result<std::unique_ptr<SqliteSession>> open(const SqliteFile& file, const QTimeZone& sourceZone);
    ~SqliteSession();
    Q_DISABLE_COPY_MOVE(SqliteSession)

    Result<Statement> prepare(const QString& sql);
    Result<Catalog> catalog();
    /// A number that changes when another connection changes the database.
    Result<qint64> dataVersion();
    Result<qint64> applicationId();

    /// While it lives, statements stop when the token is cancelled (Error::Code::Cancelled).
    class Scope
    {
    public:
        Scope(SqliteSession& session, const CancelToken& token);
        ~Scope();
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        SqliteSession& m_session;
        const CancelToken* m_outer;
    };

    const SqliteFile& file() const { return m_file; }

private:
    friend class Statement;
    SqliteSession(SqliteFile file, sqlite3* handle);
    Error errorNow(int code) const;
    Result<qint64> pragma(const char* name);

    SqliteFile m_file;
    sqlite3* m_handle;
    const CancelToken* m_token = nullptr;
};

} // namespace scrollback::db
