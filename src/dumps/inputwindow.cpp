// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/inputwindow.h"

#include "base/words.h"

#include <algorithm>
#include <cstring>

namespace scrollback::dumps {

namespace {

constexpr size_t usualSize = 1 << 20;
constexpr size_t pieceSize = 1 << 20;           ///< read between two looks at the stop button
constexpr size_t largestSize = size_t(2) << 30; ///< a row of 400 MB, as hexadecimal digits, and some

} // namespace

InputWindow::InputWindow(ByteSource& source, CancelToken token, std::function<void()> read)
    : m_source(source)
    , m_token(std::move(token))
    , m_read(std::move(read))
{
}

void InputWindow::advance(size_t count)
{
    m_begin += count;
}

qint64 InputWindow::lineAt(size_t offset) const
{
    const char* buffer = m_buffer.get();
    return 1 + m_linesBefore + std::count(buffer + m_counted, buffer + m_begin + offset, '\n');
}

bool InputWindow::makeRoom(size_t wanted)
{
    // What is used up goes, and its lines are counted.
    m_linesBefore += std::count(m_buffer.get() + m_counted, m_buffer.get() + m_begin, '\n');
    m_end -= m_begin;
    if (m_end > 0 && m_begin > 0)
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, m_end);
    m_begin = 0;
    m_counted = 0;

    const bool grow = m_capacity - m_end < wanted;
    const bool shrink = m_capacity > 8 * usualSize && m_end + wanted < 2 * usualSize;
    if (!grow && !shrink)
        return true;
    const size_t capacity = std::max(2 * usualSize, m_end + wanted);
    // Large blocks are moved by the system's tables of pages, not copied.
    auto* memory = static_cast<char*>(std::realloc(m_buffer.get(), capacity));
    if (!memory)
        return false;
    static_cast<void>(m_buffer.release());
    m_buffer.reset(memory);
    m_capacity = capacity;
    return true;
}

bool InputWindow::more()
{
    if (m_ended || m_error)
        return false;
    const size_t wanted = std::max(usualSize, m_end - m_begin);
    if (m_end - m_begin > largestSize || !makeRoom(wanted)) {
        m_error = Error{Error::Code::Failed,
                        Words::tr("The row on line %1 of the dump is too large to be read").arg(lineAt()),
                        Words::tr("ask for a dump without that table"),
                        {}};
        return false;
    }
    const size_t target = m_end + wanted;
    while (m_end < target) {
        if (m_token.cancelled()) {
            m_error = Error{Error::Code::Cancelled, Words::tr("Stopped"), {}, {}};
            return false;
        }
        const auto got = m_source.read(m_buffer.get() + m_end, qint64(std::min(pieceSize, target - m_end)));
        if (!got) {
            m_error = got.error();
            return false;
        }
        m_read();
        if (*got == 0) {
            m_ended = true;
            // Something new to see is the end itself.
            return true;
        }
        m_end += size_t(*got);
    }
    return true;
}

} // namespace scrollback::dumps
