// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dropframe.h"

#include "base/textcut.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QPainter>

namespace scrollback::desktop {

using widgets::ColorId;

DropFrame::DropFrame(widgets::Theme& theme, QWidget* window)
    : QWidget(window)
    , m_theme(theme)
{
    // What is dragged and dropped stays the window's.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->installEventFilter(this);
    hide();
}

void DropFrame::showFor(const QStringList& files)
{
    m_sentence = files.size() == 1 ? tr("Open %1").arg(inOneLine(QFileInfo(files.constFirst()).fileName()))
                                   : tr("Open %Ln files", nullptr, int(files.size()));
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

bool DropFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_theme.color(ColorId::Window);
    veil.setAlphaF(0.72F);
    painter.fillRect(rect(), veil);

    constexpr int margin = 14;
    constexpr int radius = 10;
    painter.setPen(QPen(m_theme.color(ColorId::Accent), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(margin, margin, -margin, -margin), radius, radius);

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(large);
    const QString text = metrics.elidedText(m_sentence, Qt::ElideMiddle, width() - 8 * margin);
    QRect label(0, 0, metrics.horizontalAdvance(text) + 4 * margin, metrics.height() + 2 * margin);
    label.moveCenter(rect().center());
    painter.setPen(QPen(m_theme.color(ColorId::Border), 1));
    painter.setBrush(m_theme.color(ColorId::Base));
    painter.drawRoundedRect(QRectF(label).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setFont(large);
    painter.setPen(m_theme.color(ColorId::Text));
    painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace scrollback::desktop
