// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/database.h"
#include "support/opening.h"
#include "support/tempdb.h"

#include <QDateTime>
#include <QTest>

using namespace scrollback;
using namespace scrollback::chatlog;
namespace schema = scrollback::tests::schema;
using tests::allRows;
using tests::listOf;
using tests::openDatabase;

/// What each of the five systems' rows mean, sentence by sentence.
class SystemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widgetLogsMakeConversationsOfWhatSharesAnId();
    void anExchangeIsTwoMessages();
    void aSessionsStartIsItsOwnElseItsFirstMessages();
    void threadsAreFoundByEitherId();
    void relatedRecordsHangOnTheirConversation();
    void satisfactionIsTrueAmongTheKnown();
    void jobTimesOfBothFormsAreOneTimeLine();
    void jobLogsAndAppLogsAreOneList();
    void messagesAreErrorsByTypeOrErrorInfo();
    void sessionMetadataAddsModelTokensAndTags();
    void storedStatisticsStandBesideWhatWasCounted();
    void foldedWordsAreFilteredByTheirMeaning();
    void conditionsOfTheConversationFilterItsMessages();
    void aCallStandsBetweenQuestionAndAnswerOfItsSecond();
    void logsNameTheirConversation();
    void missingTablesAreSaidWithWhatTheyMean();
    void oneOfSeveralSystemsIsChosenByName();
    void textsWithoutZoneAreReadInTheSourceZone();
    void unknownIsNotZero();

private:
    static TimeMs utc(const char* iso)
    {
        return QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
    }
    static Dashboard dashboard(source::Database& database, const char* now, int days = 7)
    {
        const DayRange range = DayRange::lastDays(days, utc(now), QTimeZone::utc());
        return source::dashboardOf(*database.summarize(range.cuts()).value(), range);
    }
};

void SystemsTest::widgetLogsMakeConversationsOfWhatSharesAnId()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::widgetLogs +
        "INSERT INTO message_logs (conversation_id, widget_id, message_type, message_text, input_tokens, "
        "output_tokens, created_at)"
        " VALUES ('b',2,'assistant','Welcome',0,4,'2026-06-01 09:59:59'),('b',2,'user','\n Hello there "
        "\nmore',3,0,'2026-06-01 10:00:00'),"
        "('a',1,'user','x',NULL,NULL,'2026-06-02 10:00:00'),(NULL,1,'user','nobody''s',1,0,'2026-06-02 "
        "11:00:00');"
        "INSERT INTO tool_call_logs (conversation_id, tool_name, status, created_at) VALUES"
        " ('b','find','error','2026-06-01 10:00:01'),('stray','find','success','2026-06-01 10:00:01');"));
    const std::vector<Conversation> all = allRows<Conversation>(*database, listOf(Entity::Conversation));
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].conversationId.value, QStringLiteral("a"));
    const Conversation& b = all[1];
    QCOMPARE(b.title, QStringLiteral("Hello there"));
    QCOMPARE(b.startedAt.value(), utc("2026-06-01T09:59:59Z"));
    QCOMPARE(b.lastActivityAt.value(), utc("2026-06-01T10:00:00Z"));
    QCOMPARE(b.widgetId, QStringLiteral("2"));
    QCOMPARE(b.messageCount.value(), 2);
    QCOMPARE(b.userMessages.value(), 1);
    QCOMPARE(b.toolCalls.value(), 1);
    QCOMPARE(b.errors.value(), 1);
    QCOMPARE(b.totalTokens.value(), 7);
    QVERIFY(!all[0].totalTokens);
    QVERIFY(b.userId.isNull());
    QCOMPARE(allRows<Message>(*database, listOf(Entity::Message)).size(), size_t(4));
}

