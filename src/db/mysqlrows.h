// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/mysqlconnection.h"
#include "db/session.h"

#include <string>

namespace scrollback::db {

/// The rows of one statement as they arrive.
class MySqlRows final : public Rows
{
public:
    /// `first`: the first row, or null where there is none.
    MySqlRows(std::shared_ptr<MySqlConnection> connection, Stop stop, MYSQL_ROW first);
    ~MySqlRows() override;
    Q_DISABLE_COPY_MOVE(MySqlRows)

    Result<bool> next() override;
    Cell cell(int column) const override;

private:
    enum class Form : quint8 { Text, Integer, Bits, Real, Decimal, Instant, Bytes };
    static Form formOf(const MYSQL_FIELD& field);

    std::shared_ptr<MySqlConnection> m_connection;
    Stop m_stop;
    MYSQL_ROW m_row;
    const unsigned long* m_lengths = nullptr;
    bool m_fresh = true; ///< m_row has not been given out yet
    std::vector<Form> m_forms;
    mutable std::vector<std::string> m_texts; ///< put together, by column
};

} // namespace scrollback::db
