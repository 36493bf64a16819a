// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandline.h"

#include "base/timerange.h"
#include "base/words.h"
#include "desktop/places.h"

#include <QCommandLineParser>

namespace scrollback::desktop {

namespace {

struct Options
{
    QCommandLineOption page{QStringLiteral("page"),
                            Words::tr("Open at this page: dashboard, conversations, "
                                      "messages, tools, logs, jobs or search."),
                            QStringLiteral("page")};
    QCommandLineOption days{QStringLiteral("days"), Words::tr("Show the last N days."), QStringLiteral("N")};
    QCommandLineOption zone{QStringLiteral("time-zone"),
                            Words::tr("Show times and cut days in this zone, such as Europe/Berlin."),
                            QStringLiteral("zone")};
    QCommandLineOption sourceZone{
        QStringLiteral("source-zone"),
        Words::tr("Read stored times that name no zone in this one (UTC unless given)."),
        QStringLiteral("zone")};
    QCommandLineOption now{QStringLiteral("now"),
                           Words::tr("Count days back from this time instead of the clock's."),
                           QStringLiteral("time")};
    QCommandLineOption system{QStringLiteral("system"),
                              Words::tr("Which system to open where a database holds several."),
                              QStringLiteral("name")};
    QCommandLineOption report{QStringLiteral("report"),
                              Words::tr("Write the report to this PDF file and exit, without any display."),
                              QStringLiteral("file.pdf")};
    QCommandLineOption paper{QStringLiteral("paper"), Words::tr("The report's paper: a4 or letter."),
                             QStringLiteral("size")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Show this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               Words::tr("Show the version.")};

    QList<QCommandLineOption> all() const
    {
        return {page, days, zone, sourceZone, now, system, report, paper, help, version};
    }
};

tl::unexpected<Error> wrong(const QString& message, const QString& advice)
{
    return failure(Error::Code::Usage, message, advice);
}

Result<StartOptions> readValues(const QCommandLineParser& parser, const Options& options)
{
    StartOptions start;
    start.sources = parser.positionalArguments();
    start.system = parser.value(options.system);
    start.timeZone = parser.value(options.zone);
    start.sourceZone = parser.value(options.sourceZone);
    start.reportFile = parser.value(options.report);
    start.page = parser.value(options.page);

    if (parser.isSet(options.page) && !placeById(start.page)) {
        return wrong(Words::tr("There is no page “%1”").arg(start.page),
                     Words::tr("use dashboard, conversations, messages, tools, logs, jobs "
                               "or search"));
    }
    if (parser.isSet(options.days)) {
        bool ok = false;
        const int days = parser.value(options.days).toInt(&ok);
        if (!ok || days < 1 || days > DayRange::mostDays) {
            return wrong(Words::tr("“%1” is no number of days").arg(parser.value(options.days)),
                         Words::tr("use a whole number from 1 to %1").arg(DayRange::mostDays));
        }
        start.days = days;
    }
    QTimeZone zone = QTimeZone::systemTimeZone();
    for (const QString& name : {start.timeZone, start.sourceZone}) {
        if (name.isEmpty())
            continue;
        if (const auto parsed = parseZone(name); !parsed)
            return failure(Error::Code::Usage, parsed.error().message, parsed.error().advice);
    }
    if (!start.timeZone.isEmpty())
        zone = *parseZone(start.timeZone);
    if (parser.isSet(options.now)) {
        const auto now = parseTime(parser.value(options.now), zone);
        if (!now)
            return failure(Error::Code::Usage, now.error().message, now.error().advice);
        start.now = now->time;
    }
    if (parser.isSet(options.paper)) {
        const QString paper = parser.value(options.paper).toLower();
        if (paper == QLatin1String("a4"))
            start.paper = PaperChoice::A4;
        else if (paper == QLatin1String("letter"))
            start.paper = PaperChoice::Letter;
        else
            return wrong(Words::tr("There is no paper “%1”").arg(paper), Words::tr("use a4 or letter"));
    }
    if (parser.isSet(options.report)) {
        if (start.reportFile.isEmpty())
            return wrong(Words::tr("--report names no file"),
                         Words::tr("say where the PDF shall be written"));
        if (start.sources.size() != 1)
            return wrong(Words::tr("A report is made of one source"),
                         Words::tr("name one database file after the options"));
    }
    return start;
}

} // namespace

Result<StartOptions> parseCommandLine(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions(options.all());
    if (!parser.parse(arguments)) {
        return wrong(
            parser.errorText().section(u'\n', 0, 0).chopped(parser.errorText().endsWith(u'.') ? 1 : 0),
            Words::tr("see scrollback --help"));
    }
    if (parser.isSet(options.help) || parser.isSet(options.version)) {
        StartOptions start;
        start.help = parser.isSet(options.help);
        start.version = parser.isSet(options.version);
        return start;
    }
    return readValues(parser, options);
}

QString commandLineHelp()
{
    QString text = Words::tr(
        "Usage: scrollback [options] [SOURCE]\n"
        "       scrollback --report FILE.pdf --days N [options] SOURCE\n\n"
        "Reads the chat-log databases of AI chats. SOURCE is a database file, a dump, the address of a\n"
        "server (postgresql:// or mysql://) or the name of a saved connection; it is never changed.\n\n"
        "Options:\n");
    const Options options;
    for (const QCommandLineOption& option : options.all()) {
        QStringList names;
        for (const QString& name : option.names())
            names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
        QString left = names.join(QStringLiteral(", "));
        if (!option.valueName().isEmpty())
            left += QStringLiteral(" <") + option.valueName() + QLatin1Char('>');
        text += QStringLiteral("  ") + left.leftJustified(24) + QLatin1Char(' ') + option.description() +
                QLatin1Char('\n');
    }
    return text;
}

} // namespace scrollback::desktop
