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
    void whatHidesOrReordersTextIsShown();
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

void TextsTest::whatHidesOrReordersTextIsShown()
{
    QCOMPARE(visibleText(QStringLiteral("plain ünï 中")), QStringLiteral("plain ünï 中"));
    QCOMPARE(visibleText(QString(QChar(0)) + QStringLiteral("a")), QStringLiteral("␀a"));
    QCOMPARE(visibleText(QStringLiteral("a") + QChar(0x202e) + QStringLiteral("b")),
             QStringLiteral("a⟦U+202E⟧b"));
    QCOMPARE(visibleText(QStringLiteral("a\r\nb\n")), QStringLiteral("a\nb\n"));
    QCOMPARE(visibleText(QStringLiteral("\x1b[31m")), QStringLiteral("␛[31m"));
    // Joiners belong to scripts and emoji, and stay.
    QCOMPARE(visibleText(QStringLiteral("👨\u200d👩")), QStringLiteral("👨\u200d👩"));
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
