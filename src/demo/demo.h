// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "base/timevalue.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace scrollback::demo {

/// What stands in the header of a demo's file (`PRAGMA application_id`, "SBkd"), so that it can be told from
/// a database with real people in it.
constexpr qint32 demoApplicationId = 0x53426b64;

struct DemoOptions
{
    QString system = QStringLiteral("widget-logs");
    /// How many conversations; each has about 12 messages (one to sixty, a few have some hundred) and two
    /// tool calls. For job-history: how many jobs.
    qint64 conversations = 2000;
    int days = 60;    ///< the conversations lie in the `days` times 24 hours that end with `now`
    quint64 seed = 1; ///< the same seed, sizes and `now` make the same bytes
    TimeMs now = 0;
};

/// The systems a demo can be made of: the five of the profiles.
QStringList demoSystems();

/// Writes a believable SQLite database of one system to `path`, whole or not at all; an existing file is an
/// error. `progress` gets 0 to 1.
///
/// It is written in the order of its times, as a live system writes, in constant memory. The texts are put
/// together from the dialogs in `phrases`; nothing in them belongs to a real person.
Result<void> writeDemo(const QString& path, const DemoOptions& options, const CancelToken& cancel = {},
                       const std::function<void(double)>& progress = {});

} // namespace scrollback::demo
