// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "db/connectionfile.h"
#include "db/savedconnections.h"

#include <QDialog>
#include <QPointer>
#include <QSet>
#include <QThread>

#include <memory>
#include <optional>

class QListWidgetItem;

namespace Ui {
class ConnectionDialog;
}

namespace scrollback::desktop {

struct AppContext;
struct ConnectionCheck;
class Keychain;

/// Asks for a server: by its address, by fields, from a file that somebody has, or by a saved name.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectionDialog(AppContext& context, Keychain& keychain, const db::SavedConnections& saved,
                     QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    /// What the fields say, with the password.
    db::ConnectionSettings settings() const;
    bool keepsPassword() const;

    /// Puts a connection into the fields.
    void fill(const db::ConnectionSettings& settings);
    /// Takes the connection from a file; where it has several, they are offered.
    void takeFile(const QString& path);
    bool isTesting() const { return m_test != nullptr; }

    void accept() override;

private:
    void wireFields();
    void wireSaved();
    void readAddress();
    void fieldsChanged();
    void explain();
    bool validate();
    void makeRoom();
    void setProblem(QWidget* label, const QString& text);
    void browseFile();
    void browseCertificate();

    void listSaved(const QString& current = {});
    void openSaved(const QString& name);
    void saveAs();
    void renameSaved(QListWidgetItem& item);
    void removeSaved();
    void putBack();
    void sayOfSaved(const QString& text);
    void forgetDeletedPasswords();

    void startTest();
    void stopTest();
    void showCheck(const ConnectionCheck& check);

    AppContext& m_context;
    Keychain& m_keychain;
    db::SavedConnections m_saved;
    std::unique_ptr<Ui::ConnectionDialog> m_ui;
    QPushButton* m_testButton;
    db::ConnectionSettings m_base; ///< what was filled in; it says more than there are fields
    std::vector<db::FoundConnection> m_found;
    std::vector<db::SavedConnection> m_listed; ///< in the list's order
    std::optional<db::SavedConnection> m_deleted;
    QSet<QString> m_deletedAddresses;
    QPointer<QThread> m_test;
    CancelToken m_testToken;
    bool m_filling = false;
};

} // namespace scrollback::desktop
