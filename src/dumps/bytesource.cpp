// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/bytesource.h"

#include "base/words.h"
#include "db/filekind.h"
#include "dumps/pgrestore.h"
#include "dumps/unpacking.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <cstring>

namespace scrollback::dumps {

namespace {

constexpr qint64 startSize = 4096;

/// The file as it is.
class PlainFile final : public ByteSource
{
public:
    explicit PlainFile(const QString& path)
        : m_file(path)
    {
    }

    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    QString problem() const { return m_file.errorString(); }
    QByteArray start()
    {
        QByteArray bytes = m_file.read(startSize);
        m_file.seek(0);
        return bytes;
    }

    Result<qint64> read(char* out, qint64 size) override
    {
        const qint64 got = m_file.read(out, size);
        if (got < 0)
            return failure(
                Error::Code::Failed,
                Words::tr("“%1” could not be read from its disk").arg(QFileInfo(m_file).fileName()),
                Words::tr("check the disk or the network folder, and copy the file if you can"),
                m_file.errorString());
        m_position += got;
        return got;
    }
    qint64 position() const override { return m_position; }

private:
    QFile m_file;
    qint64 m_position = 0;
};

/// UTF-16, as shells of Windows write what a program says, made UTF-8.
class Utf16Text final : public ByteSource
{
public:
    Utf16Text(std::unique_ptr<ByteSource> inner, QStringConverter::Encoding encoding)
        : m_inner(std::move(inner))
        , m_decoder(encoding)
    {
    }

    Result<qint64> read(char* out, qint64 size) override
    {
        while (m_at == m_ready.size()) {
            QByteArray raw(65536, Qt::Uninitialized);
            auto got = m_inner->read(raw.data(), raw.size());
            if (!got || *got == 0)
                return got;
            raw.truncate(*got);
            m_ready = QString(m_decoder.decode(raw)).toUtf8();
            m_at = 0;
        }
        const qint64 now = std::min<qint64>(size, m_ready.size() - m_at);
        std::memcpy(out, m_ready.constData() + m_at, size_t(now));
        m_at += now;
        return now;
    }
    qint64 position() const override { return m_inner->position(); }
    QString damage() const override { return m_inner->damage(); }

private:
    std::unique_ptr<ByteSource> m_inner;
    QStringDecoder m_decoder;
    QByteArray m_ready;
    qsizetype m_at = 0;
};

/// The first bytes again, and then the rest.
class Rewound final : public ByteSource
{
public:
    Rewound(QByteArray start, std::unique_ptr<ByteSource> rest)
        : m_start(std::move(start))
        , m_rest(std::move(rest))
    {
    }

