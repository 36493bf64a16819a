// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filterpopups.h"

#include "models/filtermodel.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace scrollback::widgets {

namespace {

/// A field shows the display zone's clock as if it were UTC, so that no other zone's rules get in between.
QDateTime clockOf(TimeMs t, const QTimeZone& zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(t, zone);
    return QDateTime(at.date(), at.time(), Qt::UTC);
}

TimeMs instantOf(const QDateTime& clock, const QTimeZone& zone)
{
    return TimeJudge(zone).fromLocal(clock.toMSecsSinceEpoch());
}

} // namespace

FilterPopup::FilterPopup(const QString& title, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_box(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(title);
    m_box->setContentsMargins(12, 10, 12, 10);
    m_box->setSpacing(8);
    auto* heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    Theme::setLook(heading, QStringLiteral("heading"));
    m_box->addWidget(heading);
}

void FilterPopup::popUpAt(QWidget* anchor)
{
    adjustSize();
    const QSize size = sizeHint();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    if (isRightToLeft())
        at.rx() += anchor->width() - size.width();
    if (const QScreen* screen = anchor->screen()) {
        const QRect area = screen->availableGeometry();
        at.setX(std::clamp(at.x(), area.left(), std::max(area.left(), area.right() - size.width())));
        if (at.y() + size.height() > area.bottom()) {
            const int above = anchor->mapToGlobal(QPoint(0, 0)).y() - size.height() - 4;
            at.setY(above >= area.top() ? above : std::max(area.top(), area.bottom() - size.height()));
        }
    }
    move(at);
    show();
}

void FilterPopup::addButtons(const QString& text, const QString& clearText)
{
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    if (!clearText.isEmpty()) {
        auto* clearButton = new QPushButton(clearText, this);
        clearButton->setAutoDefault(false);
        connect(clearButton, &QPushButton::clicked, this, [this] {
            clear();
            close();
        });
        line->addWidget(clearButton);
    }
    auto* button = new QPushButton(text, this);
    Theme::setLook(button, QStringLiteral("primary"));
    connect(button, &QPushButton::clicked, this, [this] {
        apply();
        close();
    });
    line->addWidget(button);
    m_box->addLayout(line);
}

void FilterPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        apply();
        close();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

FilterValuesPopup::FilterValuesPopup(chatlog::Field field, std::vector<chatlog::ValueCount> values,
                                     const chatlog::Condition& current, const models::TextStyle& style,
                                     bool counting, QWidget* parent)
    : FilterPopup(models::fieldLabel(field), parent)
    , m_field(field)
    , m_model(new models::FilterValuesModel(style.locale, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_not(new QRadioButton(tr("&Not these"), this))
{
    auto* only = new QRadioButton(tr("&Only these"), this);
    (current.negated ? m_not : only)->setChecked(true);
    auto* sense = new QHBoxLayout;
    sense->addWidget(only);
    sense->addWidget(m_not);
    sense->addStretch(1);
    box()->addLayout(sense);

    m_search->setPlaceholderText(values.empty() ? tr("Type a value") : tr("Find a value"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a value"));
    box()->addWidget(m_search);

    m_model->setValues(models::inReadingOrder(field, std::move(values)), current.values);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(models::FilterValuesModel::ValueColumn);
    m_list->setModel(m_proxy);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Values of %1").arg(models::fieldLabel(field)));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(models::FilterValuesModel::ValueColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(models::FilterValuesModel::CountColumn,
                                           QHeaderView::ResizeToContents);
    const int rowHeight = m_list->fontMetrics().height() + 10;
    m_list->setFixedHeight(rowHeight * std::clamp(m_model->rowCount() + 1, 3, 12));
    m_list->setMinimumWidth(24 * m_list->fontMetrics().averageCharWidth() + 120);
    box()->addWidget(m_list, 1);

    if (counting) {
        auto* note = new QLabel(tr("Still counting: values may be missing."), this);
        Theme::setLook(note, QStringLiteral("faint"));
        box()->addWidget(note);
    }
    addButtons(tr("Apply"));

    connect(m_search, &QLineEdit::textChanged, this, &FilterValuesPopup::typed);
    // A click anywhere on a row checks it, not only one on the little box.
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == models::FilterValuesModel::ValueColumn)
            return;
        const QModelIndex source = m_proxy->mapToSource(index);
        const QModelIndex value = m_model->index(source.row(), models::FilterValuesModel::ValueColumn);
        m_model->setChecked(source.row(), value.data(Qt::CheckStateRole).toInt() != Qt::Checked);
    });
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    m_search->setFocus();
}

void FilterValuesPopup::typed(const QString& text)
{
    m_proxy->setFilterFixedString(text);
    if (m_proxy->rowCount() > 0)
        m_list->setCurrentIndex(m_proxy->index(0, 0));
}

bool FilterValuesPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return FilterPopup::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown)) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_proxy->index(0, 0));
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        apply();
        close();
        return true;
    }
    return FilterPopup::eventFilter(watched, event);
}

