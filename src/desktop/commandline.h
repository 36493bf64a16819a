// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timevalue.h"
#include "desktop/settings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace scrollback::desktop {

/// What the program was started with.
struct StartOptions
{
    QStringList sources; ///< one window for each
    QString page;
    std::optional<int> days;
    QString timeZone;   ///< empty: as remembered
    QString sourceZone; ///< empty: as remembered
    QString system;
    TimeMs now = 0; ///< 0: the clock's
    QString reportFile;
    std::optional<PaperChoice> paper;
    bool help = false;
    bool version = false;
};

/// Fails (Error::Code::Usage) where the line makes no sense; nothing is opened for that.
Result<StartOptions> parseCommandLine(const QStringList& arguments);

QString commandLineHelp();

} // namespace scrollback::desktop
