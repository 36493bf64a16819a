// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/jobspage.h"

#include "desktop/appcontext.h"
#include "desktop/sublist.h"
#include "models/executionmodel.h"
#include "models/filterediting.h"
#include "models/jobmodel.h"
#include "models/logmodel.h"
#include "models/servicepagesource.h"
#include "ui_listpage.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"
#include "widgets/listview.h"

#include <QAction>
#include <QSettings>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Execution;
using chatlog::Field;
using chatlog::Job;
using chatlog::LogEntry;

JobsPage::JobsPage(AppContext& context, source::Service& service, QWidget* parent)
    : ListPage(context, service, Entity::Job,
               std::make_unique<models::JobModel>(std::make_unique<models::ServicePageSource<Job>>(service)),
               parent)
    , m_executionModel(std::make_unique<models::ExecutionModel>(
          std::make_unique<models::ServicePageSource<Execution>>(service)))
    , m_logModel(
          std::make_unique<models::LogModel>(std::make_unique<models::ServicePageSource<LogEntry>>(service)))
    , m_conversation(addLink(tr("Open the conversation at this moment")))
    , m_openLog(addLink(tr("Open its log entries")))
{
    m_conversation->setVisible(false);
    connect(m_openLog, &QAction::triggered, this, &JobsPage::openLog);
    buildLists();
}

JobsPage::~JobsPage()
{
    // Their views look at the models until the end.
    delete m_executions;
    delete m_log;
}

void JobsPage::buildLists()
{
    m_executionModel->setStyle(textStyle());
    m_logModel->setStyle(textStyle());
    m_executions = new SubList(m_context.theme, *m_executionModel, this);
    m_log = new SubList(m_context.theme, *m_logModel, this);
    m_log->setLink(tr("Open in Logs"));
    ui().listSplitter->addWidget(m_executions);
    ui().listSplitter->addWidget(m_log);
    ui().listSplitter->setSizes({340, 170, 190});
    showNoExecutions();
    setTabOrder(&view(), &m_executions->view());
    setTabOrder(&m_executions->view(), &m_log->view());
    // Where there are no jobs, there is no place for how they ran.
    const auto adopt = [this] { m_executions->setVisible(!m_service.isOpen() || sourceHas(Entity::Job)); };
    connect(&m_service, &source::Service::opened, this, adopt);
    adopt();

    connect(m_executions, &SubList::linkClicked, this, &JobsPage::openLog);
    connect(m_log, &SubList::linkClicked, this, &JobsPage::openLog);
    connect(&view(), &widgets::ListView::currentRowChanged, this, &JobsPage::showExecutionsOf);
    connect(&model(), &QAbstractItemModel::modelReset, this, &JobsPage::selectWanted);
    connect(m_executionModel.get(), &QAbstractItemModel::modelReset, this, &JobsPage::selectWanted);
    for (SubList* list : {m_executions, m_log}) {
        connect(&list->view(), &widgets::ListView::noticed, this, &JobsPage::noticed);
        connect(&list->view(), &widgets::ListView::rawRowRequested, &detail(),
                [this] { detail().showRaw(); });
    }
    connect(&m_executions->view(), &widgets::ListView::currentRowChanged, this,
            &JobsPage::showExecutionDetail);
    connect(&m_log->view(), &widgets::ListView::currentRowChanged, this, &JobsPage::showEntryDetail);
    // Three lists share one detail pane: a click on a row that is the current one already brings it back.
    const auto clicked = [this](widgets::ListView& list, auto reveal) {
        connect(&list, &QAbstractItemView::clicked, this, [this, reveal](const QModelIndex& index) {
            if (index.isValid())
                (this->*reveal)(index.row());
        });
    };
    clicked(view(), &JobsPage::showJobDetail);
    clicked(m_executions->view(), &JobsPage::showExecutionDetail);
    clicked(m_log->view(), &JobsPage::showEntryDetail);
}

const models::JobModel& JobsPage::jobs() const
{
    return static_cast<const models::JobModel&>(model());
}

void JobsPage::refresh()
{
    ListPage::refresh();
    if (m_executionModel->state() == models::PagedTableModel::State::Failed)
        m_executionModel->reload();
    if (m_logModel->state() == models::PagedTableModel::State::Failed)
        m_logModel->reload();
}

void JobsPage::follow(const DayRange& period)
{
    ListPage::follow(period);
    for (models::PagedTableModel* model :
         std::initializer_list<models::PagedTableModel*>{m_executionModel.get(), m_logModel.get()}) {
        if (model->state() == models::PagedTableModel::State::Ready)
            model->follow(chatlog::ListQuery(model->query()));
    }
}

void JobsPage::showDetail(int row)
{
    if (const Job* job = jobs().rowAt(row))
        detail().showJob(*job);
}

void JobsPage::showJobDetail(int row)
{
    if (jobs().rowAt(row))
        showRowInDetail(row);
}

void JobsPage::updateLinks(int)
{
    m_conversation->setVisible(false);
    m_openLog->setVisible(false);
}

void JobsPage::activateRow(int row)
{
    const Job* job = jobs().rowAt(row);
    if (job && m_executionModel->rowCount() > 0) {
        m_executions->view().showRow(0);
        m_executions->view().setFocus();
    }
}

void JobsPage::showNoExecutions()
{
    m_job = {};
    m_execution = {};
    m_executions->showSentence(tr("Executions"),
                               tr("Select a job to see how often it ran, and how that went."));
    m_log->hide();
}

