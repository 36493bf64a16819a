// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/texttable.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace scrollback::ctl {

namespace {

constexpr int gap = 2;

struct CodeRange
{
    char32_t first;
    char32_t last;
};

/// Wide and fullwidth of UAX #11, in the blocks that chats use, and emoji as terminals draw them.
constexpr std::array wideRanges = {
    CodeRange{0x1100, 0x115f},   CodeRange{0x231a, 0x231b},   CodeRange{0x23e9, 0x23ec},
    CodeRange{0x2614, 0x2615},   CodeRange{0x2648, 0x2653},   CodeRange{0x26bd, 0x26be},
    CodeRange{0x2705, 0x2705},   CodeRange{0x270a, 0x270b},   CodeRange{0x2728, 0x2728},
    CodeRange{0x274c, 0x274c},   CodeRange{0x2753, 0x2755},   CodeRange{0x2795, 0x2797},
    CodeRange{0x2b50, 0x2b50},   CodeRange{0x2e80, 0x303e},   CodeRange{0x3041, 0x33ff},
    CodeRange{0x3400, 0x4dbf},   CodeRange{0x4e00, 0x9fff},   CodeRange{0xa000, 0xa4cf},
    CodeRange{0xa960, 0xa97f},   CodeRange{0xac00, 0xd7a3},   CodeRange{0xf900, 0xfaff},
    CodeRange{0xfe30, 0xfe6f},   CodeRange{0xff00, 0xff60},   CodeRange{0xffe0, 0xffe6},
    CodeRange{0x1f004, 0x1f004}, CodeRange{0x1f0cf, 0x1f0cf}, CodeRange{0x1f18e, 0x1f1ff},
    CodeRange{0x1f200, 0x1f320}, CodeRange{0x1f32d, 0x1f64f}, CodeRange{0x1f680, 0x1f6ff},
    CodeRange{0x1f7e0, 0x1f7eb}, CodeRange{0x1f90c, 0x1faff}, CodeRange{0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto* range = std::ranges::lower_bound(wideRanges, c, {}, &CodeRange::last);
    return range != wideRanges.end() && c >= range->first ? 2 : 1;
}

/// The character at `i`, which goes on behind it.
char32_t nextCharacter(const QString& text, qsizetype& i)
{
    const QChar c = text.at(i++);
    if (c.isHighSurrogate() && i < text.size() && text.at(i).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(i++));
    return c.unicode();
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size();)
        width += widthOf(nextCharacter(text, i));
    return width;
}

QString cutToWidth(const QString& text, int width)
{
    if (text.size() <= width / 2 || displayWidth(text) <= width)
        return text;
    int used = 0;
    qsizetype end = 0;
    for (qsizetype i = 0; i < text.size();) {
        used += widthOf(nextCharacter(text, i));
        if (used > width - 1)
            break;
        end = i;
    }
    return text.left(end) + QChar(0x2026);
}

void TextTable::fit(int width)
{
    m_widths.clear();
    for (size_t i = 0; i < m_columns.size(); ++i) {
        int widest = displayWidth(m_columns[i].title);
        for (const QStringList& row : m_rows)
            widest = std::max(widest, displayWidth(row.value(qsizetype(i))));
        m_widths.push_back(widest);
    }
    if (width <= 0 || m_widths.empty())
        return;
    const int gaps = gap * (int(m_widths.size()) - 1);
    int excess = std::accumulate(m_widths.begin(), m_widths.end(), gaps) - width;
    excess = shrink(Prose, 20, excess);
    excess = shrink(Name, 8, excess);
    shrink(Prose, 6, excess);
}

/// Takes from the widest columns of a kind until nothing is in excess or all are at their least. Returns what
/// is left.
int TextTable::shrink(Elasticity elasticity, int least, int excess)
{
    while (excess > 0) {
        int* widest = nullptr;
        int next = least; // the second widest: down to it the widest gives alone
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].elasticity != elasticity)
                continue;
            if (!widest || m_widths[i] > *widest) {
                if (widest)
                    next = std::max(next, *widest);
                widest = &m_widths[i];
            } else {
                next = std::max(next, m_widths[i]);
            }
        }
        if (!widest || *widest <= least)
            break;
        const int less = std::clamp(*widest - next, 1, excess);
        *widest -= less;
        excess -= less;
    }
    return excess;
}

QString TextTable::line(const QStringList& cells) const
{
    QString out;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const QString cell = cutToWidth(cells.value(qsizetype(i)), m_widths[i]);
        const QString padding(std::max(0, m_widths[i] - displayWidth(cell)), QLatin1Char(' '));
        if (m_columns[i].alignment == Right)
            out += padding + cell;
        else if (i + 1 < m_columns.size())
            out += cell + padding;
        else
            out += cell;
        if (i + 1 < m_columns.size())
            out += QString(gap, QLatin1Char(' '));
    }
    while (out.endsWith(QLatin1Char(' ')))
        out.chop(1);
    return out + QLatin1Char('\n');
}

QString TextTable::header() const
{
    QStringList titles;
    for (const Column& column : m_columns)
        titles += column.title;
    return line(titles);
}

QString TextTable::text(int width)
{
    fit(width);
    return header() + takeRows();
}

QString TextTable::takeRows()
{
    QString out;
    for (const QStringList& row : m_rows)
        out += line(row);
    m_rows.clear();
    return out;
}

} // namespace scrollback::ctl
