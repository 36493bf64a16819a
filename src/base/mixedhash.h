// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace scrollback {

/// A hash of numbers for hash tables that look at the low bits only: std::hash leaves numbers as they are,
/// and keys that differ in their high bits would all fall on one place.
struct MixedHash
{
    size_t operator()(quint64 value) const
    {
        value ^= value >> 32U;
        value *= 0xd6e8feb86659fd93U;
        value ^= value >> 32U;
        value *= 0xd6e8feb86659fd93U;
        return size_t(value ^ (value >> 32U));
    }
};

} // namespace scrollback
