// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"

#include <QList>

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

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isVariationSelector(char32_t c)
{
    return isIn(c, 0xfe00, 0xfe0f) || isIn(c, 0xe0100, 0xe01ef);
}

/// Whether a unit may be, or begin, a character that isHiddenAt() has to look at.
bool isSuspect(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20)
        return u != '\t' && u != '\n';
    if (u < 0x7f)
        return false;
    return u <= 0x9f || u == 0xad || u == 0x034f || u == 0x061c || isIn(u, 0x115f, 0x1160) ||
           isIn(u, 0x17b4, 0x17b5) || isIn(u, 0x180b, 0x180f) || isIn(u, 0x200b, 0x200f) ||
           isIn(u, 0x2028, 0x202e) || isIn(u, 0x2060, 0x206f) || u == 0x3164 || isIn(u, 0xfe00, 0xfe0f) ||
           u == 0xfeff || u == 0xffa0 || isIn(u, 0xfff9, 0xfffb) || u == 0xd82f || u == 0xd834 ||
           isIn(u, 0xdb40, 0xdb43);
}

/// Hidden wherever it stands.
bool isAlwaysHidden(char32_t c)
{
    if (c < 0x20)
        return c != '\t' && c != '\n';
    return isIn(c, 0x7f, 0x9f) || c == 0xad || c == 0x061c || isIn(c, 0x17b4, 0x17b5) || c == 0x180e ||
           c == 0x200b || isIn(c, 0x200e, 0x200f) || isIn(c, 0x2028, 0x202e) || isIn(c, 0x2060, 0x206f) ||
           c == 0x3164 || c == 0xfeff || c == 0xffa0 || isIn(c, 0xfff9, 0xfffb) ||
           isIn(c, 0x1bca0, 0x1bca3) || isIn(c, 0x1d173, 0x1d17a);
}

/// Signs that may be emoji, as they stand before a joiner or a variation selector.
bool isPictograph(char32_t c)
{
    return c == 0xa9 || c == 0xae || isIn(c, 0x203c, 0x2060 - 1) || isIn(c, 0x2100, 0x2bff) ||
           isIn(c, 0x3030, 0x303d) || isIn(c, 0x3297, 0x3299) || isIn(c, 0x1f000, 0x1fbff);
}

/// Letters and marks of scripts that are not written right without joiners: Arabic and its neighbours, those
/// of India and of Southeast Asia, Mongolian.
bool joinsLetters(char32_t c)
{
    const bool inSuchScript = isIn(c, 0x0600, 0x109f) || isIn(c, 0x1700, 0x1cff) || isIn(c, 0xa800, 0xabff) ||
                              isIn(c, 0xfb50, 0xfdff) || isIn(c, 0xfe70, 0xfefe) ||
                              isIn(c, 0x10a00, 0x11fff) || isIn(c, 0x1e900, 0x1e95f);
    return inSuchScript && (QChar::isLetter(c) || QChar::isMark(c));
}

bool takesVariation(char32_t base, char32_t selector)
{
    if (selector >= 0xe0100)
        return QChar::script(base) == QChar::Script_Han;
    if (selector >= 0xfe0e)
        return isPictograph(base) || isIn(base, '0', '9') || base == '#' || base == '*';
    return QChar::category(base) == QChar::Symbol_Math || (base >= 0x1000 && QChar::isPrint(base));
}

/// The flags of England, Scotland and the like: how many tags follow a flag from `at` on that name a part of
/// a country, with the one that ends them; 0 where they do not.
qsizetype flagTags(const QList<char32_t>& text, qsizetype at)
{
    constexpr char32_t lastTag = 0xe007f;
    const auto isLetter = [](char32_t c) { return isIn(c, 0xe0061, 0xe007a); };
    const auto isDigit = [](char32_t c) { return isIn(c, 0xe0030, 0xe0039); };
    qsizetype end = at;
    while (end < text.size() && (isLetter(text.at(end)) || isDigit(text.at(end))))
        ++end;
    const qsizetype size = end - at;
    const bool named = size >= 3 && size <= 6 && isLetter(text.at(at)) && isLetter(text.at(at + 1));
    return named && end < text.size() && text.at(end) == lastTag ? size + 1 : 0;
}

/// Whether a character hides, or hides others, where it stands: joiners, selectors and fillers belong to some
/// scripts and emoji, and hide everywhere else.
bool isHiddenAt(const QList<char32_t>& text, qsizetype at)
{
    const char32_t c = text.at(at);
    const char32_t before = at > 0 ? text.at(at - 1) : U' ';
    const char32_t after = at + 1 < text.size() ? text.at(at + 1) : U' ';
    if (isAlwaysHidden(c))
        return true;
    if (c == 0x200c)
        return !joinsLetters(before);
    if (c == 0x200d) {
        const bool emoji =
            isPictograph(before) || (before == 0xfe0f && at > 1 && isPictograph(text.at(at - 2)));
        return !joinsLetters(before) && !(emoji && isPictograph(after));
    }
    if (isVariationSelector(c))
        return isVariationSelector(before) || !takesVariation(before, c);
    if (c == 0x034f)
        return !QChar::isMark(before) && !QChar::isMark(after);
    if (isIn(c, 0x115f, 0x1160))
        return !isIn(before, 0x1100, 0x115f) && !isIn(after, 0x1160, 0x11ff);
    if (isIn(c, 0x180b, 0x180f))
        return !isIn(before, 0x1820, 0x18aa);
    return isIn(c, 0xe0000, 0xe0fff);
}

/// Half a surrogate pair stays what it is; QString::toUcs4() would put another character in its place.
QList<char32_t> codePoints(const QString& text)
{
    QList<char32_t> characters;
    characters.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            characters.append(QChar::surrogateToUcs4(c, text.at(++i)));
        else
            characters.append(c.unicode());
    }
    return characters;
}

void append(QString& out, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        out += QChar(QChar::highSurrogate(c));
        out += QChar(QChar::lowSurrogate(c));
    } else {
        out += QChar(char16_t(c));
    }
}

QString escaped(char32_t c)
{
    if (c < 0x20)
        return QChar(char16_t(0x2400 + c));
    if (c == 0x7f)
        return QChar(0x2421);
    return QStringLiteral("⟦U+%1⟧").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
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
    if (std::none_of(text.begin(), text.end(), isSuspect))
        return text;
    const QList<char32_t> characters = codePoints(text);
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters.at(i);
        if (c == U'\r' && i + 1 < characters.size() && characters.at(i + 1) == U'\n')
            continue;
        if (isHiddenAt(characters, i)) {
            out += escaped(c);
            continue;
        }
        append(out, c);
        constexpr char32_t blackFlag = 0x1f3f4;
        const qsizetype tags = c == blackFlag ? flagTags(characters, i + 1) : 0;
        for (qsizetype tag = 0; tag < tags; ++tag)
            append(out, characters.at(++i));
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
