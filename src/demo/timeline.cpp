// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/timeline.h"

#include <algorithm>

namespace scrollback::demo {

namespace {

constexpr TimeMs slotMs = 1'800'000;
constexpr TimeMs hourMs = 3'600'000;

constexpr int hourWeights[24] = {14, 9,  6,  5,  6,  12, 26, 48, 74, 92, 100, 97,
                                 82, 88, 95, 92, 85, 74, 66, 69, 66, 52, 36,  22};
constexpr int weekdayWeights[7] = {104, 110, 107, 100, 91, 44, 35}; // Monday first

int weekday(qint64 day)
{
    return int((day + 3) % 7); // 1970-01-01 was a Thursday
}

using Broken = Incident::Broken;

struct Outage
{
    Broken broken;
    Tool tool;
    const char* type;
    int httpStatus;
    const char* reason;
};

constexpr Outage mainOutage = {
    Broken::AllTools, {}, "upstream_timeout", 504, "integration gateway did not answer within 30 s"};
constexpr Outage outages[] = {
    {Broken::Tool, Tool::TrackShipment, "upstream_timeout", 504, "carrier API did not answer within 30 s"},
    {Broken::Tool, Tool::GetInvoice, "service_unavailable", 503, "billing service is in maintenance"},
    {Broken::AllTools, {}, "connection_refused", 502, "connection to gateway-02 refused"},
    {Broken::Tool, Tool::SearchKnowledgeBase, "rate_limited", 429, "embedding quota used up"},
    {Broken::Model, {}, "overloaded", 529, "the model provider is overloaded"},
    {Broken::Tool, Tool::GetOrderStatus, "internal_error", 500, "orders database: too many connections"},
};

Incident incidentOf(const Outage& outage, TimeMs from, TimeMs to, int failuresPerMille, int slowdown)
{
    return {from,     to,          outage.broken,     outage.tool,  failuresPerMille,
            slowdown, outage.type, outage.httpStatus, outage.reason};
}

} // namespace

Timeline::Timeline(TimeMs now, int days, quint64 seed)
    : m_now(now)
    , m_from(now - days * msPerDay)
{
    const auto slotCount = size_t((m_now - m_from) / slotMs);
    m_ends.reserve(slotCount);
    quint64 sum = 0;
    for (size_t i = 0; i < slotCount; ++i) {
        const TimeMs at = m_from + TimeMs(i) * slotMs;
        const qint64 day = at / msPerDay;
        const quint64 mood = mix(seed ^ 0xda15, quint64(day)) % 1000;
        // An ordinary day differs a little from the next; now and then a campaign brings half as many again.
        const quint64 noise = mood < 25 ? 150 : 88 + mood % 25;
        const quint64 growth = 700 + 380 * i / slotCount;
        const quint64 weight = quint64(weekdayWeights[weekday(day)]) *
                               quint64(hourWeights[at % msPerDay / hourMs]) * growth * noise;
        sum += weight >> 14; // small enough that sum × count fits into 64 bits
        m_ends.push_back(sum);
    }
    layIncidents(seed);
}

TimeMs Timeline::startOf(qint64 index, qint64 count, Random& random)
{
    const quint64 total = m_ends.back();
    // Even in the sum of weights, with as much chance as keeps the order.
    const quint64 offset = quint64((random.next() >> 32) * (total >> 8) >> 24);
    const quint64 target = (quint64(index) * total + std::min(offset, total - 1)) / quint64(count);
    while (m_ends[m_cursor] <= target)
        ++m_cursor;
    const quint64 begin = m_cursor == 0 ? 0 : m_ends[m_cursor - 1];
    const quint64 weight = m_ends[m_cursor] - begin;
    const TimeMs at =
        m_from + TimeMs(m_cursor) * slotMs + TimeMs((target - begin) * quint64(slotMs) / weight);
    // Two seconds in, so that nothing that is cut to whole seconds falls before the period.
    return std::clamp(at, m_from + 2000, m_now);
}

void Timeline::layIncidents(quint64 seed)
{
    Random random(mix(seed, 0x1c1de4));
    const TimeMs length = m_now - m_from;

    // The one that everybody looks at first: in the middle of a working day, a few days ago.
    TimeMs day = m_now - std::min<TimeMs>(3 * msPerDay, length / 2);
    day -= day % msPerDay;
    while (weekday(day / msPerDay) > 4 && day - msPerDay > m_from)
        day -= msPerDay;
    const TimeMs begin = std::clamp(day + 7 * hourMs + random.between(0, 60) * 60'000LL, m_from,
                                    m_now - std::min(6 * hourMs, length / 4));
    const TimeMs end = std::min(begin + random.between(500, 580) * 60'000LL, m_now);
    const Incident main = incidentOf(mainOutage, begin, end, 780, 3);

    for (TimeMs at = m_from + random.between(20, 100) * hourMs; at < m_now;
         at += random.between(100, 260) * hourMs) {
        const Outage& outage = random.pick(outages);
        const TimeMs from =
            at - at % msPerDay + random.between(7, 19) * hourMs + random.between(0, 59) * 60'000LL;
        const TimeMs to = from + random.between(40, 210) * 60'000LL;
        const bool nearMain = to > main.from - msPerDay && from < main.to + msPerDay;
        if (nearMain || from < m_from || to > m_now)
            continue;
        m_incidents.push_back(incidentOf(outage, from, to, random.between(420, 850), random.between(1, 3)));
    }
    m_incidents.push_back(main);
    std::sort(m_incidents.begin(), m_incidents.end(),
              [](const Incident& a, const Incident& b) { return a.from < b.from; });
}

const Incident* Timeline::incidentAt(TimeMs t) const
{
    const auto after =
        std::upper_bound(m_incidents.begin(), m_incidents.end(), t,
                         [](TimeMs value, const Incident& incident) { return value < incident.from; });
    if (after == m_incidents.begin())
        return nullptr;
    const Incident& last = *(after - 1);
    return t < last.to ? &last : nullptr;
}

} // namespace scrollback::demo
