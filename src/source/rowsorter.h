// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/record.h"

#include <algorithm>
#include <vector>

namespace scrollback::source {

/// Puts rows in the order of one field's values, numbers by size, texts without regard to case; unknown ones
/// come last, whatever the direction. Rows with the same value keep the order in which they were added.
/// `Place` is how a row is found again. Meant for lists of moderate size: every value is in memory.
template <class Place>
class RowSorter
{
public:
    explicit RowSorter(chatlog::FieldType type)
        : m_isNumber(type == chatlog::FieldType::Integer || type == chatlog::FieldType::Time)
    {
    }

    void add(const chatlog::FieldValue& value, Place place)
    {
        m_entries.push_back({!value.isNull(), m_isNumber ? value.toInteger().value_or(0) : 0,
                             m_isNumber ? QString() : value.toString().toCaseFolded(), std::move(place)});
    }

    std::vector<Place> sorted(bool descending)
    {
        std::ranges::stable_sort(m_entries, [this, descending](const Entry& a, const Entry& b) {
            if (a.known != b.known)
                return a.known;
            if (!a.known)
                return false;
            if (m_isNumber)
                return descending ? a.number > b.number : a.number < b.number;
            return descending ? b.text < a.text : a.text < b.text;
        });
        std::vector<Place> places;
        places.reserve(m_entries.size());
        for (Entry& entry : m_entries)
            places.push_back(std::move(entry.place));
        m_entries.clear();
        return places;
    }

private:
    struct Entry
    {
        bool known;
        qint64 number;
        QString text;
        Place place;
    };

    bool m_isNumber;
    std::vector<Entry> m_entries;
};

} // namespace scrollback::source
