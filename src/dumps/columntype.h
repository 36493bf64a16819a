// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"
#include "dumps/lexer.h"

#include <string>
#include <string_view>

namespace scrollback::dumps {

/// How the values of a column are kept: as sessions of servers (db) give them, so that a dump and its server
/// are equal to the last digit.
enum class ColumnType : quint8 {
    Any, ///< nothing is known of it: each value says what it is
    Integer,
    Unsigned, ///< may be too large for SQLite's integers; then a real number
    Boolean,
    Number, ///< numeric, decimal: whole or real
    Real,
    Text,
    Instant, ///< MySQL's timestamp: a dump has it in the zone that it set
    Zoned,   ///< PostgreSQL's timestamptz: a dump has it in the zone of whoever made it
    Bytes,
    Bits, ///< MySQL's bit: a number
};

/// By the words of a CREATE TABLE, in lower case: "character varying(255)", "bigint(20) unsigned".
ColumnType columnTypeOf(Engine engine, std::string_view declared);

/// What SQLite is told: a type whose affinity leaves the values alone.
const char* storedTypeOf(ColumnType type);

/// A value as a dump writes it. The text is still in the dump's window.
struct Literal
{
    enum class Kind : quint8 {
        Null,
        Number,
        String,
        Hex,  ///< digits of 0x… and X'…'
        Bits, ///< MySQL's bit: a number
        True,
        False,
        Expression, ///< anything else
    };
    Kind kind = Kind::Null;
    std::string_view text;
    Escapes escapes = Escapes::None;
    bool binary = false; ///< _binary '…'
    bool encoded = true; ///< in the encoding of the dump; not so after _utf8mb4
};

/// Turns literals into values of SQLite, for one row at a time.
class ValueReader
{
public:
    explicit ValueReader(const Dialect& dialect);

    /// The zone that dumps of MySQL give their instants in, as it stands behind a time: "+00:00". Empty where
    /// it is not known.
    void setZone(std::string zone) { m_zone = std::move(zone); }
    void beginRow(size_t columns);
    /// Valid until the next row begins. Each column of a row once.
    db::Cell read(const Literal& literal, ColumnType type, size_t column);

private:
    std::string_view plain(const Literal& literal, std::string& memory) const;
    std::string_view asText(const Literal& literal, std::string& memory) const;
    std::string_view asBytes(const Literal& literal, std::string& memory) const;
    db::Cell text(std::string_view value) const { return {db::Cell::Kind::Text, 0, 0, value}; }
    db::Cell number(const Literal& literal, ColumnType type, std::string& memory) const;
    db::Cell any(const Literal& literal, std::string& memory) const;

    const Dialect& m_dialect;
    std::string m_zone;
    std::vector<std::string> m_memory; ///< of each column
};

} // namespace scrollback::dumps
