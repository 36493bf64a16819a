// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/session.h"

namespace scrollback::db {

QString engineName(Engine engine)
{
    switch (engine) {
    case Engine::Sqlite:
        return QStringLiteral("sqlite");
    case Engine::Postgres:
        return QStringLiteral("postgresql");
    case Engine::MySql:
        return QStringLiteral("mysql");
    }
    return {};
}

Session::Scope::Scope(Session& session, const CancelToken& token)
    : m_session(session)
    , m_outer(session.m_token)
{
    m_session.m_token = &token;
}

Session::Scope::~Scope()
{
    m_session.m_token = m_outer;
}

} // namespace scrollback::db
