// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sidebar.h"

#include "desktop/places.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace scrollback::desktop {

using widgets::ColorId;

namespace {

enum Role { PlaceRole = Qt::UserRole, ViewRole, CountRole, KindRole };
constexpr int textMargin = 10;
constexpr int countGap = 8;
enum Kind { PlaceKind, LineKind, HeadingKind, ViewKind };

/// Draws a place as the sketch has it: its title, and its count at the right, faint.
class PlaceDelegate : public QStyledItemDelegate
{
public:
    PlaceDelegate(const widgets::Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int text = option.fontMetrics.height();
        return {text * 8, index.data(KindRole).toInt() == LineKind ? text : text + 16};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto kind = Kind(index.data(KindRole).toInt());
        const QRect row = option.rect;
        if (kind == LineKind) {
            painter->setPen(m_theme.color(ColorId::Border));
            painter->drawLine(row.left() + 4, row.center().y(), row.right() - 4, row.center().y());
            painter->restore();
            return;
        }
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRectF box = QRectF(row).adjusted(0.5, 1.5, -0.5, -1.5);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(selected ? ColorId::AccentSoft : ColorId::Raised));
            painter->drawRoundedRect(box, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(m_theme.color(ColorId::Accent));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box, 6, 6);
        }

        QFont font = option.font;
        const QString count = index.data(CountRole).toString();
        QRect inside = row.adjusted(kind == ViewKind ? 2 * textMargin + 2 : textMargin, 0, -textMargin, 0);
        QFont small = font;
        small.setPointSizeF(font.pointSizeF() * 0.9);
        painter->setFont(small);
        painter->setPen(m_theme.color(ColorId::TextFaint));
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, count);
        if (!count.isEmpty())
            inside.setRight(inside.right() - QFontMetrics(small).horizontalAdvance(count) - countGap);

        if (selected)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        painter->setPen(m_theme.color(selected              ? ColorId::Accent
                                      : kind == HeadingKind ? ColorId::TextMuted
                                      : enabled             ? ColorId::Text
                                                            : ColorId::TextFaint));
        const QString title = QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideRight, inside.width());
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter->restore();
    }

private:
    const widgets::Theme& m_theme;
};

} // namespace

SideBar::SideBar(widgets::Theme& theme, QWidget* parent)
    : QListWidget(parent)
{
    widgets::Theme::setLook(this, QStringLiteral("places"));
    setItemDelegate(new PlaceDelegate(theme, this));
    setAccessibleName(tr("Places"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &widgets::Theme::themeChanged, viewport(), qOverload<>(&QWidget::update));

    for (const Place& place : allPlaces()) {
        if (!place.inSidebar)
            continue;
        auto* item = new QListWidgetItem(place.translatedTitle(), this);
        item->setData(KindRole, PlaceKind);
        item->setData(PlaceRole, QString::fromLatin1(place.id));
    }
    m_fixedRows = count();
    connect(this, &QListWidget::itemClicked, this, &SideBar::activate);
    connect(this, &QListWidget::itemActivated, this, &SideBar::activate);
}

QListWidgetItem* SideBar::itemOf(int role, const QString& value) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(role).toString() == value && item(row)->data(role).isValid())
            return item(row);
    }
    return nullptr;
}

void SideBar::setCount(const QString& place, const QString& count, const QString& why)
{
    QListWidgetItem* item = itemOf(PlaceRole, place);
    if (!item)
        return;
    item->setData(CountRole, count);
    item->setToolTip(why);
    updateGeometry();
    item->setData(Qt::AccessibleTextRole,
                  count.isEmpty() ? item->text() : item->text() + QStringLiteral(", ") + count);
}

void SideBar::setCurrentPlace(const QString& place)
{
    if (QListWidgetItem* item = itemOf(PlaceRole, place)) {
        setCurrentItem(item);
    } else {
        clearSelection();
        setCurrentItem(nullptr);
    }
}

void SideBar::setCurrentView(const QString& view)
{
    if (QListWidgetItem* item = itemOf(ViewRole, view))
        setCurrentItem(item);
}

void SideBar::setViews(const QStringList& names)
{
    const QString current = currentItem() ? currentItem()->data(ViewRole).toString() : QString();
    while (count() > m_fixedRows)
        delete takeItem(count() - 1);
    if (names.isEmpty())
        return;
    auto* line = new QListWidgetItem(this);
    line->setData(KindRole, LineKind);
    line->setFlags(Qt::NoItemFlags);
    auto* heading = new QListWidgetItem(tr("Saved views"), this);
    heading->setData(KindRole, HeadingKind);
    heading->setData(CountRole, locale().toString(names.size()));
    heading->setFlags(Qt::NoItemFlags);
    for (const QString& name : names) {
        auto* item = new QListWidgetItem(name, this);
        item->setData(KindRole, ViewKind);
        item->setData(ViewRole, name);
        item->setToolTip(tr("Right click to rename or remove it"));
    }
    if (!current.isEmpty())
        setCurrentView(current);
}

/// As wide as its places need, with their counts; within reason, as names of views may be of any length.
QSize SideBar::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const int unit = fontMetrics().averageCharWidth();
    int widest = 0;
    for (int row = 0; row < m_fixedRows; ++row) {
        const QString count = item(row)->data(CountRole).toString();
        // Room for a count is kept from the start, so that nothing moves when it comes.
        const int number = std::max(fontMetrics().horizontalAdvance(count), 5 * unit);
        widest = std::max(widest, metrics.horizontalAdvance(item(row)->text()) + countGap + number);
    }
    const int around = 2 * textMargin + width() - viewport()->width();
    return {std::clamp(widest + around, 24 * unit, 36 * unit), 300};
}

QSize SideBar::minimumSizeHint() const
{
    return {sizeHint().width(), QListWidget::minimumSizeHint().height()};
}

void SideBar::activate(QListWidgetItem* item)
{
    if (item->data(PlaceRole).isValid())
        Q_EMIT placeChosen(item->data(PlaceRole).toString());
    else if (item->data(ViewRole).isValid())
        Q_EMIT viewChosen(item->data(ViewRole).toString());
}

void SideBar::askNewName(const QString& view)
{
    const QString name =
        QInputDialog::getText(this, tr("Rename the view"), tr("&Name:"), QLineEdit::Normal, view);
    if (!name.trimmed().isEmpty())
        Q_EMIT viewRenamed(view, name.trimmed());
}

void SideBar::contextMenuEvent(QContextMenuEvent* event)
{
    const QListWidgetItem* item =
        event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos());
    if (!item || !item->data(ViewRole).isValid())
        return;
    const QString view = item->data(ViewRole).toString();
    QMenu menu(this);
    menu.addAction(tr("&Show"), this, [this, view] { Q_EMIT viewChosen(view); });
    menu.addAction(tr("&Rename…"), this, [this, view] { askNewName(view); });
    menu.addAction(tr("Re&move"), this, [this, view] { Q_EMIT viewRemoved(view); });
    menu.exec(event->globalPos());
}

void SideBar::keyPressEvent(QKeyEvent* event)
{
    const QListWidgetItem* item = currentItem();
    const bool onView = item && item->data(ViewRole).isValid();
    if (onView && event->key() == Qt::Key_Delete)
        Q_EMIT viewRemoved(item->data(ViewRole).toString());
    else if (onView && event->key() == Qt::Key_F2)
        askNewName(item->data(ViewRole).toString());
    else
        QListWidget::keyPressEvent(event);
}

} // namespace scrollback::desktop
