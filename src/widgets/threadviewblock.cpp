// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewblock.h"

#include <QFontMetricsF>

#include <cmath>

namespace scrollback::widgets {

ThreadLook::ThreadLook(const Theme& house, const QFont& base, const models::TextStyle& style)
    : theme(&house)
    , text(style)
    , font(base)
    , small(base)
    , mono(house.monospace())
    , document(MessageDocument::Look::of(house, base))
{
    small.setPointSizeF(base.pointSizeF() * 0.88);
    mono.setPointSizeF(base.pointSizeF() * 0.9);
    monoBold = mono;
    monoBold.setBold(true);
    const auto lineOf = [](const QFont& of) { return int(std::ceil(QFontMetricsF(of).lineSpacing())); };
    line = lineOf(font);
    smallLine = lineOf(small);
    monoLine = lineOf(mono);
    character = QFontMetricsF(font).averageCharWidth();
    monoCharacter = QFontMetricsF(mono).horizontalAdvance(QLatin1Char('x'));
}

void ThreadBlock::layout(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_height = arrange(width);
}

QString ThreadBlock::textOf(int, int) const
{
    return {};
}

QString ThreadBlock::copyText(const ThreadHit&) const
{
    return {};
}

} // namespace scrollback::widgets
