// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "desktop/appcontext.h"
#include "desktop/conversationreader.h"
#include "desktop/conversationspage.h"
#include "desktop/settings.h"
#include "models/conversationlistmodel.h"
#include "source/service.h"
#include "widgets/conversationdetails.h"
#include "widgets/conversationlistview.h"
#include "widgets/filterbar.h"
#include "widgets/listview.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/threadview.h"
#include "widgets/threadviewprint.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace scrollback;
using namespace scrollback::desktop;
using chatlog::Entity;
using chatlog::Field;

namespace {

constexpr TimeMs now = 1'782'849'600'000; // 2026-06-30T20:00:00Z

/// A page over a demo database, as the window has it.
class Scene
{
public:
    explicit Scene(const QString& path)
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
        , context{m_settings, theme, QLocale::c(), QTimeZone::utc(), now}
        , service(optionsFor(path))
        , page(context, service)
    {
        page.resize(1200, 700);
        page.show();
    }

    bool open(int days = 0)
    {
        QSignalSpy opened(&service, &source::Service::opened);
        service.open();
        if (!opened.wait(10'000))
            return false;
        if (days > 0)
            page.setPeriod(DayRange::lastDays(days, now, QTimeZone::utc()));
        page.refresh();
        return true;
    }
    ConversationReader& reader() { return *page.findChild<ConversationReader*>(); }
    widgets::ConversationListView& list() { return *page.findChild<widgets::ConversationListView*>(); }
    widgets::StatePane& listState() { return *stateAround(&list()); }
    widgets::StatePane& readerState() { return *stateAround(&reader().view()); }
    const chatlog::Thread* thread() { return reader().view().thread(); }
    QString placeShown() { return reader().findChild<QLabel*>(QStringLiteral("place"))->text(); }

private:
    static widgets::StatePane* stateAround(QWidget* widget)
    {
        while (widget && !qobject_cast<widgets::StatePane*>(widget))
            widget = widget->parentWidget();
        return qobject_cast<widgets::StatePane*>(widget);
    }
    static source::OpenOptions optionsFor(const QString& path)
    {
        source::OpenOptions options;
        options.location = path;
        return options;
    }

    QTemporaryDir m_folder;
    Settings m_settings;

public:
    widgets::Theme theme;
    AppContext context;
    source::Service service;
    ConversationsPage page;
};

} // namespace

class TestConversationsPage : public QObject
{
    Q_OBJECT

private:
    QString demo(const QString& system)
    {
        const QString path = m_folder.filePath(system + QStringLiteral(".sqlite"));
        if (QFile::exists(path))
            return path;
        demo::DemoOptions options;
        options.system = system;
        options.conversations = 400;
        options.days = 40;
        options.now = now;
        const auto written = demo::writeDemo(path, options);
        if (!written)
            qFatal("%s", qPrintable(written.error().line()));
        return path;
    }

private Q_SLOTS:
    void theFirstConversationIsOpenAtOnce_data()
    {
        QTest::addColumn<QString>("system");
        for (const char* system : {"widget-logs", "chat-sessions", "assistant-threads", "chat-history"})
            QTest::newRow(system) << QString::fromLatin1(system);
    }
    void theFirstConversationIsOpenAtOnce()
    {
        QFETCH(QString, system);
        Scene scene(demo(system));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread() && !scene.thread()->items.empty(), 20'000);
        QTRY_COMPARE(scene.page.statusText(), QStringLiteral("400 conversations"));
        QVERIFY(scene.page.currentConversation());
        QTRY_COMPARE(scene.list().currentConversation(), scene.page.currentConversation());
        QVERIFY(!scene.page.findChild<QLabel*>(QStringLiteral("countLabel"))->text().isEmpty());
        // A row is as wide as what is seen of it, also where the scroll bar came late.
        QTRY_COMPARE(scene.list().columnWidth(0), scene.list().viewport()->width());
    }

    void theTableHasNoColumnThatTheSourceHasNot()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        scene.page.resize(1210, 700);
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread(), 20'000);
        auto* table = scene.page.findChild<widgets::ListView*>();
        QAction* asTable = nullptr;
        const auto actions = scene.page.pageActions();
        for (QAction* action : actions) {
            if (action->isCheckable() && action->text() == QLatin1String("Show as table"))
                asTable = action;
        }
        QVERIFY(asTable);
        asTable->trigger();
        QTRY_VERIFY(table->isVisible());
        const std::vector<Field> fields = table->shownFields();
        for (const Field field : {Field::UserId, Field::Status})
            QVERIFY(std::find(fields.begin(), fields.end(), field) == fields.end());
        for (const Field field : {Field::Title, Field::LastActivityAt, Field::MessageCount, Field::Errors})
            QVERIFY(!table->isColumnHidden(
                static_cast<const models::PagedTableModel*>(table->model())->columnOf(field)));
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void nextAndPreviousGoThroughTheList()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread(), 20'000);
        const auto first = scene.page.currentConversation();
        QVERIFY(!scene.reader().actions().previous->isEnabled());
        QTRY_VERIFY(scene.reader().actions().next->isEnabled());
        scene.reader().actions().next->trigger();
        QTRY_VERIFY(scene.thread() && scene.page.currentConversation() != first &&
                    scene.thread()->conversation.conversationId == *scene.page.currentConversation());
        QCOMPARE(scene.list().currentRow(), 1);
        scene.reader().actions().previous->trigger();
        QTRY_COMPARE(scene.page.currentConversation(), first);
    }

