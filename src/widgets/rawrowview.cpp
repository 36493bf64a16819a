// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rawrowview.h"

#include "base/textcut.h"
#include "widgets/jsontree.h"
#include "widgets/textpane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableWidget>
#include <QVBoxLayout>

namespace scrollback::widgets {

namespace {

constexpr qsizetype shownCharacters = 300;

} // namespace

RawRowView::RawRowView(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    Theme::setLook(m_title, QStringLiteral("muted"));

    m_table = new QTableWidget(0, 2);
    m_table->setHorizontalHeaderLabels({tr("Column"), tr("Value")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("The row as the database has it"));
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { showCell(row); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const int row = m_table->rowAt(at.y());
        QMenu menu(this);
        if (row >= 0) {
            const chatlog::RawRow::Cell& cell = m_row.cells[std::size_t(row)];
            menu.addAction(tr("Copy value"), this,
                           [this, cell] { copy(cell.value, tr("Copied the value")); });
            menu.addAction(tr("Copy column name"), this,
                           [this, cell] { copy(cell.column, tr("Copied the name")); });
        }
        menu.addAction(tr("Copy the row"), this, [this] { copy(wholeRow(), tr("Copied the row")); });
        menu.exec(m_table->viewport()->mapToGlobal(at));
    });
    auto* copyAction = new QAction(tr("Copy value"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0)
            copy(m_row.cells[std::size_t(row)].value, tr("Copied the value"));
    });

    m_text = new TextPane(theme);
    m_text->setModeSwitchable(false);
    m_text->setMonospace(true);
    m_json = new JsonTree(theme);
    connect(m_json, &JsonTree::noticed, this, &RawRowView::noticed);
    connect(m_text, &TextPane::noticed, this, &RawRowView::noticed);
    m_value = new QWidget;
    auto* stack = new QStackedLayout(m_value);
    stack->addWidget(m_text);
    stack->addWidget(m_json);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_value);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_splitter, 1);
    m_splitter->hide();
}

void RawRowView::setSentence(const QString& sentence)
{
    m_row = {};
    m_table->setRowCount(0);
    m_title->setText(sentence);
    m_splitter->hide();
    m_title->setAlignment(Qt::AlignTop | Qt::AlignLeft);
}

void RawRowView::setRow(const chatlog::RawRow& row)
{
    m_row = row;
    m_title->setText(tr("Table %1").arg(row.table));
    m_table->setRowCount(0);
    m_table->setRowCount(int(row.cells.size()));
    for (int i = 0; i < int(row.cells.size()); ++i) {
        const chatlog::RawRow::Cell& cell = row.cells[std::size_t(i)];
        auto* name = new QTableWidgetItem(cell.column);
        name->setForeground(m_theme.color(ColorId::TextMuted));
        m_table->setItem(i, 0, name);
        auto* value = new QTableWidgetItem(cell.value.isNull() ? QStringLiteral("NULL")
                                                               : cutToLine(cell.value, shownCharacters));
        value->setFont(m_theme.monospace());
        if (cell.value.isNull())
            value->setForeground(m_theme.color(ColorId::TextFaint));
        m_table->setItem(i, 1, value);
    }
    m_table->resizeColumnToContents(0);
    m_splitter->show();
    m_value->hide();
}

void RawRowView::showCell(int row)
{
    if (row < 0 || std::size_t(row) >= m_row.cells.size())
        return;
    const chatlog::RawRow::Cell& cell = m_row.cells[std::size_t(row)];
    // What stands whole in its cell needs no second place.
    const bool large = cell.isJson || cell.value.size() > 40 || cell.value.contains(QLatin1Char('\n'));
    m_value->setVisible(large);
    if (!large)
        return;
    auto* stack = qobject_cast<QStackedLayout*>(m_value->layout());
    if (cell.isJson) {
        m_json->setValues({{cell.column, cell.value}});
        stack->setCurrentWidget(m_json);
    } else {
        m_text->setText(cell.value);
        stack->setCurrentWidget(m_text);
    }
}

void RawRowView::copy(const QString& text, const QString& notice)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noticed(notice);
}

QString RawRowView::wholeRow() const
{
    QStringList lines;
    for (const chatlog::RawRow::Cell& cell : m_row.cells)
        lines +=
            cell.column + QLatin1Char('\t') + (cell.value.isNull() ? QStringLiteral("NULL") : cell.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace scrollback::widgets
