// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "models/fieldtext.h"

class QPagedPaintDevice;

namespace scrollback::widgets {

/// A conversation on paper: always in the light colours, messages one after the other with who and when above
/// them, tool calls indented, page numbers below. Returns how many pages there are.
int printThread(const chatlog::Thread& thread, QPagedPaintDevice& device, const models::TextStyle& style);

} // namespace scrollback::widgets
