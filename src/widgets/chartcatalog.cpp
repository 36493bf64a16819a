// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartcatalog.h"

#include "base/textcut.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;
using chatlog::Condition;
using chatlog::Dashboard;
using chatlog::Entity;
using chatlog::Field;
using chatlog::Figures;
using chatlog::ListQuery;
using chatlog::Share;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

using Values = std::vector<std::optional<double>>;

template <class Member>
Values perDay(const Dashboard& dashboard, Member member)
{
    Values values;
    values.reserve(dashboard.perDay.size());
    for (const Figures& day : dashboard.perDay) {
        const auto& known = day.*member;
        values.push_back(known ? std::optional<double>(double(*known)) : std::nullopt);
    }
    return values;
}

ChartData dayChart(const Dashboard& dashboard, ChartId id, ChartKind kind, Unit unit, TimeMs now)
{
    ChartData chart;
    chart.id = id;
    chart.kind = kind;
    chart.unit = unit;
    chart.firstDay = dashboard.range.firstDay();
    chart.lastDayOpen = lastDayIsOpen(dashboard.range, now);
    chart.days = dashboard.range.days();
    chart.subtitle = Words::tr("per day");
    return chart;
}

ChartData missingChart(ChartId id, const QString& title, const QString& sentence)
{
    ChartData chart;
    chart.id = id;
    chart.title = title;
    chart.emptySentence = sentence;
    return chart;
}

ChartData conversationsChart(const Dashboard& dashboard, TimeMs now)
{
    ChartData chart = dayChart(dashboard, ChartId::Conversations, ChartKind::Bars, Unit::Count, now);
    chart.title = Words::tr("Conversations");
    chart.subtitle = Words::tr("per day, started");
    chart.emptySentence = Words::tr("No conversation was started in these days.");
    chart.series = {
        {Words::tr("conversations"), ColorId::SeriesFirst, perDay(dashboard, &Figures::conversations), {}}};
    return chart;
}

ChartData messagesChart(const Dashboard& dashboard, TimeMs now)
{
    ChartData chart = dayChart(dashboard, ChartId::Messages, ChartKind::Bars, Unit::Count, now);
    chart.title = Words::tr("Messages");
    chart.emptySentence = Words::tr("Nothing was written in these days.");
    chart.series = {
        {Words::tr("user"), ColorId::SeriesFirst, perDay(dashboard, &Figures::userMessages), u"user"_s},
        {Words::tr("assistant"), ColorId::SeriesSecond, perDay(dashboard, &Figures::assistantMessages),
         u"assistant"_s}};
    Values others;
    bool any = false;
    for (const Figures& day : dashboard.perDay) {
        const qint64 rest =
            day.messages.value_or(0) - day.userMessages.value_or(0) - day.assistantMessages.value_or(0);
        others.push_back(double(std::max<qint64>(rest, 0)));
        any = any || rest > 0;
    }
    if (any)
        chart.series.push_back(
            {Words::tr("other roles"), ColorId::SeriesMuted, std::move(others), u"other"_s});
    return chart;
}

ChartData tokensChart(const Dashboard& dashboard, const Holdings& holdings, TimeMs now, const QLocale& locale)
{
    ChartData chart = dayChart(dashboard, ChartId::Tokens, ChartKind::Bars, Unit::Count, now);
    chart.title = Words::tr("Tokens");
    const Figures& totals = dashboard.totals;
    if (!holdings.tokens) {
        chart.subtitle.clear();
        chart.emptySentence = Words::tr("This system stores no token counts with its messages.");
        return chart;
    }
    chart.emptySentence = Words::tr("No message of these days has a token count.");
    if (totals.tokenCoverage)
        chart.subtitle = Words::tr("per day · known for %1 of messages")
                             .arg(shortValue(*totals.tokenCoverage, Unit::Share, locale));
    if (totals.inputTokens || totals.outputTokens) {
        chart.series = {
            {Words::tr("input"), ColorId::SeriesFirst, perDay(dashboard, &Figures::inputTokens), {}},
            {Words::tr("output"), ColorId::SeriesThird, perDay(dashboard, &Figures::outputTokens), {}}};
    } else {
        chart.series = {
            {Words::tr("tokens"), ColorId::SeriesThird, perDay(dashboard, &Figures::totalTokens), {}}};
    }
    return chart;
}

