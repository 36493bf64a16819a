// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scrollback::widgets {

/// Lets screen readers announce charts and time lines as charts; their names say the value that is pointed
/// at. Asked for by each such view, done once.
void installGraphicAccessibility();

} // namespace scrollback::widgets
