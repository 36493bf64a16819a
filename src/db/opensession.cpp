// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "db/connection.h"
#include "db/mysqlsession.h"
#include "db/postgressession.h"

namespace scrollback::db {

Result<std::unique_ptr<Session>> openSession(const ConnectionSettings& settings, const CancelToken& token,
                                             ConnectStep* reached)
{
    switch (settings.engine) {
    case Engine::Postgres:
        return PostgresSession::open(settings, token, reached);
    case Engine::MySql:
        return MySqlSession::open(settings, token, reached);
    case Engine::Sqlite:
        break;
    }
    return failure(Error::Code::Usage, Words::tr("A file is no server"));
}

} // namespace scrollback::db
