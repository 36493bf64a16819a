// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace scrollback::tests {

/// Where a server listens: on an address, in the network namespace of another process where one is named.
struct ServerPlace
{
    QString address = QStringLiteral("127.0.0.1");
    qint64 process = 0;
};

/// A database server of the test's own: in a temporary folder, on a free port of the loopback, with a
/// database "chat" that the user "reader" may read. It ends with the test, however that ends. A server that
/// cannot be started fails the test.
class TestServer
{
public:
    explicit TestServer(db::Engine engine, const QStringList& options = {}, const ServerPlace& place = {});
    ~TestServer();
    Q_DISABLE_COPY_MOVE(TestServer)

    db::Engine engine() const { return m_engine; }
    bool isPostgres() const { return m_engine == db::Engine::Postgres; }
    int port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    /// What a socket's client calls the host.
    QString socket() const;

    /// As "reader", with a password that no careless code gets right.
    db::ConnectionSettings settings(const QString& database = QStringLiteral("chat")) const;

    /// Runs statements as the server's owner through psql or mariadb; what they print.
    QByteArray run(const QByteArray& sql, const QString& database = QStringLiteral("chat")) const;
    QByteArray runFile(const QString& path, const QString& database = QStringLiteral("chat")) const;

    void start(const QStringList& options = {});
    void stop();
    /// Ends it as a power cut would.
    void kill();
    /// The blow alone, from any thread; kill() has to follow.
    void strike() const;
    /// Keeps it from doing anything, as if the network were gone; and goes on.
    void freeze();
    void thaw();

    /// Starts it again with a certificate for "localhost", signed by rootCertificate().
    void startWithTls();
    QString rootCertificate() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    /// The path of a program of either server's packages.
    static QString program(const QString& name);

private:
    void prepare();
    void setOwner(QProcess& process, bool diesWithUs) const;
    QByteArray finished(const QString& name, const QStringList& arguments, const QByteArray& input = {},
                        bool asOwner = true) const;
    QByteArray client(const QString& database, const QByteArray& input, const QString& file) const;
    void waitUntilReady();

    db::Engine m_engine;
    QTemporaryDir m_folder;
    QProcess m_watchdog; ///< outlives this process by as long as it takes to tidy up
    std::unique_ptr<QProcess> m_server;
    QStringList m_options;
    ServerPlace m_place;
    int m_port = 0;
    uint m_userId = 0; ///< servers refuse to run as root
    uint m_groupId = 0;
};

} // namespace scrollback::tests
