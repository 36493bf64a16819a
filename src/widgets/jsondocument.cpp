// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsondocument.h"

#include <rapidjson/reader.h>

#include <QCoreApplication>

#include <algorithm>

namespace scrollback::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

QString reason(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return Words::tr("there is nothing");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return Words::tr("more text follows the end of the value");
    case rapidjson::kParseErrorValueInvalid:
        return Words::tr("a value was expected");
    case rapidjson::kParseErrorObjectMissName:
        return Words::tr("a member's name in quotation marks was expected");
    case rapidjson::kParseErrorObjectMissColon:
        return Words::tr("a colon was expected after a member's name");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return Words::tr("a comma or } was expected");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return Words::tr("a comma or ] was expected");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return Words::tr("\\u must be followed by four hexadecimal digits");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return Words::tr("half a character (\\ud800 to \\udfff)");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return Words::tr("an unknown character after a backslash");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return Words::tr("a text has no closing quotation mark");
    case rapidjson::kParseErrorStringInvalidEncoding:
        return Words::tr("a line break or control character inside a text");
    case rapidjson::kParseErrorNumberTooBig:
        return Words::tr("a number is too large");
    case rapidjson::kParseErrorNumberMissFraction:
        return Words::tr("digits were expected after the decimal point");
    case rapidjson::kParseErrorNumberMissExponent:
        return Words::tr("digits were expected in the exponent");
    case rapidjson::kParseErrorNone:
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError:
        break;
    }
    return Words::tr("something that is no JSON");
}

Error syntaxError(const QByteArray& utf8, qsizetype offset, rapidjson::ParseErrorCode code)
{
    offset = std::min(offset, utf8.size());
    const QByteArrayView before = QByteArrayView(utf8).first(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return {Error::Code::Failed,
            Words::tr("This is no valid JSON"),
            Words::tr("line %1, column %2: %3").arg(line).arg(column).arg(reason(code)),
            {}};
}

void appendQuoted(QString& out, const QString& text)
{
    out += QLatin1Char('"');
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '"':
            out += QLatin1String("\\\"");
            break;
        case '\\':
            out += QLatin1String("\\\\");
            break;
        case '\n':
            out += QLatin1String("\\n");
            break;
        case '\r':
            out += QLatin1String("\\r");
            break;
        case '\t':
            out += QLatin1String("\\t");
            break;
        default:
            if (c.unicode() < 0x20)
                out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else
                out += c;
        }
    }
    out += QLatin1Char('"');
}

} // namespace

/// Takes the reader's events. Containers get their number when they begin, so that numbers are reading order.
class JsonDocument::Builder
{
public:
    Builder(JsonDocument& document, const CancelToken& cancel)
        : m_document(document)
        , m_cancel(cancel)
    {
    }

    bool tooDeep() const { return m_tooDeep; }

    bool Null() { return leaf(Kind::Null, nullptr, 0); }
    bool Bool(bool value)
    {
        // Kept as its length: there is no text in the buffer that is its own.
        return leaf(Kind::Boolean, nullptr, value ? 1 : 0);
    }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool)
    {
        return leaf(Kind::Number, text, size);
    }
    bool String(const char* text, rapidjson::SizeType size, bool) { return leaf(Kind::String, text, size); }
    bool Key(const char* text, rapidjson::SizeType size, bool)
    {
        m_keyAt = at(text);
        m_keySize = size;
        return true;
    }
    bool StartObject() { return begin(Kind::Object); }
    bool StartArray() { return begin(Kind::Array); }
    bool EndObject(rapidjson::SizeType count) { return end(count); }
    bool EndArray(rapidjson::SizeType count) { return end(count); }
    // Numbers come as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    quint32 at(const char* text) const { return text ? quint32(text - m_document.m_bytes.constData()) : 0; }

    Node add(Kind kind)
    {
        Item item;
        item.kind = kind;
        item.keyAt = m_keyAt;
        item.keySize = m_keySize;
        m_document.m_items.push_back(item);
        return Node(m_document.m_items.size() - 1);
    }

    bool leaf(Kind kind, const char* text, rapidjson::SizeType size)
    {
        const Node node = add(kind);
        m_document.m_items[node].valueAt = at(text);
        m_document.m_items[node].valueSize = size;
        m_pending.push_back(node);
        return (node & 0xfff) != 0 || !m_cancel.cancelled();
    }

    bool begin(Kind kind)
    {
        if (m_open.size() >= std::size_t(maximumDepth)) {
            m_tooDeep = true;
            return false;
        }
        m_open.push_back(add(kind));
        return true;
    }

    bool end(rapidjson::SizeType count)
    {
        const Node container = m_open.back();
        m_open.pop_back();
        std::vector<Node> children(m_pending.end() - count, m_pending.end());
        m_pending.resize(m_pending.size() - count);

        // Names of what follows inside are not those of the ranges.
        for (quint32 span = 1; children.size() > std::size_t(rangeSize); span *= rangeSize)
            children = grouped(children, span, count);
        adopt(container, children);
        m_pending.push_back(container);
        return !m_cancel.cancelled();
    }

    std::vector<Node> grouped(const std::vector<Node>& children, quint32 span, quint32 total)
    {
        std::vector<Node> ranges;
        for (std::size_t from = 0; from < children.size(); from += rangeSize) {
            const std::size_t to = std::min(children.size(), from + rangeSize);
            const Node range = add(Kind::Range);
            Item& item = m_document.m_items[range];
            item.keyAt = quint32(from) * span;
            item.keySize = std::min(quint32(to) * span, total) - item.keyAt;
            adopt(range, {children.begin() + qsizetype(from), children.begin() + qsizetype(to)});
            ranges.push_back(range);
        }
        return ranges;
    }

    void adopt(Node container, const std::vector<Node>& children)
    {
        Item& item = m_document.m_items[container];
        item.valueAt = quint32(m_document.m_children.size());
        item.valueSize = quint32(children.size());
        m_document.m_children.insert(m_document.m_children.end(), children.begin(), children.end());
        for (std::size_t i = 0; i < children.size(); ++i) {
            m_document.m_items[children[i]].parent = container;
            m_document.m_items[children[i]].row = quint32(i);
        }
    }

    JsonDocument& m_document;
    const CancelToken& m_cancel;
    std::vector<Node> m_open;
    std::vector<Node> m_pending; ///< complete, waiting for the end of their container
    quint32 m_keyAt = 0;
    quint32 m_keySize = 0;
    bool m_tooDeep = false;
};

