// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings.h"

#include "base/timerange.h"
#include "db/location.h"
#include "desktop/locationname.h"
#include "desktop/period.h"
#include "desktop/places.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace scrollback::desktop {

namespace {

constexpr int rememberedSources = 100;
constexpr int rememberedFiles = 12;

template <class E>
std::function<E(const E&)> oneOf(E last, E fallback)
{
    return [last, fallback](const E& value) { return int(value) >= 0 && value <= last ? value : fallback; };
}

QString knownZone(const QString& name)
{
    return name.isEmpty() || parseZone(name) ? name : QString();
}

QString knownPeriod(const QString& text)
{
    return PeriodChoice::fromText(text) ? text : QString();
}

QString knownPage(const QString& id)
{
    return placeById(id) ? id : QString();
}

QString knownLanguage(const QString& code)
{
    static const QStringList known{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es")};
    return known.contains(code) ? code : QString();
}

QStringList withoutDoubles(const QStringList& files)
{
    QStringList kept;
    for (const QString& file : files) {
        const QString clean = canonicalLocation(file);
        if (!clean.isEmpty() && !kept.contains(clean) && kept.size() < rememberedFiles)
            kept.append(clean);
    }
    return kept;
}

PaperChoice usualPaper()
{
    const QLocale::Territory here = QLocale::system().territory();
    return here == QLocale::UnitedStates || here == QLocale::Canada || here == QLocale::Mexico
               ? PaperChoice::Letter
               : PaperChoice::A4;
}

QString groupOf(const QString& location)
{
    const QByteArray digest =
        QCryptographicHash::hash(canonicalLocation(location).toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("sources/") + QString::fromLatin1(digest.toHex().left(16));
}

/// A server is asked; a file is only looked at from outside.
int usualFollowSeconds(const QString& location)
{
    return isServer(location) ? 10 : 5;
}

} // namespace

QString canonicalLocation(const QString& location)
{
    if (location.isEmpty())
        return {};
    const auto place = db::locate(location);
    if (!place)
        return db::urlWithoutPassword(location);
    if (const auto* server = std::get_if<db::ConnectionSettings>(&*place))
        return server->shown();
    const QFileInfo info(std::get<QString>(*place));
    const QString canonical = info.canonicalFilePath(); // empty while the file is not there
    return canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
}

SourceSettings::SourceSettings(QSettings& store, const QString& location)
    : geometry(store, groupOf(location) + QStringLiteral("/geometry"), {})
    , sidebarVisible(store, groupOf(location) + QStringLiteral("/sidebar"), true)
    , lastPage(store, groupOf(location) + QStringLiteral("/page"), {}, knownPage)
    , period(store, groupOf(location) + QStringLiteral("/period"), {}, knownPeriod)
    , anchor(store, groupOf(location) + QStringLiteral("/anchor"), PeriodAnchor::Automatic,
             oneOf(PeriodAnchor::NewestEntry, PeriodAnchor::Automatic))
    , sourceZone(store, groupOf(location) + QStringLiteral("/source_zone"), {}, knownZone)
    , system(store, groupOf(location) + QStringLiteral("/system"), {})
    , followSeconds(store, groupOf(location) + QStringLiteral("/follow_seconds"),
                    usualFollowSeconds(location),
                    [location](int seconds) {
                        return std::ranges::find(followChoices, seconds) == followChoices.end()
                                   ? usualFollowSeconds(location)
                                   : seconds;
                    })
    , m_store(&store)
    , m_group(groupOf(location))
{
}

void SourceSettings::withPage(const QString& page, const std::function<void(QSettings&)>& use) const
{
    m_store->beginGroup(m_group + QStringLiteral("/pages/") + page);
    use(*m_store);
    m_store->endGroup();
}

Settings::Settings(const QString& file)
    : m_store(file, QSettings::IniFormat)
    , theme(m_store, QStringLiteral("look/theme"), ThemeChoice::FollowDesktop,
            oneOf(ThemeChoice::Dark, ThemeChoice::FollowDesktop))
    , displayZone(m_store, QStringLiteral("look/zone"), {}, knownZone)
    , language(m_store, QStringLiteral("look/language"), {}, knownLanguage)
    , paper(m_store, QStringLiteral("report/paper"), usualPaper(),
            oneOf(PaperChoice::Letter, PaperChoice::A4))
    , startedBefore(m_store, QStringLiteral("start/before"), false)
    , demoPath(m_store, QStringLiteral("start/demo"), {})
    , recentFiles(m_store, QStringLiteral("start/recent"), {}, withoutDoubles)
    , lastSource(m_store, QStringLiteral("start/last"), {},
                 [](const QString& location) { return canonicalLocation(location); })
    , windowGeometry(m_store, QStringLiteral("window/geometry"), {})
    , lastExportFolder(m_store, QStringLiteral("export/folder"), {})
    , lastOpenFolder(m_store, QStringLiteral("start/folder"), {})
    , formulaGuard(m_store, QStringLiteral("export/formula_guard"), true)
    , exportFormat(m_store, QStringLiteral("export/format"), {})
{
}

SourceSettings Settings::source(const QString& location)
{
    return {m_store, location};
}

void Settings::touchSource(const QString& location, qint64 now)
{
    m_store.setValue(groupOf(location) + QStringLiteral("/location"), canonicalLocation(location));
    m_store.setValue(groupOf(location) + QStringLiteral("/used"), now);

    m_store.beginGroup(QStringLiteral("sources"));
    QStringList groups = m_store.childGroups();
    if (groups.size() > rememberedSources) {
        const auto lastUse = [this](const QString& group) {
            return m_store.value(group + QStringLiteral("/used")).toLongLong();
        };
        std::ranges::sort(groups, std::ranges::greater(), lastUse);
        for (qsizetype i = rememberedSources; i < groups.size(); ++i)
            m_store.remove(groups.at(i));
    }
    m_store.endGroup();
}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/scrollback.ini");
}

} // namespace scrollback::desktop
