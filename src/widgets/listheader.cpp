// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listheader.h"

#include "widgets/listdelegate.h"
#include "widgets/theme.h"

#include <QPainter>

namespace scrollback::widgets {

ListHeader::ListHeader(Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&theme, &Theme::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

QFont ListHeader::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize ListHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), QFontMetrics(titleFont()).height() + 14};
}

void ListHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    const bool hovered = sectionsClickable() && option.state.testFlag(QStyle::State_MouseOver);

    painter->save();
    painter->fillRect(rect, m_theme.color(ColorId::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorId::Border));
    painter->setFont(titleFont());
    painter->setPen(m_theme.color(hovered ? ColorId::Text : ColorId::TextMuted));

    const QFontMetrics metrics(painter->font());
    QRect place = rect.adjusted(ListDelegate::padding, 0, -ListDelegate::padding, -1);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int arrowRoom = sorted ? arrowSize + arrowGap : 0;
    const QString title = metrics.elidedText(option.text, Qt::ElideRight, place.width() - arrowRoom);
    const int width = metrics.horizontalAdvance(title);
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), option.textAlignment);
    const bool right = alignment.testFlag(Qt::AlignRight);
    painter->drawText(place, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), title);
    if (sorted) {
        QStyleOptionHeaderV2 arrow = option;
        const int left =
            right ? place.right() + 1 - width - arrowGap - arrowSize : place.left() + width + arrowGap;
        arrow.rect = QRect(left, place.center().y() - arrowSize / 2 + 1, arrowSize, arrowSize);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
    }
    painter->restore();
}

} // namespace scrollback::widgets
