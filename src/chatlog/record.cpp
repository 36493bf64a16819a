// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatlog/record.h"

#include "base/wholenumber.h"

#include <algorithm>

namespace scrollback::chatlog {

QString FieldValue::toString() const
{
    switch (kind) {
    case Kind::Null:
        return {};
    case Kind::Integer:
        return QString::number(integer);
    case Kind::Real:
        return QString::number(real, 'g', QLocale::FloatingPointShortest);
    case Kind::Time:
        return toIso(integer);
    case Kind::Text:
    case Kind::Json:
        return QString::fromUtf8(text.data() ? text.data() : "", qsizetype(text.size()));
    }
    return {};
}

std::optional<qint64> FieldValue::toInteger() const
{
    switch (kind) {
    case Kind::Integer:
    case Kind::Time:
        return integer;
    case Kind::Real:
        return wholeNumber(real);
    case Kind::Text:
        return wholeNumber(text);
    case Kind::Null:
    case Kind::Json:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<TimeMs> FieldValue::toTime() const
{
    return kind == Kind::Time ? std::optional(integer) : std::nullopt;
}

int RecordSchema::indexOf(Field field) const
{
    const auto found = std::ranges::find(fields, field, &FieldInfo::field);
    return found == fields.end() ? -1 : int(found - fields.begin());
}

} // namespace scrollback::chatlog
