// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listview.h"

#include "widgets/listdelegate.h"
#include "widgets/listheader.h"
#include "widgets/theme.h"
#include "widgets/viewsetup.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace scrollback::widgets {

using chatlog::Field;
using models::CellKind;
using models::PagedTableModel;

namespace {

QString columnsKey()
{
    return QStringLiteral("columns");
}

QString askedKey()
{
    return QStringLiteral("columnsAskedFor");
}

} // namespace

ListView::ListView(Theme& theme, QWidget* parent)
    : RowsView(new ListHeader(theme), parent)
    , m_theme(theme)
    , m_delegate(new ListDelegate(theme, this))
{
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto* corner = new QWidget(this);
    Theme::setLook(corner, QStringLiteral("panel"));
    setCornerWidget(corner);
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
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(false);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ListView::showColumnMenu);
    connect(header, &QHeaderView::sectionClicked, this, &ListView::sortBy);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_resizing)
            m_widthsAreOurs = false;
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
    {
        const QScopedValueRollback resizing(m_resizing, true); // columns that are new get some width
        setModel(model);
    }
    connect(model, &QAbstractItemModel::modelReset, this, &ListView::findRowAgain);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ListView::rememberRow);
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
        // Where the selected row has moved to a page that is not here, it is looked for.
        if (!currentIndex().isValid() && m_remembered)
            m_model->locate(m_remembered->ref, m_remembered->time);
    });
    connect(model, &PagedTableModel::overviewChanged, this, [this] {
        if (m_remembered && m_model->overview())
            m_model->locate(m_remembered->ref, m_remembered->time);
    });
    connect(model, &PagedTableModel::located, this, [this](const chatlog::RowRef& ref, int row) {
        if (!m_remembered || !(m_remembered->ref == ref))
            return;
        const Remembered remembered = *m_remembered;
        m_remembered.reset();
        if (currentIndex().isValid())
            return;
        if (row >= 0)
            setCurrentIndex(m_model->index(row, remembered.column));
        else
            Q_EMIT currentRowChanged(-1);
    });
    connect(model, &PagedTableModel::countingChanged, this, [this] {
        // Without the count nobody can say where the row is now, nor whether it is there at all.
        const PagedTableModel::Counting counting = m_model->counting();
        const bool givenUp =
            counting == PagedTableModel::Counting::Stopped || counting == PagedTableModel::Counting::Failed;
        if (givenUp && m_remembered && !currentIndex().isValid()) {
            m_remembered.reset();
            Q_EMIT currentRowChanged(-1);
        }
    });
    connect(model, &PagedTableModel::queryChanged, this, [this] {
        updateSortIndicator();
        applyHidden(); // the first query says whose fields are known
        if (m_widthsAreOurs)
            setDefaultWidths();
    });
    updateSortIndicator();
    applyHidden();
    setDefaultWidths();
}

void ListView::setKnownFields(const std::vector<Field>& fields)
{
    if (!m_allKnown && fields == m_known)
        return;
    m_known = fields;
    m_allKnown = false;
    applyHidden();
    fillWidth();
}

void ListView::setEmptyFields(const std::vector<Field>& fields)
{
    if (fields == m_empty)
        return;
    m_empty = fields;
    applyHidden();
    fillWidth();
}

bool ListView::isEmpty(int column) const
{
    return std::ranges::find(m_empty, m_model->fieldOf(column)) != m_empty.end() &&
           std::ranges::find(m_asked, column) == m_asked.end();
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

bool ListView::isWanted(int column) const
{
    return std::ranges::find(m_hidden, column) == m_hidden.end() && isKnown(column) && !isEmpty(column);
}

void ListView::applyHidden()
{
    if (!m_model)
        return;
    const QScopedValueRollback resizing(m_resizing, true); // hiding is told as resizing to nothing
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool away = std::ranges::find(m_away, column) != m_away.end();
        const bool hide = away || !isWanted(column);
        if (hide != isColumnHidden(column))
            setColumnHidden(column, hide);
    }
}

void ListView::updateMetrics()
{
    setRowHeight(fontMetrics().height() + 12);
    {
        const QScopedValueRollback resizing(m_resizing, true); // columns below it are made as wide
        horizontalHeader()->setMinimumSectionSize(3 * fontMetrics().averageCharWidth() +
                                                  2 * ListDelegate::padding);
    }
    if (m_model && m_widthsAreOurs)
        setDefaultWidths();
}

