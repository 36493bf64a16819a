// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"
#include "desktop/infobar.h"
#include "desktop/mainwindow.h"
#include "desktop/periodpopup.h"
#include "desktop/sourcebar.h"
#include "desktop/sourceview.h"
#include "models/daytext.h"

#include <QAction>

namespace scrollback::desktop {

void MainWindow::wirePeriod()
{
    on(Command::Days7, [this] { choosePeriod(PeriodChoice::lastDays(7)); });
    on(Command::Days14, [this] { choosePeriod(PeriodChoice::lastDays(14)); });
    on(Command::Days30, [this] { choosePeriod(PeriodChoice::lastDays(30)); });
    on(Command::AllTime, [this] { choosePeriod(PeriodChoice::everything()); });
    on(Command::ChooseDays, [this] { m_sourceBar->openRangePopup(); });
    const auto today = [this] { return dayOf(m_context.now(), m_context.displayZone); };
    on(Command::ThisMonth, [this, today] { choosePeriod(thisMonth(today())); });
    on(Command::LastMonth, [this, today] { choosePeriod(lastMonth(today())); });
    on(Command::Earlier, [this] {
        if (m_days)
            choosePeriod(shifted(*m_days, -1));
    });
    on(Command::Later, [this] {
        if (m_days)
            choosePeriod(shifted(*m_days, 1));
    });
    on(Command::CountAutomatic, [this] { setAnchor(PeriodAnchor::Automatic); });
    on(Command::CountFromToday, [this] { setAnchor(PeriodAnchor::Today); });
    on(Command::CountFromNewest, [this] { setAnchor(PeriodAnchor::NewestEntry); });
}

void MainWindow::choosePeriod(const PeriodChoice& choice)
{
    m_period = choice;
    if (!m_service || !m_service->isOpen())
        return;
    updatePeriod();
    tellAnchor();
}

void MainWindow::setAnchor(PeriodAnchor anchor)
{
    m_anchor = anchor;
    updatePeriod();
    tellAnchor();
}

bool MainWindow::countsFromNewest() const
{
    if (m_period.kind != PeriodChoice::Kind::LastDays || !m_lastAt)
        return false;
    switch (m_anchor) {
    case PeriodAnchor::NewestEntry:
        return true;
    case PeriodAnchor::Today:
        return false;
    case PeriodAnchor::Automatic:
        break;
    }
    // A file that somebody was sent last month would show nothing: then its last days are meant. With --now
    // somebody said which days they mean.
    if (m_context.fixedNow != 0)
        return false;
    const DayRange days = DayRange::lastDays(m_period.days, m_context.now(), m_context.displayZone);
    return *m_lastAt < *days.range().from;
}

PeriodScene MainWindow::periodScene() const
{
    return {m_context.now(), m_context.displayZone, m_firstAt, m_lastAt, countsFromNewest()};
}

void MainWindow::updatePeriod()
{
    m_days = resolve(m_period, periodScene());
    m_sourceBar->setPeriod(m_period, *m_days);
    if (m_view) {
        m_view->setPeriod(*m_days);
        m_service->requestSummary(m_days->cuts());
    }
    updateActions();
}

void MainWindow::tellAnchor()
{
    const QString id = QStringLiteral("anchor");
    if (!countsFromNewest() || m_anchor != PeriodAnchor::Automatic) {
        m_infoBars->close(id);
        return;
    }
    const QString newest = models::dayText(dayOf(*m_lastAt, m_context.displayZone), m_context.locale, true);
    m_infoBars->show(
        {id,
         Info::Kind::Note,
         tr("The newest entry of this database is from %1. Days are counted back from there.").arg(newest),
         {{tr("Count from &today"), [this] { setAnchor(PeriodAnchor::Today); }}}});
}

} // namespace scrollback::desktop
