// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/servers.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <cstring>

namespace scrollback::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int startWithinMs = 30'000;
constexpr int toolWithinMs = 120'000;

const QString readerPassword = u"p'a\"s\\s @:/?#%41&=ö"_s;

int freePort()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(handle, plain, size) != 0 || ::getsockname(handle, plain, &size) != 0)
        qFatal("no free port");
    ::close(handle);
    return ntohs(address.sin_port);
}

bool answers(const QString& socketPath)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(socketPath);
    std::memcpy(address.sun_path, path.constData(),
                std::min(size_t(path.size()), sizeof address.sun_path - 1));
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool ok = ::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(handle);
    return ok;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In SQL; backslashes are doubled where the server takes them for escapes.
QString literal(QString text, bool backslashes)
{
    if (backslashes)
        text.replace(u'\\', u"\\\\"_s);
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

QString TestServer::program(const QString& name)
{
    QStringList folders = {u"/usr/sbin"_s, u"/usr/local/sbin"_s};
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& version : found)
        folders.prepend(versions.filePath(version + u"/bin"_s));
    QString path = QStandardPaths::findExecutable(name, folders);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        qFatal("%s is not installed; packaging/packages.txt names what the tests need", qPrintable(name));
    return path;
}

TestServer::TestServer(db::Engine engine, const QStringList& options, const ServerPlace& place)
    : m_engine(engine)
    , m_folder(QDir::tempPath() + u"/sbserver-XXXXXX"_s) // short: a socket's path has little room
    , m_options(options)
    , m_place(place)
    , m_port(freePort())
{
    if (::geteuid() == 0) {
        for (const char* name : {"postgres", "mysql", "nobody"}) {
            if (const passwd* user = ::getpwnam(name)) {
                m_userId = user->pw_uid;
                m_groupId = user->pw_gid;
                break;
            }
        }
        if (m_userId == 0 ||
            ::chown(QFile::encodeName(m_folder.path()).constData(), m_userId, m_groupId) != 0)
            qFatal("there is no user for the server to run as");
    }
    // Reads until its input ends, which it does when this process is gone, for whatever reason.
    m_watchdog.start(
        u"/bin/sh"_s,
        {u"-c"_s,
         u"trap '' INT TERM HUP; cat >/dev/null; i=0; while [ $i -lt 50 ] && "
         "pid=$(head -n 1 \"$1\"/server.pid 2>/dev/null || head -n 1 \"$1\"/data/postmaster.pid "
         "2>/dev/null) && kill -QUIT \"$pid\" 2>/dev/null; do kill -CONT \"$pid\"; sleep 0.1; i=$((i+1)); "
         "done; "
         "i=0; while rm -rf \"$1\"; sleep 0.2; [ -e \"$1\" ] && [ $i -lt 50 ]; do i=$((i+1)); done"_s,
         u"sh"_s, m_folder.path()});
    if (!m_watchdog.waitForStarted())
        qFatal("no shell");
    prepare();
}

TestServer::~TestServer()
{
    kill();
    m_watchdog.closeWriteChannel();
    m_watchdog.waitForFinished();
}

