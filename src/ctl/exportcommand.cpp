// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "ctl/command.h"
#include "source/database.h"

#include <algorithm>
#include <set>

namespace scrollback::ctl {

using chatlog::Entity;

namespace {

Result<Entity> entityOf(const QString& word)
{
    if (const auto entity = chatlog::entityFromName(word))
        return *entity;
    QStringList names;
    for (const Entity entity : chatlog::allEntities)
        names += QString::fromLatin1(chatlog::entityName(entity));
    const QString near = nearestWord(word, names);
    return failure(Error::Code::Usage, Words::tr("There is nothing called “%1” to export").arg(word),
                   near.isEmpty() ? Words::tr("write %1").arg(names.join(QLatin1String(", ")))
                                  : Words::tr("did you mean %1?").arg(near));
}

/// Which entity an option filters is known only with the entity.
Result<void> checkFilters(const chatlog::Filter& filter, Entity entity)
{
    const std::vector<Opt> taken = filterOptions(entity);
    constexpr std::pair<chatlog::Field, Opt> options[] = {
        {chatlog::Field::UserId, Opt::User},           {chatlog::Field::WidgetId, Opt::Widget},
        {chatlog::Field::Status, Opt::Status},         {chatlog::Field::Role, Opt::Role},
        {chatlog::Field::Level, Opt::Level},           {chatlog::Field::Category, Opt::Category},
        {chatlog::Field::ToolName, Opt::Tool},         {chatlog::Field::ConversationId, Opt::Conversation},
        {chatlog::Field::ExecutionId, Opt::Execution}, {chatlog::Field::JobId, Opt::Job},
    };
    for (const chatlog::Condition& condition : filter.conditions) {
        const auto* option =
            std::ranges::find(options, condition.field, [](const auto& entry) { return entry.first; });
        if (std::ranges::find(taken, option->second) == taken.end())
            return failure(Error::Code::Usage,
                           Words::tr("--%1 makes no sense for an export of %2")
                               .arg(QString::fromLatin1(optionInfo(option->second).name),
                                    QString::fromLatin1(chatlog::entityName(entity))),
                           Words::tr("leave it out"));
    }
    return {};
}

Result<exporting::Format> formatOf(const Request& request)
{
    const bool toStandardOutput = request.output == QLatin1String("-");
    if (const auto named = exporting::formatFromName(request.format)) {
        if (toStandardOutput && *named == exporting::Format::Xlsx)
            return failure(Error::Code::Usage, Words::tr("A workbook cannot be written to standard output"),
                           Words::tr("give the name of a file"));
        return *named;
    }
    if (toStandardOutput)
        return failure(Error::Code::Usage, Words::tr("Standard output does not say which format is meant"),
                       Words::tr("add --format csv, jsonl, json, md or html"));
    if (const auto byName = exporting::formatFromFileName(request.output))
        return *byName;
    return failure(Error::Code::Usage,
                   Words::tr("“%1” does not say which format is meant").arg(request.output),
                   Words::tr("add --format csv, jsonl, json, xlsx, md or html"));
}

Result<void> exportEntity(const Invocation& call)
{
    const Request& request = call.request;
    if (request.output.isEmpty())
        return failure(Error::Code::Usage, Words::tr("No file to write was named"), Words::tr("add -o FILE"));
    const auto entity = entityOf(call.arguments.at(1));
    if (!entity)
        return tl::unexpected(entity.error());
    if (auto sound = checkFilters(request.filter, *entity); !sound)
        return sound;
    const auto format = formatOf(request);
    if (!format)
        return tl::unexpected(format.error());
    if (request.raw && *format != exporting::Format::Csv)
        return failure(Error::Code::Usage, Words::tr("--raw makes no sense for this format"),
                       Words::tr("only CSV guards its cells; leave it out"));

    const auto database = call.open();
    if (!database)
        return tl::unexpected(database.error());
    if (auto there = requireEntity(**database, *entity); !there)
        return there;

    exporting::WriterOptions options;
    options.raw = request.raw;
    options.zone = request.zone;
    options.title = Words::tr("%1 of %2").arg(call.arguments.at(1), (*database)->info().displayName);
    const RowStream stream{*entity, request.filter, request.limit.value_or(0), 0,
                           Words::tr("%1 rows exported …")};
    if (request.output == QLatin1String("-")) {
        const auto writer = exporting::makeWriter(*format, call.console.out(), options);
        const auto rows = streamRows(call, **database, stream, *writer);
        return rows ? Result<void>() : tl::unexpected(rows.error());
    }
    auto file = exporting::ExportFile::create(request.output, *format, options, call.cancel);
    if (!file)
        return tl::unexpected(std::move(file).error());
    const auto rows = streamRows(call, **database, stream, (*file)->writer());
    if (!rows)
        return tl::unexpected(rows.error());
    return (*file)->commit();
}

} // namespace

Command exportCommand()
{
    std::set<Opt> options = {Opt::Output};
    for (const Entity entity : chatlog::allEntities) {
        const std::vector<Opt> more = listOptions(entity);
        options.insert(more.begin(), more.end());
    }
    return {
        QStringLiteral("export"),
        {QStringLiteral("SOURCE"), QStringLiteral("ENTITY")},
        Words::tr(
            "a file with all of one ENTITY: conversations, messages, tool_calls, logs, jobs or executions"),
        {options.begin(), options.end()},
        {QStringLiteral("csv"), QStringLiteral("jsonl"), QStringLiteral("json"), QStringLiteral("xlsx"),
         QStringLiteral("md"), QStringLiteral("html")},
        exportEntity};
}

} // namespace scrollback::ctl
