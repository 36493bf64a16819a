// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "systems/boundsystem.h"

namespace scrollback::source {

/// Whether an index puts a table's rows in the order of this column.
bool hasIndexOn(const db::TableInfo& table, const db::ColumnInfo& column);

/// Statements for whoever runs the server that would make its lists and conversations quick: a list needs its
/// times in order, a conversation its rows by its id. Empty where the indexes that there are do it.
QStringList indexAdvice(const systems::BoundSystem& system);

} // namespace scrollback::source