void TestServer::setOwner(QProcess& process, bool diesWithUs) const
{
    const pid_t parent = ::getpid();
    const QByteArray network =
        m_place.process == 0 ? QByteArray() : "/proc/" + QByteArray::number(m_place.process) + "/ns/net";
    process.setChildProcessModifier([this, diesWithUs, parent, network] {
        if (!network.isEmpty()) {
            const int there = ::open(network.constData(), O_RDONLY | O_CLOEXEC);
            if (there < 0 || ::setns(there, CLONE_NEWNET) != 0)
                ::_exit(125);
        }
        if (m_userId != 0 && (::setgid(m_groupId) != 0 || ::setuid(m_userId) != 0))
            ::_exit(126);
        if (diesWithUs) { // after the change of user, which would undo it
            ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
            if (::getppid() != parent)
                ::_exit(127);
        }
    });
    process.setWorkingDirectory(m_folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString& name : names) {
        if (name.startsWith(u"PG"_s) || name.startsWith(u"MYSQL"_s))
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TMPDIR"_s, m_folder.path());
    process.setProcessEnvironment(environment);
}

QByteArray TestServer::finished(const QString& name, const QStringList& arguments, const QByteArray& input,
                                bool asOwner) const
{
    QProcess process;
    if (asOwner)
        setOwner(process, false);
    process.start(program(name), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(toolWithinMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        qFatal("%s failed: %s %s", qPrintable(name), process.readAllStandardOutput().constData(),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void TestServer::prepare()
{
    const QString data = m_folder.filePath(u"data"_s);
    if (isPostgres()) {
        finished(u"initdb"_s, {u"-D"_s, data, u"-U"_s, u"postgres"_s, u"--auth-local=trust"_s,
                               u"--auth-host=scram-sha-256"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,
                               u"--no-sync"_s, u"--no-instructions"_s});
        QFile access(data + u"/pg_hba.conf"_s);
        if (!access.open(QIODevice::Append) || access.write("host all all all scram-sha-256\n") < 0)
            qFatal("cannot write %s", qPrintable(access.fileName()));
        access.close();
        start(m_options);
        client(u"postgres"_s,
               u"CREATE DATABASE chat; CREATE ROLE reader LOGIN PASSWORD %1;"_s
                   .arg(literal(readerPassword, false))
                   .toUtf8(),
               {});
        run("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader");
    } else {
        finished(u"mariadb-install-db"_s,
                 {u"--no-defaults"_s, u"--datadir="_s + data, u"--auth-root-authentication-method=normal"_s,
                  u"--skip-test-db"_s, u"--innodb-log-file-size=8M"_s, u"--innodb-flush-method=nosync"_s});
        start(m_options);
        client({},
               u"CREATE DATABASE chat CHARACTER SET utf8mb4; CREATE USER reader@'%' IDENTIFIED BY %1; "
               "GRANT SELECT ON chat.* TO reader@'%';"_s.arg(literal(readerPassword, true))
                   .toUtf8(),
               {});
    }
}

QString TestServer::socket() const
{
    return isPostgres() ? m_folder.path() : m_folder.filePath(u"server.sock"_s);
}

db::ConnectionSettings TestServer::settings(const QString& database) const
{
    db::ConnectionSettings settings;
    settings.engine = m_engine;
    settings.host = m_place.address;
    settings.port = m_port;
    settings.user = u"reader"_s;
    settings.password = readerPassword;
    settings.database = database;
    return settings;
}

QByteArray TestServer::client(const QString& database, const QByteArray& input, const QString& file) const
{
    if (isPostgres()) {
        QStringList arguments = {u"-X"_s, u"-q"_s,
                                 u"-A"_s, u"-t"_s,
                                 u"-v"_s, u"ON_ERROR_STOP=1"_s,
                                 u"-h"_s, socket(),
                                 u"-p"_s, QString::number(m_port),
                                 u"-U"_s, u"postgres"_s,
                                 u"-d"_s, database};
        arguments += file.isEmpty() ? QStringList{u"-f"_s, u"-"_s} : QStringList{u"-f"_s, file};
        return finished(u"psql"_s, arguments, input, false);
    }
    QStringList arguments = {
        u"--no-defaults"_s,        u"-N"_s,    u"-B"_s, u"--default-character-set=utf8mb4"_s,
        u"--socket="_s + socket(), u"-uroot"_s};
    if (!database.isEmpty())
        arguments += database;
    if (!file.isEmpty())
        arguments += {u"-e"_s, u"source "_s + file};
    return finished(u"mariadb"_s, arguments, input, false);
}

QByteArray TestServer::run(const QByteArray& sql, const QString& database) const
{
    return client(database, sql, {});
}

QByteArray TestServer::runFile(const QString& path, const QString& database) const
{
    return client(database, {}, path);
}

void TestServer::start(const QStringList& options)
{
    const QString data = m_folder.filePath(u"data"_s);
    m_server = std::make_unique<QProcess>();
    setOwner(*m_server, true);
    m_server->setStandardOutputFile(m_folder.filePath(u"log.txt"_s), QIODevice::Append);
    m_server->setStandardErrorFile(m_folder.filePath(u"log.txt"_s), QIODevice::Append);
    if (isPostgres()) {
        QStringList arguments = {u"-D"_s, data, u"-p"_s, QString::number(m_port), u"-k"_s, m_folder.path()};
        for (const char* setting :
             {"fsync=off", "full_page_writes=off", "synchronous_commit=off", "shared_buffers=64MB",
              "max_connections=30", "autovacuum=off", "max_wal_size=4GB"})
            arguments += {u"-c"_s, QLatin1String(setting)};
        arguments += {u"-c"_s, u"listen_addresses="_s + m_place.address};
        m_server->start(program(u"postgres"_s), arguments + options);
    } else {
        const QStringList arguments = {u"--no-defaults"_s,
                                       u"--datadir="_s + data,
                                       u"--socket="_s + socket(),
                                       u"--pid-file="_s + m_folder.filePath(u"server.pid"_s),
                                       u"--port="_s + QString::number(m_port),
                                       u"--bind-address="_s + m_place.address,
                                       u"--skip-name-resolve"_s,
                                       u"--innodb-flush-log-at-trx-commit=0"_s,
                                       u"--innodb-flush-method=nosync"_s,
                                       u"--innodb-doublewrite=0"_s,
                                       u"--innodb-buffer-pool-size=128M"_s,
                                       u"--innodb-log-file-size=64M"_s,
                                       u"--character-set-server=utf8mb4"_s};
        m_server->start(program(u"mariadbd"_s), arguments + options);
    }
    waitUntilReady();
}

void TestServer::waitUntilReady()
{
    QElapsedTimer clock;
    clock.start();
    const auto ready = [this] {
        if (isPostgres())
            return contentOf(m_folder.filePath(u"data/postmaster.pid"_s)).contains("ready");
        return answers(socket());
    };
    while (m_server->state() != QProcess::NotRunning && clock.elapsed() < startWithinMs) {
        if (m_server->state() == QProcess::Running && ready())
            return;
        m_server->waitForFinished(10);
    }
    qFatal("the server did not start: %s", contentOf(m_folder.filePath(u"log.txt"_s)).constData());
}

void TestServer::stop()
{
    if (!m_server)
        return;
    ::kill(pid_t(m_server->processId()), isPostgres() ? SIGINT : SIGTERM);
    if (!m_server->waitForFinished())
        qFatal("the server did not stop");
    m_server.reset();
}

void TestServer::kill()
{
    if (!m_server)
        return;
    strike();
    m_server->waitForFinished();
    m_server.reset();
    QFile::remove(m_folder.filePath(u"server.sock"_s));
    QFile::remove(m_folder.filePath(u"server.pid"_s));
}

void TestServer::strike() const
{
    ::kill(pid_t(m_server->processId()), SIGCONT);
    // PostgreSQL's first process has its others end at once when it is told to quit.
    ::kill(pid_t(m_server->processId()), isPostgres() ? SIGQUIT : SIGKILL);
}

void TestServer::freeze()
{
    ::kill(pid_t(m_server->processId()), SIGSTOP);
}

void TestServer::thaw()
{
    ::kill(pid_t(m_server->processId()), SIGCONT);
}

void TestServer::startWithTls()
{
    stop();
    const auto path = [this](const QString& name) { return m_folder.filePath(name); };
    if (!QFile::exists(rootCertificate())) {
        const auto openssl = [this](const QString& arguments) {
            finished(u"openssl"_s, arguments.split(u' '));
        };
        openssl(
            u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=Test-CA "
            "-keyout %1 -out %2"_s.arg(path(u"ca.key"_s), rootCertificate()));
        openssl(u"req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost "
                "-addext subjectAltName=DNS:localhost -keyout %1 -out %2"_s.arg(path(u"server.key"_s),
                                                                                path(u"server.csr"_s)));
        QFile names(path(u"names.cnf"_s));
        if (!names.open(QIODevice::WriteOnly) || names.write("subjectAltName=DNS:localhost\n") < 0)
            qFatal("cannot write %s", qPrintable(names.fileName()));
        names.close();
        openssl(u"x509 -req -days 2 -in %1 -CA %2 -CAkey %3 -CAcreateserial -extfile %4 -out %5"_s.arg(
            path(u"server.csr"_s), rootCertificate(), path(u"ca.key"_s), names.fileName(),
            path(u"server.pem"_s)));
    }
    if (isPostgres())
        start({u"-c"_s, u"ssl=on"_s, u"-c"_s, u"ssl_cert_file="_s + path(u"server.pem"_s), u"-c"_s,
               u"ssl_key_file="_s + path(u"server.key"_s)});
    else
        start({u"--ssl-ca="_s + rootCertificate(), u"--ssl-cert="_s + path(u"server.pem"_s),
               u"--ssl-key="_s + path(u"server.key"_s)});
}

} // namespace scrollback::tests
