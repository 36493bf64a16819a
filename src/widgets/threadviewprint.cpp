// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewprint.h"

#include "base/textcut.h"
#include "widgets/messagedocument.h"
#include "widgets/theme.h"
#include "widgets/threadviewrows.h"
#include "widgets/threadviewtext.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>

#include <cmath>

namespace scrollback::widgets {

using chatlog::Message;
using chatlog::ToolCall;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

// Everything is laid out in points and scaled to the device, so that paper looks the same on any of them.
constexpr qreal pointsPerInch = 72;
constexpr qreal footerHeight = 22;
constexpr qreal spacing = 9;
constexpr qreal callIndent = 18;
constexpr qsizetype printedCall = 4'000;

/// For what is painted directly: a pixel is a point there.
QFont lineFont(int points, bool bold = false)
{
    QFont font;
    font.setPixelSize(points);
    font.setBold(bold);
    return font;
}

MessageDocument::Look paperLook(bool mono, bool muted)
{
    MessageDocument::Look look;
    look.font.setPointSizeF(9.5);
    look.code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    look.code.setPointSizeF(8);
    if (mono)
        look.font = look.code;
    look.text = Theme::paperColor(muted ? ColorId::TextMuted : ColorId::Text);
    look.muted = Theme::paperColor(ColorId::TextMuted);
    look.link = Theme::paperColor(ColorId::Accent);
    look.codeBackground = Theme::paperColor(ColorId::Raised);
    look.line = Theme::paperColor(ColorId::Border);
    look.matchMark = look.selection = Qt::transparent;
    look.selectedText = look.text;
    return look;
}

/// Puts one piece below the other and turns the page where there is no more room.
class Paper
{
public:
    Paper(QPagedPaintDevice& device, const QString& title)
        : m_device(device)
        , m_painter(&device)
        , m_title(title)
    {
        const QPageLayout layout = device.pageLayout();
        const QRectF area = layout.paintRect(QPageLayout::Point);
        m_width = area.width();
        m_height = area.height() - footerHeight;
        // A QPdfWriter may say one resolution and paint in another: its width tells.
        m_scale = qreal(device.width()) / area.width();
        m_painter.scale(m_scale, m_scale);
    }
    ~Paper() { footer(); }
    Q_DISABLE_COPY_MOVE(Paper)

    qreal width() const { return m_width; }
    int pages() const { return m_page; }
    void space(qreal height)
    {
        if (m_y > 0)
            m_y += height;
    }

    void line(const QString& text, const QFont& font, const QColor& color,
              Qt::Alignment alignment = Qt::AlignLeading, qreal keepWithNext = 0)
    {
        const QFontMetricsF metrics(font);
        const qreal height = metrics.height();
        if (m_y + height + keepWithNext > m_height)
            turn();
        m_painter.setFont(font);
        m_painter.setPen(color);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_width);
        m_painter.drawText(QRectF(0, m_y, m_width, height),
                           int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
        m_y += height + 2;
    }

    /// A document, cut between its lines where a page ends.
    void document(MessageDocument& document, qreal indent)
    {
        document.documentLayout()->setPaintDevice(&m_points);
        document.setTextWidth(m_width - indent);
        const qreal total = document.size().height();
        qreal from = 0;
        while (from < total) {
            const qreal room = m_height - m_y;
            qreal to = std::min(total, from + room);
            if (to < total)
                to = lineBreakBefore(document, from, to);
            if (to <= from) { // not even one line fits here
                if (m_y > 0) {
                    turn();
                    continue;
                }
                to = std::min(total, from + room);
            }
            m_painter.save();
            m_painter.translate(indent, m_y - from);
            document.paint(m_painter, QRectF(0, from, m_width - indent, to - from), {});
            m_painter.restore();
            m_y += to - from;
            from = to;
            if (from < total)
                turn();
        }
    }

private:
    /// Lays text out in points, whatever the device.
    class PointDevice final : public QPaintDevice
    {
    public:
        QPaintEngine* paintEngine() const override { return nullptr; }

    protected:
        int metric(PaintDeviceMetric metric) const override
        {
            switch (metric) {
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY:
                return int(pointsPerInch);
            case PdmDevicePixelRatio:
                return 1;
            case PdmDevicePixelRatioScaled:
                return int(devicePixelRatioFScale());
            default:
                return 10'000;
            }
        }
    };

