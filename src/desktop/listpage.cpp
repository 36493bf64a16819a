// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/listpage.h"

#include "desktop/appcontext.h"
#include "models/fieldtext.h"
#include "ui_listpage.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"
#include "widgets/histogramview.h"
#include "widgets/listview.h"
#include "widgets/newrowsmark.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTimer>

#include <numeric>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;
using models::PagedTableModel;
using models::RowCount;

namespace {

constexpr int countingDelayMs = 500;
constexpr int likenessDelayMs = 300;

} // namespace

ListPage::ListPage(AppContext& context, source::Service& service, Entity entity,
                   std::unique_ptr<PagedTableModel> model, QWidget* parent)
    : Page(context, service, parent)
    , m_entity(entity)
    , m_ui(std::make_unique<Ui::ListPage>())
    , m_model(std::move(model))
    , m_applyTimer(new QTimer(this))
    , m_countingTimer(new QTimer(this))
    , m_likeTimer(new QTimer(this))
{
    buildUi();
    connectAll();
    if (service.isOpen())
        adoptSource();
}

ListPage::~ListPage()
{
    if (m_likeTicket)
        m_likeTicket->cancel();
    // The view goes first: it looks at the model until its end.
    delete m_view;
}

void ListPage::buildUi()
{
    m_ui->setupUi(this);
    widgets::Theme& theme = m_context.theme;
    widgets::Theme::setLook(m_ui->listSide, QStringLiteral("panel"));
    widgets::Theme::setLook(m_ui->filterLine, QStringLiteral("divider"));
    widgets::Theme::setLook(m_ui->timeLineLine, QStringLiteral("divider"));

    m_filterBar = new widgets::FilterBar(theme, m_entity, this);
    m_filterBar->setStyle(textStyle(), [this] { return m_context.now(); });
    m_ui->filterPlace->addWidget(m_filterBar);

    m_timeLine = new widgets::HistogramView(theme, this);
    m_timeLine->setLocale(m_context.locale);
    m_timeLine->setZone(m_context.displayZone);
    m_timeLine->setAccessibleName(tr("Time line"));
    m_ui->timeLinePlace->addWidget(m_timeLine);

    m_model->setStyle(textStyle());
    m_view = new widgets::ListView(theme, this);
    m_view->setObjectName(QStringLiteral("list"));
    m_view->setListModel(m_model.get());
    m_view->setAccessibleName(models::entityPlural(m_entity));
    new widgets::NewRowsMark(theme, *m_view, *m_model);
    m_state = new widgets::StatePane(theme, m_view, this);
    m_state->setObjectName(QStringLiteral("listState"));
    m_ui->listSplitter->addWidget(m_state);

    m_detail = new widgets::DetailPane(theme, this);
    m_detail->setDisplay(m_context.locale, m_context.displayZone, textStyle().thisYear);
    m_detail->setService(&m_service);
    m_detail->setMinimumWidth(200);
    widgets::Theme::setLook(m_detail, QStringLiteral("panel"));
    m_ui->detailSplitter->addWidget(m_detail);
    // A wide window has room for whole texts, too; a narrow one needs it for the list.
    m_ui->detailSplitter->setStretchFactor(0, 3);
    m_ui->detailSplitter->setStretchFactor(1, 1);
    m_ui->detailSplitter->setSizes({930, 290});

    m_applyTimer->setSingleShot(true);
    m_applyTimer->setInterval(0);
    m_countingTimer->setSingleShot(true);
    m_countingTimer->setInterval(countingDelayMs);
    m_likeTimer->setSingleShot(true);
    m_likeTimer->setInterval(likenessDelayMs);

    setFocusProxy(m_view);
    setTabOrder(m_filterBar, m_timeLine);
    setTabOrder(m_timeLine, m_view);
    setTabOrder(m_view, m_detail);
    const widgets::FilterBar::Actions& actions = m_filterBar->actions();
    addActions({actions.reopen, actions.back, actions.forward});
    m_detail->showNothing();
}

