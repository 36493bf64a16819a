// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/dialogs.h"

#include "demo/cast.h"
#include "demo/textout.h"

#include <queue>

#include <algorithm>
#include <deque>

namespace scrollback::demo {

namespace {

// How long dialogs are, how fast everybody is: medians that feel like a real site's, and tails that are long.
constexpr Quantile exchangeCounts[] = {{0, 1},    {140, 2},  {280, 3},   {410, 4},  {530, 5},
                                       {630, 6},  {715, 7},  {830, 10},  {925, 17}, {970, 24},
                                       {992, 31}, {998, 32}, {1000, 210}};
constexpr Quantile answerTimes[] = {{0, 500},    {100, 1050}, {250, 1500},  {500, 2300},  {750, 3700},
                                    {900, 6200}, {950, 9400}, {985, 16000}, {996, 28000}, {1000, 55000}};
constexpr Quantile pauses[] = {{0, 3500},      {200, 11000},   {500, 27000},      {800, 70000},
                               {930, 180'000}, {975, 900'000}, {993, 18'000'000}, {1000, 150'000'000}};

/// Whoever has more questions than this works with it all day.
constexpr int manyExchanges = 40;

class Player
{
public:
    Player(const DemoOptions& options, const GroupWeights& groups, DialogSink& sink)
        : m_options(options)
        , m_groups(groups)
        , m_sink(sink)
        , m_timeline(options.now, options.days, options.seed)
        , m_cast(options.seed, options.conversations)
        , m_starts(mix(options.seed, 0x57a7))
    {
        layServiceEvents();
    }

    bool play(const KeepGoing& keepGoing);

private:
    struct Due
    {
        TimeMs at;
        qint64 index;
        quint32 slot;
        bool operator<(const Due& other) const // the queue gives the greatest first
        {
            return at != other.at ? at > other.at : index > other.index;
        }
    };
    struct ServiceEvent
    {
        TimeMs at;
        std::string_view level;
        std::string_view category;
        std::string message;
        std::string context;
    };

    void layServiceEvents();
    void emitServiceEventsUntil(TimeMs at);
    void begin(qint64 index, TimeMs at);
    bool advance(Dialog& dialog); ///< false: it has ended
    bool ask(Dialog& dialog);
    bool call(Dialog& dialog);
    bool answer(Dialog& dialog);
    bool fail(Dialog& dialog);
    void snippet(Dialog& dialog);
    bool pause(Dialog& dialog);
    void nextAfterCall(Dialog& dialog);
    void takeTopic(Dialog& dialog, const Topic* topic);
    void writeQuestion(Dialog& dialog);
    void writeAnswer(Dialog& dialog);
    void say(Dialog& dialog, Said::Role role, int latencyMs, bool answered);
    void log(std::string_view level, std::string_view category, std::string_view message,
             const Dialog& dialog, TimeMs at);
    void appendGap(const Dialog& dialog) { m_text += dialog.language->fullWidth ? "" : " "; }
    void appendEmoji(Dialog& dialog);

