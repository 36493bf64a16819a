// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/savedconnections.h"

#include "base/words.h"

#include <toml++/toml.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <sstream>

namespace scrollback::db {

SavedConnections::SavedConnections(QString file)
    : m_file(std::move(file))
{
    if (m_file.isEmpty())
        m_file = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                 QStringLiteral("/scrollback/connections.toml");
}

Result<std::vector<SavedConnection>> SavedConnections::all() const
{
    std::vector<SavedConnection> connections;
    QFile file(m_file);
    if (!file.exists())
        return connections;
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Failed,
                       Words::tr("The saved connections in “%1” cannot be read").arg(m_file),
                       Words::tr("check the permissions of that file"), file.errorString());
    const QByteArray text = file.readAll();
    try { // the library's only way to tell
        const toml::table root = toml::parse(std::string_view(text.constData(), size_t(text.size())));
        for (const auto& [key, node] : root) {
            const toml::table* entry = node.as_table();
            const auto url = entry ? (*entry)["url"].value<std::string>() : std::nullopt;
            const QString name = QString::fromUtf8(key.data(), qsizetype(key.length()));
            if (!url)
                return failure(Error::Code::Failed,
                               Words::tr("The saved connection “%1” in “%2” has no url").arg(name, m_file),
                               Words::tr("give it one, or take it out"));
            auto settings = ConnectionSettings::fromUrl(QString::fromStdString(*url));
            if (!settings)
                return tl::unexpected(settings.error());
            connections.push_back({name, std::move(*settings)});
        }
    } catch (const toml::parse_error& problem) {
        return failure(
            Error::Code::Failed,
            Words::tr("The saved connections in “%1” cannot be read, from line %2 on")
                .arg(m_file, QString::number(problem.source().begin.line)),
            Words::tr("mend that line, or move the file away"),
            QString::fromUtf8(problem.description().data(), qsizetype(problem.description().size())));
    }
    std::ranges::sort(connections, [](const SavedConnection& a, const SavedConnection& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return connections;
}

Result<ConnectionSettings> SavedConnections::find(const QString& name) const
{
    const auto connections = all();
    if (!connections)
        return tl::unexpected(connections.error());
    const auto found = std::ranges::find(*connections, name, &SavedConnection::name);
    if (found != connections->end())
        return found->settings;
    QStringList names;
    for (const SavedConnection& connection : *connections)
        names += connection.name;
    return failure(Error::Code::NotThere, Words::tr("There is no saved connection “%1”").arg(name),
                   names.isEmpty() ? Words::tr("none was saved yet")
                                   : Words::tr("saved are %1").arg(names.join(QLatin1String(", "))));
}

Result<void> SavedConnections::save(const SavedConnection& connection) const
{
    auto connections = all();
    if (!connections)
        return tl::unexpected(connections.error());
    const auto same = std::ranges::find(*connections, connection.name, &SavedConnection::name);
    if (same != connections->end())
        *same = connection;
    else
        connections->push_back(connection);
    return write(*connections);
}

Result<void> SavedConnections::remove(const QString& name) const
{
    auto connections = all();
    if (!connections)
        return tl::unexpected(connections.error());
    std::erase_if(*connections, [&](const SavedConnection& connection) { return connection.name == name; });
    return write(*connections);
}

Result<void> SavedConnections::write(const std::vector<SavedConnection>& connections) const
{
    toml::table root;
    for (const SavedConnection& connection : connections)
        root.insert_or_assign(connection.name.toStdString(),
                              toml::table{{"url", connection.settings.shown().toStdString()}});
    std::ostringstream text;
    text << root << '\n';
    const auto cannot = [this](const QString& detail) {
        return failure(Error::Code::Failed, Words::tr("The connection cannot be saved in “%1”").arg(m_file),
                       Words::tr("check the permissions of that folder"), detail);
    };
    if (!QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return cannot({});
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return cannot(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QByteArray::fromStdString(text.str()));
    if (!file.commit())
        return cannot(file.errorString());
    return {};
}

} // namespace scrollback::db