void ListView::setDefaultWidths()
{
    {
        const QScopedValueRollback resizing(m_resizing, true);
        for (int column = 0; column < m_model->columnCount(); ++column)
            setColumnWidth(column, widthOf(column).natural);
    }
    fillWidth();
}

ListView::ColumnWidth ListView::widthOf(int column) const
{
    const int unit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const PagedTableModel::Column& about = m_model->columnList()[size_t(column)];
    const QString text = m_model->headerData(column, Qt::Horizontal).toString();
    const int title = QFontMetrics(bold).horizontalAdvance(text) + 2 * ListDelegate::padding;
    const auto inCharacters = [unit](int count) { return count * unit + 2 * ListDelegate::padding; };

    ColumnWidth width;
    width.natural = std::max(title + ListHeader::arrowSize + ListHeader::arrowGap, inCharacters(about.width));
    width.flexes = about.stretch || about.kind == CellKind::Json;
    if (about.kind == CellKind::Time)
        width.natural = std::max(title + ListHeader::arrowSize + ListHeader::arrowGap, widestTime());
    // A value in JSON, an id or a name is known by its first words; a sentence needs more; half a figure or
    // time is wrong.
    if (about.kind == CellKind::Json)
        width.least = inCharacters(std::min(about.width, 13));
    else if (about.stretch)
        width.least = inCharacters(std::min(about.width, 16));
    else if (about.kind == CellKind::Time)
        width.least = width.natural;
    else if (about.kind == CellKind::Progress)
        width.least = std::max(title, inCharacters(std::min(about.width, 11)));
    else if (about.kind == CellKind::Text || about.kind == CellKind::Muted || about.kind == CellKind::Error)
        width.least = std::max(title, inCharacters(std::min(about.width, 9)));
    else
        width.least = std::max(title, inCharacters(about.width));
    width.least = std::min(width.least, width.natural);
    return width;
}

int ListView::widestTime() const
{
    // Times of another year say theirs, and take more room.
    const models::TextStyle& style = m_model->style();
    const TimeRange period = m_model->query().filter.period;
    const auto yearOf = [&style](TimeMs t) {
        return QDateTime::fromMSecsSinceEpoch(t, style.zone).date().year();
    };
    const bool thisYearOnly = style.thisYear == 0 || (period.from && yearOf(*period.from) == style.thisYear);
    const int year = style.thisYear - (thisYearOnly ? 0 : 1);
    int widest = 0;
    for (int month = 1; month <= 12; ++month) {
        const QDateTime at(QDate(std::max(year, 1), month, 28), QTime(20, 0), style.zone);
        widest = std::max(widest, fontMetrics().horizontalAdvance(style.dateTime(at.toMSecsSinceEpoch())));
    }
    return widest + 2 * ListDelegate::padding + 2;
}

/// Where not all columns have room, those that can be done without stay away: a list that scrolls sideways
/// hides more than that. What somebody asked for stays, and widths that somebody chose.
void ListView::makeRoom()
{
    const int available = viewport()->width();
    std::vector<int> wanted;
    int needed = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!isWanted(column))
            continue;
        wanted.push_back(column);
        const bool chosen = !m_widthsAreOurs && !isColumnHidden(column);
        needed += chosen ? columnWidth(column) : widthOf(column).least;
    }
    const auto yields = [this](int column) { return m_model->columnList()[size_t(column)].yields; };
    std::ranges::stable_sort(wanted, std::ranges::greater(), yields);
    std::vector<int> away;
    for (const int column : wanted) {
        if (needed <= available || yields(column) == 0)
            break;
        const bool asked = std::ranges::find(m_asked, column) != m_asked.end();
        if (asked || (!m_widthsAreOurs && !isColumnHidden(column)))
            continue;
        away.push_back(column);
        needed -= widthOf(column).least;
    }
    if (away == m_away)
        return;
    m_away = std::move(away);
    applyHidden();
    // One that comes back has had no width meanwhile.
    for (const int column : wanted) {
        if (!isColumnHidden(column) && columnWidth(column) == 0)
            setColumnWidth(column, widthOf(column).natural);
    }
}

