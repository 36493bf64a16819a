// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

#include <QTest>

/// Rows for the writers' tests: what they are written as, by format.
namespace rows {

using scrollback::chatlog::Entity;
using scrollback::chatlog::Field;
using scrollback::chatlog::FieldValue;
using scrollback::chatlog::RecordSchema;
using scrollback::exporting::Format;
using scrollback::exporting::WriterOptions;

inline RecordSchema wholeSchema(Entity entity)
{
    const auto fields = scrollback::chatlog::fieldsOf(entity);
    return {entity, {fields.begin(), fields.end()}};
}

inline QByteArray written(Format format, const RecordSchema& schema,
                          const std::vector<std::vector<FieldValue>>& records,
                          const WriterOptions& options = {})
{
    scrollback::exporting::MemorySink sink;
    const auto writer = scrollback::exporting::makeWriter(format, sink, options);
    if (!writer->begin(schema))
        return "begin failed";
    for (const std::vector<FieldValue>& record : records) {
        if (!writer->row(record))
            return "row failed";
    }
    if (!writer->end())
        return "end failed";
    return sink.bytes;
}

/// One message with one column: its content.
inline QByteArray writtenText(Format format, std::string_view text, bool raw = false)
{
    WriterOptions options;
    options.columns = {Field::Content};
    options.raw = raw;
    const auto fields = scrollback::chatlog::fieldsOf(Entity::Message);
    const RecordSchema schema{
        Entity::Message, {fields[size_t(scrollback::chatlog::fieldIndex(Entity::Message, Field::Content))]}};
    return written(format, schema, {{FieldValue::ofText(text)}}, options);
}

} // namespace rows
