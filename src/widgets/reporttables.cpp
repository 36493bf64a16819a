// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reporttables.h"

#include "base/textcut.h"
#include "widgets/storedtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;
using chatlog::Dashboard;
using chatlog::Figures;
using chatlog::Share;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

constexpr int mostRows = 25;
constexpr int mostDays = 100;

using Table = ReportLayout::Table;

class TableMaker
{
public:
    explicit TableMaker(const ReportData& data)
        : m_data(data)
        , m_board(data.dashboard)
    {
    }

    std::vector<Table> make()
    {
        if (m_data.holdings.toolCalls)
            tools();
        if (m_data.holdings.conversations)
            widgets();
        models();
        failingTools();
        if (m_data.holdings.logs) {
            words(Words::tr("Log levels"), Words::tr("Level"), Words::tr("Entries"), m_board.totals.levels);
            categories();
        }
        if (m_data.holdings.jobs)
            words(Words::tr("Jobs by status"), Words::tr("Status"), Words::tr("Jobs"),
                  m_board.totals.jobsByStatus);
        storedStatistics();
        days();
        return std::move(m_tables);
    }

private:
    QString count(std::optional<qint64> value) const
    {
        return value ? m_data.locale.toString(*value) : u"–"_s;
    }
    QString share(std::optional<double> value) const
    {
        return value ? shortValue(*value, Unit::Share, m_data.locale) : u"–"_s;
    }
    QString duration(std::optional<qint64> value) const
    {
        return value ? shortValue(double(*value), Unit::Duration, m_data.locale) : u"–"_s;
    }
    static QString name(const std::optional<QString>& name)
    {
        if (!name)
            return Words::tr("unknown");
        return name->trimmed().isEmpty() ? Words::tr("empty") : cutToLine(visibleText(*name), 160);
    }

    void add(Table table, size_t all)
    {
        if (table.rows.empty())
            return;
        if (all > table.rows.size())
            table.subtitle =
                Words::tr("the first %1 of %2").arg(count(qint64(table.rows.size())), count(qint64(all)));
        m_tables.push_back(std::move(table));
    }

    /// A row for each share, at most as many as fit on half a page.
    template <class Row>
    void addShares(Table table, const std::vector<Share>& shares, Row row)
    {
        for (const Share& one : shares) {
            if (int(table.rows.size()) == mostRows)
                break;
            table.rows.push_back(row(one));
        }
        add(std::move(table), shares.size());
    }

    QString failedShare(const Share& one) const
    {
        return one.calls > 0 ? share(double(one.errors) / double(one.calls)) : u"–"_s;
    }

    void tools()
    {
        addShares({Words::tr("Top tools"),
                   {},
                   {{Words::tr("Tool")},
                    {Words::tr("Calls"), true},
                    {Words::tr("Failed"), true},
                    {Words::tr("Share failed"), true}},
                   {}},
                  m_board.tools, [this](const Share& one) -> QStringList {
                      return {name(one.name), count(one.calls), count(one.errors), failedShare(one)};
                  });
    }

    void widgets()
    {
        addShares(
            {Words::tr("Widgets"),
             {},
             {{Words::tr("Widget")},
              {Words::tr("Conversations"), true},
              {Words::tr("Messages"), true},
              {Words::tr("Tokens"), true}},
             {}},
            m_board.widgets, [this](const Share& one) -> QStringList {
                return {name(one.name), count(one.conversations), count(one.messages), count(one.tokens)};
            });
    }

    void models()
    {
        if (m_board.models.size() == 1 && !m_board.models.front().name)
            return;
        addShares(
            {Words::tr("Models"),
             {},
             {{Words::tr("Model")},
              {Words::tr("Conversations"), true},
              {Words::tr("Messages"), true},
              {Words::tr("Tokens"), true}},
             {}},
            m_board.models, [this](const Share& one) -> QStringList {
                return {name(one.name), count(one.conversations), count(one.messages), count(one.tokens)};
            });
    }

    void failingTools()
    {
        std::vector<Share> failing;
        for (const Share& one : m_board.tools) {
            if (one.errors > 0)
                failing.push_back(one);
        }
        std::stable_sort(failing.begin(), failing.end(),
                         [](const Share& a, const Share& b) { return a.errors > b.errors; });
        addShares(
            {Words::tr("Tools that failed most"),
             {},
             {{Words::tr("Tool")}, {Words::tr("Failed"), true}, {Words::tr("Share of its calls"), true}},
             {}},
            failing, [this](const Share& one) -> QStringList {
                return {name(one.name), count(one.errors), failedShare(one)};
            });
    }

