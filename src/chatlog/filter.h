// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "chatlog/fields.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace scrollback::chatlog {

/// Rows whose field has one of the values ("only these"), or none of them ("not these").
/// A null QString among the values stands for "unknown".
struct Condition
{
    Field field = Field::Status;
    QStringList values;
    bool negated = false;

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// What a list shows. Conditions are joined by "and"; a condition on a field that the entity itself has not
/// is meant for the conversation (or, for logs, the job) it belongs to.
struct Filter
{
    TimeRange period; ///< by the entity's time; conversations by started_at
    bool active =
        false; ///< conversations only: those with a message in the period, instead of those started in it
    std::vector<Condition> conditions;
    QString text; ///< contained in one of the entity's texts, whatever its case

    bool isEmpty() const { return period.isEverything() && conditions.empty() && text.isEmpty(); }
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// The order of a list. Every list can be had newest and oldest first; conversations and jobs by any field.
struct Order
{
    std::optional<Field> field; ///< without: the entity's time
    bool descending = true;

    friend bool operator==(const Order&, const Order&) = default;
};

struct ListQuery
{
    Entity entity = Entity::Message;
    Filter filter;
    Order order;

    friend bool operator==(const ListQuery&, const ListQuery&) = default;
};

/// Whether a field's values are words that many systems share: role, level, status. What asks for one of them
/// means it in capitals and small letters alike.
bool hasKnownWords(Field field);
/// The canonical word for a system's own, whatever its case: Error→error, warn→warning, err/critical/fatal→
/// error (levels), human→user, ai/bot/model→assistant (roles). Any other word stays as it is.
std::string_view canonicalWord(Field field, std::string_view word);
/// Every word with the same canonical one, that one first, in lower case.
QStringList spellingsOf(Field field, const QString& word);

} // namespace scrollback::chatlog
