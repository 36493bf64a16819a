// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/entityrecord.h"

#include "base/jsonscan.h"
#include "exporting/jsontext.h"

namespace scrollback::exporting {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;

EntityRecord::EntityRecord(Entity entity)
    : m_fields(chatlog::fieldsOf(entity))
    , m_entity(entity)
    , m_values(m_fields.size())
{
}

chatlog::RecordSchema EntityRecord::schema(Entity entity)
{
    const auto fields = chatlog::fieldsOf(entity);
    return {entity, {fields.begin(), fields.end()}};
}

FieldValue& EntityRecord::at(Field field)
{
    return m_values[size_t(chatlog::fieldIndex(m_entity, field))];
}

void EntityRecord::set(Field field, const QString& text)
{
    if (text.isNull())
        return;
    const QByteArray& utf8 = m_texts.emplace_back(text.toUtf8());
    const std::string_view view(utf8.constData(), size_t(utf8.size()));
    const bool mayBeJson =
        m_fields[size_t(chatlog::fieldIndex(m_entity, field))].type == chatlog::FieldType::Json;
    at(field) = mayBeJson && isJson(view) ? FieldValue::ofJson(view) : FieldValue::ofText(view);
}

void EntityRecord::set(Field field, std::optional<qint64> integer)
{
    if (integer)
        at(field) = FieldValue::ofInteger(*integer);
}

void EntityRecord::setTime(Field field, std::optional<TimeMs> time)
{
    if (time)
        at(field) = FieldValue::ofTime(*time);
}

namespace {

/// An id that is not known is empty in the domain, never a text of no characters.
QString known(const QString& id)
{
    return id.isEmpty() ? QString() : id;
}

QString jsonArray(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    MemorySink sink;
    ByteBuffer out(sink);
    JsonBuilder json(out);
    json.beginArray();
    for (const QString& word : words)
        json.text(word);
    json.endArray();
    out.flush();
    return QString::fromUtf8(sink.bytes);
}

} // namespace

EntityRecord::EntityRecord(const chatlog::Conversation& c)
    : EntityRecord(Entity::Conversation)
{
    set(Field::ConversationId, known(c.conversationId.value));
    set(Field::ThreadId, c.threadId);
    set(Field::Title, c.title);
    set(Field::UserId, c.userId);
    set(Field::UserName, c.userName);
    set(Field::UserType, c.userType);
    set(Field::WidgetId, c.widgetId);
    set(Field::Status, c.status);
    set(Field::Model, c.model);
    setTime(Field::StartedAt, c.startedAt);
    setTime(Field::LastActivityAt, c.lastActivityAt);
    set(Field::MessageCount, c.messageCount);
    set(Field::UserMessages, c.userMessages);
    set(Field::AssistantMessages, c.assistantMessages);
    set(Field::ToolCalls, c.toolCalls);
    set(Field::Errors, c.errors);
    set(Field::InputTokens, c.inputTokens);
    set(Field::OutputTokens, c.outputTokens);
    set(Field::TotalTokens, c.totalTokens);
    set(Field::Tags, jsonArray(c.tags));
    set(Field::Metadata, c.metadata);
}

EntityRecord::EntityRecord(const chatlog::Message& m)
    : EntityRecord(Entity::Message)
{
    set(Field::MessageId, known(m.messageId));
    set(Field::ConversationId, known(m.conversationId.value));
    set(Field::ParentId, m.parentId);
    set(Field::Role, m.role);
    set(Field::Content, m.content);
    set(Field::Model, m.model);
    set(Field::InputTokens, m.inputTokens);
    set(Field::OutputTokens, m.outputTokens);
    set(Field::ResponseTimeMs, m.responseTimeMs);
    set(Field::Error, m.error);
    setTime(Field::CreatedAt, m.createdAt);
    set(Field::Attributes, m.attributes);
    set(Field::WidgetId, m.widgetId);
}

EntityRecord::EntityRecord(const chatlog::ToolCall& c)
    : EntityRecord(Entity::ToolCall)
{
    set(Field::ToolCallId, known(c.toolCallId));
    set(Field::ConversationId, known(c.conversationId.value));
    set(Field::WidgetId, c.widgetId);
    set(Field::ToolName, c.toolName);
    set(Field::Arguments, c.arguments);
    set(Field::Result, c.result);
    set(Field::Status, c.status);
    set(Field::DurationMs, c.durationMs);
    setTime(Field::CreatedAt, c.createdAt);
}

EntityRecord::EntityRecord(const chatlog::LogEntry& e)
    : EntityRecord(Entity::LogEntry)
{
    set(Field::LogId, known(e.logId));
    set(Field::Level, e.level);
    set(Field::Category, e.category);
    set(Field::LogMessage, e.message);
    set(Field::Context, e.context);
    set(Field::Source, e.source);
    set(Field::WidgetId, e.widgetId);
    set(Field::ExecutionId, known(e.executionId.value));
    setTime(Field::CreatedAt, e.createdAt);
    set(Field::ConversationId, known(e.conversationId.value));
}

} // namespace scrollback::exporting
