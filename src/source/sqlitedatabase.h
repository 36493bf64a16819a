// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/armstream.h"
#include "source/conversationlist.h"
#include "source/database.h"

#include <list>

namespace scrollback::source {

/// A Database over an SQLite file.
class SqliteDatabase final : public Database
{
public:
    static Result<std::unique_ptr<Database>> open(const OpenOptions& options, const QString& path);

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
    Result<bool> changed() override;

private:
    /// Whether an arm's keys rise with its times, as far as that was looked at.
    enum class KeyOrder { Unknown, ByTime, NotByTime };

    SqliteDatabase(std::unique_ptr<db::SqliteSession> session, systems::BoundSystem system, SourceInfo info,
                   const QTimeZone& sourceZone);

    Result<void> stillThere() const;
    Result<ConversationList*> conversations(const CancelToken& cancel, const Progress& progress);
    Result<KeyOrder> keyOrderOf(const systems::Arm& arm);
    Result<std::shared_ptr<const KeyList>> keysInOrder(const systems::Arm& arm,
                                                       const systems::WhereClause& where);
    Result<StreamEnd> streamRows(const chatlog::ListQuery& query, const StreamOptions& options,
                                 const PlacedSink& sink, const CancelToken& cancel);
    Result<StreamEnd> streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
                                   const PlacedSink& sink, const CancelToken& cancel);
    Result<chatlog::Overview> overviewOfRows(const chatlog::ListQuery& query, const CancelToken& cancel,
                                             const Progress& progress);
    Result<void> countExecutions();
    template <class T>
    Result<T> oneRow(const chatlog::RowRef& ref, const CancelToken& cancel);
    const systems::Arm* armOf(const chatlog::RowRef& ref) const;

    std::unique_ptr<db::SqliteSession> m_session;
    systems::BoundSystem m_system;
    SourceInfo m_info;
    TimeJudge m_judge;
    std::unique_ptr<ConversationList> m_conversations;
    qint64 m_dataVersion = 0;

    QMap<std::pair<int, int>, KeyOrder> m_keyOrders; ///< by entity and arm
    struct CachedKeys
    {
        QString query;
        std::shared_ptr<const KeyList> keys;
    };
    std::list<CachedKeys> m_cachedKeys;                         ///< the last few, most recent first
    std::optional<QHash<QByteArray, qint64>> m_executionCounts; ///< by job id

    struct SortedRow
    {
        int arm;
        qint64 key;
    };
    std::optional<chatlog::ListQuery> m_sortedQuery;
    std::vector<SortedRow> m_sortedRows;
};

} // namespace scrollback::source
