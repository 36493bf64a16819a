// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <vector>

namespace scrollback::source {

/// Several arms as one stream, in one order. A Stream has next() and place(); places compare.
template <class Stream>
class MergedStream
{
public:
    explicit MergedStream(bool descending)
        : m_descending(descending)
    {
    }

    void add(std::unique_ptr<Stream> stream) { m_streams.push_back({std::move(stream), State::Waiting}); }
    const Stream& current() const { return *m_streams[m_current].stream; }

    /// Moves to the next row; false after the last.
    Result<bool> next()
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

private:
    enum class State { Waiting, Ready, Ended };
    struct Entry
    {
        std::unique_ptr<Stream> stream;
        State state;
    };

    bool isSooner(size_t i) const
    {
        const auto& place = m_streams[i].stream->place();
        const auto& best = m_streams[m_current].stream->place();
        return m_descending ? place > best : place < best;
    }

    bool m_descending;
    std::vector<Entry> m_streams;
    size_t m_current = 0;
};

} // namespace scrollback::source
