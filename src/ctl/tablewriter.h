// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

namespace scrollback::ctl {

/// Writes rows as a table for people: the columns that matter most, in the width of the terminal, times in
/// the zone. The first rows decide how wide the columns are; the others stream.
std::unique_ptr<exporting::RecordWriter> makeTableWriter(exporting::ByteSink& sink, int width,
                                                         const QTimeZone& zone);

} // namespace scrollback::ctl
