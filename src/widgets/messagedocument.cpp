// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagedocument.h"

#include "base/textcut.h"
#include "widgets/messagemarkup.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace scrollback::widgets {

namespace {

constexpr qreal codePadding = 8;
constexpr qreal quoteIndent = 14;
constexpr int deepestQuote = 5;
constexpr qreal paragraphSpace = 7;

bool isMonospace(const QTextCharFormat& format)
{
    return format.fontFixedPitch() ||
           format.fontFamilies().toStringList().contains(QLatin1String("monospace"));
}

bool isCode(const QTextBlock& block)
{
    if (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
        block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage))
        return true;
    // Indented code has no mark of its own; unlike code within a line it is not called fixed pitch.
    const QTextBlock::iterator first = block.begin();
    if (first.atEnd()) // an empty block has no fragment to ask; Qt reads past its end
        return false;
    const QTextCharFormat format = first.fragment().charFormat();
    return isMonospace(format) && !format.fontFixedPitch();
}

QString plain(QString text)
{
    for (QChar& c : text) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = QLatin1Char('\n');
        else if (c == QChar::Nbsp)
            c = QLatin1Char(' ');
    }
    return text;
}

/// What the pieces of a document's text are, to change them from the end to the start.
struct Piece
{
    int from;
    int to;
    QTextCharFormat format;
};

template <class Wanted>
std::vector<Piece> piecesOf(const QTextDocument& document, Wanted wanted)
{
    std::vector<Piece> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.isValid() && wanted(block, fragment.charFormat()))
                pieces.push_back(
                    {fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()});
        }
    }
    return pieces;
}

void select(QTextCursor& cursor, int from, int to)
{
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
}

QList<QTextTable*> tablesOf(const QTextDocument& document)
{
    QList<QTextTable*> tables;
    QList<QTextFrame*> frames = document.rootFrame()->childFrames();
    while (!frames.isEmpty()) {
        QTextFrame* frame = frames.takeFirst();
        frames += frame->childFrames();
        if (auto* table = qobject_cast<QTextTable*>(frame))
            tables += table;
    }
    return tables;
}

} // namespace

MessageDocument::Look MessageDocument::Look::of(const Theme& theme, const QFont& font)
{
    Look look;
    look.font = font;
    look.code = theme.monospace();
    if (font.pointSizeF() > 0)
        look.code.setPointSizeF(font.pointSizeF() * 0.92);
    look.text = theme.color(ColorId::Text);
    look.muted = theme.color(ColorId::TextMuted);
    look.link = theme.color(ColorId::Accent);
    look.codeBackground = theme.color(ColorId::Raised);
    look.line = theme.color(ColorId::Border);
    look.matchMark = theme.color(ColorId::MatchMark);
    look.selection = theme.color(ColorId::Accent);
    look.selectedText = theme.color(ColorId::OnAccent);
    return look;
}

MessageDocument::MessageDocument(const Look& look, QObject* parent)
    : QTextDocument(parent)
    , m_look(look)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    setIndentWidth(22);
    setDefaultFont(look.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    setDefaultTextOption(option);
}

qsizetype MessageDocument::layoutLimit(const QString& text)
{
    qsizetype limit = std::min(text.size(), maximumCharacters);
    qsizetype at = -1;
    for (qsizetype line = 0; line < maximumLines; ++line) {
        at = text.indexOf(QLatin1Char('\n'), at + 1);
        if (at < 0 || at >= limit)
            break;
        if (line == maximumLines - 1)
            limit = at;
    }
    if (limit > 0 && limit < text.size() && text.at(limit - 1).isHighSurrogate())
        --limit;
    return limit;
}

bool MessageDocument::isSafeLink(const QUrl& url)
{
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == QLatin1String("http") || scheme == QLatin1String("https") ||
                             scheme == QLatin1String("mailto"));
}

void MessageDocument::setMessage(const QString& text, Format format)
{
    m_shown = layoutLimit(text);
    const QString shown = visibleText(text.left(m_shown));
    m_code.clear();
    m_quotes.clear();
    setLayoutEnabled(false);
    if (format == Format::Source) {
        setDefaultFont(m_look.code);
        setPlainText(shown);
        dress();
    } else if (!hasMarkup(shown) || isHostileMarkup(shown)) {
        setDefaultFont(m_look.font);
        setPlainText(shown);
        dress();
    } else {
        setDefaultFont(m_look.font);
        // Qt counts the reading of _ as an underline to GitHub's dialect; there as everywhere it is emphasis.
        constexpr int underline = 0x4000;
        setMarkdown(
            preparedMarkup(shown),
            MarkdownFeatures::fromInt((int(MarkdownDialectGitHub) & ~underline) | int(MarkdownNoHTML)));
        QTextCursor edit(this); // one change instead of thousands
        edit.beginEditBlock();
        namePicturesAndLinks();
        turnMarkersIntoBreaks();
        mendTableHeads();
        dressBlocks();
        dressTables();
        dressText();
        edit.endEditBlock();
    }
    setLayoutEnabled(true);
}

