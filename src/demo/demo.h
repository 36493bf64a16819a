// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "base/timevalue.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace scrollback::demo {

struct DemoOptions
{
    QString system = QStringLiteral("widget-logs");
    qint64 conversations = 2000;
    int days = 60;      ///< the conversations lie in the `days` days that end with `now`
    quint64 seed = 1;   ///< the same seed, sizes and `now` make the same bytes
    TimeMs now = 0;
};

/// The systems a demo can be made of: the five of the profiles.
QStringList demoSystems();

/// Writes a believable SQLite database of one system to `path`, whole or not at all; an existing file is an error.
/// `progress` gets 0 to 1.
Result<void> writeDemo(const QString& path, const DemoOptions& options, const CancelToken& cancel = {},
                       const std::function<void(double)>& progress = {});

} // namespace scrollback::demo
