// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/connectioncheck.h"

#include "base/words.h"
#include "source/identify.h"
#include "systems/detection.h"

#include <QCoreApplication>

namespace scrollback::desktop {

using db::ConnectStep;
using Line = ConnectionCheck::Line;

namespace {

constexpr qsizetype namedTables = 10;

/// What is known to be well when a connection got past a step.
QString reachedText(ConnectStep step, const db::ConnectionSettings& settings)
{
    switch (step) {
    case ConnectStep::Name:
        return settings.isSocket() ? QString() : Words::tr("%1 was found").arg(settings.hostText());
    case ConnectStep::Reach:
        return Words::tr("The server answers");
    case ConnectStep::Password:
        return settings.user.isEmpty() ? Words::tr("The server lets you in")
                                       : Words::tr("The server lets %1 in").arg(settings.user);
    case ConnectStep::Database:
        return settings.database.isEmpty() ? Words::tr("The database is there")
                                           : Words::tr("The database %1 is there").arg(settings.database);
    case ConnectStep::ReadOnly:
        return Words::tr("The server refuses to write on this connection");
    case ConnectStep::Tls: // said where it is known
    case ConnectStep::Done:
        break;
    }
    return {};
}

void addReached(ConnectionCheck& check, ConnectStep end, const db::ConnectionSettings& settings)
{
    for (int step = 0; step < int(end); ++step) {
        if (const QString text = reachedText(ConnectStep(step), settings); !text.isEmpty())
            check.lines.push_back({Line::State::Good, text, {}, {}});
    }
}

void addError(ConnectionCheck& check, const Error& error)
{
    check.cancelled = error.code == Error::Code::Cancelled;
    if (check.cancelled)
        check.lines.push_back({Line::State::Note, Words::tr("Stopped"), {}, {}});
    else
        check.lines.push_back({Line::State::Bad, error.message, error.advice, error.detail});
}

void addEncryption(ConnectionCheck& check, const db::Session& session)
{
    if (session.encrypted())
        check.lines.push_back({Line::State::Good, Words::tr("The connection is encrypted"), {}, {}});
    else
        check.lines.push_back({Line::State::Note, Words::tr("The connection is not encrypted"), {}, {}});
}

void addForbidden(ConnectionCheck& check, const db::Catalog& catalog, const db::ConnectionSettings& settings)
{
    const std::vector<systems::Profile> profiles = systems::loadProfiles();
    QStringList tables;
    for (const QString& table : catalog.forbidden) {
        if (systems::isKnownTable(profiles, table))
            tables.append(table);
    }
    for (const QString& table : tables.mid(0, namedTables)) {
        check.lines.push_back(
            {Line::State::Bad,
             settings.user.isEmpty()
                 ? Words::tr("You have no right to read the table %1").arg(table)
                 : Words::tr("%1 has no right to read the table %2").arg(settings.user, table),
             Words::tr("Ask who runs the server for the right to read it."),
             {}});
    }
    if (const int more = int(tables.size() - namedTables); more > 0)
        check.lines.push_back(
            {Line::State::Bad, Words::tr("%n more tables may not be read either", "", more), {}, {}});
}

} // namespace

QString ConnectionCheck::text() const
{
    QStringList texts;
    for (const Line& line : lines) {
        const QChar mark = line.state == Line::State::Good  ? u'✓'
                           : line.state == Line::State::Bad ? u'✕'
                                                            : u'•';
        QString text = mark + QStringLiteral(" ") + line.text;
        if (!line.advice.isEmpty())
            text += QStringLiteral("\n   → ") + line.advice;
        if (!line.detail.isEmpty())
            text += QStringLiteral("\n   ") + line.detail;
        texts.append(text);
    }
    return texts.join(u'\n');
}

ConnectionCheck checkConnection(const db::ConnectionSettings& settings, const CancelToken& token)
{
    ConnectionCheck check;
    ConnectStep reached = ConnectStep::Name;
    const auto session = db::openSession(settings, token, &reached);
    if (!session) {
        if (session.error().code != Error::Code::Cancelled)
            addReached(check, reached, settings);
        addError(check, session.error());
        return check;
    }
    addReached(check, ConnectStep::Done, settings);
    addEncryption(check, **session);

    const db::Session::Scope scope(**session, token);
    const auto catalog = (*session)->catalog();
    if (!catalog) {
        addError(check, catalog.error());
        return check;
    }
    const int tables = int(catalog->tables.size());
    check.lines.push_back({Line::State::Good, Words::tr("%n tables can be read", "", tables), {}, {}});
    addForbidden(check, *catalog, settings);

    source::OpenOptions options;
    options.location = settings.shown();
    const auto found =
        source::identify(*catalog, options, settings.database, db::Dialect((*session)->engine()));
    if (!found) {
        addError(check, found.error());
        return check;
    }
    check.good = true;
    QStringList systems{found->info.system.title};
    for (const source::SystemChoice& other : found->info.others)
        systems.append(other.title);
    check.lines.push_back(
        {Line::State::Good, Words::tr("It holds: %1").arg(systems.join(QStringLiteral(", "))), {}, {}});
    return check;
}

} // namespace scrollback::desktop
