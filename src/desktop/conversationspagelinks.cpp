// SPDX-License-Identifier: GPL-3.0-or-later
// What leads from a conversation elsewhere: menus, links, logs, paper.
#include "base/textcut.h"
#include "desktop/appcontext.h"
#include "desktop/conversationreader.h"
#include "desktop/conversationspage.h"
#include "models/conversationlistmodel.h"
#include "widgets/conversationdetails.h"
#include "widgets/filterbar.h"
#include "widgets/theme.h"
#include "widgets/threadview.h"
#include "widgets/threadviewprint.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;

void ConversationsPage::listMenu(int row, const QPoint& at)
{
    const chatlog::Conversation* found = m_model->rowAt(row);
    if (!found)
        return;
    const chatlog::Conversation conversation = *found;
    QMenu menu(this);
    const auto narrowing = [&](Field field, const QString& value, const QString& only,
                               const QString& without) {
        if (value.isEmpty())
            return;
        const QString shown = cutToLine(value, 40);
        menu.addAction(only.arg(shown), this, [this, field, value] { filterBy(field, value); });
        menu.addAction(without.arg(shown), this, [this, field, value] { filterBy(field, value, true); });
    };
    narrowing(Field::UserId, conversation.userId, tr("Only user %1"), tr("Not user %1"));
    narrowing(Field::WidgetId, conversation.widgetId, tr("Only widget %1"), tr("Not widget %1"));
    narrowing(Field::Status, conversation.status, tr("Only status %1"), tr("Not status %1"));
    menu.addSeparator();
    const auto copy = [this](const QString& text) {
        return [this, text] {
            QGuiApplication::clipboard()->setText(text);
            Q_EMIT noticed(tr("Copied"));
        };
    };
    menu.addAction(m_context.theme.icon(QStringLiteral("edit-copy")), tr("Copy title"), this,
                   copy(conversation.title));
    menu.addAction(tr("Copy id"), this, copy(conversation.conversationId.value));
    menu.addSeparator();
    menu.addActions({m_actions.exportAs, m_actions.print, m_actions.copyCommand});
    menu.exec(at);
}

void ConversationsPage::threadMenu(int item, const QPoint& at)
{
    QMenu menu(this);
    m_reader->view().fillMenu(menu, item);
    menu.addSeparator();
    menu.addAction(tr("Show in full"), this, [this, item] { m_details->openItem(item); });
    if (const chatlog::Thread* thread = m_reader->view().thread()) {
        if (const auto* call = std::get_if<chatlog::ToolCall>(&thread->items[std::size_t(item)])) {
            menu.addAction(tr("All calls of %1").arg(cutToLine(call->toolName, 40)), this,
                           [this, name = call->toolName] {
                               chatlog::ListQuery query{Entity::ToolCall, {}, {}};
                               query.filter.period = m_filterBar->filter().period;
                               query.filter.conditions = {{Field::ToolName, {name}, false}};
                               Q_EMIT listRequested(query);
                           });
        }
    }
    menu.addAction(m_actions.ofUser);
    menu.addAction(m_actions.ofWidget);
    menu.exec(at);
}

void ConversationsPage::openValue(const QString& key, const QString& value)
{
    const QString name = QString(key).remove(QLatin1Char('_')).toLower();
    if (name == QLatin1String("executionid"))
        Q_EMIT executionRequested(ExecutionId(value));
    else if (name == QLatin1String("jobid"))
        Q_EMIT jobRequested(JobId(value));
    else if (!m_reader->current() || m_reader->current()->value != value)
        Q_EMIT conversationRequested(ConversationId(value), {}, {});
}

void ConversationsPage::showLogs(const std::optional<chatlog::RowRef>& entry)
{
    const std::shared_ptr<const chatlog::Thread>& thread = m_reader->thread();
    if (!thread)
        return;
    chatlog::ListQuery query{Entity::LogEntry, {}, {}};
    query.filter.conditions = {{Field::ConversationId, {thread->conversation.conversationId.value}, false}};
    // One entry: its own second, so that it stands at the top of the list.
    for (const chatlog::LogEntry& each : thread->logs) {
        if (entry && each.row == *entry && each.createdAt)
            query.filter.period = {*each.createdAt, *each.createdAt + msPerSecond};
    }
    Q_EMIT listRequested(query);
}

void ConversationsPage::print()
{
    const std::shared_ptr<const chatlog::Thread> thread = m_reader->thread();
    if (!thread)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(cutToLine(thread->conversation.title, 80));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        widgets::printThread(*thread, printer, textStyle());
}

} // namespace scrollback::desktop