void SystemsTest::anExchangeIsTwoMessages()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::chatSessions +
        "INSERT INTO chat_conversations (session_id, user_message, ai_response, mood, timestamp, "
        "response_time_ms, metadata) VALUES"
        " ('s','ask','answer','happy','2026-06-01 10:00:05',1500,'{\"widget\": 1}'),"
        " ('s','again','',NULL,'2026-06-01 10:01:00',NULL,NULL),"
        " ('s','third','reply',NULL,'2026-06-01 10:02:00',NULL,NULL);"
        "INSERT INTO chat_sessions VALUES ('s','2026-06-01 10:00:00','2026-06-01 10:02:00',3,NULL);"));
    ListQuery query = listOf(Entity::Message);
    query.order.descending = false;
    const std::vector<Message> all = allRows<Message>(*database, query);
    QCOMPARE(all.size(), size_t(5));
    QCOMPARE(all[0].messageId, QStringLiteral("1/user"));
    QCOMPARE(all[0].role, QStringLiteral("user"));
    QCOMPARE(all[0].createdAt.value(), utc("2026-06-01T10:00:03.500Z"));
    QVERIFY(!all[0].responseTimeMs);
    QVERIFY(all[0].attributes.contains(QStringLiteral("\"mood\":\"happy\"")));
    QVERIFY(all[0].attributes.contains(QStringLiteral("\"metadata\":{\"widget\": 1}")));
    QCOMPARE(all[1].messageId, QStringLiteral("1/assistant"));
    QCOMPARE(all[1].content, QStringLiteral("answer"));
    QCOMPARE(all[1].responseTimeMs.value(), 1500);
    QCOMPARE(all[2].content, QStringLiteral("again"));
    // Where no time is stored both stand at the same instant, the question first.
    QCOMPARE(all[3].content, QStringLiteral("third"));
    QCOMPARE(all[4].content, QStringLiteral("reply"));
    const Figures figures = dashboard(*database, "2026-06-01T20:00:00Z").totals;
    QCOMPARE(figures.responseTimeCount.value(), 2);
    QCOMPARE(figures.responseTimeP95Ms.value(), 1500);
}

void SystemsTest::aSessionsStartIsItsOwnElseItsFirstMessages()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::chatSessions +
        "INSERT INTO chat_conversations (session_id, user_message, ai_response, timestamp, response_time_ms) "
        "VALUES"
        " ('own','a','b','2026-06-03 10:00:00',1000),('lost','a','b','2026-06-02 10:00:00',1000);"
        "INSERT INTO chat_sessions VALUES ('own','2026-06-01 09:00:00','2026-06-01 09:30:00',1,NULL),"
        " ('empty','2026-05-01 09:00:00','2026-05-01 09:00:00',0,NULL);"));
    const std::vector<Conversation> all = allRows<Conversation>(*database, listOf(Entity::Conversation));
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].conversationId.value, QStringLiteral("own"));
    QCOMPARE(all[0].startedAt.value(), utc("2026-06-01T09:00:00Z"));
    QCOMPARE(all[0].lastActivityAt.value(), utc("2026-06-03T10:00:00Z"));
    QCOMPARE(all[1].startedAt.value(), utc("2026-06-02T09:59:59Z"));
    QCOMPARE(all[2].conversationId.value, QStringLiteral("empty"));
    QCOMPARE(all[2].messageCount.value(), 0);
}

void SystemsTest::threadsAreFoundByEitherId()
{
    const tests::TempDb folder;
    const auto database =
        openDatabase(folder.run(schema::assistantThreads +
                                "INSERT INTO conversations VALUES "
                                "('c-1','thread_9','asst','u','User','customer','active','2026-06-01 "
                                "10:00:00','2026-06-01 10:05:00','{\"k\":1}');"
                                "INSERT INTO messages VALUES "
                                "('r1','c-1','m1','thread_9','human','Hi','2026-06-01 10:00:00.250',NULL),"
                                "('r2','c-1','m2','thread_9','AI','Hello','2026-06-01 10:00:02.750',NULL);"));
    for (const char* id : {"c-1", "thread_9"}) {
        const auto thread = database->thread(ConversationId(QLatin1String(id)));
        QVERIFY2(thread.has_value(), id);
        QCOMPARE(thread->conversation.conversationId.value, QStringLiteral("c-1"));
        QCOMPARE(thread->conversation.threadId, QStringLiteral("thread_9"));
        QCOMPARE(thread->conversation.widgetId, QStringLiteral("asst"));
        QCOMPARE(thread->items.size(), size_t(2));
        QCOMPARE(std::get<Message>(thread->items[0]).role, QStringLiteral("user"));
        QCOMPARE(std::get<Message>(thread->items[1]).role, QStringLiteral("assistant"));
    }
    const auto none = database->thread(ConversationId(QStringLiteral("nothing")));
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, Error::Code::NotThere);
    QCOMPARE(dashboard(*database, "2026-06-01T20:00:00Z").totals.responseTimeP50Ms.value(), 2500);
}

