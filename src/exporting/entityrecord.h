// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "chatlog/record.h"

#include <QByteArray>

#include <deque>
#include <vector>

namespace scrollback::exporting {

/// A value of the domain as a row again, with every field of its entity in the order of fieldsOf().
class EntityRecord
{
public:
    explicit EntityRecord(const chatlog::Conversation& conversation);
    explicit EntityRecord(const chatlog::Message& message);
    explicit EntityRecord(const chatlog::ToolCall& call);
    explicit EntityRecord(const chatlog::LogEntry& entry);
    ~EntityRecord() = default;
    Q_DISABLE_COPY_MOVE(EntityRecord)

    chatlog::RecordView view() const { return m_values; }
    std::span<const chatlog::FieldInfo> fields() const { return m_fields; }

    /// The schema of such rows.
    static chatlog::RecordSchema schema(chatlog::Entity entity);

private:
    explicit EntityRecord(chatlog::Entity entity);

    void set(chatlog::Field field, const QString& text);
    void set(chatlog::Field field, std::optional<qint64> integer);
    void setTime(chatlog::Field field, std::optional<TimeMs> time);
    chatlog::FieldValue& at(chatlog::Field field);

    std::span<const chatlog::FieldInfo> m_fields;
    chatlog::Entity m_entity;
    std::vector<chatlog::FieldValue> m_values;
    std::deque<QByteArray> m_texts; ///< what the values' texts point into
};

} // namespace scrollback::exporting
