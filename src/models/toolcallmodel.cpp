// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/toolcallmodel.h"

namespace scrollback::models {

using chatlog::Field;

ToolCallModel::ToolCallModel(std::unique_ptr<PageSource> source, QObject* parent)
    : RowTableModel(std::move(source),
                    {
                        {Field::CreatedAt, CellKind::Time, 18},
                        {Field::Status, CellKind::Status, 12},
                        {Field::ToolName, CellKind::Text, 20},
                        {Field::Arguments, CellKind::Json, 34, 0, true, true},
                        {Field::Result, CellKind::Json, 34, 1},
                        {Field::DurationMs, CellKind::Duration, 10, 2},
                        {Field::ConversationId, CellKind::Muted, 14, 4},
                        {Field::WidgetId, CellKind::Text, 8, 3},
                        {Field::ToolCallId, CellKind::Muted, 18, 0, false},
                    },
                    parent)
{
}

CellValue ToolCallModel::valueOf(const chatlog::ToolCall& call, Field field) const
{
    switch (field) {
    case Field::CreatedAt:
        return call.createdAt;
    case Field::Status:
        return call.status;
    case Field::ToolName:
        return call.toolName;
    case Field::Arguments:
        return call.arguments;
    case Field::Result:
        return call.result;
    case Field::DurationMs:
        return call.durationMs;
    case Field::ConversationId:
        return call.conversationId;
    case Field::WidgetId:
        return call.widgetId;
    case Field::ToolCallId:
        return call.toolCallId;
    default:
        return {};
    }
}

} // namespace scrollback::models
