// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

struct sqlite3;

namespace scrollback::db {

/// What statements need beyond SQL, as functions of one connection:
/// sb_time(value) – the instant that is meant, in milliseconds, or NULL (see TimeJudge);
/// sb_span(value) – a number of milliseconds, however it is stored; 0 where it is none (see wholeNumber());
/// sb_has(value, needle) – whether the text contains the needle, whatever its case (see TextMatcher).
/// Returns SQLite's result code.
int registerFunctions(sqlite3* handle, const QTimeZone& sourceZone);

} // namespace scrollback::db
