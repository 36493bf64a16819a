// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reportlayout.h"

#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

namespace {

constexpr qreal footerHeight = 26;
constexpr qreal rowHeight = 17;
constexpr qreal cellGap = 14;

} // namespace

ReportLayout::ReportLayout(QSizeF page)
    : m_page(page)
{
}

ReportLayout::ReportLayout(QSizeF page, QPainter& painter, QPagedPaintDevice& device, int pages)
    : m_page(page)
    , m_painter(&painter)
    , m_device(&device)
    , m_pages(pages)
{
}

QFont ReportLayout::font(qreal pixels, QFont::Weight weight)
{
    QFont font;
    font.setPixelSize(int(std::lround(pixels)));
    font.setWeight(weight);
    // Hinted widths are rounded to the screen's pixels; on paper letters would stand unevenly.
    font.setHintingPreference(QFont::PreferNoHinting);
    // The least letter spacing there is keeps "fi" two letters, so that "finish" is found and copied as it is
    // written.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

void ReportLayout::need(qreal height)
{
    if (m_top > 0 && m_top + height > m_page.height() - footerHeight)
        newPage();
}

void ReportLayout::newPage()
{
    paintFooter();
    ++m_number;
    m_top = 0;
    if (m_device && !m_failed)
        m_failed = !m_device->newPage();
}

void ReportLayout::finish()
{
    paintFooter();
}

void ReportLayout::paintFooter()
{
    if (!m_painter || m_failed)
        return;
    const qreal line = m_page.height() - footerHeight + 10;
    m_painter->setPen(QPen(Theme::paperColor(ColorId::Border), 0.8));
    m_painter->drawLine(QPointF(0, line), QPointF(m_page.width(), line));
    const QFont small = font(10);
    const QFontMetricsF metrics(small);
    m_painter->setFont(small);
    m_painter->setPen(Theme::paperColor(ColorId::TextMuted));
    const QRectF box(0, line + 3, m_page.width(), metrics.height() + 1);
    const QString number = m_pageNumber(m_number, m_pages);
    const qreal numberWidth = metrics.horizontalAdvance(number) + 16;
    m_painter->drawText(box, Qt::AlignRight | Qt::TextSingleLine, number);
    m_painter->drawText(box.adjusted(0, 0, -numberWidth, 0), Qt::AlignLeft | Qt::TextSingleLine,
                        metrics.elidedText(m_footer, Qt::ElideMiddle, box.width() - numberWidth));
}

void ReportLayout::block(qreal height, const std::function<void(QPainter&, const QRectF&)>& paint)
{
    need(height);
    if (m_painter && !m_failed) {
        m_painter->save();
        paint(*m_painter, QRectF(0, m_top, m_page.width(), height));
        m_painter->restore();
    }
    m_top += height;
}

void ReportLayout::gap(qreal height)
{
    if (m_top > 0)
        m_top += height;
}

void ReportLayout::heading(const QString& text, const QString& subtitle, qreal following)
{
    need(24 + following);
    gap(6);
    block(24, [&](QPainter& painter, const QRectF& rect) {
        const QFont bold = font(14, QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(Theme::paperColor(ColorId::Text));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        if (subtitle.isEmpty())
            return;
        const qreal taken = QFontMetricsF(bold).horizontalAdvance(text) + 16;
        painter.setFont(font(11));
        painter.setPen(Theme::paperColor(ColorId::TextMuted));
        painter.drawText(rect.adjusted(taken, 0, 0, 0),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(font(11)).elidedText(subtitle, Qt::ElideRight, rect.width() - taken));
    });
    gap(4);
}

void ReportLayout::paragraph(const QString& text)
{
    const QFont small = font(11);
    constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF needed = QFontMetricsF(small).boundingRect(QRectF(0, 0, m_page.width(), 1e6), flags, text);
    block(std::ceil(needed.height()) + 2, [&](QPainter& painter, const QRectF& rect) {
        painter.setFont(small);
        painter.setPen(Theme::paperColor(ColorId::TextMuted));
        painter.drawText(rect, flags, text);
    });
}

std::vector<qreal> ReportLayout::columnWidths(const Table& table) const
{
    const QFontMetricsF metrics(font(11, QFont::DemiBold));
    std::vector<qreal> widths(table.columns.size());
    qreal left = m_page.width() - cellGap * qreal(table.columns.size() - 1);
    int sharing = 0;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].number) {
            ++sharing;
            continue;
        }
        widths[i] = metrics.horizontalAdvance(table.columns[i].title);
        for (const QStringList& row : table.rows)
            widths[i] = std::max(widths[i], metrics.horizontalAdvance(row.value(qsizetype(i))));
        widths[i] = std::ceil(widths[i]) + 1;
        left -= widths[i];
    }
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].number)
            widths[i] = std::max<qreal>(60, left / sharing);
    }
    return widths;
}

void ReportLayout::table(const Table& table)
{
    if (table.rows.empty())
        return;
    // A short table stands on one page; a long one begins with a few rows at least.
    const qreal together = table.rows.size() <= 12 ? qreal(table.rows.size()) + 1 : 4;
    heading(table.title, table.subtitle, rowHeight * together);
    QStringList titles;
    for (const Column& column : table.columns)
        titles.append(column.title);
    const auto widths = columnWidths(table);
    tableRow(table, titles, widths, true);
    for (const QStringList& row : table.rows) {
        const int page = m_number;
        need(rowHeight);
        if (page != m_number)
            tableRow(table, titles, widths, true);
        tableRow(table, row, widths, false);
    }
    gap(10);
}

void ReportLayout::tableRow(const Table& table, const QStringList& cells, const std::vector<qreal>& widths,
                            bool head)
{
    block(rowHeight, [&](QPainter& painter, const QRectF& rect) {
        const QFont face = font(11, head ? QFont::DemiBold : QFont::Normal);
        const QFontMetricsF metrics(face);
        painter.setFont(face);
        qreal left = 0;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const QRectF cell(left, rect.top(), widths[i], rect.height());
            painter.setPen(Theme::paperColor(head ? ColorId::TextMuted : ColorId::Text));
            const auto side = table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft;
            painter.drawText(cell, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                             metrics.elidedText(cells.value(qsizetype(i)), Qt::ElideMiddle, widths[i] + 0.5));
            left += widths[i] + cellGap;
        }
        painter.setPen(
            QPen(Theme::paperColor(head ? ColorId::TextFaint : ColorId::RowLine), head ? 0.8 : 0.6));
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    });
}

} // namespace scrollback::widgets
