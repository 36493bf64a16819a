// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailpane.h"

#include "base/textcut.h"
#include "models/fieldtext.h"
#include "source/service.h"
#include "widgets/factlist.h"
#include "widgets/flowlayout.h"
#include "widgets/jsonstyle.h"
#include "widgets/jsontree.h"
#include "widgets/linkbutton.h"
#include "widgets/rawrowview.h"
#include "widgets/textpane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <vector>

namespace scrollback::widgets {

using chatlog::Field;
using models::fieldLabel;
using source::Database;
using source::Service;

namespace {

constexpr int margin = 14;
constexpr int textLines = 60;
constexpr int jsonRows = 60;
const char modeKey[] = "detailTextMode";
const char tabKey[] = "detailTab";

} // namespace

struct DetailPane::Private
{
    DetailPane* q;
    Theme& theme;
    Service* service = nullptr;
    models::TextStyle style;
    chatlog::RowRef ref;
    QString copyText;
    std::optional<Service::Ticket> whole;
    std::optional<Service::Ticket> raw;
    bool rawShown = false; ///< the raw row of what is shown was asked for
    QList<QAction*> linkActions;
    QList<QMetaObject::Connection> linkConnections;

    QStackedLayout* stack = nullptr;
    QLabel* nothing = nullptr;
    QWidget* page = nullptr;
    QLabel* mark = nullptr;
    QLabel* title = nullptr;
    QTabBar* tabs = nullptr;
    QStackedLayout* sections = nullptr;
    QScrollArea* scroll = nullptr;
    QLabel* problem = nullptr;
    TextPane* text = nullptr;
    JsonTree* json = nullptr;
    QWidget* links = nullptr;
    FactList* facts = nullptr;
    RawRowView* rawRow = nullptr;

    Private(DetailPane* pane, Theme& house)
        : q(pane)
        , theme(house)
    {
    }

    void build();
    void buildHeader(QVBoxLayout* column);
    void buildSections(QVBoxLayout* column);
    void begin(const chatlog::RowRef& row, const QString& markText, const QColor& markColor,
               const QString& name);
    void setText(const QString& value, bool complete);
    void setProblem(const QString& value);
    void time(Field field, const std::optional<TimeMs>& value);
    void number(Field field, const std::optional<qint64>& value);
    void duration(Field field, const std::optional<qint64>& value);
    void word(Field field, const QString& value);
    void link(Field field, const char* key, const QString& value);
    void askRaw();
    void fillLinks();

