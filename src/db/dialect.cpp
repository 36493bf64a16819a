// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/dialect.h"

#include "base/wholenumber.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace scrollback::db {

namespace {

bool isBoolean(const ColumnInfo& column)
{
    return column.declaredType.startsWith(QLatin1String("bool"), Qt::CaseInsensitive);
}

bool isDate(const ColumnInfo& column)
{
    return column.declaredType.compare(QLatin1String("date"), Qt::CaseInsensitive) == 0;
}

// Names may hold "%1": what is put into a statement is put into it by one call of arg(), which does not look
// into what it puts there.

/// "YYYY-MM-DD HH:MM:SS.zzz" of a time in UTC; empty outside of the years that every engine can say.
QString clockText(qint64 ms)
{
    if (ms < -62'135'596'800'000 || ms >= 253'402'300'800'000) // years 1 to 9999
        return {};
    QString text = toIso(ms);
    text.chop(1);
    return text.replace(QLatin1Char('T'), QLatin1Char(' '));
}

/// Every letter whose lower case this is.
QString lettersOf(uint lower)
{
    // Letters that no simple rule leads to from their lower case: signs of units, the dotted capital I, sharp
    // S, theta.
    static constexpr std::array<std::pair<uint, uint>, 6> further = {
        {{0x212a, 'k'}, {0x212b, 0xe5}, {0x2126, 0x3c9}, {0x130, 'i'}, {0x1e9e, 0xdf}, {0x3f4, 0x3b8}}};
    std::vector<uint> letters = {lower};
    const auto add = [&letters](uint letter) {
        if (std::ranges::find(letters, letter) == letters.end())
            letters.push_back(letter);
    };
    for (const uint other : {QChar::toUpper(lower), QChar::toTitleCase(lower)}) {
        if (QChar::toLower(other) == lower)
            add(other);
    }
    for (const auto& [letter, itsLower] : further) {
        if (itsLower == lower)
            add(letter);
    }
    QString text;
    for (const uint letter : letters)
        text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&letter), 1);
    return text;
}

/// A text as a regular expression that both servers read alike; without any letter, nothing: it is a plain
/// text.
QString caselessPattern(const QString& lowerText)
{
    QString pattern;
    bool anyCase = false;
    const QList<uint> points = lowerText.toUcs4();
    for (const uint point : points) {
        const QString letters = lettersOf(point);
        const QString self = QString::fromUcs4(reinterpret_cast<const char32_t*>(&point), 1);
        if (letters.size() > self.size()) {
            anyCase = true;
            pattern += QLatin1Char('[') + letters + QLatin1Char(']');
        } else if (point < 0x80 && !QChar::isLetterOrNumber(point)) {
            // In brackets, but for the few that mean something there.
            const bool special =
                point == '\\' || point == ']' || point == '[' || point == '^' || point == '-';
            if (special)
                pattern += QLatin1Char('\\') + self;
            else
                pattern += QLatin1Char('[') + self + QLatin1Char(']');
        } else {
            pattern += self;
        }
    }
    return anyCase ? pattern : QString();
}

} // namespace

