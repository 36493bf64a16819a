// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/textout.h"
#include "demo/writers.h"

namespace scrollback::demo {

namespace {

constexpr GroupWeights popularity = {30, 26, 14, 16, 4, 4, 6};

constexpr std::string_view agents[] = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 14; Pixel 7) Chrome/126.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.4 Safari/605.1.15",
};
// Addresses that are reserved for documentation.
constexpr std::string_view networks[] = {"192.0.2.", "198.51.100.", "203.0.113."};

/// One row an exchange: a question waits for its answer.
class Sink : public DialogSink
{
public:
    explicit Sink(DemoFile& file)
        : m_file(file)
    {
        file.execute(R"(
CREATE TABLE chat_conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id VARCHAR(255) NOT NULL,
    user_message TEXT NOT NULL,
    ai_response TEXT NOT NULL,
    mood VARCHAR(50),
    "timestamp" TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    user_ip VARCHAR(45),
    user_agent TEXT,
    response_time_ms INTEGER,
    metadata TEXT
);
CREATE TABLE chat_sessions (
    id VARCHAR(255) PRIMARY KEY,
    started_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    last_activity TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    total_messages INTEGER DEFAULT 0,
    metadata TEXT
);
)");
        m_exchange = file.prepare(
            "INSERT INTO chat_conversations (session_id, user_message, ai_response, mood, \"timestamp\", "
            "user_ip, user_agent, response_time_ms, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        m_begin = file.prepare(
            "INSERT INTO chat_sessions (id, started_at, last_activity, total_messages, metadata) "
            "VALUES (?, ?, ?, 0, ?)");
        m_end =
            file.prepare("UPDATE chat_sessions SET last_activity = ?, total_messages = ? WHERE rowid = ?");
    }

    void started(Dialog& dialog) override
    {
        m_json = R"({"assistant": ")";
        m_json += groupName(dialog.group);
        m_json += R"(", "language": ")";
        m_json += dialog.language->code.constData();
        m_json += R"(", "entry": {"page": "/help", "campaign": )";
        m_json += mix(dialog.person.seed, quint64(dialog.index)) % 9 == 0 ? R"("newsletter"}})" : "null}}";
        m_start = m_time.seconds(dialog.start);
        dialog.row = m_file.run(m_begin, dialog.id, m_start, m_start, m_json);
        dialog.rows = 0;
    }
    void said(Dialog& dialog, const Said& said) override
    {
        switch (said.role) {
        case Said::Role::User:
            if (said.answered) {
                dialog.pending = said.text;
                return;
            }
            write(dialog, said.text, "", said.at, std::nullopt);
            return;
        case Said::Role::Assistant:
            write(dialog, dialog.pending, said.text, said.at, said.latencyMs);
            dialog.pending.clear();
            return;
        case Said::Role::Tool:
            return;
        }
    }
    void ended(Dialog& dialog) override
    {
        if (!dialog.pending.empty()) { // the demo's time is over before the answer
            write(dialog, dialog.pending, "", dialog.askedAt, std::nullopt);
            dialog.pending.clear();
        }
        m_file.run(m_end, m_time.seconds(dialog.last), dialog.rows, dialog.row);
    }

private:
    void write(Dialog& dialog, std::string_view asked, std::string_view answered, TimeMs at,
               std::optional<int> latencyMs)
    {
        Random own(dialog.person.seed);
        m_address = own.pick(networks);
        appendNumber(m_address, own.between(1, 254));
        const std::string_view agent = own.pick(agents);
        m_json = R"({"widget": )";
        appendNumber(m_json, int(dialog.group) + 1);
        m_json += R"(, "topic": ")";
        m_json += dialog.topic->id.constData();
        m_json += R"(", "tool_calls": )";
        appendNumber(m_json, dialog.toolCalls);
        m_json += answered.empty() ? R"(, "error": {"type": "no_answer"}})" : "}";
        m_file.run(m_exchange, dialog.id, asked, answered, moodOf(dialog), m_time.seconds(at), m_address,
                   agent, latencyMs, m_json);
        ++dialog.rows;
    }

    static std::optional<std::string_view> moodOf(const Dialog& dialog)
    {
        const quint64 number = mix(quint64(dialog.index), quint64(dialog.userMessages)) % 100;
        if (dialog.failures > 0 && number < 60)
            return dialog.failures > 1 ? "angry" : "frustrated";
        if (number < 30)
            return std::nullopt;
        return number < 62 ? "neutral" : number < 82 ? "happy" : number < 93 ? "hurried" : "confused";
    }

    DemoFile& m_file;
    Statement m_exchange;
    Statement m_begin;
    Statement m_end;
    TimeText m_time;
    std::string m_json;
    std::string m_start;
    std::string m_address;
};

} // namespace

bool writeChatSessions(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing)
{
    Sink sink(file);
    if (!playDialogs(options, popularity, sink, keepGoing))
        return false;
    file.execute("CREATE INDEX idx_session_id ON chat_conversations(session_id);"
                 "CREATE INDEX idx_timestamp ON chat_conversations(\"timestamp\");");
    return !file.failed();
}

} // namespace scrollback::demo
