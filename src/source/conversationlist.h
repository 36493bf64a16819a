// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/conversationrows.h"
#include "source/database.h"
#include "source/summarydata.h"
#include "systems/rowplan.h"

namespace scrollback::source {

/// The list of conversations: filtered and ordered in memory from the summary's lines; what only the rows
/// have (titles, tags, metadata) is looked up for those that are shown. For one thread, and for one summary.
class ConversationList
{
public:
    ConversationList(db::Session& session, const systems::BoundSystem& system, const TimeJudge& judge,
                     std::shared_ptr<const Summary> summary, std::unique_ptr<ConversationRows> rows);

    /// The conversations of a query in its order. Kept until another query comes.
    Result<const std::vector<ConversationTable::Id>*> select(const chatlog::ListQuery& query,
                                                             const CancelToken& cancel);
    Result<StreamEnd> stream(const chatlog::ListQuery& query, const StreamOptions& options,
                             const Database::PlacedSink& sink, const CancelToken& cancel);
    Result<chatlog::Overview> overview(const chatlog::ListQuery& query, const CancelToken& cancel);
    /// Where the conversation with this id stands among those of a query; nothing where it is none of them.
    Result<std::optional<qint64>> placeOf(const QString& id, const chatlog::ListQuery& query,
                                          const CancelToken& cancel);
    Result<chatlog::Conversation> conversation(ConversationTable::Id id);
    /// The conversation with this id, or, where the system has thread ids, this thread id.
    Result<ConversationTable::Id> find(const QString& id);

    /// Ends all statements: an open one would keep a writer waiting.
    void release();

    const std::shared_ptr<const Summary>& summary() const { return m_summary; }

private:
    using Field = chatlog::Field;

    Result<std::vector<bool>> passing(const chatlog::Condition& condition, const CancelToken& cancel);
    Result<std::vector<bool>> containing(const QString& text, const CancelToken& cancel);
    Result<std::vector<bool>> activeIn(const TimeRange& period) const;
    std::vector<ConversationTable::Id> everyone() const;
    Result<void> forEach(std::span<const ConversationTable::Id> ids, int cutTexts, const CancelToken& cancel,
                         const std::function<bool(size_t at, chatlog::RecordView row)>& visit);
    Result<void> fill(ConversationTable::Id id, std::vector<chatlog::FieldValue>& values);

    db::Session& m_session;
    const systems::BoundSystem& m_system;
    const TimeJudge& m_judge;
    std::shared_ptr<const Summary> m_summary;
    const SummaryData& m_data;
    const chatlog::RecordSchema& m_schema;

    std::unique_ptr<ConversationRows> m_rows;
    std::string m_title;
    std::string m_name;

    std::optional<chatlog::ListQuery> m_selectedQuery;
    std::vector<ConversationTable::Id> m_selected;
};

} // namespace scrollback::source
