// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/options.h"

#include "base/words.h"

#include <QCommandLineParser>

#include <algorithm>
#include <numeric>

namespace scrollback::ctl {

const std::vector<OptionInfo>& allOptions()
{
    static const std::vector<OptionInfo> options = {
        {Opt::Format, "format", nullptr, "FORMAT"},
        {Opt::Output, "output", "o", "FILE"},
        {Opt::Raw, "raw", nullptr, nullptr},
        {Opt::System, "system", nullptr, "NAME"},
        {Opt::Days, "days", nullptr, "N"},
        {Opt::From, "from", nullptr, "TIME"},
        {Opt::To, "to", nullptr, "TIME"},
        {Opt::Now, "now", nullptr, "TIME"},
        {Opt::TimeZone, "time-zone", nullptr, "ZONE"},
        {Opt::SourceZone, "source-zone", nullptr, "ZONE"},
        {Opt::Limit, "limit", nullptr, "N"},
        {Opt::Text, "text", nullptr, "TEXT"},
        {Opt::User, "user", nullptr, "ID"},
        {Opt::Widget, "widget", nullptr, "ID"},
        {Opt::Status, "status", nullptr, "STATUS"},
        {Opt::Role, "role", nullptr, "ROLE"},
        {Opt::Level, "level", nullptr, "LEVEL"},
        {Opt::Category, "category", nullptr, "CATEGORY"},
        {Opt::Tool, "tool", nullptr, "NAME"},
        {Opt::Conversation, "conversation", nullptr, "ID"},
        {Opt::Execution, "execution", nullptr, "ID"},
        {Opt::Job, "job", nullptr, "ID"},
        {Opt::Conversations, "conversations", nullptr, "N"},
        {Opt::Seed, "seed", nullptr, "S"},
        {Opt::Help, "help", "h", nullptr},
        {Opt::Version, "version", nullptr, nullptr},
    };
    return options;
}

const OptionInfo& optionInfo(Opt option)
{
    return *std::ranges::find(allOptions(), option, &OptionInfo::id);
}

QString optionHelp(Opt option)
{
    switch (option) {
    case Opt::Format:
        return Words::tr("how it is written; see below");
    case Opt::Output:
        return Words::tr("the file to write; it appears whole or not at all; - is standard output");
    case Opt::Raw:
        return Words::tr("CSV: no apostrophe before text that a spreadsheet would run");
    case Opt::System:
        return Words::tr("which chat system, as info names them");
    case Opt::Days:
        return Words::tr("the last N days, up to now");
    case Opt::From:
        return Words::tr("from this day or instant on (2026-06-30, 2026-06-30T20:00:00Z)");
    case Opt::To:
        return Words::tr("up to this day or instant, itself included");
    case Opt::Now:
        return Words::tr("the instant to take for now, instead of the clock's");
    case Opt::TimeZone:
        return Words::tr("in which days are cut and times are shown (default: this computer's)");
    case Opt::SourceZone:
        return Words::tr("in which the source's times without a zone are meant (default: UTC)");
    case Opt::Limit:
        return Words::tr("at most N rows; 0 for all");
    case Opt::Text:
        return Words::tr("only rows that contain the text, whatever its case");
    case Opt::User:
        return Words::tr("only of this user");
    case Opt::Widget:
        return Words::tr("only of this widget, bot or assistant");
    case Opt::Status:
        return Words::tr("only with this status");
    case Opt::Role:
        return Words::tr("only with this role: user, assistant, system, tool");
    case Opt::Level:
        return Words::tr("only of this level: debug, info, success, warning, error");
    case Opt::Category:
        return Words::tr("only of this category");
    case Opt::Tool:
        return Words::tr("only calls of this tool");
    case Opt::Conversation:
        return Words::tr("only of this conversation");
    case Opt::Execution:
        return Words::tr("only of this job execution");
    case Opt::Job:
        return Words::tr("only of this job");
    case Opt::Conversations:
        return Words::tr("how many conversations (or jobs) to make (default: 2000)");
    case Opt::Seed:
        return Words::tr("another seed makes another database (default: 1)");
    case Opt::Help:
        return Words::tr("show this help");
    case Opt::Version:
        return Words::tr("show the version");
    }
    return {};
}

namespace {

/// How many letters must be changed, added, left out or swapped to make one word of the other.
int distance(const QString& a, const QString& b)
{
    std::vector<std::vector<int>> d(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1));
    for (size_t i = 0; i < d.size(); ++i)
        d[i][0] = int(i);
    std::iota(d[0].begin(), d[0].end(), 0);
    for (size_t i = 1; i < d.size(); ++i) {
        for (size_t j = 1; j < d[i].size(); ++j) {
            const auto left = qsizetype(i) - 1;
            const auto right = qsizetype(j) - 1;
            const int change = a.at(left) == b.at(right) ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a.at(left) == b.at(right - 1) && a.at(left - 1) == b.at(right))
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d.back().back();
}

} // namespace

QString nearestWord(const QString& word, const QStringList& candidates)
{
    constexpr qsizetype longest = 64; // nobody mistypes a longer word of ours
    if (word.isEmpty() || word.size() > longest)
        return {};
    QString nearest;
    int best = std::max(2, int(word.size()) / 3) + 1;
    for (const QString& candidate : candidates) {
        const bool beginning = word.size() > 1 && candidate.startsWith(word, Qt::CaseInsensitive);
        const int d = beginning ? 1 : distance(word.toLower(), candidate.toLower());
        if (d < best && d < int(candidate.size())) {
            best = d;
            nearest = candidate;
        }
    }
    return nearest;
}

Result<ParsedWords> ParsedWords::parse(const QStringList& words)
{
    QCommandLineParser parser;
    QStringList names;
    for (const OptionInfo& info : allOptions()) {
        QStringList spellings{QString::fromLatin1(info.name)};
        if (info.shortName)
            spellings += QString::fromLatin1(info.shortName);
        parser.addOption(QCommandLineOption(
            spellings, QString(), info.valueName ? QString::fromLatin1(info.valueName) : QString()));
        names += spellings.front();
    }
    // The first word is the program's name to the parser.
    const bool parsed = parser.parse(QStringList{QString()} + words);
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        const QString dashes = unknown.front().size() > 1 ? QStringLiteral("--") : QStringLiteral("-");
        const QString near = nearestWord(unknown.front(), names);
        return failure(Error::Code::Usage,
                       Words::tr("There is no option %1").arg(QString(dashes + unknown.front())),
                       near.isEmpty() ? Words::tr("see scrollbackctl --help")
                                      : Words::tr("did you mean --%1?").arg(near));
    }
    if (!parsed) {
        for (const OptionInfo& info : allOptions()) {
            const QString name = QString::fromLatin1(info.name);
            const bool last =
                !words.isEmpty() &&
                (words.back() == QLatin1String("--") + name ||
                 (info.shortName && words.back() == QLatin1Char('-') + QString::fromLatin1(info.shortName)));
            if (last && info.valueName)
                return failure(Error::Code::Usage, Words::tr("--%1 needs a value").arg(name),
                               Words::tr("write --%1 %2").arg(name, QString::fromLatin1(info.valueName)));
        }
        QString text = parser.errorText();
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        return failure(Error::Code::Usage, text, Words::tr("see scrollbackctl --help"));
    }

