// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrollback::db {

/// The one place where a name from a database becomes part of a statement.
QString quoteIdentifier(const QString& name);

} // namespace scrollback::db
