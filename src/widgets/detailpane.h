// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"

#include <QList>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>
#include <QWidget>

#include <memory>

class QAction;
class QSettings;
class QUrl;

namespace scrollback::source {
class Service;
}

namespace scrollback::widgets {

class Theme;

/// One row in full, at the right of every list: its mark and time, its texts, its JSON as trees, what else is
/// known of it, links to where it belongs, and the row as the database has it.
///
/// What a list has cut (`contentCut`, …) is shown as it is and read whole through the service right after;
/// the raw row is read when its tab is looked at. Newest wins: what arrives for a row that is no longer shown
/// is dropped.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(Theme& theme, QWidget* parent = nullptr);
    ~DetailPane() override;

    /// Whom whole texts and raw rows are asked from. Without one, only what is handed over is shown.
    void setService(source::Service* service);
    /// How times and numbers are written, and in which zone; times of other years than `thisYear` show
    /// theirs.
    void setDisplay(const QLocale& locale, const QTimeZone& zone, int thisYear = 0);

    void showMessage(const chatlog::Message& message);
    void showToolCall(const chatlog::ToolCall& call);
    void showLogEntry(const chatlog::LogEntry& entry);
    void showJob(const chatlog::Job& job);
    void showExecution(const chatlog::Execution& execution);
    /// No row: a sentence that says what to do ("Select a row to see it in full.").
    void showNothing(const QString& sentence = {});

    /// Brings up the raw row of what is shown.
    void showRaw();

    /// What is shown; `arm` -1 and `key` 0 when nothing is.
    chatlog::RowRef current() const;

    /// Commands of the page that lead elsewhere ("Open the conversation at this moment"), as links under the
    /// texts, in this order. An invisible or disabled action is not shown. The page keeps the actions.
    void setLinks(const QList<QAction*>& links);
    /// JSON members whose values are links (`valueActivated`); "conversation_id" and its like are from the
    /// start.
    void setLinkedKeys(const QStringList& keys);

    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

Q_SIGNALS:
    /// A link in a text was clicked: http, https or mailto. Show where it goes and ask before opening it.
    void linkActivated(const QUrl& url);
    /// A linked JSON value was clicked: "conversation_id", "dlg-35143226".
    void valueActivated(const QString& key, const QString& value);
    /// A short note for the status bar ("Copied the text").
    void noticed(const QString& text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace scrollback::widgets
