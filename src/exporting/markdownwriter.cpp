// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "exporting/bytebuffer.h"
#include "exporting/columns.h"
#include "exporting/documenttext.h"
#include "exporting/recordwriters.h"

namespace scrollback::exporting {

namespace {

/// A heading and one table; every cell on its line.
class MarkdownWriter final : public RecordWriter
{
public:
    MarkdownWriter(ByteSink& sink, WriterOptions options)
        : m_out(sink)
        , m_options(std::move(options))
    {
    }

    Result<void> begin(const chatlog::RecordSchema& schema) override
    {
        m_columns = Columns(schema, m_options.columns, false);
        const QString title =
            m_options.title.isEmpty() ? fieldTitle(chatlog::entityName(schema.entity)) : m_options.title;
        QString head = QStringLiteral("# ") + escapeMarkdownLine(title) + QStringLiteral("\n\n");
        head += Words::tr("Times in %1.").arg(escapeMarkdownLine(zoneName(m_options.zone)));
        head += QStringLiteral("\n\n|");
        QString rule = QStringLiteral("|");
        for (const Columns::Column& column : m_columns.all()) {
            head += QLatin1Char(' ') + fieldTitle(column.info.name) + QStringLiteral(" |");
            rule += column.info.type == chatlog::FieldType::Integer ? QStringLiteral(" ---: |")
                                                                    : QStringLiteral(" --- |");
        }
        m_out.append(QString(head + QLatin1Char('\n') + rule + QLatin1Char('\n')));
        return m_out.result();
    }

    Result<void> row(chatlog::RecordView record) override
    {
        QString line = QStringLiteral("|");
        for (const Columns::Column& column : m_columns.all()) {
            line += QLatin1Char(' ');
            line += escapeMarkdownLine(displayText(Columns::value(column, record), m_options.zone));
            line += QStringLiteral(" |");
        }
        line += QLatin1Char('\n');
        m_out.append(line);
        return m_out.result();
    }

    Result<void> end() override
    {
        m_out.flush();
        return m_out.result();
    }

private:
    ByteBuffer m_out;
    WriterOptions m_options;
    Columns m_columns;
};

} // namespace

std::unique_ptr<RecordWriter> makeMarkdownWriter(ByteSink& sink, const WriterOptions& options)
{
    return std::make_unique<MarkdownWriter>(sink, options);
}

} // namespace scrollback::exporting
