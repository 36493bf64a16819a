// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/bytebuffer.h"

#include <string>
#include <string_view>
#include <vector>

namespace scrollback::exporting {

/// Writes JSON piece by piece, commas and indentation included. Whatever the text, the output is valid: bytes
/// that are no UTF-8 become U+FFFD.
class JsonBuilder
{
public:
    /// `indent`: blanks for each level; 0 puts everything on one line.
    explicit JsonBuilder(ByteBuffer& out, int indent = 0)
        : m_out(out)
        , m_indent(indent)
    {
    }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);
    void key(const QString& name);
    /// A key that was written before: `"name":` with its quotes and colon, as quotedKey() made it.
    void readyKey(std::string_view quoted);
    static std::string quotedKey(const char* fieldName) { return '"' + std::string(fieldName) + "\":"; }

    void null();
    void boolean(bool value);
    void integer(qint64 value);
    void real(double value); ///< null where it is no finite number
    void time(TimeMs value);
    void text(std::string_view value);
    void text(const QString& value); ///< null for a null QString
    /// Text that is one JSON value (isJson said so), as it stands, on one line.
    void json(std::string_view value);
    /// A field of a row: by the field's type where that is Text (an id that the database keeps as a number is
    /// a string all the same), else by what the value is.
    void field(const chatlog::FieldInfo& info, const chatlog::FieldValue& value);

    void optional(const std::optional<qint64>& value) { value ? integer(*value) : null(); }
    void optional(const std::optional<double>& value) { value ? real(*value) : null(); }

private:
    void open(char bracket);
    void close(char bracket);
    void before();
    void newLine();
    void string(std::string_view value);

    ByteBuffer& m_out;
    int m_indent;
    std::vector<bool> m_hasItems;
    bool m_afterKey = false;
    std::string m_scratch;
};

} // namespace scrollback::exporting
