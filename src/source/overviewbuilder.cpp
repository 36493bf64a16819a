// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/overviewbuilder.h"

#include <algorithm>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;

namespace {

constexpr qint64 mostBars = 120;
constexpr size_t mostFacetValues = 200;

/// Steps of a time line that people can read, in milliseconds.
constexpr qint64 steps[] = {
    msPerQuarter,      2 * msPerQuarter,  4 * msPerQuarter, 8 * msPerQuarter, 12 * msPerQuarter,
    24 * msPerQuarter, 48 * msPerQuarter, msPerDay,         2 * msPerDay,     7 * msPerDay,
    14 * msPerDay,     28 * msPerDay,     91 * msPerDay,    364 * msPerDay,
};

qint64 floorTo(qint64 value, qint64 step)
{
    return value - ((value % step) + step) % step;
}

} // namespace

std::vector<Field> facetFields(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return {Field::Status, Field::WidgetId, Field::UserId, Field::Model};
    case Entity::Message:
        return {Field::Role, Field::WidgetId, Field::Model};
    case Entity::ToolCall:
        return {Field::Status, Field::ToolName, Field::WidgetId};
    case Entity::LogEntry:
        return {Field::Level, Field::Category, Field::Source, Field::WidgetId};
    case Entity::Job:
        return {Field::Status, Field::Type, Field::ProjectId};
    case Entity::Execution:
        return {Field::Status, Field::RetryCount};
    }
    return {};
}

OverviewBuilder::OverviewBuilder(std::vector<Field> facets)
    : m_fields(std::move(facets))
    , m_counts(m_fields.size())
{
}

void OverviewBuilder::add(std::optional<TimeMs> time, bool failed, const chatlog::FieldValue* facets)
{
    ++m_overview.count;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        WordPool::Id word = 0;
        if (facets[i].kind == chatlog::FieldValue::Kind::Text)
            word = m_words.idOf(facets[i].text);
        else if (!facets[i].isNull())
            word = m_words.idOf(facets[i].toString().toStdString());
        Count& count = m_counts[i][word];
        ++count.all;
        count.failed += failed ? 1 : 0;
    }
    if (!time || !plausibleTime(*time)) {
        ++m_overview.withoutTime;
        return;
    }
    if (!m_overview.firstAt || *time < *m_overview.firstAt)
        m_overview.firstAt = *time;
    if (!m_overview.lastAt || *time > *m_overview.lastAt)
        m_overview.lastAt = *time;
    Count& quarter = m_quarters[*time / msPerQuarter];
    ++quarter.all;
    quarter.failed += failed ? 1 : 0;
}

chatlog::Overview OverviewBuilder::finish(const TimeRange& period)
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        std::vector<chatlog::ValueCount> values;
        for (const auto& [word, count] : m_counts[i]) {
            chatlog::ValueCount value;
            if (word != 0) {
                const std::string_view text = m_words.word(word);
                value.value = QString::fromUtf8(text.data() ? text.data() : "", qsizetype(text.size()));
            }
            value.count = count.all;
            value.errors = count.failed;
            values.push_back(std::move(value));
        }
        std::ranges::sort(values, [](const chatlog::ValueCount& a, const chatlog::ValueCount& b) {
            return std::tie(b.count, a.value) < std::tie(a.count, b.value);
        });
        if (values.size() > mostFacetValues)
            values.resize(mostFacetValues);
        // A field that no row has is no facet.
        if (values.size() > 1 || (values.size() == 1 && !values.front().value.isNull()))
            m_overview.facets[m_fields[i]] = std::move(values);
    }
    if (m_overview.firstAt) {
        TimeMs first = *m_overview.firstAt;
        TimeMs last = *m_overview.lastAt;
        if (period.from && period.to) {
            first = std::min(first, *period.from);
            last = std::max(last, *period.to - 1);
        }
        qint64 step = steps[std::size(steps) - 1];
        for (const qint64 candidate : steps) {
            if ((last - first) / candidate < mostBars) {
                step = candidate;
                break;
            }
        }
        const TimeMs start = floorTo(first, step);
        const auto bars = size_t((last - start) / step + 1);
        m_overview.histogramStart = start;
        m_overview.histogramStep = step;
        m_overview.counts.assign(bars, 0);
        m_overview.errors.assign(bars, 0);
        for (const auto& [quarter, count] : m_quarters) {
            const auto bar = size_t((quarter * msPerQuarter - start) / step);
            if (bar < bars) {
                m_overview.counts[bar] += count.all;
                m_overview.errors[bar] += count.failed;
            }
        }
    }
    return std::move(m_overview);
}

} // namespace scrollback::source
