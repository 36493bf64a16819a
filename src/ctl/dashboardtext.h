// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/dashboard.h"

namespace scrollback::source {
struct SourceInfo;
}

namespace scrollback::ctl {

/// A figure: its name in JSON and where it stands. Either `whole` or `real` is set.
struct FigureInfo
{
    const char* name;
    std::optional<qint64> chatlog::Figures::*whole;
    std::optional<double> chatlog::Figures::*real;
    bool isShare; ///< 0 to 1, shown in per cent
};
const std::vector<FigureInfo>& allFigures();

/// A dashboard as a page of text.
QString dashboardText(const source::SourceInfo& info, const chatlog::Dashboard& dashboard, int width);

} // namespace scrollback::ctl
