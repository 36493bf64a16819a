// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/mysqlconnection.h"

#include <errmsg.h>
#include <mysqld_error.h>
#include <poll.h>
#include <sys/socket.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>
#include <thread>

namespace scrollback::db {

using namespace Qt::StringLiterals;

namespace {

// Of MySQL's, which this library's header does not name.
constexpr uint errorMaxExecutionTime = 3024;
constexpr uint errorSecureTransport = 3159;
constexpr uint errorIdleTooLong = 4031;

/// A handle that knows everything but whom to call.
MYSQL* newHandle(const ConnectionSettings& settings, int timeoutMs)
{
    static std::once_flag once;
    std::call_once(once, [] { mysql_library_init(0, nullptr, nullptr); });
    MYSQL* handle = mysql_init(nullptr);
    if (!handle)
        return nullptr;
    const uint no = 0;
    const uint seconds = uint(std::max(1, (timeoutMs + 999) / 1000));
    const unsigned long largest = 1UL << 30;
    mysql_optionsv(handle, MYSQL_OPT_CONNECT_TIMEOUT, &seconds);
    mysql_optionsv(handle, MYSQL_OPT_LOCAL_INFILE, &no);
    mysql_optionsv(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_optionsv(handle, MYSQL_OPT_MAX_ALLOWED_PACKET, &largest);
    mysql_optionsv(handle, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", "Scrollback");
    const my_bool off = 0;
    mysql_optionsv(handle, MYSQL_OPT_RECONNECT, &off);
    const uint protocol = settings.isSocket() ? MYSQL_PROTOCOL_SOCKET : MYSQL_PROTOCOL_TCP;
    if (!settings.host.isEmpty())
        mysql_optionsv(handle, MYSQL_OPT_PROTOCOL, &protocol);

    const my_bool encrypt = settings.tls != TlsMode::Disable;
    // The library checks the chain and the name together or neither: verify-ca gets more than it asks for.
    const my_bool verify = settings.tls >= TlsMode::VerifyCa;
    mysql_optionsv(handle, MYSQL_OPT_SSL_ENFORCE, &encrypt);
    mysql_optionsv(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
    if (verify) {
        const QString file =
            settings.rootCertificate.isEmpty() ? systemCertificates() : settings.rootCertificate;
        mysql_optionsv(handle, MYSQL_OPT_SSL_CA, QFile::encodeName(file).constData());
    }
    return handle;
}

/// Who calls: kept alive as long as the library looks at them.
struct Caller
{
    explicit Caller(const ConnectionSettings& settings)
        : socket(settings.isSocket() ? QFile::encodeName(settings.host) : QByteArray())
        , host(settings.isSocket() ? QByteArray() : settings.host.toUtf8())
        , user(settings.user.toUtf8())
        , password(settings.password.isEmpty() ? qgetenv("MYSQL_PWD") : settings.password.toUtf8())
        , database(settings.database.toUtf8())
        , port(settings.isSocket() || settings.host.isEmpty() ? uint(settings.port)
                                                              : uint(settings.portOrDefault()))
    {
    }
    static const char* orNull(const QByteArray& text) { return text.isEmpty() ? nullptr : text.constData(); }

    QByteArray socket;
    QByteArray host;
    QByteArray user;
    QByteArray password;
    QByteArray database;
    uint port;
};

short pollEvents(int status)
{
    return short(((status & MYSQL_WAIT_READ) != 0 ? POLLIN : 0) |
                 ((status & MYSQL_WAIT_WRITE) != 0 ? POLLOUT : 0) |
                 ((status & MYSQL_WAIT_EXCEPT) != 0 ? POLLPRI : 0));
}

/// What the library is told of what came. A line that broke is what it waited for too: it finds out itself.
int waitEvents(short events, int wanted)
{
    if ((events & (POLLERR | POLLHUP | POLLNVAL)) != 0)
        return wanted & (MYSQL_WAIT_READ | MYSQL_WAIT_WRITE);
    return ((events & POLLIN) != 0 ? MYSQL_WAIT_READ : 0) | ((events & POLLOUT) != 0 ? MYSQL_WAIT_WRITE : 0) |
           ((events & POLLPRI) != 0 ? MYSQL_WAIT_EXCEPT : 0);
}

bool isAscii(const QByteArray& text)
{
    return std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; });
}

/// A statement with its values in it. Hexadecimal digits are the one spelling of a text that neither an
/// sql_mode nor a character set can turn into anything else.
QByteArray withLiterals(const QByteArray& sql, const std::vector<Bound>& values, MySqlConnection::Texts texts)
{
    const QByteArrayList pieces = splitAtMarks(sql, true);
    Q_ASSERT(pieces.size() == qsizetype(values.size()) + 1);
    QByteArray text = pieces.value(0);
    for (size_t i = 0; i < values.size(); ++i) {
        switch (values[i].kind) {
        case Cell::Kind::Integer:
            text += QByteArray::number(values[i].integer);
            break;
        case Cell::Kind::Text:
            text += "_utf8mb4 X'" + values[i].text.toHex() + '\'';
            if (texts == MySqlConnection::Texts::ByLetter && !isAscii(values[i].text))
                text += " COLLATE utf8mb4_bin";
            break;
        case Cell::Kind::Null:
        case Cell::Kind::Real:
        case Cell::Kind::Blob:
            text += "NULL";
            break;
        }
        text += pieces.value(qsizetype(i) + 1);
    }
    return text;
}

} // namespace

MySqlConnection::MySqlConnection(const ConnectionSettings& settings, MYSQL* handle)
    : m_settings(settings)
    , m_words(m_settings)
    , m_handle(handle)
{
}

MySqlConnection::~MySqlConnection()
{
    freeResult();
    mysql_close(m_handle);
}

tl::expected<std::unique_ptr<MySqlConnection>, ConnectFailure>
MySqlConnection::open(const ConnectionSettings& settings, const Stop& stop)
{
    const ServerWords words(settings);
    const QDeadlineTimer deadline(settings.connectTimeoutMs);
    if (settings.database.isEmpty())
        return tl::unexpected(words.noDatabaseNamed());
    if (!settings.rootCertificate.isEmpty() && settings.tls >= TlsMode::VerifyCa &&
        !QFileInfo(settings.rootCertificate).isReadable())
        return tl::unexpected(words.noCertificateFile());
    if (!settings.host.isEmpty()) {
        const probe::Reach found = probe::name(settings, deadline, stop);
        if (found != probe::Reach::Fine)
            return tl::unexpected(words.notReached(found, {}));
    }
    // Where nothing is to be verified, this library goes on in the open with a server that has no TLS.
    if (settings.tls == TlsMode::Require && !settings.host.isEmpty()) {
        const auto offered = probe::offersTls(settings, deadline, stop);
        if (offered && !*offered)
            return tl::unexpected(words.tlsNotOffered({}));
    }
    MYSQL* handle = newHandle(settings, settings.connectTimeoutMs);
    if (!handle)
        return tl::unexpected(words.notConnected({}));
    std::unique_ptr<MySqlConnection> connection(new MySqlConnection(settings, handle));
    if (auto connected = connection->connect(deadline, stop); !connected)
        return tl::unexpected(connected.error());
    if (settings.tls >= TlsMode::Require && !connection->encrypted())
        return tl::unexpected(words.tlsNotOffered({}));
    if (auto ready = connection->setUp(stop); !ready)
        return tl::unexpected(ready.error());
    return connection;
}

tl::expected<void, ConnectFailure> MySqlConnection::connect(const QDeadlineTimer& deadline, const Stop& stop)
{
    const Caller caller(m_settings);
    // The library's calls run on a stack of their own meanwhile; TLS and looking up names need some.
    const size_t stackSize = size_t(512) * 1024;
    mysql_optionsv(m_handle, MYSQL_OPT_NONBLOCK, &stackSize);
    MYSQL* connected = nullptr;
    int status = mysql_real_connect_start(&connected, m_handle, Caller::orNull(caller.host),
                                          Caller::orNull(caller.user), caller.password.constData(),
                                          Caller::orNull(caller.database), caller.port,
                                          Caller::orNull(caller.socket), 0);
    while (status != 0) {
        if (stop && stop())
            return tl::unexpected(m_words.stopped());
        if (deadline.hasExpired())
            return tl::unexpected(m_words.timedOut(QString::fromUtf8(mysql_error(m_handle))));
        const short events = waitForSocket(mysql_get_socket(m_handle), pollEvents(status));
        if (events != 0)
            status = mysql_real_connect_cont(&connected, m_handle, waitEvents(events, status));
    }
    if (!connected)
        return tl::unexpected(connectFailure(deadline, stop));
    m_open = true;
    watchLine(mysql_get_socket(m_handle));
    return {};
}

ConnectFailure MySqlConnection::connectFailure(const QDeadlineTimer& deadline, const Stop& stop)
{
    const QString detail = QString::fromUtf8(mysql_error(m_handle));
    switch (mysql_errno(m_handle)) {
    case ER_ACCESS_DENIED_ERROR:
    case ER_ACCESS_DENIED_NO_PASSWORD_ERROR:
        return m_settings.password.isEmpty() && qEnvironmentVariableIsEmpty("MYSQL_PWD")
                   ? m_words.passwordMissing(detail)
                   : m_words.passwordWrong(detail);
    case ER_DBACCESS_DENIED_ERROR:
        return m_words.noRightToDatabase(detail);
    case ER_BAD_DB_ERROR:
        return m_words.noSuchDatabase(detail);
    case ER_CON_COUNT_ERROR:
    case ER_TOO_MANY_USER_CONNECTIONS:
    case ER_USER_LIMIT_REACHED:
        return m_words.tooManyConnections(detail);
    case ER_HOST_NOT_PRIVILEGED:
    case ER_HOST_IS_BLOCKED:
        return m_words.notLetIn(detail);
    case ER_SERVER_SHUTDOWN:
        return m_words.starting(detail);
    case errorSecureTransport:
        return m_words.tlsAskedFor(detail);
    case CR_SSL_CONNECTION_ERROR: {
        const auto offered = probe::offersTls(m_settings, deadline, stop);
        if (!offered)
            return m_words.notConnected(detail);
        return *offered ? m_words.tlsFailed(detail) : m_words.tlsNotOffered(detail);
    }
    case CR_CONNECTION_ERROR:
    case CR_CONN_HOST_ERROR:
    case CR_UNKNOWN_HOST:
    case CR_SERVER_GONE_ERROR:
    case CR_SERVER_LOST:
        return m_words.notReached(probe::line(m_settings, deadline, stop), detail);
    default:
        return m_words.notConnected(detail);
    }
}

bool MySqlConnection::isMariaDb() const
{
    return QByteArrayView(mysql_get_server_info(m_handle)).contains("MariaDB");
}

tl::expected<void, ConnectFailure> MySqlConnection::setUp(const Stop& stop)
{
    // Names in double quotes as everywhere else, and a backslash that is one. The server may well wait while
    // somebody thinks about the rows that are there already.
    QByteArrayList statements = {
        "SET NAMES utf8mb4",
        "SET SESSION sql_mode='ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES',time_zone='+00:00',"
        "net_write_timeout=600",
        "SET SESSION TRANSACTION READ ONLY",
    };
    if (m_settings.lockTimeoutMs > 0)
        statements += "SET SESSION lock_wait_timeout=" +
                      QByteArray::number(std::max(1, (m_settings.lockTimeoutMs + 999) / 1000));
    if (m_settings.statementTimeoutMs > 0)
        statements += isMariaDb() ? "SET SESSION max_statement_time=" +
                                        QByteArray::number(m_settings.statementTimeoutMs / 1000.0, 'f', 3)
                                  : "SET SESSION max_execution_time=" +
                                        QByteArray::number(m_settings.statementTimeoutMs);
    const auto failed = [this](const Error& error) {
        return tl::unexpected(error.code == Error::Code::Cancelled ? m_words.stopped()
                                                                   : m_words.notReadOnly(error.detail));
    };
    for (const QByteArray& statement : std::as_const(statements)) {
        if (const auto done = firstRow(statement, stop); !done)
            return failed(done.error());
    }
    // The variable changed its name; old servers know the one, new ones the other.
    auto readOnly = firstRow("SELECT @@session.transaction_read_only", stop);
    if (!readOnly && m_open)
        readOnly = firstRow("SELECT @@session.tx_read_only", stop);
    if (!readOnly)
        return failed(readOnly.error());
    if (readOnly->value(0) != "1")
        return tl::unexpected(m_words.notReadOnly({}));
    const auto id = firstRow("SELECT CONNECTION_ID()", stop);
    if (!id)
        return failed(id.error());
    m_id = id->value(0).toLongLong();
    return {};
}

Result<QList<QByteArray>> MySqlConnection::firstRow(const QByteArray& sql, const Stop& stop)
{
    if (const auto sent = send(sql, {}, stop); !sent)
        return tl::unexpected(sent.error());
    QList<QByteArray> values;
    while (m_result) {
        const auto row = take(stop);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        for (uint i = 0; values.isEmpty() && i < mysql_num_fields(m_result); ++i)
            values.append(QByteArray((*row)[i], (*row)[i] ? qsizetype(lengths()[i]) : 0));
    }
    freeResult();
    return values;
}

template <class Continue>
std::shared_ptr<MySqlConnection::Kill> MySqlConnection::drive(int status, const Stop& stop,
                                                              const Continue& proceed)
{
    while (status != 0) {
        if (stop && stop()) {
            auto kill = startKill();
            driveUntil(status, kill->deadline, proceed);
            return kill;
        }
        const short events = waitForSocket(mysql_get_socket(m_handle), pollEvents(status));
        if (events != 0)
            status = proceed(waitEvents(events, status));
    }
    return nullptr;
}

template <class Continue>
void MySqlConnection::driveUntil(int status, const QDeadlineTimer& deadline, const Continue& proceed)
{
    while (status != 0) {
        if (m_open && deadline.hasExpired())
            cut();
        const short events = waitForSocket(mysql_get_socket(m_handle), pollEvents(status));
        if (events != 0)
            status = proceed(waitEvents(events, status));
    }
}

std::shared_ptr<MySqlConnection::Kill> MySqlConnection::startKill() const
{
    auto kill = std::make_shared<Kill>();
    std::thread([kill, settings = m_settings, id = m_id] {
        MYSQL* handle = newHandle(settings, stopWithinMs);
        const uint seconds = stopWithinMs / 1000;
        mysql_optionsv(handle, MYSQL_OPT_READ_TIMEOUT, &seconds);
        mysql_optionsv(handle, MYSQL_OPT_WRITE_TIMEOUT, &seconds);
        const Caller caller(settings);
        if (mysql_real_connect(handle, Caller::orNull(caller.host), Caller::orNull(caller.user),
                               caller.password.constData(), nullptr, caller.port,
                               Caller::orNull(caller.socket), 0)) {
            const QByteArray sql = "KILL QUERY " + QByteArray::number(id);
            mysql_real_query(handle, sql.constData(), ulong(sql.size()));
        }
        mysql_close(handle);
        kill->done.store(true, std::memory_order_release);
    }).detach();
    return kill;
}

void MySqlConnection::settle(const Kill& kill)
{
    while (!m_atEnd && m_open) {
        if (kill.deadline.hasExpired())
            cut();
        MYSQL_ROW row = nullptr;
        driveUntil(mysql_fetch_row_start(&row, m_result), kill.deadline,
                   [&](int events) { return mysql_fetch_row_cont(&row, m_result, events); });
        m_atEnd = row == nullptr;
    }
    freeResult();
    while (!kill.done.load(std::memory_order_acquire) && !kill.deadline.hasExpired())
        ::poll(nullptr, 0, 1);
    if (!kill.done.load(std::memory_order_acquire))
        cut();
    if (!m_open)
        return;
    // A kill that came just after the statement's end waits for the next one: let it be this.
    int failed = 0;
    static constexpr char nothing[] = "DO 0";
    driveUntil(mysql_real_query_start(&failed, m_handle, nothing, sizeof nothing - 1),
               QDeadlineTimer(stopWithinMs),
               [&](int events) { return mysql_real_query_cont(&failed, m_handle, events); });
}

bool MySqlConnection::lettersHadNoPlace() const
{
    const uint number = mysql_errno(m_handle);
    return number == ER_CANT_AGGREGATE_2COLLATIONS || number == ER_CANT_AGGREGATE_3COLLATIONS ||
           number == ER_CANT_AGGREGATE_NCOLLATIONS;
}

Result<void> MySqlConnection::send(const QByteArray& sql, const std::vector<Bound>& values, const Stop& stop,
                                   Texts texts)
{
    const QByteArray text = withLiterals(sql, values, texts);
    freeResult();
    int failed = 0;
    const auto kill =
        drive(mysql_real_query_start(&failed, m_handle, text.constData(), ulong(text.size())), stop,
              [&](int events) { return mysql_real_query_cont(&failed, m_handle, events); });
    // Some functions, sleep() for one, just return when they are killed.
    if (failed == 0) {
        m_result = mysql_use_result(m_handle);
        m_atEnd = m_result == nullptr;
    }
    if (kill) {
        settle(*kill);
        return tl::unexpected(m_words.cancelled());
    }
    if (failed != 0)
        return tl::unexpected(errorNow());
    if (!m_result && mysql_errno(m_handle) != 0)
        return tl::unexpected(errorNow());
    return {};
}

std::vector<MYSQL_FIELD> MySqlConnection::fields() const
{
    if (!m_result)
        return {};
    const MYSQL_FIELD* first = mysql_fetch_fields(m_result);
    return {first, first + mysql_num_fields(m_result)};
}

Result<MYSQL_ROW> MySqlConnection::take(const Stop& stop)
{
    if (m_atEnd)
        return nullptr;
    if (stop && stop()) {
        abandon();
        return tl::unexpected(m_words.cancelled());
    }
    MYSQL_ROW row = nullptr;
    const auto kill = drive(mysql_fetch_row_start(&row, m_result), stop,
                            [&](int events) { return mysql_fetch_row_cont(&row, m_result, events); });
    m_atEnd = row == nullptr;
    if (kill) {
        settle(*kill);
        return tl::unexpected(m_words.cancelled());
    }
    if (row)
        return row;
    if (mysql_errno(m_handle) != 0)
        return tl::unexpected(errorNow());
    return nullptr;
}

void MySqlConnection::abandon()
{
    if (m_atEnd || !m_open)
        freeResult();
    else
        settle(*startKill());
}

void MySqlConnection::freeResult()
{
    if (!m_result)
        return;
    // The library would read the rest of the rows, however many.
    if (!m_atEnd && m_open)
        cut();
    mysql_free_result(m_result);
    m_result = nullptr;
    m_atEnd = true;
}

void MySqlConnection::cut()
{
    m_open = false;
    ::shutdown(mysql_get_socket(m_handle), SHUT_RDWR);
}

Error MySqlConnection::errorNow()
{
    const QString detail = QString::fromUtf8(mysql_error(m_handle));
    const auto name = [&detail] { return nameInSentence(detail).section(u'.', -1); };
    switch (mysql_errno(m_handle)) {
    case CR_SERVER_GONE_ERROR:
    case CR_SERVER_LOST:
    case CR_SERVER_LOST_EXTENDED:
    case CR_CONNECTION_ERROR:
    case CR_CONN_HOST_ERROR:
    case CR_SSL_CONNECTION_ERROR:
    case CR_MALFORMED_PACKET:
    case CR_ERR_NET_READ:
    case CR_ERR_NET_WRITE:
    case ER_SERVER_SHUTDOWN:
    case ER_NORMAL_SHUTDOWN:
    case ER_ABORTING_CONNECTION:
    case ER_NEW_ABORTING_CONNECTION:
    case ER_NET_READ_ERROR:
    case ER_NET_READ_INTERRUPTED:
    case ER_NET_ERROR_ON_WRITE:
    case ER_NET_WRITE_INTERRUPTED:
    case ER_CONNECTION_KILLED:
    case errorIdleTooLong:
        cut();
        return m_words.lost(detail);
    case ER_QUERY_INTERRUPTED:
    case ER_STATEMENT_TIMEOUT:
    case errorMaxExecutionTime:
        return m_words.tookTooLong(detail);
    case ER_LOCK_WAIT_TIMEOUT:
    case ER_LOCK_DEADLOCK:
        return m_words.locked(detail);
    case ER_TABLEACCESS_DENIED_ERROR:
    case ER_COLUMNACCESS_DENIED_ERROR:
    case ER_DBACCESS_DENIED_ERROR:
        return m_words.noRight(name(), detail);
    case ER_NO_SUCH_TABLE:
    case ER_BAD_TABLE_ERROR:
    case ER_BAD_DB_ERROR:
        return m_words.tableGone(name(), detail);
    case ER_BAD_FIELD_ERROR:
    case ER_TABLE_DEF_CHANGED:
        return m_words.columnGone(detail);
    case CR_NET_PACKET_TOO_LARGE:
    case ER_NET_PACKET_TOO_LARGE:
        return m_words.tooLarge(detail);
    case ER_OUTOFMEMORY:
    case ER_OUT_OF_SORTMEMORY:
    case ER_OUT_OF_RESOURCES:
    case ER_DISK_FULL:
    case ER_RECORD_FILE_FULL:
        return m_words.outOfSpace(detail);
    case ER_NOT_KEYFILE:
    case ER_CRASHED_ON_USAGE:
    case ER_CRASHED_ON_REPAIR:
        return m_words.damaged(detail);
    default:
        return m_words.failed(detail);
    }
}

} // namespace scrollback::db
