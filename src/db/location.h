// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace scrollback::db {

/// The file that a source's text names: a path, or sqlite:///abs/path. Fails for URLs of servers and for SQL
/// dumps, which this version does not read, and says so.
Result<QString> fileFromLocation(const QString& location);

} // namespace scrollback::db
