// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "desktop/page.h"
#include "source/service.h"

#include <memory>

class QListView;

namespace Ui {
class SearchPage;
}

namespace scrollback::models {
class SearchModel;
}

namespace scrollback::widgets {
class DetailPane;
class HitDelegate;
class StatePane;
} // namespace scrollback::widgets

namespace scrollback::desktop {

/// What the window's search field found in all conversations, newest first, as it is found.
class SearchPage : public Page
{
    Q_OBJECT

public:
    SearchPage(AppContext& context, source::Service& service, QWidget* parent = nullptr);
    ~SearchPage() override;

    QString id() const override { return QStringLiteral("search"); }
    void setPeriod(const DayRange& period) override;
    /// Searches for the query's text; its period and roles become the page's.
    void showQuery(const chatlog::ListQuery& query) override;
    void refresh() override;
    void follow(const DayRange& period) override;
    std::optional<chatlog::ListQuery> currentQuery() const override;
    QList<QAction*> pageActions() const override;
    QList<QWidget*> panes() override;
    void focusContent() override;
    QString statusText() const override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;

    void search(const QString& text);

private:
    void buildUi();
    void connectAll();
    void start();
    chatlog::ListQuery query() const;
    void updateState();
    void currentChanged(int row);
    void openHit(int row);
    void lookIn(chatlog::Entity entity);
    QString countText() const;

    std::unique_ptr<Ui::SearchPage> m_ui;
    std::unique_ptr<models::SearchModel> m_model;
    QListView* m_list = nullptr;
    widgets::HitDelegate* m_delegate = nullptr;
    widgets::StatePane* m_state = nullptr;
    widgets::DetailPane* m_detail = nullptr;
    QAction* m_open = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_copy = nullptr;
    QString m_text;
    TimeRange m_windowPeriod;
    std::optional<source::Service::Ticket> m_ticket;
};

} // namespace scrollback::desktop
