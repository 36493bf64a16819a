// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/statusline.h"

#include "desktop/appcontext.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace scrollback::desktop {

namespace {

constexpr int noticeMs = 6000;
constexpr int busyDelayMs = 250;

QLabel* mutedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    widgets::Theme::setLook(label, QStringLiteral("muted"));
    return label;
}

} // namespace

StatusLine::StatusLine(AppContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_lock(new QLabel(this))
    , m_readOnly(mutedLabel(this))
    , m_zones(mutedLabel(this))
    , m_following(mutedLabel(this))
    , m_notice(new QLabel(this))
    , m_busy(mutedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_page(mutedLabel(this))
    , m_noticeTimer(new QTimer(this))
    , m_busyDelay(new QTimer(this))
{
    widgets::Theme::setLook(this, QStringLiteral("status"));
    m_notice->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(120);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop what is being done"));
    m_stop->setAccessibleName(tr("Stop what is being done"));
    widgets::Theme::setLook(m_stop, QStringLiteral("link"));
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(6);
    layout->addWidget(m_lock);
    layout->addWidget(m_readOnly);
    layout->addSpacing(10);
    layout->addWidget(m_zones);
    layout->addSpacing(10);
    layout->addWidget(m_following);
    layout->addSpacing(10);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addWidget(m_busy);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    layout->addSpacing(10);
    layout->addWidget(m_page);
    setMinimumHeight(fontMetrics().height() + 12);

    m_noticeTimer->setSingleShot(true);
    m_noticeTimer->setInterval(noticeMs);
    connect(m_noticeTimer, &QTimer::timeout, m_notice, &QLabel::clear);
    m_busyDelay->setSingleShot(true);
    m_busyDelay->setInterval(busyDelayMs);
    connect(m_busyDelay, &QTimer::timeout, this, [this] {
        for (QWidget* widget :
             {static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_stop)})
            widget->setVisible(true);
    });
    const auto drawLock = [this] {
        m_lock->setPixmap(m_context.theme.icon(QStringLiteral("object-locked")).pixmap(14, 14));
    };
    connect(&context.theme, &widgets::Theme::themeChanged, this, drawLock);
    drawLock();
    clear();
}

void StatusLine::setReadOnly(bool readOnly, std::optional<bool> encrypted)
{
    m_lock->setVisible(readOnly);
    QString text = readOnly ? tr("Read-only") : tr("Can be changed");
    QStringList tips;
    if (readOnly)
        tips += tr("The database is opened for reading only; nothing in it can be changed.");
    if (encrypted) {
        text += QStringLiteral(" · ") + (*encrypted ? tr("encrypted") : tr("not encrypted"));
        tips +=
            *encrypted
                ? tr("The connection to the server is encrypted.")
                : tr("The connection to the server is not encrypted: whoever is on the way can read along.");
    }
    m_readOnly->setText(text);
    m_readOnly->setToolTip(tips.join(QLatin1Char('\n')));
    m_readOnly->show();
}

void StatusLine::setZones(const QString& shown, const QString& stored)
{
    m_zones->setText(tr("%1 (stored as %2)").arg(shown, stored));
    m_zones->setToolTip(
        tr("Times are shown and days are cut in %1. Stored times that name no zone are read as %2.")
            .arg(shown, stored));
}

void StatusLine::setFollowing(const QString& text, const QString& tip, bool wrong)
{
    m_following->setText(text.isEmpty() ? QString() : QStringLiteral("● ") + text);
    m_following->setToolTip(tip);
    widgets::Theme::setLook(m_following, wrong ? QStringLiteral("error") : QStringLiteral("muted"));
}

void StatusLine::setPageText(const QString& text)
{
    m_page->setText(text);
}

void StatusLine::setBusy(const QString& what, double share)
{
    if (what.isEmpty()) {
        m_busyDelay->stop();
        m_busy->hide();
        m_bar->hide();
        m_stop->hide();
        return;
    }
    m_busy->setText(what);
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(share < 0 ? 0 : qBound(0, int(share * 1000), 1000));
    if (m_busy->isHidden() && !m_busyDelay->isActive())
        m_busyDelay->start();
}

void StatusLine::notice(const QString& text)
{
    m_notice->setText(text);
    m_noticeTimer->start();
}

void StatusLine::clear()
{
    m_lock->hide();
    m_readOnly->hide();
    m_zones->clear();
    m_following->clear();
    m_notice->clear();
    m_page->clear();
    setBusy({}, -1);
}

} // namespace scrollback::desktop
