// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/textout.h"

#include <charconv>

namespace scrollback::demo {

namespace {

void put(char* at, qint64 value, int width)
{
    for (int i = width - 1; i >= 0; --i) {
        at[i] = char('0' + value % 10);
        value /= 10;
    }
}

} // namespace

void appendNumber(std::string& out, qint64 value)
{
    char buffer[24];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value);
    out.append(buffer, end.ptr);
}

void appendPadded(std::string& out, qint64 value, int width)
{
    const size_t at = out.size();
    out.append(size_t(width), '0');
    put(out.data() + at, value, width);
}

void appendJson(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += c;
        }
    }
    out += '"';
}

void appendHex(std::string& out, quint64 value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> shift) & 15];
}

void appendUuid(std::string& out, Random& random)
{
    const quint64 high = random.next();
    const quint64 low = random.next();
    appendHex(out, high >> 32, 8);
    out += '-';
    appendHex(out, (high >> 16) & 0xffff, 4);
    out += "-4";
    appendHex(out, high & 0xfff, 3);
    out += '-';
    appendHex(out, 0x8000 | ((low >> 48) & 0x3fff), 4);
    out += '-';
    appendHex(out, low & 0xffff'ffff'ffff, 12);
}

void appendKey(std::string& out, Random& random, int length)
{
    for (int i = 0; i < length; ++i)
        out += "abcdefghijklmnopqrstuvwxyz0123456789"[random.below(36)];
}

std::string_view cutUtf8(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

void appendIso(std::string& out, TimeMs t)
{
    char buffer[32];
    out.append(buffer, size_t(writeIso(t, buffer)));
}

void TimeText::write(TimeMs t)
{
    const qint64 day = t / msPerDay;
    if (day != m_day) {
        date(day);
        m_day = day;
    }
    const qint64 rest = t - day * msPerDay;
    put(m_text + 11, rest / 3'600'000, 2);
    put(m_text + 14, rest / 60'000 % 60, 2);
    put(m_text + 17, rest / 1000 % 60, 2);
    put(m_text + 20, rest % 1000, 3);
}

std::string_view TimeText::seconds(TimeMs t)
{
    write(t);
    return {m_text, 19};
}

std::string_view TimeText::millis(TimeMs t)
{
    write(t);
    return {m_text, 23};
}

std::string_view TimeText::date(qint64 day)
{
    const CivilDate date = civilFromDays(day);
    put(m_text, date.year, 4);
    put(m_text + 5, date.month, 2);
    put(m_text + 8, date.day, 2);
    m_day = day;
    return {m_text, 10};
}

} // namespace scrollback::demo
