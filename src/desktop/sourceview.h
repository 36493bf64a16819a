// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/page.h"
#include "desktop/settings.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QStackedWidget;

namespace scrollback::desktop {

class SavedViews;
class SideBar;

/// An opened source: the sidebar, its pages, and the way somebody took through them.
class SourceView : public QWidget
{
    Q_OBJECT

public:
    SourceView(AppContext& context, source::Service& service, SourceSettings settings, const DayRange& period,
               QWidget* parent = nullptr);

    Page* currentPage() const;
    QString currentPlace() const;
    SavedViews& savedViews() const { return *m_views; }
    SideBar& sideBar() const { return *m_sideBar; }

    /// Brings a place to the front; its page is made when it is first wanted. False where there is none.
    bool showPlace(const QString& place);
    void showQuery(const chatlog::ListQuery& query);
    void showSavedView(const QString& name);
    void openConversation(const ConversationId& id, const chatlog::RowRef& at = {},
                          const QString& searchedText = {});
    void openJob(const JobId& id);
    void openExecution(const ExecutionId& id);
    void search(const QString& text);

    void setPeriod(const DayRange& period);
    /// Asks every page again for what is out of date.
    void refresh();
    /// The source has new content, and the days end at a later now.
    void follow(const DayRange& period);
    void updateCounts();

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visits.size(); }
    void goBack();
    void goForward();

    /// Brings the keyboard's focus to the next part in sight (or the one before): places, filters, list,
    /// detail.
    void goToPane(int step);

    void saveState();

Q_SIGNALS:
    void placeChanged(const QString& place);
    void statusTextChanged(const QString& text);
    void historyChanged();
    void periodRequested(const scrollback::DayRange& period);
    void noticed(const QString& text);
    void saveViewRequested();
    void conversationExportRequested();

private:
    /// A stop on somebody's way: a place and what it showed when they left.
    struct Visit
    {
        QString place;
        std::optional<chatlog::ListQuery> query;
        std::optional<ConversationId> conversation;
    };

    Page* pageOf(const QString& place);
    Page* bringUp(const QString& place);
    void leave();
    void arrive(const QString& place);
    void travel(size_t to);
    void connectPage(Page& page);

    AppContext& m_context;
    source::Service& m_service;
    SourceSettings m_settings;
    DayRange m_period;
    int m_periodStamp = 1;

    SideBar* m_sideBar;
    QStackedWidget* m_stack;
    SavedViews* m_views;
    QHash<QString, Page*> m_pages;
    QHash<QString, int> m_shownStamp; ///< which period a page was given last

    std::vector<Visit> m_visits;
    size_t m_at = 0;
};

} // namespace scrollback::desktop
