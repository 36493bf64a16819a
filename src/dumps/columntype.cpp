// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/columntype.h"

#include "base/timevalue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace scrollback::dumps {

namespace {

using db::Cell;

constexpr size_t keptMemory = 1 << 20; ///< of one column, from row to row

struct Word
{
    const char* name;
    ColumnType type;
};

constexpr std::array words = {
    Word{"smallint", ColumnType::Integer},    Word{"integer", ColumnType::Integer},
    Word{"bigint", ColumnType::Integer},      Word{"int", ColumnType::Integer},
    Word{"int2", ColumnType::Integer},        Word{"int4", ColumnType::Integer},
    Word{"int8", ColumnType::Integer},        Word{"tinyint", ColumnType::Integer},
    Word{"mediumint", ColumnType::Integer},   Word{"serial", ColumnType::Integer},
    Word{"smallserial", ColumnType::Integer}, Word{"bigserial", ColumnType::Integer},
    Word{"serial4", ColumnType::Integer},     Word{"serial8", ColumnType::Integer},
    Word{"oid", ColumnType::Integer},         Word{"year", ColumnType::Integer},
    Word{"boolean", ColumnType::Boolean},     Word{"bool", ColumnType::Boolean},
    Word{"numeric", ColumnType::Number},      Word{"decimal", ColumnType::Number},
    Word{"dec", ColumnType::Number},          Word{"fixed", ColumnType::Number},
    Word{"real", ColumnType::Real},           Word{"double", ColumnType::Real},
    Word{"float", ColumnType::Real},          Word{"float4", ColumnType::Real},
    Word{"float8", ColumnType::Real},         Word{"bytea", ColumnType::Bytes},
    Word{"binary", ColumnType::Bytes},        Word{"varbinary", ColumnType::Bytes},
    Word{"tinyblob", ColumnType::Bytes},      Word{"blob", ColumnType::Bytes},
    Word{"mediumblob", ColumnType::Bytes},    Word{"longblob", ColumnType::Bytes},
    Word{"geometry", ColumnType::Bytes},      Word{"point", ColumnType::Bytes},
    Word{"linestring", ColumnType::Bytes},    Word{"polygon", ColumnType::Bytes},
    Word{"multipoint", ColumnType::Bytes},    Word{"multilinestring", ColumnType::Bytes},
    Word{"multipolygon", ColumnType::Bytes},  Word{"geometrycollection", ColumnType::Bytes},
};

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<qint64> integerIn(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    qint64 value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// NaN, which SQLite does not have, is null.
std::optional<Cell> realIn(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem == std::errc::invalid_argument || end != text.data() + text.size())
        return std::nullopt;
    if (problem == std::errc::result_out_of_range && text.find('.') == std::string_view::npos)
        value = text.starts_with('-') ? -HUGE_VAL : HUGE_VAL;
    return std::isnan(value) ? Cell{} : Cell{Cell::Kind::Real, 0, value, {}};
}

/// "2026-06-30 20:00:00.5+02" → "2026-06-30 18:00:00.5+00", as servers say it to a session in UTC. What looks
/// different (infinity, years before Christ) stays.
bool moveToUtc(std::string_view text, std::string& memory)
{
    constexpr size_t fixed = 19; // to the seconds
    const auto number = [&](size_t at, size_t count) {
        int value = -1;
        if (at + count <= text.size() && allDigits(text.substr(at, count)))
            std::from_chars(text.data() + at, text.data() + at + count, value);
        return value;
    };
    const size_t sign = text.find_first_of("+-", std::min(fixed, text.size()));
    if (sign == std::string_view::npos || text.size() < fixed || text[4] != '-' || text[10] != ' ')
        return false;
    const std::array parts = {number(0, 4),  number(5, 2),  number(8, 2),
                              number(11, 2), number(14, 2), number(17, 2)};
    const size_t zone = text.size() - sign; // +02, +05:30, +00:53:28
    const std::array offset = {number(sign + 1, 2), zone > 3 ? number(sign + 4, 2) : 0,
                               zone > 6 ? number(sign + 7, 2) : 0};
    const bool odd = zone != 3 && zone != 6 && zone != 9;
    if (odd || std::ranges::any_of(parts, [](int part) { return part < 0; }) ||
        std::ranges::any_of(offset, [](int part) { return part < 0; }))
        return false;
    const qint64 shift = (text[sign] == '-' ? -1 : 1) * (offset[0] * 3600 + offset[1] * 60 + offset[2]);
    constexpr qint64 day = 86'400;
    const qint64 seconds = daysFromCivil(parts[0], parts[1], parts[2]) * day + parts[3] * 3600 +
                           parts[4] * 60 + parts[5] - shift;
    const qint64 days = seconds / day - (seconds % day < 0 ? 1 : 0);
    const auto rest = int(seconds - days * day);
    const CivilDate date = civilFromDays(days);
    std::array<char, 64> start = {};
    const int size = std::snprintf(start.data(), start.size(), "%04d-%02d-%02d %02d:%02d:%02d", date.year,
                                   date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60);
    std::string moved(start.data(), size_t(size));
    moved += text.substr(fixed, sign - fixed);
    moved += "+00";
    memory.swap(moved);
    return true;
}

/// An integer that is written just as it would be printed: no sign, zero or blank too much.
bool isPrinted(std::string_view text)
{
    if (text.starts_with('-'))
        return text.size() > 1 && text[1] != '0' && allDigits(text.substr(1));
    return text == "0" || (allDigits(text) && text[0] != '0');
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string_view fromHex(std::string_view digits, std::string& memory)
{
    memory.clear();
    memory.reserve(digits.size() / 2 + 1);
    size_t at = 0;
    if (digits.size() % 2 != 0) // 0xABC is 0x0ABC
        memory.push_back(char(std::max(0, hexDigit(digits[at++]))));
    for (; at + 1 < digits.size(); at += 2)
        memory.push_back(
            char(std::max(0, hexDigit(digits[at])) * 16 + std::max(0, hexDigit(digits[at + 1]))));
    return memory;
}

std::string_view fromBits(std::string_view digits, std::string& memory)
{
    memory.assign((digits.size() + 7) / 8, '\0');
    for (size_t i = 0; i < digits.size(); ++i) {
        const size_t place = digits.size() - 1 - i;
        if (digits[i] == '1') {
            char& byte = memory[memory.size() - 1 - place / 8];
            byte = char(uchar(byte) | (1U << (place % 8)));
        }
    }
    return memory;
}

/// bytea's older form: \\ and three octal digits.
std::string_view fromOctal(std::string_view text, std::string& memory)
{
    memory.clear();
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            memory.push_back(text[i]);
        } else if (text[i + 1] == '\\') {
            memory.push_back('\\');
            ++i;
        } else if (i + 3 < text.size()) {
            memory.push_back(char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0')));
            i += 3;
        }
    }
    return memory;
}

std::optional<qint64> bigEndian(std::string_view bytes)
{
    if (bytes.size() > 8)
        return std::nullopt;
    quint64 value = 0;
    for (const char c : bytes)
        value = value * 256 + uchar(c);
    return qint64(value);
}

} // namespace

