// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsontree.h"

#include "base/canceltoken.h"
#include "models/fieldtext.h"
#include "widgets/jsonmodel.h"
#include "widgets/jsonrowdelegate.h"
#include "widgets/jsonstyle.h"
#include "widgets/textpane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFuture>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPromise>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace scrollback::widgets {

namespace {

constexpr int framePadding = 6; ///< between the rounded ground and the rows

/// What reading the values gave.
struct Read
{
    std::vector<JsonModel::Section> sections;
    QStringList problems;
    bool allText = true; ///< nothing of it is JSON
};

bool looksLikeJson(const QString& text)
{
    for (const QChar c : text) {
        if (!c.isSpace())
            return c == QLatin1Char('{') || c == QLatin1Char('[') || c == QLatin1Char('"');
    }
    return false;
}

Read readValues(const QList<JsonTree::Value>& values, const CancelToken& cancel)
{
    Read read;
    for (const JsonTree::Value& value : values) {
        Result<std::shared_ptr<const JsonDocument>> document = JsonDocument::parse(value.text, cancel);
        if (document) {
            read.sections.push_back({value.name, *document});
            read.allText = false;
            continue;
        }
        if (document.error().code == Error::Code::Cancelled)
            return read;
        // A plain sentence as a tool's result is nothing wrong; half an object is.
        if (looksLikeJson(value.text)) {
            const Error& error = document.error();
            read.problems += JsonTree::tr("%1: %2 (%3).").arg(value.name, error.message, error.advice);
        }
        read.sections.push_back({value.name, JsonDocument::ofText(value.text)});
    }
    return read;
}

/// Room that a tree of a few rows takes up: as many as it has, up to a limit.
int shownRows(const QTreeView& tree, const QModelIndex& parent, int most)
{
    int rows = 0;
    const int count = tree.model()->rowCount(parent);
    for (int row = 0; row < count && rows < most; ++row) {
        const QModelIndex index = tree.model()->index(row, 0, parent);
        ++rows;
        if (tree.isExpanded(index))
            rows += shownRows(tree, index, most - rows);
    }
    return rows;
}

} // namespace

struct JsonTree::Private
{
    JsonTree* q;
    Theme& theme;
    QList<Value> values;
    QString problem;
    bool loading = false;
    CancelToken token;
    int fittedRows = 0;

    QStackedLayout* stack = nullptr;
    QWidget* treePage = nullptr;
    QWidget* searchBar = nullptr;
    QLineEdit* search = nullptr;
    QLabel* note = nullptr;
    QTreeView* tree = nullptr;
    JsonModel* model = nullptr;
    JsonRowDelegate* delegate = nullptr;
    QWidget* textPage = nullptr;
    QLabel* textNote = nullptr;
    QToolButton* back = nullptr;
    TextPane* text = nullptr;
    QLabel* waiting = nullptr;

    Private(JsonTree* widget, Theme& house)
        : q(widget)
        , theme(house)
    {
    }

    void buildTree();
    void buildText();
    void take(Read read);
    void expandFirst();
    void expand(const QModelIndex& parent, int& budget, int depth);
    void showWhole(const QString& value, const QString& sentence, bool canGoBack);
    void activate(const QModelIndex& index);
    void menu(const QPoint& at);
    void copy(const QString& value, const QString& notice);
    void updateFont();
    void fit();
};