void MessageDocument::dress()
{
    QTextCursor cursor(this);
    cursor.select(QTextCursor::Document);
    QTextCharFormat format;
    format.setForeground(m_look.text);
    cursor.mergeCharFormat(format);
}

void MessageDocument::namePicturesAndLinks()
{
    const auto wanted = [](const QTextBlock&, const QTextCharFormat& format) {
        return format.isImageFormat() || (format.isAnchor() && !isSafeLink(QUrl(format.anchorHref())));
    };
    std::vector<Piece> pieces = piecesOf(*this, wanted);
    QTextCursor cursor(this);
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        QTextCharFormat format;
        format.setForeground(m_look.muted);
        if (piece->format.isImageFormat()) {
            const QString alt = piece->format.stringProperty(QTextFormat::ImageAltText).simplified();
            const QString address = piece->format.toImageFormat().name();
            select(cursor, piece->from, piece->to);
            cursor.insertText(alt.isEmpty() ? tr("[image: %1]").arg(address)
                                            : tr("[image: %1 — %2]").arg(alt, address),
                              format);
            continue;
        }
        const QString address = piece->format.anchorHref();
        select(cursor, piece->from, piece->to);
        QTextCharFormat text = piece->format;
        for (const auto property : {QTextFormat::IsAnchor, QTextFormat::AnchorHref, QTextFormat::AnchorName,
                                    QTextFormat::ForegroundBrush, QTextFormat::TextUnderlineStyle,
                                    QTextFormat::FontUnderline, QTextFormat::TextToolTip})
            text.clearProperty(property);
        cursor.setCharFormat(text);
        cursor.setPosition(piece->to);
        if (!address.isEmpty())
            cursor.insertText(QStringLiteral(" (%1)").arg(address), format);
    }
}

void MessageDocument::turnMarkersIntoBreaks()
{
    QTextCursor cursor(this);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = text.lastIndexOf(breakMarker); at >= 0;
             at = at > 0 ? text.lastIndexOf(breakMarker, at - 1) : -1) {
            const bool joined = at + 1 < text.size() && text.at(at + 1) == QLatin1Char(' ');
            const bool pictureInCode =
                at > 0 && text.at(at - 1) == u'[' && at + 1 < text.size() && text.at(at + 1) == u']';
            if (pictureInCode) {
                select(cursor, block.position() + int(at), block.position() + int(at) + 1);
                cursor.removeSelectedText();
                continue;
            }
            if (at + 1 < text.size() && !joined)
                continue; // the text's own
            const int from =
                block.position() + int(at) - (at > 0 && text.at(at - 1) == QLatin1Char(' ') ? 1 : 0);
            select(cursor, from, block.position() + int(at) + (joined ? 2 : 1));
            if (joined)
                cursor.insertText(QString(QChar(QChar::LineSeparator)));
            else
                cursor.removeSelectedText();
        }
    }
}

/// Right after code Qt begins a table with an empty paragraph in its first cell, whose own words are not
/// those of a head then.
void MessageDocument::mendTableHeads()
{
    const QList<QTextTable*> tables = tablesOf(*this);
    for (QTextTable* table : tables) {
        QTextCursor cursor = table->cellAt(0, 0).firstCursorPosition();
        if (cursor.block().length() == 1 &&
            cursor.block() != table->cellAt(0, 0).lastCursorPosition().block())
            cursor.deleteChar();
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(0, column);
            select(cursor, cell.firstPosition(), cell.lastPosition());
            QTextCharFormat bold;
            bold.setFontWeight(QFont::Bold);
            cursor.mergeCharFormat(bold);
        }
    }
}

