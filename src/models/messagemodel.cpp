// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messagemodel.h"

namespace scrollback::models {

using chatlog::Field;

MessageModel::MessageModel(std::unique_ptr<PageSource> source, QObject* parent)
    : RowTableModel(std::move(source),
                    {
                        {Field::CreatedAt, CellKind::Time, 18},
                        {Field::Role, CellKind::Role, 11},
                        {Field::Content, CellKind::Text, 60, 0, true, true},
                        {Field::ConversationId, CellKind::Muted, 14, 4},
                        {Field::WidgetId, CellKind::Text, 10, 0, false},
                        {Field::Model, CellKind::Muted, 14, 0, false},
                        {Field::InputTokens, CellKind::Number, 8, 3},
                        {Field::OutputTokens, CellKind::Number, 8, 3},
                        {Field::ResponseTimeMs, CellKind::Duration, 10, 2},
                        {Field::Error, CellKind::Error, 16, 1},
                        {Field::MessageId, CellKind::Muted, 18, 0, false},
                    },
                    parent)
{
}

CellValue MessageModel::valueOf(const chatlog::Message& message, Field field) const
{
    switch (field) {
    case Field::CreatedAt:
        return message.createdAt;
    case Field::Role:
        return message.role;
    case Field::Content:
        return message.content;
    case Field::ConversationId:
        return message.conversationId;
    case Field::WidgetId:
        return message.widgetId;
    case Field::Model:
        return message.model;
    case Field::InputTokens:
        return message.inputTokens;
    case Field::OutputTokens:
        return message.outputTokens;
    case Field::ResponseTimeMs:
        return message.responseTimeMs;
    case Field::Error:
        return message.error;
    case Field::MessageId:
        return message.messageId;
    default:
        return {};
    }
}

} // namespace scrollback::models
