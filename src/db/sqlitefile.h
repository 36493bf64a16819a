// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace scrollback::db {

/// Which file this is, to notice when another one takes its place.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    static std::optional<FileIdentity> of(const QString& path);
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// An SQLite file before it is opened: what kind of file it is, and how it can be read without a trace.
///
/// Format: the first 100 bytes of every SQLite database (sqlite.org/fileformat2.html, section 1.3).
struct SqliteFile
{
    QString path;
    QString readPath; ///< what to open: `path`, or a private copy where the file cannot be read in place
    bool walMode = false;
    bool hadWal = false; ///< there was a write-ahead log before the first of our sessions
    /// What stood beside the file before the first session of this process opened it; the others see what the
    /// first one made.
    struct Beside
    {
        bool wal = false;
        bool shm = false;
    };
    std::shared_ptr<const Beside> beside;
    qint64 sizeBytes = 0;
    FileIdentity identity;
    std::shared_ptr<QTemporaryDir> copy; ///< keeps the private copy while somebody reads it
    QString note;                        ///< what the person should know about it

    /// Fails with a sentence for everything that is no readable SQLite database.
    static Result<SqliteFile> examine(const QString& path);

    /// The same, to be read from a private copy made together with what stands beside the file. For files
    /// that the engine would have to repair or lock in place: an unfinished change (a hot journal), which it
    /// undoes in the copy, and databases in WAL mode on a medium that cannot be written to.
    Result<SqliteFile> copiedAside() const;

    /// Reading a file in WAL mode makes the engine create two small files beside it. Where they were not
    /// there before, this lets the engine take them away again (by its own rules: only if nobody else uses
    /// the database).
    void removeTraces() const;

private:
    void removeIndex() const;
};

} // namespace scrollback::db
