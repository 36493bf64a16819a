// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "ctl/command.h"
#include "demo/demo.h"
#include "exporting/outputfile.h"

#include <QFileInfo>

namespace scrollback::ctl {

namespace {

Result<void> makeDemo(const Invocation& call)
{
    const Request& request = call.request;
    demo::DemoOptions options;
    const QStringList systems = demo::demoSystems();
    if (!request.system.isEmpty()) {
        if (!systems.contains(request.system)) {
            const QString near = nearestWord(request.system, systems);
            return failure(Error::Code::Usage, Words::tr("There is no demo of “%1”").arg(request.system),
                           near.isEmpty()
                               ? Words::tr("--system takes %1").arg(systems.join(QLatin1String(", ")))
                               : Words::tr("did you mean %1?").arg(near));
        }
        options.system = request.system;
    }
    options.conversations = request.conversations.value_or(options.conversations);
    options.days = request.days.value_or(options.days);
    options.seed = request.seed.value_or(options.seed);
    options.now = request.now;
    // The demo itself takes no file that is there; it may still be one that a database looks for.
    const QString& file = call.arguments.front();
    if (!QFileInfo::exists(file)) {
        if (auto free = exporting::checkReplaceable(file); !free)
            return free;
    }
    return demo::writeDemo(file, options, call.cancel, [&call](double share) {
        call.console.progress(Words::tr("Making the demo …"), share);
    });
}

} // namespace

Command demoCommand()
{
    return {QStringLiteral("demo"),
            {QStringLiteral("FILE")},
            Words::tr("a made-up database to try things with, of the system that --system names"),
            {Opt::System, Opt::Conversations, Opt::Days, Opt::Seed, Opt::Now, Opt::TimeZone},
            {},
            makeDemo};
}

} // namespace scrollback::ctl
