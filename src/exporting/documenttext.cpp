// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/documenttext.h"

#include "base/textcut.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace scrollback::exporting {

namespace {

constexpr QChar noBreakSpace(0x00a0);

bool isFenceCharacter(QChar c)
{
    return c == QLatin1Char('`') || c == QLatin1Char('~');
}

/// How many ` or ~ a line begins with, after at most three blanks; 0 if it is no fence.
struct Fence
{
    qsizetype length = 0;
    QChar character;
    QString info;
};

Fence fenceOf(QStringView line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && blanks < 4 && line.at(blanks) == QLatin1Char(' '))
        ++blanks;
    if (blanks > 3 || blanks == line.size() || !isFenceCharacter(line.at(blanks)))
        return {};
    Fence fence;
    fence.character = line.at(blanks);
    while (blanks + fence.length < line.size() && line.at(blanks + fence.length) == fence.character)
        ++fence.length;
    if (fence.length < 3)
        return {};
    fence.info = line.mid(blanks + fence.length).trimmed().toString();
    if (fence.character == QLatin1Char('`') && fence.info.contains(QLatin1Char('`')))
        return {};
    return fence;
}

QString languageOf(const QString& info)
{
    QString language;
    for (const QChar c : info) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || QLatin1String("+-#.").contains(c));
        if (!plain || language.size() == 32)
            break;
        language += c;
    }
    return language;
}

/// Escapes one line; `start`: the line begins a Markdown block, where some marks mean more.
QString escapeLine(QStringView line, bool start)
{
    QString out;
    out.reserve(line.size() + 16);
    qsizetype i = 0;
    // Blanks in front would make code of it, or vanish.
    while (start && i < line.size() && (line.at(i) == QLatin1Char(' ') || line.at(i) == QLatin1Char('\t'))) {
        out += noBreakSpace;
        ++i;
    }
    if (start && i < line.size()) {
        const QChar c = line.at(i);
        if (QLatin1String("#+-=").contains(c)) {
            out += QLatin1Char('\\');
        } else {
            qsizetype digits = i;
            while (digits < line.size() && line.at(digits) >= QLatin1Char('0') &&
                   line.at(digits) <= QLatin1Char('9'))
                ++digits;
            if (digits > i && digits < line.size() && QLatin1String(".)").contains(line.at(digits))) {
                out += line.mid(i, digits - i);
                out += QLatin1Char('\\');
                i = digits;
                out += line.at(i++);
            }
        }
    }
    for (; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (QLatin1String("\\`*_[]<>&|~!$").contains(c))
            out += QLatin1Char('\\');
        out += c;
    }
    return out;
}

} // namespace

QString escapeHtml(const QString& text)
{
    return visibleText(text).toHtmlEscaped().replace(QLatin1Char('\''), QLatin1String("&#39;"));
}

QString escapeMarkdown(const QString& text)
{
    const QString visible = visibleText(text);
    QString out;
    out.reserve(visible.size() + visible.size() / 16);
    bool inParagraph = false;
    const auto lines = QStringView(visible).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        const bool blank = line.trimmed().isEmpty();
        if (inParagraph)
            out += blank ? QLatin1String("\n") : QLatin1String("\\\n"); // a hard line break
        if (blank)
            out += QLatin1Char('\n');
        else
            out += escapeLine(line, true);
        inParagraph = !blank;
    }
    return out;
}

QString escapeMarkdownLine(const QString& text)
{
    return escapeLine(cutToLine(text, text.size()).trimmed(), true);
}

QString markdownCode(const QString& text, const QString& language)
{
    const QString visible = visibleText(text);
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : visible) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, QLatin1Char('`'));
    QString out = fence + language + QLatin1Char('\n') + visible;
    if (!visible.endsWith(QLatin1Char('\n')))
        out += QLatin1Char('\n');
    return out + fence + QLatin1Char('\n');
}

