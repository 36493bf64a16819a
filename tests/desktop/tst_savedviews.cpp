// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/savedviews.h"
#include "desktop/settings.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;
using chatlog::Condition;
using chatlog::Entity;
using chatlog::Field;

class TestSavedViews : public QObject
{
    Q_OBJECT

private:
    static SavedView failedCalls()
    {
        SavedView view;
        view.name = QStringLiteral("Failed calls");
        view.query.entity = Entity::ToolCall;
        view.query.filter.conditions = {Condition{Field::Status, {QStringLiteral("error"), QString()}, false},
                                        Condition{Field::ToolName, {QStringLiteral("get_addons")}, true}};
        view.query.filter.text = QStringLiteral("“timeout” 超时");
        view.query.order.field = Field::DurationMs;
        view.query.order.descending = false;
        return view;
    }

private Q_SLOTS:
    void aViewIsThereNextTimeForItsSystemOnly()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(file);
            SavedViews views(settings, QStringLiteral("widget-logs"));
            views.save(failedCalls());
        }
        Settings settings(file);
        const SavedViews views(settings, QStringLiteral("widget-logs"));
        QCOMPARE(views.views().size(), 1);
        QCOMPARE(views.views().front(), failedCalls());
        QVERIFY(views.find(QStringLiteral("Failed calls")));
        QVERIFY(SavedViews(settings, QStringLiteral("job-history")).views().empty());
    }

    void thePeriodIsTheWindows()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        SavedViews views(settings, QStringLiteral("widget-logs"));
        SavedView view = failedCalls();
        view.query.filter.period = {1'000, 2'000};
        views.save(view);
        QVERIFY(views.views().front().query.filter.period.isEverything());
    }

    void savingAgainReplacesAndRenamingKeepsOne()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        SavedViews views(settings, QStringLiteral("widget-logs"));
        views.save(failedCalls());
        SavedView changed = failedCalls();
        changed.query.filter.text = QStringLiteral("other");
        views.save(changed);
        QCOMPARE(views.views().size(), 1);
        QCOMPARE(views.views().front().query.filter.text, QStringLiteral("other"));

        SavedView second = failedCalls();
        second.name = QStringLiteral("Second");
        views.save(second);
        views.rename(QStringLiteral("Second"), QStringLiteral("Failed calls"));
        QCOMPARE(views.views().size(), 1);
        QCOMPARE(views.views().front().query.filter.text, failedCalls().query.filter.text);
        views.remove(QStringLiteral("Failed calls"));
        QVERIFY(views.views().empty());
    }

    void aViewThatIsNotUnderstoodIsLeftOut_data()
    {
        QTest::addColumn<QJsonObject>("object");
        const QJsonObject whole = failedCalls().toJson();
        QJsonObject noName = whole;
        noName.remove(QStringLiteral("name"));
        QJsonObject unknownEntity = whole;
        unknownEntity.insert(QStringLiteral("entity"), QStringLiteral("starships"));
        QJsonObject unknownField = whole;
        unknownField.insert(
            QStringLiteral("conditions"),
            QJsonArray{QJsonObject{{QStringLiteral("field"), QStringLiteral("flavour")},
                                   {QStringLiteral("values"), QJsonArray{QStringLiteral("x")}}}});
        QTest::newRow("without a name") << noName;
        QTest::newRow("of an unknown entity") << unknownEntity;
        QTest::newRow("with an unknown field") << unknownField;
        QTest::newRow("nothing") << QJsonObject();
    }
    void aViewThatIsNotUnderstoodIsLeftOut()
    {
        QFETCH(QJsonObject, object);
        QVERIFY(!SavedView::fromJson(object));
    }
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
