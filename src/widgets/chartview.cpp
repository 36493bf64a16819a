// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartview.h"

#include "widgets/graphicaccessible.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

ChartView::ChartView(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    installGraphicAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_theme, &Theme::themeChanged, this, &ChartView::invalidate);
}

ChartView::~ChartView() = default;

void ChartView::setLocale(const QLocale& locale)
{
    m_locale = locale;
    invalidate();
}

void ChartView::setData(const ChartData& data)
{
    m_data = data;
    m_pick = {};
    m_pressed = {};
    setAccessibleName(m_data.title);
    setAccessibleDescription(
        m_data.isEmpty() ? m_data.emptySentence
                         : tr("%1. The arrow keys go through the values, Return opens what they stand for.")
                               .arg(m_data.subtitle));
    invalidate();
}

void ChartView::invalidate()
{
    m_scene.reset();
    m_picture = {};
    update();
}

ChartStyle ChartView::style() const
{
    ChartStyle style;
    style.locale = m_locale;
    style.font = font();
    style.dark = m_theme.isDark();
    return style;
}

const ChartScene* ChartView::scene()
{
    if (!m_scene && !m_data.isEmpty() && width() > 40 && height() > 40)
        m_scene = std::make_unique<ChartScene>(m_data, style(), QSizeF(size()).shrunkBy({2, 2, 2, 2}));
    return m_scene.get();
}

