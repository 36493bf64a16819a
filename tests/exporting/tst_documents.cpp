// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/documenttext.h"
#include "exporting/writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::exporting;

namespace {

constexpr TimeMs base = 1782849600000; // 2026-06-30T20:00:00Z

chatlog::Thread someThread()
{
    chatlog::Thread thread;
    thread.conversation.conversationId = ConversationId(QStringLiteral("c-1"));
    thread.conversation.title = QStringLiteral("Where is <my> order?");
    thread.conversation.userId = QStringLiteral("u-9");
    thread.conversation.startedAt = base;
    thread.conversation.messageCount = 2;
    thread.conversation.tags = {QStringLiteral("late"), QStringLiteral("a \"quoted\" tag")};

    chatlog::Message question;
    question.messageId = QStringLiteral("1");
    question.conversationId = thread.conversation.conversationId;
    question.role = QStringLiteral("user");
    question.content = QStringLiteral("# Where?\n<script>x</script>\n1. one\n\n- two | three");
    question.createdAt = base;
    question.inputTokens = 12;
    chatlog::ToolCall call;
    call.toolCallId = QStringLiteral("5");
    call.toolName = QStringLiteral("find_order");
    call.arguments = QStringLiteral("{\"id\":[1,{\"deep\":true}]}");
    call.result = QStringLiteral("not json </pre><b>");
    call.status = QStringLiteral("error");
    call.durationMs = 1500;
    call.createdAt = base + 1000;
    chatlog::Message answer = question;
    answer.messageId = QStringLiteral("2");
    answer.role = QStringLiteral("assistant");
    answer.content = QStringLiteral("Run this:\n```python\nprint('<b>')\n````x\n```\nمرحبا");
    answer.error = QStringLiteral("timeout");
    answer.inputTokens.reset();
    answer.createdAt = base + 2000;
    thread.items = {question, call, answer};

    chatlog::RawRow row;
    row.table = QStringLiteral("quotations");
    row.cells = {{QStringLiteral("id"), QStringLiteral("3"), false, true},
                 {QStringLiteral("data"), QStringLiteral("{\"a\":1}"), true, false},
                 {QStringLiteral("note"), QString(), false, false},
                 {QStringLiteral("name"), QStringLiteral("<i>Ann</i>"), false, false}};
    thread.related = {row, row};
    chatlog::LogEntry entry;
    entry.level = QStringLiteral("error");
    entry.message = QStringLiteral("tool <failed>");
    entry.createdAt = base + 1500;
    thread.logs = {entry};
    return thread;
}

WriterOptions berlin()
{
    WriterOptions options;
    options.zone = QTimeZone("Europe/Berlin");
    return options;
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThreadsJsonHoldsItsItemsInOrderAndItsRelatedRowsByTable()
    {
        const QJsonObject json = QJsonDocument::fromJson(threadJson(someThread())).object();
        QCOMPARE(json.value(QStringLiteral("conversation"))
                     .toObject()
                     .value(QStringLiteral("conversation_id"))
                     .toString(),
                 QStringLiteral("c-1"));
        QCOMPARE(json.value(QStringLiteral("conversation"))
                     .toObject()
                     .value(QStringLiteral("tags"))
                     .toArray()
                     .size(),
                 2);
        QVERIFY(
            json.value(QStringLiteral("conversation")).toObject().value(QStringLiteral("model")).isNull());

        const QJsonArray items = json.value(QStringLiteral("items")).toArray();
        QCOMPARE(items.size(), 3);
        QStringList kinds;
        for (const QJsonValue& item : items)
            kinds += item.toObject().value(QStringLiteral("kind")).toString();
        QCOMPARE(kinds, (QStringList{QStringLiteral("message"), QStringLiteral("tool_call"),
                                     QStringLiteral("message")}));
        QCOMPARE(items.at(0).toObject().value(QStringLiteral("input_tokens")).toInt(), 12);
        QVERIFY(items.at(2).toObject().value(QStringLiteral("input_tokens")).isNull());
        QVERIFY(items.at(1).toObject().value(QStringLiteral("arguments")).isObject());
        QCOMPARE(items.at(1).toObject().value(QStringLiteral("result")).toString(),
                 QStringLiteral("not json </pre><b>"));
        QCOMPARE(items.at(1).toObject().value(QStringLiteral("created_at")).toString(),
                 QStringLiteral("2026-06-30T20:00:01.000Z"));

        const QJsonArray rows =
            json.value(QStringLiteral("related")).toObject().value(QStringLiteral("quotations")).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value(QStringLiteral("id")), QJsonValue(3));
        QVERIFY(rows.at(0).toObject().value(QStringLiteral("data")).isObject());
        QVERIFY(rows.at(0).toObject().value(QStringLiteral("note")).isNull());
        QCOMPARE(json.value(QStringLiteral("logs")).toArray().size(), 1);
    }

