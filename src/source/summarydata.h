// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "chatlog/dashboard.h"
#include "chatlog/fields.h"

#include <tsl/robin_set.h>

#include <QMap>

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scrollback::source {

/// Words that occur often, each kept once and named by a number. Number 0 is "unknown".
class WordPool
{
public:
    using Id = quint32;

    WordPool();
    Id idOf(std::string_view word);
    std::optional<Id> find(std::string_view word) const;
    std::string_view word(Id id) const { return m_words[id]; }
    size_t size() const { return m_words.size(); }

private:
    struct Hash
    {
        using is_transparent = void;
        const std::vector<std::string>* words = nullptr;
        size_t operator()(Id id) const { return std::hash<std::string_view>()((*words)[id]); }
        size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };
    struct Equal
    {
        using is_transparent = void;
        const std::vector<std::string>* words = nullptr;
        bool operator()(Id a, Id b) const { return a == b; }
        bool operator()(Id a, std::string_view b) const { return (*words)[a] == b; }
        bool operator()(std::string_view a, Id b) const { return (*words)[b] == a; }
        bool operator()(std::string_view a, std::string_view b) const { return a == b; }
    };

    std::unique_ptr<std::vector<std::string>> m_owned; ///< at a fixed place: the set's functions point to it
    std::vector<std::string>& m_words;
    tsl::robin_set<Id, Hash, Equal> m_index;
    std::array<Id, 16> m_recent = {}; ///< few words make most of the rows: roles, tools, widgets
};

/// One line for each conversation, column by column. A conversation is named by its number in the order in
/// which it was first met.
class ConversationTable
{
public:
    using Id = quint32;
    static constexpr Id none = std::numeric_limits<Id>::max();
    static constexpr TimeMs noTime = std::numeric_limits<TimeMs>::min();
    static constexpr quint32 noKey = std::numeric_limits<quint32>::max();

    ConversationTable();

    size_t size() const { return m_ends.size(); }
    Id idOf(std::string_view conversationId); ///< makes the line if there is none
    Id find(std::string_view conversationId) const;
    std::string_view name(Id id) const
    {
        const size_t from = id == 0 ? 0 : m_ends[id - 1];
        return {m_names.data() + from, m_ends[id] - from};
    }

    std::vector<TimeMs> startedAt; ///< noTime where unknown
    std::vector<TimeMs> lastAt;
    std::vector<quint32> messages;
    std::vector<quint32> userMessages;
    std::vector<quint32> assistantMessages;
    std::vector<quint32> toolCalls;
    std::vector<quint32> errors;
    std::vector<quint64> inputTokens;
    std::vector<quint64> outputTokens;
    std::vector<quint8> known; ///< bits: KnownInput …
    std::vector<WordPool::Id> widget;
    std::vector<WordPool::Id> user;
    std::vector<WordPool::Id> status;
    std::vector<WordPool::Id> model;
    std::vector<TimeMs>
        firstUserTime; ///< of the first user message: its text is the title where there is no other
    std::vector<qint64> firstUserKey;
    std::vector<quint8> firstUserArm;
    std::vector<qint64> totalTokens; ///< as the system's own table has them; empty where it has none
    /// Where its messages and tool calls lie, as the first and the last row key; noKey where they do not fit.
    std::vector<quint32> firstMessageKey;
    std::vector<quint32> lastMessageKey;
    std::vector<quint32> firstCallKey;
    std::vector<quint32> lastCallKey;
    /// The keys of its rows in the system's own tables, for each arm.
    std::vector<std::vector<qint64>> rowKeys;

    enum Known : quint8 { KnownInput = 1, KnownOutput = 2, KnownStart = 4, KnownTotal = 8 };

    void shrink();

private:
    void addLine();

    struct Hash
    {
        using is_transparent = void;
        const ConversationTable* table = nullptr;
        size_t operator()(Id id) const { return std::hash<std::string_view>()(table->name(id)); }
        size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };
    struct Equal
    {
        using is_transparent = void;
        const ConversationTable* table = nullptr;
        bool operator()(Id a, Id b) const { return a == b; }
        bool operator()(Id a, std::string_view b) const { return table->name(a) == b; }
        bool operator()(std::string_view a, Id b) const { return table->name(b) == a; }
        bool operator()(std::string_view a, std::string_view b) const { return a == b; }
    };

    std::string m_names;
    std::vector<size_t> m_ends;
    tsl::robin_set<Id, Hash, Equal> m_index;
};

/// Sums of one word (a role, widget, tool, level, status) in one slot of time.
struct SumCell
{
    quint32 slot = 0;
    WordPool::Id word = 0;
    quint32 count = 0;
    quint32 failed = 0;
    quint32 known = 0;  ///< messages: with known tokens; executions: with a known duration
    quint64 first = 0;  ///< messages: input tokens; executions: milliseconds
    quint64 second = 0; ///< messages: output tokens
    bool firstKnown = false;
    bool secondKnown = false;
};

/// What Summary hands out. Slots are quarters of an hour in UTC, cut finer at `cuts`; a slot lies in a range
/// when its start does.
struct SummaryData
{
    SummaryData() = default;
    Q_DISABLE_COPY_MOVE(SummaryData)

    std::vector<TimeMs> cuts;
    std::vector<TimeMs> slotStarts; ///< by slot number, in no order

    QMap<chatlog::Entity, qint64> counts;
    std::optional<TimeMs> firstAt;
    std::optional<TimeMs> lastAt;

    WordPool words;
    ConversationTable conversations;

    std::vector<SumCell> messagesByRole;
    std::vector<SumCell> messagesByWidget;
    std::vector<SumCell> messagesByModel;
    std::vector<SumCell> callsByTool;
    std::vector<SumCell> logsByLevel;
    std::vector<SumCell> logsByCategory;
    std::vector<SumCell> jobsByStatus;
    std::vector<SumCell> executionsByStatus;
    std::vector<SumCell> satisfaction; ///< count: known, failed: not satisfied

    /// Response times in milliseconds, by slot.
    std::vector<std::vector<quint32>> responseTimes;

    struct Activity
    {
        quint32 slot;
        ConversationTable::Id conversation;
    };
    std::vector<Activity> activity; ///< in which slots a conversation has messages; may hold a pair twice

    /// What a system's own statistics table says, still without what was counted.
    std::vector<chatlog::StoredStatistic> stored;

    // Which of these the system has at all.
    bool hasTokens = false;
    bool hasUsers = false;
    bool hasWidgets = false;
    bool hasModels = false;
    bool hasSatisfaction = false;
    bool responseTimesStored = false;
};

} // namespace scrollback::source
