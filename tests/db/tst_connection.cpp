// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/connectionfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::db;
using namespace Qt::StringLiterals;

namespace {

/// Everything in one line: "mysql user:password@host:port/database schema=… tls …".
QString described(const ConnectionSettings& s)
{
    QString text = u"%1 %2:%3@%4:%5/%6"_s.arg(engineName(s.engine), s.user, s.password, s.host)
                       .arg(s.port)
                       .arg(s.database);
    if (!s.schema.isEmpty())
        text += u" schema="_s + s.schema;
    if (s.tls != TlsMode::Prefer)
        text += u' ' + tlsModeName(s.tls);
    if (!s.rootCertificate.isEmpty())
        text += u" root="_s + s.rootCertificate;
    if (!s.service.isEmpty())
        text += u" service="_s + s.service;
    return text;
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpellingOfAnAddressIsRead_data();
    void everySpellingOfAnAddressIsRead();
    void addressesThatAreNoneSayWhy_data();
    void addressesThatAreNoneSayWhy();
    void passwordsAreNeverShown_data();
    void passwordsAreNeverShown();
    void whatIsShownReadsBack_data();
    void whatIsShownReadsBack();
    void filesThatPeopleHaveAreRead_data();
    void filesThatPeopleHaveAreRead();
    void filesWithoutAConnectionSayWhy_data();
    void filesWithoutAConnectionSayWhy();
};

void ConnectionTest::everySpellingOfAnAddressIsRead_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* url, const char* expected) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected);
    };
    row("postgresql://ann:pw@db.example.org:6432/chats", "postgresql ann:pw@db.example.org:6432/chats");
    row("postgres://db.example.org/chats", "postgresql :@db.example.org:0/chats");
    row("  postgresql://h/d\n", "postgresql :@h:0/d");
    row("POSTGRESQL://h/d", "postgresql :@h:0/d");
    row("postgresql://", "postgresql :@:0/");
    row("postgresql:///d", "postgresql :@:0/d");
    row("postgresql://h", "postgresql :@h:0/");
    row("mysql://root@localhost:3307/chat", "mysql root:@localhost:3307/chat");
    row("mariadb://root:x@h/chat", "mysql root:x@h:0/chat");
    row("mysql+asyncmy://u:p@h:3306/d?charset=utf8mb4", "mysql u:p@h:3306/d");
    row("mysql+pymysql://u:p@h/d", "mysql u:p@h:0/d");
    row("mariadb+mariadbconnector://u:p@h/d", "mysql u:p@h:0/d");
    row("postgresql+psycopg2://u:p@h/d", "postgresql u:p@h:0/d");
    row("postgresql+asyncpg://u:p@h/d?ssl=require", "postgresql u:p@h:0/d require");
    row("jdbc:postgresql://h:5432/d?user=ann&password=p%26w", "postgresql ann:p&w@h:5432/d");
    row("jdbc:postgresql://h/d?ssl=true", "postgresql :@h:0/d verify-full");
    row("jdbc:postgresql://h/d?currentSchema=chat,public&sslmode=require",
        "postgresql :@h:0/d schema=chat require");
    row("jdbc:postgresql:d", "postgresql :@:0/d");
    row("jdbc:mysql://h:3306/d?user=u&password=p&useSSL=false&serverTimezone=UTC",
        "mysql u:p@h:3306/d disable");
    row("jdbc:mysql://h/d?useSSL=true&verifyServerCertificate=true", "mysql :@h:0/d verify-ca");
    row("jdbc:mysql://h/d?sslMode=VERIFY_IDENTITY", "mysql :@h:0/d verify-full");
    row("jdbc:mariadb://h/d?sslMode=verify-full&serverSslCert=/ca.pem",
        "mysql :@h:0/d verify-full root=/ca.pem");
    row("mysql://u@h/d?ssl-mode=REQUIRED", "mysql u:@h:0/d require");
    row("mysql://u@h/d?ssl_ca=%2Fetc%2Fca.pem", "mysql u:@h:0/d verify-ca root=/etc/ca.pem");
    row("mysql://u@h/d?ssl_ca=/ca.pem&ssl_verify_identity=true", "mysql u:@h:0/d verify-full root=/ca.pem");
    row("mysql://u@h/d?ssl_disabled=true", "mysql u:@h:0/d disable");
    row("postgres://u@h/d?sslmode=verify-full&sslrootcert=/my%20ca.pem",
        "postgresql u:@h:0/d verify-full root=/my ca.pem");
    row("postgres://u@h/d?sslmode=allow", "postgresql u:@h:0/d");
    row("postgres://u@h/d?options=-csearch_path%3Dchat", "postgresql u:@h:0/d schema=chat");
    row("postgres://u@h/d?options=-c%20statement_timeout=5%20-c%20search_path=chat,public",
        "postgresql u:@h:0/d schema=chat");
    row("postgres://u@h/d?schema=chat&connection_limit=5", "postgresql u:@h:0/d schema=chat");
    row("postgresql://u:p%40%3A%2F%3F%23@h/d", "postgresql u:p@:/?#@h:0/d");
    row("postgresql://ann%40example.org:pw@h/d", "postgresql ann@example.org:pw@h:0/d");
    // As people paste them, with nothing encoded.
    row("postgresql://u:p@ss@h/d", "postgresql u:p@ss@h:0/d");
    row("postgresql://u:p#ss@h/d", "postgresql u:p#ss@h:0/d");
    row("postgresql://u:p/ss@h:5432/d", "postgresql u:p/ss@h:5432/d");
    row("postgresql://u:p?ss@h/d", "postgresql u:p?ss@h:0/d");
    row("postgresql://u:100%@h/d", "postgresql u:100%@h:0/d");
    row("postgresql://u:a+b@h/d", "postgresql u:a+b@h:0/d");
    row("postgresql://h/d?user=a@b", "postgresql a@b:@h:0/d");
    row("postgresql://h:5432/d?user=a@b", "postgresql a@b:@h:5432/d");
    row("postgresql://[::1]:5433/d", "postgresql :@::1:5433/d");
    row("postgresql://u:p@[fe80::1]/d", "postgresql u:p@fe80::1:0/d");
    row("postgresql://%2Fvar%2Frun%2Fpostgresql/d", "postgresql :@/var/run/postgresql:0/d");
    row("postgresql:///d?host=/var/run/postgresql&port=5433", "postgresql :@/var/run/postgresql:5433/d");
    row("mysql://u@localhost/d?unix_socket=/run/mysqld/mysqld.sock", "mysql u:@/run/mysqld/mysqld.sock:0/d");
    row("postgresql:///?service=chats", "postgresql :@:0/ service=chats");
    row("postgresql://h/my%20chats", "postgresql :@h:0/my chats");
    row("postgresql://ü:ö@h/商品", "postgresql ü:ö@h:0/商品");
}

