// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversationdetails.h"

#include "base/textcut.h"
#include "source/service.h"
#include "widgets/detailpane.h"
#include "widgets/factlist.h"
#include "widgets/flowlayout.h"
#include "widgets/jsontree.h"
#include "widgets/linkbutton.h"
#include "widgets/theme.h"
#include "widgets/threadviewtext.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace scrollback::widgets {

using chatlog::Conversation;
using chatlog::Field;
using chatlog::LogEntry;
using chatlog::Message;
using chatlog::ToolCall;
using models::fieldLabel;

namespace {

constexpr int margin = 14;
constexpr int jsonRows = 16;
constexpr int rowsOfATable = 10;
constexpr int shownLogs = 5;
constexpr qsizetype shownTags = 30;
constexpr TimeMs sameMoment = 5'000;

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    Theme::setLook(label, QStringLiteral("heading"));
    return label;
}

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

struct ConversationDetails::Private
{
    ConversationDetails* q;
    Theme& theme;
    models::TextStyle style;
    const source::Service* service = nullptr;
    std::shared_ptr<const chatlog::Thread> thread;
    int item = -1;

    QTabBar* tabs = nullptr;
    QStackedLayout* pages = nullptr;
    QWidget* content = nullptr;
    FactList* facts = nullptr;
    QWidget* selection = nullptr;
    QLabel* selectionTitle = nullptr;
    JsonTree* selectionJson = nullptr;
    LinkButton* selectionMore = nullptr;
    QWidget* logs = nullptr;
    QWidget* extras = nullptr; ///< metadata and related tables
    QWidget* actions = nullptr;
    DetailPane* detail = nullptr;

    Private(ConversationDetails* widget, Theme& house)
        : q(widget)
        , theme(house)
    {
    }

    void build();
    void buildConversation();
    void fillFacts();
    void fillExtras();
    void addTable(const QString& table, const std::vector<const chatlog::RawRow*>& rows);
    void fillLogs();
    void addLog(const LogEntry& entry);
};

