// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/periodpopup.h"

#include "widgets/theme.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace scrollback::desktop {

namespace {

QDateEdit* makeDateEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    edit->setDateRange(QDate(1970, 1, 1), QDate(2199, 12, 31));
    edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * 19);
    return edit;
}

} // namespace

PeriodChoice thisMonth(QDate today)
{
    return PeriodChoice::between(QDate(today.year(), today.month(), 1), today);
}

PeriodChoice lastMonth(QDate today)
{
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
    return PeriodChoice::between(first, first.addMonths(1).addDays(-1));
}

PeriodPopup::PeriodPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_first(makeDateEdit(tr("First day"), this))
    , m_last(makeDateEdit(tr("Last day"), this))
{
    widgets::Theme::setLook(this, QStringLiteral("card"));
    setAccessibleName(tr("Period"));

    auto* presets = new QVBoxLayout;
    presets->setSpacing(2);
    const auto addPreset = [&](const QString& text, const std::function<PeriodChoice()>& make) {
        auto* button = new QPushButton(text, this);
        widgets::Theme::setLook(button, QStringLiteral("link"));
        connect(button, &QPushButton::clicked, this, [this, make] { choose(make()); });
        presets->addWidget(button);
    };
    addPreset(tr("&Today"), [this] { return PeriodChoice::between(m_today, m_today); });
    addPreset(tr("Last &90 days"), [] { return PeriodChoice::lastDays(90); });
    addPreset(tr("This &month"), [this] { return thisMonth(m_today); });
    addPreset(tr("&Last month"), [this] { return lastMonth(m_today); });
    addPreset(tr("This &year"),
              [this] { return PeriodChoice::between(QDate(m_today.year(), 1, 1), m_today); });
    addPreset(tr("&All time"), [] { return PeriodChoice::everything(); });
    presets->addStretch();

    auto* form = new QFormLayout;
    form->addRow(tr("&From"), m_first);
    form->addRow(tr("&To"), m_last);
    auto* apply = new QPushButton(tr("&Show these days"), this);
    apply->setDefault(true);
    widgets::Theme::setLook(apply, QStringLiteral("primary"));
    connect(apply, &QPushButton::clicked, this,
            [this] { choose(PeriodChoice::between(m_first->date(), m_last->date())); });

    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addStretch();
    right->addWidget(apply);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 14, 14);
    layout->setSpacing(18);
    layout->addLayout(presets);
    layout->addLayout(right);
}

void PeriodPopup::open(QWidget* anchor, const DayRange& current, QDate today)
{
    m_today = today;
    m_first->setDate(current.firstDay());
    m_last->setDate(current.lastDay());
    adjustSize();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    move(place);
    show();
    m_first->setFocus(Qt::PopupFocusReason);
}

void PeriodPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void PeriodPopup::choose(const PeriodChoice& choice)
{
    hide();
    Q_EMIT chosen(choice);
}

} // namespace scrollback::desktop
