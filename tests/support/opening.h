// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/database.h"

#include <QTest>

namespace scrollback::tests {

/// Opens a file that must open.
inline std::unique_ptr<source::Database> openDatabase(const QString& path, const QString& system = {},
                                                      const QTimeZone& sourceZone = QTimeZone::utc())
{
    auto database = source::Database::open({path, {}, system, sourceZone});
    if (!database)
        qFatal("%s (%s)", qPrintable(database.error().line()), qPrintable(database.error().detail));
    return std::move(*database);
}

/// Every row of a query as values.
template <class T>
std::vector<T> allRows(source::Database& database, const chatlog::ListQuery& query)
{
    auto page = database.page<T>(query, {}, 0, {}, false, 0);
    if (!page)
        qFatal("%s (%s)", qPrintable(page.error().line()), qPrintable(page.error().detail));
    return std::move(page->rows);
}

inline chatlog::ListQuery listOf(chatlog::Entity entity)
{
    chatlog::ListQuery query;
    query.entity = entity;
    return query;
}

} // namespace scrollback::tests