    template <class T>
    void askWhole(Result<T> (Database::*read)(const chatlog::RowRef&, const CancelToken&),
                  void (DetailPane::*show)(const T&));
};

void DetailPane::Private::build()
{
    nothing = new QLabel;
    nothing->setTextFormat(Qt::PlainText);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setContentsMargins(margin, margin, margin, margin);
    Theme::setLook(nothing, QStringLiteral("muted"));

    page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(8);
    buildHeader(column);
    buildSections(column);

    stack = new QStackedLayout(q);
    stack->addWidget(nothing);
    stack->addWidget(page);
}

void DetailPane::Private::buildHeader(QVBoxLayout* column)
{
    mark = new QLabel;
    mark->setTextFormat(Qt::PlainText);
    title = new QLabel;
    title->setTextFormat(Qt::PlainText);
    Theme::setLook(mark, QStringLiteral("heading"));
    Theme::setLook(title, QStringLiteral("heading"));
    auto* copy = new QToolButton;
    copy->setIcon(theme.icon(QStringLiteral("edit-copy")));
    copy->setToolTip(DetailPane::tr("Copy the text"));
    copy->setAccessibleName(copy->toolTip());
    Theme::setLook(copy, QStringLiteral("flat"));
    connect(copy, &QToolButton::clicked, q, [this] {
        QGuiApplication::clipboard()->setText(copyText);
        Q_EMIT q->noticed(DetailPane::tr("Copied the text"));
    });
    auto* names = new FlowLayout;
    names->addWidget(mark);
    names->addWidget(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(names, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(row);

    tabs = new QTabBar;
    tabs->addTab(DetailPane::tr("Details"));
    tabs->addTab(DetailPane::tr("Raw row"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setAccessibleName(DetailPane::tr("Details or raw row"));
    column->addWidget(tabs);
    connect(tabs, &QTabBar::currentChanged, q, [this](int tab) {
        sections->setCurrentIndex(tab);
        if (tab == 1)
            askRaw();
    });
}

void DetailPane::Private::buildSections(QVBoxLayout* column)
{
    text = new TextPane(theme);
    text->setFittedLines(textLines);
    connect(text, &TextPane::linkActivated, q, &DetailPane::linkActivated);
    connect(text, &TextPane::noticed, q, &DetailPane::noticed);
    problem = new QLabel;
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    Theme::setLook(problem, QStringLiteral("error"));
    json = new JsonTree(theme);
    json->setFittedRows(jsonRows);
    connect(json, &JsonTree::valueActivated, q, &DetailPane::valueActivated);
    connect(json, &JsonTree::noticed, q, &DetailPane::noticed);
    links = new QWidget;
    auto* flow = new QVBoxLayout(links);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(2);
    facts = new FactList;
    connect(facts, &FactList::noticed, q, &DetailPane::noticed);

    auto* content = new QWidget;
    auto* details = new QVBoxLayout(content);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(12);
    details->addWidget(text);
    details->addWidget(problem);
    details->addWidget(json);
    details->addWidget(links);
    details->addWidget(facts);
    details->addStretch(1);
    scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // what can be read in it takes the focus itself
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // the pane's own ground shows through
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    rawRow = new RawRowView(theme);
    connect(rawRow, &RawRowView::noticed, q, &DetailPane::noticed);

    auto* holder = new QWidget;
    sections = new QStackedLayout(holder);
    sections->addWidget(scroll);
    sections->addWidget(rawRow);
    column->addWidget(holder, 1);
}

void DetailPane::Private::begin(const chatlog::RowRef& row, const QString& markText, const QColor& markColor,
                                const QString& name)
{
    if (whole)
        whole->cancel();
    if (raw)
        raw->cancel();
    whole.reset();
    raw.reset();
    const bool other = !(row == ref);
    ref = row;
    rawShown = false;
    copyText.clear();
    mark->setText(cutToLine(markText, 80));
    mark->setVisible(!markText.isEmpty());
    QPalette palette = mark->palette();
    palette.setColor(QPalette::WindowText, markColor);
    mark->setPalette(palette);
    title->setText(name);
    text->hide();
    problem->hide();
    json->hide();
    facts->clear();
    fillLinks();
    tabs->setTabEnabled(1, service && row.arm >= 0);
    stack->setCurrentWidget(page);
    if (other)
        scroll->ensureVisible(0, 0);
    if (tabs->currentIndex() == 1)
        askRaw();
}

void DetailPane::Private::setText(const QString& value, bool complete)
{
    copyText = value;
    text->setVisible(!value.isEmpty());
    text->setText(value, complete || !service);
}

void DetailPane::Private::setProblem(const QString& value)
{
    problem->setText(visibleText(value.left(2000)));
    problem->setVisible(!value.isEmpty());
}

void DetailPane::Private::time(Field field, const std::optional<TimeMs>& value)
{
    if (value)
        facts->add(fieldLabel(field), style.dateTime(*value), style.exactDateTime(*value));
}

void DetailPane::Private::number(Field field, const std::optional<qint64>& value)
{
    if (value)
        facts->add(fieldLabel(field), style.count(*value));
}

void DetailPane::Private::duration(Field field, const std::optional<qint64>& value)
{
    if (value)
        facts->add(fieldLabel(field), style.duration(*value),
                   DetailPane::tr("%1 ms").arg(style.count(*value)));
}

void DetailPane::Private::word(Field field, const QString& value)
{
    facts->add(fieldLabel(field), value, models::fieldDescription(field));
}

void DetailPane::Private::link(Field field, const char* key, const QString& value)
{
    facts->addLink(
        fieldLabel(field), value,
        [this, key, value] { Q_EMIT q->valueActivated(QString::fromLatin1(key), value); }, value);
}

void DetailPane::Private::fillLinks()
{
    for (const QMetaObject::Connection& connection : std::as_const(linkConnections))
        QObject::disconnect(connection);
    linkConnections.clear();
    while (QLayoutItem* item = links->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction* action : std::as_const(linkActions)) {
        auto* button = new LinkButton(action->text());
        button->setWrapping(true);
        button->setToolTip(action->toolTip());
        const auto show = [button, action] {
            button->setText(action->text());
            button->setVisible(action->isVisible() && action->isEnabled());
        };
        links->layout()->addWidget(button);
        show();
        linkConnections += connect(button, &LinkButton::clicked, action, [action] { action->trigger(); });
        linkConnections += connect(action, &QAction::changed, button, show);
    }
    links->setVisible(!linkActions.isEmpty());
}

void DetailPane::Private::askRaw()
{
    if (rawShown || !service || ref.arm < 0)
        return;
    rawShown = true;
    rawRow->setSentence(DetailPane::tr("Reading the row…"));
    raw = service->ask<chatlog::RawRow>(
        Service::Lane::Pages, DetailPane::tr("Reading a row"), q,
        [row = ref](Database& database, const CancelToken& cancel, const source::Progress&) {
            return database.rawRow(row, cancel);
        },
        [this](Result<chatlog::RawRow> row) {
            if (row)
                rawRow->setRow(*row);
            else
                rawRow->setSentence(DetailPane::tr("The row could not be read: %1.").arg(row.error().line()));
        });
}

template <class T>
void DetailPane::Private::askWhole(Result<T> (Database::*read)(const chatlog::RowRef&, const CancelToken&),
                                   void (DetailPane::*show)(const T&))
{
    if (!service || ref.arm < 0)
        return;
    whole = service->ask<T>(
        Service::Lane::Pages, DetailPane::tr("Reading a row"), q,
        [row = ref, read](Database& database, const CancelToken& cancel, const source::Progress&) {
            return (database.*read)(row, cancel);
        },
        [this, show](Result<T> row) {
            if (row)
                (q->*show)(*row);
            else
                setProblem(DetailPane::tr("The whole row could not be read: %1.").arg(row.error().line()));
        });
}

DetailPane::DetailPane(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme))
{
    Theme::setLook(this, QStringLiteral("panel"));
    setMinimumWidth(200);
    d->build();
    showNothing();
}

DetailPane::~DetailPane()
{
    if (d->whole)
        d->whole->cancel();
    if (d->raw)
        d->raw->cancel();
}

void DetailPane::setService(Service* service)
{
    d->service = service;
}

void DetailPane::setDisplay(const QLocale& locale, const QTimeZone& zone, int thisYear)
{
    d->style = {locale, zone, thisYear};
}

void DetailPane::showMessage(const chatlog::Message& message)
{
    const bool failed = !message.error.isNull();
    d->begin(message.row,
             failed ? Theme::levelMark(QStringLiteral("error")) + QLatin1Char(' ') + message.role
                    : message.role,
             d->theme.color(failed ? ColorId::Error : ColorId::Text),
             message.createdAt ? d->style.dateTime(*message.createdAt) : QString());
    d->text->setModeSwitchable(true);
    d->setText(message.content, !message.contentCut);
    d->setProblem(message.error);
    d->json->setValues({{tr("attributes"), message.attributes}});
    d->json->setVisible(!d->json->isEmpty());
    d->word(Field::Model, message.model);
    d->number(Field::InputTokens, message.inputTokens);
    d->number(Field::OutputTokens, message.outputTokens);
    d->duration(Field::ResponseTimeMs, message.responseTimeMs);
    d->word(Field::WidgetId, message.widgetId);
    d->link(Field::ConversationId, "conversation_id", message.conversationId.value);
    d->word(Field::MessageId, message.messageId);
    d->word(Field::ParentId, message.parentId);
    if (message.contentCut)
        d->askWhole<chatlog::Message>(&Database::message, &DetailPane::showMessage);
}

void DetailPane::showToolCall(const chatlog::ToolCall& call)
{
    d->begin(call.row, Theme::statusMark(call.status) + QLatin1Char(' ') + call.toolName,
             call.failed() ? d->theme.color(ColorId::Error) : d->theme.color(ColorId::Text),
             call.createdAt ? d->style.dateTime(*call.createdAt) : QString());
    d->copyText = call.toolName + QLatin1Char(' ') + call.arguments + QStringLiteral(" → ") + call.result;
    d->json->setValues(
        {{QStringLiteral("arguments"), call.arguments}, {QStringLiteral("result"), call.result}});
    d->json->setVisible(!d->json->isEmpty());
    d->word(Field::Status, call.status);
    d->duration(Field::DurationMs, call.durationMs);
    d->word(Field::WidgetId, call.widgetId);
    d->link(Field::ConversationId, "conversation_id", call.conversationId.value);
    d->word(Field::ToolCallId, call.toolCallId);
    if (call.argumentsCut || call.resultCut)
        d->askWhole<chatlog::ToolCall>(&Database::toolCall, &DetailPane::showToolCall);
}

void DetailPane::showLogEntry(const chatlog::LogEntry& entry)
{
    d->begin(entry.row, Theme::levelMark(entry.level) + QLatin1Char(' ') + entry.level,
             d->theme.levelColor(entry.level),
             entry.createdAt ? d->style.dateTime(*entry.createdAt) : QString());
    d->text->setModeSwitchable(false);
    d->setText(entry.message, !entry.messageCut);
    d->json->setValues({{QStringLiteral("context"), entry.context}});
    d->json->setVisible(!d->json->isEmpty());
    d->word(Field::Category, entry.category);
    d->word(Field::Source, entry.source);
    d->word(Field::WidgetId, entry.widgetId);
    d->link(Field::ConversationId, "conversation_id", entry.conversationId.value);
    d->link(Field::ExecutionId, "execution_id", entry.executionId.value);
    d->word(Field::LogId, entry.logId);
    if (entry.messageCut || entry.contextCut)
        d->askWhole<chatlog::LogEntry>(&Database::logEntry, &DetailPane::showLogEntry);
}

void DetailPane::showJob(const chatlog::Job& job)
{
    d->begin(job.row, Theme::statusMark(job.status) + QLatin1Char(' ') + job.status,
             d->theme.statusColor(job.status), job.createdAt ? d->style.dateTime(*job.createdAt) : QString());
    d->text->setModeSwitchable(false);
    d->setText(job.description.isEmpty() ? job.type : job.description, true);
    d->setProblem(job.error);
    d->json->setValues({{QStringLiteral("result"), job.result}});
    d->json->setVisible(!d->json->isEmpty());
    d->word(Field::Type, job.type);
    d->word(Field::ProjectId, job.projectId);
    if (job.progress)
        d->facts->add(fieldLabel(Field::Progress), tr("%1 %").arg(d->style.count(*job.progress)));
    d->time(Field::StartedAt, job.startedAt);
    d->time(Field::CompletedAt, job.completedAt);
    if (job.startedAt && job.completedAt)
        d->duration(Field::DurationMs, *job.completedAt - *job.startedAt);
    d->number(Field::Executions, job.executions);
    d->link(Field::JobId, "job_id", job.jobId.value);
}

void DetailPane::showExecution(const chatlog::Execution& execution)
{
    d->begin(execution.row, Theme::statusMark(execution.status) + QLatin1Char(' ') + execution.status,
             d->theme.statusColor(execution.status),
             execution.createdAt ? d->style.dateTime(*execution.createdAt) : QString());
    d->text->setModeSwitchable(false);
    d->setText(execution.currentStep, true);
    d->setProblem(execution.error);
    d->json->setValues({{QStringLiteral("result"), execution.result}});
    d->json->setVisible(!d->json->isEmpty());
    if (execution.progress)
        d->facts->add(fieldLabel(Field::Progress), tr("%1 %").arg(d->style.count(*execution.progress)));
    d->time(Field::StartedAt, execution.startedAt);
    d->time(Field::CompletedAt, execution.completedAt);
    d->duration(Field::DurationMs, execution.durationMs);
    d->number(Field::RetryCount, execution.retryCount);
    d->link(Field::JobId, "job_id", execution.jobId.value);
    d->link(Field::ExecutionId, "execution_id", execution.executionId.value);
}

void DetailPane::showNothing(const QString& sentence)
{
    if (d->whole)
        d->whole->cancel();
    if (d->raw)
        d->raw->cancel();
    d->ref = {};
    d->nothing->setText(sentence.isEmpty() ? tr("Select a row to see it in full.") : sentence);
    d->stack->setCurrentWidget(d->nothing);
}

void DetailPane::showRaw()
{
    if (d->tabs->isTabEnabled(1))
        d->tabs->setCurrentIndex(1);
}

chatlog::RowRef DetailPane::current() const
{
    return d->ref;
}

void DetailPane::setLinks(const QList<QAction*>& links)
{
    d->linkActions = links;
    d->fillLinks();
}

void DetailPane::setLinkedKeys(const QStringList& keys)
{
    d->json->setLinkedKeys(keys);
}

void DetailPane::saveState(QSettings& settings) const
{
    settings.setValue(QLatin1String(modeKey), d->text->mode() == TextPane::Mode::Markdown);
    settings.setValue(QLatin1String(tabKey), d->tabs->currentIndex());
}

void DetailPane::restoreState(QSettings& settings)
{
    d->text->setMode(settings.value(QLatin1String(modeKey)).toBool() ? TextPane::Mode::Markdown
                                                                     : TextPane::Mode::Plain);
    d->tabs->setCurrentIndex(settings.value(QLatin1String(tabKey), 0).toInt());
}

} // namespace scrollback::widgets
