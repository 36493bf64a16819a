// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace scrollback::desktop {

struct AppContext;
class RecentFiles;

/// A window without a source: open a file, a server, one of the last ones, or a demo.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(AppContext& context, RecentFiles& recent, QWidget* parent = nullptr);
    ~WelcomePage() override;

Q_SIGNALS:
    void openRequested();
    void connectRequested();
    void demoRequested();
    void recentChosen(const QString& location);

private:
    void listRecent();
    QString recentText(const QString& location) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    AppContext& m_context;
    RecentFiles& m_recent;
    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace scrollback::desktop
