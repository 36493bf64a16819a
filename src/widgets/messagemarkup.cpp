// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagemarkup.h"

#include <QList>
#include <QStringView>

#include <algorithm>
#include <utility>
#include <vector>

namespace scrollback::widgets {

namespace {

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++indent;
        else if (c == u'\t')
            indent += 4;
        else
            break;
    }
    return indent;
}

bool consistsOf(QStringView line, QStringView characters)
{
    return std::all_of(line.begin(), line.end(), [&](QChar c) { return characters.contains(c); });
}

/// The row of dashes below a table's head.
bool isTableRule(QStringView line)
{
    return line.contains(u'-') && line.contains(u'|') && consistsOf(line, u"|:- \t");
}

/// The characters that a fence of code begins with (``` or ~~~); empty where the line is none.
QStringView fenceOf(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || (line.front() != u'`' && line.front() != u'~'))
        return {};
    qsizetype size = 0;
    while (size < line.size() && line.at(size) == line.front())
        ++size;
    if (size < 3 || (line.front() == u'`' && line.sliced(size).contains(u'`')))
        return {};
    return line.first(size);
}

bool beginsBlock(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty())
        return false;
    const QChar first = line.front();
    const auto blankAfter = [&](qsizetype at) { return at == line.size() || line.at(at).isSpace(); };
    if (first == u'#') {
        qsizetype size = 0;
        while (size < line.size() && line.at(size) == u'#')
            ++size;
        return size <= 6 && blankAfter(size);
    }
    if (first == u'-' || first == u'*' || first == u'+')
        return blankAfter(1);
    if (first == u'>' || first == u'|')
        return true;
    if (first.isDigit()) {
        qsizetype size = 0;
        while (size < line.size() && line.at(size).isDigit())
            ++size;
        return size < line.size() && (line.at(size) == u'.' || line.at(size) == u')') && blankAfter(size + 1);
    }
    return false;
}

/// Whether a line has *words* or _words_ between single marks.
bool hasEmphasis(QStringView line)
{
    const auto isWord = [&](qsizetype at) {
        return at >= 0 && at < line.size() && (line.at(at).isLetterOrNumber() || line.at(at) == u'\\');
    };
    const auto isBlank = [&](qsizetype at) { return at < 0 || at >= line.size() || line.at(at).isSpace(); };
    QChar open;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (c != u'*' && c != u'_')
            continue;
        if (c == open && !isBlank(at - 1) && !isWord(at + 1))
            return true;
        if (!isWord(at - 1) && !isBlank(at + 1))
            open = c;
    }
    return false;
}

} // namespace

bool hasMarkup(const QString& text)
{
    for (const QLatin1String sign :
         {QLatin1String("**"), QLatin1String("__"), QLatin1String("~~"), QLatin1String("]("),
          QLatin1String("://"), QLatin1String("www."), QLatin1String("`"), QLatin1String("@")}) {
        if (text.contains(sign))
            return true;
    }
    const QStringView view(text);
    for (qsizetype from = 0; from <= view.size();) {
        qsizetype to = view.indexOf(u'\n', from);
        if (to < 0)
            to = view.size();
        const QStringView line = view.sliced(from, to - from);
        if (beginsBlock(line) || isTableRule(line) || !fenceOf(line).isEmpty() || hasEmphasis(line))
            return true;
        from = to + 1;
    }
    return false;
}

bool isHostileMarkup(const QString& text)
{
    constexpr qsizetype mostCells = 60;
    constexpr int mostLevels = 24;
    constexpr qsizetype mostTableLines = 400;
    qsizetype tableLines = 0;
    const QStringView view(text);
    for (qsizetype from = 0; from < view.size();) {
        qsizetype to = view.indexOf(u'\n', from);
        if (to < 0)
            to = view.size();
        const QStringView line = view.sliced(from, to - from);
        const qsizetype bars = line.count(u'|');
        tableLines += bars > 0 ? 1 : 0;
        if (bars > mostCells || tableLines > mostTableLines || indentOf(line) > 2 * mostLevels)
            return true;
        int levels = 0;
        for (const QChar c : line) {
            if (c == u'>' || c == u'-' || c == u'*' || c == u'+')
                ++levels;
            else if (!c.isSpace() && !c.isDigit() && c != u'.')
                break;
        }
        // A rule of dashes or stars is no nesting.
        if (levels > mostLevels &&
            (line.contains(u"- ") || line.contains(u"* ") || line.contains(u"+ ") || line.contains(u'>')))
            return true;
        from = to + 1;
    }
    // Thousands of spans in one paragraph take Qt's layout seconds.
    constexpr qsizetype mostSpans = 1'500;
    if (text.count(u'*') + text.count(u'`') + text.count(u'_') + text.count(u'~') + text.count(u'[') >
        mostSpans)
        return true;
    // Runs of brackets make a Markdown reader look ahead again and again.
    return text.contains(QString(200, u'[')) || text.contains(QString(200, u'('));
}

