// SPDX-License-Identifier: GPL-3.0-or-later
// What a window does as its source changes, goes away and comes back.
#include "desktop/appcontext.h"
#include "desktop/infobar.h"
#include "desktop/mainwindow.h"
#include "desktop/sourcebar.h"
#include "desktop/sourceview.h"
#include "desktop/statusline.h"

#include <QActionGroup>
#include <QDateTime>
#include <QMenu>

namespace scrollback::desktop {

using namespace std::chrono;
using source::Service;

namespace {

const QString& awayBar()
{
    static const QString id = QStringLiteral("away");
    return id;
}

} // namespace

void MainWindow::wireFollowing()
{
    connect(m_service.get(), &Service::contentChanged, this, &MainWindow::followContent);
    connect(m_service.get(), &Service::away, this, [this](const Error& error, milliseconds pause) {
        if (!m_view)
            return;
        if (!m_awaySince.isValid())
            m_awaySince = QDateTime::currentDateTimeUtc().toTimeZone(m_context.displayZone).time();
        const int seconds = int(duration_cast<std::chrono::seconds>(pause).count());
        m_infoBars->show({awayBar(),
                          Info::Kind::Warning,
                          error.message + QStringLiteral(". ") +
                              tr("What is shown stays. Trying again in %n second(s).", nullptr, seconds),
                          {{tr("&Try now"), [this] { m_service->tryAgain(); }}}});
        tellFollowing();
    });
    connect(m_service.get(), &Service::back, this, [this] {
        m_infoBars->close(awayBar());
        m_status->notice(tr("The server answers again."));
        m_awaySince = {};
        tellFollowing();
    });
}

/// The days may end later by now, and begin later: it may be another day.
void MainWindow::followContent()
{
    if (!m_view)
        return;
    m_days = resolve(m_period, periodScene());
    m_sourceBar->setPeriod(m_period, *m_days);
    m_view->follow(*m_days);
    m_service->renewSummary(m_days->cuts());
}

void MainWindow::fillFollowMenu()
{
    m_followMenu->clear();
    m_followMenu->setEnabled(m_view != nullptr);
    if (!m_view)
        return;
    const int chosen = m_remembered->followSeconds.get();
    auto* group = new QActionGroup(m_followMenu);
    for (const int seconds : followChoices) {
        const QString text = seconds == 0   ? tr("&Never")
                             : seconds < 60 ? tr("Every %n second(s)", nullptr, seconds)
                                            : tr("Every %n minute(s)", nullptr, seconds / 60);
        QAction* action = m_followMenu->addAction(text, this, [this, seconds] {
            m_remembered->followSeconds.set(seconds);
            setFollowSeconds(seconds);
        });
        action->setCheckable(true);
        action->setChecked(seconds == chosen);
        group->addAction(action);
    }
}

void MainWindow::setFollowSeconds(int seconds)
{
    m_service->setWatch(std::chrono::seconds(seconds));
    tellFollowing();
    fillFollowMenu();
}

void MainWindow::tellFollowing()
{
    if (m_awaySince.isValid()) {
        m_status->setFollowing(
            tr("Away since %1").arg(m_context.locale.toString(m_awaySince, QLocale::ShortFormat)),
            tr("The server does not answer. It is tried again by itself."), true);
        return;
    }
    const int seconds = m_remembered->followSeconds.get();
    if (!m_service->info().isLive) {
        m_status->setFollowing({}, {}, false); // most files stay as they are
        return;
    }
    m_status->setFollowing(
        seconds > 0 ? tr("Live") : tr("Not live"),
        seconds > 0 ? tr("The server is asked for new rows every %n second(s) (View, Look for new rows).",
                         nullptr, seconds)
                    : tr("New rows show after Reload (F5), or by themselves: View, Look for new rows."),
        false);
}

} // namespace scrollback::desktop
