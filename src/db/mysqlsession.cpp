// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/mysqlsession.h"

#include "db/mysqlconnection.h"
#include "db/mysqlrows.h"

#include <utility>

namespace scrollback::db {

MySqlSession::MySqlSession(const ConnectionSettings& settings)
    : m_settings(settings)
{
}

MySqlSession::~MySqlSession() = default;

Result<std::unique_ptr<Session>> MySqlSession::open(const ConnectionSettings& settings,
                                                    const CancelToken& token, ConnectStep* reached)
{
    auto connection = MySqlConnection::open(settings, [&token] { return token.cancelled(); });
    if (reached)
        *reached = connection ? ConnectStep::Done : connection.error().step;
    if (!connection)
        return tl::unexpected(connection.error().error);
    std::unique_ptr<MySqlSession> session(new MySqlSession(settings));
    session->m_connection = std::move(*connection);
    session->m_encrypted = session->m_connection->encrypted();
    session->m_version = session->m_connection->versionText();
    return session;
}

Result<void> MySqlSession::connectAgain()
{
    auto connection = MySqlConnection::open(m_settings, [this] { return cancelled(); });
    if (!connection) {
        Error error = connection.error().error;
        // Whoever reads on must know that it may come back.
        if (error.code != Error::Code::Cancelled)
            error.code = Error::Code::Gone;
        return tl::unexpected(error);
    }
    m_connection = std::move(*connection);
    m_encrypted = m_connection->encrypted();
    m_version = m_connection->versionText();
    return {};
}

Result<std::unique_ptr<Rows>> MySqlSession::query(const QString& sql, const std::vector<Bound>& values)
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

Result<std::unique_ptr<Rows>> MySqlSession::queryOnce(const QByteArray& sql, const std::vector<Bound>& values)
{
    const auto stop = [this] { return cancelled(); };
    auto sent = m_connection->send(sql, values, stop);
    if (!sent && m_connection->isOpen() && m_connection->lettersHadNoPlace())
        sent = m_connection->send(sql, values, stop, MySqlConnection::Texts::ByLetter);
    if (!sent)
        return tl::unexpected(sent.error());
    // The first row now: until it is here, the statement can be repeated.
    const auto first = m_connection->take(stop);
    if (!first)
        return tl::unexpected(first.error());
    return std::make_unique<MySqlRows>(m_connection, stop, *first);
}

} // namespace scrollback::db
