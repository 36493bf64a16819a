// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "db/bound.h"
#include "db/catalog.h"
#include "db/cell.h"

#include <memory>
#include <vector>

namespace scrollback::db {

enum class Engine { Sqlite, Postgres, MySql };

/// "sqlite", "postgresql", "mysql": as `info` names it. MariaDB is a MySQL here.
QString engineName(Engine engine);

/// A result, read forward, one row at a time: never more than a few rows are in memory. Must not outlive its
/// session, and must be gone before the session's next statement.
class Rows : public Row
{
public:
    /// Moves to the next row; false after the last.
    virtual Result<bool> next() = 0;
};

/// One read-only connection to a database server, for one thread.
///
/// The server itself refuses to write (checked after connecting). What it is sent stands in one statement;
/// values are bound or written as literals that no server setting can turn into SQL.
class Session
{
public:
    virtual ~Session() = default;

    virtual Engine engine() const = 0;
    /// Whether nobody between here and the server can read along.
    virtual bool encrypted() const { return false; }

    /// Runs one statement. `?` stands for a value, in their order, outside of quotes. Where the connection
    /// broke since the last statement, it is made again, once.
    virtual Result<std::unique_ptr<Rows>> query(const QString& sql,
                                                const std::vector<Bound>& values = {}) = 0;

    /// The plain tables that this user may read, with their columns, keys and indexes.
    virtual Result<Catalog> catalog() = 0;

    /// While it lives, statements stop inside the server when the token is cancelled
    /// (Error::Code::Cancelled).
    class Scope
    {
    public:
        Scope(Session& session, const CancelToken& token);
        ~Scope();
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        Session& m_session;
        const CancelToken* m_outer;
    };

protected:
    Session() = default;
    Q_DISABLE_COPY_MOVE(Session)
    bool cancelled() const { return m_token && m_token->cancelled(); }

private:
    const CancelToken* m_token = nullptr;
};

} // namespace scrollback::db
