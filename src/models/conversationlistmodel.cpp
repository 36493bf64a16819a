// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversationlistmodel.h"

#include "base/textcut.h"
#include "models/fieldtext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace scrollback::models {

using chatlog::Conversation;
using chatlog::Field;
using chatlog::Order;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

constexpr qsizetype shownTitle = 200;

} // namespace

ConversationListModel::ConversationListModel(std::unique_ptr<PageSource> source, QObject* parent)
    : RowTableModel(std::move(source),
                    {
                        {Field::Title, CellKind::Text, 44, 0, true, true},
                        {Field::StartedAt, CellKind::Time, 19, 7},
                        {Field::LastActivityAt, CellKind::Time, 19},
                        {Field::UserId, CellKind::Text, 14, 3},
                        {Field::UserName, CellKind::Text, 14, 0, false},
                        {Field::WidgetId, CellKind::Text, 12, 5},
                        {Field::Status, CellKind::Status, 11, 4},
                        {Field::Tags, CellKind::Muted, 14, 0, false},
                        {Field::Model, CellKind::Muted, 14, 0, false},
                        {Field::MessageCount, CellKind::Number, 10, 1},
                        {Field::ToolCalls, CellKind::Number, 10, 6},
                        {Field::Errors, CellKind::Number, 8, 2},
                        {Field::InputTokens, CellKind::Number, 10, 8},
                        {Field::OutputTokens, CellKind::Number, 10, 8},
                        {Field::TotalTokens, CellKind::Number, 10, 0, false},
                        {Field::ThreadId, CellKind::Muted, 18, 0, false},
                        {Field::ConversationId, CellKind::Muted, 18, 0, false},
                    },
                    parent)
{
}

CellValue ConversationListModel::valueOf(const Conversation& conversation, Field field) const
{
    switch (field) {
    case Field::Title:
        return conversation.title;
    case Field::StartedAt:
        return conversation.startedAt;
    case Field::LastActivityAt:
        return conversation.lastActivityAt;
    case Field::UserId:
        return conversation.userId;
    case Field::UserName:
        return conversation.userName;
    case Field::WidgetId:
        return conversation.widgetId;
    case Field::Status:
        return conversation.status;
    case Field::Tags:
        return conversation.tags.isEmpty() ? QString() : conversation.tags.join(QLatin1String(", "));
    case Field::Model:
        return conversation.model;
    case Field::MessageCount:
        return conversation.messageCount;
    case Field::ToolCalls:
        return conversation.toolCalls;
    case Field::Errors:
        return conversation.errors;
    case Field::InputTokens:
        return conversation.inputTokens;
    case Field::OutputTokens:
        return conversation.outputTokens;
    case Field::TotalTokens:
        return conversation.totalTokens;
    case Field::ThreadId:
        return conversation.threadId;
    case Field::ConversationId:
        return conversation.conversationId;
    default:
        return {};
    }
}

QString ConversationListModel::titleText(const Conversation& conversation)
{
    const QString title = cutToLine(conversation.title, shownTitle).trimmed();
    if (title.isEmpty())
        return Words::tr("(no title)");
    // What was made of a longer question ends in the middle of it; that is to be seen.
    const bool full = conversation.title.size() >= titleLimit - 1 &&
                      (conversation.title.size() <= titleLimit || conversation.title.size() > shownTitle);
    return full && title.back().isLetterOrNumber() ? title + QChar(0x2026) : title;
}

QString ConversationListModel::timeText(const Conversation& conversation) const
{
    const std::optional<TimeMs>& time =
        conversation.lastActivityAt ? conversation.lastActivityAt : conversation.startedAt;
    if (!time)
        return unknownMark();
    const QDate day = dayOf(*time, style().zone);
    const QDate today = m_now != 0 ? dayOf(m_now, style().zone) : QDate();
    QString clock = style().time(*time).left(5);
    if (day == today)
        return clock;
    // Without its seconds; of another year only the day is told.
    const QString text = style().dateTime(*time);
    const qsizetype comma = text.lastIndexOf(QLatin1Char(','));
    const QString dayPart = comma > 0 ? text.left(comma) : text;
    return today.isValid() && day.year() != today.year() ? dayPart : dayPart + QLatin1Char(' ') + clock;
}

QStringList ConversationListModel::facts(const Conversation& conversation)
{
    constexpr qsizetype shownWord = 40;
    QStringList facts;
    const QString user = conversation.userName.isEmpty() ? conversation.userId : conversation.userName;
    if (!user.isEmpty())
        facts += cutToLine(user, shownWord);
    if (!conversation.widgetId.isEmpty())
        facts += Words::tr("Widget %1").arg(cutToLine(conversation.widgetId, shownWord));
    if (conversation.messageCount)
        facts += entityCount(chatlog::Entity::Message, *conversation.messageCount);
    if (conversation.toolCalls && *conversation.toolCalls > 0)
        facts += Words::tr("%Ln calls", nullptr, int(*conversation.toolCalls));
    if (!conversation.status.isEmpty())
        facts += cutToLine(conversation.status, shownWord);
    facts += conversation.tags;
    return facts;
}

int ConversationListModel::rowOfConversation(const ConversationId& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!isLoaded(row)) {
            row += pageSize - 1 - row % pageSize; // none of its page is here
            continue;
        }
        const Conversation* conversation = rowAt(row);
        if (conversation && conversation->conversationId == id)
            return row;
    }
    return -1;
}

const std::vector<ConversationOrder>& conversationOrders()
{
    static const std::vector<ConversationOrder> orders = {
        {QT_TRANSLATE_NOOP("scrollback", "newest activity"), {{}, true}},
        {QT_TRANSLATE_NOOP("scrollback", "oldest activity"), {{}, false}},
        {QT_TRANSLATE_NOOP("scrollback", "most messages"), {Field::MessageCount, true}},
        {QT_TRANSLATE_NOOP("scrollback", "most tokens"), {Field::TotalTokens, true}},
        {QT_TRANSLATE_NOOP("scrollback", "most errors"), {Field::Errors, true}},
        {QT_TRANSLATE_NOOP("scrollback", "longest"), {Field::DurationMs, true}},
        {QT_TRANSLATE_NOOP("scrollback", "title"), {Field::Title, false}},
    };
    return orders;
}

QString conversationOrderLabel(const Order& order)
{
    for (const ConversationOrder& offered : conversationOrders()) {
        if (offered.order == order)
            return Words::tr(offered.label);
    }
    const Field field = order.field.value_or(Field::LastActivityAt);
    return order.descending ? Words::tr("%1, falling").arg(fieldLabel(field))
                            : Words::tr("%1, rising").arg(fieldLabel(field));
}

} // namespace scrollback::models
