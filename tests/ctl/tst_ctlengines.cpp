// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timevalue.h"
#include "demo/demo.h"
#include "program.h"
#include "support/enginecopy.h"
#include "support/servers.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <algorithm>

using namespace scrollback;
using namespace Qt::StringLiterals;

namespace {

/// JSON that stands as text in a field is the same whatever its blanks and the order of its keys; of rows
/// with the same time no engine says which comes first where their keys are texts.
QJsonValue plain(const QJsonValue& value)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (text.startsWith(u'{') || text.startsWith(u'[')) {
            const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
            if (document.isObject())
                return plain(document.object());
            if (document.isArray())
                return plain(document.array());
        }
        return value;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            *member = plain(*member);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const QJsonValue& element : elements)
            array.append(plain(element));
        return array;
    }
    return value;
}

QString lineOf(const QJsonValue& value)
{
    return QString::fromUtf8(
        QJsonDocument(value.isObject() ? QJsonObject{{u"row"_s, value}} : QJsonObject{{u"value"_s, value}})
            .toJson(QJsonDocument::Compact));
}

/// Rows as lines, of the same time in the order of their text.
QStringList linesOf(const QJsonArray& rows, const QString& timeField)
{
    struct Line
    {
        QString time;
        QString text;
    };
    std::vector<Line> lines;
    for (const QJsonValue& row : rows)
        lines.push_back({row.toObject().value(timeField).toString(), lineOf(plain(row))});
    for (size_t from = 0; from < lines.size();) {
        size_t to = from;
        while (to < lines.size() && lines[to].time == lines[from].time)
            ++to;
        std::ranges::sort(lines.begin() + qsizetype(from), lines.begin() + qsizetype(to), {}, &Line::text);
        from = to;
    }
    QStringList texts;
    for (const Line& line : lines)
        texts += line.text;
    return texts;
}

/// What is peculiar to where a database lives.
QJsonObject withoutPlace(QJsonObject info)
{
    for (const char* field : {"engine", "encrypted", "is_demo", "size_bytes", "index_advice", "notes"})
        info.remove(QLatin1String(field));
    return info;
}

} // namespace

/// One and the same database in a file, on a PostgreSQL and on a MySQL server: every command must give the
/// same.
class CtlEnginesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void figuresAreTheSame_data() { systems(); }
    void figuresAreTheSame();
    void listsAreTheSame_data() { systems(); }
    void listsAreTheSame();
    void threadsAreTheSame_data() { systems(); }
    void threadsAreTheSame();
    void searchesAreTheSame_data() { systems(); }
    void searchesAreTheSame();
    void exportsAreTheSame_data() { systems(); }
    void exportsAreTheSame();

private:
    static void systems();
    QStringList sourcesOf(const QString& system) const;
    /// Runs a command on the file and on both servers; the JSON of each.
    std::vector<QJsonDocument> onAll(const QString& system, const QStringList& command) const;

    QTemporaryDir m_folder;
    std::unique_ptr<tests::TestServer> m_postgres;
    std::unique_ptr<tests::TestServer> m_mysql;
};

