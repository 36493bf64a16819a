// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLocale>
#include <QPageLayout>
#include <QRectF>
#include <QStringList>

#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace scrollback::widgets {

/// Flows blocks down the pages of a report, in units of 1/96 inch whatever the device's resolution. It runs
/// twice: at first without a painter, to learn how many pages there will be.
class ReportLayout
{
public:
    struct Column
    {
        QString title;
        bool number = false; ///< aligned to the right, as wide as its content; otherwise it shares the rest
    };
    struct Table
    {
        QString title;
        QString subtitle;
        std::vector<Column> columns;
        std::vector<QStringList> rows;
    };

    /// Counts pages only.
    explicit ReportLayout(QSizeF page);
    /// Paints on `device`, whose painter is active and scaled to the page's units.
    ReportLayout(QSizeF page, QPainter& painter, QPagedPaintDevice& device, int pages);

    /// What stands at the bottom of every page, beside its number.
    void setFooter(const QString& text) { m_footer = text; }
    void setPageNumber(std::function<QString(int page, int pages)> text) { m_pageNumber = std::move(text); }

    static QFont font(qreal pixels, QFont::Weight weight = QFont::Normal);

    qreal width() const { return m_page.width(); }
    /// Room for a block of this height, on the next page if need be; the painter is null while pages are
    /// counted.
    void block(qreal height, const std::function<void(QPainter& painter, const QRectF& rect)>& paint);
    void gap(qreal height);
    /// Begins a new page unless this much is left.
    void need(qreal height);
    void heading(const QString& text, const QString& subtitle = {}, qreal following = 60);
    /// Text that is broken into lines, in the muted colour.
    void paragraph(const QString& text);
    void table(const Table& table);
    /// Paints the last footer.
    void finish();

    int pages() const { return m_number; }
    /// The device could not begin another page.
    bool failed() const { return m_failed; }

private:
    void newPage();
    void paintFooter();
    std::vector<qreal> columnWidths(const Table& table) const;
    void tableRow(const Table& table, const QStringList& cells, const std::vector<qreal>& widths, bool head);

    QSizeF m_page;
    QPainter* m_painter = nullptr;
    QPagedPaintDevice* m_device = nullptr;
    int m_pages = 0;
    int m_number = 1;
    qreal m_top = 0;
    bool m_failed = false;
    QString m_footer;
    std::function<QString(int, int)> m_pageNumber;
};

} // namespace scrollback::widgets
