// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"

namespace scrollback::models {

/// What assistants asked of tools, and what came back.
class ToolCallModel final : public RowTableModel<chatlog::ToolCall>
{
public:
    explicit ToolCallModel(std::unique_ptr<PageSource> source, QObject* parent = nullptr);

protected:
    CellValue valueOf(const chatlog::ToolCall& call, chatlog::Field field) const override;
};

} // namespace scrollback::models
