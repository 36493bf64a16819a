// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "db/session.h"

#include <QString>

#include <vector>

namespace scrollback::db {

/// How the line to a server is protected. What is asked for here is a lower bound: a connection that is
/// weaker is not made.
enum class TlsMode {
    Disable,
    Prefer,     ///< encrypted where the server offers it, else in the open
    Require,    ///< encrypted, whoever the server is
    VerifyCa,   ///< its certificate is signed by somebody known
    VerifyFull, ///< and bears the host's name
};

/// "disable" … "verify-full", as sslmode says it.
QString tlsModeName(TlsMode mode);

/// Where a server is and as whom to speak to it. An empty text is "whatever the client library takes":
/// PGHOST, PGPASSWORD, PGPASSFILE, MYSQL_PWD and the like are the library's.
struct ConnectionSettings
{
    Engine engine = Engine::Postgres;
    QString host; ///< a name, an address, or the path of a socket (PostgreSQL: of its folder)
    int port = 0; ///< 0: the engine's own
    QString user;
    QString password; ///< in memory only; see shown()
    QString database;
    QString schema; ///< PostgreSQL; empty: the user's search path
    TlsMode tls = TlsMode::Prefer;
    QString rootCertificate; ///< a file; empty: those that the system trusts
    QString service;         ///< PostgreSQL: a section of pg_service.conf that the library reads
    int connectTimeoutMs = 10'000;
    int statementTimeoutMs = 0; ///< of a whole statement, its rows included; 0: none
    int lockTimeoutMs = 10'000; ///< how long a statement waits for whoever alters its table; 0: for ever

    /// Whether a text is the address of a server, in any of the spellings that fromUrl() reads.
    static bool isServerUrl(const QString& text);
    /// postgresql://, postgres://, mysql://, mariadb://, with jdbc: before or +driver behind.
    static Result<ConnectionSettings> fromUrl(const QString& text);

    int portOrDefault() const;
    /// What stands in sentences: "db.example.org" or "db.example.org, port 6432".
    QString hostText() const;
    bool isSocket() const { return host.startsWith(QLatin1Char('/')); }

    /// As an address for people, without the password.
    QString shown() const;
    /// A text without this password in any spelling: for everything that a library or a server says.
    QString withoutPassword(QString text) const;

    bool operator==(const ConnectionSettings&) const = default;
};

/// An address without what stands between user and host as a password, also where it is no valid one.
QString urlWithoutPassword(const QString& url);

/// Overwrites passwords in a program's own arguments, so that no list of processes shows them.
void hidePasswords(int argc, char** argv);

/// The steps on the way to a server: the one that failed says what to ask of whom.
enum class ConnectStep {
    Name,     ///< the host's name is looked up
    Reach,    ///< the server answers
    Tls,      ///< the line is encrypted as asked for
    Password, ///< it knows the user
    Database, ///< there is such a database (and schema), and the user may use it
    ReadOnly, ///< it promises to refuse writing
    Done,
};

/// Connects. `reached`, where given, is the step that failed, or Done.
Result<std::unique_ptr<Session>> openSession(const ConnectionSettings& settings, const CancelToken& token,
                                             ConnectStep* reached = nullptr);

} // namespace scrollback::db
