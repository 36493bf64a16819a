// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/fields.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

class QHeaderView;

namespace scrollback::models {
class PagedTableModel;
}

namespace scrollback::widgets {

// What every view of a list does the same way.

/// Rows as lines of tab-separated cells, to be pasted into a sheet: whole texts on one line each, and what a
/// sheet would run as a formula with an apostrophe in front. Rows that are not in memory are left out.
QString rowsAsTsv(const models::PagedTableModel& model, const QList<int>& rows,
                  const std::vector<int>& columns);
/// Rows as a JSON array of objects, whose members are named as in exports; unknown values are null.
QString rowsAsJson(const models::PagedTableModel& model, const QList<int>& rows,
                   const std::vector<int>& columns);

/// The columns of a view as they are kept: "message:320:shown", in the order on screen.
QStringList columnState(const QHeaderView& header, const models::PagedTableModel& model,
                        const std::vector<int>& hidden);
/// Puts them back; returns the columns that are hidden. What is no longer there is passed over, what is new
/// stays at its place.
std::vector<int> applyColumnState(QHeaderView& header, const models::PagedTableModel& model,
                                  const QStringList& state, std::vector<int> hidden);

} // namespace scrollback::widgets
