// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace scrollback::db {

/// A connection that a file of somebody's describes.
struct FoundConnection
{
    QString name; ///< of its section or variable: "DATABASE_URL", "database", "client", a service
    ConnectionSettings settings;
};

/// The connections in a file that people have: `.env` (DATABASE_URL, MYSQL_HOST …, POSTGRES_HOST …, PGHOST …,
/// DB_HOST …), `config.toml` with [database], `pg_service.conf`, `my.cnf`. Told apart by what is in them; the
/// file is only read. Fails where there is none in it.
Result<std::vector<FoundConnection>> connectionsInFile(const QString& path);

} // namespace scrollback::db