ChartData errorRateChart(const Dashboard& dashboard, const Holdings& holdings, TimeMs now)
{
    ChartData chart = dayChart(dashboard, ChartId::ErrorRate, ChartKind::Lines, Unit::Share, now);
    chart.title = Words::tr("Error rate");
    if (!holdings.failures) {
        chart.subtitle.clear();
        chart.emptySentence = Words::tr("This system does not store which of its answers and calls failed.");
        return chart;
    }
    if (holdings.jobs)
        chart.subtitle = holdings.conversations ? Words::tr("failed of all answers, calls and jobs")
                                                : Words::tr("failed of all executions");
    else
        chart.subtitle = holdings.toolCalls ? Words::tr("failed of all answers and calls")
                                            : Words::tr("failed of all answers");
    chart.emptySentence = Words::tr("Nothing that could have failed happened in these days.");
    chart.series = {{Words::tr("error rate"), ColorId::Error, perDay(dashboard, &Figures::errorRate), {}}};
    return chart;
}

ChartData responseTimeChart(const Dashboard& dashboard, TimeMs now, const QLocale& locale)
{
    ChartData chart = dayChart(dashboard, ChartId::ResponseTime, ChartKind::Lines, Unit::Duration, now);
    chart.title = Words::tr("Response time");
    if (const auto count = dashboard.totals.responseTimeCount; count && *count > 0)
        chart.subtitle =
            Words::tr("per day, over %1 answers").arg(shortValue(double(*count), Unit::Count, locale));
    chart.emptySentence = Words::tr("No answer of these days has a response time.");
    chart.series = {{Words::tr("median (p50)"),
                     ColorId::SeriesFourth,
                     perDay(dashboard, &Figures::responseTimeP50Ms),
                     {}},
                    {Words::tr("slowest 5 % (p95)"),
                     ColorId::SeriesFifth,
                     perDay(dashboard, &Figures::responseTimeP95Ms),
                     {}}};
    return chart;
}

/// Days as bars, one series for each word of a map that the figures have (statuses, levels), the known ones
/// first.
template <class Member, class Known>
void fillByWord(ChartData& chart, const Dashboard& dashboard, Member member, const Known& known)
{
    QStringList words;
    for (const auto& [word, color] : known) {
        if ((dashboard.totals.*member).value(word) > 0)
            words.append(word);
    }
    QStringList strange;
    const auto& all = dashboard.totals.*member;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it.value() > 0 && !words.contains(it.key()))
            strange.append(it.key());
    }
    words.append(strange);
    constexpr std::array<ColorId, 3> spare = {ColorId::SeriesThird, ColorId::SeriesFifth,
                                              ColorId::SeriesFourth};
    size_t nextSpare = 0;
    for (const QString& word : std::as_const(words)) {
        ChartSeries series;
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == word; });
        series.color = found != known.end() ? found->second : spare[nextSpare++ % spare.size()];
        series.name = word.isEmpty() ? Words::tr("unknown") : cutToLine(visibleText(word), 40);
        series.key = word;
        for (const Figures& day : dashboard.perDay)
            series.values.emplace_back(double((day.*member).value(word)));
        chart.series.push_back(std::move(series));
    }
}

const std::vector<std::pair<QString, ColorId>>& knownStatuses()
{
    static const std::vector<std::pair<QString, ColorId>> statuses = {
        {u"completed"_s, ColorId::SeriesSecond}, {u"failed"_s, ColorId::Error},
        {u"cancelled"_s, ColorId::SeriesFourth}, {u"running"_s, ColorId::SeriesFirst},
        {u"pending"_s, ColorId::SeriesMuted},
    };
    return statuses;
}

