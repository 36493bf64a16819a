// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagemarkup.h"

#include <QList>
#include <QStringView>

#include <algorithm>

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
        if (beginsBlock(line) || isTableRule(line) || !fenceOf(line).isEmpty())
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

QString withBreakMarkers(const QString& text)
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
    QStringView fence;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = lines.at(i);
        if (i > 0)
            out += QLatin1Char('\n');
        // Qt drops a picture that has no word for it.
        if (fence.isEmpty() && line.contains(QLatin1String("![](")))
            out += line.toString().replace(QLatin1String("![]("),
                                           QLatin1String("![") + breakMarker + QLatin1String("]("));
        else
            out += line;

        const QStringView lineFence = fenceOf(line);
        if (!fence.isEmpty()) {
            if (lineFence.size() >= fence.size() && lineFence.front() == fence.front() &&
                line.trimmed().size() == lineFence.size())
                fence = {};
            continue;
        }
        if (!lineFence.isEmpty()) {
            fence = lineFence;
            continue;
        }
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
