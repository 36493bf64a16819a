// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversationlistview.h"

#include "models/conversationlistmodel.h"
#include "widgets/conversationdelegate.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>

#include <algorithm>

namespace scrollback::widgets {

using models::ConversationListModel;

ConversationListView::ConversationListView(Theme& theme, QWidget* parent)
    : RowsView(new QHeaderView(Qt::Horizontal), parent)
{
    setItemDelegate(new ConversationDelegate(theme, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    updateMetrics();
    connect(&theme, &Theme::themeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT rowActivated(index.row());
    });
}

void ConversationListView::setListModel(ConversationListModel* model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_resetting = true; });
    setModel(model);
    horizontalHeader()->setStretchLastSection(false);
    for (int column = 1; column < model->columnCount(); ++column)
        setColumnHidden(column, true);
    setColumnWidth(0, viewport()->width());
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_resetting = false; });
}

std::optional<ConversationId> ConversationListView::currentConversation() const
{
    const chatlog::Conversation* conversation = m_model ? m_model->rowAt(currentRow()) : nullptr;
    return conversation ? std::optional(conversation->conversationId) : std::nullopt;
}

void ConversationListView::showRow(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    // Seen from the row before, the next one follows; one from far away stands amid its neighbours.
    const QRect place = visualRect(m_model->index(row, 0));
    const int away = std::max(place.top() - viewport()->height(), -place.bottom());
    setCurrentIndex(m_model->index(row, 0));
    scrollTo(currentIndex(), away > rowHeight() ? PositionAtCenter : EnsureVisible);
}

void ConversationListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    RowsView::currentChanged(current, previous);
    if (m_resetting)
        return;
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void ConversationListView::paintEvent(QPaintEvent* event)
{
    if (m_model) {
        const int first = rowAt(0);
        const int last = rowAt(viewport()->height() - 1);
        if (first >= 0)
            m_model->setSight(first, last >= 0 ? last : m_model->rowCount() - 1);
    }
    RowsView::paintEvent(event);
}

void ConversationListView::resizeEvent(QResizeEvent* event)
{
    RowsView::resizeEvent(event);
    setColumnWidth(0, viewport()->width()); // a hidden header does not stretch by itself
}

void ConversationListView::changeEvent(QEvent* event)
{
    RowsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
}

void ConversationListView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? currentRow() : rowAt(event->pos().y());
    if (row < 0)
        return;
    const QPoint position =
        byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    Q_EMIT menuRequested(row, position);
}

void ConversationListView::updateMetrics()
{
    setRowHeight(ConversationDelegate::rowHeight(font()));
}

} // namespace scrollback::widgets
