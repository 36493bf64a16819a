// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report.h"

#include "base/textcut.h"
#include "widgets/chartscene.h"
#include "widgets/reportlayout.h"
#include "widgets/reporttables.h"
#include "widgets/tiledata.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

constexpr qreal unitsPerInch = 96;
constexpr qreal cardGap = 14;
constexpr qreal chartHeight = 196;
constexpr qreal tileHeight = 80;

QString sourceText(const ReportData& data)
{
    return cutToLine(visibleText(data.sourceName), 200);
}

QString reportTitle(const ReportData& data)
{
    return Words::tr("Report on %1").arg(sourceText(data));
}

QString periodText(const ReportData& data)
{
    const DayRange& range = data.dashboard.range;
    return daysLabel(range.firstDay(), range.lastDay(), data.locale);
}

QString zoneText(const QTimeZone& zone)
{
    return QString::fromUtf8(zone.id());
}

void paintTitle(ReportLayout& layout, const ReportData& data)
{
    const DayRange& range = data.dashboard.range;
    layout.block(32, [&](QPainter& painter, const QRectF& rect) {
        const QFont big = ReportLayout::font(21, QFont::Bold);
        painter.setFont(big);
        painter.setPen(Theme::paperColor(ColorId::Text));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(big).elidedText(reportTitle(data), Qt::ElideMiddle, rect.width()));
    });
    layout.gap(2);
    QStringList lines;
    QString period = Words::tr("%1 (%n days)", nullptr, range.days()).arg(periodText(data));
    const QDate before = range.firstDay().addDays(-range.days());
    period += u" · "_s +
              Words::tr("compared with %1").arg(daysLabel(before, range.firstDay().addDays(-1), data.locale));
    lines.append(period);
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(data.now, range.zone());
    lines.append((data.systemTitle.isEmpty() ? QString() : data.systemTitle + u" · "_s) +
                 Words::tr("time zone %1").arg(zoneText(range.zone())) + u" · "_s +
                 Words::tr("made on %1, %2")
                     .arg(daysLabel(made.date(), made.date(), data.locale),
                          data.locale.toString(made.time(), u"HH:mm"_s)));
    for (const QString& line : std::as_const(lines))
        layout.paragraph(line);
    layout.gap(10);
}

void paintTile(QPainter& painter, const QRectF& rect, const TileData& tile)
{
    painter.setPen(QPen(Theme::paperColor(ColorId::Border), 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, 6, 6);
    const QRectF area = rect.adjusted(9, 7, -8, -7);
    const QFont small = ReportLayout::font(10);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(Theme::paperColor(ColorId::TextMuted));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     metrics.elidedText(tile.label, Qt::ElideRight, area.width()));
    constexpr int bigSize = 19;
    QFont big = ReportLayout::font(bigSize, QFont::Bold);
    const qreal bigHeight = QFontMetricsF(big).height();
    if (const qreal needed = QFontMetricsF(big).horizontalAdvance(tile.figure); needed > area.width())
        big = ReportLayout::font(int(bigSize * area.width() / needed), QFont::Bold);
    const qreal figureWidth = QFontMetricsF(big).horizontalAdvance(tile.figure);
    const QRectF figure(area.left(), area.top() + metrics.height() - 1, area.width(), bigHeight);
    painter.setFont(big);
    painter.setPen(Theme::paperColor(ColorId::Text));
    painter.drawText(figure, Qt::AlignLeft | Qt::AlignTop, tile.figure);
    painter.setFont(small);
    const ColorId tone = tile.tone == Tone::Good  ? ColorId::Success
                         : tile.tone == Tone::Bad ? ColorId::Warning
                                                  : ColorId::TextMuted;
    const QRectF change(area.left(), figure.bottom(), area.width(), metrics.height());
    painter.setPen(Theme::paperColor(tone));
    painter.drawText(change, Qt::AlignLeft | Qt::AlignTop, tile.change);
    painter.setPen(Theme::paperColor(ColorId::TextMuted));
    // Nobody can hover over paper to read the rest: what is too long is written smaller.
    const qreal tightness = area.width() / std::max(1.0, metrics.horizontalAdvance(tile.note));
    const QFont noteFont = ReportLayout::font(std::floor(10 * std::clamp(tightness, 0.7, 1.0)));
    painter.setFont(noteFont);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     QFontMetricsF(noteFont).elidedText(tile.note, Qt::ElideRight, area.width()));
    // A long figure leaves the course less room, or none.
    constexpr qreal shortestCourse = 24;
    const qreal left = std::max(area.center().x() + 8, area.left() + figureWidth + 10);
    const QRectF spark(left, figure.top() + 7, area.right() - left, figure.height() - 8);
    if (spark.width() >= shortestCourse)
        paintSparkLine(painter, spark, tile.course, Theme::paperColor(tile.color), tile.lastOpen);
}

