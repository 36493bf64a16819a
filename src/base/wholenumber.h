// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace scrollback {

/// Numbers as databases keep them, "250", 250.0 or " 2.5e2 ", as whole ones, rounded; nothing where it is
/// none.
std::optional<qint64> wholeNumber(double real);
std::optional<qint64> wholeNumber(std::string_view text);

/// A span of time longer than this many milliseconds, 31,000 years, or shorter than none, is somebody's
/// mistake.
constexpr qint64 longestSpanMs = 1'000'000'000'000'000;

} // namespace scrollback
