// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/conversationspage.h"

#include "desktop/appcontext.h"
#include "desktop/conversationreader.h"
#include "models/conversationlistmodel.h"
#include "models/conversationpagesource.h"
#include "models/filterediting.h"
#include "models/filtermodel.h"
#include "ui_conversationspage.h"
#include "widgets/conversationdetails.h"
#include "widgets/conversationlistview.h"
#include "widgets/filterbar.h"
#include "widgets/listview.h"
#include "widgets/newrowsmark.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/threadview.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;
using models::ConversationListModel;
using models::PagedTableModel;
using models::RowCount;
using widgets::Theme;

namespace {

constexpr int countingDelayMs = 500;

/// As it is typed in a shell.
QString shellQuoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace

ConversationsPage::ConversationsPage(AppContext& context, source::Service& service, QWidget* parent)
    : Page(context, service, parent)
    , m_ui(std::make_unique<Ui::ConversationsPage>())
    , m_model(
          std::make_unique<ConversationListModel>(std::make_unique<models::ConversationPageSource>(service)))
    , m_applyTimer(new QTimer(this))
    , m_countingTimer(new QTimer(this))
{
    makeActions();
    buildUi();
    connectList();
    connectReader();
    updateOrder();
    if (service.isOpen())
        adoptSource();
}

ConversationsPage::~ConversationsPage()
{
    m_placeTicket.cancel();
    // The views go first: they look at the model until their end.
    delete m_lists;
}

bool ConversationsPage::sourceHasConversations() const
{
    return m_service.isOpen() && m_service.info().has(Entity::Conversation);
}

// ---- building

void ConversationsPage::makeActions()
{
    const auto make = [this](const QString& text, const char* icon, auto slot) {
        auto* action = new QAction(m_context.theme.icon(QString::fromLatin1(icon)), text, this);
        connect(action, &QAction::triggered, this, slot);
        action->setEnabled(false);
        return action;
    };
    m_actions.exportAs =
        make(tr("Export as…"), "document-export", [this] { Q_EMIT conversationExportRequested(); });
    m_actions.print = make(tr("Print…"), "document-print", [this] { print(); });
    m_actions.copyId = make(tr("Copy id"), "edit-copy", [this] {
        if (const auto id = currentConversation()) {
            QGuiApplication::clipboard()->setText(id->value);
            Q_EMIT noticed(tr("Copied the conversation's id"));
        }
    });
    m_actions.copyCommand = make(tr("Copy command"), "dialog-scripts", [this] {
        if (const auto id = currentConversation()) {
            QGuiApplication::clipboard()->setText(
                QStringLiteral("scrollbackctl thread %1 %2")
                    .arg(shellQuoted(m_service.options().location), shellQuoted(id->value)));
            Q_EMIT noticed(tr("Copied the command that prints this conversation"));
        }
    });
    m_actions.copyCommand->setToolTip(tr("Copy the command that prints this conversation in a terminal"));
    m_actions.ofUser = make(tr("All conversations of this user"), "user", [this] {
        if (m_reader->thread())
            filterBy(Field::UserId, m_reader->thread()->conversation.userId);
    });
    m_actions.ofWidget = make(tr("Only this widget"), "view-filter", [this] {
        if (m_reader->thread())
            filterBy(Field::WidgetId, m_reader->thread()->conversation.widgetId);
    });
    m_actions.table = make(tr("Show as table"), "view-list-details",
                           [this] { setTableShown(m_actions.table->isChecked()); });
    m_actions.table->setCheckable(true);
    m_actions.table->setEnabled(true);
    m_actions.table->setToolTip(tr("Show the list as a table with columns"));
    m_applyTimer->setSingleShot(true);
    m_applyTimer->setInterval(0);
    m_countingTimer->setSingleShot(true);
    m_countingTimer->setInterval(countingDelayMs);
}

void ConversationsPage::buildUi()
{
    m_ui->setupUi(this);
    Theme::setLook(m_ui->listSide, QStringLiteral("panel"));
    Theme::setLook(m_ui->listLine, QStringLiteral("divider"));
    Theme::setLook(m_ui->countLabel, QStringLiteral("faint"));
    Theme::setLook(m_ui->orderButton, QStringLiteral("flat"));
    Theme::setLook(m_ui->tableButton, QStringLiteral("flat"));
    m_ui->orderButton->setStyleSheet(QStringLiteral("QToolButton { padding-right: 20px; }")); // for the arrow
    m_ui->tableButton->setDefaultAction(m_actions.table);
    m_ui->tableButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    makeOrderMenu();
    buildList();

    m_reader = new ConversationReader(m_context, m_service, this);
    m_reader->setStyle(textStyle());
    m_details = new widgets::ConversationDetails(m_context.theme, this);
    m_details->setService(&m_service);
    m_details->setDisplay(textStyle());
    m_details->setActions({m_actions.exportAs, m_actions.print, m_actions.copyId});
    m_ui->splitter->addWidget(m_reader);
    m_ui->splitter->addWidget(m_details);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setStretchFactor(2, 0);
    m_ui->splitter->installEventFilter(this);

    setFocusProxy(m_list);
    setTabOrder(m_filterBar, m_list);
    setTabOrder(m_list, m_reader);
    setTabOrder(m_reader, m_details);
    m_reader->clear(tr("Choose a conversation to read it."));
}

void ConversationsPage::buildList()
{
    Theme& theme = m_context.theme;
    m_filterBar = new widgets::FilterBar(theme, Entity::Conversation, this);
    m_filterBar->setStyle(textStyle(), [this] { return m_context.now(); });
    m_ui->filterPlace->addWidget(m_filterBar);
    const widgets::FilterBar::Actions& filters = m_filterBar->actions();
    addActions({filters.reopen, filters.back, filters.forward});

    m_model->setStyle(textStyle());
    m_model->setNow(m_context.now());
    m_list = new widgets::ConversationListView(theme);
    m_list->setListModel(m_model.get());
    m_list->setAccessibleName(tr("Conversations"));
    m_table = new widgets::ListView(theme);
    m_table->setListModel(m_model.get());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Conversations"));
    m_lists = new QStackedWidget;
    m_lists->addWidget(m_list);
    m_lists->addWidget(m_table);
    new widgets::NewRowsMark(theme, *m_list, *m_model);
    new widgets::NewRowsMark(theme, *m_table, *m_model);
    m_state = new widgets::StatePane(theme, m_lists, this);
    m_ui->listPlace->addWidget(m_state);
}

void ConversationsPage::makeOrderMenu()
{
    auto* menu = new QMenu(this);
    m_orders = new QActionGroup(this);
    for (const models::ConversationOrder& offered : models::conversationOrders()) {
        QAction* action = menu->addAction(models::conversationOrderLabel(offered.order));
        action->setCheckable(true);
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = offered.order] { setOrder(order); });
    }
    m_ui->orderButton->setMenu(menu);
}

