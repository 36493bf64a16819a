// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterediting.h"
#include "models/logmodel.h"
#include "models/messagemodel.h"
#include "models/scriptedpagesource.h"
#include "widgets/listview.h"
#include "widgets/theme.h"
#include "widgets/viewsetup.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::widgets;
using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;
using chatlog::LogEntry;
using models::LogModel;

namespace {

constexpr TimeMs newest = 1'782'840'000'000;

LogEntry entryAt(int i)
{
    LogEntry entry;
    entry.createdAt = newest - TimeMs(i) * 1000;
    entry.message =
        i == 1 ? QStringLiteral("=cmd|'/c calc'!A1\tand\nmore") : QStringLiteral("entry %1").arg(i);
    entry.level = i % 3 == 0 ? QStringLiteral("error") : QStringLiteral("info");
    entry.context = QStringLiteral("{\"n\": %1}").arg(i);
    entry.row.entity = Entity::LogEntry;
    return entry;
}

struct Bench
{
    using Source = tests::ScriptedPageSource<LogEntry>;

    explicit Bench(int count = 1000)
        : model(std::make_unique<Source>(state))
        , view(theme)
    {
        state->make = entryAt;
        state->count = count;
        view.setListModel(&model);
        view.resize(1000, 400);
        view.show();
    }
    void load()
    {
        model.setQuery({Entity::LogEntry, {}, {}});
        state->givePage();
        state->giveOverview();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 20; ++i) {
            QTest::qWait(2);
            while (!state->pages.empty())
                state->givePage();
        }
    }
    int column(Field field) const { return model.columnOf(field); }

    Theme theme;
    std::shared_ptr<Source::State> state = std::make_shared<Source::State>();
    LogModel model;
    ListView view;
};

} // namespace

class TestListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin|QStandardPaths)")));
    }

    void showsRowsFarDownAfterAJump()
    {
        Bench bench(100'000);
        bench.load();
        bench.view.setFocus();
        QTest::keyClick(&bench.view, Qt::Key_End);
        bench.settle();
        QCOMPARE(bench.view.currentRow(), 99'999);
        QCOMPARE(bench.model.index(99'999, bench.column(Field::LogMessage)).data().toString(),
                 QStringLiteral("entry 99999"));
        QTest::keyClick(&bench.view, Qt::Key_Home);
        QCOMPARE(bench.view.currentRow(), 0);
    }

    void keepsTheSelectedRowWhenTheListIsReadAgain()
    {
        Bench bench;
        bench.load();
        bench.view.showRow(20);
        chatlog::ListQuery other{Entity::LogEntry, {}, {}};
        other.filter.text = QStringLiteral("entry");
        bench.model.setQuery(other);
        bench.settle();
        QCOMPARE(bench.view.currentRow(), 20);
        bench.model.reload();
        bench.state->giveOverview();
        bench.settle();
        QCOMPARE(bench.view.currentRow(), 20);
    }

    void findsTheSelectedRowAgainFarDown()
    {
        Bench bench(20'000);
        bench.load();
        bench.view.showRow(9000);
        bench.settle();
        bench.view.showRow(9000);
        QVERIFY(bench.model.isLoaded(9000));
        chatlog::ListQuery other{Entity::LogEntry, {}, {}};
        other.filter.text = QStringLiteral("entry");
        bench.model.setQuery(other);
        bench.state->givePage();
        QCOMPARE(bench.view.currentRow(), -1);
        bench.state->giveOverview();
        bench.settle();
        QCOMPARE(bench.view.currentRow(), 9000);
    }

    void aClickOnTheHeaderTurnsTheTimeRound()
    {
        Bench bench;
        bench.load();
        QHeaderView* header = bench.view.horizontalHeader();
        const int time = bench.column(Field::CreatedAt);
        QCOMPARE(header->sortIndicatorSection(), time);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        const QPoint at(header->sectionViewportPosition(time) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(!bench.model.query().order.descending);
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void saysSoWhenAColumnGivesNoOrder()
    {
        Bench bench;
        bench.load();
        QSignalSpy noticed(&bench.view, &ListView::noticed);
        QHeaderView* header = bench.view.horizontalHeader();
        const int level = bench.column(Field::Level);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(level) + 20, header->height() / 2));
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(header->sortIndicatorSection(), bench.column(Field::CreatedAt));
    }

    void narrowsToTheValueOfACell()
    {
        Bench bench;
        bench.load();
        bench.view.setCurrentIndex(bench.model.index(3, bench.column(Field::Level)));
        QSignalSpy edited(&bench.view, &ListView::filterEdited);
        bench.view.actions().only->trigger();
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<Filter>(), models::withOnly({}, Field::Level, {QStringLiteral("error")}));
        bench.view.actions().without->trigger();
        QCOMPARE(edited[1][0].value<Filter>(), models::withNot({}, Field::Level, {QStringLiteral("error")}));
    }

    void narrowsToTheValuesOfSeveralRows()
    {
        Bench bench;
        bench.load();
        bench.view.setCurrentIndex(bench.model.index(3, bench.column(Field::Level)));
        bench.view.selectionModel()->select(bench.model.index(4, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QSignalSpy edited(&bench.view, &ListView::filterEdited);
        bench.view.actions().only->trigger();
        const Filter filter = edited[0][0].value<Filter>();
        QCOMPARE(filter.conditions[0].values, (QStringList{QStringLiteral("error"), QStringLiteral("info")}));
    }

    void cutsThePeriodAtARow()
    {
        Bench bench;
        bench.load();
        bench.view.showRow(5);
        QSignalSpy edited(&bench.view, &ListView::filterEdited);
        bench.view.actions().before->trigger();
        QCOMPARE(edited[0][0].value<Filter>().period.to.value(), newest - 5000);
        bench.view.actions().from->trigger();
        QCOMPARE(edited[1][0].value<Filter>().period.from.value(), newest - 5000);
    }

    void copiesRowsForASheet()
    {
        Bench bench;
        bench.load();
        bench.view.showRow(0);
        bench.view.selectionModel()->select(bench.model.index(1, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        bench.view.actions().copyRows->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3); // the last is empty
        QCOMPARE(lines[0].count(QLatin1Char('\t')), lines[1].count(QLatin1Char('\t')));
        QVERIFY(lines[0].startsWith(QStringLiteral("2026-06-30T17:20:00.000Z\terror\t")));
        QVERIFY2(lines[1].contains(QStringLiteral("\t'=cmd|'/c calc'!A1 and more\t")), qPrintable(lines[1]));
    }

    void copiesRowsAsJson()
    {
        Bench bench;
        bench.load();
        bench.view.showRow(2);
        bench.view.actions().copyJson->trigger();
        const QJsonArray rows = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array();
        QCOMPARE(rows.size(), 1);
        const QJsonObject row = rows[0].toObject();
        QCOMPARE(row.value(QStringLiteral("message")).toString(), QStringLiteral("entry 2"));
        QCOMPARE(row.value(QStringLiteral("context")).toObject().value(QStringLiteral("n")).toInt(), 2);
        QVERIFY(row.value(QStringLiteral("category")).isNull());
        QCOMPARE(row.value(QStringLiteral("created_at")).toString(),
                 QStringLiteral("2026-06-30T17:19:58.000Z"));
    }

    void copiesTheCell()
    {
        Bench bench;
        bench.load();
        bench.view.setCurrentIndex(bench.model.index(7, bench.column(Field::LogMessage)));
        bench.view.actions().copyCell->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("entry 7"));
    }

    void remembersItsColumns()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("columns.ini")), QSettings::IniFormat);
        std::vector<Field> fields;
        {
            Bench bench;
            QHeaderView* header = bench.view.horizontalHeader();
            header->moveSection(header->visualIndex(bench.column(Field::Context)), 1);
            header->resizeSection(bench.column(Field::Level), 177);
            bench.view.saveState(settings);
            fields = bench.view.shownFields();
        }
        Bench bench;
        QVERIFY(bench.view.shownFields() != fields);
        bench.view.restoreState(settings);
        QVERIFY(bench.view.shownFields() == fields);
        QCOMPARE(bench.view.columnWidth(bench.column(Field::Level)), 177);
    }

    void forgetsNothingWhenThereIsNothingToRestore()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("none.ini")), QSettings::IniFormat);
        Bench bench;
        const std::vector<Field> fields = bench.view.shownFields();
        bench.view.restoreState(settings);
        QVERIFY(bench.view.shownFields() == fields);
        settings.setValue(QStringLiteral("columns"),
                          QStringList{QStringLiteral("nonsense"), QStringLiteral("level:x:y"),
                                      QStringLiteral("gone:10:shown")});
        bench.view.restoreState(settings);
        QVERIFY(!bench.view.shownFields().empty());
    }

    void hidesColumnsThatTheSourceHasNot()
    {
        Bench bench;
        bench.view.setKnownFields({Field::CreatedAt, Field::Level, Field::LogMessage});
        QVERIFY(bench.view.shownFields() ==
                (std::vector<Field>{Field::CreatedAt, Field::Level, Field::LogMessage}));
    }

    void fillsItsWidth()
    {
        Bench bench;
        bench.load();
        QCOMPARE(bench.view.horizontalHeader()->length(), bench.view.viewport()->width());
        bench.view.resize(1300, 400);
        QTest::qWait(5);
        QCOMPARE(bench.view.horizontalHeader()->length(), bench.view.viewport()->width());
    }

    void namesGiveWayBeforeAListScrollsSideways()
    {
        Bench bench;
        bench.load();
        const QHeaderView* header = bench.view.horizontalHeader();
        const int category = bench.column(Field::Category);
        const int time = bench.column(Field::CreatedAt);
        bench.view.resize(1400, 400);
        QTest::qWait(5);
        const int roomy = header->sectionSize(category);
        const int roomyTime = header->sectionSize(time);
        int narrow = 1400;
        while (narrow > 600 && header->sectionSize(category) == roomy) {
            narrow -= 20;
            bench.view.resize(narrow, 400);
        }
        QVERIFY(header->sectionSize(category) < roomy);
        QCOMPARE(header->length(), bench.view.viewport()->width());
        // Half a time would be a wrong one.
        bench.view.resize(500, 400);
        QCOMPARE(header->sectionSize(time), roomyTime);
        bench.view.resize(1400, 400);
        QCOMPARE(header->sectionSize(category), roomy);
        QCOMPARE(header->length(), bench.view.viewport()->width());
    }

    void columnsWithoutRoomStayAway()
    {
        Bench bench;
        bench.load();
        const QHeaderView* header = bench.view.horizontalHeader();
        bench.view.resize(1400, 400);
        const std::vector<Field> all = bench.view.shownFields();
        const auto isThere = [&](Field field) { return !bench.view.isColumnHidden(bench.column(field)); };
        for (const Field field : {Field::Source, Field::Category, Field::WidgetId, Field::Context})
            QVERIFY(isThere(field));
        bench.view.resize(480, 400);
        QCOMPARE(header->length(), bench.view.viewport()->width());
        QVERIFY(!isThere(Field::Source));
        QVERIFY(!isThere(Field::Category));
        QVERIFY(isThere(Field::CreatedAt) && isThere(Field::Level) && isThere(Field::LogMessage));
        // What is exported does not depend on the width of a window.
        QVERIFY(bench.view.shownFields() == all);

        // What somebody asks for stays, also from one start to the next.
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("columns.ini")), QSettings::IniFormat);
        Q_EMIT const_cast<QHeaderView*>(header)->customContextMenuRequested({5, 5});
        auto* menu = bench.view.findChild<QMenu*>();
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() ==
                bench.model.headerData(bench.column(Field::Source), Qt::Horizontal).toString())
                action->setChecked(true);
        }
        delete menu;
        QVERIFY(isThere(Field::Source));
        bench.view.resize(460, 400);
        QVERIFY(isThere(Field::Source));
        bench.view.saveState(settings);
        Bench again;
        again.view.restoreState(settings);
        again.load();
        again.view.resize(460, 400);
        QVERIFY(!again.view.isColumnHidden(again.column(Field::Source)));
        QVERIFY(again.view.isColumnHidden(again.column(Field::Category)));
        // Widths that somebody chose stay; what was away comes back when there is room.
        const_cast<QHeaderView*>(header)->resizeSection(bench.column(Field::Level), 133);
        bench.view.resize(1400, 400);
        QCOMPARE(header->sectionSize(bench.column(Field::Level)), 133);
        QVERIFY(isThere(Field::Category));
        QVERIFY(header->sectionSize(bench.column(Field::Category)) > 40);
        bench.view.resize(480, 400);
        QVERIFY(isThere(Field::Category));
    }

    void aTitleEndsWhereItsNumbersEnd()
    {
        using Source = tests::ScriptedPageSource<chatlog::Message>;
        auto state = std::make_shared<Source::State>();
        state->count = 30;
        state->make = [](int i) {
            chatlog::Message message;
            message.createdAt = newest - i;
            message.role = QStringLiteral("user");
            message.inputTokens = 111'111;
            message.row = {Entity::Message, 0, qint64(i)};
            return message;
        };
        Theme theme;
        models::MessageModel model(std::make_unique<Source>(state));
        ListView view(theme);
        view.setListModel(&model);
        view.resize(1000, 400);
        view.show();
        model.setQuery({Entity::Message, {}, {}});
        state->givePage();
        QTest::qWait(20);

        const int column = model.columnOf(Field::InputTokens);
        const QImage image = view.grab().toImage();
        const double scale = image.devicePixelRatio();
        const QHeaderView* header = view.horizontalHeader();
        const int left = header->sectionViewportPosition(column);
        // The last column of pixels in which something dark stands, within a strip of the picture.
        const auto rightEdge = [&](int middle) {
            for (int x = left + header->sectionSize(column) - 1; x > left; --x) {
                for (int y = middle - 5; y <= middle + 5; ++y) {
                    if (image.pixelColor(int(x * scale), int(y * scale)).lightness() < 190)
                        return x;
                }
            }
            return -1;
        };
        const int title = rightEdge(header->height() / 2);
        const int number = rightEdge(header->height() + view.rowHeight() + view.rowHeight() / 2);
        QVERIFY2(title > left && number > left, "nothing was painted");
        QVERIFY2(std::abs(title - number) <= 2, qPrintable(QStringLiteral("%1 %2").arg(title).arg(number)));
    }

    void showsTheLastOfMillionsOfRows()
    {
        Bench bench(30'000'000);
        bench.load();
        bench.view.setFocus();
        QTest::keyClick(&bench.view, Qt::Key_End);
        bench.settle();
        QCOMPARE(bench.view.currentRow(), 29'999'999);
        const QRect row = bench.view.visualRect(bench.view.currentIndex());
        QVERIFY(bench.view.viewport()->rect().contains(row.center()));
        QCOMPARE(bench.view.indexAt(row.center()).row(), 29'999'999);
        QTest::keyClick(&bench.view, Qt::Key_PageUp);
        QVERIFY(bench.view.currentRow() < 29'999'999 && bench.view.currentRow() > 29'999'900);
    }

    void aRangeOfRowsIsChosenWithShift()
    {
        Bench bench;
        bench.load();
        bench.view.setFocus();
        bench.view.showRow(3);
        QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.view.selectedRowNumbers(), (QList<int>{3, 4, 5}));
        const QPoint eighth = bench.view.visualRect(bench.model.index(8, 0)).center();
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, eighth);
        QCOMPARE(bench.view.selectedRowNumbers(), (QList<int>{3, 4, 5, 6, 7, 8}));
    }

    void opensARowWithReturn()
    {
        Bench bench;
        bench.load();
        bench.view.showRow(4);
        QSignalSpy activated(&bench.view, &ListView::rowActivated);
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 4);
    }

    void survivesThemeAndFontChanges()
    {
        Bench bench;
        bench.load();
        bench.theme.setMode(Theme::Mode::Dark);
        QFont font = bench.view.font();
        font.setPointSize(font.pointSize() + 6);
        bench.view.setFont(font);
        QVERIFY(bench.view.rowHeight() >= QFontMetrics(font).height());
        QVERIFY(!bench.view.grab().isNull());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestListView)
#include "tst_listview.moc"
