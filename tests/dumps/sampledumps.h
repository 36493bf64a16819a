// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace scrollback::tests {

/// Dumps with everything that the servers' own tools write in a special way: of a table messages with three
/// rows, of a table chat_messages with four.
QByteArray postgresDump();
QByteArray mySqlDump();

QByteArray gzipped(const QByteArray& text);
QByteArray zstded(const QByteArray& text);

} // namespace scrollback::tests
