// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofile.h"

#include "base/words.h"
#include "demo/demo.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace scrollback::demo {

namespace {

constexpr int rowsPerTransaction = 200'000;

} // namespace

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

DemoFile::DemoFile(const QString& path, const QString& temporaryPath, const CancelToken& cancel)
    : m_path(path)
    , m_temporaryPath(temporaryPath)
    , m_cancel(cancel)
{
}

DemoFile::~DemoFile()
{
    close();
    if (!m_temporaryPath.isEmpty())
        QFile::remove(m_temporaryPath);
}

Result<std::unique_ptr<DemoFile>> DemoFile::create(const QString& path, const CancelToken& cancel)
{
    const QFileInfo target(path);
    if (path.isEmpty())
        return failure(Error::Code::Usage, Words::tr("The demo database has no file name"),
                       Words::tr("give the path of a new file"));
    if (target.exists() || target.isSymLink())
        return failure(Error::Code::Failed, Words::tr("%1 exists already").arg(path),
                       Words::tr("choose another name or remove it"));
    const QDir folder = target.absoluteDir();
    if (!folder.exists()) {
        return failure(Error::Code::Failed, Words::tr("The folder %1 does not exist").arg(folder.path()),
                       Words::tr("create it or choose another one"));
    }

    // A name of our own in the same folder, so that renaming cannot need a copy.
    QString temporaryPath;
    bool created = false;
    for (int attempt = 0; attempt < 100 && !created; ++attempt) {
        temporaryPath = folder.filePath(QStringLiteral(".%1.%2-%3.part")
                                            .arg(target.fileName())
                                            .arg(QCoreApplication::applicationPid())
                                            .arg(attempt));
        QFile file(temporaryPath);
        created = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (!created && file.error() != QFileDevice::OpenError)
            break;
        if (!created && !QFileInfo::exists(temporaryPath)) {
            return failure(Error::Code::Failed, Words::tr("No file can be created in %1").arg(folder.path()),
                           Words::tr("choose a folder that you may write to"), file.errorString());
        }
    }
    std::unique_ptr<DemoFile> result(new DemoFile(path, temporaryPath, cancel));
    result->open();
    if (result->m_error)
        return tl::unexpected(*result->m_error);
    return result;
}

void DemoFile::open()
{
    const QByteArray name = QFile::encodeName(m_temporaryPath);
    check(sqlite3_open_v2(name.constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
    // Making an index takes long.
    sqlite3_progress_handler(
        m_db, 10'000, [](void* token) { return int(static_cast<const CancelToken*>(token)->cancelled()); },
        &m_cancel);
    // Nothing of this file is worth anything before it is complete: no journal, no waiting for the disk.
    execute("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA "
            "synchronous = OFF;"
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000; PRAGMA temp_store = FILE;");
    execute(QByteArrayLiteral("PRAGMA application_id = ")
                .append(QByteArray::number(demoApplicationId))
                .constData());
    execute("BEGIN");
}

void DemoFile::execute(const char* sql)
{
    if (!m_error)
        check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr));
}

Statement DemoFile::prepare(const char* sql)
{
    Statement statement;
    if (!m_error)
        check(sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement.m_statement, nullptr));
    return statement;
}

qint64 DemoFile::step(sqlite3_stmt* statement)
{
    if (m_error)
        return 0;
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
    const qint64 row = sqlite3_last_insert_rowid(m_db);
    if (++m_sinceCommit >= rowsPerTransaction) {
        m_sinceCommit = 0;
        execute("COMMIT; BEGIN");
    }
    return row;
}

void DemoFile::check(int code)
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW || m_error)
        return;
    const bool full = (code & 0xff) == SQLITE_FULL;
    m_error =
        Error{(code & 0xff) == SQLITE_INTERRUPT ? Error::Code::Cancelled : Error::Code::Failed,
              full ? Words::tr("There is no space left for %1").arg(m_path)
                   : Words::tr("%1 could not be written").arg(m_path),
              full ? Words::tr("free some space or choose another place") : Words::tr("try another place"),
              QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(code))};
}

void DemoFile::close()
{
    sqlite3_close_v2(m_db); // waits for the statements, whose owners go later
    m_db = nullptr;
}

Result<void> DemoFile::finish()
{
    execute("COMMIT");
    if (m_error)
        return tl::unexpected(*m_error);
    close();
    // Does not replace a file that came into being meanwhile.
    if (!QFile::rename(m_temporaryPath, m_path)) {
        if (QFileInfo::exists(m_path))
            return failure(Error::Code::Failed, Words::tr("%1 exists already").arg(m_path),
                           Words::tr("choose another name or remove it"));
        return failure(Error::Code::Failed, Words::tr("%1 could not be written").arg(m_path),
                       Words::tr("try another place"));
    }
    m_temporaryPath.clear();
    return {};
}

void DemoFile::bind(sqlite3_stmt* statement, int index, std::string_view text)
{
    if (text.data() == nullptr)
        sqlite3_bind_null(statement, index);
    else // not copied: it lives until the statement has run
        sqlite3_bind_text(statement, index, text.data(), int(text.size()), nullptr);
}

void DemoFile::bind(sqlite3_stmt* statement, int index, qint64 number)
{
    sqlite3_bind_int64(statement, index, number);
}

void DemoFile::bind(sqlite3_stmt* statement, int index, double number)
{
    sqlite3_bind_double(statement, index, number);
}

void DemoFile::bind(sqlite3_stmt* statement, int index, std::nullptr_t)
{
    sqlite3_bind_null(statement, index);
}

} // namespace scrollback::demo
