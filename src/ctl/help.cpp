// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/help.h"

#include "base/words.h"

#include <algorithm>

namespace scrollback::ctl {

namespace {

/// "  name   what it is", the second column in line.
QString listed(const QList<std::pair<QString, QString>>& rows)
{
    qsizetype width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto& row : rows)
        text += QStringLiteral("  ") + row.first.leftJustified(width) + QStringLiteral("  ") + row.second +
                QLatin1Char('\n');
    return text;
}

bool takesSeveralValues(const Command& command)
{
    return std::ranges::any_of(command.options, [](Opt option) { return isFilter(option); });
}

} // namespace

QString generalHelp(const std::vector<Command>& commands)
{
    QString text = Words::tr("Usage: scrollbackctl COMMAND SOURCE [options]") + QStringLiteral("\n\n");
    text += Words::tr(
        "Reads the chat-log database SOURCE (an SQLite file, a dump, the address of a server or the "
        "name of a saved connection) and never changes it.");
    text += QStringLiteral("\n\n") + Words::tr("Commands:") + QLatin1Char('\n');
    QList<std::pair<QString, QString>> rows;
    for (const Command& command : commands)
        rows.append(
            {command.name + QLatin1Char(' ') + command.arguments.join(QLatin1Char(' ')), command.summary});
    text += listed(rows);
    text += QLatin1Char('\n') + Words::tr("scrollbackctl COMMAND --help tells more of one of them.") +
            QLatin1Char('\n');
    text += Words::tr(
        "Exit status: 0 done, 1 the work failed, 2 the command line is wrong, 3 the source cannot be "
        "opened or is no system that is known, 130 interrupted.");
    return text + QLatin1Char('\n');
}

QString commandHelp(const Command& command)
{
    QString text = Words::tr("Usage: scrollbackctl %1 %2 [options]")
                       .arg(command.name, command.arguments.join(QLatin1Char(' ')));
    text += QStringLiteral("\n\n") + Words::tr("Gives: %1.").arg(command.summary) + QStringLiteral("\n\n");
    text += Words::tr("Options:") + QLatin1Char('\n');
    QList<std::pair<QString, QString>> rows;
    for (const OptionInfo& info : allOptions()) {
        if (info.id != Opt::Help && std::ranges::find(command.options, info.id) == command.options.end())
            continue;
        QString name =
            info.shortName ? QStringLiteral("-%1, ").arg(QLatin1String(info.shortName)) : QString();
        name += QStringLiteral("--") + QLatin1String(info.name);
        if (info.valueName)
            name += QLatin1Char(' ') + QLatin1String(info.valueName);
        QString help = optionHelp(info.id);
        if (info.id == Opt::Format)
            help = command.formats.join(QLatin1String(", "));
        else if (info.id == Opt::Limit)
            help += QStringLiteral(" (%1)").arg(
                command.limit > 0 ? Words::tr("default: %1").arg(command.limit) : Words::tr("default: all"));
        rows.append({name, help});
    }
    text += listed(rows);
    if (takesSeveralValues(command))
        text += QLatin1Char('\n') +
                Words::tr("Several values of a filter stand between commas; \\, is a comma of a value.") +
                QLatin1Char('\n');
    return text;
}

} // namespace scrollback::ctl
