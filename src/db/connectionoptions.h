// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <tl/expected.hpp>

namespace scrollback::db {

/// Sets what an option of an address or of a file says, under the name that any of the client libraries gives
/// it (sslmode, ssl-mode, useSSL, ssl_ca, …). Options that mean nothing here are left aside; a value that
/// cannot be followed is an error, as the end of a sentence.
tl::expected<void, QString> setConnectionOption(ConnectionSettings& settings, const QString& name,
                                                const QString& value, bool jdbc = false);

/// False where the text is no port.
bool setConnectionPort(ConnectionSettings& settings, const QString& text);

} // namespace scrollback::db
