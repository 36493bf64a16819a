// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/daytext.h"

namespace scrollback::models {

namespace {

/// How a language puts a day: which part comes first, and whether the day is an ordinal with a dot.
struct Order
{
    bool yearFirst = false;
    bool dayFirst = false;
    bool dotted = false;
};

Order orderOf(const QLocale& locale)
{
    // Qt has no "month and day" format; the order and the dot are taken from the language's long format.
    const QString pattern = locale.dateFormat(QLocale::LongFormat);
    const qsizetype month = pattern.indexOf(u'M');
    const qsizetype year = pattern.indexOf(u'y');
    qsizetype day = pattern.indexOf(u'd');
    while (day >= 0 && QStringView(pattern).mid(day).startsWith(u"ddd")) { // the day of the week
        qsizetype end = day;
        while (end < pattern.size() && pattern.at(end) == u'd')
            ++end;
        day = pattern.indexOf(u'd', end);
    }
    Order order;
    order.yearFirst = year >= 0 && year < month;
    order.dayFirst = !order.yearFirst && day >= 0 && day < month;
    order.dotted = order.dayFirst && pattern.contains(QLatin1String("d."));
    return order;
}

} // namespace

QString dayText(QDate day, const QLocale& locale, bool withYear)
{
    const Order order = orderOf(locale);
    QString format;
    if (order.yearFirst)
        format = withYear ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("MM-dd");
    else if (!order.dayFirst)
        format = withYear ? QStringLiteral("MMM d, yyyy") : QStringLiteral("MMM d");
    else if (order.dotted)
        format = withYear ? QStringLiteral("d. MMM yyyy") : QStringLiteral("d. MMM");
    else
        format = withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM");
    return locale.toString(day, format);
}

bool dayStandsFirst(const QLocale& locale)
{
    return orderOf(locale).dayFirst;
}

QString daysText(QDate first, QDate last, const QLocale& locale, QDate today)
{
    const bool withYear = !today.isValid() || first.year() != last.year() || last.year() != today.year();
    if (first == last)
        return dayText(first, locale, withYear);
    return dayText(first, locale, withYear && first.year() != last.year()) + QStringLiteral(" – ") +
           dayText(last, locale, withYear);
}

} // namespace scrollback::models
