// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/outputfile.h"

#include "base/words.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <cerrno>
#include <filesystem>

namespace scrollback::exporting {

namespace {

constexpr int pauseMs = 50; ///< between two looks at the token while a pipe keeps us waiting

Error failed(const QString& message, const QString& advice, const QString& detail = {})
{
    return {Error::Code::Failed, message, advice, detail};
}

Error stopped()
{
    return {Error::Code::Cancelled, Words::tr("Stopped"), {}, {}};
}

QByteArray sqliteMagic()
{
    return QByteArray("SQLite format 3\0", 16);
}

/// A pipe or a device is not looked into.
bool beginsWith(const QString& path, const QByteArray& magic)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(16).startsWith(magic);
}

} // namespace

Result<void> checkReplaceable(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const auto refused = [](const QString& message) {
        return failure(Error::Code::Usage, message, Words::tr("give another name"));
    };
    for (const QByteArray& magic :
         {sqliteMagic(), QByteArray("\x37\x7f\x06\x82"), QByteArray("\x37\x7f\x06\x83"),
          QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")}) {
        if (beginsWith(path, magic))
            return refused(Words::tr("“%1” is a database, which an export does not replace").arg(name));
    }
    for (const QString& ending :
         {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")}) {
        if (path.endsWith(ending) && beginsWith(path.chopped(ending.size()), sqliteMagic()))
            return refused(Words::tr("“%1” is where the database “%2” keeps what it is about to write")
                               .arg(name, QFileInfo(path.chopped(ending.size())).fileName()));
    }
    return {};
}

bool takesBytes(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Error OutputFile::writeError(const QString& path, int systemError)
{
    const QString reason = qt_error_string(systemError);
    switch (systemError) {
    case ENOSPC:
        return failed(
            Words::tr("The disk is full"),
            Words::tr("nothing was kept of “%1”; free some space or choose another place").arg(path), reason);
    case EDQUOT:
        return failed(
            Words::tr("Your share of the disk is used up"),
            Words::tr("nothing was kept of “%1”; free some space or choose another place").arg(path), reason);
    case EFBIG:
        return failed(
            Words::tr("The file would be larger than is allowed here"),
            Words::tr("nothing was kept of “%1”; choose another place, or export less at a time").arg(path),
            reason);
    case EPIPE:
        return failed(Words::tr("Whoever read “%1” went away before its end").arg(path),
                      Words::tr("start the reader again, and then the export"), reason);
    default:
        return failed(Words::tr("“%1” could not be written (%2)").arg(path, reason),
                      Words::tr("choose another place"), reason);
    }
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString& path, const CancelToken& cancel)
{
    // What a link points to is replaced, not the link. /dev/stdout may point to a pipe, which has no name.
    const QFileInfo named(path);
    const QString pointed = named.isSymLink() ? named.canonicalFilePath() : QString();
    const QString target = pointed.isEmpty() ? named.absoluteFilePath() : pointed;
    const QFileInfo info(target);
    if (info.isDir())
        return tl::unexpected(
            failed(Words::tr("“%1” is a folder").arg(path), Words::tr("give the name of a file in it")));
    if (auto replaceable = checkReplaceable(target); !replaceable)
        return tl::unexpected(replaceable.error());

    std::unique_ptr<OutputFile> output(new OutputFile(target, cancel));
    const auto opened = takesBytes(target) ? output->openDirectly(path) : output->openBeside(path);
    if (!opened)
        return tl::unexpected(opened.error());
    return output;
}

Result<void> OutputFile::openDirectly(const QString& shownPath)
{
    // Never waiting inside the system: a pipe without a reader would hold us there, deaf to who wants to
    // stop.
    const QByteArray name = QFile::encodeName(m_target);
    while (m_descriptor < 0) {
        m_descriptor = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (m_descriptor >= 0)
            break;
        const int systemError = errno;
        struct stat status = {};
        const bool pipe = ::stat(name.constData(), &status) == 0 && S_ISFIFO(status.st_mode);
        if (systemError != EINTR && !(systemError == ENXIO && pipe))
            return tl::unexpected(failed(
                Words::tr("“%1” cannot be written to (%2)").arg(shownPath, qt_error_string(systemError)),
                Words::tr("choose another place")));
        if (m_cancel.cancelled())
            return tl::unexpected(stopped());
        QThread::msleep(pauseMs);
    }
    return {};
}

Result<void> OutputFile::openBeside(const QString& shownPath)
{
    const QFileInfo info(m_target);
    const QDir folder = info.dir();
    if (!folder.exists())
        return tl::unexpected(failed(Words::tr("There is no folder “%1”").arg(folder.path()),
                                     Words::tr("create it, or choose another place")));
    if (info.exists() && !info.isWritable())
        return tl::unexpected(failed(Words::tr("“%1” is write-protected").arg(shownPath),
                                     Words::tr("change its permissions, or choose another name")));
    int systemError = EEXIST;
    for (int attempt = 0; attempt < 100 && systemError == EEXIST; ++attempt) {
        const QString name =
            folder.filePath(QStringLiteral(".scrollback-%1.part")
                                .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0')));
        m_descriptor =
            ::open(QFile::encodeName(name).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_descriptor >= 0) {
            m_temporary = name;
            if (info.exists())
                QFile::setPermissions(name, info.permissions());
            return {};
        }
        systemError = errno;
    }
    if (systemError == EACCES || systemError == EPERM || systemError == EROFS)
        return tl::unexpected(failed(
            Words::tr("Nothing may be written into the folder “%1”").arg(folder.path()),
            Words::tr("choose another place, or change its permissions"), qt_error_string(systemError)));
    return tl::unexpected(writeError(shownPath, systemError));
}

OutputFile::~OutputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_done && !m_temporary.isNull())
        QFile::remove(m_temporary);
}

bool OutputFile::waitUntilTaken()
{
    pollfd waiting = {m_descriptor, POLLOUT, 0};
    while (!m_cancel.cancelled()) {
        if (::poll(&waiting, 1, pauseMs) > 0)
            return true;
    }
    m_failure = stopped();
    return false;
}

bool OutputFile::write(const char* data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(m_descriptor, data, size_t(size));
        if (written > 0) {
            data += written;
            size -= written;
        } else if (written < 0 && errno == EAGAIN) {
            if (!waitUntilTaken())
                return false;
        } else if (written == 0 || errno != EINTR) {
            m_failure = writeError(m_target, written == 0 ? EIO : errno);
            return false;
        }
    }
    return true;
}

Result<void> OutputFile::commit()
{
    m_done = true;
    // A disk that keeps its books late (NFS, quotas) says only now that it is full.
    const bool closed = ::close(std::exchange(m_descriptor, -1)) == 0 || errno == EINTR;
    const int systemError = errno;
    if (isDirect())
        return closed ? Result<void>() : tl::unexpected(writeError(m_target, systemError));
    std::error_code error;
    if (closed) {
        std::filesystem::rename(QFile::encodeName(m_temporary).toStdString(),
                                QFile::encodeName(m_target).toStdString(), error);
        if (!error)
            return {};
    }
    QFile::remove(m_temporary);
    return tl::unexpected(writeError(m_target, closed ? error.value() : systemError));
}

} // namespace scrollback::exporting
