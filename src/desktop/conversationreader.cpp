// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/conversationreader.h"

#include "base/textcut.h"
#include "desktop/appcontext.h"
#include "models/conversationlistmodel.h"
#include "widgets/elidedlabel.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/threadview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace scrollback::desktop {

using source::Service;
using widgets::Theme;

namespace {

QString sourceKey()
{
    return QStringLiteral("textAsWritten");
}

QToolButton* flatButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    Theme::setLook(button, QStringLiteral("flat"));
    return button;
}

} // namespace

ConversationReader::ConversationReader(AppContext& context, Service& service, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_service(service)
    , m_view(new widgets::ThreadView(context.theme))
{
    makeActions();
    buildHeader();
    buildFindBar();
    m_state = new widgets::StatePane(context.theme, m_view);

    auto* line = new QFrame;
    line->setFixedHeight(1);
    Theme::setLook(line, QStringLiteral("divider"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(line);
    column->addWidget(m_findBar);
    column->addWidget(m_state, 1);
    setFocusProxy(m_view);

    connect(m_view, &widgets::ThreadView::matchesChanged, this, &ConversationReader::updateMatches);
    connect(m_state, &widgets::StatePane::retryRequested, this, [this] {
        if (m_newer)
            showNewer();
        else
            ask();
    });
    connect(&service, &Service::back, this, [this] {
        if (m_state->sight() == widgets::StatePane::Sight::Failed)
            ask();
    });
}

ConversationReader::~ConversationReader()
{
    if (m_ticket)
        m_ticket->cancel();
}

void ConversationReader::makeActions()
{
    Theme& theme = m_context.theme;
    const auto make = [&](const QString& text, const char* icon, const QList<QKeySequence>& keys, auto slot) {
        auto* action = new QAction(theme.icon(QString::fromLatin1(icon)), text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_actions.previous = make(tr("Previous conversation"), "go-previous", {}, [] {});
    m_actions.next = make(tr("Next conversation"), "go-next", {}, [] {});
    m_actions.find = make(tr("Find in this conversation"), "edit-find",
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, [this] { showFind(true); });
    m_actions.findNext =
        make(tr("Next match"), "go-down", {QKeySequence(Qt::Key_F3)}, [this] { m_view->findNext(); });
    m_actions.findPrevious = make(tr("Previous match"), "go-up", {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
                                  [this] { m_view->findPrevious(); });
    m_actions.source = make(tr("Show as text"), "format-text-code", {},
                            [this] { m_view->setSourceShown(m_actions.source->isChecked()); });
    m_actions.source->setCheckable(true);
    m_actions.source->setToolTip(tr("Show texts as they are written, without their markup"));
    m_actions.unfold =
        make(tr("Unfold all tool calls"), "expand-all", {}, [this] { m_view->unfoldAll(true); });
    m_actions.fold =
        make(tr("Fold all tool calls"), "collapse-all", {}, [this] { m_view->unfoldAll(false); });
    m_actions.findNext->setEnabled(false);
    m_actions.findPrevious->setEnabled(false);
    addActions({m_actions.find, m_actions.findNext, m_actions.findPrevious});
}

void ConversationReader::buildHeader()
{
    m_header = new QWidget;
    Theme::setLook(m_header, QStringLiteral("panel"));
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(16, 5, 10, 5);
    row->setSpacing(4);
    m_title = new widgets::ElidedLabel;
    Theme::setLook(m_title, QStringLiteral("heading"));
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setTextFormat(Qt::PlainText);
    Theme::setLook(m_place, QStringLiteral("muted"));
    row->addWidget(m_title, 1);
    row->addWidget(flatButton(m_actions.find));
    row->addWidget(flatButton(m_actions.source));
    row->addSpacing(6);
    row->addWidget(m_place);
    row->addWidget(flatButton(m_actions.previous));
    row->addWidget(flatButton(m_actions.next));
}

void ConversationReader::buildFindBar()
{
    m_findBar = new QWidget;
    Theme::setLook(m_findBar, QStringLiteral("panel"));
    auto* row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(16, 4, 10, 5);
    row->setSpacing(4);
    m_findField = new QLineEdit;
    m_findField->setPlaceholderText(tr("Find in this conversation"));
    m_findField->setClearButtonEnabled(true);
    m_findField->setAccessibleName(m_findField->placeholderText());
    m_findField->installEventFilter(this);
    connect(m_findField, &QLineEdit::textEdited, this, &ConversationReader::findText);
    m_matches = new QLabel;
    m_matches->setTextFormat(Qt::PlainText);
    Theme::setLook(m_matches, QStringLiteral("muted"));
    auto* close = new QToolButton;
    close->setIcon(m_context.theme.icon(QStringLiteral("window-close")));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the search in this conversation"));
    Theme::setLook(close, QStringLiteral("flat"));
    connect(close, &QToolButton::clicked, this, [this] { showFind(false); });
    row->addWidget(m_findField, 1);
    row->addWidget(m_matches);
    row->addWidget(flatButton(m_actions.findPrevious));
    row->addWidget(flatButton(m_actions.findNext));
    row->addWidget(close);
    m_findBar->hide();
}

void ConversationReader::setStyle(const models::TextStyle& style)
{
    m_style = style;
    m_view->setDisplay(style.locale, style.zone, style.thisYear);
}

void ConversationReader::open(const ConversationId& id, const chatlog::RowRef& at,
                              const QString& searchedText)
{
    if (m_id == id && m_thread) { // it is here already: only the place and the text are new
        if (at.arm >= 0)
            m_view->jumpTo(at);
        if (!searchedText.isEmpty()) {
            showFind(true);
            m_findField->setText(searchedText);
            findText(searchedText);
        }
        return;
    }
    m_id = id;
    m_at = at;
    m_searched = searchedText;
    m_keepItem = -1;
    m_thread.reset();
    m_newer.reset();
    ask();
}

void ConversationReader::reload()
{
    if (!m_id)
        return;
    m_keepItem = std::max(m_view->currentItem(), m_view->firstVisibleItem());
    m_at = {};
    m_searched = m_findBar->isVisible() ? m_findField->text() : QString();
    ask();
}

void ConversationReader::ask()
{
    if (m_ticket)
        m_ticket->cancel();
    m_ticket.reset();
    m_newer.reset();
    if (!m_id)
        return;
    m_state->showLoading(tr("Reading the conversation…"));
    // What a conversation is made of is known with the summary; while that is being made, it is waited for
    // where it is made.
    const Service::Lane lane = m_service.summary() ? Service::Lane::Pages : Service::Lane::Figures;
    m_ticket = m_service.ask<chatlog::Thread>(
        lane, tr("Reading a conversation"), this,
        [id = *m_id](source::Database& database, const CancelToken& cancel,
                     const source::Progress& progress) { return database.thread(id, cancel, progress); },
        [this](Result<chatlog::Thread> result) { arrived(std::move(result)); });
}

void ConversationReader::arrived(Result<chatlog::Thread> result)
{
    m_ticket.reset();
    if (!result) {
        m_thread.reset();
        m_view->clear();
        m_title->clear();
        m_state->showFailed(result.error());
        Q_EMIT threadChanged();
        return;
    }
    m_thread = std::make_shared<const chatlog::Thread>(std::move(*result));
    showThread();
    if (m_at.arm >= 0)
        m_view->jumpTo(m_at);
    else if (m_keepItem >= 0)
        m_view->jumpToItem(m_keepItem);
    if (!m_searched.isEmpty()) {
        showFind(true);
        m_findField->setText(m_searched);
        findText(m_searched);
        m_view->setFocus();
    } else if (m_findBar->isVisible()) {
        findText(m_findField->text());
    }
    m_at = {};
    m_searched.clear();
    m_keepItem = -1;
    Q_EMIT threadChanged();
}

void ConversationReader::showThread()
{
    const chatlog::Conversation& conversation = m_thread->conversation;
    m_title->setText(conversation.title.isEmpty() ? cutToLine(conversation.conversationId.value)
                                                  : models::ConversationListModel::titleText(conversation));
    m_title->setToolTip(m_title->text().toHtmlEscaped());
    m_view->setThread(m_thread);
    m_view->setAccessibleName(tr("Conversation: %1").arg(m_title->text()));
    if (m_thread->items.empty())
        m_state->showEmpty(
            tr("There are no messages in this conversation."),
            tr("The system keeps a row for it, but nothing was written in it, or it was deleted."));
    else
        m_state->showContent();
}

void ConversationReader::follow()
{
    if (!m_id || !m_thread || m_ticket)
        return;
    m_ticket = m_service.ask<chatlog::Thread>(
        Service::Lane::Pages, {}, this,
        [id = *m_id](source::Database& database, const CancelToken& cancel,
                     const source::Progress& progress) { return database.thread(id, cancel, progress); },
        [this](Result<chatlog::Thread> result) {
            m_ticket.reset();
            if (!result || result->items.size() <= m_thread->items.size())
                return;
            m_newer = std::make_shared<const chatlog::Thread>(std::move(*result));
            const QScrollBar* bar = m_view->verticalScrollBar();
            if (bar->value() >= bar->maximum())
                showNewer();
            else
                m_state->showStopped(tr("%Ln new message(s) below", nullptr,
                                        int(m_newer->items.size() - m_thread->items.size())),
                                     tr("Show"));
        });
}

void ConversationReader::showNewer()
{
    m_thread = std::exchange(m_newer, nullptr);
    showThread();
    m_view->jumpToItem(int(m_thread->items.size()) - 1);
    if (m_findBar->isVisible())
        findText(m_findField->text());
    Q_EMIT threadChanged();
}

void ConversationReader::clear(const QString& sentence, const QString& advice)
{
    if (m_ticket)
        m_ticket->cancel();
    m_ticket.reset();
    m_id.reset();
    m_thread.reset();
    m_newer.reset();
    m_view->clear();
    m_title->clear();
    setPlace({}, false, false);
    m_state->showEmpty(sentence, advice);
    Q_EMIT threadChanged();
}

void ConversationReader::setPlace(const QString& text, bool hasPrevious, bool hasNext, const QString& why)
{
    m_place->setText(text);
    m_place->setToolTip(why);
    m_actions.previous->setEnabled(hasPrevious);
    m_actions.next->setEnabled(hasNext);
}

void ConversationReader::showFind(bool on)
{
    m_findBar->setVisible(on);
    if (on) {
        m_findField->setFocus();
        m_findField->selectAll();
    } else {
        m_view->find({});
        m_view->setFocus();
    }
}

void ConversationReader::findText(const QString& text)
{
    m_view->find(text);
}

void ConversationReader::updateMatches(int current, int count)
{
    m_actions.findNext->setEnabled(count > 0);
    m_actions.findPrevious->setEnabled(count > 0);
    if (m_findField->text().isEmpty())
        m_matches->clear();
    else if (count == 0)
        m_matches->setText(tr("no match"));
    else
        m_matches->setText(tr("%1 of %2 matches").arg(m_style.count(current + 1), m_style.count(count)));
}

bool ConversationReader::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_findField && event->type() == QEvent::KeyPress) {
        const auto* key =
            static_cast<QKeyEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (key->key() == Qt::Key_Escape) {
            showFind(false);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testFlag(Qt::ShiftModifier))
                m_view->findPrevious();
            else
                m_view->findNext();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationReader::saveState(QSettings& settings) const
{
    settings.setValue(sourceKey(), m_view->isSourceShown());
}

void ConversationReader::restoreState(QSettings& settings)
{
    m_actions.source->setChecked(settings.value(sourceKey()).toBool());
    m_view->setSourceShown(m_actions.source->isChecked());
}

} // namespace scrollback::desktop
