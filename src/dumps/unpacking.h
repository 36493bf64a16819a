// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/bytesource.h"

namespace scrollback::dumps {

/// The bytes in a gzip file: one member or many behind one another.
std::unique_ptr<ByteSource> unpackGzip(std::unique_ptr<ByteSource> packed, const QString& name);

/// The bytes in a Zstandard file: one frame or many behind one another.
std::unique_ptr<ByteSource> unpackZstd(std::unique_ptr<ByteSource> packed, const QString& name);

} // namespace scrollback::dumps
