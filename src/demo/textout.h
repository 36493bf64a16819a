// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "demo/random.h"

#include <string>
#include <string_view>

namespace scrollback::demo {

// Everything is put together in strings that keep their memory from row to row.

void appendNumber(std::string& out, qint64 value);
/// With leading zeros.
void appendPadded(std::string& out, qint64 value, int width);
/// As a JSON string, in quotation marks.
void appendJson(std::string& out, std::string_view text);
void appendHex(std::string& out, quint64 value, int digits);
/// A version 4 UUID.
void appendUuid(std::string& out, Random& random);
/// `length` characters of a-z and 0-9.
void appendKey(std::string& out, Random& random, int length);
/// At most so many bytes of it, whole characters.
std::string_view cutUtf8(std::string_view text, size_t bytes);
/// "2026-06-30T20:00:00.000Z"
void appendIso(std::string& out, TimeMs t);

/// Times as databases write them. Not thread-safe: it remembers the day it wrote last.
class TimeText
{
public:
    std::string_view seconds(TimeMs t); ///< "2026-06-30 20:00:00"; valid until the next call
    std::string_view millis(TimeMs t);  ///< "2026-06-30 20:00:00.000"
    std::string_view date(qint64 day);  ///< "2026-06-30", of a day since 1970

private:
    void write(TimeMs t);

    qint64 m_day = -1;
    char m_text[24] = "0000-00-00 00:00:00.000";
};

} // namespace scrollback::demo
