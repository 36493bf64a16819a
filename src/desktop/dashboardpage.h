// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/dashboard.h"
#include "desktop/page.h"
#include "widgets/chartcatalog.h"
#include "widgets/report.h"

#include <QSet>

#include <map>
#include <memory>

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

/// The figures of the period: tiles, charts, and what a system's own statistics say beside them.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    DashboardPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);
    ~DashboardPage() override;

    QString id() const override;
    void setPeriod(const DayRange& period) override;
    void refresh() override;
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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void askForFigures();
    void takeSummary();
    void showEmptyPeriod(const std::optional<TimeMs>& newest);
    void showTiles();
    void showCharts();
    void fill(widgets::ChartId chart);
    void unfill();
    void openChart(const widgets::ChartData& chart, const widgets::ChartPick& pick);
    void setAllAsTables(bool tables);

    std::unique_ptr<Ui::DashboardPage> m_ui;
    widgets::StatePane* m_state = nullptr;
    widgets::StoredTable* m_stored = nullptr;
    QAction* m_asTables = nullptr;
    std::vector<widgets::Tile*> m_tiles;
    std::map<widgets::ChartId, widgets::ChartCard*> m_cards;
    widgets::ChartCard* m_filling = nullptr;
    std::optional<widgets::ChartId> m_filled;
    QSet<int> m_tables; ///< the charts that are shown as tables

    std::optional<DayRange> m_period;
    bool m_asked = false; ///< figures are under way
    bool m_stale = true;  ///< what is shown is not of this period, or of an older content
    std::optional<chatlog::Dashboard> m_dashboard;
    widgets::Holdings m_holdings;
    TimeMs m_now = 0;
};

} // namespace scrollback::desktop