void ConversationDetails::Private::build()
{
    tabs = new QTabBar;
    tabs->addTab(ConversationDetails::tr("Conversation"));
    tabs->addTab(ConversationDetails::tr("Selected"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setAccessibleName(ConversationDetails::tr("Conversation or selected message"));
    tabs->setContentsMargins(margin, 0, margin, 0);

    buildConversation();
    detail = new DetailPane(theme);
    detail->showNothing(ConversationDetails::tr("Select a message or a tool call to see it in full."));
    connect(detail, &DetailPane::linkActivated, q, &ConversationDetails::linkActivated);
    connect(detail, &DetailPane::valueActivated, q, &ConversationDetails::valueActivated);
    connect(detail, &DetailPane::noticed, q, &ConversationDetails::noticed);

    auto* scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // what can be read in it takes the focus itself
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    actions = new QWidget;
    auto* actionRow = new FlowLayout(actions, 14);
    actionRow->setContentsMargins(margin, 8, margin, 10);

    auto* holder = new QWidget;
    pages = new QStackedLayout(holder);
    pages->addWidget(scroll);
    pages->addWidget(detail);
    connect(tabs, &QTabBar::currentChanged, q, [this](int tab) {
        pages->setCurrentIndex(tab);
        if (tab == 1)
            q->openItem(item);
    });

    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(0);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(margin - 12, 0, margin, 0);
    tabRow->addWidget(tabs);
    tabRow->addStretch(1);
    column->addLayout(tabRow);
    column->addWidget(holder, 1);
    column->addWidget(actions);
}

void ConversationDetails::Private::buildConversation()
{
    content = new QWidget;
    facts = new FactList;
    connect(facts, &FactList::noticed, q, &ConversationDetails::noticed);
    selection = new QWidget;
    auto* selectionColumn = new QVBoxLayout(selection);
    selectionColumn->setContentsMargins(0, 0, 0, 0);
    selectionColumn->setSpacing(6);
    selectionTitle = heading({});
    selectionJson = new JsonTree(theme);
    selectionJson->setFittedRows(jsonRows);
    connect(selectionJson, &JsonTree::valueActivated, q, &ConversationDetails::valueActivated);
    connect(selectionJson, &JsonTree::noticed, q, &ConversationDetails::noticed);
    selectionMore = new LinkButton(ConversationDetails::tr("Open in full"));
    connect(selectionMore, &LinkButton::clicked, q, [this] { q->openItem(item); });
    selectionColumn->addWidget(selectionTitle);
    selectionColumn->addWidget(selectionJson);
    selectionColumn->addWidget(selectionMore);
    logs = new QWidget;
    auto* logColumn = new QVBoxLayout(logs);
    logColumn->setContentsMargins(0, 0, 0, 0);
    logColumn->setSpacing(6);
    extras = new QWidget;
    auto* extraColumn = new QVBoxLayout(extras);
    extraColumn->setContentsMargins(0, 0, 0, 0);
    extraColumn->setSpacing(8);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 10, margin, margin);
    column->setSpacing(14);
    column->addWidget(facts);
    column->addWidget(selection);
    column->addWidget(logs);
    column->addWidget(extras);
    column->addStretch(1);
}

void ConversationDetails::Private::fillFacts()
{
    facts->clear();
    if (!thread)
        return;
    const Conversation& of = thread->conversation;
    const auto time = [this](Field field, const std::optional<TimeMs>& value) {
        if (value)
            facts->add(fieldLabel(field), style.dateTime(*value), style.exactDateTime(*value));
    };
    const auto filtering = [this](Field field, const QString& value, const QString& shown,
                                  const QString& toolTip) {
        facts->addLink(
            fieldLabel(field), shown, [this, field, value] { Q_EMIT q->fieldActivated(field, value); },
            toolTip);
    };
    time(Field::StartedAt, of.startedAt);
    time(Field::LastActivityAt, of.lastActivityAt);
    if (of.startedAt && of.lastActivityAt && *of.lastActivityAt > *of.startedAt)
        facts->add(fieldLabel(Field::DurationMs), style.duration(*of.lastActivityAt - *of.startedAt));
    const QString user = of.userName.isEmpty() || of.userId.isEmpty()
                             ? of.userName + of.userId
                             : ConversationDetails::tr("%1 (%2)").arg(of.userName, of.userId);
    filtering(Field::UserId, of.userId, user, ConversationDetails::tr("Show all conversations of this user"));
    facts->add(fieldLabel(Field::UserType), of.userType);
    filtering(Field::WidgetId, of.widgetId, of.widgetId, ConversationDetails::tr("Show only this widget"));
    if (of.messageCount)
        facts->add(fieldLabel(Field::MessageCount), style.count(*of.messageCount));
    if (of.inputTokens && of.outputTokens)
        facts->add(fieldLabel(Field::TotalTokens),
                   ConversationDetails::tr("%1 in · %2 out")
                       .arg(style.count(*of.inputTokens), style.count(*of.outputTokens)));
    else if (of.totalTokens)
        facts->add(fieldLabel(Field::TotalTokens), style.count(*of.totalTokens));
    if (of.toolCalls) {
        const auto failed = std::count_if(thread->items.begin(), thread->items.end(), [](const auto& each) {
            return isToolCall(each) && isFailed(each);
        });
        facts->add(fieldLabel(Field::ToolCalls),
                   failed > 0 ? ConversationDetails::tr("%1, %2 failed")
                                    .arg(style.count(*of.toolCalls), style.count(failed))
                              : style.count(*of.toolCalls));
    }
    if (of.errors && (!service || service->info().knows(chatlog::Entity::Conversation, Field::Errors)))
        facts->add(fieldLabel(Field::Errors), style.count(*of.errors));
    filtering(Field::Model, of.model, of.model, ConversationDetails::tr("Show only this model"));
    filtering(Field::Status, of.status, of.status, ConversationDetails::tr("Show only this status"));
    facts->add(fieldLabel(Field::Tags), of.tags.mid(0, shownTags).join(QStringLiteral(", ")));
    facts->add(fieldLabel(Field::ThreadId), of.threadId);
    facts->add(ConversationDetails::tr("Id"), of.conversationId.value);
}

void ConversationDetails::Private::fillExtras()
{
    empty(extras->layout());
    extras->hide();
    if (!thread)
        return;
    if (!thread->conversation.metadata.isEmpty()) {
        auto* tree = new JsonTree(theme);
        tree->setFittedRows(jsonRows);
        tree->setValues({{QStringLiteral("metadata"), thread->conversation.metadata}});
        connect(tree, &JsonTree::valueActivated, q, &ConversationDetails::valueActivated);
        connect(tree, &JsonTree::noticed, q, &ConversationDetails::noticed);
        extras->layout()->addWidget(heading(fieldLabel(Field::Metadata)));
        extras->layout()->addWidget(tree);
    }
    // Rows of one table stand together, in the order in which the tables come.
    std::vector<std::pair<QString, std::vector<const chatlog::RawRow*>>> tables;
    for (const chatlog::RawRow& row : thread->related) {
        auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const auto& each) { return each.first == row.table; });
        if (found == tables.end())
            found = tables.insert(tables.end(), {row.table, {}});
        found->second.push_back(&row);
    }
    for (const auto& [table, rows] : tables)
        addTable(table, rows);
    extras->setVisible(extras->layout()->count() > 0);
}

