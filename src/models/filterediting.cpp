// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterediting.h"

#include <algorithm>

namespace scrollback::models {

using chatlog::Condition;
using chatlog::Field;
using chatlog::Filter;

namespace {

// QString() == QStringLiteral("") holds, but "unknown" and "empty" are two different values.
bool sameValue(const QString& a, const QString& b)
{
    return a.isNull() == b.isNull() && a == b;
}

bool holds(const QStringList& values, const QString& value)
{
    return std::any_of(values.begin(), values.end(), [&](const QString& v) { return sameValue(v, value); });
}

auto conditionOf(Filter& filter, Field field, bool negated)
{
    return std::find_if(filter.conditions.begin(), filter.conditions.end(),
                        [=](const Condition& c) { return c.field == field && c.negated == negated; });
}

} // namespace

const Condition* findCondition(const Filter& filter, Field field, bool negated)
{
    for (const Condition& condition : filter.conditions) {
        if (condition.field == field && condition.negated == negated)
            return &condition;
    }
    return nullptr;
}

bool hasCondition(const Filter& filter, Field field)
{
    return findCondition(filter, field, false) || findCondition(filter, field, true);
}

Filter withOnly(Filter filter, Field field, const QStringList& values)
{
    filter = withoutCondition(std::move(filter), field, true);
    return withCondition(std::move(filter), {field, values, false});
}

Filter withNot(Filter filter, Field field, const QStringList& values)
{
    Condition condition{field, {}, true};
    if (const Condition* before = findCondition(filter, field, true))
        condition.values = before->values;
    for (const QString& value : values) {
        if (!holds(condition.values, value))
            condition.values += value;
    }
    // "Only a and b" with "not a" is "only b"; "only a" with "not a" is somebody who changed their mind.
    if (const auto only = conditionOf(filter, field, false); only != filter.conditions.end()) {
        QStringList left;
        for (const QString& value : only->values) {
            if (!holds(values, value))
                left += value;
        }
        if (!left.isEmpty()) {
            only->values = left;
            return filter;
        }
        filter.conditions.erase(only);
    }
    return withCondition(std::move(filter), condition);
}

Filter withCondition(Filter filter, const Condition& condition)
{
    const auto found = conditionOf(filter, condition.field, condition.negated);
    if (condition.values.isEmpty()) {
        if (found != filter.conditions.end())
            filter.conditions.erase(found);
    } else if (found != filter.conditions.end()) {
        found->values = condition.values;
    } else {
        filter.conditions.push_back(condition);
    }
    return filter;
}

Filter withValueToggled(Filter filter, Field field, const QString& value)
{
    QStringList values;
    bool had = false;
    if (const Condition* only = findCondition(filter, field, false)) {
        for (const QString& v : only->values) {
            if (sameValue(v, value))
                had = true;
            else
                values += v;
        }
    }
    if (!had)
        values += value;
    return withOnly(std::move(filter), field, values);
}

Filter withoutCondition(Filter filter, Field field, bool negated)
{
    const auto found = conditionOf(filter, field, negated);
    if (found != filter.conditions.end())
        filter.conditions.erase(found);
    return filter;
}

Filter withoutField(Filter filter, Field field)
{
    std::erase_if(filter.conditions, [=](const Condition& c) { return c.field == field; });
    return filter;
}

Filter withBefore(Filter filter, TimeMs t)
{
    filter.period.to = filter.period.to ? std::min(*filter.period.to, t) : t;
    return filter;
}

Filter withFrom(Filter filter, TimeMs t)
{
    filter.period.from = filter.period.from ? std::max(*filter.period.from, t) : t;
    return filter;
}

void FilterHistory::startWith(const Filter& filter)
{
    m_filters = {filter};
    m_position = 0;
}

void FilterHistory::push(const Filter& filter)
{
    if (m_filters[m_position] == filter)
        return;
    m_filters.resize(m_position + 1);
    m_filters.push_back(filter);
    if (m_filters.size() > limit)
        m_filters.erase(m_filters.begin());
    m_position = m_filters.size() - 1;
}

const Filter& FilterHistory::back()
{
    if (canGoBack())
        --m_position;
    return m_filters[m_position];
}

const Filter& FilterHistory::forward()
{
    if (canGoForward())
        ++m_position;
    return m_filters[m_position];
}

void FilterHistory::close(Closed closed)
{
    m_closed.push_back(std::move(closed));
    if (m_closed.size() > limit)
        m_closed.erase(m_closed.begin());
}

Filter FilterHistory::reopen(Filter filter)
{
    if (m_closed.empty())
        return filter;
    const Closed closed = std::move(m_closed.back());
    m_closed.pop_back();
    if (const auto* condition = std::get_if<Condition>(&closed))
        return withCondition(std::move(filter), *condition);
    if (const auto* period = std::get_if<TimeRange>(&closed))
        filter.period = *period;
    else if (const auto* text = std::get_if<QString>(&closed))
        filter.text = *text;
    return filter;
}

} // namespace scrollback::models
