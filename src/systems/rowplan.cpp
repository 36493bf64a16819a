// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/rowplan.h"

#include "base/jsonscan.h"
#include "base/wholenumber.h"
#include "chatlog/filter.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace scrollback::systems {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldType;
using chatlog::FieldValue;
using db::Cell;

namespace {

FieldType typeOf(Entity entity, Field field)
{
    return chatlog::fieldsOf(entity)[size_t(chatlog::fieldIndex(entity, field))].type;
}

/// Fields that may be long enough to be cut for a list.
bool isLong(Field field)
{
    switch (field) {
    case Field::Content:
    case Field::Arguments:
    case Field::Result:
    case Field::LogMessage:
    case Field::Context:
    case Field::Error:
    case Field::Description:
    case Field::Metadata:
    case Field::CurrentStep:
        return true;
    default:
        return false;
    }
}

std::string numberText(const Cell& cell)
{
    char digits[32];
    const auto result = cell.kind == Cell::Kind::Integer
                            ? std::to_chars(digits, digits + sizeof digits, cell.integer)
                            : std::to_chars(digits, digits + sizeof digits, cell.real);
    return {digits, result.ptr};
}

bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
               return low(x) == low(y);
           });
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Where the text's first `characters` characters end, if it has more.
std::optional<size_t> cutPoint(std::string_view utf8, int characters)
{
    if (utf8.size() <= size_t(characters))
        return std::nullopt;
    int seen = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        if ((static_cast<unsigned char>(utf8[i]) & 0xc0) != 0x80 && seen++ == characters)
            return i;
    }
    return std::nullopt;
}

} // namespace

QString cellText(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return {};
    case Cell::Kind::Integer:
    case Cell::Kind::Real:
        return QString::fromStdString(numberText(cell));
    case Cell::Kind::Text:
        return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    case Cell::Kind::Blob: {
        const QByteArray bytes = QByteArray::fromRawData(cell.text.data(), qsizetype(cell.text.size()));
        return QStringLiteral("0x") + QString::fromLatin1(bytes.left(4096).toHex()) +
               (bytes.size() > 4096 ? QStringLiteral("…") : QString());
    }
    }
    return {};
}

std::optional<qint64> cellInteger(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Integer:
        return cell.integer;
    case Cell::Kind::Real:
        return wholeNumber(cell.real);
    case Cell::Kind::Text:
    case Cell::Kind::Blob:
        return wholeNumber(cell.text);
    case Cell::Kind::Null:
        break;
    }
    return std::nullopt;
}

std::optional<bool> cellTruth(const Cell& cell)
{
    const std::string number =
        cell.kind == Cell::Kind::Integer || cell.kind == Cell::Kind::Real ? numberText(cell) : std::string();
    const std::string_view word = trimmed(number.empty() ? cell.text : std::string_view(number));
    const auto isOneOf = [word](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [word](std::string_view one) { return sameText(word, one); });
    };
    if (isOneOf({"1", "t", "true", "y", "yes", "on"}))
        return true;
    if (isOneOf({"0", "f", "false", "n", "no", "off"}))
        return false;
    return std::nullopt;
}

RowPlan::RowPlan(const Arm& arm, std::vector<Field> fields, const TimeJudge& judge, int cutTexts)
    : m_arm(&arm)
    , m_fields(std::move(fields))
    , m_judge(&judge)
    , m_cut(cutTexts)
{
    m_expressions += arm.table.rowKey.isEmpty() ? QStringLiteral("0") : arm.dialect.name(arm.table.rowKey);
    for (const Field field : m_fields) {
        Decoder decoder;
        decoder.field = field;
        decoder.type = typeOf(arm.entity, field);
        decoder.mayBeCut = m_cut > 0 && isLong(field);
        decoder.hasKnownWords = chatlog::hasKnownWords(field);
        const auto sources = arm.fields.constFind(field);
        if (sources != arm.fields.cend()) {
            for (const FieldSource& profile : *sources) {
                Source source;
                if (profile.constant)
                    source.constant = profile.constant->toStdString();
                else
                    source.column = column(profile.column, decoder.mayBeCut && profile.pointer.isEmpty());
                source.pointer = profile.pointer.toStdString();
                source.suffix = profile.suffix.toStdString();
                if (!profile.minusMs.isEmpty())
                    source.minusColumn = column(profile.minusMs, false);
                if (!profile.whenColumn.isEmpty())
                    source.whenColumn = column(profile.whenColumn, false);
                source.whenEquals = profile.whenEquals.toStdString();
                source.ifEmpty = profile.ifEmpty.toStdString();
                source.ifTrue = profile.ifTrue.toStdString();
                source.ifFalse = profile.ifFalse.toStdString();
                for (auto word = profile.map.cbegin(); word != profile.map.cend(); ++word)
                    source.map.emplace_back(word.key().toStdString(), word.value().toStdString());
                decoder.sources.push_back(std::move(source));
            }
        } else if (field == Field::Attributes) {
            for (const QString& name : arm.attributeColumns)
                m_attributes.emplace_back(name.toStdString(), column(name, m_cut > 0));
        }
        m_decoders.push_back(std::move(decoder));
    }
    m_columns = m_expressions.join(QLatin1String(", "));
}

