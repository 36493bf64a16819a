// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/welcomepage.h"

#include "desktop/appcontext.h"
#include "desktop/locationname.h"
#include "desktop/recentfiles.h"
#include "models/fieldtext.h"
#include "ui_welcomepage.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>

namespace scrollback::desktop {

WelcomePage::WelcomePage(AppContext& context, RecentFiles& recent, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_recent(recent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    widgets::Theme::setLook(this, QStringLiteral("canvas"));
    widgets::Theme::setLook(m_ui->card, QStringLiteral("card"));
    widgets::Theme::setLook(m_ui->title, QStringLiteral("title"));
    widgets::Theme::setLook(m_ui->promise, QStringLiteral("muted"));
    widgets::Theme::setLook(m_ui->dropHint, QStringLiteral("faint"));
    widgets::Theme::setLook(m_ui->recentTitle, QStringLiteral("heading"));
    widgets::Theme::setLook(m_ui->recentList, QStringLiteral("plain"));
    widgets::Theme::setLook(m_ui->openButton, QStringLiteral("primary"));
    m_ui->openButton->setIcon(QIcon());

    connect(m_ui->openButton, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_ui->connectButton, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    connect(m_ui->demoButton, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_ui->recentList, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
    });
    connect(m_ui->recentList, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
    });
    connect(&recent, &RecentFiles::changed, this, &WelcomePage::listRecent);
    m_ui->recentList->installEventFilter(this);
    listRecent();
    m_ui->openButton->setFocus();
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::listRecent()
{
    m_ui->recentList->clear();
    const QStringList locations = m_recent.locations();
    for (const QString& location : locations) {
        auto* item = new QListWidgetItem(m_context.theme.icon(QStringLiteral("server-database")),
                                         recentText(location), m_ui->recentList);
        item->setData(Qt::UserRole, location);
        item->setToolTip(location);
    }
    m_ui->recentTitle->setVisible(!locations.isEmpty());
    m_ui->recentList->setVisible(!locations.isEmpty());
}

QString WelcomePage::recentText(const QString& location) const
{
    const QString name = locationName(location) + QLatin1Char('\n');
    if (isServer(location))
        return name + location;
    const QFileInfo file(location);
    QString folder = QDir::toNativeSeparators(file.absolutePath());
    if (folder.startsWith(QDir::homePath()))
        folder = QStringLiteral("~") + folder.mid(QDir::homePath().size());
    return name + (file.exists()
                       ? folder + QStringLiteral(" · ") + models::sizeText(file.size(), m_context.locale)
                       : tr("%1 · not there any more").arg(folder));
}

bool WelcomePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->recentList && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QListWidgetItem* item = m_ui->recentList->currentItem();
        if (item && key->key() == Qt::Key_Delete) {
            m_recent.remove(item->data(Qt::UserRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace scrollback::desktop
