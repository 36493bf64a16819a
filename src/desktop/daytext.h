// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace scrollback::desktop {

/// A day as short as the language writes it: "Jun 30", "30. Juni"; with its year: "Jun 30, 2026".
QString dayText(QDate day, const QLocale& locale, bool withYear = false);

/// "Jun 1 – Jun 30", one day as "Jun 30"; with years where they are not all the year of `today`.
QString daysText(QDate first, QDate last, const QLocale& locale, QDate today);

} // namespace scrollback::desktop
