// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/database.h"

#include "base/words.h"
#include "db/location.h"
#include "dumps/dump.h"
#include "source/serverdatabase.h"
#include "source/sqlitedatabase.h"

#include <QStandardPaths>

#include <algorithm>

namespace scrollback::source {

tl::unexpected<Error> stopped()
{
    return failure(Error::Code::Cancelled, Words::tr("Stopped"));
}

namespace {

/// A dump is read into a file of the program's own, which is then a source like any other.
Result<std::unique_ptr<Database>> openDump(const OpenOptions& options, const QString& path,
                                           const CancelToken& cancel, const Progress& progress)
{
    const std::vector<systems::Profile> profiles = systems::loadProfiles();
    dumps::DumpOptions dump;
    dump.cacheFolder = dumpCacheFolder();
    dump.wantedTable = [&profiles](const QString& table) { return systems::isKnownTable(profiles, table); };
    dump.progress = [&progress](double share, qint64) {
        if (progress)
            progress(share);
    };
    dump.token = cancel;
    auto loaded = dumps::openDump(path, dump);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return SqliteDatabase::openLoaded(options, *loaded);
}

} // namespace

QString dumpCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/scrollback/dumps");
}

bool SourceInfo::has(chatlog::Entity entity) const
{
    return whyMissing(entity) == nullptr;
}

bool SourceInfo::knows(chatlog::Entity entity, chatlog::Field field) const
{
    return has(entity) && knownFields.value(entity).contains(field);
}

const MissingEntity* SourceInfo::whyMissing(chatlog::Entity entity) const
{
    const auto found = std::ranges::find(missing, entity, &MissingEntity::entity);
    return found == missing.end() ? nullptr : &*found;
}

QString noteOnOthers(const SourceInfo& info)
{
    QStringList names;
    for (const SystemChoice& other : info.others)
        names += QStringLiteral("--system ") + other.name();
    return names.isEmpty() ? QString()
                           : Words::tr("“%1” holds several systems, and %2 was opened: for the others add %3")
                                 .arg(info.displayName, info.system.name(), names.join(Words::tr(" or ")));
}

Result<std::unique_ptr<Database>> Database::open(const OpenOptions& options, const CancelToken& cancel,
                                                 const Progress& progress)
{
    const auto location = db::locate(options.location);
    if (!location)
        return tl::unexpected(location.error());
    if (const auto* server = std::get_if<db::ConnectionSettings>(&*location)) {
        db::ConnectionSettings settings = *server;
        if (!options.password.isNull())
            settings.password = options.password;
        return ServerDatabase::open(options, settings, cancel);
    }
    const QString& path = std::get<QString>(*location);
    if (dumps::mayBeDump(path))
        return openDump(options, path, cancel, progress);
    return SqliteDatabase::open(options, path);
}

template <class T>
Result<chatlog::Page<T>> Database::page(const chatlog::ListQuery& query, std::optional<chatlog::Cursor> after,
                                        int limit, const CancelToken& cancel, bool trustKeys, int cutTexts)
{
    const chatlog::RecordSchema& schema = schemaOf(query.entity);
    chatlog::Page<T> page;
    StreamOptions options;
    options.limit = limit;
    options.after = std::move(after);
    options.cutTexts = cutTexts;
    options.trustKeys = trustKeys;
    const auto end = streamPlaced(
        query, options,
        [&](chatlog::RecordView row, const chatlog::RowRef& ref) {
            page.rows.push_back(T::fromRecord(schema, row));
            page.rows.back().row = ref;
            return true;
        },
        cancel);
    if (!end)
        return tl::unexpected(end.error());
    page.next = end->next;
    page.provisional = end->provisional;
    return page;
}

template Result<chatlog::Page<chatlog::Conversation>>
Database::page(const chatlog::ListQuery&, std::optional<chatlog::Cursor>, int, const CancelToken&, bool, int);
template Result<chatlog::Page<chatlog::Message>>
Database::page(const chatlog::ListQuery&, std::optional<chatlog::Cursor>, int, const CancelToken&, bool, int);
template Result<chatlog::Page<chatlog::ToolCall>>
Database::page(const chatlog::ListQuery&, std::optional<chatlog::Cursor>, int, const CancelToken&, bool, int);
template Result<chatlog::Page<chatlog::LogEntry>>
Database::page(const chatlog::ListQuery&, std::optional<chatlog::Cursor>, int, const CancelToken&, bool, int);
template Result<chatlog::Page<chatlog::Job>>
Database::page(const chatlog::ListQuery&, std::optional<chatlog::Cursor>, int, const CancelToken&, bool, int);
template Result<chatlog::Page<chatlog::Execution>>
Database::page(const chatlog::ListQuery&, std::optional<chatlog::Cursor>, int, const CancelToken&, bool, int);

} // namespace scrollback::source
