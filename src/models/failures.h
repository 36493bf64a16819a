// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/record.h"

namespace scrollback::models {

/// Whether a source (a source::Service or a source::Database) stores what failed among its messages and tool
/// calls. Where it does not, their errors are unknown, however many of them are counted.
template <class Source>
bool tellsFailures(const Source& source)
{
    using chatlog::Entity;
    using chatlog::Field;
    const auto stores = [&source](Entity entity, Field field) {
        return source.info().has(entity) && source.schemaOf(entity).indexOf(field) >= 0;
    };
    return stores(Entity::Message, Field::Error) || stores(Entity::ToolCall, Field::Status);
}

} // namespace scrollback::models
