// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/serverline.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

namespace scrollback::db {

namespace {

class Socket
{
public:
    explicit Socket(int handle)
        : m_handle(handle)
    {
    }
    ~Socket()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Socket)
    int handle() const { return m_handle; }

private:
    int m_handle;
};

struct Address
{
    sockaddr_storage storage = {};
    socklen_t size = 0;
};

/// What a look-up found; shared with the thread that does it, which nobody can stop.
struct LookUp
{
    std::atomic<bool> done = false;
    int code = 0;
    std::vector<Address> addresses;
};

void lookUp(const std::shared_ptr<LookUp>& result, const std::string& host, const std::string& port)
{
    addrinfo wanted = {};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    result->code = ::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found);
    for (const addrinfo* one = found; one && result->code == 0; one = one->ai_next) {
        Address address;
        std::memcpy(&address.storage, one->ai_addr, one->ai_addrlen);
        address.size = one->ai_addrlen;
        result->addresses.push_back(address);
    }
    if (found)
        ::freeaddrinfo(found);
    result->done.store(true, std::memory_order_release);
}

/// The socket's file: PostgreSQL names its folder.
QByteArray socketFile(const ConnectionSettings& settings)
{
    QString path = settings.host;
    if (settings.engine == Engine::Postgres)
        path += QStringLiteral("/.s.PGSQL.%1").arg(settings.portOrDefault());
    return QFile::encodeName(path);
}

probe::Reach addressesOf(const ConnectionSettings& settings, const QDeadlineTimer& deadline, const Stop& stop,
                         std::vector<Address>& addresses)
{
    if (settings.isSocket()) {
        const QByteArray path = socketFile(settings);
        Address address;
        sockaddr_un local = {};
        local.sun_family = AF_UNIX;
        if (path.size() >= qsizetype(sizeof local.sun_path))
            return probe::Reach::NoSocket;
        std::memcpy(local.sun_path, path.constData(), size_t(path.size()));
        std::memcpy(&address.storage, &local, sizeof local);
        address.size = sizeof local;
        addresses.push_back(address);
        return probe::Reach::Fine;
    }
    const QString host = settings.host.isEmpty() ? QStringLiteral("localhost") : settings.host;
    const auto result = std::make_shared<LookUp>();
    std::thread(lookUp, result, host.toStdString(), std::to_string(settings.portOrDefault())).detach();
    while (!result->done.load(std::memory_order_acquire)) {
        if (stop && stop())
            return probe::Reach::Stopped;
        if (deadline.hasExpired())
            return probe::Reach::TimedOut;
        ::poll(nullptr, 0, 1);
    }
    if (result->code != 0 || result->addresses.empty())
        return probe::Reach::NameUnknown;
    addresses = result->addresses;
    return probe::Reach::Fine;
}

probe::Reach reachOf(int problem)
{
    switch (problem) {
    case 0:
        return probe::Reach::Fine;
    case ECONNREFUSED:
    case ECONNRESET:
        return probe::Reach::Refused;
    case ETIMEDOUT:
        return probe::Reach::TimedOut;
    case ENOENT:
        return probe::Reach::NoSocket;
    case EACCES:
    case EPERM:
        return probe::Reach::NotAllowed;
    default:
        return probe::Reach::Unreachable;
    }
}

