// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/waitpage.h"

#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace scrollback::desktop {

WaitPage::WaitPage(QWidget* parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(tr("&Stop"), this))
{
    widgets::Theme::setLook(this, QStringLiteral("canvas"));
    widgets::Theme::setLook(m_what, QStringLiteral("muted"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setAlignment(Qt::AlignHCenter);
    m_bar->setFixedWidth(280);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    connect(m_stop, &QPushButton::clicked, this, &WaitPage::stopRequested);

    auto* layout = new QGridLayout(this);
    layout->setVerticalSpacing(14);
    layout->setRowStretch(0, 2);
    layout->addWidget(m_what, 1, 0, Qt::AlignHCenter);
    layout->addWidget(m_bar, 2, 0, Qt::AlignHCenter);
    layout->addWidget(m_stop, 3, 0, Qt::AlignHCenter);
    layout->setRowStretch(4, 3);
}

void WaitPage::showWaiting(const QString& what, double share, bool stoppable)
{
    m_what->setText(what);
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(share < 0 ? 0 : int(share * 1000));
    m_stop->setVisible(stoppable);
}

} // namespace scrollback::desktop
