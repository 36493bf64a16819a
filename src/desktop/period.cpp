// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/period.h"

#include <algorithm>

namespace scrollback::desktop {

PeriodChoice PeriodChoice::lastDays(int days)
{
    PeriodChoice choice;
    choice.days = std::clamp(days, 1, DayRange::mostDays);
    return choice;
}

PeriodChoice PeriodChoice::between(QDate first, QDate last)
{
    PeriodChoice choice;
    choice.kind = Kind::Between;
    choice.first = std::min(first, last);
    choice.last = std::max(first, last);
    return choice;
}

PeriodChoice PeriodChoice::everything()
{
    PeriodChoice choice;
    choice.kind = Kind::Everything;
    return choice;
}

QString PeriodChoice::toText() const
{
    switch (kind) {
    case Kind::LastDays:
        return QStringLiteral("last:%1").arg(days);
    case Kind::Between:
        return first.toString(Qt::ISODate) + QStringLiteral("..") + last.toString(Qt::ISODate);
    case Kind::Everything:
        break;
    }
    return QStringLiteral("everything");
}

std::optional<PeriodChoice> PeriodChoice::fromText(const QString& text)
{
    if (text == QLatin1String("everything"))
        return everything();
    if (text.startsWith(QLatin1String("last:"))) {
        bool ok = false;
        const int days = QStringView(text).mid(5).toInt(&ok);
        if (ok && days >= 1 && days <= DayRange::mostDays)
            return lastDays(days);
        return std::nullopt;
    }
    const QStringList ends = text.split(QStringLiteral(".."));
    if (ends.size() != 2)
        return std::nullopt;
    const QDate first = QDate::fromString(ends.first(), Qt::ISODate);
    const QDate last = QDate::fromString(ends.last(), Qt::ISODate);
    if (!first.isValid() || !last.isValid())
        return std::nullopt;
    return between(first, last);
}

DayRange resolve(const PeriodChoice& choice, const PeriodScene& scene)
{
    switch (choice.kind) {
    case PeriodChoice::Kind::LastDays:
        if (scene.countFromNewest && scene.lastAt) {
            const QDate last = dayOf(*scene.lastAt, scene.zone);
            return DayRange::between(last.addDays(1 - choice.days), last, scene.zone);
        }
        return DayRange::lastDays(choice.days, scene.now, scene.zone);
    case PeriodChoice::Kind::Between:
        return DayRange::between(choice.first, choice.last, scene.zone);
    case PeriodChoice::Kind::Everything:
        break;
    }
    if (!scene.firstAt || !scene.lastAt)
        return DayRange::lastDays(30, scene.now, scene.zone);
    return DayRange::between(dayOf(*scene.firstAt, scene.zone), dayOf(*scene.lastAt, scene.zone), scene.zone);
}

PeriodChoice shifted(const DayRange& range, int steps)
{
    const qint64 days = qint64(range.days()) * steps;
    return PeriodChoice::between(range.firstDay().addDays(days), range.lastDay().addDays(days));
}

} // namespace scrollback::desktop
