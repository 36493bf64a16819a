// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/interruption.h"
#include "ctl/run.h"
#include "db/connection.h"

#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QTranslator>

#include <clocale>
#include <cstdlib>

namespace {

/// Qt wants a locale of UTF-8 and complains on standard error where there is none (LANG=C in a cron job);
/// what is written here is UTF-8 in any case.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// A standard descriptor that was closed by whoever started this would be handed out again, to a file of the
/// database's or an export's, and then be printed into. One that can only be read takes its place: writing to
/// it fails, and is told.
void keepStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) != descriptor)
            std::_Exit(1); // not even that can be opened; there is nobody to tell
    }
}

} // namespace

int main(int argc, char* argv[])
{
    keepStandardDescriptors();
    chooseUtf8();
    const scrollback::Interruption interruption;
    const int words = argc; // the application takes some for itself
    const QCoreApplication application(argc, argv);
    QTranslator english; // has the forms for one of a kind
    if (english.load(QStringLiteral(":/i18n/scrollback_en.qm")))
        QCoreApplication::installTranslator(&english);
    scrollback::ctl::Console console(interruption.token());
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    scrollback::db::hidePasswords(words, argv);
    return scrollback::ctl::run(arguments, console, interruption.token());
}
