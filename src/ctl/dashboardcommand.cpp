// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "ctl/command.h"
#include "ctl/dashboardtext.h"
#include "exporting/documenttext.h"
#include "exporting/jsontext.h"
#include "source/database.h"

namespace scrollback::ctl {

namespace {

using chatlog::Dashboard;
using chatlog::Figures;
using chatlog::Share;
using exporting::JsonBuilder;

void writeFigures(JsonBuilder& json, const Figures& figures)
{
    for (const FigureInfo& info : allFigures()) {
        json.key(std::string_view(info.name));
        if (info.whole)
            json.optional(figures.*info.whole);
        else
            json.optional(figures.*info.real);
        if (info.whole != &Figures::jobs)
            continue;
        json.key(std::string_view("jobs_by_status"));
        if (!figures.jobs) {
            json.null();
            continue;
        }
        // A name there must be, also for what has none.
        QMap<QString, qint64> named = figures.jobsByStatus;
        if (const qint64 nameless = named.take(QString()); nameless > 0)
            named[QStringLiteral("unknown")] += nameless;
        json.beginObject();
        for (auto status = named.cbegin(); status != named.cend(); ++status) {
            json.key(status.key());
            json.integer(status.value());
        }
        json.endObject();
    }
}

/// What is counted of a share, and under which name.
struct Count
{
    const char* name;
    qint64 Share::*value;
};

void writeShares(JsonBuilder& json, const char* list, const char* name, const std::vector<Share>& shares,
                 const std::vector<Count>& counts, bool withTokens)
{
    json.key(std::string_view(list));
    json.beginArray();
    for (const Share& share : shares) {
        json.beginObject();
        json.key(std::string_view(name));
        if (share.name)
            json.text(share.name->isNull() ? QStringLiteral("") : *share.name);
        else
            json.null();
        for (const Count& count : counts) {
            json.key(std::string_view(count.name));
            json.integer(share.*count.value);
        }
        if (withTokens) {
            json.key(std::string_view("tokens"));
            json.optional(share.tokens);
        }
        json.endObject();
    }
    json.endArray();
}

void writeStored(JsonBuilder& json, const std::vector<chatlog::StoredStatistic>& stored)
{
    json.key(std::string_view("stored_statistics"));
    json.beginArray();
    for (const chatlog::StoredStatistic& day : stored) {
        json.beginObject();
        json.key(std::string_view("day"));
        json.text(day.day);
        json.key(std::string_view("stored_conversations"));
        json.optional(day.storedConversations);
        json.key(std::string_view("stored_messages"));
        json.optional(day.storedMessages);
        json.key(std::string_view("stored_users"));
        json.optional(day.storedUsers);
        json.key(std::string_view("counted_conversations"));
        json.integer(day.countedConversations);
        json.key(std::string_view("counted_messages"));
        json.integer(day.countedMessages);
        json.key(std::string_view("counted_users"));
        json.integer(day.countedUsers);
        json.endObject();
    }
    json.endArray();
}

Result<void> writeJson(Console& console, const source::SourceInfo& info, const Dashboard& dashboard)
{
    exporting::ByteBuffer out(console.out());
    JsonBuilder json(out, 2);
    json.beginObject();
    json.key(std::string_view("system"));
    json.text(info.system.id);
    json.key(std::string_view("range"));
    json.beginObject();
    json.key(std::string_view("from"));
    json.time(*dashboard.range.range().from);
    json.key(std::string_view("to")); // the last instant that counts
    json.time(*dashboard.range.range().to - 1);
    json.key(std::string_view("days"));
    json.integer(dashboard.range.days());
    json.key(std::string_view("time_zone"));
    json.text(exporting::zoneName(dashboard.range.zone()));
    json.endObject();

    json.key(std::string_view("totals"));
    json.beginObject();
    writeFigures(json, dashboard.totals);
    json.endObject();
    json.key(std::string_view("previous"));
    json.beginObject();
    writeFigures(json, dashboard.previous);
    json.endObject();
    json.key(std::string_view("per_day"));
    json.beginArray();
    for (size_t i = 0; i < dashboard.perDay.size(); ++i) {
        json.beginObject();
        json.key(std::string_view("day"));
        json.text(dashboard.range.day(int(i)).toString(Qt::ISODate));
        writeFigures(json, dashboard.perDay[i]);
        json.endObject();
    }
    json.endArray();

    const std::vector<Count> chats = {{"conversations", &Share::conversations},
                                      {"messages", &Share::messages}};
    const std::vector<Count> entries = {{"entries", &Share::calls}};
    writeShares(json, "widgets", "widget_id", dashboard.widgets, chats, true);
    writeShares(json, "tools", "tool_name", dashboard.tools,
                {{"calls", &Share::calls}, {"errors", &Share::errors}}, false);
    writeShares(json, "models", "model", dashboard.models, chats, true);
    writeShares(json, "levels", "level", dashboard.levels, entries, false);
    writeShares(json, "categories", "category", dashboard.categories,
                {{"entries", &Share::calls}, {"errors", &Share::errors}}, false);
    if (info.hasStoredStatistics)
        writeStored(json, dashboard.stored);
    json.endObject();
    out.append('\n');
    out.flush();
    return out.result();
}

Result<void> showDashboard(const Invocation& call)
{
    constexpr int defaultDays = 30;
    const Request& request = call.request;
    if (request.from && !request.to && request.from->time > request.now)
        return failure(Error::Code::Usage, Words::tr("--from lies in the future"),
                       Words::tr("add --to as well"));
    const TimeMs first = request.from ? request.from->time : 0;
    const TimeMs last = request.to ? request.to->time : request.now;
    if (request.from && (last - first) / msPerDay > DayRange::mostDays)
        return failure(Error::Code::Usage,
                       Words::tr("A dashboard has at most %1 days").arg(DayRange::mostDays),
                       Words::tr("bring --from and --to closer together"));
    const DayRange range = request.dayRange(defaultDays);

    const auto database = call.open();
    if (!database)
        return tl::unexpected(database.error());
    chatlog::Filter filter = request.filter;
    filter.period = {};
    const auto summary = (*database)->summarize(range.cuts(), filter, call.cancel, [&call](double share) {
        call.console.progress(Words::tr("Counting …"), share);
    });
    if (!summary)
        return tl::unexpected(summary.error());
    const Dashboard dashboard = source::dashboardOf(**summary, range);
    if (call.format() == QLatin1String("table"))
        return call.console.print(dashboardText((*database)->info(), dashboard, call.console.width()));
    return writeJson(call.console, (*database)->info(), dashboard);
}

} // namespace

Command dashboardCommand()
{
    return {QStringLiteral("dashboard"),
            {QStringLiteral("SOURCE")},
            Words::tr("the figures of some days (30 unless said otherwise), and of the days before"),
            {Opt::Format, Opt::System, Opt::Days, Opt::From, Opt::To, Opt::Now, Opt::TimeZone,
             Opt::SourceZone, Opt::User, Opt::Widget},
            {QStringLiteral("table"), QStringLiteral("json")},
            showDashboard};
}

} // namespace scrollback::ctl
