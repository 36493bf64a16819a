// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <array>
#include <functional>
#include <memory>
#include <type_traits>

namespace scrollback::desktop {

/// One remembered value: its key, what counts without it, and what is allowed. Whatever stands in the file,
/// get() returns a value that the program can use.
template <class T>
class Setting
{
public:
    using Clamp = std::function<T(const T&)>;

    Setting(QSettings& store, QString key, T fallback, Clamp clamp = {})
        : m_store(&store)
        , m_key(std::move(key))
        , m_fallback(std::move(fallback))
        , m_clamp(std::move(clamp))
    {
    }

    T get() const
    {
        const QVariant stored = m_store->value(m_key);
        if (!stored.isValid())
            return m_fallback;
        const T value = decode(stored);
        return m_clamp ? m_clamp(value) : value;
    }

    void set(const T& value)
    {
        const T allowed = m_clamp ? m_clamp(value) : value;
        if constexpr (std::is_enum_v<T>)
            m_store->setValue(m_key, int(allowed));
        else
            m_store->setValue(m_key, allowed);
    }

    void reset() { m_store->remove(m_key); }
    bool isSet() const { return m_store->contains(m_key); }
    const QString& key() const { return m_key; }

private:
    T decode(const QVariant& stored) const
    {
        if constexpr (std::is_enum_v<T> || std::is_same_v<T, int>) {
            bool ok = false;
            const int number = stored.toInt(&ok);
            return ok ? T(number) : m_fallback;
        } else if constexpr (std::is_same_v<T, bool>) {
            const QString word = stored.toString();
            if (word == QLatin1String("true") || word == QLatin1String("1"))
                return true;
            if (word == QLatin1String("false") || word == QLatin1String("0"))
                return false;
            return m_fallback;
        } else {
            return stored.canConvert<T>() ? stored.value<T>() : m_fallback;
        }
    }

    QSettings* m_store;
    QString m_key;
    T m_fallback;
    Clamp m_clamp;
};

enum class ThemeChoice { FollowDesktop, Light, Dark };
enum class PaperChoice { A4, Letter };
/// From which day the last N days are counted back.
enum class PeriodAnchor { Automatic, Today, NewestEntry };

/// How often a source may be looked at for new content, in seconds; 0: never.
inline constexpr std::array followChoices = {0, 5, 10, 30, 60, 300};

/// What is remembered about one source.
struct SourceSettings
{
    SourceSettings(QSettings& store, const QString& location);

    Setting<QByteArray> geometry;
    Setting<bool> sidebarVisible;
    Setting<QString> lastPage;
    Setting<QString> period; ///< PeriodChoice::toText()
    Setting<PeriodAnchor> anchor;
    Setting<QString> sourceZone; ///< in which texts without a zone are read
    Setting<QString> system;     ///< the one that was chosen where there are several
    Setting<int> followSeconds;  ///< between two looks for new content; 0: never

    /// Calls `use` with the group of one of its pages open.
    void withPage(const QString& page, const std::function<void(QSettings&)>& use) const;

private:
    QSettings* m_store;
    QString m_group;
};

/// Everything the desktop remembers, in one file of the user's configuration. Never a password: locations are
/// stored without.
class Settings
{
    QSettings m_store; // before the values that point to it

public:
    /// `file` is an INI file; made when something is first remembered.
    explicit Settings(const QString& file);
    Q_DISABLE_COPY_MOVE(Settings)

    Setting<ThemeChoice> theme;
    Setting<QString> displayZone; ///< empty: the desktop's
    Setting<QString> language;    ///< empty: the desktop's
    Setting<PaperChoice> paper;
    Setting<bool> startedBefore;
    Setting<QString> demoPath;
    Setting<QStringList> recentFiles;
    Setting<QString> lastSource;
    Setting<QByteArray> windowGeometry; ///< of a window without a source
    Setting<QString> lastExportFolder;
    Setting<QString> lastOpenFolder;
    Setting<bool> formulaGuard;
    Setting<QString> exportFormat;

    SourceSettings source(const QString& location);
    /// Forgets the sources that were not used for longest, so that the file stays small.
    void touchSource(const QString& location, qint64 now);

    QSettings& store() { return m_store; }
    void sync() { m_store.sync(); }

    static QString defaultFile();
};

/// A file's canonical path, or a server's address without its password, also for a saved connection's name:
/// the same source always has the same.
QString canonicalLocation(const QString& location);

} // namespace scrollback::desktop
