// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

namespace scrollback::exporting {

/// Writes an XLSX file at `path` with constant memory. The temporary files of the library lie in the same
/// folder (they have no name there), so that a full disk is found out about where it matters. end() closes
/// the file.
std::unique_ptr<RecordWriter> makeSpreadsheetWriter(const QString& path, const QString& shownPath,
                                                    const WriterOptions& options);

} // namespace scrollback::exporting