    ParsedWords result;
    result.m_positionals = parser.positionalArguments();
    for (const OptionInfo& info : allOptions()) {
        const QString name = QString::fromLatin1(info.name);
        if (!parser.isSet(name))
            continue;
        const QStringList values = parser.values(name);
        result.m_values.insert(info.id, values);
        if (info.valueName && values.contains(QString()))
            return emptyValue(info.id);
    }
    return result;
}

QString ParsedWords::value(Opt option) const
{
    const QStringList values = m_values.value(option);
    return values.isEmpty() ? QString() : values.back();
}

QStringList ParsedWords::values(Opt option) const
{
    QStringList all;
    const QStringList given = m_values.value(option);
    for (const QString& value : given)
        all += splitValues(value);
    return all;
}

QStringList splitValues(const QString& text)
{
    QStringList values;
    QString value;
    const auto end = [&] {
        if (const QString trimmed = value.trimmed(); !trimmed.isEmpty())
            values += trimmed;
        value.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (text.at(i) == QLatin1Char('\\') && (next == QLatin1Char(',') || next == QLatin1Char('\\'))) {
            value += next;
            ++i;
        } else if (text.at(i) == QLatin1Char(',')) {
            end();
        } else {
            value += text.at(i);
        }
    }
    end();
    return values;
}

tl::unexpected<Error> emptyValue(Opt option)
{
    const OptionInfo& info = optionInfo(option);
    const QString name = QString::fromLatin1(info.name);
    return failure(
        Error::Code::Usage, Words::tr("--%1 has an empty value").arg(name),
        Words::tr("write --%1 %2, or leave it out").arg(name, QString::fromLatin1(info.valueName)));
}

} // namespace scrollback::ctl