void JobsPage::showExecutionsOf(int row)
{
    if (row < 0) {
        showNoExecutions();
        return;
    }
    const Job* job = jobs().rowAt(row);
    if (!job || job->jobId == m_job)
        return;
    m_job = job->jobId;
    m_execution = {};
    m_log->hide();
    const QString name = job->description.isEmpty() ? job->type : job->description;
    const QString heading = name.isEmpty() ? tr("Executions") : tr("Executions of “%1”").arg(name);
    if (!sourceHas(Entity::Execution)) {
        const source::MissingEntity* why =
            m_service.isOpen() ? m_service.info().whyMissing(Entity::Execution) : nullptr;
        m_executions->showSentence(heading, why ? why->sentence : tr("This database has no executions."));
        return;
    }
    chatlog::ListQuery query{Entity::Execution, {}, {}};
    query.filter = models::withOnly({}, Field::JobId, {m_job.value});
    m_executions->list(heading, query, tr("This job was never run."));
}

void JobsPage::showExecutionDetail(int row)
{
    const Execution* execution = row >= 0 ? m_executionModel->rowAt(row) : nullptr;
    if (!execution)
        return;
    m_execution = execution->executionId;
    m_conversation->setVisible(false);
    m_openLog->setVisible(sourceHas(Entity::LogEntry));
    detail().setLinks({m_openLog});
    detail().showExecution(*execution);
    showLogOf(row);
}

void JobsPage::showLogOf(int row)
{
    const Execution* execution = m_executionModel->rowAt(row);
    m_log->setVisible(execution && sourceHas(Entity::LogEntry));
    if (!execution || !sourceHas(Entity::LogEntry))
        return;
    chatlog::ListQuery query{Entity::LogEntry, {}, {}};
    query.filter = models::withOnly({}, Field::ExecutionId, {execution->executionId.value});
    query.order.descending = false; // a log of one run is read from its start
    const QString when = execution->createdAt ? textStyle().dateTime(*execution->createdAt) : QString();
    m_log->list(when.isEmpty() ? tr("Log of the execution") : tr("Log of the execution of %1").arg(when),
                query, tr("This execution logged nothing."));
}

void JobsPage::showEntryDetail(int row)
{
    const LogEntry* entry = row >= 0 ? m_logModel->rowAt(row) : nullptr;
    if (!entry)
        return;
    linkToConversation(m_conversation, entry->conversationId, entry->row);
    m_openLog->setVisible(true);
    detail().setLinks({m_conversation, m_openLog});
    detail().showLogEntry(*entry);
}

void JobsPage::openLog()
{
    if (m_execution.isEmpty())
        return;
    chatlog::ListQuery query{Entity::LogEntry, {}, {}};
    query.filter = models::withOnly({}, Field::ExecutionId, {m_execution.value});
    Q_EMIT listRequested(query);
}

void JobsPage::showJob(const JobId& id)
{
    m_wantedJob = id;
    showQuery({Entity::Job, models::withOnly({}, Field::JobId, {id.value}), {}});
    selectWanted();
}

void JobsPage::showExecution(const ExecutionId& id)
{
    m_wantedExecution = id;
    // Which job it belongs to stands in the execution alone.
    chatlog::ListQuery query{Entity::Execution, models::withOnly({}, Field::ExecutionId, {id.value}), {}};
    using Found = chatlog::Page<Execution>;
    m_service.ask<Found>(
        source::Service::Lane::Pages, tr("Looking for the execution"), this,
        [query](source::Database& database, const CancelToken& token, const source::Progress&) {
            return database.page<Execution>(query, {}, 1, token);
        },
        [this, id](Result<Found> page) {
            if (m_wantedExecution != id)
                return;
            if (!page)
                Q_EMIT noticed(page.error().line());
            else if (page->rows.empty())
                Q_EMIT noticed(tr("There is no execution %1").arg(id.value));
            else
                showJob(page->rows.front().jobId);
        });
}

void JobsPage::selectWanted()
{
    if (!m_wantedJob.isEmpty()) {
        for (int row = 0; row < model().rowCount(); ++row) {
            const Job* job = jobs().rowAt(row);
            if (!job || job->jobId != m_wantedJob)
                continue;
            m_wantedJob = {};
            view().showRow(row);
            break;
        }
    }
    if (m_wantedExecution.isEmpty() || m_executionModel->state() == models::PagedTableModel::State::Idle)
        return;
    for (int row = 0; row < m_executionModel->rowCount(); ++row) {
        const Execution* execution = m_executionModel->rowAt(row);
        if (!execution || execution->executionId != m_wantedExecution)
            continue;
        m_wantedExecution = {};
        m_executions->view().showRow(row);
        break;
    }
}

QList<QWidget*> JobsPage::panes()
{
    QList<QWidget*> parts = ListPage::panes();
    parts.insert(parts.size() - 1, m_executions);
    parts.insert(parts.size() - 1, m_log);
    return parts;
}

void JobsPage::saveState(QSettings& settings) const
{
    ListPage::saveState(settings);
    settings.beginGroup(QStringLiteral("executions"));
    m_executions->view().saveState(settings);
    settings.endGroup();
    settings.beginGroup(QStringLiteral("log"));
    m_log->view().saveState(settings);
    settings.endGroup();
}

void JobsPage::restoreState(QSettings& settings)
{
    ListPage::restoreState(settings);
    settings.beginGroup(QStringLiteral("executions"));
    m_executions->view().restoreState(settings);
    settings.endGroup();
    settings.beginGroup(QStringLiteral("log"));
    m_log->view().restoreState(settings);
    settings.endGroup();
}

} // namespace scrollback::desktop
