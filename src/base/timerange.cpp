// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"

#include "base/words.h"

#include <QDateTime>

#include <algorithm>

namespace scrollback {

TimeMs startOfDay(QDate day, const QTimeZone& zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

QDate dayOf(TimeMs t, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(t, zone).date();
}

DayRange DayRange::lastDays(int days, TimeMs now, const QTimeZone& zone)
{
    const QDate last = dayOf(now, zone);
    return between(last.addDays(1 - std::max(1, days)), last, zone, now);
}

DayRange DayRange::between(QDate first, QDate last, const QTimeZone& zone, std::optional<TimeMs> end,
                           std::optional<TimeMs> begin)
{
    DayRange range;
    range.m_zone = zone;
    range.m_first = first;
    const int count = std::max(1, int(first.daysTo(last)) + 1);
    range.m_starts.reserve(size_t(count) + 1);
    for (int i = 0; i <= count; ++i)
        range.m_starts.push_back(startOfDay(first.addDays(i), zone));
    range.m_from = begin ? std::max(*begin, range.m_starts.front()) : range.m_starts.front();
    range.m_end = end ? std::min(*end + 1, range.m_starts.back()) : range.m_starts.back();
    range.m_previousStart = startOfDay(first.addDays(-count), zone);
    return range;
}

TimeRange DayRange::dayRange(int index) const
{
    return {std::max(m_starts[size_t(index)], m_from), std::min(m_starts[size_t(index) + 1], m_end)};
}

int DayRange::indexOf(TimeMs t) const
{
    if (t < m_from || t >= m_end)
        return -1;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), t);
    return int(after - m_starts.begin()) - 1;
}

std::vector<TimeMs> DayRange::cuts() const
{
    std::vector<TimeMs> cuts = m_starts;
    cuts.push_back(m_from);
    cuts.push_back(m_end);
    cuts.push_back(m_previousStart);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

Result<TypedTime> parseTime(const QString& text, const QTimeZone& zone)
{
    const QString trimmed = text.trimmed();
    const QDate day = QDate::fromString(trimmed, Qt::ISODate);
    if (day.isValid() && trimmed.size() == 10)
        return TypedTime{startOfDay(day, zone), true};
    const QByteArray utf8 = trimmed.toUtf8();
    const TimeJudge judge(zone);
    const bool plainNumber =
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!plainNumber) {
        if (const auto t = judge.fromText({utf8.constData(), size_t(utf8.size())}))
            return TypedTime{*t, false};
    }
    return failure(Error::Code::Usage, Words::tr("“%1” is not a time").arg(text),
                   Words::tr("write it like 2026-06-30 or 2026-06-30T20:00:00Z"));
}

Result<QTimeZone> parseZone(const QString& name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.compare(QLatin1String("local"), Qt::CaseInsensitive) == 0)
        return QTimeZone::systemTimeZone();
    if (trimmed.compare(QLatin1String("UTC"), Qt::CaseInsensitive) == 0 || trimmed == QLatin1String("Z"))
        return QTimeZone::utc();
    QString id = trimmed;
    if (id.startsWith(QLatin1Char('+')) || id.startsWith(QLatin1Char('-')))
        id = QStringLiteral("UTC") + id;
    const QTimeZone zone(id.toUtf8());
    // Qt takes any word for a zone of its own without an offset; a name that people mean has a region, or is
    // listed.
    const bool named = id.contains(QLatin1Char('/')) || id.startsWith(QLatin1String("UTC")) ||
                       QTimeZone::availableTimeZoneIds().contains(id.toUtf8());
    if (!named || !zone.isValid())
        return failure(Error::Code::Usage, Words::tr("“%1” is not a time zone").arg(name),
                       Words::tr("write it like Europe/Berlin, UTC or +02:00"));
    return zone;
}

} // namespace scrollback
