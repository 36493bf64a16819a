// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"
#include "chatlog/page.h"
#include "models/fieldtext.h"
#include "models/filterediting.h"
#include "models/filtermodel.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QAction;
class QPushButton;

namespace scrollback::widgets {

class FilterChip;
class FlowLayout;
class Theme;

/// The filter of a list as chips: its period, the values of its most useful field with how often they stand
/// there, every condition with an ×, and "+ filter" for all the others. Goes on in further lines where the
/// width ends.
///
/// Works on a chatlog::Filter as a value: give it one, and hear of each one that a person makes of it.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Theme& theme, chatlog::Entity entity, QWidget* parent = nullptr);
    ~FilterBar() override;

    /// How times and figures are written, and the instant that counts as now.
    void setStyle(const models::TextStyle& style, std::function<TimeMs()> now);
    /// The fields that "+ filter" offers. At first those that the entity can have at all.
    void setFields(std::vector<chatlog::Field> fields);

    /// The period that the window shows: closing a narrower one leads back to it, and from there to any time.
    void setHomePeriod(const TimeRange& period);
    /// The same, where only its end went on with the clock: the filter goes with it if that is its period,
    /// which is no step to go back from.
    void moveHomePeriod(const TimeRange& period);

    const chatlog::Filter& filter() const { return m_filter; }
    /// Shows a filter that comes from elsewhere; it can be gone back from, and says nothing by signal.
    void setFilter(const chatlog::Filter& filter);
    /// Changes the filter as a person would: `filterChanged` follows, unless it is the same.
    void changeFilter(const chatlog::Filter& filter);

    /// What an overview of `filter` found: the values that can be chosen, and how often they are there.
    void setFacets(const chatlog::Filter& filter,
                   const QMap<chatlog::Field, std::vector<chatlog::ValueCount>>& facets);
    /// While true, values say that they are still being counted.
    void setCounting(bool counting);
    const models::Facets& facets() const { return m_facets; }

    /// Commands of the bar, for menus, the palette and their shortcuts: the page adds them to itself.
    struct Actions
    {
        QAction* add = nullptr;     ///< opens "+ filter"
        QAction* text = nullptr;    ///< asks for a text that rows contain
        QAction* reopen = nullptr;  ///< Ctrl+Z: the filter that was closed last comes back
        QAction* back = nullptr;    ///< Alt+Shift+Left (Alt+Left is the window's)
        QAction* forward = nullptr; ///< Alt+Shift+Right
        QAction* clear = nullptr;
        QAction* saveView = nullptr;
    };
    const Actions& actions() const { return m_actions; }

    /// Opens the chooser for a field's values, below the bar.
    void chooseValues(chatlog::Field field, bool negated = false);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void filterChanged(const scrollback::chatlog::Filter& filter);
    void saveViewRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct ChipPlan;

    void makeActions();
    void rebuild();
    void updateActions();
    std::vector<ChipPlan> plan() const;
    void planQuickChips(std::vector<ChipPlan>& chips) const;
    void planConditions(std::vector<ChipPlan>& chips) const;
    void set(const chatlog::Filter& filter);
    void close(models::FilterHistory::Closed closed, const chatlog::Filter& filter);
    void choosePeriod();
    void chooseText();
    void showFieldMenu();
    void clearAll();
    void labelAddChip(bool narrow);
    QWidget* anchorFor(const QString& key) const;
    QString markOf(chatlog::Field field, const QString& value) const;
    QColor markColorOf(chatlog::Field field, const QString& value) const;

    Theme& m_theme;
    chatlog::Entity m_entity;
    std::optional<chatlog::Field> m_quickField;
    models::TextStyle m_style;
    std::function<TimeMs()> m_now;
    std::vector<chatlog::Field> m_fields;

    chatlog::Filter m_filter;
    models::FilterHistory m_history;
    models::Facets m_facets;
    TimeRange m_homePeriod;
    bool m_counting = false;
    bool m_historyFresh = true; ///< the first filter that is set is where the history begins

    Actions m_actions;
    FlowLayout* m_flow = nullptr;
    QWidget* m_chipArea = nullptr;
    QHash<QString, FilterChip*> m_chips;
    FilterChip* m_addChip = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reopen = nullptr;
    QPushButton* m_saveView = nullptr;
};

} // namespace scrollback::widgets