    const DemoOptions& m_options;
    const GroupWeights& m_groups;
    DialogSink& m_sink;
    Timeline m_timeline;
    Cast m_cast;
    Random m_starts;
    std::deque<Dialog> m_dialogs; ///< a deque: dialogs stay where they are
    std::vector<quint32> m_free;
    std::priority_queue<Due> m_queue;
    std::vector<ServiceEvent> m_serviceEvents;
    size_t m_nextServiceEvent = 0;
    std::string m_text;
    std::string m_arguments;
    std::string m_context;
    std::string m_message;
};

bool Player::play(const KeepGoing& keepGoing)
{
    const qint64 count = m_options.conversations;
    qint64 started = 0;
    TimeMs nextStart = count > 0 ? m_timeline.startOf(0, count, m_starts) : 0;
    quint32 steps = 0;
    while (started < count || !m_queue.empty()) {
        if ((++steps & 0x3ff) == 0 && !keepGoing(double(started) / double(count)))
            return false;
        if (started < count && (m_queue.empty() || nextStart <= m_queue.top().at)) {
            emitServiceEventsUntil(nextStart);
            begin(started, nextStart);
            if (++started < count)
                nextStart = std::max(nextStart, m_timeline.startOf(started, count, m_starts));
            continue;
        }
        const Due due = m_queue.top();
        m_queue.pop();
        emitServiceEventsUntil(due.at);
        Dialog& dialog = m_dialogs[due.slot];
        if (advance(dialog)) {
            m_queue.push({dialog.next, dialog.index, due.slot});
        } else {
            m_sink.ended(dialog);
            m_free.push_back(due.slot);
        }
    }
    emitServiceEventsUntil(m_timeline.now());
    return keepGoing(1);
}

/// What the service itself logs: its nights, and its incidents.
void Player::layServiceEvents()
{
    Random random(mix(m_options.seed, 0x5e41ce));
    const auto add = [this](TimeMs at, std::string_view level, std::string_view category, std::string message,
                            std::string context) {
        if (at > m_timeline.from() && at <= m_timeline.now())
            m_serviceEvents.push_back({at, level, category, std::move(message), std::move(context)});
    };
    for (TimeMs day = m_timeline.from() / msPerDay * msPerDay; day < m_timeline.now(); day += msPerDay) {
        add(day + 7'200'000 + random.between(0, 90'000), "info", "maintenance", "Nightly cleanup finished",
            R"({"expired_sessions": )" + std::to_string(random.between(20, 900)) + R"(, "duration_ms": )" +
                std::to_string(random.between(900, 42'000)) + "}");
        add(day + 10'800'000 + random.between(0, 90'000), "info", "knowledge", "Knowledge base index rebuilt",
            R"({"articles": )" + std::to_string(random.between(840, 912)) + R"(, "chunks": {"added": )" +
                std::to_string(random.between(0, 60)) + R"(, "removed": )" +
                std::to_string(random.between(0, 20)) + "}}");
        if (random.chance(120))
            add(day + random.between(8, 20) * 3'600'000LL, "warning", "system", "Disk usage above 80 %",
                R"({"mount": "/var/lib/chat", "used_percent": )" + std::to_string(random.between(80, 92)) +
                    "}");
        if (random.chance(90))
            add(day + random.between(8, 17) * 3'600'000LL, "info", "deployment",
                "Version " + std::to_string(random.between(2, 4)) + "." +
                    std::to_string(random.between(0, 30)) + " deployed",
                R"({"by": "pipeline", "checks": {"passed": 214, "failed": 0}})");
    }
    for (const Incident& incident : m_timeline.incidents()) {
        const std::string what(incident.broken == Incident::Broken::Model      ? "model"
                               : incident.broken == Incident::Broken::AllTools ? "integration gateway"
                                                                               : toolName(incident.tool));
        add(incident.from + 95'000, "warning", "circuit", "Circuit breaker opened for " + what,
            R"({"component": ")" + what + R"(", "failure_rate": 0.)" +
                std::to_string(incident.failuresPerMille) + R"(, "last_error": ")" + incident.reason +
                R"("})");
        add(incident.to - 60'000, "info", "circuit", "Circuit breaker closed for " + what,
            R"({"component": ")" + what + R"(", "open_minutes": )" +
                std::to_string((incident.to - incident.from) / 60'000) + "}");
    }
    std::stable_sort(m_serviceEvents.begin(), m_serviceEvents.end(),
                     [](const ServiceEvent& a, const ServiceEvent& b) { return a.at < b.at; });
}

void Player::emitServiceEventsUntil(TimeMs at)
{
    while (m_nextServiceEvent < m_serviceEvents.size() && m_serviceEvents[m_nextServiceEvent].at <= at) {
        const ServiceEvent& event = m_serviceEvents[m_nextServiceEvent++];
        m_sink.logged({event.level, event.category, event.message, event.context, nullptr, event.at});
    }
}

void Player::begin(qint64 index, TimeMs at)
{
    quint32 slot = 0;
    if (m_free.empty()) {
        slot = quint32(m_dialogs.size());
        m_dialogs.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Dialog& dialog = m_dialogs[slot];
    dialog = Dialog();
    dialog.index = index;
    dialog.random = Random(mix(m_options.seed, quint64(index)));
    Random& random = dialog.random;
    appendUuid(dialog.id, random);
    dialog.start = dialog.last = dialog.next = at;
    const int progress = m_timeline.progress(at);
    m_cast.choosePerson(dialog.person, random, progress);
    dialog.language = &m_cast.language(dialog.person.language);

    GroupWeights weights = m_groups;
    if (progress < 550) // the newest bot was not there in the first half
        weights[size_t(Group::Desk)] = 0;
    dialog.group = Group(random.weighted(weights));
    dialog.left = int(random.sample(exchangeCounts));
    takeTopic(dialog, m_cast.chooseTopic(*dialog.language, dialog.group, {}, random));
    dialog.title = dialog.subject;

    m_sink.started(dialog);
    if (random.chance(400)) {
        m_context = R"({"conversation_id": ")" + dialog.id + R"(", "page": {"path": "/help/)";
        m_context += dialog.topic->id.constData();
        m_context += R"(", "language": ")";
        m_context += dialog.language->code.constData();
        m_context += R"("}, "returning": )";
        m_context += dialog.person.number >= 0 ? "true}" : "false}";
        log("info", "conversation", "Conversation started", dialog, at);
    }
    m_queue.push({at, index, slot});
}

bool Player::advance(Dialog& dialog)
{
    switch (dialog.step) {
    case Dialog::Step::Ask:
        return ask(dialog);
    case Dialog::Step::Call:
        return call(dialog);
    case Dialog::Step::Snippet:
        snippet(dialog);
        return true;
    case Dialog::Step::Answer:
        return answer(dialog);
    case Dialog::Step::Fail:
        return fail(dialog);
    }
    return false;
}

bool Player::ask(Dialog& dialog)
{
    Random& random = dialog.random;
    const TimeMs at = dialog.next;
    const Incident* incident = m_timeline.incidentAt(at);
    const bool toldAll = dialog.told.size() == dialog.language->topics.size() &&
                         dialog.exchanged >= dialog.topic->exchanges.size();
    if (toldAll && dialog.left <= manyExchanges)
        dialog.left = 1;
    dialog.closing = dialog.left == 1 && (toldAll || (dialog.userMessages >= 2 && random.chance(620)));
    writeQuestion(dialog);

    qint64 latency = random.sample(answerTimes) * (incident ? incident->slowdown : 1);
    const bool crashes = random.chance(incident ? incident->lostAnswersPerMille() : 5);
    const bool silent = random.chance(11) || at + latency > m_timeline.now();
    const TopicKind& kind = *Cast::kindOf(*dialog.topic);
    dialog.callsLeft = silent || dialog.closing ? 0 : random.chance(390) ? (random.chance(220) ? 2 : 1) : 0;
    if (kind.toolCount == 0)
        dialog.callsLeft = 0;
    dialog.toolFailed = false;
    dialog.askedAt = at;
    say(dialog, Said::Role::User, 0, !silent && !crashes);

    if (silent) { // nobody answers: some ask again, most leave
        ++dialog.failures;
        dialog.nudging = true;
        return random.chance(350) && --dialog.left > 0 && pause(dialog);
    }
    dialog.answerAt = at + latency;
    dialog.step = crashes                ? Dialog::Step::Fail
                  : dialog.callsLeft > 0 ? Dialog::Step::Call
                                         : Dialog::Step::Answer;
    dialog.next = dialog.step == Dialog::Step::Call ? at + latency / 4 : dialog.answerAt;
    return true;
}

bool Player::call(Dialog& dialog)
{
    Random& random = dialog.random;
    const TimeMs at = dialog.next;
    const TopicKind& kind = *Cast::kindOf(*dialog.topic);
    // The first tool is the topic's own, the others help now and then.
    const Tool tool = kind.tools[random.chance(620) ? 0 : random.below(quint32(kind.toolCount))];
    const Incident* incident = m_timeline.incidentAt(at);
    if (incident && !incident->breaks(tool))
        incident = nullptr;
    const bool failed = random.chance(incident ? incident->failuresPerMille : 14);

    const Facts facts = factsOf(dialog);
    m_arguments.clear();
    appendArguments(m_arguments, tool, facts, dialog.subject, random);
    m_text.clear();
    if (!failed)
        appendResult(m_text, tool, facts, dialog.subject);
    else
        appendFailure(m_text, incident, random);
    const bool nothingCame = failed && random.chance(250);
    ++dialog.toolCalls;
    m_sink.called(
        dialog, {tool, m_arguments, nothingCame ? std::string_view() : std::string_view(m_text), failed, at});
    dialog.last = at;

    --dialog.callsLeft;
    if (failed) {
        ++dialog.failures;
        dialog.toolFailed = true;
        m_context = R"({"conversation_id": ")" + dialog.id + R"(", "tool": ")";
        m_context += toolName(tool);
        m_context += R"(", "duration_ms": )";
        appendNumber(m_context, incident ? random.between(4000, 30'000) : random.between(90, 9000));
        m_context += R"(, "cause": )" + m_text + "}";
        m_message = "Tool ";
        m_message += toolName(tool);
        m_message += incident ? std::string(" failed: ") + incident->reason : std::string(" failed");
        log("error", "tools", m_message, dialog, at);
        if (random.chance(420)) { // once more
            ++dialog.callsLeft;
            dialog.toolFailed = false;
            dialog.answerAt += random.between(800, 2500);
        }
    } else if ((tool == Tool::SearchKnowledgeBase || tool == Tool::RunCode) && random.chance(700)) {
        dialog.step = Dialog::Step::Snippet;
        dialog.next = std::min(at + random.between(20, 400), m_timeline.now());
        return true;
    }
    nextAfterCall(dialog);
    return dialog.next <= m_timeline.now();
}

void Player::nextAfterCall(Dialog& dialog)
{
    dialog.answerAt = std::max(dialog.answerAt, dialog.last + 120);
    dialog.step = dialog.callsLeft > 0 ? Dialog::Step::Call : Dialog::Step::Answer;
    dialog.next = dialog.callsLeft > 0 ? (dialog.last + dialog.answerAt) / 2 : dialog.answerAt;
}

/// What a search found, as a message of its own.
void Player::snippet(Dialog& dialog)
{
    Random& random = dialog.random;
    const Facts facts = factsOf(dialog);
    m_text = "[help/";
    m_text += dialog.topic->id.constData();
    m_text += '#';
    appendNumber(m_text, random.between(1, 40));
    m_text += "] ";
    m_text += dialog.subject;
    m_text += "\n\n";
    appendPhrase(m_text, random.pick(random.pick(dialog.topic->exchanges).answers), facts);
    dialog.last = dialog.next;
    say(dialog, Said::Role::Tool, 0, true);
    nextAfterCall(dialog);
}

bool Player::answer(Dialog& dialog)
{
    const TimeMs at = dialog.next;
    if (at > m_timeline.now())
        return false;
    const int latency = int(at - dialog.askedAt);
    writeAnswer(dialog);
    dialog.latencySum += latency;
    ++dialog.latencies;
    say(dialog, Said::Role::Assistant, latency, true);
    if (latency > 15'000) {
        m_context = R"({"conversation_id": ")" + dialog.id + R"(", "latency_ms": )";
        appendNumber(m_context, latency);
        m_context += R"(, "threshold_ms": 15000})";
        log("warning", "model", "Slow answer from the model", dialog, at);
    }
    dialog.exchange = (dialog.exchange + 1) % dialog.topic->exchanges.size();
    ++dialog.exchanged;
    if (--dialog.left > 0 && pause(dialog))
        return true;
    if (dialog.random.chance(250)) {
        m_context = R"({"conversation_id": ")" + dialog.id + R"(", "messages": )";
        appendNumber(m_context, dialog.messages);
        m_context += R"(, "tool_calls": )";
        appendNumber(m_context, dialog.toolCalls);
        m_context += R"(, "duration_s": )";
        appendNumber(m_context, (at - dialog.start) / 1000);
        m_context += '}';
        log("info", "conversation", "Conversation closed", dialog, at);
    }
    return false;
}

/// The model's answer could not be made.
bool Player::fail(Dialog& dialog)
{
    Random& random = dialog.random;
    const TimeMs at = dialog.next;
    const Incident* incident = m_timeline.incidentAt(at);
    if (incident && incident->broken == Incident::Broken::Tool)
        incident = nullptr;
    ++dialog.failures;
    m_arguments.clear();
    appendFailure(m_arguments, incident, random);
    m_text.clear();
    appendPhrase(m_text, random.pick(dialog.language->failed), factsOf(dialog));
    dialog.last = at;
    m_sink.failed(dialog, {m_text, m_arguments, at});
    m_context = R"({"conversation_id": ")" + dialog.id + R"(", "attempts": 3, "cause": )" + m_arguments + "}";
    m_message = "Model request failed";
    if (incident)
        m_message += std::string(": ") + incident->reason;
    log("error", "model", m_message, dialog, at);
    dialog.nudging = true;
    return --dialog.left > 0 && random.chance(700) && pause(dialog);
}

bool Player::pause(Dialog& dialog)
{
    dialog.step = Dialog::Step::Ask;
    // Whoever has a hundred questions works with it and does not come back after days only.
    const qint64 length = dialog.random.sample(pauses);
    dialog.next = dialog.last + (dialog.left > manyExchanges ? std::min<qint64>(length, 300'000) : length);
    return dialog.next <= m_timeline.now();
}

void Player::takeTopic(Dialog& dialog, const Topic* topic)
{
    dialog.topic = topic;
    dialog.told.push_back(topic);
    dialog.topicSeed = dialog.random.next();
    dialog.exchange = 0;
    dialog.exchanged = 0;
    dialog.subject.clear();
    appendPhrase(dialog.subject, dialog.random.pick(topic->titles), factsOf(dialog));
    const TopicKind* kind = Cast::kindOf(*topic);
    if (std::find(dialog.topics.begin(), dialog.topics.end(), kind) == dialog.topics.end())
        dialog.topics.push_back(kind);
}

void Player::writeQuestion(Dialog& dialog)
{
    Random& random = dialog.random;
    m_text.clear();
    if (dialog.nudging && random.chance(600)) {
        appendPhrase(m_text, random.pick(dialog.language->nudge), factsOf(dialog));
        dialog.nudging = false;
        return;
    }
    dialog.nudging = false;
    if (dialog.closing) {
        appendPhrase(m_text, random.pick(dialog.language->closingQuestions), factsOf(dialog));
        if (random.chance(300))
            appendEmoji(dialog);
        return;
    }
    if (dialog.exchanged >= dialog.topic->exchanges.size()) {
        const Topic* next = m_cast.chooseTopic(*dialog.language, dialog.group, dialog.told, random);
        if (!next) { // one who works with it begins again
            dialog.told.clear();
            next = m_cast.chooseTopic(*dialog.language, dialog.group, {}, random);
        }
        takeTopic(dialog, next);
        appendPhrase(m_text, random.pick(dialog.language->again), factsOf(dialog));
        appendGap(dialog);
    }
    appendPhrase(m_text, random.pick(dialog.topic->exchanges[dialog.exchange].questions), factsOf(dialog));
    if (random.chance(480)) {
        appendGap(dialog);
        appendPhrase(m_text, random.pick(dialog.language->details), factsOf(dialog));
    }
    if (random.chance(70))
        appendEmoji(dialog);
}

void Player::writeAnswer(Dialog& dialog)
{
    Random& random = dialog.random;
    const Language& language = *dialog.language;
    const Facts facts = factsOf(dialog);
    m_text.clear();
    if (dialog.closing) {
        appendPhrase(m_text, random.pick(language.closingAnswers), facts);
        if (random.chance(200))
            appendEmoji(dialog);
        return;
    }
    if (dialog.assistantMessages == 0) {
        appendPhrase(m_text, random.pick(language.hello), facts);
        m_text += "\n\n";
    }
    if (dialog.toolFailed) {
        appendPhrase(m_text, random.pick(language.sorry), facts);
        return;
    }
    appendPhrase(m_text, random.pick(dialog.topic->exchanges[dialog.exchange].answers), facts);
    if (!dialog.topic->notes.empty() && random.chance(850)) {
        m_text += "\n\n";
        appendPhrase(m_text, random.pick(dialog.topic->notes), facts);
    }
    if (!dialog.topic->blocks.empty() && random.chance(300)) {
        m_text += "\n\n";
        appendPhrase(m_text, random.pick(dialog.topic->blocks), facts);
    }
    if (dialog.group != Group::Developers && random.chance(450)) {
        m_text += "\n\n";
        appendPhrase(m_text, random.pick(language.summaries), facts);
    }
    const quint32 first = random.below(quint32(language.notes.size()));
    const int notes = random.chance(880) ? random.between(1, 3) : 0;
    for (int i = 0; i < notes; ++i) {
        m_text += i == 0 ? "\n\n" : language.fullWidth ? "" : " ";
        appendPhrase(m_text, language.notes[(first + quint32(i)) % language.notes.size()], facts);
    }
}

/// Hands on what stands in m_text.
void Player::say(Dialog& dialog, Said::Role role, int latencyMs, bool answered)
{
    const bool wide = dialog.language->fullWidth;
    const int tokens = int(m_text.size()) / (wide ? 3 : 4) + 1;
    Said said{role, m_text, dialog.next, 0, 0, latencyMs, answered};
    dialog.last = dialog.next;
    ++dialog.messages;
    switch (role) {
    case Said::Role::User:
        ++dialog.userMessages;
        said.inputTokens = tokens;
        dialog.lastUserText.assign(m_text, 0, 400);
        break;
    case Said::Role::Assistant:
        ++dialog.assistantMessages;
        said.inputTokens = int(150 + std::min<qint64>(dialog.context, 12'000) / 5);
        said.outputTokens = tokens;
        dialog.lastAssistantText.assign(m_text, 0, 400);
        break;
    case Said::Role::Tool:
        said.inputTokens = tokens;
        break;
    }
    dialog.context += tokens;
    dialog.tokens += said.inputTokens + said.outputTokens;
    m_sink.said(dialog, said);
}

void Player::log(std::string_view level, std::string_view category, std::string_view message,
                 const Dialog& dialog, TimeMs at)
{
    m_sink.logged({level, category, message, m_context, &dialog, at});
}

void Player::appendEmoji(Dialog& dialog)
{
    appendGap(dialog);
    m_text += dialog.random.pick(dialog.language->emoji);
}

} // namespace

Facts factsOf(const Dialog& dialog)
{
    return {dialog.language, dialog.topicSeed, dialog.start, dialog.person.firstName, dialog.person.number};
}

std::string_view groupName(Group group)
{
    static constexpr std::string_view names[] = {"shop",       "support", "billing", "bookings",
                                                 "developers", "quotes",  "desk"};
    return names[size_t(group)];
}

std::string_view roleName(Said::Role role)
{
    static constexpr std::string_view names[] = {"user", "assistant", "tool"};
    return names[size_t(role)];
}

bool playDialogs(const DemoOptions& options, const GroupWeights& groups, DialogSink& sink,
                 const KeepGoing& keepGoing)
{
    return Player(options, groups, sink).play(keepGoing);
}

} // namespace scrollback::demo
