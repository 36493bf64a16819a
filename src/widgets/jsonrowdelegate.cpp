// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsonrowdelegate.h"

#include "widgets/jsonmodel.h"
#include "widgets/jsonstyle.h"
#include "widgets/theme.h"

#include <QPainter>

namespace scrollback::widgets {

namespace {

constexpr int padding = 4;

QString sizeText(const QModelIndex& index)
{
    const bool array = index.data(JsonModel::KindRole).toInt() != int(JsonDocument::Kind::Object);
    return jsonSizeText(array, index.data(JsonModel::SizeRole).toLongLong());
}

} // namespace

JsonRowDelegate::JsonRowDelegate(Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int JsonRowDelegate::valueLeft(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString key = index.data(JsonModel::KeyRole).toString();
    const int width = option.fontMetrics.horizontalAdvance(key);
    return option.rect.left() + padding + (key.isEmpty() ? 0 : width + option.fontMetrics.averageCharWidth());
}

void JsonRowDelegate::paintMarks(QPainter* painter, const QStyleOptionViewItem& option, const QString& text,
                                 int left) const
{
    if (m_needle.isEmpty())
        return;
    for (qsizetype at = text.indexOf(m_needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_needle, at + m_needle.size(), Qt::CaseInsensitive)) {
        const int from = left + option.fontMetrics.horizontalAdvance(text.left(at));
        const int width = option.fontMetrics.horizontalAdvance(text.mid(at, m_needle.size()));
        painter->fillRect(QRect(from, option.rect.top() + 1, width, option.rect.height() - 2),
                          m_theme.color(ColorId::MatchMark));
    }
}

void JsonRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.color(ColorId::AccentSoft));

    const auto kind = JsonDocument::Kind(index.data(JsonModel::KindRole).toInt());
    const QString key = index.data(JsonModel::KeyRole).toString();
    const QRect keyRect = option.rect.adjusted(padding, 0, -padding, 0);
    paintMarks(painter, option, key, keyRect.left());
    painter->setPen(m_theme.color(kind == JsonDocument::Kind::Range ? ColorId::TextMuted : ColorId::Text));
    painter->drawText(keyRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, key);

    const QRect valueRect = keyRect.adjusted(valueLeft(option, index) - keyRect.left(), 0, 0, 0);
    if (kind <= JsonDocument::Kind::Range) {
        painter->setPen(m_theme.color(ColorId::TextFaint));
        painter->drawText(valueRect, Qt::AlignVCenter | Qt::AlignLeft, sizeText(index));
    } else {
        QString value = index.data(JsonModel::ValueRole).toString();
        const bool whole = option.fontMetrics.horizontalAdvance(value) <= valueRect.width();
        if (!whole)
            value = option.fontMetrics.elidedText(value, Qt::ElideRight, valueRect.width());
        else if (index.data(JsonModel::LongRole).toBool())
            value += QChar(0x2026);
        paintMarks(painter, option, value, valueRect.left());
        const bool link = index.data(JsonModel::LinkRole).toBool();
        if (link) {
            QFont font = option.font;
            font.setUnderline(true);
            painter->setFont(font);
        }
        painter->setPen(jsonValueColor(m_theme, kind, link, index.data(JsonModel::ErrorRole).toBool()));
        painter->drawText(valueRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, value);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(m_theme.color(ColorId::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize JsonRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {100, option.fontMetrics.lineSpacing() + 4};
}

bool JsonRowDelegate::isOnValue(const QStyleOptionViewItem& option, const QModelIndex& index,
                                const QPoint& point) const
{
    const int left = valueLeft(option, index);
    const int width = option.fontMetrics.horizontalAdvance(index.data(JsonModel::ValueRole).toString());
    return point.x() >= left && point.x() <= left + width;
}

} // namespace scrollback::widgets
