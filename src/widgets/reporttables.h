// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report.h"
#include "widgets/reportlayout.h"

#include <vector>

namespace scrollback::widgets {

/// The tables of a report: tools, widgets, models, what failed, jobs, log levels, the days one by one. Only
/// those that have rows.
std::vector<ReportLayout::Table> reportTables(const ReportData& data);

} // namespace scrollback::widgets
