// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogramview.h"

#include "widgets/chartaxis.h"
#include "widgets/graphicaccessible.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal sideMargin = 12;
constexpr qreal topMargin = 6;
constexpr qreal leastBarWidth = 3; ///< with the gap beside it
constexpr qreal widestBar = 28;

} // namespace

HistogramView::HistogramView(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    installGraphicAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Time line"));
    setAccessibleDescription(tr(
        "How many rows when. Use the arrow keys to go from bar to bar, Shift and the arrow keys to select a "
        "period, and Return to show only that period."));
    connect(&m_theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void HistogramView::setLocale(const QLocale& locale)
{
    m_locale = locale;
    update();
}

void HistogramView::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    update();
}

void HistogramView::setData(TimeMs start, TimeMs step, const std::vector<qint64>& counts,
                            const std::vector<qint64>& errors)
{
    m_start = start;
    m_step = std::max<TimeMs>(step, 1);
    m_counts = counts;
    m_errors = errors;
    m_errors.resize(m_counts.size());
    m_sentence.clear();
    m_current = m_anchor = m_head = -1;
    m_dragging = false;
    arrange();
}

void HistogramView::setOverview(const chatlog::Overview& overview)
{
    setData(overview.histogramStart, overview.histogramStep, overview.counts, overview.errors);
}

void HistogramView::clear(const QString& sentence)
{
    setData(0, 1, {}, {});
    m_sentence = sentence;
}

void HistogramView::setSelection(const std::optional<TimeRange>& selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    m_anchor = m_head = -1;
    update();
}

QSize HistogramView::sizeHint() const
{
    return {600, 58 + fontMetrics().height()};
}

QSize HistogramView::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QRectF HistogramView::plot() const
{
    return QRectF(rect()).adjusted(sideMargin, topMargin, -sideMargin, -fontMetrics().height() - 4);
}

void HistogramView::arrange()
{
    m_bars.clear();
    m_highest = 0;
    const auto count = qint64(m_counts.size());
    const qint64 room = std::max<qint64>(1, qint64(plot().width() / leastBarWidth));
    const qint64 together = std::max<qint64>(1, (count + room - 1) / room);
    m_bars.reserve(size_t((count + together - 1) / together));
    for (qint64 i = 0; i < count; i += together) {
        Bar bar;
        bar.from = m_start + i * m_step;
        const qint64 end = std::min(i + together, count);
        bar.to = m_start + end * m_step;
        for (qint64 k = i; k < end; ++k) {
            bar.count += m_counts[size_t(k)];
            bar.errors += m_errors[size_t(k)];
        }
        m_highest = std::max(m_highest, bar.count);
        m_bars.push_back(bar);
    }
    m_current = std::min(m_current, int(m_bars.size()) - 1);
    m_anchor = m_head = -1;
    update();
}

QRectF HistogramView::barRect(int index) const
{
    const QRectF area = plot();
    if (m_bars.empty())
        return area;
    const qreal pitch = area.width() / qreal(m_bars.size());
    return {area.left() + pitch * index, area.top(), pitch, area.height()};
}

int HistogramView::barAt(qreal x) const
{
    if (m_bars.empty())
        return -1;
    const QRectF area = plot();
    const int index = int(std::floor((x - area.left()) / area.width() * qreal(m_bars.size())));
    return std::clamp(index, 0, int(m_bars.size()) - 1);
}

QString HistogramView::rangeText(int first, int last) const
{
    const TimeMs from = m_bars[size_t(first)].from;
    const TimeMs to = m_bars[size_t(last)].to;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(from, m_zone);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(to, m_zone);
    const QDate lastDay = dayOf(to - 1, m_zone);
    if (startOfDay(start.date(), m_zone) == from && startOfDay(end.date(), m_zone) == to)
        return daysLabel(start.date(), lastDay, m_locale);
    const QString clock = (to - from) < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s;
    if (start.date() == lastDay)
        return tr("%1, %2 – %3")
            .arg(dayLabel(start.date(), m_locale), m_locale.toString(start.time(), clock),
                 m_locale.toString(end.time(), clock));
    return tr("%1, %2 – %3, %4")
        .arg(dayLabel(start.date(), m_locale), m_locale.toString(start.time(), clock),
             dayLabel(end.date(), m_locale), m_locale.toString(end.time(), clock));
}

QString HistogramView::barText(int index) const
{
    int first = index;
    int last = index;
    if (m_anchor >= 0 && m_head >= 0) {
        first = std::min(m_anchor, m_head);
        last = std::max(m_anchor, m_head);
    }
    qint64 count = 0;
    qint64 errors = 0;
    for (int i = first; i <= last; ++i) {
        count += m_bars[size_t(i)].count;
        errors += m_bars[size_t(i)].errors;
    }
    QString text = rangeText(first, last) + u'\n';
    //: how many rows a bar of the time line stands for
    text += tr("%1 rows").arg(m_locale.toString(count));
    if (errors > 0)
        text += tr(", %1 failed").arg(m_locale.toString(errors));
    return text;
}

void HistogramView::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    update();
}

