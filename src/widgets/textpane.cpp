// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textpane.h"

#include "base/textcut.h"
#include "widgets/messagedocument.h"
#include "widgets/plaintextview.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

namespace {

/// Shows a MessageDocument. Links are told, never followed; nothing is loaded.
class MarkdownView : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

struct TextPane::Private
{
    TextPane* q;
    Theme& theme;
    QString text;
    bool complete = true;
    bool switchable = true;
    bool monospace = false;
    Mode mode = Mode::Plain;
    int fittedLines = 0;
    qsizetype part = 0;
    qsizetype partEnd = 0;
    QString needle;

    QWidget* views = nullptr;
    QStackedLayout* stack = nullptr;
    PlainTextView* plain = nullptr;
    MarkdownView* markdown = nullptr;
    MessageDocument* document = nullptr;
    QWidget* bar = nullptr;
    QLabel* note = nullptr;
    QToolButton* earlier = nullptr;
    QToolButton* later = nullptr;
    QToolButton* modeButton = nullptr;

    explicit Private(TextPane* pane, Theme& house)
        : q(pane)
        , theme(house)
    {
    }

    void build();
    void fill();
    void fillPlain();
    void fillMarkdown();
    void updateBar();
    void updateFonts();
    void mark();
    void showPart(qsizetype from);
    int contentHeight(int width) const;
    void fit();
};

void TextPane::Private::build()
{
    plain = new PlainTextView;
    plain->setFrameShape(QFrame::NoFrame);
    plain->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are wrapped, words too
    Theme::setLook(plain, QStringLiteral("plain"));
    plain->setAccessibleName(TextPane::tr("Text"));
    markdown = new MarkdownView;
    markdown->setFrameShape(QFrame::NoFrame);
    markdown->setOpenLinks(false);
    Theme::setLook(markdown, QStringLiteral("plain"));
    markdown->setAccessibleName(TextPane::tr("Text"));
    connect(markdown, &QTextBrowser::anchorClicked, q, [this](const QUrl& url) {
        if (MessageDocument::isSafeLink(url))
            Q_EMIT q->linkActivated(url);
    });

    views = new QWidget;
    stack = new QStackedLayout(views);
    stack->addWidget(plain);
    stack->addWidget(markdown);

    bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    note = new QLabel;
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    Theme::setLook(note, QStringLiteral("muted"));
    const auto button = [](const QString& label) {
        auto* link = new QToolButton;
        link->setText(label);
        link->setToolButtonStyle(Qt::ToolButtonTextOnly);
        Theme::setLook(link, QStringLiteral("link"));
        return link;
    };
    earlier = button(TextPane::tr("Earlier part"));
    later = button(TextPane::tr("Next part"));
    modeButton = button(TextPane::tr("Show as text"));
    row->addWidget(note, 1);
    row->addWidget(earlier);
    row->addWidget(later);
    row->addWidget(modeButton);
    connect(earlier, &QToolButton::clicked, q, [this] { showPart(std::max<qsizetype>(part - partSize, 0)); });
    connect(later, &QToolButton::clicked, q, [this] { showPart(partEnd); });
    connect(modeButton, &QToolButton::clicked, q,
            [this] { q->setMode(mode == Mode::Plain ? Mode::Markdown : Mode::Plain); });

    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(views, 1);
    column->addWidget(bar);
    connect(&theme, &Theme::themeChanged, q, [this] {
        updateFonts();
        fill();
    });
    updateFonts();
    updateBar();
}

void TextPane::Private::updateFonts()
{
    plain->setFont(monospace ? theme.monospace() : q->font());
}

void TextPane::Private::showPart(qsizetype from)
{
    part = from;
    fill();
    plain->verticalScrollBar()->setValue(0);
}

void TextPane::Private::fill()
{
    if (mode == Mode::Markdown && switchable)
        fillMarkdown();
    else
        fillPlain();
    updateBar();
    mark();
    fit();
}

void TextPane::Private::fillPlain()
{
    partEnd = std::min(part + partSize, text.size());
    if (partEnd < text.size()) { // a part ends with a line, where there is one
        const qsizetype line = text.lastIndexOf(QLatin1Char('\n'), partEnd - 1);
        if (line > part)
            partEnd = line + 1;
        else if (text.at(partEnd - 1).isHighSurrogate())
            --partEnd;
    }
    plain->setWholeText(visibleText(text.mid(part, partEnd - part)), lineSize);
    stack->setCurrentWidget(plain);
}

void TextPane::Private::fillMarkdown()
{
    document = new MessageDocument(MessageDocument::Look::of(theme, q->font()), markdown);
    document->setMessage(text, MessageDocument::Format::Markdown);
    markdown->setDocument(document);
    part = 0;
    partEnd = document->shownCharacters();
    stack->setCurrentWidget(markdown);
}

void TextPane::Private::updateBar()
{
    const QLocale locale;
    const bool parts = partEnd < text.size() || part > 0;
    QString sentence;
    if (!complete)
        sentence = TextPane::tr("The rest is being read…");
    else if (parts)
        sentence =
            TextPane::tr("Characters %1 to %2 of %3")
                .arg(locale.toString(part + 1), locale.toString(partEnd), locale.toString(text.size()));
    note->setText(sentence);
    earlier->setVisible(complete && mode == Mode::Plain && part > 0);
    later->setVisible(complete && mode == Mode::Plain && partEnd < text.size());
    modeButton->setVisible(switchable && !text.isEmpty());
    modeButton->setText(mode == Mode::Plain ? TextPane::tr("Show as Markdown")
                                            : TextPane::tr("Show as text"));
    bar->setVisible(!sentence.isEmpty() || !modeButton->isHidden());
}

void TextPane::Private::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    constexpr int most = 1000;
    QTextDocument* shown = stack->currentWidget() == plain ? plain->document() : markdown->document();
    if (!needle.isEmpty()) {
        QTextCursor at(shown);
        while (marks.size() < most && !(at = shown->find(needle, at)).isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(theme.color(ColorId::MatchMark));
            marks.append(mark);
        }
    }
    plain->setExtraSelections(shown == plain->document() ? marks : QList<QTextEdit::ExtraSelection>());
    markdown->setExtraSelections(shown == plain->document() ? QList<QTextEdit::ExtraSelection>() : marks);
}