void ConversationsPage::connectList()
{
    connect(&m_service, &source::Service::opened, this, &ConversationsPage::adoptSource);
    // Who is in sight is told by the window.
    connect(&m_service, &source::Service::contentChanged, this,
            [this] { m_stale = m_stale || !isVisible(); });
    connect(&m_service, &source::Service::summaryReady, this, &ConversationsPage::takeNewContent);
    connect(&m_service, &source::Service::back, this, [this] {
        if (m_model->error())
            m_model->retry();
    });
    connect(m_applyTimer, &QTimer::timeout, this, &ConversationsPage::apply);
    connect(m_countingTimer, &QTimer::timeout, this, [this] {
        m_showCounting = true;
        updateState();
    });
    connect(m_filterBar, &widgets::FilterBar::filterChanged, this, &ConversationsPage::apply);
    connect(m_filterBar, &widgets::FilterBar::saveViewRequested, this, &ConversationsPage::saveViewRequested);

    PagedTableModel* model = m_model.get();
    connect(model, &PagedTableModel::stateChanged, this, [this] {
        updateState();
        followReader();
    });
    connect(model, &PagedTableModel::countingChanged, this, &ConversationsPage::updateState);
    connect(model, &PagedTableModel::overviewChanged, this, [this] {
        if (const chatlog::Overview* overview = m_model->overview())
            m_filterBar->setFacets(m_model->query().filter, overview->facets);
        updateState();
        m_place.reset(); // it was found in the list before
        followReader();
        updatePlace();
    });
    connect(model, &PagedTableModel::queryChanged, this, [this] {
        m_order = m_model->query().order;
        updateOrder();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, &ConversationsPage::followReader);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ConversationsPage::followReader);

    connect(m_list, &widgets::ConversationListView::currentRowChanged, this, [this](int row) {
        if (!m_actions.table->isChecked())
            openRow(row);
    });
    connect(m_list, &widgets::ConversationListView::rowActivated, this, [this] { m_reader->setFocus(); });
    connect(m_list, &widgets::ConversationListView::menuRequested, this, &ConversationsPage::listMenu);
    connect(m_table, &widgets::ListView::currentRowChanged, this, [this](int row) {
        if (m_actions.table->isChecked())
            openRow(row);
    });
    connect(m_table, &widgets::ListView::rowActivated, this, [this] { m_reader->setFocus(); });
    connect(m_table, &widgets::ListView::filterEdited, this, &ConversationsPage::changeFilter);
    connect(m_table, &widgets::ListView::noticed, this, &ConversationsPage::noticed);

    connect(m_state, &widgets::StatePane::retryRequested, model, &PagedTableModel::retry);
    connect(m_state, &widgets::StatePane::stopRequested, model, &PagedTableModel::stopCounting);
    connect(m_state, &widgets::StatePane::actionTriggered, this, &ConversationsPage::stateAction);
}

