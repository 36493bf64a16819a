// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"

namespace scrollback::models {

/// Jobs of the background; their executions are another model's.
class JobModel final : public RowTableModel<chatlog::Job>
{
public:
    explicit JobModel(std::unique_ptr<PageSource> source, QObject* parent = nullptr);

protected:
    CellValue valueOf(const chatlog::Job& job, chatlog::Field field) const override;
};

} // namespace scrollback::models
