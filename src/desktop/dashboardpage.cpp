// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboardpage.h"

#include "desktop/appcontext.h"
#include "desktop/reportdata.h"
#include "models/fieldtext.h"
#include "ui_dashboardpage.h"
#include "widgets/cardgrid.h"
#include "widgets/chartcard.h"
#include "widgets/chartview.h"
#include "widgets/statepane.h"
#include "widgets/storedtable.h"
#include "widgets/theme.h"
#include "widgets/tile.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace scrollback::desktop {

using namespace Qt::StringLiterals;
using namespace widgets;
using chatlog::Dashboard;
using chatlog::Figures;

namespace {

constexpr CardGrid::Shape tileShape = {.leastWidth = 0, .leastHeight = 0, .mostHeight = 0, .mostColumns = 12};
constexpr CardGrid::Shape chartShape = {
    .leastWidth = 310, .leastHeight = 212, .mostHeight = 400, .mostColumns = 4};

bool hasNothing(const Figures& figures)
{
    return figures.conversations.value_or(0) == 0 && figures.activeConversations.value_or(0) == 0 &&
           figures.messages.value_or(0) == 0 && figures.toolCalls.value_or(0) == 0 &&
           figures.jobs.value_or(0) == 0 && figures.logErrors.value_or(0) == 0 &&
           std::all_of(figures.levels.begin(), figures.levels.end(),
                       [](qint64 count) { return count == 0; }) &&
           !figures.jobDurationAvgMs;
}

} // namespace

DashboardPage::DashboardPage(AppContext& context, source::Service& service, QWidget* parent)
    : Page(context, service, parent)
    , m_ui(std::make_unique<Ui::DashboardPage>())
{
    m_ui->setupUi(this);
    Theme::setLook(this, u"canvas"_s);
    Theme::setLook(m_ui->canvas, u"canvas"_s);
    Theme::setLook(m_ui->filledPage, u"canvas"_s);
    Theme::setLook(m_ui->back, u"link"_s);
    m_ui->back->setIcon(m_context.theme.icon(u"go-previous"_s, ColorId::Accent));
    m_ui->tiles->setLayout(new CardGrid(tileShape));
    m_ui->charts->setLayout(new CardGrid(chartShape));
    m_ui->canvasLayout->setStretch(1, 1);
    m_ui->scroll->setAccessibleName(tr("Dashboard"));
    setFocusPolicy(Qt::ClickFocus); // the keyboard begins here; Tab leads to the first tile
    m_stored = new StoredTable(m_context.theme, m_ui->canvas);
    m_stored->hide();
    m_ui->canvasLayout->addWidget(m_stored);
    m_filling = new ChartCard(m_context.theme, m_ui->filledPage);
    m_filling->setFilling(true);
    m_ui->filledLayout->addWidget(m_filling, 1);

    m_ui->outer->removeWidget(m_ui->pages);
    m_state = new StatePane(m_context.theme, m_ui->pages, this);
    m_ui->outer->addWidget(m_state);
    connect(m_state, &StatePane::retryRequested, this, [this] { askForFigures(); });
    connect(m_state, &StatePane::stopRequested, &m_service, &source::Service::cancelAll);
    connect(m_state, &StatePane::actionTriggered, this, [this] {
        if (m_wayOut)
            m_wayOut();
    });

    connect(m_ui->back, &QToolButton::clicked, this, &DashboardPage::unfill);
    auto* escape = new QShortcut(Qt::Key_Escape, m_ui->filledPage);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DashboardPage::unfill);
    connect(m_filling, &ChartCard::fillRequested, this, &DashboardPage::unfill);
    connect(m_filling, &ChartCard::noticed, this, &Page::noticed);
    connect(m_filling, &ChartCard::picked, this,
            [this](const ChartPick& pick) { openChart(m_filling->data(), pick); });

    m_asTables = new QAction(m_context.theme.icon(u"table"_s), tr("Show all charts as &tables"), this);
    m_asTables->setCheckable(true);
    connect(m_asTables, &QAction::triggered, this, [this](bool tables) {
        for (ChartCard* card : m_cards)
            setTable(card->data().id, tables);
    });
    m_copy = new QAction(m_context.theme.icon(u"edit-copy"_s), tr("&Copy the figures"), this);
    connect(m_copy, &QAction::triggered, this, &DashboardPage::copyFigures);

    connect(&m_service, &source::Service::summaryReady, this, &DashboardPage::takeSummary);
    connect(&m_service, &source::Service::summaryFailed, this, [this](const Error& error) {
        if (m_waiting)
            showFailure(error);
    });
    connect(&m_service, &source::Service::back, this, [this] {
        if (m_state->sight() == StatePane::Sight::Failed)
            askForFigures();
    });
    connect(&m_service, &source::Service::busy, this, [this](const QString& what, double share) {
        if (m_waiting && !what.isEmpty())
            showProgress(what, share);
    });
}

