// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/tablewriter.h"

#include "base/textcut.h"
#include "ctl/texttable.h"
#include "exporting/bytebuffer.h"
#include "exporting/columns.h"
#include "exporting/documenttext.h"

#include <algorithm>

namespace scrollback::ctl {

namespace {

using chatlog::Entity;
using chatlog::Field;

constexpr size_t rowsThatDecide = 100;

/// What a person wants to see of an entity; the rest is there in the other formats.
std::vector<Field> tableFields(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return {Field::LastActivityAt, Field::ConversationId, Field::Title,        Field::UserId,
                Field::WidgetId,       Field::Status,         Field::MessageCount, Field::ToolCalls,
                Field::Errors,         Field::TotalTokens};
    case Entity::Message:
        return {Field::CreatedAt,   Field::ConversationId, Field::Role,           Field::Content,
                Field::InputTokens, Field::OutputTokens,   Field::ResponseTimeMs, Field::Error};
    case Entity::ToolCall:
        return {Field::CreatedAt,  Field::ConversationId, Field::ToolName, Field::Status,
                Field::DurationMs, Field::Arguments,      Field::Result};
    case Entity::LogEntry:
        return {Field::CreatedAt,  Field::Level,   Field::Category,   Field::Source,
                Field::LogMessage, Field::Context, Field::ExecutionId};
    case Entity::Job:
        return {Field::CreatedAt, Field::JobId,      Field::Type,        Field::Status,
                Field::Progress,  Field::Executions, Field::Description, Field::Error};
    case Entity::Execution:
        return {Field::CreatedAt,  Field::ExecutionId, Field::JobId,       Field::Status, Field::Progress,
                Field::RetryCount, Field::DurationMs,  Field::CurrentStep, Field::Error};
    }
    return {};
}

class TableWriter final : public exporting::RecordWriter
{
public:
    TableWriter(exporting::ByteSink& sink, int width, const QTimeZone& zone)
        : m_out(sink)
        , m_table({})
        , m_width(width)
        , m_zone(zone)
    {
    }

    Result<void> begin(const chatlog::RecordSchema& schema) override
    {
        std::vector<Field> fields = tableFields(schema.entity);
        std::erase_if(fields, [&schema](Field field) { return schema.indexOf(field) < 0; });
        m_columns = exporting::Columns(schema, fields, false);
        return {};
    }

    Result<void> row(chatlog::RecordView record) override
    {
        QStringList cells;
        for (const exporting::Columns::Column& column : m_columns.all()) {
            const chatlog::FieldValue value = exporting::Columns::value(column, record);
            cells += value.isNull() ? QString() : cutToLine(exporting::displayText(value, m_zone));
        }
        if (m_streaming) {
            writeLine(cells);
            return m_out.result();
        }
        m_first.push_back(cells);
        if (m_first.size() == rowsThatDecide)
            startStreaming();
        return m_out.result();
    }

    Result<void> end() override
    {
        if (!m_streaming)
            startStreaming();
        m_out.flush();
        return m_out.result();
    }

private:
    void startStreaming()
    {
        // A column in which nothing is known takes no room.
        std::vector<TextTable::Column> columns;
        for (qsizetype i = 0; i < qsizetype(m_columns.all().size()); ++i) {
            const bool known = m_first.empty() || std::ranges::any_of(m_first, [i](const QStringList& cells) {
                                   return !cells.at(i).isNull();
                               });
            if (!known)
                continue;
            const chatlog::FieldInfo& info = m_columns.all()[size_t(i)].info;
            m_shown.push_back(i);
            columns.push_back({QString::fromLatin1(info.name),
                               info.type == chatlog::FieldType::Integer ? TextTable::Right : TextTable::Left,
                               elasticityOf(info)});
        }
        m_table = TextTable(std::move(columns));
        for (const QStringList& cells : m_first)
            m_table.addRow(shownCells(cells));
        m_first.clear();
        m_table.fit(m_width);
        m_out.append(m_table.header());
        m_out.append(m_table.takeRows());
        m_streaming = true;
    }

    QStringList shownCells(const QStringList& cells) const
    {
        QStringList shown;
        for (const qsizetype i : m_shown)
            shown += cells.at(i).isNull() ? QStringLiteral("–") : cells.at(i);
        return shown;
    }

    void writeLine(const QStringList& cells) { m_out.append(m_table.line(shownCells(cells))); }

    static TextTable::Elasticity elasticityOf(const chatlog::FieldInfo& info)
    {
        if (info.type == chatlog::FieldType::Json)
            return TextTable::Prose;
        if (info.type != chatlog::FieldType::Text)
            return TextTable::Rigid;
        switch (info.field) {
        case Field::Title:
        case Field::Content:
        case Field::LogMessage:
        case Field::Description:
        case Field::CurrentStep:
        case Field::Error:
            return TextTable::Prose;
        case Field::Status:
        case Field::Role:
        case Field::Level:
            return TextTable::Rigid;
        default:
            return TextTable::Name;
        }
    }

    exporting::ByteBuffer m_out;
    exporting::Columns m_columns;
    std::vector<QStringList> m_first; ///< the rows that decide
    std::vector<qsizetype> m_shown;   ///< which of the columns
    TextTable m_table;
    int m_width;
    QTimeZone m_zone;
    bool m_streaming = false;
};

} // namespace

std::unique_ptr<exporting::RecordWriter> makeTableWriter(exporting::ByteSink& sink, int width,
                                                         const QTimeZone& zone)
{
    return std::make_unique<TableWriter>(sink, width, zone);
}

} // namespace scrollback::ctl
