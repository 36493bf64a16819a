// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Appends a text as a JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD.
void appendJsonString(std::string& out, std::string_view utf8);

} // namespace scrollback
