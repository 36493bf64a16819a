// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/summary.h"

#include "source/summarydata.h"

#include <algorithm>

namespace scrollback::source {

Summary::Summary(std::unique_ptr<const SummaryData> data)
    : m_data(std::move(data))
{
}

Summary::~Summary() = default;

bool Summary::isCutAt(const std::vector<TimeMs>& cuts) const
{
    return std::ranges::all_of(cuts, [this](TimeMs cut) {
        return cut % msPerQuarter == 0 || std::ranges::binary_search(m_data->cuts, cut);
    });
}

std::optional<qint64> Summary::count(chatlog::Entity entity) const
{
    const auto found = m_data->counts.constFind(entity);
    return found == m_data->counts.cend() ? std::nullopt : std::optional(*found);
}

std::optional<TimeMs> Summary::firstAt() const
{
    return m_data->firstAt;
}

std::optional<TimeMs> Summary::lastAt() const
{
    return m_data->lastAt;
}

} // namespace scrollback::source
