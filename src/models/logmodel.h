// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"

namespace scrollback::models {

/// Entries of the system's own logs.
class LogModel final : public RowTableModel<chatlog::LogEntry>
{
public:
    explicit LogModel(std::unique_ptr<PageSource> source, QObject* parent = nullptr);

protected:
    CellValue valueOf(const chatlog::LogEntry& entry, chatlog::Field field) const override;
};

} // namespace scrollback::models
