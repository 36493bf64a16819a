// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <bitset>
#include <cmath>

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

/// The length of the UTF-8 sequence at `p`, 0 where there is none.
int sequenceLength(const unsigned char* p, const unsigned char* end)
{
    const auto continues = [&](int count) {
        if (end - p <= count)
            return false;
        for (int i = 1; i <= count; ++i) {
            if ((p[i] & 0xc0) != 0x80)
                return false;
        }
        return true;
    };
    if (*p < 0x80)
        return 1;
    if (*p >= 0xc2 && *p <= 0xdf)
        return continues(1) ? 2 : 0;
    if (*p >= 0xe0 && *p <= 0xef) {
        if (!continues(2) || (*p == 0xe0 && p[1] < 0xa0) || (*p == 0xed && p[1] > 0x9f))
            return 0;
        return 3;
    }
    if (*p >= 0xf0 && *p <= 0xf4) {
        if (!continues(3) || (*p == 0xf0 && p[1] < 0x90) || (*p == 0xf4 && p[1] > 0x8f))
            return 0;
        return 4;
    }
    return 0;
}

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

void appendJsonString(std::string& out, std::string_view utf8)
{
    static constexpr std::array<char, 17> hex = {"0123456789abcdef"};
    out += '"';
    const auto* p = reinterpret_cast<const unsigned char*>(utf8.data());
    const auto* const end = p + utf8.size();
    const auto* plain = p; // what can be copied as it is
    const auto flush = [&](const unsigned char* to) {
        out.append(reinterpret_cast<const char*>(plain), size_t(to - plain));
    };
    while (p < end) {
        if (*p >= 0x20 && *p < 0x80 && *p != '"' && *p != '\\') {
            ++p;
            continue;
        }
        if (*p >= 0x80) {
            const int length = sequenceLength(p, end);
            if (length > 0) {
                p += length;
                continue;
            }
            flush(p);
            out += "\xef\xbf\xbd";
        } else {
            flush(p);
            switch (*p) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += hex[*p >> 4U];
                out += hex[*p & 0xfU];
                break;
            }
        }
        plain = ++p;
    }
    flush(end);
    out += '"';
}

} // namespace scrollback
