// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/page.h"
#include "chatlog/record.h"
#include "db/dialect.h"
#include "systems/detection.h"

namespace scrollback::systems {

/// Rows of one real table that are one entity's: a profile's arm, less the columns that this database has
/// not.
struct Arm
{
    chatlog::Entity entity = chatlog::Entity::Message;
    int index = 0; ///< among the entity's arms
    db::Dialect dialect;
    db::TableInfo table;
    bool addsTo = false;
    QString unlessEmpty;
    QMap<chatlog::Field, std::vector<FieldSource>> fields;
    QStringList attributeColumns; ///< what no field of the entity uses: a message's attributes

    bool has(chatlog::Field field) const { return fields.contains(field); }
    /// The only column that a field comes from, where it is just that column, as it stands.
    const db::ColumnInfo* plainColumn(chatlog::Field field) const;
    /// The column of the row key; null where rows have none.
    const db::ColumnInfo* keyColumn() const;
    /// A term for the rows with these keys.
    QString keyIn(const std::vector<chatlog::RowKey>& keys, std::vector<db::Bound>& bound) const;
};

struct RelatedTable
{
    QString name; ///< the profile's
    db::TableInfo table;
    QString conversationColumn;
    QString timeColumn;
};

/// A system as it stands in one database.
struct BoundSystem
{
    Profile profile;
    db::Dialect dialect;
    QString prefix;
    QStringList missingTables;
    QMap<chatlog::Entity, std::vector<Arm>> arms;
    std::vector<RelatedTable> related;
    std::optional<db::TableInfo> satisfactionTable;
    std::optional<db::TableInfo> statisticsTable;
    QMap<chatlog::Entity, chatlog::RecordSchema> schemas;

    static BoundSystem from(const Match& match, const db::Dialect& dialect = db::Dialect());

    const std::vector<Arm>& armsOf(chatlog::Entity entity) const;
    /// Whether the profile has such an entity at all (its tables may be missing here).
    bool knows(chatlog::Entity entity) const;
    bool has(chatlog::Entity entity) const { return !armsOf(entity).empty(); }
    /// Whether any arm of the entity has the field.
    bool hasField(chatlog::Entity entity, chatlog::Field field) const;
};

} // namespace scrollback::systems
