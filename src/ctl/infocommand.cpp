// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "ctl/command.h"
#include "ctl/texttable.h"
#include "exporting/documenttext.h"
#include "exporting/jsontext.h"
#include "source/database.h"

#include <QLocale>

namespace scrollback::ctl {

namespace {

using chatlog::Entity;
using exporting::JsonBuilder;

void writeSystem(JsonBuilder& json, const source::SystemChoice& system)
{
    json.beginObject();
    json.key(std::string_view("name"));
    json.text(system.name());
    json.key(std::string_view("system"));
    json.text(system.id);
    json.key(std::string_view("prefix"));
    json.text(system.prefix.isNull() ? QStringLiteral("") : system.prefix);
    json.key(std::string_view("title"));
    json.text(system.title);
    json.key(std::string_view("tables"));
    json.integer(system.tables);
    json.endObject();
}

void writeTime(JsonBuilder& json, std::optional<TimeMs> time)
{
    if (time)
        json.time(*time);
    else
        json.null();
}

Result<void> writeJson(Console& console, const source::SourceInfo& info, const source::Summary& summary)
{
    exporting::ByteBuffer out(console.out());
    JsonBuilder json(out, 2);
    json.beginObject();
    json.key(std::string_view("engine"));
    json.text(info.engine);
    json.key(std::string_view("system"));
    json.text(info.system.id);
    json.key(std::string_view("prefix"));
    json.text(info.system.prefix.isNull() ? QStringLiteral("") : info.system.prefix);
    json.key(std::string_view("systems"));
    json.beginArray();
    writeSystem(json, info.system);
    for (const source::SystemChoice& other : info.others)
        writeSystem(json, other);
    json.endArray();
    json.key(std::string_view("read_only"));
    json.boolean(info.readOnly);
    json.key(std::string_view("encrypted"));
    if (info.isLive)
        json.boolean(info.encrypted);
    else
        json.null();
    json.key(std::string_view("is_demo"));
    json.boolean(info.isDemo);
    json.key(std::string_view("counts"));
    json.beginObject();
    for (const Entity entity : chatlog::allEntities) {
        json.key(std::string_view(chatlog::entityName(entity)));
        json.optional(info.has(entity) ? summary.count(entity) : std::nullopt);
    }
    json.endObject();
    json.key(std::string_view("first_at"));
    writeTime(json, summary.firstAt());
    json.key(std::string_view("last_at"));
    writeTime(json, summary.lastAt());
    json.key(std::string_view("size_bytes"));
    json.integer(info.sizeBytes);
    json.key(std::string_view("missing"));
    json.beginArray();
    for (const source::MissingEntity& missing : info.missing) {
        json.beginObject();
        json.key(std::string_view("entity"));
        json.text(std::string_view(chatlog::entityName(missing.entity)));
        json.key(std::string_view("by_system"));
        json.boolean(missing.bySystem);
        json.key(std::string_view("sentence"));
        json.text(missing.sentence);
        json.endObject();
    }
    json.endArray();
    json.key(std::string_view("index_advice"));
    json.beginArray();
    for (const QString& statement : info.indexAdvice)
        json.text(statement);
    json.endArray();
    json.key(std::string_view("notes"));
    json.beginArray();
    for (const QString& note : info.notes)
        json.text(note);
    json.endArray();
    json.endObject();
    out.append('\n');
    out.flush();
    return out.result();
}

Result<void> writeTable(const Invocation& call, const source::SourceInfo& info,
                        const source::Summary& summary)
{
    const auto time = [&call](std::optional<TimeMs> at) {
        return at ? exporting::localTime(*at, call.request.zone) : QStringLiteral("–");
    };
    TextTable table({{Words::tr("Source"), TextTable::Left}, {info.displayName, TextTable::Left}});
    table.addRow({Words::tr("Engine"), info.engine});
    table.addRow({Words::tr("System"), QStringLiteral("%1 (%2)").arg(info.system.title, info.system.name())});
    for (const source::SystemChoice& other : info.others)
        table.addRow(
            {Words::tr("Also holds"), QStringLiteral("%1 (--system %2)").arg(other.title, other.name())});
    table.addRow({Words::tr("Read-only"), info.readOnly ? Words::tr("yes") : Words::tr("no")});
    if (info.isLive)
        table.addRow(
            {Words::tr("Connection"), info.encrypted ? Words::tr("encrypted") : Words::tr("not encrypted")});
    if (info.isDemo)
        table.addRow({Words::tr("Demo"), Words::tr("yes: everything in it is made up")});
    for (const Entity entity : chatlog::allEntities) {
        const auto count = info.has(entity) ? summary.count(entity) : std::nullopt;
        table.addRow({exporting::fieldTitle(chatlog::entityName(entity)),
                      count ? QLocale().toString(*count) : QStringLiteral("–")});
    }
    table.addRow({Words::tr("First"), time(summary.firstAt())});
    table.addRow({Words::tr("Last"), time(summary.lastAt())});
    table.addRow({Words::tr("Times in"), exporting::zoneName(call.request.zone)});
    table.addRow(
        {Words::tr("Size"), QLocale().formattedDataSize(info.sizeBytes, 1, QLocale::DataSizeSIFormat)});
    for (const source::MissingEntity& missing : info.missing)
        table.addRow({Words::tr("Missing"), missing.sentence});
    for (const QString& statement : info.indexAdvice)
        table.addRow({Words::tr("Would be quicker with"), statement});
    for (const QString& note : info.notes)
        table.addRow({Words::tr("Note"), note});
    return call.console.print(table.text(0));
}

Result<void> showInfo(const Invocation& call)
{
    const auto database = call.open();
    if (!database)
        return tl::unexpected(database.error());
    const auto summary = (*database)->summarize({}, {}, call.cancel, [&call](double share) {
        call.console.progress(Words::tr("Counting …"), share);
    });
    if (!summary)
        return tl::unexpected(summary.error());
    if (call.format() == QLatin1String("table"))
        return writeTable(call, (*database)->info(), **summary);
    return writeJson(call.console, (*database)->info(), **summary);
}

} // namespace

Command infoCommand()
{
    return {QStringLiteral("info"),
            {QStringLiteral("SOURCE")},
            Words::tr(
                "what the source is: engine, system, how many rows of each kind, first and last time, size"),
            {Opt::Format, Opt::System, Opt::TimeZone, Opt::SourceZone},
            {QStringLiteral("table"), QStringLiteral("json")},
            showInfo};
}

} // namespace scrollback::ctl
