// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <QTest>

using namespace scrollback;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void illFormedUtf8BecomesReplacementCharacters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("repaired");
        const QByteArray mark = "\xef\xbf\xbd";
        QTest::newRow("ascii") << QByteArray("plain text of more than eight bytes")
                               << QByteArray("plain text of more than eight bytes");
        QTest::newRow("two, three and four bytes") << QByteArray("é漢😀") << QByteArray("é漢😀");
        QTest::newRow("a lone continuation") << QByteArray("a\x80z") << "a" + mark + "z";
        QTest::newRow("a byte that never occurs") << QByteArray("a\xffz") << "a" + mark + "z";
        QTest::newRow("latin-1") << QByteArray("caf\xe9 ole") << "caf" + mark + " ole";
        QTest::newRow("cut at the end") << QByteArray("a\xf0\x9f\x98") << "a" + mark;
        QTest::newRow("cut before the next") << QByteArray("\xe6\xbc"
                                                           "a")
                                             << mark + "a";
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << mark + mark;
        QTest::newRow("overlong in three") << QByteArray("\xe0\x80\xaf") << mark + mark + mark;
        QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80") << mark + mark + mark;
        QTest::newRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80") << mark + mark + mark + mark;
        QTest::newRow("the last character")
            << QByteArray("\xf4\x8f\xbf\xbf") << QByteArray("\xf4\x8f\xbf\xbf");
        QTest::newRow("at the ninth byte") << QByteArray("12345678\xff"
                                                         "9abcdefgh")
                                           << "12345678" + mark + "9abcdefgh";
    }
    void illFormedUtf8BecomesReplacementCharacters()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, repaired);
        std::string scratch;
        const std::string_view text = validUtf8({bytes.constData(), size_t(bytes.size())}, scratch);
        QCOMPARE(QByteArray(text.data(), qsizetype(text.size())), repaired);
        QCOMPARE(isValidUtf8({bytes.constData(), size_t(bytes.size())}), bytes == repaired);
        QVERIFY(isValidUtf8(text));
    }
};

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
