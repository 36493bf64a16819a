// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"

#include <QTimeZone>

#include <vector>

namespace scrollback::widgets {

/// The heights of many rows, estimated or exact, and where each one begins: both in the logarithm of their
/// number.
class RowHeights
{
public:
    void reset(const std::vector<int>& heights);
    void set(int row, int height);
    int at(int row) const { return m_heights[std::size_t(row)]; }
    int count() const { return int(m_heights.size()); }
    /// The top of a row: the sum of the heights before it.
    qint64 top(int row) const;
    qint64 total() const { return top(count()); }
    /// The row in which a point lies, the last one below it all.
    int rowAt(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_sums; ///< a binary indexed tree, from 1
};

/// What stands between an item and the one before.
struct ThreadBreak
{
    enum class Kind : quint8 { None, Gap, Day };
    Kind kind = Kind::None;
    qint64 gap = 0; ///< ms since the item before; 0: unknown or too short to be told
};

/// A pause of at least this is told.
constexpr TimeMs toldGap = 30 * 60'000;

/// The days and the gaps of a conversation, in one pass.
std::vector<ThreadBreak> breaksOf(const std::vector<chatlog::Thread::Item>& items, const QTimeZone& zone);

} // namespace scrollback::widgets
