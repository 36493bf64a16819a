// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/serverwords.h"

#include "base/words.h"

#include <QRegularExpression>

namespace scrollback::db {

using namespace Qt::StringLiterals;

ConnectFailure ServerWords::at(ConnectStep step, const QString& message, const QString& advice,
                               const QString& detail) const
{
    return {step, because(Error::Code::CannotOpen, message, advice, detail)};
}

Error ServerWords::because(Error::Code code, const QString& message, const QString& advice,
                           const QString& detail) const
{
    return {code, message, advice, m_settings.withoutPassword(detail).trimmed()};
}

ConnectFailure ServerWords::stopped() const
{
    return {ConnectStep::Reach, cancelled()};
}

ConnectFailure ServerWords::nameUnknown() const
{
    return at(ConnectStep::Name, Words::tr("There is no host “%1”").arg(m_settings.host),
              Words::tr("check the name, and whether its network (a VPN?) is connected"), {});
}

ConnectFailure ServerWords::notReached(probe::Reach reach, const QString& detail) const
{
    const QString host = m_settings.hostText();
    const QString port = QString::number(m_settings.portOrDefault());
    switch (reach) {
    case probe::Reach::Stopped:
        return stopped();
    case probe::Reach::NameUnknown:
        return nameUnknown();
    case probe::Reach::TimedOut:
        return timedOut(detail);
    case probe::Reach::NoSocket:
        return at(ConnectStep::Reach, Words::tr("There is no socket of a server at “%1”").arg(host),
                  Words::tr("check the path, and whether the server runs"), detail);
    case probe::Reach::NotAllowed:
        return at(ConnectStep::Reach, Words::tr("This user may not connect to “%1”").arg(host),
                  Words::tr("ask who runs this computer"), detail);
    case probe::Reach::Refused:
        if (m_settings.isSocket())
            return at(ConnectStep::Reach, Words::tr("No server answers at “%1”").arg(host),
                      Words::tr("check the path, and whether the server runs"), detail);
        return at(ConnectStep::Reach,
                  Words::tr("“%1” refuses connections on port %2").arg(m_settings.host, port),
                  Words::tr("check the port, and whether the server runs"), detail);
    case probe::Reach::Unreachable:
        return at(ConnectStep::Reach, Words::tr("“%1” cannot be reached from here").arg(host),
                  Words::tr("check the network, and whether it needs a VPN"), detail);
    case probe::Reach::Fine:
        break;
    }
    return notConnected(detail);
}

ConnectFailure ServerWords::timedOut(const QString& detail) const
{
    return at(ConnectStep::Reach,
              Words::tr("“%1” did not answer within %n seconds", nullptr,
                        std::max(1, m_settings.connectTimeoutMs / 1000))
                  .arg(m_settings.hostText()),
              m_settings.isSocket() ? Words::tr("try again in a moment, or ask who runs this computer")
                                    : Words::tr("check host and port, and whether a firewall is in between"),
              detail);
}

ConnectFailure ServerWords::tlsNotOffered(const QString& detail) const
{
    return at(ConnectStep::Tls,
              Words::tr("“%1” offers no encryption (TLS), which the connection asks for")
                  .arg(m_settings.hostText()),
              Words::tr("have TLS set up on the server, or connect with sslmode=prefer"), detail);
}

ConnectFailure ServerWords::tlsFailed(const QString& detail) const
{
    if (m_settings.tls >= TlsMode::VerifyCa)
        return at(
            ConnectStep::Tls,
            m_settings.tls == TlsMode::VerifyFull
                ? Words::tr("The certificate of “%1” is not one that is trusted for this name")
                      .arg(m_settings.hostText())
                : Words::tr("The certificate of “%1” is not one that is trusted").arg(m_settings.hostText()),
            Words::tr("name the file with the root certificate, and the host as its certificate does"),
            detail);
    return at(ConnectStep::Tls,
              Words::tr("No encrypted connection to “%1” could be made").arg(m_settings.hostText()),
              Words::tr("ask who runs the server which versions of TLS it takes"), detail);
}

ConnectFailure ServerWords::tlsAskedFor(const QString& detail) const
{
    return at(ConnectStep::Tls, Words::tr("“%1” only takes encrypted connections").arg(m_settings.hostText()),
              Words::tr("connect with sslmode=require"), detail);
}

ConnectFailure ServerWords::noCertificateFile() const
{
    return at(ConnectStep::Tls,
              Words::tr("The root certificate “%1” cannot be read").arg(m_settings.rootCertificate),
              Words::tr("name the file that came with the server's address"), {});
}

ConnectFailure ServerWords::passwordMissing(const QString& detail) const
{
    return at(ConnectStep::Password, Words::tr("“%1” asks for a password").arg(m_settings.hostText()),
              Words::tr("give the password of this user"), detail);
}

ConnectFailure ServerWords::passwordWrong(const QString& detail) const
{
    return at(ConnectStep::Password,
              m_settings.user.isEmpty()
                  ? Words::tr("“%1” does not take this user and password").arg(m_settings.hostText())
                  : Words::tr("“%1” does not take the password of user “%2”")
                        .arg(m_settings.hostText(), m_settings.user),
              Words::tr("check the user's name and the password"), detail);
}

ConnectFailure ServerWords::notLetIn(const QString& detail) const
{
    return at(ConnectStep::Password,
              Words::tr("“%1” does not let user “%2” in from this computer")
                  .arg(m_settings.hostText(), m_settings.user),
              Words::tr("check the user's name, or ask who runs the server"), detail);
}

ConnectFailure ServerWords::noSuchDatabase(const QString& detail) const
{
    return at(ConnectStep::Database,
              Words::tr("There is no database “%1” on “%2”").arg(m_settings.database, m_settings.hostText()),
              Words::tr("check its name"), detail);
}

ConnectFailure ServerWords::noDatabaseNamed() const
{
    return at(ConnectStep::Database, Words::tr("No database on “%1” was named").arg(m_settings.hostText()),
              Words::tr("name it at the end of the address: mysql://user@host/database"), {});
}

ConnectFailure ServerWords::noRightToDatabase(const QString& detail) const
{
    return at(ConnectStep::Database,
              Words::tr("User “%1” has no right to database “%2”").arg(m_settings.user, m_settings.database),
              Words::tr("ask who runs the server for the right to read it"), detail);
}

ConnectFailure ServerWords::noSuchSchema() const
{
    return at(
        ConnectStep::Database,
        Words::tr("There is no schema “%1” in database “%2”").arg(m_settings.schema, m_settings.database),
        Words::tr("check its name"), {});
}

ConnectFailure ServerWords::tooManyConnections(const QString& detail) const
{
    return at(ConnectStep::Database,
              Words::tr("“%1” has as many connections as it takes").arg(m_settings.hostText()),
              Words::tr("try again when others are done, or ask who runs it"), detail);
}

ConnectFailure ServerWords::starting(const QString& detail) const
{
    return at(ConnectStep::Reach, Words::tr("“%1” is just starting or stopping").arg(m_settings.hostText()),
              Words::tr("try again in a moment"), detail);
}

ConnectFailure ServerWords::notReadOnly(const QString& detail) const
{
    return at(
        ConnectStep::ReadOnly,
        Words::tr("“%1” does not promise to keep this connection to reading").arg(m_settings.hostText()),
        Words::tr("connect to the server itself instead of a pooler in between, or as a user who "
                  "can only read"),
        detail);
}

ConnectFailure ServerWords::notConnected(const QString& detail) const
{
    return at(ConnectStep::Reach, Words::tr("“%1” does not take the connection").arg(m_settings.hostText()),
              m_settings.isSocket() ? Words::tr("check the path and the kind of server")
                                    : Words::tr("check host, port and kind of server"),
              detail);
}

Error ServerWords::cancelled() const
{
    return {Error::Code::Cancelled, Words::tr("Stopped"), {}, {}};
}

Error ServerWords::lost(const QString& detail) const
{
    return because(Error::Code::Gone, Words::tr("The connection to “%1” was lost").arg(m_settings.hostText()),
                   Words::tr("try again when the server can be reached"), detail);
}

Error ServerWords::tookTooLong(const QString& detail) const
{
    return because(Error::Code::Failed,
                   Words::tr("“%1” stopped this because it took too long").arg(m_settings.hostText()),
                   Words::tr("choose a shorter period or fewer filters"), detail);
}

Error ServerWords::locked(const QString& detail) const
{
    return because(
        Error::Code::Failed,
        Words::tr("Somebody is changing a table on “%1” and has it locked").arg(m_settings.hostText()),
        Words::tr("try again when that is done"), detail);
}

Error ServerWords::noRight(const QString& table, const QString& detail) const
{
    return because(Error::Code::Failed,
                   table.isEmpty() ? Words::tr("This user has no right to read that")
                                   : Words::tr("This user has no right to read “%1”").arg(table),
                   Words::tr("ask who runs the server for the right to read it"), detail);
}

Error ServerWords::tableGone(const QString& table, const QString& detail) const
{
    return because(Error::Code::NotThere,
                   table.isEmpty() ? Words::tr("A table is not there any more")
                                   : Words::tr("Table “%1” is not there any more").arg(table),
                   Words::tr("open the database again"), detail);
}

Error ServerWords::columnGone(const QString& detail) const
{
    return because(Error::Code::NotThere, Words::tr("A table was changed since it was opened"),
                   Words::tr("open the database again"), detail);
}

Error ServerWords::tooLarge(const QString& detail) const
{
    return because(Error::Code::Failed, Words::tr("A value is too large to be read"),
                   Words::tr("choose a period or filters that leave its row out"), detail);
}

Error ServerWords::outOfSpace(const QString& detail) const
{
    return because(Error::Code::Failed,
                   Words::tr("“%1” has not enough memory or disk space for this").arg(m_settings.hostText()),
                   Words::tr("choose a shorter period, or ask who runs the server"), detail);
}

Error ServerWords::damaged(const QString& detail) const
{
    return because(Error::Code::Damaged,
                   Words::tr("The database on “%1” is damaged").arg(m_settings.hostText()),
                   Words::tr("ask who runs the server"), detail);
}

Error ServerWords::failed(const QString& detail) const
{
    return because(Error::Code::Failed, Words::tr("“%1” could not answer this").arg(m_settings.hostText()),
                   Words::tr("try again, or ask who runs the server"), detail);
}

QString nameInSentence(const QString& sentence)
{
    static const QRegularExpression quoted(u"[\"“„«‘'`]([^\"“”„«»‘’'`]+)[\"“”»’'`]"_s);
    QString name;
    auto matches = quoted.globalMatch(sentence);
    while (matches.hasNext())
        name = matches.next().captured(1).trimmed();
    return name.isEmpty() ? sentence.trimmed().section(u' ', -1) : name;
}

} // namespace scrollback::db