void SystemsTest::relatedRecordsHangOnTheirConversation()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::assistantThreads +
        "INSERT INTO conversations VALUES ('c','t','asst','u','User','customer','active','2026-06-01 "
        "10:00:00','2026-06-01 10:05:00',NULL);"
        "INSERT INTO quotations VALUES ('q1','c','Ann','roof',12.5,990.0,'{\"items\":2}','2026-06-01 "
        "10:03:00'),"
        " ('q2','other','Bob','roof',1,1,NULL,'2026-06-01 10:03:00');"
        "INSERT INTO conversation_analytics VALUES ('a','c',2,1.5,1,1,'2026-06-01 10:05:00');"));
    const auto thread = database->thread(ConversationId(QStringLiteral("c")));
    QVERIFY(thread.has_value());
    QCOMPARE(thread->related.size(), size_t(2));
    QCOMPARE(thread->related[0].table, QStringLiteral("quotations"));
    const auto cell =
        std::ranges::find(thread->related[0].cells, QStringLiteral("total_price"), &RawRow::Cell::column);
    QVERIFY(cell != thread->related[0].cells.end());
    QCOMPARE(cell->value, QStringLiteral("990"));
    QCOMPARE(thread->related[1].table, QStringLiteral("conversation_analytics"));
}

void SystemsTest::satisfactionIsTrueAmongTheKnown()
{
    const tests::TempDb folder;
    const auto database = openDatabase(
        folder.run(schema::assistantThreads +
                   "INSERT INTO conversation_analytics VALUES ('1','a',2,1,1,1,'2026-06-01 "
                   "10:05:00'),('2','b',2,1,1,0,'2026-06-01 11:05:00'),"
                   "('3','c',2,1,1,NULL,'2026-06-01 12:05:00'),('4','d',2,1,1,'true','2026-06-01 "
                   "12:05:00'),('5','e',2,1,1,1,'2026-05-01 12:05:00');"));
    const Dashboard figures = dashboard(*database, "2026-06-01T20:00:00Z");
    QVERIFY(qAbs(figures.totals.satisfaction.value() - 2.0 / 3.0) < 1e-9);
    QVERIFY(!figures.previous.satisfaction);
}

void SystemsTest::jobTimesOfBothFormsAreOneTimeLine()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::jobHistory +
        "INSERT INTO jobs (id, type, status, progress, createdAt) VALUES "
        "('text','backup','completed',100,'2026-06-01 10:00:00'),"
        "('ms','backup','failed',10,1780308060000),('later text','sync','running',5,'2026-06-01 10:02:00'),"
        "('cancelled','sync','cancelled',5,1780308000000);"
        "INSERT INTO job_executions (id, jobId, status, retryCount, createdAt, startedAt, completedAt, "
        "duration) VALUES"
        "('e1','text','completed',0,'2026-06-01 10:00:00',1780308000000,1780308002000,2000),"
        "('e2','ms','failed',1,1780308060000,1780308060000,1780308064000,NULL),('e3','ms','running',2,"
        "1780308061000,NULL,NULL,NULL);"));
    const std::vector<Job> jobs = allRows<Job>(*database, listOf(Entity::Job));
    QStringList order;
    for (const Job& job : jobs)
        order += job.jobId.value;
    QCOMPARE(order, (QStringList{QStringLiteral("later text"), QStringLiteral("ms"),
                                 QStringLiteral("cancelled"), QStringLiteral("text")}));
    QCOMPARE(jobs[1].executions.value(), 2);
    const Figures figures = dashboard(*database, "2026-06-01T20:00:00Z").totals;
    QCOMPARE(figures.jobs.value(), 4);
    QCOMPARE(figures.jobsByStatus.value(QStringLiteral("running")), 1);
    QCOMPARE(figures.jobSuccessRate.value(), 0.5);
    QCOMPARE(figures.jobDurationAvgMs.value(), 3000.0);
    QCOMPARE(figures.errorRate.value(), 0.5);
    QVERIFY(!figures.conversations);
    QVERIFY(!figures.messages);
    ListQuery ofJob = listOf(Entity::Execution);
    ofJob.filter.conditions = {{Field::JobId, {QStringLiteral("ms")}, false}};
    QCOMPARE(allRows<Execution>(*database, ofJob).size(), size_t(2));
}

