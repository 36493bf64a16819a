// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/connectiondialog.h"

#include "desktop/appcontext.h"
#include "desktop/connectioncheck.h"
#include "desktop/keychain.h"
#include "ui_connectiondialog.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QIntValidator>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QThread>

#include <algorithm>

namespace scrollback::desktop {

using db::ConnectionSettings;
using db::Engine;
using db::TlsMode;

namespace {

/// What stands where an address had a password that could not be read.
QString hiddenPassword()
{
    return QStringLiteral("•••");
}

} // namespace

ConnectionDialog::ConnectionDialog(AppContext& context, Keychain& keychain, const db::SavedConnections& saved,
                                   QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_keychain(keychain)
    , m_saved(saved)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
{
    m_ui->setupUi(this);
    m_testButton = m_ui->buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_testButton->setAutoDefault(false);
    QPushButton* connectButton = m_ui->buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    connectButton->setDefault(true);
    widgets::Theme::setLook(connectButton, QStringLiteral("primary"));

    m_ui->kind->addItem(tr("PostgreSQL"), int(Engine::Postgres));
    m_ui->kind->addItem(tr("MySQL or MariaDB"), int(Engine::MySql));
    m_ui->encryption->addItem(tr("Where the server can"), int(TlsMode::Prefer));
    m_ui->encryption->addItem(tr("None"), int(TlsMode::Disable));
    m_ui->encryption->addItem(tr("Always"), int(TlsMode::Require));
    m_ui->encryption->addItem(tr("Always, with a certificate that is checked"), int(TlsMode::VerifyCa));
    m_ui->encryption->addItem(tr("Always, with the certificate and its name checked"),
                              int(TlsMode::VerifyFull));
    m_ui->port->setValidator(new QIntValidator(1, 65535, m_ui->port));
    for (QLabel* label :
         {m_ui->addressProblem, m_ui->hostProblem, m_ui->databaseProblem, m_ui->certificateProblem}) {
        widgets::Theme::setLook(label, QStringLiteral("error"));
        setProblem(label, {});
    }
    for (QLabel* label : {m_ui->keychainHint, m_ui->encryptionHint, m_ui->nameHint, m_ui->savedHint})
        widgets::Theme::setLook(label, QStringLiteral("muted"));
    const QString problem = m_keychain.problem();
    m_ui->keep->setEnabled(problem.isEmpty());
    setProblem(m_ui->keychainHint, problem);
    setProblem(m_ui->nameHint, {});
    m_ui->form->setRowVisible(m_ui->found, false);
    m_ui->progress->hide();
    m_ui->result->hide();
    m_ui->savedHint->hide();
    m_ui->undo->hide();

    wireFields();
    wireSaved();
    listSaved();
    explain();
    resize(900, 600);
    m_ui->address->setFocus();
}

ConnectionDialog::~ConnectionDialog()
{
    // A field that has the keyboard says that it is left when the dialog is gone already.
    m_ui->address->disconnect(this);
    m_ui->saved->disconnect(this);
    m_testToken.cancel();
    if (m_test)
        m_test->wait(2000);
    forgetDeletedPasswords();
}

void ConnectionDialog::wireFields()
{
    // What is pasted is read at once, what is typed when it is complete.
    connect(m_ui->address, &QLineEdit::textEdited, this,
            [this, before = qsizetype(0)](const QString& text) mutable {
                setProblem(m_ui->addressProblem, {});
                if (text.size() > before + 1 && ConnectionSettings::isServerUrl(text))
                    readAddress();
                before = m_ui->address->text().size();
            });
    connect(m_ui->address, &QLineEdit::editingFinished, this, &ConnectionDialog::readAddress);
    for (QLineEdit* field : {m_ui->host, m_ui->port, m_ui->database, m_ui->schema, m_ui->user, m_ui->password,
                             m_ui->certificate})
        connect(field, &QLineEdit::textChanged, this, &ConnectionDialog::fieldsChanged);
    for (QComboBox* box : {m_ui->kind, m_ui->encryption})
        connect(box, &QComboBox::currentIndexChanged, this, &ConnectionDialog::fieldsChanged);
    connect(m_ui->showPassword, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_ui->fromFile, &QPushButton::clicked, this, &ConnectionDialog::browseFile);
    connect(m_ui->browse, &QPushButton::clicked, this, &ConnectionDialog::browseCertificate);
    connect(m_ui->found, &QComboBox::currentIndexChanged, this, [this](int row) {
        if (row >= 0 && row < int(m_found.size()))
            fill(m_found[size_t(row)].settings);
    });
    connect(m_testButton, &QPushButton::clicked, this, [this] {
        if (isTesting())
            stopTest();
        else
            startTest();
    });
}

ConnectionSettings ConnectionDialog::settings() const
{
    ConnectionSettings settings = m_base;
    settings.engine = Engine(m_ui->kind->currentData().toInt());
    settings.host = m_ui->host->text().trimmed();
    settings.port = m_ui->port->text().toInt();
    settings.database = m_ui->database->text();
    settings.user = m_ui->user->text();
    settings.password = m_ui->password->text();
    settings.tls = TlsMode(m_ui->encryption->currentData().toInt());
    settings.rootCertificate = m_ui->certificate->text().trimmed();
    const bool postgres = settings.engine == Engine::Postgres;
    settings.schema = postgres ? m_ui->schema->text() : QString();
    if (!postgres)
        settings.service.clear();
    return settings;
}

bool ConnectionDialog::keepsPassword() const
{
    return m_ui->keep->isEnabled() && m_ui->keep->isChecked();
}

void ConnectionDialog::fill(const ConnectionSettings& settings)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_base = settings;
        m_base.password.clear();
        m_ui->kind->setCurrentIndex(m_ui->kind->findData(int(settings.engine)));
        m_ui->host->setText(settings.host);
        m_ui->port->setText(settings.port > 0 ? QString::number(settings.port) : QString());
        m_ui->database->setText(settings.database);
        m_ui->schema->setText(settings.schema);
        m_ui->user->setText(settings.user);
        m_ui->showPassword->setChecked(false);
        m_ui->password->setText(settings.password);
        m_ui->encryption->setCurrentIndex(m_ui->encryption->findData(int(settings.tls)));
        m_ui->certificate->setText(settings.rootCertificate);
    }
    fieldsChanged();
    // Also removes what could be undone: a password that was pasted with it.
    m_ui->address->setText(this->settings().shown());
}

