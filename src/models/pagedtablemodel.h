// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fieldtext.h"
#include "models/pagecache.h"
#include "models/pagesource.h"
#include "models/roles.h"
#include "models/tablemodelbase.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <set>

namespace scrollback::models {

/// How many rows a list has, as far as it is known.
struct RowCount
{
    enum class Kind { Unknown, AtLeast, Exact };
    Kind kind = Kind::Unknown;
    qint64 rows = 0;
};

/// Rows that came above those that are shown, and wait until somebody wants to see them.
struct NewRows
{
    int count = 0;     ///< 0 with `more`: the list has changed, who knows how; reload() shows it
    bool more = false; ///< there are more than that
    friend bool operator==(const NewRows&, const NewRows&) = default;
};

/// A list of any length, of which only a window is in memory.
///
/// The first page is there before anything is counted. Then the overview comes, and with it the number of
/// rows and an anchor for each page, so that any of them is one question away. Asking for a cell never waits:
/// what is not here is an empty value, and its page is asked for; of several pages that are missing the one
/// that was looked at last is first, and what has left the sight is cancelled.
///
/// A list whose source changes is followed: new rows come in above the others where the newest are in sight,
/// and are only counted (newRows()) where somebody reads further down. What else has changed shows when the
/// list is counted again, which happens the more seldom the more it costs.
class PagedTableModel : public TableModelBase<>
{
    Q_OBJECT

public:
    static constexpr int pageSize = chatlog::Overview::pageSize;
    /// Beyond this many rows a table view cannot scroll (heights are summed in an int).
    static constexpr qint64 mostRows = 40'000'000;

    struct Column
    {
        chatlog::Field field;
        CellKind kind = CellKind::Text;
        int width = 12;    ///< in average characters, at first
        int yields = 0;    ///< where not all have room: those with the highest stay away first, 0 never does
        bool shown = true; ///< at first
        bool stretch = false;
        const char* title = nullptr; ///< in place of the field's own name
    };

    enum class State {
        Idle,    ///< nothing was asked yet
        Loading, ///< the first page is on its way; the rows are those of the query before, if any
        Ready,
        Failed, ///< error() says why
    };
    enum class Counting { No, Running, Done, Stopped, Failed };

    PagedTableModel(std::unique_ptr<PageSource> source, chatlog::Entity entity, std::vector<Column> columns,
                    QObject* parent = nullptr);
    ~PagedTableModel() override;

    void setStyle(const TextStyle& style);
    const TextStyle& style() const { return m_style; }

    /// Shows another list. The rows before stay until the first page of the new one is here.
    void setQuery(const chatlog::ListQuery& query);
    const chatlog::ListQuery& query() const { return m_query; }
    /// Brings the same list up to date, as its source has changed; what is on the screen stays until then.
    void reload();
    /// The source has new content. `query` is the list's own, with an end of the period that moved on with
    /// the clock; any other is shown as by setQuery().
    void follow(const chatlog::ListQuery& query);
    /// Whether the first rows are in sight, and rows may come in above them.
    void setFollowing(bool following);
    NewRows newRows() const { return m_newRows; }
    /// Asks again for whatever failed or was stopped.
    void retry();
    /// Stops the counting; the list goes on page by page.
    void stopCounting();

    State state() const { return m_state; }
    /// Of the list (Failed), or of a page in it, or of the counting.
    const std::optional<Error>& error() const { return m_error; }
    RowCount count() const { return m_count; }
    Counting counting() const { return m_counting; }
    double countingShare() const { return m_share; }
    /// Null until it is there. Belongs to query().
    const chatlog::Overview* overview() const { return m_overview ? &*m_overview : nullptr; }

    /// The rows that the view shows, so that they come first.
    void setSight(int first, int last);
    bool isLoaded(int row) const;
    std::optional<chatlog::RowRef> refAt(int row) const;
    std::optional<TimeMs> timeAt(int row) const;
    /// The row with this reference among those that are in memory, -1 where it is not.
    int rowOf(const chatlog::RowRef& ref) const;
    /// Looks for a row anywhere in the list by its place in the order (its time); `located` follows, with -1
    /// where it is not there. Needs the overview.
    void locate(const chatlog::RowRef& ref, std::optional<TimeMs> time);