void MessageDocument::dressBlocks()
{
    QTextCursor cursor(this);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool code = isCode(block);
        const int number = block.blockNumber();
        if (!block.textList())
            format.setMarker(
                QTextBlockFormat::MarkerType::NoMarker); // Qt keeps a task's box on what follows it
        if (code) {
            const bool first = m_code.empty() || m_code.back().last != number - 1;
            if (first)
                m_code.push_back({number, number});
            m_code.back().last = number;
            format.setNonBreakableLines(false);
            format.setLeftMargin(format.leftMargin() + codePadding);
            format.setRightMargin(codePadding);
            format.setTopMargin(first ? codePadding + 2 : 0);
            format.setLayoutDirection(Qt::LeftToRight);
        } else if (format.headingLevel() > 0) {
            format.setTopMargin(paragraphSpace + 3);
            format.setBottomMargin(paragraphSpace - 3);
        } else if (block.textList()) {
            format.setTopMargin(2);
            format.setBottomMargin(2);
        } else {
            format.setTopMargin(paragraphSpace / 2);
            format.setBottomMargin(paragraphSpace / 2);
        }
        const int level = std::min(format.intProperty(QTextFormat::BlockQuoteLevel), deepestQuote);
        if (level > 0) {
            format.setLeftMargin(level * quoteIndent + (code ? codePadding : 0));
            format.setRightMargin(0);
            if (!m_quotes.empty() && m_quotes.back().first.last == number - 1 &&
                m_quotes.back().second == level)
                m_quotes.back().first.last = number;
            else
                m_quotes.push_back({{number, number}, level});
        }
        // Qt puts an empty paragraph beside each table.
        const bool besideTable = block.length() == 1 && !code &&
                                 !format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth) &&
                                 !block.textList() && QTextCursor(block).currentTable() == nullptr;
        if (besideTable) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
            format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        }
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    // The last line of code gives its frame room below.
    for (const CodeRange& range : m_code) {
        cursor.setPosition(findBlockByNumber(range.last).position());
        QTextBlockFormat format = cursor.blockFormat();
        format.setBottomMargin(codePadding + 2);
        cursor.setBlockFormat(format);
    }
    // Nothing stands at the very top or bottom with a margin: Qt leaves those of the first and the last block
    // out anyway. Code has its frame there.
    cursor.movePosition(QTextCursor::Start);
    QTextBlockFormat first = cursor.blockFormat();
    first.setTopMargin(0);
    cursor.setBlockFormat(first);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat last = cursor.blockFormat();
    last.setBottomMargin(0);
    cursor.setBlockFormat(last);
    QTextFrameFormat edges = rootFrame()->frameFormat();
    edges.setTopMargin(!m_code.empty() && m_code.front().first == 0 ? codePadding : 0);
    edges.setBottomMargin(!m_code.empty() && m_code.back().last == blockCount() - 1 ? codePadding : 0);
    rootFrame()->setFrameFormat(edges);
}

void MessageDocument::dressTables()
{
    const QList<QTextTable*> tables = tablesOf(*this);
    for (QTextTable* table : tables) {
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(m_look.line);
        format.setBorderCollapse(true);
        format.setCellPadding(5);
        format.setCellSpacing(0);
        // Between a paragraph and a table counts the table's margin alone: the frame of code has to fit in.
        const int before = findBlock(table->firstPosition()).blockNumber() - 1;
        const bool afterCode = std::any_of(m_code.begin(), m_code.end(),
                                           [before](const CodeRange& range) { return range.last == before; });
        format.setTopMargin(paragraphSpace + (afterCode ? codePadding : 0));
        format.setBottomMargin(paragraphSpace);
        format.clearColumnWidthConstraints();
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                if (row == 0) {
                    QTextCharFormat head = cell.format();
                    head.setBackground(m_look.codeBackground);
                    cell.setFormat(head);
                }
                for (auto it = cell.begin(); !it.atEnd(); ++it) {
                    QTextCursor cursor(it.currentBlock());
                    QTextBlockFormat block = cursor.blockFormat();
                    block.setTopMargin(0);
                    block.setBottomMargin(0);
                    cursor.setBlockFormat(block);
                }
            }
        }
    }
}

void MessageDocument::dressText()
{
    std::vector<Piece> pieces =
        piecesOf(*this, [](const QTextBlock&, const QTextCharFormat&) { return true; });
    QTextCursor cursor(this);
    for (const Piece& piece : pieces) {
        select(cursor, piece.from, piece.to);
        const QTextBlock block = findBlock(piece.from);
        QTextCharFormat format = piece.format;
        if (isMonospace(format)) {
            format.setFontFamilies(m_look.code.families().isEmpty() ? QStringList{m_look.code.family()}
                                                                    : m_look.code.families());
            format.setFontPointSize(m_look.code.pointSizeF());
            format.setFontFixedPitch(true);
            const bool inBlock = std::any_of(m_code.begin(), m_code.end(), [&](const CodeRange& range) {
                return block.blockNumber() >= range.first && block.blockNumber() <= range.last;
            });
            if (!inBlock)
                format.setBackground(m_look.codeBackground);
        }
        const int heading = block.blockFormat().headingLevel();
        if (heading > 0) {
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            const qreal factor = heading == 1 ? 1.3 : heading == 2 ? 1.2 : heading == 3 ? 1.1 : 1.0;
            format.setFontPointSize(m_look.font.pointSizeF() * factor);
            format.setFontWeight(QFont::DemiBold);
        }
        if (format.isAnchor()) {
            format.setForeground(m_look.link);
            format.setFontUnderline(true);
        } else if (format.foreground().style() == Qt::NoBrush ||
                   format.foreground().color() != m_look.muted) {
            const bool quoted = block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0;
            format.setForeground(quoted ? m_look.muted : m_look.text);
        }
        cursor.setCharFormat(format);
    }
}

