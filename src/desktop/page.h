// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "chatlog/entities.h"
#include "chatlog/filter.h"
#include "models/fieldtext.h"

#include <QWidget>

#include <optional>

class QAction;
class QSettings;
class QUrl;

namespace scrollback::source {
class Service;
}

namespace scrollback::desktop {

struct AppContext;

/// One place of the main window: dashboard, conversations, messages, tool calls, logs, jobs, search.
///
/// A page asks the window's service and shows what comes back. It says what it wants opened elsewhere by
/// signal; the window brings people there. Pages never know of each other.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(AppContext& context, source::Service& service, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_context(context)
        , m_service(service)
    {
    }

    /// "dashboard", "conversations", "messages", "tools", "logs", "jobs", "search": also what --page takes.
    virtual QString id() const = 0;

    /// The window's period, given when the page is first shown and whenever it changes.
    virtual void setPeriod(const DayRange& period) = 0;
    /// A list to show, as a click on a figure asks for it. The period is part of its filter.
    virtual void showQuery(const chatlog::ListQuery& query) { Q_UNUSED(query); }
    /// The page came into sight, or somebody wants it read again: ask again what is out of date.
    virtual void refresh() = 0;
    /// The source has new content, and the days of the window end at a later now: brings what is shown up to
    /// date without disturbing who reads it. For the page in sight.
    virtual void follow(const DayRange& period) = 0;

    /// What the list shows, for export and saved views: nothing where the page is no list.
    virtual std::optional<chatlog::ListQuery> currentQuery() const { return std::nullopt; }
    /// The fields of its columns in the order on screen, without the hidden ones.
    virtual std::vector<chatlog::Field> currentColumns() const { return {}; }
    /// The conversation that is open, for its export and print.
    virtual std::optional<ConversationId> currentConversation() const { return std::nullopt; }
    /// Commands of the page, for its menu and the palette.
    virtual QList<QAction*> pageActions() const { return {}; }
    /// The parts that F6 leads through, in this order; those out of sight are left out.
    virtual QList<QWidget*> panes() { return {this}; }
    /// Where Ctrl+F and the keyboard's focus go first.
    virtual void focusContent() { setFocus(); }
    /// A line for the right end of the status bar: "466 entries, 284 errors".
    virtual QString statusText() const { return {}; }

    /// Splitters, columns, filters; the group of this page is open already.
    virtual void saveState(QSettings& settings) const { Q_UNUSED(settings); }
    virtual void restoreState(QSettings& settings) { Q_UNUSED(settings); }

Q_SIGNALS:
    void statusTextChanged();
    /// Bring up the list with this query (an entity's page).
    void listRequested(const scrollback::chatlog::ListQuery& query);
    /// Open a conversation; at a message or tool call, with a searched text marked, where given.
    void conversationRequested(const scrollback::ConversationId& id, const scrollback::chatlog::RowRef& at,
                               const QString& searchedText);
    void jobRequested(const scrollback::JobId& id);
    void executionRequested(const scrollback::ExecutionId& id);
    /// The page wants another period for the whole window (a drag over a time line, a click on a day).
    void periodRequested(const scrollback::DayRange& period);
    /// The person wants currentQuery() kept as a view.
    void saveViewRequested();
    /// "Export as…" for currentConversation(): the window asks how and where to.
    void conversationExportRequested();
    /// A short note in the status bar ("Copied 3 rows").
    void noticed(const QString& text);

protected:
    /// How values are written: the desktop's language, the display zone, this year.
    models::TextStyle textStyle() const;
    /// Asks before an address that stands in somebody's message is handed to the browser.
    void openLink(const QUrl& url);
    /// A list's filters and order from one start to the next; the period is the window's and stays out.
    static void saveQuery(QSettings& settings, const chatlog::ListQuery& query);
    static std::optional<chatlog::ListQuery> savedQuery(const QSettings& settings, chatlog::Entity entity);

    AppContext& m_context;
    source::Service& m_service;
};

} // namespace scrollback::desktop
