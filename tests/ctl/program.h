// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

/// Runs scrollbackctl as a person does, and python3 to look at a database with other eyes.
namespace program {

constexpr int patience = 60'000;

struct Outcome
{
    int status = -1; ///< 128 + signal where one ended it
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonArray rows() const { return json().array(); }
};

inline QString path()
{
    return QStringLiteral(SCROLLBACKCTL);
}

/// Whoever started the tests may ignore signals; the program must not inherit that.
inline void prepare(QProcess& process)
{
    process.setChildProcessModifier([] {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGHUP, SIG_DFL);
        std::signal(SIGPIPE, SIG_DFL);
    });
}

inline Outcome finish(QProcess& process)
{
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end"};
    }
    const int status =
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128 + process.exitCode();
    return {status, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Outcome run(const QStringList& words, const QStringList& environment = {})
{
    QProcess process;
    prepare(process);
    if (!environment.isEmpty())
        process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(path(), words);
    return finish(process);
}

/// What SQL says about a file, by Python's own SQLite: the first column of the first row, as text.
inline QString sql(const QString& file, const QString& query)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sqlite3, sys\n"
                                 "print(sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)"
                                 ".execute(sys.argv[2]).fetchone()[0])"),
                  file, query});
    if (!python.waitForFinished(patience) || python.exitCode() != 0)
        return QString::fromUtf8(python.readAllStandardError());
    return QString::fromUtf8(python.readAllStandardOutput()).trimmed();
}

} // namespace program
