// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snippet.h"

#include <QTest>

using scrollback::models::Snippet;
using scrollback::models::snippetAround;

namespace {

QStringList marked(const Snippet& snippet)
{
    QStringList words;
    for (const Snippet::Match& match : snippet.matches)
        words += snippet.text.mid(match.start, match.length);
    return words;
}

} // namespace

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheMatchWhateverItsCase()
    {
        const Snippet snippet =
            snippetAround(QStringLiteral("I want a Refund, a full REFUND."), QStringLiteral("refund"));
        QCOMPARE(snippet.text, QStringLiteral("I want a Refund, a full REFUND."));
        QCOMPARE(marked(snippet), (QStringList{QStringLiteral("Refund"), QStringLiteral("REFUND")}));
        QCOMPARE(snippet.count, 2);
    }

    void showsTheSentenceOfALateMatch()
    {
        const QString text = QStringLiteral("word ").repeated(500) +
                             QStringLiteral("here is the needle in it") +
                             QStringLiteral(" word").repeated(500);
        const Snippet snippet = snippetAround(text, QStringLiteral("needle"));
        QVERIFY(snippet.text.startsWith(QStringLiteral("… ")));
        QVERIFY(snippet.text.endsWith(QStringLiteral(" …")));
        QVERIFY(snippet.text.contains(QStringLiteral("here is the needle in it")));
        QVERIFY2(snippet.text.size() < 300, qPrintable(snippet.text));
        QCOMPARE(marked(snippet), QStringList{QStringLiteral("needle")});
    }

    void findsTwoLettersOfAScriptWithoutSpaces()
    {
        const Snippet snippet =
            snippetAround(QStringLiteral("我想退款，请帮我退款。"), QStringLiteral("退款"));
        QCOMPARE(snippet.count, 2);
        QCOMPARE(marked(snippet), (QStringList{QStringLiteral("退款"), QStringLiteral("退款")}));
    }

    void keepsToOneLineAndStillMarksTheRightPlace()
    {
        const QString text = QStringLiteral("first\r\nsecond\tthird\x1b[31m needle \u202e needle");
        const Snippet snippet = snippetAround(text, QStringLiteral("needle"));
        QVERIFY(!snippet.text.contains(QLatin1Char('\n')));
        QVERIFY(!snippet.text.contains(QChar(0x1b)));
        QVERIFY(!snippet.text.contains(QChar(0x202e)));
        QCOMPARE(marked(snippet), (QStringList{QStringLiteral("needle"), QStringLiteral("needle")}));
    }

    void marksATextOverALineBreak()
    {
        const Snippet snippet = snippetAround(QStringLiteral("one\ntwo"), QStringLiteral("e\nt"));
        QCOMPARE(marked(snippet), QStringList{QStringLiteral("e⏎t")});
    }

    void beginsAtTheStartWithoutAMatch()
    {
        const Snippet snippet = snippetAround(QStringLiteral("nothing of it"), QStringLiteral("refund"));
        QCOMPARE(snippet.text, QStringLiteral("nothing of it"));
        QVERIFY(snippet.matches.empty());
        QCOMPARE(snippet.count, 0);
    }

    void neverCutsACharacterInTwo()
    {
        const QString text =
            QStringLiteral("😀").repeated(400) + QStringLiteral("needle") + QStringLiteral("😀").repeated(400);
        for (int before = 40; before < 44; ++before) {
            for (int length = 100; length < 104; ++length) {
                const Snippet snippet = snippetAround(text, QStringLiteral("needle"), before, length);
                QVERIFY(snippet.text.isValidUtf16());
                QCOMPARE(marked(snippet), QStringList{QStringLiteral("needle")});
            }
        }
    }

    void countsNotForever()
    {
        const Snippet snippet = snippetAround(QStringLiteral("a").repeated(1'000'000), QStringLiteral("a"));
        QVERIFY(snippet.count >= 99);
        QVERIFY(snippet.text.size() < 400);
    }
};

QTEST_APPLESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
