// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shortcuts.h"
#include "widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QWidget>

using namespace scrollback;
using namespace scrollback::desktop;

class TestShortcuts : public QObject
{
    Q_OBJECT

private:
    widgets::Theme m_theme;

    static QList<QAction*> flat(const QMenu& menu)
    {
        QList<QAction*> all;
        const auto actions = menu.actions();
        for (QAction* action : actions) {
            if (action->menu())
                all.append(flat(*action->menu()));
            else if (!action->isSeparator())
                all.append(action);
        }
        return all;
    }

private Q_SLOTS:
    void noTwoCommandsWantTheSameKeys()
    {
        QWidget window;
        const WindowActions actions(m_theme, &window);
        QList<QAction*> all;
        for (const CommandInfo& info : allCommands())
            all.append(actions[info.id]);
        QCOMPARE(shortcutConflicts(all), QStringList());
    }

    void twoOfTheSameKeysAreFound()
    {
        QAction first(QStringLiteral("&Export…"));
        first.setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
        QAction second(QStringLiteral("Empty"));
        second.setShortcuts({QKeySequence(QStringLiteral("Ctrl+M")), QKeySequence(QStringLiteral("Ctrl+E"))});
        QCOMPARE(shortcutConflicts({&first, &second}), QStringList{QStringLiteral("Ctrl+E: Export, Empty")});
    }

    void everyShortcutOfTheTableIsUnderstood()
    {
        for (const CommandInfo& info : allCommands()) {
            const auto keys = info.shortcuts();
            for (const QKeySequence& key : keys) {
                QVERIFY2(!key.isEmpty(), info.text);
                QVERIFY2(key[0].key() != Qt::Key_unknown, info.text);
            }
            QCOMPARE(keys.isEmpty(), *info.keys == '\0');
        }
    }

    void everyCommandStandsInAMenuOnce()
    {
        QWidget window;
        WindowActions actions(m_theme, &window);
        QMenuBar bar;
        actions.fill(bar);
        QList<QAction*> placed;
        for (const Menu menu :
             {Menu::File, Menu::View, Menu::Go, Menu::Period, Menu::Report, Menu::Tools, Menu::Help})
            placed.append(flat(*actions.menu(menu)));
        for (const CommandInfo& info : allCommands())
            QCOMPARE(placed.count(actions[info.id]), 1);
    }

    void mnemonicsOfAMenuDiffer()
    {
        QWidget window;
        WindowActions actions(m_theme, &window);
        QMenuBar bar;
        actions.fill(bar);
        for (const Menu menu :
             {Menu::File, Menu::View, Menu::Go, Menu::Period, Menu::Report, Menu::Tools, Menu::Help}) {
            QSet<QChar> seen;
            const auto list = actions.menu(menu)->actions();
            for (const QAction* action : list) {
                const qsizetype mark = action->text().indexOf(u'&');
                if (mark < 0)
                    continue;
                const QChar letter = action->text().at(mark + 1).toLower();
                QVERIFY2(!seen.contains(letter), qPrintable(action->text()));
                seen.insert(letter);
            }
        }
    }

    void withoutASourceOnlyWhatMakesSenseIsEnabled()
    {
        QWidget window;
        WindowActions actions(m_theme, &window);
        actions.setSourceOpen(false);
        QVERIFY(actions[Command::Open]->isEnabled());
        QVERIFY(actions[Command::Palette]->isEnabled());
        QVERIFY(!actions[Command::Export]->isEnabled());
        QVERIFY(!actions[Command::GoLogs]->isEnabled());
        actions.setSourceOpen(true);
        QVERIFY(actions[Command::Export]->isEnabled());
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
