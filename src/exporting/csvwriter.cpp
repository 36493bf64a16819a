// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "exporting/bytebuffer.h"
#include "exporting/columns.h"
#include "exporting/recordwriters.h"

#include <cmath>

namespace scrollback::exporting {

namespace {

using chatlog::FieldValue;

constexpr std::string_view lineEnd = "\r\n";

bool contains(std::string_view text, char c)
{
    return std::memchr(text.data(), c, text.size()) != nullptr;
}

/// RFC 4180 in UTF-8 without a byte order mark. Unknown is an empty cell, an empty text is "".
class CsvWriter final : public RecordWriter
{
public:
    CsvWriter(ByteSink& sink, WriterOptions options)
        : m_out(sink)
        , m_options(std::move(options))
    {
    }

    Result<void> begin(const chatlog::RecordSchema& schema) override
    {
        m_columns = Columns(schema, m_options.columns, true);
        bool first = true;
        for (const Columns::Column& column : m_columns.all()) {
            if (!first)
                m_out.append(',');
            first = false;
            m_out.append(std::string_view(column.info.name));
        }
        m_out.append(lineEnd);
        return m_out.result();
    }

    Result<void> row(chatlog::RecordView record) override
    {
        const std::vector<Columns::Column>& columns = m_columns.all();
        for (size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                m_out.append(',');
            cell(Columns::value(columns[i], record), columns.size() == 1);
        }
        m_out.append(lineEnd);
        if (!m_out.ok())
            return m_out.result();
        return {};
    }

    Result<void> end() override
    {
        m_out.flush();
        return m_out.result();
    }

private:
    void cell(const FieldValue& value, bool alone)
    {
        switch (value.kind) {
        case FieldValue::Kind::Null:
            if (alone) // an empty line would be no row at all
                m_out.append(std::string_view("\"\""));
            break;
        case FieldValue::Kind::Integer:
            m_out.appendInteger(value.integer);
            break;
        case FieldValue::Kind::Real:
            if (std::isfinite(value.real))
                m_out.appendReal(value.real);
            break;
        case FieldValue::Kind::Time:
            m_out.appendIso(value.integer);
            break;
        case FieldValue::Kind::Text:
            text(value.text, !m_options.raw && isFormula(value.text));
            break;
        case FieldValue::Kind::Json:
            // A negative number is a number, whoever wrote it.
            text(value.text, !m_options.raw && isFormula(value.text) && value.text.front() != '-');
            break;
        }
    }

    /// What a spreadsheet would run instead of showing it.
    static bool isFormula(std::string_view text)
    {
        return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    }

    void text(std::string_view text, bool guarded)
    {
        text = validUtf8(text, m_scratch);
        const bool quoted = text.empty() || contains(text, ',') || contains(text, '"') ||
                            contains(text, '\n') || contains(text, '\r');
        if (!quoted) {
            if (guarded)
                m_out.append('\'');
            m_out.append(text);
            return;
        }
        m_out.append('"');
        if (guarded)
            m_out.append('\'');
        while (!text.empty()) {
            const void* quote = std::memchr(text.data(), '"', text.size());
            if (!quote) {
                m_out.append(text);
                break;
            }
            const auto length = size_t(static_cast<const char*>(quote) - text.data()) + 1;
            m_out.append(text.substr(0, length));
            m_out.append('"');
            text.remove_prefix(length);
        }
        m_out.append('"');
    }

    ByteBuffer m_out;
    WriterOptions m_options;
    Columns m_columns;
    std::string m_scratch;
};

} // namespace

std::unique_ptr<RecordWriter> makeCsvWriter(ByteSink& sink, const WriterOptions& options)
{
    return std::make_unique<CsvWriter>(sink, options);
}

} // namespace scrollback::exporting
