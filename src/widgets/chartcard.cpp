// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartcard.h"

#include "widgets/chartscene.h"
#include "widgets/chartview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

/// A line of text that is cut at its end, not at its start, where there is no room for it.
class CutLabel : public QLabel
{
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.88);
        painter.setFont(small);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

ChartCard::ChartCard(Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_subtitle(new CutLabel(this))
    , m_more(new QToolButton(this))
    , m_stack(new QStackedLayout)
    , m_view(new ChartView(theme, this))
    , m_table(new QTableWidget(this))
{
    Theme::setLook(this, u"card"_s);
    Theme::setLook(m_title, u"heading"_s);
    Theme::setLook(m_subtitle, u"muted"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    Theme::setLook(m_more, u"flat"_s);
    m_more->setIcon(m_theme.icon(u"overflow-menu"_s, ColorId::TextMuted));
    m_more->setAutoRaise(true);
    m_more->setIconSize({14, 14});
    m_more->setToolTip(tr("Copy, show as a table, fill the window"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setStyleSheet(u"QToolButton { padding: 0; } QToolButton::menu-indicator { image: none; }"_s);

    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    Theme::setLook(m_table, u"plain"_s);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    head->addWidget(m_more);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 9, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(m_stack, 1);

    buildActions();
    connect(m_view, &ChartView::picked, this, &ChartCard::picked);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int column) {
        const int series = column - 1;
        Q_EMIT picked({row, series < int(data().series.size()) ? series : -1});
    });
}

void ChartCard::buildActions()
{
    m_copyPicture = new QAction(m_theme.icon(u"view-preview"_s), tr("Copy &picture"), this);
    m_copyData = new QAction(m_theme.icon(u"edit-copy"_s), tr("Copy &data"), this);
    m_asTable = new QAction(m_theme.icon(u"table"_s), tr("Show as &table"), this);
    m_asTable->setCheckable(true);
    m_fill = new QAction(m_theme.icon(u"view-fullscreen"_s), tr("&Fill the window"), this);
    m_fill->setCheckable(true);
    connect(m_copyPicture, &QAction::triggered, this, &ChartCard::copyPicture);
    connect(m_copyData, &QAction::triggered, this, &ChartCard::copyData);
    connect(m_asTable, &QAction::toggled, this, &ChartCard::setShowsTable);
    connect(m_fill, &QAction::triggered, this, [this] {
        m_fill->setChecked(m_filling); // it shows what is, not what was asked for
        Q_EMIT fillRequested();
    });
    auto* menu = new QMenu(this);
    menu->addActions({m_copyPicture, m_copyData});
    menu->addSeparator();
    menu->addActions({m_asTable, m_fill});
    m_more->setMenu(menu);
}

void ChartCard::setLocale(const QLocale& locale)
{
    m_locale = locale;
    m_view->setLocale(locale);
    if (showsTable())
        fillTable();
}

const ChartData& ChartCard::data() const
{
    return m_view->data();
}

void ChartCard::setData(const ChartData& data)
{
    m_title->setText(data.title);
    m_subtitle->setText(data.subtitle);
    m_subtitle->setToolTip(data.subtitle);
    m_more->setAccessibleName(tr("More for %1").arg(data.title));
    setAccessibleName(data.title);
    m_view->setData(data);
    const bool something = !data.isEmpty();
    for (QAction* action : {m_copyPicture, m_copyData, m_asTable})
        action->setEnabled(something);
    if (!something)
        setShowsTable(false);
    else if (showsTable())
        fillTable();
}

bool ChartCard::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartCard::setShowsTable(bool shows)
{
    m_asTable->setChecked(shows);
    if (shows == showsTable())
        return;
    if (shows)
        fillTable();
    m_stack->setCurrentWidget(shows ? static_cast<QWidget*>(m_table) : m_view);
    Q_EMIT tableShown(shows);
}

void ChartCard::setFilling(bool filling)
{
    m_filling = filling;
    m_fill->setChecked(filling);
}

void ChartCard::fillTable()
{
    const ChartTable table = tableOf(data(), m_locale);
    m_table->clear();
    m_table->setColumnCount(int(table.header.size()));
    m_table->setRowCount(int(table.rows.size()));
    m_table->setHorizontalHeaderLabels(table.header);
    m_table->setAccessibleName(data().title);
    for (int row = 0; row < int(table.rows.size()); ++row) {
        const QStringList& cells = table.rows[size_t(row)];
        for (int column = 0; column < int(cells.size()); ++column) {
            auto* item = new QTableWidgetItem(cells.at(column));
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 1; column < int(table.header.size()); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fitTable();
}

void ChartCard::fitTable()
{
    auto* header = m_table->horizontalHeader();
    const int columns = header->count();
    if (columns == 0)
        return;
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    int widest = 0;
    for (int column = 1; column < columns; ++column)
        widest = std::max(widest, header->sectionSize(column));
    // Columns of one width where there is room for them; in a narrow card as wide as what stands in them.
    const bool roomy = header->sectionSize(0) + (columns - 1) * widest <= m_table->viewport()->width();
    for (int column = roomy ? 1 : 0; column < columns; ++column) {
        if (roomy || column == 0)
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    if (!roomy && header->length() > m_table->viewport()->width())
        header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void ChartCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (showsTable())
        fitTable();
}

QPixmap ChartCard::picture() const
{
    const QSizeF size = QSizeF(this->size()).expandedTo({560, 320});
    const qreal ratio = std::max(2.0, devicePixelRatioF());
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    ChartStyle style;
    style.locale = m_locale;
    style.font = font();
    // A picture ends up in a document or a mail: light, whatever the screen shows.
    paintChart(painter, QRectF(QPointF(), size).adjusted(14, 12, -14, -10), data(), style);
    return pixmap;
}

void ChartCard::copyPicture()
{
    QApplication::clipboard()->setPixmap(picture());
    Q_EMIT noticed(tr("Copied the picture of “%1”.").arg(data().title));
}

void ChartCard::copyData()
{
    QApplication::clipboard()->setText(tabSeparated(data()));
    Q_EMIT noticed(tr("Copied the data of “%1”.").arg(data().title));
}

void ChartCard::contextMenuEvent(QContextMenuEvent* event)
{
    m_more->menu()->popup(event->globalPos());
    event->accept();
}

} // namespace scrollback::widgets
