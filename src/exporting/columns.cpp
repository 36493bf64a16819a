// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/columns.h"

namespace scrollback::exporting {

Columns::Columns(const chatlog::RecordSchema& schema, const std::vector<chatlog::Field>& chosen,
                 bool everyField)
{
    if (!chosen.empty()) {
        const auto fields = chatlog::fieldsOf(schema.entity);
        for (const chatlog::Field field : chosen) {
            const int index = schema.indexOf(field);
            const int canonical = chatlog::fieldIndex(schema.entity, field);
            if (index >= 0)
                m_columns.push_back({schema.fields[size_t(index)], index});
            else if (canonical >= 0)
                m_columns.push_back({fields[size_t(canonical)], -1});
        }
        return;
    }
    if (everyField) {
        for (const chatlog::FieldInfo& info : chatlog::fieldsOf(schema.entity))
            m_columns.push_back({info, schema.indexOf(info.field)});
        return;
    }
    for (size_t i = 0; i < schema.fields.size(); ++i)
        m_columns.push_back({schema.fields[i], int(i)});
}

} // namespace scrollback::exporting