void ListPage::connectAll()
{
    connect(&m_service, &source::Service::opened, this, &ListPage::adoptSource);
    // Who is in sight is told by the window.
    connect(&m_service, &source::Service::contentChanged, this,
            [this] { m_stale = m_stale || !isVisible(); });
    connect(&m_service, &source::Service::back, this, [this] {
        if (m_model->error())
            m_model->retry();
    });

    connect(m_applyTimer, &QTimer::timeout, this, &ListPage::apply);
    connect(m_countingTimer, &QTimer::timeout, this, [this] {
        m_showCounting = true;
        updateState();
    });
    connect(m_likeTimer, &QTimer::timeout, this, [this] { askLikeness(m_detailRow); });

    connect(m_filterBar, &widgets::FilterBar::filterChanged, this, &ListPage::apply);
    connect(m_filterBar, &widgets::FilterBar::saveViewRequested, this, &ListPage::saveViewRequested);

    connect(m_timeLine, &widgets::HistogramView::rangeSelected, this, [this](const TimeRange& range) {
        Filter filter = m_filterBar->filter();
        filter.period = range;
        changeFilter(filter);
    });
    connect(m_timeLine, &widgets::HistogramView::selectionCleared, this, [this] {
        Filter filter = m_filterBar->filter();
        filter.period = m_windowPeriod;
        changeFilter(filter);
    });

    PagedTableModel* model = m_model.get();
    connect(model, &PagedTableModel::stateChanged, this, &ListPage::updateState);
    connect(model, &PagedTableModel::countingChanged, this, &ListPage::updateState);
    connect(model, &PagedTableModel::overviewChanged, this, &ListPage::updateTimeLine);
    connect(model, &PagedTableModel::queryChanged, this, [this] { m_order = m_model->query().order; });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                if (last.row() - first.row() < PagedTableModel::pageSize)
                    lookForValues(first.row(), last.row());
                if (m_detailPending)
                    currentRowChanged(m_detailRow);
            });
    connect(model, &QAbstractItemModel::modelReset, this,
            [this] { lookForValues(0, std::min(m_model->rowCount(), PagedTableModel::pageSize) - 1); });

    // Rows that come in above move the one whose detail is shown; it is the same row.
    const auto keepDetail = [this] {
        if (m_detailRow >= 0)
            m_detailRow = m_view->currentRow();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, keepDetail);
    connect(model, &QAbstractItemModel::layoutChanged, this, keepDetail);
    connect(m_view, &widgets::ListView::currentRowChanged, this, &ListPage::currentRowChanged);
    connect(m_view, &widgets::ListView::rowActivated, this, [this](int row) {
        if (m_model->isLoaded(row))
            activateRow(row);
    });
    connect(m_view, &widgets::ListView::filterEdited, this, &ListPage::changeFilter);
    connect(m_view, &widgets::ListView::noticed, this, &ListPage::noticed);
    connect(m_view, &widgets::ListView::rawRowRequested, m_detail, [this] { m_detail->showRaw(); });
    connect(m_view, &widgets::ListView::menuAboutToShow, this, [this](QMenu* menu, int row) {
        if (!m_model->isLoaded(row))
            return;
        updateLinks(row);
        for (QAction* link : std::as_const(m_links)) {
            if (link != m_likeLink)
                menu->addAction(link);
        }
    });

    connect(m_state, &widgets::StatePane::retryRequested, model, &PagedTableModel::retry);
    connect(m_state, &widgets::StatePane::stopRequested, model, &PagedTableModel::stopCounting);
    connect(m_state, &widgets::StatePane::actionTriggered, this, &ListPage::stateAction);

    connect(m_detail, &widgets::DetailPane::noticed, this, &ListPage::noticed);
    connect(m_detail, &widgets::DetailPane::valueActivated, this, &ListPage::openValue);
    connect(m_detail, &widgets::DetailPane::linkActivated, this, &ListPage::openLink);
}

void ListPage::adoptSource()
{
    std::vector<Field> known;
    for (const chatlog::FieldInfo& info : m_service.schemaOf(m_entity).fields) {
        if (m_service.info().knows(m_entity, info.field))
            known.push_back(info.field);
    }
    m_view->setKnownFields(known);
    m_filterBar->setFields(models::filterableFields(m_service.schemaOf(m_entity)));
    updateState();
}

bool ListPage::sourceHas(Entity entity) const
{
    return m_service.isOpen() && m_service.info().has(entity);
}

