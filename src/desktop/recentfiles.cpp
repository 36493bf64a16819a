// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/recentfiles.h"

#include "desktop/locationname.h"
#include "desktop/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace scrollback::desktop {

RecentFiles::RecentFiles(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QStringList RecentFiles::locations() const
{
    return m_settings.recentFiles.get();
}

void RecentFiles::add(const QString& location)
{
    QStringList list = locations();
    const QString clean = canonicalLocation(location);
    list.removeAll(clean);
    list.prepend(clean);
    m_settings.recentFiles.set(list);
    Q_EMIT changed();
}

void RecentFiles::remove(const QString& location)
{
    QStringList list = locations();
    list.removeAll(canonicalLocation(location));
    m_settings.recentFiles.set(list);
    Q_EMIT changed();
}

void RecentFiles::clear()
{
    m_settings.recentFiles.set({});
    Q_EMIT changed();
}

QString RecentFiles::displayName(const QString& location) const
{
    QString name = locationName(location);
    const QStringList all = locations();
    const auto sameName =
        std::ranges::count_if(all, [&](const QString& other) { return locationName(other) == name; });
    if (sameName < 2)
        return name;
    // Two of one server differ in who asks, or in how.
    return name + QStringLiteral(" — ") +
           (isServer(location) ? location : QFileInfo(location).dir().dirName());
}

} // namespace scrollback::desktop