/// A connected socket, not yet spoken to, or why there is none.
probe::Reach connectTo(const ConnectionSettings& settings, const QDeadlineTimer& deadline, const Stop& stop,
                       std::unique_ptr<Socket>& line)
{
    std::vector<Address> addresses;
    probe::Reach reach = addressesOf(settings, deadline, stop, addresses);
    for (const Address& address : addresses) {
        line = std::make_unique<Socket>(
            ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        int problem = 0;
        if (::connect(line->handle(), reinterpret_cast<const sockaddr*>(&address.storage), address.size) != 0)
            problem = errno;
        while (problem == EINPROGRESS || problem == EAGAIN) {
            if (stop && stop())
                return probe::Reach::Stopped;
            if (deadline.hasExpired()) {
                problem = ETIMEDOUT;
            } else if (waitForSocket(line->handle(), POLLOUT) != 0) {
                socklen_t size = sizeof problem;
                ::getsockopt(line->handle(), SOL_SOCKET, SO_ERROR, &problem, &size);
            }
        }
        reach = reachOf(problem);
        if (reach == probe::Reach::Fine)
            return reach;
    }
    line.reset();
    return reach;
}

/// Reads that many bytes, or fewer where there are no more.
QByteArray readBytes(int socket, int count, const QDeadlineTimer& deadline, const Stop& stop)
{
    QByteArray bytes(count, '\0');
    int have = 0;
    while (have < count && !deadline.hasExpired() && !(stop && stop())) {
        if (waitForSocket(socket, POLLIN) == 0)
            continue;
        const ssize_t got = ::recv(socket, bytes.data() + have, size_t(count - have), 0);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            break;
        have += int(std::max<ssize_t>(got, 0));
    }
    bytes.truncate(have);
    return bytes;
}

/// A MySQL server speaks first: protocol, version, and what it is capable of.
std::optional<bool> greetingHasTls(const QByteArray& greeting)
{
    constexpr int headerSize = 4;
    constexpr ushort capabilityTls = 0x0800;
    const qsizetype versionEnd = greeting.indexOf('\0', headerSize + 1);
    if (greeting.size() <= headerSize || greeting.at(headerSize) != 10 || versionEnd < 0)
        return {};
    const qsizetype at = versionEnd + 1 + 4 + 8 + 1; // connection, challenge, a zero
    if (greeting.size() < at + 2)
        return {};
    const auto capabilities = ushort(uchar(greeting.at(at)) | uchar(greeting.at(at + 1)) << 8);
    return (capabilities & capabilityTls) != 0;
}

} // namespace

short waitForSocket(int socket, short events, int atMostMs)
{
    pollfd wait = {socket, events, 0};
    return ::poll(&wait, 1, atMostMs) > 0 ? wait.revents : short(0);
}

void watchLine(int socket)
{
    const auto set = [socket](int level, int name, int value) {
        ::setsockopt(socket, level, name, &value, sizeof value); // a local socket has none of them
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 10);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 20'000);
}

QString systemCertificates()
{
    for (const char* path : {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                             "/etc/ssl/ca-bundle.pem"}) {
        if (QFile::exists(QLatin1String(path)))
            return QLatin1String(path);
    }
    return {};
}

QByteArrayList splitAtMarks(const QByteArray& sql, bool backticks)
{
    QByteArrayList pieces;
    char quote = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const char c = sql.at(i);
        if (quote != 0) {
            if (c == quote) // a doubled one ends and begins again
                quote = 0;
        } else if (c == '\'' || c == '"' || (backticks && c == '`')) {
            quote = c;
        } else if (c == '?') {
            pieces.append(sql.mid(from, i - from));
            from = i + 1;
        }
    }
    pieces.append(sql.mid(from));
    return pieces;
}

namespace probe {

Reach name(const ConnectionSettings& settings, const QDeadlineTimer& deadline, const Stop& stop)
{
    std::vector<Address> addresses;
    return settings.isSocket() ? Reach::Fine : addressesOf(settings, deadline, stop, addresses);
}

Reach line(const ConnectionSettings& settings, const QDeadlineTimer& deadline, const Stop& stop)
{
    std::unique_ptr<Socket> socket;
    return connectTo(settings, deadline, stop, socket);
}

std::optional<bool> offersTls(const ConnectionSettings& settings, const QDeadlineTimer& deadline,
                              const Stop& stop)
{
    std::unique_ptr<Socket> socket;
    if (connectTo(settings, deadline, stop, socket) != Reach::Fine)
        return {};
    if (settings.engine == Engine::MySql) {
        const QByteArray header = readBytes(socket->handle(), 4, deadline, stop);
        if (header.size() < 4)
            return {};
        const int length = uchar(header.at(0)) | uchar(header.at(1)) << 8;
        return greetingHasTls(header + readBytes(socket->handle(), length, deadline, stop));
    }
    static constexpr char request[] = {0, 0, 0, 8, 0x04, '\xd2', 0x16, 0x2f};
    if (::send(socket->handle(), request, sizeof request, MSG_NOSIGNAL) != ssize_t(sizeof request))
        return {};
    const QByteArray answer = readBytes(socket->handle(), 1, deadline, stop);
    if (answer == "S" || answer == "N")
        return answer == "S";
    return {};
}

} // namespace probe

} // namespace scrollback::db