    const std::vector<Column>& columnList() const { return m_columns; }
    chatlog::Field fieldOf(int column) const { return m_columns[size_t(column)].field; }
    int columnOf(chatlog::Field field) const;
    /// Whether the list can be had in the order of this column.
    bool isSortable(int column) const;

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void stateChanged();
    void countingChanged();
    /// The overview of the query arrived, or is gone with the query it belonged to.
    void overviewChanged();
    void queryChanged();
    void newRowsChanged();
    void located(const scrollback::chatlog::RowRef& ref, int row);

protected:
    /// The page with this row and where it stands in it; null where it is not in memory, and then it is on
    /// its way.
    const PageRows* pageWith(int row, int* inPage) const;
    virtual QVariant cellOf(const PageRows& page, int row, const Column& column, int role) const = 0;

    int rows() const final { return m_rows; }
    int columns() const final { return int(m_columns.size()); }
    QVariant cell(int row, int column, int role) const final;
    QVariant header(int column, int role) const final;

private:
    static constexpr size_t cachedPages = 16;

    struct CachedPage
    {
        std::shared_ptr<const PageRows> rows;
        bool provisional = false;
    };
    struct Flight
    {
        int page = -1;
        quint64 serial = 0;
        TakeBack takeBack;
        bool renewal = false;
    };
    /// A row above the pages, which came while the list was open.
    struct HeadRow
    {
        std::shared_ptr<const PageRows> page;
        int row = 0;
    };
    /// The list counted again: what it was is exchanged when the pages in sight are here.
    struct Renewal
    {
        chatlog::Overview overview;
        std::vector<int> missing;
        std::vector<std::pair<int, LoadedPage>> pages;
    };

    void start();
    void takeBackAll();
    void askFirstPage();
    void askOverview();
    void firstPageArrived(Result<LoadedPage> result);
    void pageArrived(int page, Result<LoadedPage> result);
    void overviewArrived(Result<chatlog::Overview> result);
    void storePage(int page, const LoadedPage& loaded);
    void exchangePage(int page, const LoadedPage& loaded);
    void setRows(qint64 rows, RowCount::Kind kind);
    void setState(State state);
    void setCounting(Counting counting);
    void want(int page) const;
    void scheduleDispatch() const;
    void dispatch();
    bool inSight(int page) const;
    int nextWanted();
    bool ordersByTime() const;
    void continueLocating();

    int headRows() const { return int(m_head.size()); }
    int bodyRows() const { return m_rows - headRows(); }
    bool newestFirst() const;
    bool canGrow() const;
    void scheduleRenewal();
    void renew();
    void beginRenewal(chatlog::Overview overview);
    void renewalPageArrived(int page, Result<LoadedPage> result);
    void finishRenewal();
    void askNewest(std::optional<chatlog::Cursor> after);
    void newestArrived(Result<LoadedPage> result);
    void showNewest();
    void setNewRows(NewRows rows);
    void rememberTop();
    /// Calls `exchange`, after which rows stand elsewhere; who holds one holds it still, where it is in
    /// memory.
    void exchangeRows(const std::function<void()>& exchange);

    std::unique_ptr<PageSource> m_source;
    std::vector<Column> m_columns;
    TextStyle m_style;
    chatlog::ListQuery m_query;

    State m_state = State::Idle;
    Counting m_counting = Counting::No;
    double m_share = -1;
    std::optional<Error> m_error;
    RowCount m_count;
    int m_rows = 0;
    std::optional<chatlog::Overview> m_overview;

    quint64 m_generation = 0; ///< answers to questions about an older list are dropped
    quint64 m_serial = 0;     ///< of the questions, to know a late answer to one that was cancelled
    quint64 m_overviewSerial = 0;
    TakeBack m_firstPage;
    TakeBack m_overviewQuestion;
    std::optional<Flight> m_flight;
    std::vector<std::optional<chatlog::Cursor>> m_anchors; ///< page i follows m_anchors[i]
    mutable PageCache<CachedPage> m_cache;
    mutable std::vector<int> m_wanted; ///< missing pages that were looked at, the newest last
    mutable bool m_dispatchPending = false;
    bool m_fetchMore = false;
    bool m_reloading = false;  ///< the overview under way is of a list that is shown already
    bool m_quiet = false;      ///< and nobody asked for it
    std::set<int> m_toConfirm; ///< provisional pages in sight that are asked for once more
    std::set<int> m_failed;    ///< not asked for again before retry()
    int m_sightFirst = 0;
    int m_sightLast = -1;