DashboardPage::~DashboardPage() = default;

QString DashboardPage::id() const
{
    return u"dashboard"_s;
}

void DashboardPage::setPeriod(const DayRange& period)
{
    m_period = period;
    m_followed.reset();
    m_stale = true;
    if (isVisible())
        askForFigures();
}

void DashboardPage::refresh()
{
    askForFigures();
}

void DashboardPage::follow(const DayRange& period)
{
    // The window has the summary made again; what is shown stays until that is there.
    m_followed = period;
}

void DashboardPage::askForFigures()
{
    if (!m_period || !m_service.isOpen())
        return;
    m_ticket.cancel();
    m_waiting = true;
    showProgress(tr("Working out the figures"), -1);
    m_service.requestSummary(m_period->cuts());
}

void DashboardPage::showProgress(const QString& what, double share)
{
    // Figures of another period stay in sight until the new ones are there; they come soon.
    if (m_dashboard && m_state->sight() != StatePane::Sight::Empty &&
        m_state->sight() != StatePane::Sight::Failed)
        m_state->showPartial(what, share, true);
    else
        m_state->showLoading(what, share, true);
}

void DashboardPage::takeSummary()
{
    const auto summary = m_service.summary();
    const bool quietly = !m_waiting;
    if (quietly) {
        if (!m_followed || !summary || !summary->isCutAt(m_followed->cuts()))
            return;
        m_period = std::exchange(m_followed, {});
        m_stale = true;
    }
    if (!summary || !m_period || !summary->isCutAt(m_period->cuts()))
        return; // the answer to somebody else's question
    if (summary == m_summary && !m_stale) {
        m_waiting = false;
        if (m_dashboard && !hasNothing(m_dashboard->totals))
            m_state->showContent();
        else
            showNothing();
        return;
    }
    m_summary = summary;
    // Folding the sums into days is quick, but not so quick for years of a million conversations.
    m_ticket = m_service.ask<Dashboard>(
        source::Service::Lane::Figures, quietly ? QString() : tr("Working out the figures"), this,
        [summary, period = *m_period](source::Database&, const CancelToken&, const source::Progress&) {
            return Result<Dashboard>(source::dashboardOf(*summary, period));
        },
        [this](const Result<Dashboard>& dashboard) { takeDashboard(dashboard); });
}

void DashboardPage::takeDashboard(const Result<Dashboard>& dashboard)
{
    if (!dashboard) {
        showFailure(dashboard.error());
        return;
    }
    m_waiting = false;
    m_stale = false;
    const Holdings holdings = holdingsOf(m_service.info());
    if (hasNothing(dashboard->totals)) {
        m_dashboard = *dashboard;
        m_holdings = holdings;
        m_now = m_context.now();
        showNothing();
    } else {
        showDashboard(*dashboard, holdings);
    }
    Q_EMIT statusTextChanged();
    Q_EMIT figuresShown();
}

