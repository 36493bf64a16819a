// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"

namespace scrollback::models {

using chatlog::Field;

LogModel::LogModel(std::unique_ptr<PageSource> source, QObject* parent)
    : RowTableModel(std::move(source),
                    {
                        {Field::CreatedAt, CellKind::Time, 18},
                        {Field::Level, CellKind::Level, 11},
                        {Field::Category, CellKind::Text, 13, 3},
                        {Field::Source, CellKind::Muted, 16, 4},
                        {Field::WidgetId, CellKind::Text, 8, 2},
                        {Field::LogMessage, CellKind::Text, 46, 0, true, true},
                        {Field::Context, CellKind::Json, 38, 1},
                        {Field::ExecutionId, CellKind::Muted, 18, 0, false},
                        {Field::ConversationId, CellKind::Muted, 18, 0, false},
                        {Field::LogId, CellKind::Muted, 12, 0, false},
                    },
                    parent)
{
}

CellValue LogModel::valueOf(const chatlog::LogEntry& entry, Field field) const
{
    switch (field) {
    case Field::CreatedAt:
        return entry.createdAt;
    case Field::Level:
        return entry.level;
    case Field::Category:
        return entry.category;
    case Field::Source:
        return entry.source;
    case Field::WidgetId:
        return entry.widgetId;
    case Field::LogMessage:
        return entry.message;
    case Field::Context:
        return entry.context;
    case Field::ExecutionId:
        return entry.executionId;
    case Field::ConversationId:
        return entry.conversationId;
    case Field::LogId:
        return entry.logId;
    default:
        return {};
    }
}

} // namespace scrollback::models
