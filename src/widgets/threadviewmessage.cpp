// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewmessage.h"

#include "base/textcut.h"
#include "widgets/threadviewtext.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextBlock>

#include <cmath>

namespace scrollback::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

constexpr qsizetype shownError = 2'000;
constexpr int codeButtonSize = 22;

int wrapped(QTextLayout& layout, qreal width)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return int(std::ceil(y));
}

} // namespace

MessageBlock::Side MessageBlock::sideOf(const QString& role)
{
    if (role == QLatin1String("user"))
        return Side::User;
    return role == QLatin1String("assistant") ? Side::Assistant : Side::Other;
}

MessageBlock::MessageBlock(const chatlog::Message& message, const ThreadLook& look)
    : ThreadBlock(look)
    , m_message(message)
    , m_side(sideOf(message.role))
    , m_empty(message.content.trimmed().isEmpty())
{
    MessageDocument::Look documentLook = look.document;
    if (m_side == Side::Other || m_empty)
        documentLook.text = documentLook.muted;
    m_document = std::make_unique<MessageDocument>(documentLook);
    m_document->setMessage(m_empty ? Words::tr("(no text)") : message.content,
                           look.source && !m_empty ? MessageDocument::Format::Source
                                                   : MessageDocument::Format::Markdown);
    m_cut = !m_empty && (message.contentCut || m_document->shownCharacters() < message.content.size());
    if (!message.error.isNull()) {
        const QString text = visibleText(message.error.left(shownError)).simplified();
        m_error = std::make_unique<QTextLayout>(
            text.isEmpty() ? Words::tr("✕ This message failed.") : QStringLiteral("✕ ") + text, look.small);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_error->setTextOption(option);
    }
}

int MessageBlock::estimate(const chatlog::Message& message, const ThreadLook& look, int width)
{
    const qreal room = look.bubbleWidth(width) - 2 * ThreadLook::padX;
    const qsizetype size = std::min(message.content.size(), MessageDocument::maximumCharacters);
    const qsizetype perLine = std::max<qsizetype>(qsizetype(room / look.character), 8);
    // Breaks are counted at the start and taken to be as frequent in the rest.
    constexpr qsizetype sample = 400;
    const qsizetype sampled = std::min(size, sample);
    const qsizetype breaks = QStringView(message.content).first(sampled).count(u'\n');
    const qsizetype lines = size / perLine + 1 + (sampled > 0 ? breaks * size / sampled : 0);
    return look.smallLine + ThreadLook::headGap + 2 * ThreadLook::padY +
           int(std::min(lines, MessageDocument::maximumLines)) * look.line +
           (message.error.isNull() ? 0 : look.smallLine + 4);
}

QString MessageBlock::cutNote() const
{
    const auto& text = m_look.text;
    if (m_message.contentCut)
        return Words::tr("Only the start is shown. Show all");
    return Words::tr("%1 of %2 characters. Show all")
        .arg(text.count(m_document->shownCharacters()), text.count(m_message.content.size()));
}

int MessageBlock::arrange(int width)
{
    const QFontMetricsF small(m_look.small);
    const int most = m_side == Side::Other ? m_look.foldWidth(width) : m_look.bubbleWidth(width);
    const qreal room = std::max(most - 2 * ThreadLook::padX, 60);
    m_document->setTextWidth(room);
    qreal textWidth = std::min(room, std::ceil(m_document->idealWidth()) + 1);

    const QString note = m_cut ? cutNote() : QString();
    if (m_cut)
        textWidth = std::min(room, std::max(textWidth, small.horizontalAdvance(note)));
    qreal errorHeight = 0;
    if (m_error) {
        errorHeight = wrapped(*m_error, room) + 4;
        textWidth = std::min(room, std::max(textWidth, m_error->maximumWidth()));
        wrapped(*m_error, textWidth);
    }
    m_document->setTextWidth(textWidth);

    const int top = m_look.smallLine + ThreadLook::headGap;
    const qreal textHeight = m_document->size().height();
    const qreal noteHeight = m_cut ? m_look.smallLine + 6 : 0;
    const qreal bubbleWidth = textWidth + 2 * ThreadLook::padX;
    const qreal left = m_side == Side::User    ? width - bubbleWidth
                       : m_side == Side::Other ? ThreadLook::foldIndent
                                               : 0;
    m_bubble = {left, qreal(top), bubbleWidth,
                std::ceil(textHeight + errorHeight + noteHeight + 2 * ThreadLook::padY)};
    if (m_side == Side::Other)
        m_bubble.setWidth(m_look.foldWidth(width));
    m_textAt = {left + ThreadLook::padX, qreal(top) + ThreadLook::padY};
    m_errorAt = m_textAt + QPointF(0, textHeight + noteHeight + 4);
    m_noteRect = m_cut ? QRectF(m_textAt.x(), m_textAt.y() + textHeight + 6, small.horizontalAdvance(note),
                                m_look.smallLine)
                       : QRectF();
    return int(std::ceil(m_bubble.bottom()));
}

