// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/infobar.h"

#include "desktop/appcontext.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace scrollback::desktop {

namespace {

QString iconOf(Info::Kind kind)
{
    switch (kind) {
    case Info::Kind::Warning:
        return QStringLiteral("dialog-warning-symbolic");
    case Info::Kind::Success:
        return QStringLiteral("dialog-ok-apply");
    case Info::Kind::Note:
        break;
    }
    return QStringLiteral("documentinfo");
}

} // namespace

InfoBars::InfoBars(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void InfoBars::show(const Info& info)
{
    close(info.id);
    auto* bar = new QFrame(this);
    widgets::Theme::setLook(bar, QStringLiteral("info"));

    auto* icon = new QLabel(bar);
    const widgets::ColorId color =
        info.kind == Info::Kind::Warning ? widgets::ColorId::Warning : widgets::ColorId::Text;
    icon->setPixmap(m_context.theme.icon(iconOf(info.kind), color).pixmap(16, 16));
    auto* text = new QLabel(info.text, bar);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    bar->setAccessibleName(info.text);

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(14, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(text, 1);
    for (const Info::Choice& choice : info.choices) {
        auto* button = new QPushButton(choice.text, bar);
        connect(button, &QPushButton::clicked, this, [this, id = info.id, act = choice.act] {
            close(id);
            act();
        });
        layout->addWidget(button);
    }
    auto* closer = new QToolButton(bar);
    closer->setIcon(m_context.theme.icon(QStringLiteral("window-close")));
    closer->setToolTip(tr("Close this note"));
    closer->setAccessibleName(tr("Close this note"));
    connect(closer, &QToolButton::clicked, this, [this, id = info.id] { close(id); });
    layout->addWidget(closer);

    m_layout->addWidget(bar);
    m_bars.insert(info.id, bar);
    if (info.goesAfterSeconds > 0)
        QTimer::singleShot(info.goesAfterSeconds * 1000, bar, [this, id = info.id] { close(id); });
}

void InfoBars::close(const QString& id)
{
    if (QFrame* bar = m_bars.take(id)) {
        bar->hide();
        bar->deleteLater();
    }
}

void InfoBars::closeAll()
{
    const QStringList ids = m_bars.keys();
    for (const QString& id : ids)
        close(id);
}

} // namespace scrollback::desktop
