// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dumpsdialog.h"

#include "desktop/appcontext.h"
#include "models/fieldtext.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <numeric>

namespace scrollback::desktop {

using dumps::CachedDump;

namespace {
enum Column { Name, Folder, Size, LastUsed, Columns };
}

DumpsDialog::DumpsDialog(AppContext& context, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_folder(folder)
    , m_summary(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Dumps that were read"));
    auto* about =
        new QLabel(tr("A dump is read once, into a file of Scrollback's own, and opens at once from then on. "
                      "Removing that file leaves the dump as it is."),
                   this);
    about->setWordWrap(true);
    widgets::Theme::setLook(about, QStringLiteral("muted"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    widgets::Theme::setLook(m_problem, QStringLiteral("error"));
    m_problem->hide();

    m_list->setColumnCount(Columns);
    m_list->setHeaderLabels({tr("Dump"), tr("Folder"), tr("Size here"), tr("Last used")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(windowTitle());
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Folder, QHeaderView::Stretch);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_removeAll = buttons->addButton(tr("Remove &all"), QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &DumpsDialog::updateButtons);
    const auto open = [this] {
        if (const CachedDump* dump = selected(); dump && m_open->isEnabled()) {
            const QString path = dump->dump;
            accept();
            Q_EMIT openRequested(path);
        }
    };
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_remove, &QPushButton::clicked, this, &DumpsDialog::removeSelected);
    connect(m_removeAll, &QPushButton::clicked, this, [this] {
        const size_t before = m_dumps.size();
        dumps::removeCachedDumps(m_folder);
        list();
        // What a window shows just now is not taken from under it.
        m_problem->setText(tr("%n dump(s) stayed, because they are open.", nullptr, int(m_dumps.size())));
        m_problem->setVisible(!m_dumps.empty() && before > 0);
    });
    list();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 22);
}

void DumpsDialog::list()
{
    m_dumps = dumps::cachedDumps(m_folder);
    m_list->clear();
    for (const CachedDump& dump : m_dumps) {
        const QFileInfo file(dump.dump);
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(Name, file.fileName());
        item->setText(Folder, file.path());
        item->setToolTip(Name, dump.dump);
        item->setToolTip(Folder, dump.dump);
        item->setText(Size, models::sizeText(dump.size, m_context.locale));
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(LastUsed, m_context.locale.toString(dump.lastUsed.toTimeZone(m_context.displayZone),
                                                          QLocale::ShortFormat));
        if (!file.exists()) {
            item->setText(Name, tr("%1 (no longer there)").arg(file.fileName()));
            item->setForeground(Name, palette().placeholderText());
        }
    }
    for (const Column column : {Name, Size, LastUsed})
        m_list->resizeColumnToContents(column);
    const qint64 bytes = std::accumulate(m_dumps.begin(), m_dumps.end(), qint64(0),
                                         [](qint64 sum, const CachedDump& dump) { return sum + dump.size; });
    m_summary->setText(m_dumps.empty() ? tr("No dump is kept.")
                                       : tr("%1 in all, in %2", "bytes, folder")
                                             .arg(models::sizeText(bytes, m_context.locale), m_folder));
    m_problem->hide();
    updateButtons();
}

const CachedDump* DumpsDialog::selected() const
{
    const QList<QTreeWidgetItem*> items = m_list->selectedItems();
    return items.isEmpty() ? nullptr : &m_dumps[size_t(m_list->indexOfTopLevelItem(items.constFirst()))];
}

void DumpsDialog::updateButtons()
{
    const CachedDump* dump = selected();
    m_open->setEnabled(dump && QFileInfo::exists(dump->dump));
    m_remove->setEnabled(dump);
    m_removeAll->setEnabled(!m_dumps.empty());
}

void DumpsDialog::removeSelected()
{
    const CachedDump* dump = selected();
    if (!dump)
        return;
    const auto removed = dumps::removeCachedDump(*dump);
    list();
    if (!removed) {
        m_problem->setText(removed.error().line());
        m_problem->show();
    }
}

} // namespace scrollback::desktop
