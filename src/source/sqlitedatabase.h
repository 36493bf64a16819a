// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/dump.h"
#include "source/armstream.h"
#include "source/sessiondatabase.h"

#include <list>

namespace scrollback::source {

/// A Database over an SQLite file.
class SqliteDatabase final : public SessionDatabase
{
public:
    static Result<std::unique_ptr<Database>> open(const OpenOptions& options, const QString& path);
    /// What a dump was read into.
    static Result<std::unique_ptr<Database>> openLoaded(const OpenOptions& options,
                                                        const dumps::LoadedDump& dump);

    Result<QByteArray> contentMark() override;
    void forgetContent() override;

private:
    /// Whether an arm's keys rise with its times, as far as that was looked at.
    enum class KeyOrder { Unknown, ByTime, NotByTime };

    SqliteDatabase(std::unique_ptr<db::SqliteSession> session, Identified found, const QTimeZone& sourceZone);

    Result<std::unique_ptr<RowStream>> openArm(const systems::Arm& arm, const chatlog::ListQuery& query,
                                               const std::vector<chatlog::Field>& fields,
                                               const StreamOptions& options, bool& provisional) override;
    Result<chatlog::Overview> overviewOfRows(const chatlog::ListQuery& query, const CancelToken& cancel,
                                             const Progress& progress) override;
    std::unique_ptr<ConversationRows> conversationRows(const SummaryData& data) override;

    Result<void> stillThere() const;
    Result<KeyOrder> keyOrderOf(const systems::Arm& arm);
    Result<std::shared_ptr<const KeyList>> keysInOrder(const systems::Arm& arm,
                                                       const systems::WhereClause& where);
    db::SqliteSession& sqlite() const;

    std::shared_ptr<const dumps::CacheLease> m_lease; ///< keeps what a dump was read into

    QMap<std::pair<int, int>, KeyOrder> m_keyOrders; ///< by entity and arm
    struct CachedKeys
    {
        QString query;
        std::shared_ptr<const KeyList> keys;
    };
    std::list<CachedKeys> m_cachedKeys; ///< the last few, most recent first
};

} // namespace scrollback::source
