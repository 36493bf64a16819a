// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/database.h"
#include "widgets/report.h"

namespace scrollback::desktop {

/// What a source has, for the charts and tiles that are worth showing.
widgets::Holdings holdingsOf(const source::SourceInfo& info);

/// A report of these figures.
widgets::ReportData reportOf(const source::SourceInfo& info, const chatlog::Dashboard& dashboard,
                             const QLocale& locale, TimeMs now);

} // namespace scrollback::desktop
