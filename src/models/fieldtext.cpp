// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldtext.h"

#include "base/textcut.h"
#include "models/daytext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>
#include <limits>

namespace scrollback::models {

using chatlog::Entity;
using chatlog::Field;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

QString clock(const QTime& time, bool seconds)
{
    return time.toString(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

struct FieldText
{
    Field field;
    const char* label;
    const char* description;
};

// clang-format off
constexpr FieldText fieldWords[] = {
    {Field::ConversationId, QT_TRANSLATE_NOOP("scrollback", "Conversation"), QT_TRANSLATE_NOOP("scrollback", "The conversation it belongs to.")},
    {Field::ThreadId, QT_TRANSLATE_NOOP("scrollback", "Thread"), QT_TRANSLATE_NOOP("scrollback", "The thread at the model's provider.")},
    {Field::Title, QT_TRANSLATE_NOOP("scrollback", "Title"), QT_TRANSLATE_NOOP("scrollback", "The title, or the start of the first question.")},
    {Field::UserId, QT_TRANSLATE_NOOP("scrollback", "User"), QT_TRANSLATE_NOOP("scrollback", "Who wrote with the assistant.")},
    {Field::UserName, QT_TRANSLATE_NOOP("scrollback", "User name"), QT_TRANSLATE_NOOP("scrollback", "The name of who wrote with the assistant.")},
    {Field::UserType, QT_TRANSLATE_NOOP("scrollback", "User type"), QT_TRANSLATE_NOOP("scrollback", "The kind of user, such as customer or sales agent.")},
    {Field::WidgetId, QT_TRANSLATE_NOOP("scrollback", "Widget"), QT_TRANSLATE_NOOP("scrollback", "The bot, widget or assistant it belongs to.")},
    {Field::Status, QT_TRANSLATE_NOOP("scrollback", "Status"), QT_TRANSLATE_NOOP("scrollback", "How it stands, or how it ended.")},
    {Field::Model, QT_TRANSLATE_NOOP("scrollback", "Model"), QT_TRANSLATE_NOOP("scrollback", "The language model that answered.")},
    {Field::StartedAt, QT_TRANSLATE_NOOP("scrollback", "Started"), QT_TRANSLATE_NOOP("scrollback", "When it began.")},
    {Field::LastActivityAt, QT_TRANSLATE_NOOP("scrollback", "Last activity"), QT_TRANSLATE_NOOP("scrollback", "When something was last written.")},
    {Field::MessageCount, QT_TRANSLATE_NOOP("scrollback", "Messages"), QT_TRANSLATE_NOOP("scrollback", "How many messages it has.")},
    {Field::UserMessages, QT_TRANSLATE_NOOP("scrollback", "User messages"), QT_TRANSLATE_NOOP("scrollback", "How many of its messages the user wrote.")},
    {Field::AssistantMessages, QT_TRANSLATE_NOOP("scrollback", "Assistant messages"), QT_TRANSLATE_NOOP("scrollback", "How many of its messages the assistant wrote.")},
    {Field::ToolCalls, QT_TRANSLATE_NOOP("scrollback", "Tool calls"), QT_TRANSLATE_NOOP("scrollback", "How many tools the assistant called.")},
    {Field::Errors, QT_TRANSLATE_NOOP("scrollback", "Errors"), QT_TRANSLATE_NOOP("scrollback", "How many of its messages and tool calls failed.")},
    {Field::InputTokens, QT_TRANSLATE_NOOP("scrollback", "Tokens in"), QT_TRANSLATE_NOOP("scrollback", "Tokens that the model read.")},
    {Field::OutputTokens, QT_TRANSLATE_NOOP("scrollback", "Tokens out"), QT_TRANSLATE_NOOP("scrollback", "Tokens that the model wrote.")},
    {Field::TotalTokens, QT_TRANSLATE_NOOP("scrollback", "Tokens"), QT_TRANSLATE_NOOP("scrollback", "Tokens that the model read and wrote.")},
    {Field::Tags, QT_TRANSLATE_NOOP("scrollback", "Tags"), QT_TRANSLATE_NOOP("scrollback", "The tags somebody gave it.")},
    {Field::Metadata, QT_TRANSLATE_NOOP("scrollback", "Metadata"), QT_TRANSLATE_NOOP("scrollback", "Whatever else the system keeps about it.")},
    {Field::MessageId, QT_TRANSLATE_NOOP("scrollback", "Message id"), QT_TRANSLATE_NOOP("scrollback", "The message's own id.")},
    {Field::ParentId, QT_TRANSLATE_NOOP("scrollback", "Parent"), QT_TRANSLATE_NOOP("scrollback", "The message it answers.")},
    {Field::Role, QT_TRANSLATE_NOOP("scrollback", "Role"), QT_TRANSLATE_NOOP("scrollback", "Who speaks: user, assistant, system or tool.")},
    {Field::Content, QT_TRANSLATE_NOOP("scrollback", "Text"), QT_TRANSLATE_NOOP("scrollback", "What was written.")},
    {Field::ResponseTimeMs, QT_TRANSLATE_NOOP("scrollback", "Response time"), QT_TRANSLATE_NOOP("scrollback", "How long the answer took, as the system stored it.")},
    {Field::Error, QT_TRANSLATE_NOOP("scrollback", "Error"), QT_TRANSLATE_NOOP("scrollback", "What went wrong.")},
    {Field::CreatedAt, QT_TRANSLATE_NOOP("scrollback", "Time"), QT_TRANSLATE_NOOP("scrollback", "When it happened, in the display zone.")},
    {Field::Attributes, QT_TRANSLATE_NOOP("scrollback", "Attributes"), QT_TRANSLATE_NOOP("scrollback", "Whatever else the row holds.")},
    {Field::ToolCallId, QT_TRANSLATE_NOOP("scrollback", "Tool call id"), QT_TRANSLATE_NOOP("scrollback", "The tool call's own id.")},
    {Field::ToolName, QT_TRANSLATE_NOOP("scrollback", "Tool"), QT_TRANSLATE_NOOP("scrollback", "The tool that was called.")},
    {Field::Arguments, QT_TRANSLATE_NOOP("scrollback", "Arguments"), QT_TRANSLATE_NOOP("scrollback", "What the tool was given.")},
    {Field::Result, QT_TRANSLATE_NOOP("scrollback", "Result"), QT_TRANSLATE_NOOP("scrollback", "What came back.")},
    {Field::DurationMs, QT_TRANSLATE_NOOP("scrollback", "Duration"), QT_TRANSLATE_NOOP("scrollback", "How long it took.")},
    {Field::LogId, QT_TRANSLATE_NOOP("scrollback", "Log id"), QT_TRANSLATE_NOOP("scrollback", "The log entry's own id.")},
    {Field::Level, QT_TRANSLATE_NOOP("scrollback", "Level"), QT_TRANSLATE_NOOP("scrollback", "How grave it is: debug, info, success, warning or error.")},
    {Field::Category, QT_TRANSLATE_NOOP("scrollback", "Category"), QT_TRANSLATE_NOOP("scrollback", "The part of the system that wrote it.")},
    {Field::LogMessage, QT_TRANSLATE_NOOP("scrollback", "Message"), QT_TRANSLATE_NOOP("scrollback", "What was logged.")},
    {Field::Context, QT_TRANSLATE_NOOP("scrollback", "Context"), QT_TRANSLATE_NOOP("scrollback", "The details that were logged with it.")},
    {Field::Source, QT_TRANSLATE_NOOP("scrollback", "Source"), QT_TRANSLATE_NOOP("scrollback", "Where in the system it was written.")},
    {Field::ExecutionId, QT_TRANSLATE_NOOP("scrollback", "Execution"), QT_TRANSLATE_NOOP("scrollback", "The execution of a job it belongs to.")},
    {Field::JobId, QT_TRANSLATE_NOOP("scrollback", "Job"), QT_TRANSLATE_NOOP("scrollback", "The job it belongs to.")},
    {Field::ProjectId, QT_TRANSLATE_NOOP("scrollback", "Project"), QT_TRANSLATE_NOOP("scrollback", "The project it belongs to.")},
    {Field::Type, QT_TRANSLATE_NOOP("scrollback", "Type"), QT_TRANSLATE_NOOP("scrollback", "The kind of job.")},
    {Field::Description, QT_TRANSLATE_NOOP("scrollback", "Description"), QT_TRANSLATE_NOOP("scrollback", "What the job is for.")},
    {Field::Progress, QT_TRANSLATE_NOOP("scrollback", "Progress"), QT_TRANSLATE_NOOP("scrollback", "How much of it is done.")},
    {Field::CompletedAt, QT_TRANSLATE_NOOP("scrollback", "Completed"), QT_TRANSLATE_NOOP("scrollback", "When it ended.")},
    {Field::Executions, QT_TRANSLATE_NOOP("scrollback", "Executions"), QT_TRANSLATE_NOOP("scrollback", "How often it was run.")},
    {Field::CurrentStep, QT_TRANSLATE_NOOP("scrollback", "Step"), QT_TRANSLATE_NOOP("scrollback", "The step it is at, or ended with.")},
    {Field::RetryCount, QT_TRANSLATE_NOOP("scrollback", "Retries"), QT_TRANSLATE_NOOP("scrollback", "How often it was tried again.")},
};
// clang-format on

const FieldText* wordsOf(Field field)
{
    for (const FieldText& words : fieldWords) {
        if (words.field == field)
            return &words;
    }
    return nullptr;
}

} // namespace

QString TextStyle::dateTime(TimeMs t) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(t, zone);
    const bool otherYear = thisYear != 0 && at.date().year() != thisYear;
    QString day = dayText(at.date(), locale, otherYear);
    return day + QLatin1String(", ") + clock(at.time(), true);
}

QString TextStyle::time(TimeMs t) const
{
    return clock(QDateTime::fromMSecsSinceEpoch(t, zone).time(), true);
}

QString TextStyle::exactDateTime(TimeMs t) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(t, zone);
    return Words::tr("%1, %2 (%3)")
        .arg(locale.toString(at.date(), QLocale::LongFormat),
             at.time().toString(QStringLiteral("HH:mm:ss.zzz")), at.timeZoneAbbreviation());
}