void ListPage::setPeriod(const DayRange& period)
{
    m_windowPeriod = period.range();
    m_periodGiven = true;
    m_filterBar->setHomePeriod(m_windowPeriod);
    Filter filter = m_filterBar->filter();
    filter.period = m_windowPeriod;
    m_filterBar->setFilter(filter);
    applySoon();
}

void ListPage::showQuery(const chatlog::ListQuery& query)
{
    m_order = query.order;
    m_filterBar->setFilter(query.filter);
    applySoon();
}

void ListPage::refresh()
{
    if (m_stale || m_model->state() == PagedTableModel::State::Failed) {
        m_stale = false;
        m_model->reload();
    }
    applySoon();
}

void ListPage::follow(const DayRange& period)
{
    m_windowPeriod = period.range();
    m_filterBar->moveHomePeriod(m_windowPeriod);
    if (m_service.isOpen() && sourceHas(m_entity))
        m_model->follow({m_entity, m_filterBar->filter(), m_order});
}

void ListPage::changeFilter(const Filter& filter)
{
    m_filterBar->changeFilter(filter);
}

void ListPage::applySoon()
{
    // A period, a query and a refresh come together when the page is brought up: one question for all of
    // them.
    m_applyTimer->start();
}

void ListPage::apply()
{
    m_applyTimer->stop();
    if (!m_service.isOpen() || !sourceHas(m_entity)) {
        updateState();
        return;
    }
    m_model->setQuery({m_entity, m_filterBar->filter(), m_order});
}

std::optional<chatlog::ListQuery> ListPage::currentQuery() const
{
    return chatlog::ListQuery{m_entity, m_filterBar->filter(), m_order};
}

std::vector<Field> ListPage::currentColumns() const
{
    return m_view->shownFields();
}

QList<QAction*> ListPage::pageActions() const
{
    const widgets::FilterBar::Actions& filters = m_filterBar->actions();
    const widgets::ListView::Actions& list = m_view->actions();
    return {filters.add,   filters.text,  filters.reopen, filters.back, filters.forward, filters.clear,
            list.copyRows, list.copyJson, list.copyCell,  list.rawRow,  list.fitColumns};
}

QList<QWidget*> ListPage::panes()
{
    return {m_filterBar, m_timeLine, m_state, m_detail};
}

void ListPage::focusContent()
{
    m_view->setFocus();
}

void ListPage::updateState()
{
    Q_EMIT statusTextChanged();
    if (m_service.isOpen() && !sourceHas(m_entity)) {
        const source::MissingEntity* why = m_service.info().whyMissing(m_entity);
        m_state->showMissing(why ? why->sentence
                                 : tr("This database has no %1.").arg(models::entityPlural(m_entity)));
        // There is nothing to filter, nothing to zoom and nothing to show in full.
        for (QWidget* part : std::initializer_list<QWidget*>{m_timeLine, m_ui->timeLineLine, m_filterBar,
                                                             m_ui->filterLine, m_detail})
            part->hide();
        return;
    }
    const PagedTableModel::Counting counting = m_model->counting();
    if (counting != PagedTableModel::Counting::Running) {
        m_countingTimer->stop();
        m_showCounting = false;
    } else if (!m_showCounting && !m_countingTimer->isActive()) {
        m_countingTimer->start();
    }
    m_filterBar->setCounting(counting != PagedTableModel::Counting::Done);
    switch (m_model->state()) {
    case PagedTableModel::State::Idle:
    case PagedTableModel::State::Loading:
        m_state->showLoading(tr("%1…").arg(models::readingText(m_entity)));
        return;
    case PagedTableModel::State::Failed:
        m_state->showFailed(*m_model->error());
        m_timeLine->clear({});
        return;
    case PagedTableModel::State::Ready:
        break;
    }
    if (m_model->rowCount() == 0) {
        showEmptyState();
        return;
    }
    if (m_model->error()) {
        m_state->showFailedAbove(*m_model->error());
        return;
    }
    if (m_showCounting) {
        m_state->showPartial(tr("%1… The list can be read meanwhile.").arg(models::countingText(m_entity)),
                             m_model->countingShare());
        return;
    }
    if (counting == PagedTableModel::Counting::Stopped) {
        m_state->showStopped(tr("Counting was stopped: the list goes on page by page."), tr("Count"));
        return;
    }
    m_state->showContent();
}

