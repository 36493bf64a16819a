// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/database.h"
#include "widgets/report.h"

namespace scrollback::desktop {

/// What a source has, for the charts and tiles that are worth showing; `failures` as models::tellsFailures()
/// says.
widgets::Holdings holdingsOf(const source::SourceInfo& info, bool failures);

/// A report of these figures.
widgets::ReportData reportOf(const source::SourceInfo& info, const widgets::Holdings& holdings,
                             const chatlog::Dashboard& dashboard, const QLocale& locale, TimeMs now);

} // namespace scrollback::desktop
