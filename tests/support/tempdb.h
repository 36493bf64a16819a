// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QString>
#include <QTemporaryDir>
#include <QTest>

namespace scrollback::tests {

/// A folder with SQLite files made from SQL text, gone when the test is.
class TempDb
{
public:
    QString path(const QString& name = QStringLiteral("test.db")) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    /// Runs the statements on the file, which is made if it is not there. Fails the test where they fail.
    QString run(const QByteArray& sql, const QString& name = QStringLiteral("test.db")) const
    {
        sqlite3* handle = nullptr;
        if (sqlite3_open(path(name).toUtf8().constData(), &handle) != SQLITE_OK)
            qFatal("cannot make %s", qPrintable(path(name)));
        sqlite3_busy_timeout(handle, 10'000); // as any program has that writes where others read
        char* problem = nullptr;
        if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &problem) != SQLITE_OK)
            qFatal("%s in %s", problem, sql.constData());
        sqlite3_close(handle);
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

/// The tables of the five systems as their programs make them.
namespace schema {

inline const QByteArray widgetLogs = R"(
CREATE TABLE message_logs (id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id TEXT, widget_id INTEGER,
  message_type TEXT, message_text TEXT, input_tokens INTEGER, output_tokens INTEGER, created_at TIMESTAMP);
CREATE TABLE system_logs (id INTEGER PRIMARY KEY AUTOINCREMENT, log_type TEXT, message TEXT, context TEXT,
  widget_id INTEGER, created_at TIMESTAMP);
CREATE TABLE tool_call_logs (id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id TEXT, widget_id INTEGER,
  tool_name TEXT, parameters TEXT, result TEXT, status TEXT, created_at TIMESTAMP);
)";

inline const QByteArray chatSessions = R"(
CREATE TABLE chat_conversations (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT, user_message TEXT,
  ai_response TEXT, mood TEXT, timestamp TIMESTAMP, user_ip TEXT, user_agent TEXT, response_time_ms INTEGER,
  metadata TEXT);
CREATE TABLE chat_sessions (id TEXT PRIMARY KEY, started_at TIMESTAMP, last_activity TIMESTAMP,
  total_messages INTEGER, metadata TEXT);
)";

inline const QByteArray assistantThreads = R"(
CREATE TABLE conversations (id TEXT PRIMARY KEY, thread_id TEXT, assistant_id TEXT, user_id TEXT, user_name TEXT,
  user_type TEXT, status TEXT, created_at TIMESTAMP, updated_at TIMESTAMP, metadata TEXT);
CREATE TABLE messages (id TEXT PRIMARY KEY, conversation_id TEXT, message_id TEXT, thread_id TEXT, role TEXT,
  content TEXT, created_at TIMESTAMP, metadata TEXT);
CREATE TABLE quotations (id TEXT PRIMARY KEY, conversation_id TEXT, customer_name TEXT, product_type TEXT,
  area_m2 REAL, total_price REAL, quotation_data TEXT, created_at TIMESTAMP);
CREATE TABLE conversation_analytics (id TEXT PRIMARY KEY, conversation_id TEXT, message_count INTEGER,
  avg_response_time REAL, quotation_generated BOOLEAN, customer_satisfied BOOLEAN, created_at TIMESTAMP);
)";

inline const QByteArray jobHistory = R"(
CREATE TABLE jobs (id TEXT PRIMARY KEY, projectId TEXT, type TEXT, description TEXT, config TEXT, status TEXT,
  progress INTEGER, result TEXT, error TEXT, createdAt DATETIME, startedAt DATETIME, completedAt DATETIME);
CREATE TABLE job_executions (id TEXT PRIMARY KEY, jobId TEXT, status TEXT, progress INTEGER, currentStep TEXT,
  result TEXT, error TEXT, retryCount INTEGER, createdAt DATETIME, startedAt DATETIME, completedAt DATETIME,
  duration INTEGER);
CREATE TABLE job_logs (id TEXT PRIMARY KEY, executionId TEXT, level TEXT, message TEXT, details TEXT, source TEXT,
  createdAt DATETIME);
CREATE TABLE app_logs (id TEXT PRIMARY KEY, level TEXT, category TEXT, message TEXT, details TEXT, source TEXT,
  projectId TEXT, dataSourceId TEXT, createdAt DATETIME);
)";

inline const QByteArray chatHistory = R"(
CREATE TABLE chat_sessions (id INTEGER PRIMARY KEY, session_id TEXT, title TEXT, user_id TEXT, created_at TIMESTAMP,
  updated_at TIMESTAMP, is_active BOOLEAN, metadata TEXT);
CREATE TABLE chat_messages (id INTEGER PRIMARY KEY, session_id TEXT, message_id TEXT, role TEXT, content TEXT,
  message_type TEXT, timestamp TIMESTAMP, source_documents TEXT, error_info TEXT, metadata TEXT);
CREATE TABLE chat_metadata (id INTEGER PRIMARY KEY, session_id TEXT, total_messages INTEGER, total_tokens INTEGER,
  last_user_message TEXT, last_assistant_message TEXT, model_used TEXT, language TEXT, tags TEXT, custom_fields TEXT,
  created_at TIMESTAMP, updated_at TIMESTAMP);
CREATE TABLE chat_history_stats (id INTEGER PRIMARY KEY, date TEXT, total_sessions INTEGER, total_messages INTEGER,
  total_users INTEGER, avg_session_length INTEGER, created_at TIMESTAMP, updated_at TIMESTAMP);
)";

} // namespace schema

} // namespace scrollback::tests
