// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/cast.h"
#include "demo/textout.h"
#include "demo/writers.h"

#include <charconv>

namespace scrollback::demo {

namespace {

constexpr GroupWeights popularity = {18, 14, 9, 9, 3, 42, 5};

class Sink : public DialogSink
{
public:
    Sink(DemoFile& file, const DemoOptions& options)
        : m_file(file)
        , m_now(options.now)
        , m_random(mix(options.seed, 0xa551))
    {
        file.execute(R"(
CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    thread_id VARCHAR(255) UNIQUE NOT NULL,
    assistant_id VARCHAR(255) NOT NULL,
    user_id VARCHAR(255),
    user_name VARCHAR(255),
    user_type VARCHAR(50) DEFAULT 'customer',
    status VARCHAR(50) DEFAULT 'active',
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    metadata TEXT
);
CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    conversation_id TEXT,
    message_id VARCHAR(255) UNIQUE NOT NULL,
    thread_id VARCHAR(255) NOT NULL,
    role VARCHAR(50) NOT NULL,
    content TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    metadata TEXT,
    FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE
);
CREATE TABLE quotations (
    id TEXT PRIMARY KEY,
    conversation_id TEXT,
    customer_name VARCHAR(255),
    product_type VARCHAR(255),
    area_m2 DECIMAL,
    total_price DECIMAL,
    quotation_data TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE
);
CREATE TABLE conversation_analytics (
    id TEXT PRIMARY KEY,
    conversation_id TEXT,
    message_count INTEGER,
    avg_response_time DECIMAL,
    quotation_generated BOOLEAN DEFAULT FALSE,
    customer_satisfied BOOLEAN,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE
);
)");
        m_begin = file.prepare(
            "INSERT INTO conversations (id, thread_id, assistant_id, user_id, user_name, user_type, "
            "status, created_at, updated_at, metadata) VALUES (?, ?, ?, ?, ?, ?, 'active', ?, ?, ?)");
        m_end = file.prepare("UPDATE conversations SET status = ?, updated_at = ? WHERE rowid = ?");
        m_message =
            file.prepare("INSERT INTO messages (id, conversation_id, message_id, thread_id, role, content, "
                         "created_at, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        m_quotation =
            file.prepare("INSERT INTO quotations (id, conversation_id, customer_name, product_type, area_m2, "
                         "total_price, quotation_data, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        m_analytics = file.prepare("INSERT INTO conversation_analytics (id, conversation_id, message_count, "
                                   "avg_response_time, quotation_generated, customer_satisfied, created_at) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    void started(Dialog& dialog) override
    {
        dialog.pending = "thread_";
        appendKey(dialog.pending, m_random, 24);
        m_assistant = "asst_";
        m_assistant += groupName(dialog.group);
        const bool known = dialog.person.number >= 0;
        m_user = "user_";
        appendPadded(m_user, std::max(dialog.person.number, 0), 6);
        m_json = R"({"language": ")";
        m_json += dialog.language->code.constData();
        m_json += R"(", "channel": )";
        const int channel = int(dialog.person.seed % 10);
        m_json += channel < 6 ? R"("web")" : channel < 9 ? R"("whatsapp")" : R"("phone")";
        m_json += R"(, "subject": )";
        appendJson(m_json, dialog.title);
        m_json += "}";
        m_text = m_time.seconds(dialog.start);
        dialog.row =
            m_file.run(m_begin, dialog.id, dialog.pending, m_assistant,
                       known ? std::optional<std::string_view>(m_user) : std::nullopt,
                       known ? std::optional<std::string_view>(dialog.person.name) : std::nullopt,
                       dialog.person.seed % 100 < 14 ? "sales_agent" : "customer", m_text, m_text, m_json);
    }

    void said(Dialog& dialog, const Said& said) override
    {
        newId();
        m_messageId = "msg_";
        appendKey(m_messageId, m_random, 24);
        std::optional<std::string_view> metadata;
        if (said.role == Said::Role::Assistant) {
            m_json = R"({"run_id": "run_)";
            appendKey(m_json, m_random, 24);
            m_json += R"(", "model": "gpt-4o", "usage": {"prompt_tokens": )";
            appendNumber(m_json, said.inputTokens);
            m_json += R"(, "completion_tokens": )";
            appendNumber(m_json, said.outputTokens);
            m_json += "}}";
            metadata = m_json;
        }
        m_file.run(m_message, m_id, dialog.id, m_messageId, dialog.pending, roleName(said.role), said.text,
                   m_time.millis(said.at), metadata);
    }

