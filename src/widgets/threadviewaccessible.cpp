// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadview.h"
#include "widgets/threadview_p.h"
#include "widgets/threadviewtext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace scrollback::widgets {

namespace {

/// One item of a conversation for screen readers: who, when, and what it says.
class ItemInterface final : public QAccessibleInterface
{
public:
    ItemInterface(ThreadView* view, int item)
        : m_view(view)
        , m_item(item)
    {
    }

    bool isValid() const override
    {
        return m_view && m_view->thread() && std::size_t(m_item) < m_view->thread()->items.size();
    }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Value))
            return {};
        const chatlog::Thread::Item& item = m_view->thread()->items[std::size_t(m_item)];
        return kind == QAccessible::Name ? m_view->itemSummary(m_item) : plainText(item);
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->visualRect(m_item);
        return rect.isNull() ? QRect() : rect.translated(m_view->viewport()->mapToGlobal(QPoint(0, 0)));
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        if (isValid()) {
            const chatlog::Thread::Item& item = m_view->thread()->items[std::size_t(m_item)];
            state.focused = m_view->hasFocus() && m_view->currentItem() == m_item;
            state.selected = m_view->selectedItems().contains(m_item);
            state.expandable = isFolded(item);
            state.expanded = state.expandable && m_view->isUnfolded(m_item);
            state.offscreen = m_view->visualRect(m_item).isNull();
        }
        return state;
    }

private:
    QPointer<ThreadView> m_view;
    int m_item;
};

class ViewInterface final : public QAccessibleWidget
{
public:
    explicit ViewInterface(ThreadView* view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }
    ~ViewInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(ViewInterface)

    int childCount() const override { return m_view->thread() ? int(m_view->thread()->items.size()) : 0; }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto found = m_items.constFind(index);
        if (found != m_items.constEnd())
            return QAccessible::accessibleInterface(*found);
        auto* item = new ItemInterface(m_view, index);
        m_items.insert(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto it = m_items.constBegin(); it != m_items.constEnd(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == child)
                return it.key();
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        for (int item = m_view->firstVisibleItem(); item >= 0 && item <= m_view->lastVisibleItem(); ++item) {
            if (m_view->visualRect(item).contains(point))
                return child(item);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override { return child(m_view->currentItem()); }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value && m_view->currentItem() >= 0)
            return m_view->itemSummary(m_view->currentItem());
        return QAccessibleWidget::text(kind);
    }

private:
    ThreadView* m_view;
    mutable QHash<int, QAccessible::Id> m_items; ///< made as they are asked for
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<ThreadView*>(object);
    return view ? new ViewInterface(view) : nullptr;
}

} // namespace

void installThreadAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

QString ThreadView::itemSummary(int item) const
{
    return item >= 0 && item < d->count() ? widgets::itemSummary(d->item(item), d->style) : QString();
}

} // namespace scrollback::widgets
