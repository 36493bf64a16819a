// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/bytesource.h"

namespace scrollback::dumps {

/// What pg_restore writes as SQL for an archive (custom or tar format), while it writes it.
Result<std::unique_ptr<ByteSource>> restoredText(const QString& path, const CancelToken& token);

} // namespace scrollback::dumps
