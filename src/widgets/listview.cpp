// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listview.h"

#include "base/textcut.h"
#include "models/filterediting.h"
#include "widgets/listdelegate.h"
#include "widgets/theme.h"
#include "widgets/viewsetup.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace scrollback::widgets {

using chatlog::Field;
using models::CellKind;
using models::PagedTableModel;

namespace {

constexpr int mostCopied = 10'000;
constexpr int mostValues = 20;
constexpr qsizetype longestValue = 300;

QString columnsKey()
{
    return QStringLiteral("columns");
}

} // namespace

ListView::ListView(Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_delegate(new ListDelegate(theme, this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setUpHeader();
    updateMetrics();
    makeActions();
    connect(&theme, &Theme::themeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT rowActivated(index.row());
    });
}

ListView::~ListView() = default;

void ListView::setUpHeader()
{
    verticalHeader()->hide();
    // Asking millions of rows how high they would like to be takes minutes.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(false);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ListView::showColumnMenu);
    connect(header, &QHeaderView::sectionClicked, this, &ListView::sortBy);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_resizing)
            m_widthsAreOurs = false;
    });
}

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

void ListView::setListModel(PagedTableModel* model)
{
    m_model = model;
    m_hidden.clear();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (!model->columnList()[size_t(column)].shown)
            m_hidden.push_back(column);
    }
    // Before the view hears of a reset, and after it has forgotten everything.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ListView::rememberRow);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ListView::findRowAgain);
    connect(model, &PagedTableModel::overviewChanged, this, [this] {
        if (m_remembered && m_model->overview())
            m_model->locate(m_remembered->ref, m_remembered->time);
    });
    connect(model, &PagedTableModel::located, this, [this](const chatlog::RowRef& ref, int row) {
        if (!m_remembered || !(m_remembered->ref == ref))
            return;
        const Remembered remembered = *m_remembered;
        m_remembered.reset();
        if (row < 0 || currentIndex().isValid())
            return;
        setCurrentIndex(m_model->index(row, remembered.column));
    });
    connect(model, &PagedTableModel::queryChanged, this, &ListView::updateSortIndicator);
    updateSortIndicator();
    applyHidden();
    setDefaultWidths();
}

void ListView::setKnownFields(const std::vector<Field>& fields)
{
    m_known = fields;
    m_allKnown = false;
    applyHidden();
    fillWidth();
}

bool ListView::isKnown(int column) const
{
    if (m_allKnown)
        return true;
    const Field field = m_model->fieldOf(column);
    // What a model works out itself is no field of any source.
    const bool derived = chatlog::fieldIndex(m_model->query().entity, field) < 0;
    return derived || std::ranges::find(m_known, field) != m_known.end();
}

void ListView::applyHidden()
{
    if (!m_model)
        return;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool hidden = std::ranges::find(m_hidden, column) != m_hidden.end() || !isKnown(column);
        setColumnHidden(column, hidden);
    }
}

void ListView::updateMetrics()
{
    const int height = fontMetrics().height();
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height + 12);
    horizontalHeader()->setMinimumSectionSize(3 * fontMetrics().averageCharWidth() +
                                              2 * ListDelegate::padding);
    if (m_model && m_widthsAreOurs)
        setDefaultWidths();
}

void ListView::setDefaultWidths()
{
    m_resizing = true;
    const int unit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const PagedTableModel::Column& about = m_model->columnList()[size_t(column)];
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int least = QFontMetrics(bold).horizontalAdvance(title) + 2 * ListDelegate::padding + 16;
        setColumnWidth(column, std::max(least, about.width * unit + 2 * ListDelegate::padding));
    }
    m_resizing = false;
    fillWidth();
}

/// Gives what width is left to the columns that want it; takes it from them where there is too little.
void ListView::fillWidth()
{
    if (!m_model || !m_widthsAreOurs)
        return;
    const int unit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    int fixed = 0;
    int wanted = 0;
    std::vector<int> flexible;
    for (const int column : shownColumns()) {
        const PagedTableModel::Column& about = m_model->columnList()[size_t(column)];
        const bool flexes = about.stretch || about.kind == CellKind::Json;
        if (flexes) {
            flexible.push_back(column);
            wanted += about.width;
        } else {
            fixed += columnWidth(column);
        }
    }
    if (flexible.empty() || wanted == 0)
        return;
    m_resizing = true;
    const int room = viewport()->width() - fixed;
    int left = room;
    for (size_t i = 0; i < flexible.size(); ++i) {
        const PagedTableModel::Column& about = m_model->columnList()[size_t(flexible[i])];
        const int least = std::min(about.width, 22) * unit + 2 * ListDelegate::padding;
        int width = i + 1 == flexible.size() ? left : int(qint64(room) * about.width / wanted);
        width = std::max(width, least);
        left -= width;
        setColumnWidth(flexible[i], width);
    }
    m_resizing = false;
}

