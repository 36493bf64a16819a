// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "desktop/exportjob.h"
#include "source/database.h"
#include "source/service.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;
using chatlog::Entity;
using chatlog::Field;
using exporting::Format;

class TestExportJob : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<source::Database> m_database;
    QString m_source;

    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What is in the folder besides the database: nothing half written may stay.
    QStringList leftovers() const
    {
        QStringList names = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        names.removeAll(QStringLiteral("demo.sqlite"));
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_source = path("demo.sqlite");
        demo::DemoOptions options;
        options.conversations = 300;
        options.days = 30;
        options.now = 1'782'820'800'000;
        QVERIFY(demo::writeDemo(m_source, options));
        auto database = source::Database::open({m_source, {}, {}, QTimeZone::utc()});
        QVERIFY(database);
        m_database = std::move(*database);
    }

    void cleanup()
    {
        const QStringList names = leftovers();
        for (const QString& name : names)
            QFile::remove(m_folder->filePath(name));
    }

    void exactlyTheListIsWritten()
    {
        ExportRequest request;
        request.path = path("out.json");
        request.format = Format::Json;
        request.query.entity = Entity::Message;
        request.query.filter.conditions = {{Field::Role, {QStringLiteral("user")}, false}};
        request.query.order.descending = false;
        request.columns = {Field::CreatedAt, Field::Role, Field::Content};

        QStringList expected;
        const auto& schema = m_database->schemaOf(Entity::Message);
        const int content = schema.indexOf(Field::Content);
        const auto streamed = m_database->stream(request.query, {}, [&](chatlog::RecordView row) {
            expected.append(row[size_t(content)].toString());
            return true;
        });
        QVERIFY(streamed);

        const auto rows = runExport(*m_database, request, {});
        QVERIFY(rows);
        QCOMPARE(*rows, expected.size());
        const QJsonArray written = QJsonDocument::fromJson(contentOf(request.path)).array();
        QCOMPARE(written.size(), expected.size());
        for (qsizetype i = 0; i < written.size(); ++i) {
            const QJsonObject object = written.at(i).toObject();
            QCOMPARE(object.size(), 3);
            QCOMPARE(object.value(QStringLiteral("role")).toString(), QStringLiteral("user"));
            QCOMPARE(object.value(QStringLiteral("content")).toString(), expected.at(i));
        }
    }

    void theColumnsAreThoseOfTheScreen()
    {
        ExportRequest request;
        request.path = path("out.csv");
        request.query.entity = Entity::LogEntry;
        request.columns = {Field::Level, Field::CreatedAt};
        QVERIFY(runExport(*m_database, request, {}));
        QCOMPARE(contentOf(request.path).split('\n').front().trimmed(), QByteArray("level,created_at"));
    }

    void aStoppedExportLeavesNothing()
    {
        ExportRequest request;
        request.path = path("out.csv");
        request.query.entity = Entity::Message;
        const CancelToken stop;
        stop.cancel();
        const auto rows = runExport(*m_database, request, stop);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, Error::Code::Cancelled);
        QCOMPARE(leftovers(), QStringList());
    }

    void stoppingHalfwayLeavesWhatWasThere()
    {
        ExportRequest request;
        request.path = path("out.csv");
        request.query.entity = Entity::Message;
        QFile before(request.path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("kept");
        before.close();
        const CancelToken stop;
        const auto rows = runExport(*m_database, request, stop, [&](double) { stop.cancel(); });
        QVERIFY(!rows);
        QCOMPARE(contentOf(request.path), QByteArray("kept"));
        QCOMPARE(leftovers(), QStringList{QStringLiteral("out.csv")});
    }

    void whereNothingCanBeWrittenASentenceSaysSo_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("no such folder") << QStringLiteral("no/such/out.csv");
        QTest::newRow("a folder") << QStringLiteral(".");
    }
    void whereNothingCanBeWrittenASentenceSaysSo()
    {
        QFETCH(QString, target);
        ExportRequest request;
        request.path = m_folder->filePath(target);
        request.query.entity = Entity::Message;
        const auto rows = runExport(*m_database, request, {});
        QVERIFY(!rows);
        QVERIFY(!rows.error().message.isEmpty());
        QVERIFY(!rows.error().advice.isEmpty());
        QCOMPARE(leftovers(), QStringList());
    }

    void aConversationIsWrittenToRead_data()
    {
        QTest::addColumn<Format>("format");
        QTest::newRow("markdown") << Format::Markdown;
        QTest::newRow("html") << Format::Html;
        QTest::newRow("json") << Format::Json;
        QTest::newRow("csv") << Format::Csv;
    }
    void aConversationIsWrittenToRead()
    {
        QFETCH(Format, format);
        const auto recent = m_database->recentConversations(1);
        QVERIFY(recent && !recent->empty());
        const ConversationId id = recent->front().conversationId;
        const auto thread = m_database->thread(id);
        QVERIFY(thread);

        ExportRequest request;
        request.path = path("thread.out");
        request.format = format;
        request.conversation = id;
        request.title = QStringLiteral("Where the list stood");
        const auto items = runExport(*m_database, request, {});
        QVERIFY(items);
        QCOMPARE(*items, qint64(thread->items.size()));
        QVERIFY(contentOf(request.path).size() > 100);
        // It is called what it is, not by the list in which it was found.
        QVERIFY(!contentOf(request.path).contains("Where the list stood"));
    }

    void progressGoesForward()
    {
        ExportRequest request;
        request.path = path("out.csv");
        request.query.entity = Entity::Message;
        request.query.filter.period = {1'782'820'800'000 - 40 * msPerDay, 1'782'820'800'000 + msPerDay};
        std::vector<double> shares;
        QVERIFY(runExport(*m_database, request, {}, [&](double share) {
            if (share >= 0)
                shares.push_back(share);
        }));
        QVERIFY(std::ranges::is_sorted(shares));
    }

    void theJobTellsWhenItIsDone()
    {
        source::Service service({m_source, {}, {}, QTimeZone::utc()});
        QSignalSpy opened(&service, &source::Service::opened);
        service.open();
        QVERIFY(opened.wait());
        ExportRequest request;
        request.path = path("out.csv");
        request.query.entity = Entity::ToolCall;
        ExportJob job(service, request);
        QSignalSpy done(&job, &ExportJob::done);
        QSignalSpy failed(&job, &ExportJob::failed);
        job.start();
        QVERIFY(done.wait());
        QCOMPARE(failed.count(), 0);
        QVERIFY(done.front().front().toLongLong() > 0);
        QVERIFY(QFile::exists(request.path));
    }
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
