// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose source changes while they are open.
#include "models/logbench.h"

#include <QSignalSpy>

using namespace scrollback;
using namespace scrollback::models;
using tests::LogBench;

class TestFollowingLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void newRowsComeInAboveTheOthers()
    {
        LogBench bench(1000);
        bench.openWhole();
        bench.model->setSight(0, 30);
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(bench.model.get(), &QAbstractItemModel::rowsInserted);
        const QPersistentModelIndex selected = bench.model->index(3, bench.messageColumn);
        bench.grow(2);
        bench.model->follow(bench.query);
        QCOMPARE(bench.state->pages.size(), size_t(1));
        bench.state->givePage();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 0);
        QCOMPARE(inserted[0][2].toInt(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(bench.model->rowCount(), 1002);
        QCOMPARE(bench.model->count().rows, 1002);
        QCOMPARE(bench.text(0), QStringLiteral("entry -2"));
        QCOMPARE(bench.text(1), QStringLiteral("entry -1"));
        QCOMPARE(bench.text(2), QStringLiteral("entry 0"));
        QCOMPARE(selected.row(), 5);
        QCOMPARE(selected.data().toString(), QStringLiteral("entry 3"));
        QCOMPARE(bench.model->newRows(), NewRows());
    }

    void everyRowIsInItsPlaceBelowTheNewOnes()
    {
        LogBench bench(1000);
        bench.openWhole();
        for (const int rows : {1, 5, 300}) {
            bench.grow(rows);
            bench.model->follow(bench.query);
            while (bench.model->rowCount() < bench.state->count) {
                QVERIFY(!bench.state->pages.empty());
                bench.state->givePage();
            }
            QVERIFY(bench.state->overviews.empty());
        }
        for (const int row : {0, 5, 6, 305, 306, 307, 560, 561, 562, 563, 818, 819, 1000, 1305}) {
            bench.look(row);
            while (!bench.state->pages.empty()) {
                bench.state->givePage();
                bench.look(row);
            }
            QCOMPARE(bench.text(row), QStringLiteral("entry %1").arg(row - 306));
        }
    }

    void aPageThatWasForgottenIsFoundBelowTheNewRows()
    {
        LogBench bench(10'000);
        bench.openWhole();
        bench.grow(3);
        bench.model->follow(bench.query);
        bench.state->givePage();
        for (int row = 0; row < 10'000; row += 256) {
            bench.look(row);
            while (!bench.state->pages.empty())
                bench.state->givePage();
        }
        QVERIFY(!bench.model->isLoaded(3));
        bench.look(0);
        while (!bench.state->pages.empty())
            bench.state->givePage();
        QCOMPARE(bench.text(0), QStringLiteral("entry -3"));
        QCOMPARE(bench.text(3), QStringLiteral("entry 0"));
        QCOMPARE(bench.text(258), QStringLiteral("entry 255"));
    }

    void whoReadsFurtherDownIsNotDisturbed()
    {
        LogBench bench(5000);
        bench.openWhole();
        bench.look(2000);
        while (!bench.state->pages.empty())
            bench.state->givePage();
        bench.model->setFollowing(false);
        QSignalSpy told(bench.model.get(), &PagedTableModel::newRowsChanged);
        QSignalSpy inserted(bench.model.get(), &QAbstractItemModel::rowsInserted);
        bench.grow(12);
        bench.model->follow(bench.query);
        bench.settle();
        QCOMPARE(told.size(), 1);
        QCOMPARE(bench.model->newRows(), (NewRows{12, false}));
        QCOMPARE(bench.text(2000), QStringLiteral("entry 2000"));
        bench.grow(3);
        bench.model->follow(bench.query);
        bench.settle();
        QCOMPARE(bench.model->newRows(), (NewRows{15, false}));
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(bench.model->rowCount(), 5000);

        bench.model->setSight(0, 30);
        bench.model->setFollowing(true);
        QCOMPARE(bench.model->newRows(), NewRows());
        QCOMPARE(bench.model->rowCount(), 5015);
        QCOMPARE(bench.text(0), QStringLiteral("entry -15"));
        QCOMPARE(bench.text(15), QStringLiteral("entry 0"));
    }

    void whoGoesUpWhileTheyAreReadGetsThemWhole()
    {
        LogBench bench(1000);
        bench.openWhole();
        bench.model->setFollowing(false);
        bench.grow(2);
        bench.model->follow(bench.query);
        bench.state->givePage();
        QCOMPARE(bench.model->newRows(), (NewRows{2, false}));
        bench.grow(300);
        bench.model->follow(bench.query);
        bench.state->givePage(); // the first 256 of 302
        bench.model->setFollowing(true);
        QCOMPARE(bench.model->rowCount(), 1000);
        bench.state->givePage();
        QCOMPARE(bench.model->rowCount(), 1302);
        for (const int row : {0, 255, 256, 301, 302})
            QCOMPARE(bench.text(row), QStringLiteral("entry %1").arg(row - 302));
    }

    void moreNewRowsThanArePracticalAreSaidToBeMore()
    {
        LogBench bench(1000);
        bench.openWhole();
        bench.model->setFollowing(false);
        bench.grow(5000);
        bench.model->follow(bench.query);
        bench.settle();
        QVERIFY(bench.model->newRows().more);
        QVERIFY(bench.model->newRows().count >= 2000);
        bench.model->setFollowing(true);
        bench.settle();
        QTRY_COMPARE((bench.settle(), bench.model->rowCount()), 6000);
        QCOMPARE(bench.model->newRows(), NewRows());
        QCOMPARE(bench.text(0), QStringLiteral("entry -5000"));
    }

    void aListIsCountedAgainInTheBackground()
    {
        LogBench bench(1000);
        bench.openWhole();
        bench.model->setSight(0, 30);
        QSignalSpy counting(bench.model.get(), &PagedTableModel::countingChanged);
        bench.state->make = [](int i) {
            chatlog::LogEntry entry = tests::entryAt(i);
            entry.message = QStringLiteral("changed %1").arg(i);
            return entry;
        };
        bench.model->follow(bench.query);
        QTRY_COMPARE((bench.settle(), bench.text(3)), QStringLiteral("changed 3"));
        QCOMPARE(bench.model->rowCount(), 1000);
        QCOMPARE(counting.size(), 0); // nobody was told of it
    }

    void aFailureInTheBackgroundChangesNothing()
    {
        LogBench bench(1000);
        bench.openWhole();
        bench.model->follow(bench.query);
        const Error broken{Error::Code::Gone, QStringLiteral("away"), {}, {}};
        bench.state->failPage(broken);
        QTRY_VERIFY(!bench.state->overviews.empty());
        bench.state->answerOverview(tl::unexpected(broken));
        QCOMPARE(bench.model->state(), PagedTableModel::State::Ready);
        QVERIFY(!bench.model->error());
        QCOMPARE(bench.model->rowCount(), 1000);
        QCOMPARE(bench.text(0), QStringLiteral("entry 0"));
    }

    void theEndOfThePeriodMovesOnWithoutAFreshStart()
    {
        LogBench bench(1000);
        bench.query.filter.period = {tests::newest - 900'000'000, tests::newest};
        bench.openWhole();
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        bench.grow(1);
        bench.query.filter.period.to = tests::newest + 5000;
        bench.model->follow(bench.query);
        QCOMPARE(bench.model->query(), bench.query);
        QCOMPARE(bench.state->pages.front().request.query, bench.query);
        bench.state->givePage();
        QCOMPARE(bench.model->rowCount(), 1001);
        QCOMPARE(reset.size(), 0);
        // Another list is begun afresh.
        bench.query.filter.period.from = tests::newest - 1000;
        bench.model->follow(bench.query);
        QCOMPARE(bench.model->state(), PagedTableModel::State::Loading);
    }

    void anEmptyListFillsItself()
    {
        LogBench bench(0);
        bench.openWhole();
        QCOMPARE(bench.model->rowCount(), 0);
        bench.grow(4);
        bench.model->follow(bench.query);
        QTRY_COMPARE((bench.settle(), bench.model->rowCount()), 4);
        QCOMPARE(bench.text(0), QStringLiteral("entry -4"));
    }

    void aCountThatSomebodyStoppedStaysStopped()
    {
        LogBench bench(1000);
        bench.open();
        bench.model->stopCounting();
        bench.state->overviews.clear();
        bench.grow(1);
        bench.model->follow(bench.query);
        bench.state->givePage(bench.state->pages.size() - 1);
        QCOMPARE(bench.text(0), QStringLiteral("entry -1"));
        QTest::qWait(20);
        QVERIFY(bench.state->overviews.empty());
    }

    void aFirstCountThatEndsAfterRowsCameInIsOfTheWholeList()
    {
        LogBench bench(1000);
        bench.open();
        bench.model->setSight(0, 30);
        bench.grow(2);
        bench.model->follow(bench.query);
        bench.state->givePage(bench.state->pages.size() - 1);
        QCOMPARE(bench.text(0), QStringLiteral("entry -2"));
        bench.settle();
        QCOMPARE(bench.model->rowCount(), 1002);
        QCOMPARE(bench.model->counting(), PagedTableModel::Counting::Done);
        for (const int row : {0, 1, 2, 255, 256, 257, 258, 1001}) {
            bench.look(row);
            bench.settle();
            QCOMPARE(bench.text(row), QStringLiteral("entry %1").arg(row - 2));
        }
    }
};

QTEST_GUILESS_MAIN(TestFollowingLists)
#include "tst_followinglists.moc"
