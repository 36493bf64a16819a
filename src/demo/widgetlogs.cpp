// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/textout.h"
#include "demo/writers.h"

namespace scrollback::demo {

namespace {

constexpr GroupWeights popularity = {34, 21, 15, 12, 9, 5, 4};

class Sink : public DialogSink
{
public:
    explicit Sink(DemoFile& file)
        : m_file(file)
    {
        file.execute(R"(
CREATE TABLE message_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id VARCHAR(255) NOT NULL,
    widget_id INTEGER,
    message_type VARCHAR(255) NOT NULL,
    message_text TEXT,
    input_tokens INTEGER,
    output_tokens INTEGER,
    created_at TIMESTAMP NOT NULL
);
CREATE TABLE system_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    log_type VARCHAR(255) NOT NULL,
    message TEXT NOT NULL,
    context TEXT,
    widget_id INTEGER,
    created_at TIMESTAMP NOT NULL
);
CREATE TABLE tool_call_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id VARCHAR(255) NOT NULL,
    widget_id INTEGER,
    tool_name VARCHAR(255) NOT NULL,
    parameters TEXT,
    result TEXT,
    status VARCHAR(255) NOT NULL,
    created_at TIMESTAMP NOT NULL
);
)");
        m_message =
            file.prepare("INSERT INTO message_logs (conversation_id, widget_id, message_type, message_text, "
                         "input_tokens, output_tokens, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
        m_log = file.prepare("INSERT INTO system_logs (log_type, message, context, widget_id, created_at) "
                             "VALUES (?, ?, ?, ?, ?)");
        m_call = file.prepare(
            "INSERT INTO tool_call_logs (conversation_id, widget_id, tool_name, parameters, result, "
            "status, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    void said(Dialog& dialog, const Said& said) override
    {
        // The developers' bot runs on a model that does not report its tokens.
        const bool counted = dialog.group != Group::Developers;
        m_file.run(m_message, dialog.id, widgetOf(dialog), roleName(said.role), said.text,
                   counted ? std::optional(said.inputTokens) : std::nullopt,
                   counted ? std::optional(said.outputTokens) : std::nullopt, m_time.seconds(said.at));
    }
    void called(Dialog& dialog, const Called& called) override
    {
        m_file.run(m_call, dialog.id, widgetOf(dialog), toolName(called.tool), called.arguments,
                   called.result, called.failed ? "error" : "success", m_time.seconds(called.at));
    }
    void logged(const Logged& logged) override
    {
        m_file.run(m_log, logged.level, logged.message, logged.context,
                   logged.dialog ? std::optional(widgetOf(*logged.dialog)) : std::nullopt,
                   m_time.seconds(logged.at));
    }

private:
    static int widgetOf(const Dialog& dialog) { return int(dialog.group) + 1; }

    DemoFile& m_file;
    Statement m_message;
    Statement m_log;
    Statement m_call;
    TimeText m_time;
};

} // namespace

bool writeWidgetLogs(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing)
{
    Sink sink(file);
    return playDialogs(options, popularity, sink, keepGoing);
}

} // namespace scrollback::demo