void ConversationsPage::connectReader()
{
    connect(m_reader, &ConversationReader::threadChanged, this, &ConversationsPage::threadChanged);
    connect(m_reader->actions().previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_reader->actions().next, &QAction::triggered, this, [this] { step(1); });
    const widgets::ThreadView* view = &m_reader->view();
    connect(view, &widgets::ThreadView::currentChanged, m_details, &widgets::ConversationDetails::showItem);
    connect(view, &widgets::ThreadView::detailRequested, m_details, &widgets::ConversationDetails::openItem);
    connect(view, &widgets::ThreadView::wholeTextRequested, m_details,
            &widgets::ConversationDetails::openItem);
    connect(view, &widgets::ThreadView::menuRequested, this, &ConversationsPage::threadMenu);
    connect(view, &widgets::ThreadView::linkActivated, this, &ConversationsPage::openLink);
    connect(view, &widgets::ThreadView::noticed, this, &ConversationsPage::noticed);
    connect(m_details, &widgets::ConversationDetails::linkActivated, this, &ConversationsPage::openLink);
    connect(m_details, &widgets::ConversationDetails::valueActivated, this, &ConversationsPage::openValue);
    connect(m_details, &widgets::ConversationDetails::fieldActivated, this,
            [this](Field field, const QString& value) { filterBy(field, value); });
    connect(m_details, &widgets::ConversationDetails::logActivated, this,
            [this](const chatlog::RowRef& entry) { showLogs(entry); });
    connect(m_details, &widgets::ConversationDetails::allLogsRequested, this,
            [this] { showLogs(std::nullopt); });
    connect(m_details, &widgets::ConversationDetails::noticed, this, &ConversationsPage::noticed);
}

void ConversationsPage::adoptSource()
{
    std::vector<Field> known;
    for (const chatlog::FieldInfo& info : m_service.schemaOf(Entity::Conversation).fields) {
        if (m_service.info().knows(Entity::Conversation, info.field))
            known.push_back(info.field);
    }
    m_table->setKnownFields(known);
    m_filterBar->setFields(models::filterableFields(m_service.schemaOf(Entity::Conversation)));
    updateState();
}

/// At first the list and the details take a share of the window, within what reads well; after that they are
/// as somebody left them.
bool ConversationsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->splitter && event->type() == QEvent::Resize)
        showDetailsIfTheyFit();
    if (watched == m_ui->splitter && event->type() == QEvent::Resize && !m_sized) {
        const int width = m_ui->splitter->width();
        const int list = std::clamp(width * 27 / 100, 262, 360);
        const int details = std::clamp(width * 22 / 100, 244, 290);
        m_ui->splitter->setSizes({list, std::max(width - list - details, 240), details});
        m_sized = isVisible();
    }
    return Page::eventFilter(watched, event);
}

