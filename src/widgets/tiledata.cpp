// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiledata.h"

#include <QCoreApplication>

#include <cmath>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;
using chatlog::Dashboard;
using chatlog::Entity;
using chatlog::Field;
using chatlog::Figures;
using chatlog::ListQuery;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

enum class Wanted { More, Less, Either };

class TileMaker
{
public:
    TileMaker(const Dashboard& dashboard, TimeMs now, const QLocale& locale)
        : m_dashboard(dashboard)
        , m_locale(locale)
        , m_lastOpen(lastDayIsOpen(dashboard.range, now))
    {
    }

    template <class Member>
    TileData make(TileId id, const QString& label, Member member, Unit unit, Wanted wanted,
                  ColorId color) const
    {
        const auto asDouble = [](const auto& value) {
            return value ? std::optional<double>(double(*value)) : std::nullopt;
        };
        TileData tile;
        tile.id = id;
        tile.label = label;
        tile.color = color;
        tile.lastOpen = m_lastOpen;
        for (const Figures& day : m_dashboard.perDay)
            tile.course.push_back(asDouble(day.*member));
        const auto value = asDouble(m_dashboard.totals.*member);
        const auto before = asDouble(m_dashboard.previous.*member);
        tile.figure = value ? shortValue(*value, unit, m_locale) : u"–"_s;
        tile.exact = value ? exactValue(*value, unit, m_locale) : Words::tr("not known");
        tile.change = changeText(value, before, unit, m_locale);
        if (value && before && tile.change.startsWith(u'▲'))
            tile.tone = toneOf(wanted, Wanted::More, Wanted::Less);
        else if (value && before && tile.change.startsWith(u'▼'))
            tile.tone = toneOf(wanted, Wanted::Less, Wanted::More);
        tile.sentence = Words::tr("%1: %2").arg(label, tile.exact);
        if (before)
            tile.sentence += Words::tr(", in the %n days before: %1", nullptr, m_dashboard.range.days())
                                 .arg(exactValue(*before, unit, m_locale));
        return tile;
    }

    /// A figure that cannot be known, and in short and in a sentence why.
    static TileData unknown(TileId id, const QString& label, const QString& why, const QString& sentence)
    {
        TileData tile;
        tile.id = id;
        tile.label = label;
        tile.figure = u"–"_s;
        tile.exact = Words::tr("not known");
        tile.change = why;
        tile.sentence = sentence;
        return tile;
    }

private:
    static Tone toneOf(Wanted wanted, Wanted good, Wanted bad)
    {
        if (wanted == good)
            return Tone::Good;
        return wanted == bad ? Tone::Bad : Tone::Neutral;
    }

    const Dashboard& m_dashboard;
    const QLocale& m_locale;
    bool m_lastOpen;
};

} // namespace

QString changeText(std::optional<double> value, std::optional<double> before, Unit unit,
                   const QLocale& locale)
{
    if (!value || !before)
        return {};
    const double difference = *value - *before;
    const QString arrow = difference > 0 ? u"▲ "_s : u"▼ "_s;
    switch (unit) {
    case Unit::Count: {
        if (*before == 0)
            return *value == 0 ? QString() : Words::tr("▲ from 0");
        const double percent = difference / *before * 100;
        if (std::abs(percent) < 0.5)
            return Words::tr("± 0 %");
        return arrow + Words::tr("%1 %").arg(locale.toString(std::abs(percent), 'f', 0));
    }
    case Unit::Share: {
        const double points = std::abs(difference) * 100;
        if (points < 0.05)
            //: a change between two percentages, in percentage points
            return Words::tr("± 0 pt");
        return arrow + Words::tr("%1 pt").arg(locale.toString(points, 'f', 1));
    }
    case Unit::Duration:
        if (std::abs(difference) < std::max(0.5, *before * 0.005))
            return Words::tr("± 0 %");
        return arrow + shortValue(std::abs(difference), Unit::Duration, locale);
    }
    return {};
}

