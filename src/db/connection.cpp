// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cstring>

namespace scrollback::db {

using namespace Qt::StringLiterals;

namespace {

const QString hidden = u"•••"_s;

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString tlsModeName(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Disable:
        return u"disable"_s;
    case TlsMode::Prefer:
        return u"prefer"_s;
    case TlsMode::Require:
        return u"require"_s;
    case TlsMode::VerifyCa:
        return u"verify-ca"_s;
    case TlsMode::VerifyFull:
        return u"verify-full"_s;
    }
    return {};
}

int ConnectionSettings::portOrDefault() const
{
    if (port > 0)
        return port;
    return engine == Engine::MySql ? 3306 : 5432;
}

QString ConnectionSettings::hostText() const
{
    const QString name = host.isEmpty() ? (service.isEmpty() ? u"localhost"_s : service) : host;
    return port > 0 && !isSocket()
               ? u"%1:%2"_s.arg(name.contains(u':') ? u'[' + name + u']' : name, QString::number(port))
               : name;
}

QString ConnectionSettings::shown() const
{
    QString text = engineName(engine) + u"://"_s;
    if (!user.isEmpty())
        text += encoded(user) + u'@';
    if (isSocket())
        text += encoded(host);
    else
        text += host.contains(u':') ? u'[' + host + u']' : host;
    if (port > 0)
        text += u':' + QString::number(port);
    text += u'/' + encoded(database);
    QStringList options;
    if (tls != TlsMode::Prefer)
        options += u"sslmode="_s + tlsModeName(tls);
    if (!rootCertificate.isEmpty())
        options += u"sslrootcert="_s + QString::fromLatin1(QUrl::toPercentEncoding(rootCertificate, "/"));
    if (!schema.isEmpty())
        options += u"schema="_s + encoded(schema);
    if (!service.isEmpty())
        options += u"service="_s + encoded(service);
    if (!options.isEmpty())
        text += u'?' + options.join(u'&');
    return text;
}

QString ConnectionSettings::withoutPassword(QString text) const
{
    if (password.isEmpty())
        return text;
    for (const QString& spelling : {password, encoded(password)})
        text.replace(spelling, hidden);
    return text;
}

QString urlWithoutPassword(const QString& url)
{
    QString text = url;
    // Up to the last @, for passwords with an @, / or ? that nobody encoded.
    static const QRegularExpression inAuthority(u"^([^/]*//[^:/?#@]*:).*@"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
    text.replace(inAuthority, u"\\1"_s + hidden + u'@');
    static const QRegularExpression inQuery(u"(?<=[?&;])((?:password|passwd|pwd|sslpassword)=)[^&]*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    text.replace(inQuery, u"\\1"_s + hidden);
    return text;
}

void hidePasswords(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        const QByteArray shown = urlWithoutPassword(argument).toLocal8Bit();
        if (!argument.contains(u"://"_s) || shown == argv[i])
            continue;
        const size_t size = std::strlen(argv[i]);
        std::memset(argv[i], 0, size);
        std::memcpy(argv[i], shown.constData(), std::min(size, size_t(shown.size())));
    }
}

} // namespace scrollback::db
