// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "chatlog/page.h"
#include "chatlog/record.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace scrollback::chatlog {

// The domain as plain values. A field that is not known is an empty optional, a null QString, or an empty id.
// Texts may be cut in lists (`…Cut`); the whole text is read again by `row`.

struct Conversation
{
    ConversationId conversationId;
    QString threadId;
    QString title;
    QString userId;
    QString userName;
    QString userType;
    QString widgetId;
    QString status;
    QString model;
    std::optional<TimeMs> startedAt;
    std::optional<TimeMs> lastActivityAt;
    std::optional<qint64> messageCount;
    std::optional<qint64> userMessages;
    std::optional<qint64> assistantMessages;
    std::optional<qint64> toolCalls;
    std::optional<qint64> errors;
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<qint64> totalTokens;
    QStringList tags;
    QString metadata; ///< JSON
    RowRef row;

    static Conversation fromRecord(const RecordSchema& schema, RecordView record);
};

struct Message
{
    QString messageId;
    ConversationId conversationId;
    QString parentId;
    QString role;
    QString content;
    bool contentCut = false;
    QString model;
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<qint64> responseTimeMs;
    QString error; ///< null: not failed
    std::optional<TimeMs> createdAt;
    QString attributes; ///< JSON object of whatever else the row holds
    QString widgetId;
    RowRef row;

    static Message fromRecord(const RecordSchema& schema, RecordView record);
};

struct ToolCall
{
    QString toolCallId;
    ConversationId conversationId;
    QString widgetId;
    QString toolName;
    QString arguments;
    bool argumentsCut = false;
    QString result;
    bool resultCut = false;
    QString status;
    std::optional<qint64> durationMs;
    std::optional<TimeMs> createdAt;
    RowRef row;

    bool failed() const { return status == QLatin1String("error"); }
    static ToolCall fromRecord(const RecordSchema& schema, RecordView record);
};

struct LogEntry
{
    QString logId;
    QString level;
    QString category;
    QString message;
    bool messageCut = false;
    QString context;
    bool contextCut = false;
    QString source;
    QString widgetId;
    ExecutionId executionId;
    std::optional<TimeMs> createdAt;
    ConversationId conversationId;
    RowRef row;

    static LogEntry fromRecord(const RecordSchema& schema, RecordView record);
};

struct Job
{
    JobId jobId;
    QString projectId;
    QString type;
    QString description;
    QString status;
    std::optional<qint64> progress; ///< percent
    QString result;
    QString error;
    std::optional<TimeMs> createdAt;
    std::optional<TimeMs> startedAt;
    std::optional<TimeMs> completedAt;
    std::optional<qint64> executions;
    RowRef row;

    static Job fromRecord(const RecordSchema& schema, RecordView record);
};

struct Execution
{
    ExecutionId executionId;
    JobId jobId;
    QString status;
    std::optional<qint64> progress; ///< percent
    QString currentStep;
    QString result;
    QString error;
    std::optional<qint64> retryCount;
    std::optional<TimeMs> createdAt;
    std::optional<TimeMs> startedAt;
    std::optional<TimeMs> completedAt;
    std::optional<qint64> durationMs;
    RowRef row;

    static Execution fromRecord(const RecordSchema& schema, RecordView record);
};

/// A row of a table as it stands there: for "raw row" views and related records.
struct RawRow
{
    struct Cell
    {
        QString column;
        QString value; ///< null where the database has NULL; bytes that are no text as hexadecimal digits
        bool isJson = false;
        bool isNumber = false;
    };
    QString table;
    std::vector<Cell> cells;
};

/// One conversation as a dialog.
struct Thread
{
    using Item = std::variant<Message, ToolCall>;

    Conversation conversation;
    std::vector<Item>
        items; ///< by time; a tool call stands between the question and the answer of its second
    std::vector<RawRow> related;
    std::vector<LogEntry> logs; ///< entries whose context names this conversation
};

} // namespace scrollback::chatlog