    Result<qint64> read(char* out, qint64 size) override
    {
        if (m_at == m_start.size())
            return m_rest->read(out, size);
        const qint64 now = std::min<qint64>(size, m_start.size() - m_at);
        std::memcpy(out, m_start.constData() + m_at, size_t(now));
        m_at += now;
        return now;
    }
    qint64 position() const override { return m_rest->position(); }
    QString damage() const override { return m_rest->damage(); }

private:
    QByteArray m_start;
    std::unique_ptr<ByteSource> m_rest;
    qsizetype m_at = 0;
};

tl::unexpected<Error> noDump(const QString& message, const QString& advice)
{
    return failure(Error::Code::CannotOpen, message, advice);
}

tl::unexpected<Error> wrongForm(FileForm form, bool packed, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    switch (form) {
    case FileForm::Sqlite:
        if (packed)
            return noDump(Words::tr("“%1” is an SQLite database inside a compressed file").arg(name),
                          Words::tr("unpack it once, with gunzip or unzstd, and open what comes out"));
        return noDump(Words::tr("“%1” is an SQLite database, no dump").arg(name),
                      Words::tr("open it as it is"));
    case FileForm::OtherArchive:
        return noDump(Words::tr("“%1” is compressed in a form that is not read here").arg(name),
                      Words::tr("unpack it first; dumps compressed with gzip or zstd are read as they are"));
    case FileForm::PgArchive:
        return noDump(Words::tr("“%1” is an archive of pg_dump inside a compressed file").arg(name),
                      Words::tr("unpack it once, with gunzip or unzstd, and open what comes out"));
    case FileForm::Gzip:
    case FileForm::Zstd:
        return noDump(Words::tr("“%1” is compressed twice").arg(name),
                      Words::tr("unpack it once, with gunzip or unzstd, and open what comes out"));
    case FileForm::Text:
    case FileForm::Nothing:
        break;
    }
    return tl::unexpected(notADump(path));
}

std::optional<QStringConverter::Encoding> utf16Of(const QByteArray& start)
{
    if (start.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (start.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

/// Up to startSize bytes, which may come in parts.
Result<QByteArray> startOf(ByteSource& source)
{
    QByteArray start(startSize, Qt::Uninitialized);
    qsizetype have = 0;
    while (have < startSize) {
        const auto got = source.read(start.data() + have, startSize - have);
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            break;
        have += *got;
    }
    start.truncate(have);
    return start;
}

} // namespace

FileForm formOf(const QByteArray& start)
{
    if (start.isEmpty())
        return FileForm::Nothing;
    if (start.startsWith("\x1f\x8b"))
        return FileForm::Gzip;
    // A frame, or one of the skippable frames that may stand before it.
    if (start.startsWith("\x28\xb5\x2f\xfd") ||
        (start.size() >= 4 && (uchar(start[0]) & 0xf0U) == 0x50 && start.mid(1, 3) == "\x2a\x4d\x18"))
        return FileForm::Zstd;
    if (start.startsWith("PGDMP"))
        return FileForm::PgArchive;
    if (start.startsWith("toc.dat") && start.mid(257, 5) == "ustar")
        return FileForm::PgArchive;
    if (start.startsWith("SQLite format 3"))
        return FileForm::Sqlite;
    if (start.startsWith("PK\x03\x04") || start.startsWith("BZh") ||
        start.startsWith("\xfd"
                         "7zXZ") ||
        start.startsWith("\x04\x22\x4d\x18") || start.startsWith("7z\xbc\xaf") ||
        start.mid(257, 5) == "ustar")
        return FileForm::OtherArchive;
    if (utf16Of(start))
        return FileForm::Text;
    // Raw binary values may stand in a dump, but not before its first statement.
    const QByteArray first = start.left(64);
    return first.contains('\0') ? FileForm::Nothing : FileForm::Text;
}

Error notADump(const QString& path)
{
    // Whoever gives a text the name of a database means a database.
    static const QStringList endings = {QStringLiteral("db"), QStringLiteral("db3"), QStringLiteral("sqlite"),
                                        QStringLiteral("sqlite3"), QStringLiteral("sqlitedb")};
    const QFileInfo info(path);
    QFile file(path);
    if (endings.contains(info.suffix(), Qt::CaseInsensitive) && file.open(QIODevice::ReadOnly))
        return db::notADatabase(info.fileName(), file.read(startSize));
    return {Error::Code::CannotOpen,
            Words::tr("“%1” is no SQL dump").arg(info.fileName()),
            Words::tr("name an SQLite database, or a dump made by pg_dump, mysqldump or mariadb-dump"),
            {}};
}

Result<std::unique_ptr<ByteSource>> openDumpText(const QString& path, const CancelToken& token)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return noDump(Words::tr("There is no file “%1”").arg(path),
                      Words::tr("check the name and the folder"));
    if (info.isDir()) {
        if (QFileInfo::exists(path + QStringLiteral("/toc.dat")))
            return noDump(
                Words::tr("“%1” is a dump in pg_dump's folder format, which is not read here").arg(name),
                Words::tr("make one file of it: pg_restore -f dump.sql FOLDER"));
        return noDump(Words::tr("“%1” is a folder").arg(path), Words::tr("name a dump in it"));
    }
    if (!info.isFile())
        return noDump(Words::tr("“%1” is no regular file").arg(path), Words::tr("name a dump"));

    auto file = std::make_unique<PlainFile>(path);
    if (!file->open())
        return failure(Error::Code::CannotOpen, Words::tr("“%1” may not be read").arg(path),
                       Words::tr("ask its owner for permission to read it"), file->problem());
    const QByteArray outer = file->start();
    if (outer.isEmpty())
        return noDump(Words::tr("“%1” is empty").arg(name),
                      Words::tr("ask for the file again: nothing was exported"));

    std::unique_ptr<ByteSource> text;
    switch (formOf(outer)) {
    case FileForm::Text:
        text = std::move(file);
        break;
    case FileForm::Gzip:
        text = unpackGzip(std::move(file), name);
        break;
    case FileForm::Zstd:
        text = unpackZstd(std::move(file), name);
        break;
    case FileForm::PgArchive:
        return restoredText(path, token);
    case FileForm::Sqlite:
    case FileForm::OtherArchive:
    case FileForm::Nothing:
        return wrongForm(formOf(outer), false, path);
    }

    auto start = startOf(*text);
    if (!start)
        return tl::unexpected(start.error());
    if (start->isEmpty() && !text->damage().isEmpty())
        return failure(Error::Code::Damaged, Words::tr("“%1” cannot be unpacked").arg(name),
                       Words::tr("ask for the file again"), text->damage());
    if (const FileForm inner = formOf(*start); inner != FileForm::Text)
        return wrongForm(inner, true, path);
    const auto wide = utf16Of(*start);
    text = std::make_unique<Rewound>(std::move(*start), std::move(text));
    if (wide)
        text = std::make_unique<Utf16Text>(std::move(text), *wide);
    return text;
}

} // namespace scrollback::dumps