std::vector<TextPiece> splitCode(const QString& text)
{
    std::vector<TextPiece> pieces;
    TextPiece piece;
    Fence open;
    const auto finish = [&pieces, &piece] {
        if (piece.text.endsWith(QLatin1Char('\n')))
            piece.text.chop(1);
        if (piece.code || !piece.text.trimmed().isEmpty())
            pieces.push_back(std::move(piece));
        piece = {};
    };
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        const Fence fence = fenceOf(line);
        if (!piece.code && fence.length > 0) {
            finish();
            piece.code = true;
            piece.language = languageOf(fence.info);
            open = fence;
        } else if (piece.code && fence.character == open.character && fence.length >= open.length &&
                   fence.info.isEmpty()) {
            finish();
        } else {
            piece.text += line;
            piece.text += QLatin1Char('\n');
        }
    }
    finish();
    return pieces;
}

QString readableJson(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(QLatin1Char('{')) && !trimmed.startsWith(QLatin1Char('[')))
        return text;
    const QJsonDocument document = QJsonDocument::fromJson(trimmed.toUtf8());
    if (document.isNull())
        return text;
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

QString localTime(TimeMs time, const QTimeZone& zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time, zone);
    return local.toString(time % msPerSecond == 0 ? QStringLiteral("yyyy-MM-dd HH:mm:ss")
                                                  : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString displayText(const chatlog::FieldValue& value, const QTimeZone& zone)
{
    if (value.isNull())
        return QStringLiteral("–");
    if (value.kind == chatlog::FieldValue::Kind::Time)
        return localTime(value.integer, zone);
    return value.toString();
}

QString fieldTitle(const char* name)
{
    QString title = QString::fromLatin1(name).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

QString zoneName(const QTimeZone& zone)
{
    return QString::fromUtf8(zone.id());
}

QString htmlHead(const QString& title)
{
    // clang-format off
    return QStringLiteral(
        "<!DOCTYPE html>\n"
        "<html lang=\"en\">\n"
        "<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>%1</title>\n"
        "<style>\n"
        ":root { color-scheme: light dark; --text: #1f2328; --quiet: #5d6670; --line: #d8dde3; --back: #fff; --card: #f5f7f9;\n"
        "  --user: #2563a8; --assistant: #2d7d46; --tool: #8a5a00; --error: #b3261e; }\n"
        "@media (prefers-color-scheme: dark) { :root { --text: #e3e6ea; --quiet: #9aa4af; --line: #3a424b; --back: #16191d;\n"
        "  --card: #1f242a; --user: #7fb2ea; --assistant: #7fcf97; --tool: #e0b060; --error: #ff8a80; } }\n"
        "body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); margin: 2rem auto; padding: 0 1rem; max-width: 56rem; }\n"
        "body.wide { max-width: none; }\n"
        "h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }\n"
        ".quiet, time { color: var(--quiet); font-size: .87rem; }\n"
        "dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }\n"
        "article { border-left: 3px solid var(--line); margin: 1rem 0; padding: .1rem 0 .1rem 1rem; }\n"
        "article.user { border-color: var(--user); } article.assistant { border-color: var(--assistant); } article.tool { border-color: var(--tool); }\n"
        "article.failed { border-color: var(--error); }\n"
        "header b { margin-right: .75rem; } .error { color: var(--error); }\n"
        ".text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .35rem 0; }\n"
        "pre { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; overflow-x: auto; font-size: .87rem; }\n"
        "details { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .4rem .8rem; } summary { cursor: pointer; }\n"
        "table { border-collapse: collapse; font-size: .9rem; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }\n"
        "td { white-space: pre-wrap; overflow-wrap: anywhere; } th { background: var(--card); position: sticky; top: 0; } td.number { text-align: end; }\n"
        "@media print { :root { --text: #000; --quiet: #444; --line: #999; --back: #fff; --card: #fff; } body { margin: 0; max-width: none; font-size: 10pt; }\n"
        "  article, tr { break-inside: avoid-page; } pre { white-space: pre-wrap; } th { position: static; } }\n"
        "</style>\n"
        "</head>\n")
        .arg(escapeHtml(title));
    // clang-format on
}

const char* const htmlFoot = "</body>\n</html>\n";

} // namespace scrollback::exporting
