// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandpalette.h"

#include "desktop/appcontext.h"
#include "desktop/shortcuts.h"
#include "widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace scrollback::desktop {

using widgets::ColorId;

namespace {

constexpr int rowsShown = 12;
constexpr int rowPadding = 14;
constexpr size_t mostHits = 80;
constexpr int pauseMs = 150;
enum Role { DetailRole = Qt::UserRole, KeysRole, MatchedRole, SourceRole, IndexRole };

/// A title with its matched characters marked, where it stands, and its keys at the right.
class EntryDelegate : public QStyledItemDelegate
{
public:
    EntryDelegate(const widgets::Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {200, option.fontMetrics.height() + rowPadding};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(ColorId::AccentSoft));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        QRect inside = option.rect.adjusted(10, 0, -10, 0);
        const int iconSize = option.fontMetrics.height();
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull())
            icon.paint(painter, QRect(inside.left(), inside.center().y() - iconSize / 2, iconSize, iconSize));
        inside.setLeft(inside.left() + iconSize + 10);

        painter->setPen(m_theme.color(ColorId::TextFaint));
        const QString keys = index.data(KeysRole).toString();
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, keys);
        inside.setRight(inside.right() - option.fontMetrics.horizontalAdvance(keys) - 14);
        const QString detail = option.fontMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideLeft,
                                                             inside.width() * 2 / 5);
        painter->setPen(m_theme.color(ColorId::TextMuted));
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail);
        inside.setRight(inside.right() - option.fontMetrics.horizontalAdvance(detail) - 14);

        paintTitle(*painter, inside, option.font, index);
        painter->restore();
    }

private:
    void paintTitle(QPainter& painter, const QRect& inside, const QFont& font, const QModelIndex& index) const
    {
        const QFontMetrics metrics(font);
        const QString title =
            metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, inside.width());
        QList<QTextLayout::FormatRange> marks;
        const auto matched = index.data(MatchedRole).value<QList<qsizetype>>();
        for (const qsizetype at : matched) {
            if (at >= title.size())
                break;
            QTextLayout::FormatRange range;
            range.start = int(at);
            range.length = 1;
            range.format.setForeground(m_theme.color(ColorId::Accent));
            range.format.setFontWeight(QFont::Bold);
            marks.append(range);
        }
        QTextLayout layout(title, font);
        layout.setFormats(marks);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        if (!line.isValid())
            return;
        painter.setPen(m_theme.color(ColorId::Text));
        layout.draw(&painter, QPointF(inside.left(), inside.center().y() - line.height() / 2 + 1));
    }

    const widgets::Theme& m_theme;
};

} // namespace

std::vector<PaletteHit> paletteHits(const std::vector<PaletteEntry>& entries, const QString& pattern)
{
    std::vector<PaletteHit> hits;
    for (size_t i = 0; i < entries.size(); ++i) {
        // Where it stands helps to find it ("report pdf"), but only the title is marked, and counts for more.
        if (auto match = fuzzyMatch(pattern, entries[i].title)) {
            match->score += 20;
            hits.push_back({i, std::move(*match)});
        } else if (auto wider =
                       fuzzyMatch(pattern, entries[i].title + QLatin1Char(' ') + entries[i].detail)) {
            const qsizetype titleEnd = entries[i].title.size();
            std::erase_if(wider->matched, [titleEnd](qsizetype at) { return at >= titleEnd; });
            hits.push_back({i, std::move(*wider)});
        }
    }
    if (!pattern.trimmed().isEmpty())
        std::ranges::stable_sort(hits, std::ranges::greater(),
                                 [](const PaletteHit& hit) { return hit.match.score; });
    if (hits.size() > mostHits)
        hits.resize(mostHits);
    return hits;
}

void collectCommands(const QMenu& menu, const QString& path, std::vector<PaletteEntry>& into)
{
    const auto actions = menu.actions();
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu* submenu = action->menu()) {
            collectCommands(*submenu, path + QStringLiteral(" › ") + plainText(*action), into);
        } else if (action->isEnabled()) {
            PaletteEntry entry;
            entry.title = plainText(*action);
            entry.detail = path;
            entry.keys = action->shortcut().toString(QKeySequence::NativeText);
            entry.icon = action->icon();
            entry.act = [action] { action->trigger(); };
            into.push_back(std::move(entry));
        }
    }
}