Result<std::shared_ptr<const JsonDocument>> JsonDocument::parse(const QString& text,
                                                                const CancelToken& cancel)
{
    constexpr qsizetype maximumBytes = qsizetype(1) << 30;
    const auto document = std::make_shared<JsonDocument>();
    document->m_bytes = text.toUtf8();
    if (document->m_bytes.size() > maximumBytes)
        return failure(Error::Code::Failed, Words::tr("This JSON is too large to be shown as a tree"),
                       Words::tr("it is shown as text"));

    Builder builder(*document, cancel);
    rapidjson::Reader reader;
    rapidjson::InsituStringStream stream(document->m_bytes.data());
    constexpr unsigned flags =
        rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (cancel.cancelled())
        return failure(Error::Code::Cancelled, Words::tr("Reading the JSON was stopped"));
    if (builder.tooDeep())
        return failure(Error::Code::Failed,
                       Words::tr("This JSON is nested more than %1 levels deep").arg(maximumDepth),
                       Words::tr("it is shown as text"));
    if (result.IsError())
        return tl::unexpected<Error>(syntaxError(text.toUtf8(), qsizetype(result.Offset()), result.Code()));
    if (qsizetype(stream.Tell()) < document->m_bytes.size()) // the reader takes a NUL byte for the end
        return tl::unexpected<Error>(syntaxError(text.toUtf8(), qsizetype(stream.Tell()),
                                                 rapidjson::kParseErrorDocumentRootNotSingular));
    document->m_items.shrink_to_fit();
    document->m_children.shrink_to_fit();
    return document;
}

std::shared_ptr<const JsonDocument> JsonDocument::ofText(const QString& text)
{
    const auto document = std::make_shared<JsonDocument>();
    document->m_bytes = text.toUtf8();
    Item item;
    item.kind = Kind::String;
    item.valueSize = quint32(std::min<qsizetype>(document->m_bytes.size(), 0x7fffffff));
    document->m_items.push_back(item);
    return document;
}

int JsonDocument::childCount(Node node) const
{
    return isContainer(node) ? int(m_items[node].valueSize) : 0;
}

JsonDocument::Node JsonDocument::child(Node node, int row) const
{
    return m_children[m_items[node].valueAt + quint32(row)];
}

qint64 JsonDocument::size(Node node) const
{
    const Item& item = m_items[node];
    if (item.kind == Kind::Range)
        return item.keySize;
    if (!isContainer(node) || item.valueSize == 0)
        return 0;
    const Item& last = m_items[child(node, int(item.valueSize) - 1)];
    return last.kind == Kind::Range ? qint64(last.keyAt) + last.keySize : qint64(item.valueSize);
}

bool JsonDocument::inArray(Node node) const
{
    Node container = parent(node);
    while (container != none && kind(container) == Kind::Range)
        container = parent(container);
    return container != none && kind(container) == Kind::Array;
}

