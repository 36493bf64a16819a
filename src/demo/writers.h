// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo.h"
#include "demo/demofile.h"
#include "demo/dialogs.h"

namespace scrollback::demo {

// Each writes the tables of one system; false when it was stopped. Tables and columns are those of the real
// systems, and so are the indexes: none more.

bool writeWidgetLogs(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing);
bool writeChatSessions(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing);
bool writeAssistantThreads(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing);
bool writeJobHistory(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing);
bool writeChatHistory(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing);

} // namespace scrollback::demo
