// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "ctl/command.h"
#include "ctl/tablewriter.h"
#include "source/database.h"

#include <QLocale>

namespace scrollback::ctl {

using chatlog::Entity;

std::vector<Opt> filterOptions(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return {Opt::Conversation, Opt::User, Opt::Widget, Opt::Status, Opt::Text};
    case Entity::Message:
        return {Opt::Conversation, Opt::User, Opt::Widget, Opt::Role, Opt::Text};
    case Entity::ToolCall:
        return {Opt::Conversation, Opt::User, Opt::Widget, Opt::Tool, Opt::Status, Opt::Text};
    case Entity::LogEntry:
        return {Opt::Conversation, Opt::Widget, Opt::Level, Opt::Category,
                Opt::Execution,    Opt::Job,    Opt::Text};
    case Entity::Job:
        return {Opt::Job, Opt::Status, Opt::Text};
    case Entity::Execution:
        return {Opt::Execution, Opt::Job, Opt::Status, Opt::Text};
    }
    return {};
}

std::vector<Opt> listOptions(Entity entity)
{
    std::vector<Opt> options = {Opt::Format, Opt::System, Opt::Days,     Opt::From,       Opt::To,
                                Opt::Now,    Opt::Limit,  Opt::TimeZone, Opt::SourceZone, Opt::Raw};
    const std::vector<Opt> filters = filterOptions(entity);
    options.insert(options.end(), filters.begin(), filters.end());
    return options;
}

Result<RowsWritten> streamRows(const Invocation& call, source::Database& database, const RowStream& what,
                               exporting::RecordWriter& writer)
{
    constexpr qint64 rowsBetweenReports = 2048;
    if (auto begun = writer.begin(database.schemaOf(what.entity)); !begun)
        return tl::unexpected(begun.error());
    Result<void> written;
    qint64 rows = 0;
    source::StreamOptions options;
    options.limit = what.limit;
    options.cutTexts = what.cutTexts;
    const auto streamed = database.stream(
        {what.entity, what.filter, {}}, options,
        [&](chatlog::RecordView record) {
            written = writer.row(record);
            if (++rows % rowsBetweenReports == 0)
                call.console.progress(what.progress.arg(QLocale().toString(rows)));
            return written.has_value();
        },
        call.cancel);
    if (!written)
        return tl::unexpected(written.error());
    if (!streamed)
        return tl::unexpected(streamed.error());
    if (!call.cancel.cancelled()) {
        if (auto ended = writer.end(); !ended)
            return tl::unexpected(ended.error());
    }
    // Closing a workbook takes its time: whoever interrupted it by then does not want the file.
    if (call.cancel.cancelled())
        return failure(Error::Code::Cancelled, Words::tr("Interrupted"));
    return RowsWritten{rows, streamed->next.has_value()};
}

Result<void> printList(const Invocation& call, Entity entity, const chatlog::Filter& filter)
{
    constexpr int textsInTables = 300;
    const QString format = call.format();
    const bool table = format == QLatin1String("table");
    if (call.request.raw && format != QLatin1String("csv"))
        return failure(Error::Code::Usage, Words::tr("--raw makes no sense for this format"),
                       Words::tr("only CSV guards its cells; leave it out"));
    const auto database = call.open();
    if (!database)
        return tl::unexpected(database.error());
    if (auto there = requireEntity(**database, entity); !there)
        return there;

    exporting::WriterOptions options;
    options.raw = call.request.raw;
    options.zone = call.request.zone;
    const auto writer =
        table ? makeTableWriter(call.console.out(), call.console.width(), call.request.zone)
              : exporting::makeWriter(*exporting::formatFromName(format), call.console.out(), options);
    const RowStream stream{entity, filter, call.request.limit.value_or(defaultListLimit),
                           table ? textsInTables : 0, Words::tr("%1 rows …")};
    const auto rows = streamRows(call, **database, stream, *writer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->more)
        call.console.note(Words::tr("There are more; --limit 0 shows all."));
    return {};
}

Command listCommand(const QString& name, Entity entity, const QString& summary)
{
    return {name,
            {QStringLiteral("SOURCE")},
            summary,
            listOptions(entity),
            {QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("csv")},
            [entity](const Invocation& call) { return printList(call, entity, call.request.filter); },
            defaultListLimit};
}

} // namespace scrollback::ctl
