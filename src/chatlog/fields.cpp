// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatlog/fields.h"

#include <algorithm>

namespace scrollback::chatlog {

namespace {

using enum FieldType;

constexpr FieldInfo conversationFields[] = {
    {Field::ConversationId, "conversation_id", Text},
    {Field::ThreadId, "thread_id", Text},
    {Field::Title, "title", Text},
    {Field::UserId, "user_id", Text},
    {Field::UserName, "user_name", Text},
    {Field::UserType, "user_type", Text},
    {Field::WidgetId, "widget_id", Text},
    {Field::Status, "status", Text},
    {Field::Model, "model", Text},
    {Field::StartedAt, "started_at", Time},
    {Field::LastActivityAt, "last_activity_at", Time},
    {Field::MessageCount, "message_count", Integer},
    {Field::UserMessages, "user_messages", Integer},
    {Field::AssistantMessages, "assistant_messages", Integer},
    {Field::ToolCalls, "tool_calls", Integer},
    {Field::Errors, "errors", Integer},
    {Field::InputTokens, "input_tokens", Integer},
    {Field::OutputTokens, "output_tokens", Integer},
    {Field::TotalTokens, "total_tokens", Integer},
    {Field::Tags, "tags", Json},
    {Field::Metadata, "metadata", Json},
};

constexpr FieldInfo messageFields[] = {
    {Field::MessageId, "message_id", Text},
    {Field::ConversationId, "conversation_id", Text},
    {Field::ParentId, "parent_id", Text},
    {Field::Role, "role", Text},
    {Field::Content, "content", Text},
    {Field::Model, "model", Text},
    {Field::InputTokens, "input_tokens", Integer},
    {Field::OutputTokens, "output_tokens", Integer},
    {Field::ResponseTimeMs, "response_time_ms", Integer},
    {Field::Error, "error", Text},
    {Field::CreatedAt, "created_at", Time},
    {Field::Attributes, "attributes", Json},
    {Field::WidgetId, "widget_id", Text},
};

constexpr FieldInfo toolCallFields[] = {
    {Field::ToolCallId, "tool_call_id", Text}, {Field::ConversationId, "conversation_id", Text},
    {Field::WidgetId, "widget_id", Text},      {Field::ToolName, "tool_name", Text},
    {Field::Arguments, "arguments", Json},     {Field::Result, "result", Json},
    {Field::Status, "status", Text},           {Field::DurationMs, "duration_ms", Integer},
    {Field::CreatedAt, "created_at", Time},
};

constexpr FieldInfo logFields[] = {
    {Field::LogId, "log_id", Text},         {Field::Level, "level", Text},
    {Field::Category, "category", Text},    {Field::LogMessage, "message", Text},
    {Field::Context, "context", Json},      {Field::Source, "source", Text},
    {Field::WidgetId, "widget_id", Text},   {Field::ExecutionId, "execution_id", Text},
    {Field::CreatedAt, "created_at", Time}, {Field::ConversationId, "conversation_id", Text},
};

constexpr FieldInfo jobFields[] = {
    {Field::JobId, "job_id", Text},
    {Field::ProjectId, "project_id", Text},
    {Field::Type, "type", Text},
    {Field::Description, "description", Text},
    {Field::Status, "status", Text},
    {Field::Progress, "progress", Integer},
    {Field::Result, "result", Json},
    {Field::Error, "error", Text},
    {Field::CreatedAt, "created_at", Time},
    {Field::StartedAt, "started_at", Time},
    {Field::CompletedAt, "completed_at", Time},
    {Field::Executions, "executions", Integer},
};

constexpr FieldInfo executionFields[] = {
    {Field::ExecutionId, "execution_id", Text},
    {Field::JobId, "job_id", Text},
    {Field::Status, "status", Text},
    {Field::Progress, "progress", Integer},
    {Field::CurrentStep, "current_step", Text},
    {Field::Result, "result", Json},
    {Field::Error, "error", Text},
    {Field::RetryCount, "retry_count", Integer},
    {Field::CreatedAt, "created_at", Time},
    {Field::StartedAt, "started_at", Time},
    {Field::CompletedAt, "completed_at", Time},
    {Field::DurationMs, "duration_ms", Integer},
};

} // namespace

std::span<const FieldInfo> fieldsOf(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return conversationFields;
    case Entity::Message:
        return messageFields;
    case Entity::ToolCall:
        return toolCallFields;
    case Entity::LogEntry:
        return logFields;
    case Entity::Job:
        return jobFields;
    case Entity::Execution:
        return executionFields;
    }
    return {};
}

int fieldIndex(Entity entity, Field field)
{
    const auto fields = fieldsOf(entity);
    const auto found = std::ranges::find(fields, field, &FieldInfo::field);
    return found == fields.end() ? -1 : int(found - fields.begin());
}

Field timeFieldOf(Entity entity)
{
    return entity == Entity::Conversation ? Field::LastActivityAt : Field::CreatedAt;
}

Field idFieldOf(Entity entity)
{
    return fieldsOf(entity).front().field;
}

const char* entityName(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return "conversations";
    case Entity::Message:
        return "messages";
    case Entity::ToolCall:
        return "tool_calls";
    case Entity::LogEntry:
        return "logs";
    case Entity::Job:
        return "jobs";
    case Entity::Execution:
        return "executions";
    }
    return "";
}

std::optional<Entity> entityFromName(QStringView name)
{
    const QString word = name.toString().toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
    for (const Entity entity : allEntities) {
        if (word == QLatin1String(entityName(entity)))
            return entity;
    }
    if (word == QLatin1String("tools"))
        return Entity::ToolCall;
    if (word == QLatin1String("log_entries"))
        return Entity::LogEntry;
    if (word == QLatin1String("job_executions"))
        return Entity::Execution;
    return std::nullopt;
}

std::optional<Field> fieldFromName(std::string_view name)
{
    for (const Entity entity : allEntities) {
        for (const FieldInfo& info : fieldsOf(entity)) {
            if (name == info.name)
                return info.field;
        }
    }
    return std::nullopt;
}

const char* fieldName(Field field)
{
    for (const Entity entity : allEntities) {
        for (const FieldInfo& info : fieldsOf(entity)) {
            if (info.field == field)
                return info.name;
        }
    }
    return "";
}

} // namespace scrollback::chatlog
