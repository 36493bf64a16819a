// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <vector>

namespace scrollback::db {

/// A server by a name that somebody gave it.
struct SavedConnection
{
    QString name;
    ConnectionSettings settings; ///< without a password: that is the keychain's

    bool operator==(const SavedConnection&) const = default;
};

/// The connections that a person saved, for the window and the command line alike.
///
/// Format: TOML, a table for each name with the address as `url`, in the file `scrollback/connections.toml`
/// of the person's configuration folder:
///
///     [shop]
///     url = "postgresql://reader@db.example.org/chat?sslmode=verify-full"
class SavedConnections
{
public:
    /// In the person's configuration folder, or where `file` says.
    explicit SavedConnections(QString file = {});

    const QString& file() const { return m_file; }
    /// Sorted by name; empty where nothing was saved yet. Fails where the file cannot be read, with the line.
    Result<std::vector<SavedConnection>> all() const;
    /// Fails (NotThere) where there is none of this name.
    Result<ConnectionSettings> find(const QString& name) const;
    /// Adds one, or replaces the one of the same name. A password in it is left out.
    Result<void> save(const SavedConnection& connection) const;
    Result<void> remove(const QString& name) const;

private:
    Result<void> write(const std::vector<SavedConnection>& connections) const;

    QString m_file;
};

} // namespace scrollback::db