    struct Locating
    {
        chatlog::RowRef ref;
        std::vector<int> pages; ///< still to look at
    };
    std::optional<Locating> m_locating;

    std::vector<HeadRow> m_head; ///< newest first
    std::optional<Renewal> m_renewal;
    bool m_following = true;
    bool m_outOfDate = false; ///< the source has changed since the list was last counted
    bool m_renewWhenFollowing = false;
    QTimer m_renewTimer;
    QElapsedTimer m_countAsked;
    QElapsedTimer m_counted;
    std::chrono::milliseconds m_countCost{0};
    std::optional<chatlog::RowRef> m_top; ///< the newest row that is shown
    TakeBack m_newestQuestion;
    std::vector<HeadRow> m_newest; ///< what came above m_top, newest first
    bool m_newestAsked = false;
    bool m_newestWhole = false; ///< m_top follows them
    NewRows m_newRows;
};

/// What a cell holds before it is written: nothing, a text, a number or an instant.
struct CellValue
{
    enum class Type { Unknown, Text, Integer };
    Type type = Type::Unknown;
    QString text;
    qint64 integer = 0;

    CellValue() = default;
    CellValue(const QString& value)
        : type(value.isNull() ? Type::Unknown : Type::Text)
        , text(value)
    {
    }
    CellValue(std::optional<qint64> value)
        : type(value ? Type::Integer : Type::Unknown)
        , integer(value.value_or(0))
    {
    }
    template <class Tag>
    CellValue(const StrongId<Tag>& id)
        : type(id.isEmpty() ? Type::Unknown : Type::Text)
        , text(id.value)
    {
    }
};

/// Writes a value for people and programs, the same in every list.
QVariant cellData(const CellValue& value, const PagedTableModel::Column& column, int role,
                  const TextStyle& style);

constexpr chatlog::Entity entityOf(const chatlog::Conversation*)
{
    return chatlog::Entity::Conversation;
}
constexpr chatlog::Entity entityOf(const chatlog::Message*)
{
    return chatlog::Entity::Message;
}
constexpr chatlog::Entity entityOf(const chatlog::ToolCall*)
{
    return chatlog::Entity::ToolCall;
}
constexpr chatlog::Entity entityOf(const chatlog::LogEntry*)
{
    return chatlog::Entity::LogEntry;
}
constexpr chatlog::Entity entityOf(const chatlog::Job*)
{
    return chatlog::Entity::Job;
}
constexpr chatlog::Entity entityOf(const chatlog::Execution*)
{
    return chatlog::Entity::Execution;
}

/// A paged model of one kind of row; a concrete model says which columns it has and what stands in them.
template <class Row>
class RowTableModel : public PagedTableModel
{
public:
    RowTableModel(std::unique_ptr<PageSource> source, std::vector<Column> columns, QObject* parent = nullptr)
        : PagedTableModel(std::move(source), entityOf(static_cast<const Row*>(nullptr)), std::move(columns),
                          parent)
    {
    }

    /// The row as it was read, null where it is not in memory.
    const Row* rowAt(int row) const
    {
        int inPage = 0;
        const PageRows* page = row >= 0 && row < rowCount() ? pageWith(row, &inPage) : nullptr;
        return page ? &static_cast<const TypedRows<Row>*>(page)->rows[size_t(inPage)] : nullptr;
    }

protected:
    virtual CellValue valueOf(const Row& row, chatlog::Field field) const = 0;

private:
    QVariant cellOf(const PageRows& page, int row, const Column& column, int role) const final
    {
        const Row& value = static_cast<const TypedRows<Row>&>(page).rows[size_t(row)];
        if (role == RefRole)
            return QVariant::fromValue(value.row);
        return cellData(valueOf(value, column.field), column, role, style());
    }
};

} // namespace scrollback::models
