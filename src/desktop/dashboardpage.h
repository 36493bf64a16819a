// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/dashboard.h"
#include "desktop/page.h"
#include "source/service.h"
#include "widgets/chartcatalog.h"
#include "widgets/report.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class DashboardPage;
}

namespace scrollback::widgets {
class ChartCard;
class StatePane;
class StoredTable;
class Tile;
} // namespace scrollback::widgets

namespace scrollback::desktop {

/// The figures of the period: tiles, charts, and what a system's own statistics say beside them. Every figure
/// opens the rows that it counts.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    DashboardPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);
    ~DashboardPage() override;

    QString id() const override;
    void setPeriod(const DayRange& period) override;
    void refresh() override;
    void follow(const DayRange& period) override;
    QList<QAction*> pageActions() const override;
    void focusContent() override;
    QString statusText() const override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;

    /// Shows these figures; usually they come from the service.
    void showDashboard(const chatlog::Dashboard& dashboard, const widgets::Holdings& holdings);
    /// What the report of these figures is made of; nothing before the first figures.
    std::optional<widgets::ReportData> report() const;

Q_SIGNALS:
    /// The figures of the period are on the screen; report() is up to date.
    void figuresShown();

private:
    void askForFigures();
    void takeSummary();
    void takeDashboard(const Result<chatlog::Dashboard>& dashboard);
    void showFailure(const Error& error);
    void showProgress(const QString& what, double share);
    void showNothing();
    void showTiles();
    void showCharts();
    void chainFocus();
    void openChart(const widgets::ChartData& chart, const widgets::ChartPick& pick);
    void fill(widgets::ChartId chart);
    void unfill();
    void setTable(widgets::ChartId chart, bool table);
    void copyFigures();

    std::unique_ptr<Ui::DashboardPage> m_ui;
    widgets::StatePane* m_state = nullptr;
    widgets::StoredTable* m_stored = nullptr;
    widgets::ChartCard* m_filling = nullptr; ///< the chart that fills the window
    QAction* m_asTables = nullptr;
    QAction* m_copy = nullptr;
    std::vector<widgets::Tile*> m_tiles;
    std::vector<widgets::ChartCard*> m_cards;
    QSet<int> m_tables; ///< the charts that are shown as tables
    /// What the button of the empty sight does.
    std::function<void()> m_wayOut;

    std::optional<DayRange> m_period;
    std::optional<DayRange> m_followed;               ///< to be shown as soon as a summary has it
    std::shared_ptr<const source::Summary> m_summary; ///< that the figures were made of
    source::Service::Ticket m_ticket;
    bool m_waiting = false; ///< figures are under way
    bool m_stale = true;    ///< what is shown is not of this period
    std::optional<chatlog::Dashboard> m_dashboard;
    widgets::Holdings m_holdings;
    TimeMs m_now = 0; ///< that counted as now for these figures
};

} // namespace scrollback::desktop
