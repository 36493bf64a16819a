// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/database.h"
#include "source/summarydata.h"
#include "systems/rowplan.h"

namespace scrollback::source {

/// The list of conversations: filtered and ordered in memory from the summary's lines; what only the rows
/// have (titles, tags, metadata) is looked up for those that are shown. For one thread, and for one summary.
class ConversationList
{
public:
    ConversationList(db::SqliteSession& session, const systems::BoundSystem& system, const TimeJudge& judge,
                     std::shared_ptr<const Summary> summary);

    /// The conversations of a query in its order. Kept until another query comes.
    Result<const std::vector<ConversationTable::Id>*> select(const chatlog::ListQuery& query,
                                                             const CancelToken& cancel);
    Result<StreamEnd> stream(const chatlog::ListQuery& query, const StreamOptions& options,
                             const Database::PlacedSink& sink, const CancelToken& cancel);
    Result<chatlog::Overview> overview(const chatlog::ListQuery& query, const CancelToken& cancel);
    Result<chatlog::Conversation> conversation(ConversationTable::Id id);
    /// The conversation with this id, or, where the system has thread ids, this thread id.
    Result<ConversationTable::Id> find(const QString& id);

    /// Ends all statements: an open one would keep a writer waiting.
    void release();

    const std::shared_ptr<const Summary>& summary() const { return m_summary; }

private:
    using Field = chatlog::Field;

    /// Looks up one conversation's rows; the values live until the next.
    struct Details;
    Result<std::vector<bool>> passing(const chatlog::Condition& condition, const CancelToken& cancel);
    Result<std::vector<bool>> containing(const QString& text, const CancelToken& cancel);
    Result<std::vector<bool>> activeIn(const TimeRange& period) const;
    Result<void> prepareDetails(int cutTexts);
    Result<void> fill(ConversationTable::Id id, std::vector<chatlog::FieldValue>& values);
    QString titleOf(ConversationTable::Id id, const chatlog::FieldValue& stored);

    db::SqliteSession& m_session;
    const systems::BoundSystem& m_system;
    const TimeJudge& m_judge;
    std::shared_ptr<const Summary> m_summary;
    const SummaryData& m_data;
    const chatlog::RecordSchema& m_schema;

    struct Lookup
    {
        systems::RowPlan plan;
        db::Statement statement;
        std::vector<chatlog::FieldValue> values;
    };
    std::vector<Lookup> m_rows;   ///< by arm of the conversations
    std::vector<Lookup> m_titles; ///< by arm of the messages: the content of one
    std::string m_title;
    std::string m_name;
    int m_cutTexts = -1;

    std::optional<chatlog::ListQuery> m_selectedQuery;
    std::vector<ConversationTable::Id> m_selected;
};

} // namespace scrollback::source
