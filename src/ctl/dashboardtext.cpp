// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/dashboardtext.h"

#include "base/textcut.h"
#include "base/words.h"
#include "ctl/texttable.h"
#include "exporting/documenttext.h"
#include "source/database.h"

#include <QLocale>

#include <algorithm>

namespace scrollback::ctl {

using chatlog::Figures;
using chatlog::Share;

const std::vector<FigureInfo>& allFigures()
{
    static const std::vector<FigureInfo> figures = {
        {"conversations", &Figures::conversations, nullptr, false},
        {"active_conversations", &Figures::activeConversations, nullptr, false},
        {"active_users", &Figures::activeUsers, nullptr, false},
        {"messages", &Figures::messages, nullptr, false},
        {"user_messages", &Figures::userMessages, nullptr, false},
        {"assistant_messages", &Figures::assistantMessages, nullptr, false},
        {"input_tokens", &Figures::inputTokens, nullptr, false},
        {"output_tokens", &Figures::outputTokens, nullptr, false},
        {"total_tokens", &Figures::totalTokens, nullptr, false},
        {"token_coverage", nullptr, &Figures::tokenCoverage, true},
        {"tool_calls", &Figures::toolCalls, nullptr, false},
        {"tool_errors", &Figures::toolErrors, nullptr, false},
        {"log_errors", &Figures::logErrors, nullptr, false},
        {"error_rate", nullptr, &Figures::errorRate, true},
        {"response_time_avg_ms", nullptr, &Figures::responseTimeAvgMs, false},
        {"response_time_p50_ms", &Figures::responseTimeP50Ms, nullptr, false},
        {"response_time_p95_ms", &Figures::responseTimeP95Ms, nullptr, false},
        {"response_time_p99_ms", &Figures::responseTimeP99Ms, nullptr, false},
        {"response_time_count", &Figures::responseTimeCount, nullptr, false},
        {"satisfaction", nullptr, &Figures::satisfaction, true},
        {"jobs", &Figures::jobs, nullptr, false},
        {"job_success_rate", nullptr, &Figures::jobSuccessRate, true},
        {"job_duration_avg_ms", nullptr, &Figures::jobDurationAvgMs, false},
    };
    return figures;
}

namespace {

constexpr size_t longestList = 10;

std::optional<double> number(const FigureInfo& info, const Figures& figures)
{
    if (!info.whole)
        return figures.*info.real;
    const std::optional<qint64>& whole = figures.*info.whole;
    return whole ? std::optional(double(*whole)) : std::nullopt;
}

QString shown(const FigureInfo& info, const Figures& figures)
{
    const auto value = number(info, figures);
    if (!value)
        return QStringLiteral("–");
    if (info.isShare)
        return QLocale().toString(*value * 100, 'f', 1) + QStringLiteral(" %");
    return info.whole ? QLocale().toString(*(figures.*info.whole)) : QLocale().toString(*value, 'f', 0);
}

/// "+12 %", or in points where the figure is a share itself.
QString change(const FigureInfo& info, const Figures& now, const Figures& before)
{
    const auto a = number(info, now);
    const auto b = number(info, before);
    if (!a || !b)
        return {};
    const auto text = [](double value, const QString& unit) -> QString {
        return (value > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(value, 'f', 1) + unit;
    };
    if (info.isShare)
        return text((*a - *b) * 100, Words::tr(" points"));
    return *b == 0 ? QString() : text((*a - *b) / *b * 100, QStringLiteral(" %"));
}

QString nameOf(const Share& share)
{
    return share.name ? cutToLine(*share.name, 60) : QStringLiteral("–");
}

/// A list of shares: the first ten, and how many more there are.
QString shareList(const QString& title, const std::vector<Share>& shares,
                  const std::vector<std::pair<QString, std::function<QString(const Share&)>>>& columns,
                  int width)
{
    if (shares.empty())
        return {};
    std::vector<TextTable::Column> head{{title, TextTable::Left, TextTable::Name}};
    for (const auto& column : columns)
        head.push_back({column.first, TextTable::Right});
    TextTable table(std::move(head));
    for (size_t i = 0; i < std::min(shares.size(), longestList); ++i) {
        QStringList cells{nameOf(shares[i])};
        for (const auto& column : columns)
            cells += column.second(shares[i]);
        table.addRow(cells);
    }
    QString text = QLatin1Char('\n') + table.text(width);
    if (shares.size() > longestList)
        text += Words::tr("and %n more", nullptr, int(shares.size() - longestList)) + QLatin1Char('\n');
    return text;
}

std::function<QString(const Share&)> count(qint64 Share::*member)
{
    return [member](const Share& share) { return QLocale().toString(share.*member); };
}

QString tokens(const Share& share)
{
    return share.tokens ? QLocale().toString(*share.tokens) : QStringLiteral("–");
}

} // namespace

QString dashboardText(const source::SourceInfo& info, const chatlog::Dashboard& dashboard, int width)
{
    const DayRange& range = dashboard.range;
    QString text =
        Words::tr("%1 (%2): %3 to %4, days of %5")
            .arg(cutToLine(info.displayName), info.system.title, range.firstDay().toString(Qt::ISODate),
                 range.lastDay().toString(Qt::ISODate), exporting::zoneName(range.zone())) +
        QStringLiteral("\n\n");

    TextTable totals({{Words::tr("Figure"), TextTable::Left},
                      {Words::tr("These days"), TextTable::Right},
                      {Words::tr("Days before"), TextTable::Right},
                      {Words::tr("Change"), TextTable::Right}});
    for (const FigureInfo& figure : allFigures()) {
        if (number(figure, dashboard.totals) || number(figure, dashboard.previous))
            totals.addRow({exporting::fieldTitle(figure.name), shown(figure, dashboard.totals),
                           shown(figure, dashboard.previous),
                           change(figure, dashboard.totals, dashboard.previous)});
    }
    text += totals.text(width);

    // Per day: what a day can be told by, where the system has it.
    std::vector<FigureInfo> columns;
    for (const FigureInfo& figure : allFigures()) {
        static constexpr const char* daily[] = {"conversations",        "user_messages", "assistant_messages",
                                                "tool_calls",           "log_errors",    "error_rate",
                                                "response_time_p50_ms", "jobs"};
        const bool wanted =
            std::ranges::any_of(daily, [&](const char* name) { return qstrcmp(name, figure.name) == 0; });
        if (wanted && number(figure, dashboard.totals))
            columns.push_back(figure);
    }
    std::vector<TextTable::Column> head{{Words::tr("Day"), TextTable::Left}};
    for (const FigureInfo& figure : columns)
        head.push_back({exporting::fieldTitle(figure.name), TextTable::Right});
    TextTable days(std::move(head));
    for (size_t i = 0; i < dashboard.perDay.size(); ++i) {
        QStringList cells{range.day(int(i)).toString(Qt::ISODate)};
        for (const FigureInfo& figure : columns)
            cells += shown(figure, dashboard.perDay[i]);
        days.addRow(cells);
    }
    text += QLatin1Char('\n') + days.text(width);

    const std::pair<QString, std::function<QString(const Share&)>> conversations = {
        Words::tr("Conversations"), count(&Share::conversations)};
    const std::pair<QString, std::function<QString(const Share&)>> messages = {Words::tr("Messages"),
                                                                               count(&Share::messages)};
    const std::pair<QString, std::function<QString(const Share&)>> tokenSums = {Words::tr("Tokens"), tokens};
    const std::pair<QString, std::function<QString(const Share&)>> entries = {Words::tr("Entries"),
                                                                              count(&Share::calls)};
    text += shareList(Words::tr("Widget"), dashboard.widgets, {conversations, messages, tokenSums}, width);
    text += shareList(
        Words::tr("Tool"), dashboard.tools,
        {{Words::tr("Calls"), count(&Share::calls)}, {Words::tr("Errors"), count(&Share::errors)}}, width);
    text += shareList(Words::tr("Model"), dashboard.models, {conversations, messages, tokenSums}, width);
    text += shareList(Words::tr("Level"), dashboard.levels, {entries}, width);
    text += shareList(Words::tr("Category"), dashboard.categories, {entries}, width);
    return text;
}

} // namespace scrollback::ctl
