// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/listpage.h"

namespace scrollback::models {
class ToolCallModel;
}

namespace scrollback::desktop {

/// Every call of a tool, with what it was given and what came back.
class ToolCallsPage : public ListPage
{
    Q_OBJECT

public:
    ToolCallsPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("tools"); }

protected:
    void showDetail(int row) override;
    void updateLinks(int row) override;
    void activateRow(int row) override;
    std::optional<chatlog::Condition> likeness(int row) const override;

private:
    const models::ToolCallModel& calls() const;

    QAction* m_conversation;
    QAction* m_logs;
    std::optional<TimeMs> m_time;
};

} // namespace scrollback::desktop
