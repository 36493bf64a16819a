// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewfold.h"

#include "base/textcut.h"
#include "widgets/jsonstyle.h"
#include "widgets/threadviewtext.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace scrollback::widgets {

using chatlog::Message;
using chatlog::ToolCall;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

constexpr int padX = 10;
constexpr int padY = 5;
constexpr int rowPad = 3;
constexpr int depthIndent = 14;
constexpr int mostRows = 1'000;
constexpr int openRows = 40; ///< branches are open by themselves while there are no more rows than these
constexpr qsizetype largestJson = 200'000; ///< characters that are read while somebody waits
constexpr qsizetype summaryPart = 400;
constexpr qsizetype valuePart = 300;
constexpr int mostLines = 2;

QString nameOf(const chatlog::Thread::Item& item)
{
    const auto* call = std::get_if<ToolCall>(&item);
    return call ? cutToLine(call->toolName, 120) : roleLabel(std::get<Message>(item).role);
}

/// What is told of a folded item: arguments → result.
QString summaryOf(const chatlog::Thread::Item& item)
{
    const auto* call = std::get_if<ToolCall>(&item);
    if (!call)
        return cutToLine(std::get<Message>(item).content, summaryPart);
    QString text = cutToLine(call->arguments, summaryPart);
    if (!call->result.isEmpty())
        text += QStringLiteral(" → ") + cutToLine(call->result, summaryPart);
    return text;
}

QString markOf(const chatlog::Thread::Item& item)
{
    return isFailed(item) ? Words::tr("✕ failed") : QString();
}

quint64 keyOf(int section, JsonDocument::Node node)
{
    return (quint64(section) << 32) | node;
}

} // namespace

FoldBlock::FoldBlock(const chatlog::Thread::Item& item, const ThreadLook& look, FoldState& state)
    : ThreadBlock(look)
    , m_item(item)
    , m_state(state)
    , m_name(nameOf(item))
    , m_mark(markOf(item))
    , m_summary(summaryOf(item))
    , m_failed(isFailed(item))
{
    QStringList facts;
    if (timeOf(item))
        facts += look.text.time(*timeOf(item));
    if (const auto* call = std::get_if<ToolCall>(&item)) {
        if (call->durationMs)
            facts += look.text.duration(*call->durationMs);
        m_cut = call->argumentsCut || call->resultCut;
    } else {
        m_cut = std::get<Message>(item).contentCut;
    }
    m_facts = facts.join(QStringLiteral(" · "));
}

int FoldBlock::estimate(const chatlog::Thread::Item& item, const ThreadLook& look, int width)
{
    const auto* call = std::get_if<ToolCall>(&item);
    const qsizetype text = call ? call->toolName.size() + std::min(call->arguments.size(), summaryPart) +
                                      std::min(call->result.size(), summaryPart)
                                : std::get<Message>(item).content.size();
    const qreal room = look.foldWidth(width) - 2 * padX - ThreadLook::bar;
    const int lines = qreal(text + 6) * look.monoCharacter > room ? mostLines : 1;
    return lines * look.monoLine + 2 * padY;
}

void FoldBlock::setOpen(bool open)
{
    if (open == m_state.open)
        return;
    m_state.open = open;
    invalidate();
}

void FoldBlock::toggle(int row)
{
    if (row < 0 || std::size_t(row) >= m_rows.size())
        return;
    const quint64 key = keyOf(m_rows[std::size_t(row)].section, m_rows[std::size_t(row)].node);
    if (!m_state.toggled.remove(key))
        m_state.toggled.insert(key);
    invalidate();
}

void FoldBlock::read()
{
    if (!m_sections.empty())
        return;
    const auto add = [this](const QString& name, const QString& text) {
        if (text.isNull())
            return;
        Section section{name, text, nullptr, {}};
        if (text.size() > largestJson) {
            section.note = Words::tr("too large to be unfolded here: open it in detail");
            section.document = JsonDocument::ofText(text.left(valuePart));
        } else if (auto document = JsonDocument::parse(text)) {
            section.document = *document;
        } else {
            section.document = JsonDocument::ofText(text);
        }
        m_sections.push_back(std::move(section));
    };
    if (const auto* call = std::get_if<ToolCall>(&m_item)) {
        add(QStringLiteral("arguments"), call->arguments);
        add(QStringLiteral("result"), call->result);
    } else {
        const auto& message = std::get<Message>(m_item);
        add(QStringLiteral("content"), message.content);
        add(QStringLiteral("error"), message.error);
    }
}

