// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace rows;
using namespace std::string_view_literals;
using scrollback::exporting::ExportFile;

namespace {

/// What stands in a workbook, read by somebody else: {sheets, rows of the first sheet: [[type, value] …],
/// formulas, links}.
QJsonObject readWorkbook(const QString& path, bool cells = true)
{
    static const char* const script = R"(
import json, re, sys, zipfile, xml.etree.ElementTree as xml
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
names = book.namelist()
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
sheets = [s.get('name') for s in xml.fromstring(book.read('xl/workbook.xml')).iter(main + 'sheet')]
counts = []
for number in range(1, len(sheets) + 1):
    counts.append(book.read('xl/worksheets/sheet%d.xml' % number).count(b'<row '))
def unescape(text):
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m.group(1), 16)), text)
rows = []
first = book.read('xl/worksheets/sheet1.xml')
if sys.argv[2] == 'cells':
    for row in xml.fromstring(first).iter(main + 'row'):
        cells = []
        for cell in row.iter(main + 'c'):
            text = cell.find(main + 'is/' + main + 't')
            value = cell.find(main + 'v')
            cells.append([cell.get('t'), unescape(text.text or '') if text is not None else value.text])
        rows.append(cells)
print(json.dumps({'sheets': sheets, 'counts': counts, 'rows': rows, 'formulas': first.count(b'<f>'),
                  'links': first.count(b'hyperlink') + sum('rels' in n and 'sheet' in n for n in names)}))
)";
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(script), path,
                                             cells ? QStringLiteral("cells") : QStringLiteral("counts")});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

scrollback::Result<void> exportRows(const QString& path, const RecordSchema& schema,
                                    const std::vector<std::vector<FieldValue>>& records,
                                    const WriterOptions& options = {})
{
    auto file = ExportFile::create(path, Format::Xlsx, options);
    if (!file)
        return tl::unexpected(file.error());
    if (auto begun = (*file)->writer().begin(schema); !begun)
        return begun;
    for (const auto& record : records) {
        if (auto written = (*file)->writer().row(record); !written)
            return written;
    }
    if (auto ended = (*file)->writer().end(); !ended)
        return ended;
    return (*file)->commit();
}

/// The content of one message, written and read back.
QString throughWorkbook(std::string_view text)
{
    QTemporaryDir folder;
    WriterOptions options;
    options.columns = {Field::Content};
    RecordSchema schema = wholeSchema(Entity::Message);
    schema.fields = {schema.fields[size_t(schema.indexOf(Field::Content))]};
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    if (!exportRows(path, schema, {{FieldValue::ofText(text)}}, options))
        return QStringLiteral("failed");
    const QJsonArray cell =
        readWorkbook(path).value(QStringLiteral("rows")).toArray().at(1).toArray().at(0).toArray();
    return cell.at(0).toString() + QLatin1Char(':') + cell.at(1).toString();
}

} // namespace

class TestSpreadsheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsHaveTheirTypes()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        WriterOptions options;
        options.columns = {Field::JobId, Field::Progress, Field::CreatedAt,
                           Field::Error, Field::Result,   Field::Executions};
        RecordSchema schema = wholeSchema(Entity::Job);
        std::vector<FieldValue> row(schema.fields.size());
        row[size_t(schema.indexOf(Field::JobId))] = FieldValue::ofText("j-1");
        row[size_t(schema.indexOf(Field::Progress))] = FieldValue::ofInteger(80);
        row[size_t(schema.indexOf(Field::CreatedAt))] = FieldValue::ofTime(1782849600500);
        row[size_t(schema.indexOf(Field::Result))] = FieldValue::ofJson("{\"a\":1}");
        row[size_t(schema.indexOf(Field::Executions))] = FieldValue::ofInteger(9223372036854775807);
        QVERIFY(exportRows(path, schema, {row}, options));
        const QJsonObject book = readWorkbook(path);
        QCOMPARE(book.value(QStringLiteral("sheets")).toArray(), QJsonArray{QStringLiteral("jobs")});
        const QJsonArray header = book.value(QStringLiteral("rows")).toArray().at(0).toArray();
        QCOMPARE(header.size(), 6);
        QCOMPARE(header.at(2).toArray().at(1).toString(), QStringLiteral("created_at"));
        const QJsonArray cells = book.value(QStringLiteral("rows")).toArray().at(1).toArray();
        QCOMPARE(cells.size(), 5); // the unknown error is no cell
        QCOMPARE(cells.at(0).toArray(), (QJsonArray{QStringLiteral("inlineStr"), QStringLiteral("j-1")}));
        QCOMPARE(cells.at(1).toArray(), (QJsonArray{QJsonValue::Null, QStringLiteral("80")}));
        // Days since 1899-12-30, to the millisecond.
        QCOMPARE(qRound64((cells.at(2).toArray().at(1).toString().toDouble() - 25569.0) * 86'400'000.0),
                 1782849600500);
        QCOMPARE(cells.at(3).toArray().at(1).toString(), QStringLiteral("{\"a\":1}"));
        QCOMPARE(cells.at(4).toArray(),
                 (QJsonArray{QStringLiteral("inlineStr"), QStringLiteral("9223372036854775807")}));
    }

    void textIsNeverAFormulaOrALink()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        RecordSchema schema = wholeSchema(Entity::Message);
        std::vector<std::vector<FieldValue>> records;
        for (const std::string_view text :
             {"=1+1"sv, "+1"sv, "@a"sv, "{=1}"sv, "http://example.org/x"sv, "mailto:a@b"sv}) {
            std::vector<FieldValue> row(schema.fields.size());
            row[size_t(schema.indexOf(Field::Content))] = FieldValue::ofText(text);
            records.push_back(row);
        }
        QVERIFY(exportRows(path, schema, records));
        const QJsonObject book = readWorkbook(path);
        QCOMPARE(book.value(QStringLiteral("formulas")).toInt(), 0);
        QCOMPARE(book.value(QStringLiteral("links")).toInt(), 0);
        QCOMPARE(book.value(QStringLiteral("rows")).toArray().at(1).toArray().at(0).toArray(),
                 (QJsonArray{QStringLiteral("inlineStr"), QStringLiteral("=1+1")}));
    }

    void oddTextsSurvive_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("markup") << QByteArray("<a> & \"b\"") << QStringLiteral("<a> & \"b\"");
        QTest::newRow("lines") << QByteArray("a\nb\n") << QStringLiteral("a\nb\n");
        QTest::newRow("blanks around") << QByteArray("  a  ") << QStringLiteral("  a  ");
        QTest::newRow("emoji") << QByteArray("😀漢") << QStringLiteral("😀漢");
        QTest::newRow("right to left") << QByteArray("مرحبا") << QStringLiteral("مرحبا");
        QTest::newRow("control") << QByteArray("a\x01\x1b[31mb") << QStringLiteral("a\u0001\u001b[31mb");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a␀b");
        QTest::newRow("not utf-8") << QByteArray("caf\xe9") << QStringLiteral("caf\ufffd");
        QTest::newRow("no character") << QByteArray("a\xef\xbf\xbf"
                                                    "b")
                                      << QStringLiteral("a\ufffdb");
    }
    void oddTextsSurvive()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, read);
        QCOMPARE(throughWorkbook({text.constData(), size_t(text.size())}),
                 QStringLiteral("inlineStr:") + read);
    }

    void longTextsAreCutWithAMark_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("cut");
        QTest::newRow("just fits") << QString(32'767, QLatin1Char('x')) << false;
        QTest::newRow("one too many") << QString(32'768, QLatin1Char('x')) << true;
        QTest::newRow("megabytes") << QString(3'000'000, QLatin1Char('x')) << true;
        QTest::newRow("emoji that just fit") << QStringLiteral("😀").repeated(16'383) << false;
        QTest::newRow("emoji") << QStringLiteral("😀").repeated(16'384) << true;
        QTest::newRow("han") << QStringLiteral("漢").repeated(32'768) << true;
    }
    void longTextsAreCutWithAMark()
    {
        QFETCH(QString, text);
        QFETCH(bool, cut);
        const QByteArray utf8 = text.toUtf8();
        const QString read =
            throughWorkbook({utf8.constData(), size_t(utf8.size())}).mid(int(qstrlen("inlineStr:")));
        QVERIFY(read.size() <= 32'767);
        QCOMPARE(read.endsWith(QStringLiteral(" … [cut]")), cut);
        if (cut) {
            QVERIFY(read.size() >= 32'766);
            QVERIFY(text.startsWith(read.chopped(8)));
        } else {
            QCOMPARE(read, text);
        }
    }

    void moreRowsThanASheetHoldsGoOnInTheNext()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        WriterOptions options;
        options.columns = {Field::Progress};
        auto file = ExportFile::create(path, Format::Xlsx, options);
        QVERIFY(file);
        RecordSchema schema = wholeSchema(Entity::Job);
        schema.fields = {schema.fields[size_t(schema.indexOf(Field::Progress))]};
        QVERIFY((*file)->writer().begin(schema));
        for (int i = 0; i < 1'048'577; ++i) {
            const std::vector<FieldValue> row{FieldValue::ofInteger(i)};
            if (!(*file)->writer().row(row))
                QFAIL("a row was refused");
        }
        QVERIFY((*file)->writer().end());
        QVERIFY((*file)->commit());
        const QJsonObject book = readWorkbook(path, false);
        QCOMPARE(book.value(QStringLiteral("sheets")).toArray(),
                 (QJsonArray{QStringLiteral("jobs"), QStringLiteral("jobs 2")}));
        QCOMPARE(book.value(QStringLiteral("counts")).toArray(), (QJsonArray{1'048'576, 3}));
    }

    void aDeviceTakesNoWorkbook()
    {
        const auto file = ExportFile::create(QStringLiteral("/dev/null"), Format::Xlsx);
        QVERIFY(!file);
        QVERIFY(file.error().message.contains(QStringLiteral("/dev/null")));
    }
};

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
