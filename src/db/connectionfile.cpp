// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connectionfile.h"

#include "base/words.h"
#include "db/connectionoptions.h"

#include <toml++/toml.h>

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace scrollback::db {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 1'000'000;

using Pairs = QMap<QString, QString>;

Error invalid(const QString& path, const QString& why)
{
    return {Error::Code::Usage,
            Words::tr("“%1” describes no connection: %2").arg(QFileInfo(path).fileName(), why),
            Words::tr("name a .env file, a config.toml with [database], a pg_service.conf or a my.cnf"),
            {}};
}

std::optional<Engine> engineOf(const QString& word)
{
    const QString text = word.toLower();
    if (text.contains(u"postgres"_s) || text.contains(u"pgsql"_s) || text == u"pg"_s ||
        text.contains(u"psycopg"_s))
        return Engine::Postgres;
    if (text.contains(u"mysql"_s) || text.contains(u"mariadb"_s))
        return Engine::MySql;
    return {};
}

/// A value without its quotes, and without a comment behind it.
QString unquoted(const QString& text)
{
    const QString value = text.trimmed();
    if (value.startsWith(u'\'')) {
        const qsizetype end = value.indexOf(u'\'', 1);
        return end > 0 ? value.mid(1, end - 1) : value;
    }
    if (value.startsWith(u'"')) {
        QString inside;
        for (qsizetype i = 1; i < value.size() && value[i] != u'"'; ++i) {
            if (value[i] == u'\\' && i + 1 < value.size())
                inside += value[++i] == u'n' ? QChar(u'\n') : value[i];
            else
                inside += value[i];
        }
        return inside;
    }
    static const QRegularExpression comment(u"\\s+#.*$"_s);
    return QString(value).remove(comment);
}

/// KEY=value, as shells and their relatives read it; ${OTHER} stands for another of them.
Pairs environmentIn(const QString& text)
{
    static const QRegularExpression line(u"^\\s*(?:export\\s+|set\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)$"_s,
                                         QRegularExpression::MultilineOption);
    Pairs pairs;
    QStringList fixed;
    auto matches = line.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString raw = match.captured(2).trimmed();
        pairs[match.captured(1)] = unquoted(raw);
        fixed.removeAll(match.captured(1));
        if (raw.startsWith(u'\''))
            fixed += match.captured(1);
    }
    static const QRegularExpression reference(u"\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}]*))?\\}"_s);
    const Pairs written = pairs;
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        if (fixed.contains(it.key()))
            continue;
        QString value;
        qsizetype from = 0;
        auto references = reference.globalMatch(it.value());
        while (references.hasNext()) {
            const auto match = references.next();
            value += it.value().mid(from, match.capturedStart() - from) +
                     written.value(match.captured(1), match.captured(2));
            from = match.capturedEnd();
        }
        *it = value + it.value().mid(from);
    }
    return pairs;
}

/// [section] key = value, as MySQL's and PostgreSQL's own files have it.
QMap<QString, Pairs> sectionsIn(const QString& text)
{
    QMap<QString, Pairs> sections;
    QString section;
    const QStringList lines = text.split(u'\n');
    for (const QString& raw : lines) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';') || line.startsWith(u'!'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.mid(1, line.size() - 2).trimmed();
            sections[section];
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        const QString key = line.left(equals < 0 ? line.size() : equals).trimmed();
        sections[section][key] = equals < 0 ? QString() : unquoted(line.mid(equals + 1));
    }
    return sections;
}

Result<ConnectionSettings> settingsOf(const QString& path, Engine engine, const Pairs& pairs)
{
    ConnectionSettings settings;
    settings.engine = engine;
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        // A socket is where the host is as well, wherever it stands.
        if (it.key().compare(u"host"_s, Qt::CaseInsensitive) == 0 && settings.isSocket())
            continue;
        if (const auto set = setConnectionOption(settings, it.key(), it.value()); !set)
            return tl::unexpected(invalid(path, settings.withoutPassword(set.error())));
    }
    return settings;
}

/// The variables that belong together: PREFIX_HOST and so on.
std::optional<Pairs> grouped(const Pairs& all, const QString& prefix, const QMap<QString, QStringList>& names)
{
    Pairs pairs;
    for (auto it = names.begin(); it != names.end(); ++it) {
        for (const QString& name : it.value()) {
            if (all.contains(prefix + name) && !all[prefix + name].isEmpty()) {
                pairs[it.key()] = all[prefix + name];
                break;
            }
        }
    }
    if (!pairs.contains(u"host"_s) && !pairs.contains(u"database"_s))
        return {};
    return pairs;
}