void JsonTree::Private::buildTree()
{
    model = new JsonModel(q);
    model->setLinkedKeys(jsonLinkKeys());
    tree = new QTreeView;
    delegate = new JsonRowDelegate(theme, tree);
    tree->setModel(model);
    tree->setItemDelegate(delegate);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setIndentation(14);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->setMouseTracking(true);
    tree->setMinimumHeight(1); // as high as its few rows, and no higher at the cost of what stands above
    // Row states are painted by the delegate, the ground by JsonTree.
    tree->setStyleSheet(
        QStringLiteral("QTreeView, QTreeView::item { background: transparent; border: none; }"));
    tree->setAccessibleName(JsonTree::tr("JSON"));
    connect(tree, &QTreeView::customContextMenuRequested, q, [this](const QPoint& at) { menu(at); });
    connect(tree, &QTreeView::expanded, q, [this] { fit(); });
    connect(tree, &QTreeView::collapsed, q, [this] { fit(); });
    connect(tree, &QTreeView::clicked, q, [this](const QModelIndex& index) {
        if (index.data(JsonModel::LinkRole).toBool())
            activate(index);
    });
    connect(tree, &QTreeView::activated, q, [this](const QModelIndex& index) { activate(index); });
    auto* copyAction = new QAction(JsonTree::tr("Copy value"), tree);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    tree->addAction(copyAction);
    connect(copyAction, &QAction::triggered, q,
            [this] { copy(model->wholeValue(tree->currentIndex()), JsonTree::tr("Copied the value")); });

    searchBar = new QWidget;
    auto* row = new QHBoxLayout(searchBar);
    row->setContentsMargins(6, 4, 6, 2);
    row->setSpacing(4);
    search = new QLineEdit;
    search->setPlaceholderText(JsonTree::tr("Find in this JSON"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, q, [this](const QString& needle) {
        delegate->setNeedle(needle);
        tree->viewport()->update();
        if (!needle.isEmpty())
            q->find(needle);
    });
    connect(search, &QLineEdit::returnPressed, q, [this] {
        q->find(search->text(), QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    const auto button = [&](const QString& icon, const QString& name, auto slot) {
        auto* tool = new QToolButton;
        tool->setIcon(theme.icon(icon));
        tool->setToolTip(name);
        tool->setAccessibleName(name);
        Theme::setLook(tool, QStringLiteral("flat"));
        connect(tool, &QToolButton::clicked, q, slot);
        row->addWidget(tool);
    };
    row->addWidget(search, 1);
    button(QStringLiteral("expand-all"), JsonTree::tr("Expand all"), [this] { q->expandAll(); });
    button(QStringLiteral("collapse-all"), JsonTree::tr("Collapse all"), [this] { q->collapseAll(); });
    button(QStringLiteral("edit-copy"), JsonTree::tr("Copy the whole JSON"),
           [this] { copy(model->json(), JsonTree::tr("Copied the JSON")); });
    searchBar->hide();

    note = new QLabel;
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setContentsMargins(8, 6, 8, 2);
    Theme::setLook(note, QStringLiteral("error"));
    note->hide();

    treePage = new QWidget;
    auto* column = new QVBoxLayout(treePage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(searchBar);
    column->addWidget(note);
    column->addWidget(tree, 1);
}

void JsonTree::Private::buildText()
{
    textPage = new QWidget;
    auto* column = new QVBoxLayout(textPage);
    column->setContentsMargins(8, 6, 8, 6);
    auto* row = new QHBoxLayout;
    back = new QToolButton;
    back->setText(JsonTree::tr("Back to the tree"));
    Theme::setLook(back, QStringLiteral("link"));
    connect(back, &QToolButton::clicked, q, [this] {
        stack->setCurrentWidget(treePage);
        fit();
        tree->setFocus();
    });
    textNote = new QLabel;
    textNote->setTextFormat(Qt::PlainText);
    textNote->setWordWrap(true);
    row->addWidget(textNote, 1);
    row->addWidget(back);
    text = new TextPane(theme);
    text->setModeSwitchable(false);
    text->setMonospace(true);
    column->addLayout(row);
    column->addWidget(text, 1);
}

void JsonTree::Private::updateFont()
{
    QFont font = theme.monospace();
    font.setPointSizeF(q->font().pointSizeF() * 0.92);
    tree->setFont(font);
    fit();
}

void JsonTree::Private::take(Read read)
{
    loading = false;
    problem = read.problems.join(QLatin1Char('\n'));
    // One broken value and nothing else is better read as the text it is.
    const bool onlyBroken = read.sections.size() == 1 && !read.problems.isEmpty();
    model->setSections(std::move(read.sections));
    note->setText(problem);
    note->setVisible(!problem.isEmpty());
    if (onlyBroken) {
        showWhole(values.first().text, problem, false);
    } else {
        stack->setCurrentWidget(treePage);
        expandFirst();
    }
    fit();
    Q_EMIT q->loaded();
}

void JsonTree::Private::expandFirst()
{
    constexpr int firstRows = 60;
    int budget = firstRows;
    expand({}, budget, 0);
}

/// Opens branches level by level, as long as there is room for what is in them.
void JsonTree::Private::expand(const QModelIndex& parent, int& budget, int depth)
{
    constexpr int deepest = 200;
    QList<QModelIndex> level{parent};
    for (; !level.isEmpty() && depth < deepest; ++depth) {
        QList<QModelIndex> next;
        for (const QModelIndex& index : std::as_const(level)) {
            const int rows = model->rowCount(index);
            if (rows == 0 || rows > budget)
                continue;
            budget -= rows;
            if (index.isValid())
                tree->expand(index);
            for (int row = 0; row < rows; ++row)
                next.append(model->index(row, 0, index));
        }
        level = next;
    }
}

void JsonTree::Private::showWhole(const QString& value, const QString& sentence, bool canGoBack)
{
    textNote->setText(sentence);
    Theme::setLook(textNote, canGoBack ? QStringLiteral("muted") : QStringLiteral("error"));
    back->setVisible(canGoBack);
    text->setText(value);
    stack->setCurrentWidget(textPage);
    fit();
}

void JsonTree::Private::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (index.data(JsonModel::LinkRole).toBool())
        Q_EMIT q->valueActivated(index.data(JsonModel::KeyRole).toString(), model->wholeValue(index));
    else if (index.data(JsonModel::KindRole).toInt() == int(JsonDocument::Kind::String))
        showWhole(model->wholeValue(index), model->path(index), true);
}

void JsonTree::Private::menu(const QPoint& at)
{
    const QModelIndex index = tree->indexAt(at);
    QMenu menu(q);
    if (index.isValid()) {
        const bool container = model->rowCount(index) > 0;
        menu.addAction(theme.icon(QStringLiteral("edit-copy")), JsonTree::tr("Copy value"), q,
                       [this, index] { copy(model->wholeValue(index), JsonTree::tr("Copied the value")); });
        menu.addAction(JsonTree::tr("Copy path"), q,
                       [this, index] { copy(model->path(index), JsonTree::tr("Copied the path")); });
        menu.addAction(container ? JsonTree::tr("Copy this branch as JSON") : JsonTree::tr("Copy as JSON"), q,
                       [this, index] { copy(model->json(index), JsonTree::tr("Copied the JSON")); });
        if (index.data(JsonModel::KindRole).toInt() == int(JsonDocument::Kind::String))
            menu.addAction(JsonTree::tr("Show all of it"), q,
                           [this, index] { showWhole(model->wholeValue(index), model->path(index), true); });
        if (container) {
            menu.addAction(JsonTree::tr("Expand this branch"), q, [this, index] {
                int budget = expandLimit;
                expand(index, budget, 0);
                fit();
            });
        }
        menu.addSeparator();
    }
    menu.addAction(JsonTree::tr("Copy the whole JSON"), q,
                   [this] { copy(model->json(), JsonTree::tr("Copied the JSON")); });
    menu.addAction(JsonTree::tr("Expand all"), q, [this] { q->expandAll(); });
    menu.addAction(JsonTree::tr("Collapse all"), q, [this] { q->collapseAll(); });
    menu.addAction(JsonTree::tr("Find…"), q, [this] {
        q->setSearchVisible(true);
        search->setFocus();
    });
    menu.exec(tree->viewport()->mapToGlobal(at));
}

void JsonTree::Private::copy(const QString& value, const QString& notice)
{
    QGuiApplication::clipboard()->setText(value);
    Q_EMIT q->noticed(notice);
}

void JsonTree::Private::fit()
{
    if (fittedRows <= 0)
        return;
    const int line = QFontMetrics(tree->font()).lineSpacing() + 4;
    int height = line * 6;
    if (stack->currentWidget() == treePage) {
        // Fonts of other scripts can make a row taller than its font says.
        const int row = std::max(line, tree->sizeHintForRow(0));
        height = row * std::max(shownRows(*tree, {}, fittedRows), 1);
        if (!searchBar->isHidden())
            height += searchBar->sizeHint().height();
        if (!note->isHidden())
            height += note->heightForWidth(std::max(q->width() - 2 * framePadding, 100));
    } else if (stack->currentWidget() == textPage) {
        height = line * std::min(fittedRows, 16);
    }
    q->setFixedHeight(height + 2 * framePadding);
}

JsonTree::JsonTree(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme))
{
    d->stack = new QStackedLayout;
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(framePadding, framePadding, framePadding, framePadding);
    frame->addLayout(d->stack);
    d->buildTree();
    d->buildText();
    d->waiting = new QLabel;
    d->waiting->setAlignment(Qt::AlignCenter);
    d->waiting->setWordWrap(true);
    Theme::setLook(d->waiting, QStringLiteral("muted"));
    d->stack->addWidget(d->treePage);
    d->stack->addWidget(d->textPage);
    d->stack->addWidget(d->waiting);
    connect(d->text, &TextPane::noticed, this, &JsonTree::noticed);
    connect(&theme, &Theme::themeChanged, this, [this] { d->updateFont(); });
    d->updateFont();
}

JsonTree::~JsonTree()
{
    d->token.cancel();
}

void JsonTree::setValues(const QList<Value>& values)
{
    d->token.cancel();
    d->token = CancelToken();
    d->values.clear();
    qsizetype characters = 0;
    for (const Value& value : values) {
        if (value.text.isNull())
            continue;
        d->values.append(value);
        characters += value.text.size();
    }
    d->search->clear();
    if (characters <= atOnce) {
        d->take(readValues(d->values, d->token));
        return;
    }

    d->loading = true;
    d->model->setSections({});
    d->waiting->setText(tr("Reading %1 of JSON…").arg(models::sizeText(characters, QLocale())));
    d->stack->setCurrentWidget(d->waiting);
    d->fit();
    const auto promise = std::make_shared<QPromise<std::shared_ptr<Read>>>();
    promise->future().then(this, [this, token = d->token](std::shared_ptr<Read> read) {
        if (!token.cancelled())
            d->take(std::move(*read));
    });
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = d->values, token = d->token] {
        promise->addResult(std::make_shared<Read>(readValues(work, token)));
        promise->finish();
    });
}

bool JsonTree::isEmpty() const
{
    return d->values.isEmpty();
}

bool JsonTree::isLoading() const
{
    return d->loading;
}

QString JsonTree::problem() const
{
    return d->problem;
}

void JsonTree::setLinkedKeys(const QStringList& keys)
{
    d->model->setLinkedKeys(keys);
}

void JsonTree::setFittedRows(int most)
{
    d->fittedRows = most;
    d->tree->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    d->fit();
}

void JsonTree::setSearchVisible(bool on)
{
    d->searchBar->setVisible(on);
    d->fit();
}

void JsonTree::expandAll()
{
    int budget = expandLimit;
    d->expand({}, budget, 0);
    d->fit();
}

void JsonTree::collapseAll()
{
    d->tree->collapseAll();
    d->fit();
}

bool JsonTree::find(const QString& needle, bool backwards)
{
    const QModelIndex found = d->model->find(needle, d->tree->currentIndex(), backwards);
    if (!found.isValid())
        return false;
    d->tree->setCurrentIndex(found);
    d->tree->scrollTo(found);
    d->fit();
    return true;
}

const JsonModel& JsonTree::model() const
{
    return *d->model;
}

QSize JsonTree::sizeHint() const
{
    return {260, d->fittedRows > 0 ? height() : 200};
}

void JsonTree::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // What was wrong breaks into other lines at another width.
    if (event->size().width() != event->oldSize().width())
        d->fit();
}

void JsonTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        setSearchVisible(true);
        d->search->setFocus();
        d->search->selectAll();
    } else if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious)) {
        find(d->search->text(), event->matches(QKeySequence::FindPrevious));
    } else if (event->key() == Qt::Key_Escape && !d->searchBar->isHidden()) {
        d->search->clear();
        setSearchVisible(false);
        d->tree->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void JsonTree::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(d->theme.color(ColorId::Raised));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace scrollback::widgets
