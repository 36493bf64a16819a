// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace scrollback::dumps {

class CacheLease;

struct DumpOptions
{
    /// Where the SQLite file is kept. Made if it is not there, for this user only.
    QString cacheFolder;
    /// Whether a table is worth reading, by its name alone.
    std::function<bool(const QString& table)> wantedTable;
    /// Told some twenty times a second which share of the dump is read, 0 to 1, and how many of its bytes.
    /// Called in the thread that opens the dump.
    std::function<void(double share, qint64 bytes)> progress;
    CancelToken token;
    /// Dumps that were not used for long go from the cache when all together are larger than this.
    qint64 cacheLimit = qint64(50) << 30;
};

struct LoadedTable
{
    QString name;
    qint64 rows = 0;
};

/// A dump as an SQLite file.
struct LoadedDump
{
    QString path;         ///< of the SQLite file
    QString dump;         ///< of the dump itself
    QString origin;       ///< "PostgreSQL 15.3", where the dump says it
    bool complete = true; ///< false: it was cut off, and opened as far as it goes
    bool fromCache = false;
    QStringList notes; ///< what people should know, in whole sentences
    std::vector<LoadedTable> tables;
    std::shared_ptr<const CacheLease> lease; ///< the file stays in the cache while somebody has this
};

/// Whether a file may be a dump, by its first bytes: SQL text, plain or compressed, or an archive of pg_dump.
bool mayBeDump(const QString& path);

/// Reads a dump of pg_dump, mysqldump or mariadb-dump into an SQLite file in the cache, or finds the one that
/// is there from the last time. No server is needed, and nothing in the dump is run. Fails with UnknownSystem
/// where it has no table that is wanted.
Result<LoadedDump> openDump(const QString& path, const DumpOptions& options);

} // namespace scrollback::dumps
