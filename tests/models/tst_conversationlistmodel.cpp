// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"
#include "demo/demo.h"
#include "models/conversationlistmodel.h"
#include "models/conversationpagesource.h"
#include "source/service.h"

#include <QAbstractItemModelTester>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace scrollback;
using chatlog::Conversation;
using chatlog::Cursor;
using chatlog::Entity;
using chatlog::Field;
using chatlog::ListQuery;
using models::ConversationListModel;
using models::LoadedPage;
using models::PageSource;

namespace {

constexpr TimeMs now = 1'782'849'600'000; // 2026-06-30T20:00:00Z

/// A list of conversations whose cursors are places, and which answers when the test says so.
class PlaceSource final : public PageSource
{
public:
    struct State
    {
        struct Question
        {
            PageRequest request;
            PageDone done;
            bool takenBack = false;
        };
        int count = 0;
        bool firstIsRecent = false; ///< the first page is provisional and in another order
        std::deque<std::shared_ptr<Question>> pages;
        OverviewDone overview;

        static Conversation conversation(int place)
        {
            Conversation made;
            made.conversationId = ConversationId(QStringLiteral("c%1").arg(place));
            made.title = QStringLiteral("Conversation %1").arg(place);
            made.lastActivityAt = now - place * msPerSecond;
            models::identify(made);
            return made;
        }
        void answerPage()
        {
            const std::shared_ptr<Question> question = pages.front();
            pages.pop_front();
            if (question->takenBack)
                return;
            const PageRequest& request = question->request;
            const int first = request.after ? int(request.after->key.number) + 1 : 0;
            std::vector<Conversation> rows;
            if (firstIsRecent && request.trustKeys && !request.after) {
                for (const int place : {2, 0, 1})
                    rows.push_back(conversation(place));
                question->done(LoadedPage{std::make_shared<models::TypedRows<Conversation>>(std::move(rows)),
                                          Cursor{{}, 2, 0}, true});
                return;
            }
            const int last = std::min(count, first + request.limit);
            for (int place = first; place < last; ++place)
                rows.push_back(conversation(place));
            std::optional<Cursor> next;
            if (last < count)
                next = Cursor{{}, last - 1, 0};
            question->done(
                LoadedPage{std::make_shared<models::TypedRows<Conversation>>(std::move(rows)), next, false});
        }
        void answerOverview()
        {
            chatlog::Overview counted;
            counted.count = count;
            counted.anchors.emplace_back();
            for (int place = chatlog::Overview::pageSize; place < count; place += chatlog::Overview::pageSize)
                counted.anchors.emplace_back(Cursor{{}, place - 1, 0});
            std::exchange(overview, nullptr)(counted);
        }
    };

    explicit PlaceSource(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    models::TakeBack requestPage(const PageRequest& request, QObject*, PageDone done) override
    {
        auto question = std::make_shared<State::Question>(State::Question{request, std::move(done)});
        m_state->pages.push_back(question);
        return [question] { question->takenBack = true; };
    }
    models::TakeBack requestOverview(const ListQuery&, QObject*, ShareDone, OverviewDone done) override
    {
        m_state->overview = std::move(done);
        return [state = m_state] { state->overview = nullptr; };
    }

private:
    std::shared_ptr<State> m_state;
};

struct Fixture
{
    explicit Fixture(int count, bool firstIsRecent = false)
    {
        state->count = count;
        state->firstIsRecent = firstIsRecent;
        model.setStyle({QLocale::c(), QTimeZone::utc()});
        model.setNow(now);
    }

