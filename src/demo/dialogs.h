// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "demo/demo.h"
#include "demo/phrases.h"
#include "demo/random.h"
#include "demo/timeline.h"
#include "demo/tools.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace scrollback::demo {

/// What a bot is there for. Its topics are those of the group.
enum class Group : quint8 { Shop, Support, Billing, Bookings, Developers, Quotes, Desk };
constexpr size_t groupCount = 7;
std::string_view groupName(Group group);

/// How popular each group's bot is in one system.
using GroupWeights = std::array<int, groupCount>;

struct TopicKind;

/// Somebody who writes; all of it follows from the number.
struct Person
{
    int number = -1; ///< -1: not signed in
    quint64 seed = 0;
    int language = 0;
    std::string firstName;
    std::string name;
};

/// A conversation while it lasts.
struct Dialog
{
    // what it is
    qint64 index = 0;
    std::string id;
    Random random;
    Person person;
    const Language* language = nullptr;
    Group group = Group::Shop;
    std::string title;
    TimeMs start = 0;

    // what happened so far
    TimeMs last = 0;
    int messages = 0;
    int userMessages = 0;
    int assistantMessages = 0;
    int toolCalls = 0;
    int failures = 0; ///< tools and answers that failed, questions without an answer
    qint64 tokens = 0;
    qint64 latencySum = 0;
    int latencies = 0;
    std::vector<const TopicKind*> topics;
    std::string lastUserText;
    std::string lastAssistantText;

    // how it goes on
    enum class Step : quint8 { Ask, Call, Snippet, Answer, Fail };
    Step step = Step::Ask;
    TimeMs next = 0;
    TimeMs answerAt = 0;
    TimeMs askedAt = 0;
    const Topic* topic = nullptr;
    std::vector<const Topic*> told; ///< the topics of this round; nobody asks the same thing over and over
    std::string subject;            ///< the topic's title
    quint64 topicSeed = 0;
    size_t exchange = 0;  ///< of the topic
    size_t exchanged = 0; ///< how many of the topic's exchanges were used
    int left = 0;         ///< exchanges until it ends
    int callsLeft = 0;
    bool nudging = false;
    bool closing = false;
    bool toolFailed = false;
    qint64 context = 0; ///< tokens that were said; most of them need not be read again for an answer

    // what the system that is written keeps with it
    qint64 row = 0;
    int rows = 0;
    qint64 day = -1;
    std::string pending;
};

/// What the dialog speaks of at the moment.
Facts factsOf(const Dialog& dialog);

struct Said
{
    enum class Role : quint8 { User, Assistant, Tool };
    Role role;
    std::string_view text;
    TimeMs at;
    int inputTokens;
    int outputTokens;
    int latencyMs = 0;    ///< of an answer
    bool answered = true; ///< of a question: an answer will come
};
std::string_view roleName(Said::Role role);

struct Called
{
    Tool tool;
    std::string_view arguments;
    std::string_view result; ///< empty: none came
    bool failed;
    TimeMs at;
};

/// An answer that could not be made.
struct Failed
{
    std::string_view text;  ///< what the user sees instead
    std::string_view error; ///< JSON
    TimeMs at;
};

struct Logged
{
    std::string_view level; ///< info, warning, error
    std::string_view category;
    std::string_view message;
    std::string_view context; ///< JSON
    const Dialog* dialog;     ///< the conversation it is about
    TimeMs at;
};

/// What writes one system. Everything comes in the order of time.
class DialogSink
{
public:
    virtual ~DialogSink() = default;
    virtual void started(Dialog&) {}
    virtual void said(Dialog&, const Said&) {}
    virtual void called(Dialog&, const Called&) {}
    virtual void failed(Dialog&, const Failed&) {}
    virtual void logged(const Logged&) {}
    virtual void ended(Dialog&) {}
};

/// Asked every now and then, with the share that is done; false stops.
using KeepGoing = std::function<bool(double done)>;

/// Plays all dialogs; false when it was stopped.
bool playDialogs(const DemoOptions& options, const GroupWeights& groups, DialogSink& sink,
                 const KeepGoing& keepGoing);

} // namespace scrollback::demo
