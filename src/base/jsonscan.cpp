// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <bit>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace scrollback {

namespace {

constexpr int deepest = 4096;

/// A cursor over a JSON text; each take… moves on only where it succeeds.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool scan(int depthLimit);

private:
    void skipBlanks()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        if (m_at >= m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word)
    {
        if (size_t(m_end - m_at) < word.size() || std::string_view(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }
    bool takeString();
    bool takeNumber();
    bool takeScalar();
    bool digits()
    {
        const char* const first = m_at;
        while (m_at < m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at > first;
    }

    const char* m_at;
    const char* m_end;
};

bool JsonScanner::takeString()
{
    if (!take('"'))
        return false;
    while (m_at < m_end) {
        const char c = *m_at++;
        if (c == '"')
            return true;
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
        if (c != '\\')
            continue;
        if (m_at >= m_end)
            return false;
        const char escaped = *m_at++;
        if (escaped == 'u') {
            for (int i = 0; i < 4; ++i, ++m_at) {
                if (m_at >= m_end || !std::isxdigit(static_cast<unsigned char>(*m_at)))
                    return false;
            }
        } else if (std::string_view("\"\\/bfnrt").find(escaped) == std::string_view::npos) {
            return false;
        }
    }
    return false;
}

bool JsonScanner::takeNumber()
{
    take('-');
    if (!take('0') && !digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        return digits();
    }
    return true;
}

bool JsonScanner::takeScalar()
{
    if (m_at >= m_end)
        return false;
    switch (*m_at) {
    case '"':
        return takeString();
    case 't':
        return takeWord("true");
    case 'f':
        return takeWord("false");
    case 'n':
        return takeWord("null");
    default:
        return takeNumber();
    }
}

bool JsonScanner::scan(int depthLimit)
{
    std::bitset<deepest> isObject;
    int depth = 0;
    bool valueExpected = true;
    for (;;) {
        skipBlanks();
        if (valueExpected) {
            if (m_at < m_end && (*m_at == '{' || *m_at == '[')) {
                const bool object = *m_at++ == '{';
                if (depth >= depthLimit || depth >= deepest)
                    return false;
                isObject[size_t(depth++)] = object;
                skipBlanks();
                if (take(object ? '}' : ']')) {
                    --depth;
                    valueExpected = false;
                } else if (object) {
                    if (!takeString())
                        return false;
                    skipBlanks();
                    if (!take(':'))
                        return false;
                }
                continue;
            }
            if (!takeScalar())
                return false;
            valueExpected = false;
            continue;
        }
        if (depth == 0)
            return m_at == m_end;
        const bool object = isObject[size_t(depth - 1)];
        if (take(object ? '}' : ']')) {
            --depth;
        } else if (take(',')) {
            if (object) {
                skipBlanks();
                if (!takeString())
                    return false;
                skipBlanks();
                if (!take(':'))
                    return false;
            }
            valueExpected = true;
        } else {
            return false;
        }
    }
}

constexpr uint64_t ones = 0x0101010101010101U;
constexpr uint64_t highBits = 0x8080808080808080U;

} // namespace

bool isJson(std::string_view text, int depthLimit)
{
    return JsonScanner(text).scan(depthLimit);
}

std::optional<std::string> jsonScalarAt(std::string_view json, std::string_view pointer)
{
    if (pointer.empty() || pointer.front() != '/')
        return std::nullopt;
    // Most rows do not have the name at all; they need not be parsed.
    const std::string_view last = pointer.substr(pointer.rfind('/') + 1);
    if (json.find(last) == std::string_view::npos)
        return std::nullopt;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())));
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view step = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(step.size());
        const QString name = QString::fromUtf8(step.data(), qsizetype(step.size()));
        if (value.isObject())
            value = value.toObject().value(name);
        else if (value.isArray())
            value = value.toArray().at(name.toInt());
        else
            return std::nullopt;
    }
    if (value.isString())
        return value.toString().toStdString();
    if (value.isBool())
        return std::string(value.toBool() ? "true" : "false");
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 9e18)
            return std::to_string(value.toInteger());
        return QByteArray::number(number, 'g', 17).toStdString();
    }
    return std::nullopt;
}

size_t plainJsonPrefix(std::string_view text)
{
    // Eight at a time: a byte is special if it is below 0x20, a quote or a backslash; bytes of multi-byte
    // characters never are.
    const char* p = text.data();
    size_t i = 0;
    if constexpr (std::endian::native == std::endian::little) {
        while (i + 8 <= text.size()) {
            uint64_t word = 0;
            std::memcpy(&word, p + i, sizeof word);
            const uint64_t special =
                ((word - ones * 0x20) | ((word ^ (ones * '"')) - ones) | ((word ^ (ones * '\\')) - ones)) &
                ~word & highBits;
            if (special)
                return i + size_t(std::countr_zero(special)) / 8;
            i += 8;
        }
    }
    while (i < text.size()) {
        const auto c = static_cast<unsigned char>(p[i]);
        if (c < 0x20 || c == '"' || c == '\\')
            break;
        ++i;
    }
    return i;
}

std::string_view jsonEscape(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    thread_local std::array<char, 6> escape = {'\\', 'u', '0', '0', '0', '0'};
    const auto byte = static_cast<unsigned char>(c);
    escape[4] = digits[byte >> 4U];
    escape[5] = digits[byte & 15U];
    return {escape.data(), escape.size()};
}

void appendJsonString(std::string& out, std::string_view text)
{
    std::string scratch;
    writeJsonString(text, scratch, [&out](std::string_view piece) { out.append(piece); });
}

} // namespace scrollback
