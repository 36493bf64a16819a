// SPDX-License-Identifier: GPL-3.0-or-later
// A window whose source is written to, goes away and comes back.
#include "demo/demo.h"
#include "desktop/application.h"
#include "desktop/conversationspage.h"
#include "desktop/infobar.h"
#include "desktop/mainwindow.h"
#include "desktop/sourceview.h"
#include "support/enginecopy.h"
#include "support/servers.h"
#include "support/tempdb.h"
#include "widgets/listview.h"
#include "widgets/newrowsmark.h"
#include "widgets/threadview.h"
#include "widgets/tile.h"

#include <QDateTime>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;
using namespace Qt::StringLiterals;
using tests::TestServer;

namespace {

constexpr int soonMs = 20'000; ///< a file is looked at every five seconds

QByteArray timeNow()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s).toLatin1();
}

QByteArray newMessage(const QByteArray& conversation, const QByteArray& text)
{
    return "INSERT INTO message_logs (conversation_id, widget_id, message_type, message_text, input_tokens, "
           "output_tokens, created_at) VALUES ('" +
           conversation + "', 1, 'user', '" + text + "', 1, 1, '" + timeNow() + "')";
}

} // namespace

class FollowingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qunsetenv("PGPASSWORD"); }
    void newRowsAppearByThemselves();
    void whoReadsFurtherDownIsTold();
    void whoDoesNotFollowReloads();
    void theFiguresMove();
    void anOpenConversationGoesOn();
    void aServerThatIsAwayIsSaidAndComesBack();

