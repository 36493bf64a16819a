// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "source/conversationlist.h"
#include "source/conversationrows.h"
#include "source/database.h"
#include "source/identify.h"
#include "source/rowstream.h"

namespace scrollback::source {

/// What all databases that are asked in SQL have in common: the Summary, the list of conversations made of
/// it, threads, single rows, and lists in any order. How one table's rows are read in the order of their
/// times, and how a list is counted, is each kind's own affair.
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
    Result<std::vector<chatlog::Conversation>> recentConversations(int limit,
                                                                   const CancelToken& cancel) override;
    Result<chatlog::Overview> overview(const chatlog::ListQuery& query, const CancelToken& cancel,
                                       const Progress& progress) override;
    Result<std::optional<qint64>> placeOf(const ConversationId& id, const chatlog::ListQuery& query,
                                          const CancelToken& cancel) override;
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

    /// The rows of an arm that the query leaves, in the order of time, behind options.after; null: there are
    /// none. Sets `provisional` where it takes the keys' order for the time's (see StreamOptions).
    virtual Result<std::unique_ptr<RowStream>> openArm(const systems::Arm& arm,
                                                       const chatlog::ListQuery& query,
                                                       const std::vector<chatlog::Field>& fields,
                                                       const StreamOptions& options, bool& provisional) = 0;
    virtual Result<chatlog::Overview> overviewOfRows(const chatlog::ListQuery& query,
                                                     const CancelToken& cancel, const Progress& progress) = 0;
    virtual std::unique_ptr<ConversationRows> conversationRows(const SummaryData& data) = 0;

    /// All arms' rows as one stream.
    Result<MergedStream> openRows(const chatlog::ListQuery& query, const std::vector<chatlog::Field>& fields,
                                  const StreamOptions& options, bool& provisional);
    /// What counting a list reads of each row.
    struct OverviewFields
    {
        std::vector<chatlog::Field> facets;
        std::vector<chatlog::Field> all; ///< the facets, then the others
        size_t time;                     ///< where it stands in `all`
        size_t failure;
    };
    OverviewFields overviewFields(chatlog::Entity entity) const;
    /// In another order than that of time: pages begin behind positions, not behind places.
    static bool isSorted(const chatlog::ListQuery& query);
    static chatlog::Cursor cursorAt(qint64 position) { return {std::nullopt, position, 0}; }
    /// Forgets what was remembered of rows: there are others now.
    void forgetRows();

    db::Session& session() const { return *m_session; }

    systems::BoundSystem m_system;
    SourceInfo m_info;
    TimeJudge m_judge;

private:
    struct SortedRow
    {
        int arm;
        chatlog::RowKey key;
    };
    /// A row that outlives its statement.
    struct FoundRow
    {
        chatlog::RowKey key;
        std::vector<chatlog::FieldValue> values;
        std::vector<std::string> texts; ///< what the values point into
    };
    using ExecutionCounts = QHash<QByteArray, qint64>; ///< by job id

    Result<ConversationList*> conversations(const CancelToken& cancel, const Progress& progress);
    tl::unexpected<Error> missing(chatlog::Entity entity) const;
    Result<StreamEnd> streamByTime(const chatlog::ListQuery& query, const StreamOptions& options,
                                   const PlacedSink& sink, const CancelToken& cancel);
    Result<StreamEnd> streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
                                   const PlacedSink& sink, const CancelToken& cancel);
    Result<void> sortRows(const chatlog::ListQuery& query, const CancelToken& cancel);
    Result<std::vector<FoundRow>> rowsOf(const systems::Arm& arm, const std::vector<chatlog::RowKey>& keys,
                                         const StreamOptions& options);
    Result<ExecutionCounts> countExecutions();
    /// Counts the executions of jobs, where the query asks for jobs.
    Result<void> prepareExecutions(chatlog::Entity entity);
    void addExecutions(chatlog::Entity entity, std::vector<chatlog::FieldValue>& row) const;
    Result<std::vector<chatlog::Conversation>> mostRecent(const QHash<QString, chatlog::Conversation>& seen,
                                                          int limit);
    Result<void> completeFromOwnTable(std::vector<chatlog::Conversation>& recent);
    template <class T>
    Result<T> oneRow(const chatlog::RowRef& ref, const CancelToken& cancel);
    const systems::Arm* armOf(const chatlog::RowRef& ref) const;

    std::unique_ptr<db::Session> m_session;
    std::unique_ptr<ConversationList> m_conversations; ///< asks the session
    std::optional<ExecutionCounts> m_executionCounts;
    std::optional<chatlog::ListQuery> m_sortedQuery;
    std::vector<SortedRow> m_sortedRows;
};

std::vector<chatlog::Field> fieldsOf(const chatlog::RecordSchema& schema);
/// Whether a value of the field that says how a row went (OverviewFields::failure) says that it failed.
bool rowFailed(chatlog::Entity entity, const chatlog::FieldValue& value);

} // namespace scrollback::source
