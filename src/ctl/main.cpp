// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/interruption.h"
#include "ctl/run.h"

#include <langinfo.h>

#include <QCoreApplication>

#include <clocale>

namespace {

/// Qt wants a locale of UTF-8 and complains on standard error where there is none (LANG=C in a cron job);
/// what is written here is UTF-8 in any case.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char* argv[])
{
    chooseUtf8();
    const scrollback::ctl::Interruption interruption;
    const QCoreApplication application(argc, argv);
    scrollback::ctl::Console console(interruption.token());
    return scrollback::ctl::run(QCoreApplication::arguments().mid(1), console, interruption.token());
}