void SystemsTest::jobLogsAndAppLogsAreOneList()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::jobHistory +
        "INSERT INTO job_executions (id, jobId, status, createdAt) VALUES ('e','j','completed','2026-06-01 "
        "10:00:00');"
        "INSERT INTO job_logs VALUES "
        "('l1','e','warn','slow','{}','svc',1780308060000),('l2','e','success','done',NULL,'svc','2026-06-01 "
        "10:03:00');"
        "INSERT INTO app_logs VALUES "
        "('a1','fatal','db','down','{\"conversation_id\":\"c\"}','app','p','d','2026-06-01 10:02:00');"));
    const std::vector<LogEntry> all = allRows<LogEntry>(*database, listOf(Entity::LogEntry));
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].logId, QStringLiteral("l2"));
    QCOMPARE(all[1].level, QStringLiteral("error"));
    QCOMPARE(all[1].widgetId, QStringLiteral("p"));
    QCOMPARE(all[1].category, QStringLiteral("db"));
    QCOMPARE(all[1].conversationId.value, QStringLiteral("c"));
    QCOMPARE(all[2].level, QStringLiteral("warning"));
    QCOMPARE(all[2].executionId.value, QStringLiteral("e"));
    for (const auto& [condition, count] : std::vector<std::pair<Condition, size_t>>{
             {{Field::ExecutionId, {QStringLiteral("e")}, false}, 2},
             {{Field::JobId, {QStringLiteral("j")}, false}, 2},
             {{Field::Category, {QStringLiteral("db")}, false}, 1},
             {{Field::Category, {QString()}, false}, 2},
             {{Field::Category, {QStringLiteral("db")}, true}, 2},
             {{Field::ConversationId, {QStringLiteral("c")}, false}, 1}}) {
        ListQuery query = listOf(Entity::LogEntry);
        query.filter.conditions = {condition};
        QCOMPARE(allRows<LogEntry>(*database, query).size(), count);
    }
}

void SystemsTest::messagesAreErrorsByTypeOrErrorInfo()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::chatHistory +
        "INSERT INTO chat_sessions VALUES (1,'s','Title','u','2026-06-01 10:00:00','2026-06-01 "
        "10:09:00',1,NULL);"
        "INSERT INTO chat_messages (session_id, message_id, role, content, message_type, timestamp, "
        "error_info) VALUES"
        "('s','1','user','hi','text','2026-06-01 "
        "10:00:00',NULL),('s','2','assistant','ok','text','2026-06-01 10:00:01',NULL),"
        "('s','3','assistant','The model is away','error','2026-06-01 10:00:02',NULL),"
        "('s','4','assistant','','text','2026-06-01 "
        "10:00:03','{\"code\":500}'),('s','5','assistant','x','text','2026-06-01 10:00:04','null');"));
    const auto thread = database->thread(ConversationId(QStringLiteral("s")));
    QVERIFY(thread.has_value());
    QStringList errors;
    for (const Thread::Item& item : thread->items)
        errors += std::get<Message>(item).error;
    QCOMPARE(errors, (QStringList{QString(), QString(), QStringLiteral("The model is away"),
                                  QStringLiteral("{\"code\":500}"), QString()}));
    QCOMPARE(thread->conversation.errors.value(), 2);
    QCOMPARE(dashboard(*database, "2026-06-01T20:00:00Z").totals.errorRate.value(), 0.5);
}