void MessageBlock::paint(QPainter& painter, const ThreadPaint& how) const
{
    if (how.clip.top() < m_bubble.top())
        paintHeader(painter);
    paintBubble(painter, how);

    painter.save();
    painter.setClipRect(m_bubble.adjusted(2, 1, -2, -1), Qt::IntersectClip);
    painter.translate(m_textAt);
    m_document->paint(painter, how.clip.translated(-m_textAt).intersected(m_bubble.translated(-m_textAt)),
                      how.marks);
    painter.restore();
    paintCodeButtons(painter, how);

    if (m_cut) {
        painter.setFont(m_look.small);
        painter.setPen(m_look.theme->color(ColorId::Accent));
        painter.drawText(m_noteRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, cutNote());
    }
    if (m_error) {
        painter.setPen(m_look.theme->color(ColorId::Error));
        m_error->draw(&painter, m_errorAt);
    }
}

void MessageBlock::paintHeader(QPainter& painter) const
{
    const QFontMetricsF metrics(m_look.small);
    const QString separator = QStringLiteral(" · ");
    QString text = headerParts(m_message, m_look.text).join(separator);
    const QString failed = m_message.error.isNull() ? QString() : separator + Words::tr("✕ failed");
    const qreal failedWidth = metrics.horizontalAdvance(failed);
    const qreal room = width() - 2 * 4 - failedWidth;
    text = metrics.elidedText(text, Qt::ElideRight, room);
    const qreal textWidth = metrics.horizontalAdvance(text);
    const qreal left = m_side == Side::User ? width() - 4 - textWidth - failedWidth : m_bubble.left() + 4;
    painter.setFont(m_look.small);
    painter.setPen(m_look.theme->color(ColorId::TextMuted));
    painter.drawText(QPointF(left, metrics.ascent()), text);
    painter.setPen(m_look.theme->color(ColorId::Error));
    painter.drawText(QPointF(left + textWidth, metrics.ascent()), failed);
}

void MessageBlock::paintBubble(QPainter& painter, const ThreadPaint& how) const
{
    const Theme& theme = *m_look.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool failed = m_error != nullptr;
    const QRectF frame = m_bubble.adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_side == Side::Other) {
        // Quiet: a bar at the left, no ground of its own.
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(failed ? ColorId::Error : ColorId::SeriesMuted));
        painter.drawRect(QRectF(m_bubble.left(), m_bubble.top(), ThreadLook::bar, m_bubble.height()));
    } else {
        painter.setPen(theme.color(failed ? ColorId::Error : ColorId::Border));
        painter.setBrush(theme.color(m_side == Side::User ? ColorId::AccentSoft : ColorId::Base));
        painter.drawRoundedRect(frame, ThreadLook::radius, ThreadLook::radius);
    }
    if (how.current) {
        painter.setPen(
            QPen(theme.color(how.focused ? ColorId::Accent : ColorId::SeriesMuted), how.focused ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, ThreadLook::radius, ThreadLook::radius);
    }
    painter.restore();
}

QRectF MessageBlock::codeButton(int index) const
{
    const QRectF code = m_document->codeRect(index).translated(m_textAt);
    return {code.right() - codeButtonSize - 3, code.top() + 3, codeButtonSize, codeButtonSize};
}

void MessageBlock::paintCodeButtons(QPainter& painter, const ThreadPaint& how) const
{
    if (!how.hovered && !(how.current && how.focused))
        return;
    const Theme& theme = *m_look.theme;
    for (int i = 0; i < m_document->codeBlockCount(); ++i) {
        const QRectF button = codeButton(i);
        if (!button.intersects(how.clip))
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.color(ColorId::Border));
        painter.setBrush(theme.color(button.contains(how.pointer) ? ColorId::AccentSoft : ColorId::Base));
        painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        theme.icon(QStringLiteral("edit-copy")).paint(&painter, button.adjusted(3, 3, -3, -3).toRect());
        painter.restore();
    }
}

ThreadHit MessageBlock::hit(const QPointF& point) const
{
    ThreadHit hit;
    if (m_cut && m_noteRect.adjusted(-2, -2, 2, 2).contains(point)) {
        hit.kind = ThreadHit::Kind::ShowAll;
        return hit;
    }
    for (int i = 0; i < m_document->codeBlockCount(); ++i) {
        if (codeButton(i).contains(point)) {
            hit.kind = ThreadHit::Kind::CopyCode;
            hit.index = i;
            return hit;
        }
    }
    const QPointF inText = point - m_textAt;
    hit.position = m_document->documentLayout()->hitTest(inText, Qt::FuzzyHit);
    if (!m_bubble.contains(point))
        return hit;
    hit.url = m_document->linkAt(inText);
    hit.kind = hit.url.isEmpty() ? ThreadHit::Kind::Text : ThreadHit::Kind::Link;
    return hit;
}

QRectF MessageBlock::matchRect(const QString& needle, int nth) const
{
    int position = m_document->findText(needle, nth);
    while (position < 0 && nth > 0) // markup hides some of the text's occurrences
        position = m_document->findText(needle, --nth);
    if (position < 0)
        return m_bubble;
    const QTextBlock block = m_document->findBlock(position);
    const QRectF rect = m_document->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid())
        return rect.translated(m_textAt);
    return QRectF(rect.left(), rect.top() + line.y(), rect.width(), line.height()).translated(m_textAt);
}

QString MessageBlock::textOf(int from, int to) const
{
    return m_document->textOf(from, to);
}

int MessageBlock::codeBlockCount() const
{
    return m_document->codeBlockCount();
}

QString MessageBlock::copyText(const ThreadHit& hit) const
{
    return hit.kind == ThreadHit::Kind::CopyCode ? m_document->codeText(hit.index) : m_message.content;
}

} // namespace scrollback::widgets