    void anEmptyThreadIsStillWholeJson()
    {
        const QJsonObject json = QJsonDocument::fromJson(threadJson({})).object();
        QVERIFY(json.value(QStringLiteral("items")).isArray());
        QVERIFY(json.value(QStringLiteral("related")).isObject());
        QVERIFY(json.value(QStringLiteral("conversation"))
                    .toObject()
                    .value(QStringLiteral("conversation_id"))
                    .isNull());
    }

    void aThreadsMarkdownReadsLikeADialog()
    {
        const QString text = QString::fromUtf8(threadBytes(someThread(), Format::Markdown, berlin()));
        QVERIFY(text.startsWith(QStringLiteral("# Where is \\<my\\> order?\n")));
        QVERIFY(text.contains(QStringLiteral("### User · 2026-06-30 22:00:00\n")));
        QVERIFY(text.contains(
            QStringLiteral("\\# Where?\\\n\\<script\\>x\\</script\\>\\\n1\\. one\n\n\\- two \\| three")));
        QVERIFY(text.contains(QStringLiteral("### Tool call: find\\_order · 2026-06-30 22:00:01\n")));
        QVERIFY(text.contains(QStringLiteral("```json\n{\n    \"id\": [\n")));
        QVERIFY(text.contains(QStringLiteral("**Failed:** timeout")));
        // The fence is longer than any in the text, so the text cannot end it.
        QVERIFY(text.contains(QStringLiteral("```python\nprint('<b>')\n````x\n```\n")) ||
                text.contains(QStringLiteral("`````python\nprint('<b>')\n````x\n`````\n")));
        QVERIFY(!text.contains(QStringLiteral("<script>")));
        QVERIFY(text.contains(QStringLiteral("## quotations")));
        QVERIFY(text.contains(QStringLiteral("- name: \\<i\\>Ann\\</i\\>")));
        QVERIFY(text.contains(QStringLiteral("tool \\<failed\\>")));
    }

