// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/fuzzymatch.h"

#include <QFrame>
#include <QIcon>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;
class QMenu;
class QTimer;

namespace scrollback::desktop {

struct AppContext;

/// Something the palette can do.
struct PaletteEntry
{
    QString title;  ///< what is matched
    QString detail; ///< where it stands: "File"; whose it is
    QString keys;   ///< its shortcut, or when it was
    QIcon icon;
    std::function<void()> act;
};

/// The entries that answer a pattern, best first. Without a pattern all of them, in their order.
struct PaletteHit
{
    size_t entry = 0;
    FuzzyMatch match;
};
std::vector<PaletteHit> paletteHits(const std::vector<PaletteEntry>& entries, const QString& pattern);

/// Every command of a menu and its submenus that could be chosen now.
void collectCommands(const QMenu& menu, const QString& path, std::vector<PaletteEntry>& into);

/// A line to type in and what it finds: commands, places, saved views, files, conversations. Used with the
/// keyboard alone: Up, Down, Return, Escape.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(AppContext& context, QWidget* window);

    void open(std::vector<PaletteEntry> entries);
    /// Further entries for the text that was typed (conversations); forgotten when the text changes.
    void addFound(const QString& forText, std::vector<PaletteEntry> entries);

    QString text() const;

Q_SIGNALS:
    /// Somebody stopped typing: look for conversations.
    void lookUpRequested(const QString& text);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void list();
    void fitHeight();
    void run();

    AppContext& m_context;
    QLineEdit* m_line;
    QListWidget* m_list;
    QTimer* m_pause;
    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_found;
};

} // namespace scrollback::desktop
