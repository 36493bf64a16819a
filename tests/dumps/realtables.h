// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace scrollback::tests {

/// Statements that make tables with every type and text that a dump must write in a special way, and fill
/// them.
QByteArray postgresTables();
QByteArray mySqlTables();

} // namespace scrollback::tests