void ConnectionTest::everySpellingOfAnAddressIsRead()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    QVERIFY(ConnectionSettings::isServerUrl(url));
    const auto settings = ConnectionSettings::fromUrl(url);
    if (!settings)
        QFAIL(qPrintable(settings.error().line()));
    QCOMPARE(described(*settings), expected);
}

void ConnectionTest::addressesThatAreNoneSayWhy_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* url, const char* says) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(says);
    };
    row("", "begins with neither");
    row("chats.db", "begins with neither");
    row("sqlite:///chats.db", "begins with neither");
    row("mongodb://u:geheim@h/d", "begins with neither");
    row("postgresql:d", "begins with neither");
    row("postgresql://u:geheim@h:port/d", "“port” is no port");
    row("postgresql://u:geheim@h:0/d", "“0” is no port");
    row("postgresql://u:geheim@h:65536/d", "“65536” is no port");
    row("postgresql://u:geheim@[::1/d", "“]” is missing");
    row("postgresql://u:geheim@[::1]x/d", "its host cannot be read");
    row("postgresql://u:geheim@h1,h2/d", "several servers");
    row("postgresql://u:geheim@h/d?sslmode=sometimes", "“sometimes” is no value for sslmode");
    row("postgresql://h/d?password=geheim&sslmode=no-idea", "no value");
    row("postgresql://u:geheim@h/d?sslmode=geheim", "no value");
    row("postgresql://u:geheim@h/d?sslkey=/key.pem", "certificates of the client");
    row("postgresql://u%00:geheim@h/d", "NUL");
}