void SystemsTest::sessionMetadataAddsModelTokensAndTags()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::chatHistory + "INSERT INTO chat_sessions VALUES (1,'s','Title','u','2026-06-01 "
                              "10:00:00','2026-06-01 10:09:00',0,'{\"department\":\"sales\"}');"
                              "INSERT INTO chat_metadata (session_id, total_messages, total_tokens, "
                              "model_used, tags) VALUES ('s',4,123,'gpt-4o','[\"order\",\"vip\"]'),"
                              "('orphan',1,1,'x','[]');"
                              "INSERT INTO chat_messages (session_id, message_id, role, content, timestamp) "
                              "VALUES ('s','1','user','hi','2026-06-01 10:00:00');"));
    const std::vector<Conversation> all = allRows<Conversation>(*database, listOf(Entity::Conversation));
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].model, QStringLiteral("gpt-4o"));
    QCOMPARE(all[0].totalTokens.value(), 123);
    QVERIFY(!all[0].inputTokens);
    QCOMPARE(all[0].tags, (QStringList{QStringLiteral("order"), QStringLiteral("vip")}));
    QCOMPARE(all[0].status, QStringLiteral("inactive"));
    QCOMPARE(all[0].metadata, QStringLiteral("{\"department\":\"sales\"}"));
    const Dashboard figures = dashboard(*database, "2026-06-01T20:00:00Z");
    QCOMPARE(figures.models.size(), size_t(1));
    QCOMPARE(figures.models[0].messages, 1);
    QVERIFY(!figures.totals.totalTokens);
    ListQuery query = listOf(Entity::Conversation);
    query.filter.conditions = {{Field::Status, {QStringLiteral("inactive")}, false}};
    QCOMPARE(allRows<Conversation>(*database, query).size(), size_t(1));
}

void SystemsTest::storedStatisticsStandBesideWhatWasCounted()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::chatHistory +
        "INSERT INTO chat_sessions VALUES (1,'s','T','u','2026-06-01 10:00:00','2026-06-01 10:09:00',1,NULL);"
        "INSERT INTO chat_messages (session_id, message_id, role, content, timestamp) VALUES "
        "('s','1','user','hi','2026-06-01 10:00:00'),('s','2','user','ho','2026-06-01 10:01:00');"
        "INSERT INTO chat_history_stats (date, total_sessions, total_messages, total_users) VALUES "
        "('2026-06-01',1,5,1),('2026-01-01',9,9,9);"));
    const Dashboard figures = dashboard(*database, "2026-06-01T20:00:00Z");
    QCOMPARE(figures.stored.size(), size_t(1));
    QCOMPARE(figures.stored[0].storedMessages.value(), 5);
    QCOMPARE(figures.stored[0].countedMessages, 2);
    QCOMPARE(figures.stored[0].countedConversations, 1);
    QCOMPARE(figures.stored[0].countedUsers, 1);
}

void SystemsTest::foldedWordsAreFilteredByTheirMeaning()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::widgetLogs +
        "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
        " ('c','human','1','2026-06-01 10:00:00'),('c','User','2','2026-06-01 "
        "10:00:01'),('c','bot','3','2026-06-01 10:00:02'),"
        " ('c','narrator','4','2026-06-01 10:00:03'),('c',NULL,'5','2026-06-01 10:00:04');"
        "INSERT INTO system_logs (log_type, message, created_at) VALUES ('WARN','w','2026-06-01 "
        "10:00:00'),('critical','e','2026-06-01 10:00:00'),('notice','n','2026-06-01 10:00:00');"));
    const auto count = [&](Entity entity, Field field, const QString& value) {
        ListQuery query = listOf(entity);
        query.filter.conditions = {{field, {value}, false}};
        return database->overview(query).value().count;
    };
    QCOMPARE(count(Entity::Message, Field::Role, QStringLiteral("user")), 2);
    QCOMPARE(count(Entity::Message, Field::Role, QStringLiteral("assistant")), 1);
    QCOMPARE(count(Entity::Message, Field::Role, QStringLiteral("narrator")), 1);
    QCOMPARE(count(Entity::Message, Field::Role, QString()), 1);
    QCOMPARE(count(Entity::LogEntry, Field::Level, QStringLiteral("warning")), 1);
    QCOMPARE(count(Entity::LogEntry, Field::Level, QStringLiteral("error")), 1);
    const Figures figures = dashboard(*database, "2026-06-01T20:00:00Z").totals;
    QCOMPARE(figures.messages.value(), 5);
    QCOMPARE(figures.userMessages.value(), 2);
    QCOMPARE(figures.logErrors.value(), 1);
    QCOMPARE(figures.levels.value(QStringLiteral("notice")), 1);
}

