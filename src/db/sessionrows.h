// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <functional>

namespace scrollback::db {

inline QString textOf(const Row& row, int column)
{
    const Cell cell = row.cell(column);
    return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
}

/// Runs a statement and has every row of it looked at.
inline Result<void> forEachRow(Session& session, const QString& sql, const std::vector<Bound>& values,
                               const std::function<void(const Row&)>& use)
{
    auto rows = session.query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    while (true) {
        const auto more = (*rows)->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        use(**rows);
    }
}

} // namespace scrollback::db
