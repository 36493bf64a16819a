// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QTemporaryDir>

using namespace program;

namespace {

const QString now = QStringLiteral("2026-06-30T20:00:00Z");

QStringList column(const QJsonArray& rows, const char* field)
{
    QStringList values;
    for (const QJsonValue& row : rows)
        values += row.toObject().value(QLatin1String(field)).toString();
    return values;
}

/// A database by these statements, through Python's own SQLite.
void make(const QString& path, const char* statements)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sqlite3, sys; "
                                 "sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"),
                  path, QString::fromLatin1(statements)});
    const Outcome made = finish(python);
    QVERIFY2(made.status == 0, made.err.constData());
}

} // namespace

class TestCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const char* system :
             {"widget-logs", "chat-sessions", "assistant-threads", "job-history", "chat-history"}) {
            const QString name = QString::fromLatin1(system);
            const Outcome made =
                run({QStringLiteral("demo"), file(name), QStringLiteral("--system"), name,
                     QStringLiteral("--conversations"), QStringLiteral("120"), QStringLiteral("--days"),
                     QStringLiteral("40"), QStringLiteral("--now"), now});
            QVERIFY2(made.status == 0, made.err.constData());
            QCOMPARE(made.out, QByteArray());
        }
    }

    void demosAreTheSameForTheSameSeed()
    {
        const auto bytes = [this](const char* seed) {
            const QString path = m_folder.filePath(QStringLiteral("seed-%1.db").arg(QLatin1String(seed)));
            QFile::remove(path);
            if (run({QStringLiteral("demo"), path, QStringLiteral("--conversations"), QStringLiteral("20"),
                     QStringLiteral("--seed"), QString::fromLatin1(seed), QStringLiteral("--now"), now})
                    .status != 0)
                return QByteArray();
            QFile made(path);
            return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
        };
        const QByteArray first = bytes("7");
        QVERIFY(!first.isEmpty());
        QVERIFY(first == bytes("7"));
        QVERIFY(first != bytes("8"));
    }

    void infoSaysWhatASourceIs_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("entity");
        QTest::newRow("widget-logs") << QStringLiteral("widget-logs") << QStringLiteral("message_logs")
                                     << QStringLiteral("messages");
        QTest::newRow("chat-sessions") << QStringLiteral("chat-sessions") << QStringLiteral("chat_sessions")
                                       << QStringLiteral("conversations");
        QTest::newRow("assistant-threads") << QStringLiteral("assistant-threads")
                                           << QStringLiteral("messages") << QStringLiteral("messages");
        QTest::newRow("job-history") << QStringLiteral("job-history") << QStringLiteral("jobs")
                                     << QStringLiteral("jobs");
        QTest::newRow("chat-history") << QStringLiteral("chat-history") << QStringLiteral("chat_messages")
                                      << QStringLiteral("messages");
    }
    void infoSaysWhatASourceIs()
    {
        QFETCH(QString, system);
        QFETCH(QString, table);
        QFETCH(QString, entity);
        const Outcome info = run({QStringLiteral("info"), file(system)});
        QCOMPARE(info.status, 0);
        const QJsonObject json = info.json().object();
        QCOMPARE(json.value(QStringLiteral("system")).toString(), system);
        QCOMPARE(json.value(QStringLiteral("engine")).toString(), QStringLiteral("sqlite"));
        QCOMPARE(json.value(QStringLiteral("read_only")), QJsonValue(true));
        QCOMPARE(json.value(QStringLiteral("size_bytes")).toInteger(), QFile(file(system)).size());
        QCOMPARE(QString::number(json.value(QStringLiteral("counts")).toObject().value(entity).toInteger()),
                 sql(file(system), QStringLiteral("select count(*) from ") + table));
        QVERIFY(json.value(QStringLiteral("first_at")).toString() <
                json.value(QStringLiteral("last_at")).toString());
        QCOMPARE(json.value(QStringLiteral("systems")).toArray().size(), 1);
        // What a system does not store is unknown, not zero, and there is a sentence about it.
        const bool chats = system != QStringLiteral("job-history");
        QCOMPARE(json.value(QStringLiteral("counts")).toObject().value(QStringLiteral("jobs")).isNull(),
                 chats);
        QVERIFY(!json.value(QStringLiteral("missing")).toArray().isEmpty());
        const Outcome table_ =
            run({QStringLiteral("info"), file(system), QStringLiteral("--format"), QStringLiteral("table")});
        QVERIFY(table_.out.contains("Read-only"));
    }

    void listsAreNewestFirstAndLimited()
    {
        const Outcome all = run(
            {QStringLiteral("messages"), file(QStringLiteral("widget-logs")), QStringLiteral("--limit=0")});
        QCOMPARE(all.status, 0);
        QCOMPARE(all.err, QByteArray());
        QCOMPARE(
            QString::number(all.rows().size()),
            sql(file(QStringLiteral("widget-logs")), QStringLiteral("select count(*) from message_logs")));
        QStringList times = column(all.rows(), "created_at");
        QVERIFY(std::is_sorted(times.rbegin(), times.rend()));
        QCOMPARE(run({QStringLiteral("messages"), file(QStringLiteral("widget-logs"))}).rows().size(), 100);
        const Outcome five = run({QStringLiteral("--limit"), QStringLiteral("5"), QStringLiteral("messages"),
                                  file(QStringLiteral("widget-logs"))});
        QCOMPARE(column(five.rows(), "message_id"), column(all.rows(), "message_id").mid(0, 5));
    }

    void everyListHasAllItsFieldsWhateverTheSystem()
    {
        for (const char* system : {"widget-logs", "chat-sessions", "assistant-threads", "chat-history"}) {
            const QJsonObject row = run({QStringLiteral("conversations"), file(QLatin1String(system)),
                                         QStringLiteral("--limit"), QStringLiteral("1")})
                                        .rows()
                                        .at(0)
                                        .toObject();
            for (const char* field :
                 {"conversation_id", "title", "user_id", "widget_id", "status", "model", "started_at",
                  "last_activity_at", "message_count", "total_tokens", "tags", "metadata"})
                QVERIFY2(row.contains(QLatin1String(field)),
                         qPrintable(QLatin1String(system) + QLatin1Char(' ') + QLatin1String(field)));
        }
    }

    void filtersLeaveWhatTheyName_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("query");
        const QString widget = QStringLiteral("widget-logs");
        const QString jobs = QStringLiteral("job-history");
        const auto words = [](const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
        QTest::newRow("role") << words("messages --role user") << widget
                              << QStringLiteral(
                                     "select count(*) from message_logs where message_type = 'user'");
        QTest::newRow("widget") << words("messages --widget 1") << widget
                                << QStringLiteral("select count(*) from message_logs where widget_id = 1");
        QTest::newRow("two widgets") << words("messages --widget 1,2") << widget
                                     << QStringLiteral(
                                            "select count(*) from message_logs where widget_id in (1, 2)");
        QTest::newRow("role and widget")
            << words("messages --role assistant --widget 1") << widget
            << QStringLiteral(
                   "select count(*) from message_logs where widget_id = 1 and message_type = 'assistant'");
        QTest::newRow("failed calls")
            << words("tools --status error") << widget
            << QStringLiteral("select count(*) from tool_call_logs where status = 'error'");
        QTest::newRow("a tool")
            << words("tools --tool track_shipment --tool send_email") << widget
            << QStringLiteral(
                   "select count(*) from tool_call_logs where tool_name in ('track_shipment', 'send_email')");
        QTest::newRow("level") << words("logs --level WARN") << widget
                               << QStringLiteral(
                                      "select count(*) from system_logs where log_type = 'warning'");
        QTest::newRow("text")
            << words("messages --text ORDER") << widget
            << QStringLiteral("select count(*) from message_logs where lower(message_text) like '%order%'");
        QTest::newRow("a day in another zone")
            << words("messages --from 2026-06-20 --to 2026-06-20 --time-zone Asia/Tokyo") << widget
            << QStringLiteral("select count(*) from message_logs where created_at >= '2026-06-19 15:00:00' "
                              "and created_at < '2026-06-20 15:00:00'");
        QTest::newRow("up to an instant")
            << words("messages --to 2026-06-20T12:00:00Z") << widget
            << QStringLiteral("select count(*) from message_logs where created_at <= '2026-06-20 12:00:00'");
        QTest::newRow("job status")
            << words("jobs --status failed --status cancelled") << jobs
            << QStringLiteral("select count(*) from jobs where status in ('failed', 'cancelled')");
        QTest::newRow("executions") << words("executions --status failed") << jobs
                                    << QStringLiteral(
                                           "select count(*) from job_executions where status = 'failed'");
        QTest::newRow("logs of two tables")
            << words("logs") << jobs
            << QStringLiteral("select (select count(*) from job_logs) + (select count(*) from app_logs)");
    }
    void filtersLeaveWhatTheyName()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, system);
        QFETCH(QString, query);
        const Outcome list = run(QStringList{words.front(), file(system)} + words.mid(1) +
                                 QStringList{QStringLiteral("--limit"), QStringLiteral("0")});
        QVERIFY2(list.status == 0, list.err.constData());
        QVERIFY(!list.rows().isEmpty());
        QCOMPARE(QString::number(list.rows().size()), sql(file(system), query));
    }

    void jobsAndExecutionsBelongTogether()
    {
        const QJsonArray jobs =
            run({QStringLiteral("jobs"), file(QStringLiteral("job-history")), QStringLiteral("--limit=0")})
                .rows();
        for (const QJsonValue& job : jobs) {
            const qint64 executions = job.toObject().value(QStringLiteral("executions")).toInteger();
            if (executions < 2)
                continue;
            const QString id = job.toObject().value(QStringLiteral("job_id")).toString();
            const QJsonArray rows = run({QStringLiteral("executions"), file(QStringLiteral("job-history")),
                                         QStringLiteral("--job"), id})
                                        .rows();
            QCOMPARE(rows.size(), executions);
            QCOMPARE(run({QStringLiteral("jobs"), file(QStringLiteral("job-history")),
                          QStringLiteral("--job"), id})
                         .rows()
                         .size(),
                     1);
            const QString execution = rows.at(0).toObject().value(QStringLiteral("execution_id")).toString();
            const QJsonArray logs =
                run({QStringLiteral("logs"), file(QStringLiteral("job-history")),
                     QStringLiteral("--execution"), execution, QStringLiteral("--limit=0")})
                    .rows();
            QCOMPARE(
                QString::number(logs.size()),
                sql(file(QStringLiteral("job-history")),
                    QStringLiteral("select count(*) from job_logs where executionId = '%1'").arg(execution)));
            return;
        }
        QFAIL("no job was tried again");
    }

    void aThreadHoldsItsDialogInOrder_data()
    {
        QTest::addColumn<QString>("system");
        for (const char* system : {"widget-logs", "chat-sessions", "assistant-threads", "chat-history"})
            QTest::newRow(system) << QString::fromLatin1(system);
    }
    void aThreadHoldsItsDialogInOrder()
    {
        QFETCH(QString, system);
        const QJsonObject conversation = run({QStringLiteral("conversations"), file(system),
                                              QStringLiteral("--limit"), QStringLiteral("1")})
                                             .rows()
                                             .at(0)
                                             .toObject();
        const QString id = conversation.value(QStringLiteral("conversation_id")).toString();
        const Outcome thread = run({QStringLiteral("thread"), file(system), id});
        QCOMPARE(thread.status, 0);
        const QJsonObject json = thread.json().object();
        QCOMPARE(json.value(QStringLiteral("conversation"))
                     .toObject()
                     .value(QStringLiteral("conversation_id"))
                     .toString(),
                 id);
        QVERIFY(json.value(QStringLiteral("related")).isObject());
        qint64 messages = 0;
        QString before;
        const QJsonArray items = json.value(QStringLiteral("items")).toArray();
        for (const QJsonValue& item : items) {
            messages += item.toObject().value(QStringLiteral("kind")).toString() == QStringLiteral("message");
            const QString time = item.toObject().value(QStringLiteral("created_at")).toString();
            QVERIFY(time >= before);
            before = time;
        }
        QCOMPARE(messages, conversation.value(QStringLiteral("message_count")).toInteger());
        QCOMPARE(run({QStringLiteral("messages"), file(system), QStringLiteral("--conversation"), id,
                      QStringLiteral("--limit=0")})
                     .rows()
                     .size(),
                 messages);
        for (const char* format : {"table", "md", "html"}) {
            const Outcome text = run({QStringLiteral("thread"), file(system), id, QStringLiteral("--format"),
                                      QString::fromLatin1(format)});
            QCOMPARE(text.status, 0);
            QVERIFY(text.out.contains(id.toUtf8()) ||
                    text.out.contains(QString(id).replace(QLatin1Char('_'), QLatin1String("\\_")).toUtf8()));
        }
        const QString threadId = conversation.value(QStringLiteral("thread_id")).toString();
        if (system == QStringLiteral("assistant-threads"))
            QCOMPARE(run({QStringLiteral("thread"), file(system), threadId}).out, thread.out);
    }

    void searchFindsInAnyScript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin, any case") << QStringLiteral("ORDER");
        QTest::newRow("han") << QStringLiteral("订单");
        QTest::newRow("arabic") << QStringLiteral("موعد");
        QTest::newRow("no wildcard") << QStringLiteral("%");
        QTest::newRow("nothing") << QStringLiteral("zzz-nothing");
    }
    void searchFindsInAnyScript()
    {
        QFETCH(QString, text);
        const Outcome found = run({QStringLiteral("search"), file(QStringLiteral("widget-logs")), text,
                                   QStringLiteral("--limit"), QStringLiteral("0")});
        QCOMPARE(found.status, 0);
        const QJsonArray rows = found.rows();
        for (const QJsonValue& row : rows) {
            QVERIFY(row.toObject()
                        .value(QStringLiteral("content"))
                        .toString()
                        .contains(text, Qt::CaseInsensitive));
            QVERIFY(row.toObject().value(QStringLiteral("conversation_id")).isString());
        }
        QCOMPARE(
            QString::number(rows.size()),
            sql(file(QStringLiteral("widget-logs")),
                QStringLiteral(
                    "select count(*) from message_logs where instr(lower(message_text), lower('%1')) > 0")
                    .arg(text)));
    }

    void theDashboardCountsDays()
    {
        const Outcome shown = run({QStringLiteral("dashboard"), file(QStringLiteral("widget-logs")),
                                   QStringLiteral("--days"), QStringLiteral("7"), QStringLiteral("--now"),
                                   now, QStringLiteral("--time-zone"), QStringLiteral("Europe/Berlin")});
        QCOMPARE(shown.status, 0);
        const QJsonObject json = shown.json().object();
        const QJsonObject range = json.value(QStringLiteral("range")).toObject();
        QCOMPARE(range.value(QStringLiteral("from")).toString(), QStringLiteral("2026-06-23T22:00:00.000Z"));
        QCOMPARE(range.value(QStringLiteral("to")).toString(), QStringLiteral("2026-06-30T20:00:00.000Z"));
        QCOMPARE(range.value(QStringLiteral("days")).toInt(), 7);
        QCOMPARE(range.value(QStringLiteral("time_zone")).toString(), QStringLiteral("Europe/Berlin"));
        const QJsonObject totals = json.value(QStringLiteral("totals")).toObject();
        QCOMPARE(
            QString::number(totals.value(QStringLiteral("user_messages")).toInteger()),
            sql(file(QStringLiteral("widget-logs")),
                QStringLiteral("select count(*) from message_logs where message_type = 'user' and created_at "
                               ">= '2026-06-23 22:00:00' and created_at <= '2026-06-30 20:00:00'")));
        QCOMPARE(QString::number(json.value(QStringLiteral("previous"))
                                     .toObject()
                                     .value(QStringLiteral("tool_calls"))
                                     .toInteger()),
                 sql(file(QStringLiteral("widget-logs")),
                     QStringLiteral("select count(*) from tool_call_logs where created_at >= '2026-06-16 "
                                    "22:00:00' and created_at < '2026-06-23 22:00:00'")));
        QVERIFY(totals.value(QStringLiteral("jobs")).isNull());
        const QJsonArray days = json.value(QStringLiteral("per_day")).toArray();
        QCOMPARE(days.size(), 7);
        QCOMPARE(days.at(0).toObject().value(QStringLiteral("day")).toString(), QStringLiteral("2026-06-24"));
        qint64 sum = 0;
        for (const QJsonValue& day : days)
            sum += day.toObject().value(QStringLiteral("messages")).toInteger();
        QCOMPARE(sum, totals.value(QStringLiteral("messages")).toInteger());
        qint64 widgets = 0;
        const QJsonArray shares = json.value(QStringLiteral("widgets")).toArray();
        for (const QJsonValue& share : shares)
            widgets += share.toObject().value(QStringLiteral("messages")).toInteger();
        QCOMPARE(widgets, sum);
        QVERIFY(
            json.value(QStringLiteral("tools")).toArray().at(0).toObject().contains(QStringLiteral("calls")));

        // The same days by name.
        const Outcome named =
            run({QStringLiteral("dashboard"), file(QStringLiteral("widget-logs")), QStringLiteral("--from"),
                 QStringLiteral("2026-06-24"), QStringLiteral("--to"), now, QStringLiteral("--time-zone"),
                 QStringLiteral("Europe/Berlin")});
        QCOMPARE(named.out, shown.out);
    }

    void theDashboardHasThirtyDaysUnlessToldOtherwise()
    {
        const Outcome shown = run(
            {QStringLiteral("dashboard"), file(QStringLiteral("job-history")), QStringLiteral("--now"), now});
        QCOMPARE(shown.json().object().value(QStringLiteral("per_day")).toArray().size(), 30);
        const QJsonObject totals = shown.json().object().value(QStringLiteral("totals")).toObject();
        QVERIFY(totals.value(QStringLiteral("jobs")).toInteger() > 0);
        QVERIFY(totals.value(QStringLiteral("job_success_rate")).toDouble() > 0);
        QVERIFY(totals.value(QStringLiteral("messages")).isNull());
    }

    void jobsWithoutAStatusAreCountedAsUnknown()
    {
        const QString path = m_folder.filePath(QStringLiteral("nostatus.db"));
        make(path, "create table jobs(id, type, status, progress, createdAt);"
                   "insert into jobs values (1,'t',null,1,'2026-06-30'),(2,'t','',1,'2026-06-30'),"
                   "(3,'t','Unknown',1,'2026-06-30'),(4,'t','Completed',1,'2026-06-30'),"
                   "(5,'t','completed',1,'2026-06-30')");
        const QJsonObject totals = run({QStringLiteral("dashboard"), path, QStringLiteral("--now"), now})
                                       .json()
                                       .object()
                                       .value(QStringLiteral("totals"))
                                       .toObject();
        QCOMPARE(totals.value(QStringLiteral("jobs_by_status")).toObject(),
                 (QJsonObject{{QStringLiteral("unknown"), 2},
                              {QStringLiteral("Unknown"), 1},
                              {QStringLiteral("completed"), 2}}));
    }

    void theTableOfTheDashboardIsReadable()
    {
        const Outcome shown =
            run({QStringLiteral("dashboard"), file(QStringLiteral("widget-logs")), QStringLiteral("--format"),
                 QStringLiteral("table"), QStringLiteral("--now"), now},
                {QStringLiteral("COLUMNS=100")});
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.out.contains("2026-06-01 to 2026-06-30"));
        QVERIFY(shown.out.contains("User messages"));
        QVERIFY(shown.out.contains("\nTool "));
    }

    void storedStatisticsStandBesideWhatWasCounted()
    {
        const Outcome shown = run({QStringLiteral("dashboard"), file(QStringLiteral("chat-history")),
                                   QStringLiteral("--now"), now});
        const QJsonArray stored = shown.json().object().value(QStringLiteral("stored_statistics")).toArray();
        QVERIFY(!stored.isEmpty());
        QVERIFY(stored.at(0).toObject().contains(QStringLiteral("stored_messages")));
        QVERIFY(stored.at(0).toObject().contains(QStringLiteral("counted_messages")));
    }

    void theFormatsHoldTheSameRows()
    {
        const QStringList list = {QStringLiteral("tools"), file(QStringLiteral("widget-logs")),
                                  QStringLiteral("--limit"), QStringLiteral("20"),
                                  QStringLiteral("--format")};
        const Outcome json = run(list + QStringList{QStringLiteral("json")});
        const Outcome lines = run(list + QStringList{QStringLiteral("jsonl")});
        const Outcome csv = run(list + QStringList{QStringLiteral("csv")});
        const Outcome table = run(list + QStringList{QStringLiteral("TABLE")});
        QCOMPARE(lines.out.count('\n'), 20);
        QJsonArray fromLines;
        const QList<QByteArray> split = lines.out.trimmed().split('\n');
        for (const QByteArray& line : split)
            fromLines += QJsonDocument::fromJson(line).object();
        QCOMPARE(fromLines, json.rows());
        QVERIFY(csv.out.startsWith("tool_call_id,conversation_id,widget_id,tool_name,arguments,result,status,"
                                   "duration_ms,created_at\r\n"));
        QCOMPARE(csv.out.count("\r\n"), 21);
        QCOMPARE(table.out.count('\n'), 21);
    }

    void anExportIsTheSameBytesAsTheList_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"json", "jsonl", "csv"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void anExportIsTheSameBytesAsTheList()
    {
        QFETCH(QString, format);
        const QString path = m_folder.filePath(QStringLiteral("export.") + format);
        const Outcome exported = run({QStringLiteral("export"), file(QStringLiteral("widget-logs")),
                                      QStringLiteral("messages"), QStringLiteral("-o"), path});
        QVERIFY2(exported.status == 0, exported.err.constData());
        QCOMPARE(exported.out, QByteArray());
        QFile file_(path);
        QVERIFY(file_.open(QIODevice::ReadOnly));
        QCOMPARE(file_.readAll(), run({QStringLiteral("messages"), file(QStringLiteral("widget-logs")),
                                       QStringLiteral("--limit=0"), QStringLiteral("--format"), format})
                                      .out);
    }

    void aDashIsStandardOutput()
    {
        const QString source = file(QStringLiteral("widget-logs"));
        const Outcome exported =
            run({QStringLiteral("export"), source, QStringLiteral("tools"), QStringLiteral("-o"),
                 QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("jsonl")});
        QCOMPARE(exported.status, 0);
        QCOMPARE(exported.err, QByteArray());
        QCOMPARE(exported.out, run({QStringLiteral("tools"), source, QStringLiteral("--limit=0"),
                                    QStringLiteral("--format"), QStringLiteral("jsonl")})
                                   .out);
        QVERIFY(!QFile::exists(QStringLiteral("-")));
        // The same by the name that the system has for it, whatever stands behind that.
        QCOMPARE(run({QStringLiteral("export"), source, QStringLiteral("tools"), QStringLiteral("-o"),
                      QStringLiteral("/dev/stdout"), QStringLiteral("--format"), QStringLiteral("jsonl")})
                     .out,
                 exported.out);
    }

    void aCommaMayBelongToAValue()
    {
        const QString path = m_folder.filePath(QStringLiteral("commas.db"));
        make(path,
             "create table message_logs(id integer primary key, conversation_id, message_type, "
             "message_text, created_at);"
             "insert into message_logs (conversation_id, message_type, message_text, created_at) values "
             "('a','user','x','2026-06-30'),('b','user','x','2026-06-30'),('a,b','user','x',"
             "'2026-06-30'),('a\\','user','x','2026-06-30'),('a\\b','user','x','2026-06-30')");
        const auto asked = [&path](const char* value) {
            QStringList ids = column(run({QStringLiteral("messages"), path, QStringLiteral("--conversation"),
                                          QString::fromLatin1(value)})
                                         .rows(),
                                     "conversation_id");
            ids.sort();
            return ids.join(QLatin1Char('|'));
        };
        QCOMPARE(asked("a,b"), QStringLiteral("a|b"));
        QCOMPARE(asked("a\\,b"), QStringLiteral("a,b"));
        QCOMPARE(asked("a\\,b, b"), QStringLiteral("a,b|b"));
        QCOMPARE(asked("a\\b"), QStringLiteral("a\\b"));
        QCOMPARE(asked("a\\\\,b"), QStringLiteral("a\\|b"));
    }

    void everythingCanBeExportedAsEverything_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("entity");
        for (const char* entity : {"conversations", "messages", "tool_calls", "tools", "logs"})
            QTest::newRow(entity) << QStringLiteral("widget-logs") << QString::fromLatin1(entity);
        for (const char* entity : {"jobs", "executions"})
            QTest::newRow(entity) << QStringLiteral("job-history") << QString::fromLatin1(entity);
    }
    void everythingCanBeExportedAsEverything()
    {
        QFETCH(QString, system);
        QFETCH(QString, entity);
        for (const char* format : {"csv", "jsonl", "json", "xlsx", "md", "html"}) {
            const QString path = m_folder.filePath(QStringLiteral("any"));
            const Outcome exported =
                run({QStringLiteral("export"), file(system), entity, QStringLiteral("--format"),
                     QString::fromLatin1(format), QStringLiteral("--output"), path});
            QVERIFY2(exported.status == 0, exported.err.constData());
            QVERIFY(QFile(path).size() > 500);
        }
    }

    void onATerminalItIsATable()
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"), path(),
                      QStringLiteral("messages"), file(QStringLiteral("widget-logs")),
                      QStringLiteral("--limit"), QStringLiteral("3")});
        const Outcome table = finish(python);
        QCOMPARE(table.status, 0);
        QVERIFY2(table.out.startsWith("created_at"), table.out.constData());
        QVERIFY(table.out.contains("--limit 0 shows all"));
    }

    void controlCharactersDoNotReachTheTerminal()
    {
        const QString hostile = m_folder.filePath(QStringLiteral("hostile.db"));
        QProcess python;
        python.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "import sqlite3, sys\n"
                 "db = sqlite3.connect(sys.argv[1])\n"
                 "db.execute('create table message_logs(id integer primary key, conversation_id text, "
                 "widget_id int, message_type text, message_text text, input_tokens int, output_tokens int, "
                 "created_at text)')\n"
                 "db.execute('insert into message_logs values (1, ?, 1, ?, ?, null, null, ?)', ('c\\x1b[2J', "
                 "'user', 'a\\x1b]0;title\\x07\\u202eb\\x00c\\nd', '2026-06-01 10:00:00'))\n"
                 "db.commit()"),
             hostile});
        QCOMPARE(finish(python).status, 0);
        for (const char* command : {"messages", "conversations"}) {
            const Outcome table = run(
                {QString::fromLatin1(command), hostile, QStringLiteral("--format"), QStringLiteral("table")});
            QVERIFY2(table.status == 0, table.err.constData());
            QVERIFY(!table.out.contains('\x1b') && !table.out.contains('\x07') && !table.out.contains('\0'));
            QVERIFY(!table.out.contains("\u202e"));
            QCOMPARE(table.out.count('\n'), 2);
        }
        const Outcome thread = run({QStringLiteral("thread"), hostile, QStringLiteral("c\u001b[2J"),
                                    QStringLiteral("--format"), QStringLiteral("table")});
        QVERIFY2(thread.status == 0, thread.err.constData());
        QVERIFY(!thread.out.contains('\x1b'));
        // As JSON it is all there.
        const QJsonArray rows = run({QStringLiteral("messages"), hostile}).rows();
        QCOMPARE(rows.at(0).toObject().value(QStringLiteral("content")).toString(),
                 QString::fromUtf8(QByteArray("a\x1b]0;title\x07\u202e"
                                              "b\0c\nd",
                                              19)));
    }

    void theSourceIsNotChanged()
    {
        QFile source(file(QStringLiteral("widget-logs")));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray before = source.readAll();
        source.close();
        for (const char* command : {"info", "conversations", "messages", "dashboard"})
            QCOMPARE(run({QString::fromLatin1(command), source.fileName()}).status, 0);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(source.readAll() == before);
        QVERIFY(!QFile::exists(source.fileName() + QStringLiteral("-wal")));
        QVERIFY(!QFile::exists(source.fileName() + QStringLiteral("-shm")));
    }

private:
    QString file(const QString& system) const
    {
        return m_folder.filePath(system + QStringLiteral(".sqlite"));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
