// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exportjob.h"

#include <QFileInfo>

#include <algorithm>

namespace scrollback::desktop {

namespace {

constexpr qint64 rowsBetweenReports = 2000;

/// A list is written in the order of time: how far it is can be told from a row's time, without counting
/// first.
class TimeProgress
{
public:
    TimeProgress(const chatlog::ListQuery& query, const chatlog::RecordSchema& schema,
                 const source::Progress& progress)
        : m_progress(progress)
        , m_period(query.filter.period)
        , m_descending(query.order.descending)
        , m_column(query.order.field ? -1 : schema.indexOf(chatlog::timeFieldOf(query.entity)))
    {
    }

    void row(chatlog::RecordView row, qint64 number)
    {
        if (!m_progress || (number % rowsBetweenReports != 0 && number != 1))
            return;
        const auto time = m_column < 0 ? std::nullopt : row[size_t(m_column)].toTime();
        if (number == 1)
            m_first = time;
        const auto end = m_descending ? m_period.from : m_period.to;
        if (!time || !m_first || !end || *end == *m_first)
            m_progress(-1);
        else
            m_progress(std::clamp(double(*time - *m_first) / double(*end - *m_first), 0.0, 1.0));
    }

private:
    const source::Progress& m_progress;
    TimeRange m_period;
    bool m_descending;
    int m_column;
    std::optional<TimeMs> m_first;
};

exporting::WriterOptions writerOptions(const ExportRequest& request)
{
    exporting::WriterOptions options;
    options.raw = request.raw;
    options.title = request.title;
    options.zone = request.zone;
    options.columns = request.columns;
    return options;
}

Result<qint64> exportConversation(source::Database& database, const ExportRequest& request,
                                  const CancelToken& cancel, const source::Progress& progress)
{
    const auto thread = database.thread(*request.conversation, cancel, progress);
    if (!thread)
        return tl::unexpected(thread.error());
    exporting::WriterOptions options = writerOptions(request);
    options.columns.clear();
    options.title.clear(); // the conversation's own says better what it is
    const auto written = exporting::writeThread(*thread, request.path, request.format, options, cancel);
    if (!written)
        return tl::unexpected(written.error());
    return qint64(thread->items.size());
}

} // namespace

Result<qint64> runExport(source::Database& database, const ExportRequest& request, const CancelToken& cancel,
                         const source::Progress& progress)
{
    if (request.conversation)
        return exportConversation(database, request, cancel, progress);

    auto file = exporting::ExportFile::create(request.path, request.format, writerOptions(request), cancel);
    if (!file)
        return tl::unexpected(file.error());
    exporting::RecordWriter& writer = (*file)->writer();
    const chatlog::RecordSchema& schema = database.schemaOf(request.query.entity);
    if (auto begun = writer.begin(schema); !begun)
        return tl::unexpected(begun.error());

    TimeProgress timeProgress(request.query, schema, progress);
    qint64 rows = 0;
    std::optional<Error> failed;
    const auto take = [&](chatlog::RecordView row) {
        if (auto written = writer.row(row); !written) {
            failed = written.error();
            return false;
        }
        timeProgress.row(row, ++rows);
        return true;
    };
    const auto end = database.stream(request.query, {}, take, cancel);
    if (failed)
        return tl::unexpected(*failed);
    if (!end)
        return tl::unexpected(end.error());
    if (auto ended = writer.end(); !ended)
        return tl::unexpected(ended.error());
    if (auto kept = (*file)->commit(); !kept)
        return tl::unexpected(kept.error());
    return rows;
}

ExportJob::ExportJob(source::Service& service, ExportRequest request, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_request(std::move(request))
{
}

void ExportJob::start()
{
    m_service.ask<qint64>(
        source::Service::Lane::Bulk, tr("Exporting to %1").arg(QFileInfo(m_request.path).fileName()), this,
        [request = m_request](source::Database& database, const CancelToken& cancel,
                              const source::Progress& progress) {
            return runExport(database, request, cancel, progress);
        },
        [this](Result<qint64> rows) {
            if (rows)
                Q_EMIT done(*rows);
            else
                Q_EMIT failed(rows.error());
        });
}

} // namespace scrollback::desktop
