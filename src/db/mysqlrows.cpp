// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/mysqlrows.h"

#include <charconv>

namespace scrollback::db {

namespace {

constexpr uint binaryCharset = 63;

Cell integerOrReal(std::string_view text)
{
    Cell cell;
    const auto whole = std::from_chars(text.data(), text.data() + text.size(), cell.integer);
    if (whole.ec == std::errc() && whole.ptr == text.data() + text.size()) {
        cell.kind = Cell::Kind::Integer;
        return cell;
    }
    cell.integer = 0;
    std::from_chars(text.data(), text.data() + text.size(), cell.real);
    cell.kind = Cell::Kind::Real;
    return cell;
}

} // namespace

MySqlRows::MySqlRows(std::shared_ptr<MySqlConnection> connection, Stop stop, MYSQL_ROW first)
    : m_connection(std::move(connection))
    , m_stop(std::move(stop))
    , m_row(first)
{
    const std::vector<MYSQL_FIELD> fields = m_connection->fields();
    for (const MYSQL_FIELD& field : fields)
        m_forms.push_back(formOf(field));
    m_texts.resize(m_forms.size());
}

MySqlRows::~MySqlRows()
{
    m_connection->abandon();
}

MySqlRows::Form MySqlRows::formOf(const MYSQL_FIELD& field)
{
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return Form::Integer;
    case MYSQL_TYPE_BIT:
        return Form::Bits;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
        return Form::Real;
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return Form::Decimal;
    case MYSQL_TYPE_TIMESTAMP:
    case MYSQL_TYPE_TIMESTAMP2:
        return Form::Instant;
    case MYSQL_TYPE_VARCHAR:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_GEOMETRY:
        return field.charsetnr == binaryCharset ? Form::Bytes : Form::Text;
    default: // dates and times, and JSON, which MySQL calls binary
        return Form::Text;
    }
}

Result<bool> MySqlRows::next()
{
    if (!m_fresh && m_row) {
        const auto row = m_connection->take(m_stop);
        if (!row) {
            m_row = nullptr;
            return tl::unexpected(row.error());
        }
        m_row = *row;
    }
    m_fresh = false;
    m_lengths = m_row ? m_connection->lengths() : nullptr;
    return m_row != nullptr;
}

Cell MySqlRows::cell(int column) const
{
    Cell cell;
    if (!m_row || !m_row[column])
        return cell;
    const std::string_view text(m_row[column], m_lengths[column]);
    std::string& made = m_texts[size_t(column)];
    switch (m_forms[size_t(column)]) {
    case Form::Integer:
    case Form::Decimal:
        return integerOrReal(text);
    case Form::Real:
        cell.kind = Cell::Kind::Real;
        std::from_chars(text.data(), text.data() + text.size(), cell.real);
        return cell;
    case Form::Bits: {
        quint64 bits = 0;
        for (const char c : text)
            bits = bits << 8 | uchar(c);
        cell.kind = Cell::Kind::Integer;
        cell.integer = qint64(bits);
        return cell;
    }
    case Form::Instant: // the session's zone is UTC
        made.assign(text);
        made += "+00:00";
        cell.kind = Cell::Kind::Text;
        cell.text = made;
        return cell;
    case Form::Bytes:
        cell.kind = Cell::Kind::Blob;
        cell.text = text;
        return cell;
    case Form::Text:
        cell.kind = Cell::Kind::Text;
        cell.text = text;
        return cell;
    }
    return cell;
}

} // namespace scrollback::db
