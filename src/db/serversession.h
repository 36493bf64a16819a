// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/serverwords.h"

namespace scrollback::db {

/// What the sessions on servers have in common: a connection that is made again, once, where it broke.
/// `Connection` is the engine's own.
template <class Connection>
class ServerSession : public Session
{
public:
    bool encrypted() const override { return m_encrypted; }

    Result<std::unique_ptr<Rows>> query(const QString& sql, const std::vector<Bound>& values = {}) override
    {
        const QByteArray text = sql.toUtf8();
        bool again = false;
        while (true) {
            if (!m_connection->isOpen()) {
                again = true;
                if (const auto connected = connectAgain(); !connected)
                    return tl::unexpected(connected.error());
            }
            auto rows = queryOnce(text, values);
            // Lost for the second time: the statement itself may be what kills the server.
            if (rows || rows.error().code == Error::Code::Cancelled || m_connection->isOpen() || again)
                return rows;
        }
    }

protected:
    explicit ServerSession(const ConnectionSettings& settings)
        : m_settings(settings)
    {
    }

    tl::expected<void, ConnectFailure> connect(const Stop& stop)
    {
        auto connection = Connection::open(m_settings, stop);
        if (!connection)
            return tl::unexpected(connection.error());
        m_connection = std::move(*connection);
        m_encrypted = m_connection->encrypted();
        return {};
    }

    /// Runs a statement up to its first row: until that is here, it can be repeated.
    virtual Result<std::unique_ptr<Rows>> queryOnce(const QByteArray& sql,
                                                    const std::vector<Bound>& values) = 0;
    Stop stop() const
    {
        return [this] { return cancelled(); };
    }

    /// Makes a Session and connects it. `reached`, where given, is the step that failed, or Done.
    template <class Own>
    static Result<std::unique_ptr<Session>> connected(std::unique_ptr<Own> session, const CancelToken& token,
                                                      ConnectStep* reached)
    {
        const auto done = session->connect([&token] { return token.cancelled(); });
        if (reached)
            *reached = done ? ConnectStep::Done : done.error().step;
        if (!done)
            return tl::unexpected(done.error().error);
        return session;
    }

    ConnectionSettings m_settings;
    std::shared_ptr<Connection> m_connection;

private:
    Result<void> connectAgain()
    {
        const auto done = connect(stop());
        if (done)
            return {};
        Error error = done.error().error;
        // Whoever reads on must know that it may come back.
        if (error.code != Error::Code::Cancelled)
            error.code = Error::Code::Gone;
        return tl::unexpected(error);
    }

    bool m_encrypted = false;
};

} // namespace scrollback::db