Result<std::vector<FoundConnection>> inEnvironment(const QString& path, const QString& text)
{
    const Pairs all = environmentIn(text);
    std::vector<FoundConnection> found;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!ConnectionSettings::isServerUrl(it.value()))
            continue;
        auto settings = ConnectionSettings::fromUrl(it.value());
        if (!settings)
            return tl::unexpected(settings.error());
        found.push_back({it.key(), std::move(*settings)});
    }
    // What everybody calls it goes first.
    std::ranges::stable_sort(found, {},
                             [](const FoundConnection& one) { return one.name != u"DATABASE_URL"_s; });

    const QMap<QString, QStringList> names = {
        {u"host"_s, {u"HOST"_s, u"SERVER"_s}},
        {u"port"_s, {u"PORT"_s, u"TCP_PORT"_s}},
        {u"user"_s, {u"USER"_s, u"USERNAME"_s}},
        {u"password"_s, {u"PASSWORD"_s, u"PASS"_s, u"PWD"_s}},
        {u"database"_s, {u"DATABASE"_s, u"DB"_s, u"DBNAME"_s, u"NAME"_s}},
        {u"sslmode"_s, {u"SSLMODE"_s, u"SSL_MODE"_s}},
        {u"ssl"_s, {u"SSL"_s}},
        {u"sslrootcert"_s, {u"SSLROOTCERT"_s, u"SSL_CA"_s}},
        {u"schema"_s, {u"SCHEMA"_s}},
    };
    struct Group
    {
        const char* prefix;
        Engine engine;
    };
    static constexpr std::array groups = {Group{"MYSQL_", Engine::MySql}, Group{"MARIADB_", Engine::MySql},
                                          Group{"POSTGRES_", Engine::Postgres},
                                          Group{"POSTGRESQL_", Engine::Postgres},
                                          Group{"PG", Engine::Postgres}};
    const auto add = [&](const QString& prefix, Engine engine, const Pairs& pairs) -> Result<void> {
        auto settings = settingsOf(path, engine, pairs);
        if (!settings)
            return tl::unexpected(settings.error());
        if (settings->host.isEmpty())
            settings->host = u"localhost"_s;
        found.push_back({prefix + u"HOST"_s, std::move(*settings)});
        return {};
    };
    for (const Group& group : groups) {
        const QString prefix = QLatin1String(group.prefix);
        if (const auto pairs = grouped(all, prefix, names)) {
            if (const auto added = add(prefix, group.engine, *pairs); !added)
                return tl::unexpected(added.error());
        }
    }
    // These do not say which server they mean, so a neighbour or the port has to.
    for (const QString& prefix : {u"DB_"_s, u"DATABASE_"_s}) {
        const auto pairs = grouped(all, prefix, names);
        if (!pairs)
            continue;
        std::optional<Engine> engine;
        for (const char* name : {"CONNECTION", "ENGINE", "TYPE", "DRIVER", "DIALECT", "CLIENT"}) {
            if (!engine)
                engine = engineOf(all.value(prefix + QLatin1String(name)));
        }
        if (!engine && pairs->value(u"port"_s) == u"5432"_s)
            engine = Engine::Postgres;
        if (!engine && pairs->value(u"port"_s) == u"3306"_s)
            engine = Engine::MySql;
        if (!engine)
            continue;
        if (const auto added = add(prefix, *engine, *pairs); !added)
            return tl::unexpected(added.error());
    }
    if (found.empty())
        return tl::unexpected(
            invalid(path, Words::tr("there is neither DATABASE_URL nor MYSQL_HOST nor PGHOST")));
    return found;
}

