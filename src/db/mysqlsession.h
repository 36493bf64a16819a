// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/mysqlconnection.h"
#include "db/serversession.h"

namespace scrollback::db {

/// One read-only connection to a MySQL or MariaDB server.
class MySqlSession final : public ServerSession<MySqlConnection>
{
public:
    static Result<std::unique_ptr<Session>> open(const ConnectionSettings& settings, const CancelToken& token,
                                                 ConnectStep* reached = nullptr);

    Engine engine() const override { return Engine::MySql; }
    Result<Catalog> catalog() override;

private:
    explicit MySqlSession(const ConnectionSettings& settings)
        : ServerSession(settings)
    {
    }

    Result<std::unique_ptr<Rows>> queryOnce(const QByteArray& sql, const std::vector<Bound>& values) override;
};

} // namespace scrollback::db
