// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace scrollback::widgets {

class Theme;

/// The palette of the theme's colours. QPalette::Midlight stays the desktop's own: by it a change of the
/// desktop's colours can be noticed.
QPalette paletteOf(const Theme& theme);
/// What Fusion's widgets look like in this house; see Theme for the looks.
QString styleSheetOf(const Theme& theme);

} // namespace scrollback::widgets
