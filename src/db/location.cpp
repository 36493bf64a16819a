// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/location.h"

#include "base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace scrollback::db {

Result<QString> fileFromLocation(const QString& location)
{
    if (location.isEmpty())
        return failure(Error::Code::Usage, Words::tr("No file was named"), Words::tr("name a database file"));

    const qsizetype colon = location.indexOf(QLatin1String("://"));
    if (colon > 0) {
        const QString scheme = location.left(colon).toLower();
        if (scheme == QLatin1String("sqlite") || scheme == QLatin1String("file")) {
            const QString path = QUrl::fromPercentEncoding(location.mid(colon + 3).toUtf8());
            if (!path.startsWith(QLatin1Char('/')))
                return failure(Error::Code::Usage, Words::tr("“%1” names no file").arg(location),
                               Words::tr("write it like sqlite:///folder/file.db, with three slashes"));
            return path;
        }
        const bool server = scheme.startsWith(QLatin1String("postgres")) ||
                            scheme.startsWith(QLatin1String("mysql")) ||
                            scheme.startsWith(QLatin1String("mariadb"));
        if (server)
            return failure(Error::Code::CannotOpen,
                           Words::tr("This version opens SQLite files, no servers yet"),
                           Words::tr("export the database to a file and open that"));
        if (std::ranges::all_of(scheme,
                                [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('+'); }))
            return failure(Error::Code::Usage, Words::tr("“%1” is an address of an unknown kind").arg(scheme),
                           Words::tr("name a file, or write sqlite:///folder/file.db"));
    }
    const QString lower = location.toLower();
    for (const char* ending : {".sql", ".sql.gz", ".sql.zst"}) {
        if (lower.endsWith(QLatin1String(ending)) && QFileInfo::exists(location))
            return failure(Error::Code::CannotOpen,
                           Words::tr("“%1” is an SQL dump, which this version does not read yet")
                               .arg(QFileInfo(location).fileName()),
                           Words::tr("load it into a database and open an SQLite file"));
    }
    return QDir::cleanPath(QFileInfo(location).absoluteFilePath());
}

} // namespace scrollback::db
