// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"

#include <QByteArray>
#include <QString>

namespace scrollback::db {

/// A value for a statement: a number or a text.
struct Bound
{
    Cell::Kind kind = Cell::Kind::Null;
    qint64 integer = 0;
    QByteArray text;

    static Bound of(qint64 value) { return {Cell::Kind::Integer, value, {}}; }
    static Bound of(const QString& value) { return {Cell::Kind::Text, 0, value.toUtf8()}; }
};

} // namespace scrollback::db
