// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresconnection.h"

#include "db/dialect.h"

#include <poll.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <atomic>
#include <thread>

namespace scrollback::db {

using namespace Qt::StringLiterals;

namespace {

constexpr Oid oidInt8 = 20;

/// A value within the `options` that the server splits like a command line.
QByteArray escapedOption(const QByteArray& text)
{
    QByteArray escaped;
    for (const char c : text) {
        if (c == ' ' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

/// What the library is told, name by name; empty values are its own business.
class Parameters
{
public:
    void add(const char* name, const QByteArray& value)
    {
        if (!value.isEmpty())
            m_values.emplace_back(name, value);
    }
    PGconn* start() const
    {
        std::vector<const char*> names;
        std::vector<const char*> values;
        for (const auto& [name, value] : m_values) {
            names.push_back(name);
            values.push_back(value.constData());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(names.data(), values.data(), 0);
    }

private:
    std::vector<std::pair<const char*, QByteArray>> m_values;
};

Parameters parametersOf(const ConnectionSettings& settings, bool withOptions)
{
    Parameters parameters;
    parameters.add("service", settings.service.toUtf8());
    parameters.add("host", settings.host.toUtf8());
    if (settings.port > 0)
        parameters.add("port", QByteArray::number(settings.port));
    parameters.add("user", settings.user.toUtf8());
    parameters.add("password", settings.password.toUtf8());
    parameters.add("dbname", settings.database.toUtf8());
    parameters.add("application_name", "Scrollback");
    parameters.add("client_encoding", "UTF8");
    parameters.add("sslmode", tlsModeName(settings.tls).toLatin1());
    if (!settings.rootCertificate.isEmpty())
        parameters.add("sslrootcert", QFile::encodeName(settings.rootCertificate));
    else if (settings.tls >= TlsMode::VerifyCa &&
             !QFile::exists(QDir::homePath() + u"/.postgresql/root.crt"_s))
        parameters.add("sslrootcert", QFile::encodeName(systemCertificates()));
    // Would be tried before TLS, and nobody was asked about it.
    parameters.add("gssencmode", "disable");
    parameters.add("keepalives_idle", "10");
    parameters.add("keepalives_interval", "5");
    parameters.add("keepalives_count", "3");
    parameters.add("tcp_user_timeout", "20000");
    if (withOptions)
        parameters.add("options", "-c default_transaction_read_only=on -c statement_timeout=" +
                                      QByteArray::number(settings.statementTimeoutMs) +
                                      " -c lock_timeout=" + QByteArray::number(settings.lockTimeoutMs) +
                                      " -c DateStyle=" + escapedOption("ISO, YMD") + " -c TimeZone=UTC");
    return parameters;
}

/// The SQLSTATE in what the library reports about a connection: verbose messages begin with it in every
/// language.
QByteArray stateIn(const QByteArray& message)
{
    static const QRegularExpression form(u":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}): "_s);
    const auto match = form.match(QString::fromUtf8(message));
    return match.hasMatch() ? match.captured(1).toLatin1() : QByteArray();
}

enum class Progress { Connected, Failed, Stopped, TimedOut };

/// Drives the library to the end of connecting. `stage` is where it was when it ended.
Progress connectAll(PGconn* handle, const QDeadlineTimer& deadline, const Stop& stop, ConnStatusType& stage)
{
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    stage = PQstatus(handle);
    while (wanted != PGRES_POLLING_OK) {
        if (wanted == PGRES_POLLING_FAILED)
            return Progress::Failed;
        if (stop && stop())
            return Progress::Stopped;
        if (deadline.hasExpired())
            return Progress::TimedOut;
        if (waitForSocket(PQsocket(handle), wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT) == 0)
            continue;
        wanted = PQconnectPoll(handle);
        if (PQstatus(handle) != CONNECTION_BAD)
            stage = PQstatus(handle);
    }
    return Progress::Connected;
}

ConnectFailure failureOf(const ConnectionSettings& settings, PGconn* handle, ConnStatusType stage,
                         const QDeadlineTimer& deadline, const Stop& stop)
{
    const ServerWords words(settings);
    const QByteArray message(PQerrorMessage(handle));
    const QString detail = QString::fromUtf8(message);
    const QByteArray state = stateIn(message);
    if (state == "28P01")
        return words.passwordWrong(detail);
    if (state == "28000")
        return words.notLetIn(detail);
    if (state == "3D000")
        return words.noSuchDatabase(detail);
    if (state == "42501")
        return words.noRightToDatabase(detail);
    if (state == "53300")
        return words.tooManyConnections(detail);
    if (state.startsWith("57P"))
        return words.starting(detail);
    if (!state.isEmpty())
        return words.notConnected(detail);
    if (PQconnectionNeedsPassword(handle))
        return words.passwordMissing(detail);
    if (stage == CONNECTION_SSL_STARTUP) {
        const auto offered = probe::offersTls(settings, deadline, stop);
        if (!offered)
            return words.notConnected(detail);
        return *offered ? words.tlsFailed(detail) : words.tlsNotOffered(detail);
    }
    const probe::Reach reach = probe::line(settings, deadline, stop);
    return words.notReached(reach, detail);
}

} // namespace

PostgresConnection::PostgresConnection(const ConnectionSettings& settings, PGconn* handle)
    : m_settings(settings)
    , m_words(m_settings)
    , m_handle(handle)
{
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(m_handle);
}

tl::expected<std::unique_ptr<PostgresConnection>, ConnectFailure>
PostgresConnection::open(const ConnectionSettings& settings, const Stop& stop)
{
    const ServerWords words(settings);
    const QDeadlineTimer deadline(settings.connectTimeoutMs);
    if (!settings.rootCertificate.isEmpty() && settings.tls >= TlsMode::Require &&
        !QFileInfo(settings.rootCertificate).isReadable())
        return tl::unexpected(words.noCertificateFile());
    if (!settings.host.isEmpty()) {
        const probe::Reach found = probe::name(settings, deadline, stop);
        if (found != probe::Reach::Fine)
            return tl::unexpected(words.notReached(found, {}));
    }
    for (const bool withOptions : {true, false}) {
        PGconn* handle = parametersOf(settings, withOptions).start();
        if (!handle)
            return tl::unexpected(words.notConnected({}));
        std::unique_ptr<PostgresConnection> connection(new PostgresConnection(settings, handle));
        if (PQstatus(handle) == CONNECTION_BAD)
            return tl::unexpected(failureOf(settings, handle, CONNECTION_BAD, deadline, stop));
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE);
        PQsetNoticeProcessor(
            handle, [](void*, const char*) {}, nullptr);
        ConnStatusType stage = CONNECTION_BAD;
        switch (connectAll(handle, deadline, stop, stage)) {
        case Progress::Stopped:
            return tl::unexpected(words.stopped());
        case Progress::TimedOut:
            return tl::unexpected(words.timedOut(QString::fromUtf8(PQerrorMessage(handle))));
        case Progress::Failed:
            // A pooler in between may know none of the options; they can be said later too.
            if (withOptions && stateIn(PQerrorMessage(handle)) == "08P01")
                continue;
            return tl::unexpected(failureOf(settings, handle, stage, deadline, stop));
        case Progress::Connected:
            break;
        }
        PQsetErrorVerbosity(handle, PQERRORS_DEFAULT);
        PQsetnonblocking(handle, 1);
        connection->m_cancel = std::shared_ptr<PGcancel>(PQgetCancel(handle), PQfreeCancel);
        if (auto ready = connection->setUp(stop); !ready)
            return tl::unexpected(ready.error());
        return connection;
    }
    return tl::unexpected(words.notConnected({}));
}

tl::expected<void, ConnectFailure> PostgresConnection::setUp(const Stop& stop)
{
    const auto text = [](const QByteArray& value) { return Bound{Cell::Kind::Text, 0, value}; };
    // Said again for poolers, which hand on a line that somebody else has set up. 3 digits more than a double
    // has: then old servers too give every bit of it.
    QByteArray set = "SELECT set_config('default_transaction_read_only','on',false),"
                     "set_config('statement_timeout',?,false),set_config('lock_timeout',?,false),"
                     "set_config('DateStyle','ISO, YMD',false),set_config('IntervalStyle','iso_8601',false),"
                     "set_config('TimeZone','UTC',false),set_config('bytea_output','hex',false),"
                     "set_config('extra_float_digits','3',false),"
                     "set_config('standard_conforming_strings','on',false)";
    std::vector<Bound> values = {
        text(QByteArray::number(m_settings.statementTimeoutMs)),
        text(QByteArray::number(m_settings.lockTimeoutMs)),
    };
    // Such a database never said what its bytes mean; they arrive as they are.
    if (QByteArray(PQparameterStatus(m_handle, "server_encoding")) == "SQL_ASCII")
        set += ",set_config('client_encoding','SQL_ASCII',false)";
    if (!m_settings.schema.isEmpty()) {
        set += ",set_config('search_path',?,false)";
        values.push_back(Bound::of(Dialect(Engine::Postgres).name(m_settings.schema)));
    }
    const auto run = [&](const QByteArray& sql, const std::vector<Bound>& bound,
                         QList<QByteArray>& row) -> Result<void> {
        if (auto sent = send(sql, bound); !sent)
            return sent;
        while (true) {
            auto result = take(stop);
            if (!result)
                return tl::unexpected(result.error());
            if (!*result)
                return {};
            for (int i = 0; PQntuples(result->get()) == 1 && i < PQnfields(result->get()); ++i)
                row.append(PQgetvalue(result->get(), 0, i));
        }
    };
    QList<QByteArray> row;
    auto done = run(set, values, row);
    row.clear();
    if (done)
        done = run("SELECT current_setting('default_transaction_read_only'),"
                   "current_setting('transaction_read_only'),"
                   "(SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname=?)",
                   {Bound::of(m_settings.schema)}, row);
    if (!done) {
        if (done.error().code == Error::Code::Cancelled)
            return tl::unexpected(m_words.stopped());
        return tl::unexpected(m_words.notReadOnly(done.error().detail));
    }
    if (row.size() != 3 || row[0] != "on" || row[1] != "on")
        return tl::unexpected(m_words.notReadOnly({}));
    if (!m_settings.schema.isEmpty() && row[2] == "0")
        return tl::unexpected(m_words.noSuchSchema());
    return {};
}

bool PostgresConnection::isOpen() const
{
    return m_handle && PQstatus(m_handle) == CONNECTION_OK;
}

Result<void> PostgresConnection::send(const QByteArray& sql, const std::vector<Bound>& values)
{
    const QByteArrayList pieces = splitAtMarks(sql, false);
    Q_ASSERT(pieces.size() == qsizetype(values.size()) + 1);
    QByteArray numbered = pieces.value(0);
    for (qsizetype i = 1; i < pieces.size(); ++i)
        numbered += '$' + QByteArray::number(i) + pieces[i];

    QByteArrayList texts;
    texts.reserve(qsizetype(values.size()));
    std::vector<Oid> types;
    std::vector<const char*> pointers;
    for (const Bound& value : values) {
        types.push_back(value.kind == Cell::Kind::Integer ? oidInt8 : 0);
        texts.append(value.kind == Cell::Kind::Integer ? QByteArray::number(value.integer) : value.text);
        // No text of this server has a NUL, so nothing is found by one; a C string would end there instead
        // and find its beginning.
        texts.back().replace('\0', '\x01');
        pointers.push_back(value.kind == Cell::Kind::Null ? nullptr : texts.back().constData());
    }
    const int sent = PQsendQueryParams(m_handle, numbered.constData(), int(values.size()), types.data(),
                                       pointers.data(), nullptr, nullptr, 0);
    if (sent != 1) {
        m_lastState.clear();
        const QString detail = QString::fromUtf8(PQerrorMessage(m_handle));
        return tl::unexpected(isOpen() ? m_words.failed(detail) : m_words.lost(detail));
    }
    PQsetSingleRowMode(m_handle);
    return {};
}

Result<PostgresResult> PostgresConnection::take(const Stop& stop)
{
    while (true) {
        if (stop && stop()) {
            abandon();
            return tl::unexpected(m_words.cancelled());
        }
        const bool toWrite = PQflush(m_handle) == 1;
        if (!PQisBusy(m_handle))
            break;
        const short events = waitForSocket(PQsocket(m_handle), short(POLLIN | (toWrite ? POLLOUT : 0)));
        if ((events & ~POLLOUT) != 0)
            PQconsumeInput(m_handle); // what went wrong comes out of PQgetResult
    }
    PostgresResult result(PQgetResult(m_handle));
    if (!result) {
        if (isOpen())
            return result;
        return tl::unexpected(m_words.lost(QString::fromUtf8(PQerrorMessage(m_handle))));
    }
    switch (PQresultStatus(result.get())) {
    case PGRES_SINGLE_TUPLE:
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
        return result;
    default:
        break;
    }
    const Error error = errorOf(result.get());
    result.reset();
    if (isOpen())
        drain(true); // the end follows an error at once
    return tl::unexpected(error);
}

void PostgresConnection::abandon()
{
    if (!isOpen() || PQtransactionStatus(m_handle) != PQTRANS_ACTIVE)
        return;
    // The library's call has no timeout: where packets vanish it would hang for minutes. It must be over
    // before the next statement though, which it would hit otherwise.
    const auto asked = std::make_shared<std::atomic<bool>>(false);
    std::thread([cancel = m_cancel, asked] {
        std::array<char, 256> problem = {};
        PQcancel(cancel.get(), problem.data(), int(problem.size()));
        asked->store(true, std::memory_order_release);
    }).detach();
    drain(*asked);
}

void PostgresConnection::drain(const std::atomic<bool>& ready)
{
    const QDeadlineTimer deadline(stopWithinMs);
    bool drained = false;
    while (!deadline.hasExpired() && !(drained && ready.load(std::memory_order_acquire))) {
        if (drained) {
            ::poll(nullptr, 0, 1);
        } else if (PQisBusy(m_handle)) {
            if (waitForSocket(PQsocket(m_handle), POLLIN) != 0)
                PQconsumeInput(m_handle);
        } else {
            drained = PostgresResult(PQgetResult(m_handle)) == nullptr;
        }
    }
    if (!drained || !ready.load(std::memory_order_acquire))
        cut();
}

void PostgresConnection::cut()
{
    PQfinish(m_handle);
    m_handle = nullptr;
}

Error PostgresConnection::errorOf(const PGresult* result)
{
    const auto field = [result](int name) { return QByteArray(PQresultErrorField(result, name)); };
    m_lastState = field(PG_DIAG_SQLSTATE);
    m_lastWords = field(PG_DIAG_MESSAGE_PRIMARY);
    const QString sentence = QString::fromUtf8(m_lastWords);
    const QString detail = QString::fromUtf8(PQresultErrorMessage(result));
    const QByteArray& state = m_lastState;
    if (PQstatus(m_handle) != CONNECTION_OK || state.startsWith("08") || state.startsWith("57P")) {
        if (isOpen())
            cut();
        return m_words.lost(detail);
    }
    if (state == "57014")
        return m_words.tookTooLong(detail);
    if (state == "55P03")
        return m_words.locked(detail);
    if (state == "42501")
        return m_words.noRight(nameInSentence(sentence), detail);
    if (state == "42P01" || state == "3F000")
        return m_words.tableGone(nameInSentence(sentence), detail);
    if (state == "42703")
        return m_words.columnGone(detail);
    if (state == "54000" || state == "22001")
        return m_words.tooLarge(detail);
    if (state.startsWith("53"))
        return m_words.outOfSpace(detail);
    if (state == "XX001" || state == "XX002")
        return m_words.damaged(detail);
    return m_words.failed(detail);
}

} // namespace scrollback::db
