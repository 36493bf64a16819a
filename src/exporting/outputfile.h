// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

#include <QFile>

namespace scrollback::exporting {

/// The file behind an export: a hidden neighbour of its target until commit() moves it there in one step. A
/// target that is no regular file (a pipe, a device) is written to directly.
///
/// It is not synced to the disk: an export can be made again, and waiting for gigabytes would take longer
/// than making them.
class OutputFile final : public ByteSink
{
public:
    static Result<std::unique_ptr<OutputFile>> create(const QString& path);
    ~OutputFile() override;
    Q_DISABLE_COPY_MOVE(OutputFile)

    bool write(const char* data, qint64 size) override;
    Error failure() const override { return m_failure; }

    /// Where it is written until commit(), for a library that opens files by itself.
    QString temporaryPath() const { return m_file.fileName(); }
    bool isDirect() const { return m_direct; }
    Result<void> commit();

    /// What is said when writing failed for this reason of the system (errno).
    static Error writeError(const QString& path, int systemError);

private:
    explicit OutputFile(QString target)
        : m_target(std::move(target))
    {
    }

    QString m_target;
    QFile m_file;
    Error m_failure;
    bool m_direct = false;
    bool m_done = false;
};

} // namespace scrollback::exporting
