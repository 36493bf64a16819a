// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace scrollback::chatlog {

/// What a chat log holds. Names outside the program: conversations, messages, tool_calls, logs, jobs,
/// executions.
enum class Entity { Conversation, Message, ToolCall, LogEntry, Job, Execution };

constexpr Entity allEntities[] = {Entity::Conversation, Entity::Message, Entity::ToolCall,
                                  Entity::LogEntry,     Entity::Job,     Entity::Execution};

/// Every canonical field of every entity, once: two entities that both have a status share Field::Status.
enum class Field : quint8 {
    ConversationId,
    ThreadId,
    Title,
    UserId,
    UserName,
    UserType,
    WidgetId,
    Status,
    Model,
    StartedAt,
    LastActivityAt,
    MessageCount,
    UserMessages,
    AssistantMessages,
    ToolCalls,
    Errors,
    InputTokens,
    OutputTokens,
    TotalTokens,
    Tags,
    Metadata,
    MessageId,
    ParentId,
    Role,
    Content,
    ResponseTimeMs,
    Error,
    CreatedAt,
    Attributes,
    ToolCallId,
    ToolName,
    Arguments,
    Result,
    DurationMs,
    LogId,
    Level,
    Category,
    LogMessage,
    Context,
    Source,
    ExecutionId,
    JobId,
    ProjectId,
    Type,
    Description,
    Progress,
    CompletedAt,
    Executions,
    CurrentStep,
    RetryCount,
};

enum class FieldType : quint8 { Text, Integer, Time, Json };

struct FieldInfo
{
    Field field;
    const char* name; ///< as in JSON and CSV: "conversation_id"
    FieldType type;
};

/// The fields of an entity in the order in which they are written.
std::span<const FieldInfo> fieldsOf(Entity entity);
/// Where a field stands in fieldsOf(entity), -1 where the entity has none.
int fieldIndex(Entity entity, Field field);
/// The field by which an entity's list is ordered and a period filters.
Field timeFieldOf(Entity entity);
/// The field that identifies a row for people.
Field idFieldOf(Entity entity);

const char* entityName(Entity entity);
/// Also takes the command line's words: tools, tool_calls, logs, log_entries, …
std::optional<Entity> entityFromName(QStringView name);
std::optional<Field> fieldFromName(std::string_view name);
/// The name in JSON of a field ("message" for Field::LogMessage).
const char* fieldName(Field field);

} // namespace scrollback::chatlog
