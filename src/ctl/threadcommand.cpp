// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"
#include "base/words.h"
#include "ctl/command.h"
#include "exporting/documenttext.h"
#include "exporting/threaddocument.h"
#include "source/database.h"

namespace scrollback::ctl {

namespace {

QString indented(const QString& text)
{
    QString out = QStringLiteral("  ") + visibleText(text).replace(QLatin1Char('\n'), QLatin1String("\n  "));
    return out + QLatin1Char('\n');
}

QString heading(const QString& who, std::optional<TimeMs> time, const QTimeZone& zone)
{
    return QStringLiteral("\n%1  %2\n")
        .arg(time ? exporting::localTime(*time, zone) : QStringLiteral("–"), cutToLine(who));
}

/// The dialog as a person reads it on a terminal.
Result<void> printDialog(const Invocation& call, const chatlog::Thread& thread)
{
    const QTimeZone& zone = call.request.zone;
    exporting::WriterOptions options;
    QString text = cutToLine(exporting::threadTitle(thread, options)) + QLatin1Char('\n');
    for (const exporting::ThreadFact& fact : exporting::threadFacts(thread.conversation, zone))
        text += QStringLiteral("%1: %2\n").arg(fact.name, cutToLine(fact.value));
    if (auto printed = call.console.print(text); !printed)
        return printed;
    for (const chatlog::Thread::Item& item : thread.items) {
        if (const auto* message = std::get_if<chatlog::Message>(&item)) {
            text = heading(exporting::roleTitle(message->role), message->createdAt, zone) +
                   indented(message->content);
            if (!message->error.isNull())
                text += indented(Words::tr("Failed: %1").arg(message->error));
        } else {
            const auto& tool = std::get<chatlog::ToolCall>(item);
            text = heading(Words::tr("Tool call: %1 (%2)").arg(tool.toolName, tool.status), tool.createdAt,
                           zone);
            if (!tool.arguments.isEmpty())
                text += indented(exporting::readableJson(tool.arguments));
            if (!tool.result.isEmpty())
                text += indented(QStringLiteral("→ ") + exporting::readableJson(tool.result));
        }
        if (auto printed = call.console.print(text); !printed)
            return printed;
    }
    text.clear();
    for (const chatlog::RawRow& row : thread.related) {
        text += QLatin1Char('\n') + cutToLine(row.table) + QLatin1Char('\n');
        for (const chatlog::RawRow::Cell& cell : row.cells)
            text += indented(QStringLiteral("%1: %2").arg(
                cell.column, cell.value.isNull() ? QStringLiteral("–") : cell.value));
    }
    for (const chatlog::LogEntry& entry : thread.logs)
        text +=
            heading(Words::tr("Log: %1").arg(entry.level), entry.createdAt, zone) + indented(entry.message);
    return call.console.print(text);
}

Result<void> showThread(const Invocation& call)
{
    const auto database = call.open();
    if (!database)
        return tl::unexpected(database.error());
    const auto thread =
        (*database)->thread(ConversationId(call.arguments.at(1)), call.cancel,
                            [&call](double share) { call.console.progress(Words::tr("Reading …"), share); });
    if (!thread)
        return tl::unexpected(thread.error());
    const QString format = call.format();
    if (format == QLatin1String("table"))
        return printDialog(call, *thread);
    exporting::WriterOptions options;
    options.zone = call.request.zone;
    const QByteArray bytes = exporting::threadBytes(*thread, *exporting::formatFromName(format), options);
    if (call.console.out().write(bytes.constData(), bytes.size()))
        return {};
    return tl::unexpected(call.console.out().failure());
}

} // namespace

Command threadCommand()
{
    return {QStringLiteral("thread"),
            {QStringLiteral("SOURCE"), QStringLiteral("ID")},
            Words::tr("one conversation: its messages and tool calls by time, and what hangs on it"),
            {Opt::Format, Opt::System, Opt::TimeZone, Opt::SourceZone},
            {QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("md"), QStringLiteral("html")},
            showThread};
}

} // namespace scrollback::ctl
