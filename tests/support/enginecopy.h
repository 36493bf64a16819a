// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <QByteArray>
#include <QString>

namespace scrollback::tests {

/// The tables of an SQLite file as SQL for a server, with the types that such a server's programs use: real
/// timestamps, truth values, numbers with a scale, JSON, UUIDs (PostgreSQL). Whole numbers in a column of
/// times are milliseconds. The rows' ids stay the same.
QByteArray asServerSql(const QString& sqliteFile, db::Engine engine);

} // namespace scrollback::tests
