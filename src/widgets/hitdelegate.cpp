// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hitdelegate.h"

#include "base/textcut.h"
#include "models/searchmodel.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace scrollback::widgets {

namespace {

constexpr int sidePadding = 14;
constexpr int topPadding = 8;
constexpr int lineGap = 3;
constexpr int snippetLines = 2;

ColorId roleColor(const QString& role)
{
    if (role == QLatin1String("user"))
        return ColorId::SeriesFirst;
    return role == QLatin1String("assistant") ? ColorId::SeriesSecond : ColorId::TextMuted;
}

/// Breaks a text into the lines of a row; what has no room is left out. Returns the last line.
QTextLine layOut(QTextLayout& layout, int width, int lineHeight)
{
    QTextLine last;
    layout.beginLayout();
    for (int i = 0; i < snippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, qreal(i) * lineHeight});
        last = line;
    }
    layout.endLayout();
    return last;
}

} // namespace

HitDelegate::HitDelegate(Theme& theme, const models::SearchModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int line = option.fontMetrics.height();
    return {200, 2 * topPadding + (1 + snippetLines) * line + lineGap + 1};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const models::SearchHit& hit = m_model.hit(index.row());
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.color(ColorId::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.color(ColorId::Raised));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(ColorId::RowLine));

    const QFontMetrics metrics(option.font);
    const QRect area = option.rect.adjusted(sidePadding, topPadding, -sidePadding, -topPadding);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto leading = Qt::Alignment(mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const auto trailing = Qt::Alignment(mirrored ? Qt::AlignLeft : Qt::AlignRight);

    // Who and where at the one side, when at the other.
    QRect line(area.left(), area.top(), area.width(), metrics.height());
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QString role = hit.role.isNull() ? models::unknownMark() : cutToLine(hit.role, 30);
    painter->setFont(bold);
    painter->setPen(m_theme.color(roleColor(hit.role)));
    painter->drawText(line, int(leading), role);
    const int roleWidth = QFontMetrics(bold).horizontalAdvance(role) + 10;

    painter->setFont(option.font);
    QString when = hit.time ? m_style.dateTime(*hit.time) : models::unknownMark();
    if (hit.snippet.count > 1)
        when = tr("%1× · %2").arg(hit.snippet.count).arg(when);
    painter->setPen(m_theme.color(ColorId::TextMuted));
    painter->drawText(line, int(trailing), when);
    const int whenWidth = metrics.horizontalAdvance(when) + 16;

    QRect place = line.adjusted(mirrored ? whenWidth : roleWidth, 0, mirrored ? -roleWidth : -whenWidth, 0);
    painter->setPen(m_theme.color(ColorId::TextFaint));
    painter->drawText(
        place, int(leading),
        metrics.elidedText(cutToLine(hit.conversation.value, 120), Qt::ElideMiddle, place.width()));

    // The sentence, on two lines, with the matches marked.
    QString text = hit.snippet.text;
    QTextLayout layout(text, option.font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrap.setTextDirection(hit.snippet.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrap);
    QList<QTextLayout::FormatRange> formats;
    for (const models::Snippet::Match& match : hit.snippet.matches) {
        QTextCharFormat format;
        format.setBackground(m_theme.color(ColorId::MatchMark));
        format.setFontWeight(QFont::DemiBold);
        formats.append({match.start, match.length, format});
    }
    layout.setFormats(formats);
    const QTextLine last = layOut(layout, area.width(), metrics.height());
    if (last.isValid() && last.textStart() + last.textLength() < text.size()) {
        // What has no room ends in an ellipsis; a little is left for matches, which are bold.
        const qsizetype start = last.textStart();
        text = text.left(start) + metrics.elidedText(text.mid(start), Qt::ElideRight,
                                                     area.width() - 2 * metrics.averageCharWidth());
        layout.setText(text);
        layout.setFormats(formats);
        layOut(layout, area.width(), metrics.height());
    }
    painter->setPen(m_theme.color(ColorId::Text));
    layout.draw(painter, QPointF(area.left(), area.top() + metrics.height() + lineGap));

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.color(ColorId::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace scrollback::widgets
