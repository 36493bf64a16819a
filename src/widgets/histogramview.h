// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "chatlog/page.h"

#include <QLocale>
#include <QTimeZone>
#include <QWidget>

#include <optional>
#include <vector>

namespace scrollback::widgets {

class Theme;

/// The time line above a list: how many rows when, the failed ones at the bottom in red. Dragging over it
/// selects a period; so do the arrow keys (with Shift) and Return.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(Theme& theme, QWidget* parent = nullptr);

    void setLocale(const QLocale& locale);
    void setZone(const QTimeZone& zone);

    /// Shows counts from `start` on, one for every `step`; errors may be empty.
    void setData(TimeMs start, TimeMs step, const std::vector<qint64>& counts,
                 const std::vector<qint64>& errors);
    void setOverview(const chatlog::Overview& overview);
    /// Nothing is known (yet): an empty line, and a sentence where one is given ("Counting…").
    void clear(const QString& sentence = {});

    bool isEmpty() const { return m_bars.empty(); }
    /// The selected period, marked on the time line; usually none, as a list that was narrowed shows its
    /// period whole.
    void setSelection(const std::optional<TimeRange>& selection);
    std::optional<TimeRange> selection() const { return m_selection; }

    /// The bars as they stand on the screen: neighbours are drawn as one where there is no room for each.
    struct Bar
    {
        TimeMs from = 0;
        TimeMs to = 0;
        qint64 count = 0;
        qint64 errors = 0;
    };
    const std::vector<Bar>& bars() const { return m_bars; }
    /// Where a bar stands, over the whole height of the line.
    QRectF barRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A period was dragged or chosen by keyboard: whole bars.
    void rangeSelected(const scrollback::TimeRange& range);
    /// The selection was taken back (Escape, a click beside it).
    void selectionCleared();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void arrange();
    QRectF plot() const;
    int barAt(qreal x) const;
    QString barText(int index) const;
    QString rangeText(int first, int last) const;
    void setCurrent(int index);
    void selectBars(int first, int last);
    void tellAccessibly();
    void paintAxis(QPainter& painter) const;

    Theme& m_theme;
    QLocale m_locale;
    QTimeZone m_zone = QTimeZone::utc();
    TimeMs m_start = 0;
    TimeMs m_step = 0;
    std::vector<qint64> m_counts;
    std::vector<qint64> m_errors;
    std::vector<Bar> m_bars;
    qint64 m_highest = 0;
    QString m_sentence;
    std::optional<TimeRange> m_selection;
    int m_current = -1; ///< under the pointer or the keyboard
    int m_anchor = -1;  ///< where a drag or a Shift selection began
    int m_head = -1;    ///< where it is now
    bool m_dragging = false;
};

} // namespace scrollback::widgets
