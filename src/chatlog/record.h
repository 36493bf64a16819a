// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "chatlog/fields.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace scrollback::chatlog {

/// One field of a row while it is being read. Text is UTF-8 as the engine gave it (it may hold NUL bytes and
/// bytes that are no UTF-8) and lives only until the next row.
struct FieldValue
{
    enum class Kind : quint8 {
        Null,
        Integer,
        Real,
        Text,
        Json, ///< text that was found to be one JSON value
        Time, ///< `integer` is a TimeMs
    };

    Kind kind = Kind::Null;
    bool cut = false; ///< Text: only its start was read
    qint64 integer = 0;
    double real = 0;
    std::string_view text;

    static FieldValue ofInteger(qint64 value) { return {Kind::Integer, false, value, 0, {}}; }
    static FieldValue ofReal(double value) { return {Kind::Real, false, 0, value, {}}; }
    static FieldValue ofText(std::string_view value) { return {Kind::Text, false, 0, 0, value}; }
    static FieldValue ofJson(std::string_view value) { return {Kind::Json, false, 0, 0, value}; }
    static FieldValue ofTime(TimeMs value) { return {Kind::Time, false, value, 0, {}}; }

    bool isNull() const { return kind == Kind::Null; }
    QString toString() const; ///< null where unknown; a time in ISO form
    std::optional<qint64> toInteger() const;
    std::optional<TimeMs> toTime() const;
};

/// Which fields the rows of a stream have, and in which order: fieldsOf(entity), less those the system never
/// has.
struct RecordSchema
{
    Entity entity = Entity::Message;
    std::vector<FieldInfo> fields;

    /// -1 where there is none.
    int indexOf(Field field) const;
};

/// A row: one value for each field of its schema.
using RecordView = std::span<const FieldValue>;

/// Takes one row; returns false to stop the stream.
using RecordSink = std::function<bool(RecordView row)>;

} // namespace scrollback::chatlog