void CtlEnginesTest::systems()
{
    QTest::addColumn<QString>("system");
    const QStringList names = demo::demoSystems();
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void CtlEnginesTest::initTestCase()
{
    m_postgres = std::make_unique<tests::TestServer>(db::Engine::Postgres);
    m_mysql = std::make_unique<tests::TestServer>(db::Engine::MySql);
    const QStringList names = demo::demoSystems();
    for (const QString& system : names) {
        demo::DemoOptions options;
        options.system = system;
        options.conversations = 120;
        options.days = 40;
        options.now = QDateTime(QDate(2026, 4, 10), QTime(18, 30), Qt::UTC).toMSecsSinceEpoch();
        const QString file = m_folder.filePath(system + u".db"_s);
        QVERIFY(demo::writeDemo(file, options));
        const QString name = QString(system).replace(u'-', u'_');
        for (tests::TestServer* server : {m_postgres.get(), m_mysql.get()}) {
            server->run(u"CREATE DATABASE %1;"_s.arg(name).toUtf8());
            server->run(tests::asServerSql(file, server->engine()), name);
            if (server->isPostgres())
                server->run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;", name);
            else
                server->run(u"GRANT SELECT ON %1.* TO reader;"_s.arg(name).toUtf8(), name);
        }
    }
}

void CtlEnginesTest::cleanupTestCase()
{
    m_postgres.reset();
    m_mysql.reset();
}

QStringList CtlEnginesTest::sourcesOf(const QString& system) const
{
    const QString name = QString(system).replace(u'-', u'_');
    QStringList sources = {m_folder.filePath(system + u".db"_s)};
    for (const tests::TestServer* server : {m_postgres.get(), m_mysql.get()}) {
        const db::ConnectionSettings settings = server->settings(name);
        sources += u"%1://%2:%3@127.0.0.1:%4/%5"_s.arg(
            server->isPostgres() ? u"postgresql"_s : u"mysql"_s, settings.user,
            QString::fromLatin1(QUrl::toPercentEncoding(settings.password)), QString::number(settings.port),
            name);
    }
    return sources;
}

std::vector<QJsonDocument> CtlEnginesTest::onAll(const QString& system, const QStringList& command) const
{
    std::vector<QJsonDocument> answers;
    const QStringList sources = sourcesOf(system);
    for (const QString& source : sources) {
        QStringList words = command;
        words.insert(1, source);
        words += {u"--format"_s, u"json"_s};
        const program::Outcome outcome = program::run(words);
        if (outcome.status != 0)
            qWarning("%s: %s", qPrintable(words.join(u' ')), outcome.err.constData());
        answers.push_back(outcome.status == 0 ? outcome.json() : QJsonDocument());
    }
    return answers;
}

void CtlEnginesTest::figuresAreTheSame()
{
    QFETCH(const QString, system);
    const auto infos = onAll(system, {u"info"_s});
    QVERIFY(!infos[0].isNull());
    for (size_t i = 1; i < infos.size(); ++i)
        QCOMPARE(withoutPlace(infos[i].object()), withoutPlace(infos[0].object()));
    for (const QString& zone : {u"UTC"_s, u"Europe/Berlin"_s, u"Asia/Kathmandu"_s, u"America/New_York"_s}) {
        for (const QString& days : {u"7"_s, u"30"_s}) {
            const auto boards = onAll(system, {u"dashboard"_s, u"--days"_s, days, u"--time-zone"_s, zone,
                                               u"--now"_s, u"2026-04-10T11:17:23.456Z"_s});
            QVERIFY(!boards[0].isNull());
            for (size_t i = 1; i < boards.size(); ++i)
                QCOMPARE(lineOf(boards[i].object()), lineOf(boards[0].object()));
        }
    }
    // Times without a zone, read in a zone whose clocks were put forward within the range.
    const auto elsewhere =
        onAll(system, {u"dashboard"_s, u"--days"_s, u"30"_s, u"--time-zone"_s, u"UTC"_s, u"--now"_s,
                       u"2026-04-10T11:00:00Z"_s, u"--source-zone"_s, u"America/New_York"_s});
    if (system !=
        u"job-history") { // whole numbers in the file are instants, on the servers they are clock times
        for (size_t i = 1; i < elsewhere.size(); ++i)
            QCOMPARE(lineOf(elsewhere[i].object()), lineOf(elsewhere[0].object()));
    }
}

void CtlEnginesTest::listsAreTheSame()
{
    QFETCH(const QString, system);
    struct List
    {
        QString command;
        QString timeField;
        std::vector<QStringList> filters;
    };
    const QStringList period = {u"--from"_s,     u"2026-03-20"_s,  u"--to"_s,
                                u"2026-04-02"_s, u"--time-zone"_s, u"Europe/Berlin"_s};
    const QStringList elsewhere = {u"--from"_s,        u"2026-03-20T12:00:00Z"_s,
                                   u"--to"_s,          u"2026-04-02T07:30:00Z"_s,
                                   u"--source-zone"_s, u"Europe/Berlin"_s};
    const std::vector<List> lists = {
        {u"conversations"_s,
         u"last_activity_at"_s,
         {{},
          period,
          {u"--user"_s, u"anna"_s},
          {u"--status"_s, u"active"_s},
          {u"--widget"_s, u"1"_s},
          {u"--text"_s, u"ORDER"_s}}},
        {u"messages"_s,
         u"created_at"_s,
         {{},
          period,
          elsewhere,
          {u"--role"_s, u"assistant"_s},
          {u"--text"_s, u"ÜBER"_s},
          {u"--text"_s, u"100%"_s},
          {u"--text"_s, u"o'c\"l\\o_ck"_s},
          {u"--widget"_s, u"2"_s},
          {u"--widget"_s, u"x' OR 1=1 --"_s}}},
        {u"tools"_s,
         u"created_at"_s,
         {{}, period, {u"--status"_s, u"error"_s}, {u"--text"_s, u"order"_s}, {u"--tool"_s, u"search"_s}}},
        {u"logs"_s,
         u"created_at"_s,
         {{}, period, {u"--level"_s, u"error"_s}, {u"--level"_s, u"warning"_s}, {u"--text"_s, u"time"_s}}},
        {u"jobs"_s, u"created_at"_s, {{}, period, {u"--status"_s, u"failed"_s}}},
        {u"executions"_s, u"created_at"_s, {{}, period, {u"--status"_s, u"failed"_s}}},
    };
    for (const List& list : lists) {
        for (const QStringList& filter : list.filters) {
            if (system == u"job-history" && filter == elsewhere)
                continue;
            QStringList command = {list.command, u"--limit"_s, u"0"_s};
            command += filter;
            std::vector<program::Outcome> outcomes;
            const QStringList sources = sourcesOf(system);
            for (const QString& source : sources) {
                QStringList words = command;
                words.insert(1, source);
                words += {u"--format"_s, u"json"_s};
                outcomes.push_back(program::run(words));
            }
            for (size_t i = 1; i < outcomes.size(); ++i) {
                const QByteArray what = command.join(u' ').toUtf8() + outcomes[i].err;
                QVERIFY2(outcomes[i].status == outcomes[0].status, what.constData());
                const QStringList expected = linesOf(outcomes[0].rows(), list.timeField);
                const QStringList actual = linesOf(outcomes[i].rows(), list.timeField);
                QVERIFY2(actual.size() == expected.size(), what.constData());
                for (qsizetype row = 0; row < actual.size(); ++row) {
                    const QByteArray both =
                        what + '\n' + actual[row].toUtf8() + '\n' + expected[row].toUtf8();
                    QVERIFY2(actual[row] == expected[row], both.constData());
                }
            }
        }
    }
}

void CtlEnginesTest::threadsAreTheSame()
{
    QFETCH(const QString, system);
    if (system == u"job-history")
        return;
    const QJsonArray conversations = program::run({u"conversations"_s, sourcesOf(system).constFirst(),
                                                   u"--format"_s, u"json"_s, u"--limit"_s, u"0"_s})
                                         .rows();
    QVERIFY(conversations.size() > 50);
    for (qsizetype i = 0; i < conversations.size(); i += 9) {
        const QString id = conversations[i].toObject().value(u"conversation_id"_s).toString();
        const auto threads = onAll(system, {u"thread"_s, id});
        QVERIFY(!threads[0].isNull());
        const QJsonObject expected = threads[0].object();
        for (size_t engine = 1; engine < threads.size(); ++engine) {
            const QJsonObject actual = threads[engine].object();
            QCOMPARE(lineOf(plain(actual[u"conversation"_s])), lineOf(plain(expected[u"conversation"_s])));
            QCOMPARE(linesOf(actual[u"items"_s].toArray(), u"created_at"_s),
                     linesOf(expected[u"items"_s].toArray(), u"created_at"_s));
            QCOMPARE(actual[u"related"_s].toObject().keys(), expected[u"related"_s].toObject().keys());
        }
    }
}

void CtlEnginesTest::searchesAreTheSame()
{
    QFETCH(const QString, system);
    if (system == u"job-history")
        return;
    for (const QString& text :
         {u"order"_s, u"OrDeR"_s, u"ß"_s, u"É"_s, u"注文"_s, u"شكر"_s, u"🙂"_s, u"%"_s, u"_"_s, u"\\"_s,
          u"'"_s, u"a.b"_s, u"(["_s, u"``"_s, u"no such words anywhere"_s}) {
        std::vector<QStringList> found;
        const QStringList sources = sourcesOf(system);
        for (const QString& source : sources) {
            const program::Outcome outcome =
                program::run({u"search"_s, source, text, u"--format"_s, u"json"_s, u"--limit"_s, u"0"_s});
            QVERIFY2(outcome.status == 0, outcome.err.constData());
            found.push_back(linesOf(outcome.rows(), u"created_at"_s));
        }
        QVERIFY(text != u"order"_s || !found[0].isEmpty());
        for (size_t i = 1; i < found.size(); ++i)
            QVERIFY2(found[i] == found[0], qPrintable(u"%1: %2 instead of %3 on %4"_s.arg(text)
                                                          .arg(found[i].size())
                                                          .arg(found[0].size())
                                                          .arg(i)));
    }
}

void CtlEnginesTest::exportsAreTheSame()
{
    QFETCH(const QString, system);
    for (const QString& entity : {u"messages"_s, u"logs"_s, u"executions"_s}) {
        std::vector<QStringList> lines;
        std::vector<int> statuses;
        const QStringList sources = sourcesOf(system);
        for (const QString& source : sources) {
            const QString file = m_folder.filePath(u"out.jsonl"_s);
            QFile::remove(file);
            statuses.push_back(
                program::run({u"export"_s, source, entity, u"-o"_s, file, u"--format"_s, u"jsonl"_s}).status);
            QJsonArray rows;
            QFile written(file);
            if (written.open(QIODevice::ReadOnly)) {
                while (!written.atEnd())
                    rows.append(QJsonDocument::fromJson(written.readLine()).object());
            }
            lines.push_back(linesOf(rows, u"created_at"_s));
        }
        for (size_t i = 1; i < lines.size(); ++i) {
            QCOMPARE(statuses[i], statuses[0]);
            QCOMPARE(lines[i], lines[0]);
        }
    }
}

QTEST_GUILESS_MAIN(CtlEnginesTest)
#include "tst_ctlengines.moc"
