// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/dumpcache.h"

#include "base/words.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

namespace scrollback::dumps {

namespace {

constexpr int formVersion = 1;         ///< of what is kept: higher when dumps are read differently
constexpr qint64 edgeSize = 64 * 1024; ///< of the dump's content, at its start and at its end
constexpr qint64 abandonedSecs = 3600; ///< a file that is being written to is younger

/// What is known of a kept dump stands beside it.
QString companionOf(const QString& path)
{
    return path.chopped(int(qstrlen(".sqlite"))) + QStringLiteral(".json");
}

QJsonObject readCompanion(const QString& path)
{
    QFile file(companionOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

bool moved(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

QFileInfoList keptFiles(const QString& folder)
{
    return QDir(folder).entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files);
}

} // namespace

/// A shared lock on a dump's companion; whoever removes it asks for the lock alone.
class CacheLease
{
public:
    enum class Kind : quint8 { Reading, Removing };

    static std::shared_ptr<const CacheLease> take(const QString& path, Kind kind)
    {
        const int descriptor = ::open(QFile::encodeName(companionOf(path)).constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            return nullptr;
        if (::flock(descriptor, (kind == Kind::Reading ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
            ::close(descriptor);
            return nullptr;
        }
        return std::make_shared<const CacheLease>(descriptor);
    }
    explicit CacheLease(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~CacheLease() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(CacheLease)

private:
    int m_descriptor;
};

Result<void> makePrivateFolder(const QString& folder)
{
    constexpr auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, own))
        return failure(
            Error::Code::Failed, Words::tr("The cache folder “%1” cannot be made").arg(folder),
            Words::tr("check the permissions of the folder it belongs in, and whether the disk is full"));
    return {};
}

std::vector<CachedDump> cachedDumps(const QString& folder)
{
    std::vector<CachedDump> found;
    const QFileInfoList files = keptFiles(folder);
    for (const QFileInfo& file : files) {
        const QFileInfo companion(companionOf(file.filePath()));
        if (companion.exists())
            found.push_back({file.filePath(),
                             readCompanion(file.filePath()).value(QLatin1String("dump")).toString(),
                             file.size(), companion.lastModified()});
    }
    std::ranges::sort(found,
                      [](const CachedDump& a, const CachedDump& b) { return a.lastUsed > b.lastUsed; });
    return found;
}

Result<void> removeCachedDump(const CachedDump& cached)
{
    const auto lease = CacheLease::take(cached.path, CacheLease::Kind::Removing);
    if (!lease && QFile::exists(companionOf(cached.path)))
        return failure(Error::Code::Failed,
                       Words::tr("“%1” is in use").arg(QFileInfo(cached.dump).fileName()),
                       Words::tr("close it first"));
    const bool gone = !QFile::exists(cached.path) || QFile::remove(cached.path);
    if (!gone)
        return failure(Error::Code::Failed, Words::tr("“%1” cannot be removed").arg(cached.path),
                       Words::tr("check the permissions of the folder it is in"));
    QFile::remove(companionOf(cached.path));
    return {};
}

qint64 removeCachedDumps(const QString& folder)
{
    qint64 bytes = 0;
    for (const CachedDump& cached : cachedDumps(folder)) {
        if (removeCachedDump(cached))
            bytes += cached.size;
    }
    return bytes;
}

Result<CacheEntry> CacheEntry::of(const QString& dump, const QString& folder)
{
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    const QFileInfo info(dump);
    CacheEntry entry;
    entry.m_folder = folder;
    entry.m_dump = info.canonicalFilePath();
    QFile file(dump);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::CannotOpen, Words::tr("“%1” may not be read").arg(dump),
                       Words::tr("ask its owner for permission to read it"), file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString facts = QStringLiteral("%1\n%2\n%3\n%4\n")
                              .arg(QString::number(formVersion), entry.m_dump, QString::number(file.size()),
                                   QString::number(info.lastModified().toMSecsSinceEpoch()));
    hash.addData(facts.toUtf8());
    hash.addData(file.read(edgeSize));
    file.seek(std::max<qint64>(0, file.size() - edgeSize));
    hash.addData(file.read(edgeSize));
    const QString name = QString::fromLatin1(hash.result().toHex().left(32));
    entry.m_path = QDir(folder).filePath(name + QStringLiteral(".sqlite"));
    entry.m_workPath =
        QDir(folder).filePath(QStringLiteral(".%1-%2.part")
                                  .arg(name, QString::number(QRandomGenerator::global()->generate64(), 16)));
    return entry;
}

std::optional<LoadedDump> CacheEntry::find(const std::function<bool(const QString&)>& wanted) const
{
    auto lease = CacheLease::take(m_path, CacheLease::Kind::Reading);
    const QJsonObject known = readCompanion(m_path);
    if (!lease || !QFile::exists(m_path) || known.isEmpty())
        return std::nullopt;
    // Other tables may be wanted now than then.
    const QJsonObject offered = known.value(QLatin1String("offered")).toObject();
    for (auto it = offered.constBegin(); it != offered.constEnd(); ++it) {
        if (wanted(it.key()) != it.value().toBool())
            return std::nullopt;
    }
    LoadedDump loaded;
    loaded.path = m_path;
    loaded.dump = m_dump;
    loaded.origin = known.value(QLatin1String("origin")).toString();
    loaded.complete = known.value(QLatin1String("complete")).toBool();
    loaded.fromCache = true;
    const QJsonArray notes = known.value(QLatin1String("notes")).toArray();
    for (const auto& note : notes)
        loaded.notes += note.toString();
    const QJsonArray tables = known.value(QLatin1String("tables")).toArray();
    for (const auto& table : tables)
        loaded.tables.push_back(
            {table[QLatin1String("name")].toString(), table[QLatin1String("rows")].toInteger()});
    loaded.lease = std::move(lease);
    // The companion's time is when the dump was used last.
    QFile companion(companionOf(m_path));
    if (companion.open(QIODevice::ReadWrite))
        companion.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return loaded;
}

Result<void> CacheEntry::store(LoadedDump& loaded, const std::map<QString, bool>& offered) const
{
    QJsonObject tables;
    for (const auto& [name, wanted] : offered)
        tables.insert(name, wanted);
    QJsonArray rows;
    for (const LoadedTable& table : loaded.tables)
        rows.append(QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}});
    const QJsonObject known{{QStringLiteral("dump"), m_dump},
                            {QStringLiteral("origin"), loaded.origin},
                            {QStringLiteral("complete"), loaded.complete},
                            {QStringLiteral("notes"), QJsonArray::fromStringList(loaded.notes)},
                            {QStringLiteral("tables"), rows},
                            {QStringLiteral("offered"), tables}};
    // Not synced to the disk: what a power cut takes can be read again.
    QFile companion(m_workPath + QStringLiteral(".json"));
    const QByteArray text = QJsonDocument(known).toJson(QJsonDocument::Compact);
    const bool opened = companion.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                        companion.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    bool written = opened && companion.write(text) == text.size();
    companion.close();
    written = written && moved(companion.fileName(), companionOf(m_path)) && moved(m_workPath, m_path);
    if (!written) {
        companion.remove();
        return failure(Error::Code::Failed,
                       Words::tr("The dump could not be kept in the cache folder “%1”").arg(m_folder),
                       Words::tr("check the permissions of that folder, and whether the disk is full"));
    }
    loaded.path = m_path;
    loaded.lease = CacheLease::take(m_path, CacheLease::Kind::Reading);
    return {};
}

void CacheEntry::tidy(qint64 limit) const
{
    qint64 total = 0;
    for (const CachedDump& cached : cachedDumps(m_folder)) {
        total += cached.size;
        const bool earlier = cached.dump == m_dump && cached.path != m_path;
        if (cached.path != m_path && (earlier || total > limit) && removeCachedDump(cached))
            total -= cached.size;
    }
    // What a run left behind that was killed.
    const auto parts = QDir(m_folder).entryInfoList({QStringLiteral(".*.part*")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& part : parts) {
        if (part.lastModified().secsTo(QDateTime::currentDateTime()) > abandonedSecs)
            QFile::remove(part.filePath());
    }
}

void CacheEntry::discard() const
{
    QFile::remove(m_workPath);
}

} // namespace scrollback::dumps
