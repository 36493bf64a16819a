// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include "base/words.h"
#include "ctl/command.h"
#include "ctl/help.h"

#include <algorithm>

namespace scrollback::ctl {

namespace {

tl::unexpected<Error> usage(const QString& message, const QString& advice)
{
    return failure(Error::Code::Usage, message, advice);
}

QString helpOf(const Command& command)
{
    return Words::tr("see scrollbackctl %1 --help").arg(command.name);
}

Result<const Command*> findCommand(const std::vector<Command>& commands, const QString& word)
{
    const auto found = std::ranges::find(commands, word, &Command::name);
    if (found != commands.end())
        return &*found;
    QStringList names;
    for (const Command& command : commands)
        names += command.name;
    const QString near = nearestWord(word, names);
    return usage(Words::tr("There is no command “%1”").arg(word),
                 near.isEmpty() ? Words::tr("see scrollbackctl --help")
                                : Words::tr("did you mean %1?").arg(near));
}

/// Whether the command takes what it was given.
Result<void> check(const Command& command, const ParsedWords& words, const QStringList& arguments)
{
    const QList<Opt> given = words.given();
    for (const Opt option : given) {
        if (option != Opt::Help && std::ranges::find(command.options, option) == command.options.end())
            return usage(Words::tr("--%1 makes no sense for %2")
                             .arg(QString::fromLatin1(optionInfo(option).name), command.name),
                         helpOf(command));
    }
    if (arguments.size() < command.arguments.size())
        return usage(Words::tr("%1 needs %2").arg(command.name, command.arguments.at(arguments.size())),
                     Words::tr("write scrollbackctl %1 %2")
                         .arg(command.name, command.arguments.join(QLatin1Char(' '))));
    if (arguments.size() > command.arguments.size())
        return usage(Words::tr("“%1” is one word too many for %2")
                         .arg(arguments.at(command.arguments.size()), command.name),
                     Words::tr("write scrollbackctl %1 %2, and quote what holds blanks")
                         .arg(command.name, command.arguments.join(QLatin1Char(' '))));
    const QString format = words.value(Opt::Format).toLower();
    if (!format.isNull() && !command.formats.contains(format))
        return usage(Words::tr("%1 cannot be written as “%2”").arg(command.name, format),
                     Words::tr("--format takes %1").arg(command.formats.join(QLatin1String(", "))));
    return {};
}

Result<void> perform(const QStringList& words, Console& console, const CancelToken& cancel)
{
    const auto parsed = ParsedWords::parse(words);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (parsed->has(Opt::Version))
        return console.print(QStringLiteral("scrollbackctl %1\n").arg(QLatin1String(SCROLLBACK_VERSION)));
    const std::vector<Command> commands = allCommands();
    if (parsed->positionals().isEmpty()) {
        if (parsed->has(Opt::Help))
            return console.print(generalHelp(commands));
        return usage(Words::tr("No command was given"), Words::tr("see scrollbackctl --help"));
    }
    const auto command = findCommand(commands, parsed->positionals().front());
    if (!command)
        return tl::unexpected(command.error());
    if (parsed->has(Opt::Help))
        return console.print(commandHelp(**command));
    const QStringList arguments = parsed->positionals().mid(1);
    if (auto sound = check(**command, *parsed, arguments); !sound)
        return sound;
    auto request = Request::read(*parsed);
    if (!request)
        return tl::unexpected(request.error());
    return (*command)->run(Invocation{arguments, std::move(*request), console, cancel});
}

} // namespace

int run(const QStringList& words, Console& console, const CancelToken& cancel)
{
    const Result<void> done = perform(words, console, cancel);
    console.endProgress();
    if (console.out().readerGone())
        return 0; // it has read as much as it wanted
    if (done)
        return 0;
    if (cancel.cancelled()) {
        const Error interrupted{Error::Code::Cancelled, Words::tr("Interrupted"), {}, {}};
        console.error(interrupted);
        return interrupted.exitStatus();
    }
    console.error(done.error());
    return done.error().exitStatus();
}

} // namespace scrollback::ctl