    qreal lineBreakBefore(const MessageDocument& document, qreal from, qreal to) const
    {
        qreal best = from;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const QRectF rect = document.documentLayout()->blockBoundingRect(block);
            if (rect.top() > to)
                break;
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                const qreal bottom = rect.top() + line.y() + line.height();
                if (bottom <= to && bottom > best)
                    best = bottom;
            }
        }
        return best;
    }

    void turn()
    {
        footer();
        m_device.newPage();
        ++m_page;
        m_y = 0;
    }

    void footer()
    {
        m_painter.setFont(lineFont(8));
        m_painter.setPen(Theme::paperColor(ColorId::TextMuted));
        const QRectF line(0, m_height + footerHeight - 12, m_width, 12);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, Words::tr("Page %1").arg(m_page));
        m_painter.drawText(line.adjusted(0, 0, -60, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           m_title);
    }

    QPagedPaintDevice& m_device;
    PointDevice m_points;
    QPainter m_painter;
    QString m_title;
    qreal m_scale = 1;
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_y = 0;
    int m_page = 1;
};

QString facts(const chatlog::Conversation& of, const models::TextStyle& style)
{
    QStringList facts;
    if (of.startedAt)
        facts += style.dateTime(*of.startedAt);
    if (!of.userName.isEmpty() || !of.userId.isEmpty())
        facts += of.userName.isEmpty() ? of.userId : of.userName;
    if (!of.widgetId.isEmpty())
        facts += Words::tr("Widget %1").arg(of.widgetId);
    if (of.messageCount)
        facts += models::entityCount(chatlog::Entity::Message, *of.messageCount);
    facts += of.conversationId.value;
    return cutToLine(facts.join(QStringLiteral(" · ")), 200);
}

} // namespace

int printThread(const chatlog::Thread& thread, QPagedPaintDevice& device, const models::TextStyle& style)
{
    const QColor muted = Theme::paperColor(ColorId::TextMuted);
    const QString title = cutToLine(thread.conversation.title, 120);
    Paper paper(device, title);
    paper.line(title.isEmpty() ? thread.conversation.conversationId.value : title, lineFont(14, true),
               Theme::paperColor(ColorId::Text));
    paper.line(facts(thread.conversation, style), lineFont(9), muted);

    const std::vector<ThreadBreak> breaks = breaksOf(thread.items, style.zone);
    for (std::size_t i = 0; i < thread.items.size(); ++i) {
        const chatlog::Thread::Item& item = thread.items[i];
        paper.space(spacing);
        if (breaks[i].kind == ThreadBreak::Kind::Day)
            paper.line(dayText(*timeOf(item), style), lineFont(9, true), muted, Qt::AlignHCenter, 40);
        else if (breaks[i].kind == ThreadBreak::Kind::Gap)
            paper.line(gapText(breaks[i].gap, style), lineFont(9), muted, Qt::AlignHCenter, 40);
        const QColor color = isFailed(item) ? Theme::paperColor(ColorId::Error) : muted;
        if (const auto* message = std::get_if<Message>(&item)) {
            QString head = headerParts(*message, style).join(QStringLiteral(" · "));
            if (isFailed(item))
                head += Words::tr(" · ✕ failed: %1").arg(cutToLine(message->error, 200));
            paper.line(head, lineFont(9), color, Qt::AlignLeading, 14);
            MessageDocument document(paperLook(false, false));
            document.setMessage(message->content, MessageDocument::Format::Markdown);
            paper.document(document, 0);
            if (document.shownCharacters() < message->content.size())
                paper.line(
                    Words::tr("(%1 of %2 characters)")
                        .arg(style.count(document.shownCharacters()), style.count(message->content.size())),
                    lineFont(9), muted);
            continue;
        }
        const auto& call = std::get<ToolCall>(item);
        QString text = QStringLiteral("▸ ") + call.toolName;
        if (call.failed())
            text += Words::tr(" ✕ failed");
        text += QLatin1Char(' ') + cutToLine(call.arguments, printedCall);
        if (!call.result.isEmpty())
            text += QStringLiteral(" → ") + cutToLine(call.result, printedCall);
        MessageDocument::Look look = paperLook(true, true);
        if (call.failed())
            look.text = color;
        MessageDocument document(look);
        document.setMessage(text, MessageDocument::Format::Source);
        paper.document(document, callIndent);
    }
    return paper.pages();
}

} // namespace scrollback::widgets
