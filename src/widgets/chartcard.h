// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartdata.h"

#include <QFrame>

class QAction;
class QLabel;
class QStackedLayout;
class QTableWidget;
class QToolButton;

namespace scrollback::widgets {

class ChartView;
class Theme;

/// A chart on its card: title, subtitle, and a menu that copies it, shows it as a table or lets it fill the
/// window.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    explicit ChartCard(Theme& theme, QWidget* parent = nullptr);

    void setLocale(const QLocale& locale);
    void setData(const ChartData& data);
    const ChartData& data() const;
    ChartView& view() { return *m_view; }

    bool showsTable() const;
    void setShowsTable(bool shows);
    /// Whether it fills the window at present. It cannot do that itself: whoever owns the window answers
    /// fillRequested(), also when it is to stand among the others again.
    void setFilling(bool filling);

    /// The chart as it would be on paper, twice as many pixels as it has on the screen at least.
    QPixmap picture() const;

Q_SIGNALS:
    void picked(const scrollback::widgets::ChartPick& pick);
    void fillRequested();
    void tableShown(bool table);
    /// What was done, for the status bar ("Copied the picture").
    void noticed(const QString& text);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void copyPicture();
    void copyData();
    void fillTable();
    void fitTable();

    Theme& m_theme;
    QLocale m_locale;
    QLabel* m_title;
    QLabel* m_subtitle;
    QToolButton* m_more;
    QStackedLayout* m_stack;
    ChartView* m_view;
    QTableWidget* m_table;
    QAction* m_copyPicture = nullptr;
    QAction* m_copyData = nullptr;
    QAction* m_asTable = nullptr;
    QAction* m_fill = nullptr;
    bool m_filling = false;
};

} // namespace scrollback::widgets
