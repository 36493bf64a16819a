// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/newrowsmark.h"

#include "models/pagedtablemodel.h"
#include "widgets/rowsview.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace scrollback::widgets {

namespace {
constexpr int distance = 8; ///< from the upper edge of the rows
}

NewRowsMark::NewRowsMark(Theme& theme, RowsView& view, models::PagedTableModel& model)
    : QPushButton(&view)
    , m_theme(theme)
    , m_view(view)
    , m_model(model)
{
    Theme::setLook(this, QStringLiteral("primary"));
    setCursor(Qt::PointingHandCursor);
    hide();
    const auto drawIcon = [this] { setIcon(m_theme.icon(QStringLiteral("go-up"), ColorId::OnAccent)); };
    connect(&theme, &Theme::themeChanged, this, drawIcon);
    drawIcon();
    connect(&model, &models::PagedTableModel::newRowsChanged, this, &NewRowsMark::update);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &NewRowsMark::follow);
    connect(view.verticalScrollBar(), &QScrollBar::rangeChanged, this, &NewRowsMark::follow);
    connect(this, &QPushButton::clicked, this, [this] {
        const bool anyChange = m_model.newRows().count == 0;
        m_view.setFocus(); // the button goes
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->minimum());
        if (anyChange)
            m_model.reload();
    });
    view.installEventFilter(this);
    follow();
}

void NewRowsMark::follow()
{
    // A model may be shown by two views, of which one is in sight.
    const QScrollBar* bar = m_view.verticalScrollBar();
    if (m_view.isVisible())
        m_model.setFollowing(bar->value() <= bar->minimum());
}

void NewRowsMark::update()
{
    const models::NewRows rows = m_model.newRows();
    if (rows == models::NewRows()) {
        hide();
        return;
    }
    if (rows.count == 0)
        setText(tr("The list has changed"));
    else if (rows.more)
        setText(tr("more than %Ln new", nullptr, rows.count));
    else
        setText(tr("%Ln new", nullptr, rows.count));
    setToolTip(rows.count == 0 ? tr("Read the list again") : tr("Go up to the newest (Home)"));
    adjustSize();
    place();
    show();
    raise();
}

void NewRowsMark::place()
{
    const QRect rows = m_view.viewport()->geometry();
    move(rows.x() + (rows.width() - width()) / 2, rows.y() + distance);
}

bool NewRowsMark::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        place();
    if (watched == &m_view && event->type() == QEvent::Show)
        follow();
    return QPushButton::eventFilter(watched, event);
}

} // namespace scrollback::widgets
