// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "exporting/writers.h"

#include <charconv>
#include <cstring>
#include <string_view>

namespace scrollback::exporting {

/// Collects bytes for a sink. After the first failure it takes everything and writes nothing; ok() tells.
class ByteBuffer
{
public:
    explicit ByteBuffer(ByteSink& sink)
        : m_sink(sink)
        , m_bytes(new char[capacity])
    {
    }
    ~ByteBuffer() = default;
    Q_DISABLE_COPY_MOVE(ByteBuffer)

    void append(char c)
    {
        if (m_size == capacity)
            flush();
        m_bytes[m_size++] = c;
    }
    void append(std::string_view text)
    {
        if (text.size() > capacity - m_size) {
            flush();
            if (text.size() >= capacity) {
                m_ok = m_ok && m_sink.write(text.data(), qint64(text.size()));
                return;
            }
        }
        std::memcpy(m_bytes.get() + m_size, text.data(), text.size());
        m_size += text.size();
    }
    void appendInteger(qint64 value)
    {
        reserve(24);
        char* from = m_bytes.get() + m_size;
        m_size += size_t(std::to_chars(from, from + 24, value).ptr - from);
    }
    /// Shortest form that reads back as the same number.
    void appendReal(double value)
    {
        reserve(32);
        char* from = m_bytes.get() + m_size;
        m_size += size_t(std::to_chars(from, from + 32, value).ptr - from);
    }
    void appendIso(TimeMs time)
    {
        reserve(32);
        m_size += size_t(writeIso(time, m_bytes.get() + m_size));
    }
    void append(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        append(std::string_view(utf8.constData(), size_t(utf8.size())));
    }

    void flush()
    {
        if (m_ok && m_size > 0)
            m_ok = m_sink.write(m_bytes.get(), qint64(m_size));
        m_size = 0;
    }
    bool ok() const { return m_ok; }
    Result<void> result() const
    {
        if (m_ok)
            return {};
        return tl::unexpected<Error>(m_sink.failure());
    }

private:
    static constexpr size_t capacity = 256 * 1024;

    void reserve(size_t size)
    {
        if (capacity - m_size < size)
            flush();
    }

    ByteSink& m_sink;
    std::unique_ptr<char[]> m_bytes; // NOLINT(modernize-avoid-c-arrays): 256 KiB that need not be zeroed
    size_t m_size = 0;
    bool m_ok = true;
};

} // namespace scrollback::exporting