void DashboardPage::showFailure(const Error& error)
{
    m_waiting = false;
    m_summary.reset();
    m_stale = true;
    if (error.code == Error::Code::Cancelled) {
        m_wayOut = [this] { askForFigures(); };
        m_state->showEmpty(tr("The figures were not worked out, because that was stopped."), {},
                           tr("Work them out now"));
        return;
    }
    m_state->showFailed(error);
}

void DashboardPage::showNothing()
{
    const auto newest = m_summary ? m_summary->lastAt() : std::nullopt;
    if (!newest) {
        m_state->showEmpty(tr("There is nothing in this database yet."),
                           tr("Its tables are as they should be, but empty."));
        return;
    }
    const QDate last = dayOf(*newest, m_period->zone());
    const int days = m_period->days();
    m_wayOut = [this, last, days] {
        Q_EMIT periodRequested(DayRange::between(last.addDays(1 - days), last, m_period->zone()));
    };
    m_state->showEmpty(tr("Nothing happened in these days."),
                       tr("The newest entry is of %1.").arg(daysLabel(last, last, m_context.locale)),
                       tr("Show the %n days up to then", nullptr, days));
}

void DashboardPage::showDashboard(const Dashboard& dashboard, const Holdings& holdings)
{
    m_dashboard = dashboard;
    m_holdings = holdings;
    m_now = m_context.now();
    showTiles();
    showCharts();
    chainFocus();
    m_stored->setVisible(!dashboard.stored.empty());
    if (!dashboard.stored.empty())
        m_stored->setStatistics(dashboard.stored, m_context.locale);
    m_state->showContent();
}

void DashboardPage::showTiles()
{
    const auto tiles = tilesOf(*m_dashboard, m_holdings, m_now, m_context.locale);
    while (m_tiles.size() > tiles.size()) {
        delete m_tiles.back();
        m_tiles.pop_back();
    }
    for (size_t i = 0; i < tiles.size(); ++i) {
        if (i == m_tiles.size()) {
            auto* tile = new Tile(m_context.theme, m_ui->tiles);
            connect(tile, &Tile::clicked, this,
                    [this, tile] { Q_EMIT listRequested(queryOf(*m_dashboard, tile->data().id)); });
            m_ui->tiles->layout()->addWidget(tile);
            m_tiles.push_back(tile);
        }
        m_tiles[i]->setData(tiles[i]);
    }
    m_ui->tiles->layout()->invalidate();
}

