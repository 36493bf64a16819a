// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace scrollback::db {

/// Why a file that does not begin as an SQLite database cannot be opened as one: what it seems to be instead,
/// by its first bytes (4 KiB are enough).
Error notADatabase(const QString& name, const QByteArray& start);

} // namespace scrollback::db