private:
    std::unique_ptr<Application> start(const QString& source, const QString& page);
    static MainWindow* windowOf(const Application& application)
    {
        MainWindow* window = application.windows().constFirst();
        return QTest::qWaitFor([&] { return window->view() != nullptr; }, 20'000) ? window : nullptr;
    }
    static widgets::ListView* listOf(const MainWindow& window)
    {
        auto* list = window.view()->currentPage()->findChild<widgets::ListView*>(u"list"_s);
        return list && QTest::qWaitFor(
                           [&] {
                               return list->listModel()->counting() ==
                                      models::PagedTableModel::Counting::Done;
                           },
                           20'000)
                   ? list
                   : nullptr;
    }
    static QString textAt(const widgets::ListView& list, int row)
    {
        const models::PagedTableModel* model = list.listModel();
        return model->index(row, model->columnOf(chatlog::Field::Content)).data().toString();
    }

    std::unique_ptr<tests::TempDb> m_files;
    QString m_file;
};

void FollowingTest::init()
{
    m_files = std::make_unique<tests::TempDb>();
    m_file = m_files->path();
    demo::DemoOptions demo;
    demo.conversations = 60;
    demo.days = 10;
    demo.now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(demo::writeDemo(m_file, demo).has_value());
}

std::unique_ptr<Application> FollowingTest::start(const QString& source, const QString& page)
{
    StartOptions options;
    options.sources = {source};
    options.page = page;
    options.timeZone = u"UTC"_s;
    options.days = 7;
    auto application = std::make_unique<Application>(options, m_files->path(u"settings.ini"_s));
    application->start();
    return application;
}

void FollowingTest::newRowsAppearByThemselves()
{
    const auto application = start(m_file, u"messages"_s);
    MainWindow* window = windowOf(*application);
    QVERIFY(window);
    widgets::ListView* list = listOf(*window);
    QVERIFY(list);
    const int before = list->listModel()->rowCount();
    m_files->run(newMessage("new-1", "the newest of all"));
    QTRY_COMPARE_WITH_TIMEOUT(textAt(*list, 0), u"the newest of all"_s, soonMs);
    QTRY_COMPARE(list->listModel()->rowCount(), before + 1);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
    QVERIFY(!list->findChild<widgets::NewRowsMark*>()->isVisible());
}

void FollowingTest::whoReadsFurtherDownIsTold()
{
    const auto application = start(m_file, u"messages"_s);
    MainWindow* window = windowOf(*application);
    QVERIFY(window);
    widgets::ListView* list = listOf(*window);
    QVERIFY(list);
    QTRY_VERIFY(list->listModel()->isLoaded(100));
    list->showRow(100);
    const QString selected = textAt(*list, 100);
    const int at = list->verticalScrollBar()->value();
    QVERIFY(at > 0);
    m_files->run(newMessage("new-1", "one") + ";" + newMessage("new-1", "two"));
    auto* mark = list->findChild<widgets::NewRowsMark*>();
    QVERIFY(mark);
    QTRY_VERIFY_WITH_TIMEOUT(mark->isVisible(), soonMs);
    QCOMPARE(mark->text(), u"2 new"_s);
    QCOMPARE(list->verticalScrollBar()->value(), at);
    QCOMPARE(textAt(*list, list->currentRow()), selected);
    mark->click();
    QTRY_COMPARE(textAt(*list, 0), u"two"_s);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
    QVERIFY(!mark->isVisible());
    QCOMPARE(textAt(*list, list->currentRow()), selected); // and it is still the same that is selected
}

void FollowingTest::whoDoesNotFollowReloads()
{
    {
        Settings settings(m_files->path(u"settings.ini"_s));
        settings.source(m_file).followSeconds.set(0);
    }
    const auto application = start(m_file, u"messages"_s);
    MainWindow* window = windowOf(*application);
    QVERIFY(window);
    widgets::ListView* list = listOf(*window);
    QVERIFY(list);
    m_files->run(newMessage("new-1", "seen after F5"));
    window->actions()[Command::Reload]->trigger();
    QTRY_COMPARE(textAt(*list, 0), u"seen after F5"_s);
}

void FollowingTest::theFiguresMove()
{
    const auto application = start(m_file, u"dashboard"_s);
    MainWindow* window = windowOf(*application);
    QVERIFY(window);
    const auto shown = [&] {
        const auto tiles = window->view()->currentPage()->findChildren<widgets::Tile*>();
        for (const widgets::Tile* tile : tiles) {
            if (tile->data().id == widgets::TileId::Messages)
                return tile->data().exact;
        }
        return QString();
    };
    QTRY_VERIFY(!shown().isEmpty());
    const QString before = shown();
    m_files->run(newMessage("new-1", "one"));
    QTRY_VERIFY_WITH_TIMEOUT(shown() != before, soonMs);
}

void FollowingTest::anOpenConversationGoesOn()
{
    m_files->run(newMessage("chat", "first words"));
    const auto application = start(m_file, u"conversations"_s);
    MainWindow* window = windowOf(*application);
    QVERIFY(window);
    auto* thread = window->view()->currentPage()->findChild<widgets::ThreadView*>();
    QVERIFY(thread);
    QTRY_VERIFY(thread->thread() && thread->thread()->conversation.conversationId.value == u"chat"_s);
    m_files->run(newMessage("chat", "and more"));
    QTRY_COMPARE_WITH_TIMEOUT(thread->thread()->items.size(), size_t(2), soonMs);
}

void FollowingTest::aServerThatIsAwayIsSaidAndComesBack()
{
    TestServer server(db::Engine::Postgres);
    server.run(tests::asServerSql(m_file, db::Engine::Postgres));
    server.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; CHECKPOINT");
    db::ConnectionSettings settings = server.settings();
    StartOptions options;
    qputenv("PGPASSWORD", settings.password.toUtf8());
    const auto application = start(settings.shown(), u"messages"_s);
    MainWindow* window = windowOf(*application);
    QVERIFY(window);
    widgets::ListView* list = listOf(*window);
    QVERIFY(list);
    const QString first = textAt(*list, 0);
    auto* bars = window->findChild<InfoBars*>();
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(bars->isShown(u"away"_s), 30'000);
    QCOMPARE(textAt(*list, 0), first); // what is shown stays
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(!bars->isShown(u"away"_s), 60'000);
    server.run(
        "INSERT INTO message_logs (id, conversation_id, message_type, message_text, created_at) VALUES "
        "(9999999, 'c', 'user', 'after the return', '" +
        timeNow() + "')");
    QTRY_COMPARE_WITH_TIMEOUT(textAt(*list, 0), u"after the return"_s, 30'000);
}

QTEST_MAIN(FollowingTest)
#include "tst_following.moc"
