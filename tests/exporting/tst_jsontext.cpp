// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace scrollback::exporting;
using scrollback::chatlog::FieldInfo;
using scrollback::chatlog::FieldType;
using scrollback::chatlog::FieldValue;

namespace {

QByteArray built(const std::function<void(JsonBuilder&)>& build, int indent = 0)
{
    MemorySink sink;
    ByteBuffer out(sink);
    JsonBuilder json(out, indent);
    build(json);
    out.flush();
    return sink.bytes;
}

QByteArray stringOf(std::string_view text)
{
    return built([text](JsonBuilder& json) { json.text(text); });
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stringsAreEscapedWhereverTheSpecialByteStands()
    {
        for (int offset = 0; offset < 20; ++offset) {
            for (int c = 0; c < 0x80; ++c) {
                std::string text(size_t(offset), 'x');
                text += char(c);
                text += "yyyyyyyyy漢é";
                const QByteArray json = '[' + stringOf(text) + ']';
                const QJsonDocument parsed = QJsonDocument::fromJson(json);
                QVERIFY2(parsed.isArray(), json.constData());
                QCOMPARE(parsed.array().at(0).toString(), QString::fromStdString(text));
            }
        }
    }

    void controlCharactersAreWrittenAsEscapes()
    {
        using namespace std::string_view_literals;
        QCOMPARE(stringOf("a\0b\x01\x1f\n\r\t\"\\"sv),
                 QByteArray("\"a\\u0000b\\u0001\\u001f\\n\\r\\t\\\"\\\\\""));
        QCOMPARE(stringOf("\x7f/漢😀\xff"sv), QByteArray("\"\x7f/漢😀\xef\xbf\xbd\""));
    }

    void objectsAndArraysHaveTheirCommasAndIndentation()
    {
        const auto build = [](JsonBuilder& json) {
            json.beginObject();
            json.key(std::string_view("none"));
            json.beginArray();
            json.endArray();
            json.key(std::string_view("some"));
            json.beginArray();
            json.integer(1);
            json.beginObject();
            json.key(QStringLiteral("täg"));
            json.boolean(true);
            json.endObject();
            json.null();
            json.endArray();
            json.endObject();
        };
        QCOMPARE(built(build), QByteArray("{\"none\":[],\"some\":[1,{\"täg\":true},null]}"));
        QCOMPARE(built(build, 2), QByteArray("{\n  \"none\": [],\n  \"some\": [\n    1,\n    {\n      "
                                             "\"täg\": true\n    },\n    null\n  ]\n}"));
    }

    void numbersReadBackAsTheyWere_data()
    {
        QTest::addColumn<double>("number");
        QTest::newRow("third") << 1.0 / 3;
        QTest::newRow("whole") << 5.0;
        QTest::newRow("tiny") << 5e-324;
        QTest::newRow("huge") << -1.7976931348623157e308;
    }
    void numbersReadBackAsTheyWere()
    {
        QFETCH(double, number);
        const QByteArray json = built([number](JsonBuilder& j) { j.real(number); });
        QCOMPARE(json.toDouble(), number);
    }

    void whatIsNoNumberIsNull()
    {
        QCOMPARE(built([](JsonBuilder& j) { j.real(std::nan("")); }), QByteArray("null"));
        QCOMPARE(built([](JsonBuilder& j) { j.real(std::numeric_limits<double>::infinity()); }),
                 QByteArray("null"));
    }

    void aFieldIsWrittenByItsTypeAndValue_data()
    {
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<FieldValue>("value");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("unknown") << FieldType::Text << FieldValue{} << QByteArray("null");
        QTest::newRow("an id kept as a number")
            << FieldType::Text << FieldValue::ofInteger(17) << QByteArray("\"17\"");
        QTest::newRow("a count") << FieldType::Integer << FieldValue::ofInteger(17) << QByteArray("17");
        QTest::newRow("the largest") << FieldType::Integer << FieldValue::ofInteger(9223372036854775807)
                                     << QByteArray("9223372036854775807");
        QTest::newRow("no count after all")
            << FieldType::Integer << FieldValue::ofText("many") << QByteArray("\"many\"");
        QTest::newRow("a time") << FieldType::Time << FieldValue::ofTime(1782849600123)
                                << QByteArray("\"2026-06-30T20:00:00.123Z\"");
        QTest::newRow("a broken time")
            << FieldType::Time << FieldValue::ofText("soon") << QByteArray("\"soon\"");
        QTest::newRow("json") << FieldType::Json << FieldValue::ofJson("{\n\t\"a\": [1,\r\n2]}")
                              << QByteArray("{  \"a\": [1,  2]}");
        QTest::newRow("json in a text field")
            << FieldType::Text << FieldValue::ofJson("[1]") << QByteArray("\"[1]\"");
        QTest::newRow("no json") << FieldType::Json << FieldValue::ofText("{a") << QByteArray("\"{a\"");
        QTest::newRow("json with a broken byte")
            << FieldType::Json << FieldValue::ofJson("[\"\xff\"]") << QByteArray("[\"\xef\xbf\xbd\"]");
    }
    void aFieldIsWrittenByItsTypeAndValue()
    {
        QFETCH(FieldType, type);
        QFETCH(FieldValue, value);
        QFETCH(QByteArray, json);
        const FieldInfo info{scrollback::chatlog::Field::Content, "content", type};
        QCOMPARE(built([&](JsonBuilder& j) { j.field(info, value); }), json);
    }

    void textsLongerThanTheBufferArriveWhole()
    {
        const std::string text(3'000'000, 'q');
        QCOMPARE(stringOf(text).size(), qsizetype(text.size()) + 2);
        const std::string quotes(1'000'000, '"');
        QCOMPARE(stringOf(quotes).size(), qsizetype(quotes.size()) * 2 + 2);
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
