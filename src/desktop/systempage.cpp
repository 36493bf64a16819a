// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/systempage.h"

#include "desktop/appcontext.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scrollback::desktop {

SystemPage::SystemPage(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_list(new QListWidget(this))
{
    Q_UNUSED(context);
    widgets::Theme::setLook(this, QStringLiteral("canvas"));
    auto* card = new QFrame(this);
    card->setMinimumWidth(460);
    widgets::Theme::setLook(card, QStringLiteral("card"));
    widgets::Theme::setLook(m_sentence, QStringLiteral("title"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto* advice = new QLabel(tr("Choose which one to read. The choice is remembered for this source; the "
                                 "menu of its name changes it."),
                              card);
    advice->setWordWrap(true);
    widgets::Theme::setLook(advice, QStringLiteral("muted"));
    m_list->setAccessibleName(tr("Systems in this database"));
    auto* open = new QPushButton(tr("&Read this one"), card);
    widgets::Theme::setLook(open, QStringLiteral("primary"));

    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 22, 24, 22);
    inside->setSpacing(12);
    inside->addWidget(m_sentence);
    inside->addWidget(advice);
    inside->addWidget(m_list);
    inside->addWidget(open, 0, Qt::AlignLeft);

    auto* outside = new QGridLayout(this);
    outside->addWidget(card, 1, 1);
    outside->setRowStretch(0, 2);
    outside->setRowStretch(2, 3);
    outside->setColumnStretch(0, 1);
    outside->setColumnStretch(2, 1);

    const auto choose = [this] {
        if (const QListWidgetItem* item = m_list->currentItem())
            Q_EMIT chosen(item->data(Qt::UserRole).toString());
    };
    connect(open, &QPushButton::clicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

void SystemPage::showChoices(const QString& fileName, const std::vector<source::SystemChoice>& choices)
{
    m_sentence->setText(tr("%1 holds %n systems", nullptr, int(choices.size())).arg(fileName));
    m_list->clear();
    const int rowHeight = fontMetrics().height() + 16;
    constexpr int mostRows = 8;
    for (const source::SystemChoice& choice : choices) {
        const QString tables = tr("%n tables", nullptr, choice.tables);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  ·  %2  ·  %3").arg(choice.title, choice.name(), tables), m_list);
        item->setData(Qt::UserRole, choice.name());
        item->setSizeHint({0, rowHeight});
    }
    m_list->setFixedHeight(std::min(m_list->count(), mostRows) * rowHeight + 2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

} // namespace scrollback::desktop