void HistogramView::tellAccessibly()
{
    if (m_current < 0)
        return;
    setAccessibleName(tr("Time line: %1").arg(barText(m_current).replace(u'\n', u' ')));
    QAccessibleEvent change(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&change);
}

void HistogramView::selectBars(int first, int last)
{
    if (m_bars.empty())
        return;
    m_selection =
        TimeRange{m_bars[size_t(std::min(first, last))].from, m_bars[size_t(std::max(first, last))].to};
    m_anchor = m_head = -1;
    update();
    Q_EMIT rangeSelected(*m_selection);
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = plot();
    painter.setPen(m_theme.color(ColorId::Border));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    if (m_bars.empty() || m_highest == 0) {
        painter.setPen(m_theme.color(ColorId::TextFaint));
        painter.drawText(rect(), Qt::AlignCenter, m_sentence);
    }
    if (m_bars.empty()) {
        if (hasFocus()) {
            painter.setPen(m_theme.color(ColorId::Accent));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
        return;
    }

    const auto xOf = [&](TimeMs t) {
        const TimeMs whole = m_bars.back().to - m_bars.front().from;
        return area.left() + area.width() * qreal(t - m_bars.front().from) / qreal(whole);
    };
    QRectF marked;
    if (m_anchor >= 0 && m_head >= 0) {
        marked = barRect(std::min(m_anchor, m_head)).united(barRect(std::max(m_anchor, m_head)));
    } else if (m_selection) {
        const qreal left = m_selection->from ? std::max(xOf(*m_selection->from), area.left()) : area.left();
        const qreal right = m_selection->to ? std::min(xOf(*m_selection->to), area.right()) : area.right();
        if (right > left)
            marked = QRectF(left, area.top(), right - left, area.height());
    }
    if (!marked.isNull()) {
        painter.fillRect(marked, m_theme.color(ColorId::AccentSoft));
        painter.setPen(m_theme.color(ColorId::Accent));
        painter.drawLine(marked.topLeft(), marked.bottomLeft());
        painter.drawLine(marked.topRight(), marked.bottomRight());
    }
    if (m_current >= 0) {
        QColor shade = m_theme.color(ColorId::Accent);
        shade.setAlphaF(0.12F);
        painter.fillRect(barRect(m_current), shade);
    }

    const QColor grey = m_theme.color(ColorId::SeriesMuted);
    const QColor red = m_theme.color(ColorId::Error);
    for (int i = 0; i < int(m_bars.size()); ++i) {
        const Bar& bar = m_bars[size_t(i)];
        if (bar.count == 0)
            continue;
        const QRectF cell = barRect(i);
        const qreal gap = cell.width() > 4 ? std::min<qreal>(2, cell.width() / 4) : cell.width() > 2 ? 1 : 0;
        const qreal width = std::min(cell.width() - gap, widestBar);
        const qreal left = cell.center().x() - width / 2;
        // What is there is seen, however few beside how many.
        const qreal height = std::max<qreal>(1.5, area.height() * qreal(bar.count) / qreal(m_highest));
        painter.fillRect(QRectF(left, area.bottom() - height, width, height), grey);
        if (bar.errors > 0) {
            const qreal failed = std::max<qreal>(1.5, area.height() * qreal(bar.errors) / qreal(m_highest));
            painter.fillRect(QRectF(left, area.bottom() - failed, width, failed), red);
        }
    }
    paintAxis(painter);
    if (hasFocus()) {
        painter.setPen(m_theme.color(ColorId::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HistogramView::paintAxis(QPainter& painter) const
{
    const QRectF area = plot();
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.85);
    painter.setFont(small);
    painter.setPen(m_theme.color(ColorId::TextFaint));
    const QFontMetricsF metrics(small);
    const qreal wide = metrics.horizontalAdvance(u"00. MMMM"_s) + 24;
    const TimeMs from = m_bars.front().from;
    const TimeMs to = m_bars.back().to;
    const auto ticks = timeTicks(from, to, std::max(1, int(area.width() / wide)), m_zone, m_locale);
    qreal free = area.left();
    for (const TimeTick& tick : ticks) {
        const qreal x = area.left() + area.width() * qreal(tick.at - from) / qreal(to - from);
        const qreal width = metrics.horizontalAdvance(tick.label);
        const qreal left =
            std::clamp(x - width / 2, area.left(), std::max(area.left(), area.right() - width));
        if (left < free)
            continue;
        painter.drawText(QRectF(left, area.bottom() + 2, width + 1, metrics.height()), Qt::AlignLeft,
                         tick.label);
        free = left + width + 12;
    }
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = barAt(help->pos().x());
        if (index < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), barText(index), this);
        return true;
    }
    return QWidget::event(event);
}

void HistogramView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_bars.empty())
        return;
    m_anchor = m_head = barAt(event->position().x());
    m_dragging = false;
    setCurrent(m_anchor);
    update();
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    const int index = barAt(event->position().x());
    setCurrent(index);
    if (m_anchor >= 0 && (event->buttons() & Qt::LeftButton)) {
        if (index != m_head) {
            m_dragging = true;
            m_head = index;
            update();
        }
    }
    if (index >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), barText(index), this);
}