void ListPage::showEmptyState()
{
    const Filter& filter = m_filterBar->filter();
    const QString rows = models::entityPlural(m_entity);
    const bool narrowed = !filter.conditions.empty() || !filter.text.isEmpty();
    if (narrowed) {
        m_state->showEmpty(tr("No %1 match these filters.").arg(rows),
                           tr("Close a filter above, or clear them all (Ctrl+Z brings a closed one back)."),
                           tr("Clear filters"));
    } else if (!filter.period.isEverything()) {
        m_state->showEmpty(
            tr("There are no %1 in this period (%2).").arg(rows, textStyle().period(filter.period)),
            tr("Choose another period, or look at all times."), tr("Show all times"));
    } else {
        m_state->showEmpty(tr("There are no %1 in this database.").arg(rows),
                           tr("Its table is there, but empty."));
    }
}

void ListPage::stateAction()
{
    Filter filter = m_filterBar->filter();
    if (!filter.conditions.empty() || !filter.text.isEmpty()) {
        m_filterBar->actions().clear->trigger();
        return;
    }
    filter.period = {};
    changeFilter(filter);
}

void ListPage::updateTimeLine()
{
    const chatlog::Overview* overview = m_model->overview();
    if (!overview) {
        const bool failed = m_model->state() == PagedTableModel::State::Failed;
        m_timeLine->clear(failed ? QString() : tr("Counting…"));
        return;
    }
    m_timeLine->setOverview(*overview);
    m_filterBar->setFacets(m_model->query().filter, overview->facets);
    lookForValues(0, -1);
    Q_EMIT statusTextChanged();
}

/// A column of nothing but dashes only takes room: it stays away until something stands in it.
void ListPage::lookForValues(int first, int last)
{
    const size_t before = m_seenFields.size();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const Field field = m_model->fieldOf(column);
        for (int row = first; row <= last && !m_seenFields.contains(field); ++row) {
            if (m_model->isLoaded(row) && m_model->index(row, column).data(models::SortRole).isValid())
                m_seenFields.insert(field);
        }
    }
    if (const chatlog::Overview* overview = m_model->overview()) {
        for (auto it = overview->facets.begin(); it != overview->facets.end(); ++it) {
            if (std::ranges::any_of(it.value(), [](const auto& value) { return !value.value.isNull(); }))
                m_seenFields.insert(it.key());
        }
    }
    if (m_seenFields.size() == before)
        return;
    std::vector<Field> empty;
    for (const PagedTableModel::Column& column : m_model->columnList()) {
        if (!m_seenFields.contains(column.field))
            empty.push_back(column.field);
    }
    m_view->setEmptyFields(empty);
}

QString ListPage::statusText() const
{
    if (m_model->state() != PagedTableModel::State::Ready)
        return {};
    const RowCount count = m_model->count();
    if (count.kind == RowCount::Kind::AtLeast)
        return tr("more than %1").arg(models::entityCount(m_entity, count.rows));
    QString text = models::entityCount(m_entity, count.rows);
    if (const chatlog::Overview* overview = m_model->overview()) {
        const qint64 errors = std::accumulate(overview->errors.begin(), overview->errors.end(), qint64(0));
        if (errors == 1)
            text += tr(" · 1 error");
        else if (errors > 1)
            text +=
                tr(" · %Ln errors", nullptr, int(std::min<qint64>(errors, std::numeric_limits<int>::max())));
    }
    return text;
}

void ListPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_ui->detailSplitter->saveState());
    settings.setValue(QStringLiteral("listSplitter"), m_ui->listSplitter->saveState());
    m_view->saveState(settings);
    m_detail->saveState(settings);
    saveQuery(settings, *currentQuery());
}

void ListPage::restoreState(QSettings& settings)
{
    m_ui->detailSplitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_ui->listSplitter->restoreState(settings.value(QStringLiteral("listSplitter")).toByteArray());
    m_view->restoreState(settings);
    m_detail->restoreState(settings);
    const auto saved = savedQuery(settings, m_entity);
    if (!saved)
        return;
    m_order = saved->order;
    Filter filter = saved->filter;
    filter.period = m_filterBar->filter().period;
    m_filterBar->setFilter(filter);
}

} // namespace scrollback::desktop
