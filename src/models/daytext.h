// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace scrollback::models {

// The one place that writes days: lists, charts, the report and the window read the same.

/// A day as short as the language writes it: "Jun 30", "30. Juni"; with its year: "Jun 30, 2026".
QString dayText(QDate day, const QLocale& locale, bool withYear = false);
/// Whether the language writes "30. Juni" (and a month can be said once for two days) or "Jun 30".
bool dayStandsFirst(const QLocale& locale);

/// "Jun 1 – Jun 30", one day as "Jun 30"; with years where they are not all the year of `today`, or without
/// a `today`.
QString daysText(QDate first, QDate last, const QLocale& locale, QDate today = {});

} // namespace scrollback::models
