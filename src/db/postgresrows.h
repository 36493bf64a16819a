// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgresconnection.h"
#include "db/session.h"

#include <string>

namespace scrollback::db {

/// The rows of one statement as they arrive.
class PostgresRows final : public Rows
{
public:
    /// `first`: with a row, or the empty end.
    PostgresRows(std::shared_ptr<PostgresConnection> connection, Stop stop, PostgresResult first);
    ~PostgresRows() override;
    Q_DISABLE_COPY_MOVE(PostgresRows)

    Result<bool> next() override;
    Cell cell(int column) const override;

private:
    enum class Form : quint8 { Text, Integer, Truth, Real, Numeric, Bytes };
    static Form formOf(Oid type);

    std::shared_ptr<PostgresConnection> m_connection;
    Stop m_stop;
    PostgresResult m_row;
    bool m_fresh = true; ///< m_row has not been given out yet
    bool m_ended = false;
    std::vector<Form> m_forms;
    mutable std::vector<std::string> m_bytes; ///< decoded, by column
};

} // namespace scrollback::db
