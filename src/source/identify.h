// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"
#include "source/database.h"
#include "systems/boundsystem.h"

namespace scrollback::source {

/// A database of which it is known what wrote it.
struct Identified
{
    systems::BoundSystem system;
    SourceInfo info;
};

/// Which system a database holds, and what of it is missing. Fails (UnknownSystem) with what its tables are
/// and which system comes nearest. `name`: the database's for people.
Result<Identified> identify(const db::Catalog& catalog, const OpenOptions& options, const QString& name,
                            const db::Dialect& dialect);

} // namespace scrollback::source