void ConversationDetails::Private::addTable(const QString& table,
                                            const std::vector<const chatlog::RawRow*>& rows)
{
    QLayout* column = extras->layout();
    column->addWidget(heading(
        rows.size() == 1 ? table : QStringLiteral("%1 (%2)").arg(table, style.count(qint64(rows.size())))));
    for (std::size_t i = 0; i < std::min(rows.size(), std::size_t(rowsOfATable)); ++i) {
        auto* list = new FactList;
        connect(list, &FactList::noticed, q, &ConversationDetails::noticed);
        QList<JsonTree::Value> json;
        for (const chatlog::RawRow::Cell& cell : rows[i]->cells) {
            if (cell.isJson)
                json += {cell.column, cell.value};
            else
                list->add(cell.column, cell.value.isNull() ? models::unknownMark() : cell.value);
        }
        column->addWidget(list);
        if (!json.isEmpty()) {
            auto* tree = new JsonTree(theme);
            tree->setFittedRows(jsonRows);
            tree->setValues(json);
            connect(tree, &JsonTree::noticed, q, &ConversationDetails::noticed);
            column->addWidget(tree);
        }
    }
    if (rows.size() > std::size_t(rowsOfATable)) {
        auto* more = new QLabel(
            ConversationDetails::tr("and %Ln more rows", nullptr, int(rows.size()) - rowsOfATable));
        Theme::setLook(more, QStringLiteral("muted"));
        column->addWidget(more);
    }
}

void ConversationDetails::Private::addLog(const LogEntry& entry)
{
    constexpr qsizetype shown = 300;
    auto* link = new LinkButton(
        QString(Theme::levelMark(entry.level) + QLatin1Char(' ') + cutToLine(entry.message, shown)));
    QPalette palette = link->palette();
    palette.setColor(QPalette::Link, theme.levelColor(entry.level));
    link->setPalette(palette);
    link->setToolTip((entry.createdAt ? style.exactDateTime(*entry.createdAt) + QLatin1Char('\n') : QString())
                         .append(cutToLine(entry.message, 1000))
                         .toHtmlEscaped());
    connect(link, &LinkButton::clicked, q, [this, row = entry.row] { Q_EMIT q->logActivated(row); });
    logs->layout()->addWidget(link);
}

void ConversationDetails::Private::fillLogs()
{
    empty(logs->layout());
    logs->hide();
    if (!thread || thread->logs.empty())
        return;
    const bool moment = item >= 0 && timeOf(thread->items[std::size_t(item)]).has_value();
    const TimeMs at = moment ? timeOf(thread->items[std::size_t(item)]).value_or(0) : 0;
    std::vector<const LogEntry*> shown;
    for (const LogEntry& entry : thread->logs) {
        const bool near = !moment || (entry.createdAt && std::abs(*entry.createdAt - at) <= sameMoment);
        if (near)
            shown.push_back(&entry);
    }
    if (!shown.empty()) {
        logs->layout()->addWidget(heading(moment ? ConversationDetails::tr("Log at that moment")
                                                 : ConversationDetails::tr("Log of this conversation")));
        for (std::size_t i = 0; i < std::min(shown.size(), std::size_t(shownLogs)); ++i)
            addLog(*shown[i]);
    }
    auto* all =
        new LinkButton(ConversationDetails::tr("All %Ln log entries", nullptr, int(thread->logs.size())));
    connect(all, &LinkButton::clicked, q, &ConversationDetails::allLogsRequested);
    logs->layout()->addWidget(all);
    logs->show();
}

