// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/writers.h"

namespace scrollback::exporting {

// The writers of plain bytes, one a format; makeWriter() chooses.
std::unique_ptr<RecordWriter> makeCsvWriter(ByteSink& sink, const WriterOptions& options);
std::unique_ptr<RecordWriter> makeJsonWriter(ByteSink& sink, const WriterOptions& options, bool lines);
std::unique_ptr<RecordWriter> makeMarkdownWriter(ByteSink& sink, const WriterOptions& options);
std::unique_ptr<RecordWriter> makeHtmlWriter(ByteSink& sink, const WriterOptions& options);

} // namespace scrollback::exporting
