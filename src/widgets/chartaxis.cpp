// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartaxis.h"

#include "models/daytext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <cmath>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

/// The digits of a number without the decimals that are zero.
QString trimmed(double value, int decimals, const QLocale& locale)
{
    while (decimals > 0) {
        const double scaled = value * std::pow(10.0, decimals - 1);
        if (std::abs(scaled - std::round(scaled)) > 1e-6)
            break;
        --decimals;
    }
    return locale.toString(value, 'f', decimals);
}

/// Three significant digits, for a figure with a unit behind it.
QString threeDigits(double value, const QLocale& locale)
{
    const double size = std::abs(value);
    const int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    return trimmed(std::round(value * std::pow(10.0, decimals)) / std::pow(10.0, decimals), decimals, locale);
}

struct Magnitude
{
    double factor;
    const char* text;
};
constexpr std::array<Magnitude, 3> magnitudes = {
    Magnitude{1e9, QT_TRANSLATE_NOOP("scrollback", "%1 bn")},
    Magnitude{1e6, QT_TRANSLATE_NOOP("scrollback", "%1 M")},
    Magnitude{1e3, QT_TRANSLATE_NOOP("scrollback", "%1 k")},
};

QString shortCount(double value, const QLocale& locale)
{
    // 3,079 is read as fast as 3.08 k and says more.
    if (std::abs(value) < 9999.5)
        return trimmed(std::round(value * 10) / 10, 1, locale);
    for (const Magnitude& magnitude : magnitudes) {
        // 999 999 is 1 M, not 1,000 k.
        if (std::abs(value) >= magnitude.factor * 0.9995)
            return Words::tr(magnitude.text).arg(threeDigits(value / magnitude.factor, locale));
    }
    return locale.toString(value, 'f', 0);
}

QString shortDuration(double ms, const QLocale& locale)
{
    if (ms < 999.5)
        return Words::tr("%1 ms").arg(locale.toString(std::round(ms), 'f', 0));
    const double seconds = ms / 1000;
    if (seconds < 9.95)
        return Words::tr("%1 s").arg(trimmed(std::round(seconds * 10) / 10, 1, locale));
    if (seconds < 59.5)
        return Words::tr("%1 s").arg(locale.toString(std::round(seconds), 'f', 0));
    const auto whole = qint64(std::llround(seconds));
    if (whole < 3600) {
        if (whole % 60 == 0)
            return Words::tr("%1 min").arg(locale.toString(whole / 60));
        return Words::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
    }
    const qint64 minutes = (whole + 30) / 60;
    if (minutes % 60 == 0)
        return Words::tr("%1 h").arg(locale.toString(minutes / 60));
    return Words::tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

/// 1, 2 or 5 times a power of ten, at least `atLeast`.
double roundStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double digit : {1.0, 2.0, 5.0, 10.0}) {
        if (digit * power >= atLeast * (1 - 1e-9))
            return digit * power;
    }
    return 10 * power;
}

/// Steps of an axis that shows milliseconds: round seconds, minutes, hours.
double roundDurationStep(double atLeast)
{
    constexpr std::array<double, 15> steps = {1e3,   2e3,   5e3,   10e3, 15e3, 30e3, 60e3, 120e3,
                                              300e3, 600e3, 900e3, 18e5, 36e5, 72e5, 216e5};
    if (atLeast <= 500)
        return roundStep(std::max(atLeast, 1.0));
    for (const double step : steps) {
        if (step >= atLeast * (1 - 1e-9))
            return step;
    }
    return roundStep(atLeast / 36e5) * 36e5;
}

int daysInStep(int index)
{
    constexpr std::array<int, 4> weeks = {7, 14, 28, 56};
    return weeks[size_t(index)];
}

} // namespace

QString shortValue(double value, Unit unit, const QLocale& locale)
{
    switch (unit) {
    case Unit::Count:
        return shortCount(value, locale);
    case Unit::Share: {
        const double percent = value * 100;
        const int decimals = percent >= 99.95 || percent == 0 ? 0 : percent < 0.095 ? 2 : 1;
        return Words::tr("%1 %").arg(trimmed(
            std::round(percent * std::pow(10.0, decimals)) / std::pow(10.0, decimals), decimals, locale));
    }
    case Unit::Duration:
        return shortDuration(value, locale);
    }
    return {};
}

