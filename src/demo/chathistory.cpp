// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/cast.h"
#include "demo/textout.h"
#include "demo/writers.h"

#include <unordered_set>

namespace scrollback::demo {

namespace {

constexpr GroupWeights popularity = {22, 26, 14, 12, 16, 4, 6};

/// What the nightly job of the system counts.
struct DayStatistics
{
    qint64 day = -1;
    int sessions = 0;
    int messages = 0;
    std::unordered_set<int> users;
};

class Sink : public DialogSink
{
public:
    Sink(DemoFile& file, const DemoOptions& options)
        : m_file(file)
        , m_now(options.now)
        , m_from(options.now - options.days * msPerDay)
        , m_seed(options.seed)
        , m_random(mix(options.seed, 0xc4a7))
    {
        file.execute(R"(
CREATE TABLE chat_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id VARCHAR(255) NOT NULL UNIQUE,
    title VARCHAR(255),
    user_id VARCHAR(255),
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    is_active BOOLEAN NOT NULL,
    metadata TEXT
);
CREATE TABLE chat_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id VARCHAR(255) NOT NULL,
    message_id VARCHAR(255) NOT NULL UNIQUE,
    role VARCHAR(50) NOT NULL,
    content TEXT NOT NULL,
    message_type VARCHAR(50) NOT NULL DEFAULT 'text',
    "timestamp" TIMESTAMP NOT NULL,
    source_documents TEXT,
    error_info TEXT,
    metadata TEXT,
    FOREIGN KEY (session_id) REFERENCES chat_sessions(session_id) ON DELETE CASCADE
);
CREATE TABLE chat_metadata (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id VARCHAR(255) NOT NULL UNIQUE,
    total_messages INTEGER NOT NULL DEFAULT 0,
    total_tokens INTEGER DEFAULT 0,
    last_user_message VARCHAR(255),
    last_assistant_message VARCHAR(255),
    model_used VARCHAR(100),
    language VARCHAR(10) NOT NULL DEFAULT 'ja',
    tags TEXT,
    custom_fields TEXT,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    FOREIGN KEY (session_id) REFERENCES chat_sessions(session_id) ON DELETE CASCADE
);
CREATE TABLE chat_history_stats (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "date" VARCHAR(10) NOT NULL UNIQUE,
    total_sessions INTEGER NOT NULL DEFAULT 0,
    total_messages INTEGER NOT NULL DEFAULT 0,
    total_users INTEGER NOT NULL DEFAULT 0,
    avg_session_length INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
)");
        m_begin = file.prepare(
            "INSERT INTO chat_sessions (session_id, title, user_id, created_at, updated_at, is_active, "
            "metadata) VALUES (?, ?, ?, ?, ?, TRUE, ?)");
        m_end = file.prepare("UPDATE chat_sessions SET updated_at = ?, is_active = ? WHERE id = ?");
        m_message = file.prepare(
            "INSERT INTO chat_messages (session_id, message_id, role, content, message_type, "
            "\"timestamp\", source_documents, error_info, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        m_metadata = file.prepare(
            "INSERT INTO chat_metadata (session_id, total_messages, total_tokens, last_user_message, "
            "last_assistant_message, model_used, language, tags, custom_fields, created_at, "
            "updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        m_statistics = file.prepare(
            "INSERT INTO chat_history_stats (\"date\", total_sessions, total_messages, total_users, "
            "avg_session_length, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    void started(Dialog& dialog) override
    {
        m_user = "user_";
        appendPadded(m_user, std::max(dialog.person.number, 0), 5);
        m_json = R"({"department": ")";
        m_json += groupName(dialog.group);
        m_json += R"(", "client": {"platform": )";
        m_json += dialog.person.seed % 5 < 3 ? R"("web")" : R"("ios")";
        m_json += R"(, "version": "4.)";
        appendNumber(m_json, int(dialog.person.seed % 7));
        m_json += R"("}})";
        m_text = m_time.seconds(dialog.start);
        dialog.row =
            m_file.run(m_begin, dialog.id, dialog.title,
                       dialog.person.number >= 0 ? std::optional<std::string_view>(m_user) : std::nullopt,
                       m_text, m_text, m_json);
    }

    void said(Dialog& dialog, const Said& said) override
    {
        m_json = R"({"tokens": )";
        appendNumber(m_json, said.inputTokens + said.outputTokens);
        const bool assistant = said.role == Said::Role::Assistant;
        std::optional<std::string_view> documents;
        std::string_view type = "text";
        if (assistant) {
            m_json += R"(, "model": ")";
            m_json += modelOf(dialog);
            m_json += R"(", "latency_ms": )";
            appendNumber(m_json, said.latencyMs);
            if (m_random.chance(180)) {
                writeDocuments(dialog);
                documents = m_documents;
            }
        } else if (said.role == Said::Role::User && m_random.chance(16)) {
            type = "file";
            m_json += R"(, "file": {"name": "IMG_)";
            appendPadded(m_json, m_random.between(1, 9999), 4);
            m_json += R"(.jpg", "type": "image/jpeg", "bytes": )";
            appendNumber(m_json, m_random.between(180'000, 6'400'000));
            m_json += "}";
        }
        m_json += "}";
        add(dialog, roleName(said.role), said.text, type, said.at, documents, std::nullopt);
    }

    void failed(Dialog& dialog, const Failed& failed) override
    {
        m_json = R"({"tokens": 0, "model": ")";
        m_json += modelOf(dialog);
        m_json += R"("})";
        add(dialog, "assistant", failed.text, "error", failed.at, std::nullopt, failed.error);
    }

    void ended(Dialog& dialog) override
    {
        const quint64 number = mix(dialog.person.seed, quint64(dialog.index));
        m_file.run(m_end, m_time.seconds(dialog.last), m_now - dialog.last < msPerDay || number % 100 < 9,
                   dialog.row);

        m_json = "[";
        for (const TopicKind* topic : dialog.topics) {
            for (const std::string_view tag : topic->tags) {
                if (m_json.find('"' + std::string(tag) + '"') != std::string::npos)
                    continue;
                if (m_json.size() > 1)
                    m_json += ", ";
                appendJson(m_json, tag);
            }
        }
        m_json += "]";
        std::optional<std::string_view> custom;
        if (number % 4 == 0) {
            m_documents = R"({"priority": )";
            m_documents += dialog.failures > 0 ? R"("high")" : R"("normal")";
            m_documents += R"(, "survey": {"score": )";
            appendNumber(m_documents, std::max<qint64>(1, 5 - dialog.failures - qint64(number / 4 % 2)));
            m_documents += R"(, "asked": true}})";
            custom = m_documents;
        }
        const auto text = [](const std::string& whole) -> std::optional<std::string_view> {
            if (whole.empty())
                return std::nullopt;
            return cutUtf8(whole, 250);
        };
        m_text = m_time.seconds(dialog.start);
        m_file.run(m_metadata, dialog.id, dialog.rows, dialog.tokens, text(dialog.lastUserText),
                   text(dialog.lastAssistantText), modelOf(dialog),
                   std::string_view(dialog.language->code.constData()), m_json, custom, m_text,
                   m_time.seconds(dialog.last));
    }

