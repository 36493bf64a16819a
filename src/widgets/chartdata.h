// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartaxis.h"
#include "widgets/theme.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace scrollback::widgets {

/// What a chart draws.
enum class ChartKind {
    Bars,   ///< a bar a day, its series stacked
    Lines,  ///< a line a series over the days, with gaps where nothing is known
    Shares, ///< a horizontal bar a name, its series one after the other
};

/// Which chart of the dashboard it is.
enum class ChartId {
    Conversations,
    Messages,
    Tokens,
    Widgets,
    Tools,
    ErrorRate,
    ResponseTime,
    Jobs,
    JobSuccess,
    Levels,
    Categories,
    Models,
};

/// Values of one colour: one for each day, or one for each name. What is unknown is empty.
struct ChartSeries
{
    QString name;
    ColorId color = ColorId::SeriesFirst;
    std::vector<std::optional<double>> values;
    QString key; ///< what it stands for in the data: a role, a status, a level
};

/// A chart as a value: what it shows, not how it looks.
struct ChartData
{
    ChartId id = ChartId::Conversations;
    ChartKind kind = ChartKind::Bars;
    Unit unit = Unit::Count;
    QString title;
    QString subtitle;      ///< at the right of the title: "per day, started"
    QString emptySentence; ///< why there is nothing to draw; then the rest may be empty
    std::vector<ChartSeries> series;

    QDate firstDay;           ///< of Bars and Lines
    bool lastDayOpen = false; ///< the last day is not over yet
    int days = 0;             ///< in all
    /// The day (counted from the first) at which each bar begins, where a bar is a week or a month; empty: a
    /// bar a day.
    std::vector<int> barStarts;

    QStringList names;                            ///< of Shares
    std::vector<std::optional<QString>> nameKeys; ///< the names as they are in the data; empty: unknown

    /// How many days, or names.
    int count() const;
    /// The first and the last day of a bar or point.
    QDate day(int index) const;
    QDate lastDayOf(int index) const;
    std::optional<double> value(int series, int index) const;
    /// The sum of all series; empty where none is known.
    std::optional<double> total(int index) const;
    /// The highest value, of stacked series their highest sum.
    double highest() const;
    /// There is nothing that could be drawn: all is unknown or nothing.
    bool isEmpty() const;
    /// What stands for a day or name in a heading.
    QString indexTitle(int index, const QLocale& locale) const;
};

/// A point of a chart that somebody points at, or opens.
struct ChartPick
{
    int index = -1;  ///< day or name
    int series = -1; ///< -1: all

    friend bool operator==(const ChartPick&, const ChartPick&) = default;
};

/// Sums of weeks, or months, in the place of days, where there are more days than bars can be told apart.
void gatherDays(ChartData& chart, Qt::DayOfWeek weekStart);

/// The chart as a table: a row for each day or name.
struct ChartTable
{
    QStringList header;
    std::vector<QStringList> rows;
};
/// As people read it: numbers and days of the locale.
ChartTable tableOf(const ChartData& data, const QLocale& locale);
/// As programs read it: ISO days, plain numbers, separated by tabs; unknown is empty.
QString tabSeparated(const ChartData& data);

} // namespace scrollback::widgets