void FoldBlock::flatten()
{
    m_rows.clear();
    m_rowsCut = false;
    // Depth first, but which branches are open is decided by how much there is in all.
    struct Next
    {
        int section;
        JsonDocument::Node node;
        int depth;
    };
    qint64 all = 0;
    for (const Section& section : m_sections)
        all += section.document->nodeCount();
    const bool small = all <= openRows;
    std::vector<Next> open;
    for (int i = int(m_sections.size()) - 1; i >= 0; --i)
        open.push_back({i, JsonDocument::root, 0});
    while (!open.empty()) {
        if (m_rows.size() >= std::size_t(mostRows)) {
            m_rowsCut = true;
            return;
        }
        const Next next = open.back();
        open.pop_back();
        const JsonDocument& document = *m_sections[std::size_t(next.section)].document;
        const bool byItself =
            small || next.depth < 1 || (next.depth < 2 && document.childCount(next.node) <= openRows);
        const bool shown = document.isContainer(next.node) &&
                           byItself != m_state.toggled.contains(keyOf(next.section, next.node));
        m_rows.push_back({next.section, next.node, next.depth, shown});
        if (!shown)
            continue;
        for (int row = document.childCount(next.node) - 1; row >= 0; --row)
            open.push_back({next.section, document.child(next.node, row), next.depth + 1});
    }
}

int FoldBlock::arrange(int width)
{
    const int lineHeight = m_look.monoLine;
    if (m_state.open) {
        read();
        flatten();
        const int rows = int(m_rows.size()) + (m_rowsCut || m_cut ? 1 : 0);
        return 2 * padY + lineHeight + 4 + rows * (lineHeight + rowPad) + 2;
    }

    m_lines.clear();
    const QFontMetricsF bold(m_look.monoBold);
    const QFontMetricsF mono(m_look.mono);
    const qreal room = m_look.foldWidth(width) - 2 * padX - ThreadLook::bar;
    m_indent = bold.horizontalAdvance(QStringLiteral("▸ ") + m_name) + m_look.monoCharacter;
    if (!m_mark.isEmpty())
        m_indent += mono.horizontalAdvance(m_mark) + m_look.monoCharacter;
    // Everything in monospace: where a line ends can be told by counting, as long as every character is as
    // wide.
    const qreal first = room - m_indent;
    if (mono.horizontalAdvance(m_summary) <= first) {
        m_lines += m_summary;
    } else {
        qsizetype fits = first > 0 ? qsizetype(first / m_look.monoCharacter) : 0;
        const qsizetype blank = m_summary.lastIndexOf(QLatin1Char(' '), fits);
        if (blank > fits / 2)
            fits = blank;
        while (fits > 0 && mono.horizontalAdvance(m_summary.left(fits)) > first)
            fits = fits * 9 / 10;
        m_lines += m_summary.left(fits);
        m_lines += mono.elidedText(m_summary.mid(fits).trimmed(), Qt::ElideRight, room);
    }
    return int(m_lines.size()) * lineHeight + 2 * padY;
}

void FoldBlock::paint(QPainter& painter, const ThreadPaint& how) const
{
    paintGround(painter, how);
    painter.save();
    painter.setClipRect(QRectF(ThreadLook::foldIndent, 0, m_look.foldWidth(width()) - 4, height()),
                        Qt::IntersectClip);
    if (!m_state.open) {
        paintSummary(painter, how);
    } else {
        paintTitle(painter, how);
        for (int i = 0; i < int(m_rows.size()); ++i) {
            if (rowRect(i).intersects(how.clip))
                paintRow(painter, i, how);
        }
        if (m_rowsCut || m_cut) {
            painter.setFont(m_look.small);
            painter.setPen(m_look.theme->color(ColorId::TextMuted));
            painter.drawText(rowRect(int(m_rows.size())), Qt::AlignVCenter | Qt::AlignLeft,
                             m_cut ? Words::tr("Only the start was read: open it in detail for all of it.")
                                   : Words::tr("There is more: open it in detail."));
        }
    }
    painter.restore();
}