const std::vector<std::pair<QString, ColorId>>& knownLevels()
{
    static const std::vector<std::pair<QString, ColorId>> levels = {
        {u"error"_s, ColorId::Error},          {u"warning"_s, ColorId::SeriesFourth},
        {u"success"_s, ColorId::SeriesSecond}, {u"info"_s, ColorId::SeriesFirst},
        {u"debug"_s, ColorId::SeriesMuted},
    };
    return levels;
}

ChartData jobsChart(const Dashboard& dashboard, TimeMs now)
{
    ChartData chart = dayChart(dashboard, ChartId::Jobs, ChartKind::Bars, Unit::Count, now);
    chart.title = Words::tr("Jobs");
    chart.subtitle = Words::tr("per day, created");
    chart.emptySentence = Words::tr("No job was created in these days.");
    fillByWord(chart, dashboard, &Figures::jobsByStatus, knownStatuses());
    return chart;
}

ChartData jobSuccessChart(const Dashboard& dashboard, TimeMs now)
{
    ChartData chart = dayChart(dashboard, ChartId::JobSuccess, ChartKind::Lines, Unit::Share, now);
    chart.title = Words::tr("Job success rate");
    chart.subtitle = Words::tr("completed of all that ended");
    chart.emptySentence = Words::tr("No job of these days has ended.");
    chart.series = {
        {Words::tr("success rate"), ColorId::SeriesSecond, perDay(dashboard, &Figures::jobSuccessRate), {}}};
    return chart;
}

ChartData levelsChart(const Dashboard& dashboard, TimeMs now)
{
    ChartData chart = dayChart(dashboard, ChartId::Levels, ChartKind::Bars, Unit::Count, now);
    chart.title = Words::tr("Log levels");
    chart.subtitle = Words::tr("entries per day");
    chart.emptySentence = Words::tr("Nothing was logged in these days.");
    fillByWord(chart, dashboard, &Figures::levels, knownLevels());
    return chart;
}

QString nameOf(const Share& share)
{
    if (!share.name)
        return Words::tr("unknown");
    if (share.name->trimmed().isEmpty())
        return Words::tr("empty");
    return cutToLine(visibleText(*share.name), 120);
}

/// Names with what `value` counts; with `failures`, the failed ones apart.
template <class Value>
ChartData shareChart(ChartId id, const std::vector<Share>& shares, ColorId color, const QString& good,
                     const QString& bad, Value value)
{
    ChartData chart;
    chart.id = id;
    chart.kind = ChartKind::Shares;
    ChartSeries all{good, color, {}, {}};
    ChartSeries failed{bad, ColorId::Error, {}, u"error"_s};
    qint64 failures = 0;
    for (const Share& share : shares) {
        const qint64 count = value(share);
        if (count <= 0)
            continue;
        const qint64 errors = bad.isEmpty() ? 0 : std::clamp<qint64>(share.errors, 0, count);
        failures += errors;
        chart.names.append(nameOf(share));
        chart.nameKeys.push_back(share.name);
        all.values.emplace_back(double(count - errors));
        failed.values.emplace_back(double(errors));
    }
    chart.series.push_back(std::move(all));
    if (failures > 0)
        chart.series.push_back(std::move(failed));
    return chart;
}

ChartData widgetsChart(const Dashboard& dashboard)
{
    ChartData chart =
        shareChart(ChartId::Widgets, dashboard.widgets, ColorId::SeriesFirst, Words::tr("messages"), {},
                   [](const Share& share) { return share.messages; });
    chart.title = Words::tr("Widgets");
    // A bare number says nothing beside a bar.
    for (QString& name : chart.names) {
        if (std::all_of(name.begin(), name.end(), [](QChar sign) { return sign.isDigit(); }))
            name = Words::tr("Widget %1").arg(name);
    }
    chart.subtitle = Words::tr("messages");
    chart.emptySentence = Words::tr("No message of these days names its widget.");
    return chart;
}

