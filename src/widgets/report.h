// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "chatlog/dashboard.h"
#include "widgets/chartcatalog.h"

#include <QLocale>
#include <QPageSize>
#include <QString>

class QPagedPaintDevice;

namespace scrollback::widgets {

/// What a report is made of. Period and zone are the dashboard's.
struct ReportData
{
    chatlog::Dashboard dashboard;
    Holdings holdings;
    QString sourceName;  ///< "orders-june.sqlite"
    QString systemTitle; ///< "Widget logs"
    QLocale locale;
    TimeMs now = 0; ///< when it is made, and what counts as now
};

/// Paints the report page by page on whatever has pages: figures, charts as vectors, tables, all as real
/// text, in colours that can be told apart in black and white. Returns the number of pages; none where the
/// device fails.
Result<int> printReport(QPagedPaintDevice& device, const ReportData& data);

/// Writes the report as a PDF file, whole or not at all. Needs a QApplication (on any platform, also without
/// a display) for its fonts.
Result<void> writeReportPdf(const QString& path, const ReportData& data, const QPageSize& paper,
                            const CancelToken& cancel = {});

} // namespace scrollback::widgets