void FoldBlock::paintGround(QPainter& painter, const ThreadPaint& how) const
{
    const Theme& theme = *m_look.theme;
    const QRectF frame(ThreadLook::foldIndent, 0, m_look.foldWidth(width()), height());
    painter.fillRect(frame, theme.color(ColorId::Raised));
    painter.fillRect(QRectF(frame.left(), 0, ThreadLook::bar, frame.height()),
                     theme.color(m_failed ? ColorId::Error : ColorId::SeriesSecond));
    if (how.current) {
        painter.save();
        painter.setPen(
            QPen(theme.color(how.focused ? ColorId::Accent : ColorId::SeriesMuted), how.focused ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame.adjusted(1, 1, -1, -1));
        painter.restore();
    }
}

void FoldBlock::paintMarked(QPainter& painter, const QPointF& baseline, const QString& text,
                            const QString& needle) const
{
    const QFontMetricsF metrics(painter.font());
    if (!needle.isEmpty()) {
        for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
            const qreal from = metrics.horizontalAdvance(text.left(at));
            painter.fillRect(QRectF(baseline.x() + from, baseline.y() - metrics.ascent(),
                                    metrics.horizontalAdvance(text.mid(at, needle.size())), metrics.height()),
                             m_look.theme->color(ColorId::MatchMark));
        }
    }
    painter.drawText(baseline, text);
}

void FoldBlock::paintSummary(QPainter& painter, const ThreadPaint& how) const
{
    const Theme& theme = *m_look.theme;
    const qreal left = ThreadLook::foldIndent + ThreadLook::bar + padX;
    const qreal ascent = QFontMetricsF(m_look.mono).ascent();
    QPointF at(left, padY + ascent);
    const QString name = QStringLiteral("▸ ") + m_name;
    painter.setFont(m_look.monoBold);
    painter.setPen(theme.color(ColorId::Text));
    paintMarked(painter, at, name, how.marks.needle);
    painter.setFont(m_look.mono);
    if (!m_mark.isEmpty()) {
        painter.setPen(theme.color(ColorId::Error));
        painter.drawText(
            at + QPointF(QFontMetricsF(m_look.monoBold).horizontalAdvance(name) + m_look.monoCharacter, 0),
            m_mark);
    }
    painter.setPen(theme.color(ColorId::TextMuted));
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QPointF point = at + QPointF(i == 0 ? m_indent : 0, qreal(i) * m_look.monoLine);
        paintMarked(painter, point, m_lines.at(i), how.marks.needle);
    }
}

void FoldBlock::paintTitle(QPainter& painter, const ThreadPaint& how) const
{
    const Theme& theme = *m_look.theme;
    const QFontMetricsF bold(m_look.monoBold);
    QPointF at(ThreadLook::foldIndent + ThreadLook::bar + padX, padY + bold.ascent());
    const QString name = QStringLiteral("▾ ") + m_name;
    painter.setFont(m_look.monoBold);
    painter.setPen(theme.color(ColorId::Text));
    paintMarked(painter, at, name, how.marks.needle);
    at.rx() += bold.horizontalAdvance(name) + m_look.monoCharacter;
    painter.setFont(m_look.small);
    const QFontMetricsF small(m_look.small);
    if (!m_mark.isEmpty()) {
        painter.setPen(theme.color(ColorId::Error));
        painter.drawText(at, m_mark);
        at.rx() += small.horizontalAdvance(m_mark) + m_look.monoCharacter;
    }
    painter.setPen(theme.color(ColorId::TextMuted));
    painter.drawText(at, m_facts);
    painter.setPen(theme.color(ColorId::Accent));
    painter.drawText(copyRect(), Qt::AlignVCenter | Qt::AlignRight, Words::tr("Copy"));
    painter.drawText(detailRect(), Qt::AlignVCenter | Qt::AlignRight, Words::tr("Open in detail"));
}

QString FoldBlock::rowKey(const Row& row) const
{
    const Section& section = m_sections[std::size_t(row.section)];
    return row.node == JsonDocument::root ? section.name
                                          : cutToLine(section.document->label(row.node), valuePart);
}

QString FoldBlock::rowValue(const Row& row) const
{
    const Section& section = m_sections[std::size_t(row.section)];
    const JsonDocument& document = *section.document;
    if (row.node == JsonDocument::root && !section.note.isEmpty())
        return section.note;
    if (document.isContainer(row.node))
        return row.open && document.childCount(row.node) > 0
                   ? QString()
                   : jsonSizeText(document.kind(row.node) != JsonDocument::Kind::Object,
                                  document.size(row.node));
    const QString text = cutToLine(document.text(row.node, valuePart), valuePart);
    return document.kind(row.node) == JsonDocument::Kind::String ? QLatin1Char('"') + text + QLatin1Char('"')
                                                                 : text;
}

