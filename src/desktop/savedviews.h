// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace scrollback::desktop {

class Settings;

/// A list as somebody wants to see it again: its filters and its order, under a name. The period is the
/// window's, so that a view made for June also serves in July.
struct SavedView
{
    QString name;
    chatlog::ListQuery query;

    QJsonObject toJson() const;
    static std::optional<SavedView> fromJson(const QJsonObject& object);

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// The saved views of one system: they are there for every database of that system.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    SavedViews(Settings& settings, const QString& system, QObject* parent = nullptr);

    const std::vector<SavedView>& views() const { return m_views; }
    const SavedView* find(const QString& name) const;
    /// Replaces the one of the same name.
    void save(const SavedView& view);
    void rename(const QString& name, const QString& newName);
    void remove(const QString& name);

Q_SIGNALS:
    void changed();

private:
    void store();

    Settings& m_settings;
    QString m_key;
    std::vector<SavedView> m_views;
};

} // namespace scrollback::desktop
