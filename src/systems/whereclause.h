// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"
#include "db/bound.h"
#include "systems/boundsystem.h"

namespace scrollback::systems {

/// A filter for one arm: what the engine can do of it, and what is left to do on decoded rows.
struct WhereClause
{
    bool never = false; ///< no row of this arm can match
    QStringList terms;  ///< to be joined by AND
    std::vector<db::Bound> values;
    std::vector<chatlog::Condition> residual;

    QString sql() const
    {
        return terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + terms.join(QLatin1String(" AND "));
    }

    void add(const QString& term, const std::vector<db::Bound>& bound = {})
    {
        terms += term;
        values.insert(values.end(), bound.begin(), bound.end());
    }

    void addPeriod(const Arm& arm, const TimeRange& period);

    /// Fails (Usage) where a condition is on something that this system does not store at all.
    static Result<WhereClause> from(const BoundSystem& system, const Arm& arm, const chatlog::Filter& filter,
                                    bool withPeriod = true);

    /// Whether a decoded row, its values in the order of `fields`, passes what the engine could not do.
    bool accepts(const std::vector<chatlog::Field>& fields, const chatlog::FieldValue* row) const;
};

/// Whether a value is one of a condition's, folded as lists fold it.
bool matches(const chatlog::Condition& condition, const chatlog::FieldValue& value);

} // namespace scrollback::systems
