// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/themeicon.h"

#include <QPaintDevice>
#include <QPainter>

namespace scrollback::widgets {

ThemeIconEngine::ThemeIconEngine(const Theme* theme, const QString& name, ColorId color)
    : m_theme(theme)
    , m_name(name)
    , m_color(color)
    , m_icon(QIcon::fromTheme(name))
{
}

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, tinted(rect.size(), ratio, mode));
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return tinted(size, 1.0, mode);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    // Here the size is in pixels of the device already.
    return tinted((QSizeF(size) / scale).toSize(), scale, mode);
}

QList<QSize> ThemeIconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return m_icon.availableSizes();
}

QPixmap ThemeIconEngine::tinted(const QSize& size, qreal ratio, QIcon::Mode mode) const
{
    QPixmap pixmap = m_icon.pixmap(size, ratio);
    if (pixmap.isNull())
        return pixmap;
    ColorId id = m_color;
    if (mode == QIcon::Disabled)
        id = ColorId::TextFaint;
    QColor color = m_theme ? m_theme->color(id) : Theme::paperColor(id);
    if (mode == QIcon::Disabled)
        color.setAlphaF(0.6F);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), color);
    return pixmap;
}

} // namespace scrollback::widgets