QString exactValue(double value, Unit unit, const QLocale& locale)
{
    switch (unit) {
    case Unit::Count:
        return locale.toString(qint64(std::llround(value)));
    case Unit::Share:
        return Words::tr("%1 %").arg(locale.toString(value * 100, 'f', value == 0 || value == 1 ? 0 : 2));
    case Unit::Duration:
        if (value < 10'000)
            return Words::tr("%1 ms").arg(locale.toString(qint64(std::llround(value))));
        return shortDuration(value, locale);
    }
    return {};
}

ValueScale ValueScale::upTo(double highest, Unit unit, int steps)
{
    ValueScale scale;
    if (!(highest > 0)) {
        scale.top = unit == Unit::Share ? 0.04 : unit == Unit::Duration ? 1000 : 4;
        scale.step = scale.top / 4;
        return scale;
    }
    const double atLeast = highest / steps;
    switch (unit) {
    case Unit::Count:
        scale.step = std::max(1.0, roundStep(atLeast));
        break;
    case Unit::Share:
        scale.step = std::min(roundStep(atLeast), 0.25);
        break;
    case Unit::Duration:
        scale.step = roundDurationStep(atLeast);
        break;
    }
    scale.top = scale.step * std::ceil(highest / scale.step - 1e-9);
    if (unit == Unit::Share)
        scale.top = std::min(scale.top, std::max(1.0, highest));
    return scale;
}

std::vector<double> ValueScale::ticks() const
{
    std::vector<double> values;
    const int count = int(std::floor(top / step + 1e-9));
    values.reserve(size_t(count) + 1);
    for (int i = 0; i <= count; ++i)
        values.push_back(i * step);
    return values;
}

QString axisLabel(double value, const ValueScale& scale, Unit unit, const QLocale& locale)
{
    switch (unit) {
    case Unit::Count: {
        if (value == 0)
            return locale.toString(0);
        if (scale.top < 10'000)
            return locale.toString(qint64(std::llround(value)));
        for (const Magnitude& magnitude : magnitudes) {
            if (scale.top >= magnitude.factor)
                return Words::tr(magnitude.text).arg(trimmed(value / magnitude.factor, 2, locale));
        }
        return locale.toString(qint64(std::llround(value)));
    }
    case Unit::Share:
        return Words::tr("%1 %").arg(trimmed(value * 100, 3, locale));
    case Unit::Duration:
        if (value == 0)
            return locale.toString(0);
        if (scale.top < 1000)
            return Words::tr("%1 ms").arg(trimmed(value, 1, locale));
        if (scale.top <= 120'000)
            return Words::tr("%1 s").arg(trimmed(value / 1000, 1, locale));
        return shortDuration(value, locale);
    }
    return {};
}

QString dayLabel(QDate day, const QLocale& locale)
{
    return models::dayText(day, locale);
}

QString dayTitle(QDate day, const QLocale& locale)
{
    return locale.toString(day, QLocale::LongFormat);
}

QString daysLabel(QDate first, QDate last, const QLocale& locale)
{
    return models::daysText(first, last, locale);
}

std::vector<int> labelledDays(QDate first, int days, int most, Qt::DayOfWeek weekStart)
{
    std::vector<int> labelled;
    most = std::max(most, 1);
    if (days <= most) {
        for (int i = 0; i < days; ++i)
            labelled.push_back(i);
        return labelled;
    }
    const int toWeekStart = (int(weekStart) - first.dayOfWeek() + 7) % 7;
    if ((days + 1) / 2 <= most && days <= 16) {
        // Every other day, so that the last one has its label.
        for (int i = (days - 1) % 2; i < days; i += 2)
            labelled.push_back(i);
        return labelled;
    }
    for (int step = 0; step < 2; ++step) {
        const int length = daysInStep(step);
        if ((days - toWeekStart + length - 1) / length > most)
            continue;
        for (int i = toWeekStart; i < days; i += length)
            labelled.push_back(i);
        if (!labelled.empty())
            return labelled;
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120}) {
        labelled.clear();
        QDate day(first.year(), first.month(), 1);
        if (day < first)
            day = day.addMonths(1);
        while ((day.year() * 12 + day.month() - 1) % months != 0)
            day = day.addMonths(1);
        for (; first.daysTo(day) < days; day = day.addMonths(months))
            labelled.push_back(int(first.daysTo(day)));
        if (!labelled.empty() && int(labelled.size()) <= most)
            return labelled;
    }
    return {0};
}

std::vector<TimeTick> timeTicks(TimeMs from, TimeMs to, int most, const QTimeZone& zone,
                                const QLocale& locale)
{
    std::vector<TimeTick> ticks;
    if (to <= from)
        return ticks;
    most = std::max(most, 1);
    constexpr std::array<qint64, 13> steps = {1000,       5000,       15'000,  60'000,  300'000,
                                              900'000,    1'800'000,  3600000, 7200000, 10'800'000,
                                              21'600'000, 43'200'000, msPerDay};
    const QDate firstDay = dayOf(from, zone);
    for (const qint64 step : steps) {
        if ((to - from) / step > most || step == msPerDay)
            continue;
        const bool seconds = step < 60'000;
        // Hours are counted from each day's own start, so they stay round through a summer-time change.
        for (QDate day = firstDay; startOfDay(day, zone) < to; day = day.addDays(1)) {
            const TimeMs end = std::min(startOfDay(day.addDays(1), zone), to);
            for (TimeMs t = startOfDay(day, zone); t < end; t += step) {
                if (t < from)
                    continue;
                const QDateTime moment = QDateTime::fromMSecsSinceEpoch(t, zone);
                const bool midnight = t == startOfDay(day, zone);
                QString label = midnight  ? dayLabel(day, locale)
                                : seconds ? locale.toString(moment.time(), u"HH:mm:ss"_s)
                                          : locale.toString(moment.time(), u"HH:mm"_s);
                ticks.push_back({t, std::move(label)});
            }
        }
        return ticks;
    }
    const int days = int(std::min<qint64>(firstDay.daysTo(dayOf(to - 1, zone)) + 1, 200'000));
    const std::vector<int> labelled = labelledDays(firstDay, days, most, locale.firstDayOfWeek());
    const bool years = days > 3 * 366;
    for (const int index : labelled) {
        const QDate day = firstDay.addDays(index);
        const TimeMs t = startOfDay(day, zone);
        if (t < from)
            continue;
        if (years)
            ticks.push_back({t, day.month() == 1 ? locale.toString(day, u"yyyy"_s)
                                                 : locale.toString(day, u"MMM yyyy"_s)});
        else if (days > 60 && day.day() == 1)
            ticks.push_back({t, day.month() == 1 ? locale.toString(day, u"yyyy"_s)
                                                 : locale.standaloneMonthName(day.month())});
        else
            ticks.push_back({t, dayLabel(day, locale)});
    }
    return ticks;
}

} // namespace scrollback::widgets
