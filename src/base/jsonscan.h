// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utf8.h"

#include <optional>
#include <string>
#include <string_view>

namespace scrollback {

/// How deep JSON may be nested and still be handed on as JSON: many readers give up at 1000 levels, some at
/// 500.
constexpr int jsonDepthLimit = 200;

/// Whether a text is one complete JSON value (RFC 8259), nested no deeper than the limit. Reads it once,
/// builds nothing, and needs the same small memory for every depth.
bool isJson(std::string_view text, int depthLimit = jsonDepthLimit);

/// The scalar at a JSON pointer ("/conversation_id"), as text; nothing where there is none, or null, or no
/// scalar.
std::optional<std::string> jsonScalarAt(std::string_view json, std::string_view pointer);

/// How many bytes from the start stand in a JSON string as they are.
size_t plainJsonPrefix(std::string_view text);

/// The one or six characters that stand in a JSON string behind a backslash for a byte that is not plain,
/// backslash included. The view lives until the next call in the same thread.
std::string_view jsonEscape(char c);

/// Writes a text as a JSON string with its quotes, in pieces, to `append(std::string_view)`. Bytes that are
/// no UTF-8 become U+FFFD; `scratch` is room for that, kept from one text to the next.
template <class Append>
void writeJsonString(std::string_view text, std::string& scratch, Append&& append)
{
    text = validUtf8(text, scratch);
    append(std::string_view("\""));
    for (;;) {
        const size_t plain = plainJsonPrefix(text);
        append(text.substr(0, plain));
        if (plain == text.size())
            break;
        append(jsonEscape(text[plain]));
        text.remove_prefix(plain + 1);
    }
    append(std::string_view("\""));
}

/// The same at the end of a string.
void appendJsonString(std::string& out, std::string_view text);

} // namespace scrollback
