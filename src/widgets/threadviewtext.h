// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "models/fieldtext.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace scrollback::widgets {

// What a conversation says in words: the lines above messages, between them, and what is copied.

const std::optional<TimeMs>& timeOf(const chatlog::Thread::Item& item);
const chatlog::RowRef& rowOf(const chatlog::Thread::Item& item);
bool isToolCall(const chatlog::Thread::Item& item);
/// A tool call, or a message that a tool wrote: what is folded in.
bool isFolded(const chatlog::Thread::Item& item);
bool isFailed(const chatlog::Thread::Item& item);

/// The role as people read it; an unknown one as it is.
QString roleLabel(const QString& role);
/// What stands above a message, part by part: role, time, response time, tokens, model.
QStringList headerParts(const chatlog::Message& message, const models::TextStyle& style);
/// "2 h 14 min later"
QString gapText(TimeMs gap, const models::TextStyle& style);
/// "Tuesday, June 30, 2026", with the gap where it is longer than the night.
QString dayText(TimeMs time, const models::TextStyle& style);

/// One line for screen readers and tooltips: who, when, how it begins.
QString itemSummary(const chatlog::Thread::Item& item, const models::TextStyle& style);
/// The item as it is quoted in an e-mail: a line with who and when, then the text behind "> ".
QString quoted(const chatlog::Thread::Item& item, const models::TextStyle& style);
/// The item's own text: a message's content, a call's name, arguments and result.
QString plainText(const chatlog::Thread::Item& item);
/// The item as Markdown: a heading, then a message as it was written, a call's JSON as code.
QString markdownText(const chatlog::Thread::Item& item, const models::TextStyle& style);
/// The id that the system knows the item by.
QString itemId(const chatlog::Thread::Item& item);

} // namespace scrollback::widgets
