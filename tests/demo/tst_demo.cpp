// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "demo/phrases.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace scrollback;

namespace {

constexpr TimeMs now = 1'782'849'600'000; // 2026-06-30T20:00:00Z
constexpr int allDays = 60;

using Row = QList<QByteArray>;

/// What a query gives; NULL as a null QByteArray. Fails the test by giving one row "error: …".
QList<Row> query(const QString& path, const QByteArray& sql)
{
    sqlite3* opened = nullptr;
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> db(opened, sqlite3_close);
    sqlite3_stmt* prepared = nullptr;
    if (code != SQLITE_OK || sqlite3_prepare_v2(opened, sql.constData(), -1, &prepared, nullptr) != SQLITE_OK)
        return {{QByteArray("error: ") + sqlite3_errmsg(opened)}};
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, sqlite3_finalize);
    QList<Row> rows;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < sqlite3_column_count(prepared); ++i) {
            const auto* text = static_cast<const char*>(sqlite3_column_blob(prepared, i));
            const int size = sqlite3_column_bytes(prepared, i);
            row.append(sqlite3_column_type(prepared, i) == SQLITE_NULL ? QByteArray()
                                                                       : QByteArray(text ? text : "", size));
        }
        rows.append(row);
    }
    return rows;
}

QByteArray value(const QString& path, const QByteArray& sql)
{
    const QList<Row> rows = query(path, sql);
    return rows.isEmpty() ? QByteArray() : rows.first().first();
}

qint64 number(const QString& path, const QByteArray& sql)
{
    const QByteArray text = value(path, sql);
    bool ok = false;
    const qint64 result = text.toLongLong(&ok);
    return ok ? result : -1;
}

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

