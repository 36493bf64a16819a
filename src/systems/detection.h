// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalog.h"
#include "systems/profile.h"

namespace scrollback::systems {

/// A system that a database holds: its tables by the names that its profile gives them.
struct Match
{
    const Profile* profile = nullptr;
    QString prefix;                      ///< in front of all its tables' names
    QMap<QString, db::TableInfo> tables; ///< profile's name → the table that is there
    QStringList missing;                 ///< tables of the profile that are not
};

/// Every system, with every prefix, of which at least one table is there with the columns that give it away;
/// the most complete first.
std::vector<Match> findSystems(const std::vector<Profile>& profiles, const db::Catalog& catalog);

/// Whether any system has a table of this name, whatever its prefix and columns.
bool isKnownTable(const std::vector<Profile>& profiles, const QString& table);

/// For a database of no known system: which one comes nearest, and what it lacks. Nothing where none comes
/// near.
struct NearMiss
{
    const Profile* profile = nullptr;
    QString table;       ///< its table that is nearest
    QStringList lacking; ///< the columns that are missing there; or, where the table has another name, none
};
std::optional<NearMiss> nearestSystem(const std::vector<Profile>& profiles, const db::Catalog& catalog);

} // namespace scrollback::systems
