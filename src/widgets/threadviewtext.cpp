// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewtext.h"

#include "base/textcut.h"

#include <QCoreApplication>
#include <QDateTime>

namespace scrollback::widgets {

using chatlog::Message;
using chatlog::Thread;
using chatlog::ToolCall;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

constexpr qsizetype shownRole = 40;

QString fenced(const QString& text, const QString& language)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += QLatin1Char('`');
    return fence + language + QLatin1Char('\n') + text + QLatin1Char('\n') + fence;
}

QString tokensText(const Message& message, const models::TextStyle& style)
{
    // A system that counts both for every message says 0 where there can be none.
    if (message.inputTokens.value_or(0) > 0 && message.outputTokens.value_or(0) > 0)
        return Words::tr("%Ln tokens in, %1 out", nullptr, int(*message.inputTokens))
            .arg(style.count(*message.outputTokens));
    if (!message.inputTokens && !message.outputTokens)
        return {};
    return Words::tr("%Ln tokens", nullptr,
                     int(message.inputTokens.value_or(0) + message.outputTokens.value_or(0)));
}

/// Who and when, on one line.
QString byline(const Thread::Item& item, const models::TextStyle& style)
{
    QString line;
    if (const auto* call = std::get_if<ToolCall>(&item))
        line = Words::tr("tool call %1").arg(cutToLine(call->toolName, 100));
    else
        line = roleLabel(std::get<Message>(item).role);
    if (timeOf(item))
        line += QLatin1String(", ") + style.dateTime(*timeOf(item));
    if (isFailed(item))
        line += QLatin1String(", ") + Words::tr("failed");
    return line;
}

} // namespace

const std::optional<TimeMs>& timeOf(const Thread::Item& item)
{
    if (const auto* message = std::get_if<Message>(&item))
        return message->createdAt;
    return std::get<ToolCall>(item).createdAt;
}

const chatlog::RowRef& rowOf(const Thread::Item& item)
{
    if (const auto* message = std::get_if<Message>(&item))
        return message->row;
    return std::get<ToolCall>(item).row;
}

bool isToolCall(const Thread::Item& item)
{
    return std::holds_alternative<ToolCall>(item);
}

bool isFolded(const Thread::Item& item)
{
    const auto* message = std::get_if<Message>(&item);
    return !message || message->role == QLatin1String("tool");
}

bool isFailed(const Thread::Item& item)
{
    if (const auto* message = std::get_if<Message>(&item))
        return !message->error.isNull();
    return std::get<ToolCall>(item).failed();
}

QString roleLabel(const QString& role)
{
    if (role == QLatin1String("user"))
        return Words::tr("user");
    if (role == QLatin1String("assistant"))
        return Words::tr("assistant");
    if (role == QLatin1String("system"))
        return Words::tr("system");
    if (role == QLatin1String("tool"))
        return Words::tr("tool");
    return role.isEmpty() ? Words::tr("unknown role") : cutToLine(role, shownRole);
}

QStringList headerParts(const Message& message, const models::TextStyle& style)
{
    QStringList parts{roleLabel(message.role)};
    if (message.createdAt)
        parts += style.time(*message.createdAt);
    if (message.responseTimeMs)
        parts += style.duration(*message.responseTimeMs);
    if (const QString tokens = tokensText(message, style); !tokens.isEmpty())
        parts += tokens;
    if (!message.model.isEmpty())
        parts += cutToLine(message.model, shownRole);
    return parts;
}

QString gapText(TimeMs gap, const models::TextStyle& style)
{
    if (gap >= 2 * msPerDay)
        return Words::tr("%n days later", nullptr, int(gap / msPerDay));
    return Words::tr("%1 later").arg(style.duration(gap));
}

QString dayText(TimeMs time, const models::TextStyle& style)
{
    return style.locale.toString(QDateTime::fromMSecsSinceEpoch(time, style.zone).date(),
                                 QLocale::LongFormat);
}

QString itemSummary(const Thread::Item& item, const models::TextStyle& style)
{
    constexpr qsizetype shown = 300;
    return byline(item, style) + QLatin1String(": ") + cutToLine(plainText(item).left(shown), shown);
}

QString quoted(const Thread::Item& item, const models::TextStyle& style)
{
    QString text = plainText(item);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\n'), QLatin1String("\n> "));
    return byline(item, style) + QLatin1String(":\n> ") + text;
}

QString plainText(const Thread::Item& item)
{
    if (const auto* message = std::get_if<Message>(&item))
        return message->content;
    const auto& call = std::get<ToolCall>(item);
    QString text = call.toolName;
    if (!call.arguments.isEmpty())
        text += QLatin1Char(' ') + call.arguments;
    if (!call.result.isEmpty())
        text += QStringLiteral(" → ") + call.result;
    return text;
}

QString markdownText(const Thread::Item& item, const models::TextStyle& style)
{
    const QString heading = QLatin1String("**") + byline(item, style) + QLatin1String("**\n\n");
    if (const auto* message = std::get_if<Message>(&item))
        return heading + message->content;
    const auto& call = std::get<ToolCall>(item);
    QStringList parts;
    if (!call.arguments.isEmpty())
        parts += fenced(call.arguments, QStringLiteral("json"));
    if (!call.result.isEmpty())
        parts += fenced(call.result, QStringLiteral("json"));
    return heading + parts.join(QLatin1String("\n\n"));
}

QString itemId(const Thread::Item& item)
{
    if (const auto* message = std::get_if<Message>(&item))
        return message->messageId;
    return std::get<ToolCall>(item).toolCallId;
}

} // namespace scrollback::widgets