qint64 JsonDocument::index(Node node) const
{
    const Item& item = m_items[node];
    if (item.parent == none || kind(item.parent) != Kind::Range)
        return item.row;
    return qint64(m_items[item.parent].keyAt) + item.row;
}

QString JsonDocument::label(Node node) const
{
    const Item& item = m_items[node];
    if (item.kind == Kind::Range)
        return QStringLiteral("[%1 … %2]").arg(item.keyAt).arg(item.keyAt + item.keySize - 1);
    if (item.parent == none)
        return {};
    if (inArray(node))
        return QString::number(index(node));
    return QString::fromUtf8(m_bytes.constData() + item.keyAt, item.keySize);
}

QString JsonDocument::text(Node node, qsizetype limit) const
{
    const Item& item = m_items[node];
    switch (item.kind) {
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Boolean:
        return item.valueSize ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Object:
    case Kind::Array:
    case Kind::Range:
        return {};
    case Kind::Number:
    case Kind::String:
        break;
    }
    // A character has at most four bytes, so that many are enough for `limit` of them.
    const qsizetype bytes = limit < 0 ? item.valueSize : std::min<qsizetype>(item.valueSize, limit * 4);
    QString text = QString::fromUtf8(m_bytes.constData() + item.valueAt, bytes);
    if (limit >= 0 && text.size() > limit)
        text.truncate(limit > 0 && text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
    return text;
}

bool JsonDocument::isLongerThan(Node node, qsizetype limit) const
{
    const Item& item = m_items[node];
    if (item.kind != Kind::String || item.valueSize <= limit)
        return false;
    return item.valueSize > limit * 4 || text(node).size() > limit;
}

QString JsonDocument::path(Node node) const
{
    QStringList parts;
    for (; node != none && parent(node) != none; node = parent(node)) {
        if (kind(node) == Kind::Range)
            continue;
        const QString name = label(node);
        if (inArray(node)) {
            parts.prepend(QLatin1Char('[') + name + QLatin1Char(']'));
            continue;
        }
        const bool plain =
            !name.isEmpty() && !name.at(0).isDigit() &&
            std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        if (plain) {
            parts.prepend(QLatin1Char('.') + name);
        } else {
            QString quoted;
            appendQuoted(quoted, name);
            parts.prepend(QLatin1Char('[') + quoted + QLatin1Char(']'));
        }
    }
    return QLatin1Char('$') + parts.join(QString());
}

QString JsonDocument::json(Node node) const
{
    struct Open
    {
        Node node;
        int next;
    };
    QString out;
    std::vector<Open> open;
    int depth = 0;
    const auto newLine = [&] { out += QLatin1Char('\n') + QString(depth * 2, QLatin1Char(' ')); };
    const auto write = [&](Node value) {
        switch (kind(value)) {
        case Kind::Object:
        case Kind::Array:
        case Kind::Range:
            open.push_back({value, 0});
            break;
        case Kind::String:
            appendQuoted(out, text(value));
            break;
        case Kind::Number:
        case Kind::Boolean:
        case Kind::Null:
            out += text(value);
            break;
        }
    };

    bool first = true;
    write(node);
    while (!open.empty()) {
        const Node container = open.back().node;
        const bool range = kind(container) == Kind::Range && container != node;
        const bool object =
            childCount(container) > 0 ? !inArray(child(container, 0)) : kind(container) == Kind::Object;
        if (open.back().next == 0 && !range) {
            out += object ? QLatin1Char('{') : QLatin1Char('[');
            ++depth;
            first = true;
        }
        if (open.back().next == childCount(container)) {
            open.pop_back();
            if (range)
                continue;
            --depth;
            if (!first)
                newLine();
            out += object ? QLatin1Char('}') : QLatin1Char(']');
            first = false;
            continue;
        }
        const Node value = child(container, open.back().next++);
        if (kind(value) != Kind::Range) {
            if (!first)
                out += QLatin1Char(',');
            newLine();
            first = false;
            if (!inArray(value)) {
                appendQuoted(out, label(value));
                out += QLatin1String(": ");
            }
        }
        write(value);
    }
    return out;
}

JsonDocument::Node JsonDocument::find(const QString& needle, Node from, bool backwards) const
{
    if (needle.isEmpty())
        return none;
    const qint64 step = backwards ? -1 : 1;
    const qint64 begin = from == none ? (backwards ? qint64(nodeCount()) - 1 : 0) : qint64(from) + step;
    for (qint64 i = begin; i >= 0 && i < qint64(nodeCount()); i += step) {
        const Node node = Node(i);
        if (kind(node) == Kind::Range)
            continue;
        if (label(node).contains(needle, Qt::CaseInsensitive) ||
            text(node).contains(needle, Qt::CaseInsensitive))
            return node;
    }
    return none;
}

} // namespace scrollback::widgets
