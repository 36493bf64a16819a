// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listdelegate.h"

#include "base/textcut.h"
#include "models/roles.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace scrollback::widgets {

using models::CellKind;

namespace {

constexpr int tipLimit = 1500;

CellKind kindOf(const QModelIndex& index)
{
    return CellKind(index.data(models::KindRole).toInt());
}

ColorId roleColor(const QString& role)
{
    if (role == QLatin1String("user"))
        return ColorId::SeriesFirst;
    if (role == QLatin1String("assistant"))
        return ColorId::SeriesSecond;
    return ColorId::TextMuted;
}

} // namespace

ListDelegate::ListDelegate(Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
    updateFonts();
    connect(&theme, &Theme::themeChanged, this, &ListDelegate::updateFonts);
}

void ListDelegate::updateFonts()
{
    m_monospace = m_theme.monospace();
}

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const QRect& rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(rect, m_theme.color(ColorId::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, m_theme.color(ColorId::Raised));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorId::RowLine));

    const QRect cell = rect.adjusted(padding, 0, -padding, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const CellKind kind = kindOf(index);
    if (text.isEmpty()) {
        // A row that is still on its way: a bar where its text will be.
        if (!index.data(models::RefRole).isValid() && cell.width() > 20) {
            const int width = std::min(cell.width() - 8, 24 + (index.row() * 29 + index.column() * 53) % 70);
            painter->fillRect(QRect(cell.left(), rect.center().y() - 3, width, 7),
                              m_theme.color(ColorId::Raised));
        }
        return;
    }

    painter->save();
    painter->setFont(option.font);
    QColor color = m_theme.color(ColorId::Text);
    QString mark;
    const QVariant value = index.data(models::SortRole);
    if (!value.isValid()) {
        color = m_theme.color(ColorId::TextFaint);
    } else {
        switch (kind) {
        case CellKind::Level:
            color = m_theme.levelColor(value.toString());
            mark = Theme::levelMark(value.toString());
            break;
        case CellKind::Status:
            color = m_theme.statusColor(value.toString());
            mark = Theme::statusMark(value.toString());
            break;
        case CellKind::Role:
            color = m_theme.color(roleColor(value.toString()));
            break;
        case CellKind::Muted:
            color = m_theme.color(ColorId::TextMuted);
            break;
        case CellKind::Json:
            color = m_theme.color(ColorId::TextMuted);
            painter->setFont(m_monospace);
            break;
        case CellKind::Error:
            color = m_theme.color(ColorId::Error);
            break;
        case CellKind::Progress:
            paintProgress(painter, cell, index, text);
            painter->restore();
            return;
        default:
            break;
        }
    }
    painter->setPen(color);
    const QFontMetrics metrics(painter->font());
    QRect place = cell;
    if (!mark.isEmpty()) {
        const int width = metrics.horizontalAdvance(QLatin1Char('W'));
        painter->drawText(QRect(place.left(), place.top(), width, place.height()), Qt::AlignCenter, mark);
        place.setLeft(place.left() + width + 4);
    }
    const Qt::Alignment alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(place, int(alignment) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, place.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(ColorId::Accent), 1));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ListDelegate::paintProgress(QPainter* painter, const QRect& rect, const QModelIndex& index,
                                 const QString& text) const
{
    const double share = std::clamp(index.data(models::SortRole).toDouble() / 100, 0.0, 1.0);
    const QFontMetrics metrics(painter->font());
    const int textWidth = metrics.horizontalAdvance(QStringLiteral("100 %")) + 6;
    const QRectF bar(rect.left(), rect.center().y() - 2, std::max(0, rect.width() - textWidth), 5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (bar.width() > 12) {
        painter->setBrush(m_theme.color(ColorId::Border));
        painter->drawRoundedRect(bar, 2.5, 2.5);
        QRectF done = bar;
        done.setWidth(std::max(bar.height(), bar.width() * share));
        if (share > 0) {
            painter->setBrush(m_theme.color(share >= 1 ? ColorId::Success : ColorId::Accent));
            painter->drawRoundedRect(done, 2.5, 2.5);
        }
    }
    painter->setPen(m_theme.color(ColorId::TextMuted));
    painter->drawText(QRect(rect.right() - textWidth, rect.top(), textWidth + 1, rect.height()),
                      int(Qt::AlignRight | Qt::AlignVCenter), text);
}

bool ListDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString full = index.data(models::FullTextRole).toString();
    const QString shown = index.data(Qt::DisplayRole).toString();
    const CellKind kind = kindOf(index);
    const QFontMetrics metrics(kind == CellKind::Json ? m_monospace : view->font());
    const bool cut =
        metrics.horizontalAdvance(shown) > option.rect.width() - 2 * padding || full.size() > shown.size();
    if (full.isEmpty() || (!cut && kind != CellKind::Time)) {
        QToolTip::hideText();
        return true;
    }
    // A tool tip takes what looks like HTML for HTML: escaped, it is text whatever it looks like.
    QString text = visibleText(full.left(tipLimit));
    if (full.size() > tipLimit)
        text += QStringLiteral(" …");
    QToolTip::showText(event->globalPos(),
                       QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped()),
                       view);
    return true;
}

} // namespace scrollback::widgets
