// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/outputfile.h"

#include "base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>

namespace scrollback::exporting {

namespace {

Error failed(const QString& message, const QString& advice, const QString& detail = {})
{
    return {Error::Code::Failed, message, advice, detail};
}

} // namespace

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
    default:
        return failed(Words::tr("“%1” could not be written (%2)").arg(path, reason),
                      Words::tr("choose another place"), reason);
    }
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString& path)
{
    // What a link points to is replaced, not the link.
    const QFileInfo named(path);
    const QString target =
        named.isSymLink() && named.exists() ? named.canonicalFilePath() : named.absoluteFilePath();
    const QFileInfo info(target);
    if (info.isDir())
        return tl::unexpected(
            failed(Words::tr("“%1” is a folder").arg(path), Words::tr("give the name of a file in it")));

    std::unique_ptr<OutputFile> output(new OutputFile(target));
    if (info.exists() && !info.isFile()) {
        output->m_direct = true;
        output->m_file.setFileName(target);
        if (!output->m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return tl::unexpected(
                failed(Words::tr("“%1” cannot be written to (%2)").arg(path, output->m_file.errorString()),
                       Words::tr("choose another place")));
        return output;
    }

    const QDir folder = info.dir();
    if (!folder.exists())
        return tl::unexpected(failed(Words::tr("There is no folder “%1”").arg(folder.path()),
                                     Words::tr("create it, or choose another place")));
    if (info.exists() && !info.isWritable())
        return tl::unexpected(failed(Words::tr("“%1” is write-protected").arg(path),
                                     Words::tr("change its permissions, or choose another name")));
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QString name = QStringLiteral(".scrollback-%1.part")
                                 .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
        output->m_file.setFileName(folder.filePath(name));
        errno = 0;
        if (output->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
            if (info.exists())
                output->m_file.setPermissions(info.permissions());
            return output;
        }
        if (errno != EEXIST)
            break;
    }
    const int systemError = errno;
    if (systemError == EACCES || systemError == EPERM || systemError == EROFS)
        return tl::unexpected(failed(
            Words::tr("Nothing may be written into the folder “%1”").arg(folder.path()),
            Words::tr("choose another place, or change its permissions"), output->m_file.errorString()));
    return tl::unexpected(writeError(path, systemError));
}

OutputFile::~OutputFile()
{
    m_file.close();
    if (!m_done && !m_direct && !m_file.fileName().isEmpty())
        QFile::remove(m_file.fileName());
}

bool OutputFile::write(const char* data, qint64 size)
{
    while (size > 0) {
        errno = 0;
        const qint64 written = m_file.write(data, size);
        if (written <= 0) {
            m_failure = writeError(m_target, errno == 0 ? EIO : errno);
            return false;
        }
        data += written;
        size -= written;
    }
    return true;
}

Result<void> OutputFile::commit()
{
    m_file.close();
    m_done = true;
    if (m_direct)
        return {};
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(m_file.fileName()).toStdString(),
                            QFile::encodeName(m_target).toStdString(), error);
    if (!error)
        return {};
    QFile::remove(m_file.fileName());
    return tl::unexpected(writeError(m_target, error.value()));
}

} // namespace scrollback::exporting
