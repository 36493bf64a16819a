// SPDX-License-Identifier: GPL-3.0-or-later
// The list of saved connections in the connection dialog.
#include "desktop/appcontext.h"
#include "desktop/connectiondialog.h"
#include "desktop/keychain.h"
#include "ui_connectiondialog.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

namespace scrollback::desktop {

using db::SavedConnection;

void ConnectionDialog::wireSaved()
{
    connect(m_ui->saved, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        m_ui->rename->setEnabled(item != nullptr);
        m_ui->remove->setEnabled(item != nullptr);
        if (item)
            openSaved(item->data(Qt::UserRole).toString());
    });
    connect(m_ui->saved, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        openSaved(item->data(Qt::UserRole).toString());
        accept();
    });
    connect(m_ui->saved, &QListWidget::itemChanged, this,
            [this](QListWidgetItem* item) { renameSaved(*item); });
    connect(m_ui->rename, &QPushButton::clicked, this, [this] {
        if (QListWidgetItem* item = m_ui->saved->currentItem())
            m_ui->saved->editItem(item);
    });
    connect(m_ui->remove, &QPushButton::clicked, this, &ConnectionDialog::removeSaved);
    auto* deleteKey = new QShortcut(QKeySequence::Delete, m_ui->saved);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &ConnectionDialog::removeSaved);
    connect(m_ui->undo, &QPushButton::clicked, this, &ConnectionDialog::putBack);
    connect(m_ui->save, &QPushButton::clicked, this, &ConnectionDialog::saveAs);
}

void ConnectionDialog::sayOfSaved(const QString& text)
{
    m_ui->savedHint->setText(text);
    m_ui->savedHint->setVisible(!text.isEmpty());
    m_ui->undo->hide();
}

void ConnectionDialog::listSaved(const QString& current)
{
    // In this list nothing was chosen or renamed by anybody while it is filled.
    const QSignalBlocker quiet(m_ui->saved);
    m_ui->saved->clear();
    m_listed.clear();
    auto all = m_saved.all();
    if (!all)
        sayOfSaved(all.error().line());
    else if (all->empty())
        sayOfSaved(tr("None yet. What is filled in can be saved under a name below."));
    else
        m_listed = std::move(*all);
    for (const SavedConnection& connection : m_listed) {
        auto* item = new QListWidgetItem(m_context.theme.icon(QStringLiteral("server-database")),
                                         connection.name, m_ui->saved);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, connection.name);
        item->setToolTip(connection.settings.shown());
        if (connection.name == current)
            m_ui->saved->setCurrentItem(item);
    }
    m_ui->rename->setEnabled(m_ui->saved->currentItem() != nullptr);
    m_ui->remove->setEnabled(m_ui->saved->currentItem() != nullptr);
}

void ConnectionDialog::openSaved(const QString& name)
{
    const auto found = std::ranges::find(m_listed, name, &SavedConnection::name);
    if (found == m_listed.end())
        return;
    const QString address = found->settings.shown();
    const bool typedHere = settings().shown() == address && !m_ui->password->text().isEmpty();
    if (typedHere)
        return;
    fill(found->settings);
    m_ui->name->setText(name);
    if (!m_keychain.problem().isEmpty())
        return;
    m_keychain.read(address, this, [this, address](const Result<QString>& kept) {
        if (!kept)
            setProblem(m_ui->keychainHint, kept.error().line());
        else if (!kept->isEmpty() && settings().shown() == address && m_ui->password->text().isEmpty()) {
            m_ui->password->setText(*kept);
            m_ui->keep->setChecked(true);
        }
    });
}

void ConnectionDialog::saveAs()
{
    if (!validate())
        return;
    const QString name = m_ui->name->text().trimmed();
    if (name.isEmpty() || name.contains(QLatin1Char('/'))) {
        setProblem(m_ui->nameHint, name.isEmpty() ? tr("Give the connection a name.")
                                                  : tr("A name has no “/” in it: that would be a file."));
        m_ui->name->setFocus();
        return;
    }
    const db::ConnectionSettings now = settings();
    if (const auto saved = m_saved.save({name, now}); !saved) {
        setProblem(m_ui->nameHint, saved.error().line());
        return;
    }
    m_deletedAddresses.remove(now.shown());
    if (keepsPassword() && !now.password.isEmpty()) {
        m_keychain.write(now.shown(), now.password, this, [this](const Result<void>& written) {
            if (!written)
                setProblem(m_ui->keychainHint, written.error().line());
        });
    }
    sayOfSaved({});
    listSaved(name);
    setProblem(m_ui->nameHint, tr("Saved. On the command line this is: scrollback \"%1\"").arg(name));
}

void ConnectionDialog::renameSaved(QListWidgetItem& item)
{
    const QString before = item.data(Qt::UserRole).toString();
    const QString name = item.text().trimmed();
    if (name == before)
        return;
    const auto found = std::ranges::find(m_listed, before, &SavedConnection::name);
    const bool taken = std::ranges::find(m_listed, name, &SavedConnection::name) != m_listed.end();
    QString problem;
    if (name.isEmpty() || name.contains(QLatin1Char('/')))
        problem = tr("That is no name for a connection.");
    else if (taken)
        problem = tr("There is a connection “%1” already.").arg(name);
    else if (found == m_listed.end())
        return;
    else if (const auto saved = m_saved.save({name, found->settings}); !saved)
        problem = saved.error().line();
    else if (const auto removed = m_saved.remove(before); !removed)
        problem = removed.error().line();
    sayOfSaved(problem);
    // The list is not rebuilt while its editor closes.
    QMetaObject::invokeMethod(
        this, [this, current = problem.isEmpty() ? name : before] { listSaved(current); },
        Qt::QueuedConnection);
    if (problem.isEmpty())
        m_ui->name->setText(name);
}

void ConnectionDialog::removeSaved()
{
    const QListWidgetItem* item = m_ui->saved->currentItem();
    if (!item)
        return;
    const auto found =
        std::ranges::find(m_listed, item->data(Qt::UserRole).toString(), &SavedConnection::name);
    if (found == m_listed.end())
        return;
    const SavedConnection gone = *found;
    if (const auto removed = m_saved.remove(gone.name); !removed) {
        sayOfSaved(removed.error().line());
        return;
    }
    m_deletedAddresses.insert(gone.settings.shown());
    m_deleted = gone;
    listSaved();
    sayOfSaved(tr("“%1” was deleted.").arg(gone.name));
    m_ui->undo->show();
    m_ui->undo->setFocus();
}

void ConnectionDialog::putBack()
{
    if (!m_deleted)
        return;
    if (const auto saved = m_saved.save(*m_deleted); !saved) {
        sayOfSaved(saved.error().line());
        return;
    }
    m_deletedAddresses.remove(m_deleted->settings.shown());
    listSaved(m_deleted->name);
    m_deleted.reset();
    sayOfSaved({});
    m_ui->saved->setFocus();
}

void ConnectionDialog::forgetDeletedPasswords()
{
    for (const SavedConnection& connection : m_listed)
        m_deletedAddresses.remove(connection.settings.shown());
    for (const QString& address : std::as_const(m_deletedAddresses))
        m_keychain.remove(address);
}

} // namespace scrollback::desktop
