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
    const auto reading = [this](double share) { console.progress(Words::tr("Reading the dump …"), share); };
    auto database = source::Database::open(options, cancel, reading);
    if (!database && database.error().code == Error::Code::NeedsPassword) {
        console.endProgress();
        if (const auto password = console.askPassword(database.error().message)) {
            options.password = *password;
            database = source::Database::open(options, cancel, reading);
        }
    }
    if (database && options.system.isEmpty()) {
        if (const QString note = source::noteOnOthers((*database)->info()); !note.isEmpty())
            console.warn(note);
    }
    return database;
}

Result<void> requireEntity(const source::Database& database, Entity entity)
{
    const source::MissingEntity* missing = database.info().whyMissing(entity);
    if (!missing)
        return {};
    const QString& sentence = missing->sentence;
    return failure(Error::Code::NotThere, sentence.chopped(sentence.endsWith(QLatin1Char('.')) ? 1 : 0),
                   Words::tr("see what else it holds with scrollbackctl info"));
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
