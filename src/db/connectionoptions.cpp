// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connectionoptions.h"

#include "base/words.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace scrollback::db {

using namespace Qt::StringLiterals;

namespace {

std::optional<bool> truth(const QString& text)
{
    const QString word = text.trimmed().toLower();
    if (word == u"true"_s || word == u"1"_s || word == u"yes"_s || word == u"on"_s || word.isEmpty())
        return true;
    if (word == u"false"_s || word == u"0"_s || word == u"no"_s || word == u"off"_s || word == u"none"_s)
        return false;
    return {};
}

std::optional<TlsMode> modeOf(const QString& text)
{
    const QString word = text.trimmed().toLower().replace(u'_', u'-');
    if (word == u"disable"_s || word == u"disabled"_s)
        return TlsMode::Disable;
    // "allow" asks the server first: nobody loses who encrypts where it can be had.
    if (word == u"prefer"_s || word == u"preferred"_s || word == u"allow"_s)
        return TlsMode::Prefer;
    if (word == u"require"_s || word == u"required"_s || word == u"trust"_s)
        return TlsMode::Require;
    if (word == u"verify-ca"_s)
        return TlsMode::VerifyCa;
    if (word == u"verify-full"_s || word == u"verify-identity"_s)
        return TlsMode::VerifyFull;
    return {};
}

void atLeast(ConnectionSettings& settings, TlsMode mode)
{
    settings.tls = std::max(settings.tls, mode);
}

/// The first schema of a search path as it is written: a, "b c".
QString firstSchema(const QString& path)
{
    const QString text = path.trimmed();
    if (!text.startsWith(u'"'))
        return text.section(u',', 0, 0).trimmed();
    QString name;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'"' && (i + 1 >= text.size() || text[i + 1] != u'"'))
            break;
        if (text[i] == u'"')
            ++i;
        name += text[i];
    }
    return name;
}

} // namespace

bool setConnectionPort(ConnectionSettings& settings, const QString& text)
{
    bool ok = false;
    const int port = text.trimmed().toInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return false;
    settings.port = port;
    return true;
}

tl::expected<void, QString> setConnectionOption(ConnectionSettings& settings, const QString& name,
                                                const QString& value, bool jdbc)
{
    const auto unknown = [&](const QString& what) {
        return tl::unexpected(Words::tr("“%1” is no value for %2").arg(value, what));
    };
    QString key = name.toLower();
    key.remove(u'-').remove(u'_');
    if (key == u"user"_s || key == u"username"_s) {
        settings.user = value;
    } else if (key == u"password"_s || key == u"passwd"_s || key == u"pwd"_s || key == u"pass"_s) {
        settings.password = value;
    } else if (key == u"host"_s || key == u"hostname"_s || key == u"server"_s || key == u"hostaddr"_s) {
        if (key != u"hostaddr"_s || settings.host.isEmpty())
            settings.host = value;
    } else if (key == u"port"_s) {
        if (!setConnectionPort(settings, value))
            return unknown(name);
    } else if (key == u"dbname"_s || key == u"database"_s || key == u"db"_s || key == u"name"_s) {
        settings.database = value;
    } else if (key == u"unixsocket"_s || key == u"socket"_s || key == u"localsocket"_s) {
        settings.host = value;
    } else if (key == u"service"_s) {
        settings.service = value;
    } else if (key == u"schema"_s || key == u"currentschema"_s || key == u"searchpath"_s) {
        settings.schema = firstSchema(value);
    } else if (key == u"options"_s) {
        static const QRegularExpression form(
            u"(?:-c\\s*|--)search[_-]path=((?:\"(?:[^\"]|\"\")*\"|\\\\.|[^\\s\\\\])+)"_s);
        const auto match = form.match(value);
        if (match.hasMatch()) {
            static const QRegularExpression escaped(u"\\\\(.)"_s);
            settings.schema = firstSchema(match.captured(1).replace(escaped, u"\\1"_s));
        }
    } else if (key == u"sslmode"_s || key == u"tls"_s || key == u"tlsmode"_s) {
        const auto mode = modeOf(value);
        const auto yes = truth(value);
        if (!mode && !yes)
            return unknown(name);
        settings.tls = mode ? *mode : *yes ? TlsMode::Require : TlsMode::Disable;
    } else if (key == u"ssl"_s || key == u"usessl"_s || key == u"requiressl"_s || key == u"usetls"_s) {
        // PostgreSQL's JDBC driver checks the certificate where ssl=true.
        const bool checks = jdbc && settings.engine == Engine::Postgres && key == u"ssl"_s;
        if (const auto mode = modeOf(value))
            settings.tls = *mode;
        else if (const auto yes = truth(value); yes && *yes)
            atLeast(settings, checks ? TlsMode::VerifyFull : TlsMode::Require);
        else if (yes && key != u"requiressl"_s)
            settings.tls = TlsMode::Disable;
        else if (!yes)
            return unknown(name);
    } else if (key == u"ssldisabled"_s) {
        if (truth(value).value_or(false))
            settings.tls = TlsMode::Disable;
    } else if (key == u"sslverifycert"_s || key == u"verifyservercertificate"_s) {
        if (truth(value).value_or(true))
            atLeast(settings, TlsMode::VerifyCa);
    } else if (key == u"sslverifyidentity"_s || key == u"sslverifyservercert"_s ||
               key == u"sslcheckhostname"_s) {
        if (truth(value).value_or(true))
            atLeast(settings, TlsMode::VerifyFull);
    } else if (key == u"sslrootcert"_s || key == u"sslca"_s || key == u"serversslcert"_s) {
        settings.rootCertificate = value == u"system"_s ? QString() : value;
        // Python's drivers for MySQL check the certificate as soon as they are told whose it is.
        if (key != u"sslrootcert"_s)
            atLeast(settings, TlsMode::VerifyCa);
    } else if (key == u"sslcert"_s || key == u"sslkey"_s) {
        if (!value.isEmpty())
            return tl::unexpected(Words::tr("certificates of the client (%1) are not supported").arg(name));
    }
    return {};
}

} // namespace scrollback::db
