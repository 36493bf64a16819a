// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QIconEngine>

namespace scrollback::widgets {

/// A one-coloured icon of the icon theme, drawn in a colour of the house: it is right in light and dark,
/// selected and disabled, whatever colour the icon theme drew it in.
class ThemeIconEngine final : public QIconEngine
{
public:
    ThemeIconEngine(const Theme* theme, const QString& name, ColorId color);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override { return new ThemeIconEngine(m_theme, m_name, m_color); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_icon.isNull(); }
    QString key() const override { return QStringLiteral("scrollback-theme"); }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;

private:
    QPixmap tinted(const QSize& size, qreal ratio, QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    ColorId m_color;
    QIcon m_icon;
};

} // namespace scrollback::widgets
