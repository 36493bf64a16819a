// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"

#include "base/timerange.h"
#include "base/words.h"
#include "demo/writers.h"

namespace scrollback::demo {

namespace {

struct System
{
    const char* name;
    bool (*write)(DemoFile&, const DemoOptions&, const KeepGoing&);
};

constexpr System systems[] = {
    {"widget-logs", writeWidgetLogs},
    {"chat-sessions", writeChatSessions},
    {"assistant-threads", writeAssistantThreads},
    {"job-history", writeJobHistory},
    {"chat-history", writeChatHistory},
};

constexpr qint64 mostConversations = 100'000'000;

} // namespace

QStringList demoSystems()
{
    QStringList names;
    for (const System& system : systems)
        names.append(QLatin1String(system.name));
    return names;
}

Result<void> writeDemo(const QString& path, const DemoOptions& options, const CancelToken& cancel,
                       const std::function<void(double)>& progress)
{
    const System* chosen = nullptr;
    for (const System& system : systems) {
        if (options.system == QLatin1String(system.name))
            chosen = &system;
    }
    if (!chosen) {
        return failure(Error::Code::Usage, Words::tr("There is no demo of a system %1").arg(options.system),
                       Words::tr("choose one of %1").arg(demoSystems().join(QStringLiteral(", "))));
    }
    if (options.conversations < 0 || options.conversations > mostConversations) {
        return failure(Error::Code::Usage,
                       Words::tr("A demo cannot have %1 conversations").arg(options.conversations),
                       Words::tr("choose a number from 0 to %1").arg(mostConversations));
    }
    if (options.days < 1 || options.days > DayRange::mostDays) {
        return failure(Error::Code::Usage,
                       Words::tr("A demo cannot be spread over %1 days").arg(options.days),
                       Words::tr("choose a number from 1 to %1").arg(DayRange::mostDays));
    }
    if (!plausibleTime(options.now) || options.now - options.days * msPerDay < 0) {
        return failure(Error::Code::Usage, Words::tr("The demo would lie outside the years 1970 to 2100"),
                       Words::tr("choose another end or fewer days"));
    }

    auto created = DemoFile::create(path, cancel);
    if (!created)
        return tl::unexpected(created.error());
    DemoFile& file = **created;
    const KeepGoing keepGoing = [&](double done) {
        if (progress)
            progress(done);
        return !cancel.cancelled() && !file.failed();
    };
    const bool complete = chosen->write(file, options, keepGoing);
    if (cancel.cancelled())
        return failure(Error::Code::Cancelled, Words::tr("The demo was stopped"));
    if (!complete && !file.failed())
        return failure(Error::Code::Failed, Words::tr("%1 could not be written").arg(path));
    return file.finish();
}

} // namespace scrollback::demo
