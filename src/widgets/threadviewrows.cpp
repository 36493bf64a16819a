// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewrows.h"

#include "base/timerange.h"
#include "widgets/threadviewtext.h"

namespace scrollback::widgets {

void RowHeights::reset(const std::vector<int>& heights)
{
    m_heights = heights;
    m_sums.assign(heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += heights[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void RowHeights::set(int row, int height)
{
    const qint64 change = height - m_heights[std::size_t(row)];
    if (change == 0)
        return;
    m_heights[std::size_t(row)] = height;
    for (std::size_t i = std::size_t(row) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += change;
}

qint64 RowHeights::top(int row) const
{
    qint64 sum = 0;
    for (std::size_t i = std::size_t(row); i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(qint64 y) const
{
    if (m_heights.empty() || y <= 0)
        return 0;
    std::size_t position = 0;
    std::size_t step = 1;
    while (step * 2 < m_sums.size())
        step *= 2;
    for (; step > 0; step /= 2) {
        if (position + step < m_sums.size() && m_sums[position + step] <= y) {
            position += step;
            y -= m_sums[position];
        }
    }
    return std::min(int(position), count() - 1);
}

std::vector<ThreadBreak> breaksOf(const std::vector<chatlog::Thread::Item>& items, const QTimeZone& zone)
{
    std::vector<ThreadBreak> breaks(items.size());
    // Asking a zone for a day is slow; most items fall in the day of the one before.
    TimeMs dayStart = 0;
    TimeMs dayEnd = 0;
    std::optional<TimeMs> before;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::optional<TimeMs>& time = timeOf(items[i]);
        if (!time)
            continue;
        if (before && *time - *before >= toldGap)
            breaks[i] = {ThreadBreak::Kind::Gap, *time - *before};
        if (*time < dayStart || *time >= dayEnd) {
            const QDate day = dayOf(*time, zone);
            dayStart = startOfDay(day, zone);
            dayEnd = startOfDay(day.addDays(1), zone);
            breaks[i].kind = ThreadBreak::Kind::Day;
        }
        before = time;
    }
    return breaks;
}

} // namespace scrollback::widgets
