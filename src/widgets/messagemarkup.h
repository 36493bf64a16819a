// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrollback::widgets {

/// Stands at the end of a line whose break is meant (chats are written with line breaks, Markdown joins such
/// lines). A space of its kind ends words and links, and changes nothing about emphasis.
constexpr QChar breakMarker(0x2003);

/// Whether a text has any markup: one without stays as it is written, backslashes and stars included.
bool hasMarkup(const QString& text);
/// Whether a text is such that laying it out as Markdown could take for ever: very wide tables, very deep
/// nesting.
bool isHostileMarkup(const QString& text);
/// The text as it is given to Qt's Markdown reader, so that nothing of it is lost or becomes something else:
/// `breakMarker` at the end of the lines of its paragraphs; numbers in front of lines that are not the next
/// of a list that began with 1 are text (Qt would count them from 1 again); backslashes before brackets stay
/// (formulas, paths).
QString preparedMarkup(const QString& text);

} // namespace scrollback::widgets
