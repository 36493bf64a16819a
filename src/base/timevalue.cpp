// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timevalue.h"

#include <QDateTime>

#include <cmath>
#include <limits>

namespace scrollback {

// Both conversions count from 1 March, so that the leap day is a year's last (the usual arithmetic for the
// Gregorian calendar's 400-year cycle of 146 097 days).
CivilDate civilFromDays(qint64 days)
{
    days += 719'468;
    const qint64 era = (days >= 0 ? days : days - 146'096) / 146'097;
    const qint64 dayOfEra = days - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const int day = int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    const int month = int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    return {int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

qint64 daysFromCivil(int year, int month, int day)
{
    const qint64 y = qint64(year) - (month <= 2 ? 1 : 0);
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

namespace {

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Reads a text from left to right.
struct Scanner
{
    std::string_view text;
    size_t at = 0;

    bool atEnd() const { return at >= text.size(); }
    char peek() const { return atEnd() ? '\0' : text[at]; }
    bool take(char c)
    {
        if (peek() != c || atEnd())
            return false;
        ++at;
        return true;
    }
    void skipBlanks()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t'))
            ++at;
    }
    /// Exactly `count` digits, or -1.
    int digits(int count)
    {
        if (at + size_t(count) > text.size())
            return -1;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = text[at + size_t(i)];
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        at += size_t(count);
        return value;
    }
};

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool looksNumeric(std::string_view text)
{
    size_t i = text.front() == '-' || text.front() == '+' ? 1 : 0;
    bool digit = false;
    bool point = false;
    for (; i < text.size(); ++i) {
        if (text[i] >= '0' && text[i] <= '9')
            digit = true;
        else if (text[i] == '.' && !point)
            point = true;
        else
            return false;
    }
    return digit;
}

} // namespace

TimeJudge::TimeJudge(const QTimeZone& sourceZone)
    : m_zone(sourceZone.isValid() ? sourceZone : QTimeZone::utc())
    , m_utc(m_zone == QTimeZone::utc())
{
}

std::optional<TimeMs> TimeJudge::fromInteger(qint64 value) const
{
    if (value == std::numeric_limits<qint64>::min())
        return std::nullopt;
    const qint64 size = value < 0 ? -value : value;
    if (size < 100'000'000'000)
        return value * 1000;
    if (size < 100'000'000'000'000)
        return value;
    if (size < 100'000'000'000'000'000)
        return floorDiv(value, 1000);
    return floorDiv(value, 1'000'000);
}

std::optional<TimeMs> TimeJudge::fromReal(double value) const
{
    if (!std::isfinite(value) || std::abs(value) > 9.2e18)
        return std::nullopt;
    const double size = std::abs(value);
    // Rounded to the microsecond first: 1.789 s is stored as 1.78899999…
    if (size < 1e11)
        return qint64(std::floor(std::round(value * 1e6) / 1e3));
    if (size < 1e14)
        return qint64(std::floor(value));
    return fromInteger(qint64(value));
}

TimeMs TimeJudge::fromLocal(qint64 localMs) const
{
    if (m_utc)
        return localMs;
    const qint64 hour = floorDiv(localMs, 3'600'000);
    if (const auto known = m_hours.find(hour); known != m_hours.end())
        return localMs - known->second;

    const auto offsetAt = [this](qint64 utc) {
        return qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC))) * 1000;
    };
    const auto instant = [&](qint64 local) {
        const qint64 before = offsetAt(local - msPerDay);
        const qint64 after = offsetAt(local + msPerDay);
        if (offsetAt(local - before) == before)
            return local - before;
        if (offsetAt(local - after) == after)
            return local - after;
        return local - before;
    };
    const qint64 first = hour * 3'600'000;
    const qint64 offset = first - instant(first);
    if (offset == first + 3'599'999 - instant(first + 3'599'999))
        m_hours.insert({hour, offset});
    return instant(localMs);
}

/// "YYYY-MM-DD HH:MM:SS" and its relative with a T, which is how nearly every text of a time looks; nothing
/// for any other form, or where a number is out of bounds.
static std::optional<qint64> plainLocalTime(std::string_view text)
{
    if (text.size() != 19 || text[4] != '-' || text[7] != '-' || (text[10] != ' ' && text[10] != 'T') ||
        text[13] != ':' || text[16] != ':')
        return std::nullopt;
    unsigned bad = 0;
    const auto two = [&](size_t at) {
        const unsigned tens = static_cast<unsigned char>(text[at]) - unsigned('0');
        const unsigned ones = static_cast<unsigned char>(text[at + 1]) - unsigned('0');
        bad |= unsigned(tens > 9) | unsigned(ones > 9);
        return int(tens * 10 + ones);
    };
    const int year = two(0) * 100 + two(2);
    const int month = two(5);
    const int day = two(8);
    const int hour = two(11);
    const int minute = two(14);
    const int second = two(17);
    // Days that not every month has are left to the careful reading.
    if (bad || month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return daysFromCivil(year, month, day) * msPerDay + ((hour * 60 + minute) * 60 + second) * msPerSecond;
}

std::optional<TimeMs> TimeJudge::fromText(std::string_view text) const
{
    if (const auto local = plainLocalTime(text))
        return fromLocal(*local);
    text = trimmed(text);
    if (text.empty())
        return std::nullopt;
    if (looksNumeric(text)) {
        const QByteArray number = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
        bool ok = false;
        const qint64 integer = number.toLongLong(&ok);
        if (ok)
            return fromInteger(integer);
        const double real = number.toDouble(&ok);
        return ok ? fromReal(real) : std::nullopt;
    }

    Scanner in{text};
    const int year = in.digits(4);
    if (year < 0)
        return std::nullopt;
    const bool dashes = in.take('-');
    if (!dashes && !in.take('/'))
        return std::nullopt;
    const int month = in.digits(2);
    if (!in.take(dashes ? '-' : '/'))
        return std::nullopt;
    const int day = in.digits(2);
    static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > lengths[month - 1] + (month == 2 && leap ? 1 : 0))
        return std::nullopt;

    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    if (!in.atEnd()) {
        if (!in.take('T') && !in.take('t') && !in.take(' '))
            return std::nullopt;
        in.skipBlanks();
        hour = in.digits(2);
        if (hour < 0 || hour > 24 || !in.take(':'))
            return std::nullopt;
        minute = in.digits(2);
        if (minute < 0 || minute > 59)
            return std::nullopt;
        if (in.take(':')) {
            second = in.digits(2);
            if (second < 0 || second > 60)
                return std::nullopt;
            if (in.take('.') || in.take(',')) {
                int scale = 100;
                bool any = false;
                while (!in.atEnd() && in.peek() >= '0' && in.peek() <= '9') {
                    ms += (in.peek() - '0') * scale;
                    scale /= 10;
                    any = true;
                    ++in.at;
                }
                if (!any)
                    return std::nullopt;
            }
        }
        if (hour == 24 && (minute != 0 || second != 0 || ms != 0))
            return std::nullopt;
    }
    const qint64 local = daysFromCivil(year, month, day) * msPerDay + hour * 3'600'000LL + minute * 60'000LL +
                         second * 1000LL + ms;

    in.skipBlanks();
    if (in.atEnd())
        return fromLocal(local);
    if (in.take('Z') || in.take('z'))
        return in.atEnd() ? std::optional(local) : std::nullopt;
    const std::string_view rest = text.substr(in.at);
    if (rest == "UTC" || rest == "GMT")
        return local;
    const bool west = in.peek() == '-';
    if (!in.take('+') && !in.take('-'))
        return std::nullopt;
    const int zoneHours = in.digits(2);
    if (zoneHours < 0 || zoneHours > 18)
        return std::nullopt;
    int zoneMinutes = 0;
    if (!in.atEnd()) {
        in.take(':');
        zoneMinutes = in.digits(2);
        if (zoneMinutes < 0 || zoneMinutes > 59)
            return std::nullopt;
        if (in.take(':') && in.digits(2) < 0) // PostgreSQL writes seconds for zones of long ago
            return std::nullopt;
        if (!in.atEnd())
            return std::nullopt;
    }
    const qint64 offset = (zoneHours * 60 + zoneMinutes) * 60'000LL;
    return west ? local + offset : local - offset;
}

int writeIso(TimeMs t, char* out)
{
    const qint64 days = floorDiv(t, msPerDay);
    qint64 rest = t - days * msPerDay;
    const CivilDate date = civilFromDays(days);
    char* p = out;
    const auto put = [&p](qint64 value, int width) {
        for (int i = width - 1; i >= 0; --i) {
            p[i] = char('0' + value % 10);
            value /= 10;
        }
        p += width;
    };
    if (date.year < 0 || date.year > 9999) { // ISO 8601 wants a sign beyond four digits
        *p++ = date.year < 0 ? '-' : '+';
        const qint64 size = date.year < 0 ? -qint64(date.year) : date.year;
        put(size, size > 999'999 ? 9 : 6);
    } else {
        put(date.year, 4);
    }
    *p++ = '-';
    put(date.month, 2);
    *p++ = '-';
    put(date.day, 2);
    *p++ = 'T';
    put(rest / 3'600'000, 2);
    rest %= 3'600'000;
    *p++ = ':';
    put(rest / 60'000, 2);
    rest %= 60'000;
    *p++ = ':';
    put(rest / 1000, 2);
    *p++ = '.';
    put(rest % 1000, 3);
    *p++ = 'Z';
    return int(p - out);
}

QString toIso(TimeMs t)
{
    char buffer[32];
    return QString::fromLatin1(buffer, writeIso(t, buffer));
}

} // namespace scrollback
