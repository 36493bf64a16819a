// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include "base/words.h"
#include "source/database.h"

namespace scrollback::ctl {

using chatlog::Entity;

QString Invocation::format() const
{
    if (!request.format.isNull())
        return request.format;
    return console.outIsTerminal() ? QStringLiteral("table") : QStringLiteral("json");
}

Result<std::unique_ptr<source::Database>> Invocation::open() const
{
    source::OpenOptions options;
    options.location = arguments.front();
    options.system = request.system;
    options.sourceZone = request.sourceZone;
    return source::Database::open(options, cancel);
}

std::vector<Command> allCommands()
{
    return {
        infoCommand(),
        listCommand(QStringLiteral("conversations"), Entity::Conversation,
                    Words::tr("conversations, newest activity first")),
        threadCommand(),
        listCommand(QStringLiteral("messages"), Entity::Message, Words::tr("messages, newest first")),
        listCommand(QStringLiteral("tools"), Entity::ToolCall, Words::tr("tool calls, newest first")),
        listCommand(QStringLiteral("logs"), Entity::LogEntry, Words::tr("log entries, newest first")),
        listCommand(QStringLiteral("jobs"), Entity::Job, Words::tr("jobs, newest first")),
        listCommand(QStringLiteral("executions"), Entity::Execution,
                    Words::tr("executions of jobs, newest first")),
        searchCommand(),
        dashboardCommand(),
        exportCommand(),
        demoCommand(),
    };
}

} // namespace scrollback::ctl
