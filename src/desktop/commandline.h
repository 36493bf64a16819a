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

/// 0 done, 1 the work failed, 2 the command line is wrong, 3 the source cannot be opened or is no system that
/// is known: the same as scrollbackctl's.
int exitStatusOf(const Error& error);

} // namespace scrollback::desktop
