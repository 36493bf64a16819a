// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "source/sessiondatabase.h"

namespace scrollback::source {

/// A Database on a PostgreSQL or MySQL server.
class ServerDatabase final : public SessionDatabase
{
public:
    static Result<std::unique_ptr<Database>>
    open(const OpenOptions& options, const db::ConnectionSettings& settings, const CancelToken& cancel);

    Result<std::vector<chatlog::Conversation>> recentConversations(int limit,
                                                                   const CancelToken& cancel) override;
    Result<bool> changed() override;

private:
    ServerDatabase(std::unique_ptr<db::Session> session, Identified found, const QTimeZone& sourceZone);

    Result<StreamEnd> streamByTime(const chatlog::ListQuery& query, const StreamOptions& options,
                                   const PlacedSink& sink, const CancelToken& cancel) override;
    Result<StreamEnd> streamSorted(const chatlog::ListQuery& query, const StreamOptions& options,
                                   const PlacedSink& sink, const CancelToken& cancel) override;
    Result<chatlog::Overview> overviewOfRows(const chatlog::ListQuery& query, const CancelToken& cancel,
                                             const Progress& progress) override;
    std::unique_ptr<ConversationRows> conversationRows(const SummaryData& data) override;

    Result<QHash<QByteArray, qint64>> executionCounts();
    /// Whether an arm's rows can be listed by their keys: they are numbers, nothing else puts them in order,
    /// and they rise with the times. `trust`: take that for granted where it was not looked at yet.
    Result<bool> listsByKey(const systems::Arm& arm, bool trust, bool& provisional);
    /// A text that is another one when rows came.
    Result<QString> newestRows();

    QString m_newestRows;
    QMap<std::pair<int, int>, bool> m_keysRise; ///< by entity and arm, where it was looked at

    struct SortedRow
    {
        int arm;
        chatlog::RowKey key;
    };
    std::optional<chatlog::ListQuery> m_sortedQuery;
    std::vector<SortedRow> m_sortedRows;
};

} // namespace scrollback::source
