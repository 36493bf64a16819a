// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobmodel.h"

#include <QCoreApplication>

namespace scrollback::models {

using chatlog::Field;

JobModel::JobModel(std::unique_ptr<PageSource> source, QObject* parent)
    : RowTableModel(std::move(source),
                    {
                        {Field::CreatedAt, CellKind::Time, 18, 0, true, false,
                         QT_TRANSLATE_NOOP("scrollback", "Created")},
                        {Field::Status, CellKind::Status, 13},
                        {Field::Type, CellKind::Text, 12, 5},
                        {Field::Description, CellKind::Text, 36, 0, true, true},
                        {Field::Progress, CellKind::Progress, 12, 1},
                        {Field::Executions, CellKind::Number, 6, 4},
                        {Field::DurationMs, CellKind::Duration, 11, 3},
                        {Field::ProjectId, CellKind::Muted, 12, 0, false},
                        {Field::Error, CellKind::Error, 22, 2},
                        {Field::StartedAt, CellKind::Time, 18, 0, false},
                        {Field::CompletedAt, CellKind::Time, 18, 0, false},
                        {Field::JobId, CellKind::Muted, 18, 0, false},
                    },
                    parent)
{
}

CellValue JobModel::valueOf(const chatlog::Job& job, Field field) const
{
    switch (field) {
    case Field::CreatedAt:
        return job.createdAt;
    case Field::Status:
        return job.status;
    case Field::Type:
        return job.type;
    case Field::Description:
        return job.description;
    case Field::Progress:
        return job.progress;
    case Field::Executions:
        return job.executions;
    case Field::DurationMs:
        // A job stores no duration; from its start to its end is what people mean by it.
        if (job.startedAt && job.completedAt && *job.completedAt >= *job.startedAt)
            return std::optional<qint64>(*job.completedAt - *job.startedAt);
        return {};
    case Field::ProjectId:
        return job.projectId;
    case Field::Error:
        return job.error;
    case Field::StartedAt:
        return job.startedAt;
    case Field::CompletedAt:
        return job.completedAt;
    case Field::JobId:
        return job.jobId;
    default:
        return {};
    }
}

} // namespace scrollback::models
