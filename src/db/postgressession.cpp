// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgressession.h"

#include "db/postgresrows.h"

#include <QRegularExpression>

namespace scrollback::db {

Result<std::unique_ptr<Session>> PostgresSession::open(const ConnectionSettings& settings,
                                                       const CancelToken& token, ConnectStep* reached)
{
    return connected(std::unique_ptr<PostgresSession>(new PostgresSession(settings)), token, reached);
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
    constexpr auto untranslatable = "22P05";
    std::vector<Bound> sendable = values;
    while (true) {
        auto rows = send(sql, sendable);
        if (rows || !m_connection->isOpen() || rows.error().code == Error::Code::Cancelled ||
            m_connection->lastState() != untranslatable || !hideUnstorable(sendable))
            return rows;
    }
}

Result<std::unique_ptr<Rows>> PostgresSession::send(const QByteArray& sql, const std::vector<Bound>& values)
{
    if (const auto sent = m_connection->send(sql, values); !sent)
        return tl::unexpected(sent.error());
    auto first = m_connection->take(stop());
    if (!first)
        return tl::unexpected(first.error());
    return std::make_unique<PostgresRows>(m_connection, stop(), std::move(*first));
}

} // namespace scrollback::db
