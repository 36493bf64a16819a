// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "chatlog/dashboard.h"
#include "chatlog/fields.h"
#include "source/idstore.h"

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

/// A column of a table: what was never written has the default value and, behind the last that was, takes no
/// room.
template <class T, T Default = T()>
class Column
{
public:
    T operator[](size_t line) const { return line < m_values.size() ? m_values[line] : Default; }
    T& edit(size_t line)
    {
        if (line >= m_values.size())
            m_values.resize(line + 1, Default);
        return m_values[line];
    }
    void clear() { m_values = {}; }
    void shrink() { m_values.shrink_to_fit(); }

private:
    std::vector<T> m_values;
};

/// One line for each conversation, column by column. A conversation is named by its number in the order in
/// which it was first met. Ten million messages make a million lines: a column that a system does not need
/// takes no room.
struct ConversationTable
{
    using Id = IdStore::Number;
    static constexpr Id none = IdStore::none;
    static constexpr TimeMs noTime = std::numeric_limits<TimeMs>::min();
    static constexpr quint32 noKey = std::numeric_limits<quint32>::max();

    size_t size() const { return ids.size(); }
    /// The id as text.
    std::string name(Id id) const { return ids.text(id); }

    IdStore ids;
    Column<TimeMs, noTime> startedAt;
    Column<TimeMs, noTime> lastAt;
    Column<quint32> messages;
    Column<quint32> userMessages;
    Column<quint32> assistantMessages;
    Column<quint32> toolCalls;
    Column<quint32> errors;
    Column<quint64> inputTokens;
    Column<quint64> outputTokens;
    Column<quint8> known; ///< bits: KnownInput …
    Column<WordPool::Id> widget;
    Column<WordPool::Id> user;
    Column<WordPool::Id> status;
    Column<WordPool::Id> model;
    /// Its first user message, whose text is the title where there is no other.
    Column<qint64> firstUserKey;
    Column<quint8> firstUserArm;
    Column<qint64> totalTokens; ///< as the system's own table has them
    /// Where its messages and tool calls lie, as the first and the last row key; noKey where they do not fit.
    Column<quint32, noKey> firstMessageKey;
    Column<quint32> lastMessageKey;
    Column<quint32, noKey> firstCallKey;
    Column<quint32> lastCallKey;
    /// The keys of its rows in the system's own tables, for each arm.
    std::vector<Column<qint64, -1>> rowKeys;

    enum Known : quint8 { KnownInput = 1, KnownOutput = 2, KnownStart = 4, KnownTotal = 8 };

    void shrink();
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
