// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace scrollback;
using namespace scrollback::widgets;

namespace {

struct Bench
{
    Bench()
        : content(new QLabel(QStringLiteral("content")))
        , pane(theme, content)
    {
        pane.resize(600, 400);
        pane.show();
    }
    QStringList texts() const
    {
        QStringList shown;
        const QList<QLabel*> labels = pane.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->isVisible() && !label->text().isEmpty())
                shown += label->text();
        }
        return shown;
    }
    QPushButton* button(const QString& text) const
    {
        const QList<QPushButton*> buttons = pane.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    Theme theme;
    QLabel* content;
    StatePane pane;
};

} // namespace

class TestStatePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void showsItsContentAtFirst()
    {
        Bench bench;
        QVERIFY(bench.content->isVisible());
        QCOMPARE(bench.texts(), QStringList{QStringLiteral("content")});
    }

    void waitsAMomentBeforeItSaysThatItLoads()
    {
        Bench bench;
        bench.pane.showLoading(QStringLiteral("Reading…"));
        QVERIFY(bench.content->isVisible()); // what comes at once does not flicker
        QTRY_VERIFY(!bench.content->isVisible());
        QVERIFY(bench.texts().contains(QStringLiteral("Reading…")));
    }

    void saysNothingWhenItWasQuick()
    {
        Bench bench;
        bench.pane.showLoading(QStringLiteral("Reading…"));
        bench.pane.showContent();
        QTest::qWait(300);
        QVERIFY(bench.content->isVisible());
    }

    void leavesTheContentWhileSomethingIsCounted()
    {
        Bench bench;
        bench.pane.showPartial(QStringLiteral("Counting…"), 0.4);
        QVERIFY(bench.content->isVisible());
        QVERIFY(bench.texts().contains(QStringLiteral("Counting…")));
        QSignalSpy stopped(&bench.pane, &StatePane::stopRequested);
        QVERIFY(bench.button(QStringLiteral("Stop")));
        bench.button(QStringLiteral("Stop"))->click();
        QCOMPARE(stopped.size(), 1);
        bench.pane.showStopped(QStringLiteral("Stopped."), QStringLiteral("Count"));
        QSignalSpy again(&bench.pane, &StatePane::retryRequested);
        bench.button(QStringLiteral("Count"))->click();
        QCOMPARE(again.size(), 1);
        QCOMPARE(stopped.size(), 1);
    }

    void saysWhyThereIsNothingAndWhatToDo()
    {
        Bench bench;
        bench.pane.showEmpty(QStringLiteral("No rows."), QStringLiteral("Clear them."),
                             QStringLiteral("Clear filters"));
        QVERIFY(!bench.content->isVisible());
        QVERIFY(bench.texts().contains(QStringLiteral("No rows.")));
        QVERIFY(bench.texts().contains(QStringLiteral("Clear them.")));
        QSignalSpy action(&bench.pane, &StatePane::actionTriggered);
        bench.button(QStringLiteral("Clear filters"))->click();
        QCOMPARE(action.size(), 1);
    }

    void saysWhatHappenedAndOffersToTryAgain()
    {
        Bench bench;
        bench.pane.showFailed({Error::Code::Damaged, QStringLiteral("page 7 is damaged"),
                               QStringLiteral("restore a backup"), QStringLiteral("SQLITE_CORRUPT")});
        QVERIFY(bench.texts().contains(QStringLiteral("page 7 is damaged.")));
        QVERIFY(bench.texts().contains(QStringLiteral("Restore a backup.")));
        QVERIFY(bench.texts().contains(QStringLiteral("SQLITE_CORRUPT")));
        QSignalSpy retry(&bench.pane, &StatePane::retryRequested);
        bench.button(QStringLiteral("Try again"))->click();
        QCOMPARE(retry.size(), 1);
    }

    void takesNoTextForHtml()
    {
        Bench bench;
        bench.pane.showFailed(
            {Error::Code::Failed, QStringLiteral("<b>x</b><img src='file:///etc/passwd'>"), {}, {}});
        const QList<QLabel*> labels = bench.pane.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label != bench.content && !label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
};

QTEST_MAIN(TestStatePane)
#include "tst_statepane.moc"
