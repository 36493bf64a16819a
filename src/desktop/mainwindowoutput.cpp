// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"
#include "desktop/exportdialog.h"
#include "desktop/exportjob.h"
#include "desktop/infobar.h"
#include "desktop/locationname.h"
#include "desktop/mainwindow.h"
#include "desktop/page.h"
#include "desktop/places.h"
#include "desktop/reportcommand.h"
#include "desktop/reportdialog.h"
#include "desktop/sourceview.h"
#include "desktop/statusline.h"

#include <QFileInfo>

namespace scrollback::desktop {

void MainWindow::wireOutput()
{
    on(Command::Export, [this] { exportShown(ExportSubject::List); });
    on(Command::ReportPreview, [this] { withReport([](ReportDialog& report) { report.exec(); }); });
    on(Command::ReportPrint, [this] { withReport([](ReportDialog& report) { report.print(); }); });
    on(Command::ReportPdf, [this] { withReport([](ReportDialog& report) { report.saveAsPdf(); }); });
}

void MainWindow::exportShown(ExportSubject first)
{
    const Page* page = m_view ? m_view->currentPage() : nullptr;
    if (!page)
        return;
    if (m_export) {
        m_status->notice(tr("An export is under way already"));
        return;
    }
    ExportOffer offer;
    offer.sourceName = locationBaseName(m_location);
    offer.place = placeById(page->id())->translatedTitle();
    offer.query = page->currentQuery();
    offer.columns = page->currentColumns();
    offer.listText = page->statusText();
    offer.conversation = page->currentConversation();
    offer.first = first;
    if (!offer.query && !offer.conversation) {
        m_status->notice(
            tr("There is no list here to export; the charts have their data in their own menus"));
        return;
    }
    ExportDialog dialog(m_context, std::move(offer), this);
    if (dialog.exec() == QDialog::Accepted)
        startExport(dialog.request());
}

void MainWindow::startExport(ExportRequest request)
{
    const QString id = QStringLiteral("export");
    m_infoBars->close(id);
    m_export = new ExportJob(*m_service, std::move(request), this);
    const QString path = m_export->request().path;
    const QString name = QFileInfo(path).fileName();
    const auto finish = [this] {
        m_export->deleteLater();
        m_export = nullptr;
    };
    connect(m_export, &ExportJob::done, this, [this, finish, id, path, name](qint64 rows) {
        finish();
        m_infoBars->show(
            {id,
             Info::Kind::Success,
             tr("%Ln rows were exported to %1.", nullptr, int(qMin<qint64>(rows, INT_MAX))).arg(name),
             {{tr("Show in &folder"), [this, path] { showInFolder(path); }}},
             60});
    });
    connect(m_export, &ExportJob::failed, this, [this, finish, id, name](const Error& error) {
        finish();
        if (error.code == Error::Code::Cancelled) {
            m_status->notice(tr("The export was stopped; there is no file %1").arg(name));
            return;
        }
        m_infoBars->show({id, Info::Kind::Warning, tr("Nothing was exported. %1").arg(error.line()), {}});
    });
    m_export->start();
}

void MainWindow::withReport(const std::function<void(ReportDialog&)>& use)
{
    if (!m_view)
        return;
    // The page's figures where they are there already; worked out where another page was shown so far.
    using Report = std::shared_ptr<const widgets::ReportData>;
    const DayRange period = *m_days;
    const TimeMs now = m_context.now();
    m_service->ask<Report>(
        source::Service::Lane::Figures, tr("Working out the report"), this,
        [period, now, locale = m_context.locale,
         summary = m_service->summary()](source::Database& database, const CancelToken& cancel,
                                         const source::Progress& progress) -> Result<Report> {
            auto report = makeReport(database, period, now, locale, summary, cancel, progress);
            if (!report)
                return tl::unexpected(report.error());
            return std::make_shared<const widgets::ReportData>(std::move(*report));
        },
        [this, use](Result<Report> report) {
            if (!report) {
                if (report.error().code != Error::Code::Cancelled)
                    m_infoBars->show(
                        {QStringLiteral("report"), Info::Kind::Warning, report.error().line(), {}});
                return;
            }
            ReportDialog dialog(m_context.theme, **report, pageSizeOf(m_context.settings.paper.get()), this);
            connect(&dialog, &ReportDialog::noticed, m_status, &StatusLine::notice);
            connect(&dialog, &ReportDialog::paperChanged, this, [this](const QPageSize& paper) {
                m_context.settings.paper.set(paper.id() == QPageSize::Letter ? PaperChoice::Letter
                                                                             : PaperChoice::A4);
            });
            use(dialog);
        });
}

} // namespace scrollback::desktop
