// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/rowstream.h"

#include <algorithm>

namespace scrollback::source {

using chatlog::Field;

std::vector<Field> RowStream::neededFields(const systems::Arm& arm, const std::vector<Field>& wanted,
                                           const systems::WhereClause& where)
{
    std::vector<Field> fields = wanted;
    const auto need = [&fields](Field field) {
        if (std::ranges::find(fields, field) == fields.end())
            fields.push_back(field);
    };
    need(chatlog::timeFieldOf(arm.entity));
    for (const chatlog::Condition& condition : where.residual)
        need(condition.field);
    return fields;
}

Result<bool> MergedStream::next()
{
    for (Entry& entry : m_streams) {
        if (entry.state != State::Waiting)
            continue;
        auto row = entry.stream->next();
        if (!row)
            return row;
        entry.state = *row ? State::Ready : State::Ended;
    }
    bool found = false;
    for (size_t i = 0; i < m_streams.size(); ++i) {
        if (m_streams[i].state == State::Ready && (!found || isSooner(i))) {
            m_current = i;
            found = true;
        }
    }
    if (found)
        m_streams[m_current].state = State::Waiting;
    return found;
}

bool MergedStream::isSooner(size_t i) const
{
    const RowPlace& place = m_streams[i].stream->place();
    const RowPlace& best = m_streams[m_current].stream->place();
    return m_descending ? place > best : place < best;
}

} // namespace scrollback::source