std::vector<int> ListView::shownColumns() const
{
    std::vector<int> columns;
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

std::vector<Field> ListView::shownFields() const
{
    std::vector<Field> fields;
    if (!m_model)
        return fields;
    for (const int column : shownColumns()) {
        const Field field = m_model->fieldOf(column);
        if (chatlog::fieldIndex(m_model->query().entity, field) >= 0)
            fields.push_back(field);
    }
    return fields;
}

int ListView::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

QList<int> ListView::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom() && rows.size() <= mostCopied; ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ListView::showRow(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : shownColumns().front();
    setCurrentIndex(m_model->index(row, column));
    scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ListView::showColumnMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!isKnown(column))
            continue;
        QAction* action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // A list without any column would have no header to bring one back.
        action->setEnabled(isColumnHidden(column) || shownColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnShown(column, on); });
    }
    menu->addSeparator();
    menu->addAction(m_actions.fitColumns);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void ListView::setColumnShown(int column, bool shown)
{
    std::erase(m_hidden, column);
    if (!shown)
        m_hidden.push_back(column);
    applyHidden();
    fillWidth();
}

void ListView::sortBy(int column)
{
    if (!m_model->isSortable(column)) {
        updateSortIndicator();
        Q_EMIT noticed(tr("This list can be ordered by time only"));
        return;
    }
    const chatlog::Order& order = m_model->query().order;
    const Field time = chatlog::timeFieldOf(m_model->query().entity);
    const bool same = order.field.value_or(time) == m_model->fieldOf(column);
    // What is newest, most or longest is what people look for first.
    const bool descending =
        same ? !order.descending : m_model->columnList()[size_t(column)].kind != CellKind::Text;
    m_model->sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    updateSortIndicator();
}

void ListView::updateSortIndicator()
{
    const chatlog::ListQuery& query = m_model->query();
    const Field field = query.order.field.value_or(chatlog::timeFieldOf(query.entity));
    const QSignalBlocker blocker(horizontalHeader());
    horizontalHeader()->setSortIndicator(m_model->columnOf(field),
                                         query.order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
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
                .arg(loaded)
                .arg(rows.size()));
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
            what = tr("%1 and %2 more").arg(what).arg(values.size() - 2);
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

void ListView::paintEvent(QPaintEvent* event)
{
    if (m_model && m_model->rowCount() > 0) {
        const int first = rowAt(0);
        const int last = rowAt(viewport()->height() - 1);
        m_model->setSight(first, last < 0 ? m_model->rowCount() - 1 : last);
    }
    QTableView::paintEvent(event);
}

void ListView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fillWidth();
}

void ListView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
}

void ListView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(rowAt(int(event->position().y())));
}

void ListView::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void ListView::setHoveredRow(int row)
{
    const int before = m_delegate->hoveredRow();
    if (row == before)
        return;
    m_delegate->setHoveredRow(row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
}

void ListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_remembered.reset();
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

QModelIndex ListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Home and End lead to the first and last row, as in any list; columns are reached with the arrows.
    if (m_model && m_model->rowCount() > 0 && (action == MoveHome || action == MoveEnd)) {
        const int column = currentIndex().isValid() ? currentIndex().column() : shownColumns().front();
        return m_model->index(action == MoveHome ? 0 : m_model->rowCount() - 1, column);
    }
    return QTableView::moveCursor(action, modifiers);
}

void ListView::rememberRow()
{
    const auto ref = m_model->refAt(currentRow());
    if (ref)
        m_remembered = Remembered{*ref, m_model->timeAt(currentRow()), currentIndex().column(), false};
}

void ListView::findRowAgain()
{
    updateSortIndicator();
    if (!m_remembered)
        return;
    const int row = m_model->rowOf(m_remembered->ref);
    if (row < 0)
        return; // perhaps further down: the overview will say
    const int column = m_remembered->column;
    setCurrentIndex(m_model->index(row, column));
}

void ListView::saveState(QSettings& settings) const
{
    if (!m_model)
        return;
    settings.setValue(columnsKey(), columnState(*horizontalHeader(), *m_model, m_hidden));
    settings.setValue(QStringLiteral("columnWidthsChosen"), !m_widthsAreOurs);
}

void ListView::restoreState(QSettings& settings)
{
    if (!m_model)
        return;
    const QStringList state = settings.value(columnsKey()).toStringList();
    if (state.isEmpty())
        return;
    m_resizing = true;
    // A hidden section has no width to restore.
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnHidden(column, false);
    m_hidden = applyColumnState(*horizontalHeader(), *m_model, state, m_hidden);
    m_resizing = false;
    m_widthsAreOurs = !settings.value(QStringLiteral("columnWidthsChosen"), false).toBool();
    applyHidden();
    if (m_widthsAreOurs)
        setDefaultWidths();
}

} // namespace scrollback::widgets
