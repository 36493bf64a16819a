// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passworddialog.h"

#include "widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace scrollback::desktop {

PasswordDialog::PasswordDialog(const QString& address, const QString& reason, const QString& keychainProblem,
                               QWidget* parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Keep the password in the keychain"), this))
{
    setWindowTitle(tr("Password"));
    auto* why = new QLabel(reason, this);
    auto* where = new QLabel(address, this);
    auto* hint = new QLabel(keychainProblem, this);
    for (QLabel* label : {why, where, hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(400);
    }
    widgets::Theme::setLook(why, QStringLiteral("heading"));
    widgets::Theme::setLook(where, QStringLiteral("muted"));
    widgets::Theme::setLook(hint, QStringLiteral("muted"));
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto* showButton = new QPushButton(tr("&Show"), this);
    showButton->setCheckable(true);
    showButton->setAutoDefault(false);
    showButton->setAccessibleName(tr("Show the password"));
    connect(showButton, &QPushButton::toggled, this,
            [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    auto* label = new QLabel(tr("&Password"), this);
    label->setBuddy(m_password);
    m_keep->setEnabled(keychainProblem.isEmpty());
    hint->setVisible(!keychainProblem.isEmpty());

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Connect"));
    widgets::Theme::setLook(buttons->button(QDialogButtonBox::Ok), QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* field = new QHBoxLayout;
    field->setSpacing(8);
    field->addWidget(label);
    field->addWidget(m_password, 1);
    field->addWidget(showButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(10);
    column->addWidget(why);
    column->addWidget(where);
    column->addLayout(field);
    column->addWidget(m_keep);
    column->addWidget(hint);
    column->addWidget(buttons);
    m_password->setFocus();
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

bool PasswordDialog::keepsPassword() const
{
    return m_keep->isEnabled() && m_keep->isChecked();
}

} // namespace scrollback::desktop
