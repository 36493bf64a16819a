// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/daytext.h"

namespace scrollback::desktop {

QString dayText(QDate day, const QLocale& locale, bool withYear)
{
    // Qt has no "month and day" format; the order and the dot are taken from the language's long format.
    const QString pattern = locale.dateFormat(QLocale::LongFormat);
    const qsizetype month = pattern.indexOf(u'M');
    const qsizetype year = pattern.indexOf(u'y');
    qsizetype dayOfMonth = pattern.indexOf(u'd');
    while (dayOfMonth >= 0 && QStringView(pattern).mid(dayOfMonth).startsWith(u"ddd")) {
        qsizetype end = dayOfMonth;
        while (end < pattern.size() && pattern.at(end) == u'd')
            ++end;
        dayOfMonth = pattern.indexOf(u'd', end);
    }

    QString format;
    if (year >= 0 && year < month)
        format = withYear ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("MM-dd");
    else if (month < dayOfMonth)
        format = withYear ? QStringLiteral("MMM d, yyyy") : QStringLiteral("MMM d");
    else if (pattern.contains(QLatin1String("d.")))
        format = withYear ? QStringLiteral("d. MMM yyyy") : QStringLiteral("d. MMM");
    else
        format = withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM");
    return locale.toString(day, format);
}

QString daysText(QDate first, QDate last, const QLocale& locale, QDate today)
{
    const bool withYear = first.year() != last.year() || last.year() != today.year();
    if (first == last)
        return dayText(first, locale, withYear);
    return dayText(first, locale, withYear && first.year() != last.year()) + QStringLiteral(" – ") +
           dayText(last, locale, withYear);
}

} // namespace scrollback::desktop
