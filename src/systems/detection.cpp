// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/detection.h"

#include <algorithm>

namespace scrollback::systems {

namespace {

QStringList lackingColumns(const TableProfile& profile, const db::TableInfo& table)
{
    QStringList lacking;
    for (const QString& column : profile.detect) {
        if (!table.hasColumn(column))
            lacking += column;
    }
    return lacking;
}

/// What stands before a profile's table name in a table's name; nothing where it is another name.
std::optional<QString> prefixOf(const QString& table, const QString& profileName)
{
    if (!table.endsWith(profileName, Qt::CaseInsensitive))
        return std::nullopt;
    return table.chopped(profileName.size());
}

/// "wp_chat_" is a prefix wherever it stands, "re" in front of "jobs" only where other tables have it too.
bool standsAlone(const QString& prefix)
{
    return prefix.isEmpty() || !prefix.back().isLetterOrNumber();
}

} // namespace

std::vector<Match> findSystems(const std::vector<Profile>& profiles, const db::Catalog& catalog)
{
    std::vector<Match> matches;
    for (const Profile& profile : profiles) {
        QStringList prefixes;
        for (const TableProfile& tableProfile : profile.tables) {
            for (const db::TableInfo& table : catalog.tables) {
                const auto prefix = prefixOf(table.name, tableProfile.name);
                if (prefix && lackingColumns(tableProfile, table).isEmpty() && !prefixes.contains(*prefix))
                    prefixes += *prefix;
            }
        }
        for (const QString& prefix : std::as_const(prefixes)) {
            Match match;
            match.profile = &profile;
            match.prefix = prefix;
            for (const TableProfile& tableProfile : profile.tables) {
                const auto table = std::ranges::find_if(catalog.tables, [&](const db::TableInfo& candidate) {
                    return candidate.name.compare(prefix + tableProfile.name, Qt::CaseInsensitive) == 0 &&
                           lackingColumns(tableProfile, candidate).isEmpty();
                });
                if (table != catalog.tables.end())
                    match.tables.insert(tableProfile.name, *table);
                else
                    match.missing += tableProfile.name;
            }
            if (standsAlone(prefix) || match.tables.size() > 1)
                matches.push_back(std::move(match));
        }
    }
    std::ranges::stable_sort(matches, [](const Match& a, const Match& b) {
        if (a.tables.size() != b.tables.size())
            return a.tables.size() > b.tables.size();
        return a.prefix.size() < b.prefix.size();
    });
    return matches;
}

bool isKnownTable(const std::vector<Profile>& profiles, const QString& table)
{
    return std::ranges::any_of(profiles, [&](const Profile& profile) {
        return std::ranges::any_of(profile.tables, [&](const TableProfile& known) {
            return prefixOf(table, known.name).has_value();
        });
    });
}

std::optional<NearMiss> nearestSystem(const std::vector<Profile>& profiles, const db::Catalog& catalog)
{
    // Names weigh more than columns, and names that belong together more than one: half the chat systems have
    // something called messages.
    constexpr double nameWeight = 0.5;
    constexpr double shareOfStrangers = 0.6;
    struct Candidate
    {
        double score = 0;
        double share = -1; ///< of its nearest table
        NearMiss miss;
    };
    std::optional<NearMiss> nearest;
    std::pair<double, qsizetype> best = {0, 0}; // the score, and how little stands before the names
    for (const Profile& profile : profiles) {
        QMap<QString, Candidate> byPrefix;
        for (const TableProfile& tableProfile : profile.tables) {
            for (const db::TableInfo& table : catalog.tables) {
                const QStringList lacking = lackingColumns(tableProfile, table);
                const double share =
                    double(tableProfile.detect.size() - lacking.size()) / double(tableProfile.detect.size());
                const auto prefix = prefixOf(table.name, tableProfile.name);
                if (prefix && standsAlone(*prefix)) {
                    Candidate& candidate = byPrefix[*prefix];
                    candidate.score += share + nameWeight;
                    if (share > candidate.share) {
                        candidate.share = share;
                        candidate.miss = {&profile, table.name, lacking};
                    }
                } else if (share >= shareOfStrangers && std::pair(share, qsizetype(0)) > best) {
                    best = {share, 0};
                    nearest = NearMiss{&profile, tableProfile.name, lacking};
                }
            }
        }
        for (auto candidate = byPrefix.cbegin(); candidate != byPrefix.cend(); ++candidate) {
            const std::pair reached = {candidate->score, -candidate.key().size()};
            if (reached > best) {
                best = reached;
                nearest = candidate->miss;
            }
        }
    }
    return nearest;
}

} // namespace scrollback::systems
