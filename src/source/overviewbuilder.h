// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mixedhash.h"
#include "base/timerange.h"
#include "chatlog/page.h"
#include "chatlog/record.h"
#include "source/summarydata.h"

#include <tsl/robin_map.h>

namespace scrollback::source {

/// Counts rows for an Overview: the time line by quarters of an hour, which become at most 120 bars at the
/// end, and the values of some fields.
class OverviewBuilder
{
public:
    explicit OverviewBuilder(std::vector<chatlog::Field> facets);

    /// `facets`: a value for each field, in the constructor's order.
    void add(std::optional<TimeMs> time, bool failed, const chatlog::FieldValue* facets);
    void anchor(std::optional<chatlog::Cursor> before) { m_overview.anchors.push_back(std::move(before)); }
    /// Bars cover at least the period, where it has both ends.
    chatlog::Overview finish(const TimeRange& period);

private:
    struct Count
    {
        qint64 all = 0;
        qint64 failed = 0;
    };

    chatlog::Overview m_overview;
    std::vector<chatlog::Field> m_fields;
    WordPool m_words;
    std::vector<tsl::robin_map<WordPool::Id, Count, MixedHash>> m_counts; ///< by field
    tsl::robin_map<qint64, Count, MixedHash> m_quarters;
};

/// The fields of an entity that its list can be filtered by, with the values that there are.
std::vector<chatlog::Field> facetFields(chatlog::Entity entity);

} // namespace scrollback::source
