// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filterbar.h"

#include "base/textcut.h"
#include "widgets/filterchip.h"
#include "widgets/filterpopups.h"
#include "widgets/flowlayout.h"
#include "widgets/theme.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace scrollback::widgets {

using chatlog::Condition;
using chatlog::Field;
using chatlog::Filter;
using chatlog::ValueCount;

namespace {

constexpr size_t mostQuickChips = 6;

QString keyOf(const Condition& condition)
{
    return QStringLiteral("%1%2").arg(condition.negated ? QStringLiteral("not:") : QStringLiteral("only:"),
                                      QLatin1String(chatlog::fieldName(condition.field)));
}

QString periodKey()
{
    return QStringLiteral("period");
}
QString textKey()
{
    return QStringLiteral("text");
}
QString quickKey(const QString& value)
{
    return value.isNull() ? QStringLiteral("quick") : QStringLiteral("quick:") + value;
}

} // namespace

/// What a chip shows and does; chips are kept from one plan to the next by their key, and with them the
/// focus.
struct FilterBar::ChipPlan
{
    QString key;
    FilterChip::Content content;
    std::function<void()> click;
    std::function<void()> close;
};

FilterBar::FilterBar(Theme& theme, chatlog::Entity entity, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_entity(entity)
    , m_quickField(models::quickField(entity))
    , m_now([] { return QDateTime::currentMSecsSinceEpoch(); })
    , m_fields(models::filterableFields(entity))
{
    setAccessibleName(tr("Filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 7, 12, 7);
    line->setSpacing(8);
    m_chipArea = new QWidget(this);
    m_chipArea->setSizePolicy(policy);
    m_flow = new FlowLayout(m_chipArea, 7);
    line->addWidget(m_chipArea, 1);

    m_addChip = new FilterChip(theme, m_chipArea);
    labelAddChip(false);
    connect(m_addChip, &FilterChip::clicked, this, &FilterBar::showFieldMenu);
    m_clear = new QPushButton(tr("Clear all"), m_chipArea);
    Theme::setLook(m_clear, QStringLiteral("link"));
    m_reopen = new QPushButton(tr("Undo"), m_chipArea);
    Theme::setLook(m_reopen, QStringLiteral("link"));
    m_saveView = new QPushButton(tr("Save view"), this);
    Theme::setLook(m_saveView, QStringLiteral("chip"));
    m_saveView->setAccessibleName(m_saveView->text());
    m_saveView->setToolTip(tr("Keep these filters in the sidebar, to come back to."));
    line->addWidget(m_saveView, 0, Qt::AlignTop);

    makeActions();
    connect(m_clear, &QPushButton::clicked, m_actions.clear, &QAction::trigger);
    connect(m_reopen, &QPushButton::clicked, m_actions.reopen, &QAction::trigger);
    connect(m_saveView, &QPushButton::clicked, m_actions.saveView, &QAction::trigger);
    connect(&theme, &Theme::themeChanged, this, &FilterBar::rebuild);
    rebuild();
}

FilterBar::~FilterBar() = default;

void FilterBar::makeActions()
{
    const auto make = [this](const QString& text, const QKeySequence& shortcut, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_actions.add = make(tr("Add a filter…"), {}, [this] { showFieldMenu(); });
    m_actions.text = make(tr("Filter by text…"), {}, [this] { chooseText(); });
    m_actions.reopen = make(tr("Bring back the closed filter"), QKeySequence::Undo,
                            [this] { changeFilter(m_history.reopen(m_filter)); });
    m_actions.back =
        make(tr("Filters before"), Qt::ALT | Qt::SHIFT | Qt::Key_Left, [this] { set(m_history.back()); });
    m_actions.forward =
        make(tr("Filters after"), Qt::ALT | Qt::SHIFT | Qt::Key_Right, [this] { set(m_history.forward()); });
    m_actions.clear = make(tr("Clear all filters"), {}, [this] { clearAll(); });
    m_actions.saveView = make(tr("Save this view…"), {}, [this] { Q_EMIT saveViewRequested(); });
    m_reopen->setToolTip(tr("Bring back the closed filter (%1)")
                             .arg(m_actions.reopen->shortcut().toString(QKeySequence::NativeText)));
}

void FilterBar::setStyle(const models::TextStyle& style, std::function<TimeMs()> now)
{
    m_style = style;
    m_now = std::move(now);
    rebuild();
}

void FilterBar::setFields(std::vector<Field> fields)
{
    m_fields = std::move(fields);
    if (m_quickField && std::ranges::find(m_fields, *m_quickField) == m_fields.end())
        m_quickField.reset();
    rebuild();
}

void FilterBar::setHomePeriod(const TimeRange& period)
{
    m_homePeriod = period;
}

void FilterBar::moveHomePeriod(const TimeRange& period)
{
    if (m_filter.period == m_homePeriod)
        m_filter.period = period;
    m_homePeriod = period;
}

void FilterBar::setFilter(const Filter& filter)
{
    if (m_historyFresh) {
        m_history.startWith(filter);
        m_historyFresh = false;
    }
    m_history.push(filter);
    m_filter = filter;
    rebuild();
}

void FilterBar::changeFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_historyFresh = false;
    m_history.push(filter);
    set(filter);
}

void FilterBar::set(const Filter& filter)
{
    const bool same = filter == m_filter;
    m_filter = filter;
    rebuild();
    if (!same)
        Q_EMIT filterChanged(m_filter);
}

void FilterBar::close(models::FilterHistory::Closed closed, const Filter& filter)
{
    m_history.close(std::move(closed));
    changeFilter(filter);
}

void FilterBar::clearAll()
{
    if (m_filter.isEmpty())
        return;
    for (const Condition& condition : m_filter.conditions)
        m_history.close(condition);
    if (!m_filter.text.isEmpty())
        m_history.close(m_filter.text);
    // The period is not what people mean by a filter as long as there is another.
    Filter filter;
    filter.active = m_filter.active;
    if (!m_filter.conditions.empty() || !m_filter.text.isEmpty())
        filter.period = m_filter.period;
    else
        m_history.close(m_filter.period);
    changeFilter(filter);
}

void FilterBar::setFacets(const Filter& filter, const QMap<Field, std::vector<ValueCount>>& facets)
{
    m_facets.update(filter, facets);
    rebuild();
}

void FilterBar::setCounting(bool counting)
{
    m_counting = counting;
}

QString FilterBar::markOf(Field field, const QString& value) const
{
    if (value.isNull())
        return {};
    if (field == Field::Level)
        return Theme::levelMark(value);
    return field == Field::Status ? Theme::statusMark(value) : QString();
}

QColor FilterBar::markColorOf(Field field, const QString& value) const
{
    return field == Field::Level ? m_theme.levelColor(value) : m_theme.statusColor(value);
}

void FilterBar::planQuickChips(std::vector<ChipPlan>& chips) const
{
    if (!m_quickField)
        return;
    const Field field = *m_quickField;
    auto* self = const_cast<FilterBar*>(this);
    std::vector<ValueCount> values = models::inReadingOrder(field, m_facets.values(field));
    const Condition* only = models::findCondition(m_filter, field, false);
    const auto isOn = [only](const QString& value) {
        return only && std::ranges::any_of(only->values, [&](const QString& v) {
                   return v.isNull() == value.isNull() && v == value;
               });
    };
    if (only) {
        for (const QString& value : only->values) {
            const bool known = std::ranges::any_of(values, [&](const ValueCount& v) {
                return v.value.isNull() == value.isNull() && v.value == value;
            });
            if (!known)
                values.push_back({value, models::Facets::unknownCount, 0});
        }
    }
    size_t shown = 0;
    for (const ValueCount& value : values) {
        const bool on = isOn(value.value);
        // Everything there is has this value: nothing to choose, unless it is chosen.
        if (!on && (values.size() < 2 || shown >= mostQuickChips))
            continue;
        ++shown;
        ChipPlan chip;
        chip.key = quickKey(value.value);
        const QString label = models::valueLabel(value.value);
        chip.content = {
            markOf(field, value.value),
            markColorOf(field, value.value),
            label,
            value.count < 0 ? QString() : m_style.count(value.count),
            on,
            on,
            on ? tr("Only rows whose %1 is “%2” (or another chosen one).")
                     .arg(models::fieldLabel(field).toLower(), label)
               : tr("Show only rows whose %1 is “%2”.").arg(models::fieldLabel(field).toLower(), label)};
        const QString text = value.value;
        chip.click = [self, field, text] {
            self->changeFilter(models::withValueToggled(self->m_filter, field, text));
        };
        chip.close = [self, field, text] {
            self->close(Condition{field, {text}, false},
                        models::withValueToggled(self->m_filter, field, text));
        };
        chips.push_back(std::move(chip));
    }
}

void FilterBar::planConditions(std::vector<ChipPlan>& chips) const
{
    auto* self = const_cast<FilterBar*>(this);
    for (const Condition& condition : m_filter.conditions) {
        if (m_quickField && condition.field == *m_quickField && !condition.negated)
            continue;
        ChipPlan chip;
        chip.key = keyOf(condition);
        chip.content.text = models::conditionLabel(condition);
        chip.content.active = true;
        chip.content.closable = true;
        chip.content.description = condition.negated
                                       ? tr("Rows with these values are left out. Click to choose others.")
                                       : tr("Only rows with these values. Click to choose others.");
        chip.click = [self, condition] { self->chooseValues(condition.field, condition.negated); };
        chip.close = [self, condition] {
            self->close(condition,
                        models::withoutCondition(self->m_filter, condition.field, condition.negated));
        };
        chips.push_back(std::move(chip));
    }
}

std::vector<FilterBar::ChipPlan> FilterBar::plan() const
{
    auto* self = const_cast<FilterBar*>(this);
    std::vector<ChipPlan> chips;

    ChipPlan period;
    period.key = periodKey();
    period.content.text = m_style.period(m_filter.period);
    period.content.active = !m_filter.period.isEverything();
    period.content.closable = period.content.active;
    period.content.description = tr("The period that the list shows. Click to choose another.");
    period.click = [self] { self->choosePeriod(); };
    period.close = [self] {
        Filter filter = self->m_filter;
        filter.period = filter.period == self->m_homePeriod ? TimeRange{} : self->m_homePeriod;
        self->close(self->m_filter.period, filter);
    };
    chips.push_back(std::move(period));

    planQuickChips(chips);
    planConditions(chips);

    if (!m_filter.text.isEmpty()) {
        ChipPlan text;
        text.key = textKey();
        text.content.text = tr("contains “%1”").arg(cutToLine(m_filter.text, 60));
        text.content.active = true;
        text.content.closable = true;
        text.content.description = tr("Only rows that contain this text, in any case. Click to change it.");
        text.click = [self] { self->chooseText(); };
        text.close = [self] {
            Filter filter = self->m_filter;
            filter.text.clear();
            self->close(self->m_filter.text, filter);
        };
        chips.push_back(std::move(text));
    }
    return chips;
}

void FilterBar::rebuild()
{
    const std::vector<ChipPlan> chips = plan();
    while (QLayoutItem* item = m_flow->takeAt(0))
        delete item;

    QHash<QString, FilterChip*> kept;
    // New widgets are the last of a window for the Tab key. This one has its place: they follow it there, and
    // then it follows them.
    QWidget* before = m_addChip;
    const auto append = [&](QWidget* widget) {
        m_flow->addWidget(widget);
        setTabOrder(before, widget);
        before = widget;
    };
    bool focusLost = false;
    for (const ChipPlan& plan : chips) {
        FilterChip* chip = m_chips.take(plan.key);
        if (!chip)
            chip = new FilterChip(m_theme, m_chipArea);
        chip->setContent(plan.content);
        chip->disconnect(this);
        // A click may end in rebuild() and so in this very chip's end: leave its signal first.
        connect(chip, &FilterChip::clicked, this, plan.click, Qt::QueuedConnection);
        if (plan.close)
            connect(chip, &FilterChip::closeRequested, this, plan.close, Qt::QueuedConnection);
        chip->show();
        kept.insert(plan.key, chip);
        append(chip);
    }
    for (FilterChip* gone : std::as_const(m_chips)) {
        focusLost = focusLost || gone->hasFocus();
        gone->hide();
        gone->deleteLater();
    }
    m_chips = kept;
    append(m_addChip);
    append(m_clear);
    append(m_reopen);
    if (focusLost)
        m_addChip->setFocus();
    updateActions();
    m_flow->update();
    updateGeometry();
}

void FilterBar::updateActions()
{
    const bool any = !m_filter.conditions.empty() || !m_filter.text.isEmpty();
    m_actions.clear->setEnabled(!m_filter.isEmpty());
    m_actions.reopen->setEnabled(m_history.canReopen());
    m_actions.back->setEnabled(m_history.canGoBack());
    m_actions.forward->setEnabled(m_history.canGoForward());
    m_clear->setVisible(any);
    m_reopen->setVisible(m_history.canReopen());
}

QWidget* FilterBar::anchorFor(const QString& key) const
{
    FilterChip* chip = m_chips.value(key, nullptr);
    return chip ? chip : m_addChip;
}

void FilterBar::choosePeriod()
{
    auto* popup = new FilterPeriodPopup(m_filter.period, m_style, m_now(), this);
    connect(popup, &FilterPeriodPopup::chosen, this, [this](const TimeRange& period) {
        Filter filter = m_filter;
        filter.period = period;
        changeFilter(filter);
    });
    popup->popUpAt(anchorFor(periodKey()));
}

void FilterBar::chooseText()
{
    auto* popup = new FilterTextPopup(m_filter.text, this);
    connect(popup, &FilterTextPopup::chosen, this, [this](const QString& text) {
        Filter filter = m_filter;
        filter.text = text;
        changeFilter(filter);
    });
    popup->popUpAt(anchorFor(textKey()));
}

void FilterBar::chooseValues(Field field, bool negated)
{
    Condition current{field, {}, negated};
    if (const Condition* condition = models::findCondition(m_filter, field, negated))
        current = *condition;
    auto* popup = new FilterValuesPopup(field, m_facets.values(field), current, m_style, m_counting, this);
    connect(popup, &FilterValuesPopup::chosen, this, [this, current](const Condition& chosen) {
        Filter filter = models::withoutCondition(m_filter, current.field, current.negated);
        changeFilter(models::withCondition(std::move(filter), chosen));
    });
    popup->popUpAt(anchorFor(keyOf(current)));
}

void FilterBar::showFieldMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_theme.icon(QStringLiteral("search")), tr("&Text contains…"), this,
                    [this] { chooseText(); });
    menu->addAction(m_theme.icon(QStringLiteral("view-calendar")), tr("&Period…"), this,
                    [this] { choosePeriod(); });
    menu->addSeparator();
    for (const Field field : m_fields) {
        QString text = tr("%1…").arg(models::fieldLabel(field));
        const size_t known = m_facets.values(field).size();
        if (known > 0)
            text += QLatin1Char('\t') + tr("%Ln values", nullptr, int(known));
        const bool negated =
            models::findCondition(m_filter, field, true) && !models::findCondition(m_filter, field, false);
        menu->addAction(text, this, [this, field, negated] { chooseValues(field, negated); });
    }
    menu->popup(m_addChip->mapToGlobal(QPoint(0, m_addChip->height() + 4)));
}

void FilterBar::labelAddChip(bool narrow)
{
    m_addChip->setContent({{},
                           {},
                           narrow ? QStringLiteral("+") : tr("+ filter"),
                           {},
                           false,
                           false,
                           tr("Narrow the list by what stands in it.")});
    m_addChip->setAccessibleName(tr("+ filter"));
}

/// Beside a list that is narrow the chips need the room of the buttons' words.
void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int roomy = 46; // average characters
    const bool narrow = width() < roomy * fontMetrics().averageCharWidth();
    if (narrow == m_saveView->text().isEmpty())
        return;
    m_saveView->setText(narrow ? QString() : m_saveView->accessibleName());
    labelAddChip(narrow);
    m_saveView->setIcon(narrow ? m_theme.icon(QStringLiteral("bookmark-new")) : QIcon());
}

QSize FilterBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), heightForWidth(width())};
}

int FilterBar::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                         : QWidget::sizeHint().height();
}

} // namespace scrollback::widgets
