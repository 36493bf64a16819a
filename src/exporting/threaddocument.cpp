// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/threaddocument.h"

#include "base/words.h"
#include "exporting/bytebuffer.h"
#include "exporting/documenttext.h"
#include "exporting/entityrecord.h"
#include "exporting/outputfile.h"

#include <QLocale>

namespace scrollback::exporting {

QString threadTitle(const chatlog::Thread& thread, const WriterOptions& options)
{
    if (!options.title.isEmpty())
        return options.title;
    if (!thread.conversation.title.trimmed().isEmpty())
        return thread.conversation.title;
    return Words::tr("Conversation %1").arg(thread.conversation.conversationId.value);
}

std::vector<ThreadFact> threadFacts(const chatlog::Conversation& c, const QTimeZone& zone)
{
    std::vector<ThreadFact> facts;
    const auto text = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.push_back({name, value});
    };
    const auto number = [&facts](const QString& name, std::optional<qint64> value) {
        if (value)
            facts.push_back({name, QLocale().toString(*value)});
    };
    const auto time = [&facts, &zone](const QString& name, std::optional<TimeMs> value) {
        if (value)
            facts.push_back({name, localTime(*value, zone)});
    };
    text(Words::tr("Conversation"), c.conversationId.value);
    text(Words::tr("Thread"), c.threadId);
    text(Words::tr("User"), c.userName.isEmpty() ? c.userId : c.userName);
    if (!c.userName.isEmpty())
        text(Words::tr("User ID"), c.userId);
    text(Words::tr("Kind of user"), c.userType);
    text(Words::tr("Widget"), c.widgetId);
    text(Words::tr("Status"), c.status);
    text(Words::tr("Model"), c.model);
    time(Words::tr("Started"), c.startedAt);
    time(Words::tr("Last activity"), c.lastActivityAt);
    text(Words::tr("Time zone"), zoneName(zone));
    number(Words::tr("Messages"), c.messageCount);
    number(Words::tr("Tool calls"), c.toolCalls);
    number(Words::tr("Errors"), c.errors);
    number(Words::tr("Input tokens"), c.inputTokens);
    number(Words::tr("Output tokens"), c.outputTokens);
    number(Words::tr("Tokens"), c.totalTokens);
    text(Words::tr("Tags"), c.tags.join(QLatin1String(", ")));
    return facts;
}

QString roleTitle(const QString& role)
{
    if (role.isEmpty())
        return Words::tr("Unknown role");
    if (role == QLatin1String("user"))
        return Words::tr("User");
    if (role == QLatin1String("assistant"))
        return Words::tr("Assistant");
    if (role == QLatin1String("system"))
        return Words::tr("System");
    if (role == QLatin1String("tool"))
        return Words::tr("Tool");
    return role;
}

QStringList relatedTables(const chatlog::Thread& thread)
{
    QStringList tables;
    for (const chatlog::RawRow& row : thread.related) {
        if (!tables.contains(row.table))
            tables += row.table;
    }
    return tables;
}

namespace {

/// The messages as a table.
Result<void> writeMessages(const chatlog::Thread& thread, RecordWriter& writer)
{
    if (auto begun = writer.begin(EntityRecord::schema(chatlog::Entity::Message)); !begun)
        return begun;
    for (const chatlog::Thread::Item& item : thread.items) {
        const auto* message = std::get_if<chatlog::Message>(&item);
        if (!message)
            continue;
        if (auto written = writer.row(EntityRecord(*message).view()); !written)
            return written;
    }
    return writer.end();
}

/// A thread in every format that is bytes.
Result<void> writeThreadTo(ByteSink& sink, const chatlog::Thread& thread, Format format,
                           const WriterOptions& options)
{
    if (format == Format::Csv || format == Format::JsonLines)
        return writeMessages(thread, *makeWriter(format, sink, options));
    ByteBuffer out(sink);
    const auto piece = [&out](const QString& text) { out.append(text); };
    if (format == Format::Markdown) {
        writeThreadMarkdown(thread, options, piece);
    } else if (format == Format::Html) {
        writeThreadHtml(thread, options, piece);
    } else {
        const QByteArray json = threadJson(thread);
        out.append(std::string_view(json.constData(), size_t(json.size())));
    }
    out.flush();
    return out.result();
}

Result<void> writeThreadSheet(const chatlog::Thread& thread, const QString& path,
                              const WriterOptions& options)
{
    auto file = ExportFile::create(path, Format::Xlsx, options);
    if (!file)
        return tl::unexpected(std::move(file).error());
    if (auto written = writeMessages(thread, (*file)->writer()); !written)
        return written;
    return (*file)->commit();
}

} // namespace

Result<void> writeThread(const chatlog::Thread& thread, const QString& path, Format format,
                         const WriterOptions& options, const CancelToken& cancel)
{
    if (format == Format::Xlsx)
        return writeThreadSheet(thread, path, options);
    auto file = OutputFile::create(path, cancel);
    if (!file)
        return tl::unexpected(std::move(file).error());
    if (auto written = writeThreadTo(**file, thread, format, options); !written)
        return written;
    return (*file)->commit();
}

QByteArray threadBytes(const chatlog::Thread& thread, Format format, const WriterOptions& options)
{
    Q_ASSERT(format != Format::Xlsx);
    MemorySink sink;
    const auto written = writeThreadTo(sink, thread, format, options);
    Q_ASSERT(written);
    return sink.bytes;
}

} // namespace scrollback::exporting
