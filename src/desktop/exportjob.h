// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "chatlog/filter.h"
#include "exporting/writers.h"
#include "source/service.h"

#include <QObject>

#include <optional>
#include <vector>

namespace scrollback::desktop {

/// What is exported, into which file, and how: a list or one conversation.
struct ExportRequest
{
    QString path;
    exporting::Format format = exporting::Format::Csv;
    bool raw = false; ///< no guard against formulas
    QString title;
    QTimeZone zone = QTimeZone::utc();

    chatlog::ListQuery query;
    std::vector<chatlog::Field> columns;        ///< empty: all fields
    std::optional<ConversationId> conversation; ///< instead of the list
};

/// Writes an export in the background. The file appears whole or not at all.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(source::Service& service, ExportRequest request, QObject* parent = nullptr);

    void start();
    const ExportRequest& request() const { return m_request; }

Q_SIGNALS:
    void done(qint64 rows);
    void failed(const scrollback::Error& error);

private:
    source::Service& m_service;
    ExportRequest m_request;
};

/// The work itself, in the database's thread: how many rows (of a conversation: messages and calls) were
/// written.
Result<qint64> runExport(source::Database& database, const ExportRequest& request, const CancelToken& cancel,
                         const source::Progress& progress = {});

} // namespace scrollback::desktop
