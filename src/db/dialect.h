// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "db/bound.h"
#include "db/catalog.h"
#include "db/session.h"

#include <memory>
#include <vector>

namespace scrollback::db {

/// How one engine says what all of them can: the only place where SQL differs between them. Expressions mean
/// exactly what the program itself would make of the value (TimeJudge, TextMatcher), so that it does not
/// matter who looks at it.
class Dialect
{
public:
    /// `sourceZone`: in which times without a zone are read.
    explicit Dialect(Engine engine = Engine::Sqlite, const QTimeZone& sourceZone = QTimeZone::utc());

    Engine engine() const { return m_engine; }
    bool isServer() const { return m_engine != Engine::Sqlite; }

    /// A name as it stands in a statement: the one place where a name from a database becomes part of one.
    QString name(const QString& identifier) const;
    QString name(const ColumnInfo& column) const { return name(column.name); }
    QString table(const TableInfo& table) const;
    /// NULL where the table has no such column.
    QString nameOrNull(const TableInfo& table, const QString& column) const;

    /// A column for a select list; texts of more than `cutCharacters` are cut there (0: never).
    QString read(const ColumnInfo& column, int cutCharacters) const;
    /// A column as text, whatever its type.
    QString asText(const ColumnInfo& column) const;
    /// The instant that a column means, in milliseconds; NULL where it means none.
    QString timeMs(const ColumnInfo& column) const;
    /// A span to be taken from a time, in milliseconds, however the column keeps its numbers; 0 where it is
    /// unknown or negative.
    QString milliseconds(const ColumnInfo& column) const;
    /// A literal to compare a column of times with, where that is the same as comparing timeMs(): the
    /// column's index serves then. Empty where it is not.
    QString timeLiteral(const ColumnInfo& column, TimeMs t) const;

    /// Whether a text column has any of the values, letter by letter. `lowerCase`: the column in lower case
    /// has. Values that cannot stand in such a column are left out; empty where none is left.
    QString isOneOf(const ColumnInfo& column, const QStringList& values, bool lowerCase,
                    std::vector<Bound>& bound) const;
    /// Whether a column's text contains another, whatever the case of the letters (TextMatcher).
    QString contains(const ColumnInfo& column, const QString& text, std::vector<Bound>& bound) const;
    QString isNotEmpty(const ColumnInfo& column) const;

    /// What a table's rows are put in order by, where their times are the same; compares like RowKey.
    QString key(const ColumnInfo& column) const;
    /// A key to compare that with.
    QString keyValue(const ColumnInfo& column) const;

    QString falseWord() const
    {
        return m_engine == Engine::Postgres ? QStringLiteral("false") : QStringLiteral("0");
    }

private:
    /// From a local time on, the source zone's clocks are this much ahead of UTC.
    struct ZoneStep
    {
        qint64 fromLocalMs;
        qint64 offsetMs;
    };

    QString localMs(const QString& expression) const;
    QString fromLocal(const QString& localMs) const;
    QString judgedInteger(const QString& expression) const;
    QString judgedReal(const QString& expression) const;
    QString judgedText(const QString& expression) const;

    Engine m_engine;
    bool m_utc;
    std::shared_ptr<const std::vector<ZoneStep>> m_steps; ///< newest first
    qint64 m_firstOffset = 0;
};

} // namespace scrollback::db
