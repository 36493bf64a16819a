// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "exporting/bytebuffer.h"
#include "exporting/columns.h"
#include "exporting/documenttext.h"
#include "exporting/recordwriters.h"

namespace scrollback::exporting {

namespace {

/// A page with one table. Every cell finds its own writing direction.
class HtmlWriter final : public RecordWriter
{
public:
    HtmlWriter(ByteSink& sink, WriterOptions options)
        : m_out(sink)
        , m_options(std::move(options))
    {
    }

    Result<void> begin(const chatlog::RecordSchema& schema) override
    {
        m_columns = Columns(schema, m_options.columns, false);
        const QString title =
            m_options.title.isEmpty() ? fieldTitle(chatlog::entityName(schema.entity)) : m_options.title;
        QString head = htmlHead(title);
        head +=
            QStringLiteral("<body class=\"wide\">\n<h1 dir=\"auto\">%1</h1>\n<p class=\"quiet\">%2</p>\n")
                .arg(escapeHtml(title), escapeHtml(Words::tr("Times in %1.").arg(zoneName(m_options.zone))));
        head += QStringLiteral("<table>\n<thead><tr>");
        for (const Columns::Column& column : m_columns.all())
            head +=
                QStringLiteral("<th scope=\"col\">") + fieldTitle(column.info.name) + QStringLiteral("</th>");
        head += QStringLiteral("</tr></thead>\n<tbody>\n");
        m_out.append(head);
        return m_out.result();
    }

    Result<void> row(chatlog::RecordView record) override
    {
        QString line = QStringLiteral("<tr>");
        for (const Columns::Column& column : m_columns.all()) {
            line += column.info.type == chatlog::FieldType::Integer ? QStringLiteral("<td class=\"number\">")
                                                                    : QStringLiteral("<td dir=\"auto\">");
            line += escapeHtml(displayText(Columns::value(column, record), m_options.zone));
            line += QStringLiteral("</td>");
        }
        line += QStringLiteral("</tr>\n");
        m_out.append(line);
        return m_out.result();
    }

    Result<void> end() override
    {
        m_out.append(std::string_view("</tbody>\n</table>\n"));
        m_out.append(std::string_view(htmlFoot));
        m_out.flush();
        return m_out.result();
    }

private:
    ByteBuffer m_out;
    WriterOptions m_options;
    Columns m_columns;
};

} // namespace

std::unique_ptr<RecordWriter> makeHtmlWriter(ByteSink& sink, const WriterOptions& options)
{
    return std::make_unique<HtmlWriter>(sink, options);
}

} // namespace scrollback::exporting
