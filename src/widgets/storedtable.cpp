// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/storedtable.h"

#include "widgets/chartaxis.h"
#include "widgets/listheader.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;
using chatlog::StoredStatistic;

namespace {

constexpr int mostRowsInSight = 12;

bool differ(std::optional<qint64> stored, qint64 counted)
{
    return stored && *stored != counted;
}

} // namespace

int differingDays(const std::vector<StoredStatistic>& statistics)
{
    return int(std::count_if(statistics.begin(), statistics.end(), [](const StoredStatistic& day) {
        return differ(day.storedConversations, day.countedConversations) ||
               differ(day.storedMessages, day.countedMessages) || differ(day.storedUsers, day.countedUsers);
    }));
}

StoredTable::StoredTable(Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_subtitle(new QLabel(this))
    , m_table(new QTableWidget(this))
{
    Theme::setLook(this, u"card"_s);
    auto* title = new QLabel(tr("Stored statistics"), this);
    Theme::setLook(title, u"heading"_s);
    Theme::setLook(m_subtitle, u"muted"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(title->text());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    auto* header = new ListHeader(theme, m_table);
    header->setSectionsClickable(false);
    m_table->setHorizontalHeader(header);
    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_subtitle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 10);
    layout->addLayout(head);
    layout->addWidget(m_table);
}

void StoredTable::setStatistics(const std::vector<StoredStatistic>& statistics, const QLocale& locale)
{
    const int differing = differingDays(statistics);
    m_subtitle->setText(differing == 0
                            ? tr("the system's own table says the same as its messages")
                            : tr("on %n days the system's own table says something else than its messages",
                                 nullptr, differing));
    m_table->clear();
    m_table->setColumnCount(7);
    m_table->setRowCount(int(statistics.size()));
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("Conversations"), tr("counted"), tr("Messages"),
                                        tr("counted"), tr("Users"), tr("counted")});
    for (int column = 0; column < 7; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    for (int row = 0; row < int(statistics.size()); ++row) {
        const StoredStatistic& day = statistics[size_t(row)];
        const QDate date = QDate::fromString(day.day, Qt::ISODate);
        m_table->setItem(
            row, 0, new QTableWidgetItem(date.isValid() ? daysLabel(date, date, locale) : day.day.left(40)));
        addPair(row, 1, day.storedConversations, day.countedConversations, locale);
        addPair(row, 3, day.storedMessages, day.countedMessages, locale);
        addPair(row, 5, day.storedUsers, day.countedUsers, locale);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const int rows = std::clamp(int(statistics.size()), 1, mostRowsInSight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void StoredTable::addPair(int row, int column, std::optional<qint64> stored, qint64 counted,
                          const QLocale& locale)
{
    auto* left = new QTableWidgetItem(stored ? locale.toString(*stored) : u"–"_s);
    auto* right = new QTableWidgetItem(locale.toString(counted));
    for (QTableWidgetItem* item : {left, right})
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (differ(stored, counted)) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        left->setText(u"≠ "_s + left->text());
        for (QTableWidgetItem* item : {left, right}) {
            item->setFont(bold);
            item->setForeground(m_theme.color(ColorId::Warning));
        }
        left->setToolTip(tr("The system's own table has %1, its messages say %2.")
                             .arg(stored ? locale.toString(*stored) : QString(), right->text()));
    }
    m_table->setItem(row, column, left);
    m_table->setItem(row, column + 1, right);
}

} // namespace scrollback::widgets
