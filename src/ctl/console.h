// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "exporting/writers.h"

#include <QElapsedTimer>

#include <optional>

namespace scrollback::ctl {

/// Standard output. A reader that goes away (`| head`) is no failure: readerGone() tells, and nothing more is
/// written.
class StandardOutput final : public exporting::ByteSink
{
public:
    StandardOutput(int descriptor, CancelToken cancel)
        : m_descriptor(descriptor)
        , m_cancel(std::move(cancel))
    {
    }

    bool write(const char* data, qint64 size) override;
    Error failure() const override { return m_failure; }
    bool readerGone() const { return m_readerGone; }

private:
    int m_descriptor;
    CancelToken m_cancel;
    Error m_failure;
    bool m_readerGone = false;
};

/// Where a command's results and messages go: results to standard output, everything else to standard error.
class Console
{
public:
    explicit Console(const CancelToken& cancel);
    ~Console() { endProgress(); }
    Q_DISABLE_COPY_MOVE(Console)

    StandardOutput& out() { return m_out; }
    /// A short text to standard output.
    Result<void> print(const QString& text);
    bool outIsTerminal() const { return m_outIsTerminal; }
    /// Columns of the terminal (COLUMNS, or 120 where there is none).
    int width() const;

    /// "scrollbackctl: what happened: what to do".
    void error(const Error& error);
    /// What everybody should know who uses the result: "scrollbackctl: text".
    void warn(const QString& text);
    /// Something to know beside the result; only for people at a terminal.
    void note(const QString& text);
    /// Asks for a password where somebody sits at a terminal, without showing it; nothing elsewhere, or where
    /// nothing was typed.
    std::optional<QString> askPassword(const QString& why);

    /// What is being done and how far it is, on one line that is overwritten; only where standard error is a
    /// terminal and standard output is not in the way.
    void progress(const QString& what, std::optional<double> share = {});
    void endProgress();

private:
    StandardOutput m_out;
    bool m_outIsTerminal;
    bool m_errorIsTerminal;
    bool m_progressShown = false;
    QElapsedTimer m_progressAge;
};

} // namespace scrollback::ctl
