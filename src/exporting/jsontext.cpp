// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/jsontext.h"

#include "exporting/utf8.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace scrollback::exporting {

namespace {

constexpr uint64_t ones = 0x0101010101010101U;
constexpr uint64_t highBits = 0x8080808080808080U;

/// How many bytes from the start need no escape. Eight at a time: a byte is special if it is below 0x20, a
/// quote or a backslash; bytes of multi-byte characters never are.
size_t plainPrefix(const char* p, size_t size)
{
    size_t i = 0;
    if constexpr (std::endian::native == std::endian::little) {
        while (i + 8 <= size) {
            uint64_t word = 0;
            std::memcpy(&word, p + i, sizeof word);
            const uint64_t special =
                ((word - ones * 0x20) | ((word ^ (ones * '"')) - ones) | ((word ^ (ones * '\\')) - ones)) &
                ~word & highBits;
            if (special)
                return i + size_t(std::countr_zero(special)) / 8;
            i += 8;
        }
    }
    while (i < size) {
        const auto c = static_cast<unsigned char>(p[i]);
        if (c < 0x20 || c == '"' || c == '\\')
            break;
        ++i;
    }
    return i;
}

} // namespace

void JsonBuilder::key(std::string_view name)
{
    before();
    string(name);
    m_out.append(m_indent > 0 ? std::string_view(": ") : std::string_view(":"));
    m_afterKey = true;
}

void JsonBuilder::key(const QString& name)
{
    const QByteArray utf8 = name.toUtf8();
    key(std::string_view(utf8.constData(), size_t(utf8.size())));
}

void JsonBuilder::readyKey(std::string_view quoted)
{
    before();
    m_out.append(quoted);
    m_afterKey = true;
}

void JsonBuilder::null()
{
    before();
    m_out.append(std::string_view("null"));
}

void JsonBuilder::boolean(bool value)
{
    before();
    m_out.append(value ? std::string_view("true") : std::string_view("false"));
}

void JsonBuilder::integer(qint64 value)
{
    before();
    m_out.appendInteger(value);
}

void JsonBuilder::real(double value)
{
    if (!std::isfinite(value))
        return null();
    before();
    m_out.appendReal(value);
}

void JsonBuilder::time(TimeMs value)
{
    before();
    m_out.append('"');
    m_out.appendIso(value);
    m_out.append('"');
}

void JsonBuilder::text(std::string_view value)
{
    before();
    string(value);
}

void JsonBuilder::text(const QString& value)
{
    if (value.isNull())
        return null();
    const QByteArray utf8 = value.toUtf8();
    text(std::string_view(utf8.constData(), size_t(utf8.size())));
}

void JsonBuilder::json(std::string_view value)
{
    before();
    value = validUtf8(value, m_scratch);
    // A line break in JSON is a blank between two tokens: a blank keeps one row on one line.
    while (!value.empty()) {
        size_t plain = 0;
        while (plain < value.size() && static_cast<unsigned char>(value[plain]) >= 0x20)
            ++plain;
        m_out.append(value.substr(0, plain));
        value.remove_prefix(plain);
        if (!value.empty()) {
            m_out.append(' ');
            value.remove_prefix(1);
        }
    }
}

void JsonBuilder::field(const chatlog::FieldInfo& info, const chatlog::FieldValue& value)
{
    using Kind = chatlog::FieldValue::Kind;
    switch (value.kind) {
    case Kind::Null:
        return null();
    case Kind::Text:
        return text(value.text);
    case Kind::Json:
        return info.type == chatlog::FieldType::Json ? json(value.text) : text(value.text);
    case Kind::Time:
        return time(value.integer);
    case Kind::Integer:
    case Kind::Real:
        break;
    }
    const bool quoted = info.type == chatlog::FieldType::Text;
    if (value.kind == Kind::Real && !std::isfinite(value.real))
        return null();
    before();
    if (quoted)
        m_out.append('"');
    if (value.kind == Kind::Integer)
        m_out.appendInteger(value.integer);
    else
        m_out.appendReal(value.real);
    if (quoted)
        m_out.append('"');
}

void JsonBuilder::open(char bracket)
{
    before();
    m_out.append(bracket);
    m_hasItems.push_back(false);
}

void JsonBuilder::close(char bracket)
{
    const bool hadItems = m_hasItems.back();
    m_hasItems.pop_back();
    if (hadItems)
        newLine();
    m_out.append(bracket);
}

void JsonBuilder::before()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_out.append(',');
    m_hasItems.back() = true;
    newLine();
}

void JsonBuilder::newLine()
{
    if (m_indent <= 0)
        return;
    m_out.append('\n');
    for (size_t i = 0; i < m_hasItems.size() * size_t(m_indent); ++i)
        m_out.append(' ');
}

void JsonBuilder::string(std::string_view value)
{
    value = validUtf8(value, m_scratch);
    m_out.append('"');
    while (true) {
        const size_t plain = plainPrefix(value.data(), value.size());
        m_out.append(value.substr(0, plain));
        if (plain == value.size())
            break;
        const auto c = static_cast<unsigned char>(value[plain]);
        value.remove_prefix(plain + 1);
        switch (c) {
        case '"':
            m_out.append(std::string_view("\\\""));
            break;
        case '\\':
            m_out.append(std::string_view("\\\\"));
            break;
        case '\n':
            m_out.append(std::string_view("\\n"));
            break;
        case '\r':
            m_out.append(std::string_view("\\r"));
            break;
        case '\t':
            m_out.append(std::string_view("\\t"));
            break;
        default: {
            constexpr std::string_view digits = "0123456789abcdef";
            const char escape[] = {'\\', 'u', '0', '0', digits[c >> 4U], digits[c & 15U]};
            m_out.append(std::string_view(escape, sizeof escape));
        }
        }
    }
    m_out.append('"');
}

} // namespace scrollback::exporting
