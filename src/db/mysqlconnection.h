// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/bound.h"
#include "db/serverline.h"
#include "db/serverwords.h"

#include <mysql.h>

#include <atomic>
#include <memory>
#include <vector>

namespace scrollback::db {

/// One line to a MySQL or MariaDB server, set up for reading. Nothing here blocks for longer than
/// `lookEveryMs` without a look at who may have asked to stop.
class MySqlConnection
{
public:
    static tl::expected<std::unique_ptr<MySqlConnection>, ConnectFailure>
    open(const ConnectionSettings& settings, const Stop& stop);
    ~MySqlConnection();
    Q_DISABLE_COPY_MOVE(MySqlConnection)

    /// False once the line is cut; then only the destructor is left.
    bool isOpen() const { return m_open; }
    bool isMariaDb() const;
    bool encrypted() const { return mysql_get_ssl_cipher(m_handle) != nullptr; }

    /// How a text stands in a statement: compared as the column it is compared with, or letter by letter. A
    /// column that has no place for its letters cannot be compared with the former.
    enum class Texts { AsColumn, ByLetter };
    /// Runs a statement, `?` for its values, up to where its rows begin.
    Result<void> send(const QByteArray& sql, const std::vector<Bound>& values, const Stop& stop,
                      Texts texts = Texts::AsColumn);
    /// Whether the last Error was that a text's letters have no place in a column.
    bool lettersHadNoPlace() const;
    /// What the columns of the running statement are.
    std::vector<MYSQL_FIELD> fields() const;
    /// The next row of the statement, with the lengths of its values; null after the last.
    Result<MYSQL_ROW> take(const Stop& stop);
    const unsigned long* lengths() const { return mysql_fetch_lengths(m_result); }
    /// Has the server stop the statement, and throws away what is still under way; cuts the line where the
    /// server does not react.
    void abandon();

private:
    MySqlConnection(const ConnectionSettings& settings, MYSQL* handle);
    tl::expected<void, ConnectFailure> connect(const QDeadlineTimer& deadline, const Stop& stop);
    tl::expected<void, ConnectFailure> setUp(const Stop& stop);
    ConnectFailure connectFailure(const QDeadlineTimer& deadline, const Stop& stop);
    Error errorNow();

    /// The first row of a statement.
    Result<QList<QByteArray>> firstRow(const QByteArray& sql, const Stop& stop);

    /// A connection of its own that stops what this one does.
    struct Kill
    {
        std::atomic<bool> done = false;
        QDeadlineTimer deadline = QDeadlineTimer(stopWithinMs);
    };
    std::shared_ptr<Kill> startKill() const;
    /// Takes the rows that a kill has left, waits until it has arrived, and sees to it that it hits no later
    /// statement.
    void settle(const Kill& kill);

    /// Drives a call of the library to its end. Once somebody asks to stop, the statement is killed; the kill
    /// is to be settled then.
    template <class Continue>
    std::shared_ptr<Kill> drive(int status, const Stop& stop, const Continue& proceed);
    /// The same, without anybody to ask, until the deadline, at which the line is cut.
    template <class Continue>
    void driveUntil(int status, const QDeadlineTimer& deadline, const Continue& proceed);

    void freeResult();
    void cut();

    ConnectionSettings m_settings;
    ServerWords m_words;
    MYSQL* m_handle;
    MYSQL_RES* m_result = nullptr;
    qint64 m_id = 0;
    bool m_open = false;
    bool m_atEnd = true; ///< all rows of the result were taken
};

} // namespace scrollback::db
