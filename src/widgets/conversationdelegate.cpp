// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversationdelegate.h"

#include "models/conversationlistmodel.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace scrollback::widgets {

using models::ConversationListModel;

namespace {

constexpr int padX = 12;
constexpr int padY = 8;
constexpr int lineGap = 3;
constexpr int factGap = 12;

QFont titleFont(const QFont& font)
{
    QFont bold(font);
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont factFont(const QFont& font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

} // namespace

ConversationDelegate::ConversationDelegate(Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int ConversationDelegate::rowHeight(const QFont& font)
{
    return 2 * padY + QFontMetrics(titleFont(font)).lineSpacing() + lineGap +
           QFontMetrics(factFont(font)).lineSpacing();
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, rowHeight(option.font)};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, m_theme.color(selected  ? ColorId::AccentSoft
                                                 : hovered ? ColorId::Raised
                                                           : ColorId::Base));
    painter->setPen(m_theme.color(ColorId::RowLine));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.color(ColorId::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }

    const auto* model = qobject_cast<const ConversationListModel*>(index.model());
    const chatlog::Conversation* conversation = model ? model->rowAt(index.row()) : nullptr;
    const QRect content = option.rect.adjusted(padX, padY, -padX, -padY);
    const QFont title = titleFont(option.font);
    const QFont small = factFont(option.font);
    const QFontMetrics titleMetrics(title);
    const QFontMetrics smallMetrics(small);
    const QRect firstLine(content.left(), content.top(), content.width(), titleMetrics.lineSpacing());
    const QRect secondLine(content.left(), firstLine.bottom() + 1 + lineGap, content.width(),
                           smallMetrics.lineSpacing());
    if (!conversation) { // on its way: two quiet bars where its lines will be
        QColor quiet = m_theme.color(ColorId::RowLine);
        painter->fillRect(
            QRect(firstLine.left(), firstLine.top() + 4, firstLine.width() / 2, firstLine.height() - 8),
            quiet);
        painter->fillRect(
            QRect(secondLine.left(), secondLine.top() + 4, secondLine.width() / 3, secondLine.height() - 8),
            quiet);
        painter->restore();
        return;
    }

    const Qt::Alignment leading = Qt::AlignLeading | Qt::AlignVCenter;
    const Qt::Alignment trailing = Qt::AlignTrailing | Qt::AlignVCenter;
    const QString time = model->timeText(*conversation);
    const int timeWidth = smallMetrics.horizontalAdvance(time);
    painter->setFont(small);
    painter->setPen(m_theme.color(ColorId::TextMuted));
    painter->drawText(firstLine, int(trailing), time);
    painter->setFont(title);
    painter->setPen(m_theme.color(ColorId::Text));
    const int titleWidth = std::max(firstLine.width() - timeWidth - factGap, 20);
    painter->drawText(
        QRect(firstLine.left(), firstLine.top(), titleWidth, firstLine.height()),
        int(leading | Qt::TextSingleLine),
        titleMetrics.elidedText(ConversationListModel::titleText(*conversation), Qt::ElideRight, titleWidth));

    painter->setFont(small);
    int right = secondLine.right() + 1;
    if (const qint64 errors = conversation->errors.value_or(0); errors > 0) {
        const QString mark = QStringLiteral("✕ ") + model->style().count(errors);
        const int width = smallMetrics.horizontalAdvance(mark);
        painter->setPen(m_theme.color(ColorId::Error));
        painter->drawText(QRect(right - width, secondLine.top(), width, secondLine.height()), int(leading),
                          mark);
        right -= width + factGap;
    }
    painter->setPen(m_theme.color(ColorId::TextMuted));
    int left = secondLine.left();
    const QStringList facts = ConversationListModel::facts(*conversation);
    for (const QString& fact : facts) {
        const int width = smallMetrics.horizontalAdvance(fact);
        if (left > secondLine.left() && left + width > right)
            break; // a fact is told whole or not at all, but for the first
        painter->drawText(QRect(left, secondLine.top(), right - left, secondLine.height()),
                          int(leading | Qt::TextSingleLine),
                          smallMetrics.elidedText(fact, Qt::ElideRight, right - left));
        left += width + factGap;
    }
    painter->restore();
}

} // namespace scrollback::widgets
