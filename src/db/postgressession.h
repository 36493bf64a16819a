// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgresconnection.h"
#include "db/serversession.h"

namespace scrollback::db {

/// One read-only connection to a PostgreSQL server.
class PostgresSession final : public ServerSession<PostgresConnection>
{
public:
    static Result<std::unique_ptr<Session>> open(const ConnectionSettings& settings, const CancelToken& token,
                                                 ConnectStep* reached = nullptr);

    Engine engine() const override { return Engine::Postgres; }
    Result<Catalog> catalog() override;

private:
    explicit PostgresSession(const ConnectionSettings& settings)
        : ServerSession(settings)
    {
    }

    Result<std::unique_ptr<Rows>> queryOnce(const QByteArray& sql, const std::vector<Bound>& values) override;
    Result<std::unique_ptr<Rows>> send(const QByteArray& sql, const std::vector<Bound>& values);
    bool hideUnstorable(std::vector<Bound>& values) const;
};

} // namespace scrollback::db