void FoldBlock::paintRow(QPainter& painter, int index, const ThreadPaint& how) const
{
    const Row& row = m_rows[std::size_t(index)];
    const JsonDocument& document = *m_sections[std::size_t(row.section)].document;
    const JsonDocument::Kind kind = document.kind(row.node);
    const Theme& theme = *m_look.theme;
    const QRectF rect = rowRect(index);
    const QFontMetricsF metrics(m_look.mono);
    QPointF at(rect.left() + row.depth * depthIndent, rect.top() + rowPad / 2.0 + metrics.ascent());
    painter.setFont(m_look.mono);
    if (document.isContainer(row.node) && document.childCount(row.node) > 0) {
        painter.setPen(theme.color(ColorId::TextMuted));
        painter.drawText(at, row.open ? QStringLiteral("▾") : QStringLiteral("▸"));
    }
    at.rx() += depthIndent;
    const QString key = rowKey(row);
    painter.setPen(theme.color(kind == JsonDocument::Kind::Range ? ColorId::TextMuted : ColorId::Text));
    paintMarked(painter, at, key, how.marks.needle);
    at.rx() += metrics.horizontalAdvance(key) + m_look.monoCharacter;
    const bool error = kind == JsonDocument::Kind::String &&
                       document.label(row.node).startsWith(QLatin1String("error"), Qt::CaseInsensitive);
    painter.setPen(
        jsonValueColor(theme, kind, false, error || (m_failed && rowKey(row) == QLatin1String("error"))));
    paintMarked(painter, at,
                metrics.elidedText(rowValue(row), Qt::ElideRight, std::max(rect.right() - at.x(), 20.0)),
                how.marks.needle);
}

QRectF FoldBlock::rowRect(int row) const
{
    const int rowHeight = m_look.monoLine + rowPad;
    const qreal left = ThreadLook::foldIndent + ThreadLook::bar + padX;
    return {left, qreal(padY + m_look.monoLine + 4 + row * rowHeight), width() - left - padX,
            qreal(rowHeight)};
}

QRectF FoldBlock::detailRect() const
{
    const qreal textWidth = QFontMetricsF(m_look.small).horizontalAdvance(Words::tr("Open in detail"));
    return {width() - padX - textWidth, padY, textWidth, qreal(m_look.monoLine)};
}

QRectF FoldBlock::copyRect() const
{
    const qreal textWidth = QFontMetricsF(m_look.small).horizontalAdvance(Words::tr("Copy"));
    return {detailRect().left() - 16 - textWidth, padY, textWidth, qreal(m_look.monoLine)};
}

ThreadHit FoldBlock::hit(const QPointF& point) const
{
    ThreadHit hit;
    if (!QRectF(ThreadLook::foldIndent, 0, m_look.foldWidth(width()), height()).contains(point))
        return hit;
    if (!m_state.open || point.y() < padY + m_look.monoLine + 4) {
        hit.kind = ThreadHit::Kind::Fold;
        if (m_state.open && copyRect().contains(point))
            hit.kind = ThreadHit::Kind::Copy;
        else if (m_state.open && detailRect().contains(point))
            hit.kind = ThreadHit::Kind::Detail;
        return hit;
    }
    const int row = int((point.y() - rowRect(0).top()) / (m_look.monoLine + rowPad));
    if (row >= int(m_rows.size())) {
        hit.kind = m_rowsCut || m_cut ? ThreadHit::Kind::Detail : ThreadHit::Kind::None;
        return hit;
    }
    hit.index = row;
    const Row& at = m_rows[std::size_t(row)];
    hit.kind = m_sections[std::size_t(at.section)].document->childCount(at.node) > 0 ? ThreadHit::Kind::Branch
                                                                                     : ThreadHit::Kind::Value;
    return hit;
}

QRectF FoldBlock::matchRect(const QString& needle, int nth) const
{
    if (m_state.open) {
        for (int i = 0; i < int(m_rows.size()); ++i) {
            const QString text =
                rowKey(m_rows[std::size_t(i)]) + QLatin1Char(' ') + rowValue(m_rows[std::size_t(i)]);
            if (text.contains(needle, Qt::CaseInsensitive) && nth-- <= 0)
                return rowRect(i);
        }
    }
    return {0, 0, qreal(width()), qreal(std::min(height(), 3 * m_look.monoLine))};
}

QString FoldBlock::copyText(const ThreadHit& hit) const
{
    if (hit.index < 0 || std::size_t(hit.index) >= m_rows.size())
        return plainText(m_item);
    const Row& row = m_rows[std::size_t(hit.index)];
    const JsonDocument& document = *m_sections[std::size_t(row.section)].document;
    return document.isContainer(row.node) ? document.json(row.node) : document.text(row.node);
}

} // namespace scrollback::widgets
