// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"
#include "models/pagedtablemodel.h"
#include "widgets/rowsview.h"

class QAction;
class QMenu;
class QSettings;

namespace scrollback::widgets {

class ListDelegate;
class Theme;

/// The table of a list page: whole rows, one line each, columns that can be moved, resized and hidden, an
/// order that a click on the header changes, and a menu that narrows the list by what stands in a cell.
///
/// The selected row stays selected when the list is read again, wherever it stands then.
class ListView : public RowsView
{
    Q_OBJECT

public:
    explicit ListView(Theme& theme, QWidget* parent = nullptr);
    ~ListView() override;

    void setListModel(models::PagedTableModel* model);
    models::PagedTableModel* listModel() const { return m_model; }
    /// The fields that the source has: columns of others are not offered.
    void setKnownFields(const std::vector<chatlog::Field>& fields);
    /// Fields that are unknown in every row seen so far: their columns stay away, unless somebody asks for
    /// them.
    void setEmptyFields(const std::vector<chatlog::Field>& fields);

    /// The fields of the columns that are shown, from left to right, with those that have no room at present.
    std::vector<chatlog::Field> shownFields() const;
    int currentRow() const;
    QList<int> selectedRowNumbers() const;
    /// Makes a row the current one and brings it into sight.
    void showRow(int row);

    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

    struct Actions
    {
        QAction* copyRows = nullptr; ///< Ctrl+C
        QAction* copyJson = nullptr;
        QAction* copyCell = nullptr; ///< Ctrl+Shift+C
        QAction* only = nullptr;
        QAction* without = nullptr;
        QAction* before = nullptr;
        QAction* from = nullptr;
        QAction* rawRow = nullptr;
        QAction* fitColumns = nullptr;
    };
    const Actions& actions() const { return m_actions; }

Q_SIGNALS:
    /// -1 also where the selected row is not in the list any more.
    void currentRowChanged(int row);
    void rowActivated(int row);
    /// "Only these", "not these", "before", "from": the page's filter should become this.
    void filterEdited(const scrollback::chatlog::Filter& filter);
    void rawRowRequested(const scrollback::chatlog::RowRef& ref);
    void noticed(const QString& text);
    /// The context menu is about to show; the page puts its own entries on top.
    void menuAboutToShow(QMenu* menu, int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    static constexpr int mostCopied = 10'000; ///< rows; more belongs into an export

    void makeActions();
    void setUpHeader();
    void updateMetrics();
    struct ColumnWidth
    {
        int natural = 0;     ///< where there is room enough
        int least = 0;       ///< still says what it is
        bool flexes = false; ///< takes what room is left
    };
    ColumnWidth widthOf(int column) const;
    int widestTime() const;
    void setDefaultWidths();
    void fillWidth();
    void makeRoom();
    void showColumnMenu(const QPoint& at);
    void setColumnShown(int column, bool shown);
    void applyHidden();
    bool isKnown(int column) const;
    bool isEmpty(int column) const;
    bool isWanted(int column) const;
    void sortBy(int column);
    void updateSortIndicator();
    std::vector<int> shownColumns() const;
    void copy(bool json);
    void copyCell();
    QStringList valuesForFilter(int column) const;
    bool canFilterBy(int column) const;
    void rememberRow();
    void findRowAgain();

    Theme& m_theme;
    models::PagedTableModel* m_model = nullptr;
    ListDelegate* m_delegate;
    Actions m_actions;
    std::vector<int> m_hidden;
    std::vector<int> m_asked; ///< columns that somebody wanted to see
    std::vector<int> m_away;  ///< columns that have no room at present
    std::vector<chatlog::Field> m_known;
    std::vector<chatlog::Field> m_empty;
    bool m_allKnown = true;
    bool m_widthsAreOurs = true; ///< nobody has resized a column yet
    bool m_resizing = false;

    struct Remembered
    {
        chatlog::RowRef ref;
        std::optional<TimeMs> time;
        int column = 0;
        bool scroll = false;
    };
    std::optional<Remembered> m_remembered;
};

} // namespace scrollback::widgets
