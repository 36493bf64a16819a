// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/serverline.h"

namespace scrollback::db {

/// A connection that was not made: the step, and what to say about it.
struct ConnectFailure
{
    ConnectStep step = ConnectStep::Reach;
    Error error;
};

/// What goes wrong with servers, in words for people; the same for both engines. `detail` is what the server
/// or its library said.
class ServerWords
{
public:
    explicit ServerWords(const ConnectionSettings& settings)
        : m_settings(settings)
    {
    }

    ConnectFailure stopped() const;
    ConnectFailure nameUnknown() const;
    ConnectFailure notReached(probe::Reach reach, const QString& detail) const;
    ConnectFailure timedOut(const QString& detail) const;
    ConnectFailure tlsNotOffered(const QString& detail) const;
    ConnectFailure tlsFailed(const QString& detail) const;
    ConnectFailure tlsAskedFor(const QString& detail) const;
    ConnectFailure noCertificateFile() const;
    ConnectFailure passwordMissing(const QString& detail) const;
    ConnectFailure passwordWrong(const QString& detail) const;
    ConnectFailure notLetIn(const QString& detail) const;
    ConnectFailure noSuchDatabase(const QString& detail) const;
    ConnectFailure noDatabaseNamed() const;
    ConnectFailure noRightToDatabase(const QString& detail) const;
    ConnectFailure noSuchSchema() const;
    ConnectFailure tooManyConnections(const QString& detail) const;
    ConnectFailure starting(const QString& detail) const;
    ConnectFailure notReadOnly(const QString& detail) const;
    ConnectFailure notConnected(const QString& detail) const;

    Error cancelled() const;
    Error lost(const QString& detail) const;
    Error tookTooLong(const QString& detail) const;
    Error locked(const QString& detail) const;
    Error noRight(const QString& table, const QString& detail) const;
    Error tableGone(const QString& table, const QString& detail) const;
    Error columnGone(const QString& detail) const;
    Error tooLarge(const QString& detail) const;
    Error outOfSpace(const QString& detail) const;
    Error damaged(const QString& detail) const;
    Error failed(const QString& detail) const;

private:
    ConnectFailure at(ConnectStep step, const QString& message, const QString& advice,
                      const QString& detail) const;
    Error because(Error::Code code, const QString& message, const QString& advice,
                  const QString& detail) const;

    const ConnectionSettings& m_settings;
};

/// The name that a server's sentence is about: what it quotes last, else its last word.
QString nameInSentence(const QString& sentence);

} // namespace scrollback::db
