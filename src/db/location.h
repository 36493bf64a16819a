// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <variant>

namespace scrollback::db {

/// What a source's text names: the path of a file (an SQLite database or a dump; nobody looked at it yet), or
/// a server.
using Location = std::variant<QString, ConnectionSettings>;

/// Reads a path, sqlite:///abs/path, the address of a server in any of its spellings, or the name of a saved
/// connection. A file of that name comes before a connection. Fails (Usage) for addresses of unknown kinds.
Result<Location> locate(const QString& text);

} // namespace scrollback::db
