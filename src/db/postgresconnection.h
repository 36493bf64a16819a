// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/bound.h"
#include "db/serverline.h"
#include "db/serverwords.h"

#include <libpq-fe.h>

#include <atomic>
#include <memory>
#include <vector>

namespace scrollback::db {

struct PostgresResultFree
{
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, PostgresResultFree>;

/// One line to a PostgreSQL server, set up for reading. Nothing here blocks for longer than `lookEveryMs`
/// without a look at who may have asked to stop.
class PostgresConnection
{
public:
    static tl::expected<std::unique_ptr<PostgresConnection>, ConnectFailure>
    open(const ConnectionSettings& settings, const Stop& stop);
    ~PostgresConnection();
    Q_DISABLE_COPY_MOVE(PostgresConnection)

    /// False once the line is cut; then only the destructor is left.
    bool isOpen() const;
    int version() const { return PQserverVersion(m_handle); }
    bool encrypted() const { return PQsslInUse(m_handle) == 1; }

    /// Sends a statement, `?` for its values. Its rows come one by one.
    Result<void> send(const QByteArray& sql, const std::vector<Bound>& values);
    /// The next result of the statement; null after the last. A failed one is an Error.
    Result<PostgresResult> take(const Stop& stop);
    /// Has the server stop the statement, and throws away what is still under way; cuts the line where the
    /// server does not react.
    void abandon();

    /// The SQLSTATE of the last Error of take().
    const QByteArray& lastState() const { return m_lastState; }
    /// The server's own words, in English or not, of the last Error of take().
    const QByteArray& lastWords() const { return m_lastWords; }

private:
    PostgresConnection(const ConnectionSettings& settings, PGconn* handle);
    tl::expected<void, ConnectFailure> setUp(const Stop& stop);
    /// Throws away what still comes, until the end is there and `ready`; cuts the line where that takes long.
    void drain(const std::atomic<bool>& ready);
    void cut();
    Error errorOf(const PGresult* result);

    ConnectionSettings m_settings;
    ServerWords m_words;
    PGconn* m_handle;
    std::shared_ptr<PGcancel> m_cancel;
    QByteArray m_lastState;
    QByteArray m_lastWords;
};

} // namespace scrollback::db
