// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/listpage.h"

namespace scrollback::models {
class LogModel;
}

namespace scrollback::desktop {

/// What the system wrote into its own logs.
class LogsPage : public ListPage
{
    Q_OBJECT

public:
    LogsPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("logs"); }

protected:
    void showDetail(int row) override;
    void updateLinks(int row) override;
    void activateRow(int row) override;
    std::optional<chatlog::Condition> likeness(int row) const override;

private:
    const models::LogModel& entries() const;

    QAction* m_conversation;
    QAction* m_execution;
    ExecutionId m_current;
};

} // namespace scrollback::desktop