/// A dialog of three words a line is not read: in a narrow window it has the room of the details.
void ConversationsPage::showDetailsIfTheyFit()
{
    // List, dialog and details in average characters of a heading; a table needs more room than a list.
    const int narrowest = m_actions.table->isChecked() ? 92 : 64;
    m_details->setVisible(m_ui->splitter->width() >= narrowest * fontMetrics().horizontalAdvance(u'W'));
}

// ---- the conversation that is open

void ConversationsPage::threadChanged()
{
    const std::shared_ptr<const chatlog::Thread>& thread = m_reader->thread();
    m_details->setThread(thread);
    for (QAction* action : {m_actions.exportAs, m_actions.print, m_actions.copyId, m_actions.copyCommand})
        action->setEnabled(thread != nullptr);
    m_actions.ofUser->setEnabled(thread && !thread->conversation.userId.isEmpty());
    m_actions.ofWidget->setEnabled(thread && !thread->conversation.widgetId.isEmpty());
    followReader();
    updatePlace();
    if (thread)
        m_details->showItem(m_reader->view().currentItem());
}

// ---- what the window asks

std::optional<chatlog::ListQuery> ConversationsPage::currentQuery() const
{
    return chatlog::ListQuery{Entity::Conversation, m_filterBar->filter(), m_order};
}

std::vector<Field> ConversationsPage::currentColumns() const
{
    return m_actions.table->isChecked() ? m_table->shownFields() : std::vector<Field>();
}

std::optional<ConversationId> ConversationsPage::currentConversation() const
{
    return m_reader->current();
}

QList<QAction*> ConversationsPage::pageActions() const
{
    const widgets::FilterBar::Actions& filters = m_filterBar->actions();
    const ConversationReader::Actions& reader = m_reader->actions();
    return {reader.find,           reader.findNext,  reader.findPrevious, reader.previous, reader.next,
            reader.source,         reader.unfold,    reader.fold,         m_actions.print, m_actions.copyId,
            m_actions.copyCommand, m_actions.ofUser, m_actions.ofWidget,  m_actions.table, filters.add,
            filters.text,          filters.reopen,   filters.back,        filters.forward, filters.clear};
}

QList<QWidget*> ConversationsPage::panes()
{
    return {m_filterBar, m_state, m_reader, m_details};
}

void ConversationsPage::focusContent()
{
    if (m_actions.table->isChecked())
        m_table->setFocus();
    else
        m_list->setFocus();
}

QString ConversationsPage::statusText() const
{
    if (m_model->state() != PagedTableModel::State::Ready)
        return {};
    const RowCount count = m_model->count();
    if (count.kind != RowCount::Kind::Exact)
        return {};
    return models::entityCount(Entity::Conversation, count.rows);
}

void ConversationsPage::saveState(QSettings& settings) const
{
    const bool table = m_actions.table->isChecked();
    const QByteArray splitter = m_ui->splitter->saveState();
    settings.setValue(QStringLiteral("splitter"), table ? m_listSplitter : splitter);
    settings.setValue(QStringLiteral("tableSplitter"), table ? splitter : m_tableSplitter);
    settings.setValue(QStringLiteral("table"), table);
    m_table->saveState(settings);
    m_reader->saveState(settings);
    m_details->saveState(settings);
    saveQuery(settings, *currentQuery());
}

void ConversationsPage::restoreState(QSettings& settings)
{
    m_listSplitter = settings.value(QStringLiteral("splitter")).toByteArray();
    m_tableSplitter = settings.value(QStringLiteral("tableSplitter")).toByteArray();
    if (!m_listSplitter.isEmpty()) {
        m_ui->splitter->restoreState(m_listSplitter);
        m_sized = true;
    }
    m_table->restoreState(settings);
    m_reader->restoreState(settings);
    m_details->restoreState(settings);
    if (settings.value(QStringLiteral("table")).toBool())
        setTableShown(true);
    const auto saved = savedQuery(settings, Entity::Conversation);
    if (!saved)
        return;
    m_order = saved->order;
    updateOrder();
    Filter filter = saved->filter;
    filter.period = m_filterBar->filter().period;
    m_filterBar->setFilter(filter);
}

} // namespace scrollback::desktop
