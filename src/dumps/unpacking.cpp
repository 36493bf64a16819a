// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/unpacking.h"

#include "base/words.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <QLocale>

#include <vector>

namespace scrollback::dumps {

namespace {

constexpr size_t packedSize = 256 * 1024;

/// What both forms share: packed bytes are fetched when they are used up.
class Unpacked : public ByteSource
{
public:
    Unpacked(std::unique_ptr<ByteSource> packed, QString name)
        : m_packed(std::move(packed))
        , m_name(std::move(name))
        , m_buffer(packedSize)
    {
    }

    qint64 position() const override { return m_packed->position() - qint64(m_size - m_at); }
    QString damage() const override { return m_damage; }

protected:
    /// Makes sure that there are packed bytes; false at the end of the file.
    Result<bool> fetch()
    {
        if (m_at < m_size)
            return true;
        const auto got = m_packed->read(m_buffer.data(), qint64(m_buffer.size()));
        if (!got)
            return tl::unexpected(got.error());
        m_at = 0;
        m_size = size_t(*got);
        return m_size > 0;
    }
    void cutOff() { m_damage = Words::tr("The compressed file “%1” is cut off.").arg(m_name); }
    void broken(const char* words)
    {
        m_damage = Words::tr("The compressed file “%1” is damaged after %2 bytes (%3).")
                       .arg(m_name, QLocale().toString(position()), QString::fromUtf8(words ? words : "?"));
    }

    std::unique_ptr<ByteSource> m_packed;
    QString m_name;
    std::vector<char> m_buffer;
    size_t m_at = 0;
    size_t m_size = 0;
    QString m_damage;
};

class Gunzipped final : public Unpacked
{
public:
    Gunzipped(std::unique_ptr<ByteSource> packed, QString name)
        : Unpacked(std::move(packed), std::move(name))
    {
        constexpr int gzipOnly = 16;
        m_usable = inflateInit2(&m_stream, gzipOnly + MAX_WBITS) == Z_OK;
    }
    ~Gunzipped() override
    {
        if (m_usable)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Gunzipped)

    Result<qint64> read(char* out, qint64 size) override
    {
        if (!m_usable)
            broken(m_stream.msg);
        qint64 done = 0;
        while (done == 0 && m_damage.isEmpty()) {
            const auto some = fetch();
            if (!some)
                return tl::unexpected(some.error());
            if (!*some) {
                if (m_inMember)
                    cutOff();
                break;
            }
            if (!m_inMember && !beginMember())
                break;
            m_stream.next_in = reinterpret_cast<Bytef*>(m_buffer.data() + m_at);
            m_stream.avail_in = uInt(m_size - m_at);
            m_stream.next_out = reinterpret_cast<Bytef*>(out);
            m_stream.avail_out = uInt(std::min<qint64>(size, 1 << 30));
            const uInt room = m_stream.avail_out;
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            m_at = m_size - m_stream.avail_in;
            done = room - m_stream.avail_out;
            if (code == Z_STREAM_END)
                m_inMember = false;
            else if (code != Z_OK && code != Z_BUF_ERROR)
                broken(m_stream.msg);
        }
        return done;
    }

private:
    /// The next member, if there is one: what follows the last may be zeros that fill up a block.
    bool beginMember()
    {
        if (uchar(m_buffer[m_at]) != 0x1f) {
            m_at = m_size;
            return false;
        }
        m_inMember = true;
        inflateReset(&m_stream);
        return true;
    }

    z_stream m_stream = {};
    bool m_usable = false;
    bool m_inMember = false;
};

class Unzstd final : public Unpacked
{
public:
    Unzstd(std::unique_ptr<ByteSource> packed, QString name)
        : Unpacked(std::move(packed), std::move(name))
        , m_stream(ZSTD_createDStream())
    {
    }
    ~Unzstd() override { ZSTD_freeDStream(m_stream); }
    Q_DISABLE_COPY_MOVE(Unzstd)

    Result<qint64> read(char* out, qint64 size) override
    {
        ZSTD_outBuffer unpacked = {out, size_t(size), 0};
        while (unpacked.pos == 0 && m_damage.isEmpty()) {
            const auto some = fetch();
            if (!some)
                return tl::unexpected(some.error());
            ZSTD_inBuffer packed = {m_buffer.data(), m_size, m_at};
            const size_t code = ZSTD_decompressStream(m_stream, &unpacked, &packed);
            m_at = packed.pos;
            if (ZSTD_isError(code)) {
                if (ZSTD_getErrorCode(code) == ZSTD_error_frameParameter_windowTooLarge)
                    return failure(
                        Error::Code::CannotOpen,
                        Words::tr("“%1” was compressed with a window that needs much memory").arg(m_name),
                        Words::tr("unpack it with: zstd -d --long=31"));
                broken(ZSTD_getErrorName(code));
                break;
            }
            if (!*some && unpacked.pos == 0) {
                if (m_inFrame)
                    cutOff();
                break;
            }
            m_inFrame = code != 0;
        }
        return qint64(unpacked.pos);
    }

private:
    ZSTD_DStream* m_stream;
    bool m_inFrame = false;
};

} // namespace

std::unique_ptr<ByteSource> unpackGzip(std::unique_ptr<ByteSource> packed, const QString& name)
{
    return std::make_unique<Gunzipped>(std::move(packed), name);
}

std::unique_ptr<ByteSource> unpackZstd(std::unique_ptr<ByteSource> packed, const QString& name)
{
    return std::make_unique<Unzstd>(std::move(packed), name);
}

} // namespace scrollback::dumps
