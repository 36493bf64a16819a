// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgressession.h"

#include "db/postgresconnection.h"
#include "db/postgresrows.h"

#include <QRegularExpression>

#include <cmath>
#include <utility>

namespace scrollback::db {

PostgresSession::PostgresSession(const ConnectionSettings& settings)
    : m_settings(settings)
{
}

PostgresSession::~PostgresSession() = default;

Result<std::unique_ptr<Session>> PostgresSession::open(const ConnectionSettings& settings,
                                                       const CancelToken& token, ConnectStep* reached)
{
    auto connection = PostgresConnection::open(settings, [&token] { return token.cancelled(); });
    if (reached)
        *reached = connection ? ConnectStep::Done : connection.error().step;
    if (!connection)
        return tl::unexpected(connection.error().error);
    std::unique_ptr<PostgresSession> session(new PostgresSession(settings));
    session->m_connection = std::move(*connection);
    session->m_encrypted = session->m_connection->encrypted();
    session->m_version = session->m_connection->versionText();
    return session;
}

Result<void> PostgresSession::connectAgain()
{
    auto connection = PostgresConnection::open(m_settings, [this] { return cancelled(); });
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

Result<std::unique_ptr<Rows>> PostgresSession::query(const QString& sql, const std::vector<Bound>& values)
{
    const QByteArray text = sql.toUtf8();
    std::vector<Bound> sendable = values;
    bool again = false;
    while (true) {
        if (!m_connection->isOpen()) {
            again = true;
            if (const auto connected = connectAgain(); !connected)
                return tl::unexpected(connected.error());
        }
        auto rows = queryOnce(text, sendable);
        if (rows)
            return rows;
        if (rows.error().code == Error::Code::Cancelled)
            return rows;
        if (!m_connection->isOpen()) {
            if (again) // lost for the second time: the statement itself may be what kills the server
                return rows;
            continue;
        }
        constexpr auto untranslatable = "22P05";
        if (m_connection->lastState() != untranslatable || !hideUnstorable(sendable))
            return rows;
    }
}

/// A database in another encoding than UTF-8 cannot even be asked for a letter that it has no place for.
/// Nothing there has it, so whatever else nothing has serves as well.
bool PostgresSession::hideUnstorable(std::vector<Bound>& values) const
{
    static const QRegularExpression form(QStringLiteral("0x([0-9a-fA-F]{2})"));
    QByteArray letter;
    auto matches = form.globalMatch(QString::fromUtf8(m_connection->lastWords()));
    while (matches.hasNext())
        letter += QByteArray::fromHex(matches.next().captured(1).toLatin1());
    bool found = false;
    for (Bound& value : values) {
        if (letter.isEmpty() || !value.text.contains(letter))
            continue;
        found = true;
        // The other letters of that text may be as foreign; it finds nothing anyway.
        for (char& c : value.text)
            c = uchar(c) < 0x80 ? c : '\x01';
    }
    return found;
}

Result<std::unique_ptr<Rows>> PostgresSession::queryOnce(const QByteArray& sql,
                                                         const std::vector<Bound>& values)
{
    if (const auto sent = m_connection->send(sql, values); !sent)
        return tl::unexpected(sent.error());
    // The first row now: until it is here, the statement can be repeated.
    const auto stop = [this] { return cancelled(); };
    auto first = m_connection->take(stop);
    if (!first)
        return tl::unexpected(first.error());
    return std::make_unique<PostgresRows>(m_connection, stop, std::move(*first));
}

} // namespace scrollback::db
