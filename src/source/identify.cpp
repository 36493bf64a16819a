// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/identify.h"

#include "base/words.h"

#include <algorithm>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;

namespace {

QString entityWords(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return Words::tr("conversations");
    case Entity::Message:
        return Words::tr("messages");
    case Entity::ToolCall:
        return Words::tr("tool calls");
    case Entity::LogEntry:
        return Words::tr("log entries");
    case Entity::Job:
        return Words::tr("jobs");
    case Entity::Execution:
        return Words::tr("job executions");
    }
    return {};
}

/// What missing a table means for the rest.
QString consequence(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return Words::tr("Conversations are put together from their messages alone.");
    case Entity::Message:
        return Words::tr(
            "There are no conversations to read, and no figures of messages, tokens and response times.");
    case Entity::ToolCall:
        return Words::tr("The error rate is counted without tool calls.");
    case Entity::LogEntry:
        return Words::tr("What the system reported around a failure cannot be shown.");
    case Entity::Job:
        return Words::tr("Success rates of jobs cannot be counted.");
    case Entity::Execution:
        return Words::tr("Durations and retries of jobs cannot be shown.");
    }
    return {};
}

/// Whether a system says what happened to conversations, themselves or by their messages and tool calls.
bool knowsOfConversations(const systems::BoundSystem& system, Field field)
{
    switch (field) {
    case Field::WidgetId:
    case Field::Model:
        return system.hasField(Entity::Conversation, field) || system.hasField(Entity::Message, field);
    case Field::ToolCalls:
        return system.has(Entity::ToolCall);
    case Field::Errors:
        return system.hasField(Entity::Message, Field::Error) ||
               system.hasField(Entity::ToolCall, Field::Status);
    case Field::InputTokens:
    case Field::OutputTokens:
        return system.hasField(Entity::Message, field);
    case Field::TotalTokens:
        return system.hasField(Entity::Message, Field::InputTokens) ||
               system.hasField(Entity::Message, Field::OutputTokens) ||
               std::ranges::any_of(system.armsOf(Entity::Conversation),
                                   [](const systems::Arm& arm) { return arm.has(Field::TotalTokens); });
    default:
        return system.hasField(Entity::Conversation, field);
    }
}

QList<Field> knownFields(const systems::BoundSystem& system, Entity entity)
{
    QList<Field> known;
    for (const chatlog::FieldInfo& info : chatlog::fieldsOf(entity)) {
        if (entity == Entity::Conversation ? knowsOfConversations(system, info.field)
                                           : system.hasField(entity, info.field))
            known += info.field;
    }
    return known;
}

std::vector<MissingEntity> missingEntities(const systems::BoundSystem& system)
{
    std::vector<MissingEntity> missing;
    for (const Entity entity : chatlog::allEntities) {
        if (system.has(entity) || (entity == Entity::Conversation && system.has(Entity::Message)))
            continue;
        if (!system.knows(entity)) {
            missing.push_back({entity, true,
                               Words::tr("A database of the kind “%1” holds no %2.")
                                   .arg(system.profile.title, entityWords(entity))});
            continue;
        }
        // Conversations that are only the sum of their messages go with the messages' table.
        const Entity stored = system.profile.arms.contains(entity) ? entity : Entity::Message;
        QStringList tables;
        for (const systems::ArmProfile& arm : system.profile.arms.value(stored)) {
            if (!tables.contains(system.prefix + arm.table))
                tables += system.prefix + arm.table;
        }
        missing.push_back(
            {entity, false,
             Words::tr("This database has no table %1 with the columns of “%2”, so there are no %3 to "
                       "show. %4")
                 .arg(tables.join(Words::tr(" or ")), system.profile.title, entityWords(entity),
                      consequence(entity))});
    }
    return missing;
}

SystemChoice choiceOf(const systems::Match& match)
{
    return {match.profile->id, match.prefix, match.profile->title, int(match.tables.size())};
}