QStringList ChartView::valuesText(int index) const
{
    QStringList lines = {m_data.indexTitle(index, m_locale)};
    for (int i = 0; i < int(m_data.series.size()); ++i) {
        const auto value = m_data.value(i, index);
        const QString text = value ? exactValue(*value, m_data.unit, m_locale) : tr("not known");
        lines.append(tr("%1: %2").arg(m_data.series[size_t(i)].name, text));
    }
    if (m_data.series.size() > 1 && m_data.kind != ChartKind::Lines) {
        if (const auto total = m_data.total(index))
            lines.append(tr("Total: %1").arg(exactValue(*total, m_data.unit, m_locale)));
    }
    return lines;
}

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.isEmpty()) {
        painter.setPen(m_theme.color(ColorId::TextMuted));
        painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_data.emptySentence);
    } else if (scene()) {
        if (m_picture.isNull()) {
            m_picture = QPixmap(size() * devicePixelRatioF());
            m_picture.setDevicePixelRatio(devicePixelRatioF());
            m_picture.fill(Qt::transparent);
            QPainter inner(&m_picture);
            inner.setRenderHint(QPainter::Antialiasing);
            inner.translate(2, 2);
            m_scene->paint(inner);
        }
        painter.drawPixmap(0, 0, m_picture);
        painter.save();
        painter.translate(2, 2);
        if (m_pick.index >= 0 && m_pick.index < m_scene->shownCount()) {
            paintPointed(painter);
            paintCallout(painter);
        }
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorId::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void ChartView::paintPointed(QPainter& painter) const
{
    QColor shade = m_theme.color(ColorId::Accent);
    shade.setAlphaF(0.10F);
    painter.fillRect(m_scene->slot(m_pick.index), shade);
    if (m_data.kind == ChartKind::Lines) {
        for (int i = 0; i < int(m_data.series.size()); ++i) {
            const auto at = m_scene->point(i, m_pick.index);
            if (!at)
                continue;
            painter.setPen(QPen(m_theme.color(ColorId::Base), 1.5));
            painter.setBrush(m_theme.color(m_data.series[size_t(i)].color));
            painter.drawEllipse(*at, 4, 4);
        }
        return;
    }
    painter.setPen(QPen(m_theme.color(ColorId::Text), 1));
    painter.setBrush(Qt::NoBrush);
    if (m_pick.series >= 0) {
        painter.drawRect(m_scene->barRect(m_pick.series, m_pick.index).adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    QRectF whole;
    for (int i = 0; i < int(m_data.series.size()); ++i)
        whole = whole.united(m_scene->barRect(i, m_pick.index));
    if (!whole.isEmpty())
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5));
}

void ChartView::paintCallout(QPainter& painter) const
{
    const QStringList lines = valuesText(m_pick.index);
    QFont titleFont = style().smallFont();
    const QFont textFont = titleFont;
    titleFont.setWeight(QFont::DemiBold);
    const QFontMetricsF titleMetrics(titleFont);
    const QFontMetricsF metrics(textFont);
    const qreal most = width() - 24.0;
    qreal wide = titleMetrics.horizontalAdvance(lines.first());
    for (int i = 1; i < lines.size(); ++i)
        wide = std::max(wide, metrics.horizontalAdvance(lines.at(i)) + 16);
    wide = std::min(std::ceil(wide) + 18, most);
    const qreal line = std::ceil(metrics.height()) + 1;
    const qreal high = line * qreal(lines.size()) + 12;

    // Beside what it is about, so that nothing of it is covered, and inside the chart.
    const QRectF slot = m_scene->slot(m_pick.index);
    QRectF box(0, 0, wide, high);
    if (m_data.kind == ChartKind::Shares) {
        box.moveTopRight({width() - 6.0, slot.bottom() + 2});
        if (box.bottom() > height() - 4)
            box.moveBottom(slot.top() - 2);
    } else {
        box.moveTopLeft({slot.right() + 6, m_scene->plot().top()});
        if (box.right() > width() - 6)
            box.moveRight(slot.left() - 6);
    }
    box.moveLeft(std::clamp(box.left(), 2.0, std::max(2.0, width() - 6 - box.width())));
    box.moveTop(std::clamp(box.top(), 0.0, std::max(0.0, height() - 5 - box.height())));

    painter.setPen(QPen(m_theme.color(ColorId::TextFaint), 1));
    painter.setBrush(m_theme.color(ColorId::Base));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    qreal top = box.top() + 6;
    painter.setFont(titleFont);
    painter.setPen(m_theme.color(ColorId::Text));
    painter.drawText(QRectF(box.left() + 9, top, box.width() - 16, line), Qt::AlignLeft | Qt::AlignVCenter,
                     titleMetrics.elidedText(lines.first(), Qt::ElideMiddle, box.width() - 17));
    painter.setFont(textFont);
    for (int i = 1; i < lines.size(); ++i) {
        top += line;
        const bool ofSeries = i <= int(m_data.series.size());
        if (ofSeries) {
            painter.fillRect(QRectF(box.left() + 9, top + line / 2 - 4, 8, 8),
                             m_theme.color(m_data.series[size_t(i) - 1].color));
        }
        painter.setPen(m_theme.color(i - 1 == m_pick.series ? ColorId::Text : ColorId::TextMuted));
        painter.drawText(QRectF(box.left() + 23, top, box.width() - 28, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lines.at(i));
    }
}

bool ChartView::event(QEvent* event)
{
    // Escape takes the callout away before it does anything to the window.
    if (event->type() == QEvent::ShortcutOverride && m_pick.index >= 0) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape)
            key->accept();
    }
    return QWidget::event(event);
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        invalidate();
    QWidget::changeEvent(event);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void ChartView::setPick(const ChartPick& pick)
{
    if (pick == m_pick)
        return;
    m_pick = pick;
    setCursor(m_pick.index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (scene())
        setPick(m_scene->pickAt(event->position() - QPointF(2, 2)));
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = {};
    if (event->button() == Qt::LeftButton && scene())
        m_pressed = m_scene->pickAt(event->position() - QPointF(2, 2));
    QWidget::mousePressEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !scene())
        return;
    const ChartPick pick = m_scene->pickAt(event->position() - QPointF(2, 2));
    if (pick.index >= 0 && pick == m_pressed)
        Q_EMIT picked(pick);
    m_pressed = {};
}

void ChartView::leaveEvent(QEvent* event)
{
    setPick({});
    QWidget::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (!scene()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool lying = m_data.kind == ChartKind::Shares;
    const int last = m_scene->shownCount() - 1;
    int index = m_pick.index;
    const int key = event->key();
    if (key == (lying ? Qt::Key_Up : Qt::Key_Left)) {
        index = index < 0 ? last : index - 1;
    } else if (key == (lying ? Qt::Key_Down : Qt::Key_Right)) {
        index = index < 0 ? 0 : index + 1;
    } else if (key == Qt::Key_Home) {
        index = 0;
    } else if (key == Qt::Key_End) {
        index = last;
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_pick.index >= 0) {
        Q_EMIT picked(m_pick);
        return;
    } else if (key == Qt::Key_Escape && m_pick.index >= 0) {
        setPick({});
        return;
    } else if ((key == Qt::Key_Up || key == Qt::Key_Down) && m_pick.index >= 0 && m_data.series.size() > 1) {
        // Across: the whole day, then each of its series.
        const int count = int(m_data.series.size()) + 1;
        const int step = key == Qt::Key_Up ? 1 : count - 1;
        setPick({m_pick.index, (m_pick.series + 1 + step) % count - 1});
        tellAccessibly();
        return;
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    setPick({std::clamp(index, 0, last), m_pick.series});
    tellAccessibly();
}

void ChartView::tellAccessibly()
{
    setAccessibleName(m_data.title + u", "_s + valuesText(m_pick.index).join(u", "_s));
    QAccessibleEvent change(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&change);
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    setPick({});
    setAccessibleName(m_data.title);
    QWidget::focusOutEvent(event);
    update();
}

} // namespace scrollback::widgets