void paintTiles(ReportLayout& layout, const ReportData& data)
{
    const auto tiles = tilesOf(data.dashboard, data.holdings, data.now, data.locale);
    const int columns = tiles.size() == 3 || tiles.size() == 5 || tiles.size() == 6 ? 3 : 4;
    const qreal width = (layout.width() - (columns - 1) * cardGap) / columns;
    for (size_t first = 0; first < tiles.size(); first += size_t(columns)) {
        layout.block(tileHeight, [&](QPainter& painter, const QRectF& rect) {
            for (int i = 0; i < columns && first + size_t(i) < tiles.size(); ++i)
                paintTile(painter, {rect.left() + i * (width + cardGap), rect.top(), width, rect.height()},
                          tiles[first + size_t(i)]);
        });
        layout.gap(10);
    }
    layout.gap(6);
}

void paintCharts(ReportLayout& layout, const ReportData& data)
{
    ChartStyle style;
    style.locale = data.locale;
    style.font = ReportLayout::font(12);
    style.paper = true;
    std::vector<ChartData> drawn;
    QStringList missing;
    auto charts = chartsOf(data.dashboard, data.holdings, data.now, data.locale);
    for (ChartData& chart : charts) {
        if (chart.isEmpty())
            missing.append(Words::tr("%1: %2").arg(chart.title, chart.emptySentence));
        else
            drawn.push_back(std::move(chart));
    }
    const qreal width = (layout.width() - cardGap) / 2;
    for (size_t first = 0; first < drawn.size(); first += 2) {
        layout.block(chartHeight, [&](QPainter& painter, const QRectF& rect) {
            for (size_t i = 0; i < 2 && first + i < drawn.size(); ++i) {
                const QRectF card(rect.left() + qreal(i) * (width + cardGap), rect.top(), width,
                                  rect.height());
                painter.setPen(QPen(Theme::paperColor(ColorId::Border), 0.8));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(card, 6, 6);
                paintChart(painter, card.adjusted(10, 8, -10, -8), drawn[first + i], style);
            }
        });
        layout.gap(cardGap);
    }
    for (const QString& sentence : std::as_const(missing))
        layout.paragraph(sentence);
    if (!missing.isEmpty())
        layout.gap(8);
}

void flow(ReportLayout& layout, const ReportData& data)
{
    layout.setFooter(sourceText(data) + u" · "_s + periodText(data) + u" · "_s +
                     zoneText(data.dashboard.range.zone()));
    layout.setPageNumber([](int page, int pages) { return Words::tr("%1 of %2").arg(page).arg(pages); });
    paintTitle(layout, data);
    paintTiles(layout, data);
    paintCharts(layout, data);
    const auto tables = reportTables(data);
    for (const ReportLayout::Table& table : tables)
        layout.table(table);
    layout.finish();
}

} // namespace

Result<int> printReport(QPagedPaintDevice& device, const ReportData& data)
{
    // The device's own width, never its dots per inch: QPdfWriter tells those of the default resolution.
    const QSizeF inches = device.pageLayout().paintRect(QPageLayout::Inch).size();
    const QSizeF page = inches * unitsPerInch;
    if (page.width() < 200 || page.height() < 200)
        return failure(Error::Code::Failed, Words::tr("The paper is too small for the report"),
                       Words::tr("choose A4, Letter or a larger one"));
    ReportLayout counting(page);
    flow(counting, data);

    QPainter painter;
    if (!painter.begin(&device))
        return failure(Error::Code::Failed, Words::tr("The printer does not take the report"),
                       Words::tr("check that it is switched on, or save the report as a PDF file"));
    const qreal scale = device.width() / page.width();
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    ReportLayout layout(page, painter, device, counting.pages());
    flow(layout, data);
    if (!painter.end() || layout.failed())
        return failure(Error::Code::Failed, Words::tr("The report could not be printed to its end"),
                       Words::tr("check the printer, or save the report as a PDF file"));
    return layout.pages();
}

Result<void> writeReportPdf(const QString& path, const ReportData& data, const QPageSize& paper,
                            const CancelToken& cancel)
{
    const auto refused = [&path](const QString& detail) {
        return failure(Error::Code::Failed, Words::tr("The report could not be written to %1").arg(path),
                       Words::tr("choose another place, or make room there"), detail);
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(Words::tr("%1, %2").arg(reportTitle(data), periodText(data)));
        writer.setCreator(u"Scrollback " SCROLLBACK_VERSION ""_s);
        writer.setResolution(600);
        writer.setPageLayout(
            QPageLayout(paper, QPageLayout::Portrait, QMarginsF(15, 14, 15, 10), QPageLayout::Millimeter));
        const auto printed = printReport(writer, data);
        if (!printed) {
            file.cancelWriting();
            return tl::unexpected(printed.error());
        }
    }
    if (cancel.cancelled()) {
        file.cancelWriting();
        return failure(Error::Code::Cancelled,
                       Words::tr("The report was stopped; there is no file %1").arg(path));
    }
    if (file.error() != QFileDevice::NoError || !file.commit())
        return refused(file.errorString());
    return {};
}

} // namespace scrollback::widgets
