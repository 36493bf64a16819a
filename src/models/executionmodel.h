// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"

namespace scrollback::models {

/// Runs of jobs.
class ExecutionModel final : public RowTableModel<chatlog::Execution>
{
public:
    explicit ExecutionModel(std::unique_ptr<PageSource> source, QObject* parent = nullptr);

protected:
    CellValue valueOf(const chatlog::Execution& execution, chatlog::Field field) const override;
};

} // namespace scrollback::models
