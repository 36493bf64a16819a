// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/listpage.h"

namespace scrollback::models {
class MessageModel;
}

namespace scrollback::desktop {

/// Messages of all conversations.
class MessagesPage : public ListPage
{
    Q_OBJECT

public:
    MessagesPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("messages"); }

protected:
    void showDetail(int row) override;
    void updateLinks(int row) override;
    void activateRow(int row) override;
    std::optional<chatlog::Condition> likeness(int row) const override;

private:
    const models::MessageModel& messages() const;

    QAction* m_conversation;
    QAction* m_onlyConversation;
    ConversationId m_current;
};

} // namespace scrollback::desktop
