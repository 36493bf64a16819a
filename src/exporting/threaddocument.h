// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

#include <functional>

namespace scrollback::exporting {

/// What stands at the top of a conversation's document: a name and a value for each thing that is known.
struct ThreadFact
{
    QString name;
    QString value;
};
QString threadTitle(const chatlog::Thread& thread, const WriterOptions& options);
std::vector<ThreadFact> threadFacts(const chatlog::Conversation& conversation, const QTimeZone& zone);
/// "User", "Assistant"; a word that is not known stays as it is.
QString roleTitle(const QString& role);
/// The names of the tables among the related rows, in the order in which they first come.
QStringList relatedTables(const chatlog::Thread& thread);

/// Takes a document piece by piece.
using TextSink = std::function<void(const QString& piece)>;
void writeThreadMarkdown(const chatlog::Thread& thread, const WriterOptions& options, const TextSink& out);
void writeThreadHtml(const chatlog::Thread& thread, const WriterOptions& options, const TextSink& out);

} // namespace scrollback::exporting
