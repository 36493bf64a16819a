// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitesession.h"

#include "base/words.h"
#include "db/dialect.h"
#include "db/sqlitefunctions.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstring>

namespace scrollback::db {

namespace {

constexpr int busyTimeoutMs = 2000;
constexpr int progressOps = 1000;         ///< VDBE steps between two looks at the token: microseconds
constexpr int longestValue = 400'000'000; ///< bytes of one value; the schema could make up larger ones

/// Reading, and the few functions that our own statements use.
int authorize(void*, int action, const char* first, const char* second, const char*, const char* through)
{
    switch (action) {
    case SQLITE_SELECT:
        return SQLITE_OK;
    case SQLITE_READ:
        return through == nullptr ? SQLITE_OK : SQLITE_DENY; // `through` a view or a trigger
    case SQLITE_FUNCTION: {
        static constexpr std::array allowed = {"sb_time", "sb_span", "sb_has", "substr",   "lower",  "count",
                                               "min",     "max",     "length", "coalesce", "typeof", "instr"};
        for (const char* name : allowed) {
            if (second && std::strcmp(second, name) == 0)
                return SQLITE_OK;
        }
        return SQLITE_DENY;
    }
    case SQLITE_PRAGMA: {
        static constexpr std::array allowed = {"table_list", "table_xinfo", "data_version", "application_id",
                                               "schema_version"};
        for (const char* name : allowed) {
            if (first && std::strcmp(first, name) == 0)
                return SQLITE_OK;
        }
        return SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

} // namespace

Statement::Statement(SqliteSession& session, sqlite3_stmt* statement)
    : m_session(&session)
    , m_statement(statement)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_session(other.m_session)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_session, other.m_session);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, const Bound& value)
{
    switch (value.kind) {
    case Cell::Kind::Integer:
        sqlite3_bind_int64(m_statement, index, value.integer);
        break;
    case Cell::Kind::Text:
        sqlite3_bind_text64(m_statement, index, value.text.constData(), sqlite3_uint64(value.text.size()),
                            SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    case Cell::Kind::Null:
    case Cell::Kind::Real:
    case Cell::Kind::Blob:
        sqlite3_bind_null(m_statement, index);
        break;
    }
}

void Statement::bindAll(const std::vector<Bound>& values)
{
    for (size_t i = 0; i < values.size(); ++i)
        bind(int(i) + 1, values[i]);
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_session->errorNow(code);
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

Cell Statement::cell(int column) const
{
    // One look-up of the column instead of three; the value is only used here, in the connection's own
    // thread.
    sqlite3_value* value = sqlite3_column_value(m_statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return {Cell::Kind::Integer, sqlite3_value_int64(value), 0, {}};
    case SQLITE_FLOAT:
        return {Cell::Kind::Real, 0, sqlite3_value_double(value), {}};
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        const auto size = size_t(sqlite3_value_bytes(value));
        return {Cell::Kind::Text, 0, 0, {text ? text : "", text ? size : 0}};
    }
    case SQLITE_BLOB: {
        const auto* blob = static_cast<const char*>(sqlite3_value_blob(value));
        const auto size = size_t(sqlite3_value_bytes(value));
        return {Cell::Kind::Blob, 0, 0, {blob ? blob : "", blob ? size : 0}};
    }
    default:
        return {};
    }
}

SqliteSession::SqliteSession(SqliteFile file, sqlite3* handle)
    : m_file(std::move(file))
    , m_handle(handle)
{
    sqlite3_progress_handler(
        m_handle, progressOps,
        [](void* self) { return static_cast<SqliteSession*>(self)->cancelled() ? 1 : 0; }, this);
}

SqliteSession::~SqliteSession()
{
    sqlite3_close_v2(m_handle);
    m_file.removeTraces();
}

Error SqliteSession::errorNow(int code) const
{
    const QString name = QFileInfo(m_file.path).fileName();
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled, Words::tr("Stopped"), {}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::CannotOpen,
                Words::tr("“%1” is locked by another program that writes to it").arg(name),
                Words::tr("try again when that program is done"), detail};
    case SQLITE_CORRUPT:
        return {Error::Code::Damaged, Words::tr("“%1” is damaged").arg(name),
                Words::tr("copy it again, or save what can be read with: sqlite3 FILE .recover"), detail};
    case SQLITE_NOTADB:
        return {Error::Code::CannotOpen, Words::tr("“%1” is encrypted or no SQLite database").arg(name),
                Words::tr("ask for a file without encryption"), detail};
    case SQLITE_IOERR:
        return {Error::Code::Failed, Words::tr("“%1” could not be read from its disk").arg(name),
                Words::tr("check the disk or the network folder, and copy the file if you can"), detail};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return {Error::Code::CannotOpen, Words::tr("“%1” cannot be opened for reading where it is").arg(name),
                Words::tr("copy it, with the files beside it, to a folder of yours"), detail};
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return {Error::Code::Failed, Words::tr("A value in “%1” is too large to be read").arg(name),
                Words::tr("choose a period or filters that leave its row out"), detail};
    case SQLITE_AUTH:
        return {Error::Code::Damaged,
                Words::tr("“%1” has something in its schema that is not safe to read").arg(name),
                Words::tr("ask for an export without views and computed columns"), detail};
    default:
        return {Error::Code::Failed, Words::tr("“%1” could not be read").arg(name),
                Words::tr("look for damage with: sqlite3 FILE \"PRAGMA integrity_check\""), detail};
    }
}

Result<std::unique_ptr<SqliteSession>> SqliteSession::open(const SqliteFile& file,
                                                           const QTimeZone& sourceZone)
{
    sqlite3* handle = nullptr;
    // A private copy may be repaired by the engine (that is what it was made for); the original never.
    const int mode = file.copy ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(QFile::encodeName(file.readPath).constData(), &handle,
                                     mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<SqliteSession> session(new SqliteSession(file, handle));
    if (code != SQLITE_OK)
        return tl::unexpected(session->errorNow(code));

    sqlite3_busy_timeout(handle, busyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    if (file.copy) // undoes the unfinished change, before writing is switched off
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    for (const char* pragma : {"PRAGMA query_only=ON", "PRAGMA cell_size_check=ON",
                               "PRAGMA temp_store=MEMORY", "PRAGMA mmap_size=0"}) {
        const int result = sqlite3_exec(handle, pragma, nullptr, nullptr, nullptr);
        if (result != SQLITE_OK)
            return tl::unexpected(session->errorNow(result));
    }
    if (const int result = registerFunctions(handle, sourceZone); result != SQLITE_OK)
        return tl::unexpected(session->errorNow(result));
    sqlite3_set_authorizer(handle, authorize, nullptr);
    // Opening alone reads nothing; this is where a file that is no database shows itself.
    if (const auto version = session->pragma("schema_version"); !version) {
        const int reason = sqlite3_extended_errcode(handle);
        const bool inPlaceFails = (reason & 0xff) == SQLITE_READONLY || (reason & 0xff) == SQLITE_CANTOPEN;
        if (!inPlaceFails || file.copy)
            return tl::unexpected(version.error());
        session.reset();
        const auto copied = file.copiedAside();
        if (!copied)
            return tl::unexpected(copied.error());
        return open(*copied, sourceZone);
    }
    return session;
}

Result<Statement> SqliteSession::prepare(const QString& sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, utf8.constData(), int(utf8.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        Error error = errorNow(code);
        error.detail += QStringLiteral(" (") + sql + QLatin1Char(')');
        return tl::unexpected(error);
    }
    return Statement(*this, statement);
}

Result<std::unique_ptr<Rows>> SqliteSession::query(const QString& sql, const std::vector<Bound>& values)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(values);
    return std::make_unique<Statement>(std::move(*statement));
}

Result<qint64> SqliteSession::pragma(const char* name)
{
    auto statement = prepare(QStringLiteral("PRAGMA ") + QLatin1String(name));
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->next();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->cell(0).integer : 0;
}

Result<qint64> SqliteSession::dataVersion()
{
    return pragma("data_version");
}

Result<qint64> SqliteSession::applicationId()
{
    return pragma("application_id");
}

Result<Catalog> SqliteSession::catalog()
{
    const auto text = [](const Cell& cell) {
        return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    };

    struct Listed
    {
        QString name;
        QString type;
        bool withoutRowId;
    };
    std::vector<Listed> listed;
    auto tables = prepare(QStringLiteral("PRAGMA table_list"));
    if (!tables)
        return tl::unexpected(tables.error());
    for (;;) {
        const auto row = tables->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const QString name = text(tables->cell(1));
        if (text(tables->cell(0)) == QLatin1String("main") && !name.startsWith(QLatin1String("sqlite_")))
            listed.push_back({name, text(tables->cell(2)), tables->cell(4).integer != 0});
    }

    Catalog catalog;
    for (const Listed& entry : listed) {
        if (entry.type == QLatin1String("shadow"))
            continue;
        if (entry.type != QLatin1String("table")) {
            catalog.unreadable += entry.name;
            continue;
        }
        TableInfo table;
        table.name = entry.name;
        auto columns = prepare(QStringLiteral("PRAGMA table_xinfo(%1)").arg(Dialect().name(entry.name)));
        if (!columns)
            return tl::unexpected(columns.error());
        bool shadowed[3] = {false, false, false};
        static const std::array<QString, 3> keys = {QStringLiteral("rowid"), QStringLiteral("_rowid_"),
                                                    QStringLiteral("oid")};
        QString integerKey;
        int keyColumns = 0;
        for (;;) {
            const auto row = columns->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            const QString column = text(columns->cell(1));
            for (size_t i = 0; i < keys.size(); ++i)
                shadowed[i] = shadowed[i] || column.compare(keys[i], Qt::CaseInsensitive) == 0;
            const qint64 hidden = columns->cell(6).integer;
            const QString type = text(columns->cell(2));
            if (columns->cell(5).integer > 0)
                keyColumns += 1;
            if (columns->cell(5).integer == 1 &&
                type.compare(QLatin1String("INTEGER"), Qt::CaseInsensitive) == 0)
                integerKey = column;
            if (hidden == 0 || hidden == 3) // 1: of a virtual table; 2: computed while reading
                table.columns.push_back({column, type, ColumnKind::Any, columns->cell(3).integer == 0});
        }
        if (!entry.withoutRowId) {
            for (size_t i = 0; i < keys.size() && table.rowKey.isEmpty(); ++i) {
                if (!shadowed[i])
                    table.rowKey = keys[i];
            }
        }
        if (table.rowKey.isEmpty() && keyColumns == 1)
            table.rowKey = integerKey;
        // Rows without a key of their own cannot be found again.
        if (table.rowKey.isEmpty())
            catalog.unreadable += table.name;
        else
            catalog.tables.push_back(std::move(table));
    }
    return catalog;
}

} // namespace scrollback::db
