// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "chatlog/record.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace scrollback::exporting {

/// Text in HTML, whatever it holds: nothing of it is markup. What hides or reorders text is made visible.
QString escapeHtml(const QString& text);
/// Text in Markdown as the same text: no markup, no HTML, no images, no table columns; line breaks stay.
QString escapeMarkdown(const QString& text);
/// The same on one line, for a heading, a table cell or an item of a list.
QString escapeMarkdownLine(const QString& text);
/// A code block that the text cannot end.
QString markdownCode(const QString& text, const QString& language = {});

/// A piece of a message: what stands between code fences, or what does not.
struct TextPiece
{
    bool code = false;
    QString language; ///< letters, digits and + - # . only
    QString text;
};
std::vector<TextPiece> splitCode(const QString& text);

/// JSON laid out over lines; any other text as it is.
QString readableJson(const QString& text);
/// "2026-06-30 22:00:00" in the zone; milliseconds where there are any.
QString localTime(TimeMs time, const QTimeZone& zone);
/// What a document shows for a value: a time in the zone, "–" for unknown.
QString displayText(const chatlog::FieldValue& value, const QTimeZone& zone);
/// A field's name for people: "response_time_ms" → "Response time ms".
QString fieldTitle(const char* name);
QString zoneName(const QTimeZone& zone);

/// The start of an HTML document up to and including <body>: a style sheet for screens, light and dark, and
/// paper, and a policy that forbids everything that could be loaded.
QString htmlHead(const QString& title);
extern const char* const htmlFoot;

} // namespace scrollback::exporting
