// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

namespace scrollback::exporting {

/// The file behind an export: a hidden neighbour of its target until commit() moves it there in one step. A
/// target that is no regular file (a pipe, a device) is written to directly, as long as nobody asks to stop.
///
/// It is not synced to the disk: an export can be made again, and waiting for gigabytes would take longer
/// than making them.
class OutputFile final : public ByteSink
{
public:
    static Result<std::unique_ptr<OutputFile>> create(const QString& path, const CancelToken& cancel = {});
    ~OutputFile() override;
    Q_DISABLE_COPY_MOVE(OutputFile)

    bool write(const char* data, qint64 size) override;
    Error failure() const override { return m_failure; }

    /// Where it is written until commit(), for a library that opens files by itself.
    QString temporaryPath() const { return m_temporary; }
    bool isDirect() const { return m_temporary.isNull(); }
    Result<void> commit();

    /// What is said when writing failed for this reason of the system (errno).
    static Error writeError(const QString& path, int systemError);

private:
    OutputFile(QString target, CancelToken cancel)
        : m_target(std::move(target))
        , m_cancel(std::move(cancel))
    {
    }
    Result<void> openDirectly(const QString& shownPath);
    Result<void> openBeside(const QString& shownPath);
    bool waitUntilTaken();

    QString m_target;
    QString m_temporary; ///< null: the target itself
    CancelToken m_cancel;
    int m_descriptor = -1;
    Error m_failure;
    bool m_done = false;
};

/// Whether there is something that cannot be replaced by a file, but written into: a pipe, a device.
bool takesBytes(const QString& path);

/// Fails where `path` is a database, or its write-ahead log, shared memory or journal, there or not: what may
/// be the only copy of somebody's conversations is never replaced by what was made from it, nor damaged by
/// something that stands where its engine looks for what it has not written yet.
Result<void> checkReplaceable(const QString& path);

} // namespace scrollback::exporting
