// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cmath>

using namespace rows;

namespace {

constexpr qint64 someTime = 1782849600123; // 2026-06-30T20:00:00.123Z

/// A log entry of a system that has only these fields.
RecordSchema smallSchema()
{
    const RecordSchema whole = wholeSchema(Entity::LogEntry);
    RecordSchema schema{Entity::LogEntry, {}};
    for (const Field field :
         {Field::LogId, Field::Level, Field::LogMessage, Field::Context, Field::CreatedAt})
        schema.fields.push_back(whole.fields[size_t(whole.indexOf(field))]);
    return schema;
}

std::vector<FieldValue> smallRow(std::string_view message)
{
    return {FieldValue::ofInteger(7), FieldValue::ofText("error"), FieldValue::ofText(message),
            FieldValue::ofJson("{\"a\": 1}"), FieldValue::ofTime(someTime)};
}

/// What Python's csv module, which reads RFC 4180, makes of the cells of the last row.
QStringList readBack(const QByteArray& csv)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import csv, io, json, sys\n"
                                 "csv.field_size_limit(1 << 30)\n"
                                 "text = sys.stdin.buffer.read().decode('utf-8', errors='strict')\n"
                                 "print(json.dumps(list(csv.reader(io.StringIO(text, newline='')))[-1]))")});
    python.write(csv);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {QString::fromUtf8(python.readAllStandardError())};
    QStringList cells;
    const QJsonArray array = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    for (const QJsonValue& cell : array)
        cells += cell.toString();
    return cells;
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasEveryFieldOfTheEntityWhateverTheSystem()
    {
        QCOMPARE(written(Format::Csv, smallSchema(), {smallRow("all is lost")}),
                 QByteArray("log_id,level,category,message,context,source,widget_id,execution_id,created_at,"
                            "conversation_id\r\n"
                            "7,error,,all is lost,\"{\"\"a\"\": 1}\",,,,2026-06-30T20:00:00.123Z,\r\n"));
    }

    void columnsAreWrittenInTheOrderChosen()
    {
        WriterOptions options;
        options.columns = {Field::CreatedAt, Field::Category, Field::LogMessage, Field::ToolName};
        QCOMPARE(written(Format::Csv, smallSchema(), {smallRow("x")}, options),
                 QByteArray("created_at,category,message\r\n2026-06-30T20:00:00.123Z,,x\r\n"));
        QCOMPARE(written(Format::JsonLines, smallSchema(), {smallRow("x")}, options),
                 QByteArray(
                     "{\"created_at\":\"2026-06-30T20:00:00.123Z\",\"category\":null,\"message\":\"x\"}\n"));
    }

    void csvCellsReadBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("plain");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("comma") << QByteArray("a,b");
        QTest::newRow("quotes") << QByteArray("\"a\" and \"b\"");
        QTest::newRow("only a quote") << QByteArray("\"");
        QTest::newRow("line feed") << QByteArray("a\nb");
        QTest::newRow("carriage return") << QByteArray("a\rb");
        QTest::newRow("both") << QByteArray("a\r\nb\r\n");
        QTest::newRow("emoji") << QByteArray("👩‍👩‍👧 done");
        QTest::newRow("right to left") << QByteArray("مرحبا \u202e abc");
        QTest::newRow("blanks around") << QByteArray("  a  ");
        QTest::newRow("looks like a date") << QByteArray("2026-01-02");
        QTest::newRow("long") << QByteArray(300'000, 'x') + ",\"" + QByteArray(300'000, 'y');
    }
    void csvCellsReadBackAsTheyWere()
    {
        QFETCH(QByteArray, text);
        const QByteArray csv = writtenText(Format::Csv, {text.constData(), size_t(text.size())});
        QCOMPARE(readBack(csv), QStringList{QString::fromUtf8(text)});
    }

    void csvKeepsNulBytes()
    {
        using namespace std::string_view_literals;
        QCOMPARE(writtenText(Format::Csv, "a\0b"sv), QByteArray("content\r\na\0b\r\n", 14));
    }

    void csvGuardsWhatASpreadsheetWouldRun_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("guarded");
        QTest::newRow("equals") << QByteArray("=1+1") << QByteArray("'=1+1");
        QTest::newRow("plus") << QByteArray("+49 30") << QByteArray("'+49 30");
        QTest::newRow("minus") << QByteArray("-1") << QByteArray("'-1");
        QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
        QTest::newRow("return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
        QTest::newRow("with a comma") << QByteArray("=A(1,\"2\")") << QByteArray("\"'=A(1,\"\"2\"\")\"");
        QTest::newRow("in the middle") << QByteArray("1=1") << QByteArray("1=1");
        QTest::newRow("line feed") << QByteArray("\n=1") << QByteArray("\"\n=1\"");
    }
    void csvGuardsWhatASpreadsheetWouldRun()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, guarded);
        const std::string_view view(text.constData(), size_t(text.size()));
        QCOMPARE(writtenText(Format::Csv, view), "content\r\n" + guarded + "\r\n");
        QByteArray raw = guarded;
        raw.replace(0, 2,
                    guarded.startsWith("\"'") ? QByteArray("\"")
                                              : guarded.left(2).remove(0, guarded.startsWith('\'') ? 1 : 0));
        QCOMPARE(writtenText(Format::Csv, view, true), "content\r\n" + raw + "\r\n");
    }

    void csvNeverGuardsNumbersAndTimes()
    {
        WriterOptions options;
        options.columns = {Field::InputTokens, Field::OutputTokens, Field::CreatedAt, Field::Attributes};
        const QByteArray csv =
            written(Format::Csv, wholeSchema(Entity::Message),
                    {{FieldValue{}, FieldValue{}, FieldValue{}, FieldValue{}, FieldValue{}, FieldValue{},
                      FieldValue::ofInteger(-5), FieldValue::ofReal(-2.5), FieldValue{}, FieldValue{},
                      FieldValue::ofTime(-1), FieldValue::ofJson("-7"), FieldValue{}}},
                    options);
        QCOMPARE(csv, QByteArray("input_tokens,output_tokens,created_at,attributes\r\n-5,-2.5,1969-12-31T23:"
                                 "59:59.999Z,-7\r\n"));
    }

    void textThatIsNotUtf8IsWrittenAsValidUtf8_data()
    {
        QTest::addColumn<Format>("format");
        QTest::newRow("csv") << Format::Csv;
        QTest::newRow("json") << Format::Json;
        QTest::newRow("jsonl") << Format::JsonLines;
        QTest::newRow("md") << Format::Markdown;
        QTest::newRow("html") << Format::Html;
    }
    void textThatIsNotUtf8IsWrittenAsValidUtf8()
    {
        QFETCH(Format, format);
        const QByteArray bytes = writtenText(format, "caf\xe9 \xf0\x9f 漢");
        QVERIFY(bytes.contains("caf\xef\xbf\xbd"));
        QVERIFY(bytes.contains("漢"));
        QVERIFY(bytes.isValidUtf8());
    }

    void anEmptyResultIsStillAFileOfItsFormat()
    {
        QCOMPARE(
            written(Format::Csv, wholeSchema(Entity::Execution), {}),
            QByteArray("execution_id,job_id,status,progress,current_step,result,error,retry_count,created_at,"
                       "started_at,completed_at,duration_ms\r\n"));
        QCOMPARE(written(Format::Json, wholeSchema(Entity::Message), {}), QByteArray("[]\n"));
        QCOMPARE(written(Format::JsonLines, wholeSchema(Entity::Message), {}), QByteArray());
        QVERIFY(written(Format::Markdown, wholeSchema(Entity::Job), {}).contains("| Job id |"));
        QVERIFY(written(Format::Html, wholeSchema(Entity::Job), {}).endsWith("</table>\n</body>\n</html>\n"));
    }

    void jsonIsOneArrayWithARowOnEachLine()
    {
        const QByteArray json = written(Format::Json, smallSchema(), {smallRow("a\nb"), smallRow("c")});
        QCOMPARE(json.count('\n'), 4);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QCOMPARE(document.array().size(), 2);
        const QJsonObject row = document.array().at(0).toObject();
        QCOMPARE(row.size(), 10);
        QCOMPARE(row.value(QStringLiteral("log_id")), QJsonValue(QStringLiteral("7")));
        QCOMPARE(row.value(QStringLiteral("message")).toString(), QStringLiteral("a\nb"));
        QVERIFY(row.value(QStringLiteral("category")).isNull());
        QCOMPARE(row.value(QStringLiteral("context")).toObject().value(QStringLiteral("a")).toInt(), 1);
        QCOMPARE(row.value(QStringLiteral("created_at")).toString(),
                 QStringLiteral("2026-06-30T20:00:00.123Z"));
    }

    void jsonLinesAreOneLineEachEvenForLaidOutJson()
    {
        std::vector<FieldValue> row = smallRow("x");
        row[3] = FieldValue::ofJson("{\n  \"deep\": [\n 1 ]\r\n}");
        const QByteArray lines = written(Format::JsonLines, smallSchema(), {row, row});
        QCOMPARE(lines.count('\n'), 2);
        const QList<QByteArray> split = lines.trimmed().split('\n');
        for (const QByteArray& line : split)
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }

    void markdownCellsStayInTheirCells()
    {
        WriterOptions options;
        options.zone = QTimeZone("Europe/Berlin");
        const QByteArray table = written(Format::Markdown, smallSchema(),
                                         {smallRow("a|b\n<img src=x> ![i](http://x) `c` **d**")}, options);
        const QList<QByteArray> lines = table.trimmed().split('\n');
        QCOMPARE(
            lines.last(),
            QByteArray("| 7 | error | a\\|b⏎\\<img src=x\\> \\!\\[i\\](http://x) \\`c\\` \\*\\*d\\*\\* | "
                       "{\"a\": 1} | 2026-06-30 22:00:00.123 |"));
        QVERIFY(table.contains("Times in Europe/Berlin."));
        QCOMPARE(lines.at(lines.size() - 3),
                 QByteArray("| Log id | Level | Message | Context | Created at |"));
    }

    void htmlShowsMarkupAsText()
    {
        WriterOptions options;
        options.title = QStringLiteral("<b>Logs & more</b>");
        options.zone = QTimeZone("America/New_York");
        const QByteArray html =
            written(Format::Html, smallSchema(),
                    {smallRow("<script>alert('1')</script>\u202e<img src=\"http://x/y\">")}, options);
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<img"));
        QVERIFY(!html.contains("<b>Logs"));
        QVERIFY(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;⟦U+202E⟧"));
        QVERIFY(html.contains("<title>&lt;b&gt;Logs &amp; more&lt;/b&gt;</title>"));
        QVERIFY(html.contains("2026-06-30 16:00:00.123"));
        QVERIFY(html.contains("default-src 'none'"));
    }

    void aSinkThatRefusesFailsTheWriter_data() { textThatIsNotUtf8IsWrittenAsValidUtf8_data(); }
    void aSinkThatRefusesFailsTheWriter()
    {
        QFETCH(Format, format);
        class Full final : public scrollback::exporting::ByteSink
        {
        public:
            bool write(const char*, qint64) override { return false; }
            scrollback::Error failure() const override
            {
                return {scrollback::Error::Code::Failed, QStringLiteral("full"), {}, {}};
            }
        } sink;
        const auto writer = scrollback::exporting::makeWriter(format, sink);
        QVERIFY(writer->begin(smallSchema()));
        const std::string text(400'000, 'x');
        const auto row = writer->row(smallRow(text));
        const auto end = writer->end();
        QVERIFY(!end);
        QCOMPARE(end.error().message, QStringLiteral("full"));
        QVERIFY(!row);
    }

    void formatsHaveNamesAndFileEndings()
    {
        using namespace scrollback::exporting;
        for (const Format format :
             {Format::Csv, Format::Json, Format::JsonLines, Format::Xlsx, Format::Markdown, Format::Html}) {
            const QString name = QString::fromLatin1(formatName(format));
            QCOMPARE(formatFromName(name), std::optional(format));
            QCOMPARE(formatFromFileName(QStringLiteral("/tmp/a.b.") + name.toUpper()), std::optional(format));
        }
        QCOMPARE(formatFromName(u"parquet"), std::nullopt);
        QCOMPARE(formatFromFileName(QStringLiteral("/tmp/csv")), std::nullopt);
        QCOMPARE(formatFromFileName(QStringLiteral("a.ndjson")), std::optional(Format::JsonLines));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
