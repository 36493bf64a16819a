// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/pgrestore.h"

#include "base/words.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <cerrno>
#include <csignal>

namespace scrollback::dumps {

namespace {

constexpr int lookEveryMs = 50; ///< at the stop button, while pg_restore is silent

/// A program that reads the archive from its standard input. The archive's descriptor is shared with it, so
/// that its place in the file can be asked for.
class Restoring final : public ByteSource
{
public:
    Restoring(QString name, CancelToken token)
        : m_name(std::move(name))
        , m_token(std::move(token))
    {
    }
    ~Restoring() override
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            int status = 0;
            while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
            }
        }
        for (const int descriptor : {m_archive, m_output}) {
            if (descriptor >= 0)
                ::close(descriptor);
        }
    }
    Q_DISABLE_COPY_MOVE(Restoring)

    bool start(const QString& program, const QString& path)
    {
        m_archive = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        int ends[2] = {-1, -1};
        if (m_archive < 0 || !m_complaints.open() || ::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        m_output = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, m_archive, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_complaints.handle(), STDERR_FILENO);
        const QByteArray file = QFile::encodeName(program);
        QByteArray words[] = {file, "-f", "-", "--no-owner", "--no-privileges"};
        char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                             words[3].data(), words[4].data(), nullptr};
        const int code = ::posix_spawn(&m_pid, file.constData(), &actions, nullptr, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (code != 0)
            m_pid = -1;
        return code == 0;
    }

    Result<qint64> read(char* out, qint64 size) override
    {
        for (;;) {
            if (m_token.cancelled())
                return failure(Error::Code::Cancelled, Words::tr("Stopped"));
            pollfd waiting = {m_output, POLLIN, 0};
            const int ready = ::poll(&waiting, 1, lookEveryMs);
            if (ready == 0 || (ready < 0 && errno == EINTR))
                continue;
            const ssize_t got = ready < 0 ? -1 : ::read(m_output, out, size_t(size));
            if (got < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (got < 0)
                return failure(Error::Code::Failed,
                               Words::tr("What pg_restore made of “%1” could not be read").arg(m_name),
                               Words::tr("try again, or ask for a plain dump (pg_dump -Fp)"),
                               qt_error_string(errno));
            if (got > 0) {
                m_given += got;
                return got;
            }
            return finish();
        }
    }
    qint64 position() const override
    {
        const off_t at = ::lseek(m_archive, 0, SEEK_CUR);
        return at < 0 ? 0 : at;
    }
    QString damage() const override { return m_damage; }

private:
    Result<qint64> finish()
    {
        if (m_pid <= 0)
            return 0;
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            return 0;
        QFile said(m_complaints.fileName());
        const QString words =
            said.open(QIODevice::ReadOnly) ? QString::fromUtf8(said.read(4000)).trimmed() : QString();
        if (words.contains(QLatin1String("unsupported version")))
            return failure(
                Error::Code::CannotOpen,
                Words::tr("“%1” was written by a newer pg_dump than the pg_restore here").arg(m_name),
                Words::tr("install a newer postgresql-client, or ask for a plain dump (pg_dump -Fp)"), words);
        if (m_given == 0)
            return failure(Error::Code::Damaged, Words::tr("pg_restore cannot read “%1”").arg(m_name),
                           Words::tr("ask for the dump again"), words);
        m_damage = Words::tr("pg_restore stopped before the end of “%1” (%2).")
                       .arg(m_name, words.section(QLatin1Char('\n'), 0, 0));
        return 0;
    }

    QString m_name;
    CancelToken m_token;
    QTemporaryFile m_complaints;
    QString m_damage;
    pid_t m_pid = -1;
    int m_archive = -1;
    int m_output = -1;
    qint64 m_given = 0;
};

} // namespace

Result<std::unique_ptr<ByteSource>> restoredText(const QString& path, const CancelToken& token)
{
    const QString name = QFileInfo(path).fileName();
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pg_restore"));
    if (program.isEmpty())
        return failure(
            Error::Code::CannotOpen,
            Words::tr("“%1” is an archive of pg_dump, and pg_restore, which reads those, is not installed")
                .arg(name),
            Words::tr("install the package postgresql-client, or ask for a plain dump (pg_dump -Fp)"));
    auto restoring = std::make_unique<Restoring>(name, token);
    if (!restoring->start(program, path))
        return failure(Error::Code::Failed, Words::tr("pg_restore could not be started"),
                       Words::tr("check the installation of postgresql-client"), qt_error_string(errno));
    return restoring;
}

} // namespace scrollback::dumps