ColumnType columnTypeOf(Engine engine, std::string_view declared)
{
    const size_t end = declared.find_first_of("( ");
    const std::string_view first = declared.substr(0, end);
    if (declared.find('[') != std::string_view::npos)
        return ColumnType::Text;
    if (engine == Engine::MySql) {
        if (first == "timestamp")
            return ColumnType::Instant;
        if (first == "bit")
            return ColumnType::Bits;
    } else if (first == "timestamptz" || declared.find("with time zone") != std::string_view::npos) {
        return first.starts_with("timestamp") ? ColumnType::Zoned : ColumnType::Text;
    } else if (first == "point" || first == "polygon" || first == "year" || first == "fixed") {
        return ColumnType::Text; // their own types there, or somebody's
    }
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return first == word.name; });
    if (found == words.end())
        return ColumnType::Text;
    const bool large = first == "bigint" && declared.find("unsigned") != std::string_view::npos;
    return large ? ColumnType::Unsigned : found->type;
}

const char* storedTypeOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Boolean:
    case ColumnType::Bits:
        return "INTEGER";
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Text:
    case ColumnType::Instant:
    case ColumnType::Zoned:
        return "TEXT";
    case ColumnType::Bytes:
        return "BLOB";
    case ColumnType::Any:
    case ColumnType::Unsigned:
    case ColumnType::Number:
        break; // none at all: values that are whole stay so
    }
    return "";
}

ValueReader::ValueReader(const Dialect& dialect)
    : m_dialect(dialect)
{
}

void ValueReader::beginRow(size_t columns)
{
    if (m_memory.size() < columns)
        m_memory.resize(columns);
    for (std::string& memory : m_memory) {
        if (memory.capacity() > keptMemory)
            std::string().swap(memory);
    }
}

std::string_view ValueReader::plain(const Literal& literal, std::string& memory) const
{
    const bool escaped = literal.escapes != Escapes::None &&
                         literal.text.find_first_of(literal.escapes == Escapes::Doubled ? "'" : "\\'") !=
                             std::string_view::npos;
    if (!escaped)
        return literal.text;
    memory.resize(literal.text.size());
    memory.resize(unescape(literal.text, literal.escapes, m_dialect.encoding.hasPairs(), memory.data()));
    return memory;
}

