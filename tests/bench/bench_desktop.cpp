// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures the desktop program with a window, and prints one JSON object a figure:
// {"figure": "rows_on_screen", "value": 212.5, "unit": "ms"}
//
// usage: bench_desktop FILE
// It starts itself: a process that only shows its first rows, several times (rows_on_screen is the time from
// starting the process until they are painted), and one that does everything else. On a display (xvfb-run
// with a window manager will do) frames go the whole way to the screen; offscreen they end in memory.
#include "desktop/application.h"
#include "desktop/mainwindow.h"
#include "desktop/page.h"
#include "desktop/sourceview.h"
#include "models/conversationlistmodel.h"
#include "widgets/conversationlistview.h"
#include "widgets/listview.h"
#include "widgets/theme.h"
#include "widgets/threadview.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace scrollback;
using namespace scrollback::desktop;
using models::PagedTableModel;

namespace {

constexpr int starts = 7;
constexpr int patienceMs = 300'000;
constexpr int frameMs = 16;
constexpr TimeMs now = 1'782'849'600'000; // 2026-06-30T20:00:00Z: where the demo databases end

double msOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void printFigure(const char* figure, double value, const char* unit = "ms")
{
    std::printf("{\"figure\": \"%s\", \"value\": %.3f, \"unit\": \"%s\"}\n", figure, value, unit);
    std::fflush(stdout);
}

[[noreturn]] void fail(const QString& why)
{
    std::fprintf(stderr, "bench_desktop: %s\n", qPrintable(why));
    std::fflush(stderr);
    std::_Exit(1);
}

/// A figure that was not reached would be worth nothing: the measurement ends.
template <class Condition>
void waitFor(const char* what, Condition condition)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        fail(QStringLiteral("waited in vain for %1").arg(QLatin1String(what)));
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

/// What this thread has computed so far. A frame's share of it is what the program can answer for when other
/// processes want the machine too.
double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// A line of /proc/self/status in MB.
double memoryOf(const QByteArray& line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& entry : lines) {
        if (entry.startsWith(line))
            return entry.mid(entry.indexOf(':') + 1).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/// The program, with settings of its own and a window of a usual size.
struct Program
{
    QTemporaryDir folder;
    std::unique_ptr<Application> application;
    MainWindow* window = nullptr;

    Program(const QString& file, const QString& page)
    {
        StartOptions options;
        options.sources = {file};
        options.page = page;
        options.timeZone = QStringLiteral("UTC");
        options.now = now;
        application = std::make_unique<Application>(options, folder.filePath(QStringLiteral("settings.ini")));
        application->start();
        window = application->windows().constFirst();
        window->resize(1280, 800);
    }
    template <class View>
    View& listOf(const QString& place) const
    {
        if (!window->view()->showPlace(place))
            fail(QStringLiteral("there is no %1").arg(place));
        auto* view = window->view()->currentPage()->findChild<View*>();
        if (!view)
            fail(QStringLiteral("%1 has no list").arg(place));
        return *view;
    }
};

/// Ends the process as soon as a list has painted rows.
class FirstRows : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        const auto* list = qobject_cast<widgets::ListView*>(watched->parent());
        const auto* model = list ? qobject_cast<const PagedTableModel*>(list->model()) : nullptr;
        if (!model || watched != list->viewport() || !model->isLoaded(0) || m_seen)
            return false;
        m_seen = true;
        // The paint that begins here ends before the loop comes round again.
        QTimer::singleShot(0, this, [] {
            std::puts("rows");
            std::fflush(stdout);
            std::_Exit(0);
        });
        return false;
    }

private:
    bool m_seen = false;
};

int showFirstRows(const QString& file)
{
    const Program program(file, QStringLiteral("messages"));
    FirstRows rows;
    qApp->installEventFilter(&rows);
    QTimer::singleShot(patienceMs, qApp, [] { fail(QStringLiteral("no row appeared")); });
    return QApplication::exec();
}

