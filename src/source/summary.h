// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "base/timerange.h"
#include "chatlog/entities.h"
#include "chatlog/filter.h"

#include <memory>
#include <optional>
#include <vector>

namespace scrollback::source {

struct SummaryData;

/// Everything figures are made of: sums by quarter of an hour in UTC (cut finer at given instants) and one
/// line for each conversation. A value that never changes once made; shared between threads.
///
/// About 100 bytes a conversation, 4 a response time, 32 a quarter and widget, tool, level.
class Summary
{
public:
    explicit Summary(std::unique_ptr<const SummaryData> data);
    ~Summary();
    Q_DISABLE_COPY_MOVE(Summary)

    /// The instants it was cut at besides the quarters.
    bool isCutAt(const std::vector<TimeMs>& cuts) const;

    // What there is in all; empty where the system has no such thing.
    std::optional<qint64> count(chatlog::Entity entity) const;
    std::optional<TimeMs> firstAt() const;
    std::optional<TimeMs> lastAt() const;

    const SummaryData& data() const { return *m_data; }

private:
    std::unique_ptr<const SummaryData> m_data;
};

} // namespace scrollback::source
