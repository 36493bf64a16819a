// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

namespace scrollback::exporting {

/// The columns of an export, and where each stands in the rows that come.
class Columns
{
public:
    struct Column
    {
        chatlog::FieldInfo info;
        int index = -1; ///< in the row; -1: this source never has it
    };

    Columns() = default;
    /// `everyField`: without a choice, all fields of the entity instead of those of the schema.
    Columns(const chatlog::RecordSchema& schema, const std::vector<chatlog::Field>& chosen, bool everyField);

    const std::vector<Column>& all() const { return m_columns; }
    static chatlog::FieldValue value(const Column& column, chatlog::RecordView record)
    {
        return column.index < 0 || size_t(column.index) >= record.size() ? chatlog::FieldValue{}
                                                                         : record[size_t(column.index)];
    }

private:
    std::vector<Column> m_columns;
};

} // namespace scrollback::exporting