CommandPalette::CommandPalette(AppContext& context, QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_context(context)
    , m_line(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_pause(new QTimer(this))
{
    widgets::Theme::setLook(this, QStringLiteral("card"));
    setAccessibleName(tr("Command palette"));
    m_line->setPlaceholderText(tr("A command, a page, a saved view, a file or a conversation"));
    m_line->setAccessibleName(tr("What to do or to open"));
    m_line->installEventFilter(this);
    m_list->setItemDelegate(new EntryDelegate(context.theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What was found"));
    widgets::Theme::setLook(m_list, QStringLiteral("plain"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_line);
    layout->addWidget(m_list);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT lookUpRequested(text()); });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_found.clear();
        m_list->setCurrentRow(0); // other words, another best
        list();
        m_pause->start();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

QString CommandPalette::text() const
{
    return m_line->text().trimmed();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_found.clear();
    m_line->clear();
    m_list->setCurrentRow(0);
    list();
    const QWidget* window = parentWidget();
    const int width = qMin(window->width() - 40, fontMetrics().averageCharWidth() * 92);
    setFixedWidth(width);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 70)));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

/// As high as what it lists, up to a number of rows, within the window.
void CommandPalette::fitHeight()
{
    const int rows = qBound(1, m_list->count(), rowsShown);
    const int rowHeight = fontMetrics().height() + rowPadding;
    const QMargins margins = layout()->contentsMargins();
    const int around = m_line->sizeHint().height() + layout()->spacing() + margins.top() + margins.bottom();
    const int height = around + rows * rowHeight + 2 * m_list->frameWidth() + 2;
    setFixedHeight(qMin(parentWidget()->height() - 100, height));
}

void CommandPalette::addFound(const QString& forText, std::vector<PaletteEntry> entries)
{
    if (!isVisible() || forText != text())
        return;
    m_found = std::move(entries);
    list();
}

void CommandPalette::list()
{
    const int row = m_list->currentRow();
    std::optional<qulonglong> chosen;
    if (const QListWidgetItem* current = m_list->currentItem();
        current && !current->data(SourceRole).toBool())
        chosen = current->data(IndexRole).toULongLong();
    m_list->clear();
    const auto add = [this](const PaletteEntry& entry, const FuzzyMatch& match, bool found, size_t index) {
        auto* item = new QListWidgetItem(entry.icon, entry.title, m_list);
        item->setData(DetailRole, entry.detail);
        item->setData(KeysRole, entry.keys);
        item->setData(MatchedRole,
                      QVariant::fromValue(QList<qsizetype>(match.matched.begin(), match.matched.end())));
        item->setData(SourceRole, found);
        item->setData(IndexRole, qulonglong(index));
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1, %2 %3").arg(entry.title, entry.detail, entry.keys));
    };
    // A conversation holds what was typed word by word; a command whose letters merely occur comes after.
    const std::vector<PaletteHit> hits = paletteHits(m_entries, text());
    const auto addCommands = [&](bool scattered) {
        for (const PaletteHit& hit : hits) {
            if (hit.match.scattered == scattered)
                add(m_entries[hit.entry], hit.match, false, hit.entry);
        }
    };
    addCommands(false);
    for (size_t i = 0; i < m_found.size(); ++i)
        add(m_found[i], fuzzyMatch(text(), m_found[i].title).value_or(FuzzyMatch{}), true, i);
    addCommands(true);
    m_list->setCurrentRow(qBound(0, row, qMax(0, m_list->count() - 1)));
    // What somebody has gone to stays chosen, wherever it stands now.
    for (int i = 0; chosen && row > 0 && i < m_list->count(); ++i) {
        const QListWidgetItem* item = m_list->item(i);
        if (!item->data(SourceRole).toBool() && item->data(IndexRole).toULongLong() == *chosen)
            m_list->setCurrentRow(i);
    }
    fitHeight();
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const size_t index = item->data(IndexRole).toULongLong();
    const auto act = item->data(SourceRole).toBool() ? m_found[index].act : m_entries[index].act;
    hide();
    act();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int page = qMax(1, m_list->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    const auto step = [this](int rows) {
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + rows, m_list->count() - 1));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_PageDown:
        return step(page);
    case Qt::Key_PageUp:
        return step(-page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::hideEvent(QHideEvent* event)
{
    m_pause->stop();
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace scrollback::desktop
