// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/dump.h"

#include <QDateTime>

#include <map>
#include <optional>

namespace scrollback::dumps {

/// A dump that was opened once and is kept as an SQLite file.
struct CachedDump
{
    QString path; ///< of the SQLite file
    QString dump; ///< of the dump it was made from
    qint64 size = 0;
    QDateTime lastUsed;
};

/// What is in a cache folder, the last used first.
std::vector<CachedDump> cachedDumps(const QString& folder);
/// Removes one of them. Fails while somebody reads it.
Result<void> removeCachedDump(const CachedDump& cached);
/// Removes all that nobody reads; how many bytes that gave back.
qint64 removeCachedDumps(const QString& folder);

/// The place of one dump in the cache.
class CacheEntry
{
public:
    /// Named by the dump's path, size, time and content at its edges: another dump has another place.
    static Result<CacheEntry> of(const QString& dump, const QString& folder);

    /// The dump as it was read before, if it still has what is wanted.
    std::optional<LoadedDump> find(const std::function<bool(const QString&)>& wanted) const;
    /// Where the SQLite file is written until it is whole.
    const QString& workPath() const { return m_workPath; }
    /// Moves the SQLite file to its place. `offered`: each table that the dump has, and whether it was
    /// wanted.
    Result<void> store(LoadedDump& loaded, const std::map<QString, bool>& offered) const;
    /// Takes away the earlier versions of this dump, and what was not used for longest beyond the limit.
    void tidy(qint64 limit) const;
    void discard() const;

private:
    CacheEntry() = default;

    QString m_folder;
    QString m_dump;
    QString m_path;
    QString m_workPath;
};

/// Makes a folder that only its user can look into.
Result<void> makePrivateFolder(const QString& folder);

} // namespace scrollback::dumps