double startOnce(const QString& program, const QString& file)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, {QStringLiteral("--first-rows"), file});
    double ms = -1;
    while (ms < 0 && process.waitForReadyRead(patienceMs)) {
        if (process.readAllStandardOutput().contains("rows"))
            ms = msOf(timer);
    }
    process.waitForFinished(patienceMs);
    if (ms < 0)
        fail(QString::fromLocal8Bit(process.readAllStandardError()));
    return ms;
}

struct Frames
{
    std::vector<double> wall;
    std::vector<double> cpu;

    void add(const Frames& other)
    {
        wall.insert(wall.end(), other.wall.begin(), other.wall.end());
        cpu.insert(cpu.end(), other.cpu.begin(), other.cpu.end());
    }
    void print(const char* of) const
    {
        QByteArray name("frame_p99");
        name.append(of);
        printFigure(name.constData(), percentile(wall, 0.99));
        name.append("_cpu");
        printFigure(name.constData(), percentile(cpu, 0.99));
    }
};

/// Scrolls by hand: a step, its paint and whatever else the window does until the next; what is left of a
/// frame's time is left to the worker threads.
class Scrolling
{
public:
    explicit Scrolling(QAbstractScrollArea& area)
        : m_area(area)
    {
    }
    void by(int step, int frames)
    {
        QScrollBar* bar = m_area.verticalScrollBar();
        for (int i = 0; i < frames; ++i) {
            QElapsedTimer timer;
            timer.start();
            const double computed = cpuMs();
            if (bar->value() + step > bar->maximum() || bar->value() + step < 0)
                step = -step;
            bar->setValue(bar->value() + step);
            m_area.viewport()->repaint();
            QCoreApplication::processEvents();
            m_frames.wall.push_back(msOf(timer));
            m_frames.cpu.push_back(cpuMs() - computed);
            if (const int left = frameMs - int(m_frames.wall.back()); left > 0)
                QTest::qSleep(left);
        }
    }
    const Frames& frames() const { return m_frames; }

private:
    QAbstractScrollArea& m_area;
    Frames m_frames;
};

/// Through a list as people go: slowly, by pages, with the scroll bar in hand, to the end and back.
Frames scrollList(QAbstractScrollArea& area)
{
    Scrolling scrolling(area);
    const int height = area.viewport()->height();
    QScrollBar* bar = area.verticalScrollBar();
    scrolling.by(40, 300);
    scrolling.by(height, 200);
    scrolling.by(std::max(height, bar->maximum() / 150), 150);
    bar->setValue(bar->maximum());
    scrolling.by(-height, 100);
    return scrolling.frames();
}

void waitForList(const PagedTableModel& model)
{
    waitFor("the list to be counted", [&] {
        return model.state() == PagedTableModel::State::Ready &&
               model.counting() == PagedTableModel::Counting::Done;
    });
}

void goToTheEnd(QAbstractItemView& view, const PagedTableModel& model)
{
    view.scrollToBottom();
    waitFor("the last row", [&] { return model.isLoaded(model.rowCount() - 1); });
}

/// How long it takes until a count that is under way has ended after its stop button was pressed.
double stopOnce(const MainWindow& window, PagedTableModel& model, int afterMs)
{
    model.reload();
    QTest::qWait(afterMs);
    if (model.counting() != PagedTableModel::Counting::Running)
        return 0; // there was nothing left to stop
    QElapsedTimer timer;
    timer.start();
    window.actions()[Command::Stop]->trigger();
    waitFor("the count to stop", [&] { return model.counting() != PagedTableModel::Counting::Running; });
    const double ms = msOf(timer);
    model.retry();
    waitForList(model);
    return ms;
}

std::shared_ptr<const chatlog::Thread> longThread(int messages)
{
    const QString answer = QStringLiteral(
        "Good to hear from you.\n\nI have **marked** the order as damaged. What happens next:\n\n"
        "1. I pass your request on to the team\n2. They write to `mail@example.org`\n\n"
        "| position | sum |\n|---|---:|\n| material | 7111.56 |\n| installation | 2067.43 |\n\n"
        "```json\n{\"order\": \"A-54627\", \"status\": \"damaged\"}\n```\nAnything else?");
    auto thread = std::make_shared<chatlog::Thread>();
    thread->conversation.title = QStringLiteral("A long one");
    for (int i = 0; i < messages; ++i) {
        chatlog::Message message;
        message.row = {chatlog::Entity::Message, 0, qint64(i)};
        message.messageId = QString::number(i);
        message.createdAt = now - qint64(messages - i) * 20'000;
        message.role = i % 2 == 0 ? QStringLiteral("user") : QStringLiteral("assistant");
        message.content = i % 2 == 0 ? QStringLiteral("Question %1: where is my order?").arg(i) : answer;
        thread->items.emplace_back(std::move(message));
    }
    return thread;
}

