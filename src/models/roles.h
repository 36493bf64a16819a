// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace scrollback::models {

/// What a cell says besides its text (Qt::DisplayRole: one line, cut).
enum Role {
    FullTextRole = Qt::UserRole + 1, ///< the text as far as it was read, with its line breaks
    SortRole,  ///< the bare value: a number, a time in ms, a text; invalid where unknown
    ValueRole, ///< the value as a filter's condition has it; a null text where unknown
    KindRole,  ///< a CellKind: how the cell is drawn
    RefRole,   ///< chatlog::RowRef of the row
};

/// How a cell is drawn and written.
enum class CellKind {
    Text,
    Muted, ///< text of second rank: ids, sources
    Json,  ///< monospaced
    Time,
    Number,
    Duration,
    Level,  ///< a mark and its colour before the word
    Status, ///< likewise
    Role,   ///< who speaks
    Progress,
    Error, ///< red; empty where nothing failed
};

} // namespace scrollback::models