void FilterValuesPopup::apply()
{
    // Return right after typing means what was typed: the first match, or the very text where nothing
    // matches.
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty()) {
        const QModelIndex current = m_list->currentIndex();
        if (m_proxy->rowCount() == 0)
            m_model->addTyped(text);
        else if (m_model->checked().isEmpty() && current.isValid())
            m_model->setChecked(m_proxy->mapToSource(current).row(), true);
    }
    Q_EMIT chosen({m_field, m_model->checked(), m_not->isChecked()});
}

FilterTextPopup::FilterTextPopup(const QString& text, QWidget* parent)
    : FilterPopup(tr("Text contains"), parent)
    , m_text(new QLineEdit(text, this))
{
    m_text->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("Any words, in any case"));
    m_text->setAccessibleName(tr("Text contains"));
    m_text->selectAll();
    box()->addWidget(m_text);
    addButtons(tr("Apply"));
    m_text->setFocus();
}

void FilterTextPopup::apply()
{
    Q_EMIT chosen(m_text->text());
}

FilterPeriodPopup::FilterPeriodPopup(const TimeRange& period, const models::TextStyle& style, TimeMs now,
                                     QWidget* parent)
    : FilterPopup(tr("Period"), parent)
    , m_style(style)
    , m_hasFrom(new QCheckBox(tr("&From"), this))
    , m_hasTo(new QCheckBox(tr("&Up to"), this))
    , m_from(new QDateTimeEdit(this))
    , m_to(new QDateTimeEdit(this))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    const auto add = [&](int row, QCheckBox* check, QDateTimeEdit* edit, std::optional<TimeMs> value,
                         TimeMs fallback) {
        edit->setTimeSpec(Qt::UTC);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        edit->setCalendarPopup(true);
        edit->setDateTime(clockOf(value.value_or(fallback), style.zone));
        edit->setAccessibleName(check->text().remove(QLatin1Char('&')));
        check->setChecked(value.has_value());
        connect(edit, &QDateTimeEdit::dateTimeChanged, check, [check] { check->setChecked(true); });
        grid->addWidget(check, row, 0);
        grid->addWidget(edit, row, 1);
    };
    const TimeMs today = startOfDay(dayOf(now, style.zone), style.zone);
    add(0, m_hasFrom, m_from, period.from, period.to ? *period.to - 7 * msPerDay : today);
    add(1, m_hasTo, m_to, period.to, startOfDay(dayOf(now, style.zone).addDays(1), style.zone));
    box()->addLayout(grid);
    auto* note = new QLabel(tr("Clock of %1").arg(QString::fromUtf8(style.zone.id())), this);
    Theme::setLook(note, QStringLiteral("faint"));
    box()->addWidget(note);
    addButtons(tr("Apply"), tr("Any time"));
    m_from->setFocus();
}

void FilterPeriodPopup::apply()
{
    TimeRange range;
    if (m_hasFrom->isChecked())
        range.from = instantOf(m_from->dateTime(), m_style.zone);
    if (m_hasTo->isChecked())
        range.to = instantOf(m_to->dateTime(), m_style.zone);
    if (range.from && range.to && *range.to < *range.from)
        std::swap(range.from, range.to);
    Q_EMIT chosen(range);
}

void FilterPeriodPopup::clear()
{
    Q_EMIT chosen({});
}

} // namespace scrollback::widgets
