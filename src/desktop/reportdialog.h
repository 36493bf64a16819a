// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report.h"

#include <QDialog>
#include <QPageSize>

#include <memory>

class QPrinter;
class QPrintPreviewWidget;

namespace Ui {
class ReportDialog;
}

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

/// The report as it will be printed, with the paper to choose, a printer and a PDF file to send it to.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(widgets::Theme& theme, widgets::ReportData report, const QPageSize& paper,
                 QWidget* parent = nullptr);
    ~ReportDialog() override;

    QPageSize paper() const;
    /// Of the preview.
    int pageCount() const;
    /// Asks for a file and writes it; also what "Save as PDF…" does without a preview.
    void saveAsPdf();
    /// Asks for a printer and prints.
    void print();

Q_SIGNALS:
    void paperChanged(const QPageSize& paper);
    /// What was done, for the status bar ("The report was saved as …").
    void noticed(const QString& text);

private:
    void updatePages();
    void tellFailure(const Error& error);

    std::unique_ptr<Ui::ReportDialog> m_ui;
    widgets::Theme& m_theme;
    widgets::ReportData m_data;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget* m_preview = nullptr;
};

} // namespace scrollback::desktop
