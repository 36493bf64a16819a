// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "desktop/application.h"
#include "desktop/dropframe.h"
#include "desktop/exportdialog.h"
#include "desktop/infobar.h"
#include "desktop/mainwindow.h"
#include "desktop/page.h"
#include "desktop/places.h"
#include "desktop/searchfield.h"
#include "desktop/sidebar.h"
#include "desktop/sourcebar.h"
#include "desktop/sourceview.h"
#include "desktop/statusline.h"
#include "widgets/chartview.h"
#include "widgets/detailpane.h"
#include "widgets/histogramview.h"
#include "widgets/listview.h"
#include "widgets/threadview.h"
#include "widgets/tile.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace scrollback;
using namespace scrollback::desktop;

namespace {
constexpr TimeMs now = 1'782'820'800'000; // 2026-06-30T12:00:00Z
}

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_source;
    QString m_settingsFile;

    std::unique_ptr<Application> start(const QStringList& sources, const QString& page = {},
                                       TimeMs at = now) const
    {
        StartOptions options;
        options.sources = sources;
        options.page = page;
        options.timeZone = QStringLiteral("UTC");
        options.now = at;
        auto application = std::make_unique<Application>(options, m_settingsFile);
        application->start();
        return application;
    }

    static bool waitUntilReady(const MainWindow& window)
    {
        return QTest::qWaitFor([&] { return window.view() != nullptr; }, 20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_source = m_folder->filePath(QStringLiteral("orders.sqlite"));
        demo::DemoOptions options;
        options.conversations = 120;
        options.days = 40;
        options.now = now;
        QVERIFY(demo::writeDemo(m_source, options));
    }

    void init()
    {
        m_settingsFile = m_folder->filePath(QStringLiteral("settings.ini"));
        QFile::remove(m_settingsFile);
    }

    void everyPageCanBeShown()
    {
        const auto application = start({m_source});
        QCOMPARE(application->windows().size(), 1);
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        QVERIFY(window->windowTitle().contains(QStringLiteral("orders.sqlite")));
        for (const Place& place : allPlaces()) {
            const QString id = QString::fromLatin1(place.id);
            QVERIFY2(window->view()->showPlace(id), place.id);
            QCOMPARE(window->view()->currentPlace(), id);
            QVERIFY(window->view()->currentPage()->isVisible());
            QTest::qWait(50);
        }
    }

    void thePageOfTheCommandLineComesFirst()
    {
        const auto application = start({m_source}, QStringLiteral("logs"));
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        QCOMPARE(window->view()->currentPlace(), QStringLiteral("logs"));
    }

    void theCountsOfThePlacesAppear()
    {
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        const SideBar& bar = window->view()->sideBar();
        QVERIFY(QTest::qWaitFor(
            [&] { return bar.item(1)->data(Qt::AccessibleTextRole).toString().contains(u','); }, 20'000));
        QVERIFY(bar.item(1)->data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("120")));
    }

    void backAndForwardGoTheWaySomebodyTook()
    {
        const auto application = start({m_source}, QStringLiteral("dashboard"));
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        SourceView* view = window->view();
        QVERIFY(!view->canGoBack());
        view->showPlace(QStringLiteral("logs"));
        chatlog::ListQuery query;
        query.entity = chatlog::Entity::ToolCall;
        query.filter.conditions = {{chatlog::Field::Status, {QStringLiteral("error")}, false}};
        view->showQuery(query);
        QCOMPARE(view->currentPlace(), QStringLiteral("tools"));
        window->actions()[Command::Back]->trigger();
        QCOMPARE(view->currentPlace(), QStringLiteral("logs"));
        window->actions()[Command::Back]->trigger();
        QCOMPARE(view->currentPlace(), QStringLiteral("dashboard"));
        QVERIFY(!window->actions()[Command::Back]->isEnabled());
        window->actions()[Command::Forward]->trigger();
        window->actions()[Command::Forward]->trigger();
        QCOMPARE(view->currentPlace(), QStringLiteral("tools"));
        const auto shown = view->currentPage()->currentQuery();
        QVERIFY(shown);
        QCOMPARE(shown->filter.conditions, query.filter.conditions);
        QVERIFY(!view->canGoForward());
    }

    void whatCannotBeOpenedIsSaidInASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not there") << QStringLiteral("nothing.sqlite") << QByteArray();
        QTest::newRow("no database") << QStringLiteral("letter.sqlite")
                                     << QByteArray("Dear Ann, ").repeated(500);
    }
    void whatCannotBeOpenedIsSaidInASentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_folder->filePath(name);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const auto application = start({path});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(QTest::qWaitFor([&] { return !window->failureShown().isEmpty(); }, 20'000));
        QVERIFY(window->failureShown().endsWith(u'.'));
        QVERIFY(window->view() == nullptr);
        QVERIFY(window->isFree());
        // The window that failed is taken for the next file.
        application->open(m_source, {}, window);
        QVERIFY(waitUntilReady(*window));
        QCOMPARE(application->windows().size(), 1);
    }

    void theSameSourceIsRaisedAndAnotherGetsItsOwnWindow()
    {
        const QString second = m_folder->filePath(QStringLiteral("second.sqlite"));
        if (!QFile::exists(second))
            QVERIFY(QFile::copy(m_source, second));
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        QCOMPARE(application->open(m_source, {}, window), window);
        MainWindow* other = application->open(second, {}, window);
        QVERIFY(other != window);
        QCOMPARE(application->windows().size(), 2);
    }

    void aFileDroppedOnTheWindowIsOpenedBesideTheFirst()
    {
        const QString second = m_folder->filePath(QStringLiteral("second.sqlite"));
        if (!QFile::exists(second))
            QVERIFY(QFile::copy(m_source, second));
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));

        const auto drop = [window](const QMimeData& data) {
            QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
            enter.ignore();
            QApplication::sendEvent(window, &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent dropped(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(window, &dropped);
            return dropped.isAccepted();
        };
        QMimeData words;
        words.setText(QStringLiteral("no file"));
        QVERIFY(!drop(words));
        QMimeData page;
        page.setUrls({QUrl(QStringLiteral("https://example.org/page"))});
        QVERIFY(!drop(page));
        QCOMPARE(application->windows().size(), 1);

        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(second)});
        QVERIFY(drop(file));
        QTRY_COMPARE(application->windows().size(), 2);
        QVERIFY(waitUntilReady(*application->windows().constLast()));
        QCOMPARE(application->windows().constLast()->location(), canonicalLocation(second));
        QCOMPARE(window->location(), canonicalLocation(m_source));
    }

    void whatADropWouldDoIsSaidWhileFilesAreDragged()
    {
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        const auto* frame = window->findChild<DropFrame*>();
        QVERIFY(frame && !frame->isVisible());
        const auto enter = [window](const QList<QUrl>& urls) {
            QMimeData data;
            data.setUrls(urls);
            QDragEnterEvent event(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(window, &event);
        };
        enter({QUrl(QStringLiteral("https://example.org/page"))});
        QVERIFY(!frame->isVisible());
        enter({QUrl::fromLocalFile(QStringLiteral("/tmp/orders.sqlite"))});
        QVERIFY(frame->isVisible());
        QCOMPARE(frame->sentence(), QStringLiteral("Open orders.sqlite"));
        QCOMPARE(frame->geometry(), window->rect());
        QDragLeaveEvent leave;
        QApplication::sendEvent(window, &leave);
        QVERIFY(!frame->isVisible());
    }

    void theTabKeyGoesAlongTheTopFromLeftToRight()
    {
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        const auto* bar = window->findChild<SourceBar*>();
        const auto* search = bar->findChild<SearchField*>();
        const QWidget* stop = bar->findChild<SourceButton*>();
        int stops = 0;
        for (int left = 0; stop != search; stop = stop->nextInFocusChain()) {
            if (!stop->isVisible() || (stop->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            const int here = stop->mapTo(bar, QPoint(0, 0)).x();
            QVERIFY2(here >= left, qPrintable(QString::number(here)));
            left = here;
            ++stops;
        }
        QCOMPARE(stops, 5); // the source, 7, 14 and 30 days, any days
    }

    void exportAsOffersTheOpenConversation()
    {
        const auto application = start({m_source}, QStringLiteral("conversations"));
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        const Page* page = window->view()->currentPage();
        QAction* exportAs = nullptr;
        const auto actions = page->findChildren<QAction*>();
        for (QAction* action : actions) {
            if (action->text() == QStringLiteral("Export as…"))
                exportAs = action;
        }
        QVERIFY(exportAs);
        QTRY_VERIFY_WITH_TIMEOUT(exportAs->isEnabled(), 20'000);
        QString subject;
        QTimer::singleShot(0, window, [&subject] {
            auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            subject = dialog->findChild<QComboBox*>(QStringLiteral("subject"))->currentText();
            dialog->reject();
        });
        exportAs->trigger();
        QVERIFY2(subject.contains(page->currentConversation()->value), qPrintable(subject));
    }

    void anotherDayLeavesNoRowOfBeforeInTheDetail()
    {
        const auto application = start({m_source}, QStringLiteral("tools"));
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        SourceView* view = window->view();
        auto* list = view->currentPage()->findChild<widgets::ListView*>(QStringLiteral("list"));
        const auto* detail = view->currentPage()->findChild<widgets::DetailPane*>();
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 20'000);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(detail->current() != chatlog::RowRef());
        QVERIFY(view->showPlace(QStringLiteral("dashboard")));
        chatlog::ListQuery query{chatlog::Entity::ToolCall, {}, {}};
        query.filter.period = {now - 5 * msPerDay, now - 4 * msPerDay};
        view->showQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(detail->current(), chatlog::RowRef(), 20'000);
    }

    void eachSourceHasItsOwnSizeAndColumns()
    {
        const QString second = m_folder->filePath(QStringLiteral("second.sqlite"));
        if (!QFile::exists(second))
            QVERIFY(QFile::copy(m_source, second));
        const QStringList sources{m_source, second};
        const QList<QSize> sizes{QSize(780, 500), QSize(790, 560)};
        const auto list = [](const MainWindow* window) {
            return window->view()->currentPage()->findChild<widgets::ListView*>(QStringLiteral("list"));
        };
        for (int i = 0; i < 2; ++i) {
            const auto application = start({sources.at(i)}, QStringLiteral("messages"));
            MainWindow* window = application->windows().constFirst();
            QVERIFY(waitUntilReady(*window));
            window->resize(sizes.at(i));
            QTRY_VERIFY(list(window)->listModel()->isLoaded(0));
            QTest::qWait(20);
            list(window)->setColumnWidth(1, 111 + 20 * i);
            list(window)->horizontalHeader()->moveSection(0, 1 + i);
            window->close();
        }
        const auto application = start(sources);
        QCOMPARE(application->windows().size(), 2);
        for (int i = 0; i < 2; ++i) {
            MainWindow* window = application->windows().at(i);
            QVERIFY(waitUntilReady(*window));
            QCOMPARE(window->location(), canonicalLocation(sources.at(i)));
            QCOMPARE(window->size(), sizes.at(i));
            QCOMPARE(window->view()->currentPlace(), QStringLiteral("messages"));
            QTRY_COMPARE(list(window)->columnWidth(1), 111 + 20 * i);
            QCOMPARE(list(window)->horizontalHeader()->visualIndex(0), 1 + i);
        }
    }

    void theLastPageAndPeriodAreRemembered()
    {
        {
            const auto application = start({m_source});
            MainWindow* window = application->windows().constFirst();
            QVERIFY(waitUntilReady(*window));
            window->view()->showPlace(QStringLiteral("tools"));
            window->actions()[Command::Days7]->trigger();
            window->close();
        }
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        QCOMPARE(window->view()->currentPlace(), QStringLiteral("tools"));
        QVERIFY(window->actions()[Command::Days7]->isChecked());
        QVERIFY(!window->actions()[Command::Days30]->isChecked());
    }

    void aFileOfLastMonthShowsItsOwnLastDays()
    {
        const auto application =
            start({m_source}, {}, 0); // by the clock: the demo's days are long past or to come
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        if (QDateTime::currentMSecsSinceEpoch() > now + 31 * msPerDay) {
            QVERIFY(window->findChild<InfoBars*>()->isShown(QStringLiteral("anchor")));
        }
        QVERIFY(window->findChild<InfoBars*>()->isShown(QStringLiteral("demo")));
    }

    void withoutAFileTheFirstStartShowsADemo()
    {
        StartOptions options;
        options.timeZone = QStringLiteral("UTC");
        options.now = now;
        const QString demo = DemoMaker::pathOf(QStringLiteral("widget-logs"));
        QFile::remove(demo);
        Application application(options, m_settingsFile);
        application.start();
        MainWindow* window = application.windows().constFirst();
        QVERIFY(QTest::qWaitFor([&] { return window->view() != nullptr; }, 60'000));
        QCOMPARE(window->location(), canonicalLocation(demo));
        QVERIFY(window->findChild<InfoBars*>()->isShown(QStringLiteral("demo")));
        QVERIFY(window->isFree());
    }

    void laterStartsShowTheLastSource()
    {
        {
            const auto application = start({m_source});
            QVERIFY(waitUntilReady(*application->windows().constFirst()));
        }
        const auto application = start({});
        QVERIFY(waitUntilReady(*application->windows().constFirst()));
        QCOMPARE(application->windows().constFirst()->location(), canonicalLocation(m_source));
    }

    void everyControlHasAName()
    {
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        const auto buttons = window->findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : buttons) {
            if (button->objectName().startsWith(QStringLiteral("qt_")) || !button->isVisible())
                continue;
            const bool named = !button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                               !button->toolTip().isEmpty();
            QVERIFY2(named, button->metaObject()->className());
        }
        const auto lines = window->findChildren<QLineEdit*>();
        for (const QLineEdit* line : lines) {
            if (line->isVisible() && line->objectName() != QLatin1String("qt_spinbox_lineedit"))
                QVERIFY2(!line->accessibleName().isEmpty() || !line->placeholderText().isEmpty(),
                         line->metaObject()->className());
        }
    }

    void whatIsDrawnHasANameAndARole()
    {
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        const auto told = [](QWidget* widget) { return QAccessible::queryAccessibleInterface(widget); };

        window->view()->showPlace(QStringLiteral("dashboard"));
        const QWidget* dashboard = window->view()->currentPage();
        const auto charts = [dashboard] {
            QList<widgets::ChartView*> shown;
            const auto all = dashboard->findChildren<widgets::ChartView*>();
            for (widgets::ChartView* chart : all) {
                if (chart->isVisible() && !chart->data().title.isEmpty())
                    shown += chart;
            }
            return shown;
        };
        QVERIFY(QTest::qWaitFor([&] { return charts().size() > 4; }, 20'000));
        const auto shownCharts = charts();
        for (widgets::ChartView* chart : shownCharts) {
            QCOMPARE(told(chart)->role(), QAccessible::Chart);
            QVERIFY(!told(chart)->text(QAccessible::Name).isEmpty());
            QVERIFY(!told(chart)->text(QAccessible::Description).isEmpty());
        }
        const auto tiles = dashboard->findChildren<widgets::Tile*>();
        QVERIFY(!tiles.isEmpty());
        for (widgets::Tile* tile : tiles) {
            QCOMPARE(told(tile)->role(), QAccessible::Button);
            QVERIFY(!told(tile)->text(QAccessible::Name).isEmpty());
        }

        for (const char* id : {"messages", "tools", "logs"}) {
            window->view()->showPlace(QString::fromLatin1(id));
            const QWidget* page = window->view()->currentPage();
            auto* list = page->findChild<widgets::ListView*>(QStringLiteral("list"));
            QVERIFY(list);
            QVERIFY(QTest::qWaitFor([list] { return list->model()->rowCount() > 0; }, 20'000));
            QAccessibleInterface* table = told(list);
            QVERIFY(!table->text(QAccessible::Name).isEmpty());
            QAccessibleTableInterface* rows = table->tableInterface();
            QVERIFY(rows);
            QCOMPARE(rows->rowCount(), list->model()->rowCount());
            const QModelIndex first = list->model()->index(0, 0);
            QVERIFY(QTest::qWaitFor([&] { return !first.data().toString().isEmpty(); }, 20'000));
            QCOMPARE(rows->cellAt(0, 0)->text(QAccessible::Name), first.data().toString());
            auto* histogram = page->findChild<widgets::HistogramView*>();
            QCOMPARE(told(histogram)->role(), QAccessible::Chart);
            QVERIFY(!told(histogram)->text(QAccessible::Name).isEmpty());
        }

        window->view()->showPlace(QStringLiteral("conversations"));
        auto* thread = window->view()->currentPage()->findChild<widgets::ThreadView*>();
        QVERIFY(thread);
        QVERIFY(QTest::qWaitFor([&] { return told(thread)->childCount() > 0; }, 20'000));
        QCOMPARE(told(thread)->role(), QAccessible::List);
        QVERIFY(!told(thread)->text(QAccessible::Name).isEmpty());
        QVERIFY(!told(thread)->child(0)->text(QAccessible::Name).isEmpty());
        QCOMPARE(told(thread)->child(0)->role(), QAccessible::ListItem);
    }

    void f6LeadsThroughThePartsOfAPage_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("parts");
        QTest::newRow("dashboard") << QStringLiteral("dashboard") << 2;
        QTest::newRow("conversations") << QStringLiteral("conversations") << 5;
        QTest::newRow("messages") << QStringLiteral("messages") << 5;
    }
    void f6LeadsThroughThePartsOfAPage()
    {
        QFETCH(QString, place);
        QFETCH(int, parts);
        const auto application = start({m_source}, place);
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        window->resize(1300, 800);
        window->view()->sideBar().setFocus();
        QCOMPARE(window->focusWidget(), &window->view()->sideBar());
        QTRY_VERIFY_WITH_TIMEOUT(!window->view()->currentPage()->statusText().isEmpty(), 20'000);
        QTest::qWait(50);
        QList<QWidget*> way;
        for (int step = 0; step < 10; ++step) {
            window->actions()[Command::NextPane]->trigger();
            QVERIFY(window->focusWidget()->isVisible());
            way += window->focusWidget();
            if (way.last() == &window->view()->sideBar())
                break;
        }
        QCOMPARE(way.size(), parts);
        QCOMPARE(way.last(), &window->view()->sideBar());
        // And the way back.
        for (qsizetype i = way.size() - 2; i >= 0; --i) {
            window->actions()[Command::PreviousPane]->trigger();
            QCOMPARE(window->focusWidget(), way.at(i));
        }
    }

    void pagesAndWindowDoNotFightOverKeys()
    {
        const auto application = start({m_source});
        MainWindow* window = application->windows().constFirst();
        QVERIFY(waitUntilReady(*window));
        QList<QAction*> ofWindow;
        for (const CommandInfo& info : allCommands())
            ofWindow.append(window->actions()[info.id]);
        for (const Place& place : allPlaces()) {
            window->view()->showPlace(QString::fromLatin1(place.id));
            const auto ofPage = window->view()->currentPage()->pageActions();
            const QStringList conflicts = shortcutConflicts(ofWindow + ofPage);
            QVERIFY2(conflicts.isEmpty(), qPrintable(conflicts.join(u'\n')));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