    std::shared_ptr<PlaceSource::State> state = std::make_shared<PlaceSource::State>();
    ConversationListModel model{std::make_unique<PlaceSource>(state)};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

const ListQuery everything{Entity::Conversation, {}, {}};

} // namespace

class TestConversationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasActiveLastStandsThereUntilAllAreCounted()
    {
        Fixture fixture(1'000, true);
        fixture.model.setQuery(everything);
        fixture.state->answerPage();
        QCOMPARE(fixture.model.rowCount(), 3);
        QCOMPARE(fixture.model.count().kind, models::RowCount::Kind::AtLeast);
        QCOMPARE(fixture.model.rowAt(0)->conversationId.value, QStringLiteral("c2"));
        // Somebody has chosen c1 meanwhile; it is row 2 now and row 1 in the end.
        const QPersistentModelIndex chosen = fixture.model.index(2, 0);
        fixture.model.setSight(0, 2);
        fixture.state->answerOverview();
        QCOMPARE(fixture.model.rowCount(), 1'000);
        QTRY_VERIFY(!fixture.state->pages.empty());
        fixture.state->answerPage();
        QCOMPARE(fixture.model.rowAt(0)->conversationId.value, QStringLiteral("c0"));
        QCOMPARE(chosen.row(), 1);
        QCOMPARE(fixture.model.rowAt(chosen.row())->conversationId.value, QStringLiteral("c1"));
    }

    void anyPageIsAskedForByItsPlace()
    {
        Fixture fixture(10'000);
        fixture.model.setQuery(everything);
        fixture.state->answerPage();
        fixture.state->answerOverview();
        QCOMPARE(fixture.model.rowCount(), 10'000);
        fixture.model.setSight(9'000, 9'020);
        QVERIFY(!fixture.model.rowAt(9'010)); // not here: asked for, not waited for
        QTRY_VERIFY(!fixture.state->pages.empty());
        const auto& request = fixture.state->pages.front()->request;
        QVERIFY(request.after);
        QCOMPARE(request.after->key, 9'010 / 256 * 256 - 1);
        QVERIFY(!request.after->time);
        fixture.state->answerPage();
        QCOMPARE(fixture.model.rowAt(9'010)->conversationId.value, QStringLiteral("c9010"));
    }

    void everyOrderGoesByPages()
    {
        Fixture fixture(2'000);
        ListQuery query = everything;
        query.order = {Field::MessageCount, true};
        fixture.model.setQuery(query);
        QCOMPARE(fixture.state->pages.front()->request.limit, int(chatlog::Overview::pageSize));
        fixture.state->answerPage();
        fixture.state->answerOverview();
        QCOMPARE(fixture.model.rowCount(), 2'000);
    }

    void aLateAnswerToAnOlderQueryIsDropped()
    {
        Fixture fixture(500);
        fixture.model.setQuery(everything);
        ListQuery other = everything;
        other.filter.conditions = {{Field::WidgetId, {QStringLiteral("4")}, false}};
        fixture.model.setQuery(other);
        QCOMPARE(fixture.state->pages.size(), std::size_t(2));
        QVERIFY(fixture.state->pages.front()->takenBack);
        fixture.state->pages.front()->takenBack = false; // it answers all the same
        fixture.state->answerPage();
        QCOMPARE(fixture.model.rowCount(), 0);
        fixture.state->count = 7;
        fixture.state->answerPage();
        QCOMPARE(fixture.model.rowCount(), 7);
    }

    void aRowIsFoundByItsConversation()
    {
        Fixture fixture(700);
        fixture.model.setQuery(everything);
        fixture.state->answerPage();
        fixture.state->answerOverview();
        QCOMPARE(fixture.model.rowOfConversation(ConversationId(QStringLiteral("c200"))), 200);
        QCOMPARE(fixture.model.rowOfConversation(ConversationId(QStringLiteral("c600"))),
                 -1); // not in memory
        QCOMPARE(fixture.model.rowOfConversation(ConversationId(QStringLiteral("x"))), -1);
    }

    void twoLinesSayWhoWhereAndHowMuch()
    {
        Fixture fixture(0);
        Conversation conversation;
        conversation.title = QStringLiteral("Hi.\nThere");
        conversation.userId = QStringLiteral("user_0151");
        conversation.widgetId = QStringLiteral("4");
        conversation.messageCount = 8;
        conversation.toolCalls = 7;
        conversation.lastActivityAt = now - 3 * 3'600'000;
        QCOMPARE(ConversationListModel::titleText(conversation), QStringLiteral("Hi.⏎There"));
        QCOMPARE(fixture.model.timeText(conversation), QStringLiteral("17:00"));
        conversation.lastActivityAt = now - 2 * msPerDay;
        QVERIFY2(fixture.model.timeText(conversation).endsWith(QStringLiteral(" 20:00")),
                 qPrintable(fixture.model.timeText(conversation)));
        const QStringList facts = ConversationListModel::facts(conversation);
        QCOMPARE(facts.first(), QStringLiteral("user_0151"));
        QVERIFY(facts.contains(QStringLiteral("Widget 4")));
        QCOMPARE(facts.size(), 4);
        // Nothing is made up where nothing is known.
        QVERIFY(ConversationListModel::facts(Conversation()).isEmpty());
        QCOMPARE(ConversationListModel::titleText(Conversation()), QStringLiteral("(no title)"));
        QCOMPARE(fixture.model.timeText(Conversation()), models::unknownMark());
    }

    void aTitleThatWasCutSaysSo_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("cut");
        const QString x(200, QLatin1Char('x'));
        QTest::newRow("short") << QStringLiteral("Where is my order") << false;
        QTest::newRow("as long as titles get") << x.left(titleLimit) << true;
        QTest::newRow("as long, but ended") << x.left(titleLimit - 1) + QLatin1Char('.') << false;
        QTest::newRow("a long one of its own") << x.left(titleLimit + 20) << false;
        QTest::newRow("longer than a list shows") << x + x << true;
    }
    void aTitleThatWasCutSaysSo()
    {
        QFETCH(QString, title);
        QFETCH(bool, cut);
        Conversation conversation;
        conversation.title = title;
        QCOMPARE(ConversationListModel::titleText(conversation).endsWith(QChar(0x2026)), cut);
    }

    void onlyWhatCanBeMeantIsShownFirst_data()
    {
        QTest::addColumn<TimeRange>("period");
        QTest::addColumn<int>("rows");
        QTest::newRow("any time") << TimeRange{} << 3;
        QTest::newRow("the last hour") << TimeRange{now - 3'600'000, now + 1} << 2;
        QTest::newRow("long ago") << TimeRange{0, now - 30 * msPerDay} << 0;
    }
    void onlyWhatCanBeMeantIsShownFirst()
    {
        QFETCH(TimeRange, period);
        QFETCH(int, rows);
        std::vector<Conversation> recent(3);
        recent[0].lastActivityAt = now;
        recent[1].lastActivityAt = now - 60'000;
        recent[2].lastActivityAt = now - 5 * 3'600'000;
        ListQuery query = everything;
        query.filter.period = period;
        QVERIFY(models::ConversationPageSource::canBeginWithRecent(query));
        const LoadedPage page = models::ConversationPageSource::recentPage(recent, query);
        QCOMPARE(page.rows->size(), rows);
        QVERIFY(page.provisional);
        QVERIFY(!page.next); // three are all there are
        query.order = {Field::Errors, true};
        QVERIFY(!models::ConversationPageSource::canBeginWithRecent(query));
    }

    void aRealDatabaseIsListedInEveryOrder_data()
    {
        QTest::addColumn<int>("order");
        for (int i = 0; i < int(models::conversationOrders().size()); ++i)
            QTest::newRow(models::conversationOrders()[std::size_t(i)].label) << i;
    }
    void aRealDatabaseIsListedInEveryOrder()
    {
        QFETCH(int, order);
        const QString path = demoDatabase();
        source::OpenOptions options;
        options.location = path;
        source::Service service(options);
        QSignalSpy opened(&service, &source::Service::opened);
        service.open();
        QTRY_COMPARE(opened.count(), 1);
        ConversationListModel model(std::make_unique<models::ConversationPageSource>(service));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({Entity::Conversation, {}, models::conversationOrders()[std::size_t(order)].order});
        QTRY_COMPARE(model.counting(), models::PagedTableModel::Counting::Done);
        QCOMPARE(model.rowCount(), 600);
        model.setSight(0, 10);
        QTRY_VERIFY(model.rowAt(0) && model.rowAt(0)->messageCount);
        model.setSight(590, 599);
        QTRY_VERIFY(model.rowAt(599));
        model.setSight(0, 599);
        // Counted rows stand in their order.
        const Field field =
            models::conversationOrders()[std::size_t(order)].order.field.value_or(Field::LastActivityAt);
        if (field == Field::MessageCount)
            QVERIFY(*model.rowAt(0)->messageCount >= *model.rowAt(599)->messageCount);
        if (field == Field::LastActivityAt &&
            models::conversationOrders()[std::size_t(order)].order.descending)
            QVERIFY(*model.rowAt(0)->lastActivityAt >= *model.rowAt(599)->lastActivityAt);
        QVERIFY(!(model.refAt(0) == model.refAt(599)));
    }

private:
    QString demoDatabase()
    {
        if (!m_path.isEmpty())
            return m_path;
        m_path = m_folder.filePath(QStringLiteral("demo.sqlite"));
        demo::DemoOptions options;
        options.conversations = 600;
        options.now = now;
        const auto written = demo::writeDemo(m_path, options);
        if (!written)
            qFatal("%s", qPrintable(written.error().line()));
        return m_path;
    }

    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestConversationListModel)
#include "tst_conversationlistmodel.moc"
