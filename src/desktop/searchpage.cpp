// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/searchpage.h"

#include "base/textcut.h"
#include "desktop/appcontext.h"
#include "models/filterediting.h"
#include "models/searchmodel.h"
#include "ui_searchpage.h"
#include "widgets/detailpane.h"
#include "widgets/flowlayout.h"
#include "widgets/hitdelegate.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSettings>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using models::SearchModel;

namespace {

enum PeriodChoice { AllTimes, WindowPeriod };

} // namespace

SearchPage::SearchPage(AppContext& context, source::Service& service, QWidget* parent)
    : Page(context, service, parent)
    , m_ui(std::make_unique<Ui::SearchPage>())
    , m_model(std::make_unique<SearchModel>(std::make_unique<models::ServiceSearchSource>(service)))
{
    buildUi();
    connectAll();
    updateState();
}

SearchPage::~SearchPage()
{
    if (m_ticket)
        m_ticket->cancel();
    // The view and its delegate look at the model until their end.
    delete m_list;
}

void SearchPage::buildUi()
{
    m_ui->setupUi(this);
    widgets::Theme& theme = m_context.theme;
    widgets::Theme::setLook(m_ui->resultSide, QStringLiteral("panel"));
    widgets::Theme::setLook(m_ui->title, QStringLiteral("heading"));
    widgets::Theme::setLook(m_ui->count, QStringLiteral("muted"));
    widgets::Theme::setLook(m_ui->headLine, QStringLiteral("divider"));
    widgets::Theme::setLook(m_ui->inTools, QStringLiteral("link"));
    widgets::Theme::setLook(m_ui->inLogs, QStringLiteral("link"));

    m_ui->role->addItem(tr("Everybody"), QString());
    m_ui->role->addItem(tr("Only the user"), QStringLiteral("user"));
    m_ui->role->addItem(tr("Only the assistant"), QStringLiteral("assistant"));
    m_ui->role->addItem(tr("Only tools"), QStringLiteral("tool"));
    m_ui->period->addItem(tr("At any time"), AllTimes);
    m_ui->period->addItem(tr("In the window's period"), WindowPeriod);

    // In a narrow window they go on in a further line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_ui->options->setSizePolicy(policy);
    auto* flow = new widgets::FlowLayout(m_ui->options, 8);
    for (QWidget* option :
         std::initializer_list<QWidget*>{m_ui->role, m_ui->period, m_ui->inTools, m_ui->inLogs})
        flow->addWidget(option);

    const models::TextStyle style = textStyle();
    m_model->setStyle(style);

    m_list = new QListView(this);
    m_list->setModel(m_model.get());
    m_delegate = new widgets::HitDelegate(theme, *m_model, m_list);
    m_delegate->setStyle(style);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Messages found"));
    widgets::Theme::setLook(m_list, QStringLiteral("plain"));
    m_state = new widgets::StatePane(theme, m_list, this);
    m_state->setObjectName(QStringLiteral("listState"));
    m_ui->resultPlace->addWidget(m_state);

    m_detail = new widgets::DetailPane(theme, this);
    m_detail->setDisplay(m_context.locale, m_context.displayZone, textStyle().thisYear);
    m_detail->setService(&m_service);
    m_detail->setMinimumWidth(200);
    widgets::Theme::setLook(m_detail, QStringLiteral("panel"));
    m_detail->showNothing(tr("Select a result to read the whole message."));
    m_ui->splitter->addWidget(m_detail);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setSizes({860, 360});
    setFocusProxy(m_list);

    m_open = new QAction(tr("Open the conversation at this match"), this);
    m_stop = new QAction(tr("Stop searching"), this);
    m_copy = new QAction(tr("Copy the found text"), this);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_list->addAction(m_copy);
    m_list->addAction(m_open);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SearchPage::connectAll()
{
    connect(m_model.get(), &SearchModel::stateChanged, this, &SearchPage::updateState);
    connect(m_model.get(), &SearchModel::hitsAdded, this, &SearchPage::updateState);
    connect(m_ui->role, &QComboBox::activated, this, &SearchPage::start);
    connect(m_ui->period, &QComboBox::activated, this, &SearchPage::start);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] {
        if (m_model->state() == SearchModel::State::Searching)
            m_model->stop();
        else
            m_model->goOn();
    });
    connect(m_stop, &QAction::triggered, m_model.get(), &SearchModel::stop);
    connect(m_ui->inTools, &QPushButton::clicked, this, [this] { lookIn(Entity::ToolCall); });
    connect(m_ui->inLogs, &QPushButton::clicked, this, [this] { lookIn(Entity::LogEntry); });
    connect(m_state, &widgets::StatePane::retryRequested, this, &SearchPage::start);
    connect(m_state, &widgets::StatePane::stopRequested, m_model.get(), &SearchModel::stop);
    connect(m_state, &widgets::StatePane::actionTriggered, this, [this] {
        m_ui->role->setCurrentIndex(0);
        m_ui->period->setCurrentIndex(AllTimes);
        start();
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { openHit(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { currentChanged(current.isValid() ? current.row() : -1); });
    connect(m_open, &QAction::triggered, this, [this] { openHit(m_list->currentIndex().row()); });
    connect(m_copy, &QAction::triggered, this, [this] {
        if (!m_list->currentIndex().isValid())
            return;
        QApplication::clipboard()->setText(m_list->currentIndex().data().toString());
        Q_EMIT noticed(tr("Copied the found text"));
    });
    connect(m_detail, &widgets::DetailPane::noticed, this, &SearchPage::noticed);
    connect(m_detail, &widgets::DetailPane::valueActivated, this,
            [this](const QString& key, const QString& value) {
                if (key.contains(QLatin1String("conversation"), Qt::CaseInsensitive))
                    Q_EMIT conversationRequested(ConversationId(value), {}, m_text);
            });
}

void SearchPage::setPeriod(const DayRange& period)
{
    m_windowPeriod = period.range();
    if (m_ui->period->currentData().toInt() == WindowPeriod && !m_text.isEmpty())
        start();
}

void SearchPage::showQuery(const chatlog::ListQuery& query)
{
    const chatlog::Condition* roles = models::findCondition(query.filter, Field::Role, false);
    const QString role = roles && roles->values.size() == 1 ? roles->values.front() : QString();
    m_ui->role->setCurrentIndex(std::max(0, m_ui->role->findData(role)));
    // A search means all times, unless it says otherwise.
    m_ui->period->setCurrentIndex(query.filter.period.isEverything() ? AllTimes : WindowPeriod);
    search(query.filter.text);
}

void SearchPage::search(const QString& text)
{
    m_text = text;
    start();
}

void SearchPage::refresh()
{
    // What was found stays found: a search is asked for, not kept up to date.
    updateState();
}

void SearchPage::follow(const DayRange& period)
{
    m_windowPeriod = period.range();
}

chatlog::ListQuery SearchPage::query() const
{
    chatlog::ListQuery query{Entity::Message, {}, {}};
    query.filter.text = m_text;
    const QString role = m_ui->role->currentData().toString();
    if (!role.isEmpty())
        query.filter = models::withOnly(query.filter, Field::Role, {role});
    if (m_ui->period->currentData().toInt() == WindowPeriod)
        query.filter.period = m_windowPeriod;
    return query;
}

std::optional<chatlog::ListQuery> SearchPage::currentQuery() const
{
    return m_text.isEmpty() ? std::nullopt : std::optional(query());
}

void SearchPage::start()
{
    m_detail->showNothing(tr("Select a result to read the whole message."));
    if (m_service.isOpen() && m_service.info().has(Entity::Message))
        m_model->search(query());
    updateState();
}

void SearchPage::updateState()
{
    Q_EMIT statusTextChanged();
    const bool searching = m_model->state() == SearchModel::State::Searching;
    m_ui->title->setText(m_text.isEmpty() ? tr("Search") : tr("“%1”").arg(cutToLine(m_text, 120)));
    m_ui->count->setText(countText());
    m_ui->progress->setVisible(searching);
    const bool canGoOn = m_model->state() == SearchModel::State::Paused ||
                         (m_model->state() == SearchModel::State::Stopped && m_model->rowCount() > 0);
    m_ui->stop->setVisible(searching || canGoOn);
    m_ui->stop->setText(searching ? tr("Stop") : tr("Go on"));
    m_stop->setEnabled(searching);

    const bool open = m_service.isOpen();
    m_ui->inTools->setVisible(open && !m_text.isEmpty() && m_service.info().has(Entity::ToolCall));
    m_ui->inLogs->setVisible(open && !m_text.isEmpty() && m_service.info().has(Entity::LogEntry));
    if (open && !m_service.info().has(Entity::Message)) {
        const source::MissingEntity* why = m_service.info().whyMissing(Entity::Message);
        m_state->showMissing(
            why ? why->sentence : tr("This database has no messages."),
            m_ui->inLogs->isVisible() ? tr("Its log entries can be searched: “Look in logs”.") : QString());
        return;
    }
    if (m_model->rowCount() > 0) {
        if (m_model->state() == SearchModel::State::Failed)
            m_state->showFailedAbove(*m_model->error());
        else
            m_state->showContent();
        return;
    }
    const bool narrowed =
        m_ui->role->currentIndex() > 0 || m_ui->period->currentData().toInt() == WindowPeriod;
    switch (m_model->state()) {
    case SearchModel::State::Idle:
        m_state->showEmpty(
            tr("Type what you look for into the search field above."),
            tr("Every message of every conversation is looked through, in any script and case."));
        break;
    case SearchModel::State::Searching:
        m_state->showLoading(tr("Searching all messages, the newest first…"), -1, true);
        break;
    case SearchModel::State::Failed:
        m_state->showFailed(*m_model->error());
        break;
    case SearchModel::State::Stopped:
        m_state->showEmpty(tr("The search was stopped before anything was found."),
                           tr("Press Return in the search field to start it again."));
        break;
    default:
        m_state->showEmpty(tr("No message contains “%1”.").arg(cutToLine(m_text, 120)),
                           narrowed ? tr("Only some messages were looked through.")
                                    : tr("Try fewer or other words."),
                           narrowed ? tr("Search all messages") : QString());
    }
}

QString SearchPage::countText() const
{
    const int found = m_model->rowCount();
    QString text = found == 1 ? tr("1 message") : tr("%Ln messages", nullptr, found);
    switch (m_model->state()) {
    case SearchModel::State::Idle:
        return {};
    case SearchModel::State::Failed:
        return found > 0 ? text : QString();
    case SearchModel::State::Searching:
        return tr("%1 so far").arg(text);
    case SearchModel::State::Paused:
        return tr("The newest %Ln messages", nullptr, found);
    case SearchModel::State::Stopped:
        return tr("%1, stopped").arg(text);
    default:
        return text;
    }
}

QString SearchPage::statusText() const
{
    return countText();
}

void SearchPage::currentChanged(int row)
{
    if (m_ticket)
        m_ticket->cancel();
    m_ticket.reset();
    if (row < 0) {
        m_detail->showNothing(tr("Select a result to read the whole message."));
        return;
    }
    const chatlog::RowRef ref = m_model->hit(row).row;
    m_ticket = m_service.ask<chatlog::Message>(
        source::Service::Lane::Pages, tr("Reading a message"), this,
        [ref](source::Database& database, const CancelToken& token, const source::Progress&) {
            return database.message(ref, token);
        },
        [this](Result<chatlog::Message> message) {
            m_ticket.reset();
            if (!message) {
                m_detail->showNothing(message.error().line());
                return;
            }
            m_detail->setLinks({m_open});
            m_detail->showMessage(*message);
        });
}

void SearchPage::openHit(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const models::SearchHit& hit = m_model->hit(row);
    if (hit.conversation.isEmpty())
        Q_EMIT noticed(tr("This message belongs to no conversation"));
    else
        Q_EMIT conversationRequested(hit.conversation, hit.row, m_text);
}

void SearchPage::lookIn(Entity entity)
{
    chatlog::ListQuery query{entity, {}, {}};
    query.filter.text = m_text;
    if (m_ui->period->currentData().toInt() == WindowPeriod)
        query.filter.period = m_windowPeriod;
    Q_EMIT listRequested(query);
}

QList<QAction*> SearchPage::pageActions() const
{
    return {m_open, m_copy, m_stop};
}

QList<QWidget*> SearchPage::panes()
{
    return {m_state, m_detail};
}

void SearchPage::focusContent()
{
    m_list->setFocus();
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void SearchPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_ui->splitter->saveState());
    m_detail->saveState(settings);
}

void SearchPage::restoreState(QSettings& settings)
{
    m_ui->splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_detail->restoreState(settings);
}

} // namespace scrollback::desktop
