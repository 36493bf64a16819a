// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/jsontext.h"

#include "base/jsonscan.h"

#include <cmath>

namespace scrollback::exporting {

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
    writeJsonString(value, m_scratch, [this](std::string_view piece) { m_out.append(piece); });
}

} // namespace scrollback::exporting