Frames scrollThread(widgets::Theme& theme)
{
    widgets::ThreadView view(theme);
    view.setDisplay(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc());
    view.resize(700, 700);
    view.show();
    waitFor("the thread's window", [&] { return view.isVisible(); });
    const auto thread = longThread(20'000);
    QElapsedTimer timer;
    timer.start();
    view.setThread(thread);
    view.viewport()->repaint();
    printFigure("thread_open", msOf(timer));
    return scrollList(view);
}

int measureAll(const QString& file)
{
    const Program program(file, QStringLiteral("dashboard"));
    waitFor("the window", [&] { return program.window->view() != nullptr; });
    const auto figuresThere = [&] { return !program.window->view()->currentPage()->statusText().isEmpty(); };
    waitFor("the figures", figuresThere);
    printFigure("memory_dashboard", memoryOf("VmRSS"), "MB");
    program.window->actions()[Command::AllTime]->trigger();
    QTest::qWait(500);
    waitFor("the figures of all time", figuresThere);

    auto& messages = program.listOf<widgets::ListView>(QStringLiteral("messages"));
    auto& messageModel = *qobject_cast<PagedTableModel*>(messages.model());
    waitForList(messageModel);
    Frames frames = scrollList(messages);
    frames.print("_messages");
    goToTheEnd(messages, messageModel);
    printFigure("memory_messages", memoryOf("VmRSS"), "MB");

    auto& conversations = program.listOf<widgets::ConversationListView>(QStringLiteral("conversations"));
    const auto& conversationModel = *qobject_cast<PagedTableModel*>(conversations.model());
    waitForList(conversationModel);
    const Frames second = scrollList(conversations);
    second.print("_conversations");
    frames.add(second);
    goToTheEnd(conversations, conversationModel);
    QTest::qWait(500);
    printFigure("memory_conversations", memoryOf("VmRSS"), "MB");
    printFigure("memory", memoryOf("VmHWM"), "MB"); // the most it ever was

    program.window->view()->showPlace(QStringLiteral("messages"));
    double stop = 0;
    for (const int after : {1, 5, 20, 60, 150, 300})
        stop = std::max(stop, stopOnce(*program.window, messageModel, after));
    printFigure("stop", stop);

    const Frames third = scrollThread(program.application->context().theme);
    third.print("_thread");
    frames.add(third);
    printFigure("frame_median", percentile(frames.wall, 0.5));
    frames.print("");
    std::fflush(stdout);
    std::_Exit(0); // leaving is not measured
}

int measure(const QString& program, const QString& file)
{
    std::vector<double> times;
    for (int i = 0; i < starts; ++i)
        times.push_back(startOnce(program, file));
    printFigure("rows_on_screen", percentile(times, 0.5));
    QProcess work;
    work.setProcessChannelMode(QProcess::ForwardedChannels);
    work.start(program, {QStringLiteral("--measure"), file});
    work.waitForFinished(-1);
    return work.exitStatus() == QProcess::NormalExit ? work.exitCode() : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QString mode = argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QString file = argc > 1 ? QString::fromLocal8Bit(argv[argc - 1]) : QString();
    if (mode.isEmpty()) {
        const QCoreApplication application(argc, argv);
        if (!QFile::exists(file))
            fail(QStringLiteral("usage: bench_desktop FILE"));
        return measure(QCoreApplication::applicationFilePath(), file);
    }
    QApplication::setApplicationName(QStringLiteral("scrollback"));
    const QApplication application(argc, argv);
    return mode == QLatin1String("--first-rows") ? showFirstRows(file) : measureAll(file);
}