ConversationDetails::ConversationDetails(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme))
{
    Theme::setLook(this, QStringLiteral("panel"));
    setMinimumWidth(200);
    d->build();
    setThread(nullptr);
}

ConversationDetails::~ConversationDetails() = default;

void ConversationDetails::setService(source::Service* service)
{
    d->service = service;
    d->detail->setService(service);
}

void ConversationDetails::setDisplay(const models::TextStyle& style)
{
    d->style = style;
    d->detail->setDisplay(style.locale, style.zone, style.thisYear);
    setThread(d->thread);
}

void ConversationDetails::setThread(std::shared_ptr<const chatlog::Thread> thread)
{
    d->thread = std::move(thread);
    d->fillFacts();
    d->fillExtras();
    d->actions->setVisible(d->thread != nullptr && d->actions->layout()->count() > 0);
    showItem(-1);
}

void ConversationDetails::showItem(int item)
{
    const bool valid = d->thread && item >= 0 && std::size_t(item) < d->thread->items.size();
    d->item = valid ? item : -1;
    d->selection->setVisible(valid);
    d->fillLogs();
    if (!valid) {
        d->detail->showNothing(tr("Select a message or a tool call to see it in full."));
        return;
    }
    const chatlog::Thread::Item& chosen = d->thread->items[std::size_t(item)];
    QColor color = d->theme.color(isFailed(chosen) ? ColorId::Error : ColorId::Text);
    if (const auto* call = std::get_if<ToolCall>(&chosen)) {
        const QString name = cutToLine(call->toolName, 100);
        d->selectionTitle->setText(call->failed() ? tr("✕ Tool call %1 failed").arg(name)
                                                  : tr("Tool call %1").arg(name));
        d->selectionJson->setValues(
            {{QStringLiteral("arguments"), call->arguments}, {QStringLiteral("result"), call->result}});
    } else {
        const auto& message = std::get<Message>(chosen);
        d->selectionTitle->setText(isFailed(chosen)
                                       ? tr("✕ Message of %1 failed").arg(roleLabel(message.role))
                                       : tr("Message of %1").arg(roleLabel(message.role)));
        d->selectionJson->setValues(
            {{QStringLiteral("attributes"), message.attributes}, {QStringLiteral("error"), message.error}});
    }
    QPalette palette = d->selectionTitle->palette();
    palette.setColor(QPalette::WindowText, color);
    d->selectionTitle->setPalette(palette);
    d->selectionJson->setVisible(!d->selectionJson->isEmpty());
    if (d->tabs->currentIndex() == 1)
        openItem(item);
}

void ConversationDetails::openItem(int item)
{
    const bool valid = d->thread && item >= 0 && std::size_t(item) < d->thread->items.size();
    if (valid) {
        const chatlog::Thread::Item& chosen = d->thread->items[std::size_t(item)];
        if (const auto* call = std::get_if<ToolCall>(&chosen))
            d->detail->showToolCall(*call);
        else
            d->detail->showMessage(std::get<Message>(chosen));
    }
    if (d->tabs->currentIndex() != 1 && valid)
        d->tabs->setCurrentIndex(1);
}

void ConversationDetails::setActions(const QList<QAction*>& actions)
{
    empty(d->actions->layout());
    for (QAction* action : actions) {
        auto* link = new LinkButton(action->text());
        link->setToolTip(action->toolTip());
        link->setEnabled(action->isEnabled());
        connect(link, &LinkButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, link, [link, action] { link->setEnabled(action->isEnabled()); });
        d->actions->layout()->addWidget(link);
    }
    d->actions->setVisible(d->thread != nullptr && !actions.isEmpty());
}

void ConversationDetails::saveState(QSettings& settings) const
{
    d->detail->saveState(settings);
}

void ConversationDetails::restoreState(QSettings& settings)
{
    d->detail->restoreState(settings);
}

} // namespace scrollback::widgets
