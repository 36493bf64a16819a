// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/interruption.h"
#include "base/textcut.h"
#include "db/connection.h"
#include "desktop/application.h"
#include "desktop/commandline.h"
#include "desktop/keychain.h"
#include "desktop/reportcommand.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

using namespace scrollback;
using namespace scrollback::desktop;

namespace {

int complain(const Error& error)
{
    std::fprintf(stderr, "scrollback: %s\n", qUtf8Printable(error.line()));
    return error.exitStatus();
}

/// Which Qt platform: none is needed for a report, and a missing display is said in words.
bool choosePlatform(const StartOptions& options)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    if (!options.reportFile.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    db::hidePasswords(argc, argv);
    const auto options = parseCommandLine(arguments);
    if (!options)
        return complain(options.error());
    if (options->help || options->version) {
        const QString text =
            options->help ? commandLineHelp() : QStringLiteral("scrollback " SCROLLBACK_VERSION "\n");
        std::fputs(qUtf8Printable(text), stdout);
        return 0;
    }
    if (!choosePlatform(*options)) {
        return complain({Error::Code::Failed,
                         QStringLiteral("There is no display"),
                         QStringLiteral("start it on a desktop, or make a report with --report FILE.pdf"),
                         {}});
    }

    // A report is made in a cron job, too, where there is no session; Qt would make up a folder for one,
    // leave it behind and complain. It gets one that goes when it does, also where somebody ends it early.
    std::optional<QTemporaryDir> session;
    std::optional<Interruption> interruption;
    if (!options->reportFile.isEmpty()) {
        interruption.emplace();
        if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
            session.emplace(QDir::tempPath() + QStringLiteral("/scrollback-XXXXXX"));
            if (session->isValid())
                qputenv("XDG_RUNTIME_DIR", QFile::encodeName(session->path()));
        }
    }

    QApplication::setApplicationName(QStringLiteral("scrollback"));
    QApplication::setApplicationVersion(QStringLiteral(SCROLLBACK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("scrollback"));
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Scrollback"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/scrollback.svg")));

    if (!options->reportFile.isEmpty()) {
        const Settings settings(Settings::defaultFile());
        Translators translators;
        translators.install(settings.language.get());
        const auto tell = [](const QString& note) {
            std::fprintf(stderr, "scrollback: %s\n", qUtf8Printable(visibleText(note)));
        };
        Keychain keychain;
        const auto written = runReportCommand(*options, settings, keychain, tell, interruption->token());
        return written ? 0 : complain(written.error());
    }
    Application desktop(*options, Settings::defaultFile());
    desktop.start();
    return QApplication::exec();
}
