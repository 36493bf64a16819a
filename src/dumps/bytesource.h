// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QString>

#include <memory>

namespace scrollback::dumps {

/// Bytes that are read once, from the first to the last.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    Q_DISABLE_COPY_MOVE(ByteSource)

    /// Fills up to `size` bytes; 0 at the end.
    virtual Result<qint64> read(char* out, qint64 size) = 0;
    /// How many bytes of the file are read.
    virtual qint64 position() const = 0;
    /// Why the bytes ended before the file's own end mark; empty where they did not.
    virtual QString damage() const { return {}; }
};

/// What a file is by its first bytes.
enum class FileForm {
    Text,         ///< perhaps SQL
    Gzip,         ///< .gz
    Zstd,         ///< .zst
    PgArchive,    ///< pg_dump's custom format, or its tar
    Sqlite,       ///< a database, no dump of one
    OtherArchive, ///< .zip, .bz2, .xz, …
    Nothing,      ///< empty, or bytes that are no text
};
FileForm formOf(const QByteArray& start);

/// What to say of a file that is no dump.
Error notADump(const QString& path);

/// The text of a dump: the file itself, unpacked, or what pg_restore makes of an archive.
Result<std::unique_ptr<ByteSource>> openDumpText(const QString& path, const CancelToken& token);

} // namespace scrollback::dumps
