// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobmodel.h"
#include "models/logbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace scrollback;
using namespace scrollback::models;
using chatlog::Entity;
using chatlog::Field;
using chatlog::ListQuery;
using chatlog::LogEntry;

namespace {

using Bench = tests::LogBench;
using tests::entryAt;
using tests::newest;

Error someError()
{
    return {
        Error::Code::Damaged, QStringLiteral("page 7 is damaged"), QStringLiteral("restore a backup"), {}};
}

} // namespace

class TestPagedTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void showsTheFirstPageBeforeAnythingIsCounted()
    {
        Bench bench(1000);
        bench.model->setQuery(bench.query);
        QCOMPARE(bench.model->state(), PagedTableModel::State::Loading);
        QCOMPARE(bench.state->pages.size(), size_t(1));
        QVERIFY(bench.state->pages[0].request.trustKeys);
        QVERIFY(bench.state->overviews.empty());

        bench.state->givePage();
        QCOMPARE(bench.model->state(), PagedTableModel::State::Ready);
        QCOMPARE(bench.model->rowCount(), 256);
        QVERIFY(bench.model->count().kind == RowCount::Kind::AtLeast);
        QCOMPARE(bench.text(0), QStringLiteral("entry 0"));
        QCOMPARE(bench.text(255), QStringLiteral("entry 255"));
        QCOMPARE(bench.state->overviews.size(), size_t(1));
    }

    void knowsEveryRowOnceTheOverviewIsThere()
    {
        Bench bench(1000);
        bench.open();
        QSignalSpy inserted(bench.model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        bench.state->giveOverview();
        QCOMPARE(bench.model->rowCount(), 1000);
        QVERIFY(bench.model->count().kind == RowCount::Kind::Exact);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QVERIFY(bench.model->overview());
        QCOMPARE(bench.model->counting(), PagedTableModel::Counting::Done);
    }

    void tellsHowFarTheCountingIs()
    {
        Bench bench(1000);
        bench.open();
        QSignalSpy changed(bench.model.get(), &PagedTableModel::countingChanged);
        bench.state->overviews[0].progress(0.4);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.model->countingShare(), 0.4);
    }

    void hasNoRowsWhereTheFiltersLeaveNone()
    {
        Bench bench(0);
        bench.open();
        QCOMPARE(bench.model->rowCount(), 0);
        QVERIFY(bench.model->count().kind == RowCount::Kind::Exact);
        bench.state->giveOverview();
        QCOMPARE(bench.model->rowCount(), 0);
    }

    void answersAtOnceAndAsksForWhatIsMissing()
    {
        Bench bench(10'000);
        bench.openWhole();
        QSignalSpy changed(bench.model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(!bench.model->index(7000, bench.messageColumn).data().isValid());
        QVERIFY(bench.state->pages.empty()); // never from within data()
        bench.look(7000);
        QCOMPARE(bench.state->asked.size(), size_t(1));
        bench.state->givePage();
        QCOMPARE(changed.size(), 1);
        const QModelIndex first = changed[0][0].toModelIndex();
        const QModelIndex last = changed[0][1].toModelIndex();
        QCOMPARE(first.row(), 7000 / 256 * 256);
        QCOMPARE(last.row(), 7000 / 256 * 256 + 255);
        QCOMPARE(bench.text(7000), QStringLiteral("entry 7000"));
    }

    void showsTheRightRowAnywhere_data()
    {
        QTest::addColumn<int>("row");
        for (const int row : {0, 255, 256, 257, 4999, 5119, 5120, 9983, 9984, 9999})
            QTest::addRow("row %d", row) << row;
    }
    void showsTheRightRowAnywhere()
    {
        QFETCH(int, row);
        Bench bench(10'000);
        bench.openWhole();
        bench.look(row);
        while (!bench.state->pages.empty())
            bench.state->givePage();
        QCOMPARE(bench.text(row), QStringLiteral("entry %1").arg(row));
        QCOMPARE(bench.model->refAt(row)->key, qint64(10'000 - row));
    }

    void asksForThePageThatWasLookedAtLast()
    {
        Bench bench(100'000);
        bench.openWhole();
        for (const int row : {10'000, 30'000, 50'000, 70'000})
            bench.look(row);
        // Scrolled past: three questions were cancelled, one waits.
        QCOMPARE(bench.state->waiting(), 1);
        // The late answers to the others are dropped.
        while (bench.state->pages.size() > 1)
            bench.state->givePage();
        QVERIFY(!bench.model->isLoaded(10'000));
        QVERIFY(!bench.model->isLoaded(30'000));
        bench.state->givePage();
        QVERIFY(bench.model->isLoaded(70'000));
    }

    void asksForBothPagesInSightOneAfterTheOther()
    {
        Bench bench(10'000);
        bench.openWhole();
        bench.look(2550); // rows 2550 … 2579 lie on two pages
        QCOMPARE(bench.state->waiting(), 1);
        bench.state->givePage();
        QCOMPARE(bench.state->waiting(), 1);
        bench.state->givePage();
        QCOMPARE(bench.text(2550), QStringLiteral("entry 2550"));
        QCOMPARE(bench.text(2579), QStringLiteral("entry 2579"));
    }

    void dropsAnswersToAnOlderQuery()
    {
        Bench bench(1000);
        bench.model->setQuery(bench.query);
        ListQuery other = bench.query;
        other.filter.text = QStringLiteral("x");
        bench.model->setQuery(other);
        QCOMPARE(bench.state->pages.size(), size_t(2));
        QVERIFY(bench.state->pages[0].token.cancelled());
        bench.state->givePage(1); // out of order: the newer one first
        QCOMPARE(bench.model->state(), PagedTableModel::State::Ready);
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        bench.state->givePage(0);
        QCOMPARE(reset.size(), 0);
    }

    void keepsTheRowsUntilTheNewOnesAreThere()
    {
        Bench bench(1000);
        bench.openWhole();
        ListQuery other = bench.query;
        other.filter.text = QStringLiteral("x");
        bench.model->setQuery(other);
        QCOMPARE(bench.model->rowCount(), 1000);
        QVERIFY(!bench.model->overview());
        bench.state->count = 3;
        bench.state->givePage();
        QCOMPARE(bench.model->rowCount(), 3);
    }

    void goesOnPageByPageWithoutAnOverview()
    {
        Bench bench(600);
        bench.open();
        QVERIFY(bench.model->canFetchMore({}));
        bench.model->fetchMore({});
        QCoreApplication::processEvents();
        bench.state->givePage();
        QCOMPARE(bench.model->rowCount(), 512);
        bench.model->fetchMore({});
        QCoreApplication::processEvents();
        bench.state->givePage();
        QCOMPARE(bench.model->rowCount(), 600);
        QVERIFY(!bench.model->canFetchMore({}));
        QVERIFY(bench.model->count().kind == RowCount::Kind::Exact);
        QCOMPARE(bench.text(599), QStringLiteral("entry 599"));
    }

    void canBeStoppedWhileCounting()
    {
        Bench bench(600);
        bench.open();
        bench.model->stopCounting();
        QVERIFY(bench.state->overviews[0].token.cancelled());
        QCOMPARE(bench.model->counting(), PagedTableModel::Counting::Stopped);
        bench.state->answerOverview(failure(Error::Code::Cancelled, QStringLiteral("stopped")));
        QVERIFY(!bench.model->error());
        QVERIFY(bench.model->canFetchMore({}));
        bench.model->retry();
        bench.state->giveOverview();
        QCOMPARE(bench.model->rowCount(), 600);
    }

    void saysWhyTheListCannotBeRead()
    {
        Bench bench(1000);
        bench.openWhole();
        bench.query.filter.text = QStringLiteral("x");
        bench.model->setQuery(bench.query);
        bench.state->failPage(someError());
        QCOMPARE(bench.model->state(), PagedTableModel::State::Failed);
        QCOMPARE(bench.model->error()->message, someError().message);
        QCOMPARE(bench.model->rowCount(), 0);
        bench.model->retry();
        bench.state->givePage();
        QCOMPARE(bench.model->state(), PagedTableModel::State::Ready);
        QVERIFY(!bench.model->error());
    }

    void keepsWhatItHasWhenAPageFails()
    {
        Bench bench(10'000);
        bench.openWhole();
        bench.look(5000);
        bench.state->failPage(someError());
        QCOMPARE(bench.model->state(), PagedTableModel::State::Ready);
        QVERIFY(bench.model->error());
        QCOMPARE(bench.text(0), QStringLiteral("entry 0"));
        // It is not asked for again and again.
        bench.state->pages.clear();
        bench.look(5000);
        QVERIFY(std::ranges::none_of(bench.state->pages, [](const auto& q) {
            return !q.token.cancelled() && q.request.after == std::nullopt;
        }));
        bench.model->retry();
        bench.look(5000);
        while (!bench.state->pages.empty())
            bench.state->givePage();
        QCOMPARE(bench.text(5000), QStringLiteral("entry 5000"));
    }

    void survivesAFailedCount()
    {
        Bench bench(600);
        bench.open();
        bench.state->answerOverview(tl::unexpected(someError()));
        QCOMPARE(bench.model->counting(), PagedTableModel::Counting::Failed);
        QCOMPARE(bench.model->state(), PagedTableModel::State::Ready);
        QVERIFY(bench.model->canFetchMore({}));
    }

    void movesTheSelectionWithItsRowWhenTheOrderWasWrong()
    {
        Bench bench(1000);
        bench.state->provisional = true;
        bench.open();
        bench.model->setSight(0, 30);
        const QPersistentModelIndex selected = bench.model->index(3, bench.messageColumn);
        QCOMPARE(selected.data().toString(), QStringLiteral("entry 3"));

        bench.state->order.resize(1000);
        for (int i = 0; i < 1000; ++i)
            bench.state->order[size_t(i)] = i;
        std::swap(bench.state->order[3], bench.state->order[20]);
        QSignalSpy layout(bench.model.get(), &QAbstractItemModel::layoutChanged);
        bench.state->giveOverview();
        QCoreApplication::processEvents();
        QVERIFY(!bench.state->pages.empty());
        QVERIFY(!bench.state->pages[0].request.trustKeys);
        bench.state->givePage();
        QCOMPARE(layout.size(), 1);
        QCOMPARE(selected.row(), 20);
        QCOMPARE(selected.data().toString(), QStringLiteral("entry 3"));
        QCOMPARE(bench.text(3), QStringLiteral("entry 20"));
    }

    void staysWhereItIsWhenTheSourceHasNewRows()
    {
        Bench bench(1000);
        bench.openWhole();
        bench.model->setSight(0, 30);
        const QPersistentModelIndex selected = bench.model->index(3, bench.messageColumn);
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        // Two newer rows than the newest so far.
        bench.state->count = 1002;
        bench.state->make = [](int i) { return entryAt(i - 2); };
        bench.model->reload();
        QCOMPARE(bench.model->rowCount(), 1000);
        bench.state->giveOverview();
        QCoreApplication::processEvents();
        while (!bench.state->pages.empty())
            bench.state->givePage();
        QCOMPARE(reset.size(), 0);
        QCOMPARE(bench.model->rowCount(), 1002);
        QCOMPARE(bench.text(0), QStringLiteral("entry -2"));
        QCOMPARE(selected.row(), 5);
        QCOMPARE(selected.data().toString(), QStringLiteral("entry 3"));
    }

    void leavesARightGuessAlone()
    {
        Bench bench(1000);
        bench.state->provisional = true;
        bench.open();
        bench.model->setSight(0, 30);
        QSignalSpy layout(bench.model.get(), &QAbstractItemModel::layoutChanged);
        bench.state->giveOverview();
        QCoreApplication::processEvents();
        bench.state->givePage();
        QCOMPARE(layout.size(), 0);
    }

    void keepsOnlyAWindowInMemory()
    {
        Bench bench(100'000);
        bench.tester.reset(); // it would look at every row each time
        bench.openWhole();
        for (int row = 0; row < 100'000; row += 256) {
            bench.look(row);
            while (!bench.state->pages.empty())
                bench.state->givePage();
        }
        int loaded = 0;
        for (int row = 0; row < 100'000; row += 256)
            loaded += bench.model->isLoaded(row);
        QVERIFY2(loaded <= 64, qPrintable(QString::number(loaded)));
        QVERIFY(bench.model->isLoaded(99'999));
    }

    void findsARowFarAway()
    {
        Bench bench(50'000);
        bench.openWhole();
        QSignalSpy located(bench.model.get(), &PagedTableModel::located);
        chatlog::RowRef ref{Entity::LogEntry, 0, 50'000 - 31'234};
        bench.model->locate(ref, newest - 31'234 * 1000LL);
        while (!bench.state->pages.empty() && located.isEmpty())
            bench.state->givePage();
        QCOMPARE(located.size(), 1);
        QCOMPARE(located[0][1].toInt(), 31'234);
        QVERIFY(bench.state->asked.size() <= 2);
    }

    void saysSoWhenARowIsNotThere()
    {
        Bench bench(5000);
        bench.openWhole();
        QSignalSpy located(bench.model.get(), &PagedTableModel::located);
        bench.model->locate({Entity::LogEntry, 0, 999'999}, newest - 1'000'500);
        for (int i = 0; i < 10 && located.isEmpty(); ++i) {
            if (!bench.state->pages.empty())
                bench.state->givePage();
            QCoreApplication::processEvents();
        }
        QCOMPARE(located.size(), 1);
        QCOMPARE(located[0][1].toInt(), -1);
    }

    void turnsRoundByItsTimeAndByNothingElse()
    {
        Bench bench(1000);
        bench.openWhole();
        const int time = bench.model->columnOf(Field::CreatedAt);
        QVERIFY(bench.model->isSortable(time));
        QVERIFY(!bench.model->isSortable(bench.messageColumn));
        bench.model->sort(bench.messageColumn, Qt::AscendingOrder);
        QVERIFY(bench.state->pages.empty());
        bench.model->sort(time, Qt::AscendingOrder);
        QCOMPARE(bench.state->pages.size(), size_t(1));
        QVERIFY(!bench.state->pages[0].request.query.order.descending);
        QVERIFY(!bench.state->pages[0].request.query.order.field);
    }

    void readsOtherOrdersInOnePiece()
    {
        using Source = tests::ScriptedPageSource<chatlog::Job>;
        auto state = std::make_shared<Source::State>();
        state->count = 700;
        state->make = [](int i) {
            chatlog::Job job;
            job.jobId = JobId(QStringLiteral("job %1").arg(i));
            job.createdAt = newest - i;
            return job;
        };
        JobModel model(std::make_unique<Source>(state));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ListQuery query{Entity::Job, {}, {Field::Status, false}};
        model.setQuery(query);
        QVERIFY(state->pages[0].request.limit > 700);
        state->givePage();
        QCOMPARE(model.rowCount(), 700);
        QCOMPARE(model.rowAt(699)->jobId.value, QStringLiteral("job 699"));
        QVERIFY(model.isSortable(model.columnOf(Field::Type)));
        state->giveOverview();
        QCOMPARE(model.rowAt(256)->jobId.value, QStringLiteral("job 256"));
    }

    void aListInTheOrderOfAColumnSaysThatItHasChanged()
    {
        using Source = tests::ScriptedPageSource<chatlog::Job>;
        auto state = std::make_shared<Source::State>();
        state->count = 5;
        state->make = [](int i) {
            chatlog::Job job;
            job.jobId = JobId(QStringLiteral("job %1").arg(i));
            job.createdAt = newest - i;
            return job;
        };
        JobModel model(std::make_unique<Source>(state));
        const ListQuery query{Entity::Job, {}, {Field::Status, false}};
        model.setQuery(query);
        state->givePage();
        state->giveOverview();
        state->count = 7;
        model.follow(query);
        QTRY_COMPARE(model.newRows(), (NewRows{0, true}));
        QVERIFY(state->pages.empty());
        QCOMPARE(model.rowCount(), 5);
        model.reload();
        state->givePage();
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.newRows(), NewRows());
    }

    void stopsItsQuestionsWhenItGoes()
    {
        Bench bench(10'000);
        bench.openWhole();
        bench.query.filter.text = QStringLiteral("x");
        bench.model->setQuery(bench.query);
        const CancelToken token = bench.state->pages[0].token;
        bench.tester.reset();
        bench.model.reset();
        QVERIFY(token.cancelled());
        QVERIFY(!bench.state->givePage()); // nobody is there to hear it
    }
};

QTEST_GUILESS_MAIN(TestPagedTableModel)
#include "tst_pagedtablemodel.moc"