    void aConversationFromASearchShowsItsMatches()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread() && scene.thread()->items.size() > 1, 20'000);
        const chatlog::Thread::Item last = scene.thread()->items.back();
        const auto* message = std::get_if<chatlog::Message>(&last);
        const chatlog::RowRef row = message ? message->row : std::get<chatlog::ToolCall>(last).row;
        const QString word = QStringLiteral("e");
        scene.page.openConversation(*scene.page.currentConversation(), row, {});
        QCOMPARE(scene.reader().view().currentItem(), int(scene.thread()->items.size()) - 1);
        scene.page.openConversation(*scene.page.currentConversation(), {}, word);
        QVERIFY(scene.reader().view().matchCount() > 0);
        QVERIFY(scene.reader().actions().findNext->isEnabled());
    }

    void oneThatIsNotInTheListOpensAllTheSame()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open(1));
        QTRY_VERIFY_WITH_TIMEOUT(scene.page.findChild<QLabel*>(QStringLiteral("countLabel")) &&
                                     !scene.page.statusText().isEmpty(),
                                 20'000);
        // The oldest of all is in no list of the last day.
        std::optional<ConversationId> oldest;
        scene.service.ask<chatlog::Page<chatlog::Conversation>>(
            source::Service::Lane::Figures, {}, &scene.page,
            [](source::Database& database, const CancelToken& cancel, const source::Progress&) {
                return database.page<chatlog::Conversation>({Entity::Conversation, {}, {{}, false}}, {}, 1,
                                                            cancel);
            },
            [&](const Result<chatlog::Page<chatlog::Conversation>>& page) {
                oldest = page->rows.front().conversationId;
            });
        QTRY_VERIFY(oldest);
        scene.page.openConversation(*oldest);
        QTRY_VERIFY(scene.thread() && scene.thread()->conversation.conversationId == *oldest);
        QCOMPARE(scene.list().currentRow(), -1);
        QTRY_VERIFY(scene.placeShown().contains(QStringLiteral("not in this list")));
        // With all times in the list it is the last of them.
        scene.page.showQuery({Entity::Conversation, {}, {}});
        QTRY_COMPARE(scene.list().currentConversation(), oldest);
        QTRY_COMPARE(scene.placeShown(), QStringLiteral("400 of 400"));
        QCOMPARE(scene.page.currentConversation(), oldest);
    }

    void oneThatWasOpenedFromElsewhereIsSelectedInTheList_data()
    {
        QTest::addColumn<chatlog::Order>("order");
        QTest::newRow("newest first") << chatlog::Order{};
        QTest::newRow("most messages") << chatlog::Order{Field::MessageCount, true};
        QTest::newRow("by title") << chatlog::Order{Field::Title, false};
    }
    void oneThatWasOpenedFromElsewhereIsSelectedInTheList()
    {
        QFETCH(chatlog::Order, order);
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        scene.page.showQuery({Entity::Conversation, {}, order});
        QTRY_COMPARE_WITH_TIMEOUT(scene.page.statusText(), QStringLiteral("400 conversations"), 20'000);
        // One that is far from what was read of the list so far.
        constexpr int far = 390;
        std::optional<ConversationId> wanted;
        scene.service.ask<chatlog::Page<chatlog::Conversation>>(
            source::Service::Lane::Figures, {}, &scene.page,
            [order](source::Database& database, const CancelToken& cancel, const source::Progress&) {
                return database.page<chatlog::Conversation>({Entity::Conversation, {}, order}, {}, 400,
                                                            cancel);
            },
            [&](const Result<chatlog::Page<chatlog::Conversation>>& page) {
                wanted = page->rows[far].conversationId;
            });
        QTRY_VERIFY(wanted);
        scene.page.openConversation(*wanted);
        QTRY_COMPARE(scene.list().currentConversation(), wanted);
        QCOMPARE(scene.list().currentRow(), far);
        QCOMPARE(scene.page.currentConversation(), wanted);
        const QRect row = scene.list().visualRect(scene.list().currentIndex());
        QVERIFY(scene.list().viewport()->rect().contains(row));
        QTRY_COMPARE(scene.placeShown(), QStringLiteral("391 of 400"));
        // A filter that leaves it in keeps it selected; from there the arrows go on.
        scene.reader().actions().next->trigger();
        QTRY_COMPARE(scene.list().currentRow(), far + 1);
        QTRY_VERIFY(scene.page.currentConversation() != wanted);
    }

    void anUnknownConversationFailsWithASentence()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread(), 20'000);
        scene.page.openConversation(ConversationId(QStringLiteral("no-such-conversation")));
        QTRY_COMPARE(scene.readerState().sight(), widgets::StatePane::Sight::Failed);
        QVERIFY(!scene.thread());
    }

    void noMatchOffersToClearTheFilters()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        chatlog::ListQuery query{Entity::Conversation, {}, {}};
        query.filter.conditions = {{Field::WidgetId, {QStringLiteral("no such widget")}, false}};
        scene.page.showQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(scene.listState().sight(), widgets::StatePane::Sight::Empty, 20'000);
        Q_EMIT scene.listState().actionTriggered();
        QTRY_COMPARE(scene.listState().sight(), widgets::StatePane::Sight::Content);
        QVERIFY(scene.page.currentQuery()->filter.conditions.empty());
    }

    void aSystemWithoutConversationsSaysSo()
    {
        Scene scene(demo(QStringLiteral("job-history")));
        QVERIFY(scene.open(30));
        QTRY_COMPARE(scene.listState().sight(), widgets::StatePane::Sight::Missing);
        QVERIFY(!scene.page.currentConversation());
    }

    void theListCanBeATable()
    {
        Scene scene(demo(QStringLiteral("assistant-threads")));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread(), 20'000);
        const auto open = scene.page.currentConversation();
        for (QAction* action : scene.page.pageActions()) {
            if (action->text() == QStringLiteral("Show as table")) {
                action->setChecked(true);
                Q_EMIT action->triggered(true);
            }
        }
        auto* table = scene.page.findChild<widgets::ListView*>();
        QVERIFY(table->isVisible());
        QVERIFY(!scene.list().isVisible());
        QCOMPARE(scene.page.currentConversation(), open);
        const std::vector<Field> columns = scene.page.currentColumns();
        QVERIFY(std::find(columns.begin(), columns.end(), Field::Title) != columns.end());
    }

    void theOrderIsRememberedWithTheState()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
        {
            Scene scene(demo(QStringLiteral("widget-logs")));
            QVERIFY(scene.open());
            chatlog::ListQuery query{Entity::Conversation, {}, {Field::Errors, true}};
            scene.page.showQuery(query);
            scene.page.saveState(settings);
        }
        Scene scene(demo(QStringLiteral("widget-logs")));
        scene.page.restoreState(settings);
        QCOMPARE(scene.page.currentQuery()->order, (chatlog::Order{Field::Errors, true}));
    }

    void detailsShowWhatIsSelected()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread() && !scene.thread()->items.empty(), 20'000);
        scene.reader().view().jumpToItem(0);
        auto* details = scene.page.findChild<widgets::ConversationDetails*>();
        auto* tabs = details->findChild<QTabBar*>();
        QCOMPARE(tabs->currentIndex(), 0);
        QTest::keyClick(&scene.reader().view(), Qt::Key_Return);
        if (tabs->currentIndex() == 0) // a tool call unfolds instead
            details->openItem(0);
        QCOMPARE(tabs->currentIndex(), 1);
    }

    void theIdIsCopied()
    {
        Scene scene(demo(QStringLiteral("widget-logs")));
        QVERIFY(scene.open());
        QTRY_VERIFY_WITH_TIMEOUT(scene.thread(), 20'000);
        QSignalSpy noticed(&scene.page, &ConversationsPage::noticed);
        for (QAction* action : scene.page.pageActions()) {
            if (action->text() == QStringLiteral("Copy id"))
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), scene.page.currentConversation()->value);
        QCOMPARE(noticed.count(), 1);
    }

    void aConversationIsPrintedOnAsManyPagesAsItNeeds()
    {
        chatlog::Thread thread;
        thread.conversation.title = QStringLiteral("A long one");
        for (int i = 0; i < 120; ++i) {
            chatlog::Message message;
            message.role = i % 2 == 0 ? QStringLiteral("user") : QStringLiteral("assistant");
            message.content = QStringLiteral("Message %1\n\n```\ncode %1\n```\n").arg(i);
            message.createdAt = now + i * 60'000;
            thread.items.emplace_back(message);
        }
        // One message that is longer than a page.
        chatlog::Message large;
        large.role = QStringLiteral("assistant");
        large.content = QStringLiteral("line of text\n").repeated(300);
        thread.items.emplace_back(large);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("thread.pdf"));
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        const int pages = widgets::printThread(thread, writer, {QLocale::c(), QTimeZone::utc()});
        QVERIFY2(pages >= 10 && pages <= 30, qPrintable(QString::number(pages)));
        QVERIFY(QFileInfo(path).size() > 10'000);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestConversationsPage)
#include "tst_conversationspage.moc"
