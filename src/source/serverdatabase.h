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

    Result<QByteArray> contentMark() override;
    void forgetContent() override;

private:
    ServerDatabase(std::unique_ptr<db::Session> session, Identified found, const QTimeZone& sourceZone);

    Result<std::unique_ptr<RowStream>> openArm(const systems::Arm& arm, const chatlog::ListQuery& query,
                                               const std::vector<chatlog::Field>& fields,
                                               const StreamOptions& options, bool& provisional) override;
    Result<chatlog::Overview> overviewOfRows(const chatlog::ListQuery& query, const CancelToken& cancel,
                                             const Progress& progress) override;
    std::unique_ptr<ConversationRows> conversationRows(const SummaryData& data) override;

    /// Whether an arm's rows can be listed by their keys: they are numbers, nothing else puts them in order,
    /// and they rise with the times. `trust`: take that for granted where it was not looked at yet.
    Result<bool> listsByKey(const systems::Arm& arm, bool trust, bool& provisional);
    Result<QByteArray> writesCounted();
    /// The first cell of a result, as text.
    Result<QByteArray> firstRow(const QString& sql, const std::vector<db::Bound>& values);

    QMap<std::pair<int, int>, bool> m_keysRise; ///< by entity and arm, where it was looked at
};

} // namespace scrollback::source