int RowPlan::column(const QString& name, bool cut)
{
    const db::ColumnInfo* column = m_arm->table.column(name);
    const QString sql = column ? m_arm->dialect.read(*column, cut ? m_cut : 0) : m_arm->dialect.name(name);
    const qsizetype known = m_expressions.indexOf(sql, 1);
    if (known > 0)
        return int(known);
    m_expressions += sql;
    return int(m_expressions.size()) - 1;
}

QString RowPlan::namedColumns() const
{
    QStringList named;
    for (const QString& expression : m_expressions)
        named += expression + QStringLiteral(" AS sb_%1").arg(named.size());
    return named.join(QLatin1String(", "));
}

QString RowPlan::select() const
{
    return QStringLiteral("SELECT %1 FROM %2").arg(m_columns, m_arm->dialect.table(m_arm->table));
}

chatlog::RowKey RowPlan::rowKey(const db::Row& row) const
{
    const Cell cell = row.cell(0);
    if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Blob)
        return chatlog::RowKey(QByteArray(cell.text.data(), qsizetype(cell.text.size())));
    return cell.integer;
}

FieldValue RowPlan::asText(const Decoder& decoder, const Cell& cell) const
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return {};
    case Cell::Kind::Integer:
    case Cell::Kind::Real:
        decoder.buffer = numberText(cell);
        return FieldValue::ofText(decoder.buffer);
    case Cell::Kind::Text:
    case Cell::Kind::Blob:
        break;
    }
    FieldValue value = FieldValue::ofText(cell.text);
    if (decoder.mayBeCut) {
        if (const auto end = cutPoint(value.text, m_cut)) {
            value.text = value.text.substr(0, *end);
            value.cut = true;
        }
    }
    return value;
}

FieldValue RowPlan::decodeSource(const Decoder& decoder, const Source& source, const db::Row& row) const
{
    if (source.whenColumn >= 0) {
        const Cell when = row.cell(source.whenColumn);
        const std::string number = when.kind == Cell::Kind::Integer ? numberText(when) : std::string();
        if (!sameText(number.empty() ? when.text : std::string_view(number), source.whenEquals))
            return {};
    }
    if (source.column < 0)
        return inOurWords(decoder, source, FieldValue::ofText(source.constant));
    const Cell cell = row.cell(source.column);
    if (cell.isNull())
        return {};

    if (!source.pointer.empty()) {
        if (cell.kind != Cell::Kind::Text)
            return {};
        auto found = jsonScalarAt(cell.text, source.pointer);
        if (!found)
            return {};
        decoder.buffer = std::move(*found);
        return inOurWords(decoder, source, FieldValue::ofText(decoder.buffer));
    }

    switch (decoder.type) {
    case FieldType::Time: {
        std::optional<TimeMs> time;
        if (cell.kind == Cell::Kind::Integer)
            time = m_judge->fromInteger(cell.integer);
        else if (cell.kind == Cell::Kind::Real)
            time = m_judge->fromReal(cell.real);
        else if (cell.kind == Cell::Kind::Text)
            time = m_judge->fromText(cell.text);
        if (!time)
            return {};
        if (source.minusColumn >= 0) { // as Dialect::milliseconds has it
            const auto span = cellInteger(row.cell(source.minusColumn));
            if (span && *span >= 0 && *span < longestSpanMs)
                *time -= *span;
        }
        return FieldValue::ofTime(*time);
    }
    case FieldType::Integer: {
        const auto integer = cellInteger(cell);
        // Nothing answers before it was asked.
        const bool possible = integer && (decoder.field != Field::ResponseTimeMs || *integer >= 0);
        return possible ? FieldValue::ofInteger(*integer) : FieldValue{};
    }
    case FieldType::Json: {
        FieldValue value = asText(decoder, cell);
        if (value.text == "null")
            return {};
        if (!value.cut && isJson(value.text))
            value.kind = FieldValue::Kind::Json;
        return value;
    }
    case FieldType::Text:
        break;
    }

    if (!source.ifTrue.empty() || !source.ifFalse.empty()) {
        if (const auto truth = cellTruth(cell))
            return FieldValue::ofText(*truth ? source.ifTrue : source.ifFalse);
    }
    return inOurWords(decoder, source, asText(decoder, cell));
}

