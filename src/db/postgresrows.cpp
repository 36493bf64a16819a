// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresrows.h"

#include <charconv>
#include <cmath>

namespace scrollback::db {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return (c | 0x20) - 'a' + 10;
}

/// "\x0aff"
void decodeBytes(std::string_view text, std::string& bytes)
{
    bytes.clear();
    bytes.reserve(text.size() / 2);
    for (size_t i = 2; i + 1 < text.size(); i += 2)
        bytes += char(hexValue(text[i]) * 16 + hexValue(text[i + 1]));
}

Cell integerOrReal(std::string_view text)
{
    Cell cell;
    const auto whole = std::from_chars(text.data(), text.data() + text.size(), cell.integer);
    if (whole.ec == std::errc() && whole.ptr == text.data() + text.size()) {
        cell.kind = Cell::Kind::Integer;
        return cell;
    }
    cell.integer = 0;
    const auto real = std::from_chars(text.data(), text.data() + text.size(), cell.real);
    if (real.ec == std::errc::result_out_of_range && text.find('.') == std::string_view::npos)
        cell.real = text.front() == '-' ? -HUGE_VAL : HUGE_VAL; // a numeric of more than 308 digits
    // The text has "NaN", which SQLite keeps as NULL too, and "Infinity".
    cell.kind = std::isnan(cell.real) ? Cell::Kind::Null : Cell::Kind::Real;
    return cell;
}

} // namespace

PostgresRows::PostgresRows(std::shared_ptr<PostgresConnection> connection, Stop stop, PostgresResult first)
    : m_connection(std::move(connection))
    , m_stop(std::move(stop))
    , m_row(std::move(first))
    , m_ended(m_row == nullptr)
{
    if (!m_row)
        return;
    const int columns = PQnfields(m_row.get());
    for (int i = 0; i < columns; ++i)
        m_forms.push_back(formOf(PQftype(m_row.get(), i)));
    m_bytes.resize(size_t(columns));
}

PostgresRows::~PostgresRows()
{
    m_row.reset();
    if (!m_ended)
        m_connection->abandon();
}

PostgresRows::Form PostgresRows::formOf(Oid type)
{
    switch (type) {
    case 16: // bool
        return Form::Truth;
    case 17: // bytea
        return Form::Bytes;
    case 20: // int8
    case 21: // int2
    case 23: // int4
    case 26: // oid
        return Form::Integer;
    case 700: // float4
    case 701: // float8
        return Form::Real;
    case 1700: // numeric
        return Form::Numeric;
    default:
        return Form::Text;
    }
}

Result<bool> PostgresRows::next()
{
    while (!m_ended) {
        if (!m_fresh) {
            auto row = m_connection->take(m_stop);
            if (!row) {
                m_ended = true;
                m_row.reset();
                return tl::unexpected(row.error());
            }
            m_row = std::move(*row);
        }
        m_fresh = false;
        if (!m_row)
            m_ended = true;
        else if (PQntuples(m_row.get()) > 0)
            return true;
    }
    m_row.reset();
    return false;
}

Cell PostgresRows::cell(int column) const
{
    const PGresult* row = m_row.get();
    Cell cell;
    if (!row || PQgetisnull(row, 0, column))
        return cell;
    const std::string_view text(PQgetvalue(row, 0, column), size_t(PQgetlength(row, 0, column)));
    switch (m_forms[size_t(column)]) {
    case Form::Integer:
    case Form::Numeric:
        return integerOrReal(text);
    case Form::Real:
        cell = integerOrReal(text);
        if (cell.kind == Cell::Kind::Integer) {
            cell.kind = Cell::Kind::Real;
            cell.real = double(cell.integer);
            cell.integer = 0;
            if (text == "-0")
                cell.real = -0.0;
        }
        return cell;
    case Form::Truth:
        cell.kind = Cell::Kind::Integer;
        cell.integer = text == "t" ? 1 : 0;
        return cell;
    case Form::Bytes:
        decodeBytes(text, m_bytes[size_t(column)]);
        cell.kind = Cell::Kind::Blob;
        cell.text = m_bytes[size_t(column)];
        return cell;
    case Form::Text:
        cell.kind = Cell::Kind::Text;
        cell.text = text;
        return cell;
    }
    return cell;
}

} // namespace scrollback::db
