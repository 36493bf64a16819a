// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/dump.h"

#include "base/words.h"
#include "dumps/dumpcache.h"
#include "dumps/dumpreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace scrollback::dumps {

namespace {

constexpr qint64 progressEveryMs = 50;
constexpr qsizetype namedTables = 6;

/// Tells how far reading has come, not more often than somebody can look.
class ProgressTeller
{
public:
    ProgressTeller(const ByteSource& source, qint64 size, const DumpOptions& options)
        : m_source(source)
        , m_size(std::max<qint64>(1, size))
        , m_options(options)
    {
        m_sinceLast.start();
    }

    void tell()
    {
        if (!m_options.progress || m_sinceLast.elapsed() < progressEveryMs)
            return;
        m_sinceLast.restart();
        const qint64 bytes = std::min(m_source.position(), m_size);
        m_options.progress(double(bytes) / double(m_size), bytes);
    }
    void finish()
    {
        if (m_options.progress)
            m_options.progress(1.0, m_size);
    }

private:
    const ByteSource& m_source;
    qint64 m_size;
    const DumpOptions& m_options;
    QElapsedTimer m_sinceLast;
};

Error noTables(const QString& name, const std::map<QString, bool>& offered)
{
    QStringList names;
    for (const auto& [table, wanted] : offered)
        names += table;
    const qsizetype all = names.size();
    if (all > namedTables)
        names = names.mid(0, namedTables) + QStringList{QStringLiteral("…")};
    return {Error::Code::UnknownSystem,
            Words::tr("The dump “%1” has no table of a chat system that is known").arg(name),
            all == 0 ? Words::tr("it has no tables at all: ask for a dump of the right database")
                     : Words::tr("it has: %1").arg(names.join(QLatin1String(", "))),
            {}};
}

struct Read
{
    LoadedDump loaded;
    std::map<QString, bool> offered;
};

Result<Read> readInto(const QString& workPath, const QString& path, const DumpOptions& options)
{
    const QFileInfo info(path);
    auto source = openDumpText(path, options.token);
    if (!source)
        return tl::unexpected(source.error());
    auto file = SqliteWriter::create(workPath, options.token);
    if (!file)
        return tl::unexpected(file.error());

    Read read;
    Notes notes;
    ProgressTeller teller(**source, info.size(), options);
    InputWindow window(**source, options.token, [&] { teller.tell(); });
    {
        LoadedTables tables(**file, options.wantedTable, notes);
        DumpReader reader(window, tables, notes);
        if (const auto done = reader.run(); !done)
            return tl::unexpected(done.error());
        if (!(*source)->damage().isEmpty())
            notes.cutOff((*source)->damage());
        if (!reader.isDump())
            return tl::unexpected(notADump(path));
        if (const auto done = tables.finish(); !done)
            return tl::unexpected(done.error());
        for (const DumpTable* table : tables.loaded())
            read.loaded.tables.push_back({QString::fromStdString(table->definition.name.name), table->rows});
        read.offered = tables.offered();
        read.loaded.origin = reader.origin();
    }
    if (read.loaded.tables.empty()) {
        Error error = noTables(info.fileName(), read.offered);
        error.detail = notes.all().join(QLatin1Char('\n'));
        return tl::unexpected(error);
    }
    if (const auto done = (*file)->finish(); !done)
        return tl::unexpected(done.error());
    teller.finish();
    read.loaded.dump = info.canonicalFilePath();
    read.loaded.complete = notes.isWhole();
    read.loaded.notes = notes.all();
    return read;
}

} // namespace

bool mayBeDump(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 enough = 512;
    switch (formOf(file.read(enough))) {
    case FileForm::Text:
    case FileForm::Gzip:
    case FileForm::Zstd:
    case FileForm::PgArchive:
        return true;
    case FileForm::Sqlite:
    case FileForm::OtherArchive:
    case FileForm::Nothing:
        break;
    }
    return false;
}

Result<LoadedDump> openDump(const QString& path, const DumpOptions& options)
{
    // Whatever stands against opening it is said by who opens it.
    if (!QFileInfo(path).isFile()) {
        if (const auto source = openDumpText(path, options.token); !source)
            return tl::unexpected(source.error());
    }
    const auto entry = CacheEntry::of(path, options.cacheFolder);
    if (!entry)
        return tl::unexpected(entry.error());
    if (auto found = entry->find(options.wantedTable))
        return *found;

    auto read = readInto(entry->workPath(), path, options);
    if (!read) {
        entry->discard();
        return tl::unexpected(read.error());
    }
    if (const auto stored = entry->store(read->loaded, read->offered); !stored) {
        entry->discard();
        return tl::unexpected(stored.error());
    }
    entry->tidy(options.cacheLimit);
    return read->loaded;
}

} // namespace scrollback::dumps
