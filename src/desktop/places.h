// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/fields.h"

#include <QString>

#include <optional>
#include <span>

namespace scrollback::desktop {

/// A place of the window: what the sidebar lists, --page takes and a page's id() says.
struct Place
{
    const char* id;
    const char* title;                     ///< to be translated in the context "scrollback"
    std::optional<chatlog::Entity> entity; ///< what its list holds
    bool inSidebar;

    QString translatedTitle() const;
};

std::span<const Place> allPlaces();
const Place* placeById(const QString& id);
/// The place whose list shows an entity. Executions stand under their jobs.
QString placeOf(chatlog::Entity entity);

} // namespace scrollback::desktop
