// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/mysqlsession.h"

#include "db/mysqlrows.h"

namespace scrollback::db {

Result<std::unique_ptr<Session>> MySqlSession::open(const ConnectionSettings& settings,
                                                    const CancelToken& token, ConnectStep* reached)
{
    return connected(std::unique_ptr<MySqlSession>(new MySqlSession(settings)), token, reached);
}

Result<std::unique_ptr<Rows>> MySqlSession::queryOnce(const QByteArray& sql, const std::vector<Bound>& values)
{
    auto sent = m_connection->send(sql, values, stop());
    if (!sent && m_connection->isOpen() && m_connection->lettersHadNoPlace())
        sent = m_connection->send(sql, values, stop(), MySqlConnection::Texts::ByLetter);
    if (!sent)
        return tl::unexpected(sent.error());
    const auto first = m_connection->take(stop());
    if (!first)
        return tl::unexpected(first.error());
    return std::make_unique<MySqlRows>(m_connection, stop(), *first);
}

} // namespace scrollback::db