void SystemsTest::conditionsOfTheConversationFilterItsMessages()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::assistantThreads +
        "INSERT INTO conversations VALUES ('c1','t1','shop','ann','Ann','customer','active','2026-06-01 "
        "10:00:00','2026-06-01 10:05:00',NULL),"
        "('c2','t2','help','bob','Bob','customer','active','2026-06-01 10:00:00','2026-06-01 10:05:00',NULL);"
        "INSERT INTO messages VALUES ('1','c1','m1','t1','user','a','2026-06-01 "
        "10:00:00',NULL),('2','c2','m2','t2','user','b','2026-06-01 10:00:00',NULL),"
        "('3',NULL,'m3','t3','user','c','2026-06-01 10:00:00',NULL);"));
    ListQuery query = listOf(Entity::Message);
    query.filter.conditions = {{Field::UserId, {QStringLiteral("ann")}, false}};
    QCOMPARE(allRows<Message>(*database, query).size(), size_t(1));
    query.filter.conditions = {{Field::WidgetId, {QStringLiteral("help")}, false}};
    const std::vector<Message> helped = allRows<Message>(*database, query);
    QCOMPARE(helped.size(), size_t(1));
    QCOMPARE(helped[0].messageId, QStringLiteral("m2"));
    Filter filter;
    filter.conditions = query.filter.conditions;
    const DayRange range = DayRange::lastDays(7, utc("2026-06-01T20:00:00Z"), QTimeZone::utc());
    const Figures figures =
        source::dashboardOf(*database->summarize(range.cuts(), filter).value(), range).totals;
    QCOMPARE(figures.messages.value(), 1);
    QCOMPARE(figures.conversations.value(), 1);
}

void SystemsTest::aCallStandsBetweenQuestionAndAnswerOfItsSecond()
{
    const tests::TempDb folder;
    const auto database = openDatabase(
        folder.run(schema::widgetLogs +
                   "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
                   " ('c','user','q','2026-06-01 10:00:00'),('c','assistant','a','2026-06-01 "
                   "10:00:00'),('c','user','r','2026-06-01 10:00:00');"
                   "INSERT INTO tool_call_logs (conversation_id, tool_name, parameters, result, status, "
                   "created_at) VALUES"
                   " ('c','one','{\"a\":[1]}','broken {','success','2026-06-01 "
                   "10:00:00'),('c','two','{}',NULL,'error','2026-06-01 10:00:00');"));
    const auto thread = database->thread(ConversationId(QStringLiteral("c")));
    QVERIFY(thread.has_value());
    QStringList order;
    for (const Thread::Item& item : thread->items) {
        if (const auto* message = std::get_if<Message>(&item))
            order += message->content;
        else
            order += std::get<ToolCall>(item).toolName;
    }
    QCOMPARE(order, (QStringList{QStringLiteral("q"), QStringLiteral("one"), QStringLiteral("two"),
                                 QStringLiteral("a"), QStringLiteral("r")}));
}

void SystemsTest::logsNameTheirConversation()
{
    const tests::TempDb folder;
    const auto database = openDatabase(
        folder.run(schema::widgetLogs +
                   "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) "
                   "VALUES ('c-1','user','q','2026-06-01 10:00:00');"
                   "INSERT INTO system_logs (log_type, message, context, created_at) VALUES "
                   "('error','failed','{\"tool\":\"x\",\"conversation_id\":\"c-1\"}','2026-06-01 10:00:01'),"
                   "('error','other','{\"conversation_id\":\"c-11\"}','2026-06-01 "
                   "10:00:02'),('error','said','{\"note\":\"c-1\"}','2026-06-01 10:00:03');"));
    const auto thread = database->thread(ConversationId(QStringLiteral("c-1")));
    QVERIFY(thread.has_value());
    QCOMPARE(thread->logs.size(), size_t(1));
    QCOMPARE(thread->logs[0].message, QStringLiteral("failed"));
}

