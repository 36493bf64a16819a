// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/period.h"

#include <QFrame>
#include <QPushButton>

class QAction;
class QButtonGroup;
class QLabel;
class QMenu;
class QToolButton;

namespace scrollback::desktop {

struct AppContext;
class PeriodPopup;
class SearchField;
class WindowActions;

/// A button with a name in bold, a small second text beside it, and a menu.
class SourceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit SourceButton(QWidget* parent = nullptr);
    void setTexts(const QString& name, const QString& detail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void resizeEvent(QResizeEvent* event) override;
    void elide();

    QString m_fullName;
    QLabel* m_name;
    QLabel* m_detail;
};

/// The bar on top of a window: which source, which days, what they are compared with, and the search field.
class SourceBar : public QFrame
{
    Q_OBJECT

public:
    SourceBar(AppContext& context, const WindowActions& actions, QWidget* parent = nullptr);

    void setSource(const QString& name, const QString& detail, const QString& toolTip);
    void setSourceMenu(QMenu* menu);
    void setPeriod(const PeriodChoice& choice, const DayRange& range);
    /// Without an opened source there are no days to choose and nothing to search.
    void setSourceOpen(bool open);

    SearchField* searchField() const { return m_search; }
    void openRangePopup();

Q_SIGNALS:
    void periodChosen(const scrollback::desktop::PeriodChoice& choice);
    void searchRequested(const QString& text);

private:
    void resizeEvent(QResizeEvent* event) override;
    void fitTexts();

    AppContext& m_context;
    SourceButton* m_source;
    QWidget* m_segments;
    QToolButton* m_rangeButton;
    QLabel* m_compared;
    SearchField* m_search;
    PeriodPopup* m_popup;
    std::optional<DayRange> m_range;
    bool m_ownDays = false; ///< the days are none of 7, 14, 30
};

} // namespace scrollback::desktop
