// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/listpage.h"

namespace scrollback::models {
class ExecutionModel;
class JobModel;
class LogModel;
} // namespace scrollback::models

namespace scrollback::desktop {

class SubList;

/// Jobs; under them the executions of the selected job, and under those the log of the selected execution.
class JobsPage : public ListPage
{
    Q_OBJECT

public:
    JobsPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);
    ~JobsPage() override;

    QString id() const override { return QStringLiteral("jobs"); }
    void refresh() override;
    void follow(const DayRange& period) override;
    QList<QWidget*> panes() override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;

    /// Brings up a job, or the job of an execution with that execution selected.
    void showJob(const JobId& id);
    void showExecution(const ExecutionId& id);

protected:
    void showDetail(int row) override;
    void updateLinks(int row) override;
    void activateRow(int row) override;

private:
    const models::JobModel& jobs() const;
    void buildLists();
    void showNoExecutions();
    void showExecutionsOf(int row);
    void showLogOf(int row);
    void selectWanted();
    void showJobDetail(int row);
    void showExecutionDetail(int row);
    void showEntryDetail(int row);
    void openLog();

    std::unique_ptr<models::ExecutionModel> m_executionModel;
    std::unique_ptr<models::LogModel> m_logModel;
    SubList* m_executions = nullptr;
    SubList* m_log = nullptr;
    QAction* m_conversation;
    QAction* m_openLog;
    JobId m_job;             ///< whose executions are shown
    ExecutionId m_execution; ///< whose log is shown
    JobId m_wantedJob;
    ExecutionId m_wantedExecution;
};

} // namespace scrollback::desktop
