// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exportdialog.h"

#include "base/textcut.h"
#include "desktop/appcontext.h"
#include "desktop/settings.h"
#include "ui_exportdialog.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace scrollback::desktop {

using exporting::Format;

namespace {

QString endingOf(Format format)
{
    return QLatin1Char('.') + QString::fromLatin1(exporting::formatName(format));
}

QString fileNameFrom(const QString& text)
{
    static const QRegularExpression unusual(QStringLiteral("[^\\w.-]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().replace(unusual, QStringLiteral("-"));
}

} // namespace

ExportDialog::ExportDialog(AppContext& context, ExportOffer offer, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_offer(std::move(offer))
    , m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    for (QLabel* label : {m_ui->formatHint, m_ui->guardHint})
        widgets::Theme::setLook(label, QStringLiteral("muted"));

    if (m_offer.query) {
        m_ui->subject->addItem(m_offer.listText.isEmpty() ? m_offer.place
                                                          : tr("%1: %2").arg(m_offer.place, m_offer.listText),
                               int(ExportSubject::List));
    }
    if (m_offer.conversation) {
        m_ui->subject->addItem(tr("The open conversation (%1)").arg(m_offer.conversation->value),
                               int(ExportSubject::Conversation));
    }
    m_ui->subject->setCurrentIndex(qMax(0, m_ui->subject->findData(int(m_offer.first))));
    m_ui->columns->addItem(tr("The columns on screen, in their order"));
    m_ui->columns->addItem(tr("Every field"));
    m_ui->guard->setChecked(m_context.settings.formulaGuard.get());
    QPushButton* save = m_ui->buttons->button(QDialogButtonBox::Save);
    save->setText(tr("&Export"));
    widgets::Theme::setLook(save, QStringLiteral("primary"));

    listFormats();
    connect(m_ui->subject, &QComboBox::currentIndexChanged, this, &ExportDialog::listFormats);
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, [this] {
        explain();
        suggestPath();
    });
    connect(m_ui->format, &QComboBox::activated, this, &ExportDialog::followFormat);
    connect(m_ui->path, &QLineEdit::textChanged, this,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_ui->path, &QLineEdit::textEdited, this, &ExportDialog::followEnding);
    connect(m_ui->path, &QLineEdit::textChanged, this, &ExportDialog::explain);
    connect(m_ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
}

ExportDialog::~ExportDialog() = default;

bool ExportDialog::conversationChosen() const
{
    return m_ui->subject->currentData().toInt() == int(ExportSubject::Conversation);
}

Format ExportDialog::chosenFormat() const
{
    return Format(m_ui->format->currentData().toInt());
}

void ExportDialog::listFormats()
{
    const QString before = m_ui->format->count() > 0
                               ? QString::fromLatin1(exporting::formatName(chosenFormat()))
                               : m_context.settings.exportFormat.get();
    m_ui->format->clear();
    if (conversationChosen()) {
        m_ui->format->addItem(tr("Markdown"), int(Format::Markdown));
        m_ui->format->addItem(tr("HTML, one page"), int(Format::Html));
    }
    m_ui->format->addItem(tr("CSV, for spreadsheets"), int(Format::Csv));
    m_ui->format->addItem(tr("XLSX, for Excel and LibreOffice"), int(Format::Xlsx));
    m_ui->format->addItem(tr("JSON, one array"), int(Format::Json));
    m_ui->format->addItem(tr("JSON lines, one row a line"), int(Format::JsonLines));
    if (const auto format = exporting::formatFromName(before)) {
        const int row = m_ui->format->findData(int(*format));
        if (row >= 0)
            m_ui->format->setCurrentIndex(row);
    }
    explain();
    suggestPath();
}

void ExportDialog::explain()
{
    QString hint;
    switch (chosenFormat()) {
    case Format::Csv:
        hint = tr("Comma-separated text in UTF-8. Unknown values are empty, times are in UTC.");
        break;
    case Format::Xlsx:
        hint = tr("A sheet holds at most 1,048,576 rows, a cell 32,767 characters.");
        break;
    case Format::Json:
    case Format::JsonLines:
        hint = tr("Unknown values are null, times are in UTC. Nothing is cut.");
        break;
    case Format::Markdown:
    case Format::Html:
        hint = tr("To read and to pass on. Times are shown in %1.")
                   .arg(QString::fromUtf8(m_context.displayZone.id()));
        break;
    }
    // A list cannot be had in every format that an ending names.
    const QString fileName = QFileInfo(m_ui->path->text().trimmed()).fileName();
    if (const auto named = exporting::formatFromFileName(fileName); named && *named != chosenFormat())
        hint += QLatin1Char(' ') + tr("The ending of “%1” says something else.").arg(cutToLine(fileName, 60));
    m_ui->formatHint->setText(hint);
    const bool spreadsheet = chosenFormat() == Format::Csv;
    m_ui->guard->setVisible(spreadsheet);
    m_ui->guardHint->setVisible(spreadsheet);
    m_ui->columns->setVisible(!conversationChosen());
    m_ui->columnsLabel->setVisible(!conversationChosen());
}

void ExportDialog::suggestPath()
{
    if (m_ui->path->text() != m_suggested)
        return; // somebody typed their own; its ending is theirs, too
    QString folder = m_context.settings.lastExportFolder.get();
    if (!QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString what = conversationChosen() ? m_offer.conversation->value.left(40) : m_offer.place;
    m_suggested = QDir::toNativeSeparators(QDir(folder).filePath(
        fileNameFrom(m_offer.sourceName + QLatin1Char('-') + what) + endingOf(chosenFormat())));
    m_ui->path->setText(m_suggested);
}

void ExportDialog::followEnding()
{
    if (const auto format = exporting::formatFromFileName(m_ui->path->text().trimmed())) {
        const int row = m_ui->format->findData(int(*format));
        if (row >= 0)
            m_ui->format->setCurrentIndex(row);
    }
}

void ExportDialog::followFormat()
{
    const QString path = m_ui->path->text().trimmed();
    const auto named = exporting::formatFromFileName(path);
    if (named && *named != chosenFormat())
        m_ui->path->setText(path.left(path.lastIndexOf(QLatin1Char('.'))) + endingOf(chosenFormat()));
}

void ExportDialog::browse()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), m_ui->path->text(),
                                                      m_ui->format->currentText() + QStringLiteral(" (*") +
                                                          endingOf(chosenFormat()) + QLatin1Char(')'),
                                                      nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_ui->path->setText(QDir::toNativeSeparators(path));
    followEnding();
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.path = QFileInfo(QDir::fromNativeSeparators(m_ui->path->text().trimmed())).absoluteFilePath();
    request.format = chosenFormat();
    request.raw = !m_ui->guard->isChecked();
    request.zone = m_context.displayZone;
    request.title = m_offer.sourceName + QStringLiteral(" — ") + m_offer.place;
    if (conversationChosen()) {
        request.conversation = m_offer.conversation;
    } else {
        request.query = *m_offer.query;
        if (m_ui->columns->currentIndex() == 0)
            request.columns = m_offer.columns;
    }
    return request;
}

void ExportDialog::accept()
{
    const ExportRequest wanted = request();
    const QFileInfo file(wanted.path);
    if (file.exists() && !file.isDir()) {
        const auto answer = QMessageBox::question(
            this, tr("Replace the file?"),
            tr("There is a file %1 in this folder already. Shall it be replaced?").arg(file.fileName()),
            QMessageBox::Yes | QMessageBox::No, QMessageBox::No);
        if (answer != QMessageBox::Yes)
            return;
    }
    m_context.settings.lastExportFolder.set(file.absolutePath());
    m_context.settings.formulaGuard.set(m_ui->guard->isChecked());
    m_context.settings.exportFormat.set(QString::fromLatin1(exporting::formatName(wanted.format)));
    QDialog::accept();
}

} // namespace scrollback::desktop
