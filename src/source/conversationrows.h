// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/page.h"
#include "db/sqlitesession.h"
#include "source/summarydata.h"
#include "systems/rowplan.h"

#include <array>
#include <span>

namespace scrollback::source {

/// What of a conversation only its rows know. Texts live until the next one is asked for.
struct ConversationDetails
{
    enum : size_t { Title, ThreadId, UserName, UserType, Tags, Metadata, Count };

    std::array<chatlog::FieldValue, Count> fields;
    QString question; ///< the beginning of its first user message, where it has no title
};

/// Looks up the rows of conversations, for those that are shown. For one thread.
class ConversationRows
{
public:
    virtual ~ConversationRows() = default;

    /// `cutTexts`: see StreamOptions.
    virtual Result<void> begin(int cutTexts) = 0;
    /// Says which ones will be asked for next, so that they can be fetched together.
    virtual Result<void> expect(std::span<const ConversationTable::Id> ids) = 0;
    virtual Result<ConversationDetails> of(ConversationTable::Id id) = 0;
    /// The conversation's row in the system's own table; arm -1 where there is none.
    virtual chatlog::RowRef rowOf(ConversationTable::Id id) const = 0;
    /// Ends all statements: an open one would keep a writer waiting.
    virtual void release() = 0;

protected:
    ConversationRows() = default;
    Q_DISABLE_COPY_MOVE(ConversationRows)
};

/// In a file, where a row is found by its key at once.
class SqliteConversationRows final : public ConversationRows
{
public:
    SqliteConversationRows(db::SqliteSession& session, const systems::BoundSystem& system,
                           const TimeJudge& judge, const SummaryData& data);

    Result<void> begin(int cutTexts) override;
    Result<void> expect(std::span<const ConversationTable::Id> ids) override;
    Result<ConversationDetails> of(ConversationTable::Id id) override;
    chatlog::RowRef rowOf(ConversationTable::Id id) const override;
    void release() override;

private:
    struct Lookup
    {
        systems::RowPlan plan;
        db::Statement statement;
        std::vector<chatlog::FieldValue> values;
    };

    db::SqliteSession& m_session;
    const systems::BoundSystem& m_system;
    const TimeJudge& m_judge;
    const ConversationTable& m_table;
    std::vector<Lookup> m_rows;   ///< by arm of the conversations
    std::vector<Lookup> m_titles; ///< by arm of the messages: the content of one
    int m_cutTexts = -1;
};

/// On a server, where each question is a way there and back: the rows of a page come together.
class ServerConversationRows final : public ConversationRows
{
public:
    ServerConversationRows(db::Session& session, const systems::BoundSystem& system, const TimeJudge& judge,
                           const SummaryData& data);

    Result<void> begin(int cutTexts) override;
    Result<void> expect(std::span<const ConversationTable::Id> ids) override;
    Result<ConversationDetails> of(ConversationTable::Id id) override;
    chatlog::RowRef rowOf(ConversationTable::Id id) const override;
    void release() override;

private:
    /// A text that outlives its row.
    struct Kept
    {
        chatlog::FieldValue::Kind kind = chatlog::FieldValue::Kind::Null;
        std::string text;
        bool cut = false;
    };
    struct Entry
    {
        std::array<Kept, ConversationDetails::Count> fields;
        QString question;
        chatlog::RowRef row{chatlog::Entity::Conversation, -1, {}};
    };

    Result<void> fetchOwn(const systems::Arm& arm, const QStringList& ids);
    Result<void> fetchQuestions(const systems::Arm& arm, const QStringList& ids);
    Entry* entryOf(const chatlog::FieldValue& conversationId);

    db::Session& m_session;
    const systems::BoundSystem& m_system;
    const TimeJudge& m_judge;
    const ConversationTable& m_table;
    QHash<ConversationTable::Id, Entry> m_entries; ///< of the last expect()
    int m_cutTexts = 0;
};

} // namespace scrollback::source
