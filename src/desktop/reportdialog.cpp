// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reportdialog.h"

#include "exporting/outputfile.h"
#include "ui_reportdialog.h"
#include "widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QScreen>
#include <QStandardPaths>

namespace scrollback::desktop {

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace {

constexpr QPageSize::PageSizeId papers[] = {QPageSize::A4, QPageSize::Letter, QPageSize::Legal,
                                            QPageSize::A3};

void setUpPaper(QPrinter& printer, const QPageSize& paper)
{
    printer.setPageSize(paper);
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF(15, 14, 15, 10), QPageLayout::Millimeter);
}

} // namespace

ReportDialog::ReportDialog(Theme& theme, widgets::ReportData report, const QPageSize& paper, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReportDialog>())
    , m_theme(theme)
    , m_data(std::move(report))
    , m_printer(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Report: %1").arg(m_data.sourceName));
    const QSize room = screen()->availableSize();
    resize(qMin(920, room.width() * 9 / 10), qMin(860, room.height() * 9 / 10));
    Theme::setLook(m_ui->bar, u"bar"_s);
    const std::pair<QToolButton*, QString> icons[] = {
        {m_ui->previous, u"go-up"_s},          {m_ui->next, u"go-down"_s},
        {m_ui->zoomOut, u"zoom-out"_s},        {m_ui->zoomIn, u"zoom-in"_s},
        {m_ui->fitWidth, u"zoom-fit-width"_s}, {m_ui->fitPage, u"zoom-fit-page"_s},
    };
    for (const auto& [button, icon] : icons) {
        button->setIcon(m_theme.icon(icon));
        button->setAccessibleName(button->toolTip());
    }
    m_ui->print->setIcon(m_theme.icon(u"document-print"_s));
    m_ui->save->setIcon(m_theme.icon(u"document-save-as"_s));

    for (const auto id : papers)
        m_ui->paper->addItem(QPageSize::name(id), int(id));
    int index = m_ui->paper->findData(int(paper.id()));
    if (index < 0) {
        m_ui->paper->addItem(paper.name(), int(paper.id()));
        index = m_ui->paper->count() - 1;
    }
    m_ui->paper->setCurrentIndex(index);
    setUpPaper(*m_printer, paper);

    m_preview = new QPrintPreviewWidget(m_printer.get(), this);
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_ui->outer->addWidget(m_preview, 1);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter* printer) {
        const auto printed = widgets::printReport(*printer, m_data);
        if (!printed)
            tellFailure(printed.error());
    });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &ReportDialog::updatePages);
    connect(m_ui->paper, &QComboBox::activated, this, [this] {
        setUpPaper(*m_printer, this->paper());
        m_preview->updatePreview();
        Q_EMIT paperChanged(this->paper());
    });
    connect(m_ui->previous, &QToolButton::clicked, this,
            [this] { m_preview->setCurrentPage(m_preview->currentPage() - 1); });
    connect(m_ui->next, &QToolButton::clicked, this,
            [this] { m_preview->setCurrentPage(m_preview->currentPage() + 1); });
    connect(m_ui->zoomOut, &QToolButton::clicked, m_preview, [this] { m_preview->zoomOut(); });
    connect(m_ui->zoomIn, &QToolButton::clicked, m_preview, [this] { m_preview->zoomIn(); });
    connect(m_ui->fitWidth, &QToolButton::clicked, m_preview, &QPrintPreviewWidget::fitToWidth);
    connect(m_ui->fitPage, &QToolButton::clicked, m_preview, &QPrintPreviewWidget::fitInView);
    connect(m_ui->print, &QPushButton::clicked, this, &ReportDialog::print);
    connect(m_ui->save, &QPushButton::clicked, this, &ReportDialog::saveAsPdf);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    m_preview->fitToWidth();
    m_ui->save->setFocus();
}

ReportDialog::~ReportDialog()
{
    // It looks at the printer to its end.
    delete m_preview;
}

QPageSize ReportDialog::paper() const
{
    return QPageSize(QPageSize::PageSizeId(m_ui->paper->currentData().toInt()));
}

int ReportDialog::pageCount() const
{
    return m_preview->pageCount();
}

void ReportDialog::updatePages()
{
    const int page = m_preview->currentPage();
    const int pages = m_preview->pageCount();
    m_ui->pageNumber->setText(tr("%1 of %2").arg(page).arg(pages));
    m_ui->previous->setEnabled(page > 1);
    m_ui->next->setEnabled(page < pages);
}

void ReportDialog::saveAsPdf()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto& range = m_data.dashboard.range;
    const QString name = u"%1 %2 – %3.pdf"_s.arg(QFileInfo(m_data.sourceName).completeBaseName(),
                                                 range.firstDay().toString(Qt::ISODate),
                                                 range.lastDay().toString(Qt::ISODate));
    QString path = QFileDialog::getSaveFileName(isVisible() ? this : parentWidget(), tr("Save the Report"),
                                                folder + u'/' + name, tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".pdf"_s;
    const auto written = exporting::checkReplaceable(path).and_then(
        [&] { return widgets::writeReportPdf(path, m_data, paper()); });
    if (!written)
        tellFailure(written.error());
    else
        Q_EMIT noticed(tr("The report was saved as %1.").arg(QFileInfo(path).fileName()));
}

void ReportDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    setUpPaper(printer, paper());
    printer.setDocName(m_data.sourceName);
    printer.setCreator(u"Scrollback"_s);
    QPrintDialog dialog(&printer, isVisible() ? this : parentWidget());
    dialog.setWindowTitle(tr("Print the Report"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto printed = widgets::printReport(printer, m_data);
    if (!printed)
        tellFailure(printed.error());
    else
        Q_EMIT noticed(tr("The report was printed (%n pages).", nullptr, *printed));
}

void ReportDialog::tellFailure(const Error& error)
{
    QMessageBox box(QMessageBox::Warning, tr("Report"), error.message, QMessageBox::Ok,
                    isVisible() ? this : parentWidget());
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(error.advice);
    box.exec();
}

} // namespace scrollback::desktop
