// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTimeZone>

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

class Settings;

/// What every window and page shares, built in main() and handed down by reference; there are no singletons.
struct AppContext
{
    Settings& settings;
    widgets::Theme& theme;
    QLocale locale;        ///< numbers and dates as the desktop writes them
    QTimeZone displayZone; ///< in which times are shown and days are cut
    qint64 fixedNow = 0;   ///< --now: the instant that counts as now; 0: the clock's

    qint64 now() const;
};

} // namespace scrollback::desktop
