// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/executionmodel.h"

#include <QCoreApplication>

namespace scrollback::models {

using chatlog::Field;

ExecutionModel::ExecutionModel(std::unique_ptr<PageSource> source, QObject* parent)
    : RowTableModel(std::move(source),
                    {
                        {Field::CreatedAt, CellKind::Time, 18, 0, true, false,
                         QT_TRANSLATE_NOOP("scrollback", "Created")},
                        {Field::Status, CellKind::Status, 13},
                        {Field::Progress, CellKind::Progress, 14, 2},
                        {Field::DurationMs, CellKind::Duration, 12, 3},
                        {Field::RetryCount, CellKind::Number, 9, 4},
                        {Field::CurrentStep, CellKind::Text, 22, 5},
                        {Field::Error, CellKind::Error, 40, 0, true, true},
                        {Field::StartedAt, CellKind::Time, 18, 0, false},
                        {Field::CompletedAt, CellKind::Time, 18, 0, false},
                        {Field::ExecutionId, CellKind::Muted, 18, 6},
                        {Field::JobId, CellKind::Muted, 18, 0, false},
                    },
                    parent)
{
}

CellValue ExecutionModel::valueOf(const chatlog::Execution& execution, Field field) const
{
    switch (field) {
    case Field::CreatedAt:
        return execution.createdAt;
    case Field::Status:
        return execution.status;
    case Field::Progress:
        return execution.progress;
    case Field::DurationMs:
        return execution.durationMs;
    case Field::RetryCount:
        return execution.retryCount;
    case Field::CurrentStep:
        return execution.currentStep;
    case Field::Error:
        return execution.error;
    case Field::StartedAt:
        return execution.startedAt;
    case Field::CompletedAt:
        return execution.completedAt;
    case Field::ExecutionId:
        return execution.executionId;
    case Field::JobId:
        return execution.jobId;
    default:
        return {};
    }
}

} // namespace scrollback::models