Dialect::Dialect(Engine engine, const QTimeZone& sourceZone)
    : m_engine(engine)
    , m_utc(!sourceZone.isValid() || sourceZone == QTimeZone::utc())
{
    if (m_utc || !isServer())
        return;
    // Where the clocks are put back, the earlier instant is meant, and a time that they jump over is read by
    // the clock before (TimeJudge::fromLocal): both begin at the later of the two readings of the switch.
    std::vector<ZoneStep> steps;
    const QDateTime first(QDate(1990, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    m_firstOffset = qint64(sourceZone.offsetFromUtc(first)) * 1000;
    qint64 before = m_firstOffset;
    const auto transitions = sourceZone.transitions(first, last);
    for (const QTimeZone::OffsetData& transition : transitions) {
        const qint64 after = qint64(transition.offsetFromUtc) * 1000;
        if (after == before)
            continue;
        steps.push_back({transition.atUtc.toMSecsSinceEpoch() + std::max(before, after), after});
        before = after;
    }
    std::ranges::reverse(steps);
    m_steps = std::make_shared<const std::vector<ZoneStep>>(std::move(steps));
}

QString Dialect::name(const QString& identifier) const
{
    const QLatin1Char quote(m_engine == Engine::MySql ? '`' : '"');
    QString quoted = identifier;
    quoted.replace(quote, QString(2, quote));
    return quote + quoted + quote;
}

QString Dialect::table(const TableInfo& table) const
{
    return table.schema.isEmpty() ? name(table.name)
                                  : name(table.schema) + QLatin1Char('.') + name(table.name);
}

QString Dialect::nameOrNull(const TableInfo& table, const QString& column) const
{
    const ColumnInfo* info = table.column(column);
    return info ? name(*info) : QStringLiteral("NULL");
}

QString Dialect::read(const ColumnInfo& column, int cutCharacters) const
{
    QString quoted = name(column);
    if (cutCharacters <= 0)
        return quoted;
    const int kept = cutCharacters + 1; // one more tells that there is more
    switch (m_engine) {
    case Engine::Sqlite:
        // By bytes, as many as the characters can have: the engine's functions of text end at a NUL.
        return QStringLiteral("CASE WHEN typeof(%1)='text' AND length(CAST(%1 AS BLOB))>%2 "
                              "THEN CAST(substr(CAST(%1 AS BLOB),1,%2) AS TEXT) ELSE %1 END")
            .arg(quoted, QString::number(4 * kept));
    case Engine::Postgres:
        if (column.kind == ColumnKind::Text)
            return QStringLiteral("left(%1,%2)").arg(quoted, QString::number(kept));
        if (column.kind == ColumnKind::Json || column.kind == ColumnKind::Other)
            return QStringLiteral("left(%1::text,%2)").arg(quoted, QString::number(kept));
        return quoted;
    case Engine::MySql:
        if (column.kind == ColumnKind::Text || column.kind == ColumnKind::Json)
            return QStringLiteral("left(%1,%2)").arg(quoted, QString::number(kept));
        return quoted;
    }
    return quoted;
}

QString Dialect::asText(const ColumnInfo& column) const
{
    switch (m_engine) {
    case Engine::Sqlite:
        break;
    case Engine::Postgres:
        if (isBoolean(column))
            return name(column) + QStringLiteral("::int::text");
        return column.kind == ColumnKind::Text ? name(column) : name(column) + QStringLiteral("::text");
    case Engine::MySql:
        return QStringLiteral("CAST(CONVERT(%1 USING utf8mb4) AS BINARY)").arg(name(column));
    }
    return name(column);
}

QString Dialect::localMs(const QString& expression) const
{
    // Whole milliseconds, rounded down, by way of the exact microseconds.
    if (m_engine == Engine::Postgres)
        return QStringLiteral("CASE WHEN isfinite(%1) THEN "
                              "floor(round(date_part('epoch',%1)*1000000)/1000)::bigint END")
            .arg(expression);
    return QStringLiteral("floor(timestampdiff(MICROSECOND,'1970-01-01',%1)/1000)").arg(expression);
}

QString Dialect::fromLocal(const QString& localMs) const
{
    if (m_utc)
        return localMs;
    QString offset;
    for (const ZoneStep& step : *m_steps)
        offset += QStringLiteral(" WHEN (%1)>=%2 THEN %3")
                      .arg(localMs, QString::number(step.fromLocalMs), QString::number(step.offsetMs));
    if (offset.isEmpty())
        return QStringLiteral("((%1)-(%2))").arg(localMs, QString::number(m_firstOffset));
    return QStringLiteral("((%1)-CASE%2 ELSE %3 END)").arg(localMs, offset, QString::number(m_firstOffset));
}

QString Dialect::judgedInteger(const QString& expression) const
{
    // Magnitudes as TimeJudge::fromInteger has them; division rounds down, below zero too.
    if (m_engine == Engine::Postgres)
        return QStringLiteral(
                   "CASE WHEN abs(%1)<100000000000 THEN %1*1000 WHEN abs(%1)<100000000000000 THEN %1 "
                   "WHEN abs(%1)<100000000000000000 THEN floor(%1::numeric/1000)::bigint "
                   "ELSE floor(%1::numeric/1000000)::bigint END")
            .arg(QStringLiteral("(%1)::bigint").arg(expression));
    return QStringLiteral("CASE WHEN abs(%1)<100000000000 THEN %1*1000 WHEN abs(%1)<100000000000000 THEN %1 "
                          "WHEN abs(%1)<100000000000000000 THEN floor(%1/1000) ELSE floor(%1/1000000) END")
        .arg(QStringLiteral("(%1)").arg(expression));
}

QString Dialect::judgedReal(const QString& expression) const
{
    // Seconds by way of microseconds, as TimeJudge::fromReal.
    const QString number = m_engine == Engine::Postgres
                               ? QStringLiteral("(%1)::double precision").arg(expression)
                               : QStringLiteral("(%1)").arg(expression);
    const QString whole = m_engine == Engine::Postgres ? QStringLiteral("%1::bigint") : QStringLiteral("%1");
    const auto down = [&](const QString& value) { return whole.arg(QStringLiteral("floor(%1)").arg(value)); };
    return QStringLiteral(
               "CASE WHEN abs(%1)<1e11 THEN %2 WHEN abs(%1)<1e14 THEN %3 WHEN abs(%1)<1e17 THEN %4 "
               "WHEN abs(%1)<9e18 THEN %5 END")
        .arg(number, down(QStringLiteral("round(%1*1e6)/1e3").arg(number)), down(number),
             down(number + QStringLiteral("/1e3")), down(number + QStringLiteral("/1e6")));
}

QString Dialect::judgedText(const QString& expression) const
{
    const bool postgres = m_engine == Engine::Postgres;
    const QString matches = postgres ? QStringLiteral("~") : QStringLiteral("REGEXP");
    // Servers raise errors for a 30th of February, so a date is put together from its digits.
    const QString text = postgres ? QStringLiteral("btrim(%1,E' \\t\\r\\n')").arg(expression)
                                  : QStringLiteral("trim(%1)").arg(expression);
    const auto part = [&](int from, int length) {
        return (postgres ? QStringLiteral("substr(%1,%2,%3)::bigint")
                         : QStringLiteral("CAST(substr(%1,%2,%3) AS SIGNED)"))
            .arg(text, QString::number(from), QString::number(length));
    };
    const QString divide = postgres ? QStringLiteral("/") : QStringLiteral(" DIV ");
    const QString year = part(1, 4);
    const QString month = part(6, 2);
    const QString day = part(9, 2);
    const QString shiftedYear = QStringLiteral("(%1-(CASE WHEN %2<=2 THEN 1 ELSE 0 END))").arg(year, month);
    const QString days =
        QStringLiteral(
            "(365*%1+%1%4 4-%1%4 100+%1%4 400+(153*(%2+CASE WHEN %2>2 THEN -3 ELSE 9 END)+2)%4 5+%3-719469)")
            .arg(shiftedYear, month, day, divide);
    const QString dateOnly = QStringLiteral("%1*86400000").arg(days);
    const QString minutes = QStringLiteral("(%1*3600000+%2*60000)").arg(part(12, 2), part(15, 2));
    const QString seconds =
        QStringLiteral("(CASE WHEN substr(%1,17,1)=':' THEN %2*1000 ELSE 0 END)").arg(text, part(18, 2));
    const QString fraction =
        postgres
            ? QStringLiteral(
                  "coalesce(rpad(left(substring(%1 from '^.{19}[.,]([0-9]+)'),3),3,'0')::bigint,0)")
                  .arg(text)
            : QStringLiteral("(CASE WHEN %1 REGEXP '^.{19}[.,][0-9]' THEN "
                             "CAST(rpad(left(regexp_substr(substr(%1,21),'^[0-9]+'),3),3,'0') AS SIGNED) "
                             "ELSE 0 END)")
                  .arg(text);
    const QString clock = QStringLiteral("(%1+%2+%3+%4)").arg(dateOnly, minutes, seconds, fraction);
    const QString zone = postgres ? QStringLiteral("substring(%1 from '[+-][0-9:]*$')").arg(text)
                                  : QStringLiteral("regexp_substr(%1,'[+-][0-9:]*$')").arg(text);
    const QString digits = QStringLiteral("rpad(replace(%1,':',''),5,'0')").arg(zone);
    const auto zonePart = [&](int from) {
        return (postgres ? QStringLiteral("substr(%1,%2,2)::bigint")
                         : QStringLiteral("CAST(substr(%1,%2,2) AS SIGNED)"))
            .arg(digits, QString::number(from));
    };
    const QString offset =
        QStringLiteral("((CASE WHEN left(%1,1)='-' THEN -1 ELSE 1 END)*(%2*3600000+%3*60000))")
            .arg(zone, zonePart(2), zonePart(4));
    const QString lastDay =
        QStringLiteral("(CASE WHEN %1=2 THEN CASE WHEN mod(%2,4)=0 AND (mod(%2,100)<>0 OR "
                       "mod(%2,400)=0) THEN 29 ELSE 28 END WHEN %1 IN (4,6,9,11) THEN 30 "
                       "ELSE 31 END)")
            .arg(month, year);
    const QString date = QStringLiteral("[0-9]{4}(-[0-9]{2}-|/[0-9]{2}/)[0-9]{2}");
    const QString time = QStringLiteral("[Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?");
    const QString valid =
        QStringLiteral("%1 BETWEEN 1 AND 12 AND %2 BETWEEN 1 AND %3").arg(month, day, lastDay);
    const QString integer = postgres ? QStringLiteral("%1::numeric::bigint").arg(text)
                                     : QStringLiteral("CAST(%1 AS SIGNED)").arg(text);
    const QString real = postgres ? QStringLiteral("%1::double precision").arg(text)
                                  : QStringLiteral("CAST(%1 AS DOUBLE)").arg(text);
    return QStringLiteral("CASE WHEN %1 %2 '^[+-]?[0-9]{1,18}$' THEN %3 "
                          "WHEN %1 %2 '^[+-]?[0-9]{1,15}[.][0-9]+$' THEN %4 "
                          "WHEN %1 %2 '^%5$' THEN CASE WHEN %6 THEN %7 END "
                          "WHEN %1 %2 '^%5%8$' THEN CASE WHEN %6 THEN %9 END ")
               .arg(text, matches, judgedInteger(integer), judgedReal(real), date, valid, fromLocal(dateOnly),
                    time, fromLocal(clock)) +
           QStringLiteral("WHEN %1 %2 '^%3%4 *([Zz]|UTC|GMT)$' THEN CASE WHEN %5 THEN %6 END "
                          "WHEN %1 %2 '^%3%4 *[+-](0[0-9]|1[0-8])(:?[0-5][0-9])?$' THEN "
                          "CASE WHEN %5 THEN %6-%7 END END")
               .arg(text, matches, date, time, valid, clock, offset);
}

QString Dialect::timeMs(const ColumnInfo& column) const
{
    const QString quoted = name(column);
    // MySQL gives a floating point number where one branch is one.
    const auto whole = [this](const QString& value) {
        return m_engine == Engine::MySql ? QStringLiteral("CAST(%1 AS SIGNED)").arg(value) : value;
    };
    if (!isServer())
        return QStringLiteral("sb_time(%1)").arg(quoted);
    switch (column.kind) {
    case ColumnKind::LocalTime:
        return fromLocal(localMs(quoted));
    case ColumnKind::Instant:
        return localMs(quoted);
    case ColumnKind::Integer:
        return isBoolean(column) ? QStringLiteral("NULL") : judgedInteger(quoted);
    case ColumnKind::Real:
        return whole(judgedReal(quoted));
    case ColumnKind::Text:
        return whole(judgedText(quoted));
    case ColumnKind::Any:
    case ColumnKind::Json:
    case ColumnKind::Uuid:
    case ColumnKind::Bytes:
    case ColumnKind::Other:
        break;
    }
    return m_engine == Engine::Postgres ? QStringLiteral("NULL::bigint") : QStringLiteral("NULL");
}

QString Dialect::milliseconds(const ColumnInfo& column) const
{
    const QString quoted = name(column);
    if (!isServer())
        return QStringLiteral("sb_span(%1)").arg(quoted);
    const bool postgres = m_engine == Engine::Postgres;
    const QString limit = QString::number(longestSpanMs);
    if (column.kind == ColumnKind::Integer)
        return (postgres ? QStringLiteral("CASE WHEN %1>=0 AND %1<%2 THEN %1 ELSE 0 END")
                         : QStringLiteral("CASE WHEN %1>=0 AND %1<%2 THEN CAST(%1 AS SIGNED) ELSE 0 END"))
            .arg(postgres && isBoolean(column) ? quoted + QStringLiteral("::int") : quoted, limit);
    const auto rounded = [&](const QString& number) {
        return (postgres ? QStringLiteral("CASE WHEN %1>=0 AND %1<%2 THEN floor(%1+0.5)::bigint ELSE 0 END")
                         : QStringLiteral(
                               "CASE WHEN %1>=0 AND %1<%2 THEN CAST(floor(%1+0.5) AS SIGNED) ELSE 0 END"))
            .arg(number, limit);
    };
    if (column.kind == ColumnKind::Real)
        return rounded(quoted);
    // Anything else may have a number's digits; one that no double can hold would be an error on a server.
    const QString text = postgres ? QStringLiteral("btrim(%1,E' \\t\\n\\x0b\\f\\r')").arg(asText(column))
                                  : QStringLiteral("CONVERT(%1 USING utf8mb4)").arg(quoted);
    const QString number =
        QStringLiteral("[+]?([0-9]{1,40}[.]?[0-9]{0,40}|[.][0-9]{1,40})([eE][+-]?[0-9]{1,2})?");
    return postgres ? QStringLiteral("CASE WHEN %1 ~ '^%2$' THEN %3 ELSE 0 END")
                          .arg(text, number, rounded(text + QStringLiteral("::double precision")))
                    : QStringLiteral("CASE WHEN %1 REGEXP '^[[:space:]]*%2[[:space:]]*$' THEN %3 ELSE 0 END")
                          .arg(text, number, rounded(QStringLiteral("CAST(%1 AS DOUBLE)").arg(text)));
}

QString Dialect::timeLiteral(const ColumnInfo& column, TimeMs t) const
{
    const bool local = column.kind == ColumnKind::LocalTime && m_utc;
    if (!isServer() || (!local && column.kind != ColumnKind::Instant) || isDate(column))
        return {};
    const QString text = clockText(t);
    if (text.isEmpty())
        return {};
    if (m_engine == Engine::Postgres)
        return local ? QStringLiteral("timestamp '%1'").arg(text)
                     : QStringLiteral("timestamptz '%1+00'").arg(text);
    return QStringLiteral("timestamp'%1'").arg(text);
}

QString Dialect::isOneOf(const ColumnInfo& column, const QStringList& values, bool lowerCase,
                         std::vector<Bound>& bound) const
{
    QString left = name(column);
    QStringList marks;
    const auto mark = [&](const Bound& value, const QString& text = QStringLiteral("?")) {
        marks += text;
        bound.push_back(value);
    };
    const auto in = [&] { return QStringLiteral("%1 IN (%2)").arg(left, marks.join(QLatin1Char(','))); };
    const auto isWhole = [](const QString& value) {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        return ok && QString::number(number) == value;
    };

    if (!isServer()) {
        for (const QString& value : values) {
            mark(Bound::of(value));
            if (!lowerCase && isWhole(value)) // so that a column of numbers has its index serve
                mark(Bound::of(value.toLongLong()));
            if (!lowerCase) // what came from another engine's bytes is no text to this one
                mark(Bound::of(value), QStringLiteral("CAST(? AS BLOB)"));
        }
        if (lowerCase)
            left = QStringLiteral("lower(%1)").arg(left);
        return marks.isEmpty() ? QString() : in();
    }

    if (column.kind == ColumnKind::Integer && !lowerCase) {
        if (isBoolean(column) && m_engine == Engine::Postgres)
            left += QStringLiteral("::int");
        for (const QString& value : values) {
            if (isWhole(value))
                mark(Bound::of(value.toLongLong()));
        }
        return marks.isEmpty() ? QString() : in();
    }
    if (column.kind == ColumnKind::Uuid && !lowerCase) {
        static const QRegularExpression uuid(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"));
        for (const QString& value : values) {
            if (uuid.match(value).hasMatch())
                mark(Bound::of(value), QStringLiteral("?::uuid"));
        }
        return marks.isEmpty() ? QString() : in();
    }
    QStringList usable = values;
    if (m_engine == Engine::Postgres)
        usable.removeIf([](const QString& value) { return value.contains(QChar::Null); });
    if (usable.isEmpty())
        return {};
    if (m_engine == Engine::Postgres) {
        left = asText(column);
        if (lowerCase) // of the letters A to Z, whatever the server's language makes of an I
            left = QStringLiteral("lower(%1 COLLATE \"C\")").arg(left);
        for (const QString& value : usable)
            mark(Bound::of(value), QStringLiteral("?::text"));
        return in();
    }
    // A collation would take letters for each other that are not the same; the column itself stands there
    // too, so that its index serves.
    QString term;
    if (column.kind == ColumnKind::Text && !lowerCase) {
        for (const QString& value : usable)
            mark(Bound::of(value));
        term = in() + QStringLiteral(" AND ");
        marks.clear();
    }
    left = lowerCase ? QStringLiteral("CAST(lower(CONVERT(%1 USING utf8mb4)) AS BINARY)").arg(name(column))
                     : asText(column);
    for (const QString& value : usable)
        mark(Bound::of(value), QStringLiteral("CAST(? AS BINARY)"));
    return QLatin1Char('(') + term + in() + QLatin1Char(')');
}

QString Dialect::contains(const ColumnInfo& column, const QString& text, std::vector<Bound>& bound) const
{
    if (!isServer()) {
        bound.push_back(Bound::of(text));
        return QStringLiteral("sb_has(%1,?)").arg(name(column));
    }
    if (text.contains(QChar::Null) && m_engine == Engine::Postgres)
        return falseWord();
    const QString lower = text.toLower();
    const QString pattern = caselessPattern(lower);
    bound.push_back(Bound::of(pattern.isEmpty() ? lower : pattern));
    if (m_engine == Engine::Postgres)
        return pattern.isEmpty() ? QStringLiteral("strpos(%1,?)>0").arg(asText(column))
                                 : QStringLiteral("%1 ~ ?").arg(asText(column));
    return pattern.isEmpty()
               ? QStringLiteral("locate(CAST(? AS BINARY),%1)>0").arg(asText(column))
               : QStringLiteral("CONVERT(%1 USING utf8mb4) COLLATE utf8mb4_bin REGEXP ?").arg(name(column));
}

QString Dialect::isNotEmpty(const ColumnInfo& column) const
{
    if (m_engine == Engine::MySql) // a comparison with '' would take blanks for nothing
        return QStringLiteral("char_length(%1)>0").arg(name(column));
    return QStringLiteral("%1<>''").arg(asText(column));
}

QString Dialect::key(const ColumnInfo& column) const
{
    if (!isServer() || column.kind == ColumnKind::Integer)
        return name(column);
    if (m_engine == Engine::Postgres)
        return column.kind == ColumnKind::Uuid ? name(column)
                                               : asText(column) + QStringLiteral(" COLLATE \"C\"");
    return asText(column);
}

QString Dialect::keyValue(const ColumnInfo& column) const
{
    if (!isServer() || column.kind == ColumnKind::Integer)
        return QStringLiteral("?");
    if (m_engine == Engine::Postgres)
        return column.kind == ColumnKind::Uuid ? QStringLiteral("?::uuid") : QStringLiteral("?::text");
    return QStringLiteral("CAST(? AS BINARY)");
}

} // namespace scrollback::db
