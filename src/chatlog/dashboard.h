// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace scrollback::chatlog {

/// The figures of one range. An empty optional: the system does not store it, or it is known for none of the
/// rows. Rates and shares are 0 to 1. The names in JSON are the members' in snake case.
struct Figures
{
    std::optional<qint64> conversations;       ///< started in the range
    std::optional<qint64> activeConversations; ///< with a message in the range
    std::optional<qint64> activeUsers;
    std::optional<qint64> messages;
    std::optional<qint64> userMessages;
    std::optional<qint64> assistantMessages;
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<qint64> totalTokens;
    std::optional<double> tokenCoverage; ///< share of the messages whose tokens are known
    std::optional<qint64> toolCalls;
    std::optional<qint64> toolErrors;
    std::optional<qint64> logErrors;
    std::optional<double> errorRate;
    std::optional<double> responseTimeAvgMs;
    std::optional<qint64> responseTimeP50Ms;
    std::optional<qint64> responseTimeP95Ms;
    std::optional<qint64> responseTimeP99Ms;
    std::optional<qint64> responseTimeCount;
    std::optional<double> satisfaction;
    std::optional<qint64> jobs;
    QMap<QString, qint64> jobsByStatus;
    std::optional<double> jobSuccessRate;
    std::optional<double> jobDurationAvgMs;
    QMap<QString, qint64> levels; ///< log entries by level
};

/// One value of a dimension: a widget, a tool, a model, a level, a category.
struct Share
{
    std::optional<QString> name; ///< empty: unknown
    qint64 conversations = 0;
    qint64 messages = 0;
    std::optional<qint64> tokens;
    qint64 calls = 0; ///< tools: calls; levels and categories: entries
    qint64 errors = 0;
};

/// A day as a system's own statistics table has it, beside what its messages say.
struct StoredStatistic
{
    QString day;
    std::optional<qint64> storedConversations;
    std::optional<qint64> storedMessages;
    std::optional<qint64> storedUsers;
    qint64 countedConversations = 0;
    qint64 countedMessages = 0;
    qint64 countedUsers = 0;
};

struct Dashboard
{
    DayRange range = DayRange::lastDays(1, 0, QTimeZone::utc());
    Figures totals;
    Figures previous;
    std::vector<Figures> perDay; ///< range.days() of them
    std::vector<Share> widgets;  ///< by messages, most first
    std::vector<Share> tools;    ///< by calls, most first
    std::vector<Share> models;
    std::vector<Share> levels;
    std::vector<Share> categories;
    std::vector<StoredStatistic> stored;
};

} // namespace scrollback::chatlog
