// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/aboutdialog.h"

#include "desktop/appcontext.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QSysInfo>

namespace scrollback::desktop {

AboutDialog::AboutDialog(AppContext& context, QWidget* parent)
    : QDialog(parent)
{
    Q_UNUSED(context);
    setWindowTitle(tr("About Scrollback"));
    auto* icon = new QLabel(this);
    icon->setPixmap(QApplication::windowIcon().pixmap(64, 64));
    auto* title = new QLabel(QStringLiteral("Scrollback " SCROLLBACK_VERSION), this);
    widgets::Theme::setLook(title, QStringLiteral("title"));
    auto* what = new QLabel(tr("Reads the chat-log databases of AI chats: conversations, logs, tool calls, "
                               "jobs, figures, and a report. "
                               "Databases are opened for reading only, and nothing leaves this computer."),
                            this);
    what->setWordWrap(true);
    what->setMinimumWidth(420);
    auto* licence = new QLabel(tr("Free software under the GNU General Public License, version 3 or later. "
                                  "It comes without any warranty."),
                               this);
    licence->setWordWrap(true);
    auto* made =
        new QLabel(tr("Made with Qt %1, SQLite, toml++, tl::expected and libxlsxwriter; running on %2.")
                       .arg(QString::fromLatin1(qVersion()), QSysInfo::prettyProductName()),
                   this);
    made->setWordWrap(true);
    widgets::Theme::setLook(made, QStringLiteral("muted"));
    for (QLabel* label : {what, licence, made})
        label->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(10);
    layout->addWidget(icon, 0, 0, 4, 1, Qt::AlignTop);
    layout->addWidget(title, 0, 1);
    layout->addWidget(what, 1, 1);
    layout->addWidget(licence, 2, 1);
    layout->addWidget(made, 3, 1);
    layout->addWidget(buttons, 4, 0, 1, 2);
}

} // namespace scrollback::desktop
