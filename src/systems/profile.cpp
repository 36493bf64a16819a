// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/profile.h"

#include "base/words.h"

#include <toml++/toml.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace scrollback::systems {

namespace {

using chatlog::Entity;

struct ArmKey
{
    const char* name;
    Entity entity;
};

constexpr ArmKey armKeys[] = {
    {"conversation", Entity::Conversation},
    {"message", Entity::Message},
    {"tool_call", Entity::ToolCall},
    {"log", Entity::LogEntry},
    {"job", Entity::Job},
    {"execution", Entity::Execution},
};

QString text(const toml::node* node)
{
    if (!node)
        return {};
    if (const auto string = node->value<std::string>())
        return QString::fromStdString(*string);
    return {};
}

/// Reads one profile; the first thing that is wrong stops it.
class ProfileReader
{
public:
    ProfileReader(const toml::table& root, QString fileName)
        : m_root(root)
        , m_fileName(std::move(fileName))
    {
    }

    Result<Profile> read();

private:
    void fail(const toml::node* node, const QString& what)
    {
        if (!m_problem.isEmpty())
            return;
        const auto line = node ? node->source().begin.line : 0;
        m_problem = Words::tr("%1, line %2: %3").arg(m_fileName, QString::number(line), what);
    }
    template <class F>
    void eachTable(const toml::node* node, F&& read)
    {
        if (!node)
            return;
        if (const auto* array = node->as_array()) {
            for (const toml::node& element : *array) {
                if (const auto* table = element.as_table())
                    read(*table);
                else
                    fail(&element, Words::tr("a table is expected"));
            }
        } else if (const auto* table = node->as_table()) {
            read(*table);
        } else {
            fail(node, Words::tr("a table is expected"));
        }
    }
    FieldSource source(const toml::node& node);
    ArmProfile arm(Entity entity, const toml::table& table);
    void checkTable(const toml::node& node, const QString& name)
    {
        if (!m_profile.table(name))
            fail(&node, Words::tr("“%1” is not among the system's tables").arg(name));
    }

