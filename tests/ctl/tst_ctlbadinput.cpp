// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/tempdb.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cstring>
#include <functional>
#include <memory>
#include <vector>

using namespace program;
using scrollback::tests::TempDb;
namespace schema = scrollback::tests::schema;

namespace {

constexpr int longest = 20'000; ///< ms that one command may take, whatever it is given

/// A folder with what somebody was sent, and whoever is still writing to it.
struct Scene
{
    TempDb folder;
    QString source = folder.path();
    std::unique_ptr<QProcess> writer;

    void write(const QByteArray& bytes) const
    {
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void run(const QByteArray& sql) const { folder.run(sql); }
    /// Another process that has the file open and stays in the middle of its work.
    void keepWriting(const QByteArray& sql)
    {
        writer = std::make_unique<QProcess>();
        writer->start(QStringLiteral("python3"),
                      {QStringLiteral("-c"),
                       QStringLiteral("import sqlite3, sys\n"
                                      "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                                      "for statement in sys.argv[2].split(';'): db.execute(statement)\n"
                                      "print('ready', flush=True)\n"
                                      "sys.stdin.read()"),
                       source, QString::fromUtf8(sql)});
        QVERIFY(writer->waitForReadyRead(patience));
    }
    void killWriter()
    {
        writer->kill();
        QVERIFY(writer->waitForFinished(patience));
        writer.reset();
    }
    ~Scene()
    {
        if (writer) {
            writer->kill();
            writer->waitForFinished(patience);
        }
    }
};

/// The files of a folder with their bytes; of the index of a write-ahead log (-shm), which its readers share
/// and write to, only that it is there.
QMap<QString, QByteArray> contentOf(const QString& folder)
{
    QMap<QString, QByteArray> content;
    const QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        QFile file(QDir(folder).filePath(name));
        const bool readable = !name.endsWith(QLatin1String("-shm")) && file.open(QIODevice::ReadOnly);
        content.insert(name, readable ? file.readAll() : QByteArray("there"));
    }
    return content;
}

void compareContent(const QMap<QString, QByteArray>& actual, const QMap<QString, QByteArray>& before)
{
    QCOMPARE(actual.keys(), before.keys());
    for (auto file = before.cbegin(); file != before.cend(); ++file)
        QVERIFY2(actual.value(file.key()) == file.value(), qPrintable(file.key()));
}

QByteArray message(const QByteArray& text, const QByteArray& time = "'2026-06-01 10:00:00'")
{
    return "INSERT INTO message_logs (conversation_id, widget_id, message_type, message_text, input_tokens, "
           "output_tokens, created_at) VALUES ('c', 1, 'user', " +
           text + ", 1, 2, " + time + ");";
}

QByteArray call(const QByteArray& parameters)
{
    return "INSERT INTO tool_call_logs (conversation_id, tool_name, parameters, result, status, created_at) "
           "VALUES "
           "('c', 'find', " +
           parameters + ", NULL, 'success', '2026-06-01 10:00:01');";
}

/// Text of so many letters, made by SQL.
QByteArray letters(const char* count)
{
    return QByteArray("replace(hex(zeroblob(") + count + " / 2)), '0', 'x')";
}

// What cannot be read
// -------------------------------------------------------------------------------------------

struct Refused
{
    const char* name;
    std::function<void(Scene&)> make;
    int status;
    std::vector<const char*> says;
};

const std::vector<Refused>& refused()
{
    static const std::vector<Refused> cases = {
        {"no such file", [](Scene&) {}, 3, {"There is no file", "check the name"}},
        {"a folder", [](Scene& s) { QDir().mkdir(s.source); }, 3, {"is a folder"}},
        {"a link to nothing",
         [](Scene& s) { QFile::link(s.folder.path(QStringLiteral("gone.db")), s.source); },
         3,
         {"points to a file that does not exist"}},
        {"an empty file", [](Scene& s) { s.write({}); }, 3, {"is empty", "nothing was exported"}},
        {"text", [](Scene& s) { s.write("user,assistant\nhello,hi\n"); }, 3, {"is no "}},
        {"a compressed file", [](Scene& s) { s.write("PK\x03\x04 and so on"); }, 3, {"compressed", "unpack"}},
        {"encrypted",
         [](Scene& s) {
             QByteArray bytes;
             for (quint32 i = 0; i < 8192; ++i)
                 bytes += char((i * 2654435761U) >> 13U);
             s.write(bytes);
         },
         3,
         {"encrypted", "without encryption"}},
        {"half a header",
         [](Scene& s) { s.write(QByteArray("SQLite format 3\0", 16)); },
         3,
         {"cut off", "copy"}},
        {"a header and no more",
         [](Scene& s) { s.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xaa')); },
         3,
         {"damaged", "header makes no sense"}},
        {"truncated",
         [](Scene& s) {
             s.run(schema::widgetLogs + message(letters("100000")));
             QVERIFY(QFile::resize(s.source, 24'576));
         },
         3,
         {"cut off", "copy the file again"}},
        {"damaged pages",
         [](Scene& s) {
             s.run(schema::widgetLogs +
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) "
                   "INSERT INTO message_logs (conversation_id, message_type, message_text, "
                   "created_at) SELECT 'c' || i, 'user', hex(zeroblob(200)), '2026-06-01' FROM n");
             QFile file(s.source);
             QVERIFY(file.open(QIODevice::ReadWrite));
             for (qint64 page = 12; page < 40; ++page) {
                 QVERIFY(file.seek(page * 4096));
                 file.write(QByteArray(4096, '\xee'));
             }
         },
         1,
         {"is damaged", "recover"}},
        {"a damaged schema",
         [](Scene& s) {
             s.run(schema::widgetLogs +
                   "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = 'CREATE TABLE (((' "
                   "WHERE name = 'message_logs'");
         },
         3,
         {"is damaged"}},
        {"no known system",
         [](Scene& s) {
             s.run("CREATE TABLE recipes (id, flour); CREATE TABLE chat_messages (id, session_id, role)");
         },
         3,
         {"no system that is known", "recipes", "Chat history", "comes nearest", "timestamp"}},
        {"no tables at all",
         [](Scene& s) { s.run("CREATE TABLE t (x); DROP TABLE t"); },
         3,
         {"without tables"}},
        {"locked by a writer",
         [](Scene& s) {
             s.run(schema::widgetLogs);
             s.keepWriting("BEGIN EXCLUSIVE");
         },
         3,
         {"is locked by another program", "try again"}},
    };
    return cases;
}

// What is odd, and read all the same
// ----------------------------------------------------------------------------

struct Odd
{
    const char* name;
    std::function<void(Scene&)> make;
    const char* command; ///< one whose answer is looked at
    std::vector<const char*> says;
    std::vector<const char*> never;
};

void fillWithNull(const Scene& scene, const QByteArray& tables)
{
    scene.run(tables);
    const QString names =
        sql(scene.source, QStringLiteral("SELECT group_concat(name) FROM sqlite_master WHERE type = "
                                         "'table' AND name NOT LIKE 'sqlite%'"));
    for (int i = 0; i < 2; ++i) {
        const QStringList list = names.split(QLatin1Char(','));
        for (const QString& name : list)
            scene.run("INSERT INTO " + name.toUtf8() + " DEFAULT VALUES");
    }
}

const std::vector<Odd>& odd()
{
    static const std::vector<Odd> cases = {
        {"widget-logs without rows",
         [](Scene& s) { s.run(schema::widgetLogs); },
         "info",
         {"\"messages\": 0"},
         {}},
        {"chat-sessions without rows",
         [](Scene& s) { s.run(schema::chatSessions); },
         "info",
         {"\"messages\": 0"},
         {}},
        {"assistant-threads without rows",
         [](Scene& s) { s.run(schema::assistantThreads); },
         "info",
         {"\"messages\": 0"},
         {}},
        {"job-history without rows",
         [](Scene& s) { s.run(schema::jobHistory); },
         "info",
         {"\"jobs\": 0"},
         {}},
        {"chat-history without rows",
         [](Scene& s) { s.run(schema::chatHistory); },
         "info",
         {"\"messages\": 0"},
         {}},
        {"widget-logs of NULL",
         [](Scene& s) { fillWithNull(s, schema::widgetLogs); },
         "info",
         {"\"messages\": 2"},
         {}},
        {"chat-sessions of NULL",
         [](Scene& s) { fillWithNull(s, schema::chatSessions); },
         "info",
         {"\"system\""},
         {}},
        {"assistant-threads of NULL",
         [](Scene& s) { fillWithNull(s, schema::assistantThreads); },
         "info",
         {"\"messages\": 2"},
         {}},
        {"job-history of NULL",
         [](Scene& s) { fillWithNull(s, schema::jobHistory); },
         "info",
         {"\"jobs\": 2"},
         {}},
        {"chat-history of NULL",
         [](Scene& s) { fillWithNull(s, schema::chatHistory); },
         "info",
         {"\"messages\": 2"},
         {}},
        {"tables missing",
         [](Scene& s) {
             s.run(schema::widgetLogs + message("'here'") +
                   "DROP TABLE system_logs; DROP TABLE tool_call_logs");
         },
         "info",
         {"\"tool_calls\": null", "no table tool_call_logs"},
         {}},
        {"a writer at work in WAL mode",
         [](Scene& s) {
             s.run("PRAGMA journal_mode=WAL;" + schema::widgetLogs);
             s.keepWriting(message("'committed'") + "BEGIN IMMEDIATE;" + message("'not yet'"));
         },
         "messages",
         {"committed"},
         {"not yet"}},
        {"a WAL left over",
         [](Scene& s) {
             s.run("PRAGMA journal_mode=WAL;" + schema::widgetLogs);
             s.keepWriting("PRAGMA wal_autocheckpoint=0;" + message("'only in the log'"));
             s.killWriter();
         },
         "messages",
         {"only in the log"},
         {}},
        {"a WAL copied along without its index",
         [](Scene& s) {
             s.run("PRAGMA journal_mode=WAL;" + schema::widgetLogs);
             s.keepWriting("PRAGMA wal_autocheckpoint=0;" + message("'only in the log'"));
             s.killWriter();
             QVERIFY(QFile::remove(s.source + QStringLiteral("-shm")));
         },
         "messages",
         {"only in the log"},
         {}},
        {"a journal left over",
         [](Scene& s) {
             s.run(schema::widgetLogs + message("'before'"));
             s.keepWriting(
                 "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION "
                 "ALL "
                 "SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO message_logs (message_text) SELECT 'never' "
                 "FROM n; UPDATE message_logs SET message_text = 'changed'");
             s.killWriter();
             QVERIFY(QFile::exists(s.source + QStringLiteral("-journal")));
         },
         "messages",
         {"before"},
         {"never", "changed"}},
        {"WAL mode, closed in good order",
         [](Scene& s) { s.run("PRAGMA journal_mode=WAL;" + schema::widgetLogs + message("'in the file'")); },
         "messages",
         {"in the file"},
         {}},
        {"text that is not UTF-8",
         [](Scene& s) { s.run(schema::widgetLogs + message("CAST(x'63616665ff20fe' AS TEXT)")); },
         "messages",
         {"cafe\xef\xbf\xbd \xef\xbf\xbd"},
         {"\xff"}},
        {"half a character",
         [](Scene& s) { s.run(schema::widgetLogs + message("CAST(x'61eda080c3' AS TEXT)")); },
         "messages",
         {"a\xef\xbf\xbd"},
         {"\xed\xa0\x80"}},
        {"NUL bytes",
         [](Scene& s) { s.run(schema::widgetLogs + message("'before' || char(0) || 'behind'")); },
         "messages",
         {"before\\u0000behind"},
         {}},
        {"control and bidi characters",
         [](Scene& s) { s.run(schema::widgetLogs + message("char(27) || '[31m' || char(8238) || 'evil'")); },
         "messages --format table",
         {"evil", "U+202E"},
         {"\x1b[31m", "\xe2\x80\xae"}},
        {"HTML and scripts",
         [](Scene& s) {
             s.run(schema::widgetLogs +
                   message("'<script>alert(1)</script><img src=\"file:///etc/passwd\">'"));
         },
         "thread c --format html",
         {"&lt;script&gt;", "&lt;img"},
         {"<script", "<img"}},
        {"a formula",
         [](Scene& s) { s.run(schema::widgetLogs + message("'=HYPERLINK(\"http://evil\")'")); },
         "messages --format csv",
         {"\"'=HYPERLINK("},
         {}},
        {"50 MB in one message",
         [](Scene& s) {
             s.run(schema::widgetLogs + message(letters("50000000") + " || 'needle'") + message("'short'"));
         },
         "search needle --format table",
         {"xxxx"},
         {}},
        {"one line of 2 MB",
         [](Scene& s) { s.run(schema::widgetLogs + message(letters("2000000"))); },
         "conversations --format table",
         {"xxxx"},
         {}},
        {"JSON that is broken",
         [](Scene& s) { s.run(schema::widgetLogs + call("'{\"a\": [1, }'")); },
         "tools",
         {"\"arguments\":\"{\\\"a\\\": [1, }\""},
         {}},
        {"JSON 10,000 levels deep",
         [](Scene& s) {
             s.run(schema::widgetLogs + call("'" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "'"));
         },
         "tools",
         {"\"arguments\":\"[[[["},
         {}},
        {"50 MB of JSON",
         [](Scene& s) {
             s.run(schema::widgetLogs + call("'[' || " + letters("0") +
                                             " || replace(hex(zeroblob(12500000)), '00', '1,1,') || '1]'"));
         },
         "tools --format table",
         {"find"},
         {}},
        {"times of every kind",
         [](Scene& s) {
             QByteArray rows;
             for (const char* time : {"NULL", "0", "-5", "'soon'", "'9999-12-31 23:59:59'", "1780308000",
                                      "1780308000000", "1780308000000000", "1780308000000000000",
                                      "9223372036854775807", "-9223372036854775808", "1e300", "''", "x'00'"})
                 rows += message("'text'", time);
             s.run(schema::widgetLogs + rows);
         },
         "dashboard --now 2026-06-02T00:00:00Z --days 7 --time-zone UTC",
         {"\"messages\": 4,"},
         {}},
        {"ids that are there twice",
         [](Scene& s) {
             s.run("CREATE TABLE message_logs (id, conversation_id, message_type, message_text, created_at);"
                   "INSERT INTO message_logs VALUES (1, 'c', 'user', 'first', '2026-06-01'), (1, 'c', "
                   "'user', 'second', "
                   "'2026-06-01')");
         },
         "messages",
         {"first", "second"},
         {}},
        {"a view that never ends, a trigger and a column that is too large",
         [](Scene& s) {
             s.run(schema::widgetLogs + message("'safe'") +
                   "CREATE TRIGGER t AFTER INSERT ON message_logs BEGIN DELETE FROM message_logs; END;"
                   "DROP TABLE system_logs; CREATE VIEW system_logs AS WITH RECURSIVE n(i) AS (SELECT 1 "
                   "UNION ALL SELECT "
                   "i + 1 FROM n) SELECT i AS id, 'error' AS log_type, 'x' AS message, '{}' AS context, NULL "
                   "AS "
                   "widget_id, '2026-06-01' AS created_at FROM n;"
                   "ALTER TABLE message_logs ADD COLUMN slow AS (hex(zeroblob(300000000))) VIRTUAL");
         },
         "messages",
         {"safe"},
         {"slow"}},
        {"a view in the place of the messages",
         [](Scene& s) {
             s.run(schema::widgetLogs +
                   "DROP TABLE message_logs; CREATE VIEW message_logs AS WITH RECURSIVE n(i) AS "
                   "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 'c' AS conversation_id, "
                   "'user' AS message_type, 'x' AS message_text, '2026-06-01' AS created_at FROM n");
         },
         "info",
         {"\"messages\": null", "Not read, because it is no plain table: message_logs"},
         {}},
        {"a virtual table of an unknown module",
         [](Scene& s) {
             s.run(schema::widgetLogs + message("'safe'") +
                   "PRAGMA writable_schema=ON; INSERT INTO sqlite_master VALUES ('table', 'strange', "
                   "'strange', 0, "
                   "'CREATE VIRTUAL TABLE strange USING nosuchmodule(a)')");
         },
         "messages",
         {"safe"},
         {}},
        {"names that are SQL",
         [](Scene& s) {
             s.run(schema::widgetLogs +
                   "CREATE TABLE \"x'; DROP TABLE message_logs; --\" (\"a\"\" b\");"
                   "ALTER TABLE message_logs ADD COLUMN \"' || (SELECT 1) || '\";" +
                   message("'safe'"));
         },
         "messages",
         {"safe", "' || (SELECT 1) || '"},
         {}},
        {"names that are templates",
         [](Scene& s) {
             s.run(schema::widgetLogs + "ALTER TABLE message_logs ADD COLUMN \"%1 %2\";" + message("'safe'"));
         },
         "messages --format table",
         {"safe"},
         {}},
    };
    return cases;
}

QStringList split(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// A command with its source in its place, in a folder of its own.
Outcome ask(const QStringList& words, const QString& source)
{
    return run(QStringList{words.front(), source} + words.mid(1));
}

} // namespace

/// Bad input: a clear sentence, nothing lost, nothing changed, no crash.
class TestCtlBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadIsNamedAndLeftAlone_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < refused().size(); ++i)
            QTest::newRow(refused()[i].name) << int(i);
    }
    void whatCannotBeReadIsNamedAndLeftAlone()
    {
        QFETCH(int, index);
        const Refused& given = refused()[size_t(index)];
        Scene scene;
        given.make(scene);
        const auto before = contentOf(scene.folder.folder());
        const bool waits = scene.writer != nullptr; // for the lock, two seconds each time
        for (const char* command : {"dashboard", "conversations", "messages --limit 0", "search text"}) {
            const Outcome outcome = ask(split(command), scene.source);
            QVERIFY2(outcome.status == given.status, outcome.err.constData());
            QVERIFY(outcome.err.startsWith("scrollbackctl: "));
            QCOMPARE(outcome.err.count('\n'), 1);
            for (const char* word : given.says)
                QVERIFY2(outcome.err.contains(word), outcome.err.constData());
            if (waits)
                break;
        }
        compareContent(contentOf(scene.folder.folder()), before);
    }