    void words(const QString& title, const QString& word, const QString& amount,
               const QMap<QString, qint64>& counts)
    {
        std::vector<std::pair<QString, qint64>> sorted;
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            if (it.value() > 0)
                sorted.emplace_back(it.key(), it.value());
        }
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        Table table{title, {}, {{word}, {amount, true}}, {}};
        for (const auto& [text, amountOf] : sorted) {
            if (int(table.rows.size()) < mostRows)
                table.rows.push_back({text.isEmpty() ? Words::tr("unknown") : name(text), count(amountOf)});
        }
        add(std::move(table), sorted.size());
    }

    void categories()
    {
        if (m_board.categories.size() == 1 && !m_board.categories.front().name)
            return;
        addShares({Words::tr("Log categories"),
                   {},
                   {{Words::tr("Category")}, {Words::tr("Entries"), true}, {Words::tr("Errors"), true}},
                   {}},
                  m_board.categories, [this](const Share& one) -> QStringList {
                      return {name(one.name), count(one.calls), count(one.errors)};
                  });
    }

    QString stored(std::optional<qint64> value, qint64 counted) const
    {
        return value && *value != counted ? u"≠ "_s + count(value) : count(value);
    }

    void storedStatistics()
    {
        if (m_board.stored.empty())
            return;
        Table table{Words::tr("Stored statistics"),
                    {},
                    {{Words::tr("Day")},
                     {Words::tr("Conversations stored"), true},
                     {Words::tr("counted"), true},
                     {Words::tr("Messages stored"), true},
                     {Words::tr("counted"), true},
                     {Words::tr("Users stored"), true},
                     {Words::tr("counted"), true}},
                    {}};
        for (const auto& day : m_board.stored) {
            if (int(table.rows.size()) == mostDays)
                break;
            table.rows.push_back({day.day.left(40), count(day.storedConversations),
                                  count(day.countedConversations), count(day.storedMessages),
                                  count(day.countedMessages), count(day.storedUsers),
                                  count(day.countedUsers)});
        }
        const int differing = differingDays(m_board.stored);
        table.subtitle =
            differing == 0
                ? Words::tr("the system's own table says the same as its messages")
                : Words::tr("on %n days the system's own table says something else than its messages",
                            nullptr, differing);
        m_tables.push_back(std::move(table));
    }

    void days()
    {
        if (m_board.range.days() > mostDays)
            return;
        struct Column
        {
            QString title;
            bool shown;
            std::function<QString(const Figures&)> cell;
        };
        const auto& has = m_data.holdings;
        const std::vector<Column> columns = {
            {Words::tr("Conversations"), has.conversations,
             [this](const Figures& day) { return count(day.conversations); }},
            {Words::tr("Messages"), has.conversations,
             [this](const Figures& day) { return count(day.messages); }},
            {Words::tr("Tokens"), has.conversations && has.tokens,
             [this](const Figures& day) { return count(day.totalTokens); }},
            {Words::tr("Tool calls"), has.toolCalls,
             [this](const Figures& day) { return count(day.toolCalls); }},
            {Words::tr("Jobs"), has.jobs, [this](const Figures& day) { return count(day.jobs); }},
            {Words::tr("Log errors"), has.logs, [this](const Figures& day) { return count(day.logErrors); }},
            {Words::tr("Error rate"), has.failures,
             [this](const Figures& day) { return share(day.errorRate); }},
            {Words::tr("p50"), has.conversations,
             [this](const Figures& day) { return duration(day.responseTimeP50Ms); }},
            {Words::tr("p95"), has.conversations,
             [this](const Figures& day) { return duration(day.responseTimeP95Ms); }},
        };
        Table table{Words::tr("Day by day"), {}, {{Words::tr("Day")}}, {}};
        for (const Column& column : columns) {
            if (column.shown)
                table.columns.push_back({column.title, true});
        }
        for (int i = 0; i < int(m_board.perDay.size()); ++i) {
            QStringList row = {daysLabel(m_board.range.day(i), m_board.range.day(i), m_data.locale)};
            for (const Column& column : columns) {
                if (column.shown)
                    row.append(column.cell(m_board.perDay[size_t(i)]));
            }
            table.rows.push_back(std::move(row));
        }
        m_tables.push_back(std::move(table));
    }

    const ReportData& m_data;
    const Dashboard& m_board;
    std::vector<Table> m_tables;
};

} // namespace

std::vector<Table> reportTables(const ReportData& data)
{
    return TableMaker(data).make();
}

} // namespace scrollback::widgets