    const toml::table& m_root;
    QString m_fileName;
    QString m_problem;
    Profile m_profile;
};

FieldSource ProfileReader::source(const toml::node& node)
{
    FieldSource source;
    if (node.is_string()) {
        source.column = text(&node);
        return source;
    }
    const auto* table = node.as_table();
    if (!table) {
        fail(&node, Words::tr("a column's name or a table is expected"));
        return source;
    }
    source.column = text(table->get("column"));
    source.pointer = text(table->get("pointer"));
    source.suffix = text(table->get("suffix"));
    source.minusMs = text(table->get("minus_ms"));
    source.ifEmpty = text(table->get("if_empty"));
    source.ifTrue = text(table->get("if_true"));
    source.ifFalse = text(table->get("if_false"));
    source.whenColumn = text(table->get("when"));
    source.whenEquals = text(table->get("equals"));
    if (const toml::node* value = table->get("value"))
        source.constant = text(value);
    if (const toml::node* map = table->get("map")) {
        if (const auto* words = map->as_table()) {
            for (const auto& [key, value] : *words)
                source.map.insert(QString::fromStdString(std::string(key.str())).toLower(), text(&value));
        } else {
            fail(map, Words::tr("a table of words is expected"));
        }
    }
    if (source.column.isEmpty() && !source.constant)
        fail(&node, Words::tr("neither a column nor a value is given"));
    return source;
}

ArmProfile ProfileReader::arm(Entity entity, const toml::table& table)
{
    ArmProfile arm;
    arm.table = text(table.get("table"));
    arm.unlessEmpty = text(table.get("unless_empty"));
    if (const toml::node* adds = table.get("adds_to"))
        arm.addsTo = adds->value_or(false);
    checkTable(table, arm.table);
    const toml::node* fields = table.get("fields");
    if (!fields || !fields->is_table()) {
        fail(&table, Words::tr("the table “fields” is missing"));
        return arm;
    }
    for (const auto& [key, value] : *fields->as_table()) {
        const std::string name(key.str());
        const auto field = chatlog::fieldFromName(name);
        // "message" names a log's text; every other name is the same for all entities.
        if (!field || chatlog::fieldIndex(entity, *field) < 0) {
            fail(&value, Words::tr("“%1” is no field of this kind").arg(QString::fromStdString(name)));
            continue;
        }
        std::vector<FieldSource> sources;
        if (const auto* list = value.as_array()) {
            for (const toml::node& element : *list)
                sources.push_back(source(element));
        } else {
            sources.push_back(source(value));
        }
        arm.fields[*field] = std::move(sources);
    }
    return arm;
}

Result<Profile> ProfileReader::read()
{
    m_profile.id = text(m_root.get("id"));
    m_profile.title = text(m_root.get("title"));
    if (m_profile.id.isEmpty() || m_profile.title.isEmpty())
        fail(&m_root, Words::tr("“id” and “title” are needed"));
    eachTable(m_root.get("table"), [this](const toml::table& table) {
        TableProfile profile;
        profile.name = text(table.get("name"));
        if (const toml::node* detect = table.get("detect"); detect && detect->is_array()) {
            for (const toml::node& column : *detect->as_array())
                profile.detect += text(&column);
        }
        if (profile.name.isEmpty() || profile.detect.isEmpty())
            fail(&table, Words::tr("a table needs “name” and “detect”"));
        m_profile.tables.push_back(std::move(profile));
    });
    if (m_profile.tables.empty())
        fail(&m_root, Words::tr("no tables are named"));
    for (const ArmKey& key : armKeys) {
        eachTable(m_root.get(key.name), [&](const toml::table& table) {
            m_profile.arms[key.entity].push_back(arm(key.entity, table));
        });
    }
    eachTable(m_root.get("related"), [this](const toml::table& table) {
        m_profile.related.push_back(
            {text(table.get("table")), text(table.get("conversation_id")), text(table.get("time"))});
        checkTable(table, m_profile.related.back().table);
    });
    eachTable(m_root.get("satisfaction"), [this](const toml::table& table) {
        m_profile.satisfaction =
            SatisfactionProfile{text(table.get("table")), text(table.get("value")), text(table.get("time"))};
        checkTable(table, m_profile.satisfaction->table);
    });
    eachTable(m_root.get("statistics"), [this](const toml::table& table) {
        m_profile.statistics = StatisticsProfile{text(table.get("table")), text(table.get("day")),
                                                 text(table.get("conversations")),
                                                 text(table.get("messages")), text(table.get("users"))};
        checkTable(table, m_profile.statistics->table);
    });
    if (!m_problem.isEmpty())
        return failure(Error::Code::Failed, m_problem, Words::tr("correct the profile"));
    return m_profile;
}

} // namespace

const TableProfile* Profile::table(const QString& name) const
{
    const auto found = std::ranges::find(tables, name, &TableProfile::name);
    return found == tables.end() ? nullptr : &*found;
}

Result<Profile> parseProfile(const QByteArray& toml, const QString& fileName)
{
    try {
        const toml::table root = toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
        return ProfileReader(root, fileName).read();
    } catch (const toml::parse_error& error) {
        return failure(
            Error::Code::Failed,
            Words::tr("%1, line %2: %3")
                .arg(fileName, QString::number(error.source().begin.line),
                     QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))),
            Words::tr("correct the profile"));
    }
}

std::vector<Profile> loadProfiles(QStringList* problems)
{
    QStringList folders{QStringLiteral(":/systems")};
    const QStringList dataFolders =
        QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("scrollback/systems"),
                                  QStandardPaths::LocateDirectory);
    // The person's own folder comes first in that list, and has the last word here.
    for (auto folder = dataFolders.crbegin(); folder != dataFolders.crend(); ++folder)
        folders += *folder;

    std::vector<Profile> profiles;
    for (const QString& folder : std::as_const(folders)) {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(folder + QLatin1Char('/') + name);
            if (!file.open(QIODevice::ReadOnly)) {
                if (problems)
                    *problems += Words::tr("%1 cannot be read").arg(file.fileName());
                continue;
            }
            auto profile = parseProfile(file.readAll(), name);
            if (!profile) {
                if (problems)
                    *problems += profile.error().message;
                continue;
            }
            const auto same = std::ranges::find(profiles, profile->id, &Profile::id);
            if (same != profiles.end())
                *same = std::move(*profile);
            else
                profiles.push_back(std::move(*profile));
        }
    }
    return profiles;
}

} // namespace scrollback::systems