void ConnectionDialog::readAddress()
{
    const QString text = m_ui->address->text().trimmed();
    if (text.isEmpty() || text == settings().shown())
        return;
    auto read = ConnectionSettings::fromUrl(text);
    if (!read) {
        m_ui->address->setText(db::urlWithoutPassword(text));
        setProblem(m_ui->addressProblem, read.error().line());
        return;
    }
    if (read->password == hiddenPassword())
        read->password.clear();
    // An address without a password says nothing of one that was typed already.
    const bool sameServer = read->engine == settings().engine && read->host == settings().host;
    if (read->password.isEmpty() && sameServer)
        read->password = m_ui->password->text();
    fill(*read);
}

void ConnectionDialog::fieldsChanged()
{
    if (m_filling)
        return;
    if (!m_ui->address->hasFocus()) {
        const bool empty = m_ui->host->text().isEmpty() && m_ui->database->text().isEmpty();
        m_ui->address->setText(empty ? QString() : settings().shown());
    }
    for (QLabel* label :
         {m_ui->addressProblem, m_ui->hostProblem, m_ui->databaseProblem, m_ui->certificateProblem})
        setProblem(label, {});
    // What a test said was said of something else.
    if (isTesting()) {
        m_testToken.cancel();
        m_test.clear();
    }
    m_ui->progress->hide();
    m_ui->result->hide();
    m_testButton->setText(tr("&Test"));
    explain();
}

void ConnectionDialog::explain()
{
    const ConnectionSettings now = settings();
    ConnectionSettings usual;
    usual.engine = now.engine;
    m_ui->port->setPlaceholderText(QString::number(usual.portOrDefault()));
    m_ui->host->setPlaceholderText(now.service.isEmpty() ? QStringLiteral("localhost")
                                                         : tr("as the service “%1” says").arg(now.service));
    m_ui->port->setEnabled(!now.isSocket());
    m_ui->form->setRowVisible(m_ui->schema, now.engine == Engine::Postgres);
    m_ui->form->setRowVisible(m_ui->certificateRow,
                              now.tls >= TlsMode::VerifyCa || !now.rootCertificate.isEmpty());
    QString hint;
    switch (now.tls) {
    case TlsMode::Disable:
        hint = tr("Everything can be read on the way. For servers on this computer only.");
        break;
    case TlsMode::Prefer:
        hint =
            tr("Where the server cannot, the connection is not encrypted; the bottom of the window says so.");
        break;
    case TlsMode::Require:
        hint = tr("Nobody can read along on the way, but nobody checks who the server is.");
        break;
    case TlsMode::VerifyCa:
        hint = tr("The server's certificate has to be signed by somebody who is trusted.");
        break;
    case TlsMode::VerifyFull:
        hint =
            tr("The certificate has to be signed by somebody who is trusted, and made out to this host: the "
               "safest choice.");
        break;
    }
    m_ui->encryptionHint->setText(hint);
    makeRoom();
}