namespace {

/// Knows which lines belong to code between fences.
class FenceReader
{
public:
    /// Whether this line is a fence or stands between two.
    bool isCode(QStringView line)
    {
        const QStringView fence = fenceOf(line);
        if (!m_open.isEmpty()) {
            const bool closes = fence.size() >= m_open.size() && fence.front() == m_open.front() &&
                                line.trimmed().size() == fence.size();
            if (closes)
                m_open = {};
            return true;
        }
        m_open = fence;
        return !fence.isEmpty();
    }

private:
    QStringView m_open;
};

/// Follows numbered lists, to tell the next item of one from a line that only begins with a number.
class NumberReader
{
public:
    /// Where the dot or bracket of a number stands that must not be taken for a list's; -1 where there is
    /// none.
    qsizetype strayMark(QStringView line)
    {
        if (line.trimmed().isEmpty()) {
            m_blank = true;
            return -1;
        }
        const bool blank = std::exchange(m_blank, false);
        qsizetype at = 0;
        bool inBullet = false;
        for (;;) { // behind bullets and quotes
            while (at < line.size() && line.at(at).isSpace())
                ++at;
            const bool bullet = at + 1 < line.size() &&
                                (line.at(at) == u'-' || line.at(at) == u'*' || line.at(at) == u'+') &&
                                line.at(at + 1).isSpace();
            if (!bullet && !(at < line.size() && line.at(at) == u'>'))
                break;
            inBullet = inBullet || bullet;
            ++at;
        }
        const qsizetype indent = indentOf(line);
        qsizetype digits = 0;
        while (at + digits < line.size() && line.at(at + digits).isDigit() && digits < 10)
            ++digits;
        const qsizetype mark = at + digits;
        const bool numbered = digits > 0 && digits < 10 && mark < line.size() &&
                              (line.at(mark) == u'.' || line.at(mark) == u')') &&
                              (mark + 1 == line.size() || line.at(mark + 1).isSpace());
        if (!numbered) {
            // What is not indented ends the lists, unless it goes on with the item's own text.
            if (indent < 2 && (blank || inBullet || beginsBlock(line)))
                m_last.clear();
            return -1;
        }
        const int number = line.sliced(at, digits).toInt();
        while (!m_last.empty() && m_last.back().indent > indent)
            m_last.pop_back();
        const bool goesOn = !inBullet && !m_last.empty() && m_last.back().indent == indent &&
                            number == m_last.back().number + 1;
        const bool begins = !inBullet && number == 1;
        if (goesOn) {
            m_last.back().number = number;
        } else if (begins) {
            if (!m_last.empty() && m_last.back().indent == indent)
                m_last.pop_back();
            m_last.push_back({indent, 1});
        } else {
            m_last.clear();
            return mark;
        }
        return -1;
    }
    void endLists() { m_last.clear(); }

private:
    struct Item
    {
        qsizetype indent;
        int number;
    };
    std::vector<Item> m_last; ///< of the lists that are open, the innermost last
    bool m_blank = false;
};

/// Writes a line so that Markdown's reader gives its text back.
void appendLine(QString& out, QStringView line, qsizetype strayMark)
{
    bool inCode = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const QChar next = i + 1 < line.size() ? line.at(i + 1) : QChar();
        if (c == u'`')
            inCode = !inCode;
        if (i == strayMark)
            out += QLatin1Char('\\');
        // A formula's \( and \[, a path's \{: in Markdown the backslash would be gone.
        if (c == u'\\' && !inCode && QStringView(u"()[]{}").contains(next))
            out += QLatin1Char('\\');
        // Qt drops a picture that has no word for it.
        if (!inCode && line.sliced(i).startsWith(QLatin1String("![]("))) {
            out += QLatin1String("![") + breakMarker + QLatin1String("](");
            i += 3;
            continue;
        }
        out += c;
    }
}

} // namespace

QString preparedMarkup(const QString& text)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');

    // Lines of a table end where they end.
    QList<bool> inTable(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isTableRule(lines.at(i)))
            continue;
        if (i > 0)
            inTable[i - 1] = true;
        for (qsizetype j = i; j < lines.size() && !lines.at(j).trimmed().isEmpty(); ++j)
            inTable[j] = true;
    }

    QString out;
    out.reserve(text.size() + lines.size() * 2);
    FenceReader fences;
    NumberReader numbers;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = lines.at(i);
        if (i > 0)
            out += QLatin1Char('\n');
        if (fences.isCode(line)) {
            if (indentOf(line) < 2)
                numbers.endLists();
            out += line;
            continue;
        }
        appendLine(out, line, numbers.strayMark(line));
        const bool paragraph = i + 1 < lines.size() && !line.trimmed().isEmpty() &&
                               !lines.at(i + 1).trimmed().isEmpty() && !inTable.at(i) && indentOf(line) < 4 &&
                               !consistsOf(line, u"-=*_ \t") && !line.trimmed().startsWith(u'#') &&
                               !line.endsWith(u'\\') &&
                               !(line.trimmed().startsWith(u'[') && line.contains(u"]:"));
        if (paragraph) {
            out += QLatin1Char(' ');
            out += breakMarker;
        }
    }
    return out;
}

} // namespace scrollback::widgets
