// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QString>

#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace scrollback::demo {

/// A statement that is run again and again. Texts that are bound must live until run() returns.
class Statement
{
public:
    Statement() = default;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();
    Q_DISABLE_COPY(Statement)

private:
    friend class DemoFile;
    sqlite3_stmt* m_statement = nullptr;
};

/// A database that is being written, under another name beside its place: it appears there when it is
/// complete.
///
/// Cancelling stops the statement that runs. The first error is kept, and everything after it does nothing:
/// look at failed() now and then, and at the end.
class DemoFile
{
public:
    static Result<std::unique_ptr<DemoFile>> create(const QString& path, const CancelToken& cancel);
    ~DemoFile(); ///< without finish(): removes what was written
    Q_DISABLE_COPY_MOVE(DemoFile)

    void execute(const char* sql);
    Statement prepare(const char* sql);

    /// Binds the values in their order and runs the statement: texts, numbers, bools, nullptr and optionals
    /// of them. Gives the row's id where one was inserted.
    template <class... Values>
    qint64 run(Statement& statement, const Values&... values)
    {
        int index = 0;
        (bind(statement.m_statement, ++index, values), ...);
        return step(statement.m_statement);
    }

    bool failed() const { return m_error.has_value(); }
    /// Commits, and gives the file its name.
    Result<void> finish();

private:
    DemoFile(const QString& path, const QString& temporaryPath, const CancelToken& cancel);

    void open();
    qint64 step(sqlite3_stmt* statement);
    void check(int code);
    void close();

    static void bind(sqlite3_stmt* statement, int index, std::string_view text);
    static void bind(sqlite3_stmt* statement, int index, const char* text)
    {
        bind(statement, index, std::string_view(text));
    }
    static void bind(sqlite3_stmt* statement, int index, qint64 number);
    static void bind(sqlite3_stmt* statement, int index, int number)
    {
        bind(statement, index, qint64(number));
    }
    static void bind(sqlite3_stmt* statement, int index, bool flag) { bind(statement, index, qint64(flag)); }
    static void bind(sqlite3_stmt* statement, int index, double number);
    static void bind(sqlite3_stmt* statement, int index, std::nullptr_t);
    template <class T>
    static void bind(sqlite3_stmt* statement, int index, const std::optional<T>& value)
    {
        if (value)
            bind(statement, index, *value);
        else
            bind(statement, index, nullptr);
    }

    QString m_path;
    QString m_temporaryPath;
    CancelToken m_cancel;
    sqlite3* m_db = nullptr;
    std::optional<Error> m_error;
    int m_sinceCommit = 0;
};

} // namespace scrollback::demo
