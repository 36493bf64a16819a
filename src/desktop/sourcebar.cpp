// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sourcebar.h"

#include "desktop/appcontext.h"
#include "desktop/periodpopup.h"
#include "desktop/searchfield.h"
#include "desktop/shortcuts.h"
#include "models/daytext.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace scrollback::desktop {

namespace {
constexpr int spaceAround = 42; ///< the margins of a source button and the mark of its menu
}

SourceButton::SourceButton(QWidget* parent)
    : QPushButton(parent)
    , m_name(new QLabel(this))
    , m_detail(new QLabel(this))
{
    widgets::Theme::setLook(m_name, QStringLiteral("heading"));
    widgets::Theme::setLook(m_detail, QStringLiteral("muted"));
    QFont small = m_detail->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_detail->setFont(small);
    for (QLabel* label : {m_name, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 22, 3);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_detail);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void SourceButton::setTexts(const QString& name, const QString& detail)
{
    m_fullName = name;
    m_name->setText(name);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(detail.isEmpty() ? name : tr("Source: %1, %2").arg(name, detail));
    updateGeometry();
    elide();
}

QSize SourceButton::sizeHint() const
{
    const QFontMetrics metrics(m_name->font());
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    const int name =
        qMin(QFontMetrics(bold).horizontalAdvance(m_fullName), metrics.averageCharWidth() * 44) + 6;
    const int detail = m_detail->text().isEmpty()
                           ? 0
                           : QFontMetrics(m_detail->font()).horizontalAdvance(m_detail->text()) + 12;
    return {name + detail + spaceAround, metrics.height() + 14};
}

QSize SourceButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

void SourceButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    elide();
}

void SourceButton::elide()
{
    const bool detailFits = width() >= sizeHint().width() - 2;
    m_detail->setVisible(detailFits && !m_detail->text().isEmpty());
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    const int room = width() - spaceAround -
                     (detailFits && !m_detail->text().isEmpty() ? m_detail->sizeHint().width() + 8 : 0);
    m_name->setText(QFontMetrics(bold).elidedText(m_fullName, Qt::ElideMiddle, qMax(room, 40)));
}

SourceBar::SourceBar(AppContext& context, const WindowActions& actions, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_source(new SourceButton(this))
    , m_segments(new QWidget(this))
    , m_rangeButton(new QToolButton(m_segments))
    , m_compared(new QLabel(this))
    , m_search(new SearchField(context.theme, actions[Command::Find]->shortcut(), this))
    , m_popup(new PeriodPopup(this))
{
    widgets::Theme::setLook(this, QStringLiteral("bar"));
    widgets::Theme::setLook(m_compared, QStringLiteral("muted"));
    m_compared->setTextFormat(Qt::PlainText);

    auto* segments = new QHBoxLayout(m_segments);
    segments->setContentsMargins(0, 0, 0, 0);
    segments->setSpacing(0);
    m_segments->setAccessibleName(tr("Period"));
    for (const Command command : {Command::Days7, Command::Days14, Command::Days30}) {
        auto* button = new QToolButton(m_segments);
        button->setDefaultAction(actions[command]);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        widgets::Theme::setLook(button, command == Command::Days7 ? QStringLiteral("segment-first")
                                                                  : QStringLiteral("segment"));
        segments->addWidget(button);
    }
    m_rangeButton->setFocusPolicy(Qt::TabFocus);
    m_rangeButton->setCheckable(true); // it is lit while the days are none of the three
    m_rangeButton->setToolTip(tr("Choose any days"));
    widgets::Theme::setLook(m_rangeButton, QStringLiteral("segment-last"));
    connect(m_rangeButton, &QToolButton::clicked, this, &SourceBar::openRangePopup);
    segments->addWidget(m_rangeButton);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_source);
    layout->addWidget(m_segments);
    layout->addWidget(m_compared);
    layout->addStretch(1);
    m_search->setMinimumWidth(m_search->fontMetrics().averageCharWidth() * 24);
    m_search->setMaximumWidth(m_search->sizeHint().width() * 6 / 5);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(m_search, 40);

    // With the Tab key as with the eyes: from one end to the other.
    QWidget* before = m_source;
    const auto buttons = m_segments->findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button == m_rangeButton)
            continue;
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_rangeButton);
    setTabOrder(m_rangeButton, m_search);

    connect(m_search, &SearchField::searchRequested, this, &SourceBar::searchRequested);
    connect(m_popup, &PeriodPopup::chosen, this, &SourceBar::periodChosen);
    connect(m_popup, &PeriodPopup::closed, this, [this] { m_rangeButton->setChecked(m_ownDays); });
}

void SourceBar::setSource(const QString& name, const QString& detail, const QString& toolTip)
{
    m_source->setTexts(name, detail);
    m_source->setToolTip(toolTip);
    fitTexts();
}

void SourceBar::setSourceMenu(QMenu* menu)
{
    m_source->setMenu(menu);
}

void SourceBar::setPeriod(const PeriodChoice& choice, const DayRange& range)
{
    m_range = range;
    const QDate today = dayOf(m_context.now(), m_context.displayZone);
    const QLocale& locale = m_context.locale;
    m_rangeButton->setText(models::daysText(range.firstDay(), range.lastDay(), locale, today) +
                           QStringLiteral(" ▾"));
    m_rangeButton->setAccessibleName(
        tr("Days: %1").arg(models::daysText(range.firstDay(), range.lastDay(), locale, today)));
    m_ownDays = choice.kind != PeriodChoice::Kind::LastDays ||
                (choice.days != 7 && choice.days != 14 && choice.days != 30);
    m_rangeButton->setChecked(m_ownDays);
    const QDate dayBefore = range.firstDay().addDays(-1);
    m_compared->setText(
        tr("compared with %1")
            .arg(models::daysText(dayBefore.addDays(1 - range.days()), dayBefore, locale, today)));
    fitTexts();
}

void SourceBar::setSourceOpen(bool open)
{
    m_segments->setVisible(open);
    m_search->setVisible(open);
    m_compared->setVisible(open);
    fitTexts();
}

void SourceBar::openRangePopup()
{
    if (!m_range)
        return;
    m_rangeButton->setChecked(true);
    m_popup->open(m_rangeButton, *m_range, dayOf(m_context.now(), m_context.displayZone));
}

void SourceBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitTexts();
}

void SourceBar::fitTexts()
{
    if (m_segments->isHidden())
        return;
    const int needed = m_source->sizeHint().width() + m_segments->sizeHint().width() +
                       m_compared->sizeHint().width() + m_search->minimumWidth() + 70;
    m_compared->setVisible(needed <= width());
}

} // namespace scrollback::desktop
