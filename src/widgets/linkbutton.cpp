// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkbutton.h"

#include <QPainter>

#include <algorithm>

namespace scrollback::widgets {

namespace {

constexpr int verticalPadding = 0;

} // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void LinkButton::setWrapping(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wraps);
    policy.setVerticalPolicy(wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    setSizePolicy(policy);
    updateGeometry();
}

int LinkButton::textFlags() const
{
    return int(Qt::AlignVCenter | Qt::AlignLeading) | int(m_wraps ? Qt::TextWordWrap : Qt::TextSingleLine);
}

int LinkButton::heightForWidth(int width) const
{
    if (!m_wraps)
        return -1;
    const QRect room(0, 0, std::max(width - 2, 1), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, textFlags(), text()).height() + 2 * verticalPadding;
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() + 2 * verticalPadding};
}

QSize LinkButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString shown = m_wraps ? text() : fontMetrics().elidedText(text(), m_elide, width());
    QFont linkFont = font();
    linkFont.setUnderline(underMouse() && isEnabled());
    painter.setFont(linkFont);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled,
                                   isEnabled() ? QPalette::Link : QPalette::WindowText));
    painter.drawText(rect(), textFlags(), shown);
    if (hasFocus()) {
        const int textWidth = std::min(fontMetrics().horizontalAdvance(shown) + 2, width());
        painter.drawRoundedRect(QRectF(0.5, 0.5, textWidth - 1, height() - 1), 3, 3);
    }
}

void LinkButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace scrollback::widgets
