// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/columntype.h"

#include <vector>

namespace scrollback::dumps {

enum class Parsed : quint8 {
    Yes,
    NeedsMore, ///< the text in sight ends too early
    No,        ///< it is something else
};

/// Reads (value, value, …) of an INSERT, the lexer being behind its opening parenthesis.
Parsed readTuple(Lexer& lexer, const Dialect& dialect, std::vector<Literal>& row);

/// Parts a line of COPY into its fields.
void readCopyLine(std::string_view line, std::vector<Literal>& row);

} // namespace scrollback::dumps
