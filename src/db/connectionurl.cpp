// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "db/connection.h"
#include "db/connectionoptions.h"

#include <QRegularExpression>

namespace scrollback::db {

using namespace Qt::StringLiterals;

namespace {

/// "jdbc:postgresql+driver://rest" in its parts.
struct Scheme
{
    bool jdbc = false;
    bool known = false;
    Engine engine = Engine::Postgres;
    QString rest; ///< behind "//", or behind ":" where JDBC leaves the host out
    bool hasHost = true;
};

Scheme schemeOf(const QString& text)
{
    static const QRegularExpression form(
        u"^\\s*(jdbc:)?(postgresql|postgres|mysql|mariadb)((?:[+:][a-z0-9_.-]+)?:)(//)?(.*?)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    Scheme scheme;
    if (!match.hasMatch())
        return scheme;
    scheme.jdbc = !match.captured(1).isEmpty();
    scheme.hasHost = !match.captured(4).isEmpty();
    scheme.known = scheme.hasHost || scheme.jdbc; // jdbc:postgresql:database
    scheme.engine =
        match.captured(2).startsWith(u"postgres"_s, Qt::CaseInsensitive) ? Engine::Postgres : Engine::MySql;
    scheme.rest = match.captured(5);
    return scheme;
}

QString decoded(const QString& text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

/// Where the part with user, password, host and port ends. Passwords are pasted as they are: an @, /, ? or #
/// in one does not end it.
qsizetype authorityEnd(const QString& rest)
{
    static const QRegularExpression ends(u"[/?]"_s);
    const qsizetype end = rest.indexOf(ends);
    if (end < 0)
        return rest.size();
    const QString before = rest.left(end);
    if (before.contains(u'@'))
        return end;
    const qsizetype colon = before.lastIndexOf(u':');
    const bool looksLikePort = before.mid(colon + 1).toInt() > 0 || before.endsWith(u']');
    const qsizetype at = rest.lastIndexOf(u'@');
    if (colon < 0 || looksLikePort || at < end)
        return end;
    const qsizetype later = rest.indexOf(ends, at);
    return later < 0 ? rest.size() : later;
}

Error invalid(const QString& text, const QString& why)
{
    return {Error::Code::Usage,
            Words::tr("“%1” is not the address of a database: %2").arg(urlWithoutPassword(text), why),
            Words::tr("write it like postgresql://user@host:5432/database"),
            {}};
}

} // namespace

bool ConnectionSettings::isServerUrl(const QString& text)
{
    return schemeOf(text).known;
}

Result<ConnectionSettings> ConnectionSettings::fromUrl(const QString& text)
{
    const Scheme scheme = schemeOf(text);
    if (!scheme.known)
        return tl::unexpected(
            invalid(text, Words::tr("it begins with neither postgresql:// nor mysql:// nor mariadb://")));

    ConnectionSettings settings;
    settings.engine = scheme.engine;
    const QString& rest = scheme.rest;
    const qsizetype end = scheme.hasHost ? authorityEnd(rest) : 0;
    QString authority = rest.left(end);
    const QString tail = rest.mid(end);
    const qsizetype question = tail.indexOf(u'?');
    QString path = question < 0 ? tail : tail.left(question);
    const QString query = question < 0 ? QString() : tail.mid(question + 1);

    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        const QString userInfo = authority.left(at);
        authority = authority.mid(at + 1);
        const qsizetype colon = userInfo.indexOf(u':');
        settings.user = decoded(userInfo.left(colon < 0 ? userInfo.size() : colon));
        if (colon >= 0)
            settings.password = decoded(userInfo.mid(colon + 1));
    }
    if (authority.contains(u','))
        return tl::unexpected(invalid(text, Words::tr("it names several servers")));

    QString port;
    if (authority.startsWith(u'[')) {
        const qsizetype bracket = authority.indexOf(u']');
        if (bracket < 0)
            return tl::unexpected(invalid(text, Words::tr("a “]” is missing")));
        settings.host = decoded(authority.mid(1, bracket - 1));
        port = authority.mid(bracket + 1);
        if (port.startsWith(u':'))
            port.remove(0, 1);
        else if (!port.isEmpty())
            return tl::unexpected(invalid(text, Words::tr("its host cannot be read")));
    } else {
        const qsizetype colon = authority.indexOf(u':');
        settings.host = decoded(authority.left(colon < 0 ? authority.size() : colon));
        port = colon < 0 ? QString() : authority.mid(colon + 1);
    }
    if (!port.isEmpty() && !setConnectionPort(settings, port))
        return tl::unexpected(invalid(text, Words::tr("“%1” is no port").arg(port)));

    if (path.startsWith(u'/'))
        path.remove(0, 1);
    settings.database = decoded(path);

    static const QRegularExpression separator(u"[&;]"_s);
    for (const QString& part : query.split(separator, Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0)
            continue;
        QString value = part.mid(equals + 1);
        const QString key = decoded(part.left(equals));
        if (!key.contains(u"pass"_s, Qt::CaseInsensitive))
            value.replace(u'+', u' ');
        const auto set = setConnectionOption(settings, key, decoded(value), scheme.jdbc);
        if (!set)
            return tl::unexpected(invalid(text, settings.withoutPassword(set.error())));
    }
    if (settings.host.contains(QChar::Null) || settings.user.contains(QChar::Null) ||
        settings.password.contains(QChar::Null) || settings.database.contains(QChar::Null))
        return tl::unexpected(invalid(text, Words::tr("there is a NUL in it")));
    return settings;
}

} // namespace scrollback::db
