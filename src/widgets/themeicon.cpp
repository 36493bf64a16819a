// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/themeicon.h"

#include <QImage>
#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace scrollback::widgets {

namespace {

/// A picture in several colours that fills its place: in one colour nothing but a square or disc would be
/// left of it. Symbols are lines, whatever their colours, or of one colour.
bool isPicture(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    const auto isFar = [](QRgb a, QRgb b) {
        constexpr int far = 60;
        return std::abs(qRed(a) - qRed(b)) > far || std::abs(qGreen(a) - qGreen(b)) > far ||
               std::abs(qBlue(a) - qBlue(b)) > far;
    };
    qint64 red = 0;
    qint64 green = 0;
    qint64 blue = 0;
    std::vector<QRgb> drawn;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(line[x]) < 200)
                continue;
            drawn.push_back(line[x]);
            red += qRed(line[x]);
            green += qGreen(line[x]);
            blue += qBlue(line[x]);
        }
    }
    const auto count = qint64(drawn.size());
    if (count * 5 < qint64(image.width()) * image.height() * 2)
        return false;
    const QRgb mean = qRgb(int(red / count), int(green / count), int(blue / count));
    const auto others = std::count_if(drawn.begin(), drawn.end(), [&](QRgb c) { return isFar(c, mean); });
    return others * 25 > count;
}

} // namespace

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
    if (isPicture(pixmap))
        return mode == QIcon::Disabled ? m_icon.pixmap(size, ratio, mode) : pixmap;
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