Result<std::vector<FoundConnection>> inToml(const QString& path, const QByteArray& bytes)
{
    toml::table root;
    try {
        root = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    } catch (const toml::parse_error& problem) {
        return tl::unexpected(
            invalid(path, Words::tr("line %1 is no TOML").arg(problem.source().begin.line)));
    }
    std::vector<FoundConnection> found;
    std::optional<Error> wrong;
    root.for_each([&](const toml::key& key, const toml::table& table) {
        Pairs pairs;
        table.for_each([&](const toml::key& name, const auto& value) {
            QString text;
            if constexpr (toml::is_string<decltype(value)>)
                text = QString::fromStdString(value.get());
            else if constexpr (toml::is_integer<decltype(value)>)
                text = QString::number(value.get());
            else if constexpr (toml::is_boolean<decltype(value)>)
                text = value.get() ? u"true"_s : u"false"_s;
            else
                return;
            pairs[QString::fromUtf8(name.str().data(), qsizetype(name.str().size()))] = text;
        });
        const QString section = QString::fromUtf8(key.str().data(), qsizetype(key.str().size()));
        std::optional<Engine> engine = engineOf(section);
        for (const QString& name : {u"engine"_s, u"type"_s, u"driver"_s, u"dialect"_s, u"backend"_s}) {
            if (const auto said = engineOf(pairs.take(name)))
                engine = said;
        }
        if (wrong || (section != u"database"_s && section != u"db"_s && !engine))
            return;
        for (const QString& name : {u"url"_s, u"dsn"_s, u"uri"_s}) {
            const QString url = pairs.take(name);
            if (!ConnectionSettings::isServerUrl(url))
                continue;
            auto settings = ConnectionSettings::fromUrl(url);
            if (settings)
                found.push_back({section, std::move(*settings)});
            else
                wrong = settings.error();
            return;
        }
        if (!pairs.contains(u"host"_s))
            return;
        if (!engine) // programs that do not say it are MySQL's, as chat histories are
            engine = pairs.value(u"port"_s) == u"5432"_s ? Engine::Postgres : Engine::MySql;
        auto settings = settingsOf(path, *engine, pairs);
        if (settings)
            found.push_back({section, std::move(*settings)});
        else
            wrong = settings.error();
    });
    if (wrong)
        return tl::unexpected(*wrong);
    if (found.empty())
        return tl::unexpected(invalid(path, Words::tr("its [database] names no host")));
    return found;
}

/// my.cnf where a section is MySQL's, else pg_service.conf.
Result<std::vector<FoundConnection>> inSections(const QString& path, const QString& text)
{
    const QMap<QString, Pairs> sections = sectionsIn(text);
    static const QStringList clients = {u"client"_s, u"client-server"_s, u"client-mariadb"_s,
                                        u"mysql"_s,  u"mariadb"_s,       u"mariadb-client"_s};
    std::vector<FoundConnection> found;
    const bool mysql =
        path.endsWith(u".cnf"_s) || sections.contains(u"client"_s) || sections.contains(u"mysqld"_s);
    if (mysql) {
        Pairs together; // as the clients read them: later groups win
        for (const QString& name : clients) {
            const Pairs section = sections.value(name);
            for (auto it = section.begin(); it != section.end(); ++it)
                together[it.key()] = it.value();
        }
        if (!together.isEmpty()) {
            auto settings = settingsOf(path, Engine::MySql, together);
            if (!settings)
                return tl::unexpected(settings.error());
            if (settings->host.isEmpty())
                settings->host = u"localhost"_s;
            found.push_back({u"client"_s, std::move(*settings)});
        }
    } else {
        for (auto it = sections.begin(); it != sections.end(); ++it) {
            if (it.key().isEmpty() || it.value().isEmpty())
                continue;
            auto settings = settingsOf(path, Engine::Postgres, it.value());
            if (!settings)
                return tl::unexpected(settings.error());
            found.push_back({it.key(), std::move(*settings)});
        }
    }
    if (found.empty())
        return tl::unexpected(invalid(path, Words::tr("no section in it is a connection")));
    return found;
}

} // namespace

Result<std::vector<FoundConnection>> connectionsInFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::CannotOpen, Words::tr("“%1” cannot be read").arg(path),
                       Words::tr("check the name and the permissions of the file"), file.errorString());
    const QByteArray bytes = file.read(longestFile + 1);
    if (bytes.size() > longestFile || bytes.contains('\0'))
        return tl::unexpected(invalid(path, Words::tr("it is no such file")));
    QString text = QString::fromUtf8(bytes);
    text.remove(u'\r');
    static const QRegularExpression section(u"^\\s*\\[[^\\]\\n]+\\]\\s*$"_s,
                                            QRegularExpression::MultilineOption);
    if (path.endsWith(u".toml"_s, Qt::CaseInsensitive))
        return inToml(path, bytes);
    return section.match(text).hasMatch() ? inSections(path, text) : inEnvironment(path, text);
}

} // namespace scrollback::db
