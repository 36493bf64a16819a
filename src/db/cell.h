// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace scrollback::db {

/// A value as the engine has it, valid until the statement moves on. Text is UTF-8 as stored: it may hold NUL
/// bytes and bytes that are no UTF-8.
struct Cell
{
    enum class Kind : quint8 { Null, Integer, Real, Text, Blob };

    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view text; ///< Text and Blob

    bool isNull() const { return kind == Kind::Null; }
};

/// The row of a result on which its statement stands.
class Row
{
public:
    virtual ~Row() = default;
    /// Counted from 0; valid until the statement moves on.
    virtual Cell cell(int column) const = 0;

protected:
    Row() = default;
    Row(const Row&) = default;
    Row(Row&&) = default;
    Row& operator=(const Row&) = default;
    Row& operator=(Row&&) = default;
};

} // namespace scrollback::db
