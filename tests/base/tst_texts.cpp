// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonscan.h"
#include "base/textcut.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scrollback;

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreCutWithoutHalvingACharacter();
    void whatHidesOrReordersTextIsShown_data();
    void whatHidesOrReordersTextIsShown();
    void whatBelongsToAScriptOrAnEmojiStays_data();
    void whatBelongsToAScriptOrAnEmojiStays();
    void titlesAreTheFirstLine_data();
    void titlesAreTheFirstLine();
    void jsonIsToldFromOtherText_data();
    void jsonIsToldFromOtherText();
    void deepJsonIsNotHandedOn();
    void scalarsAreFoundByPointer();
    void jsonStringsAreAlwaysValid_data();
    void jsonStringsAreAlwaysValid();
};

void TextsTest::linesAreCutWithoutHalvingACharacter()
{
    QCOMPARE(cutToLine(QStringLiteral("a\nb\r\nc\td")), QStringLiteral("a⏎b⏎c d"));
    QCOMPARE(cutToLine(QStringLiteral("a\n\n  \r\n  b\n\nc")), QStringLiteral("a⏎  b⏎c"));
    QCOMPARE(cutToLine(QStringLiteral("\n \r\n  a\nb")), QStringLiteral("  a⏎b"));
    QCOMPARE(cutToLine(QString(400, QLatin1Char('\n')) + QStringLiteral("late")), QStringLiteral("late"));
    QCOMPARE(cutToLine(QStringLiteral(" \n ")), QStringLiteral(" "));
    QCOMPARE(inOneLine(QStringLiteral("\n\na\tb")), QStringLiteral("⏎a b"));
    QCOMPARE(cutToLine(QStringLiteral("ab😀"), 3), QStringLiteral("ab"));
    QCOMPARE(cutToLine(QString(1000, QLatin1Char('x'))).size(), 300);
}

void TextsTest::whatHidesOrReordersTextIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("NUL", QString(QChar(0)) + QStringLiteral("a"), QStringLiteral("␀a"));
    row("escape", QStringLiteral("\x1b[31m"), QStringLiteral("␛[31m"));
    row("delete", QStringLiteral("a\x7f"), QStringLiteral("a␡"));
    row("line ends", QStringLiteral("a\r\nb\n\rc"), QStringLiteral("a\nb\n␍c"));
    row("override", QStringLiteral("a\u202eb"), QStringLiteral("a⟦U+202E⟧b"));
    row("zero width space", QStringLiteral("pay\u200bpal"), QStringLiteral("pay⟦U+200B⟧pal"));
    row("soft hyphen", QStringLiteral("pay\u00adpal"), QStringLiteral("pay⟦U+00AD⟧pal"));
    row("word joiner", QStringLiteral("a\u2060b"), QStringLiteral("a⟦U+2060⟧b"));
    row("invisible plus", QStringLiteral("a\u2064b"), QStringLiteral("a⟦U+2064⟧b"));
    row("Hangul filler", QStringLiteral("a\u3164b"), QStringLiteral("a⟦U+3164⟧b"));
    row("filler of a Jamo alone", QStringLiteral("a\u1160b"), QStringLiteral("a⟦U+1160⟧b"));
    row("Mongolian vowel separator", QStringLiteral("a\u180eb"), QStringLiteral("a⟦U+180E⟧b"));
    row("joiner between Latin letters", QStringLiteral("a\u200db\u200cc"),
        QStringLiteral("a⟦U+200D⟧b⟦U+200C⟧c"));
    row("joiners in a row", QStringLiteral("\u0645\u200c\u200c\u200d\u062e"),
        QStringLiteral("\u0645\u200c⟦U+200C⟧⟦U+200D⟧\u062e"));
    row("joiner behind an emoji", QStringLiteral("👨\u200d"), QStringLiteral("👨⟦U+200D⟧"));
    row("variation selector without base", QStringLiteral("\ufe0fa"), QStringLiteral("⟦U+FE0F⟧a"));
    row("variation selector of a letter", QStringLiteral("a\ufe01\ufe0f"),
        QStringLiteral("a⟦U+FE01⟧⟦U+FE0F⟧"));
    row("variation selectors in a row", QStringLiteral("❤\ufe0f\ufe0f"), QStringLiteral("❤\ufe0f⟦U+FE0F⟧"));
    row("bytes in variation selectors", QStringLiteral("😀\U000E0158\U000E0155"),
        QStringLiteral("😀⟦U+E0158⟧⟦U+E0155⟧"));
    row("tags", QStringLiteral("Hi\U000E0048\U000E0069"), QStringLiteral("Hi⟦U+E0048⟧⟦U+E0069⟧"));
    row("tags of no flag", QStringLiteral("🏴\U000E0068\U000E0069\U000E007F"),
        QStringLiteral("🏴⟦U+E0068⟧⟦U+E0069⟧⟦U+E007F⟧"));
    row("tags without an end", QStringLiteral("🏴\U000E0067\U000E0062\U000E0065"),
        QStringLiteral("🏴⟦U+E0067⟧⟦U+E0062⟧⟦U+E0065⟧"));
}

void TextsTest::whatHidesOrReordersTextIsShown()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
    QCOMPARE(visibleText(shown), shown);
}

