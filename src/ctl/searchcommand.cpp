// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "ctl/command.h"

#include <algorithm>

namespace scrollback::ctl {

Command searchCommand()
{
    Command command = listCommand(
        QStringLiteral("search"), chatlog::Entity::Message,
        Words::tr("messages that contain TEXT, in any script and whatever its case, newest first"));
    command.arguments += QStringLiteral("TEXT");
    // The text stands behind the source.
    std::erase(command.options, Opt::Text);
    command.run = [](const Invocation& call) -> Result<void> {
        chatlog::Filter filter = call.request.filter;
        filter.text = call.arguments.at(1);
        if (filter.text.isEmpty())
            return failure(Error::Code::Usage, Words::tr("The text to search for is empty"),
                           Words::tr("write scrollbackctl search SOURCE TEXT"));
        return printList(call, chatlog::Entity::Message, filter);
    };
    return command;
}

} // namespace scrollback::ctl