/// A text as the rest of the program knows it, by what the profile says of it.
FieldValue RowPlan::inOurWords(const Decoder& decoder, const Source& source, FieldValue value) const
{
    if (!source.ifEmpty.empty() && trimmed(value.text).empty())
        return FieldValue::ofText(source.ifEmpty);
    // What writes JSON may have written that there is none.
    if (decoder.field == Field::Error && (value.text.empty() || value.text == "null"))
        return {};
    const auto mapped = std::ranges::find_if(
        source.map, [&value](const auto& word) { return sameText(value.text, word.first); });
    if (mapped != source.map.end())
        value = FieldValue::ofText(mapped->second);
    if (decoder.hasKnownWords)
        value.text = chatlog::canonicalWord(decoder.field, value.text);
    if (!source.suffix.empty()) {
        decoder.buffer.assign(value.text);
        decoder.buffer += source.suffix;
        value.text = decoder.buffer;
    }
    return value;
}

FieldValue RowPlan::attributes(const Decoder& decoder, const db::Row& row) const
{
    if (m_attributes.empty())
        return {};
    std::string& json = decoder.buffer;
    json.assign("{");
    for (const auto& [name, column] : m_attributes) {
        if (json.size() > 1)
            json += ',';
        appendJsonString(json, name);
        json += ':';
        const Cell cell = row.cell(column);
        switch (cell.kind) {
        case Cell::Kind::Null:
            json += "null";
            break;
        case Cell::Kind::Integer:
            json += numberText(cell);
            break;
        case Cell::Kind::Real:
            json += std::isfinite(cell.real) ? numberText(cell) : "null";
            break;
        case Cell::Kind::Text:
            // Only what says that it is JSON is one: "1" in a column of text is a text.
            if (!cell.text.empty() && (cell.text.front() == '{' || cell.text.front() == '[') &&
                isJson(cell.text, 100))
                json += cell.text;
            else
                appendJsonString(json, cell.text);
            break;
        case Cell::Kind::Blob:
            appendJsonString(json, cellText(cell).toStdString());
            break;
        }
    }
    json += '}';
    return FieldValue::ofJson(json);
}

void RowPlan::decode(const db::Row& row, FieldValue* values) const
{
    for (const Decoder& decoder : m_decoders) {
        *values = {};
        if (decoder.sources.empty() && decoder.field != Field::Attributes) {
            ++values;
            continue;
        }
        if (decoder.field == Field::Attributes) {
            *values = attributes(decoder, row);
        } else {
            for (const Source& source : decoder.sources) {
                *values = decodeSource(decoder, source, row);
                if (!values->isNull())
                    break;
            }
        }
        ++values;
    }
}

QString RowPlan::timeExpression(const Arm& arm)
{
    const auto sources = arm.fields.constFind(chatlog::timeFieldOf(arm.entity));
    if (sources == arm.fields.cend())
        return QStringLiteral("NULL");
    QStringList alternatives;
    for (const FieldSource& source : *sources) {
        const db::ColumnInfo* column = arm.table.column(source.column);
        if (!column)
            continue;
        QString expression = arm.dialect.timeMs(*column);
        const db::ColumnInfo* minus = arm.table.column(source.minusMs);
        if (minus)
            expression = QStringLiteral("(%1)-%2").arg(expression, arm.dialect.milliseconds(*minus));
        alternatives += expression;
    }
    return alternatives.size() == 1 ? alternatives.front()
                                    : QStringLiteral("coalesce(%1)").arg(alternatives.join(QLatin1Char(',')));
}

} // namespace scrollback::systems