std::string_view ValueReader::asText(const Literal& literal, std::string& memory) const
{
    switch (literal.kind) {
    case Literal::Kind::String: {
        const std::string_view value = plain(literal, memory);
        const bool convert = literal.encoded && !literal.binary && !m_dialect.encoding.isUtf8() &&
                             std::ranges::any_of(value, [](char c) { return uchar(c) >= 0x80; });
        if (!convert)
            return value;
        std::string converted;
        m_dialect.encoding.convert(value, converted);
        memory.swap(converted);
        return memory;
    }
    case Literal::Kind::Hex:
        return fromHex(literal.text, memory);
    case Literal::Kind::Bits:
        return m_dialect.engine == Engine::MySql ? fromBits(literal.text, memory) : literal.text;
    case Literal::Kind::True:
        return m_dialect.engine == Engine::MySql ? "1" : "true";
    case Literal::Kind::False:
        return m_dialect.engine == Engine::MySql ? "0" : "false";
    case Literal::Kind::Number:
    case Literal::Kind::Expression:
    case Literal::Kind::Null:
        break;
    }
    return literal.text;
}

std::string_view ValueReader::asBytes(const Literal& literal, std::string& memory) const
{
    if (literal.kind == Literal::Kind::Hex)
        return fromHex(literal.text, memory);
    if (literal.kind == Literal::Kind::Bits)
        return fromBits(literal.text, memory);
    if (literal.kind != Literal::Kind::String)
        return literal.text;
    if (m_dialect.engine == Engine::MySql)
        return plain(literal, memory);
    // COPY doubles the backslash of \x…; the digits behind it need no memory of their own.
    const std::string_view raw = literal.text;
    const bool copied = literal.escapes == Escapes::Copy || literal.escapes == Escapes::Extended;
    if (raw.starts_with(copied ? "\\\\x" : "\\x"))
        return fromHex(raw.substr(copied ? 3 : 2), memory);
    std::string unescaped;
    const std::string_view value = plain(literal, unescaped);
    return value.starts_with("\\x") ? fromHex(value.substr(2), memory) : fromOctal(value, memory);
}

Cell ValueReader::number(const Literal& literal, ColumnType type, std::string& memory) const
{
    if (literal.kind == Literal::Kind::True || literal.kind == Literal::Kind::False)
        return {Cell::Kind::Integer, literal.kind == Literal::Kind::True ? 1 : 0, 0, {}};
    const bool asRawBits = type == ColumnType::Bits && literal.kind == Literal::Kind::String;
    if (literal.kind == Literal::Kind::Hex || literal.kind == Literal::Kind::Bits || literal.binary ||
        asRawBits) {
        const std::string_view bytes = asBytes(literal, memory);
        if (const auto value = bigEndian(bytes))
            return {Cell::Kind::Integer, *value, 0, {}};
        return {Cell::Kind::Blob, 0, 0, bytes};
    }
    const std::string_view value = asText(literal, memory);
    if (type == ColumnType::Boolean) {
        if (value == "t" || value == "true")
            return {Cell::Kind::Integer, 1, 0, {}};
        if (value == "f" || value == "false")
            return {Cell::Kind::Integer, 0, 0, {}};
    }
    if (type != ColumnType::Real) {
        if (const auto integer = integerIn(value))
            return {Cell::Kind::Integer, *integer, 0, {}};
    }
    const auto real = realIn(value);
    return real ? *real : text(value);
}

Cell ValueReader::any(const Literal& literal, std::string& memory) const
{
    if (literal.kind == Literal::Kind::Number)
        return number(literal, ColumnType::Number, memory);
    if (literal.kind == Literal::Kind::True || literal.kind == Literal::Kind::False)
        return number(literal, ColumnType::Boolean, memory);
    if (literal.kind == Literal::Kind::Hex || literal.binary)
        return {Cell::Kind::Blob, 0, 0, asBytes(literal, memory)};
    const std::string_view value = asText(literal, memory);
    // COPY writes numbers and texts alike; a number that prints as it stands is the same either way.
    if (literal.escapes == Escapes::Copy && isPrinted(value)) {
        if (const auto integer = integerIn(value))
            return {Cell::Kind::Integer, *integer, 0, {}};
    }
    return text(value);
}

Cell ValueReader::read(const Literal& literal, ColumnType type, size_t column)
{
    if (literal.kind == Literal::Kind::Null)
        return {};
    std::string& memory = m_memory[column];
    switch (type) {
    case ColumnType::Any:
        return any(literal, memory);
    case ColumnType::Integer:
    case ColumnType::Unsigned:
    case ColumnType::Boolean:
    case ColumnType::Number:
    case ColumnType::Real:
    case ColumnType::Bits:
        return number(literal, type, memory);
    case ColumnType::Bytes:
        return {Cell::Kind::Blob, 0, 0, asBytes(literal, memory)};
    case ColumnType::Instant: {
        const std::string_view value = asText(literal, memory);
        if (m_zone.empty())
            return text(value);
        std::string withZone(value);
        withZone += m_zone;
        memory.swap(withZone);
        return text(memory);
    }
    case ColumnType::Zoned: {
        const std::string_view value = asText(literal, memory);
        return text(!value.ends_with("+00") && moveToUtc(value, memory) ? std::string_view(memory) : value);
    }
    case ColumnType::Text:
        break;
    }
    return text(asText(literal, memory));
}

} // namespace scrollback::dumps
