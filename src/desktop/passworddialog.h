// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace scrollback::desktop {

/// Asks for a server's password: for which one, why, and whether to keep it.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// `address` has no password in it. `keychainProblem`: why none can be kept; empty where one can.
    PasswordDialog(const QString& address, const QString& reason, const QString& keychainProblem,
                   QWidget* parent = nullptr);

    QString password() const;
    bool keepsPassword() const;

private:
    QLineEdit* m_password;
    QCheckBox* m_keep;
};

} // namespace scrollback::desktop