std::vector<TileData> tilesOf(const Dashboard& dashboard, const Holdings& holdings, TimeMs now,
                              const QLocale& locale)
{
    const TileMaker maker(dashboard, now, locale);
    const Figures& totals = dashboard.totals;
    std::vector<TileData> tiles;
    if (holdings.conversations) {
        tiles.push_back(maker.make(TileId::Conversations, Words::tr("Conversations"), &Figures::conversations,
                                   Unit::Count, Wanted::More, ColorId::SeriesFirst));
        if (totals.activeConversations && totals.activeUsers) {
            tiles.back().note = Words::tr("%1 active, with %2 users")
                                    .arg(shortValue(double(*totals.activeConversations), Unit::Count, locale),
                                         shortValue(double(*totals.activeUsers), Unit::Count, locale));
        } else if (totals.activeConversations) {
            tiles.back().note =
                Words::tr("%1 active")
                    .arg(shortValue(double(*totals.activeConversations), Unit::Count, locale));
        }
        tiles.push_back(maker.make(TileId::Messages, Words::tr("Messages"), &Figures::messages, Unit::Count,
                                   Wanted::More, ColorId::SeriesFirst));
        if (totals.userMessages && totals.assistantMessages) {
            tiles.back().note = Words::tr("%1 user, %2 assistant")
                                    .arg(shortValue(double(*totals.userMessages), Unit::Count, locale),
                                         shortValue(double(*totals.assistantMessages), Unit::Count, locale));
        }
        if (holdings.tokens) {
            tiles.push_back(maker.make(TileId::Tokens, Words::tr("Tokens"), &Figures::totalTokens,
                                       Unit::Count, Wanted::More, ColorId::SeriesThird));
            if (totals.tokenCoverage)
                tiles.back().note = Words::tr("known for %1 of messages")
                                        .arg(shortValue(*totals.tokenCoverage, Unit::Share, locale));
        }
    }
    if (holdings.toolCalls) {
        tiles.push_back(maker.make(TileId::ToolCalls, Words::tr("Tool calls"), &Figures::toolCalls,
                                   Unit::Count, Wanted::More, ColorId::SeriesSecond));
        if (totals.toolErrors)
            tiles.back().note =
                Words::tr("%1 failed").arg(shortValue(double(*totals.toolErrors), Unit::Count, locale));
    }
    if (holdings.jobs) {
        tiles.push_back(maker.make(TileId::Jobs, Words::tr("Jobs"), &Figures::jobs, Unit::Count, Wanted::More,
                                   ColorId::SeriesFirst));
        const qint64 failed = totals.jobsByStatus.value(u"failed"_s);
        if (failed > 0)
            tiles.back().note = Words::tr("%1 failed").arg(shortValue(double(failed), Unit::Count, locale));
        tiles.push_back(maker.make(TileId::JobSuccess, Words::tr("Job success rate"),
                                   &Figures::jobSuccessRate, Unit::Share, Wanted::More,
                                   ColorId::SeriesSecond));
        tiles.push_back(maker.make(TileId::JobDuration, Words::tr("Mean job duration"),
                                   &Figures::jobDurationAvgMs, Unit::Duration, Wanted::Less,
                                   ColorId::SeriesFourth));
    }
    const QString errorRate = Words::tr("Error rate");
    tiles.push_back(
        holdings.failures
            ? maker.make(TileId::ErrorRate, errorRate, &Figures::errorRate, Unit::Share, Wanted::Less,
                         ColorId::Error)
            : TileMaker::unknown(
                  TileId::ErrorRate, errorRate, Words::tr("not stored"),
                  Words::tr("This system does not store which of its answers and calls failed.")));
    if (holdings.conversations) {
        tiles.push_back(maker.make(TileId::ResponseTime, Words::tr("Response time p95"),
                                   &Figures::responseTimeP95Ms, Unit::Duration, Wanted::Less,
                                   ColorId::SeriesFourth));
        if (totals.responseTimeP50Ms)
            tiles.back().note =
                Words::tr("median %1")
                    .arg(shortValue(double(*totals.responseTimeP50Ms), Unit::Duration, locale));
        if (holdings.satisfaction)
            tiles.push_back(maker.make(TileId::Satisfaction, Words::tr("Satisfaction"),
                                       &Figures::satisfaction, Unit::Share, Wanted::More,
                                       ColorId::SeriesSecond));
    }
    if (holdings.logs && (!holdings.conversations || tiles.size() < 7))
        tiles.push_back(maker.make(TileId::LogErrors, Words::tr("Errors in logs"), &Figures::logErrors,
                                   Unit::Count, Wanted::Less, ColorId::Error));
    for (TileData& tile : tiles) {
        if (!tile.note.isEmpty())
            tile.sentence += Words::tr("; %1").arg(tile.note);
    }
    return tiles;
}

ListQuery queryOf(const Dashboard& dashboard, TileId tile)
{
    ListQuery query;
    query.filter.period = dashboard.range.range();
    switch (tile) {
    case TileId::Conversations:
    case TileId::Satisfaction:
        query.entity = Entity::Conversation;
        break;
    case TileId::Messages:
    case TileId::Tokens:
        break;
    case TileId::ToolCalls:
        query.entity = Entity::ToolCall;
        break;
    case TileId::ErrorRate:
        return failuresOf(dashboard.totals, query.filter.period);
    case TileId::ResponseTime:
        query.filter.conditions = {{Field::Role, {u"assistant"_s}, false}};
        break;
    case TileId::Jobs:
        query.entity = Entity::Job;
        break;
    case TileId::JobSuccess:
        query.entity = Entity::Job;
        query.filter.conditions = {{Field::Status, {u"completed"_s, u"failed"_s}, false}};
        break;
    case TileId::JobDuration:
        query.entity = Entity::Execution;
        query.filter.conditions = {{Field::Status, {u"completed"_s, u"failed"_s}, false}};
        break;
    case TileId::LogErrors:
        query.entity = Entity::LogEntry;
        query.filter.conditions = {{Field::Level, {u"error"_s}, false}};
        break;
    }
    return query;
}

} // namespace scrollback::widgets
