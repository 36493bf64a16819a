// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "models/fieldtext.h"

#include <QList>
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

/// The right side of a conversation: what is known of it, what hangs on it (further tables, metadata, log
/// entries), and the message or tool call that is selected in it.
class ConversationDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationDetails(Theme& theme, QWidget* parent = nullptr);
    ~ConversationDetails() override;

    void setService(source::Service* service);
    void setDisplay(const models::TextStyle& style);

    /// Null: nothing is open.
    void setThread(std::shared_ptr<const chatlog::Thread> thread);
    /// The item that is selected in the thread, in short, with the log entries of its moment; -1: none.
    void showItem(int item);
    /// The same in full, in its own tab.
    void openItem(int item);

    /// Commands at the bottom: export, print, copy.
    void setActions(const QList<QAction*>& actions);

    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

Q_SIGNALS:
    void linkActivated(const QUrl& url);
    void valueActivated(const QString& key, const QString& value);
    /// "All of this user", "only this widget", …: the field and its value.
    void fieldActivated(scrollback::chatlog::Field field, const QString& value);
    void logActivated(const scrollback::chatlog::RowRef& entry);
    void allLogsRequested();
    void noticed(const QString& text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace scrollback::widgets