void SystemsTest::missingTablesAreSaidWithWhatTheyMean()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(schema::widgetLogs + "DROP TABLE tool_call_logs;"));
    const source::MissingEntity* missing = database->info().whyMissing(Entity::ToolCall);
    QVERIFY(missing != nullptr);
    QVERIFY(!missing->bySystem);
    QVERIFY2(missing->sentence.contains(QStringLiteral("tool_call_logs")), qPrintable(missing->sentence));
    QVERIFY(database->info().whyMissing(Entity::Job)->bySystem);
    const Figures figures = dashboard(*database, "2026-06-01T20:00:00Z").totals;
    QVERIFY(!figures.toolCalls);
    QCOMPARE(figures.messages.value(), 0);
    QVERIFY(!figures.errorRate);
}

void SystemsTest::oneOfSeveralSystemsIsChosenByName()
{
    const tests::TempDb folder;
    QByteArray second = schema::widgetLogs;
    second.replace("TABLE ", "TABLE b_");
    folder.run(schema::widgetLogs + second + schema::jobHistory +
               "INSERT INTO b_message_logs (conversation_id, message_type, message_text, created_at) VALUES "
               "('c','user','q','2026-06-01 10:00:00');");
    QCOMPARE(openDatabase(folder.path(), QStringLiteral("job-history"))->info().system.id,
             QStringLiteral("job-history"));
    QCOMPARE(openDatabase(folder.path(), QStringLiteral("widget-logs"))->info().system.prefix, QString());
    const auto named = openDatabase(folder.path(), QStringLiteral("widget-logs:b_"));
    QCOMPARE(named->info().others.size(), size_t(2));
    QCOMPARE(allRows<Message>(*named, listOf(Entity::Message)).size(), size_t(1));
    const auto wrong =
        source::Database::open({folder.path(), {}, QStringLiteral("chat-history"), QTimeZone::utc()});
    QVERIFY(!wrong.has_value());
    QCOMPARE(wrong.error().code, Error::Code::UnknownSystem);
    QVERIFY2(wrong.error().advice.contains(QStringLiteral("widget-logs:b_")),
             qPrintable(wrong.error().advice));
}

void SystemsTest::textsWithoutZoneAreReadInTheSourceZone()
{
    const tests::TempDb folder;
    folder.run(schema::widgetLogs +
               "INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) VALUES"
               " ('c','user','local','2026-07-01 "
               "01:00:00'),('c','user','zoned','2026-07-01T01:00:00Z'),('c','user','unix',1782867600);");
    const auto database = openDatabase(folder.path(), {}, QTimeZone("Europe/Berlin"));
    for (const Message& message : allRows<Message>(*database, listOf(Entity::Message)))
        QCOMPARE(message.createdAt.value(), message.content == QLatin1String("local")
                                                ? utc("2026-06-30T23:00:00Z")
                                                : utc("2026-07-01T01:00:00Z"));
    ListQuery june = listOf(Entity::Message);
    june.filter.period.to = utc("2026-07-01T00:00:00Z");
    QCOMPARE(allRows<Message>(*database, june).size(), size_t(1));
}

void SystemsTest::unknownIsNotZero()
{
    const tests::TempDb folder;
    const auto database = openDatabase(folder.run(
        schema::widgetLogs + "INSERT INTO message_logs (conversation_id, message_type, message_text, "
                             "input_tokens, created_at) VALUES"
                             " ('c','user','a',NULL,'2026-06-01 10:00:00'),('c','user','b',0,'2026-06-01 "
                             "11:00:00'),('c','user','c',NULL,'2026-05-20 11:00:00');"));
    const Dashboard figures = dashboard(*database, "2026-06-01T20:00:00Z");
    QCOMPARE(figures.totals.inputTokens.value(), 0);
    QVERIFY(!figures.totals.outputTokens);
    QCOMPARE(figures.totals.tokenCoverage.value(), 0.5);
    QVERIFY(!figures.previous.outputTokens);
    QVERIFY(!figures.totals.activeUsers);
    QVERIFY(!figures.totals.satisfaction);
    QVERIFY(!figures.totals.jobs);
    QCOMPARE(dashboard(*database, "2026-04-01T20:00:00Z").totals.totalTokens.value(), 0);
}

QTEST_GUILESS_MAIN(SystemsTest)
#include "tst_systems.moc"
