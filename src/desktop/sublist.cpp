// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sublist.h"

#include "base/textcut.h"
#include "models/pagedtablemodel.h"
#include "widgets/listview.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace scrollback::desktop {

using models::PagedTableModel;

SubList::SubList(widgets::Theme& theme, PagedTableModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(new QLabel(this))
    , m_link(new QPushButton(this))
    , m_view(new widgets::ListView(theme, this))
    , m_state(nullptr)
{
    m_view->setListModel(&model);
    m_state = new widgets::StatePane(theme, m_view, this);
    m_state->setCompact(true);
    m_heading->setTextFormat(Qt::PlainText);
    widgets::Theme::setLook(m_heading, QStringLiteral("heading"));
    widgets::Theme::setLook(m_link, QStringLiteral("link"));
    widgets::Theme::setLook(this, QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_link->hide();
    // A long heading gives way to the list, not the other way round.
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 6, 12, 6);
    line->addWidget(m_heading, 1);
    line->addWidget(m_link);
    box->addLayout(line);
    box->addWidget(m_state, 1);

    connect(&model, &PagedTableModel::stateChanged, this, &SubList::updateState);
    connect(m_state, &widgets::StatePane::retryRequested, &model, &PagedTableModel::retry);
    connect(m_link, &QPushButton::clicked, this, &SubList::linkClicked);
}

SubList::~SubList() = default;

void SubList::setLink(const QString& text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void SubList::list(const QString& heading, const chatlog::ListQuery& query, const QString& none)
{
    m_heading->setText(cutToLine(heading, 200));
    m_view->setAccessibleName(heading);
    m_none = none;
    m_asked = true;
    m_model.setQuery(query);
    updateState();
}

void SubList::showSentence(const QString& heading, const QString& sentence)
{
    m_heading->setText(heading);
    m_asked = false;
    m_state->showEmpty(sentence);
}

void SubList::updateState()
{
    if (!m_asked)
        return;
    switch (m_model.state()) {
    case PagedTableModel::State::Idle:
    case PagedTableModel::State::Loading:
        m_state->showLoading(models::readingText(m_model.query().entity));
        break;
    case PagedTableModel::State::Failed:
        m_state->showFailed(*m_model.error());
        break;
    case PagedTableModel::State::Ready:
        if (m_model.rowCount() == 0)
            m_state->showEmpty(m_none);
        else
            m_state->showContent();
        break;
    }
}

} // namespace scrollback::desktop
