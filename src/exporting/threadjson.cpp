// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonscan.h"
#include "exporting/entityrecord.h"
#include "exporting/jsontext.h"
#include "exporting/writers.h"

#include <algorithm>

namespace scrollback::exporting {

namespace {

void writeFields(JsonBuilder& json, const EntityRecord& record)
{
    for (size_t i = 0; i < record.fields().size(); ++i) {
        json.key(std::string_view(record.fields()[i].name));
        json.field(record.fields()[i], record.view()[i]);
    }
}

void writeItem(JsonBuilder& json, const chatlog::Thread::Item& item)
{
    json.beginObject();
    json.key(std::string_view("kind"));
    if (const auto* message = std::get_if<chatlog::Message>(&item)) {
        json.text(std::string_view("message"));
        writeFields(json, EntityRecord(*message));
    } else {
        json.text(std::string_view("tool_call"));
        writeFields(json, EntityRecord(std::get<chatlog::ToolCall>(item)));
    }
    json.endObject();
}

void writeRawRow(JsonBuilder& json, const chatlog::RawRow& row)
{
    json.beginObject();
    for (const chatlog::RawRow::Cell& cell : row.cells) {
        json.key(cell.column);
        const QByteArray utf8 = cell.value.toUtf8();
        const std::string_view value(utf8.constData(), size_t(utf8.size()));
        if (cell.value.isNull())
            json.null();
        else if ((cell.isJson || cell.isNumber) && isJson(value))
            json.json(value);
        else
            json.text(value);
    }
    json.endObject();
}

} // namespace

QByteArray threadJson(const chatlog::Thread& thread)
{
    MemorySink sink;
    ByteBuffer out(sink);
    JsonBuilder json(out, 2);
    json.beginObject();
    json.key(std::string_view("conversation"));
    json.beginObject();
    writeFields(json, EntityRecord(thread.conversation));
    json.endObject();

    json.key(std::string_view("items"));
    json.beginArray();
    for (const chatlog::Thread::Item& item : thread.items)
        writeItem(json, item);
    json.endArray();

    // By table, in the order in which the tables first come.
    std::vector<const chatlog::RawRow*> rows;
    rows.reserve(thread.related.size());
    QStringList tables;
    for (const chatlog::RawRow& row : thread.related) {
        rows.push_back(&row);
        if (!tables.contains(row.table))
            tables += row.table;
    }
    json.key(std::string_view("related"));
    json.beginObject();
    for (const QString& table : std::as_const(tables)) {
        json.key(table);
        json.beginArray();
        for (const chatlog::RawRow* row : rows) {
            if (row->table == table)
                writeRawRow(json, *row);
        }
        json.endArray();
    }
    json.endObject();

    json.key(std::string_view("logs"));
    json.beginArray();
    for (const chatlog::LogEntry& entry : thread.logs) {
        json.beginObject();
        writeFields(json, EntityRecord(entry));
        json.endObject();
    }
    json.endArray();
    json.endObject();
    out.append('\n');
    out.flush();
    return sink.bytes;
}

} // namespace scrollback::exporting
