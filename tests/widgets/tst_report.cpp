// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madedashboard.h"
#include "widgets/report.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::widgets;
using namespace Qt::StringLiterals;
using test::madeDashboard;
using test::madeNow;

namespace {

ReportData made(int days)
{
    ReportData data;
    data.dashboard = madeDashboard(days);
    data.sourceName = u"orders-june.sqlite"_s;
    data.systemTitle = u"Widget logs"_s;
    data.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    data.now = madeNow;
    return data;
}

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_poppler = !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
    }

    void theTextOfThePdfHasTheFiguresAndPageNumbers_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << int(QPageSize::A4) << u"595 x 842"_s;
        QTest::newRow("Letter") << int(QPageSize::Letter) << u"612 x 792"_s;
    }
    void theTextOfThePdfHasTheFiguresAndPageNumbers()
    {
        QFETCH(int, paper);
        if (!m_poppler)
            QSKIP("pdftotext (poppler-utils) is not installed");
        const QString text = textOf(made(30), QPageSize::PageSizeId(paper));
        for (const QString& expected : {u"orders-june.sqlite"_s,
                                        u"Widget logs"_s,
                                        u"Europe/Berlin"_s,
                                        u"Jun 1 – Jun 30, 2026"_s,
                                        u"May 2 – May 31, 2026"_s,
                                        u"made on Jun 30, 2026, 18:00"_s,
                                        u"45.4 k"_s,
                                        u"3.5 %"_s,
                                        u"▼ 0.4 pt"_s,
                                        u"4.9 s"_s,
                                        u"known for 83 % of messages"_s,
                                        u"Top tools"_s,
                                        u"get_menu_items"_s,
                                        u"1,850"_s,
                                        u"4.9 %"_s,
                                        u"商品_查询"_s,
                                        u"Tools that failed most"_s,
                                        u"Jobs by status"_s,
                                        u"Log levels"_s,
                                        u"Day by day"_s,
                                        u"Jun 30, 2026"_s,
                                        u"median (p50)"_s,
                                        u"Models"_s,
                                        u"large-1"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u"\n in \n"_s + text));
        // Poppler takes evenly spaced signs for one word.
        QVERIFY(text.contains(QRegularExpression(u"▲ ?3 ?s"_s)));
        const int pages = int(text.count(u'\f'));
        QVERIFY(pages >= 3);
        for (int page = 1; page <= pages; ++page)
            QVERIFY2(text.contains(u"%1 of %2"_s.arg(page).arg(pages)), qPrintable(text));
        const QString info = run(u"pdfinfo"_s, {m_path});
        QFETCH(QString, size);
        QVERIFY2(info.contains(size), qPrintable(info));
        QVERIFY2(info.contains(u"Report on orders-june.sqlite, Jun 1 – Jun 30, 2026"_s), qPrintable(info));
        QVERIFY2(info.contains(u"Scrollback"_s), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +%1\n"_s.arg(pages))), qPrintable(info));
    }

    void chartsAreVectors()
    {
        if (!m_poppler)
            QSKIP("pdfimages (poppler-utils) is not installed");
        textOf(made(30), QPageSize::A4);
        // Two lines are the table's head: there is no picture in the file.
        const QString images = run(u"pdfimages"_s, {u"-list"_s, m_path});
        QCOMPARE(images.split(u'\n', Qt::SkipEmptyParts).size(), 2);
    }

    void whatASystemDoesNotHaveIsNotInItsReport()
    {
        if (!m_poppler)
            QSKIP("pdftotext (poppler-utils) is not installed");
        ReportData data = made(14);
        data.holdings.conversations = data.holdings.toolCalls = data.holdings.tokens =
            data.holdings.satisfaction = false;
        data.dashboard.tools.clear();
        data.dashboard.models.clear();
        const QString text = textOf(data, QPageSize::A4);
        QVERIFY(text.contains(u"Jobs by status"_s));
        QVERIFY(text.contains(u"Job success rate"_s));
        for (const QString& absent :
             {u"Conversations"_s, u"Tokens"_s, u"Top tools"_s, u"Widgets"_s, u"Satisfaction"_s})
            QVERIFY2(!text.contains(absent), qPrintable(absent));
    }

    void aReportOfNothingSaysSo()
    {
        if (!m_poppler)
            QSKIP("pdftotext (poppler-utils) is not installed");
        ReportData data = made(7);
        const DayRange range = data.dashboard.range;
        data.dashboard = {};
        data.dashboard.range = range;
        data.dashboard.perDay.resize(7);
        const QString text = textOf(data, QPageSize::A4);
        QVERIFY2(text.contains(u"No conversation was started in these days."_s), qPrintable(text));
        QVERIFY(text.contains(u"1 of 1"_s));
    }

    void longForeignAndHostileNamesStayInTheirPlace()
    {
        if (!m_poppler)
            QSKIP("pdftotext (poppler-utils) is not installed");
        ReportData data = made(7);
        data.sourceName = u"ذكاء "_s + QString(400, u'x');
        for (int i = 0; i < 400; ++i) {
            chatlog::Share tool;
            tool.name = u"<b>tool</b> %1 \u202E%2"_s.arg(i).arg(QString(300, u'y'));
            tool.calls = 400 - i;
            data.dashboard.tools.push_back(tool);
        }
        const QString text = textOf(data, QPageSize::Letter);
        QVERIFY(text.contains(u"<b>tool</b> 0"_s));
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(text.contains(u"the first 25 of 403"_s));
        QVERIFY(text.count(u'\f') < 8);
    }

    void numbersFollowTheLocale()
    {
        if (!m_poppler)
            QSKIP("pdftotext (poppler-utils) is not installed");
        ReportData data = made(30);
        data.locale = QLocale(QLocale::German, QLocale::Germany);
        const QString text = textOf(data, QPageSize::A4);
        QVERIFY(text.contains(u"1.850"_s));
        QVERIFY(text.contains(u"3,5 %"_s));
        QVERIFY(text.contains(u"1. Juni – 30. Juni 2026"_s));
    }

    void aReportThatCannotBeWrittenLeavesNothing()
    {
        const QString path = m_folder.filePath(u"no/such/folder/report.pdf"_s);
        const auto written = writeReportPdf(path, made(7), QPageSize(QPageSize::A4));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(path));
        QVERIFY(!written.error().advice.isEmpty());
        QVERIFY(!QFile::exists(path));
    }

    void aReportIsReplacedWholeOrNotAtAll()
    {
        const QString path = m_folder.filePath(u"kept.pdf"_s);
        QVERIFY(writeReportPdf(path, made(7), QPageSize(QPageSize::A4)));
        const qint64 size = QFile(path).size();
        const auto refused = writeReportPdf(path, made(7), QPageSize(QSizeF(10, 10), QPageSize::Millimeter));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"too small"_s));
        QCOMPARE(QFile(path).size(), size);
        QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}, QDir::Files), QStringList{u"kept.pdf"_s});
    }

private:
    QString textOf(const ReportData& data, QPageSize::PageSizeId paper)
    {
        m_path = m_folder.filePath(u"report.pdf"_s);
        const auto written = writeReportPdf(m_path, data, QPageSize(paper));
        if (!written) {
            qWarning() << written.error().line();
            return {};
        }
        return run(u"pdftotext"_s, {m_path, u"-"_s});
    }

    QTemporaryDir m_folder;
    QString m_path;
    bool m_poppler = false;
};

QTEST_MAIN(ReportTest)
#include "tst_report.moc"
