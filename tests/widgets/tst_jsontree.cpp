// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsonmodel.h"
#include "widgets/jsontree.h"
#include "widgets/textpane.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace scrollback;
using namespace scrollback::widgets;

namespace {

std::shared_ptr<const JsonDocument> parsed(const QString& text)
{
    return *JsonDocument::parse(text);
}

} // namespace

class TestJsonTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsItsContract()
    {
        JsonModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSections(
            {{QStringLiteral("arguments"), parsed(QStringLiteral(R"({"q": "x", "list": [1, [2, 3]]})"))},
             {QStringLiteral("result"), parsed(QStringLiteral("null"))}});
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex arguments = model.index(0, 0);
        QCOMPARE(model.rowCount(arguments), 2);
        const QModelIndex list = model.index(1, 0, arguments);
        QCOMPARE(model.parent(list), arguments);
        QCOMPARE(model.data(list, JsonModel::SizeRole).toLongLong(), 2);
        const QModelIndex three = model.index(1, 0, model.index(1, 0, list));
        QCOMPARE(model.path(three), QStringLiteral("arguments.list[1][1]"));
        QCOMPARE(model.wholeValue(three), QStringLiteral("3"));
        model.setSections({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsWrongIsReadWholeAtAnyWidth()
    {
        Theme theme;
        JsonTree tree(theme);
        tree.setFittedRows(12);
        tree.resize(420, 100);
        tree.show();
        const QString broken = QStringLiteral(R"({"a": )");
        tree.setValues({{QStringLiteral("arguments"), broken}, {QStringLiteral("result"), broken}});
        const QLabel* note = nullptr;
        for (const QLabel* label : tree.findChildren<QLabel*>()) {
            if (!label->text().isEmpty() && label->text() == tree.problem() && label->isVisible())
                note = label;
        }
        QVERIFY(note);
        for (const int width : {420, 260, 180, 420}) {
            tree.resize(width, tree.height());
            QTRY_VERIFY2(note->height() >= note->heightForWidth(note->width()),
                         qPrintable(QStringLiteral("%1: %2").arg(width).arg(note->height())));
        }
    }

    void valuesStayOnOneLineAndAreWholeWhenAsked()
    {
        JsonModel model;
        const QString text = QStringLiteral("line\nline ") + QString(1000, u'x');
        QString escaped = text;
        escaped.replace(u'\n', QStringLiteral("\\n"));
        model.setSections({{QStringLiteral("a"), parsed(QLatin1Char('"') + escaped + QLatin1Char('"'))}});
        const QModelIndex index = model.index(0, 0);
        const QString value = model.data(index, JsonModel::ValueRole).toString();
        QVERIFY(value.size() <= JsonModel::shownCharacters + 2);
        QVERIFY(!value.contains(u'\n'));
        QVERIFY(model.data(index, JsonModel::LongRole).toBool());
        QCOMPARE(model.wholeValue(index), text);
    }

    void plainTextIsNoProblemButBrokenJsonIs()
    {
        Theme theme;
        JsonTree tree(theme);
        tree.setValues({{QStringLiteral("arguments"), QStringLiteral("{\"a\": 1}")},
                        {QStringLiteral("result"), QStringLiteral("upstream timeout")}});
        QVERIFY(tree.problem().isEmpty());
        QCOMPARE(tree.model().rowCount(), 2);
        QCOMPARE(tree.model().wholeValue(tree.model().index(1, 0)), QStringLiteral("upstream timeout"));

        tree.setValues({{QStringLiteral("arguments"), QStringLiteral("{\"a\": 1}")},
                        {QStringLiteral("result"), QStringLiteral("{\"b\": ")}});
        QVERIFY2(tree.problem().contains(QStringLiteral("line 1, column 7")), qPrintable(tree.problem()));
        QCOMPARE(tree.model().wholeValue(tree.model().index(1, 0)), QStringLiteral("{\"b\": "));

        tree.setValues({{QStringLiteral("result"), QString()}});
        QVERIFY(tree.isEmpty());
        QVERIFY(tree.problem().isEmpty());
    }

    void oneBrokenValueIsShownAsTheTextItIs()
    {
        Theme theme;
        JsonTree tree(theme);
        tree.show();
        tree.setValues({{QStringLiteral("context"), QStringLiteral("{\"a\": [1,")}});
        auto* text = tree.findChild<TextPane*>();
        QVERIFY(text);
        QVERIFY(text->isVisible());
        QCOMPARE(text->text(), QStringLiteral("{\"a\": [1,"));
    }

    void largeValuesAreReadInTheBackgroundAndTheNewestWins()
    {
        Theme theme;
        JsonTree tree(theme);
        QSignalSpy loaded(&tree, &JsonTree::loaded);
        QString large = QStringLiteral("[0");
        while (large.size() < 2 * JsonTree::atOnce)
            large += QStringLiteral(",{\"key\": \"value\"}");
        large += QLatin1Char(']');
        tree.setValues({{QStringLiteral("first"), large}});
        QVERIFY(tree.isLoading());
        tree.setValues({{QStringLiteral("second"), large}});
        QVERIFY(tree.isLoading());
        QTRY_COMPARE(loaded.count(), 1);
        QVERIFY(!tree.isLoading());
        QCOMPARE(tree.model().sections().front().name, QStringLiteral("second"));
        // A small one at once, although a large one is on its way.
        tree.setValues({{QStringLiteral("third"), large}});
        tree.setValues({{QStringLiteral("small"), QStringLiteral("{}")}});
        QVERIFY(!tree.isLoading());
        QTest::qWait(50);
        QCOMPARE(tree.model().sections().front().name, QStringLiteral("small"));
    }

    void expandingStopsAtALimit()
    {
        Theme theme;
        JsonTree tree(theme);
        QString text = QStringLiteral("[");
        for (int i = 0; i < 900; ++i)
            text +=
                QStringLiteral("%1[%2]").arg(i > 0 ? QStringLiteral(",") : QString(),
                                             QStringList(900, QStringLiteral("0")).join(QLatin1Char(',')));
        tree.setValues({{QStringLiteral("a"), text + QLatin1Char(']')}});
        QTRY_VERIFY(!tree.isLoading());
        tree.expandAll();
        const auto* view = tree.findChild<QTreeView*>();
        const QModelIndex root = tree.model().index(0, 0);
        QVERIFY(view->isExpanded(root));
        int expanded = 0;
        for (int row = 0; row < 900; ++row)
            expanded += view->isExpanded(tree.model().index(row, 0, root)) ? 1 : 0;
        QVERIFY2(expanded > 0 && expanded <= JsonTree::expandLimit / 900,
                 qPrintable(QString::number(expanded)));
    }

    void findGoesRoundTheEnd()
    {
        Theme theme;
        JsonTree tree(theme);
        tree.setValues({{QStringLiteral("a"), QStringLiteral(R"({"one": "needle"})")},
                        {QStringLiteral("b"), QStringLiteral(R"(["x", "Needle"])")}});
        const auto* view = tree.findChild<QTreeView*>();
        QVERIFY(tree.find(QStringLiteral("needle")));
        QCOMPARE(tree.model().path(view->currentIndex()), QStringLiteral("a.one"));
        QVERIFY(tree.find(QStringLiteral("needle")));
        QCOMPARE(tree.model().path(view->currentIndex()), QStringLiteral("b[1]"));
        QVERIFY(tree.find(QStringLiteral("needle")));
        QCOMPARE(tree.model().path(view->currentIndex()), QStringLiteral("a.one"));
        QVERIFY(tree.find(QStringLiteral("needle"), true));
        QCOMPARE(tree.model().path(view->currentIndex()), QStringLiteral("b[1]"));
        QVERIFY(!tree.find(QStringLiteral("nowhere")));
    }

    void linkedValuesAreToldWhenClicked()
    {
        Theme theme;
        JsonTree tree(theme);
        tree.resize(400, 300);
        tree.show();
        tree.setValues(
            {{QStringLiteral("context"), QStringLiteral(R"({"conversation_id": "dlg-1", "x": "y"})")}});
        QSignalSpy activated(&tree, &JsonTree::valueActivated);
        auto* view = tree.findChild<QTreeView*>();
        const QModelIndex link = tree.model().index(0, 0, tree.model().index(0, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(link).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("conversation_id"));
        QCOMPARE(activated.at(0).at(1).toString(), QStringLiteral("dlg-1"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(tree.model().index(1, 0, tree.model().index(0, 0))).center());
        QCOMPARE(activated.count(), 1);
    }

    void aLineOfTwoMillionCharactersIsShownInPieces()
    {
        Theme theme;
        TextPane pane(theme);
        pane.resize(500, 300);
        const QString line(2'000'000, u'x');
        pane.setText(line);
        pane.show();
        const auto* edit = pane.findChild<QPlainTextEdit*>();
        QVERIFY(edit->document()->characterCount() < TextPane::partSize + TextPane::partSize / 100);
        for (QTextBlock block = edit->document()->begin(); block.isValid(); block = block.next())
            QVERIFY(block.length() <= TextPane::lineSize + 1);
        QCOMPARE(pane.text(), line);
    }

    void brokenLinesAreWholeWhenCopied()
    {
        Theme theme;
        TextPane pane(theme);
        const QString text = QString(5'000, u'a') + QLatin1Char('\n') + QString(10, u'b');
        pane.setText(text);
        auto* edit = pane.findChild<QPlainTextEdit*>();
        QVERIFY(edit->document()->blockCount() > 2);
        edit->selectAll();
        edit->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }
};

QTEST_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