QVariant MessageDocument::loadResource(int, const QUrl&)
{
    // Nothing that a message names is ever read, from no file and no server.
    return {};
}

QRectF MessageDocument::codeRect(int index) const
{
    const CodeRange& range = m_code[std::size_t(index)];
    QRectF rect;
    for (QTextBlock block = findBlockByNumber(range.first);
         block.isValid() && block.blockNumber() <= range.last; block = block.next())
        rect |= documentLayout()->blockBoundingRect(block);
    const QTextBlock first = findBlockByNumber(range.first);
    const qreal left =
        first.blockFormat().leftMargin() - codePadding + first.blockFormat().indent() * indentWidth();
    return {left, rect.top() - codePadding, std::max<qreal>(textWidth(), rect.right()) - left,
            rect.height() + 2 * codePadding};
}

QString MessageDocument::codeText(int index) const
{
    const CodeRange& range = m_code[std::size_t(index)];
    QStringList lines;
    for (int number = range.first; number <= range.last; ++number)
        lines += plain(findBlockByNumber(number).text());
    return lines.join(QLatin1Char('\n'));
}

QUrl MessageDocument::linkAt(const QPointF& point) const
{
    const QUrl url(documentLayout()->anchorAt(point));
    return isSafeLink(url) ? url : QUrl();
}

QString MessageDocument::textOf(int from, int to) const
{
    QTextCursor cursor(
        const_cast<MessageDocument*>(this)); // NOLINT(cppcoreguidelines-pro-type-const-cast): reads
    const int last = characterCount() - 1;
    cursor.setPosition(std::clamp(from, 0, last));
    cursor.setPosition(std::clamp(to, 0, last), QTextCursor::KeepAnchor);
    return plain(cursor.selectedText());
}

QString MessageDocument::wholeText() const
{
    return toPlainText();
}

QList<int> MessageDocument::findAll(const QString& needle) const
{
    QList<int> found;
    if (needle.isEmpty())
        return found;
    QString text = toRawText();
    text.replace(QChar::Nbsp, QLatin1Char(' '));
    for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive))
        found.append(int(at));
    return found;
}

int MessageDocument::findText(const QString& needle, int nth) const
{
    return findAll(needle).value(nth, -1);
}

void MessageDocument::paint(QPainter& painter, const QRectF& clip, const Marks& marks)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < codeBlockCount(); ++i) {
        const QRectF rect = codeRect(i);
        if (!rect.intersects(clip))
            continue;
        painter.setBrush(m_look.codeBackground);
        painter.drawRoundedRect(rect, 5, 5);
    }
    for (const auto& [range, level] : m_quotes) {
        const QRectF top = documentLayout()->blockBoundingRect(findBlockByNumber(range.first));
        const QRectF bottom = documentLayout()->blockBoundingRect(findBlockByNumber(range.last));
        painter.setBrush(m_look.line);
        for (int i = 0; i < level; ++i)
            painter.drawRect(QRectF(i * quoteIndent, top.top(), 3, bottom.bottom() - top.top()));
    }
    painter.restore();

    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = clip;
    context.palette.setColor(QPalette::Text, m_look.text);
    const auto mark = [&](int from, int to, const QColor& background, const QColor& text) {
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(this);
        select(selection.cursor, from, to);
        selection.format.setBackground(background);
        if (text.isValid())
            selection.format.setForeground(text);
        context.selections.append(selection);
    };
    const QList<int> found = findAll(marks.needle);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const int end = found.at(i) + int(marks.needle.size());
        if (int(i) == marks.currentMatch)
            mark(found.at(i), end, m_look.selection, m_look.selectedText);
        else
            mark(found.at(i), end, m_look.matchMark, m_look.text);
    }
    if (marks.selectionEnd > marks.selectionStart)
        mark(marks.selectionStart, marks.selectionEnd, m_look.selection, m_look.selectedText);
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace scrollback::widgets
