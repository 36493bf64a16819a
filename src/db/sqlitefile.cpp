// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitefile.h"

#include "base/words.h"
#include "db/filekind.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QTemporaryDir>
#include <QtEndian>

namespace scrollback::db {

namespace {

constexpr qint64 headerSize = 100;

/// Looked at once for all the sessions that a file has at a time.
std::shared_ptr<const SqliteFile::Beside> besideBeforeUs(const FileIdentity& identity, const QString& path)
{
    static QMutex mutex;
    static QHash<std::pair<quint64, quint64>, std::weak_ptr<const SqliteFile::Beside>> known;
    const QMutexLocker lock(&mutex);
    std::weak_ptr<const SqliteFile::Beside>& entry = known[{identity.device, identity.inode}];
    auto beside = entry.lock();
    if (!beside) {
        beside = std::make_shared<const SqliteFile::Beside>(SqliteFile::Beside{
            QFile::exists(path + QStringLiteral("-wal")), QFile::exists(path + QStringLiteral("-shm"))});
        entry = beside;
    }
    return beside;
}

tl::unexpected<Error> cannotOpen(const QString& message, const QString& advice = {},
                                 const QString& detail = {})
{
    return failure(Error::Code::CannotOpen, message, advice, detail);
}

} // namespace

std::optional<FileIdentity> FileIdentity::of(const QString& path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{quint64(status.st_dev), quint64(status.st_ino)};
}

Result<SqliteFile> SqliteFile::examine(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists()) {
        if (info.isSymLink())
            return cannotOpen(Words::tr("“%1” points to a file that does not exist").arg(name),
                              Words::tr("check where it points to"));
        return cannotOpen(Words::tr("There is no file “%1”").arg(path),
                          Words::tr("check the name and the folder"));
    }
    if (info.isDir())
        return cannotOpen(Words::tr("“%1” is a folder").arg(path), Words::tr("name a database file in it"));
    if (!info.isFile())
        return cannotOpen(Words::tr("“%1” is no regular file").arg(path), Words::tr("name a database file"));

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotOpen(Words::tr("“%1” may not be read").arg(path),
                          Words::tr("ask its owner for permission to read it"), file.errorString());
    SqliteFile found;
    found.path = path;
    found.readPath = path;
    found.sizeBytes = file.size();
    const QByteArray start = file.read(4096);
    if (start.isEmpty())
        return cannotOpen(Words::tr("“%1” is empty").arg(name),
                          Words::tr("ask for the file again: nothing was exported"));
    if (!start.startsWith(QByteArray("SQLite format 3\0", 16)))
        return tl::unexpected(notADatabase(name, start));
    if (start.size() < headerSize)
        return cannotOpen(Words::tr("“%1” is cut off: not even its header is complete").arg(name),
                          Words::tr("copy the file again"));

    const auto* bytes = reinterpret_cast<const uchar*>(start.constData());
    qint64 pageSize = qFromBigEndian<quint16>(bytes + 16);
    if (pageSize == 1)
        pageSize = 65536;
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0)
        return cannotOpen(Words::tr("“%1” is damaged: its header makes no sense").arg(name),
                          Words::tr("copy the file again"));
    const qint64 pages = qFromBigEndian<quint32>(bytes + 28);
    const bool pagesAreTrue = qFromBigEndian<quint32>(bytes + 24) == qFromBigEndian<quint32>(bytes + 92);
    found.walMode = bytes[18] == 2 || bytes[19] == 2;
    const QFileInfo wal(path + QStringLiteral("-wal"));
    // A write-ahead log may hold the pages that the file itself has not got yet.
    const bool logFollows = wal.exists() && wal.size() > 0;
    if (pagesAreTrue && !logFollows && pages > 0 && found.sizeBytes < pages * pageSize)
        return cannotOpen(
            Words::tr("“%1” is cut off: %2 of its %3 bytes are there")
                .arg(name, QLocale().toString(found.sizeBytes), QLocale().toString(pages * pageSize)),
            Words::tr("copy the file again, from its start to its end"));
    found.identity = FileIdentity::of(path).value_or(FileIdentity{});
    found.beside = besideBeforeUs(found.identity, path);
    found.hadWal = found.beside->wal;
    return found;
}

Result<SqliteFile> SqliteFile::copiedAside() const
{
    SqliteFile copied = *this;
    copied.copy = std::make_shared<QTemporaryDir>();
    const QString name = QFileInfo(path).fileName();
    copied.readPath = copied.copy->filePath(name);
    bool ok = copied.copy->isValid();
    for (const char* companion : {"", "-journal", "-wal"}) {
        const QString from = path + QLatin1String(companion);
        const QString to = copied.readPath + QLatin1String(companion);
        if (ok && QFile::exists(from)) {
            ok = QFile::copy(from, to);
            QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    if (!ok)
        return cannotOpen(Words::tr("“%1” can only be read from a copy, and there is no room for one in %2")
                              .arg(name, QDir::tempPath()),
                          Words::tr("free some space, or set TMPDIR to a folder that has it"));
    copied.note = Words::tr(
        "The file cannot be read where it is (a change was left unfinished, or its medium cannot be "
        "written to); it is read from a copy.");
    return copied;
}

void SqliteFile::removeTraces() const
{
    if (!walMode || copy || !beside || FileIdentity::of(path) != identity)
        return;
    if (beside->wal) {
        if (!beside->shm)
            removeIndex();
        return;
    }
    const QFileInfo wal(path + QStringLiteral("-wal"));
    if (!wal.exists() || wal.size() != 0)
        return;
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK) {
        // The log is empty, so closing as the last user writes nothing to the database; it only removes the
        // log.
        sqlite3_exec(handle, "PRAGMA schema_version", nullptr, nullptr, nullptr);
    }
    sqlite3_close_v2(handle);
}

void SqliteFile::removeIndex() const
{
    if (!QFile::exists(path + QStringLiteral("-shm")) || QFile::exists(path + QStringLiteral("-journal")))
        return;
    // Closing as the last user would move the log into the database; without that the engine leaves its index
    // behind. So it is removed the way the engine does it: through its own file, and only while nobody else
    // has the database open, in any process, which is what an exclusive lock means.
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK) {
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_file* file = nullptr;
        if (sqlite3_db_readonly(handle, "main") == 0 &&
            sqlite3_exec(handle, "PRAGMA schema_version", nullptr, nullptr, nullptr) == SQLITE_OK &&
            sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK && file &&
            file->pMethods && file->pMethods->iVersion >= 2 &&
            file->pMethods->xLock(file, SQLITE_LOCK_EXCLUSIVE) == SQLITE_OK)
            file->pMethods->xShmUnmap(file, 1);
    }
    sqlite3_close_v2(handle);
}

} // namespace scrollback::db
