// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrollback::desktop {

/// Whether a source is a database on a server, not a file.
bool isServer(const QString& location);

/// What stands for a source in titles and menus: a file's name, or "chat on db.example.org".
QString locationName(const QString& location);

/// The same to begin a file's name with: "orders-june", "chat".
QString locationBaseName(const QString& location);

/// The password that somebody wrote into an address; null where there is none. It goes no further than to
/// the server.
QString passwordIn(const QString& location);

} // namespace scrollback::desktop
