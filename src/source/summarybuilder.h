// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mixedhash.h"
#include "source/database.h"
#include "source/summarydata.h"
#include "systems/rowplan.h"
#include "systems/whereclause.h"

#include <tsl/robin_map.h>

#include <memory>

namespace scrollback::source {

/// Fills a Summary: one pass over the narrow columns of each table, decoded value by value, in the order of
/// the keys.
///
/// Conversations of the system's own table come first (messages take their widget and model from them), then
/// messages, tool calls, log entries, jobs, executions. Response times that are no column are gaps between
/// neighbours; where rows are not in the order of time, a further pass puts each conversation's messages in
/// order.
class SummaryBuilder
{
public:
    SummaryBuilder(db::Session& session, const systems::BoundSystem& system, const TimeJudge& judge,
                   std::vector<TimeMs> cuts, const chatlog::Filter& filter, const CancelToken& cancel,
                   const Progress& progress);

    Result<std::shared_ptr<const Summary>> build();

private:
    using Entity = chatlog::Entity;
    using Field = chatlog::Field;
    using FieldValue = chatlog::FieldValue;
    using RowHandler = std::function<void(const systems::RowPlan&, qint64 key, const FieldValue* values)>;

    /// Cells of one dimension while they are filled. Rows come by time, so a slot's few words are looked
    /// through one by one; a slot with many has a hash table.
    struct Cells
    {
        struct Entry
        {
            WordPool::Id word;
            quint32 cell;
        };
        static constexpr size_t few = 48;

        std::vector<SumCell>* cells = nullptr;
        std::vector<std::vector<Entry>> bySlot = {};
        tsl::robin_map<quint64, quint32, MixedHash> many = {};

        SumCell& at(quint32 slot, WordPool::Id word);
    };

    Result<void> scan(Entity entity, const std::vector<Field>& fields, const RowHandler& handle);
    Result<void> scanArm(const systems::Arm& arm, const std::vector<Field>& fields, const RowHandler& handle,
                         const std::vector<chatlog::Condition>& conditions);
    Result<void> readConversations();
    Result<void> readMessages();
    Result<void> readToolCalls();
    Result<void> readLogs();
    Result<void> readJobs();
    Result<void> readExecutions();
    Result<void> readSatisfaction();
    Result<void> readStatistics();
    Result<void> orderedResponseTimes();
    Result<void> measureWork();

    quint32 slotOf(TimeMs t);
    void noteTime(TimeMs t);
    WordPool::Id wordOf(const FieldValue& value);
    void addResponse(quint32 slot, qint64 ms);
    quint32 m_responseSlot = 0; ///< the slot of the last one: when it changes, the former is most likely full

    db::Session& m_session;
    const systems::BoundSystem& m_system;
    const TimeJudge& m_judge;
    const chatlog::Filter& m_filter;
    const CancelToken& m_cancel;
    const Progress& m_progress;
    std::unique_ptr<SummaryData> m_owned;
    SummaryData& m_data;

    tsl::robin_map<qint64, quint32, MixedHash>
        m_slots; ///< quarter (times 8, plus the part between cuts) → slot
    qint64 m_lastSlotKey = std::numeric_limits<qint64>::min();
    quint32 m_lastSlot = 0;
    std::vector<qint64> m_cutQuarters;

    // What is only needed while rows are read, by conversation.
    Column<TimeMs, ConversationTable::noTime> m_ownLastAt; ///< as the system's own table says
    Column<quint32> m_firstUserSecond;
    Column<quint8> m_previousIsUser;
    Column<quint32, std::numeric_limits<quint32>::max()> m_previousSlot;
    bool m_disordered = false;
    bool m_numberKeys = true; ///< the rows that are being read have numbers for keys

    bool m_anyScanned = false;  ///< an entity that the filter can be applied to
    bool m_notFiltered = false; ///< and one that it cannot be applied to
    bool m_conversationsRead = false;

    qint64 m_rowsExpected = 0;
    qint64 m_rowsRead = 0;
};

} // namespace scrollback::source