int TextPane::Private::contentHeight(int width) const
{
    const int lineHeight = QFontMetrics(plain->font()).lineSpacing();
    const int most = lineHeight * fittedLines;
    const int chrome = 4;
    if (stack->currentWidget() == markdown && document) {
        const qreal before = document->textWidth();
        document->setTextWidth(std::max(width - chrome, 40));
        const int height = int(document->size().height()) + chrome;
        document->setTextWidth(before);
        return std::min(height, most + chrome);
    }
    // Scripts that another font draws have higher lines.
    int lines = 0;
    qreal height = 0;
    for (QTextBlock block = plain->document()->begin(); block.isValid() && lines < fittedLines;
         block = block.next()) {
        QTextLayout layout(block.text().left(lineSize), plain->font());
        layout.setTextOption(plain->document()->defaultTextOption());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid() && lines < fittedLines;
             line = layout.createLine()) {
            line.setLineWidth(std::max(width - chrome, 40));
            height += std::max<qreal>(std::ceil(line.height() + line.leading()), lineHeight);
            ++lines;
        }
        layout.endLayout(); // an empty block has a line, too
    }
    return std::max(int(height), lineHeight) + chrome;
}

/// A layout would ask its children for the height that goes with a width, and a text view has none to tell.
void TextPane::Private::fit()
{
    if (fittedLines <= 0)
        return;
    const int width = std::max(q->width(), 120);
    const int barHeight = bar->isHidden() ? 0 : bar->sizeHint().height() + 4;
    q->setFixedHeight(contentHeight(width) + barHeight);
}

TextPane::TextPane(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme))
{
    d->build();
}

TextPane::~TextPane() = default;

void TextPane::setText(const QString& text, bool complete)
{
    const bool longer = !d->complete && complete && text.startsWith(d->text);
    const int position = d->plain->verticalScrollBar()->value();
    d->text = text;
    d->complete = complete;
    d->part = 0;
    d->fill();
    if (longer) // the whole of what stood here already: the eye stays where it was
        d->plain->verticalScrollBar()->setValue(position);
}

QString TextPane::text() const
{
    return d->text;
}

void TextPane::setMode(Mode mode)
{
    if (mode == d->mode)
        return;
    d->mode = mode;
    d->fill();
    Q_EMIT modeChanged(mode);
}

TextPane::Mode TextPane::mode() const
{
    return d->mode;
}

void TextPane::setModeSwitchable(bool on)
{
    if (on == d->switchable)
        return;
    d->switchable = on;
    d->fill();
}

void TextPane::setMonospace(bool on)
{
    d->monospace = on;
    d->updateFonts();
}

void TextPane::setFittedLines(int most)
{
    d->fittedLines = most;
    d->fit();
}

void TextPane::highlight(const QString& needle)
{
    d->needle = needle;
    d->mark();
}

QSize TextPane::sizeHint() const
{
    return {300, d->fittedLines > 0 ? height() : 200};
}

void TextPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        d->fit();
}

} // namespace scrollback::widgets
