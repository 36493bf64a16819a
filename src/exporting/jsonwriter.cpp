// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/columns.h"
#include "exporting/jsontext.h"
#include "exporting/recordwriters.h"

namespace scrollback::exporting {

namespace {

/// One object a line: by themselves (JSON lines) or as one array.
class JsonWriter final : public RecordWriter
{
public:
    JsonWriter(ByteSink& sink, WriterOptions options, bool lines)
        : m_out(sink)
        , m_json(m_out)
        , m_options(std::move(options))
        , m_lines(lines)
    {
    }

    Result<void> begin(const chatlog::RecordSchema& schema) override
    {
        m_columns = Columns(schema, m_options.columns, true);
        for (const Columns::Column& column : m_columns.all())
            m_keys.push_back(JsonBuilder::quotedKey(column.info.name));
        if (!m_lines)
            m_out.append('[');
        return m_out.result();
    }

    Result<void> row(chatlog::RecordView record) override
    {
        if (!m_lines)
            m_out.append(m_first ? std::string_view("\n") : std::string_view(",\n"));
        m_first = false;
        m_json.beginObject();
        const std::vector<Columns::Column>& columns = m_columns.all();
        for (size_t i = 0; i < columns.size(); ++i) {
            m_json.readyKey(m_keys[i]);
            m_json.field(columns[i].info, Columns::value(columns[i], record));
        }
        m_json.endObject();
        if (m_lines)
            m_out.append('\n');
        if (!m_out.ok())
            return m_out.result();
        return {};
    }

    Result<void> end() override
    {
        if (!m_lines)
            m_out.append(m_first ? std::string_view("]\n") : std::string_view("\n]\n"));
        m_out.flush();
        return m_out.result();
    }

private:
    ByteBuffer m_out;
    JsonBuilder m_json;
    WriterOptions m_options;
    bool m_lines;
    bool m_first = true;
    Columns m_columns;
    std::vector<std::string> m_keys;
};

} // namespace

std::unique_ptr<RecordWriter> makeJsonWriter(ByteSink& sink, const WriterOptions& options, bool lines)
{
    return std::make_unique<JsonWriter>(sink, options, lines);
}

} // namespace scrollback::exporting
