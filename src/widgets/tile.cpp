// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tile.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

namespace {

constexpr int margin = 12;

} // namespace

Tile::Tile(Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&m_theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void Tile::setData(const TileData& data)
{
    m_data = data;
    setAccessibleName(data.sentence);
    setAccessibleDescription(tr("Opens the rows that it counts."));
    setToolTip(data.sentence);
    updateGeometry();
    update();
}

QFont Tile::figureFont() const
{
    QFont big = font();
    big.setPointSizeF(font().pointSizeF() * 1.7);
    big.setWeight(QFont::Bold);
    return big;
}

QFont Tile::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.92);
    return small;
}

QSize Tile::sizeHint() const
{
    const QFontMetrics small(smallFont());
    const QFontMetrics big(figureFont());
    const int height = 2 * 9 + 2 * small.height() + big.height() + 8;
    const int width = std::max({small.horizontalAdvance(m_data.label), big.horizontalAdvance(m_data.figure),
                                small.horizontalAdvance(m_data.change) + 60});
    return {width + 2 * margin, height};
}

QSize Tile::minimumSizeHint() const
{
    const QFontMetrics small(smallFont());
    const QFontMetrics big(figureFont());
    const int width = std::max({small.horizontalAdvance(m_data.label), big.horizontalAdvance(m_data.figure),
                                small.horizontalAdvance(m_data.change) + 40});
    return {width + 2 * margin, sizeHint().height()};
}

bool Tile::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    // It looks like a place, not like a button: Return opens it as well.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Tile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = hasFocus();
    painter.setPen(QPen(m_theme.color(active ? ColorId::Accent : ColorId::Border), active ? 2 : 1));
    painter.setBrush(m_theme.color(isDown() || underMouse() ? ColorId::Raised : ColorId::Base));
    const qreal edge = active ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 8, 8);

    const QFontMetrics small(smallFont());
    const QFontMetrics big(figureFont());
    QRect area = rect().adjusted(margin, 9, -margin, -9);
    painter.setFont(smallFont());
    painter.setPen(m_theme.color(ColorId::TextMuted));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     small.elidedText(m_data.label, Qt::ElideRight, area.width()));
    area.setTop(area.top() + small.height());
    painter.setFont(figureFont());
    painter.setPen(m_theme.color(ColorId::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, m_data.figure);

    const ColorId tone = m_data.tone == Tone::Good  ? ColorId::Success
                         : m_data.tone == Tone::Bad ? ColorId::Warning
                                                    : ColorId::TextMuted;
    painter.setFont(smallFont());
    painter.setPen(m_theme.color(tone));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, m_data.change);

    // The course stands at the right of the change, at most half the card, and keeps clear of the figure.
    const int sparkHeight = small.height() + 4;
    const int top = area.bottom() - sparkHeight;
    int left = std::max(area.left() + small.horizontalAdvance(m_data.change) + 12, area.center().x() - 6);
    if (top < area.top() + big.ascent() + 2)
        left = std::max(left, area.left() + big.horizontalAdvance(m_data.figure) + 12);
    const QRect spark(left, top, area.right() - left, sparkHeight - 2);
    if (spark.width() > 20)
        paintSparkLine(painter, spark, m_data.course, m_theme.color(m_data.color), m_data.lastOpen);
}

} // namespace scrollback::widgets
