// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace scrollback::ctl {

QString generalHelp(const std::vector<Command>& commands);
QString commandHelp(const Command& command);

} // namespace scrollback::ctl
