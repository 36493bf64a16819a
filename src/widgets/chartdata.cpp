// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartdata.h"

#include "models/daytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

QString firstHeading(const ChartData& data)
{
    return data.kind == ChartKind::Shares ? Words::tr("Name") : Words::tr("Day");
}

/// A name as one cell: what would end the cell is a space.
QString asCell(QString text)
{
    for (const QChar breaking : {u'\t', u'\n', u'\r'})
        text.replace(breaking, u' ');
    return text;
}

} // namespace

int ChartData::count() const
{
    if (kind == ChartKind::Shares)
        return int(names.size());
    size_t longest = 0;
    for (const ChartSeries& one : series)
        longest = std::max(longest, one.values.size());
    return int(longest);
}

QDate ChartData::day(int index) const
{
    return firstDay.addDays(barStarts.empty() ? index : barStarts[size_t(index)]);
}

QDate ChartData::lastDayOf(int index) const
{
    if (barStarts.empty())
        return day(index);
    return firstDay.addDays((size_t(index) + 1 < barStarts.size() ? barStarts[size_t(index) + 1] : days) - 1);
}

std::optional<double> ChartData::value(int seriesIndex, int index) const
{
    const auto& values = series[size_t(seriesIndex)].values;
    return size_t(index) < values.size() ? values[size_t(index)] : std::nullopt;
}

std::optional<double> ChartData::total(int index) const
{
    std::optional<double> sum;
    for (int i = 0; i < int(series.size()); ++i) {
        if (const auto known = value(i, index))
            sum = sum.value_or(0) + *known;
    }
    return sum;
}

double ChartData::highest() const
{
    double highest = 0;
    const int indexes = count();
    for (int index = 0; index < indexes; ++index) {
        if (kind != ChartKind::Lines) {
            highest = std::max(highest, total(index).value_or(0));
            continue;
        }
        for (int i = 0; i < int(series.size()); ++i)
            highest = std::max(highest, value(i, index).value_or(0));
    }
    return highest;
}

bool ChartData::isEmpty() const
{
    for (const ChartSeries& one : series) {
        for (const auto& value : one.values) {
            // A rate of nothing is a finding; a count of nothing is an empty chart.
            if (value && (kind == ChartKind::Lines || *value > 0))
                return false;
        }
    }
    return true;
}

QString ChartData::indexTitle(int index, const QLocale& locale) const
{
    if (kind == ChartKind::Shares)
        return names.at(index);
    const QString heading =
        barStarts.empty() ? dayTitle(day(index), locale) : daysLabel(day(index), lastDayOf(index), locale);
    return lastDayOpen && index == count() - 1 ? Words::tr("%1 (not over yet)").arg(heading) : heading;
}

void gatherDays(ChartData& chart, Qt::DayOfWeek weekStart)
{
    constexpr int mostDays = 100;
    constexpr int mostWeeks = 100;
    if (chart.kind != ChartKind::Bars || chart.days <= mostDays)
        return;
    const bool months = chart.days > mostWeeks * 7;
    for (int i = 0; i < chart.days; ++i) {
        const QDate day = chart.firstDay.addDays(i);
        if (i == 0 || (months ? day.day() == 1 : day.dayOfWeek() == int(weekStart)))
            chart.barStarts.push_back(i);
    }
    for (ChartSeries& one : chart.series) {
        std::vector<std::optional<double>> sums(chart.barStarts.size());
        size_t bar = 0;
        for (int i = 0; i < int(one.values.size()); ++i) {
            if (bar + 1 < chart.barStarts.size() && i >= chart.barStarts[bar + 1])
                ++bar;
            if (const auto& value = one.values[size_t(i)])
                sums[bar] = sums[bar].value_or(0) + *value;
        }
        one.values = std::move(sums);
    }
}

ChartTable tableOf(const ChartData& data, const QLocale& locale)
{
    ChartTable table;
    table.header.append(firstHeading(data));
    for (const ChartSeries& one : data.series)
        table.header.append(one.name);
    const bool sums = data.series.size() > 1 && data.kind != ChartKind::Lines;
    if (sums)
        table.header.append(Words::tr("Total"));
    const int count = data.count();
    // The year stands in the period already; days of the year before say theirs.
    for (int index = 0; index < count; ++index) {
        const auto cell = [&](const std::optional<double>& value) {
            return value ? exactValue(*value, data.unit, locale) : u"–"_s;
        };
        QStringList row = {data.kind == ChartKind::Shares
                               ? data.names.at(index)
                               : models::daysText(data.day(index), data.lastDayOf(index), locale,
                                                  data.lastDayOf(count - 1))};
        for (int i = 0; i < int(data.series.size()); ++i)
            row.append(cell(data.value(i, index)));
        if (sums)
            row.append(cell(data.total(index)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString tabSeparated(const ChartData& data)
{
    QString text = firstHeading(data);
    for (const ChartSeries& one : data.series)
        text += u'\t' + asCell(one.name);
    text += u'\n';
    const int count = data.count();
    for (int index = 0; index < count; ++index) {
        text += data.kind == ChartKind::Shares ? asCell(data.names.at(index))
                                               : data.day(index).toString(Qt::ISODate);
        for (int i = 0; i < int(data.series.size()); ++i) {
            text += u'\t';
            if (const auto value = data.value(i, index))
                text += QString::number(*value, 'g', 15);
        }
        text += u'\n';
    }
    return text;
}

} // namespace scrollback::widgets
