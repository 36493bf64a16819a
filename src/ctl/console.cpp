// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/console.h"

#include "base/textcut.h"
#include "base/words.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <QLocale>

#include <cerrno>
#include <cstdio>

namespace scrollback::ctl {

bool StandardOutput::write(const char* data, qint64 size)
{
    while (size > 0 && !m_readerGone) {
        if (m_cancel.cancelled()) {
            m_failure = {Error::Code::Cancelled, Words::tr("Interrupted"), {}, {}};
            return false;
        }
        const ssize_t written = ::write(m_descriptor, data, size_t(size));
        if (written >= 0) {
            data += written;
            size -= written;
        } else if (errno == EPIPE) {
            m_readerGone = true;
            m_failure = {Error::Code::Cancelled, Words::tr("The reader went away"), {}, {}};
        } else if (errno != EINTR) { // a signal: look whether it was meant to stop this
            const QString reason = qt_error_string(errno);
            m_failure = errno == ENOSPC
                            ? Error{Error::Code::Failed, Words::tr("The disk is full"),
                                    Words::tr("standard output took only a part; free some space"), reason}
                            : Error{Error::Code::Failed,
                                    Words::tr("Standard output cannot be written to (%1)").arg(reason),
                                    Words::tr("look where it goes"), reason};
            return false;
        }
    }
    return !m_readerGone;
}

Console::Console(const CancelToken& cancel)
    : m_out(STDOUT_FILENO, cancel)
    , m_outIsTerminal(isatty(STDOUT_FILENO) == 1)
    , m_errorIsTerminal(isatty(STDERR_FILENO) == 1)
{
    m_progressAge.start();
}

Result<void> Console::print(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    if (m_out.write(utf8.constData(), utf8.size()))
        return {};
    return tl::unexpected(m_out.failure());
}

int Console::width() const
{
    bool ok = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &ok);
    if (ok && columns > 0)
        return columns;
    winsize size = {};
    if (m_outIsTerminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 120;
}

void Console::error(const Error& error)
{
    warn(error.line());
}

void Console::warn(const QString& text)
{
    endProgress();
    const QByteArray line = QStringLiteral("scrollbackctl: %1\n").arg(visibleText(text)).toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

std::optional<QString> Console::askPassword(const QString& why)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0 || !m_errorIsTerminal) {
        if (terminal >= 0)
            ::close(terminal);
        return std::nullopt;
    }
    const auto say = [terminal](const QString& text) {
        const QByteArray bytes = text.toUtf8();
        return ::write(terminal, bytes.constData(), size_t(bytes.size())) == bytes.size();
    };
    termios before = {};
    QByteArray typed;
    if (tcgetattr(terminal, &before) == 0 && say(why + QLatin1String(". ") + Words::tr("Password: "))) {
        termios hidden = before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        hidden.c_lflag |= ECHONL;
        tcsetattr(terminal, TCSAFLUSH, &hidden);
        char character = 0;
        while (::read(terminal, &character, 1) == 1 && character != '\n')
            typed += character;
        tcsetattr(terminal, TCSAFLUSH, &before);
    }
    ::close(terminal);
    return typed.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(typed));
}

void Console::note(const QString& text)
{
    if (!m_errorIsTerminal || !m_outIsTerminal)
        return;
    endProgress();
    const QByteArray line = (visibleText(text) + QLatin1Char('\n')).toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void Console::progress(const QString& what, std::optional<double> share)
{
    constexpr qint64 pause = 200;
    if (!m_errorIsTerminal || m_outIsTerminal || m_progressAge.elapsed() < pause)
        return;
    m_progressAge.restart();
    QString text = what;
    if (share && *share >= 0)
        text += QStringLiteral(" %1 %").arg(int(*share * 100));
    const QByteArray line = QByteArray("\r\x1b[K") + text.toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
    m_progressShown = true;
}

void Console::endProgress()
{
    if (!m_progressShown)
        return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_progressShown = false;
}

} // namespace scrollback::ctl
