// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace scrollback::ctl {

/// Every option of every command, once. An option means the same wherever it is taken.
enum class Opt {
    Format,
    Days,
    From,
    To,
    Now,
    TimeZone,
    SourceZone,
    Limit,
    User,
    Widget,
    Status,
    Role,
    Level,
    Category,
    Tool,
    Conversation,
    Execution,
    Job,
    Text,
    System,
    Output,
    Raw,
    Conversations,
    Seed,
    Help,
    Version,
};

struct OptionInfo
{
    Opt id;
    const char* name;      ///< without the dashes
    const char* shortName; ///< one letter, or null
    const char* valueName; ///< null: takes no value
};

/// All of them, in the order in which help lists them.
const std::vector<OptionInfo>& allOptions();
const OptionInfo& optionInfo(Opt option);
/// What help says about an option.
QString optionHelp(Opt option);

/// The words of a command line, sorted into what stands for itself and what belongs to options.
class ParsedWords
{
public:
    /// Takes options before, between and after the other words, as --opt=value or --opt value; what follows
    /// -- is no option. Knows all options; which of them a command takes is for the command to say.
    static Result<ParsedWords> parse(const QStringList& words);

    const QStringList& positionals() const { return m_positionals; }
    bool has(Opt option) const { return m_values.contains(option); }
    /// The last value given; null where there is none.
    QString value(Opt option) const;
    /// Every value given: --status a --status b, --status a,b, or both (see splitValues()).
    QStringList values(Opt option) const;
    QList<Opt> given() const { return m_values.keys(); }

private:
    QStringList m_positionals;
    QMap<Opt, QStringList> m_values;
};

/// What stands between commas; "\," is a comma of a value, "\\" its backslash.
QStringList splitValues(const QString& text);
/// That an option names nothing, and how it is written.
tl::unexpected<Error> emptyValue(Opt option);

/// The candidate that was most likely meant; null where none is near.
QString nearestWord(const QString& word, const QStringList& candidates);

} // namespace scrollback::ctl