void HistogramView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_anchor < 0)
        return;
    const int first = m_anchor;
    const int last = m_head;
    const bool dragged = m_dragging;
    m_anchor = m_head = -1;
    m_dragging = false;
    if (dragged) {
        selectBars(first, last);
    } else if (m_selection) {
        m_selection.reset();
        Q_EMIT selectionCleared();
    }
    update();
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int index = barAt(event->position().x());
    if (event->button() == Qt::LeftButton && index >= 0)
        selectBars(index, index);
}

void HistogramView::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        setCurrent(-1);
    QWidget::leaveEvent(event);
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_bars.size()) - 1;
    int index = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        index = index < 0 ? last : index - 1;
        break;
    case Qt::Key_Right:
        index = index < 0 ? 0 : index + 1;
        break;
    case Qt::Key_PageUp:
        index -= 10;
        break;
    case Qt::Key_PageDown:
        index += 10;
        break;
    case Qt::Key_Home:
        index = 0;
        break;
    case Qt::Key_End:
        index = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_anchor >= 0)
            selectBars(m_anchor, m_head);
        else if (m_current >= 0)
            selectBars(m_current, m_current);
        return;
    case Qt::Key_Escape:
        if (m_anchor >= 0) {
            m_anchor = m_head = -1;
            update();
        } else if (m_selection) {
            m_selection.reset();
            update();
            Q_EMIT selectionCleared();
        } else {
            QWidget::keyPressEvent(event);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last < 0)
        return;
    index = std::clamp(index, 0, last);
    if (event->modifiers() & Qt::ShiftModifier) {
        if (m_anchor < 0)
            m_anchor = std::max(m_current, 0);
        m_head = index;
    } else {
        m_anchor = m_head = -1;
    }
    setCurrent(index);
    update();
    QToolTip::showText(mapToGlobal(barRect(index).topLeft().toPoint()), barText(index), this);
    tellAccessibly();
}

void HistogramView::focusInEvent(QFocusEvent* event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && !m_bars.empty())
        setCurrent(int(m_bars.size()) - 1);
    QWidget::focusInEvent(event);
    update();
}

void HistogramView::focusOutEvent(QFocusEvent* event)
{
    m_anchor = m_head = -1;
    setCurrent(-1);
    QWidget::focusOutEvent(event);
    update();
}

} // namespace scrollback::widgets
