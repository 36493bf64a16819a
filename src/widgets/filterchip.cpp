// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filterchip.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace scrollback::widgets {

namespace {

constexpr int sidePadding = 11;
constexpr int gap = 5;
constexpr int longestText = 320;

} // namespace

FilterChip::FilterChip(Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void FilterChip::setContent(const Content& content)
{
    m_content = content;
    setText(content.text);
    setToolTip(content.description);
    const QString name =
        content.count.isEmpty() ? content.text : tr("%1, %2 rows").arg(content.text, content.count);
    setAccessibleName(name);
    setAccessibleDescription(content.closable
                                 ? tr("%1 Press Delete to close this filter.").arg(content.description)
                                 : content.description);
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    int width = 2 * sidePadding + std::min(metrics.horizontalAdvance(m_content.text), longestText);
    if (!m_content.mark.isEmpty())
        width += metrics.horizontalAdvance(m_content.mark) + gap;
    if (!m_content.count.isEmpty())
        width += metrics.horizontalAdvance(m_content.count) + gap + 1;
    if (m_content.closable)
        width += metrics.height() - 2;
    return {width, metrics.height() + 7};
}

QSize FilterChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 6 * fontMetrics().height()), sizeHint().height()};
}

QRect FilterChip::closeRect() const
{
    if (!m_content.closable)
        return {};
    const int side = height();
    const QRect right(width() - side, 0, side, side);
    return isRightToLeft() ? QRect(0, 0, side, side) : right;
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = m_content.active;
    const QColor border = m_theme.color(active || hasFocus() ? ColorId::Accent : ColorId::Border);
    QColor fill = m_theme.color(active ? ColorId::AccentSoft : ColorId::Base);
    if (!active && (underMouse() || isDown()))
        fill = m_theme.color(ColorId::Raised);
    const double pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(border, pen));
    painter.setBrush(fill);
    const QRectF shape = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    const QFontMetrics metrics = fontMetrics();
    const auto place = [this](QRect r) {
        return isRightToLeft() ? QRect(width() - r.right() - 1, r.y(), r.width(), r.height()) : r;
    };
    int left = sidePadding;
    int right = width() - sidePadding;
    if (m_content.closable) {
        right -= metrics.height() - 2;
        const QRectF close = QRectF(closeRect()).translated(isRightToLeft() ? 3 : -3, 0);
        const QPointF center = close.center();
        painter.setPen(QPen(m_theme.color(m_closeHovered ? ColorId::Text
                                          : active       ? ColorId::Accent
                                                         : ColorId::TextFaint),
                            1.2, Qt::SolidLine, Qt::RoundCap));
        const double arm = metrics.height() / 6.5;
        painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
        painter.drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
    }
    if (!m_content.mark.isEmpty()) {
        const int width = metrics.horizontalAdvance(m_content.mark);
        painter.setPen(m_content.markColor);
        painter.drawText(place(QRect(left, 0, width + 1, height())), Qt::AlignCenter, m_content.mark);
        left += width + gap;
    }
    if (!m_content.count.isEmpty()) {
        const int width = metrics.horizontalAdvance(m_content.count);
        painter.setPen(m_theme.color(active ? ColorId::Accent : ColorId::TextFaint));
        painter.drawText(place(QRect(right - width, 0, width + 1, height())), Qt::AlignCenter,
                         m_content.count);
        right -= width + gap + 1;
    }
    painter.setPen(m_theme.color(active ? ColorId::Accent : ColorId::Text));
    painter.drawText(place(QRect(left, 0, right - left + 1, height())), int(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(m_content.text, Qt::ElideRight, right - left + 1));
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (m_content.closable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT closeRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FilterChip::mousePressEvent(QMouseEvent* event)
{
    const bool onClose = closeRect().contains(event->position().toPoint());
    m_closePressed = m_content.closable &&
                     ((event->button() == Qt::LeftButton && onClose) || event->button() == Qt::MiddleButton);
    if (!m_closePressed)
        QAbstractButton::mousePressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_closePressed) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_closePressed = false;
    const QRect target = event->button() == Qt::MiddleButton ? rect() : closeRect();
    if (target.contains(event->position().toPoint()))
        Q_EMIT closeRequested();
}

void FilterChip::mouseMoveEvent(QMouseEvent* event)
{
    const bool hovered = closeRect().contains(event->position().toPoint());
    if (hovered != m_closeHovered) {
        m_closeHovered = hovered;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void FilterChip::leaveEvent(QEvent* event)
{
    m_closeHovered = false;
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace scrollback::widgets
