// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace scrollback::db {

class PostgresConnection;

/// One read-only connection to a PostgreSQL server.
class PostgresSession final : public Session
{
public:
    static Result<std::unique_ptr<Session>> open(const ConnectionSettings& settings, const CancelToken& token,
                                                 ConnectStep* reached = nullptr);
    ~PostgresSession() override;
    Q_DISABLE_COPY_MOVE(PostgresSession)

    Engine engine() const override { return Engine::Postgres; }
    bool encrypted() const override { return m_encrypted; }
    QString serverVersion() const override { return m_version; }

    Result<std::unique_ptr<Rows>> query(const QString& sql, const std::vector<Bound>& values = {}) override;
    Result<Catalog> catalog() override;

private:
    explicit PostgresSession(const ConnectionSettings& settings);
    Result<void> connectAgain();
    Result<std::unique_ptr<Rows>> queryOnce(const QByteArray& sql, const std::vector<Bound>& values);
    bool hideUnstorable(std::vector<Bound>& values) const;

    ConnectionSettings m_settings;
    std::shared_ptr<PostgresConnection> m_connection;
    bool m_encrypted = false;
    QString m_version;
};

} // namespace scrollback::db
