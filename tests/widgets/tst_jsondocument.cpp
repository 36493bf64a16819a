// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsondocument.h"

#include <QJsonDocument>
#include <QTest>

using namespace scrollback;
using widgets::JsonDocument;

class TestJsonDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderAndTheNumbersAsTheyAreWritten()
    {
        const auto document =
            JsonDocument::parse(QStringLiteral(R"({"z": 1.50, "a": [true, null, "x"], "n": 1e300})"));
        QVERIFY(document);
        const JsonDocument& json = **document;
        QCOMPARE(json.childCount(JsonDocument::root), 3);
        const auto child = [&](int row) { return json.child(JsonDocument::root, row); };
        QCOMPARE(json.label(child(0)), QStringLiteral("z"));
        QCOMPARE(json.text(child(0)), QStringLiteral("1.50"));
        QCOMPARE(json.label(child(1)), QStringLiteral("a"));
        QCOMPARE(json.text(child(2)), QStringLiteral("1e300"));
        const auto element = json.child(child(1), 2);
        QCOMPARE(json.path(element), QStringLiteral("$.a[2]"));
        QCOMPARE(json.text(json.child(child(1), 0)), QStringLiteral("true"));
        QCOMPARE(json.text(json.child(child(1), 1)), QStringLiteral("null"));
        QCOMPARE(json.row(element), 2);
        QCOMPARE(json.parent(element), child(1));
    }

    void tellsWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* text, const char* place) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(place);
        };
        row("nothing", "", "line 1, column 1: there is nothing");
        row("only blanks", " \n ", "line 2, column 2: there is nothing");
        row("a word", "upstream timeout", "line 1, column 1: a value was expected");
        row("cut off", "{\"a\": [1, 2", "line 1, column 12: a comma or ] was expected");
        row("open text", "{\"a\": \"b", "line 1, column 9: a text has no closing quotation mark");
        row("comma at the end", "{\n  \"a\": 1,\n}",
            "line 3, column 1: a member's name in quotation marks was expected");
        row("no colon", "{\"a\" 1}", "line 1, column 6: a colon was expected after a member's name");
        row("more after it", "{} {}", "line 1, column 4: more text follows the end of the value");
        row("single quotes", "{'a': 1}", "line 1, column 2: a member's name in quotation marks was expected");
        row("unknown escape", "[\"\\q\"]", "line 1, column 3: an unknown character after a backslash");
        row("half a pair", "[\"\\ud800\"]", "line 1, column 3: half a character (\\ud800 to \\udfff)");
        row("column counts characters", "[\"äöü😀\", x]", "line 1, column 11: a value was expected");
        row("too large a number", "[1e400]", "line 1, column 2: a number is too large");
        row("not a number", "[NaN]", "line 1, column 2: a value was expected");
    }
    void tellsWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto document = JsonDocument::parse(text);
        QVERIFY(!document);
        QCOMPARE(document.error().advice, place);
        QVERIFY(!document.error().message.isEmpty());
    }

    void aNulByteIsNoEnd()
    {
        QString text = QStringLiteral("{\"a\": 1}");
        text += QChar(0);
        text += QStringLiteral("hidden");
        QVERIFY(!JsonDocument::parse(text));
    }

    void tenThousandLevelsAreRefusedWithASentence()
    {
        const auto nested = [](int levels) { return QString(QString(levels, u'[') + QString(levels, u']')); };
        QVERIFY(JsonDocument::parse(nested(JsonDocument::maximumDepth)));
        const auto document = JsonDocument::parse(nested(10000));
        QVERIFY(!document);
        QVERIFY2(document.error().message.contains(QStringLiteral("nested")),
                 qPrintable(document.error().message));
        // Unclosed ones do not crash either.
        QVERIFY(!JsonDocument::parse(QString(1000000, u'[')));
    }

    void manyChildrenComeInRanges()
    {
        QStringList numbers;
        for (int i = 0; i < 2500; ++i)
            numbers += QString::number(i);
        const auto document =
            JsonDocument::parse(QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']'));
        QVERIFY(document);
        const JsonDocument& json = **document;
        QCOMPARE(json.size(JsonDocument::root), 2500);
        QCOMPARE(json.childCount(JsonDocument::root), 3);
        const auto last = json.child(JsonDocument::root, 2);
        QCOMPARE(json.kind(last), JsonDocument::Kind::Range);
        QCOMPARE(json.label(last), QStringLiteral("[2000 … 2499]"));
        QCOMPARE(json.childCount(last), 500);
        const auto element = json.child(last, 7);
        QCOMPARE(json.text(element), QStringLiteral("2007"));
        QCOMPARE(json.label(element), QStringLiteral("2007"));
        QCOMPARE(json.path(element), QStringLiteral("$[2007]"));
    }

    void rangesOfRanges()
    {
        QString text = QStringLiteral("[0");
        for (int i = 1; i < 1500000; ++i)
            text += QStringLiteral(",0");
        const auto document = JsonDocument::parse(text + QLatin1Char(']'));
        QVERIFY(document);
        const JsonDocument& json = **document;
        QCOMPARE(json.childCount(JsonDocument::root), 2);
        QCOMPARE(json.size(JsonDocument::root), 1500000);
        const auto second = json.child(JsonDocument::root, 1);
        QCOMPARE(json.label(second), QStringLiteral("[1000000 … 1499999]"));
        const auto inner = json.child(second, 3);
        QCOMPARE(json.label(inner), QStringLiteral("[1003000 … 1003999]"));
        QCOMPARE(json.path(json.child(inner, 4)), QStringLiteral("$[1003004]"));
    }

    void writesTheSameValueAgain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nested") << QStringLiteral(
            "{\"a\":[1,{\"b\":null}],\"c\":\"x\\ny\\\"\\\\\",\"e\":{},\"f\":[]}");
        QTest::newRow("scalar") << QStringLiteral("\"alone\"");
        QStringList members;
        for (int i = 0; i < 1200; ++i)
            members += QStringLiteral("\"k%1\":%1").arg(i);
        QTest::newRow("in ranges") << QString(QLatin1Char('{') + members.join(QLatin1Char(',')) +
                                              QLatin1Char('}'));
    }
    void writesTheSameValueAgain()
    {
        QFETCH(QString, text);
        const auto document = JsonDocument::parse(text);
        QVERIFY(document);
        const QByteArray written = (*document)->json(JsonDocument::root).toUtf8();
        // Held against another reader; a lone value is put into an array for it.
        const auto read = [](const QByteArray& json) { return QJsonDocument::fromJson("[" + json + "]"); };
        QVERIFY(!read(written).isNull());
        QCOMPARE(read(written), read(text.toUtf8()));
    }

    void findsNamesAndValuesInReadingOrder()
    {
        const auto document =
            JsonDocument::parse(QStringLiteral(R"({"Alpha": {"x": "beta"}, "y": "ALPHABET"})"));
        QVERIFY(document);
        const JsonDocument& json = **document;
        const auto first = json.find(QStringLiteral("alpha"), JsonDocument::none);
        QCOMPARE(json.path(first), QStringLiteral("$.Alpha"));
        const auto second = json.find(QStringLiteral("alpha"), first);
        QCOMPARE(json.path(second), QStringLiteral("$.y"));
        QCOMPARE(json.find(QStringLiteral("alpha"), second), JsonDocument::none);
        QCOMPARE(json.find(QStringLiteral("alpha"), second, true), first);
    }

    void cutsLongTextsBetweenCharacters()
    {
        const auto document = JsonDocument::parse(QStringLiteral("\"ab😀cd\""));
        QVERIFY(document);
        QCOMPARE((*document)->text(JsonDocument::root, 3), QStringLiteral("ab"));
        QCOMPARE((*document)->text(JsonDocument::root, 4), QStringLiteral("ab😀"));
        QVERIFY((*document)->isLongerThan(JsonDocument::root, 4));
        QVERIFY(!(*document)->isLongerThan(JsonDocument::root, 6));
    }

    void readingCanBeStopped()
    {
        const CancelToken cancel;
        cancel.cancel();
        const auto document = JsonDocument::parse(QStringLiteral("[1,2,3]"), cancel);
        QVERIFY(!document);
        QCOMPARE(document.error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestJsonDocument)
#include "tst_jsondocument.moc"
