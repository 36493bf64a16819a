// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "source/conversationlist.h"
#include "source/conversationrows.h"
#include "source/database.h"
#include "source/identify.h"

namespace scrollback::source {

/// What all databases that are asked in SQL have in common: the Summary, the list of conversations made of
/// it, threads and single rows. How rows are listed in order is each kind's own affair.
class SessionDatabase : public Database
{
public:
    ~SessionDatabase() override;

    const SourceInfo& info() const override { return m_info; }
    const chatlog::RecordSchema& schemaOf(chatlog::Entity entity) const override;
    Result<StreamEnd> stream(const chatlog::ListQuery& query, const StreamOptions& options,
                             const chatlog::RecordSink& sink, const CancelToken& cancel) override;
    Result<StreamEnd> streamPlaced(const chatlog::ListQuery& query, const StreamOptions& options,
                                   const PlacedSink& sink, const CancelToken& cancel) override;
    Result<chatlog::Overview> overview(const chatlog::ListQuery& query, const CancelToken& cancel,
                                       const Progress& progress) override;
    Result<chatlog::Thread> thread(const ConversationId& id, const CancelToken& cancel,
                                   const Progress& progress) override;
    Result<chatlog::Message> message(const chatlog::RowRef& ref, const CancelToken& cancel) override;
    Result<chatlog::ToolCall> toolCall(const chatlog::RowRef& ref, const CancelToken& cancel) override;
    Result<chatlog::LogEntry> logEntry(const chatlog::RowRef& ref, const CancelToken& cancel) override;
    Result<chatlog::Job> job(const chatlog::RowRef& ref, const CancelToken& cancel) override;
    Result<chatlog::Execution> execution(const chatlog::RowRef& ref, const CancelToken& cancel) override;
    Result<chatlog::RawRow> rawRow(const chatlog::RowRef& ref, const CancelToken& cancel) override;
    Result<std::shared_ptr<const Summary>> summarize(const std::vector<TimeMs>& cuts,
                                                     const chatlog::Filter& filter, const CancelToken& cancel,
                                                     const Progress& progress) override;
    void adoptSummary(std::shared_ptr<const Summary> summary) override;

protected:
    SessionDatabase(std::unique_ptr<db::Session> session, Identified found, const QTimeZone& sourceZone);

    virtual Result<StreamEnd> streamByTime(const chatlog::ListQuery& query, const StreamOptions& options,
                                           const PlacedSink& sink, const CancelToken& cancel) = 0;
    virtual Result<StreamEnd> streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
                                           const PlacedSink& sink, const CancelToken& cancel) = 0;
    virtual Result<chatlog::Overview> overviewOfRows(const chatlog::ListQuery& query,
                                                     const CancelToken& cancel, const Progress& progress) = 0;
    virtual std::unique_ptr<ConversationRows> conversationRows(const SummaryData& data) = 0;

    /// Of conversations as their newest messages show them the most recent, with what the system's own table
    /// says of them.
    Result<std::vector<chatlog::Conversation>> mostRecent(const QHash<QString, chatlog::Conversation>& seen,
                                                          int limit);
    db::Session& session() const { return *m_session; }

    systems::BoundSystem m_system;
    SourceInfo m_info;
    TimeJudge m_judge;

private:
    Result<ConversationList*> conversations(const CancelToken& cancel, const Progress& progress);
    Result<void> completeFromOwnTable(std::vector<chatlog::Conversation>& recent);
    template <class T>
    Result<T> oneRow(const chatlog::RowRef& ref, const CancelToken& cancel);
    const systems::Arm* armOf(const chatlog::RowRef& ref) const;

    std::unique_ptr<db::Session> m_session;
    std::unique_ptr<ConversationList> m_conversations; ///< asks the session
};

std::vector<chatlog::Field> fieldsOf(const chatlog::RecordSchema& schema);
/// Which field says that a row failed, and how.
chatlog::Field failureField(chatlog::Entity entity);
bool rowFailed(chatlog::Entity entity, const chatlog::FieldValue& value);

} // namespace scrollback::source
