// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desktop/commandline.h"
#include "source/database.h"
#include "widgets/report.h"

#include <QPageSize>

#include <functional>

namespace scrollback::desktop {

class Keychain;

/// The figures of a period, and what stands around them on paper. `summary` is used where it is cut for the
/// period.
Result<widgets::ReportData> makeReport(source::Database& database, const DayRange& period, TimeMs now,
                                       const QLocale& locale,
                                       const std::shared_ptr<const source::Summary>& summary = {},
                                       const CancelToken& cancel = {}, const source::Progress& progress = {});

QPageSize pageSizeOf(PaperChoice paper);

/// `scrollback --report`: opens the source, works out the figures and writes the PDF, whole or not at all.
/// Needs a QApplication on any platform, also one without a display. A server's password comes from the
/// keychain where neither the address nor the environment has it. What should be known of the source goes to
/// `tell`.
Result<void> runReportCommand(const StartOptions& options, const Settings& settings, Keychain& keychain,
                              const std::function<void(const QString&)>& tell,
                              const CancelToken& cancel = {});

} // namespace scrollback::desktop
