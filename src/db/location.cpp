// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/location.h"

#include "base/words.h"
#include "db/savedconnections.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace scrollback::db {

Result<Location> locate(const QString& text)
{
    if (text.isEmpty())
        return failure(Error::Code::Usage, Words::tr("No source was named"),
                       Words::tr("name a database file, a server or a saved connection"));
    if (ConnectionSettings::isServerUrl(text)) {
        auto settings = ConnectionSettings::fromUrl(text);
        if (!settings)
            return tl::unexpected(settings.error());
        return Location(std::move(*settings));
    }

    const qsizetype colon = text.indexOf(QLatin1String("://"));
    if (colon > 0) {
        const QString scheme = text.left(colon).toLower();
        if (scheme == QLatin1String("sqlite") || scheme == QLatin1String("file")) {
            const QString path = QUrl::fromPercentEncoding(text.mid(colon + 3).toUtf8());
            if (!path.startsWith(QLatin1Char('/')))
                return failure(Error::Code::Usage, Words::tr("“%1” names no file").arg(text),
                               Words::tr("write it like sqlite:///folder/file.db, with three slashes"));
            return Location(path);
        }
        if (std::ranges::all_of(scheme,
                                [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('+'); }))
            return failure(Error::Code::Usage, Words::tr("“%1” is an address of an unknown kind").arg(scheme),
                           Words::tr("name a file, or write sqlite://, postgresql:// or mysql:// in front"));
    }
    if (!QFileInfo::exists(text) && !text.contains(QLatin1Char('/'))) {
        // A list of connections that cannot be read must not keep anybody from a file.
        auto saved = SavedConnections().find(text);
        if (saved)
            return Location(std::move(*saved));
        if (saved.error().code != Error::Code::NotThere)
            return tl::unexpected(saved.error());
    }
    return Location(QDir::cleanPath(QFileInfo(text).absoluteFilePath()));
}

} // namespace scrollback::db
