// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo.h"
#include "source/service.h"
#include "support/tempdb.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::source;
namespace schema = scrollback::tests::schema;

class ServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSourceOpensInTheBackground();
    void aSourceThatCannotBeOpenedSaysWhy();
    void questionsAreAnsweredInThisThread();
    void aSummaryIsMadeOnceForTheSameCuts();
    void aCancelledQuestionIsNotAnswered();
    void aStoppedQuestionIsAnsweredWithCancelled();
    void nobodyIsAnsweredWhoIsGone();
    void lanesDoNotWaitForEachOther();
    void closingStopsWhatIsUnderWay();

private:
    QTemporaryDir m_folder;
    QString m_demo;
};

void ServiceTest::initTestCase()
{
    m_demo = m_folder.filePath(QStringLiteral("demo.db"));
    demo::DemoOptions options;
    options.conversations = 200;
    options.now = 1'782'849'600'000;
    QVERIFY(demo::writeDemo(m_demo, options).has_value());
}

void ServiceTest::aSourceOpensInTheBackground()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    QSignalSpy opened(&service, &Service::opened);
    service.open();
    QVERIFY(!service.isOpen());
    QVERIFY(opened.wait());
    QVERIFY(service.isOpen());
    QCOMPARE(service.info().system.id, QStringLiteral("widget-logs"));
    QVERIFY(service.info().isDemo);
    QVERIFY(service.schemaOf(chatlog::Entity::Message).indexOf(chatlog::Field::Content) >= 0);
}

void ServiceTest::aSourceThatCannotBeOpenedSaysWhy()
{
    Service service({m_folder.filePath(QStringLiteral("missing.db")), {}, {}, QTimeZone::utc()});
    QSignalSpy failed(&service, &Service::failed);
    service.open();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<Error>().code, Error::Code::CannotOpen);
}

void ServiceTest::questionsAreAnsweredInThisThread()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    service.open();
    QThread* answeredIn = nullptr;
    QThread* workedIn = nullptr;
    service.ask<int>(
        Service::Lane::Pages, {}, this,
        [&](Database&, const CancelToken&, const Progress&) -> Result<int> {
            workedIn = QThread::currentThread();
            return 7;
        },
        [&](const Result<int>& result) {
            QCOMPARE(result.value(), 7);
            answeredIn = QThread::currentThread();
        });
    QTRY_VERIFY(answeredIn);
    QCOMPARE(answeredIn, QThread::currentThread());
    QVERIFY(workedIn != answeredIn);
}

void ServiceTest::aSummaryIsMadeOnceForTheSameCuts()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    QSignalSpy ready(&service, &Service::summaryReady);
    service.open();
    service.requestSummary({1'782'849'600'001});
    QVERIFY(ready.wait());
    const auto first = service.summary();
    QVERIFY(first);
    service.requestSummary({1'782'849'600'001, 1'782'777'600'000});
    QVERIFY(ready.wait());
    QCOMPARE(service.summary(), first); // midnight is a quarter of an hour anyway
    service.requestSummary({1'782'849'600'777});
    QVERIFY(ready.wait());
    QVERIFY(service.summary() != first);
    QVERIFY(service.summary()->isCutAt({1'782'849'600'001, 1'782'849'600'777}));
}

void ServiceTest::aCancelledQuestionIsNotAnswered()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    service.open();
    bool answered = false;
    std::atomic<bool> stopped = false;
    const Service::Ticket ticket = service.ask<int>(
        Service::Lane::Bulk, {}, this,
        [&stopped](Database&, const CancelToken& token, const Progress&) -> Result<int> {
            while (!token.cancelled())
                QThread::msleep(1);
            stopped = true;
            return 1;
        },
        [&](const Result<int>&) { answered = true; });
    ticket.cancel();
    bool next = false;
    service.ask<int>(
        Service::Lane::Bulk, {}, this,
        [](Database&, const CancelToken&, const Progress&) -> Result<int> { return 2; },
        [&](const Result<int>&) { next = true; });
    QTRY_VERIFY(next);
    QVERIFY(!answered);
}

void ServiceTest::aStoppedQuestionIsAnsweredWithCancelled()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    service.open();
    std::optional<Error::Code> running;
    std::optional<Error::Code> waiting;
    std::atomic<bool> begun = false;
    service.ask<int>(
        Service::Lane::Bulk, QStringLiteral("Working"), this,
        [&begun](Database&, const CancelToken& token, const Progress&) -> Result<int> {
            begun = true;
            while (!token.cancelled())
                QThread::msleep(1);
            return failure(Error::Code::Cancelled, QStringLiteral("Stopped"));
        },
        [&](const Result<int>& result) { running = result.error().code; });
    service.ask<int>(
        Service::Lane::Bulk, {}, this,
        [](Database&, const CancelToken&, const Progress&) -> Result<int> { return 2; },
        [&](const Result<int>& result) { waiting = result ? Error::Code::Failed : result.error().code; });
    QTRY_VERIFY(begun.load());
    service.cancelAll();
    QTRY_VERIFY(running && waiting);
    QCOMPARE(*running, Error::Code::Cancelled);
    QCOMPARE(*waiting, Error::Code::Cancelled);
}

void ServiceTest::nobodyIsAnsweredWhoIsGone()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    service.open();
    bool answered = false;
    auto asker = std::make_unique<QObject>();
    service.ask<int>(
        Service::Lane::Pages, {}, asker.get(),
        [](Database&, const CancelToken&, const Progress&) -> Result<int> { return 1; },
        [&](const Result<int>&) { answered = true; });
    asker.reset();
    bool next = false;
    service.ask<int>(
        Service::Lane::Pages, {}, this,
        [](Database&, const CancelToken&, const Progress&) -> Result<int> { return 2; },
        [&](const Result<int>&) { next = true; });
    QTRY_VERIFY(next);
    QVERIFY(!answered);
}

void ServiceTest::lanesDoNotWaitForEachOther()
{
    Service service({m_demo, {}, {}, QTimeZone::utc()});
    service.open();
    const Service::Ticket slow = service.ask<int>(
        Service::Lane::Figures, {}, this,
        [](Database&, const CancelToken& token, const Progress&) -> Result<int> {
            while (!token.cancelled())
                QThread::msleep(1);
            return 1;
        },
        [](const Result<int>&) {});
    bool page = false;
    service.ask<int>(
        Service::Lane::Pages, {}, this,
        [](Database&, const CancelToken&, const Progress&) -> Result<int> { return 2; },
        [&](const Result<int>&) { page = true; });
    QTRY_VERIFY(page);
    slow.cancel();
}

void ServiceTest::closingStopsWhatIsUnderWay()
{
    std::atomic<bool> stopped = false;
    {
        Service service({m_demo, {}, {}, QTimeZone::utc()});
        service.open();
        std::atomic<bool> begun = false;
        service.ask<int>(
            Service::Lane::Bulk, {}, this,
            [&](Database&, const CancelToken& token, const Progress&) -> Result<int> {
                begun = true;
                while (!token.cancelled())
                    QThread::msleep(1);
                stopped = true;
                return 1;
            },
            [](const Result<int>&) {});
        QTRY_VERIFY(begun.load());
    }
    QVERIFY(stopped.load());
}

QTEST_GUILESS_MAIN(ServiceTest)
#include "tst_service.moc"