    void called(Dialog& dialog, const Called& called) override
    {
        if (called.tool != Tool::CalculateQuote || called.failed || dialog.rows > 0)
            return;
        ++dialog.rows;
        newId();
        m_text.clear();
        appendSlot(m_text, Slot::Area, factsOf(dialog));
        int area = 0;
        std::from_chars(m_text.data(), m_text.data() + m_text.size(), area);
        const int material = m_random.between(2900, 7900) * area;
        const int installation = m_random.between(1400, 3200) * area;
        const bool discount = m_random.chance(250);
        const int total = (material + installation) * (discount ? 95 : 100) / 100;
        m_json = R"({"currency": "EUR", "items": [{"name": "material", "area_m2": )";
        appendNumber(m_json, area);
        m_json += R"(, "cents": )";
        appendNumber(m_json, material);
        m_json += R"(}, {"name": "installation", "cents": )";
        appendNumber(m_json, installation);
        m_json += R"(}], "discount": )";
        m_json += discount ? R"({"percent": 5, "reason": "returning customer"})" : "null";
        m_json += R"(, "vat_percent": 19})";
        m_file.run(m_quotation, m_id, dialog.id, dialog.person.name, Cast::kindOf(*dialog.topic)->tags[1],
                   area, double(total) / 100, m_json, m_time.seconds(called.at));
    }

    void ended(Dialog& dialog) override
    {
        const quint64 number = mix(dialog.person.seed, quint64(dialog.index)) % 1000;
        const TimeMs age = m_now - dialog.last;
        const bool open = age < msPerDay || dialog.failures > 1 || number < 60;
        const bool old = age > 30 * msPerDay && number < 450;
        m_file.run(m_end,
                   open  ? "active"
                   : old ? "archived"
                         : "completed",
                   m_time.seconds(dialog.last), dialog.row);
        if (open && number >= 500)
            return; // analysed when it is closed
        std::optional<bool> satisfied;
        const quint64 mood = number * 7 % 100;
        if (number % 3 != 0)
            satisfied = mood < (dialog.failures == 0 ? 88 : dialog.failures == 1 ? 55 : 18);
        newId();
        std::optional<double> average;
        if (dialog.latencies > 0)
            average = double(dialog.latencySum) / dialog.latencies / 1000;
        m_file.run(m_analytics, m_id, dialog.id, dialog.messages, average, dialog.rows > 0, satisfied,
                   m_time.seconds(dialog.last));
    }

private:
    void newId()
    {
        m_id.clear();
        appendUuid(m_id, m_random);
    }

    DemoFile& m_file;
    TimeMs m_now;
    Random m_random;
    Statement m_begin;
    Statement m_end;
    Statement m_message;
    Statement m_quotation;
    Statement m_analytics;
    TimeText m_time;
    std::string m_id;
    std::string m_messageId;
    std::string m_assistant;
    std::string m_user;
    std::string m_text;
    std::string m_json;
};

} // namespace

bool writeAssistantThreads(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing)
{
    Sink sink(file, options);
    if (!playDialogs(options, popularity, sink, keepGoing))
        return false;
    file.execute("CREATE INDEX idx_conversations_created_at ON conversations(created_at);"
                 "CREATE INDEX idx_messages_conversation_id ON messages(conversation_id);"
                 "CREATE INDEX idx_messages_created_at ON messages(created_at);");
    return !file.failed();
}

} // namespace scrollback::demo
