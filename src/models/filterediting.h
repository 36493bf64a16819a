// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"

#include <optional>
#include <variant>
#include <vector>

namespace scrollback::models {

// What people do to a filter, on the value itself: each returns the filter that results.

/// The condition on a field, null where there is none. A filter has at most one "only" and one "not" for each
/// field.
const chatlog::Condition* findCondition(const chatlog::Filter& filter, chatlog::Field field, bool negated);
bool hasCondition(const chatlog::Filter& filter, chatlog::Field field);

/// Only rows with one of these values; what was said about the field before is replaced. No values: no
/// condition.
chatlog::Filter withOnly(chatlog::Filter filter, chatlog::Field field, const QStringList& values);
/// Rows with these values are left out too, besides those that already are.
chatlog::Filter withNot(chatlog::Filter filter, chatlog::Field field, const QStringList& values);
/// Puts a condition in the place of the one of its field and sense.
chatlog::Filter withCondition(chatlog::Filter filter, const chatlog::Condition& condition);
/// One value more, or less, in the field's "only" condition.
chatlog::Filter withValueToggled(chatlog::Filter filter, chatlog::Field field, const QString& value);
chatlog::Filter withoutCondition(chatlog::Filter filter, chatlog::Field field, bool negated);
/// The filter as it would be had nobody said anything about this field.
chatlog::Filter withoutField(chatlog::Filter filter, chatlog::Field field);
/// The period cut to what lies before, or from, an instant on.
chatlog::Filter withBefore(chatlog::Filter filter, TimeMs t);
chatlog::Filter withFrom(chatlog::Filter filter, TimeMs t);

/// The filters that a list had, to go back and forward among, and what was closed, to bring back.
class FilterHistory
{
public:
    /// The filter before which there is nothing to go back to.
    void startWith(const chatlog::Filter& filter);
    /// A filter that was set; forgets what lay forward. The same one again is nothing new.
    void push(const chatlog::Filter& filter);
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_filters.size(); }
    const chatlog::Filter& back();
    const chatlog::Filter& forward();

    using Closed = std::variant<chatlog::Condition, TimeRange, QString>;
    void close(Closed closed);
    bool canReopen() const { return !m_closed.empty(); }
    /// The filter with the last thing that was closed back in it.
    chatlog::Filter reopen(chatlog::Filter filter);

private:
    static constexpr size_t limit = 100;

    std::vector<chatlog::Filter> m_filters{chatlog::Filter{}};
    size_t m_position = 0;
    std::vector<Closed> m_closed;
};

} // namespace scrollback::models
