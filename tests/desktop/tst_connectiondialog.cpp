// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"
#include "desktop/application.h"
#include "desktop/connectioncheck.h"
#include "desktop/connectiondialog.h"
#include "desktop/keychain.h"
#include "desktop/locationname.h"
#include "desktop/mainwindow.h"
#include "desktop/passworddialog.h"
#include "desktop/recentfiles.h"
#include "desktop/reportcommand.h"
#include "desktop/settings.h"
#include "support/servers.h"
#include "widgets/theme.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace scrollback;
using namespace scrollback::desktop;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"geheim/@:?#"_s;

/// A keychain in memory.
class MemoryKeychain : public Keychain
{
public:
    QString problem() const override { return m_problem; }
    void read(const QString& address, QObject* context,
              const std::function<void(const Result<QString>&)>& done) override
    {
        QTimer::singleShot(0, context, [this, address, done] { done(m_passwords.value(address)); });
    }
    void write(const QString& address, const QString& password, QObject* context,
               const std::function<void(const Result<void>&)>& done) override
    {
        m_passwords.insert(address, password);
        QTimer::singleShot(0, context, [done] { done({}); });
    }
    void remove(const QString& address) override { m_passwords.remove(address); }

    QHash<QString, QString> m_passwords;
    QString m_problem;
};

/// A port of this computer that takes calls and says nothing, as long as it lives.
class SilentPort
{
public:
    SilentPort()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_socket, any, size) != 0 || ::listen(m_socket, 4) != 0 ||
            ::getsockname(m_socket, any, &size) != 0)
            qFatal("there is no port for the test");
        m_port = ntohs(address.sin_port);
    }
    ~SilentPort() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(SilentPort)
    int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

class TestConnectionDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<MemoryKeychain> m_keychain;

    QString savedFile() const { return m_folder->filePath(u"connections.toml"_s); }

    std::unique_ptr<ConnectionDialog> makeDialog() const
    {
        auto dialog =
            std::make_unique<ConnectionDialog>(*m_context, *m_keychain, db::SavedConnections(savedFile()));
        dialog->show();
        return dialog;
    }

    template <class T>
    static T* part(const ConnectionDialog& dialog, const char* name)
    {
        T* found = dialog.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("the dialog has no %s", name);
        return found;
    }

    static QPushButton* button(const ConnectionDialog& dialog, const QString& text)
    {
        const auto buttons = dialog.findChildren<QPushButton*>();
        for (QPushButton* found : buttons) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    static void paste(const ConnectionDialog& dialog, const QString& text)
    {
        QApplication::clipboard()->setText(text);
        auto* address = part<QLineEdit>(dialog, "address");
        address->selectAll();
        address->paste();
    }

    QString writeFile(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file of the test cannot be written");
        return file.fileName();
    }

    /// Every text that somebody can see in the dialog, but what a password field hides.
    static QString shownTexts(const ConnectionDialog& dialog)
    {
        QStringList texts{dialog.windowTitle()};
        const auto widgets = dialog.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            texts += widget->toolTip();
            if (const auto* field = qobject_cast<const QLineEdit*>(widget))
                texts += field->displayText();
            else if (const auto* label = qobject_cast<const QLabel*>(widget))
                texts += label->text();
            else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
                texts += text->toPlainText();
            else if (const auto* box = qobject_cast<const QComboBox*>(widget))
                texts += box->currentText();
        }
        return texts.join(u'\n');
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QString testAndWait(ConnectionDialog& dialog)
    {
        button(dialog, u"&Test"_s)->click();
        if (!QTest::qWaitFor([&] { return !dialog.isTesting(); }, 30'000))
            return u"the test does not end"_s;
        return part<QPlainTextEdit>(dialog, "result")->toPlainText();
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Whatever keychain the person at this computer has is theirs.
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_theme = std::make_unique<widgets::Theme>();
        m_context.reset(new AppContext{*m_settings, *m_theme, QLocale::c(), QTimeZone::utc()});
        m_keychain = std::make_unique<MemoryKeychain>();
    }

    void aPastedAddressFillsTheFields_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("fields"); // host, port, database, schema, user, password
        QTest::addColumn<int>("engine");
        QTest::addColumn<int>("tls");
        using db::Engine;
        using db::TlsMode;
        QTest::newRow("postgresql")
            << u"postgresql://ann:pw1@db.example.org:6432/chat?sslmode=verify-full"_s
            << QStringList{u"db.example.org"_s, u"6432"_s, u"chat"_s, {}, u"ann"_s, u"pw1"_s}
            << int(Engine::Postgres) << int(TlsMode::VerifyFull);
        QTest::newRow("sqlalchemy") << u"mysql+asyncmy://ann:p%40w@db/chat"_s
                                    << QStringList{u"db"_s, {}, u"chat"_s, {}, u"ann"_s, u"p@w"_s}
                                    << int(Engine::MySql) << int(TlsMode::Prefer);
        QTest::newRow("jdbc") << u"jdbc:postgresql://db:5433/chat?user=ann&password=pw1&currentSchema=bots"_s
                              << QStringList{u"db"_s, u"5433"_s, u"chat"_s, u"bots"_s, u"ann"_s, u"pw1"_s}
                              << int(Engine::Postgres) << int(TlsMode::Prefer);
        QTest::newRow("signs that nobody encoded")
            << u"mariadb://ann:a/b@c@db/chat"_s
            << QStringList{u"db"_s, {}, u"chat"_s, {}, u"ann"_s, u"a/b@c"_s} << int(Engine::MySql)
            << int(TlsMode::Prefer);
    }

    void aPastedAddressFillsTheFields()
    {
        QFETCH(const QString, address);
        QFETCH(const QStringList, fields);
        QFETCH(const int, engine);
        QFETCH(const int, tls);
        const auto dialog = makeDialog();
        paste(*dialog, address);
        QStringList shown;
        for (const char* name : {"host", "port", "database", "schema", "user", "password"})
            shown += part<QLineEdit>(*dialog, name)->text();
        QCOMPARE(shown.join(u'|'), fields.join(u'|'));
        QCOMPARE(int(dialog->settings().engine), engine);
        QCOMPARE(int(dialog->settings().tls), tls);
        QCOMPARE(part<QLineEdit>(*dialog, "address")->text(), dialog->settings().shown());
        QVERIFY(!shownTexts(*dialog).contains(fields.last()));
        // Nor does going back bring it up again.
        part<QLineEdit>(*dialog, "address")->undo();
        QVERIFY(!part<QLineEdit>(*dialog, "address")->text().contains(fields.last()));
    }

    void anAddressThatCannotBeReadSaysWhy()
    {
        const auto dialog = makeDialog();
        paste(*dialog, u"postgresql://ann:"_s + u"hushhush@db:99999/chat"_s);
        QVERIFY(!part<QLabel>(*dialog, "addressProblem")->text().isEmpty());
        QVERIFY(part<QLabel>(*dialog, "addressProblem")->isVisible());
        QVERIFY(!shownTexts(*dialog).contains(u"hushhush"_s));
        dialog->accept();
        QVERIFY(dialog->isVisible());
    }

    void whatIsMissingIsSaidUnderItsField()
    {
        const auto dialog = makeDialog();
        part<QLineEdit>(*dialog, "host")->setText(u"db"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QVERIFY(part<QLabel>(*dialog, "databaseProblem")->isVisible());
        part<QLineEdit>(*dialog, "database")->setText(u"chat"_s);
        QVERIFY(!part<QLabel>(*dialog, "databaseProblem")->isVisible());
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
    }

    void fieldsOfOneEngineOnlyAreShownWithIt()
    {
        const auto dialog = makeDialog();
        auto* kind = part<QComboBox>(*dialog, "kind");
        kind->setCurrentIndex(kind->findData(int(db::Engine::MySql)));
        QVERIFY(!part<QLineEdit>(*dialog, "schema")->isVisible());
        QCOMPARE(part<QLineEdit>(*dialog, "port")->placeholderText(), u"3306"_s);
        kind->setCurrentIndex(kind->findData(int(db::Engine::Postgres)));
        QVERIFY(part<QLineEdit>(*dialog, "schema")->isVisible());
        QCOMPARE(part<QLineEdit>(*dialog, "port")->placeholderText(), u"5432"_s);
    }

    void aFileFillsTheFieldsAndSeveralConnectionsAreOffered()
    {
        const auto dialog = makeDialog();
        dialog->takeFile(writeFile(u".env"_s, "DATABASE_URL=mysql+asyncmy://ann:pw1@db1/chat\n"));
        QCOMPARE(part<QLineEdit>(*dialog, "host")->text(), u"db1"_s);
        QCOMPARE(dialog->settings().password, u"pw1"_s);
        QVERIFY(!part<QComboBox>(*dialog, "found")->isVisible());

        dialog->takeFile(
            writeFile(u"pg_service.conf"_s, "[one]\nhost=first\ndbname=a\n[two]\nhost=second\ndbname=b\n"));
        auto* found = part<QComboBox>(*dialog, "found");
        QVERIFY(found->isVisible());
        QCOMPARE(found->count(), 2);
        found->setCurrentIndex(1);
        QCOMPARE(part<QLineEdit>(*dialog, "database")->text(), u"b"_s);

        dialog->takeFile(writeFile(u"notes.txt"_s, "nothing here\n"));
        QVERIFY(part<QLabel>(*dialog, "addressProblem")->isVisible());
    }

    void connectionsAreSavedRenamedDeletedAndPutBack()
    {
        const QString address = u"postgresql://ann@db/chat"_s;
        {
            const auto dialog = makeDialog();
            paste(*dialog, u"postgresql://ann:"_s + QString::fromLatin1(QUrl::toPercentEncoding(secret)) +
                               u"@db/chat"_s);
            QCOMPARE(dialog->settings().password, secret);
            part<QCheckBox>(*dialog, "keep")->setChecked(true);
            part<QLineEdit>(*dialog, "name")->setText(u"shop"_s);
            button(*dialog, u"Sa&ve"_s)->click();
            QCOMPARE(part<QListWidget>(*dialog, "saved")->count(), 1);
            QCOMPARE(m_keychain->m_passwords.value(address), secret);
        }
        QVERIFY(contentOf(savedFile()).contains("shop"));
        QVERIFY(!contentOf(savedFile()).contains("geheim"));

        const auto dialog = makeDialog();
        auto* list = part<QListWidget>(*dialog, "saved");
        list->setCurrentRow(0);
        QCOMPARE(dialog->settings().shown(), address);
        QVERIFY(QTest::qWaitFor([&] { return dialog->settings().password == secret; }));
        list->item(0)->setText(u"store"_s);
        QVERIFY(QTest::qWaitFor([&] { return list->item(0)->data(Qt::UserRole).toString() == u"store"_s; }));
        QVERIFY(!db::SavedConnections(savedFile()).find(u"shop"_s));
        QVERIFY(db::SavedConnections(savedFile()).find(u"store"_s));

        list->setCurrentRow(0);
        button(*dialog, u"De&lete"_s)->click();
        QCOMPARE(list->count(), 0);
        QVERIFY(!db::SavedConnections(savedFile()).find(u"store"_s));
        QCOMPARE(m_keychain->m_passwords.size(), 1); // it may still be put back
        part<QPushButton>(*dialog, "undo")->click();
        QCOMPARE(list->count(), 1);
        QVERIFY(db::SavedConnections(savedFile()).find(u"store"_s));
    }

    void aDeletedConnectionTakesItsPasswordWithIt()
    {
        m_keychain->m_passwords.insert(u"mysql://ann@db/chat"_s, secret);
        QVERIFY(db::SavedConnections(savedFile())
                    .save({u"shop"_s, *db::ConnectionSettings::fromUrl(u"mysql://ann@db/chat"_s)}));
        {
            const auto dialog = makeDialog();
            part<QListWidget>(*dialog, "saved")->setCurrentRow(0);
            button(*dialog, u"De&lete"_s)->click();
        }
        QVERIFY(m_keychain->m_passwords.isEmpty());
    }

    void withoutAKeychainTheDialogSaysSo()
    {
        m_keychain->m_problem = u"There is none."_s;
        const auto dialog = makeDialog();
        QVERIFY(!part<QCheckBox>(*dialog, "keep")->isEnabled());
        QVERIFY(!dialog->keepsPassword());
        QVERIFY(shownTexts(*dialog).contains(m_keychain->m_problem));
    }

    void everyFieldHasANameAndAKey()
    {
        const auto dialog = makeDialog();
        QSet<QChar> keys;
        const auto labels = dialog->findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            const qsizetype mark = label->text().indexOf(u'&');
            if (mark < 0)
                continue;
            QVERIFY2(label->buddy(), qPrintable(label->text()));
            QVERIFY2(!label->buddy()->accessibleName().isEmpty(), qPrintable(label->text()));
            const QChar key = label->text().at(mark + 1).toLower();
            QVERIFY2(!keys.contains(key), qPrintable(label->text()));
            keys.insert(key);
        }
        const auto buttons = dialog->findChildren<QAbstractButton*>();
        for (const QAbstractButton* found : buttons) {
            const qsizetype mark = found->text().indexOf(u'&');
            if (mark < 0)
                continue;
            const QChar key = found->text().at(mark + 1).toLower();
            QVERIFY2(!keys.contains(key), qPrintable(found->text()));
            keys.insert(key);
        }
        QVERIFY(keys.size() > 15);
    }

    void theTestSaysThatNobodyListens()
    {
        const int port = SilentPort().port(); // and nobody listens any more
        const auto dialog = makeDialog();
        paste(*dialog, u"postgresql://ann:hushhush@127.0.0.1:%1/chat"_s.arg(port));
        const QString said = testAndWait(*dialog);
        QVERIFY2(said.contains(u"✕ "_s), qPrintable(said));
        QVERIFY2(said.startsWith(u"✓ "_s), qPrintable(said)); // the host was found
        QVERIFY2(!shownTexts(*dialog).contains(u"hushhush"_s), qPrintable(said));
        // What was said is not left standing next to another host.
        part<QLineEdit>(*dialog, "host")->setText(u"other"_s);
        QVERIFY(!part<QPlainTextEdit>(*dialog, "result")->isVisible());
    }

    void aTestCanBeStopped()
    {
        const SilentPort silent;
        const auto dialog = makeDialog();
        paste(*dialog, u"postgresql://ann@127.0.0.1:%1/chat"_s.arg(silent.port()));
        button(*dialog, u"&Test"_s)->click();
        QVERIFY(dialog->isTesting());
        QTest::qWait(200);
        QVERIFY(dialog->isTesting());
        button(*dialog, u"S&top"_s)->click();
        QVERIFY(QTest::qWaitFor([&] { return !dialog->isTesting(); }, 3000));
        QVERIFY(part<QPlainTextEdit>(*dialog, "result")->toPlainText().contains(u"Stopped"_s));
    }

    void theTestOfAServerNamesEachStep_data()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("PostgreSQL") << int(db::Engine::Postgres);
        QTest::newRow("MariaDB") << int(db::Engine::MySql);
    }

    void theTestOfAServerNamesEachStep()
    {
        QFETCH(const int, engine);
        const tests::TestServer server{db::Engine(engine)};
        const auto dialog = makeDialog();
        db::ConnectionSettings settings = server.settings();
        dialog->fill(settings);
        QString said = testAndWait(*dialog);
        QVERIFY2(said.contains(u"encrypted"_s), qPrintable(said));
        QVERIFY2(said.contains(u"The database chat is there"_s), qPrintable(said));
        QVERIFY2(!said.contains(settings.password), qPrintable(said));

        settings.password = u"wrong"_s;
        dialog->fill(settings);
        said = testAndWait(*dialog);
        QVERIFY2(said.contains(u"✓ The server answers"_s), qPrintable(said));
        QVERIFY2(said.contains(u"✕ "_s), qPrintable(said));
        QVERIFY2(!said.contains(u"The database chat is there"_s), qPrintable(said));

        dialog->fill(server.settings(u"nowhere"_s));
        said = testAndWait(*dialog);
        QVERIFY2(said.contains(u"✕ "_s) && said.contains(u"nowhere"_s), qPrintable(said));
    }

    void aReportTakesThePasswordFromTheKeychain()
    {
        const tests::TestServer server{db::Engine::Postgres};
        server.run("CREATE TABLE message_logs (id int PRIMARY KEY, conversation_id text, widget_id int, "
                   "message_type text, message_text text, input_tokens int, output_tokens int, created_at "
                   "timestamp);"
                   "INSERT INTO message_logs VALUES (1, 'c', 1, 'user', 'hello', 1, 1, now());"
                   "GRANT SELECT ON message_logs TO reader");
        StartOptions options;
        options.sources = {server.settings().shown()};
        options.reportFile = m_folder->filePath(u"report.pdf"_s);
        options.timeZone = u"UTC"_s;
        const auto quiet = [](const QString&) {};
        const auto refused = runReportCommand(options, *m_settings, *m_keychain, quiet);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, Error::Code::NeedsPassword);
        QVERIFY(!QFile::exists(options.reportFile));
        m_keychain->m_passwords.insert(server.settings().shown(), server.settings().password);
        const auto written = runReportCommand(options, *m_settings, *m_keychain, quiet);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().line()));
        QVERIFY(QFile::exists(options.reportFile));
    }

    void theTestNamesTablesThatMayNotBeRead()
    {
        const tests::TestServer server{db::Engine::Postgres};
        server.run("CREATE TABLE tool_call_logs (id bigint); CREATE TABLE other_things (id bigint);"
                   "REVOKE ALL ON tool_call_logs, other_things FROM PUBLIC, reader");
        const auto dialog = makeDialog();
        dialog->fill(server.settings());
        const QString said = testAndWait(*dialog);
        QVERIFY2(said.contains(u"✕ reader has no right to read the table tool_call_logs"_s),
                 qPrintable(said));
        QVERIFY2(!said.contains(u"other_things"_s), qPrintable(said)); // no system's table
    }

    void aServerThatWantsAPasswordIsAskedForAgainWithIt()
    {
        const tests::TestServer server{db::Engine::MySql};
        db::ConnectionSettings settings = server.settings();
        const QString right = std::exchange(settings.password, QString());
        const QString settingsFile = m_folder->filePath(u"window.ini"_s);
        StartOptions options;
        options.sources = QStringList{settings.shown()};
        Application application(options, settingsFile);
        application.start();
        MainWindow* window = application.windows().constFirst();

        const auto asked = [window] { return window->findChild<PasswordDialog*>(); };
        QVERIFY(QTest::qWaitFor([&] { return asked() && asked()->isVisible(); }, 20'000));
        QPointer<PasswordDialog> first = asked();
        first->findChild<QLineEdit*>()->setText(u"hushhush"_s);
        first->accept();
        QVERIFY(QTest::qWaitFor([&] { return !first && asked() && asked()->isVisible(); }, 20'000));
        asked()->findChild<QLineEdit*>()->setText(right);
        asked()->accept();
        // The database is empty: that can be known behind the password only.
        QVERIFY(QTest::qWaitFor([&] { return !window->failureShown().isEmpty(); }, 20'000));
        QVERIFY(!asked());
        const QString failure = window->failureShown();
        QVERIFY2(!failure.contains(u"password"_s), qPrintable(failure));
        QVERIFY(!window->windowTitle().contains(right));

        // Who does not say it is told why nothing is shown.
        window->openSource(settings.shown());
        QVERIFY(QTest::qWaitFor([&] { return asked() && asked()->isVisible(); }, 20'000));
        asked()->reject();
        QVERIFY(window->failureShown().contains(u"password"_s));
        window->saveState();
        application.context().settings.sync();
        QVERIFY(!contentOf(settingsFile).contains("hushhush"));
    }

    void aServersAddressIsANameForPeople()
    {
        QCOMPARE(locationName(u"postgresql://ann@db.example.org:6432/chat"_s),
                 u"chat on db.example.org:6432"_s);
        QCOMPARE(locationName(u"/data/orders.sqlite"_s), u"orders.sqlite"_s);
        QCOMPARE(passwordIn(u"mysql://ann:pw1@db/chat"_s), u"pw1"_s);
        QVERIFY(passwordIn(u"mysql://ann@db/chat"_s).isNull());
    }

    void settingsNeverHoldAPassword()
    {
        const QString address = u"postgresql://ann:hush/h@sh@db/chat?password=hushhush"_s;
        RecentFiles recent(*m_settings);
        recent.add(address);
        m_settings->lastSource.set(address);
        m_settings->touchSource(address, 1);
        m_settings->sync();
        const QByteArray written = contentOf(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(written.contains("ann"));
        QVERIFY2(!written.contains("hush"), written.constData());
        QCOMPARE(recent.locations(), QStringList{u"postgresql://ann@db/chat"_s});
        QCOMPARE(recent.displayName(recent.locations().constFirst()), u"chat on db"_s);
    }
};

QTEST_MAIN(TestConnectionDialog)
#include "tst_connectiondialog.moc"
