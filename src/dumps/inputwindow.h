// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "dumps/bytesource.h"

#include <cstdlib>
#include <functional>
#include <optional>
#include <string_view>

namespace scrollback::dumps {

/// The stretch of a dump that is in memory: from the first byte that nobody has used up yet, as far as
/// somebody asked to see. It grows with the longest row and shrinks again after it.
class InputWindow
{
public:
    /// `read` is called after each piece that was read.
    InputWindow(ByteSource& source, CancelToken token, std::function<void()> read);

    std::string_view view() const { return {m_buffer.get() + m_begin, m_end - m_begin}; }
    /// Whether the view reaches to the end of the dump.
    bool isLast() const { return m_ended; }
    /// Lets the first bytes of the view go.
    void advance(size_t count);
    /// Reads at least as much again behind what is there, so that whoever looks at the view anew each time
    /// looks at each byte only a few times. False at the end, after a failure or a stop. Views move.
    bool more();

    /// The number of the line of the dump in which the byte at `offset` of the view stands.
    qint64 lineAt(size_t offset = 0) const;
    const std::optional<Error>& error() const { return m_error; }

private:
    struct Free
    {
        void operator()(char* memory) const { std::free(memory); }
    };
    bool makeRoom(size_t wanted);

    ByteSource& m_source;
    CancelToken m_token;
    std::function<void()> m_read;
    std::unique_ptr<char, Free> m_buffer;
    size_t m_capacity = 0;
    size_t m_begin = 0;
    size_t m_end = 0;
    qint64 m_linesBefore = 0; ///< before m_counted
    size_t m_counted = 0;     ///< up to here the lines of the buffer are counted
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace scrollback::dumps