QString TextStyle::period(const TimeRange& range) const
{
    const auto at = [this](TimeMs t) { return QDateTime::fromMSecsSinceEpoch(t, zone); };
    const auto wholeDay = [this](TimeMs t) { return startOfDay(dayOf(t, zone), zone) == t; };
    const auto point = [&](TimeMs t) -> QString {
        QString day = dayText(at(t).date(), locale);
        if (wholeDay(t))
            return day;
        return day + QLatin1String(", ") + clock(at(t).time(), t % 60'000 != 0);
    };
    if (!range.from && !range.to)
        return Words::tr("Any time");
    if (!range.to)
        return Words::tr("since %1").arg(point(*range.from));
    if (!range.from)
        return Words::tr("before %1").arg(point(*range.to));

    const QDate first = dayOf(*range.from, zone);
    const QDate last = dayOf(std::max(*range.from, *range.to - 1), zone);
    const bool years = first.year() != last.year();
    const auto written = [&](const QDate& day) { return dayText(day, locale, years); };
    // A period that ends within its last day ends "now": the day is what people mean by it.
    if (wholeDay(*range.from) && (wholeDay(*range.to) || first != last)) {
        if (first == last)
            return written(first);
        if (!years && first.month() == last.month()) {
            if (dayStandsFirst(locale)) {
                const bool dotted = written(first).contains(u'.');
                return QString::number(first.day()) +
                       (dotted ? QStringLiteral(". – ") : QStringLiteral(" – ")) + written(last);
            }
            return written(first) + QStringLiteral(" – ") + QString::number(last.day());
        }
        return written(first) + QStringLiteral(" – ") + written(last);
    }
    const auto clockOf = [&](TimeMs t) { return clock(at(t).time(), t % 60'000 != 0); };
    if (first == last)
        return written(first) + QLatin1String(", ") + clockOf(*range.from) + QStringLiteral(" – ") +
               clockOf(*range.to);
    return written(first) + QLatin1String(", ") + clockOf(*range.from) + QStringLiteral(" – ") +
           written(last) + QLatin1String(", ") + clockOf(*range.to);
}

QString TextStyle::count(qint64 n) const
{
    return locale.toString(n);
}

QString TextStyle::duration(qint64 ms) const
{
    if (ms > -1000 && ms < 1000)
        return Words::tr("%1 ms").arg(locale.toString(ms));
    if (ms > -60'000 && ms < 60'000)
        return Words::tr("%1 s").arg(locale.toString(double(ms) / 1000, 'f', 1));
    const qint64 seconds = qint64(std::llround(double(ms) / 1000));
    if (seconds > -3600 && seconds < 3600)
        return Words::tr("%1 min %2 s").arg(seconds / 60).arg(std::abs(seconds % 60));
    const qint64 minutes = seconds / 60;
    return Words::tr("%1 h %2 min").arg(locale.toString(minutes / 60)).arg(std::abs(minutes % 60));
}

QString sizeText(qint64 bytes, const QLocale& locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString unknownMark()
{
    return QStringLiteral("–");
}

QString fieldLabel(Field field)
{
    const FieldText* words = wordsOf(field);
    return words ? Words::tr(words->label) : QString::fromLatin1(chatlog::fieldName(field));
}

QString fieldDescription(Field field)
{
    const FieldText* words = wordsOf(field);
    return words ? Words::tr(words->description) : QString();
}

QString valueLabel(const QString& value)
{
    if (value.isNull())
        return Words::tr("unknown");
    if (value.trimmed().isEmpty())
        return Words::tr("empty");
    return cutToLine(value, 60);
}

QString conditionLabel(const chatlog::Condition& condition)
{
    constexpr qsizetype shown = 3;
    QStringList values;
    for (const QString& value : condition.values.mid(0, shown))
        values += valueLabel(value);
    QString list = values.join(QLatin1String(", "));
    if (condition.values.size() > shown)
        list = Words::tr("%1 and %2 more").arg(list, QLocale().toString(condition.values.size() - shown));
    return condition.negated ? Words::tr("%1: not %2").arg(fieldLabel(condition.field), list)
                             : Words::tr("%1: %2").arg(fieldLabel(condition.field), list);
}

QString entityPlural(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return Words::tr("conversations");
    case Entity::Message:
        return Words::tr("messages");
    case Entity::ToolCall:
        return Words::tr("tool calls");
    case Entity::LogEntry:
        return Words::tr("log entries");
    case Entity::Job:
        return Words::tr("jobs");
    case Entity::Execution:
        return Words::tr("executions");
    }
    return {};
}

QString readingText(Entity entity)
{
    return Words::tr("Reading %1").arg(entityPlural(entity));
}

QString countingText(Entity entity)
{
    return Words::tr("Counting %1").arg(entityPlural(entity));
}

QString entityCount(Entity entity, qint64 count)
{
    // English needs no plural catalogue this way; other languages have theirs for the second text.
    const bool one = count == 1;
    const int n = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    switch (entity) {
    case Entity::Conversation:
        return one ? Words::tr("1 conversation") : Words::tr("%Ln conversations", nullptr, n);
    case Entity::Message:
        return one ? Words::tr("1 message") : Words::tr("%Ln messages", nullptr, n);
    case Entity::ToolCall:
        return one ? Words::tr("1 tool call") : Words::tr("%Ln tool calls", nullptr, n);
    case Entity::LogEntry:
        return one ? Words::tr("1 entry") : Words::tr("%Ln entries", nullptr, n);
    case Entity::Job:
        return one ? Words::tr("1 job") : Words::tr("%Ln jobs", nullptr, n);
    case Entity::Execution:
        return one ? Words::tr("1 execution") : Words::tr("%Ln executions", nullptr, n);
    }
    return {};
}

} // namespace scrollback::models
