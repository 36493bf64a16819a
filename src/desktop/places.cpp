// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrollback::desktop {

using chatlog::Entity;

namespace {

constexpr Place places[] = {
    {"dashboard", QT_TRANSLATE_NOOP("scrollback", "Dashboard"), std::nullopt, true},
    {"conversations", QT_TRANSLATE_NOOP("scrollback", "Conversations"), Entity::Conversation, true},
    {"messages", QT_TRANSLATE_NOOP("scrollback", "Messages"), Entity::Message, true},
    {"tools", QT_TRANSLATE_NOOP("scrollback", "Tool calls"), Entity::ToolCall, true},
    {"logs", QT_TRANSLATE_NOOP("scrollback", "Logs"), Entity::LogEntry, true},
    {"jobs", QT_TRANSLATE_NOOP("scrollback", "Jobs"), Entity::Job, true},
    {"search", QT_TRANSLATE_NOOP("scrollback", "Search"), std::nullopt, false},
};

} // namespace

QString Place::translatedTitle() const
{
    return QCoreApplication::translate("scrollback", title);
}

std::span<const Place> allPlaces()
{
    return places;
}

const Place* placeById(const QString& id)
{
    const auto found =
        std::ranges::find_if(places, [&](const Place& place) { return id == QLatin1String(place.id); });
    return found == std::end(places) ? nullptr : found;
}

QString placeOf(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return QStringLiteral("conversations");
    case Entity::Message:
        return QStringLiteral("messages");
    case Entity::ToolCall:
        return QStringLiteral("tools");
    case Entity::LogEntry:
        return QStringLiteral("logs");
    case Entity::Job:
    case Entity::Execution:
        break;
    }
    return QStringLiteral("jobs");
}

} // namespace scrollback::desktop
