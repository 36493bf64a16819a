// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace scrollback::desktop {

class Settings;

/// The sources that were opened last, newest first.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    explicit RecentFiles(Settings& settings, QObject* parent = nullptr);

    QStringList locations() const;
    void add(const QString& location);
    void remove(const QString& location);
    void clear();

    /// The source's name, with its folder or address where two of the list have the same name.
    QString displayName(const QString& location) const;

Q_SIGNALS:
    void changed();

private:
    Settings& m_settings;
};

} // namespace scrollback::desktop
