// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures an opened source as the desktop uses it, and prints one JSON object a figure:
// {"figure": "first_page", "value": 1.23, "unit": "ms"}
#include "source/database.h"

#include <sys/resource.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace scrollback;
using chatlog::Entity;
using source::Database;

namespace {

constexpr int repetitions = 15;

double msOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char* figure, double value, const char* unit = "ms")
{
    std::printf("{\"figure\": \"%s\", \"value\": %.3f, \"unit\": \"%s\"}\n", figure, value, unit);
    std::fflush(stdout);
}

/// Anything that goes wrong ends the measurement: a figure of a failure would be worth nothing.
template <class T>
T take(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench_source: %s (%s)\n", qPrintable(result.error().line()),
                     qPrintable(result.error().detail));
        std::exit(1);
    }
    return std::move(*result);
}

std::unique_ptr<Database> openAt(const QString& location)
{
    source::OpenOptions options;
    options.location = location;
    return take(Database::open(options));
}

template <class T>
double timeOfPage(Database& database, const chatlog::ListQuery& query,
                  const std::optional<chatlog::Cursor>& after)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto page = take(database.page<T>(query, after, chatlog::Overview::pageSize));
        times.push_back(msOf(timer));
        if (page.rows.empty())
            take(Result<int>(failure(Error::Code::Failed, QStringLiteral("A page is empty"))));
    }
    return median(std::move(times));
}

/// The first page, one in the middle and the last whole one, by the anchors of the overview.
template <class T>
void measurePages(Database& database, Entity entity, const char* name)
{
    const chatlog::ListQuery query{entity, {}, {}};
    QElapsedTimer timer;
    timer.start();
    const chatlog::Overview overview = take(database.overview(query));
    print(qPrintable(QStringLiteral("overview_%1").arg(QLatin1String(name))), msOf(timer));
    if (overview.anchors.size() < 3)
        return;
    const auto figure = [&](const char* where, size_t anchor) {
        print(qPrintable(QStringLiteral("page_%1_%2").arg(QLatin1String(name), QLatin1String(where))),
              timeOfPage<T>(database, query, overview.anchors[anchor]));
    };
    figure("first", 0);
    figure("middle", overview.anchors.size() / 2);
    figure("end", overview.anchors.size() - 2);
}

/// How long a question goes on after it was told to stop, the longest of some: stopped at several moments.
template <class Question>
void measureStop(const QString& location, const char* figure, const Question& question)
{
    const std::unique_ptr<Database> whole = openAt(location);
    QElapsedTimer timer;
    timer.start();
    question(*whole, CancelToken());
    const double length = msOf(timer);

    double longest = 0;
    int stopped = 0;
    for (const double share : {0.05, 0.3, 0.6, 0.85}) {
        const CancelToken cancel;
        std::atomic<bool> begun = false;
        std::atomic<bool> wasCancelled = false;
        std::chrono::steady_clock::time_point ended;
        std::thread worker([&] {
            const std::unique_ptr<Database> database = openAt(location);
            begun = true;
            wasCancelled = question(*database, cancel);
            ended = std::chrono::steady_clock::now();
        });
        while (!begun)
            std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(length * share));
        const auto asked = std::chrono::steady_clock::now();
        cancel.cancel();
        worker.join();
        if (!wasCancelled)
            continue; // it was done before
        ++stopped;
        longest = std::max(longest, std::chrono::duration<double, std::milli>(ended - asked).count());
    }
    if (stopped > 0)
        print(figure, longest);
}

/// Whether the answer was that somebody asked to stop; another failure ends the measurement.
template <class T>
bool cancelled(Result<T> result)
{
    if (!result && result.error().code == Error::Code::Cancelled)
        return true;
    take(std::move(result));
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: bench_source FILE\n");
        return 2;
    }
    const QString& location = arguments.at(1);
    const chatlog::ListQuery messages{Entity::Message, {}, {}};

    // What the start page needs: opened, and the first rows there. Each time anew.
    std::vector<double> opening;
    std::vector<double> firstRows;
    std::vector<double> recent;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<Database> database = openAt(location);
        opening.push_back(msOf(timer));
        const auto page = take(database->page<chatlog::Message>(messages, {}, 100, {}, true));
        firstRows.push_back(msOf(timer));
        timer.start();
        take(database->recentConversations(100));
        recent.push_back(msOf(timer));
    }
    print("open", median(std::move(opening)));
    print("first_rows", median(std::move(firstRows)));
    print("recent_conversations", median(std::move(recent)));

    {
        const std::unique_ptr<Database> database = openAt(location);
        QElapsedTimer timer;
        timer.start();
        const auto summary = take(database->summarize({}));
        print("summary", msOf(timer));
        database->adoptSummary(summary);
        measurePages<chatlog::Message>(*database, Entity::Message, "messages");
        measurePages<chatlog::ToolCall>(*database, Entity::ToolCall, "tools");
        measurePages<chatlog::LogEntry>(*database, Entity::LogEntry, "logs");
        measurePages<chatlog::Conversation>(*database, Entity::Conversation, "conversations");
    }

    measureStop(location, "stop_summary", [](Database& database, const CancelToken& cancel) {
        return cancelled(database.summarize({}, {}, cancel));
    });
    measureStop(location, "stop_overview", [&](Database& database, const CancelToken& cancel) {
        return cancelled(database.overview(messages, cancel));
    });
    measureStop(location, "stop_search", [](Database& database, const CancelToken& cancel) {
        chatlog::ListQuery search{Entity::Message, {}, {}};
        search.filter.text = QStringLiteral("zebrafinch");
        return cancelled(database.stream(
            search, {}, [](chatlog::RecordView) { return true; }, cancel));
    });

    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    print("memory", double(usage.ru_maxrss) / 1024, "MB");
    return 0;
}
