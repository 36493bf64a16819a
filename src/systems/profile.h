// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chatlog/fields.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace scrollback::systems {

/// Where one canonical field comes from. In a profile: a column's name, or a table of these members, or a
/// list of them, of which the first that is not NULL counts.
struct FieldSource
{
    QString column;
    QString pointer;                 ///< a JSON pointer into the column's text
    std::optional<QString> constant; ///< `value`: no column at all
    QString suffix;                  ///< behind the column's text
    QString minusMs;                 ///< a time: a column with milliseconds to go back
    QString ifEmpty;                 ///< in place of a text without a letter in it
    QString ifTrue;                  ///< a truth value's word …
    QString ifFalse;                 ///< … and its other
    QMap<QString, QString> map; ///< the system's words → ours (case-insensitive); others stay as they are
    QString whenColumn;         ///< only where this column …
    QString whenEquals;         ///< … has this text
};

/// Rows of one table that are one entity's. A table may serve twice (an exchange is two messages), and an
/// entity may come from several tables (two kinds of log).
struct ArmProfile
{
    QString table;
    bool addsTo = false; ///< conversations: adds fields to those of other arms, makes none of its own
    QString unlessEmpty; ///< rows whose column is NULL or empty do not count
    QMap<chatlog::Field, std::vector<FieldSource>> fields;
};

struct TableProfile
{
    QString name;
    QStringList detect; ///< the columns that give it away; others may be missing
};

/// A further table that hangs on a conversation.
struct RelatedProfile
{
    QString table;
    QString conversationColumn;
    QString timeColumn;
};

struct SatisfactionProfile
{
    QString table;
    QString valueColumn;
    QString timeColumn;
};

/// A table in which the system itself counts its days.
struct StatisticsProfile
{
    QString table;
    QString dayColumn;
    QString conversationsColumn;
    QString messagesColumn;
    QString usersColumn;
};

/// What a known system looks like. Written as TOML, one file a system: resources/systems/*.toml, and *.toml
/// in the folder `scrollback/systems` of a person's data folder.
struct Profile
{
    QString id;
    QString title;
    std::vector<TableProfile> tables;
    QMap<chatlog::Entity, std::vector<ArmProfile>> arms;
    std::vector<RelatedProfile> related;
    std::optional<SatisfactionProfile> satisfaction;
    std::optional<StatisticsProfile> statistics;

    const TableProfile* table(const QString& name) const;
};

/// Fails with the line and what is wrong there.
Result<Profile> parseProfile(const QByteArray& toml, const QString& fileName);

/// The profiles that come with the program, then the person's own (one with the same id replaces ours). Files
/// that cannot be read are named in `problems`.
std::vector<Profile> loadProfiles(QStringList* problems = nullptr);

} // namespace scrollback::systems
