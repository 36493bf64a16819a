// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/database.h"

#include "base/words.h"
#include "db/location.h"
#include "source/serverdatabase.h"
#include "source/sqlitedatabase.h"

#include <algorithm>

namespace scrollback::source {

tl::unexpected<Error> stopped()
{
    return failure(Error::Code::Cancelled, Words::tr("Stopped"));
}

bool SourceInfo::has(chatlog::Entity entity) const
{
    return whyMissing(entity) == nullptr;
}

const MissingEntity* SourceInfo::whyMissing(chatlog::Entity entity) const
{
    const auto found = std::ranges::find(missing, entity, &MissingEntity::entity);
    return found == missing.end() ? nullptr : &*found;
}

Result<std::unique_ptr<Database>> Database::open(const OpenOptions& options, const CancelToken& cancel)
{
    if (db::ConnectionSettings::isServerUrl(options.location)) {
        const auto settings = db::ConnectionSettings::fromUrl(options.location);
        if (!settings)
            return tl::unexpected(settings.error());
        return ServerDatabase::open(options, *settings, cancel);
    }
    const auto path = db::fileFromLocation(options.location);
    if (!path)
        return tl::unexpected(path.error());
    return SqliteDatabase::open(options, *path);
}

template <class T>
Result<chatlog::Page<T>> Database::page(const chatlog::ListQuery& query, std::optional<chatlog::Cursor> after,
                                        int limit, const CancelToken& cancel, bool trustKeys, int cutTexts)
{
    const chatlog::RecordSchema& schema = schemaOf(query.entity);
    chatlog::Page<T> page;
    StreamOptions options;
    options.limit = limit;
    options.after = after;
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
