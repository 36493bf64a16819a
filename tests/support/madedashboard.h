// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/dashboard.h"

namespace scrollback::test {

/// 2026-06-30, 18:00 in Berlin: what counts as now in figures that were made up.
constexpr TimeMs madeNow = 1'782'835'200'000;

/// Figures of every kind for the days up to madeNow in Berlin's zone: the sums are those of the days. The
/// third day has no answers at all, so its rates and times are unknown.
inline chatlog::Dashboard madeDashboard(int days)
{
    using namespace Qt::StringLiterals;
    chatlog::Dashboard board;
    board.range = DayRange::lastDays(days, madeNow, QTimeZone("Europe/Berlin"));
    chatlog::Figures& all = board.totals;
    const auto add = [](std::optional<qint64>& sum, std::optional<qint64> part) {
        if (part)
            sum = sum.value_or(0) + *part;
    };
    for (int i = 0; i < days; ++i) {
        chatlog::Figures day;
        const bool idle = i == 2;
        day.conversations = idle ? 0 : 20 + i % 7;
        day.activeConversations = day.conversations;
        day.activeUsers = *day.conversations / 2;
        day.userMessages = idle ? 0 : 50 + (i * 13) % 30;
        day.assistantMessages = idle ? 0 : 48 + (i * 17) % 30;
        day.messages = *day.userMessages + *day.assistantMessages;
        day.toolCalls = idle ? 0 : 100 + (i * 7) % 20;
        day.toolErrors = idle ? 0 : 1 + i % 5;
        day.logErrors = i % 4;
        day.jobs = 9;
        day.jobsByStatus = {{u"completed"_s, 7}, {u"failed"_s, 2}};
        day.levels = {{u"info"_s, 10}, {u"error"_s, i % 4}, {u"notice"_s, 1}};
        if (!idle) {
            day.inputTokens = 1000 + i * 10;
            day.outputTokens = 400 + i;
            day.totalTokens = *day.inputTokens + *day.outputTokens;
            day.errorRate = double(*day.toolErrors) / double(*day.toolCalls + *day.assistantMessages);
            day.responseTimeP50Ms = 1200 + i * 10;
            day.responseTimeP95Ms = 4800 + i * 20;
        }
        day.jobSuccessRate = 7.0 / 9;
        day.satisfaction = 0.8;
        add(all.conversations, day.conversations);
        add(all.userMessages, day.userMessages);
        add(all.assistantMessages, day.assistantMessages);
        add(all.messages, day.messages);
        add(all.inputTokens, day.inputTokens);
        add(all.outputTokens, day.outputTokens);
        add(all.totalTokens, day.totalTokens);
        add(all.toolCalls, day.toolCalls);
        add(all.toolErrors, day.toolErrors);
        add(all.logErrors, day.logErrors);
        add(all.jobs, day.jobs);
        for (auto it = day.jobsByStatus.begin(); it != day.jobsByStatus.end(); ++it)
            all.jobsByStatus[it.key()] += it.value();
        for (auto it = day.levels.begin(); it != day.levels.end(); ++it)
            all.levels[it.key()] += it.value();
        board.perDay.push_back(day);
    }
    all.activeConversations = all.conversations;
    all.activeUsers = 311;
    all.tokenCoverage = 0.83;
    all.errorRate = 0.0347;
    all.responseTimeAvgMs = 1900;
    all.responseTimeP50Ms = 1340;
    all.responseTimeP95Ms = 4900;
    all.responseTimeP99Ms = 9100;
    all.responseTimeCount = all.assistantMessages;
    all.satisfaction = 0.81;
    all.jobSuccessRate = 7.0 / 9;
    all.jobDurationAvgMs = 125'000;
    board.previous = all;
    board.previous.conversations = *all.conversations / 2;
    board.previous.errorRate = 0.0387;
    board.previous.responseTimeP95Ms = 1900;
    board.previous.totalTokens.reset();

    const auto share = [](std::optional<QString> name, qint64 messages, qint64 calls, qint64 errors) {
        chatlog::Share one;
        one.name = std::move(name);
        one.messages = messages;
        one.conversations = messages / 4;
        one.calls = calls;
        one.errors = errors;
        return one;
    };
    board.widgets = {share(u"shop"_s, 3018, 0, 0), share(u"support"_s, 1903, 0, 0),
                     share(std::nullopt, 12, 0, 0)};
    board.tools = {share(u"get_menu_items"_s, 0, 1850, 90), share(u"add_order_item"_s, 0, 1657, 0),
                   share(u"商品_查询"_s, 0, 90, 90)};
    board.levels = {share(u"info"_s, 0, 300, 0), share(u"error"_s, 0, 45, 45)};
    board.categories = {share(u"scheduler"_s, 0, 200, 40), share(u"الدفع"_s, 0, 100, 5)};
    board.models = {share(u"small-2"_s, 2000, 0, 0), share(u"large-1"_s, 900, 0, 0)};
    return board;
}

} // namespace scrollback::test
