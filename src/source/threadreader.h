// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/conversationlist.h"

namespace scrollback::source {

/// Reads one conversation whole: its messages and tool calls in the order of their times, what hangs on it,
/// and the log entries that name it.
class ThreadReader
{
public:
    ThreadReader(db::Session& session, const systems::BoundSystem& system, const TimeJudge& judge,
                 ConversationList& list, const CancelToken& cancel, const Progress& progress);

    Result<chatlog::Thread> read(const QString& id);

private:
    template <class T>
    struct Timed
    {
        std::optional<TimeMs> time;
        chatlog::RowKey key;
        int arm;
        T value;
    };

    template <class T>
    Result<std::vector<Timed<T>>> rowsOf(chatlog::Entity entity, std::string_view rawId, quint32 firstKey,
                                         quint32 lastKey);
    Result<void> readRelated(const QString& conversationId, chatlog::Thread& thread);
    Result<void> readLogs(const QString& conversationId, chatlog::Thread& thread);

    db::Session& m_session;
    const systems::BoundSystem& m_system;
    const TimeJudge& m_judge;
    ConversationList& m_list;
    const CancelToken& m_cancel;
    const Progress& m_progress;
};

/// A table's current row with the names of its columns.
chatlog::RawRow rawRowFrom(const db::TableInfo& table, const db::Row& row, int firstColumn);
/// The table's columns as a select list.
QString columnList(const db::Dialect& dialect, const db::TableInfo& table);

} // namespace scrollback::source
