// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/database.h"
#include "source/summarydata.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace scrollback::source {

using chatlog::Dashboard;
using chatlog::Entity;
using chatlog::Figures;
using chatlog::Share;

namespace {

constexpr int outside = -1;
constexpr int before = -2; ///< in the days that are compared with

/// Sums that a Figures is made of.
struct Sums
{
    qint64 conversations = 0;
    std::vector<ConversationTable::Id> active;
    qint64 messages = 0;
    qint64 user = 0;
    qint64 assistant = 0;
    qint64 assistantFailed = 0;
    qint64 knownTokens = 0;
    quint64 input = 0;
    quint64 output = 0;
    bool inputKnown = false;
    bool outputKnown = false;
    qint64 calls = 0;
    qint64 callsFailed = 0;
    qint64 logErrors = 0;
    QMap<QString, qint64> levels;
    qint64 jobs = 0;
    QMap<QString, qint64> jobsByStatus;
    qint64 executionsFinished = 0;
    qint64 executionsFailed = 0;
    qint64 durations = 0;
    quint64 durationMs = 0;
    qint64 ratings = 0;
    qint64 satisfied = 0;
    std::vector<quint32> responses;

    void add(const Sums& other);
};

void Sums::add(const Sums& other)
{
    conversations += other.conversations;
    active.insert(active.end(), other.active.begin(), other.active.end());
    messages += other.messages;
    user += other.user;
    assistant += other.assistant;
    assistantFailed += other.assistantFailed;
    knownTokens += other.knownTokens;
    input += other.input;
    output += other.output;
    inputKnown = inputKnown || other.inputKnown;
    outputKnown = outputKnown || other.outputKnown;
    calls += other.calls;
    callsFailed += other.callsFailed;
    logErrors += other.logErrors;
    for (auto level = other.levels.cbegin(); level != other.levels.cend(); ++level)
        levels[level.key()] += level.value();
    jobs += other.jobs;
    for (auto status = other.jobsByStatus.cbegin(); status != other.jobsByStatus.cend(); ++status)
        jobsByStatus[status.key()] += status.value();
    executionsFinished += other.executionsFinished;
    executionsFailed += other.executionsFailed;
    durations += other.durations;
    durationMs += other.durationMs;
    ratings += other.ratings;
    satisfied += other.satisfied;
    responses.insert(responses.end(), other.responses.begin(), other.responses.end());
}

qint64 nearestRank(std::vector<quint32>& values, int percent)
{
    const auto rank = size_t(std::max<qint64>(1, (qint64(values.size()) * percent + 99) / 100));
    const auto at = values.begin() + qptrdiff(rank - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

class DashboardMaker
{
public:
    DashboardMaker(const Summary& summary, const DayRange& range)
        : m_summary(summary)
        , m_data(summary.data())
        , m_range(range)
        , m_days(size_t(range.days()))
    {
    }

    Dashboard make();

private:
    int placeOf(TimeMs t) const
    {
        if (const int day = m_range.indexOf(t); day >= 0)
            return day;
        return m_range.previous().contains(t) ? before : outside;
    }
    Sums* sumsAt(int place)
    {
        return place >= 0 ? &m_days[size_t(place)] : (place == before ? &m_previous : nullptr);
    }
    QString word(WordPool::Id id) const
    {
        const std::string_view text = m_data.words.word(id);
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    Figures figures(Sums& sums) const;
    template <class F>
    std::vector<Share> shares(const std::vector<SumCell>& cells, F&& addCell) const;
    void addConversations(std::vector<Share>& shares, const Column<WordPool::Id>& column) const;
    void placeSums();
    std::vector<chatlog::StoredStatistic> compareStored() const;

    const Summary& m_summary;
    const SummaryData& m_data;
    const DayRange& m_range;
    std::vector<int> m_places; ///< by slot
    std::vector<Sums> m_days;
    Sums m_previous;
};

void DashboardMaker::placeSums()
{
    m_places.reserve(m_data.slotStarts.size());
    for (const TimeMs start : m_data.slotStarts)
        m_places.push_back(placeOf(start));

    const ConversationTable& table = m_data.conversations;
    for (size_t i = 0; i < table.size(); ++i) {
        if (table.startedAt[i] == ConversationTable::noTime)
            continue;
        if (Sums* sums = sumsAt(placeOf(table.startedAt[i])))
            ++sums->conversations;
    }
    for (const SummaryData::Activity& activity : m_data.activity) {
        if (Sums* sums = sumsAt(m_places[activity.slot]))
            sums->active.push_back(activity.conversation);
    }
    const auto each = [this](const std::vector<SumCell>& cells, auto&& add) {
        for (const SumCell& cell : cells) {
            if (Sums* sums = sumsAt(m_places[cell.slot]))
                add(*sums, cell);
        }
    };
    each(m_data.messagesByRole, [this](Sums& sums, const SumCell& cell) {
        sums.messages += cell.count;
        const std::string_view role = m_data.words.word(cell.word);
        if (role == "user") {
            sums.user += cell.count;
        } else if (role == "assistant") {
            sums.assistant += cell.count;
            sums.assistantFailed += cell.failed;
        }
        sums.knownTokens += cell.known;
        sums.input += cell.first;
        sums.output += cell.second;
        sums.inputKnown = sums.inputKnown || cell.firstKnown;
        sums.outputKnown = sums.outputKnown || cell.secondKnown;
    });
    each(m_data.callsByTool, [](Sums& sums, const SumCell& cell) {
        sums.calls += cell.count;
        sums.callsFailed += cell.failed;
    });
    each(m_data.logsByLevel, [this](Sums& sums, const SumCell& cell) {
        sums.logErrors += cell.failed;
        sums.levels[word(cell.word)] += cell.count;
    });
    each(m_data.jobsByStatus, [this](Sums& sums, const SumCell& cell) {
        sums.jobs += cell.count;
        sums.jobsByStatus[word(cell.word)] += cell.count;
    });
    each(m_data.executionsByStatus, [this](Sums& sums, const SumCell& cell) {
        const std::string_view status = m_data.words.word(cell.word);
        const bool failed = status == "failed";
        if (!failed && status != "completed")
            return;
        sums.executionsFinished += cell.count;
        sums.executionsFailed += failed ? cell.count : 0;
        sums.durations += cell.known;
        sums.durationMs += cell.first;
    });
    each(m_data.satisfaction, [](Sums& sums, const SumCell& cell) {
        sums.ratings += cell.count;
        sums.satisfied += cell.count - cell.failed;
    });
    for (size_t slot = 0; slot < m_data.responseTimes.size(); ++slot) {
        if (Sums* sums = sumsAt(m_places[slot])) {
            const std::vector<quint32>& times = m_data.responseTimes[slot];
            sums->responses.insert(sums->responses.end(), times.begin(), times.end());
        }
    }
}

Figures DashboardMaker::figures(Sums& sums) const
{
    const auto has = [this](Entity entity) { return m_summary.count(entity).has_value(); };
    Figures f;
    if (has(Entity::Conversation))
        f.conversations = sums.conversations;
    if (has(Entity::Message)) {
        std::ranges::sort(sums.active);
        sums.active.erase(std::unique(sums.active.begin(), sums.active.end()), sums.active.end());
        f.activeConversations = qint64(sums.active.size());
        if (m_data.hasUsers) {
            std::set<WordPool::Id> users;
            for (const ConversationTable::Id id : sums.active) {
                if (m_data.conversations.user[id] != 0)
                    users.insert(m_data.conversations.user[id]);
            }
            f.activeUsers = qint64(users.size());
        }
        f.messages = sums.messages;
        f.userMessages = sums.user;
        f.assistantMessages = sums.assistant;
        if (m_data.hasTokens) {
            if (sums.messages == 0 || sums.inputKnown)
                f.inputTokens = qint64(sums.input);
            if (sums.messages == 0 || sums.outputKnown)
                f.outputTokens = qint64(sums.output);
            if (sums.messages == 0 || sums.knownTokens > 0)
                f.totalTokens = qint64(sums.input + sums.output);
        }
        if (sums.messages > 0)
            f.tokenCoverage = double(sums.knownTokens) / double(sums.messages);
        f.responseTimeCount = qint64(sums.responses.size());
        if (!sums.responses.empty()) {
            quint64 total = 0;
            for (const quint32 ms : sums.responses)
                total += ms;
            f.responseTimeAvgMs = double(total) / double(sums.responses.size());
            f.responseTimeP50Ms = nearestRank(sums.responses, 50);
            f.responseTimeP95Ms = nearestRank(sums.responses, 95);
            f.responseTimeP99Ms = nearestRank(sums.responses, 99);
        }
    }
    if (has(Entity::ToolCall)) {
        f.toolCalls = sums.calls;
        f.toolErrors = sums.callsFailed;
    }
    if (has(Entity::LogEntry)) {
        f.logErrors = sums.logErrors;
        f.levels = sums.levels;
    }
    const qint64 all = sums.assistant + sums.calls + sums.executionsFinished;
    if (all > 0)
        f.errorRate = double(sums.assistantFailed + sums.callsFailed + sums.executionsFailed) / double(all);
    if (m_data.hasSatisfaction && sums.ratings > 0)
        f.satisfaction = double(sums.satisfied) / double(sums.ratings);
    if (has(Entity::Job)) {
        f.jobs = sums.jobs;
        f.jobsByStatus = sums.jobsByStatus;
        const qint64 completed = sums.jobsByStatus.value(QStringLiteral("completed"));
        const qint64 finished = completed + sums.jobsByStatus.value(QStringLiteral("failed"));
        if (finished > 0)
            f.jobSuccessRate = double(completed) / double(finished);
    }
    if (sums.durations > 0)
        f.jobDurationAvgMs = double(sums.durationMs) / double(sums.durations);
    return f;
}

template <class F>
std::vector<Share> DashboardMaker::shares(const std::vector<SumCell>& cells, F&& addCell) const
{
    QMap<WordPool::Id, Share> byWord;
    for (const SumCell& cell : cells) {
        if (m_places[cell.slot] < 0)
            continue;
        Share& share = byWord[cell.word];
        if (cell.word != 0)
            share.name = word(cell.word);
        addCell(share, cell);
    }
    std::vector<Share> list;
    list.reserve(size_t(byWord.size()));
    for (const Share& share : std::as_const(byWord))
        list.push_back(share);
    return list;
}

void DashboardMaker::addConversations(std::vector<Share>& shares, const Column<WordPool::Id>& column) const
{
    const ConversationTable& table = m_data.conversations;
    QMap<WordPool::Id, qint64> started;
    for (size_t i = 0; i < table.size(); ++i) {
        if (table.startedAt[i] != ConversationTable::noTime && m_range.indexOf(table.startedAt[i]) >= 0)
            ++started[column[i]];
    }
    for (auto entry = started.cbegin(); entry != started.cend(); ++entry) {
        const std::optional<QString> name =
            entry.key() == 0 ? std::nullopt : std::optional(word(entry.key()));
        auto share = std::ranges::find(shares, name, &Share::name);
        if (share == shares.end()) {
            shares.emplace_back();
            share = shares.end() - 1;
            share->name = name;
        }
        share->conversations = entry.value();
    }
}

std::vector<chatlog::StoredStatistic> DashboardMaker::compareStored() const
{
    // The system cut its days in a zone of its own, which is not known; UTC is what servers mostly use.
    std::vector<chatlog::StoredStatistic> stored;
    QMap<QDate, qsizetype> rows;
    for (const chatlog::StoredStatistic& day : m_data.stored) {
        const QDate date = QDate::fromString(day.day, Qt::ISODate);
        if (date < m_range.firstDay() || date > m_range.lastDay())
            continue;
        rows.insert(date, qsizetype(stored.size()));
        stored.push_back(day);
    }
    if (stored.empty())
        return stored;
    std::vector<qsizetype> rowOfSlot(m_data.slotStarts.size(), -1);
    for (size_t slot = 0; slot < rowOfSlot.size(); ++slot)
        rowOfSlot[slot] = rows.value(dayOf(m_data.slotStarts[slot], QTimeZone::utc()), -1);
    for (const SumCell& cell : m_data.messagesByRole) {
        if (rowOfSlot[cell.slot] >= 0)
            stored[size_t(rowOfSlot[cell.slot])].countedMessages += cell.count;
    }
    std::vector<std::set<ConversationTable::Id>> active(stored.size());
    for (const SummaryData::Activity& activity : m_data.activity) {
        if (rowOfSlot[activity.slot] >= 0)
            active[size_t(rowOfSlot[activity.slot])].insert(activity.conversation);
    }
    for (size_t i = 0; i < stored.size(); ++i) {
        std::set<WordPool::Id> users;
        for (const ConversationTable::Id id : active[i]) {
            if (m_data.conversations.user[id] != 0)
                users.insert(m_data.conversations.user[id]);
        }
        stored[i].countedConversations = qint64(active[i].size());
        stored[i].countedUsers = qint64(users.size());
    }
    return stored;
}

Dashboard DashboardMaker::make()
{
    placeSums();
    Dashboard dashboard;
    dashboard.range = m_range;
    Sums all;
    for (Sums& day : m_days) {
        all.add(day);
        dashboard.perDay.push_back(figures(day));
    }
    dashboard.totals = figures(all);
    dashboard.previous = figures(m_previous);

    const auto addMessages = [this](Share& share, const SumCell& cell) {
        share.messages += cell.count;
        share.errors += cell.failed;
        if (m_data.hasTokens && (cell.firstKnown || cell.secondKnown))
            share.tokens = share.tokens.value_or(0) + qint64(cell.first + cell.second);
    };
    const auto addCalls = [](Share& share, const SumCell& cell) {
        share.calls += cell.count;
        share.errors += cell.failed;
    };
    const auto byMessages = [](const Share& a, const Share& b) {
        return std::tie(b.messages, b.conversations, a.name) < std::tie(a.messages, a.conversations, b.name);
    };
    const auto byCalls = [](const Share& a, const Share& b) {
        return std::tie(b.calls, a.name) < std::tie(a.calls, b.name);
    };
    if (m_data.hasWidgets) {
        dashboard.widgets = shares(m_data.messagesByWidget, addMessages);
        addConversations(dashboard.widgets, m_data.conversations.widget);
        std::ranges::sort(dashboard.widgets, byMessages);
    }
    if (m_data.hasModels) {
        dashboard.models = shares(m_data.messagesByModel, addMessages);
        addConversations(dashboard.models, m_data.conversations.model);
        std::erase_if(dashboard.models, [](const Share& share) { return !share.name; });
        std::ranges::sort(dashboard.models, byMessages);
    }
    dashboard.tools = shares(m_data.callsByTool, addCalls);
    std::ranges::sort(dashboard.tools, byCalls);
    dashboard.levels = shares(m_data.logsByLevel, addCalls);
    std::ranges::sort(dashboard.levels, byCalls);
    dashboard.categories = shares(m_data.logsByCategory, addCalls);
    std::ranges::sort(dashboard.categories, byCalls);
    dashboard.stored = compareStored();
    return dashboard;
}

} // namespace

Dashboard dashboardOf(const Summary& summary, const DayRange& range)
{
    return DashboardMaker(summary, range).make();
}

} // namespace scrollback::source
