// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/writers.h"

#include "base/words.h"
#include "exporting/outputfile.h"
#include "exporting/recordwriters.h"
#include "exporting/spreadsheet.h"

#include <QFileInfo>

namespace scrollback::exporting {

namespace {

struct FormatName
{
    Format format;
    const char* name;
    const char* other; ///< a further ending of file names
};

constexpr FormatName formats[] = {
    {Format::Csv, "csv", nullptr},          {Format::Json, "json", nullptr},
    {Format::JsonLines, "jsonl", "ndjson"}, {Format::Xlsx, "xlsx", nullptr},
    {Format::Markdown, "md", "markdown"},   {Format::Html, "html", "htm"},
};

class TextExport final : public ExportFile
{
public:
    TextExport(std::unique_ptr<OutputFile> file, Format format, const WriterOptions& options)
        : m_file(std::move(file))
        , m_writer(makeWriter(format, *m_file, options))
    {
    }
    RecordWriter& writer() override { return *m_writer; }
    Result<void> commit() override { return m_file->commit(); }

private:
    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<RecordWriter> m_writer;
};

class SpreadsheetExport final : public ExportFile
{
public:
    SpreadsheetExport(std::unique_ptr<OutputFile> file, const QString& path, const WriterOptions& options)
        : m_file(std::move(file))
        , m_writer(makeSpreadsheetWriter(m_file->temporaryPath(), path, options))
    {
    }
    RecordWriter& writer() override { return *m_writer; }
    Result<void> commit() override { return m_file->commit(); }

private:
    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<RecordWriter> m_writer;
};

} // namespace

std::optional<Format> formatFromName(QStringView name)
{
    for (const FormatName& entry : formats) {
        if (name.compare(QLatin1String(entry.name), Qt::CaseInsensitive) == 0)
            return entry.format;
    }
    return std::nullopt;
}

const char* formatName(Format format)
{
    for (const FormatName& entry : formats) {
        if (entry.format == format)
            return entry.name;
    }
    return "";
}

std::optional<Format> formatFromFileName(const QString& fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    for (const FormatName& entry : formats) {
        if (ending == QLatin1String(entry.name) || (entry.other && ending == QLatin1String(entry.other)))
            return entry.format;
    }
    return std::nullopt;
}

std::unique_ptr<RecordWriter> makeWriter(Format format, ByteSink& sink, const WriterOptions& options)
{
    switch (format) {
    case Format::Csv:
        return makeCsvWriter(sink, options);
    case Format::Json:
        return makeJsonWriter(sink, options, false);
    case Format::JsonLines:
        return makeJsonWriter(sink, options, true);
    case Format::Markdown:
        return makeMarkdownWriter(sink, options);
    case Format::Html:
        return makeHtmlWriter(sink, options);
    case Format::Xlsx:
        break;
    }
    Q_ASSERT_X(false, "makeWriter", "a workbook is no stream of bytes: use ExportFile");
    return nullptr;
}

Result<std::unique_ptr<ExportFile>> ExportFile::create(const QString& path, Format format,
                                                       const WriterOptions& options,
                                                       const CancelToken& cancel)
{
    if (format == Format::Xlsx && takesBytes(path))
        return failure(Error::Code::Failed, Words::tr("A workbook cannot be written into “%1”").arg(path),
                       Words::tr("give the name of a file"));
    auto file = OutputFile::create(path, cancel);
    if (!file)
        return tl::unexpected(std::move(file).error());
    if (format != Format::Xlsx)
        return std::make_unique<TextExport>(std::move(*file), format, options);
    return std::make_unique<SpreadsheetExport>(std::move(*file), path, options);
}

} // namespace scrollback::exporting
