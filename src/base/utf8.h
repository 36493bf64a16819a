// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace scrollback {

/// Whether every byte belongs to well-formed UTF-8 (no overlong forms, no surrogates). Fast on ASCII.
bool isValidUtf8(std::string_view text);

/// Text as valid UTF-8: itself, or a copy in `scratch` with U+FFFD for each ill-formed sequence.
std::string_view validUtf8(std::string_view text, std::string& scratch);

} // namespace scrollback
