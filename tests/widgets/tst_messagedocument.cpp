// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagedocument.h"
#include "widgets/messagemarkup.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

using namespace scrollback;
using namespace scrollback::widgets;

namespace {

MessageDocument::Look look()
{
    const Theme theme;
    return MessageDocument::Look::of(theme, QGuiApplication::font());
}

QStringList linksOf(const QTextDocument& document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor())
                links += it.fragment().charFormat().anchorHref();
        }
    }
    return links;
}

bool hasPictures(const QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isImageFormat())
                return true;
        }
    }
    return false;
}

} // namespace

class TestMessageDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStaysText_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char* message, const char* shown) {
            QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(shown);
        };
        row("generics", "List<String> and x < y", "List<String> and x < y");
        row("html", "**a** <b>b</b> <script>alert(1)</script>", "a <b>b</b> <script>alert(1)</script>");
        row("html block", "<table><tr><td>x</td></tr></table>\n\n`y`",
            "<table><tr><td>x</td></tr></table>\ny");
        row("backslashes without markup", "C:\\_tmp\\*x", "C:\\_tmp\\*x");
        row("stars that multiply", "5 * 3 * 2", "5 * 3 * 2");
        row("stars for any name", "*.cpp or *.h", "*.cpp or *.h");
        row("names with lines", "user_id and conversation_id", "user_id and conversation_id");
        row("line breaks", "one\ntwo\n\n**three**\nfour", "one\ntwo\nthree\nfour");
        row("break after a link", "see https://a.example/x?y=1\nnext", "see https://a.example/x?y=1\nnext");
        row("break after bold", "**bold.**\nnext", "bold.\nnext");
        row("picture", "![alt text](https://evil.example/t.png)",
            "[image: alt text — https://evil.example/t.png]");
        row("picture without words", "![](file:///etc/passwd)", "[image: file:///etc/passwd]");
        row("unsafe link", "[click](javascript:alert(1))", "click (javascript:alert(1))");
        row("file link", "[click](file:///etc/passwd)", "click (file:///etc/passwd)");
        row("override", "a\xE2\x80\xAEz", "a⟦U+202E⟧z");
        row("nul-like", "a\x01z", "a␁z");
        row("code keeps its lines", "```\na  b\n\n**c**\n```", "a  b\n\n**c**");
        row("a date is no list", "`x`\n\n8. Juli, 16:45", "x\n8. Juli, 16:45");
        row("a date in a bullet", "- **7. Juli**\n- 8. Juli, 16:45", "7. Juli\n8. Juli, 16:45");
        row("a year", "**Seit:**\n2019. Das war", "Seit:\n2019. Das war");
        row("formula", "**So** \\(x^2\\) and \\[y\\]", "So \\(x^2\\) and \\[y\\]");
        row("backslash in code", "`\\(x\\)`", "\\(x\\)");
        row("tilde fence", "~~~\nx\ny\n~~~", "x\ny");
    }
    void textStaysText()
    {
        QFETCH(QString, message);
        QFETCH(QString, shown);
        MessageDocument document(look());
        document.setMessage(message, MessageDocument::Format::Markdown);
        document.setTextWidth(600);
        QCOMPARE(document.textOf(0, document.characterCount()), shown);
        QVERIFY(!hasPictures(document));
        for (const QString& link : linksOf(document))
            QVERIFY2(MessageDocument::isSafeLink(QUrl(link)), qPrintable(link));
    }

    void emphasisIsBoldOrItalicAndNeverUnderlined_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("bold");
        const auto row = [](const char* name, const QString& message, const QString& word, bool bold) {
            QTest::newRow(name) << message << word << bold;
        };
        row("stars", QStringLiteral("a *word* b"), QStringLiteral("word"), false);
        row("lines", QStringLiteral("a _word_ b"), QStringLiteral("word"), false);
        row("two stars", QStringLiteral("a **word** b"), QStringLiteral("word"), true);
        row("two lines", QStringLiteral("a __word__ b"), QStringLiteral("word"), true);
        row("arrows before a sign", QStringLiteral("under *Settings → Data → Export*; the archive"),
            QStringLiteral("Settings → Data → Export"), false);
        row("quoted", QStringLiteral("“*Ünï*”"), QStringLiteral("Ünï"), false);
    }
    void emphasisIsBoldOrItalicAndNeverUnderlined()
    {
        QFETCH(QString, message);
        QFETCH(QString, word);
        QFETCH(bool, bold);
        MessageDocument document(look());
        document.setMessage(message, MessageDocument::Format::Markdown);
        const QTextCursor found = document.find(word);
        QVERIFY(!found.isNull());
        QVERIFY(!document.toPlainText().contains(u'*') && !document.toPlainText().contains(u'_'));
        const QTextCharFormat format = found.charFormat();
        QCOMPARE(format.fontWeight() >= QFont::DemiBold, bold);
        QCOMPARE(format.fontItalic(), !bold);
        QVERIFY(!format.fontUnderline());
    }

    void aTableAfterCodeIsATable()
    {
        MessageDocument document(look());
        document.setMessage(QStringLiteral("```\ncode\n```\n\n| one | two |\n|---|---|\n| a | b |"),
                            MessageDocument::Format::Markdown);
        document.setTextWidth(400);
        QCOMPARE(document.codeBlockCount(), 1);
        QCOMPARE(document.codeText(0), QStringLiteral("code"));
        const QTextCursor one = document.find(QStringLiteral("one"));
        const QTextCursor two = document.find(QStringLiteral("two"));
        for (const QTextCursor& head : {one, two}) {
            QVERIFY(head.currentTable());
            QVERIFY(head.charFormat().fontWeight() >= QFont::DemiBold);
            QVERIFY(!head.charFormat().fontFixedPitch());
        }
        const auto* layout = document.documentLayout();
        QCOMPARE(layout->blockBoundingRect(one.block()).top(), layout->blockBoundingRect(two.block()).top());
        constexpr int cellPadding = 5;
        QVERIFY(layout->blockBoundingRect(one.block()).top() - cellPadding >
                document.codeRect(0).bottom() + 4);
    }

    void aFrameOfCodeStaysWithinItsMessage_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("alone") << QStringLiteral("```\ncode\n```");
        QTest::newRow("first") << QStringLiteral("```\ncode\n```\ntext");
        QTest::newRow("last") << QStringLiteral("text\n```\ncode\n```");
    }
    void aFrameOfCodeStaysWithinItsMessage()
    {
        QFETCH(QString, message);
        MessageDocument document(look());
        document.setMessage(message, MessageDocument::Format::Markdown);
        document.setTextWidth(400);
        QCOMPARE(document.codeBlockCount(), 1);
        QVERIFY(document.codeRect(0).top() >= 0);
        QVERIFY(document.codeRect(0).bottom() <= document.size().height());
    }

    void nothingIsLoadedWhenItIsPainted()
    {
        // A picture that exists, so that only the refusal can keep it out.
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("red.png"));
        QImage red(20, 20, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(path));
        MessageDocument document(look());
        document.setMessage(QStringLiteral("![x](file://%1) ![y](%1)\n\n<img src=\"%1\">").arg(path),
                            MessageDocument::Format::Markdown);
        document.setTextWidth(400);
        QImage canvas(400, 200, QImage::Format_RGB32);
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        document.paint(painter, QRectF(0, 0, 400, 200), {});
        painter.end();
        for (int y = 0; y < canvas.height(); ++y) {
            for (int x = 0; x < canvas.width(); ++x)
                QVERIFY(canvas.pixel(x, y) != qRgb(255, 0, 0));
        }
        QVERIFY(!document.resource(QTextDocument::ImageResource, QUrl::fromLocalFile(path)).isValid());
    }

    void safeLinksAreFoundUnderThePointer()
    {
        MessageDocument document(look());
        document.setMessage(QStringLiteral("[there](https://example.com/a?b=1)"),
                            MessageDocument::Format::Markdown);
        document.setTextWidth(400);
        QCOMPARE(document.linkAt(QPointF(5, 5)), QUrl(QStringLiteral("https://example.com/a?b=1")));
        QVERIFY(document.linkAt(QPointF(390, 5)).isEmpty());
    }

    void codeIsFoundAsItWasWritten()
    {
        MessageDocument document(look());
        const QString code =
            QStringLiteral("def f():\n    return \"%1\"\n\nprint(f())").arg(QString(200, u'x'));
        document.setMessage(QStringLiteral("Text\n\n```python\n%1\n```\n\nmore").arg(code),
                            MessageDocument::Format::Markdown);
        document.setTextWidth(300);
        QCOMPARE(document.codeBlockCount(), 1);
        QCOMPARE(document.codeText(0), code);
        // A long line wraps instead of making the message wide.
        QVERIFY(document.idealWidth() <= 301);
        QVERIFY(document.codeRect(0).height() > 5 * QFontMetricsF(document.defaultFont()).lineSpacing());
    }

    void sourceIsShownAsItIsWritten()
    {
        const QString message = QStringLiteral("# Title\n\n**bold** [x](https://e.x)");
        MessageDocument document(look());
        document.setMessage(message, MessageDocument::Format::Source);
        QCOMPARE(document.wholeText(), message);
        QVERIFY(linksOf(document).isEmpty());
    }

    void veryLongTextsAreCut()
    {
        MessageDocument document(look());
        document.setMessage(QString(2'000'000, u'x'), MessageDocument::Format::Markdown);
        QCOMPARE(document.shownCharacters(), MessageDocument::maximumCharacters);
        QVERIFY(document.characterCount() <= int(MessageDocument::maximumCharacters) + 1);
        document.setMessage(QString(10'000, u'\n'), MessageDocument::Format::Markdown);
        QVERIFY(document.blockCount() <= int(MessageDocument::maximumLines) + 1);
        // Never half a character.
        QString pairs;
        while (pairs.size() < 30'000)
            pairs += QStringLiteral("😀");
        document.setMessage(QLatin1Char('a') + pairs, MessageDocument::Format::Markdown);
        QVERIFY(document.wholeText().isValidUtf16());
    }

    void hostileMarkupIsLaidOutInTime_data()
    {
        QTest::addColumn<QString>("message");
        const auto repeated = [](const char* piece) {
            const QString text = QString::fromUtf8(piece);
            return text.repeated(20'000 / text.size());
        };
        QTest::newRow("quotes") << repeated("> ");
        QTest::newRow("lists") << repeated("- ");
        QTest::newRow("brackets") << repeated("[");
        QTest::newRow("links") << repeated("[a](");
        QTest::newRow("stars") << repeated("*a ");
        QTest::newRow("double stars") << repeated("**a");
        QTest::newRow("ticks") << repeated("`a");
        // Just below the limits, where it is still taken for Markdown.
        QTest::newRow("many spans") << QStringLiteral("`a` b ").repeated(700);
        QTest::newRow("many links") << QStringLiteral("[a](https://b.c/d) ").repeated(1'000);
        QTest::newRow("many breaks") << QStringLiteral("**a**\nb\n").repeated(350);
        QTest::newRow("wide table") << QString(repeated("|a").left(9'000) + u'\n' +
                                               repeated("|-").left(9'000));
        QTest::newRow("long table") << QString(QStringLiteral("|a|b|\n|-|-|\n") +
                                               repeated("|1|2|\n").left(19'000));
        QTest::newRow("indents") << repeated("        ");
        QTest::newRow("one long word") << repeated("x");
        QTest::newRow("arabic") << repeated("مرحبا ");
    }
    void hostileMarkupIsLaidOutInTime()
    {
        QFETCH(QString, message);
        MessageDocument document(look());
        QElapsedTimer clock;
        clock.start();
        document.setMessage(message, MessageDocument::Format::Markdown);
        document.setTextWidth(500);
        QVERIFY(document.size().height() > 0);
        // Far above what it takes, far below what it would take to be laid out as it asks for.
        QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
    }

    void rightToLeftParagraphsStandAtTheRight()
    {
        MessageDocument document(look());
        document.setMessage(QStringLiteral("مرحبا\n\n**Hello**"), MessageDocument::Format::Markdown);
        document.setTextWidth(500);
        const auto lineOf = [&](int number) {
            const QTextBlock block = document.findBlockByNumber(number);
            return block.layout()->lineAt(0).naturalTextRect();
        };
        document.documentLayout()->documentSize();
        QVERIFY(lineOf(0).left() > 300);
        QVERIFY(lineOf(1).left() < 10);
    }

    void listsAreNumberedAsTheyWere_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("numbers");
        const auto row = [](const char* name, const char* message, const char* numbers) {
            QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(numbers);
        };
        row("from one on", "1. a\n2. b\n3. c", "1,2,3");
        row("with text between", "1. a\n   more\n2. b", "1,2");
        row("blank lines between", "1. a\n\n2. b", "1,2");
        // Qt counts a list that is torn apart from 1 again: its rest is text.
        row("torn by code", "1. a\n\n```\nx\n```\n\n2. b\n3. c", "1,text 2. b,text 3. c");
        row("torn by a paragraph", "1. a\n\nNow:\n\n2. b", "1,text 2. b");
        row("in the middle", "**x**\n\n4. d\n5. e", "text 4. d,text 5. e");
    }
    void listsAreNumberedAsTheyWere()
    {
        QFETCH(QString, message);
        QFETCH(QString, numbers);
        MessageDocument document(look());
        document.setMessage(message, MessageDocument::Format::Markdown);
        QStringList found;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const QString text = block.text();
            if (block.textList())
                found += QString::number(block.textList()->itemNumber(block) + 1);
            for (const QString& line : text.split(QChar(QChar::LineSeparator))) {
                if (!block.textList() && !line.isEmpty() && line.at(0).isDigit())
                    found += QStringLiteral("text ") + line;
            }
        }
        QCOMPARE(found.join(QLatin1Char(',')), numbers);
    }

    void emptyParagraphsBesideTablesAreNoCode()
    {
        // Asking an empty paragraph for its first piece of text read memory that was not its own.
        const QString table = QStringLiteral("Hello\n\n| a | b |\n|---|---:|\n| 1 | 2 |\n\nBye\n\n");
        for (int i = 0; i < 50; ++i) {
            MessageDocument document(look());
            document.setMessage(table.repeated(1 + i % 4), MessageDocument::Format::Markdown);
            QCOMPARE(document.codeBlockCount(), 0);
        }
    }

    void occurrencesAreCountedInWhatIsShown()
    {
        MessageDocument document(look());
        document.setMessage(QStringLiteral("wa**rranty** and Warranty"), MessageDocument::Format::Markdown);
        QCOMPARE(document.findText(QStringLiteral("warranty"), 0), 0);
        QCOMPARE(document.findText(QStringLiteral("warranty"), 1), 13);
        QCOMPARE(document.findText(QStringLiteral("warranty"), 2), -1);
    }
};

QTEST_MAIN(TestMessageDocument)
#include "tst_messagedocument.moc"
