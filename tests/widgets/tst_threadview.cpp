// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/threadview.h"
#include "widgets/threadviewfind.h"
#include "widgets/threadviewrows.h"
#include "widgets/threadviewtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace scrollback;
using namespace scrollback::widgets;
using chatlog::Message;
using chatlog::Thread;
using chatlog::ToolCall;

namespace {

constexpr TimeMs start = 1'782'835'200'000; // 2026-06-30T16:00:00Z

Message message(int number, const QString& role, const QString& content, TimeMs time)
{
    Message made;
    made.messageId = QStringLiteral("m%1").arg(number);
    made.role = role;
    made.content = content;
    made.createdAt = time;
    made.row = {chatlog::Entity::Message, 0, number};
    return made;
}

ToolCall toolCall(int number, const QString& arguments, const QString& result, TimeMs time,
                  bool failed = false)
{
    ToolCall made;
    made.toolCallId = QStringLiteral("t%1").arg(number);
    made.toolName = QStringLiteral("get_addons");
    made.arguments = arguments;
    made.result = result;
    made.status = failed ? QStringLiteral("error") : QStringLiteral("success");
    made.createdAt = time;
    made.row = {chatlog::Entity::ToolCall, 0, number};
    return made;
}

/// Messages of very different sizes, a tool call after every fourth.
std::shared_ptr<Thread> longThread(int items)
{
    auto thread = std::make_shared<Thread>();
    QRandomGenerator random(7);
    for (int i = 0; i < items; ++i) {
        const TimeMs time = start + i * TimeMs(60'000);
        if (i % 5 == 4) {
            thread->items.emplace_back(
                toolCall(i, QStringLiteral("{\"n\": %1}").arg(i), QStringLiteral("[1, 2]"), time));
            continue;
        }
        const QString role = i % 2 == 0 ? QStringLiteral("user") : QStringLiteral("assistant");
        QString text = QStringLiteral("Message %1.").arg(i);
        const int lines = random.bounded(12);
        for (int line = 0; line < lines; ++line)
            text += QStringLiteral("\n- item %1 with **some** words in it").arg(line);
        thread->items.emplace_back(message(i, role, text, time));
    }
    return thread;
}

class Fixture
{
public:
    explicit Fixture(std::shared_ptr<const Thread> thread, QSize size = {700, 500})
        : view(theme)
    {
        view.setDisplay(QLocale::c(), QTimeZone::utc());
        view.resize(size);
        view.setThread(std::move(thread));
        view.show();
        QCoreApplication::processEvents();
    }

    Theme theme;
    ThreadView view;
};

} // namespace

class TestThreadView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsAreSummedWhereverTheyChange()
    {
        RowHeights heights;
        heights.reset({10, 20, 30, 40});
        QCOMPARE(heights.total(), 100);
        QCOMPARE(heights.top(2), 30);
        QCOMPARE(heights.rowAt(0), 0);
        QCOMPARE(heights.rowAt(29), 1);
        QCOMPARE(heights.rowAt(30), 2);
        QCOMPARE(heights.rowAt(1'000), 3);
        heights.set(1, 25);
        QCOMPARE(heights.top(2), 35);
        QCOMPARE(heights.rowAt(34), 1);
        heights.reset({});
        QCOMPARE(heights.total(), 0);
        QCOMPARE(heights.rowAt(5), 0);
    }

    void daysAndPausesAreTold()
    {
        std::vector<Thread::Item> items;
        const auto add = [&](TimeMs time) {
            items.emplace_back(message(int(items.size()), QStringLiteral("user"), QStringLiteral("x"), time));
        };
        add(start);
        add(start + 60'000);
        add(start + 60'000 + toldGap);
        add(start + 9 * 3'600'000); // the next day, 01:00
        const std::vector<ThreadBreak> breaks = breaksOf(items, QTimeZone::utc());
        QCOMPARE(breaks[0].kind, ThreadBreak::Kind::Day);
        QCOMPARE(breaks[0].gap, 0);
        QCOMPARE(breaks[1].kind, ThreadBreak::Kind::None);
        QCOMPARE(breaks[2].kind, ThreadBreak::Kind::Gap);
        QCOMPARE(breaks[2].gap, toldGap);
        QCOMPARE(breaks[3].kind, ThreadBreak::Kind::Day);
        QVERIFY(breaks[3].gap > 0);
        // The same instants are another day elsewhere: in Tokyo it is 01:00 at the start, 10:00 at the end.
        const std::vector<ThreadBreak> tokyo = breaksOf(items, QTimeZone("Asia/Tokyo"));
        QCOMPARE(tokyo[3].kind, ThreadBreak::Kind::Gap);
    }

    void itemsWithoutATimeHaveNoBreaks()
    {
        std::vector<Thread::Item> items;
        items.emplace_back(message(0, QStringLiteral("user"), QStringLiteral("x"), start));
        Message timeless = message(1, QStringLiteral("user"), QStringLiteral("x"), 0);
        timeless.createdAt.reset();
        items.emplace_back(timeless);
        items.emplace_back(message(2, QStringLiteral("user"), QStringLiteral("x"), start + toldGap));
        const std::vector<ThreadBreak> breaks = breaksOf(items, QTimeZone::utc());
        QCOMPARE(breaks[1].kind, ThreadBreak::Kind::None);
        QCOMPARE(breaks[2].kind, ThreadBreak::Kind::Gap);
    }

    void gapsAreWrittenForPeople()
    {
        const models::TextStyle style{QLocale::c(), QTimeZone::utc()};
        QCOMPARE(gapText(8'040'000, style), QStringLiteral("2 h 14 min later"));
        QCOMPARE(gapText(3 * msPerDay, style), QStringLiteral("3 days later"));
    }

    void onlyWhatIsInSightIsLaidOut()
    {
        const Fixture fixture(longThread(20'000));
        QVERIFY2(fixture.view.createdCount() < 40, qPrintable(QString::number(fixture.view.createdCount())));
        QVERIFY(fixture.view.lastVisibleItem() > 0);
        QVERIFY(fixture.view.verticalScrollBar()->maximum() > 20'000 * 30);
    }

    void jumpingLaysOutOnlyTheSurroundings()
    {
        Fixture fixture(longThread(20'000));
        const int before = fixture.view.createdCount();
        QVERIFY(fixture.view.jumpTo({chatlog::Entity::Message, 0, 15'001}));
        QCOMPARE(fixture.view.currentItem(), 15'001);
        QVERIFY(!fixture.view.visualRect(15'001).isNull());
        QVERIFY(fixture.view.viewport()->rect().intersects(fixture.view.visualRect(15'001)));
        QVERIFY(fixture.view.createdCount() - before < 60);
        QVERIFY(!fixture.view.jumpTo({chatlog::Entity::Message, 0, 15'004})); // that one is a tool call
        QVERIFY(fixture.view.jumpTo({chatlog::Entity::ToolCall, 0, 15'004}));
        QVERIFY(!fixture.view.jumpTo({chatlog::Entity::ToolCall, 3, 15'004}));
    }

    void whatIsLaidOutStaysBounded()
    {
        Fixture fixture(longThread(3'000));
        QScrollBar* bar = fixture.view.verticalScrollBar();
        for (int value = 0; value < bar->maximum(); value += bar->pageStep() * 5)
            bar->setValue(value);
        QVERIFY(fixture.view.createdCount() > 200);
        QVERIFY2(fixture.view.laidOutCount() <= 128,
                 qPrintable(QString::number(fixture.view.laidOutCount())));
    }

    void scrollingMovesByWhatWasScrolledAndNothingJumps()
    {
        // Upwards, through rows that were never laid out: their estimates turn out wrong one after the other.
        Fixture fixture(longThread(2'000));
        fixture.view.jumpToItem(1'500);
        QScrollBar* bar = fixture.view.verticalScrollBar();
        for (int step = 0; step < 200; ++step) {
            const int watched = fixture.view.firstVisibleItem() + 1;
            const QRect before = fixture.view.visualRect(watched);
            QVERIFY(!before.isNull());
            bar->setValue(bar->value() - 37);
            const QRect after = fixture.view.visualRect(watched);
            QVERIFY(!after.isNull());
            QCOMPARE(after.top() - before.top(), 37);
            QCOMPARE(after.height(), before.height());
        }
        for (int step = 0; step < 100; ++step) {
            const int watched = fixture.view.lastVisibleItem();
            const QRect before = fixture.view.visualRect(watched);
            bar->setValue(bar->value() + 41);
            QCOMPARE(fixture.view.visualRect(watched).top() - before.top(), -41);
        }
    }

    void theEndIsTheEnd()
    {
        Fixture fixture(longThread(500));
        QTest::keyClick(&fixture.view, Qt::Key_End);
        QCOMPARE(fixture.view.lastVisibleItem(), 499);
        const QRect last = fixture.view.visualRect(499);
        QVERIFY(last.bottom() <= fixture.view.viewport()->height());
        QVERIFY(last.bottom() > fixture.view.viewport()->height() - 60);
        QCOMPARE(fixture.view.verticalScrollBar()->value(), fixture.view.verticalScrollBar()->maximum());
        QTest::keyClick(&fixture.view, Qt::Key_Home);
        QCOMPARE(fixture.view.firstVisibleItem(), 0);
        QCOMPARE(fixture.view.verticalScrollBar()->value(), 0);
        QVERIFY(fixture.view.visualRect(0).top() >= 0);
    }

    void theTopRowStaysWhenTheWidthChanges()
    {
        Fixture fixture(longThread(1'000));
        fixture.view.jumpToItem(600);
        QScrollBar* bar = fixture.view.verticalScrollBar();
        bar->setValue(bar->value() + 100);
        const int top = fixture.view.firstVisibleItem();
        fixture.view.resize(450, 500);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.view.firstVisibleItem(), top);
        fixture.view.resize(900, 500);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.view.firstVisibleItem(), top);
    }

    void shortConversationsDoNotScroll()
    {
        const Fixture fixture(longThread(2), {700, 900});
        QCOMPARE(fixture.view.verticalScrollBar()->maximum(), 0);
        QCOMPARE(fixture.view.lastVisibleItem(), 1);
    }

    void anEmptyConversationIsHarmless()
    {
        Fixture fixture(std::make_shared<Thread>());
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Return, Qt::Key_Right})
            QTest::keyClick(&fixture.view, key);
        QCOMPARE(fixture.view.currentItem(), -1);
        QCOMPARE(fixture.view.find(QStringLiteral("x")), 0);
        fixture.view.clear();
        fixture.view.grab();
    }

    void toolCallsUnfoldInPlace()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(message(0, QStringLiteral("user"), QStringLiteral("Hi"), start));
        thread->items.emplace_back(toolCall(1, QStringLiteral(R"({"query": "Oat Milk"})"),
                                            QStringLiteral(R"({"a": {"b": [1, 2, 3]}})"), start));
        thread->items.emplace_back(message(2, QStringLiteral("assistant"), QStringLiteral("Yes"), start));
        Fixture fixture(thread);
        const int folded = fixture.view.visualRect(1).height();
        const int top = fixture.view.visualRect(1).top();
        fixture.view.jumpToItem(1);
        QTest::keyClick(&fixture.view, Qt::Key_Return);
        QVERIFY(fixture.view.isUnfolded(1));
        QVERIFY(fixture.view.visualRect(1).height() > folded * 3);
        QCOMPARE(fixture.view.visualRect(1).top(), top);
        // A branch closes where it is clicked, and everything below moves up.
        const int unfolded = fixture.view.visualRect(1).height();
        const QFontMetrics metrics(fixture.theme.monospace());
        const QPoint branch =
            fixture.view.visualRect(1).topLeft() + QPoint(60, folded + metrics.lineSpacing() / 2);
        QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, branch);
        QVERIFY(fixture.view.visualRect(1).height() < unfolded);
        QTest::keyClick(&fixture.view, Qt::Key_Left);
        QVERIFY(!fixture.view.isUnfolded(1));
        QCOMPARE(fixture.view.visualRect(1).height(), folded);
        QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.view.visualRect(1).center());
        QVERIFY(fixture.view.isUnfolded(1));
        // A message does not fold.
        fixture.view.setUnfolded(0, true);
        QVERIFY(!fixture.view.isUnfolded(0));
    }

    void unfoldingIsRememberedOutOfSight()
    {
        Fixture fixture(longThread(2'000));
        fixture.view.setUnfolded(4, true);
        QTest::keyClick(&fixture.view, Qt::Key_End);
        QScrollBar* bar = fixture.view.verticalScrollBar();
        for (int value = bar->maximum(); value > bar->maximum() / 2; value -= bar->pageStep() * 3)
            bar->setValue(value);
        fixture.view.jumpToItem(4);
        QVERIFY(fixture.view.isUnfolded(4));
        QVERIFY(fixture.view.visualRect(4).height() > 60);
    }

    void brokenAndHugeJsonUnfoldsAsText()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(
            toolCall(0, QStringLiteral("{\"open\": "), QString(5'000'000, u'x'), start, true));
        thread->items.emplace_back(toolCall(1, QString(50'000, u'['), QString(), start));
        Fixture fixture(thread);
        fixture.view.unfoldAll(true);
        fixture.view.grab();
        QVERIFY(fixture.view.isUnfolded(0));
        QVERIFY(fixture.view.isUnfolded(1));
    }

    void findGoesThroughMessagesAndToolCalls()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(
            message(0, QStringLiteral("user"), QStringLiteral("Oat milk, oat milk"), start));
        thread->items.emplace_back(
            toolCall(1, QStringLiteral(R"({"query": "OAT"})"), QStringLiteral("{}"), start));
        thread->items.emplace_back(message(2, QStringLiteral("assistant"), QStringLiteral("none"), start));
        thread->items.emplace_back(message(3, QStringLiteral("assistant"), QStringLiteral("oat"), start));
        Fixture fixture(thread);
        QSignalSpy spy(&fixture.view, &ThreadView::matchesChanged);
        QCOMPARE(fixture.view.find(QStringLiteral("oat")), 4);
        QCOMPARE(spy.last().at(0).toInt(), 0);
        QCOMPARE(spy.last().at(1).toInt(), 4);
        const QList<int> items = {0, 1, 3, 0};
        for (const int item : items) {
            QVERIFY(fixture.view.findNext());
            QCOMPARE(fixture.view.currentItem(), item);
        }
        QVERIFY2(fixture.view.isUnfolded(1), "a match inside a call unfolds it");
        QVERIFY(fixture.view.findPrevious());
        QCOMPARE(fixture.view.currentItem(), 3);
        QTest::keyClick(&fixture.view, Qt::Key_F3);
        QCOMPARE(fixture.view.currentMatch(), 0);
        QCOMPARE(fixture.view.find(QStringLiteral("nowhere")), 0);
        QVERIFY(!fixture.view.findNext());
    }

    void findStartsWhereOneIs()
    {
        Fixture fixture(longThread(300));
        fixture.view.jumpToItem(150);
        QCOMPARE(fixture.view.find(QStringLiteral("message 2")),
                 89); // 2, 20 … 29, 200 … 299 less the tool calls
        QCOMPARE(fixture.view.currentItem(), 200);
    }

    void aVeryLongMessageBuildsNoGiantDocument()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(message(0, QStringLiteral("assistant"), QString(2'000'000, u'x'), start));
        thread->items.emplace_back(message(1, QStringLiteral("user"), QStringLiteral("short"), start));
        Fixture fixture(thread);
        // 20,000 characters in a bubble, not two million.
        QVERIFY2(fixture.view.visualRect(0).height() < 20'000,
                 qPrintable(QString::number(fixture.view.visualRect(0).height())));
        QSignalSpy whole(&fixture.view, &ThreadView::wholeTextRequested);
        QTest::keyClick(&fixture.view, Qt::Key_End);
        const QRect rect = fixture.view.visualRect(0);
        for (int y = rect.bottom() - 30; y < rect.bottom() && whole.isEmpty(); y += 4)
            QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 30, y));
        QCOMPARE(whole.count(), 1);
        QCOMPARE(whole.at(0).at(0).toInt(), 0);
    }

    void linksAreToldAndNotOpened()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(message(0, QStringLiteral("assistant"),
                                           QStringLiteral("[the menu of today](https://example.com/menu)"),
                                           start));
        Fixture fixture(thread);
        QSignalSpy spy(&fixture.view, &ThreadView::linkActivated);
        const QRect rect = fixture.view.visualRect(0);
        const QPoint link(rect.left() + 30, rect.bottom() - 18);
        QTest::mouseMove(fixture.view.viewport(), link);
        QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, link);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toUrl(), QUrl(QStringLiteral("https://example.com/menu")));
    }

    void messagesAreCopiedAsAQuotedDialog()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(message(0, QStringLiteral("user"), QStringLiteral("Hi.\nThere."), start));
        thread->items.emplace_back(
            message(1, QStringLiteral("assistant"), QStringLiteral("**Hello**"), start + 4'000));
        Fixture fixture(thread);
        fixture.view.jumpToItem(0);
        QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Hi.\nThere."));
        QTest::keyClick(&fixture.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(fixture.view.selectedItems(), (QList<int>{0, 1}));
        QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("user, ")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral(":\n> Hi.\n> There.\n\nassistant, ")));
        QVERIFY(copied.endsWith(QStringLiteral("> **Hello**")));
        QTest::keyClick(&fixture.view, Qt::Key_Escape);
        QCOMPARE(fixture.view.selectedItems(), QList<int>{1});
    }

    void aWordIsSelectedByADoubleClick()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(
            message(0, QStringLiteral("assistant"), QStringLiteral("Wonderful weather"), start));
        Fixture fixture(thread);
        const QRect rect = fixture.view.visualRect(0);
        QTest::mouseDClick(fixture.view.viewport(), Qt::LeftButton, {},
                           QPoint(rect.left() + 30, rect.bottom() - 18));
        fixture.view.copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Wonderful"));
    }

    void keysMoveFromMessageToMessage()
    {
        Fixture fixture(longThread(50));
        QSignalSpy spy(&fixture.view, &ThreadView::currentChanged);
        QTest::keyClick(&fixture.view, Qt::Key_J);
        QTest::keyClick(&fixture.view, Qt::Key_J);
        QTest::keyClick(&fixture.view, Qt::Key_Down);
        QCOMPARE(fixture.view.currentItem(), 2);
        QTest::keyClick(&fixture.view, Qt::Key_K);
        QCOMPARE(fixture.view.currentItem(), 1);
        QCOMPARE(spy.count(), 4);
        QSignalSpy detail(&fixture.view, &ThreadView::detailRequested);
        QTest::keyClick(&fixture.view, Qt::Key_Return);
        QCOMPARE(detail.count(), 1);
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&fixture.view, Qt::Key_Down);
        QCOMPARE(fixture.view.currentItem(), 49);
        QVERIFY(!fixture.view.visualRect(49).isNull());
    }

    void pagesMoveTheCurrentItemAlong()
    {
        Fixture fixture(longThread(200));
        QTest::keyClick(&fixture.view, Qt::Key_PageDown);
        const int after = fixture.view.currentItem();
        QVERIFY(after > 0);
        QTest::keyClick(&fixture.view, Qt::Key_PageDown);
        QVERIFY(fixture.view.currentItem() > after);
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(&fixture.view, Qt::Key_PageDown);
        QCOMPARE(fixture.view.currentItem(), 199);
    }

    void theMenuCopiesCodeWithoutAMouse()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(
            message(0, QStringLiteral("assistant"),
                    QStringLiteral("One:\n\n```\nls -l\n```\n\nTwo:\n\n```\npwd\n```\n"), start));
        Fixture fixture(thread);
        QMenu menu;
        fixture.view.fillMenu(menu, 0);
        QStringList copied;
        for (QAction* action : menu.actions()) {
            if (action->text().startsWith(QStringLiteral("Copy code block"))) {
                action->trigger();
                copied += QGuiApplication::clipboard()->text().trimmed();
            }
        }
        QCOMPARE(copied, (QStringList{QStringLiteral("ls -l"), QStringLiteral("pwd")}));
    }

    void theMenuCopiesIdsAndMarkdown()
    {
        auto thread = std::make_shared<Thread>();
        thread->items.emplace_back(message(0, QStringLiteral("user"), QStringLiteral("Hi"), start));
        thread->items.emplace_back(toolCall(1, QStringLiteral("{}"), QStringLiteral("```"), start));
        Fixture fixture(thread);
        QMenu menu;
        fixture.view.fillMenu(menu, 0);
        const auto trigger = [](const QMenu& of, const QString& text) {
            for (QAction* action : of.actions()) {
                if (action->text() == text) {
                    action->trigger();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(trigger(menu, QStringLiteral("Copy id")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("m0"));
        QVERIFY(!trigger(menu, QStringLiteral("Copy the code")));
        QMenu callMenu;
        fixture.view.fillMenu(callMenu, 1);
        QVERIFY(trigger(callMenu, QStringLiteral("Copy as Markdown")));
        // The fence is longer than the one inside.
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("````json\n```\n````")));
        QVERIFY(trigger(callMenu, QStringLiteral("Unfold")));
        QVERIFY(fixture.view.isUnfolded(1));
    }

    void screenReadersHearTheCurrentItem()
    {
        Fixture fixture(longThread(20'000));
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&fixture.view);
        QVERIFY(view);
        QCOMPARE(view->role(), QAccessible::List);
        QCOMPARE(view->childCount(), 20'000);
        fixture.view.jumpToItem(10);
        QAccessibleInterface* item = view->focusChild();
        QVERIFY(item);
        QVERIFY2(item->text(QAccessible::Name).startsWith(QStringLiteral("user, ")),
                 qPrintable(item->text(QAccessible::Name)));
        QVERIFY(item->text(QAccessible::Name).contains(QStringLiteral("Message 10.")));
        QCOMPARE(view->indexOfChild(item), 10);
        QVERIFY(!item->rect().isEmpty());
        fixture.view.clear();
        QVERIFY(!item->isValid());
    }

    void itIsPaintedInBothColoursAndAtOddSizes()
    {
        auto thread = longThread(40);
        Message failed = message(41, QStringLiteral("assistant"), QString(), start);
        failed.error = QStringLiteral("upstream timeout");
        thread->items.emplace_back(failed);
        thread->items.emplace_back(
            message(42, QStringLiteral("observer"), QStringLiteral("odd role"), start));
        thread->items.emplace_back(message(43, QString(), QStringLiteral("no role"), start));
        thread->items.emplace_back(message(44, QStringLiteral("tool"), QStringLiteral("{\"a\": 1}"), start));
        Fixture fixture(thread, {200, 100});
        fixture.view.jumpToItem(42);
        const QImage light = fixture.view.grab().toImage();
        fixture.theme.setMode(Theme::Mode::Dark);
        const QImage dark = fixture.view.grab().toImage();
        QVERIFY(light != dark);
        fixture.view.resize(1600, 40);
        fixture.view.grab();
    }
};

QTEST_MAIN(TestThreadView)
#include "tst_threadview.moc"
