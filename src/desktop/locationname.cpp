// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/locationname.h"

#include "base/words.h"
#include "db/connection.h"

#include <QFileInfo>

namespace scrollback::desktop {

bool isServer(const QString& location)
{
    return db::ConnectionSettings::isServerUrl(location);
}

QString locationName(const QString& location)
{
    if (!isServer(location))
        return QFileInfo(location).fileName();
    const auto settings = db::ConnectionSettings::fromUrl(location);
    if (!settings)
        return db::urlWithoutPassword(location);
    return settings->database.isEmpty() ? settings->hostText()
                                        : Words::tr("%1 on %2").arg(settings->database, settings->hostText());
}

QString locationBaseName(const QString& location)
{
    if (!isServer(location))
        return QFileInfo(location).completeBaseName();
    const auto settings = db::ConnectionSettings::fromUrl(location);
    return settings && !settings->database.isEmpty() ? settings->database : QStringLiteral("server");
}

QString passwordIn(const QString& location)
{
    if (!isServer(location))
        return {};
    const auto settings = db::ConnectionSettings::fromUrl(location);
    return settings && !settings->password.isEmpty() ? settings->password : QString();
}

} // namespace scrollback::desktop
