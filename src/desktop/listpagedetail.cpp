// SPDX-License-Identifier: GPL-3.0-or-later
// The selected row in full, and where it leads.
#include "desktop/appcontext.h"
#include "desktop/listpage.h"
#include "models/filterediting.h"
#include "widgets/detailpane.h"
#include "widgets/filterbar.h"

#include <QAction>
#include <QTimer>

namespace scrollback::desktop {

using chatlog::Field;

QAction* ListPage::addLink(const QString& text)
{
    auto* link = new QAction(text, this);
    m_links += link;
    return link;
}

void ListPage::linkToConversation(QAction* link, const ConversationId& id, const chatlog::RowRef& at)
{
    link->setVisible(!id.isEmpty());
    link->disconnect(this);
    if (id.isEmpty())
        return;
    connect(link, &QAction::triggered, this,
            [this, id, at] { Q_EMIT conversationRequested(id, at, m_filterBar->filter().text); });
}

void ListPage::currentRowChanged(int row)
{
    m_detailRow = row;
    m_detailPending = false;
    m_likeTimer->stop();
    if (m_likeTicket)
        m_likeTicket->cancel();
    m_likeTicket.reset();
    if (row < 0) {
        m_detail->showNothing();
        return;
    }
    if (!m_model->isLoaded(row)) {
        m_detailPending = true;
        return;
    }
    showRowInDetail(row);
}

void ListPage::showRowInDetail(int row)
{
    if (!m_likeLink) {
        m_likeLink = addLink({});
        connect(m_likeLink, &QAction::triggered, this, [this] {
            if (m_like)
                changeFilter(models::withOnly(m_filterBar->filter(), m_like->field, m_like->values));
        });
    }
    m_likeLink->setVisible(false);
    m_like = likeness(row);
    updateLinks(row);
    m_detail->setLinks(m_links);
    showDetail(row);
    if (m_like)
        m_likeTimer->start();
}

void ListPage::askLikeness(int row)
{
    if (!m_like || row != m_detailRow)
        return;
    chatlog::ListQuery query{m_entity, {}, {}};
    query.filter.period = m_filterBar->filter().period;
    query.filter.conditions = {*m_like};
    m_likeTicket = m_service.ask<chatlog::Overview>(
        source::Service::Lane::Figures, tr("Counting similar rows"), this,
        [query](source::Database& database, const CancelToken& token, const source::Progress& progress) {
            return database.overview(query, token, progress);
        },
        [this](Result<chatlog::Overview> overview) {
            m_likeTicket.reset();
            // The row itself is one of them.
            if (!overview || overview->count < 2)
                return;
            m_likeLink->setText(
                tr("%1 like it in this period").arg(m_context.locale.toString(overview->count)));
            m_likeLink->setVisible(true);
        });
}

void ListPage::openValue(const QString& key, const QString& value)
{
    const QString name = QString(key).remove(QLatin1Char('_')).toLower();
    if (name == QLatin1String("conversationid") || name == QLatin1String("sessionid") ||
        name == QLatin1String("threadid"))
        Q_EMIT conversationRequested(ConversationId(value), {}, {});
    else if (name == QLatin1String("executionid"))
        Q_EMIT executionRequested(ExecutionId(value));
    else if (name == QLatin1String("jobid"))
        Q_EMIT jobRequested(JobId(value));
    else if (name == QLatin1String("widgetid"))
        changeFilter(models::withOnly(m_filterBar->filter(), Field::WidgetId, {value}));
}

} // namespace scrollback::desktop
