// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reportcommand.h"

#include "base/words.h"
#include "desktop/application.h"
#include "desktop/keychain.h"
#include "desktop/reportdata.h"
#include "exporting/outputfile.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>

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
    return reportOf(database.info(), source::dashboardOf(*figures, period), locale, now);
}

QPageSize pageSizeOf(PaperChoice paper)
{
    return QPageSize(paper == PaperChoice::Letter ? QPageSize::Letter : QPageSize::A4);
}

namespace {

constexpr std::chrono::seconds keychainWithin{10}; ///< it may have to be unlocked, and nobody may be there

/// A pipe or a device gets the bytes of a file that is made elsewhere: a PDF says at its end where its parts
/// are, and is not written from the front to the back.
Result<void> writeInto(const QString& path, const widgets::ReportData& report, const QPageSize& paper,
                       const CancelToken& cancel)
{
    const auto refused = [&path](const QString& detail) {
        return failure(Error::Code::Failed, Words::tr("The report could not be written to %1").arg(path),
                       Words::tr("choose another place, or make room there"), detail);
    };
    const QTemporaryDir folder;
    if (!folder.isValid())
        return refused(folder.errorString());
    const QString made = folder.filePath(QStringLiteral("report.pdf"));
    if (auto written = widgets::writeReportPdf(made, report, paper, cancel); !written)
        return written;
    QFile file(made);
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString());
    auto output = exporting::OutputFile::create(path, cancel);
    if (!output)
        return tl::unexpected(std::move(output).error());
    const QByteArray bytes = file.readAll();
    if (!(*output)->write(bytes.constData(), bytes.size()))
        return tl::unexpected((*output)->failure());
    return (*output)->commit();
}

/// What the keychain has for a server; empty where it has nothing, or does not answer.
QString keptPassword(Keychain& keychain, const QString& location)
{
    QString password;
    QEventLoop waiting;
    QTimer::singleShot(keychainWithin, &waiting, &QEventLoop::quit);
    keychain.read(canonicalLocation(location), &waiting, [&](const Result<QString>& kept) {
        password = kept.value_or(QString());
        waiting.quit();
    });
    waiting.exec();
    return password;
}

} // namespace

Result<void> runReportCommand(const StartOptions& options, const Settings& settings, Keychain& keychain,
                              const std::function<void(const QString&)>& tell, const CancelToken& cancel)
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
    auto database = source::Database::open(open, cancel);
    if (!database && database.error().code == Error::Code::NeedsPassword) {
        open.password = keptPassword(keychain, open.location);
        if (!open.password.isEmpty())
            database = source::Database::open(open, cancel);
    }
    if (!database)
        return tl::unexpected(database.error());
    if (const QString note = source::noteOnOthers((*database)->info());
        options.system.isEmpty() && !note.isEmpty())
        tell(note);

    const TimeMs now = options.now != 0 ? options.now : QDateTime::currentMSecsSinceEpoch();
    const DayRange period =
        DayRange::lastDays(options.days.value_or(30), now, displayZoneOf(settings, options.timeZone));
    const auto report = makeReport(**database, period, now, localeFor(settings.language.get()), {}, cancel);
    if (!report)
        return tl::unexpected(report.error());
    const QPageSize paper = pageSizeOf(options.paper.value_or(settings.paper.get()));
    return exporting::takesBytes(options.reportFile)
               ? writeInto(options.reportFile, *report, paper, cancel)
               : widgets::writeReportPdf(options.reportFile, *report, paper, cancel);
}

} // namespace scrollback::desktop