    void aThreadsHtmlRunsAndLoadsNothing()
    {
        const QString html = QString::fromUtf8(threadBytes(someThread(), Format::Html, berlin()));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("<img")));
        QVERIFY(!html.contains(QStringLiteral("<i>Ann")));
        QVERIFY(!html.contains(QStringLiteral("</pre><b>")));
        QVERIFY(html.contains(QStringLiteral("&lt;script&gt;x&lt;/script&gt;")));
        QVERIFY(html.contains(QStringLiteral("<pre><code>print(&#39;&lt;b&gt;&#39;)\n````x</code></pre>")));
        QVERIFY(html.contains(QStringLiteral("<details open><summary><b>Tool call: find_order</b>")));
        QVERIFY(html.contains(
            QStringLiteral("<time datetime=\"2026-06-30T20:00:00.000Z\">2026-06-30 22:00:00</time>")));
        QVERIFY(html.contains(QStringLiteral("prefers-color-scheme: dark")));
        QVERIFY(html.contains(QStringLiteral("@media print")));
        for (const QString& element :
             {QStringLiteral("article"), QStringLiteral("details"), QStringLiteral("dl"),
              QStringLiteral("pre"), QStringLiteral("div"), QStringLiteral("table")})
            QCOMPARE(html.count(QLatin1Char('<') + element), html.count(QStringLiteral("</") + element));
    }

    void htmlIsHeldTogetherWhateverStandsInTheThread()
    {
        chatlog::Thread thread = someThread();
        auto& message = std::get<chatlog::Message>(thread.items[0]);
        message.role = QStringLiteral("\"><script>");
        message.content = QStringLiteral("%1 %2 %3 </div></article></body>\u202e\u0000end");
        thread.conversation.title = QStringLiteral("</title><script>%1");
        const QString html = QString::fromUtf8(threadBytes(thread, Format::Html, berlin()));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QCOMPARE(html.count(QStringLiteral("</body>")), 1);
        QCOMPARE(html.count(QStringLiteral("</title>")), 1);
        QVERIFY(html.contains(QStringLiteral("%1 %2 %3")));
        QVERIFY(html.contains(QStringLiteral("⟦U+202E⟧")));
    }

    void theMessagesAreTheRowsOfTheTableFormats()
    {
        const QByteArray csv = threadBytes(someThread(), Format::Csv);
        QVERIFY(csv.startsWith("message_id,conversation_id,parent_id,role,content,"));
        QVERIFY(csv.contains("\r\n2,c-1,,assistant,"));
        const QByteArray lines = threadBytes(someThread(), Format::JsonLines);
        QCOMPARE(lines.count('\n'), 2);
    }

    void documentsAppearUnderTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"t.md", "t.html", "t.json", "t.csv", "t.jsonl", "t.xlsx"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void documentsAppearUnderTheirNames()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const auto written = writeThread(someThread(), path, *formatFromFileName(name));
        QVERIFY(written);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 200);
        if (*formatFromFileName(name) != Format::Xlsx)
            QCOMPARE(file.readAll(), threadBytes(someThread(), *formatFromFileName(name)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
    }

    void markdownEscapesWhatWouldBeMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("heading") << QStringLiteral("# a") << QStringLiteral("\\# a");
        QTest::newRow("rule") << QStringLiteral("---") << QStringLiteral("\\---");
        QTest::newRow("underline of a heading") << QStringLiteral("a\n===") << QStringLiteral("a\\\n\\===");
        QTest::newRow("list") << QStringLiteral("+ a\n* b") << QStringLiteral("\\+ a\\\n\\* b");
        QTest::newRow("numbers") << QStringLiteral("12) a") << QStringLiteral("12\\) a");
        QTest::newRow("a plain number") << QStringLiteral("12.5 a") << QStringLiteral("12\\.5 a");
        QTest::newRow("indented code")
            << QStringLiteral("    a") << QStringLiteral("\u00a0\u00a0\u00a0\u00a0a");
        QTest::newRow("html") << QStringLiteral("<br>&amp;") << QStringLiteral("\\<br\\>\\&amp;");
        QTest::newRow("image") << QStringLiteral("![a](b)") << QStringLiteral("\\!\\[a\\](b)");
        QTest::newRow("paragraphs") << QStringLiteral("a\n\nb") << QStringLiteral("a\n\nb");
    }
    void markdownEscapesWhatWouldBeMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(escapeMarkdown(text), escaped);
    }

    void codeFencesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pieces");
        QTest::newRow("none") << QStringLiteral("a\nb") << QStringLiteral("text:a\nb");
        QTest::newRow("one") << QStringLiteral("a\n```c++\nb\n```\nc")
                             << QStringLiteral("text:a|c++:b|text:c");
        QTest::newRow("never closed") << QStringLiteral("```\nb\nc") << QStringLiteral(":b\nc");
        QTest::newRow("tildes") << QStringLiteral("~~~\n```\n~~~") << QStringLiteral(":```");
        QTest::newRow("longer") << QStringLiteral("````\n```\n````") << QStringLiteral(":```");
        QTest::newRow("inline") << QStringLiteral("``` a ``` b") << QStringLiteral("text:``` a ``` b");
        QTest::newRow("a hostile language") << QStringLiteral("```x\"><b>\nb\n```") << QStringLiteral("x:b");
        QTest::newRow("empty") << QString() << QString();
    }
    void codeFencesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, pieces);
        QStringList found;
        for (const TextPiece& piece : splitCode(text))
            found += (piece.code ? piece.language : QStringLiteral("text")) + QLatin1Char(':') + piece.text;
        QCOMPARE(found.join(QLatin1Char('|')), pieces);
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
