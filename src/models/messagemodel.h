// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"

namespace scrollback::models {

/// Messages of all conversations.
class MessageModel final : public RowTableModel<chatlog::Message>
{
public:
    explicit MessageModel(std::unique_ptr<PageSource> source, QObject* parent = nullptr);

protected:
    CellValue valueOf(const chatlog::Message& message, chatlog::Field field) const override;
};

} // namespace scrollback::models
