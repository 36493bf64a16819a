// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/fields.h"
#include "ctl/console.h"
#include "ctl/request.h"

#include <functional>

namespace scrollback::source {
class Database;
}

namespace scrollback::ctl {

/// One call of a command: everything it needs, judged before it starts.
struct Invocation
{
    QStringList arguments; ///< what stands behind the command's word
    Request request;
    Console& console;
    CancelToken cancel;

    /// The format that was asked for; without a wish a table on a terminal, JSON otherwise.
    QString format() const;
    /// Opens the source that is the first argument.
    Result<std::unique_ptr<source::Database>> open() const;
};

/// A command: how it is written, which options it takes, what it does.
struct Command
{
    QString name;
    QStringList arguments; ///< the names of what stands behind it, all of them needed
    QString summary;
    std::vector<Opt> options;
    QStringList formats; ///< what --format takes; empty: the command has one way of writing
    std::function<Result<void>(const Invocation&)> run;
    qint64 limit = 0; ///< rows without --limit; 0: all
};

/// How many rows a list shows without --limit.
constexpr qint64 defaultListLimit = 100;

/// All commands, in the order in which help lists them. One file each.
std::vector<Command> allCommands();

Command infoCommand();
Command listCommand(const QString& name, chatlog::Entity entity, const QString& summary);
Command searchCommand();
Command threadCommand();
Command dashboardCommand();
Command exportCommand();
Command demoCommand();

/// The options that make sense for a list of an entity, besides those that every list takes.
std::vector<Opt> filterOptions(chatlog::Entity entity);
/// Fails with the reason where the source has no such rows: unknown is not none.
Result<void> requireEntity(const source::Database& database, chatlog::Entity entity);

/// What a list takes, whatever it lists.
std::vector<Opt> listOptions(chatlog::Entity entity);

/// Rows that go from a source into a writer.
struct RowStream
{
    chatlog::Entity entity;
    chatlog::Filter filter;
    qint64 limit = 0; ///< 0: all
    int cutTexts = 0; ///< 0: whole
    QString progress; ///< what is being done, with %L1 for the count of rows
};
/// Gives how many rows there were, and whether the limit ended them.
struct RowsWritten
{
    qint64 rows = 0;
    bool more = false;
};
Result<RowsWritten> streamRows(const Invocation& call, source::Database& database, const RowStream& what,
                               exporting::RecordWriter& writer);
/// A list as `messages`, `search` and their like print it.
Result<void> printList(const Invocation& call, chatlog::Entity entity, const chatlog::Filter& filter);

} // namespace scrollback::ctl
