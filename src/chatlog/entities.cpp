// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatlog/entities.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scrollback::chatlog {

namespace {

/// Reads the fields of one row by name, whichever of them its schema has.
class Fields
{
public:
    Fields(const RecordSchema& schema, RecordView record)
        : m_schema(schema)
        , m_record(record)
    {
    }

    FieldValue value(Field field) const
    {
        const int index = m_schema.indexOf(field);
        return index < 0 ? FieldValue{} : m_record[size_t(index)];
    }
    QString text(Field field) const { return value(field).toString(); }
    bool cut(Field field) const { return value(field).cut; }
    std::optional<qint64> integer(Field field) const { return value(field).toInteger(); }
    std::optional<TimeMs> time(Field field) const { return value(field).toTime(); }

private:
    const RecordSchema& m_schema;
    RecordView m_record;
};

/// ["a","b"], or "a,b" as some systems write it.
QStringList tagsFrom(const FieldValue& value)
{
    if (value.isNull())
        return {};
    const QString text = value.toString();
    if (value.kind == FieldValue::Kind::Json) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isArray()) {
            QStringList tags;
            const QJsonArray array = document.array();
            for (const QJsonValue& tag : array)
                tags += tag.isString() ? tag.toString() : tag.toVariant().toString();
            return tags;
        }
    }
    QStringList tags = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& tag : tags)
        tag = tag.trimmed();
    return tags;
}

} // namespace

Conversation Conversation::fromRecord(const RecordSchema& schema, RecordView record)
{
    const Fields f(schema, record);
    Conversation c;
    c.conversationId = ConversationId(f.text(Field::ConversationId));
    c.threadId = f.text(Field::ThreadId);
    c.title = f.text(Field::Title);
    c.userId = f.text(Field::UserId);
    c.userName = f.text(Field::UserName);
    c.userType = f.text(Field::UserType);
    c.widgetId = f.text(Field::WidgetId);
    c.status = f.text(Field::Status);
    c.model = f.text(Field::Model);
    c.startedAt = f.time(Field::StartedAt);
    c.lastActivityAt = f.time(Field::LastActivityAt);
    c.messageCount = f.integer(Field::MessageCount);
    c.userMessages = f.integer(Field::UserMessages);
    c.assistantMessages = f.integer(Field::AssistantMessages);
    c.toolCalls = f.integer(Field::ToolCalls);
    c.errors = f.integer(Field::Errors);
    c.inputTokens = f.integer(Field::InputTokens);
    c.outputTokens = f.integer(Field::OutputTokens);
    c.totalTokens = f.integer(Field::TotalTokens);
    c.tags = tagsFrom(f.value(Field::Tags));
    c.metadata = f.text(Field::Metadata);
    return c;
}

Message Message::fromRecord(const RecordSchema& schema, RecordView record)
{
    const Fields f(schema, record);
    Message m;
    m.messageId = f.text(Field::MessageId);
    m.conversationId = ConversationId(f.text(Field::ConversationId));
    m.parentId = f.text(Field::ParentId);
    m.role = f.text(Field::Role);
    m.content = f.text(Field::Content);
    m.contentCut = f.cut(Field::Content);
    m.model = f.text(Field::Model);
    m.inputTokens = f.integer(Field::InputTokens);
    m.outputTokens = f.integer(Field::OutputTokens);
    m.responseTimeMs = f.integer(Field::ResponseTimeMs);
    m.error = f.text(Field::Error);
    m.createdAt = f.time(Field::CreatedAt);
    m.attributes = f.text(Field::Attributes);
    m.widgetId = f.text(Field::WidgetId);
    return m;
}

ToolCall ToolCall::fromRecord(const RecordSchema& schema, RecordView record)
{
    const Fields f(schema, record);
    ToolCall c;
    c.toolCallId = f.text(Field::ToolCallId);
    c.conversationId = ConversationId(f.text(Field::ConversationId));
    c.widgetId = f.text(Field::WidgetId);
    c.toolName = f.text(Field::ToolName);
    c.arguments = f.text(Field::Arguments);
    c.argumentsCut = f.cut(Field::Arguments);
    c.result = f.text(Field::Result);
    c.resultCut = f.cut(Field::Result);
    c.status = f.text(Field::Status);
    c.durationMs = f.integer(Field::DurationMs);
    c.createdAt = f.time(Field::CreatedAt);
    return c;
}

LogEntry LogEntry::fromRecord(const RecordSchema& schema, RecordView record)
{
    const Fields f(schema, record);
    LogEntry e;
    e.logId = f.text(Field::LogId);
    e.level = f.text(Field::Level);
    e.category = f.text(Field::Category);
    e.message = f.text(Field::LogMessage);
    e.messageCut = f.cut(Field::LogMessage);
    e.context = f.text(Field::Context);
    e.contextCut = f.cut(Field::Context);
    e.source = f.text(Field::Source);
    e.widgetId = f.text(Field::WidgetId);
    e.executionId = ExecutionId(f.text(Field::ExecutionId));
    e.createdAt = f.time(Field::CreatedAt);
    e.conversationId = ConversationId(f.text(Field::ConversationId));
    return e;
}

Job Job::fromRecord(const RecordSchema& schema, RecordView record)
{
    const Fields f(schema, record);
    Job j;
    j.jobId = JobId(f.text(Field::JobId));
    j.projectId = f.text(Field::ProjectId);
    j.type = f.text(Field::Type);
    j.description = f.text(Field::Description);
    j.status = f.text(Field::Status);
    j.progress = f.integer(Field::Progress);
    j.result = f.text(Field::Result);
    j.error = f.text(Field::Error);
    j.createdAt = f.time(Field::CreatedAt);
    j.startedAt = f.time(Field::StartedAt);
    j.completedAt = f.time(Field::CompletedAt);
    j.executions = f.integer(Field::Executions);
    return j;
}

Execution Execution::fromRecord(const RecordSchema& schema, RecordView record)
{
    const Fields f(schema, record);
    Execution e;
    e.executionId = ExecutionId(f.text(Field::ExecutionId));
    e.jobId = JobId(f.text(Field::JobId));
    e.status = f.text(Field::Status);
    e.progress = f.integer(Field::Progress);
    e.currentStep = f.text(Field::CurrentStep);
    e.result = f.text(Field::Result);
    e.error = f.text(Field::Error);
    e.retryCount = f.integer(Field::RetryCount);
    e.createdAt = f.time(Field::CreatedAt);
    e.startedAt = f.time(Field::StartedAt);
    e.completedAt = f.time(Field::CompletedAt);
    e.durationMs = f.integer(Field::DurationMs);
    return e;
}

} // namespace scrollback::chatlog
