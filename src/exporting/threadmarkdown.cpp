// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "exporting/documenttext.h"
#include "exporting/threaddocument.h"

#include <QLocale>

namespace scrollback::exporting {

namespace {

QString timeOrUnknown(std::optional<TimeMs> time, const QTimeZone& zone)
{
    return time ? localTime(*time, zone) : Words::tr("at an unknown time");
}

QString body(const QString& text)
{
    QString out;
    for (const TextPiece& piece : splitCode(text)) {
        out += piece.code ? markdownCode(piece.text, piece.language)
                          : escapeMarkdown(piece.text) + QLatin1Char('\n');
        out += QLatin1Char('\n');
    }
    return out;
}

QString jsonBlock(const QString& caption, const QString& text)
{
    if (text.isEmpty())
        return {};
    const QString readable = readableJson(text);
    const bool isJson = readable.startsWith(QLatin1Char('{')) || readable.startsWith(QLatin1Char('['));
    return caption + QStringLiteral(":\n\n") +
           markdownCode(readable, isJson ? QStringLiteral("json") : QString()) + QLatin1Char('\n');
}

QString messageText(const chatlog::Message& message, const QTimeZone& zone)
{
    QString out = QStringLiteral("### %1 · %2\n\n")
                      .arg(escapeMarkdownLine(roleTitle(message.role)),
                           escapeMarkdownLine(timeOrUnknown(message.createdAt, zone)));
    if (!message.error.isNull())
        out += QStringLiteral("**%1** %2\n\n").arg(Words::tr("Failed:"), escapeMarkdownLine(message.error));
    return out + body(message.content);
}

QString callText(const chatlog::ToolCall& call, const QTimeZone& zone)
{
    QString out = QStringLiteral("### %1 · %2\n\n")
                      .arg(escapeMarkdownLine(Words::tr("Tool call: %1").arg(call.toolName)),
                           escapeMarkdownLine(timeOrUnknown(call.createdAt, zone)));
    QStringList facts;
    if (!call.status.isEmpty())
        facts += Words::tr("Status: %1").arg(call.status);
    if (call.durationMs)
        facts += Words::tr("Duration: %1 ms").arg(QLocale().toString(*call.durationMs));
    if (!facts.isEmpty())
        out += escapeMarkdownLine(facts.join(QStringLiteral(" · "))) + QStringLiteral("\n\n");
    out += jsonBlock(Words::tr("Arguments"), call.arguments);
    out += jsonBlock(Words::tr("Result"), call.result);
    return out;
}

QString rawRowText(const chatlog::RawRow& row)
{
    QString out;
    for (const chatlog::RawRow::Cell& cell : row.cells)
        out += QStringLiteral("- %1: %2\n")
                   .arg(escapeMarkdownLine(cell.column),
                        cell.value.isNull() ? QStringLiteral("–") : escapeMarkdownLine(cell.value));
    return out + QLatin1Char('\n');
}

} // namespace

void writeThreadMarkdown(const chatlog::Thread& thread, const WriterOptions& options, const TextSink& out)
{
    out(QStringLiteral("# ") + escapeMarkdownLine(threadTitle(thread, options)) + QStringLiteral("\n\n"));
    for (const ThreadFact& fact : threadFacts(thread.conversation, options.zone))
        out(QStringLiteral("- %1: %2\n").arg(escapeMarkdownLine(fact.name), escapeMarkdownLine(fact.value)));
    out(QStringLiteral("\n## %1\n\n").arg(Words::tr("Dialog")));
    for (const chatlog::Thread::Item& item : thread.items) {
        if (const auto* message = std::get_if<chatlog::Message>(&item))
            out(messageText(*message, options.zone));
        else
            out(callText(std::get<chatlog::ToolCall>(item), options.zone));
    }
    const QStringList tables = relatedTables(thread);
    for (const QString& table : tables) {
        out(QStringLiteral("## %1\n\n").arg(escapeMarkdownLine(table)));
        for (const chatlog::RawRow& row : thread.related) {
            if (row.table == table)
                out(rawRowText(row));
        }
    }
    if (thread.logs.empty())
        return;
    out(QStringLiteral("## %1\n\n").arg(Words::tr("Log entries")));
    for (const chatlog::LogEntry& entry : thread.logs) {
        out(QStringLiteral("- %1 · %2 · %3\n")
                .arg(escapeMarkdownLine(timeOrUnknown(entry.createdAt, options.zone)),
                     escapeMarkdownLine(entry.level), escapeMarkdownLine(entry.message)));
    }
}

} // namespace scrollback::exporting