    void whatIsOddIsReadAndLeftAlone_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < odd().size(); ++i)
            QTest::newRow(odd()[i].name) << int(i);
    }
    void whatIsOddIsReadAndLeftAlone()
    {
        QFETCH(int, index);
        const Odd& given = odd()[size_t(index)];
        Scene scene;
        given.make(scene);
        const auto before = contentOf(scene.folder.folder());
        const QTemporaryDir out;

        QElapsedTimer timer;
        timer.start();
        const Outcome answer = ask(split(given.command), scene.source);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.err, QByteArray());
        for (const char* word : given.says)
            QVERIFY2(answer.out.contains(word), answer.out.left(2000).constData());
        for (const char* word : given.never)
            QVERIFY2(!answer.out.contains(word), answer.out.left(2000).constData());

        const QJsonObject info = ask({QStringLiteral("info")}, scene.source).json().object();
        const QJsonObject counts = info.value(QStringLiteral("counts")).toObject();
        for (const char* entity : {"conversations", "messages", "tool_calls", "logs", "jobs", "executions"}) {
            if (counts.value(QLatin1String(entity)).isNull())
                continue;
            const qint64 count = counts.value(QLatin1String(entity)).toInteger();
            for (const char* format : {"json", "csv", "xlsx", "html"}) {
                const QString file =
                    out.filePath(QLatin1String(entity) + QLatin1Char('.') + QLatin1String(format));
                const Outcome exported = run({QStringLiteral("export"), scene.source,
                                              QString::fromLatin1(entity), QStringLiteral("-o"), file});
                QVERIFY2(exported.status == 0, exported.err.constData());
                if (qstrcmp(format, "json") != 0)
                    continue;
                QFile written(file);
                QVERIFY(written.open(QIODevice::ReadOnly));
                // Qt gives up on texts of so many megabytes and levels, which others do not.
                if (written.size() > 10'000'000)
                    continue;
                QJsonParseError error = {};
                const QJsonDocument document = QJsonDocument::fromJson(written.readAll(), &error);
                QCOMPARE(error.errorString(), QJsonParseError().errorString());
                QCOMPARE(document.array().size(), count);
            }
            QCOMPARE(run({QStringLiteral("dashboard"), scene.source}).status, 0);
        }
        QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
        compareContent(contentOf(scene.folder.folder()), before);
    }

    void aFileThatGoesAwayOrIsReplacedIsReadToItsEnd_data()
    {
        QTest::addColumn<bool>("replaced");
        QTest::newRow("removed") << false;
        QTest::newRow("replaced") << true;
    }
    void aFileThatGoesAwayOrIsReplacedIsReadToItsEnd()
    {
        QFETCH(bool, replaced);
        const TempDb folder;
        makeLarge(folder);
        QProcess process;
        startReading(process, folder.path());
        if (replaced) {
            const QString other = folder.run(schema::jobHistory, QStringLiteral("other.db"));
            QCOMPARE(std::rename(other.toUtf8().constData(), folder.path().toUtf8().constData()), 0);
        } else {
            QVERIFY(QFile::remove(folder.path()));
        }
        const Outcome outcome = finish(process);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(outcome.rows().size(), largeRows);
    }

    void aFileThatIsOverwrittenWhileItIsReadIsAnErrorAndNoCrash()
    {
        const TempDb folder;
        makeLarge(folder);
        QProcess process;
        startReading(process, folder.path());
        QFile file(folder.path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(8192, '\x55'));
        file.close();
        const Outcome outcome = finish(process);
        QVERIFY2(outcome.status == 1 || outcome.status == 3, qPrintable(QString::number(outcome.status)));
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.err.startsWith("scrollbackctl: "));
    }

    void onAReadOnlyMediumEverythingIsRead_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<bool>("logLeft");
        QTest::newRow("rollback journal") << QByteArray("DELETE") << false;
        QTest::newRow("write-ahead log") << QByteArray("WAL") << false;
        QTest::newRow("write-ahead log left over") << QByteArray("WAL") << true;
    }
    void onAReadOnlyMediumEverythingIsRead()
    {
        QFETCH(QByteArray, mode);
        QFETCH(bool, logLeft);
        const TempDb folder;
        folder.run("PRAGMA journal_mode=" + mode + ";" + schema::widgetLogs + message("'in the file'"));
        const TempDb medium;
        QStringList files = {folder.path()};
        sqlite3* writer = nullptr;
        if (logLeft) {
            QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &writer), SQLITE_OK);
            QCOMPARE(sqlite3_exec(writer, message("'in the log'").constData(), nullptr, nullptr, nullptr),
                     SQLITE_OK);
            files += folder.path() + QStringLiteral("-wal");
        }
        // A small disk of its own, filled, then made read-only; gone with the shell.
        const Outcome outcome =
            onADisk(QStringLiteral("cp \"$@\" \"$disk\" && mount -o remount,ro \"$disk\" || exit 77\n"
                                   "ls \"$disk\" >before\n"
                                   "\"$ctl\" messages \"$disk/test.db\" || exit 1\n"
                                   "ls \"$disk\" >after; cmp before after >&2 || exit 2\n"
                                   "for f in \"$@\"; do cmp \"$f\" \"$disk/${f##*/}\" >&2 || exit 3; done"),
                    files, medium.folder());
        sqlite3_close(writer);
        if (outcome.status == 77)
            QSKIP("NOT TESTED: no disk can be mounted here (needs root, or user namespaces)");
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(outcome.rows().size(), logLeft ? 2 : 1);
    }

    void aDiskThatFillsUpKeepsWhatWasThere_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"csv", "json", "jsonl", "xlsx", "md", "html"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void aDiskThatFillsUpKeepsWhatWasThere()
    {
        QFETCH(QString, format);
        const TempDb folder;
        makeLarge(folder);
        const Outcome outcome = onADisk(
            QStringLiteral("echo before >\"$disk/x.$2\" || exit 77\n"
                           "TMPDIR=\"$disk\" \"$ctl\" export \"$1\" messages -o \"$disk/x.$2\"; status=$?\n"
                           "[ \"$(ls -A \"$disk\")\" = \"x.$2\" ] || { ls -lA \"$disk\" >&2; exit 2; }\n"
                           "[ \"$(cat \"$disk/x.$2\")\" = before ] || exit 3\n"
                           "[ $status = 1 ] && exit 0; echo \"status $status\" >&2; exit 4"),
            {folder.path(), format}, folder.folder());
        if (outcome.status == 77)
            QSKIP("NOT TESTED: no disk can be mounted here (needs root, or user namespaces)");
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY2(outcome.err.startsWith("scrollbackctl: The disk is full"), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

private:
    static constexpr int largeRows = 4000;

    static void makeLarge(const TempDb& folder)
    {
        folder.run(schema::widgetLogs +
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                   QByteArray::number(largeRows) +
                   ") INSERT INTO message_logs (conversation_id, message_type, message_text, created_at) "
                   "SELECT 'c' || i "
                   "/ 10, 'user', hex(randomblob(1000)), 1780308000 + i FROM n");
    }

    /// Until the first rows are there; then nobody reads, and it waits in the middle of the file.
    static void startReading(QProcess& process, const QString& path)
    {
        prepare(process);
        process.start(program::path(), {QStringLiteral("messages"), path, QStringLiteral("--limit=0")});
        QVERIFY(process.waitForReadyRead(patience));
    }

    /// Runs a script in a mount namespace of its own, with an empty disk of 2 MB at $disk and scrollbackctl
    /// as $ctl. 77: it may not.
    static Outcome onADisk(const QString& script, const QStringList& arguments, const QString& folder)
    {
        const QString whole =
            QStringLiteral("ctl=$1 disk=$2/disk; shift 2\n"
                           "mkdir \"$disk\" && mount -t tmpfs -o size=2m disk \"$disk\" || exit 77\n"
                           "cd \"${disk%/disk}\" || exit 77\n") +
            script;
        QProcess process;
        prepare(process);
        process.start(QStringLiteral("unshare"),
                      QStringList{QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                  QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-c"),
                                  whole, QStringLiteral("sh"), program::path(), folder} +
                          arguments);
        if (!process.waitForStarted())
            return {77, {}, {}};
        Outcome outcome = finish(process);
        if (outcome.err.startsWith("unshare:"))
            outcome.status = 77;
        return outcome;
    }
};

QTEST_GUILESS_MAIN(TestCtlBadInput)
#include "tst_ctlbadinput.moc"