void ConnectionDialog::makeRoom()
{
    // A window's least height knows nothing of lines that are broken.
    layout()->activate();
    const int frame = frameGeometry().height() - height();
    const int needed =
        qMin(layout()->totalHeightForWidth(width()), screen()->availableSize().height() - frame);
    if (needed > height())
        resize(width(), needed);
}

void ConnectionDialog::setProblem(QWidget* label, const QString& text)
{
    static_cast<QLabel*>(label)->setText(text);
    m_ui->form->setRowVisible(label, !text.isEmpty());
}

bool ConnectionDialog::validate()
{
    setProblem(m_ui->addressProblem, {});
    readAddress();
    if (!m_ui->addressProblem->text().isEmpty()) {
        m_ui->address->setFocus();
        return false;
    }
    const ConnectionSettings now = settings();
    QWidget* wrong = nullptr;
    const auto find = [&](QLabel* label, QWidget* field, const QString& text) {
        setProblem(label, text);
        if (!text.isEmpty() && !wrong)
            wrong = field;
    };
    const QString port = m_ui->port->text();
    find(m_ui->hostProblem, m_ui->port,
         !port.isEmpty() && (now.port < 1 || now.port > 65535) ? tr("A port is a number from 1 to 65535.")
                                                               : QString());
    find(m_ui->databaseProblem, m_ui->database,
         now.database.isEmpty() && now.service.isEmpty()
             ? tr("Say which database to read: a server may have many.")
             : QString());
    find(m_ui->certificateProblem, m_ui->certificate,
         !now.rootCertificate.isEmpty() && !QFileInfo(now.rootCertificate).isFile()
             ? tr("There is no file “%1”.").arg(now.rootCertificate)
             : QString());
    if (wrong)
        wrong->setFocus();
    return !wrong;
}

void ConnectionDialog::browseFile()
{
    QFileDialog dialog(this, tr("Take a connection from a file"), QDir::homePath());
    dialog.setFileMode(QFileDialog::ExistingFile);
    // Most of these files have names that begin with a dot.
    dialog.setFilter(dialog.filter() | QDir::Hidden);
    dialog.setNameFilters(
        {tr("Connection files (*.env .env* *.toml *.conf *.cnf *.ini)"), tr("All files (*)")});
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        takeFile(dialog.selectedFiles().constFirst());
}

void ConnectionDialog::takeFile(const QString& path)
{
    auto found = db::connectionsInFile(path);
    m_found.clear();
    m_ui->found->clear();
    if (!found) {
        m_ui->form->setRowVisible(m_ui->found, false);
        setProblem(m_ui->addressProblem, found.error().line());
        return;
    }
    m_found = std::move(*found);
    {
        const QSignalBlocker quiet(m_ui->found);
        for (const db::FoundConnection& connection : m_found)
            m_ui->found->addItem(tr("%1: %2").arg(connection.name, connection.settings.shown()));
    }
    m_ui->form->setRowVisible(m_ui->found, m_found.size() > 1);
    fill(m_found.front().settings);
    if (m_found.size() > 1)
        m_ui->found->setFocus();
    else
        m_ui->password->setFocus();
}

void ConnectionDialog::browseCertificate()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Root certificate"), m_ui->certificate->text(),
                                                      tr("Certificates (*.pem *.crt *.cer)") +
                                                          QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        m_ui->certificate->setText(QDir::toNativeSeparators(path));
}

void ConnectionDialog::startTest()
{
    if (!validate())
        return;
    m_testToken = CancelToken();
    const auto check = std::make_shared<ConnectionCheck>();
    QThread* thread = QThread::create(
        [check, settings = settings(), token = m_testToken] { *check = checkConnection(settings, token); });
    connect(thread, &QThread::finished, this, [this, thread, check] {
        if (m_test != thread)
            return; // something else was asked since
        m_test.clear();
        showCheck(*check);
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    m_test = thread;
    m_ui->result->hide();
    m_ui->progress->show();
    m_testButton->setText(tr("S&top"));
    thread->start();
}

void ConnectionDialog::stopTest()
{
    m_testToken.cancel();
}

void ConnectionDialog::showCheck(const ConnectionCheck& check)
{
    m_ui->progress->hide();
    m_testButton->setText(tr("&Test"));
    m_ui->result->setPlainText(check.text());
    m_ui->result->show();
    makeRoom();
    m_ui->result->moveCursor(QTextCursor::End); // where it says what came of it
    QAccessibleEvent told(m_ui->result, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void ConnectionDialog::accept()
{
    if (!validate())
        return;
    QDialog::accept();
}

} // namespace scrollback::desktop
