// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "models/fieldtext.h"
#include "source/service.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QSettings;
class QToolButton;

namespace scrollback::widgets {
class StatePane;
class ThreadView;
} // namespace scrollback::widgets

namespace scrollback::desktop {

struct AppContext;

/// The middle of the conversations page: one conversation, what stands above it (title, place in the list,
/// matches), and the field to find a text in it.
class ConversationReader : public QWidget
{
    Q_OBJECT

public:
    ConversationReader(AppContext& context, source::Service& service, QWidget* parent = nullptr);
    ~ConversationReader() override;

    /// Reads a conversation and shows it, at a row and with a searched text marked where given. The newest
    /// wins.
    void open(const ConversationId& id, const chatlog::RowRef& at = {}, const QString& searchedText = {});
    /// Reads the open one again, as the source has changed; stays where one is.
    void reload();
    /// The source has new content: goes on where somebody looks at the end, and otherwise says what came.
    void follow();
    /// Nothing is open: why, and what to do.
    void clear(const QString& sentence, const QString& advice = {});

    std::optional<ConversationId> current() const { return m_id; }
    /// Null while it is on its way.
    const std::shared_ptr<const chatlog::Thread>& thread() const { return m_thread; }
    widgets::ThreadView& view() const { return *m_view; }
    void setStyle(const models::TextStyle& style);

    /// "2 of 563" or "not in this list" beside the arrows, and what there is to say of it.
    void setPlace(const QString& text, bool hasPrevious, bool hasNext, const QString& why = {});

    struct Actions
    {
        QAction* previous = nullptr; ///< the conversation before this one in the list
        QAction* next = nullptr;
        QAction* find = nullptr;
        QAction* findNext = nullptr;
        QAction* findPrevious = nullptr;
        QAction* source = nullptr; ///< texts as they are written
        QAction* unfold = nullptr;
        QAction* fold = nullptr;
    };
    const Actions& actions() const { return m_actions; }

    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

Q_SIGNALS:
    /// Another conversation is shown, or none.
    void threadChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    void buildFindBar();
    void makeActions();
    void ask();
    void arrived(Result<chatlog::Thread> result);
    void showThread();
    void showNewer();
    void showFind(bool on);
    void findText(const QString& text);
    void updateMatches(int current, int count);

    AppContext& m_context;
    source::Service& m_service;
    models::TextStyle m_style;
    Actions m_actions;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QWidget* m_header = nullptr;
    QWidget* m_findBar = nullptr;
    QLineEdit* m_findField = nullptr;
    QLabel* m_matches = nullptr;
    widgets::ThreadView* m_view = nullptr;
    widgets::StatePane* m_state = nullptr;

    std::optional<ConversationId> m_id;
    chatlog::RowRef m_at;
    QString m_searched;
    int m_keepItem = -1; ///< where to go after a reload
    std::shared_ptr<const chatlog::Thread> m_thread;
    std::shared_ptr<const chatlog::Thread> m_newer; ///< the same with more messages, when somebody wants them
    std::optional<source::Service::Ticket> m_ticket;
};

} // namespace scrollback::desktop
