// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace scrollback;
using namespace scrollback::models;
using chatlog::ListQuery;

namespace {

/// A search that finds what the test puts in.
class ScriptedSearch final : public SearchSource
{
public:
    struct State
    {
        struct Asked
        {
            Request request;
            std::shared_ptr<Basket> basket;
            Done done;
            bool takenBack = false;
        };
        std::vector<std::shared_ptr<Asked>> asked;

        Asked& last() { return *asked.back(); }
        void find(int from, int count)
        {
            for (int i = from; i < from + count; ++i) {
                SearchHit hit;
                hit.row = {chatlog::Entity::Message, 0, 10'000 - i};
                hit.time = 1'000'000 - i;
                hit.snippet.text = QStringLiteral("hit %1").arg(i);
                last().basket->put(std::move(hit));
            }
        }
    };

    explicit ScriptedSearch(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    TakeBack search(const Request& request, std::shared_ptr<Basket> basket, QObject*, Done done) override
    {
        auto asked =
            std::make_shared<State::Asked>(State::Asked{request, std::move(basket), std::move(done), false});
        m_state->asked.push_back(asked);
        return [asked] { asked->takenBack = true; };
    }

private:
    std::shared_ptr<State> m_state;
};

struct Bench
{
    Bench()
        : model(std::make_unique<ScriptedSearch>(state))
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }
    void search(const QString& text)
    {
        ListQuery query;
        query.filter.text = text;
        model.search(query);
    }

    std::shared_ptr<ScriptedSearch::State> state = std::make_shared<ScriptedSearch::State>();
    SearchModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestSearchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHitsBeforeTheSearchIsOver()
    {
        Bench bench;
        bench.search(QStringLiteral("refund"));
        QCOMPARE(bench.model.state(), SearchModel::State::Searching);
        bench.state->find(0, 3);
        QTRY_COMPARE(bench.model.rowCount(), 3);
        QCOMPARE(bench.model.state(), SearchModel::State::Searching);
        bench.state->find(3, 2);
        bench.state->last().done(source::StreamEnd{});
        QCOMPARE(bench.model.rowCount(), 5);
        QCOMPARE(bench.model.state(), SearchModel::State::Done);
        QCOMPARE(bench.model.index(4, 0).data().toString(), QStringLiteral("hit 4"));
    }

    void addsManyHitsInOneGo()
    {
        Bench bench;
        bench.search(QStringLiteral("refund"));
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        bench.state->find(0, 500);
        QTRY_COMPARE(bench.model.rowCount(), 500);
        QCOMPARE(inserted.size(), 1);
    }

    void pausesAndGoesOnBehindTheLastHit()
    {
        Bench bench;
        bench.search(QStringLiteral("refund"));
        QCOMPARE(bench.state->last().request.limit, SearchModel::portion);
        bench.state->find(0, 10);
        source::StreamEnd end;
        end.next = chatlog::Cursor{999'991, 9'991, 0};
        bench.state->last().done(end);
        QCOMPARE(bench.model.state(), SearchModel::State::Paused);
        bench.model.goOn();
        QCOMPARE(bench.state->asked.size(), size_t(2));
        QVERIFY(bench.state->last().request.after == end.next);
        bench.state->find(10, 5);
        bench.state->last().done(source::StreamEnd{});
        QCOMPARE(bench.model.rowCount(), 15);
        QCOMPARE(bench.model.state(), SearchModel::State::Done);
    }

    void stopsAndKeepsWhatWasFound()
    {
        Bench bench;
        bench.search(QStringLiteral("refund"));
        bench.state->find(0, 7);
        bench.model.stop();
        QVERIFY(bench.state->last().takenBack);
        QCOMPARE(bench.model.state(), SearchModel::State::Stopped);
        QCOMPARE(bench.model.rowCount(), 7);
        bench.model.goOn();
        QCOMPARE(bench.state->last().request.after->key, qint64(10'000 - 6));
    }

    void forgetsTheOldSearchWithANewOne()
    {
        Bench bench;
        bench.search(QStringLiteral("one"));
        const auto old = bench.state->asked.back();
        bench.search(QStringLiteral("two"));
        QVERIFY(old->takenBack);
        SearchHit late;
        late.snippet.text = QStringLiteral("late");
        old->basket->put(std::move(late));
        old->done(source::StreamEnd{});
        QCOMPARE(bench.model.state(), SearchModel::State::Searching);
        bench.state->find(0, 1);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        QCOMPARE(bench.model.hit(0).snippet.text, QStringLiteral("hit 0"));
    }

    void saysWhyItFailed()
    {
        Bench bench;
        bench.search(QStringLiteral("refund"));
        bench.state->last().done(failure(Error::Code::Damaged, QStringLiteral("page 7 is damaged")));
        QCOMPARE(bench.model.state(), SearchModel::State::Failed);
        QCOMPARE(bench.model.error()->message, QStringLiteral("page 7 is damaged"));
    }

    void isStoppedByTheStatusLineToo()
    {
        Bench bench;
        bench.search(QStringLiteral("refund"));
        bench.state->last().done(failure(Error::Code::Cancelled, QStringLiteral("stopped")));
        QCOMPARE(bench.model.state(), SearchModel::State::Stopped);
        QVERIFY(!bench.model.error());
    }

    void doesNotLookForNothing()
    {
        Bench bench;
        bench.search(QString());
        QVERIFY(bench.state->asked.empty());
        QCOMPARE(bench.model.state(), SearchModel::State::Idle);
    }
};

QTEST_GUILESS_MAIN(TestSearchModel)
#include "tst_searchmodel.moc"