/// The texts of all messages of a system.
const QHash<QString, QByteArray>& textQueries()
{
    static const QHash<QString, QByteArray> queries = {
        {QStringLiteral("widget-logs"), "SELECT message_text FROM message_logs"},
        {QStringLiteral("chat-sessions"),
         "SELECT user_message || char(10) || ai_response FROM chat_conversations"},
        {QStringLiteral("assistant-threads"), "SELECT content FROM messages"},
        {QStringLiteral("chat-history"), "SELECT content FROM chat_messages"},
    };
    return queries;
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString pathOf(const QString& name) const { return m_folder.filePath(name); }
    QString demoOf(const QString& system) const { return pathOf(system + QStringLiteral(".db")); }

    static demo::DemoOptions optionsFor(const QString& system, qint64 conversations = 600, quint64 seed = 7)
    {
        demo::DemoOptions options;
        options.system = system;
        options.conversations = conversations;
        options.days = allDays;
        options.seed = seed;
        options.now = now;
        return options;
    }
    static void addSystems()
    {
        QTest::addColumn<QString>("system");
        const QStringList systems = demo::demoSystems();
        for (const QString& system : systems)
            QTest::newRow(qPrintable(system)) << system;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QStringList systems = demo::demoSystems();
        QCOMPARE(systems.size(), 5);
        for (const QString& system : systems) {
            const auto written = demo::writeDemo(demoOf(system), optionsFor(system));
            QVERIFY2(written, written ? "" : qPrintable(written.error().line()));
        }
    }

    void sameOptionsMakeTheSameBytes_data() { addSystems(); }
    void sameOptionsMakeTheSameBytes()
    {
        QFETCH(QString, system);
        const QString again = pathOf(QStringLiteral("again-") + system);
        QVERIFY(demo::writeDemo(again, optionsFor(system)));
        QVERIFY(!hashOf(again).isEmpty());
        QCOMPARE(hashOf(again), hashOf(demoOf(system)));
    }

    void anotherSeedMakesOtherBytes_data() { addSystems(); }
    void anotherSeedMakesOtherBytes()
    {
        QFETCH(QString, system);
        const QString other = pathOf(QStringLiteral("other-") + system);
        QVERIFY(demo::writeDemo(other, optionsFor(system, 600, 8)));
        QVERIFY(hashOf(other) != hashOf(demoOf(system)));
        // Not just other ids: other conversations at other times.
        if (system == QLatin1String("widget-logs")) {
            const QByteArray sql =
                "SELECT min(created_at), max(created_at), count(*), sum(input_tokens) FROM message_logs";
            QVERIFY(query(other, sql) != query(demoOf(system), sql));
        }
    }

    void hasTheAskedNumberOfConversations_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("counting");
        QTest::newRow("widget-logs") << "widget-logs"
                                     << QByteArray(
                                            "SELECT count(DISTINCT conversation_id) FROM message_logs");
        QTest::newRow("chat-sessions") << "chat-sessions" << QByteArray("SELECT count(*) FROM chat_sessions");
        QTest::newRow("chat-sessions with exchanges")
            << "chat-sessions" << QByteArray("SELECT count(DISTINCT session_id) FROM chat_conversations");
        QTest::newRow("assistant-threads")
            << "assistant-threads" << QByteArray("SELECT count(*) FROM conversations");
        QTest::newRow("assistant-threads with messages")
            << "assistant-threads" << QByteArray("SELECT count(DISTINCT conversation_id) FROM messages");
        QTest::newRow("job-history") << "job-history" << QByteArray("SELECT count(*) FROM jobs");
        QTest::newRow("chat-history") << "chat-history" << QByteArray("SELECT count(*) FROM chat_sessions");
        QTest::newRow("chat-history with metadata")
            << "chat-history" << QByteArray("SELECT count(*) FROM chat_metadata");
    }
    void hasTheAskedNumberOfConversations()
    {
        QFETCH(QString, system);
        QFETCH(QByteArray, counting);
        QCOMPARE(number(demoOf(system), counting), 600);
    }

    void conversationsHaveAboutTwelveMessages()
    {
        const QString path = demoOf(QStringLiteral("widget-logs"));
        const double average = double(number(path, "SELECT count(*) FROM message_logs")) / 600;
        QVERIFY2(average > 9.5 && average < 14.5, qPrintable(QString::number(average)));
        const QByteArray sizes =
            "SELECT %1(n) FROM (SELECT count(*) AS n FROM message_logs GROUP BY conversation_id)";
        QVERIFY(number(path, QByteArray(sizes).replace("%1", "min")) <= 2);
        QVERIFY(number(path, QByteArray(sizes).replace("%1", "max")) >= 50);
        const double size =
            value(path, "SELECT avg(length(CAST(message_text AS BLOB))) FROM message_logs").toDouble();
        QVERIFY2(size > 250 && size < 650, qPrintable(QString::number(size)));
    }

    void nobodyHearsTheSameOverAndOver()
    {
        // Eight in ten dialogs hear no answer twice, and only who works with it all day hears one more than
        // twice.
        const QString path = demoOf(QStringLiteral("widget-logs"));
        const QByteArray repeats =
            "SELECT conversation_id AS c, count(*) AS n FROM message_logs WHERE message_type = 'assistant' "
            "GROUP BY conversation_id, substr(message_text, 1, 40) HAVING n > %1";
        const QByteArray dialogs = "SELECT count(DISTINCT c) FROM (" + repeats + ")";
        QVERIFY(number(path, QByteArray(dialogs).replace("%1", "1")) < 120);
        QVERIFY(number(path,
                       QByteArray(dialogs).replace("%1", "2") +
                           " WHERE (SELECT count(*) FROM message_logs WHERE conversation_id = c) < 80") == 0);
    }

    void whatIsSoldFitsItsArticle()
    {
        // "a {product}", "the {product} is": nothing that begins with a vowel, nothing in the plural.
        const std::vector<demo::Language> languages = demo::loadLanguages();
        QCOMPARE(languages.front().code, QByteArray("en"));
        for (const std::string& product : languages.front().products) {
            QVERIFY2(!std::strchr("aeiou", product.front()), product.c_str());
            QVERIFY2(product.back() != 's', product.c_str());
        }
    }

    void theFirstOfAMonthIsWrittenAsTheLanguageDoes()
    {
        const std::vector<demo::Language> languages = demo::loadLanguages();
        demo::Facts french;
        french.language = &*std::ranges::find(languages, QByteArray("fr"), &demo::Language::code);
        french.at = 1'780'660'800'000; // 5 June 2026
        QStringList dates;
        for (french.seed = 0; french.seed < 50; ++french.seed) {
            std::string text;
            demo::appendSlot(text, demo::Slot::Date, french);
            dates += QString::fromStdString(text);
        }
        QVERIFY(dates.contains(QStringLiteral("1er juin")));
        QVERIFY(dates.contains(QStringLiteral("31 mai")));
        QVERIFY(!dates.contains(QStringLiteral("1 juin")));
    }

    void everyTimeIsWithinTheDays_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("column");
        const auto add = [](const char* system, const char* table,
                            std::initializer_list<const char*> columns) {
            for (const char* column : columns)
                QTest::addRow("%s %s.%s", system, table, column)
                    << QString::fromLatin1(system) << QByteArray(table) << QByteArray(column);
        };
        for (const char* table : {"message_logs", "system_logs", "tool_call_logs"})
            add("widget-logs", table, {"created_at"});
        add("chat-sessions", "chat_conversations", {"timestamp"});
        add("chat-sessions", "chat_sessions", {"started_at", "last_activity"});
        add("assistant-threads", "conversations", {"created_at", "updated_at"});
        for (const char* table : {"messages", "quotations", "conversation_analytics"})
            add("assistant-threads", table, {"created_at"});
        add("job-history", "jobs", {"createdAt", "startedAt", "completedAt"});
        add("job-history", "job_executions", {"createdAt", "startedAt", "completedAt"});
        for (const char* table : {"job_logs", "app_logs"})
            add("job-history", table, {"createdAt"});
        add("chat-history", "chat_sessions", {"created_at", "updated_at"});
        add("chat-history", "chat_messages", {"timestamp"});
        add("chat-history", "chat_metadata", {"created_at", "updated_at"});
        add("chat-history", "chat_history_stats", {"created_at", "updated_at"});
    }
    void everyTimeIsWithinTheDays()
    {
        QFETCH(QString, system);
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, column);
        const QList<Row> rows = query(demoOf(system), "SELECT \"" + column + "\" FROM " + table);
        QVERIFY(rows.size() > 20);
        const TimeJudge judge;
        for (const Row& row : rows) {
            if (row.first().isNull())
                continue;
            const auto time =
                judge.fromText(std::string_view(row.first().constData(), size_t(row.first().size())));
            QVERIFY2(time, row.first().constData());
            QVERIFY2(*time >= now - allDays * msPerDay && *time <= now, row.first().constData());
        }
    }

    void aSessionsRowsBelongTogether()
    {
        const QString path = demoOf(QStringLiteral("chat-sessions"));
        // A question is asked when its answer took that long: never before the session.
        QCOMPARE(
            number(path,
                   "SELECT count(*) FROM chat_conversations c JOIN chat_sessions s ON s.id = c.session_id "
                   "WHERE julianday(c.timestamp) - coalesce(c.response_time_ms, 0) / 86400000.0 "
                   "< julianday(s.started_at) - 1.0 / 86400"),
            0);
        QCOMPARE(number(path, "SELECT count(*) FROM chat_sessions s WHERE total_messages <> "
                              "(SELECT count(*) FROM chat_conversations c WHERE c.session_id = s.id)"),
                 0);
        QVERIFY(number(path, "SELECT count(*) FROM chat_conversations WHERE ai_response = ''") > 5);
        QCOMPARE(number(path, "SELECT count(*) FROM chat_conversations WHERE (ai_response = '') <> "
                              "(response_time_ms IS NULL)"),
                 0);
    }

    void tablesAndColumnsAreTheSystems_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("columns");
        const auto add = [](const char* system, const char* table, const char* columns) {
            QTest::addRow("%s %s", system, table)
                << QString::fromLatin1(system) << QByteArray(table) << QByteArray(columns);
        };
        add("widget-logs", "message_logs",
            "id conversation_id widget_id message_type message_text input_tokens output_tokens created_at");
        add("widget-logs", "system_logs", "id log_type message context widget_id created_at");
        add("widget-logs", "tool_call_logs",
            "id conversation_id widget_id tool_name parameters result status created_at");
        add("chat-sessions", "chat_conversations",
            "id session_id user_message ai_response mood timestamp user_ip user_agent response_time_ms "
            "metadata");
        add("chat-sessions", "chat_sessions", "id started_at last_activity total_messages metadata");
        add("assistant-threads", "conversations",
            "id thread_id assistant_id user_id user_name user_type status created_at updated_at metadata");
        add("assistant-threads", "messages",
            "id conversation_id message_id thread_id role content created_at metadata");
        add("assistant-threads", "quotations",
            "id conversation_id customer_name product_type area_m2 total_price quotation_data created_at");
        add("assistant-threads", "conversation_analytics",
            "id conversation_id message_count avg_response_time quotation_generated customer_satisfied "
            "created_at");
        add("job-history", "jobs",
            "id projectId type description config status progress result error createdAt startedAt "
            "completedAt");
        add("job-history", "job_executions",
            "id jobId status progress currentStep result error retryCount createdAt startedAt completedAt "
            "duration");
        add("job-history", "job_logs", "id executionId level message details source createdAt");
        add("job-history", "app_logs",
            "id level category message details source projectId dataSourceId createdAt");
        add("chat-history", "chat_sessions",
            "id session_id title user_id created_at updated_at is_active metadata");
        add("chat-history", "chat_messages",
            "id session_id message_id role content message_type timestamp source_documents error_info "
            "metadata");
        add("chat-history", "chat_metadata",
            "id session_id total_messages total_tokens last_user_message last_assistant_message model_used "
            "language tags custom_fields created_at updated_at");
        add("chat-history", "chat_history_stats",
            "id date total_sessions total_messages total_users avg_session_length created_at updated_at");
    }
    void tablesAndColumnsAreTheSystems()
    {
        QFETCH(QString, system);
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, columns);
        QByteArrayList found;
        const QList<Row> rows = query(demoOf(system), "SELECT name FROM pragma_table_info('" + table + "')");
        for (const Row& row : rows)
            found.append(row.first());
        QCOMPARE(found.join(' '), columns);
        QVERIFY(number(demoOf(system), "SELECT count(*) FROM " + table) > 20);
    }

    void indexesAreThoseOfTheSystem()
    {
        const auto indexes = [this](const char* system) {
            return number(demoOf(QLatin1String(system)),
                          "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        };
        QCOMPARE(indexes("widget-logs"), 0);
        QCOMPARE(indexes("chat-sessions"), 2);
        QCOMPARE(indexes("assistant-threads"), 3);
        QCOMPARE(indexes("job-history"), 0);
        QCOMPARE(indexes("chat-history"), 1);
    }

    void theFileSaysThatItIsADemo_data() { addSystems(); }
    void theFileSaysThatItIsADemo()
    {
        QFETCH(QString, system);
        QCOMPARE(number(demoOf(system), "PRAGMA application_id"), qint64(demo::demoApplicationId));
        QCOMPARE(value(demoOf(system), "PRAGMA integrity_check"), QByteArray("ok"));
    }

    void weekendsAreQuieter_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("starts"); ///< a table of the columns `at`
        QTest::newRow("widget-logs")
            << "widget-logs"
            << QByteArray("SELECT min(created_at) AS at FROM message_logs GROUP BY conversation_id");
        QTest::newRow("chat-sessions")
            << "chat-sessions" << QByteArray("SELECT started_at AS at FROM chat_sessions");
        QTest::newRow("assistant-threads")
            << "assistant-threads" << QByteArray("SELECT created_at AS at FROM conversations");
        QTest::newRow("job-history") << "job-history"
                                     << QByteArray("SELECT CASE typeof(createdAt) WHEN 'integer' THEN "
                                                   "datetime(createdAt / 1000, 'unixepoch') "
                                                   "ELSE createdAt END AS at FROM jobs");
        QTest::newRow("chat-history")
            << "chat-history" << QByteArray("SELECT created_at AS at FROM chat_sessions");
    }
    void weekendsAreQuieter()
    {
        QFETCH(QString, system);
        QFETCH(QByteArray, starts);
        const auto count = [&](const char* condition) {
            return number(demoOf(system), "SELECT count(*) FROM (" + starts + ") WHERE " + condition);
        };
        const double weekend = double(count("strftime('%w', at) IN ('0', '6')")) / 2;
        const double weekday = double(count("strftime('%w', at) NOT IN ('0', '6')")) / 5;
        QVERIFY(weekend > 0);
        QVERIFY2(weekend < 0.7 * weekday,
                 qPrintable(QStringLiteral("%1 against %2").arg(weekend).arg(weekday)));
        QVERIFY(count("strftime('%H', at) BETWEEN '01' AND '04'") * 5 <
                count("strftime('%H', at) BETWEEN '09' AND '12'"));
        // It grows.
        const char* middle = "at < '2026-05-31 20:00:00'";
        QVERIFY(count(middle) * 10 < count("at >= '2026-05-31 20:00:00'") * 9);
    }

    void widgetLogsAreWrittenInTheOrderOfTime_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char* table : {"message_logs", "system_logs", "tool_call_logs"})
            QTest::newRow(table) << QByteArray(table);
    }
    void widgetLogsAreWrittenInTheOrderOfTime()
    {
        QFETCH(QByteArray, table);
        const QString path = demoOf(QStringLiteral("widget-logs"));
        QCOMPARE(number(path, "SELECT count(*) FROM (SELECT created_at, lag(created_at) OVER (ORDER BY id) "
                              "AS before FROM " +
                                  table + ") WHERE created_at < before"),
                 0);
    }

    void conversationsAreInterleaved()
    {
        const QString path = demoOf(QStringLiteral("widget-logs"));
        QVERIFY(
            number(
                path,
                "SELECT count(*) FROM (SELECT max(id) - min(id) + 1 - count(*) AS others FROM message_logs "
                "GROUP BY conversation_id) WHERE others > 0") > 50);
    }

    void failuresClusterAndLeaveLogEntries()
    {
        const QString path = demoOf(QStringLiteral("widget-logs"));
        const qint64 errors = number(path, "SELECT count(*) FROM tool_call_logs WHERE status = 'error'");
        QVERIFY(errors >= 15);
        // A quarter of them on one of sixty days, and that is one of the last.
        const QList<Row> worst =
            query(path, "SELECT date(created_at), count(*) FROM tool_call_logs WHERE status = 'error' "
                        "GROUP BY 1 ORDER BY 2 DESC LIMIT 1");
        QVERIFY(worst.first().at(1).toLongLong() * 4 >= errors);
        QVERIFY(worst.first().first() >= "2026-06-24" && worst.first().first() < "2026-06-30");
        // Every failed call has its entry, which names its conversation.
        QCOMPARE(
            number(
                path,
                "SELECT count(*) FROM tool_call_logs t WHERE status = 'error' AND NOT EXISTS (SELECT 1 FROM "
                "system_logs l WHERE l.log_type = 'error' AND l.created_at = t.created_at "
                "AND json_extract(l.context, '$.conversation_id') = t.conversation_id)"),
            0);
    }

    void jobsFailAndAreTriedAgain()
    {
        const QString path = demoOf(QStringLiteral("job-history"));
        QVERIFY(number(path, "SELECT count(*) FROM jobs WHERE status = 'failed'") > 3);
        QVERIFY(number(path, "SELECT count(*) FROM jobs WHERE status = 'cancelled'") > 3);
        QVERIFY(number(path, "SELECT count(*) FROM jobs WHERE status = 'completed'") > 400);
        QVERIFY(number(path, "SELECT count(*) FROM job_executions WHERE retryCount > 0") > 10);
        QCOMPARE(
            number(path,
                   "SELECT count(*) FROM job_executions e WHERE retryCount > 0 AND NOT EXISTS (SELECT 1 FROM "
                   "job_executions f WHERE f.jobId = e.jobId AND f.retryCount = e.retryCount - 1 AND "
                   "f.status = 'failed')"),
            0);
        QCOMPARE(
            number(path, "SELECT count(*) FROM job_executions WHERE duration <> completedAt - startedAt"), 0);
        QCOMPARE(
            number(path,
                   "SELECT count(*) FROM job_logs WHERE executionId NOT IN (SELECT id FROM job_executions)"),
            0);
        // One column, two forms.
        for (const char* table : {"jobs", "job_executions", "job_logs", "app_logs"})
            QCOMPARE(number(path, QByteArray("SELECT count(DISTINCT typeof(createdAt)) FROM ") + table), 2);
    }

    void answersFailTogetherToo()
    {
        const QString path = demoOf(QStringLiteral("chat-history"));
        const qint64 errors = number(path, "SELECT count(*) FROM chat_messages WHERE message_type = 'error'");
        const qint64 worst = number(path, "SELECT max(n) FROM (SELECT count(*) AS n FROM chat_messages WHERE "
                                          "message_type = 'error' GROUP BY date(timestamp))");
        QVERIFY2(worst * 5 >= errors, QByteArray::number(worst).constData()); // of sixty days
    }

    void statisticsMostlyAgree()
    {
        const QString path = demoOf(QStringLiteral("chat-history"));
        const QByteArray joined =
            "FROM chat_history_stats s JOIN (SELECT date(timestamp) AS day, count(*) AS n FROM chat_messages "
            "GROUP BY 1) m ON m.day = s.date WHERE s.total_messages ";
        const qint64 right = number(path, "SELECT count(*) " + joined + "= m.n");
        const qint64 wrong = number(path, "SELECT count(*) " + joined + "<> m.n");
        QVERIFY2(right >= 40, QByteArray::number(right).constData());
        QVERIFY2(wrong >= 1 && wrong * 4 < right, QByteArray::number(wrong).constData());
    }

    void chatHistoryHasErrorsAndFiles()
    {
        const QString path = demoOf(QStringLiteral("chat-history"));
        QVERIFY(number(path, "SELECT count(*) FROM chat_messages WHERE message_type = 'error' AND error_info "
                             "IS NOT NULL") > 3);
        QVERIFY(number(path, "SELECT count(*) FROM chat_messages WHERE message_type = 'file'") > 10);
        QVERIFY(number(path, "SELECT count(DISTINCT model_used) FROM chat_metadata") >= 4);
        QCOMPARE(number(path,
                        "SELECT count(*) FROM chat_metadata c WHERE total_messages <> (SELECT count(*) FROM "
                        "chat_messages m WHERE m.session_id = c.session_id)"),
                 0);
    }

    void assistantsQuoteAndPeopleComeBack()
    {
        const QString path = demoOf(QStringLiteral("assistant-threads"));
        QVERIFY(number(path, "SELECT count(*) FROM quotations WHERE total_price > 0 AND area_m2 > 0") > 30);
        QCOMPARE(number(path, "SELECT count(*) FROM conversation_analytics a WHERE quotation_generated <> "
                              "EXISTS (SELECT 1 FROM "
                              "quotations q WHERE q.conversation_id = a.conversation_id)"),
                 0);
        QCOMPARE(number(path,
                        "SELECT count(DISTINCT coalesce(customer_satisfied, 2)) FROM conversation_analytics"),
                 3);
        QCOMPARE(number(path, "SELECT count(DISTINCT status) FROM conversations"), 3);
        QVERIFY(
            number(
                path,
                "SELECT count(*) FROM (SELECT 1 FROM conversations GROUP BY user_id HAVING count(*) > 3)") >
            10);
    }

    void speaksManyLanguages_data()
    {
        QTest::addColumn<QString>("system");
        for (auto it = textQueries().cbegin(); it != textQueries().cend(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }
    void speaksManyLanguages()
    {
        QFETCH(QString, system);
        QString all;
        const QList<Row> rows = query(demoOf(system), textQueries().value(system));
        for (const Row& row : rows) {
            const QString text = QString::fromUtf8(row.first());
            QVERIFY(!text.isEmpty());
            QVERIFY2(!text.contains(QChar::ReplacementCharacter), row.first().constData());
            all += text + QLatin1Char('\n');
        }
        const auto has = [&all](const char* pattern) {
            return all.contains(QRegularExpression(QString::fromUtf8(pattern),
                                                   QRegularExpression::UseUnicodePropertiesOption));
        };
        QVERIFY(has("\\p{Han}"));
        QVERIFY(has("[\\p{Hiragana}\\p{Katakana}]"));
        QVERIFY(has("\\p{Arabic}"));
        QVERIFY(has("[\\x{1F300}-\\x{1FAFF}]"));
        QVERIFY(has("¿"));
        QVERIFY(has("[äöüß]"));
        QVERIFY(has("(?m)^\\|---"));                                          // a table
        QVERIFY(has("(?m)^```[a-z]"));                                        // code
        QVERIFY(!has("\\{(order|product|amount|name|later|date|n|area)\\}")); // every slot is filled
    }

    void jsonParses_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("sql");
        const auto add = [](const char* system, const char* table,
                            std::initializer_list<const char*> columns) {
            for (const char* column : columns)
                QTest::addRow("%s.%s", table, column)
                    << QString::fromLatin1(system) << QByteArray("SELECT ") + column + " FROM " + table;
        };
        add("widget-logs", "system_logs", {"context"});
        add("widget-logs", "tool_call_logs", {"parameters", "result"});
        add("chat-sessions", "chat_conversations", {"metadata"});
        add("chat-sessions", "chat_sessions", {"metadata"});
        add("assistant-threads", "conversations", {"metadata"});
        add("assistant-threads", "messages", {"metadata"});
        add("assistant-threads", "quotations", {"quotation_data"});
        add("job-history", "jobs", {"config", "result"});
        add("job-history", "job_executions", {"result"});
        add("job-history", "job_logs", {"details"});
        add("job-history", "app_logs", {"details"});
        add("chat-history", "chat_sessions", {"metadata"});
        add("chat-history", "chat_messages", {"metadata", "source_documents", "error_info"});
        add("chat-history", "chat_metadata", {"tags", "custom_fields"});
    }
    void jsonParses()
    {
        QFETCH(QString, system);
        QFETCH(QByteArray, sql);
        const QList<Row> rows = query(demoOf(system), sql);
        int parsed = 0;
        for (const Row& row : rows) {
            if (row.first().isNull())
                continue;
            QJsonParseError error;
            QJsonDocument::fromJson(row.first(), &error);
            QVERIFY2(error.error == QJsonParseError::NoError, row.first().constData());
            ++parsed;
        }
        QVERIFY(parsed > 3);
    }

    void anExistingFileIsLeftAlone()
    {
        const QString path = pathOf(QStringLiteral("precious.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const auto written = demo::writeDemo(path, optionsFor(QStringLiteral("widget-logs"), 10));
        QVERIFY(!written);
        QCOMPARE(written.error().line(),
                 path + QStringLiteral(" exists already: choose another name or remove it"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void cancellingLeavesNothing_data() { addSystems(); }
    void cancellingLeavesNothing()
    {
        QFETCH(QString, system);
        QTemporaryDir folder;
        const CancelToken cancel;
        double reached = 0;
        const auto written = demo::writeDemo(folder.filePath(QStringLiteral("x.db")),
                                             optionsFor(system, 20'000), cancel, [&](double done) {
                                                 reached = done;
                                                 if (done > 0.1)
                                                     cancel.cancel();
                                             });
        QVERIFY(!written);
        QCOMPARE(int(written.error().code), int(Error::Code::Cancelled));
        QVERIFY(reached < 0.9);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void progressGrowsToOne()
    {
        double last = 0;
        bool grows = true;
        int calls = 0;
        QVERIFY(demo::writeDemo(pathOf(QStringLiteral("progress.db")),
                                optionsFor(QStringLiteral("widget-logs"), 2000), {}, [&](double done) {
                                    grows = grows && done >= last;
                                    last = done;
                                    ++calls;
                                }));
        QVERIFY(grows);
        QVERIFY(calls > 5);
        QCOMPARE(last, 1.0);
    }

    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("system");
        QTest::addColumn<qint64>("conversations");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("message");
        const QString fine = pathOf(QStringLiteral("never.db"));
        const QString widgets = QStringLiteral("widget-logs");
        QTest::newRow("no name") << QString() << widgets << 10LL << 10 << "has no file name";
        QTest::newRow("no such folder")
            << pathOf(QStringLiteral("nowhere/x.db")) << widgets << 10LL << 10 << "does not exist";
        // Even root cannot create a file there.
        QTest::newRow("unwritable folder")
            << QStringLiteral("/proc/x.db") << widgets << 10LL << 10 << "No file can be created in /proc";
        QTest::newRow("a folder") << m_folder.path() << widgets << 10LL << 10 << "exists already";
        QTest::newRow("unknown system")
            << fine << QStringLiteral("widgets") << 10LL << 10 << "There is no demo of a system widgets";
        QTest::newRow("negative number") << fine << widgets << -1LL << 10 << "cannot have -1 conversations";
        QTest::newRow("no days") << fine << widgets << 10LL << 0 << "cannot be spread over 0 days";
        QTest::newRow("before 1970") << fine << widgets << 10LL << 36'000 << "outside the years";
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(QString, system);
        QFETCH(qint64, conversations);
        QFETCH(int, days);
        QFETCH(QString, message);
        demo::DemoOptions options = optionsFor(system, conversations);
        options.days = days;
        const auto written = demo::writeDemo(path, options);
        QVERIFY(!written);
        QVERIFY2(written.error().line().contains(message), qPrintable(written.error().line()));
        QVERIFY(!written.error().advice.isEmpty());
        QVERIFY(!QFile::exists(pathOf(QStringLiteral("never.db"))));
    }

    void smallAndShortDemosWork_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<qint64>("conversations");
        QTest::addColumn<int>("days");
        const QStringList systems = demo::demoSystems();
        for (const QString& system : systems) {
            for (const qint64 conversations : {0LL, 1LL, 5LL}) {
                for (const int length : {1, 2, 400})
                    QTest::addRow("%s %lld in %d days", qPrintable(system), conversations, length)
                        << system << conversations << length;
            }
        }
    }
    void smallAndShortDemosWork()
    {
        QFETCH(QString, system);
        QFETCH(qint64, conversations);
        QFETCH(int, days);
        const QString path =
            pathOf(QStringLiteral("small-%1-%2-%3.db").arg(system).arg(conversations).arg(days));
        demo::DemoOptions options = optionsFor(system, conversations);
        options.days = days;
        const auto written = demo::writeDemo(path, options);
        QVERIFY2(written, written ? "" : qPrintable(written.error().line()));
        if (system == QLatin1String("widget-logs"))
            QCOMPARE(number(path, "SELECT count(DISTINCT conversation_id) FROM message_logs"), conversations);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
