// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "chatlog/fields.h"

#include <QByteArray>
#include <QMap>

#include <compare>
#include <vector>

namespace scrollback::chatlog {

/// What tells a row from the others of its table: a number, or a text where the table's own key is one. Rows
/// of one time are in the order of their keys.
class RowKey
{
public:
    RowKey(qint64 value = 0) // a number is a key as it is
        : number(value)
    {
    }
    explicit RowKey(QByteArray value)
        : text(std::move(value))
    {
    }

    qint64 number = 0;
    QByteArray text;

    friend bool operator==(const RowKey&, const RowKey&) = default;
    friend std::strong_ordering operator<=>(const RowKey& a, const RowKey& b)
    {
        if (a.number != b.number)
            return a.number <=> b.number;
        const int order = a.text.compare(b.text);
        return order <=> 0;
    }
};

/// A row's place in the newest-first order of an entity: its time, then its key, then which of the entity's
/// tables (or halves of a row) it came from. Rows without a time come last.
struct Cursor
{
    std::optional<TimeMs> time;
    RowKey key;
    int arm = 0;

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// Where a row stands in the database, to read it again: whole texts, raw columns.
struct RowRef
{
    Entity entity = Entity::Message;
    int arm = -1; ///< -1: not in any table (a conversation that is only the sum of its messages)
    RowKey key;

    friend bool operator==(const RowRef&, const RowRef&) = default;
};

template <class T>
struct Page
{
    std::vector<T> rows;
    std::optional<Cursor> next; ///< to go on; without: this was the end
    /// The order was taken from the keys, before anything was counted; it may turn out different.
    bool provisional = false;
};

/// A value of a field and how many rows have it. A null value stands for "unknown".
struct ValueCount
{
    QString value;
    qint64 count = 0;
    qint64 errors = 0;
};

/// What a list's filters leave: how many, when, and what stands in them. Made in one pass.
struct Overview
{
    qint64 count = 0;
    qint64 withoutTime = 0;
    std::optional<TimeMs> firstAt;
    std::optional<TimeMs> lastAt;

    /// The time line: `counts[i]` rows, `errors[i]` of them failed, from histogramStart + i * histogramStep
    /// on.
    TimeMs histogramStart = 0;
    TimeMs histogramStep = 0;
    std::vector<qint64> counts;
    std::vector<qint64> errors;

    /// For the fields that can be filtered by: their values, most frequent first (at most 200).
    QMap<Field, std::vector<ValueCount>> facets;

    /// The cursor *before* every pageSize-th row, so that any page can be had at once: page i follows
    /// anchors[i]. The first has no value: the start.
    static constexpr int pageSize = 256;
    std::vector<std::optional<Cursor>> anchors;
};

} // namespace scrollback::chatlog
