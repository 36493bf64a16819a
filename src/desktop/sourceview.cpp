// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sourceview.h"

#include "desktop/appcontext.h"
#include "desktop/pagefactory.h"
#include "desktop/places.h"
#include "desktop/savedviews.h"
#include "desktop/sidebar.h"
#include "source/service.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace scrollback::desktop {

namespace {
constexpr size_t longestWay = 100;
}

SourceView::SourceView(AppContext& context, source::Service& service, SourceSettings settings,
                       const DayRange& period, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_service(service)
    , m_settings(std::move(settings))
    , m_period(period)
    , m_sideBar(new SideBar(context.theme, this))
    , m_stack(new QStackedWidget(this))
    , m_views(new SavedViews(context.settings, service.info().system.id, this))
{
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedWidth(1);
    widgets::Theme::setLook(line, QStringLiteral("divider"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sideBar);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);

    connect(m_sideBar, &SideBar::placeChosen, this, &SourceView::showPlace);
    connect(m_sideBar, &SideBar::viewChosen, this, &SourceView::showSavedView);
    connect(m_sideBar, &SideBar::viewRenamed, m_views, &SavedViews::rename);
    connect(m_sideBar, &SideBar::viewRemoved, m_views, &SavedViews::remove);
    const auto listViews = [this] {
        QStringList names;
        for (const SavedView& view : m_views->views())
            names.append(view.name);
        m_sideBar->setViews(names);
    };
    connect(m_views, &SavedViews::changed, this, listViews);
    listViews();
    updateCounts();
}

Page* SourceView::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

QString SourceView::currentPlace() const
{
    const Page* page = currentPage();
    return page ? page->id() : QString();
}

Page* SourceView::pageOf(const QString& place)
{
    if (Page* made = m_pages.value(place))
        return made;
    Page* page = createPage(place, m_context, m_service, m_stack);
    if (!page)
        return nullptr;
    m_pages.insert(place, page);
    m_stack->addWidget(page);
    connectPage(*page);
    m_settings.withPage(place, [page](QSettings& settings) { page->restoreState(settings); });
    return page;
}

void SourceView::connectPage(Page& page)
{
    connect(&page, &Page::listRequested, this, &SourceView::showQuery);
    connect(&page, &Page::conversationRequested, this, &SourceView::openConversation);
    connect(&page, &Page::jobRequested, this, &SourceView::openJob);
    connect(&page, &Page::executionRequested, this, &SourceView::openExecution);
    connect(&page, &Page::periodRequested, this, &SourceView::periodRequested);
    connect(&page, &Page::noticed, this, &SourceView::noticed);
    connect(&page, &Page::saveViewRequested, this, &SourceView::saveViewRequested);
    connect(&page, &Page::conversationExportRequested, this, &SourceView::conversationExportRequested);
    connect(&page, &Page::statusTextChanged, this, [this, &page] {
        if (currentPage() == &page)
            Q_EMIT statusTextChanged(page.statusText());
    });
}

Page* SourceView::bringUp(const QString& place)
{
    Page* page = pageOf(place);
    if (!page)
        return nullptr;
    if (m_shownStamp.value(place) != m_periodStamp) {
        m_shownStamp.insert(place, m_periodStamp);
        page->setPeriod(m_period);
    }
    m_stack->setCurrentWidget(page);
    m_sideBar->setCurrentPlace(place);
    return page;
}

void SourceView::leave()
{
    if (const Page* page = currentPage(); page && m_at < m_visits.size()) {
        m_visits[m_at].query = page->currentQuery();
        m_visits[m_at].conversation = page->currentConversation();
    }
}

void SourceView::arrive(const QString& place)
{
    if (!m_visits.empty())
        m_visits.resize(m_at + 1);
    m_visits.push_back({place, std::nullopt, std::nullopt});
    if (m_visits.size() > longestWay)
        m_visits.erase(m_visits.begin());
    m_at = m_visits.size() - 1;
    Q_EMIT placeChanged(place);
    Q_EMIT historyChanged();
    Q_EMIT statusTextChanged(currentPage()->statusText());
}

bool SourceView::showPlace(const QString& place)
{
    if (place == currentPlace()) {
        m_sideBar->setCurrentPlace(place);
        return true;
    }
    leave();
    Page* page = bringUp(place);
    if (!page)
        return false;
    page->refresh();
    arrive(place);
    return true;
}

void SourceView::showQuery(const chatlog::ListQuery& query)
{
    leave();
    Page* page = bringUp(placeOf(query.entity));
    if (!page)
        return;
    page->showQuery(query);
    page->refresh();
    arrive(page->id());
    page->focusContent();
}

void SourceView::showSavedView(const QString& name)
{
    const SavedView* view = m_views->find(name);
    if (!view)
        return;
    chatlog::ListQuery query = view->query;
    query.filter.period = m_period.range();
    showQuery(query);
    m_sideBar->setCurrentView(name);
}

void SourceView::openConversation(const ConversationId& id, const chatlog::RowRef& at,
                                  const QString& searchedText)
{
    leave();
    Page* page = bringUp(QStringLiteral("conversations"));
    if (!page)
        return;
    openConversationOn(*page, id, at, searchedText);
    page->refresh();
    arrive(page->id());
}

void SourceView::openJob(const JobId& id)
{
    leave();
    Page* page = bringUp(QStringLiteral("jobs"));
    if (!page)
        return;
    openJobOn(*page, id);
    page->refresh();
    arrive(page->id());
}

void SourceView::openExecution(const ExecutionId& id)
{
    leave();
    Page* page = bringUp(QStringLiteral("jobs"));
    if (!page)
        return;
    openExecutionOn(*page, id);
    page->refresh();
    arrive(page->id());
}

void SourceView::search(const QString& text)
{
    leave();
    Page* page = bringUp(QStringLiteral("search"));
    if (!page)
        return;
    searchOn(*page, text);
    page->refresh();
    arrive(page->id());
}

void SourceView::setPeriod(const DayRange& period)
{
    m_period = period;
    ++m_periodStamp;
    if (Page* page = currentPage()) {
        m_shownStamp.insert(page->id(), m_periodStamp);
        page->setPeriod(period);
    }
}

void SourceView::refresh()
{
    if (Page* page = currentPage())
        page->refresh();
    updateCounts();
}

void SourceView::follow(const DayRange& period)
{
    m_period = period;
    ++m_periodStamp;
    if (Page* page = currentPage()) {
        m_shownStamp.insert(page->id(), m_periodStamp);
        page->follow(period);
    }
}

void SourceView::updateCounts()
{
    const auto summary = m_service.summary();
    const source::SourceInfo& info = m_service.info();
    for (const Place& place : allPlaces()) {
        if (!place.entity || !place.inSidebar)
            continue;
        const QString id = QString::fromLatin1(place.id);
        if (!info.has(*place.entity)) {
            const source::MissingEntity* why = info.whyMissing(*place.entity);
            m_sideBar->setCount(id, QStringLiteral("–"), why ? why->sentence : QString());
        } else if (const auto count = summary ? summary->count(*place.entity) : std::nullopt) {
            m_sideBar->setCount(id, m_context.locale.toString(*count));
        }
    }
}

void SourceView::travel(size_t to)
{
    if (to >= m_visits.size())
        return;
    leave();
    const Visit visit = m_visits[to];
    Page* page = bringUp(visit.place);
    if (!page)
        return;
    m_at = to;
    if (visit.query && page->currentQuery() != visit.query)
        page->showQuery(*visit.query);
    if (visit.conversation && page->currentConversation() != visit.conversation)
        openConversationOn(*page, *visit.conversation, {}, {});
    page->refresh();
    Q_EMIT placeChanged(visit.place);
    Q_EMIT historyChanged();
    Q_EMIT statusTextChanged(page->statusText());
}

void SourceView::goBack()
{
    if (canGoBack())
        travel(m_at - 1);
}

void SourceView::goForward()
{
    if (canGoForward())
        travel(m_at + 1);
}

namespace {

/// The first widget in a part that the Tab key would come to.
QWidget* firstStop(QWidget* part)
{
    const auto takesFocus = [](const QWidget* widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    if (takesFocus(part) || part->focusProxy())
        return part;
    for (QWidget* widget = part->nextInFocusChain(); widget != part; widget = widget->nextInFocusChain()) {
        if (part->isAncestorOf(widget) && takesFocus(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

void SourceView::goToPane(int step)
{
    Page* page = currentPage();
    if (!page)
        return;
    QList<QWidget*> stops;
    QList<QWidget*> parts{m_sideBar};
    parts += page->panes();
    qsizetype here = -1;
    const QWidget* focused = window()->focusWidget();
    for (QWidget* part : std::as_const(parts)) {
        if (!part->isVisible())
            continue;
        QWidget* stop = firstStop(part);
        if (!stop)
            continue;
        if (focused && (part == focused || part->isAncestorOf(focused)))
            here = stops.size(); // of parts in parts the inner one counts
        stops += stop;
    }
    if (stops.isEmpty())
        return;
    // From the bar above the pages it goes to their beginning or end.
    const qsizetype next = here < 0 ? (step > 0 ? 0 : stops.size() - 1) : here + step;
    stops.at((next + stops.size()) % stops.size())->setFocus(Qt::TabFocusReason);
}

void SourceView::saveState()
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        const Page* page = it.value();
        m_settings.withPage(it.key(), [page](QSettings& settings) { page->saveState(settings); });
    }
    m_settings.lastPage.set(currentPlace());
}

} // namespace scrollback::desktop