ChartData toolsChart(const Dashboard& dashboard)
{
    ChartData chart =
        shareChart(ChartId::Tools, dashboard.tools, ColorId::SeriesSecond, Words::tr("succeeded"),
                   Words::tr("failed"), [](const Share& share) { return share.calls; });
    chart.title = Words::tr("Tools");
    chart.subtitle = Words::tr("calls"); // the legend tells the failed ones, on paper too
    chart.emptySentence = Words::tr("No tool was called in these days.");
    return chart;
}

ChartData categoriesChart(const Dashboard& dashboard)
{
    ChartData chart =
        shareChart(ChartId::Categories, dashboard.categories, ColorId::SeriesThird, Words::tr("others"),
                   Words::tr("errors"), [](const Share& share) { return share.calls; });
    chart.title = Words::tr("Log categories");
    chart.subtitle = Words::tr("entries");
    chart.emptySentence = Words::tr("Nothing was logged in these days.");
    return chart;
}

ChartData modelsChart(const Dashboard& dashboard)
{
    const auto weight = [](const Share& share) {
        return share.messages > 0 ? share.messages : share.conversations;
    };
    const bool messages = std::any_of(dashboard.models.begin(), dashboard.models.end(),
                                      [](const Share& share) { return share.messages > 0; });
    ChartData chart = shareChart(ChartId::Models, dashboard.models, ColorId::SeriesFifth,
                                 messages ? Words::tr("messages") : Words::tr("conversations"), {}, weight);
    chart.title = Words::tr("Models");
    chart.subtitle = chart.series.front().name;
    return chart;
}

Condition only(Field field, const QString& value)
{
    return {field, {value}, false};
}

} // namespace

bool lastDayIsOpen(const DayRange& range, TimeMs now)
{
    const TimeMs end = startOfDay(range.lastDay().addDays(1), range.zone());
    return now < end && range.range().to.value_or(end) < end;
}

std::vector<ChartData> chartsOf(const Dashboard& dashboard, const Holdings& holdings, TimeMs now,
                                const QLocale& locale)
{
    std::vector<ChartData> charts;
    const auto add = [&](bool held, ChartId id, const QString& title, auto&& make) {
        const auto why = holdings.missing.find(id);
        if (held)
            charts.push_back(make());
        else if (why != holdings.missing.end())
            charts.push_back(missingChart(id, title, why->second));
    };
    add(holdings.conversations, ChartId::Conversations, Words::tr("Conversations"),
        [&] { return conversationsChart(dashboard, now); });
    add(holdings.conversations, ChartId::Messages, Words::tr("Messages"),
        [&] { return messagesChart(dashboard, now); });
    if (holdings.conversations) {
        charts.push_back(tokensChart(dashboard, holdings, now, locale));
        if (!dashboard.widgets.empty())
            charts.push_back(widgetsChart(dashboard));
    }
    add(holdings.toolCalls, ChartId::Tools, Words::tr("Tools"), [&] { return toolsChart(dashboard); });
    add(holdings.jobs, ChartId::Jobs, Words::tr("Jobs"), [&] { return jobsChart(dashboard, now); });
    if (holdings.jobs)
        charts.push_back(jobSuccessChart(dashboard, now));
    if (holdings.conversations || holdings.toolCalls || holdings.jobs)
        charts.push_back(errorRateChart(dashboard, holdings, now));
    if (holdings.conversations)
        charts.push_back(responseTimeChart(dashboard, now, locale));
    add(holdings.logs, ChartId::Levels, Words::tr("Log levels"), [&] { return levelsChart(dashboard, now); });
    // Where nothing has a category or model, all of it is "unknown": that is no chart.
    const auto names = [](const ChartData& chart) {
        return !chart.isEmpty() && !(chart.count() == 1 && !chart.nameKeys.front());
    };
    if (ChartData chart = categoriesChart(dashboard); holdings.logs && names(chart))
        charts.push_back(std::move(chart));
    if (ChartData chart = modelsChart(dashboard); names(chart))
        charts.push_back(std::move(chart));
    for (ChartData& chart : charts) {
        gatherDays(chart, locale.firstDayOfWeek());
        if (!chart.barStarts.empty())
            chart.subtitle = chart.days > 700 ? Words::tr("per month") : Words::tr("per week");
    }
    return charts;
}