void ConnectionTest::addressesThatAreNoneSayWhy()
{
    QFETCH(QString, url);
    QFETCH(QString, says);
    const auto settings = ConnectionSettings::fromUrl(url);
    QVERIFY(!settings.has_value());
    QCOMPARE(settings.error().code, Error::Code::Usage);
    QVERIFY2(settings.error().line().contains(says), qPrintable(settings.error().line()));
    QVERIFY2(!settings.error().line().contains(u"geheim"_s) || url.contains(u"sslmode=geheim"_s),
             qPrintable(settings.error().line()));
}

void ConnectionTest::passwordsAreNeverShown_data()
{
    QTest::addColumn<QString>("url");
    for (const auto* url :
         {"postgresql://u:geheim@h/d", "postgresql://u:geh/eim@h/d", "postgresql://u:geh?eim@h:1/d",
          "postgresql://u:x@geheim@h/d", "jdbc:mysql://h/d?user=u&password=geheim",
          "mysql://h/d?pwd=geheim&x=y", "mysql+asyncmy://u:geh%65im@h/d",
          "postgresql://u:geheim@h/d?sslmode=nonsense", "nonsense://u:geheim@h", "//u:geheim@h/d",
          "postgresql://u:geheim@@h:abc/d?Password=geheim"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void ConnectionTest::passwordsAreNeverShown()
{
    QFETCH(QString, url);
    QStringList shown = {urlWithoutPassword(url)};
    const auto settings = ConnectionSettings::fromUrl(url);
    if (settings)
        shown += {settings->shown(), settings->hostText(),
                  settings->withoutPassword(u"pw "_s + settings->password)};
    else
        shown += settings.error().line() + settings.error().detail;
    for (const QString& text : std::as_const(shown))
        QVERIFY2(!text.contains(u"eim"_s) && !text.contains(u"geh"_s), qPrintable(text));
}

void ConnectionTest::whatIsShownReadsBack_data()
{
    QTest::addColumn<QString>("url");
    for (const auto* url : {"postgresql://ann@db.example.org:6432/chats", "mysql://u%40x@[::1]:3307/my%20d",
                            "postgresql://u@h/d?sslmode=verify-full&sslrootcert=/my%20ca.pem&schema=a%26b",
                            "postgresql://%2Frun%2Fpg/d", "mysql:///d", "postgresql:///?service=x",
                            "mysql://%E5%95%86@h/%E5%93%81?sslmode=disable"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void ConnectionTest::whatIsShownReadsBack()
{
    QFETCH(QString, url);
    const auto settings = ConnectionSettings::fromUrl(url);
    QVERIFY(settings.has_value());
    QCOMPARE(settings->shown(), url);
    const auto again = ConnectionSettings::fromUrl(settings->shown());
    QVERIFY(again.has_value() && *again == *settings);
}

void ConnectionTest::filesThatPeopleHaveAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* tag, const char* name, const QByteArray& content,
                        const QStringList& expected) {
        QTest::newRow(tag) << QString::fromLatin1(name) << content << expected;
    };
    row("DATABASE_URL", ".env", "# mine\nDEBUG=1\nDATABASE_URL=\"postgresql://u:p#x@h/d\" # the database\n",
        {u"DATABASE_URL: postgresql u:p#x@h:0/d"_s});
    row("put together", ".env",
        "DB_PW='a$b'\nexport "
        "DATABASE_URL=mysql+asyncmy://u:${DB_PW}@${DBH:-localhost}:3306/d\r\nOTHER_URL=http://x\n",
        {u"DATABASE_URL: mysql u:a$b@localhost:3306/d"_s});
    row("several", ".env", "ANALYTICS=mysql://h2/e\nDATABASE_URL=postgres://h/d\n",
        {u"DATABASE_URL: postgresql :@h:0/d"_s, u"ANALYTICS: mysql :@h2:0/e"_s});
    row("MYSQL_HOST", ".env",
        "MYSQL_HOST=db\nMYSQL_PORT=3307\nMYSQL_USER=u\nMYSQL_PASSWORD=\"p \\\"w\\\" #1\"\nMYSQL_DATABASE=d\n"
        "MYSQL_ROOT_PASSWORD=r\n",
        {u"MYSQL_HOST: mysql u:p \"w\" #1@db:3307/d"_s});
    row("POSTGRES_HOST", "settings.env", "POSTGRES_USER=u\nPOSTGRES_PASSWORD=p\nPOSTGRES_DB=d\n",
        {u"POSTGRES_HOST: postgresql u:p@localhost:0/d"_s});
    row("PGHOST", ".env", "PGHOST=/run/pg\nPGUSER=u\nPGDATABASE=d\nPGSSLMODE=require\nPGPORT=5433\n",
        {u"PGHOST: postgresql u:@/run/pg:5433/d require"_s});
    row("DB_HOST", ".env", "DB_CONNECTION=mysql\nDB_HOST=h\nDB_DATABASE=d\nDB_USERNAME=u\nDB_PASSWORD=p\n",
        {u"DB_HOST: mysql u:p@h:0/d"_s});
    row("toml", "config.toml",
        "[server]\nhost = \"x\"\n[database]\nhost = \"db\"\nport = 3306\nusername = \"u\"\npassword = \"p\"\n"
        "database = \"d\"\nssl = true\n",
        {u"database: mysql u:p@db:3306/d require"_s});
    row("toml without TLS", "config.toml",
        "[database]\nhost='db'\nport=5432\nusername='u'\ndatabase='d'\nssl=false\n",
        {u"database: postgresql u:@db:5432/d disable"_s});
    row("toml with type", "config.toml",
        "[database]\ntype='postgresql'\nhost='db'\ndbname='d'\nssl='verify-full'\n",
        {u"database: postgresql :@db:0/d verify-full"_s});
    row("toml with url", "config.toml", "[database]\nurl='mariadb://u:p@h/d'\n",
        {u"database: mysql u:p@h:0/d"_s});
    row("services", "pg_service.conf",
        "# services\n[chats]\nhost=h\nport=6432\ndbname=d\nuser=u\n\n[tests]\nhost=/run/pg\ndbname=t\n"
        "sslmode=disable\noptions=-csearch_path=x\n",
        {u"chats: postgresql u:@h:6432/d"_s, u"tests: postgresql :@/run/pg:0/t schema=x disable"_s});
    row("my.cnf", ".my.cnf",
        "[mysqld]\nport=9\n[client]\nuser=u\npassword=\"p#w\"\nhost=h\nssl-ca=/ca.pem\n[mysql]\ndatabase=d\n",
        {u"client: mysql u:p#w@h:0/d verify-ca root=/ca.pem"_s});
    row("my.cnf with a socket", "my.cnf",
        "!includedir /etc/x\n[client]\nsocket = /run/m.sock\nhost=localhost\nuser = u\n",
        {u"client: mysql u:@/run/m.sock:0/"_s});
}

void ConnectionTest::filesThatPeopleHaveAreRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto found = connectionsInFile(file.fileName());
    if (!found)
        QFAIL(qPrintable(found.error().line()));
    QStringList lines;
    for (const FoundConnection& one : *found)
        lines += one.name + u": "_s + described(one.settings);
    QCOMPARE(lines, expected);
}

void ConnectionTest::filesWithoutAConnectionSayWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << u".env"_s << QByteArray() << u"neither DATABASE_URL"_s;
    QTest::newRow("binary") << u".env"_s << QByteArray("\0\1", 2) << u"no such file"_s;
    QTest::newRow("bad URL") << u".env"_s << QByteArray("DATABASE_URL=mysql://u:geheim@h:x/d")
                             << u"no port"_s;
    QTest::newRow("bad port") << u".env"_s << QByteArray("MYSQL_HOST=h\nMYSQL_PORT=x\nMYSQL_PASSWORD=geheim")
                              << u"no value for port"_s;
    QTest::newRow("no TOML") << u"a.toml"_s << QByteArray("[database]\nhost=\npassword='geheim'")
                             << u"line 2"_s;
    QTest::newRow("other TOML") << u"a.toml"_s << QByteArray("[server]\nhost='h'") << u"names no host"_s;
    QTest::newRow("server's own") << u"my.cnf"_s << QByteArray("[mysqld]\nport=3306") << u"no section"_s;
    QTest::newRow("missing") << QString() << QByteArray() << u"cannot be read"_s;
}

void ConnectionTest::filesWithoutAConnectionSayWhy()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    QTemporaryDir folder;
    QFile file(folder.filePath(name.isEmpty() ? u"missing"_s : name));
    if (!name.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    const auto found = connectionsInFile(file.fileName());
    QVERIFY(!found.has_value());
    QVERIFY2(found.error().line().contains(says), qPrintable(found.error().line()));
    QVERIFY(!found.error().line().contains(u"geheim"_s));
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