void TextsTest::whatBelongsToAScriptOrAnEmojiStays_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("plain", QStringLiteral("plain ünï 中\tx\n"));
    row("half a pair", QString(QChar(0xd83d)) + QLatin1Char('a'));
    row("family", QStringLiteral("👨\u200d👩\u200d👧"));
    row("skin", QStringLiteral("👩🏽\u200d🚀"));
    row("heart on fire", QStringLiteral("❤\ufe0f\u200d🔥"));
    row("rainbow flag", QStringLiteral("🏳\ufe0f\u200d🌈"));
    row("text and emoji", QStringLiteral("☎\ufe0e ☎\ufe0f ©\ufe0f"));
    row("key", QStringLiteral("1\ufe0f\u20e3 #\ufe0f\u20e3"));
    row("Scotland", QStringLiteral("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F!"));
    row("Persian", QStringLiteral("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"));
    row("Hindi", QStringLiteral("\u0915\u094d\u200d\u0937 \u0915\u094d\u200c\u0937"));
    row("Sinhala", QStringLiteral("\u0dc1\u0dca\u200d\u0dbb\u0dd3"));
    row("Mongolian", QStringLiteral("\u182d\u180b\u1820"));
    row("Han variant", QStringLiteral("\u845b\U000E0100"));
    row("mathematical variant", QStringLiteral("\u2229\ufe00"));
    row("old Korean", QStringLiteral("\u1100\u1160\u11ab"));
}

void TextsTest::whatBelongsToAScriptOrAnEmojiStays()
{
    QFETCH(QString, text);
    QCOMPARE(visibleText(text), text);
}

void TextsTest::titlesAreTheFirstLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << "one Chai Latte please"
                           << "one Chai Latte please";
    QTest::newRow("lines") << "\n  Hello  \nthere"
                           << "Hello";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("blank") << " \n "
                           << "";
    QTest::newRow("long") << QString(200, QLatin1Char('x')) << QString(80, QLatin1Char('x'));
    QTest::newRow("emoji at the edge")
        << QString(79, QLatin1Char('x')) + QStringLiteral("😀") << QString(79, QLatin1Char('x'));
}

void TextsTest::titlesAreTheFirstLine()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QCOMPARE(titleFrom(text), title);
}

void TextsTest::jsonIsToldFromOtherText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    for (const char* good : {"{}", "[]", "[1,2]", " {\"a\" : [true,false,null,-1.5e+3]} ", "\"text\"", "0",
                             "-0.5", "{\"a\":{\"b\":[{}]}}", "\"\\u00e4\\n\"", "[[],[]]"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char* bad : {"",        " ",     "{",     "}",   "[1,]", "{\"a\"}",   "{\"a\":1,}",
                            "{a:1}",   "01",    "1.",    ".5",  "1e",   "tru",       "\"open",
                            "\"\\x\"", "{} {}", "[1 2]", "nul", "'a'",  "{\"a\":1]", "[1}"})
        QTest::newRow(bad) << QByteArray(bad) << false;
}

void TextsTest::jsonIsToldFromOtherText()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    QCOMPARE(isJson({text.constData(), size_t(text.size())}), expected);
}

void TextsTest::deepJsonIsNotHandedOn()
{
    const auto nested = [](int depth) {
        return std::string(size_t(depth), '[') + std::string(size_t(depth), ']');
    };
    QVERIFY(isJson(nested(jsonDepthLimit)));
    QVERIFY(!isJson(nested(jsonDepthLimit + 1)));
    QVERIFY(!isJson(nested(10'000)));
    QVERIFY(!isJson(nested(1'000'000), 2'000'000));
}

void TextsTest::scalarsAreFoundByPointer()
{
    const std::string json =
        R"({"conversation_id": "dlg-1", "n": 12345678901, "in": {"list": [1, "x"]}, "o": null})";
    QCOMPARE(jsonScalarAt(json, "/conversation_id").value_or(""), std::string("dlg-1"));
    QCOMPARE(jsonScalarAt(json, "/n").value_or(""), std::string("12345678901"));
    QCOMPARE(jsonScalarAt(json, "/in/list/1").value_or(""), std::string("x"));
    QVERIFY(!jsonScalarAt(json, "/o"));
    QVERIFY(!jsonScalarAt(json, "/in"));
    QVERIFY(!jsonScalarAt(json, "/missing"));
    QVERIFY(!jsonScalarAt("{broken conversation_id", "/conversation_id"));
}

void TextsTest::jsonStringsAreAlwaysValid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quotes") << QByteArray("a\"b\\c") << QStringLiteral("a\"b\\c");
    QTest::newRow("control") << QByteArray("\x01\n\t\x1f") << QStringLiteral("\x01\n\t\x1f");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("UTF-8") << QByteArray("ä中😀") << QStringLiteral("ä中😀");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\xfe"
                                            "b")
                              << QStringLiteral("a\ufffd\ufffd"
                                                "b");
    QTest::newRow("cut off") << QByteArray("a\xe4\xb8") << QStringLiteral("a\ufffd");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QStringLiteral("\ufffd\ufffd\ufffd");
}

void TextsTest::jsonStringsAreAlwaysValid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    std::string json = "[";
    appendJsonString(json, {bytes.constData(), size_t(bytes.size())});
    json += ']';
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(document.array().at(0).toString(), expected);
}

QTEST_APPLESS_MAIN(TextsTest)
#include "tst_texts.moc"
