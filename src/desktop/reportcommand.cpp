// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reportcommand.h"

#include "desktop/application.h"
#include "desktop/reportdata.h"
#include "exporting/outputfile.h"
#include "models/failures.h"

#include <QDateTime>

namespace scrollback::desktop {

Result<widgets::ReportData> makeReport(source::Database& database, const DayRange& period, TimeMs now,
                                       const QLocale& locale,
                                       const std::shared_ptr<const source::Summary>& summary,
                                       const CancelToken& cancel, const source::Progress& progress)
{
    const std::vector<TimeMs> cuts = period.cuts();
    auto figures = summary;
    if (!figures || !figures->isCutAt(cuts)) {
        auto made = database.summarize(cuts, {}, cancel, progress);
        if (!made)
            return tl::unexpected(made.error());
        figures = std::move(*made);
    }
    return reportOf(database.info(), holdingsOf(database.info(), models::tellsFailures(database)),
                    source::dashboardOf(*figures, period), locale, now);
}

QPageSize pageSizeOf(PaperChoice paper)
{
    return QPageSize(paper == PaperChoice::Letter ? QPageSize::Letter : QPageSize::A4);
}

Result<void> runReportCommand(const StartOptions& options, const Settings& settings,
                              const CancelToken& cancel)
{
    if (auto replaceable = exporting::checkReplaceable(options.reportFile); !replaceable)
        return replaceable;
    source::OpenOptions open;
    open.location = options.sources.constFirst();
    open.system = options.system;
    if (!options.sourceZone.isEmpty()) {
        const auto zone = parseZone(options.sourceZone);
        if (!zone)
            return tl::unexpected(zone.error());
        open.sourceZone = *zone;
    }
    const auto database = source::Database::open(open, cancel);
    if (!database)
        return tl::unexpected(database.error());

    const TimeMs now = options.now != 0 ? options.now : QDateTime::currentMSecsSinceEpoch();
    const DayRange period =
        DayRange::lastDays(options.days.value_or(30), now, displayZoneOf(settings, options.timeZone));
    const auto report = makeReport(**database, period, now, localeFor(settings.language.get()), {}, cancel);
    if (!report)
        return tl::unexpected(report.error());
    return widgets::writeReportPdf(options.reportFile, *report,
                                   pageSizeOf(options.paper.value_or(settings.paper.get())), cancel);
}

} // namespace scrollback::desktop