void DashboardPage::showCharts()
{
    const auto charts = chartsOf(*m_dashboard, m_holdings, m_now, m_context.locale);
    while (m_cards.size() > charts.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    for (size_t i = 0; i < charts.size(); ++i) {
        if (i == m_cards.size()) {
            auto* card = new ChartCard(m_context.theme, m_ui->charts);
            card->setLocale(m_context.locale);
            connect(card, &ChartCard::picked, this,
                    [this, card](const ChartPick& pick) { openChart(card->data(), pick); });
            connect(card, &ChartCard::fillRequested, this, [this, card] { fill(card->data().id); });
            connect(card, &ChartCard::tableShown, this, [this, card](bool table) {
                if (table)
                    m_tables.insert(int(card->data().id));
                else
                    m_tables.remove(int(card->data().id));
            });
            connect(card, &ChartCard::noticed, this, &Page::noticed);
            m_ui->charts->layout()->addWidget(card);
            m_cards.push_back(card);
        }
        // A card may stand for another chart than before: what it forgets about tables is remembered here.
        const QSet<int> tables = m_tables;
        m_cards[i]->setData(charts[i]);
        m_cards[i]->setShowsTable(tables.contains(int(charts[i].id)) && !charts[i].isEmpty());
        m_tables = tables;
        if (m_ui->pages->currentWidget() == m_ui->filledPage && m_filling->data().id == charts[i].id)
            m_filling->setData(charts[i]);
    }
    m_ui->charts->layout()->invalidate();
}

/// Tiles and charts are made when there are figures, and what is new is the last of a window for the Tab key:
/// they follow the page, in their order.
void DashboardPage::chainFocus()
{
    QList<QWidget*> stops;
    for (QWidget* widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        const bool ours = m_ui->tiles->isAncestorOf(widget) || m_ui->charts->isAncestorOf(widget);
        if (ours && (widget->focusPolicy() & Qt::TabFocus) != 0)
            stops += widget;
    }
    std::stable_partition(stops.begin(), stops.end(),
                          [this](const QWidget* stop) { return m_ui->tiles->isAncestorOf(stop); });
    QWidget* before = this;
    for (QWidget* stop : std::as_const(stops)) {
        setTabOrder(before, stop);
        before = stop;
    }
}

void DashboardPage::setTable(ChartId chart, bool table)
{
    for (ChartCard* card : m_cards) {
        if (card->data().id == chart)
            card->setShowsTable(table && !card->data().isEmpty());
    }
}

void DashboardPage::openChart(const ChartData& chart, const ChartPick& pick)
{
    if (!m_dashboard)
        return;
    if (const auto query = queryOf(*m_dashboard, chart, pick))
        Q_EMIT listRequested(*query);
}

void DashboardPage::fill(ChartId chart)
{
    for (const ChartCard* card : m_cards) {
        if (card->data().id != chart)
            continue;
        m_filling->setLocale(m_context.locale);
        m_filling->setData(card->data());
        m_filling->setShowsTable(card->showsTable());
    }
    m_ui->pages->setCurrentWidget(m_ui->filledPage);
    m_filling->view().setFocus();
}

void DashboardPage::unfill()
{
    const ChartId chart = m_filling->data().id;
    m_ui->pages->setCurrentWidget(m_ui->allPage);
    for (ChartCard* card : m_cards) {
        if (card->data().id == chart) {
            card->view().setFocus();
            m_ui->scroll->ensureWidgetVisible(card);
        }
    }
}

QList<QAction*> DashboardPage::pageActions() const
{
    return {m_asTables, m_copy};
}

void DashboardPage::focusContent()
{
    if (m_ui->pages->currentWidget() == m_ui->filledPage)
        m_filling->view().setFocus();
    else if (!m_tiles.empty())
        m_tiles.front()->setFocus();
    else
        setFocus();
}

QString DashboardPage::statusText() const
{
    if (!m_summary)
        return {};
    QStringList parts;
    for (const chatlog::Entity entity : chatlog::allEntities) {
        if (entity == chatlog::Entity::Execution)
            continue;
        if (const auto count = m_summary->count(entity); count && *count > 0)
            parts.append(models::entityCount(entity, *count));
    }
    return parts.join(u" · "_s);
}

void DashboardPage::saveState(QSettings& settings) const
{
    QStringList tables;
    for (const int chart : m_tables)
        tables.append(QString::number(chart));
    tables.sort();
    settings.setValue(u"tables"_s, tables);
}

void DashboardPage::restoreState(QSettings& settings)
{
    m_tables.clear();
    const QStringList tables = settings.value(u"tables"_s).toStringList();
    for (const QString& chart : tables)
        m_tables.insert(chart.toInt());
    for (const ChartCard* card : m_cards)
        setTable(card->data().id, m_tables.contains(int(card->data().id)));
}

std::optional<ReportData> DashboardPage::report() const
{
    if (!m_dashboard || m_stale)
        return std::nullopt;
    return reportOf(m_service.info(), *m_dashboard, m_context.locale, m_now);
}

void DashboardPage::copyFigures()
{
    if (!m_dashboard)
        return;
    QString text;
    for (const Tile* tile : m_tiles) {
        const TileData& figure = tile->data();
        text += figure.label + u'\t' + figure.exact + u'\t' + figure.change + u'\t' + figure.note + u'\n';
    }
    QApplication::clipboard()->setText(text);
    Q_EMIT noticed(tr("Copied the figures."));
}

} // namespace scrollback::desktop
