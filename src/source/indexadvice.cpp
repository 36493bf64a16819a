// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/indexadvice.h"

#include "source/serverstream.h"

#include <algorithm>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using systems::Arm;

namespace {

QString createIndex(const db::Dialect& dialect, const db::TableInfo& table, const db::ColumnInfo& column)
{
    if (dialect.engine() == db::Engine::Postgres) // without keeping the chat system from writing meanwhile
        return QStringLiteral("CREATE INDEX CONCURRENTLY ON %1 (%2);")
            .arg(dialect.table(table), dialect.name(column));
    const QString name = dialect.name(QStringLiteral("idx_%1_%2").arg(table.name, column.name).left(64));
    return QStringLiteral("CREATE INDEX %1 ON %2 (%3);")
        .arg(name, dialect.table(table), dialect.name(column));
}

} // namespace

bool hasIndexOn(const db::TableInfo& table, const db::ColumnInfo& column)
{
    return std::ranges::any_of(table.indexes, [&](const QStringList& columns) {
        return columns.constFirst().compare(column.name, Qt::CaseInsensitive) == 0;
    });
}

QStringList indexAdvice(const systems::BoundSystem& system)
{
    QStringList advice;
    const auto suggest = [&](const db::TableInfo& table, const db::ColumnInfo* column) {
        if (!column || hasIndexOn(table, *column))
            return;
        const QString statement = createIndex(system.dialect, table, *column);
        if (!advice.contains(statement))
            advice += statement;
    };
    for (const Entity entity : chatlog::allEntities) {
        for (const Arm& arm : system.armsOf(entity)) {
            if (entity == Entity::Conversation) { // put in order by the program itself
                suggest(arm.table, arm.plainColumn(Field::ConversationId));
                continue;
            }
            suggest(arm.table, plainTimeOf(arm));
            if (entity == Entity::Message || entity == Entity::ToolCall)
                suggest(arm.table, arm.plainColumn(Field::ConversationId));
            if (entity == Entity::Execution)
                suggest(arm.table, arm.plainColumn(Field::JobId));
            if (entity == Entity::LogEntry)
                suggest(arm.table, arm.plainColumn(Field::ExecutionId));
        }
    }
    for (const systems::RelatedTable& related : system.related) {
        const db::ColumnInfo* owner = related.table.column(related.conversationColumn);
        suggest(related.table, owner);
    }
    return advice;
}

} // namespace scrollback::source
