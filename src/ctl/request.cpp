// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/request.h"

#include "base/words.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace scrollback::ctl {

using chatlog::Field;

namespace {

struct FieldOption
{
    Opt option;
    Field field;
};
constexpr FieldOption fieldOptions[] = {
    {Opt::User, Field::UserId},           {Opt::Widget, Field::WidgetId},
    {Opt::Status, Field::Status},         {Opt::Role, Field::Role},
    {Opt::Level, Field::Level},           {Opt::Category, Field::Category},
    {Opt::Tool, Field::ToolName},         {Opt::Conversation, Field::ConversationId},
    {Opt::Execution, Field::ExecutionId}, {Opt::Job, Field::JobId},
};

Result<qint64> integer(const ParsedWords& words, Opt option, qint64 least, qint64 most)
{
    const QString text = words.value(option);
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (ok && number >= least && number <= most)
        return number;
    const QString name = QString::fromLatin1(optionInfo(option).name);
    const QString what = ok ? Words::tr("--%1 cannot be %2").arg(name, text)
                            : Words::tr("--%1 needs a whole number, not “%2”").arg(name, text);
    if (most == std::numeric_limits<qint64>::max())
        return failure(Error::Code::Usage, what, Words::tr("write %1 or more").arg(least));
    return failure(Error::Code::Usage, what, Words::tr("write %1 to %2").arg(least).arg(most));
}

/// Reads one option into a field of the request, if it was given.
template <class T, class Read>
Result<void> readInto(T& target, const ParsedWords& words, Opt option, Read read)
{
    if (!words.has(option))
        return {};
    auto value = read();
    if (!value)
        return tl::unexpected(value.error());
    target = *value;
    return {};
}

} // namespace

Result<Request> Request::read(const ParsedWords& words)
{
    constexpr qint64 noLimit = std::numeric_limits<qint64>::max();
    Request request;
    request.format = words.value(Opt::Format).toLower();
    request.output = words.value(Opt::Output);
    request.raw = words.has(Opt::Raw);
    request.system = words.value(Opt::System);
    request.zone = QTimeZone::systemTimeZone();
    if (!request.zone.isValid())
        request.zone = QTimeZone::utc();
    const auto zone = [&](Opt option) { return [&words, option] { return parseZone(words.value(option)); }; };
    const auto number = [&](Opt option, qint64 least, qint64 most) {
        return [&words, option, least, most] { return integer(words, option, least, most); };
    };

    Result<void> done =
        readInto(request.zone, words, Opt::TimeZone, zone(Opt::TimeZone))
            .and_then(
                [&] { return readInto(request.sourceZone, words, Opt::SourceZone, zone(Opt::SourceZone)); })
            .and_then(
                [&] { return readInto(request.limit, words, Opt::Limit, number(Opt::Limit, 0, noLimit)); })
            .and_then([&] {
                return readInto(request.conversations, words, Opt::Conversations,
                                number(Opt::Conversations, 1, 1'000'000'000));
            });
    if (!done)
        return tl::unexpected(done.error());

    // Times are read in the display zone, so it had to be known first.
    const auto time = [&](Opt option) {
        return [&words, &request, option] { return parseTime(words.value(option), request.zone); };
    };
    std::optional<TypedTime> now;
    std::optional<qint64> days;
    done = readInto(request.from, words, Opt::From, time(Opt::From))
               .and_then([&] { return readInto(request.to, words, Opt::To, time(Opt::To)); })
               .and_then([&] { return readInto(now, words, Opt::Now, time(Opt::Now)); })
               .and_then([&] {
                   return readInto(days, words, Opt::Days, number(Opt::Days, 1, DayRange::mostDays));
               });
    if (!done)
        return tl::unexpected(done.error());
    if (now) // a plain day is over when it is now
        request.now = now->wholeDay ? startOfDay(dayOf(now->time, request.zone).addDays(1), request.zone) - 1
                                    : now->time;
    else
        request.now = QDateTime::currentMSecsSinceEpoch();
    if (days)
        request.days = int(*days);

    if (words.has(Opt::Seed)) {
        bool ok = false;
        request.seed = words.value(Opt::Seed).toULongLong(&ok);
        if (!ok)
            return failure(Error::Code::Usage,
                           Words::tr("--seed needs a whole number, not “%1”").arg(words.value(Opt::Seed)),
                           Words::tr("write 0 or more"));
    }

    if (request.days && (request.from || request.to))
        return failure(Error::Code::Usage, Words::tr("--days and --from or --to say two different things"),
                       Words::tr("leave one of them out"));
    if (request.from && request.to) {
        const TimeMs end = request.to->wholeDay
                               ? startOfDay(dayOf(request.to->time, request.zone).addDays(1), request.zone)
                               : request.to->time + 1;
        if (request.from->time >= end)
            return failure(Error::Code::Usage, Words::tr("--from is later than --to"),
                           Words::tr("swap them"));
    }

    if (request.days)
        request.filter.period = request.dayRange(0).range();
    if (request.from)
        request.filter.period.from = request.from->time;
    if (request.to)
        request.filter.period.to =
            request.to->wholeDay ? startOfDay(dayOf(request.to->time, request.zone).addDays(1), request.zone)
                                 : request.to->time + 1;
    for (const FieldOption& entry : fieldOptions) {
        if (!words.has(entry.option))
            continue;
        const QStringList values = words.values(entry.option);
        if (values.isEmpty())
            return emptyValue(entry.option);
        request.filter.conditions.push_back({entry.field, values, false});
    }
    request.filter.text = words.value(Opt::Text);
    return request;
}

bool isFilter(Opt option)
{
    return std::ranges::find(fieldOptions, option, &FieldOption::option) != std::end(fieldOptions);
}

DayRange Request::dayRange(int otherwise) const
{
    if (!from && !to)
        return DayRange::lastDays(days.value_or(otherwise), now, zone);
    std::optional<TimeMs> end;
    TimeMs last = now;
    if (to) {
        last = to->time;
        if (!to->wholeDay)
            end = to->time;
    } else {
        end = now;
    }
    const QDate lastDay = dayOf(last, zone);
    if (!from)
        return DayRange::between(lastDay.addDays(1 - otherwise), lastDay, zone, end);
    const std::optional<TimeMs> begin = from->wholeDay ? std::nullopt : std::optional(from->time);
    return DayRange::between(dayOf(from->time, zone), lastDay, zone, end, begin);
}

} // namespace scrollback::ctl