/// Gives what width is left to the columns that want it. Where there is too little, the others give first
/// what they can do without; only then does the list scroll sideways.
void ListView::fillWidth()
{
    // A column that grows may bring up a scroll bar, and that comes back here.
    if (!m_model || m_resizing)
        return;
    const QScopedValueRollback resizing(m_resizing, true);
    if (!m_widthsAreOurs) {
        makeRoom();
        return;
    }
    // Rows that have just come show their scroll bar while the columns are placed: then once more.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const int available = viewport()->width();
        makeRoom();
        const std::vector<int> columns = shownColumns();
        std::vector<ColumnWidth> widths;
        int fixed = 0; // of the columns that do not flex
        int spare = 0; // what they can do without
        int leastOfRest = 0;
        int wanted = 0;
        int lastFlexible = -1;
        for (const int column : columns) {
            widths.push_back(widthOf(column));
            const ColumnWidth& width = widths.back();
            if (width.flexes) {
                leastOfRest += width.least;
                wanted += width.natural;
                lastFlexible = column;
            } else {
                fixed += width.natural;
                spare += width.natural - width.least;
            }
        }
        if (lastFlexible < 0)
            return;
        const int given = std::clamp(fixed + leastOfRest - available, 0, spare);
        const int room = available - fixed + given;
        int left = room;
        int toGive = given;
        for (size_t i = 0; i < columns.size(); ++i) {
            const ColumnWidth& about = widths[i];
            int width = about.natural;
            if (about.flexes) {
                width = columns[i] == lastFlexible ? left : int(qint64(room) * about.natural / wanted);
                // Nobody takes what the ones after need at least.
                leastOfRest -= about.least;
                width = std::max(std::min(width, left - leastOfRest), about.least);
                left -= width;
            } else if (spare > 0) {
                const int own = about.natural - about.least;
                const int gives = int((qint64(toGive) * own + spare - 1) / spare);
                width -= gives;
                toGive -= gives;
                spare -= own;
            }
            setColumnWidth(columns[i], width);
        }
        if (viewport()->width() == available)
            return;
    }
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
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const Field field = m_model->fieldOf(column);
        if (isWanted(column) && chatlog::fieldIndex(m_model->query().entity, field) >= 0)
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
    rows.resize(std::unique(rows.begin(), rows.end()) - rows.begin());
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
    std::erase(m_asked, column);
    (shown ? m_asked : m_hidden).push_back(column);
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

void ListView::paintEvent(QPaintEvent* event)
{
    if (m_model && m_model->rowCount() > 0) {
        const int first = rowAt(0);
        const int last = rowAt(viewport()->height() - 1);
        m_model->setSight(first, last < 0 ? m_model->rowCount() - 1 : last);
    }
    RowsView::paintEvent(event);
}

void ListView::resizeEvent(QResizeEvent* event)
{
    RowsView::resizeEvent(event);
    fillWidth();
}

void ListView::changeEvent(QEvent* event)
{
    RowsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
}

void ListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    RowsView::currentChanged(current, previous);
    if (current.isValid())
        m_remembered.reset();
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
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
    const int row = m_remembered ? m_model->rowOf(m_remembered->ref) : -1;
    if (row >= 0)
        setCurrentIndex(m_model->index(row, m_remembered->column));
    else if (!m_remembered || m_model->rowCount() == 0)
        Q_EMIT currentRowChanged(-1); // the selection went with the rows
    // Otherwise it may be further down: the overview will say.
}

void ListView::saveState(QSettings& settings) const
{
    if (!m_model)
        return;
    settings.setValue(columnsKey(), columnState(*horizontalHeader(), *m_model, m_hidden));
    settings.setValue(QStringLiteral("columnWidthsChosen"), !m_widthsAreOurs);
    QStringList asked;
    for (const int column : m_asked)
        asked += QLatin1String(chatlog::fieldName(m_model->fieldOf(column)));
    settings.setValue(askedKey(), asked);
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
    m_asked.clear();
    const QStringList asked = settings.value(askedKey()).toStringList();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (asked.contains(QLatin1String(chatlog::fieldName(m_model->fieldOf(column)))))
            m_asked.push_back(column);
    }
    m_away.clear();
    applyHidden();
    if (m_widthsAreOurs)
        setDefaultWidths();
}

} // namespace scrollback::widgets