tl::unexpected<Error> unknownSystem(const QString& name, const db::Catalog& catalog,
                                    const db::Dialect& dialect, const std::vector<systems::Profile>& profiles)
{
    QStringList tables;
    for (const db::TableInfo& table : catalog.tables)
        tables += table.name;
    if (tables.isEmpty() && !catalog.forbidden.isEmpty())
        return failure(Error::Code::UnknownSystem,
                       Words::tr("This user has no right to read any table of “%1”").arg(name),
                       Words::tr("ask who runs the server for the right to read them"));
    if (tables.isEmpty())
        return failure(Error::Code::UnknownSystem, Words::tr("“%1” is a database without tables").arg(name),
                       dialect.isServer() ? Words::tr("check the names of the database and of the schema")
                                          : Words::tr("ask for the export again"));
    constexpr qsizetype shown = 12;
    const qsizetype count = tables.size();
    QString list = tables.mid(0, shown).join(QLatin1String(", "));
    if (count > shown)
        list += Words::tr(" and %n more", nullptr, int(count - shown));
    QString advice;
    if (const auto near = systems::nearestSystem(profiles, catalog)) {
        advice =
            near->lacking.isEmpty()
                ? Words::tr("“%1” comes nearest; its table is called %2")
                      .arg(near->profile->title, near->table)
                : Words::tr("“%1” comes nearest, but %2 has no column %3", nullptr, int(near->lacking.size()))
                      .arg(near->profile->title, near->table, near->lacking.join(QLatin1String(", ")));
    } else {
        QStringList known;
        for (const systems::Profile& profile : profiles)
            known += profile.id;
        advice = Words::tr("known systems are %1").arg(known.join(QLatin1String(", ")));
    }
    return failure(Error::Code::UnknownSystem,
                   Words::tr("“%1” is of no system that is known; its tables are %2").arg(name, list),
                   advice);
}

/// The match that was asked for; without a wish the only one, or the one that clearly holds more.
Result<const systems::Match*> chooseMatch(const std::vector<systems::Match>& matches,
                                          const OpenOptions& options, const QString& name)
{
    QStringList names;
    for (const systems::Match& match : matches)
        names += choiceOf(match).name();
    if (!options.system.isEmpty()) {
        for (const systems::Match& match : matches) {
            if (choiceOf(match).name() == options.system || match.profile->id == options.system)
                return &match;
        }
        return failure(Error::Code::UnknownSystem,
                       Words::tr("“%1” holds no system %2").arg(name, options.system),
                       Words::tr("it holds %1").arg(names.join(QLatin1String(", "))));
    }
    return &matches.front();
}

} // namespace

Result<Identified> identify(const db::Catalog& catalog, const OpenOptions& options, const QString& name,
                            const db::Dialect& dialect)
{
    const std::vector<systems::Profile> profiles = systems::loadProfiles();
    const std::vector<systems::Match> matches = systems::findSystems(profiles, catalog);
    if (matches.empty())
        return unknownSystem(name, catalog, dialect, profiles);
    const auto match = chooseMatch(matches, options, name);
    if (!match)
        return tl::unexpected(match.error());

    Identified found{systems::BoundSystem::from(**match, dialect), {}};
    SourceInfo& info = found.info;
    info.location = options.location;
    info.displayName = name;
    info.engine = db::engineName(dialect.engine());
    info.system = choiceOf(**match);
    for (const systems::Match& other : matches) {
        if (&other != *match)
            info.others.push_back(choiceOf(other));
    }
    info.missing = missingEntities(found.system);
    info.hasTokens = found.system.hasField(Entity::Message, Field::InputTokens) ||
                     found.system.hasField(Entity::Message, Field::OutputTokens);
    for (const Entity entity : chatlog::allEntities)
        info.knownFields[entity] = knownFields(found.system, entity);
    info.hasSatisfaction = found.system.satisfactionTable.has_value();
    info.hasStoredStatistics = found.system.statisticsTable.has_value();
    if (!catalog.unreadable.isEmpty())
        info.notes += Words::tr("Not read, because it is no plain table: %1.")
                          .arg(catalog.unreadable.mid(0, 10).join(QLatin1String(", ")));
    return found;
}

} // namespace scrollback::source
