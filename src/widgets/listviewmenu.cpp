// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the rows of a list: its actions, its menu, copying.
#include "models/filterediting.h"
#include "widgets/listview.h"
#include "widgets/viewsetup.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

namespace scrollback::widgets {

using models::CellKind;

namespace {

constexpr int mostValues = 20;
constexpr qsizetype longestValue = 300;

} // namespace

void ListView::makeActions()
{
    const auto make = [this](const QString& text, const QKeySequence& shortcut, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_actions.copyRows = make(tr("Copy &rows"), QKeySequence::Copy, [this] { copy(false); });
    m_actions.copyJson = make(tr("Copy rows as &JSON"), {}, [this] { copy(true); });
    m_actions.copyCell = make(tr("&Copy cell"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyCell(); });
    m_actions.only = make(tr("&Only this value"), {}, [this] {
        const int column = currentIndex().column();
        if (m_model && canFilterBy(column))
            Q_EMIT filterEdited(
                models::withOnly(m_model->query().filter, m_model->fieldOf(column), valuesForFilter(column)));
    });
    m_actions.without = make(tr("&Not this value"), {}, [this] {
        const int column = currentIndex().column();
        if (m_model && canFilterBy(column))
            Q_EMIT filterEdited(
                models::withNot(m_model->query().filter, m_model->fieldOf(column), valuesForFilter(column)));
    });
    m_actions.before = make(tr("Only &before this time"), {}, [this] {
        if (const auto time = m_model ? m_model->timeAt(currentRow()) : std::nullopt)
            Q_EMIT filterEdited(models::withBefore(m_model->query().filter, *time));
    });
    m_actions.from = make(tr("Only from this time &on"), {}, [this] {
        if (const auto time = m_model ? m_model->timeAt(currentRow()) : std::nullopt)
            Q_EMIT filterEdited(models::withFrom(m_model->query().filter, *time));
    });
    m_actions.rawRow = make(tr("Show ra&w row"), {}, [this] {
        if (const auto ref = m_model ? m_model->refAt(currentRow()) : std::nullopt)
            Q_EMIT rawRowRequested(*ref);
    });
    m_actions.fitColumns = make(tr("&Fit columns to the window"), {}, [this] {
        m_widthsAreOurs = true;
        setDefaultWidths();
    });
}

void ListView::copy(bool json)
{
    const QList<int> rows = selectedRowNumbers();
    if (rows.isEmpty() || !m_model)
        return;
    if (rows.size() > mostCopied) {
        Q_EMIT noticed(tr("More than %Ln rows are selected: export the list instead", nullptr, mostCopied));
        return;
    }
    qsizetype loaded = 0;
    for (const int row : rows)
        loaded += m_model->isLoaded(row) ? 1 : 0;
    const std::vector<int> columns = shownColumns();
    QApplication::clipboard()->setText(json ? rowsAsJson(*m_model, rows, columns)
                                            : rowsAsTsv(*m_model, rows, columns));
    if (loaded < rows.size())
        Q_EMIT noticed(
            tr("Copied %1 of %2 rows: the others are not read yet, export the list to have them all")
                .arg(locale().toString(loaded), locale().toString(rows.size())));
    else
        Q_EMIT noticed(rows.size() == 1 ? tr("Copied 1 row")
                                        : tr("Copied %Ln rows", nullptr, int(rows.size())));
}

void ListView::copyCell()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const QVariant value = index.data(models::SortRole);
    const bool time = m_model->columnList()[size_t(index.column())].kind == CellKind::Time;
    QApplication::clipboard()->setText(time ? index.data(models::ValueRole).toString() : value.toString());
    Q_EMIT noticed(tr("Copied the cell"));
}

bool ListView::canFilterBy(int column) const
{
    if (!m_model || column < 0)
        return false;
    const CellKind kind = m_model->columnList()[size_t(column)].kind;
    if (kind == CellKind::Time || kind == CellKind::Json || kind == CellKind::Duration)
        return false;
    if (chatlog::fieldIndex(m_model->query().entity, m_model->fieldOf(column)) < 0)
        return false;
    return currentIndex().isValid() && m_model->isLoaded(currentRow()) &&
           m_model->index(currentRow(), column).data(models::ValueRole).toString().size() <= longestValue;
}

QStringList ListView::valuesForFilter(int column) const
{
    QStringList values;
    bool unknown = false;
    const auto add = [&](int row) {
        const QString value = m_model->index(row, column).data(models::ValueRole).toString();
        if (value.isNull())
            unknown = true;
        else if (!values.contains(value) && value.size() <= longestValue)
            values += value;
    };
    const QList<int> rows = selectedRowNumbers();
    for (const int row : rows) {
        if (m_model->isLoaded(row) && values.size() < mostValues)
            add(row);
    }
    if (values.isEmpty() && !unknown)
        add(currentRow());
    if (unknown)
        values += QString();
    return values;
}

void ListView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_model || !m_model->rowCount())
        return;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (!currentIndex().isValid())
            return;
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    } else {
        // The header's height is the difference between the view and its viewport.
        const QModelIndex under = indexAt(viewport()->mapFromGlobal(at));
        if (!under.isValid())
            return;
        if (!selectionModel()->isRowSelected(under.row(), {}))
            setCurrentIndex(under);
        else
            selectionModel()->setCurrentIndex(under, QItemSelectionModel::NoUpdate);
    }
    const int column = currentIndex().column();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuAboutToShow(menu, currentRow());
    if (!menu->isEmpty())
        menu->addSeparator();
    if (canFilterBy(column)) {
        QStringList labels;
        const QStringList values = valuesForFilter(column);
        for (const QString& value : values.mid(0, 2))
            labels += QStringLiteral("“%1”").arg(models::valueLabel(value));
        QString what = labels.join(QLatin1String(", "));
        if (values.size() > 2)
            what = tr("%1 and %2 more").arg(what, locale().toString(values.size() - 2));
        // In a menu, & marks a key.
        what.replace(QLatin1Char('&'), QLatin1String("&&"));
        m_actions.only->setText(tr("&Only %1").arg(what));
        m_actions.without->setText(tr("&Not %1").arg(what));
        menu->addAction(m_actions.only);
        menu->addAction(m_actions.without);
    }
    if (m_model->timeAt(currentRow())) {
        menu->addAction(m_actions.before);
        menu->addAction(m_actions.from);
    }
    menu->addSeparator();
    menu->addAction(m_actions.copyCell);
    menu->addAction(m_actions.copyRows);
    menu->addAction(m_actions.copyJson);
    menu->addSeparator();
    menu->addAction(m_actions.rawRow);
    menu->popup(at);
}

} // namespace scrollback::widgets
