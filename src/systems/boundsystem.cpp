// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/boundsystem.h"

#include <algorithm>

namespace scrollback::systems {

using chatlog::Entity;
using chatlog::Field;

namespace {

/// Takes over the sources whose columns are there.
std::vector<FieldSource> present(const std::vector<FieldSource>& sources, const db::TableInfo& table)
{
    std::vector<FieldSource> kept;
    for (FieldSource source : sources) {
        if (!source.constant && !table.hasColumn(source.column))
            continue;
        if (!source.whenColumn.isEmpty() && !table.hasColumn(source.whenColumn))
            continue;
        if (!source.minusMs.isEmpty() && !table.hasColumn(source.minusMs))
            source.minusMs.clear();
        kept.push_back(std::move(source));
    }
    return kept;
}

void noteColumns(const std::vector<ArmProfile>& arms, const QString& table, QStringList& used)
{
    for (const ArmProfile& arm : arms) {
        if (arm.table != table)
            continue;
        for (auto field = arm.fields.cbegin(); field != arm.fields.cend(); ++field) {
            // A widget is no field of a message: it stays among its attributes, too.
            if (field.key() == Field::WidgetId)
                continue;
            for (const FieldSource& source : field.value()) {
                used += source.column.toLower();
                used += source.minusMs.toLower();
            }
        }
    }
}

/// Fields that are counted or taken from elsewhere, not read from the entity's own rows.
bool isDerived(const BoundSystem& system, Entity entity, Field field)
{
    switch (entity) {
    case Entity::Conversation:
        switch (field) {
        case Field::ConversationId:
        case Field::StartedAt:
        case Field::LastActivityAt:
        case Field::MessageCount:
        case Field::UserMessages:
        case Field::AssistantMessages:
        case Field::ToolCalls:
        case Field::Errors:
        case Field::InputTokens:
        case Field::OutputTokens:
        case Field::TotalTokens:
        case Field::Title:
            return true;
        default:
            return false;
        }
    case Entity::Job:
        return field == Field::Executions && system.knows(Entity::Execution);
    default:
        return false;
    }
}

} // namespace

const db::ColumnInfo* Arm::plainColumn(Field field) const
{
    const auto sources = fields.constFind(field);
    if (sources == fields.cend() || sources->size() != 1)
        return nullptr;
    const FieldSource& source = sources->front();
    const bool plain = !source.constant && source.pointer.isEmpty() && source.suffix.isEmpty() &&
                       source.map.isEmpty() && source.whenColumn.isEmpty() && source.ifEmpty.isEmpty() &&
                       source.ifTrue.isEmpty() && source.ifFalse.isEmpty();
    return plain ? table.column(source.column) : nullptr;
}

const db::ColumnInfo* Arm::keyColumn() const
{
    return table.rowKey.isEmpty() ? nullptr : table.column(table.rowKey);
}

QString Arm::keyIn(const std::vector<chatlog::RowKey>& keys, std::vector<db::Bound>& bound) const
{
    const db::ColumnInfo* column = keyColumn();
    if (dialect.isServer() && (!column || column->kind != db::ColumnKind::Integer)) {
        QStringList texts;
        for (const chatlog::RowKey& key : keys)
            texts += QString::fromUtf8(key.text);
        const QString term = column ? dialect.isOneOf(*column, texts, false, bound) : QString();
        return term.isEmpty() ? dialect.falseWord() : term;
    }
    QStringList marks;
    for (const chatlog::RowKey& key : keys) {
        marks += QStringLiteral("?");
        bound.push_back(db::Bound::of(key.number));
    }
    return QStringLiteral("%1 IN (%2)").arg(dialect.name(table.rowKey), marks.join(QLatin1Char(',')));
}

BoundSystem BoundSystem::from(const Match& match, const db::Dialect& dialect)
{
    BoundSystem system;
    system.dialect = dialect;
    system.profile = *match.profile;
    system.prefix = match.prefix;
    system.missingTables = match.missing;
    for (auto entry = system.profile.arms.cbegin(); entry != system.profile.arms.cend(); ++entry) {
        std::vector<Arm> arms;
        for (const ArmProfile& profile : entry.value()) {
            const auto table = match.tables.constFind(profile.table);
            if (table == match.tables.cend())
                continue;
            Arm arm;
            arm.entity = entry.key();
            arm.index = int(arms.size());
            arm.dialect = dialect;
            arm.table = *table;
            arm.addsTo = profile.addsTo;
            arm.unlessEmpty = table->hasColumn(profile.unlessEmpty) ? profile.unlessEmpty : QString();
            for (auto field = profile.fields.cbegin(); field != profile.fields.cend(); ++field) {
                auto sources = present(field.value(), *table);
                if (!sources.empty())
                    arm.fields[field.key()] = std::move(sources);
            }
            if (entry.key() == Entity::Message) {
                QStringList used;
                noteColumns(entry.value(), profile.table, used);
                for (const db::ColumnInfo& column : table->columns) {
                    if (!used.contains(column.name.toLower()))
                        arm.attributeColumns += column.name;
                }
            }
            if (dialect.isServer() && arm.table.rowKey.isEmpty()) {
                // Without a key that the database vouches for, the rows' own ids tell them apart.
                if (const db::ColumnInfo* id = arm.plainColumn(chatlog::idFieldOf(arm.entity)))
                    arm.table.rowKey = id->name;
            }
            arms.push_back(std::move(arm));
        }
        if (!arms.empty())
            system.arms[entry.key()] = std::move(arms);
    }
    // Where only the table that adds to conversations is left, it has to make them.
    if (auto conversations = system.arms.find(Entity::Conversation); conversations != system.arms.end()) {
        if (std::ranges::all_of(*conversations, &Arm::addsTo))
            conversations->front().addsTo = false;
    }
    for (const RelatedProfile& related : system.profile.related) {
        const auto table = match.tables.constFind(related.table);
        if (table != match.tables.cend() && table->hasColumn(related.conversationColumn))
            system.related.push_back({related.table, *table, related.conversationColumn,
                                      table->hasColumn(related.timeColumn) ? related.timeColumn : QString()});
    }
    if (system.profile.satisfaction && match.tables.contains(system.profile.satisfaction->table))
        system.satisfactionTable = match.tables.value(system.profile.satisfaction->table);
    if (system.profile.statistics && match.tables.contains(system.profile.statistics->table))
        system.statisticsTable = match.tables.value(system.profile.statistics->table);

    for (const Entity entity : chatlog::allEntities) {
        chatlog::RecordSchema schema;
        schema.entity = entity;
        for (const chatlog::FieldInfo& info : chatlog::fieldsOf(entity)) {
            // Every system's rows have every canonical field, known or not; only what is peculiar to one
            // system is left out elsewhere.
            const bool peculiar =
                info.field == Field::ThreadId || (entity == Entity::Message && info.field == Field::WidgetId);
            if (!peculiar || system.hasField(entity, info.field))
                schema.fields.push_back(info);
        }
        system.schemas[entity] = std::move(schema);
    }
    return system;
}

const std::vector<Arm>& BoundSystem::armsOf(Entity entity) const
{
    static const std::vector<Arm> none;
    const auto found = arms.constFind(entity);
    return found == arms.cend() ? none : *found;
}

bool BoundSystem::knows(Entity entity) const
{
    if (entity == Entity::Conversation)
        return profile.arms.contains(Entity::Conversation) || profile.arms.contains(Entity::Message);
    return profile.arms.contains(entity);
}

bool BoundSystem::hasField(Entity entity, Field field) const
{
    if (isDerived(*this, entity, field))
        return true;
    return std::ranges::any_of(armsOf(entity), [&](const Arm& arm) {
        return arm.has(field) || (field == Field::Attributes && entity == Entity::Message);
    });
}

} // namespace scrollback::systems
