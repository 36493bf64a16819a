// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "exporting/documenttext.h"
#include "exporting/threaddocument.h"

#include <QLocale>

namespace scrollback::exporting {

namespace {

QString timeElement(std::optional<TimeMs> time, const QTimeZone& zone)
{
    if (!time)
        return QStringLiteral("<span class=\"quiet\">%1</span>")
            .arg(escapeHtml(Words::tr("at an unknown time")));
    return QStringLiteral("<time datetime=\"%1\">%2</time>")
        .arg(toIso(*time), escapeHtml(localTime(*time, zone)));
}

QString body(const QString& text)
{
    QString out;
    for (const TextPiece& piece : splitCode(text)) {
        out +=
            piece.code
                ? QStringLiteral("<pre><code>%1</code></pre>\n").arg(escapeHtml(piece.text))
                : QStringLiteral("<div class=\"text\" dir=\"auto\">%1</div>\n").arg(escapeHtml(piece.text));
    }
    return out;
}

QString jsonBlock(const QString& caption, const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p class=\"quiet\">%1</p>\n<pre><code>%2</code></pre>\n")
        .arg(escapeHtml(caption), escapeHtml(readableJson(text)));
}

/// The class of an article: only words that the style sheet knows.
QString roleClass(const chatlog::Message& message)
{
    QString name = message.role == QLatin1String("user")        ? QStringLiteral("user")
                   : message.role == QLatin1String("assistant") ? QStringLiteral("assistant")
                   : message.role == QLatin1String("tool")      ? QStringLiteral("tool")
                                                                : QStringLiteral("other");
    if (!message.error.isNull())
        name += QStringLiteral(" failed");
    return name;
}

QString messageArticle(const chatlog::Message& message, const QTimeZone& zone)
{
    QString out = QStringLiteral("<article class=\"%1\">\n<header><b>%2</b>%3</header>\n")
                      .arg(roleClass(message), escapeHtml(roleTitle(message.role)),
                           timeElement(message.createdAt, zone));
    if (!message.error.isNull())
        out += QStringLiteral("<p class=\"error\"><b>%1</b> <span dir=\"auto\">%2</span></p>\n")
                   .arg(escapeHtml(Words::tr("Failed:")), escapeHtml(message.error));
    return out + body(message.content) + QStringLiteral("</article>\n");
}

QString callArticle(const chatlog::ToolCall& call, const QTimeZone& zone)
{
    QString summary = QStringLiteral("<b>%1</b> %2")
                          .arg(escapeHtml(Words::tr("Tool call: %1").arg(call.toolName)),
                               timeElement(call.createdAt, zone));
    if (!call.status.isEmpty())
        summary +=
            QStringLiteral(" · <span%1>%2</span>")
                .arg(call.failed() ? QStringLiteral(" class=\"error\"") : QString(), escapeHtml(call.status));
    if (call.durationMs)
        summary +=
            QStringLiteral(" · ") + escapeHtml(Words::tr("%1 ms").arg(QLocale().toString(*call.durationMs)));
    // A failed call is what people look for: it is open from the start.
    return QStringLiteral(
               "<article class=\"tool%1\">\n<details%2><summary>%3</summary>\n%4%5</details>\n</article>\n")
        .arg(call.failed() ? QStringLiteral(" failed") : QString(),
             call.failed() ? QStringLiteral(" open") : QString(), summary,
             jsonBlock(Words::tr("Arguments"), call.arguments), jsonBlock(Words::tr("Result"), call.result));
}

QString factList(const std::vector<ThreadFact>& facts)
{
    QString out = QStringLiteral("<dl>\n");
    for (const ThreadFact& fact : facts)
        out += QStringLiteral("<dt>%1</dt><dd dir=\"auto\">%2</dd>\n")
                   .arg(escapeHtml(fact.name), escapeHtml(fact.value));
    return out + QStringLiteral("</dl>\n");
}

QString rawRow(const chatlog::RawRow& row)
{
    std::vector<ThreadFact> facts;
    facts.reserve(row.cells.size());
    for (const chatlog::RawRow::Cell& cell : row.cells)
        facts.push_back({cell.column, cell.value.isNull() ? QStringLiteral("–") : cell.value});
    return factList(facts);
}

} // namespace

void writeThreadHtml(const chatlog::Thread& thread, const WriterOptions& options, const TextSink& out)
{
    const QString title = threadTitle(thread, options);
    out(htmlHead(title));
    out(QStringLiteral("<body>\n<h1 dir=\"auto\">%1</h1>\n").arg(escapeHtml(title)));
    out(factList(threadFacts(thread.conversation, options.zone)));
    out(QStringLiteral("<h2>%1</h2>\n").arg(escapeHtml(Words::tr("Dialog"))));
    for (const chatlog::Thread::Item& item : thread.items) {
        if (const auto* message = std::get_if<chatlog::Message>(&item))
            out(messageArticle(*message, options.zone));
        else
            out(callArticle(std::get<chatlog::ToolCall>(item), options.zone));
    }
    const QStringList tables = relatedTables(thread);
    for (const QString& table : tables) {
        out(QStringLiteral("<h2>%1</h2>\n").arg(escapeHtml(table)));
        for (const chatlog::RawRow& row : thread.related) {
            if (row.table == table)
                out(rawRow(row));
        }
    }
    if (!thread.logs.empty()) {
        out(QStringLiteral("<h2>%1</h2>\n<table>\n<tbody>\n").arg(escapeHtml(Words::tr("Log entries"))));
        for (const chatlog::LogEntry& entry : thread.logs) {
            out(QStringLiteral("<tr><td>%1</td><td>%2</td><td dir=\"auto\">%3</td></tr>\n")
                    .arg(timeElement(entry.createdAt, options.zone), escapeHtml(entry.level),
                         escapeHtml(entry.message)));
        }
        out(QStringLiteral("</tbody>\n</table>\n"));
    }
    out(QString::fromLatin1(htmlFoot));
}

} // namespace scrollback::exporting
