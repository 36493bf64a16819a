// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"

#include <algorithm>

namespace scrollback {

namespace {

QString cut(const QString& text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    if (limit > 0 && text.at(limit - 1).isHighSurrogate())
        --limit;
    return text.left(limit);
}

bool isLineBreak(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20)
        return u != '\t' && u != '\n';
    return u == 0x7f || (u >= 0x80 && u <= 0x9f) || u == 0x200e || u == 0x200f || u == 0x061c ||
           (u >= 0x2028 && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0xfeff;
}

} // namespace

QString cutToLine(const QString& text, qsizetype limit)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size() && text.at(at).isSpace(); ++at) {
        if (isLineBreak(text.at(at)))
            from = at + 1;
    }
    return inOneLine(cut(from > 0 ? text.mid(from, limit + 1) : text, limit));
}

QString inOneLine(const QString& text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (!isLineBreak(c)) {
            line += c == QLatin1Char('\t') ? QLatin1Char(' ') : c;
            continue;
        }
        line += QChar(0x23ce);
        // Blank lines after it say nothing more.
        for (qsizetype next = at + 1; next < text.size() && text.at(next).isSpace(); ++next) {
            if (isLineBreak(text.at(next)))
                at = next;
        }
    }
    return visibleText(line);
}

QString visibleText(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), isHidden))
        return text;
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!isHidden(c)) {
            out += c;
        } else if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n')) {
            continue;
        } else if (c.unicode() < 0x20) {
            out += QChar(char16_t(0x2400 + c.unicode()));
        } else if (c.unicode() == 0x7f) {
            out += QChar(0x2421);
        } else {
            out += QStringLiteral("⟦U+%1⟧").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        }
    }
    return out;
}

QString titleFrom(const QString& text)
{
    qsizetype from = 0;
    while (from < text.size() && text.at(from).isSpace())
        ++from;
    qsizetype to = from;
    while (to < text.size() && text.at(to) != QLatin1Char('\n') && text.at(to) != QLatin1Char('\r') &&
           to - from < titleLimit)
        ++to;
    QString title = text.mid(from, to - from);
    if (!title.isEmpty() && title.back().isHighSurrogate())
        title.chop(1);
    return title.trimmed();
}

} // namespace scrollback
