// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintextview.h"

#include <QMimeData>
#include <QResizeEvent>
#include <QTextBlock>

namespace scrollback::widgets {

namespace {

constexpr int continued = 1; ///< QTextBlock::userState: the line goes on in the next block

} // namespace

PlainTextView::PlainTextView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
}

void PlainTextView::setWholeText(const QString& text, qsizetype lineSize)
{
    QList<int> broken;
    QString pieces;
    int block = 0;
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype to = text.indexOf(QLatin1Char('\n'), from);
        if (to < 0)
            to = text.size();
        while (to - from > lineSize) {
            qsizetype cut = from + lineSize;
            if (text.at(cut - 1).isHighSurrogate())
                --cut;
            pieces += QStringView(text).sliced(from, cut - from);
            pieces += QLatin1Char('\n');
            broken.append(block++);
            from = cut;
        }
        pieces += QStringView(text).sliced(from, to - from);
        if (to < text.size())
            pieces += QLatin1Char('\n');
        ++block;
        from = to + 1;
    }
    setPlainText(pieces);
    for (const int number : broken)
        document()->findBlockByNumber(number).setUserState(continued);
    fit();
}

void PlainTextView::setFittedLines(int most)
{
    m_fittedLines = most;
    if (most > 0)
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fit();
}

void PlainTextView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void PlainTextView::fit()
{
    if (m_fittedLines <= 0)
        return;
    // A plain text's layout counts its height in lines.
    const int lines = std::clamp(int(document()->size().height()), 1, m_fittedLines);
    setFixedHeight(lines * fontMetrics().lineSpacing() + 4);
}

QString PlainTextView::textOf(int from, int to) const
{
    QString text;
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() <= to;
         block = block.next()) {
        const int start = std::max(from - block.position(), 0);
        const int end = std::min(to - block.position(), block.length() - 1);
        text += QStringView(block.text()).mid(start, std::max(end - start, 0));
        if (to > block.position() + block.length() - 1 && block.userState() != continued)
            text += QLatin1Char('\n');
    }
    return text;
}

QMimeData* PlainTextView::createMimeDataFromSelection() const
{
    auto* mime = new QMimeData;
    mime->setText(textOf(textCursor().selectionStart(), textCursor().selectionEnd()));
    return mime;
}

} // namespace scrollback::widgets
