// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace scrollback::ctl {

/// Does what the words behind the program's name ask for. Returns the exit status: 0 done, 1 the work failed,
/// 2 the command line is wrong, 3 the source cannot be opened or is no system that is known, 130 interrupted.
int run(const QStringList& words, Console& console, const CancelToken& cancel);

} // namespace scrollback::ctl
