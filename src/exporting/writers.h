// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "chatlog/entities.h"
#include "chatlog/record.h"

#include <QByteArray>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace scrollback::exporting {

enum class Format { Csv, Json, JsonLines, Xlsx, Markdown, Html };

std::optional<Format> formatFromName(QStringView name); ///< csv, json, jsonl, xlsx, md, html
const char* formatName(Format format);
/// By a file's ending; nothing where it says nothing.
std::optional<Format> formatFromFileName(const QString& fileName);

/// Where the bytes of a text format go.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    /// Returns false when they could not be written; failure() then says why.
    virtual bool write(const char* data, qint64 size) = 0;
    virtual Error failure() const = 0;
};

/// Bytes kept in memory: the clipboard, a test.
class MemorySink final : public ByteSink
{
public:
    bool write(const char* data, qint64 size) override
    {
        bytes.append(data, size);
        return true;
    }
    Error failure() const override { return {}; }

    QByteArray bytes;
};

struct WriterOptions
{
    bool raw = false;                  ///< CSV: text that a spreadsheet would run gets no apostrophe in front
    QString title;                     ///< Markdown and HTML
    QTimeZone zone = QTimeZone::utc(); ///< Markdown and HTML show times in it; the others are in UTC
    std::vector<chatlog::Field> columns; ///< in this order; empty: all
};

/// Writes a stream of rows in one format. begin, row …, end; any of them may fail (a full disk), and then
/// nothing of what was written counts.
///
/// Without `columns`, CSV, JSON, JSON lines and XLSX have every field of the entity, so that files of two
/// systems look alike (what a system does not store is null); Markdown and HTML have those of the schema.
class RecordWriter
{
public:
    virtual ~RecordWriter() = default;
    virtual Result<void> begin(const chatlog::RecordSchema& schema) = 0;
    virtual Result<void> row(chatlog::RecordView record) = 0;
    virtual Result<void> end() = 0;
};

/// A writer of CSV, JSON, JSON lines, Markdown or HTML into bytes.
std::unique_ptr<RecordWriter> makeWriter(Format format, ByteSink& sink, const WriterOptions& options = {});

/// A file that appears whole or not at all: written beside its place under another name, and moved there by
/// commit(). Without commit() nothing is left.
class ExportFile
{
public:
    /// Fails where the folder cannot be written to, or `path` is a folder or a database. `cancel` ends
    /// waiting for the reader of a pipe.
    static Result<std::unique_ptr<ExportFile>> create(const QString& path, Format format,
                                                      const WriterOptions& options = {},
                                                      const CancelToken& cancel = {});
    virtual ~ExportFile() = default;
    virtual RecordWriter& writer() = 0; ///< any format, XLSX included
    virtual Result<void> commit() = 0;
};

/// One conversation as a document: Markdown, HTML, JSON (as threadJson), or its messages as rows in the other
/// formats.
Result<void> writeThread(const chatlog::Thread& thread, const QString& path, Format format,
                         const WriterOptions& options = {}, const CancelToken& cancel = {});
/// The same in memory; every format but XLSX.
QByteArray threadBytes(const chatlog::Thread& thread, Format format, const WriterOptions& options = {});
/// {conversation, items: [message or tool call, each with "kind"], related: {table: [rows]}, logs}
QByteArray threadJson(const chatlog::Thread& thread);

} // namespace scrollback::exporting
