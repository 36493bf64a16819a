// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/textmatcher.h"

#include <QTest>

using scrollback::db::TextMatcher;

class TextMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsFoundWhateverItsCase_data();
    void textIsFoundWhateverItsCase();
};

void TextMatcherTest::textIsFoundWhateverItsCase_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("lower in upper") << "oat"
                                    << "OAT MILK" << true;
    QTest::newRow("upper in lower") << "OAT Milk"
                                    << "with oat milk, please" << true;
    QTest::newRow("at the end") << "milk"
                                << "oat MILK" << true;
    QTest::newRow("whole") << "oat"
                           << "oat" << true;
    QTest::newRow("longer than the text") << "oats"
                                          << "oat" << false;
    QTest::newRow("false starts") << "aab"
                                  << "AaAaab" << true;
    QTest::newRow("punctuation") << "100%"
                                 << "about 100% of it" << true;
    QTest::newRow("no wildcard") << "1_0"
                                 << "100" << false;
    QTest::newRow("umlaut") << "ÄRGER"
                            << "so ein ärger" << true;
    QTest::newRow("Greek") << "ΟΔΟΣ"
                           << "οδοσ 7" << true;
    QTest::newRow("Greek, the end of a word") << "σίσυφος"
                                              << "Ο ΣΊΣΥΦΟΣ" << true;
    QTest::newRow("Greek, the other way round") << "ΣΊΣΥΦΟΣ"
                                                << "ο σίσυφος" << true;
    QTest::newRow("Cyrillic") << "привет"
                              << "ПРИВЕТ!" << true;
    QTest::newRow("two CJK letters") << "搜索"
                                     << "请帮我搜索订单" << true;
    QTest::newRow("one CJK letter") << "搜"
                                    << "搜索" << true;
    QTest::newRow("CJK, absent") << "订货"
                                 << "请帮我搜索订单" << false;
    QTest::newRow("Arabic") << "طلب"
                            << "أين طلبي؟" << true;
    QTest::newRow("emoji") << "😀"
                           << "fine 😀" << true;
    QTest::newRow("Kelvin sign") << "k" << QString(QChar(0x212a)) << true;
    QTest::newRow("ASCII among others") << "milk"
                                        << "Müsli mit Milk" << true;
    QTest::newRow("empty") << ""
                           << "anything" << true;
}

void TextMatcherTest::textIsFoundWhateverItsCase()
{
    QFETCH(QString, needle);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const QByteArray utf8 = text.toUtf8();
    QCOMPARE(TextMatcher(needle).matches({utf8.constData(), size_t(utf8.size())}), expected);
}

QTEST_APPLESS_MAIN(TextMatcherTest)
#include "tst_textmatcher.moc"
