// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madedashboard.h"
#include "widgets/tiledata.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::chatlog;
using namespace scrollback::widgets;
using namespace Qt::StringLiterals;
using test::madeDashboard;
using test::madeNow;

Q_DECLARE_METATYPE(scrollback::widgets::Unit)
using Known = std::optional<double>;
Q_DECLARE_METATYPE(Known)

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

TileData tile(const std::vector<TileData>& tiles, TileId id)
{
    for (const TileData& one : tiles) {
        if (one.id == id)
            return one;
    }
    return {};
}

} // namespace

class TileDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorRateThatCannotBeKnownIsNotZero()
    {
        Holdings holdings;
        holdings.failures = false;
        const TileData rate = tile(tilesOf(madeDashboard(7), holdings, madeNow, english), TileId::ErrorRate);
        QCOMPARE(rate.figure, u"–"_s);
        QCOMPARE(rate.change, u"not stored"_s);
        QVERIFY(rate.course.empty());
        QVERIFY(rate.sentence.contains(u"does not store"_s));
        const TileData known = tile(tilesOf(madeDashboard(7), {}, madeNow, english), TileId::ErrorRate);
        QVERIFY(known.figure != u"–"_s);
    }

    void changesAreInTheUnitOfTheFigure_data()
    {
        QTest::addColumn<Known>("value");
        QTest::addColumn<Known>("before");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("inEnglish");
        QTest::addColumn<QString>("inGerman");
        const auto row = [](const char* name, Known value, Known before, Unit unit, const QString& en,
                            const QString& de) {
            QTest::newRow(name) << value << before << unit << en << de;
        };
        row("more", 828, 739, Unit::Count, u"▲ 12 %"_s, u"▲ 12 %"_s);
        row("less", 50, 100, Unit::Count, u"▼ 50 %"_s, u"▼ 50 %"_s);
        row("a great deal more", 30'000, 100, Unit::Count, u"▲ 29,900 %"_s, u"▲ 29.900 %"_s);
        row("the same", 100, 100, Unit::Count, u"± 0 %"_s, u"± 0 %"_s);
        row("from nothing", 10, 0, Unit::Count, u"▲ from 0"_s, u"▲ from 0"_s);
        row("nothing still", 0, 0, Unit::Count, {}, {});
        row("to nothing", 0, 10, Unit::Count, u"▼ 100 %"_s, u"▼ 100 %"_s);
        row("unknown", std::nullopt, 10, Unit::Count, {}, {});
        row("unknown before", 10, std::nullopt, Unit::Count, {}, {});
        row("rate", 0.0347, 0.0387, Unit::Share, u"▼ 0.4 pt"_s, u"▼ 0,4 pt"_s);
        row("same rate", 0.5, 0.5, Unit::Share, u"± 0 pt"_s, u"± 0 pt"_s);
        row("duration", 49'000, 46'000, Unit::Duration, u"▲ 3 s"_s, u"▲ 3 s"_s);
        row("short duration", 1500, 1750, Unit::Duration, u"▼ 250 ms"_s, u"▼ 250 ms"_s);
    }
    void changesAreInTheUnitOfTheFigure()
    {
        QFETCH(Known, value);
        QFETCH(Known, before);
        QFETCH(Unit, unit);
        QTEST(changeText(value, before, unit, english), "inEnglish");
        QTEST(changeText(value, before, unit, german), "inGerman");
    }

    void tilesSayWhetherAChangeIsGood()
    {
        const Dashboard dashboard = madeDashboard(30);
        const auto tiles = tilesOf(dashboard, {}, madeNow, english);
        QCOMPARE(tile(tiles, TileId::Conversations).tone, Tone::Good);
        QCOMPARE(tile(tiles, TileId::ErrorRate).tone, Tone::Good); // fewer errors
        QCOMPARE(tile(tiles, TileId::ErrorRate).figure, u"3.5 %"_s);
        QCOMPARE(tile(tiles, TileId::ErrorRate).change, u"▼ 0.4 pt"_s);
        QCOMPARE(tile(tiles, TileId::ResponseTime).tone, Tone::Bad);
        QCOMPARE(tile(tiles, TileId::ResponseTime).figure, u"4.9 s"_s);
        QCOMPARE(tile(tiles, TileId::ResponseTime).change, u"▲ 3 s"_s);
        QCOMPARE(tile(tiles, TileId::Tokens).change, QString()); // unknown before
        QCOMPARE(tile(tiles, TileId::Tokens).note, u"known for 83 % of messages"_s);
        QCOMPARE(tile(tiles, TileId::Jobs).figure, u"270"_s);
        QCOMPARE(tile(tiles, TileId::JobSuccess).figure, u"77.8 %"_s);
        QCOMPARE(tile(tiles, TileId::JobSuccess).tone, Tone::Neutral); // as before
    }

    void figuresFollowTheLocale()
    {
        const Dashboard dashboard = madeDashboard(30);
        QCOMPARE(tile(tilesOf(dashboard, {}, madeNow, german), TileId::ResponseTime).figure, u"4,9 s"_s);
        QCOMPARE(tile(tilesOf(dashboard, {}, madeNow, german), TileId::ErrorRate).figure, u"3,5 %"_s);
        QCOMPARE(tile(tilesOf(dashboard, {}, madeNow, german), TileId::Tokens).figure, u"45,4 k"_s);
    }

    void theCourseHasADayForEachDayAndGapsWhereNothingIsKnown()
    {
        const Dashboard dashboard = madeDashboard(7);
        const TileData rate = tile(tilesOf(dashboard, {}, madeNow, english), TileId::ErrorRate);
        QCOMPARE(rate.course.size(), size_t(7));
        QVERIFY(rate.course[1]);
        QVERIFY(!rate.course[2]);
        QVERIFY(rate.lastOpen);
    }

    void onlyWhatTheSourceHasIsShown()
    {
        Holdings chat;
        chat.jobs = chat.toolCalls = chat.tokens = chat.satisfaction = false;
        QList<TileId> ids;
        auto tiles = tilesOf(madeDashboard(7), chat, madeNow, english);
        for (const TileData& one : tiles)
            ids.append(one.id);
        QCOMPARE(ids, (QList<TileId>{TileId::Conversations, TileId::Messages, TileId::ErrorRate,
                                     TileId::ResponseTime, TileId::LogErrors}));
        Holdings jobs;
        jobs.conversations = jobs.toolCalls = jobs.tokens = jobs.satisfaction = false;
        ids.clear();
        tiles = tilesOf(madeDashboard(7), jobs, madeNow, english);
        for (const TileData& one : tiles)
            ids.append(one.id);
        QCOMPARE(ids, (QList<TileId>{TileId::Jobs, TileId::JobSuccess, TileId::JobDuration, TileId::ErrorRate,
                                     TileId::LogErrors}));
    }

    void unknownIsNoZero()
    {
        Dashboard dashboard = madeDashboard(7);
        dashboard.totals.errorRate.reset();
        const TileData rate = tile(tilesOf(dashboard, {}, madeNow, english), TileId::ErrorRate);
        QCOMPARE(rate.figure, u"–"_s);
        QCOMPARE(rate.change, QString());
        QVERIFY2(rate.sentence.contains(u"not known"_s), qPrintable(rate.sentence));
    }

    void aFigureOpensWhatItCounts()
    {
        const Dashboard dashboard = madeDashboard(7);
        for (const auto id : {TileId::Conversations, TileId::Messages, TileId::Tokens, TileId::ToolCalls,
                              TileId::ErrorRate, TileId::ResponseTime, TileId::Satisfaction, TileId::Jobs,
                              TileId::JobSuccess, TileId::JobDuration, TileId::LogErrors})
            QCOMPARE(queryOf(dashboard, id).filter.period, dashboard.range.range());
        QCOMPARE(queryOf(dashboard, TileId::Conversations).entity, Entity::Conversation);
        QCOMPARE(queryOf(dashboard, TileId::ErrorRate).entity, Entity::ToolCall);
        QCOMPARE(queryOf(dashboard, TileId::LogErrors).filter.conditions.front().values,
                 QStringList{u"error"_s});
    }
};

QTEST_GUILESS_MAIN(TileDataTest)
#include "tst_tiledata.moc"