ListQuery failuresOf(const Figures& figures, const TimeRange& period)
{
    ListQuery query;
    query.filter.period = period;
    if (figures.toolErrors.value_or(0) > 0) {
        query.entity = Entity::ToolCall;
        query.filter.conditions = {only(Field::Status, u"error"_s)};
    } else if (figures.jobs && !figures.messages) {
        query.entity = Entity::Execution;
        query.filter.conditions = {only(Field::Status, u"failed"_s)};
    } else {
        // Messages that failed: their error is anything but unknown.
        query.entity = Entity::Message;
        query.filter.conditions = {{Field::Error, {QString()}, true}};
    }
    return query;
}

std::optional<ListQuery> queryOf(const Dashboard& dashboard, const ChartData& chart, const ChartPick& pick)
{
    if (pick.index < 0 || pick.index >= chart.count())
        return std::nullopt;
    ListQuery query;
    if (chart.kind == ChartKind::Shares) {
        query.filter.period = dashboard.range.range();
        const QString name = chart.nameKeys[size_t(pick.index)].value_or(QString());
        const bool failed = pick.series == 1;
        switch (chart.id) {
        case ChartId::Widgets:
            query.filter.conditions = {only(Field::WidgetId, name)};
            break;
        case ChartId::Tools:
            query.entity = Entity::ToolCall;
            query.filter.conditions = {only(Field::ToolName, name)};
            if (failed)
                query.filter.conditions.push_back(only(Field::Status, u"error"_s));
            break;
        case ChartId::Categories:
            query.entity = Entity::LogEntry;
            query.filter.conditions = {only(Field::Category, name)};
            if (failed)
                query.filter.conditions.push_back(only(Field::Level, u"error"_s));
            break;
        default:
            query.entity = chart.series.front().name == Words::tr("conversations") ? Entity::Conversation
                                                                                   : Entity::Message;
            query.filter.conditions = {only(Field::Model, name)};
            break;
        }
        return query;
    }
    const int firstIndex = chart.barStarts.empty() ? pick.index : chart.barStarts[size_t(pick.index)];
    const int lastIndex = int(chart.firstDay.daysTo(chart.lastDayOf(pick.index)));
    query.filter.period = {dashboard.range.dayRange(firstIndex).from, dashboard.range.dayRange(lastIndex).to};
    const QString key = pick.series >= 0 ? chart.series[size_t(pick.series)].key : QString();
    switch (chart.id) {
    case ChartId::Conversations:
        query.entity = Entity::Conversation;
        break;
    case ChartId::Messages:
        if (key == "other"_L1)
            query.filter.conditions = {{Field::Role, {u"user"_s, u"assistant"_s}, true}};
        else if (!key.isEmpty())
            query.filter.conditions = {only(Field::Role, key)};
        break;
    case ChartId::ResponseTime:
        query.filter.conditions = {only(Field::Role, u"assistant"_s)};
        break;
    case ChartId::ErrorRate:
        return failuresOf(dashboard.perDay[size_t(pick.index)], query.filter.period);
    case ChartId::Jobs:
        query.entity = Entity::Job;
        if (pick.series >= 0)
            query.filter.conditions = {only(Field::Status, key)};
        break;
    case ChartId::JobSuccess:
        query.entity = Entity::Job;
        query.filter.conditions = {{Field::Status, {u"completed"_s, u"failed"_s}, false}};
        break;
    case ChartId::Levels:
        query.entity = Entity::LogEntry;
        if (pick.series >= 0)
            query.filter.conditions = {only(Field::Level, key)};
        break;
    default:
        break;
    }
    return query;
}

} // namespace scrollback::widgets
