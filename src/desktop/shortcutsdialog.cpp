// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shortcutsdialog.h"

#include "desktop/shortcuts.h"
#include "widgets/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace scrollback::desktop {

namespace {

QString keysOf(const QAction& action)
{
    QStringList keys;
    const auto shortcuts = action.shortcuts();
    for (const QKeySequence& key : shortcuts)
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

void addGroup(QTreeWidget& tree, const QString& title, const QList<QAction*>& actions)
{
    auto* group = new QTreeWidgetItem({title});
    QFont bold = tree.font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const QAction* action : actions) {
        if (!keysOf(*action).isEmpty())
            group->addChild(new QTreeWidgetItem({plainText(*action), keysOf(*action)}));
    }
    if (group->childCount() == 0) {
        delete group;
        return;
    }
    tree.addTopLevelItem(group);
    group->setFirstColumnSpanned(true);
    group->setExpanded(true);
    group->setFlags(Qt::ItemIsEnabled);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const WindowActions& actions, const QList<QAction*>& pageActions,
                                 QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter by a word or a key"));
    filter->setAccessibleName(tr("Filter by a word or a key"));
    filter->setClearButtonEnabled(true);
    auto* tree = new QTreeWidget(this);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);

    addGroup(*tree, tr("On this page"), pageActions);
    for (const Menu menu :
         {Menu::File, Menu::View, Menu::Go, Menu::Period, Menu::Report, Menu::Tools, Menu::Help}) {
        const QMenu* list = actions.menu(menu);
        addGroup(*tree, plainText(*list->menuAction()), list->actions());
    }

    connect(filter, &QLineEdit::textChanged, tree, [tree](const QString& text) {
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem* group = tree->topLevelItem(i);
            int shown = 0;
            for (int j = 0; j < group->childCount(); ++j) {
                QTreeWidgetItem* line = group->child(j);
                const bool fits = line->text(0).contains(text, Qt::CaseInsensitive) ||
                                  line->text(1).contains(text, Qt::CaseInsensitive);
                line->setHidden(!fits);
                shown += fits ? 1 : 0;
            }
            group->setHidden(shown == 0);
        }
    });

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(520, 620);
}

} // namespace scrollback::desktop
