// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrollback {

/// A text for one line of a list: at most `limit` characters, line breaks as ⏎, never half a surrogate pair.
QString cutToLine(const QString& text, qsizetype limit = 300);

/// Makes what hides or reorders text visible: control characters as their pictures (␀ … ␡), bidirectional
/// embedding, override and isolate marks and the line and paragraph separators as ⟦U+202E⟧.
/// Tab, line feed and carriage return before a line feed stay.
QString visibleText(const QString& text);

/// The start of a text as a title: its first line that is not blank, at most 80 characters.
QString titleFrom(const QString& text);

} // namespace scrollback