private:
    /// The smaller model took over when the larger one became too dear; some bots run on others.
    std::string_view modelOf(const Dialog& dialog) const
    {
        if (dialog.group == Group::Developers)
            return "claude-sonnet";
        if (dialog.index % 17 == 0)
            return "llama-3.1-70b";
        const bool late = dialog.start - m_from > (m_now - m_from) / 5 * 3;
        return dialog.index % 5 == 0 ? (late ? "gpt-4o" : "gpt-4o-mini") : (late ? "gpt-4o-mini" : "gpt-4o");
    }

    void writeDocuments(const Dialog& dialog)
    {
        m_documents = "[";
        const int count = m_random.between(1, 3);
        for (int i = 0; i < count; ++i) {
            m_documents += i == 0 ? R"({"id": "help-)" : R"(, {"id": "help-)";
            appendNumber(m_documents, m_random.between(100, 990));
            m_documents += R"(", "title": )";
            appendJson(m_documents, dialog.title);
            m_documents += R"(, "score": 0.)";
            appendNumber(m_documents, 94 - i * 9);
            m_documents += R"(, "page": {"from": )";
            appendNumber(m_documents, m_random.between(1, 20));
            m_documents += "}}";
        }
        m_documents += "]";
    }

    void add(Dialog& dialog, std::string_view role, std::string_view text, std::string_view type, TimeMs at,
             std::optional<std::string_view> documents, std::optional<std::string_view> error)
    {
        count(dialog, at);
        m_text.clear();
        appendUuid(m_text, m_random);
        m_file.run(m_message, dialog.id, m_text, role, text, type, m_time.seconds(at), documents, error,
                   m_json);
        ++dialog.rows;
    }

    void count(Dialog& dialog, TimeMs at)
    {
        const qint64 day = at / msPerDay;
        if (day != m_day.day) {
            writeStatistics();
            m_day.day = day;
            m_day.sessions = m_day.messages = 0;
            m_day.users.clear();
        }
        ++m_day.messages;
        if (dialog.day != day) {
            dialog.day = day;
            ++m_day.sessions;
        }
        if (dialog.person.number >= 0)
            m_day.users.insert(dialog.person.number);
    }

    /// Mostly right; on some nights the job ran before midnight, and on a few not at all. Today's is still to
    /// come.
    void writeStatistics()
    {
        if (m_day.day < 0)
            return;
        const quint64 fate = mix(m_seed ^ 0x57a75, quint64(m_day.day)) % 100;
        if (fate < 4)
            return;
        const bool early = fate < 14;
        const int sessions = early ? m_day.sessions - m_day.sessions / 20 - 1 : m_day.sessions;
        const int messages = early ? m_day.messages * 93 / 100 : m_day.messages;
        m_date = m_time.date(m_day.day);
        m_text = m_time.seconds(early ? (m_day.day + 1) * msPerDay - 2'700'000
                                      : (m_day.day + 1) * msPerDay - 1000);
        m_file.run(m_statistics, m_date, sessions, messages, int(m_day.users.size()),
                   sessions > 0 ? (messages + sessions / 2) / sessions : 0, m_text, m_text);
    }

    DemoFile& m_file;
    TimeMs m_now;
    TimeMs m_from;
    quint64 m_seed;
    Random m_random;
    Statement m_begin;
    Statement m_end;
    Statement m_message;
    Statement m_metadata;
    Statement m_statistics;
    DayStatistics m_day;
    TimeText m_time;
    std::string m_user;
    std::string m_text;
    std::string m_json;
    std::string m_documents;
    std::string m_date;
};

} // namespace

bool writeChatHistory(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing)
{
    Sink sink(file, options);
    if (!playDialogs(options, popularity, sink, keepGoing))
        return false;
    file.execute("CREATE INDEX ix_messages_session ON chat_messages(session_id)");
    return !file.failed();
}

} // namespace scrollback::demo
