// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrollback {

/// A text for one line of a list: from its first line that is not blank, at most `limit` characters, never
/// half a surrogate pair, and as inOneLine() writes it.
QString cutToLine(const QString& text, qsizetype limit = 300);

/// Line breaks as ⏎, one for several in a row; tabs as spaces; what is hidden made visible.
QString inOneLine(const QString& text);

/// Makes what hides or reorders text visible: control characters as their pictures (␀ … ␡), bidirectional
/// embedding, override and isolate marks, the line and paragraph separators, characters without width,
/// fillers and tags as ⟦U+202E⟧. What belongs to a script or an emoji stays: joiners, variation selectors, a
/// flag's tags. So do tab, line feed and carriage return before a line feed.
QString visibleText(const QString& text);

/// The start of a text as a title: its first line that is not blank, at most titleLimit characters.
inline constexpr qsizetype titleLimit = 80;
QString titleFrom(const QString& text);

} // namespace scrollback
